/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv6/ip6t_opts.h>

#include "ext/value.h"

#define PAYLOAD struct ip6t_opts

static const struct ext_opt options[] = {
	{
		.name = "dst-len",
		.type = &value_uint,
		.field = FIELD(hdrlen),
		.set = BITS(flags, IP6T_OPTS_LEN),
		.invert = BITS(invflags, IP6T_OPTS_INV_LEN),
		.list = "length:%1%v",
		.help = "length of the header in bytes",
	},
	{
		.name = "dst-opts",
		.type = &value_ipv6_opts,
		.field = FIELD(opts),
		.field2 = FIELD(optsnr),
		.set = BITS(flags, IP6T_OPTS_OPTS),
		.list = "opts %v",
		.help = "options in it, up to 16, in this order",
	},
};

const struct ext m_dst[] = {
	{
		.name = "dst",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "dst",
		.help = "fields of the destination options header",
	},
	EXT_END,
};
