/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_connlabel.h>

#include "ext/numbered.h"
#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_connlabel_mtinfo

static int label_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = 0;

	if (!str_u64(arg[0], XT_CONNLABEL_MAXBIT, &v))
		err = value_numbered_name(u->opt->more, arg[0], XT_CONNLABEL_MAXBIT, &v,
					  e);
	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

/* In quotes, whether or not it has a name; none has a quote in it. */
static void label_print(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);
	char room[NUMBERED_NAME];
	const char *name = numbered_name(u->opt->more, v, room);

	buf_char(out, '"');
	if (name)
		buf_str(out, name);
	else
		buf_u64(out, v);
	buf_char(out, '"');
}

static void label_list(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);
	char room[NUMBERED_NAME];
	const char *name = u->names ? numbered_name(u->opt->more, v, room) : NULL;

	if (name)
		buf_fmt(out, "'%s'", name);
	else
		buf_u64(out, v);
}

static const struct value_type value_label = { "name|number", 1, label_parse, label_print,
					       label_list };

static const struct ext_opt options[] = {
	{
		.name = "label",
		.type = &value_label,
		.more = &numbered_labels,
		.field = FIELD(bit),
		.invert = BITS(options, XT_CONNLABEL_OP_INVERT),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "connlabel %!%v",
		.help = "the connection has this label, a number from 0 to 127 or its name",
	},
	{
		.name = "set",
		.type = &value_flag,
		.set = BITS(options, XT_CONNLABEL_OP_SET),
		.list = "set",
		.help = "put the label on it, too; without a match only if that fails",
	},
};

/* Inverted, the match holds for packets of no connection too. */
static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *info = (const void *)u->payload;

	if (info->options & XT_CONNLABEL_OP_SET)
		buf_fmt(t->out, " ct label set %u", info->bit);
	buf_fmt(t->out, " ct label %u", info->bit);
	return !(info->options & XT_CONNLABEL_OP_INVERT);
}

const struct ext m_connlabel[] = {
	{
		.name = "connlabel",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.translate = translate,
		.help = "labels of the packet's connection",
	},
	EXT_END,
};
