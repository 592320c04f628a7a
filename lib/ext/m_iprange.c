/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_iprange.h>

#include "ext/value.h"

#define PAYLOAD struct xt_iprange_mtinfo

static const struct ext_opt options[] = {
	{
		.name = "src-range",
		.type = &value_addr_range,
		.field = FIELD(src_min),
		.field2 = FIELD(src_max),
		.set = BITS(flags, IPRANGE_SRC),
		.invert = BITS(flags, IPRANGE_SRC_INV),
		.is = OPT_ONE_OF,
		.list = "source IP range %!%v",
		.help = "the source lies between two addresses, both included",
	},
	{
		.name = "dst-range",
		.type = &value_addr_range,
		.field = FIELD(dst_min),
		.field2 = FIELD(dst_max),
		.set = BITS(flags, IPRANGE_DST),
		.invert = BITS(flags, IPRANGE_DST_INV),
		.is = OPT_ONE_OF,
		.list = "destination IP range %!%v",
		.help = "the destination lies between two addresses, both included",
	},
};

const struct ext m_iprange[] = {
	{
		.name = "iprange",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.help = "ranges of addresses that no mask describes",
		.pure = true,
	},
	EXT_END,
};
