/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values that are numbers: flags, ranges, ports, values with masks, rates. */
#include <errno.h>

#include "ext/names.h"
#include "ext/value.h"

static uint64_t field_max(struct ext_field f)
{
	return f.size >= 8 ? UINT64_MAX : (1ull << 8 * f.size) - 1;
}

uint64_t value_max(const struct ext_use *u)
{
	return u->opt->max ? u->opt->max : field_max(u->opt->field);
}

/* ---- flags and numbers */

const struct value_type value_flag = { 0 };

int value_number(const struct ext_use *u, struct str s, uint64_t *v, struct merlon_err *e)
{
	uint64_t min = u->opt->min, max = value_max(u);

	if (str_u64(s, max, v) && *v >= min)
		return 0;
	return err_usage(e, "\"%.*s\" is not a number from %llu to %llu", (int)s.n, s.p,
			 (unsigned long long)min, (unsigned long long)max);
}

static int uint_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

void value_print_number(const struct ext_use *u, struct buf *out)
{
	buf_u64(out, field_get(u->payload, u->opt->field));
}

static void hex_print(const struct ext_use *u, struct buf *out)
{
	buf_str(out, "0x");
	buf_hex(out, field_get(u->payload, u->opt->field));
}

const struct value_type value_uint = { "number", 1, uint_parse, value_print_number,
				       NULL };
const struct value_type value_hex = { "number", 1, uint_parse, hex_print, NULL };

static uint64_t swap_be(uint64_t v, unsigned size)
{
	uint64_t out = 0;

	for (unsigned i = 0; i < size; i++)
		out |= (v >> 8 * i & 0xff) << 8 * (size - 1 - i);
	return __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? out : v;
}

static int uint_be_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, swap_be(v, u->opt->field.size));
	return err;
}

static void uint_be_print(const struct ext_use *u, struct buf *out)
{
	struct ext_field f = u->opt->field;

	buf_u64(out, swap_be(field_get(u->payload, f), f.size));
}

const struct value_type value_uint_be = { "number", 1, uint_be_parse, uint_be_print,
					  NULL };

/* ---- ranges */

int value_range(struct ext_use *u, struct str s, uint64_t min, uint64_t max,
		int (*read)(const struct ext_use *, struct str, uint64_t *,
			    struct merlon_err *),
		struct merlon_err *e)
{
	size_t colon = str_find(s, ':');
	struct str low = str_sub(s, 0, colon), high = low;
	uint64_t a = min, b = max;
	int err = 0;

	if (colon < s.n)
		high = str_sub(s, colon + 1, s.n);
	if (low.n || colon == s.n)
		err = read(u, low, &a, e);
	if (err) {
		err_span(e, 0, low.n);
		return err;
	}
	if (colon == s.n)
		b = a;
	else if (high.n)
		err = read(u, high, &b, e);
	if (err) {
		err_span(e, colon + 1, high.n);
		return err;
	}
	if (a > b)
		return err_usage(e, "the range \"%.*s\" ends before it begins", (int)s.n,
				 s.p);
	field_set(u->payload, u->opt->field, a);
	field_set(u->payload, u->opt->field2, b);
	return 0;
}

static int read_number(const struct ext_use *u, struct str s, uint64_t *v,
		       struct merlon_err *e)
{
	return value_number(u, s, v, e);
}

static int uint_range_parse(struct ext_use *u, const struct str *arg,
			    struct merlon_err *e)
{
	return value_range(u, arg[0], u->opt->min, value_max(u), read_number, e);
}

static void uint_range_print(const struct ext_use *u, struct buf *out)
{
	uint64_t a = field_get(u->payload, u->opt->field);
	uint64_t b = field_get(u->payload, u->opt->field2);

	buf_u64(out, a);
	if (a != b) {
		buf_char(out, ':');
		buf_u64(out, b);
	}
}

const struct value_type value_uint_range = { "number[:number]", 1, uint_range_parse,
					     uint_range_print, NULL };

/* ---- ports */

