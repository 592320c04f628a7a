/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_dscp.h>

#include "ext/dscp_names.h"
#include "ext/value.h"

#define PAYLOAD struct xt_tos_match_info

static int tos_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_tos.parse(u, arg, e);
}

static void tos_print(const struct ext_use *u, struct buf *out)
{
	value_tos.print(u, out);
}

static void tos_list(const struct ext_use *u, struct buf *out)
{
	const char *name = NULL;

	if (u->names && field_get(u->payload, u->opt->field2) == TOS_NAMES_MASK)
		name = value_name_of(tos_names, field_get(u->payload, u->opt->field));
	if (name)
		buf_fmt(out, " %s", name);
	else
		tos_print(u, out);
}

static const struct value_type value_tos_match = { "value[/mask]|name", 1, tos_parse,
						   tos_print, tos_list };

static const struct ext_opt options[] = {
	{
		.name = "tos",
		.type = &value_tos_match,
		.field = FIELD(tos_value),
		.field2 = FIELD(tos_mask),
		.invert = BITS(invert, 1),
		.names = tos_names,
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%<%1%v",
		.help = "the byte under the mask (0xff; of names: 0x3f)",
	},
};

const struct ext m_tos[] = {
	{
		.name = "tos",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "tos match",
		.help = "type of service (IPv4) or traffic class (IPv6)",
		.pure = true,
	},
	EXT_END,
};
