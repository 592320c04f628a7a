/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/xmark.h"

static void put(struct ext_use *u, uint64_t value, uint64_t mask)
{
	field_set(u->payload, u->opt->field, value);
	field_set(u->payload, u->opt->field2, mask);
}

static int xmark_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v, mask;
	int err = value_masked(arg[0], UINT32_MAX, &v, &mask, e);

	if (!err)
		put(u, v, mask);
	return err;
}

static int set_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v, mask;
	int err = value_masked(arg[0], UINT32_MAX, &v, &mask, e);

	if (!err)
		put(u, v, mask | v);
	return err;
}

static int and_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (!err)
		put(u, 0, ~v);
	return err;
}

static int or_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (!err)
		put(u, v, v);
	return err;
}

static int xor_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (!err)
		put(u, v, 0);
	return err;
}

static void xmark_print(const struct ext_use *u, struct buf *out)
{
	buf_str(out, "0x");
	buf_hex(out, field_get(u->payload, u->opt->field));
	buf_str(out, "/0x");
	buf_hex(out, field_get(u->payload, u->opt->field2));
}

static void xmark_list(const struct ext_use *u, struct buf *out)
{
	uint32_t v = (uint32_t)field_get(u->payload, u->opt->field);
	uint32_t mask = (uint32_t)field_get(u->payload, u->opt->field2);

	if (!v)
		buf_fmt(out, "and 0x%x", ~mask);
	else if (v == mask)
		buf_fmt(out, "or 0x%x", v);
	else if (!mask)
		buf_fmt(out, "xor 0x%x", v);
	else if (mask == UINT32_MAX)
		buf_fmt(out, "set 0x%x", v);
	else
		buf_fmt(out, "xset 0x%x/0x%x", v, mask);
}

const struct value_type value_xmark = { "value[/mask]", 1, xmark_parse, xmark_print,
					xmark_list };
const struct value_type value_xmark_set = { "value[/mask]", 1, set_parse, NULL, NULL };
const struct value_type value_xmark_and = { "bits", 1, and_parse, NULL, NULL };
const struct value_type value_xmark_or = { "bits", 1, or_parse, NULL, NULL };
const struct value_type value_xmark_xor = { "bits", 1, xor_parse, NULL, NULL };

void xmark_translate(const char *mark, const char *key, uint32_t v, uint32_t mask,
		     struct buf *out)
{
	buf_fmt(out, " %s set ", mark);
	if (mask == UINT32_MAX)
		buf_fmt(out, "0x%x", v);
	else if (!v)
		buf_fmt(out, "%s and 0x%x", key, ~mask);
	else if (v == mask)
		buf_fmt(out, "%s or 0x%x", key, v);
	else if (!mask)
		buf_fmt(out, "%s xor 0x%x", key, v);
	else
		buf_fmt(out, "%s and 0x%x xor 0x%x", key, ~mask, v);
}
