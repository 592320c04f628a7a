/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_length.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_length_info

static const struct ext_opt options[] = {
	{
		.name = "length",
		.type = &value_uint_range,
		.field = FIELD(min),
		.field2 = FIELD(max),
		.invert = BITS(invert, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%1%v",
		.nft = "meta length %v",
		.to_nft = range_to_nft,
		.help = "bytes, one number or a range",
	},
};

const struct ext m_length[] = {
	{
		.name = "length",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "length",
		.nft = "",
		.help = "length of the packet from its IP header on (IPv6: behind it)",
		.pure = true,
	},
	EXT_END,
};
