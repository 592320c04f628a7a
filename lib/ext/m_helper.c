/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_helper.h>

#include "ext/value.h"

#define PAYLOAD struct xt_helper_info

static const struct ext_opt options[] = {
	{
		.name = "helper",
		.type = &value_text,
		.field = FIELD(name),
		.invert = EQUALS(invert, UINT32_MAX, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "helper match %!\"%v\"",
		.help = "the helper's name, with -PORT if it is not the usual one; \"\": any",
	},
};

const struct ext m_helper[] = {
	{
		.name = "helper",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.help = "the helper that made or follows the packet's connection",
		.pure = true,
	},
	EXT_END,
};
