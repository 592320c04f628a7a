/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A string in the packet.  It is written as text where every byte can be printed, else as
 * hexadecimal bytes between bars; both options are places of the same pattern.
 */
#include <errno.h>
#include <linux/netfilter/xt_string.h>

#include "ext/value.h"

#define PAYLOAD struct xt_string_info

enum { MOST = XT_STRING_MAX_PATTERN_SIZE };

static int pattern_put(struct ext_use *u, const char *p, size_t n, struct merlon_err *e)
{
	if (!n)
		return err_refused(e, EINVAL, "the string is empty");
	if (n > MOST)
		return err_usage(e, "the string has %zu bytes, of at most %d", n, MOST);
	memcpy(u->payload + u->opt->field.at, p, n);
	field_set(u->payload, u->opt->field2, n);
	return 0;
}

static int string_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return pattern_put(u, arg[0].p, arg[0].n, e);
}

static int hex_error(struct merlon_err *e, size_t at, size_t n, const char *what)
{
	int err = err_usage(e, "%s", what);

	err_span(e, at, n);
	return err;
}

/* Bytes past what the pattern holds are only counted. */
static void byte_add(char *to, size_t *n, char c)
{
	if (*n < MOST)
		to[*n] = c;
	(*n)++;
}

/* From the bar at *AT to the one that closes it: bytes of two digits, blanks between.  The
 * character behind that is text whatever it is, also another bar, as in iptables. */
static int hex_block(struct str s, size_t *at, char *to, size_t *n, struct merlon_err *e)
{
	size_t open = *at, i = open + 1, had = *n;
	uint64_t v;

	for (; i < s.n && s.p[i] != '|'; i += 2) {
		while (i < s.n && s.p[i] == ' ')
			i++;
		if (i < s.n && s.p[i] == '|')
			break;
		if (i + 2 > s.n || !str_u64_base(str_sub(s, i, i + 2), 16, 255, &v))
			return hex_error(e, i, i + 2 > s.n ? s.n - i : 2,
					 "not two hexadecimal digits");
		byte_add(to, n, (char)v);
	}
	if (i >= s.n)
		return hex_error(e, open, s.n - open, "the bar is not closed by another");
	if (*n == had)
		return hex_error(e, open, i + 1 - open,
				 "there is nothing between the bars");
	if (i + 1 < s.n)
		byte_add(to, n, s.p[++i]);
	*at = i;
	return 0;
}

static int hex_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct str s = arg[0];
	char bytes[MOST];
	size_t n = 0;
	int err;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '|') {
			err = hex_block(s, &i, bytes, &n, e);
			if (err)
				return err;
		} else if (s.p[i] == '\\' && ++i == s.n) {
			return hex_error(e, i - 1, 1,
					 "the backslash has nothing behind it");
		} else {
			byte_add(bytes, &n, s.p[i]);
		}
	}
	return pattern_put(u, bytes, n, e);
}

static struct str pattern(const struct ext_use *u)
{
	size_t n = u->payload[offsetof(PAYLOAD, patlen)];

	return (struct str){ (const char *)u->payload + offsetof(PAYLOAD, pattern),
			     n < MOST ? n : MOST };
}

static bool in_hex(const struct ext_use *u)
{
	struct str s = pattern(u);

	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < ' ' || s.p[i] > '~')
			return true;
	return s.n && s.p[s.n - 1] == '\\';
}

static bool has_string(const struct ext_use *u, const struct ext_opt *o)
{
	(void)o;
	return !in_hex(u);
}

static bool has_hex(const struct ext_use *u, const struct ext_opt *o)
{
	(void)o;
	return in_hex(u);
}

static void string_print(const struct ext_use *u, struct buf *out)
{
	struct str s = pattern(u);

	buf_char(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '"' || s.p[i] == '\\')
			buf_char(out, '\\');
		buf_char(out, s.p[i]);
	}
	buf_char(out, '"');
}

static void hex_print(const struct ext_use *u, struct buf *out)
{
	struct str s = pattern(u);

	buf_str(out, "\"|");
	for (size_t i = 0; i < s.n; i++)
		buf_fmt(out, "%02x", (unsigned char)s.p[i]);
	buf_str(out, "|\"");
}

static const struct value_type value_string = { "text", 1, string_parse, string_print,
						NULL };
static const struct value_type value_bytes = { "text|hex|text", 1, hex_parse, hex_print,
					       NULL };

/* The kernel's other algorithm, fsm, does not search for strings. */
static int algo_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	if (!str_is(arg[0], "bm") && !str_is(arg[0], "kmp"))
		return err_refused(e, str_is(arg[0], "fsm") ? EINVAL : ENOENT,
				   "unknown algorithm \"%.*s\": bm or kmp", (int)arg[0].n,
				   arg[0].p);
	str_put(arg[0], (char *)u->payload + u->opt->field.at, u->opt->field.size);
	return 0;
}

static void algo_print(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;

	value_print_word(s, strnlen(s, u->opt->field.size), out);
}

static const struct value_type value_algo = { "bm|kmp", 1, algo_parse, algo_print, NULL };

static const struct ext_opt options[] = {
	{
		.name = "string",
		.type = &value_string,
		.field = FIELD(pattern),
		.field2 = FIELD(patlen),
		.given = has_string,
		.invert = BITS(u.v1.flags, XT_STRING_FLAG_INVERT),
		.list = "%1 %v",
		.help = "these bytes",
		.is = OPT_ONE_OF,
		.group = 1,
	},
	{
		.name = "hex-string",
		.type = &value_bytes,
		.field = FIELD(pattern),
		.field2 = FIELD(patlen),
		.given = has_hex,
		.invert = BITS(u.v1.flags, XT_STRING_FLAG_INVERT),
		.list = "%1 %v",
		.help = "these bytes, some of them in hexadecimal between bars",
		.is = OPT_ONE_OF,
		.group = 1,
	},
	{
		.name = "algo",
		.type = &value_algo,
		.field = FIELD(algo),
		.list = "ALGO name %v",
		.help = "the way to search: bm (Boyer-Moore) or kmp (Knuth-Morris-Pratt)",
		.is = OPT_REQUIRED | OPT_ALWAYS,
	},
	{
		.name = "from",
		.type = &value_uint,
		.field = FIELD(from_offset),
		.list = "FROM %v",
		.help = "where in the packet to begin (default: 0)",
	},
	{
		.name = "to",
		.type = &value_uint,
		.field = FIELD(to_offset),
		.list = "TO %v",
		.help = "where to end (default: at the packet's end)",
	},
	{
		.name = "icase",
		.type = &value_flag,
		.set = BITS(u.v1.flags, XT_STRING_FLAG_IGNORECASE),
		.list = "ICASE",
		.help = "capital and small letters are the same",
	},
};

static const PAYLOAD init = { .to_offset = UINT16_MAX };

static int check(struct ext_use *u, struct merlon_err *e)
{
	PAYLOAD info;

	memcpy(&info, u->payload, sizeof(info));
	if (info.from_offset > info.to_offset)
		return err_refused(e, EINVAL,
				   "string: \"--from\" %u lies behind \"--to\" %u",
				   info.from_offset, info.to_offset);
	return 0;
}

const struct ext m_string[] = {
	{
		.name = "string",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, config),
		OPTIONS(options),
		.init = &init,
		.list = "STRING match",
		.help = "a string somewhere in the packet",
		.pure = true,
		.check = check,
	},
	EXT_END,
};
