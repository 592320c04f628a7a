/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Tests on 32-bit words of the packet:
 *
 *	tests:	   location = values { && location = values }
 *	location:  number { operator number }	operators: & << >> @
 *	values:	   number[:number] { , number[:number] }
 *
 * The kernel keeps each operator with the number behind it.
 */
#include <errno.h>
#include <linux/netfilter/xt_u32.h>

#include "ext/value.h"

#define PAYLOAD struct xt_u32

static const char *const operators[] = {
	[XT_U32_AND] = "&",
	[XT_U32_LEFTSH] = "<<",
	[XT_U32_RIGHTSH] = ">>",
	[XT_U32_AT] = "@",
};
enum { OPERATORS = sizeof(operators) / sizeof(*operators) };

struct cursor {
	struct str s;
	size_t at;
	struct merlon_err *e;
};

static int wrong(const struct cursor *c, size_t from, const char *what)
{
	err_usage(c->e, "%s", what);
	err_span(c->e, from, c->at > from ? c->at - from : 1);
	return -EINVAL;
}

static void skip_blanks(struct cursor *c)
{
	while (c->at < c->s.n && (c->s.p[c->at] == ' ' || c->s.p[c->at] == '\t'))
		c->at++;
}

static bool take(struct cursor *c, const char *token)
{
	size_t n = strlen(token);

	skip_blanks(c);
	if (c->s.n - c->at < n || memcmp(c->s.p + c->at, token, n) != 0)
		return false;
	c->at += n;
	return true;
}

static bool is_digit(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static int number(struct cursor *c, uint64_t max, uint32_t *v)
{
	uint64_t n;
	size_t from;

	skip_blanks(c);
	from = c->at;
	while (c->at < c->s.n && is_digit(c->s.p[c->at]))
		c->at++;
	if (c->at == from)
		return wrong(c, from, "a number is missing here");
	if (!str_u64(str_sub(c->s, from, c->at), max, &n))
		return wrong(c, from,
			     max < 32 ? "a shift is a number from 0 to 31"
				      : "not a number from 0 to 0xffffffff");
	*v = (uint32_t)n;
	return 0;
}

static int location(struct cursor *c, struct xt_u32_test *t)
{
	struct xt_u32_location_element *l = t->location;
	int err = number(c, UINT32_MAX, &l->number);
	uint64_t max;
	uint8_t op;

	t->nnums = 1;
	while (!err && !take(c, "=")) {
		size_t from = c->at;

		for (op = 0; op < OPERATORS && !take(c, operators[op]);)
			op++;
		if (op == OPERATORS)
			return wrong(c, from, "an operator or = is missing here");
		if (t->nnums == XT_U32_MAXSIZE)
			return wrong(c, from, "more than 10 numbers in one location");
		l = &t->location[t->nnums++];
		l->nextop = op;
		max = op == XT_U32_LEFTSH || op == XT_U32_RIGHTSH ? 31 : UINT32_MAX;
		err = number(c, max, &l->number);
	}
	return err;
}

static int values(struct cursor *c, struct xt_u32_test *t)
{
	struct xt_u32_value_element *v;
	int err;

	do {
		if (t->nvalues == XT_U32_MAXSIZE)
			return wrong(c, c->at - 1, "more than 10 values in one test");
		v = &t->value[t->nvalues++];
		err = number(c, UINT32_MAX, &v->min);
		v->max = v->min;
		if (!err && take(c, ":"))
			err = number(c, UINT32_MAX, &v->max);
	} while (!err && take(c, ","));
	return err;
}

static int tests_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct cursor c = { arg[0], 0, e };
	struct xt_u32_test *t;
	PAYLOAD info = { .ntests = 0 };
	int err;

	do {
		if (info.ntests == XT_U32_MAXSIZE)
			return wrong(&c, c.at - 2, "more than 10 tests");
		t = &info.tests[info.ntests++];
		err = location(&c, t);
		if (!err)
			err = values(&c, t);
		if (err)
			return err;
	} while (take(&c, "&&"));
	skip_blanks(&c);
	if (c.at < c.s.n)
		return wrong(&c, c.at, "a comma or && is missing here");
	memcpy(u->payload, &info, sizeof(info));
	return 0;
}

static void number_print(uint32_t v, struct buf *out)
{
	buf_str(out, "0x");
	buf_hex(out, v);
}

static void test_print(const struct xt_u32_test *t, struct buf *out)
{
	for (unsigned i = 0; i < t->nnums && i <= XT_U32_MAXSIZE; i++) {
		if (i && t->location[i].nextop < OPERATORS)
			buf_str(out, operators[t->location[i].nextop]);
		number_print(t->location[i].number, out);
	}
	buf_char(out, '=');
	for (unsigned i = 0; i < t->nvalues && i <= XT_U32_MAXSIZE; i++) {
		if (i)
			buf_char(out, ',');
		number_print(t->value[i].min, out);
		if (t->value[i].max == t->value[i].min)
			continue;
		buf_char(out, ':');
		number_print(t->value[i].max, out);
	}
}

static void tests_print(const struct ext_use *u, struct buf *out)
{
	PAYLOAD info;

	memcpy(&info, u->payload, sizeof(info));
	buf_char(out, '"');
	for (unsigned i = 0; i < info.ntests && i <= XT_U32_MAXSIZE; i++) {
		if (i)
			buf_str(out, "&&");
		test_print(&info.tests[i], out);
	}
	buf_char(out, '"');
}

static const struct value_type value_tests = { "tests", 1, tests_parse, tests_print,
					       NULL };

static const struct ext_opt options[] = {
	{
		.name = "u32",
		.type = &value_tests,
		.invert = BITS(invert, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%!%v",
		.help = "all tests hold: \"location=values[&&location=values ...]\"",
	},
};

const struct ext m_u32[] = {
	{
		.name = "u32",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "u32",
		.help = "32-bit words of the packet, taken from it by shifts, masks and jumps",
		.pure = true,
	},
	EXT_END,
};
