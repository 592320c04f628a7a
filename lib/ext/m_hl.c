/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv6/ip6t_hl.h>

#include "ext/value.h"

#define PAYLOAD struct ip6t_hl_info

static const struct ext_opt options[] = {
	{
		.name = "hl-eq",
		.alias = "hl",
		.type = &value_uint,
		.field = FIELD(hop_limit),
		.set = EQUALS(mode, 0xff, IP6T_HL_EQ),
		.invert = EQUALS(mode, 0xff, IP6T_HL_NE),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "%= %v",
		.nft = "ip6 hoplimit %v",
		.help = "it is this number",
	},
	{
		.name = "hl-lt",
		.type = &value_uint,
		.field = FIELD(hop_limit),
		.set = EQUALS(mode, 0xff, IP6T_HL_LT),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "< %v",
		.nft = "ip6 hoplimit lt %v",
		.help = "it is less than this number",
	},
	{
		.name = "hl-gt",
		.type = &value_uint,
		.field = FIELD(hop_limit),
		.set = EQUALS(mode, 0xff, IP6T_HL_GT),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "> %v",
		.nft = "ip6 hoplimit gt %v",
		.help = "it is greater than this number",
	},
};

const struct ext m_hl[] = {
	{
		.name = "hl",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "HL match HL",
		.nft = "",
		.help = "hop limit of the IPv6 header",
		.pure = true,
	},
	EXT_END,
};
