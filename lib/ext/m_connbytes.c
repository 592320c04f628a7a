/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * How much a connection has carried.  The kernel has no flag for an inverted range: it is
 * kept as one that ends before it begins.
 */
#include <linux/netfilter/xt_connbytes.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_connbytes_info

static const struct ext_name modes[] = {
	{ "packets", XT_CONNBYTES_PKTS },
	{ "bytes", XT_CONNBYTES_BYTES },
	{ "avgpkt", XT_CONNBYTES_AVGPKT },
	{ NULL, 0 },
};

static const struct ext_name directions[] = {
	{ "original", XT_CONNBYTES_DIR_ORIGINAL },
	{ "reply", XT_CONNBYTES_DIR_REPLY },
	{ "both", XT_CONNBYTES_DIR_BOTH },
	{ NULL, 0 },
};

/* "from[:to]"; without an end there is none. */
static int counts_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	size_t colon = str_find(arg[0], ':');
	struct ext_field from = u->opt->field, to = u->opt->field2;
	uint64_t low, high;
	int err;

	err = value_range(u, arg[0], 0, UINT64_MAX, value_number, e);
	if (err)
		return err;
	low = field_get(u->payload, from);
	high = colon < arg[0].n ? field_get(u->payload, to) : UINT64_MAX;
	if (u->invert && low == high)
		return err_usage(e, "a range of one number cannot be inverted");
	field_set(u->payload, from, u->invert ? high : low);
	field_set(u->payload, to, u->invert ? low : high);
	return 0;
}

static bool inverted(const PAYLOAD *info)
{
	return info->count.from > info->count.to;
}

static void counts_print(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;
	uint64_t low = inverted(info) ? info->count.to : info->count.from;
	uint64_t high = inverted(info) ? info->count.from : info->count.to;

	buf_u64(out, low);
	if (high < UINT64_MAX) {
		buf_char(out, ':');
		buf_u64(out, high);
	}
}

static const struct value_type value_counts = { "from[:to]", 1, counts_parse,
						counts_print, NULL };

static const struct ext_opt options[] = {
	{
		.name = "connbytes",
		.type = &value_counts,
		.field = FIELD(count.from),
		.field2 = FIELD(count.to),
		.invert = INVERT_PARSED,
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.help = "at least from, and at most to",
	},
	{
		.name = "connbytes-mode",
		.type = &value_enum,
		.field = FIELD(what),
		.names = modes,
		.is = OPT_REQUIRED | OPT_ALWAYS | OPT_EXACT,
		.help = "count packets or bytes, or take the mean size of a packet",
	},
	{
		.name = "connbytes-dir",
		.type = &value_enum,
		.field = FIELD(direction),
		.names = directions,
		.is = OPT_REQUIRED | OPT_ALWAYS | OPT_EXACT,
		.help = "of which packets: those as the first, those back, or all",
	},
};

static void print(const struct ext_use *u, const char *name, const char *mode,
		  const char *direction, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;
	const char *what = value_name_of(modes, info->what);
	const char *which = value_name_of(directions, info->direction);

	buf_fmt(out, " %s%s ", inverted(info) ? "! " : "", name);
	counts_print(u, out);
	buf_fmt(out, " %s %s", mode, what ? what : "unknown");
	buf_fmt(out, " %s %s", direction, which ? which : "unknown");
}

static void print_save(const struct ext_use *u, struct buf *out)
{
	print(u, "--connbytes", "--connbytes-mode", "--connbytes-dir", out);
}

static void print_list(const struct ext_use *u, struct buf *out)
{
	print(u, "connbytes", "connbytes mode", "connbytes direction", out);
}

static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *info = (const void *)u->payload;
	const char *what = value_name_of(modes, info->what);
	const char *which = value_name_of(directions, info->direction);
	uint64_t low = inverted(info) ? info->count.to : info->count.from;
	uint64_t high = inverted(info) ? info->count.from : info->count.to;

	if (!what || !which)
		return false;
	buf_str(t->out, " ct ");
	if (info->direction != XT_CONNBYTES_DIR_BOTH)
		buf_fmt(t->out, "%s ", which);
	buf_fmt(t->out, "%s ", what);
	if (high == UINT64_MAX && low != high) {
		buf_str(t->out, inverted(info) ? "lt " : "ge ");
		buf_u64(t->out, low);
	} else {
		buf_str(t->out, inverted(info) ? "!= " : "");
		put_span(low, high, t->out);
	}
	return true;
}

const struct ext m_connbytes[] = {
	{
		.name = "connbytes",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.translate = translate,
		.help = "how much the packet's connection has carried",
		.pure = true,
		.print_list = print_list,
		.print_save = print_save,
	},
	EXT_END,
};
