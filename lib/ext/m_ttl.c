/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv4/ipt_ttl.h>

#include "ext/value.h"

#define PAYLOAD struct ipt_ttl_info

static const struct ext_opt options[] = {
	{
		.name = "ttl-eq",
		.alias = "ttl",
		.type = &value_uint,
		.field = FIELD(ttl),
		.set = EQUALS(mode, 0xff, IPT_TTL_EQ),
		.invert = EQUALS(mode, 0xff, IPT_TTL_NE),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "%= %v",
		.nft = "ip ttl %v",
		.help = "it is this number",
	},
	{
		.name = "ttl-lt",
		.type = &value_uint,
		.field = FIELD(ttl),
		.set = EQUALS(mode, 0xff, IPT_TTL_LT),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "< %v",
		.nft = "ip ttl lt %v",
		.help = "it is less than this number",
	},
	{
		.name = "ttl-gt",
		.type = &value_uint,
		.field = FIELD(ttl),
		.set = EQUALS(mode, 0xff, IPT_TTL_GT),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "> %v",
		.nft = "ip ttl gt %v",
		.help = "it is greater than this number",
	},
};

const struct ext m_ttl[] = {
	{
		.name = "ttl",
		.kind = EXT_MATCH,
		.families = ON_IPV4,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "TTL match TTL",
		.nft = "",
		.help = "time to live of the IPv4 header",
		.pure = true,
	},
	EXT_END,
};
