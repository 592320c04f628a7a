/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Value types of packet headers that two files share: ICMP types, options of IPv6. */
#include <errno.h>

#include "ext/value.h"

/* ---- ICMP types */

/* "a[:b]", both up to 255. */
static bool byte_range(struct str s, uint8_t range[2])
{
	size_t colon = str_find(s, ':');
	uint64_t a, b;

	if (!str_u64(str_sub(s, 0, colon), 255, &a))
		return false;
	b = a;
	if (colon < s.n && !str_u64(str_sub(s, colon + 1, s.n), 255, &b))
		return false;
	range[0] = (uint8_t)a;
	range[1] = (uint8_t)b;
	return true;
}

/* The one name that begins so, in *N; an error if there are two. */
static int icmp_name(const struct ext_use *u, struct str s, const struct ext_name **n,
		     struct merlon_err *e)
{
	const struct ext_name *first = value_name_prefix(u->opt->names, s);
	const struct ext_name *second = first ? value_name_prefix(first + 1, s) : NULL;

	*n = first;
	if (!second)
		return 0;
	return err_usage(e, "\"%.*s\" may mean %s or %s", (int)s.n, s.p, first->name,
			 second->name);
}

static int not_a_type(const struct ext_use *u, struct str type, struct merlon_err *e)
{
	uint64_t v;

	if (type.n && type.p[0] >= '0' && type.p[0] <= '9')
		err_usage(e, "the type \"%.*s\" is not a number from 0 to 255",
			  (int)type.n, type.p);
	else if (value_name(u->opt->names, type, "ICMP type", &v, e) == 0)
		err_usage(e, "only a number can have a code, not \"%.*s\"", (int)type.n,
			  type.p);
	err_span(e, 0, type.n);
	return -EINVAL;
}

enum { ANY_TYPE = 255 << 16 | 0x00ff };

static int icmp_number(struct ext_use *u, struct str s, uint8_t code[2],
		       struct merlon_err *e)
{
	size_t slash = str_find(s, '/');
	struct str type = str_sub(s, 0, slash);
	struct str codes = str_sub(s, slash < s.n ? slash + 1 : slash, s.n);
	uint8_t types[2];

	if (!byte_range(type, types))
		return not_a_type(u, type, e);
	if (types[0] != types[1]) {
		err_usage(e, "types come one by one, not in ranges like \"%.*s\"",
			  (int)slash, s.p);
		err_span(e, 0, slash);
		return -EINVAL;
	}
	if (slash < s.n && !byte_range(codes, code)) {
		err_usage(e, "the code \"%.*s\" is not a number from 0 to 255",
			  (int)codes.n, codes.p);
		err_span(e, slash + 1, codes.n);
		return -EINVAL;
	}
	/* Where there is an "any", 255/255 says the same. */
	if (types[0] == 255 && code[0] == 255 && value_name_of(u->opt->names, ANY_TYPE))
		code[0] = 0;
	field_set(u->payload, u->opt->field, types[0]);
	return 0;
}

static int icmp_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint8_t *code = u->payload + u->opt->field2.at;
	const struct ext_name *n;
	int err = icmp_name(u, arg[0], &n, e);

	if (err)
		return err;
	code[0] = 0;
	code[1] = 255;
	if (!n)
		return icmp_number(u, arg[0], code, e);
	field_set(u->payload, u->opt->field, n->value >> 16);
	code[0] = (uint8_t)(n->value >> 8);
	code[1] = (uint8_t)n->value;
	return 0;
}

static const char *icmp_name_of(const struct ext_use *u)
{
	const uint8_t *code = u->payload + u->opt->field2.at;
	uint64_t type = field_get(u->payload, u->opt->field);

	return value_name_of(u->opt->names,
			     type << 16 | (uint64_t)code[0] << 8 | code[1]);
}

