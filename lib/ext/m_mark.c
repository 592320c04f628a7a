/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_mark.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_mark_mtinfo1

static const struct ext_opt options[] = {
	{
		.name = "mark",
		.type = &value_mark,
		.field = FIELD(mark),
		.field2 = FIELD(mask),
		.invert = BITS(invert, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "mark match %!%v",
		.nft = "mark %v",
		.to_nft = mark_to_nft,
		.help = "the packet's mark, of which the bits in mask count",
	},
};

const struct ext m_mark[] = {
	{
		.name = "mark",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "the mark that rules or programs gave to the packet",
		.pure = true,
	},
	EXT_END,
};
