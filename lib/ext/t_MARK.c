/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_mark.h>

#include "ext/xmark.h"

#define PAYLOAD struct xt_mark_tginfo2

static const struct ext_opt options[] = {
	{
		.name = "set-xmark",
		.type = &value_xmark,
		.field = FIELD(mark),
		.field2 = FIELD(mask),
		.is = OPT_ONE_OF | OPT_ALWAYS,
		.group = 1,
		.list = "%v",
		.help = "clear the bits of mask, then XOR with value",
	},
	{
		.name = "set-mark",
		.type = &value_xmark_set,
		.field = FIELD(mark),
		.field2 = FIELD(mask),
		.is = OPT_ONE_OF | OPT_HIDDEN,
		.group = 1,
		.help = "clear the bits of mask, then OR with value",
	},
	{
		.name = "and-mark",
		.type = &value_xmark_and,
		.field = FIELD(mark),
		.field2 = FIELD(mask),
		.is = OPT_ONE_OF | OPT_HIDDEN,
		.group = 1,
		.help = "keep only these bits",
	},
	{
		.name = "or-mark",
		.type = &value_xmark_or,
		.field = FIELD(mark),
		.field2 = FIELD(mask),
		.is = OPT_ONE_OF | OPT_HIDDEN,
		.group = 1,
		.help = "set these bits",
	},
	{
		.name = "xor-mark",
		.type = &value_xmark_xor,
		.field = FIELD(mark),
		.field2 = FIELD(mask),
		.is = OPT_ONE_OF | OPT_HIDDEN,
		.group = 1,
		.help = "flip these bits",
	},
};

static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *info = (const void *)u->payload;

	xmark_translate("meta mark", "mark", info->mark, info->mask, t->out);
	return true;
}

const struct ext t_MARK[] = {
	{
		.name = "MARK",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.revision = 2,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "MARK",
		.help = "change the mark of the packet",
		.translate = translate,
	},
	EXT_END,
};