static void icmp_print(const struct ext_use *u, struct buf *out)
{
	const uint8_t *code = u->payload + u->opt->field2.at;
	uint64_t type = field_get(u->payload, u->opt->field);
	const char *any = type == 255 ? icmp_name_of(u)
				      : NULL; /* no other name is saved */

	if (any) {
		buf_str(out, any);
		return;
	}
	buf_u64(out, type);
	if (code[0] == 0 && code[1] == 255)
		return;
	buf_char(out, '/');
	buf_u64(out, code[0]);
	if (code[0] != code[1]) {
		buf_char(out, ':');
		buf_u64(out, code[1]);
	}
}

static void icmp_list(const struct ext_use *u, struct buf *out)
{
	const uint8_t *code = u->payload + u->opt->field2.at;
	const char *name = u->names ? icmp_name_of(u) : NULL;
	bool inverted = ext_opt_inverted(u, u->opt);

	if (name) {
		buf_fmt(out, " %s%s", inverted ? "!" : "", name);
		return;
	}
	buf_fmt(out, "%stype %u", inverted ? " !" : "",
		(unsigned)field_get(u->payload, u->opt->field));
	if (code[0] == code[1])
		buf_fmt(out, " code %u", code[0]);
	else if (code[0] != 0 || code[1] != 255)
		buf_fmt(out, " codes %u-%u", code[0], code[1]);
}

const struct value_type value_icmp = { "name|type[/code]", 1, icmp_parse, icmp_print,
				       icmp_list };

/* ---- options of IPv6 headers */

enum { ANY_LENGTH = 0xff };

static int ipv6_opt(struct str word, uint16_t *opt, struct merlon_err *e)
{
	size_t colon = str_find(word, ':');
	struct str length = str_sub(word, colon < word.n ? colon + 1 : colon, word.n);
	uint64_t type, n = ANY_LENGTH;

	if (!str_u64(str_sub(word, 0, colon), 255, &type)) {
		err_usage(e, "the option \"%.*s\" is not a number from 0 to 255",
			  (int)colon, word.p);
		err_span(e, 0, colon);
		return -EINVAL;
	}
	if (colon < word.n && !str_u64(length, 255, &n)) {
		err_usage(e, "the length \"%.*s\" is not a number from 0 to 255",
			  (int)length.n, length.p);
		err_span(e, colon + 1, length.n);
		return -EINVAL;
	}
	if (!type && colon < word.n)
		return err_usage(e, "option 0 (Pad1) has no length");
	*opt = (uint16_t)(type << 8 | n);
	return 0;
}

static int ipv6_opts_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	unsigned char *at = u->payload + u->opt->field.at;
	unsigned most = u->opt->field.size / 2u, n = 0;
	struct str rest = arg[0], word;
	uint16_t opt = 0;
	int err;

	for (; str_split(&rest, ',', &word); n++) {
		if (n == most)
			err = err_usage(e, "more than %u options", most);
		else
			err = ipv6_opt(word, &opt, e);
		if (err) {
			err_shift(e, (size_t)(word.p - arg[0].p), word.n);
			return err;
		}
		memcpy(at + (size_t)n * 2, &opt, 2);
	}
	field_set(u->payload, u->opt->field2, n);
	return 0;
}

static void ipv6_opts_print(const struct ext_use *u, struct buf *out)
{
	const unsigned char *at = u->payload + u->opt->field.at;
	uint64_t n = field_get(u->payload, u->opt->field2);
	uint16_t opt;

	for (unsigned i = 0; i < n && i < u->opt->field.size / 2u; i++) {
		memcpy(&opt, at + (size_t)i * 2, 2);
		if (i)
			buf_char(out, ',');
		buf_u64(out, opt >> 8);
		if ((opt & 0xff) == ANY_LENGTH)
			continue;
		buf_char(out, ':');
		buf_u64(out, opt & 0xff);
	}
}

const struct value_type value_ipv6_opts = { "type[:length][,...]", 1, ipv6_opts_parse,
					    ipv6_opts_print, NULL };