static int not_a_port(struct str s, struct merlon_err *e)
{
	uint64_t v;

	err_usage(e, "invalid port/service `%.*s' specified", (int)s.n, s.p);
	if (str_u64(s, UINT64_MAX, &v))
		err_detail(e, "a port is a number from 0 to 65535");
	return -EINVAL;
}

int value_port_number(const struct ext_use *u, struct str s, uint16_t *port,
		      struct merlon_err *e)
{
	if (port_parse(s, u->head ? u->head->proto : 0, port))
		return 0;
	return not_a_port(s, e);
}

static int read_port(const struct ext_use *u, struct str s, uint64_t *v,
		     struct merlon_err *e)
{
	uint16_t port;
	int err = value_port_number(u, s, &port, e);

	*v = port;
	return err;
}

void value_list_port(const struct ext_use *u, uint64_t v, struct buf *out)
{
	char room[64];
	const char *name = NULL;

	if (u->names)
		name = port_name((uint16_t)v, u->head ? u->head->proto : 0, room);
	if (name)
		buf_str(out, name);
	else
		buf_u64(out, v);
}

static int port_parse_one(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint16_t port;
	int err = value_port_number(u, arg[0], &port, e);

	if (!err)
		field_set(u->payload, u->opt->field, port);
	return err;
}

static void port_list_one(const struct ext_use *u, struct buf *out)
{
	value_list_port(u, field_get(u->payload, u->opt->field), out);
}

static int port_range_parse(struct ext_use *u, const struct str *arg,
			    struct merlon_err *e)
{
	return value_range(u, arg[0], 0, 65535, read_port, e);
}

static void port_range_list(const struct ext_use *u, struct buf *out)
{
	uint64_t a = field_get(u->payload, u->opt->field);
	uint64_t b = field_get(u->payload, u->opt->field2);

	value_list_port(u, a, out);
	if (a != b) {
		buf_char(out, ':');
		value_list_port(u, b, out);
	}
}

const struct value_type value_port = { "port", 1, port_parse_one, value_print_number,
				       port_list_one };
const struct value_type value_port_range = { "port[:port]", 1, port_range_parse,
					     uint_range_print, port_range_list };

int value_service(const struct ext_use *u, struct str s, uint64_t *v,
		  struct merlon_err *e)
{
	uint16_t port = 0;

	(void)u;
	if (!s.n || (s.p[0] >= '0' && s.p[0] <= '9'))
		return str_u64_base(s, 10, 65535, v) ? 0 : not_a_port(s, e);
	if (!port_parse(s, 0, &port))
		return not_a_port(s, e);
	*v = port;
	return 0;
}

static int service_range_parse(struct ext_use *u, const struct str *arg,
			       struct merlon_err *e)
{
	return value_range(u, arg[0], 0, 65535, value_service, e);
}

const struct value_type value_service_range = { "port[:port]", 1, service_range_parse,
						uint_range_print, port_range_list };

/* ---- values with masks */

int value_masked(struct str s, uint64_t max, uint64_t *v, uint64_t *mask,
		 struct merlon_err *e)
{
	size_t slash = str_find(s, '/');

	*mask = max;
	if (!str_u64(str_sub(s, 0, slash), max, v)) {
		err_usage(e, "\"%.*s\" is not a number from 0 to 0x%llx", (int)slash, s.p,
			  (unsigned long long)max);
		err_span(e, 0, slash);
		return -EINVAL;
	}
	if (slash < s.n && !str_u64(str_sub(s, slash + 1, s.n), max, mask)) {
		err_usage(e, "the mask \"%.*s\" is not a number from 0 to 0x%llx",
			  (int)(s.n - slash - 1), s.p + slash + 1,
			  (unsigned long long)max);
		err_span(e, slash + 1, s.n - slash - 1);
		return -EINVAL;
	}
	return 0;
}

void value_print_masked(uint64_t v, uint64_t mask, uint64_t all, struct buf *out)
{
	buf_str(out, "0x");
	buf_hex(out, v);
	if (mask != all) {
		buf_str(out, "/0x");
		buf_hex(out, mask);
	}
}

