/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -m @NAME@: TODO, what it tests.
 *
 * The newest revision first; ext.h says what each column means.
 */
#include <linux/netfilter/xt_@NAME@.h>

#include "ext/value.h"

#define PAYLOAD struct xt_@NAME@_info

static const struct ext_opt options[] = {
	{
		.name = "@NAME@",
		.type = &value_uint,
		.field = FIELD(TODO),
		.invert = BITS(invert, 1),
		.list = "@NAME@ %!%v",
		.help = "TODO",
	},
};

const struct ext m_@NAME@[] = {
	{
		.name = "@NAME@",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 0,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "@NAME@",
		.help = "TODO",
	},
	EXT_END,
};