static int mark_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v, mask;
	int err = value_masked(arg[0], value_max(u), &v, &mask, e);

	if (err)
		return err;
	field_set(u->payload, u->opt->field, v);
	field_set(u->payload, u->opt->field2, mask);
	return 0;
}

static void mark_print(const struct ext_use *u, struct buf *out)
{
	value_print_masked(field_get(u->payload, u->opt->field),
			   field_get(u->payload, u->opt->field2), value_max(u), out);
}

const struct value_type value_mark = { "value[/mask]", 1, mark_parse, mark_print, NULL };

static void print_byte(uint64_t v, struct buf *out)
{
	buf_fmt(out, "0x%02x", (unsigned)v);
}

static void hex_byte_print(const struct ext_use *u, struct buf *out)
{
	print_byte(field_get(u->payload, u->opt->field), out);
}

const struct value_type value_hex_byte = { "number", 1, uint_parse, hex_byte_print,
					   NULL };

/* The old names speak of all but the two topmost bits. */
static int tos_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v, mask = 0x3f;
	int err;

	if (arg[0].n && arg[0].p[0] >= '0' && arg[0].p[0] <= '9')
		err = value_masked(arg[0], 0xff, &v, &mask, e);
	else
		err = value_name(u->opt->names, arg[0], "type of service", &v, e);
	if (err)
		return err;
	field_set(u->payload, u->opt->field, v);
	field_set(u->payload, u->opt->field2, mask);
	return 0;
}

static void tos_print(const struct ext_use *u, struct buf *out)
{
	print_byte(field_get(u->payload, u->opt->field), out);
	buf_char(out, '/');
	print_byte(field_get(u->payload, u->opt->field2), out);
}

const struct value_type value_tos = { "value[/mask]|name", 1, tos_parse, tos_print,
				      NULL };

/* ---- rates */

static const struct ext_name rate_units[] = {
	{ "day", 24 * 60 * 60 }, { "hour", 60 * 60 }, { "minute", 60 },
	{ "second", 1 },	 { NULL, 0 },
};

int value_rate(struct str s, uint64_t scale, uint64_t *number, unsigned *seconds,
	       struct merlon_err *e)
{
	size_t slash = str_find(s, '/');
	struct str unit = str_sub(s, slash < s.n ? slash + 1 : s.n, s.n);
	const struct ext_name *n = rate_units;

	if (!str_u64_base(str_sub(s, 0, slash), 10, UINT64_MAX, number) || !*number) {
		err_usage(e, "\"%.*s\" is not a rate", (int)s.n, s.p);
		err_detail(
			e,
			"a rate is a number of 1 or more, and may have /second, /minute, "
			"/hour or /day behind it");
		return -EINVAL;
	}
	while (slash < s.n && n->name &&
	       (!unit.n || strncasecmp(n->name, unit.p, unit.n) != 0))
		n++;
	if (!n->name) {
		err_usage(e,
			  "\"%.*s\" is not a unit of time: second, minute, hour or day",
			  (int)unit.n, unit.p);
		err_span(e, slash + !!unit.n, unit.n ? unit.n : 1);
		return -EINVAL;
	}
	*seconds = slash < s.n ? (unsigned)n->value : 1;
	if (*number > scale * *seconds)
		return err_usage(e,
				 "the rate is too fast: at most %llu/second can be told",
				 (unsigned long long)scale);
	return 0;
}

unsigned value_rate_unit(uint64_t interval, uint64_t scale)
{
	unsigned i;

	for (i = 1; rate_units[i].name; i++) {
		uint64_t all = scale * rate_units[i].value;

		if (!interval || interval > all || all / interval < all % interval)
			break;
	}
	return (unsigned)rate_units[i - 1].value;
}

void value_print_rate(uint64_t interval, uint64_t scale, struct buf *out)
{
	unsigned unit = value_rate_unit(interval, scale);

	if (!interval) {
		buf_str(out, "inf");
		return;
	}
	buf_u64(out, scale * unit / interval);
	buf_str(out, unit == 1	    ? "/sec"
		     : unit == 60   ? "/min"
		     : unit == 3600 ? "/hour"
				    : "/day");
}
