/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/value.h"

#include <arpa/inet.h>
#include <errno.h>
#include <strings.h>
#include <sys/socket.h>

#include "ext/names.h"

static uint64_t field_max(struct ext_field f)
{
	return f.size >= 8 ? UINT64_MAX : (1ull << 8 * f.size) - 1;
}

static uint64_t opt_max(const struct ext_use *u)
{
	return u->opt->max ? u->opt->max : field_max(u->opt->field);
}

/* ---- flags and numbers */

const struct value_type value_flag = { 0 };

int value_number(const struct ext_use *u, struct str s, uint64_t *v, struct merlon_err *e)
{
	uint64_t min = u->opt->min, max = opt_max(u);

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

static void uint_print(const struct ext_use *u, struct buf *out)
{
	buf_u64(out, field_get(u->payload, u->opt->field));
}

static void hex_print(const struct ext_use *u, struct buf *out)
{
	buf_str(out, "0x");
	buf_hex(out, field_get(u->payload, u->opt->field));
}

const struct value_type value_uint = { "number", 1, uint_parse, uint_print, NULL };
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

const struct value_type value_uint_be = { "number", 1, uint_be_parse, uint_be_print, NULL };

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
		return err_usage(e, "the range \"%.*s\" ends before it begins", (int)s.n, s.p);
	field_set(u->payload, u->opt->field, a);
	field_set(u->payload, u->opt->field2, b);
	return 0;
}

static int read_number(const struct ext_use *u, struct str s, uint64_t *v, struct merlon_err *e)
{
	return value_number(u, s, v, e);
}

static int uint_range_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_range(u, arg[0], u->opt->min, opt_max(u), read_number, e);
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

static int read_port(const struct ext_use *u, struct str s, uint64_t *v, struct merlon_err *e)
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

static int port_range_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
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

const struct value_type value_port = { "port", 1, port_parse_one, uint_print, port_list_one };
const struct value_type value_port_range = { "port[:port]", 1, port_range_parse,
					     uint_range_print, port_range_list };

int value_service(const struct ext_use *u, struct str s, uint64_t *v, struct merlon_err *e)
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

static int service_range_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_range(u, arg[0], 0, 65535, value_service, e);
}

const struct value_type value_service_range = { "port[:port]", 1, service_range_parse,
						uint_range_print, port_range_list };

/* ---- values with masks */

int value_masked(struct str s, uint64_t max, uint64_t *v, uint64_t *mask, struct merlon_err *e)
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
			  (int)(s.n - slash - 1), s.p + slash + 1, (unsigned long long)max);
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
	int err = value_masked(arg[0], opt_max(u), &v, &mask, e);

	if (err)
		return err;
	field_set(u->payload, u->opt->field, v);
	field_set(u->payload, u->opt->field2, mask);
	return 0;
}

static void mark_print(const struct ext_use *u, struct buf *out)
{
	value_print_masked(field_get(u->payload, u->opt->field),
			   field_get(u->payload, u->opt->field2), opt_max(u), out);
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

const struct value_type value_hex_byte = { "number", 1, uint_parse, hex_byte_print, NULL };

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

const struct value_type value_tos = { "value[/mask]|name", 1, tos_parse, tos_print, NULL };

/* ---- rates */

static const struct ext_name rate_units[] = {
	{ "day", 24 * 60 * 60 }, { "hour", 60 * 60 }, { "minute", 60 }, { "second", 1 },
	{ NULL, 0 },
};

int value_rate(struct str s, uint64_t scale, uint64_t *number, unsigned *seconds,
	       struct merlon_err *e)
{
	size_t slash = str_find(s, '/');
	struct str unit = str_sub(s, slash < s.n ? slash + 1 : s.n, s.n);
	const struct ext_name *n = rate_units;

	if (!str_u64_base(str_sub(s, 0, slash), 10, UINT64_MAX, number) || !*number) {
		err_usage(e, "\"%.*s\" is not a rate", (int)s.n, s.p);
		err_detail(e, "a rate is a number of 1 or more, and may have /second, /minute, "
			      "/hour or /day behind it");
		return -EINVAL;
	}
	while (slash < s.n && n->name && (!unit.n || strncasecmp(n->name, unit.p, unit.n) != 0))
		n++;
	if (!n->name) {
		err_usage(e, "\"%.*s\" is not a unit of time: second, minute, hour or day",
			  (int)unit.n, unit.p);
		err_span(e, slash + !!unit.n, unit.n ? unit.n : 1);
		return -EINVAL;
	}
	*seconds = slash < s.n ? (unsigned)n->value : 1;
	if (*number > scale * *seconds)
		return err_usage(e, "the rate is too fast: at most %llu/second can be told",
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
	buf_str(out, unit == 1 ? "/sec" : unit == 60 ? "/min" : unit == 3600 ? "/hour" : "/day");
}

/* ---- names */

int value_name(const struct ext_name *names, struct str s, const char *what, uint64_t *v,
	       struct merlon_err *e)
{
	const char *nearest = NULL;
	unsigned best = s.n < 4 ? 2 : 3;

	for (const struct ext_name *n = names; n->name; n++)
		if (str_is_nocase(s, n->name)) {
			*v = n->value;
			return 0;
		}
	for (const struct ext_name *n = names; n->name; n++) {
		unsigned d = str_distance(s, str_of(n->name), best);

		if (d < best) {
			best = d;
			nearest = n->name;
		}
	}
	err_usage(e, "unknown %s \"%.*s\"", what, (int)s.n, s.p);
	if (nearest)
		err_detail(e, "did you mean %s?", nearest);
	return -EINVAL;
}

const char *value_name_of(const struct ext_name *names, uint64_t v)
{
	for (const struct ext_name *n = names; n && n->name; n++)
		if (n->value == v)
			return n->name;
	return NULL;
}

const struct ext_name *value_name_prefix(const struct ext_name *n, struct str s)
{
	while (n->name && (!s.n || strncasecmp(n->name, s.p, s.n) != 0))
		n++;
	return n->name ? n : NULL;
}

static int read_name(const struct ext_use *u, struct str s, uint64_t *v, struct merlon_err *e)
{
	const struct ext_name *n = NULL;

	if (u->opt->is & OPT_PREFIX)
		n = value_name_prefix(u->opt->names, s);
	for (const struct ext_name *i = u->opt->names; !n && i->name; i++)
		if (str_is(s, i->name))
			n = i;
	if (n) {
		*v = n->value;
		return 0;
	}
	if (value_name(u->opt->names, s, u->opt->name, v, e))
		return -EINVAL;
	if (!(u->opt->is & OPT_EXACT))
		return 0;
	err_usage(e, "unknown %s \"%.*s\"", u->opt->name, (int)s.n, s.p);
	err_detail(e, "case counts: write %s", value_name_of(u->opt->names, *v));
	return -EINVAL;
}

static int enum_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = read_name(u, arg[0], &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

static int enum_number_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;

	if (!str_u64(arg[0], opt_max(u), &v))
		return enum_parse(u, arg, e);
	field_set(u->payload, u->opt->field, v);
	return 0;
}

static void enum_print(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);
	const char *name = value_name_of(u->opt->names, v);

	if (name)
		buf_str(out, name);
	else
		buf_u64(out, v);
}

const struct value_type value_enum = { "name", 1, enum_parse, enum_print, NULL };
const struct value_type value_enum_number = { "name|number", 1, enum_number_parse, enum_print,
					      NULL };

int value_names(const struct ext_use *u, struct str s, bool gaps, uint64_t *sum,
		struct merlon_err *e)
{
	struct str rest = s, word;
	uint64_t v;
	size_t n = 0;
	int err;

	for (*sum = 0; str_split(&rest, ',', &word); *sum |= v, n++) {
		if (gaps && !word.n) {
			v = 0;
			n--;
			continue;
		}
		err = read_name(u, word, &v, e);
		if (err) {
			err_span(e, (size_t)(word.p - s.p), word.n);
			return err;
		}
	}
	return n ? 0 : err_usage(e, "no %s is given", u->opt->name);
}

static int set_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_names(u, arg[0], false, &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

void value_print_names(const struct ext_name *names, uint64_t v, struct buf *out)
{
	const char *comma = "", *none = value_name_of(names, 0);

	if (!v && none)
		buf_str(out, none);
	for (const struct ext_name *n = names; n->name; n++)
		if (n->value && (v & n->value) == n->value) {
			buf_str(out, comma);
			buf_str(out, n->name);
			v &= ~n->value;
			comma = ",";
		}
}

static void set_print(const struct ext_use *u, struct buf *out)
{
	value_print_names(u->opt->names, field_get(u->payload, u->opt->field), out);
}

const struct value_type value_set = { "name[,name...]", 1, set_parse, set_print, NULL };

static int proto_value_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint16_t proto;

	if (!proto_parse(arg[0], &proto))
		return err_usage(e, "unknown protocol \"%.*s\" specified", (int)arg[0].n,
				 arg[0].p);
	field_set(u->payload, u->opt->field, proto);
	return 0;
}

const struct value_type value_proto = { "protocol", 1, proto_value_parse, uint_print, NULL };

/* ---- addresses */

struct first_address {
	uint8_t *addr;
	size_t n, len;
};

static int take_first(void *context, const uint8_t addr[16])
{
	struct first_address *first = context;

	if (!first->n++)
		memcpy(first->addr, addr, first->len);
	return 0;
}

bool value_whole_address(const struct family *f, struct str s, uint8_t addr[16])
{
	char text[INET6_ADDRSTRLEN];

	memset(addr, 0, 16);
	return str_put(s, text, sizeof(text)) && strlen(text) == s.n &&
	       inet_pton(f->af, text, addr) == 1;
}

int value_address(const struct family *f, struct str s, uint8_t addr[16], struct merlon_err *e)
{
	struct first_address first = { addr, 0, f->addr_len };

	memset(addr, 0, 16);
	if (addr_parse(f, s, addr) || (host_lookup(f, s, take_first, &first) == 0 && first.n))
		return 0;
	return err_usage(e, "host/network `%.*s' not found", (int)s.n, s.p);
}

static size_t count(struct str s, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == c;
	return n;
}

int value_mask(const struct family *f, struct str s, uint8_t mask[16], struct merlon_err *e)
{
	uint64_t bits;

	memset(mask, 0, 16);
	if (str_u64_base(s, 10, f->addr_len * 8u, &bits)) {
		mask_of_prefix(f, (unsigned)bits, mask);
		return 0;
	}
	/* A network may be cut short, a mask may not. */
	if ((f->af != AF_INET || count(s, '.') == 3) && addr_parse(f, s, mask))
		return 0;
	return err_usage(e, "invalid mask `%.*s' specified", (int)s.n, s.p);
}

static int addr_value_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint8_t addr[16];
	int err = value_address(u->family, arg[0], addr, e);

	if (!err)
		memcpy(u->payload + u->opt->field.at, addr,
		       u->opt->field.size < 16 ? u->opt->field.size : 16);
	return err;
}

static void addr_value_print(const struct ext_use *u, struct buf *out)
{
	addr_print(u->family, u->payload + u->opt->field.at, out);
}

static int addr_mask_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	size_t slash = str_find(arg[0], '/');
	size_t n = u->opt->field.size < 16 ? u->opt->field.size : 16;
	uint8_t addr[16], mask[16] = { 0 };
	int err = value_address(u->family, str_sub(arg[0], 0, slash), addr, e);

	if (err) {
		err_span(e, 0, slash);
		return err;
	}
	mask_of_prefix(u->family, u->family->addr_len * 8u, mask);
	if (slash < arg[0].n)
		err = value_mask(u->family, str_sub(arg[0], slash + 1, arg[0].n), mask, e);
	if (err) {
		err_span(e, slash + 1, arg[0].n - slash - 1);
		return err;
	}
	for (size_t i = 0; i < n; i++)
		addr[i] &= mask[i];
	memcpy(u->payload + u->opt->field.at, addr, n);
	memcpy(u->payload + u->opt->field2.at, mask, n);
	return 0;
}

static void addr_mask_print(const struct ext_use *u, struct buf *out)
{
	addr_value_print(u, out);
	value_print_mask(u->family, u->payload + u->opt->field2.at, out);
}

static int take_only(void *context, const uint8_t addr[16])
{
	struct first_address *first = context;

	if (first->n && memcmp(first->addr, addr, first->len) == 0)
		return 0;
	return take_first(context, addr);
}

/* Nothing left out: here the resolver reads "10.1" in its own way, as 10.0.0.1. */
static bool whole_addr_parse(const struct family *f, struct str s, uint8_t addr[16])
{
	int dots = 0;

	for (size_t i = 0; i < s.n; i++)
		dots += s.p[i] == '.';
	return (f->addr_len > 4 || dots == 3) && addr_parse(f, s, addr);
}

static int one_host(const struct family *f, struct str s, uint8_t addr[16],
		    struct merlon_err *e)
{
	struct first_address first = { addr, 0, f->addr_len };

	memset(addr, 0, 16);
	if (whole_addr_parse(f, s, addr))
		return 0;
	memset(addr, 0, 16);
	if (host_lookup(f, s, take_only, &first) || !first.n)
		return err_usage(e, "\"%.*s\" is neither an %s address nor a known host",
				 (int)s.n, s.p, f->name);
	if (first.n > 1)
		return err_usage(e, "the host \"%.*s\" has several addresses; name one", (int)s.n,
				 s.p);
	return 0;
}

int value_host_mask(const struct family *f, struct str s, uint8_t addr[16], uint8_t mask[16],
		    struct merlon_err *e)
{
	size_t slash = str_find(s, '/');
	struct str bits = str_sub(s, slash < s.n ? slash + 1 : s.n, s.n);
	uint64_t n;
	int err = one_host(f, str_sub(s, 0, slash), addr, e);

	if (err) {
		err_span(e, 0, slash);
		return err;
	}
	memset(mask, 0xff, 16);
	if (slash == s.n)
		return 0;
	if (str_u64(bits, f->addr_len * 8u, &n)) {
		memset(mask, 0, 16);
		mask_of_prefix(f, (unsigned)n, mask);
	} else if (!whole_addr_parse(f, bits, mask)) {
		err_usage(e, "\"%.*s\" is neither a mask nor a number from 0 to %u",
			  (int)bits.n, bits.p, f->addr_len * 8u);
		err_span(e, slash + 1, bits.n);
		return -EINVAL;
	} else if (mask_prefix(f, mask) >= 0) {
		memset(mask + f->addr_len, 0, 16u - f->addr_len);
	}
	return 0;
}

void value_print_mask(const struct family *f, const uint8_t *mask, struct buf *out)
{
	int bits = mask_prefix(f, mask);

	if (bits == f->addr_len * 8)
		return;
	buf_char(out, '/');
	if (bits >= 0)
		buf_u64(out, (uint64_t)bits);
	else
		addr_print(f, mask, out);
}

static int host_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_host_mask(u->family, arg[0], u->payload + u->opt->field.at,
			       u->payload + u->opt->field2.at, e);
}

const struct value_type value_host = { "address[/mask]", 1, host_parse, addr_mask_print,
				       NULL };

/* A number alone may be read as an address too. */
static bool is_mask(struct str s)
{
	return str_find(s, '.') < s.n || str_find(s, ':') < s.n;
}

int value_prefix_of(const struct family *f, struct str s, unsigned *bits, struct merlon_err *e)
{
	uint8_t mask[16] = { 0 };
	uint64_t v;
	int n;

	if (str_u64(s, f->addr_len * 8u, &v)) {
		*bits = (unsigned)v;
		return 0;
	}
	if (!is_mask(s) || !addr_parse(f, s, mask))
		return err_usage(e, "\"%.*s\" is neither a number from 0 to %u nor a mask",
				 (int)s.n, s.p, f->addr_len * 8u);
	n = mask_prefix(f, mask);
	if (n < 0)
		return err_usage(e, "the mask \"%.*s\" has gaps", (int)s.n, s.p);
	*bits = (unsigned)n;
	return 0;
}

static int prefix_bits_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	unsigned bits;
	int err = value_prefix_of(u->family, arg[0], &bits, e);

	if (!err)
		field_set(u->payload, u->opt->field, bits);
	return err;
}

const struct value_type value_prefix_bits = { "bits", 1, prefix_bits_parse, uint_print,
					      NULL };

static int addr_range_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	size_t dash = str_find(arg[0], '-');
	struct str low = str_sub(arg[0], 0, dash), high = low;
	uint8_t a[16] = { 0 }, b[16] = { 0 };

	if (dash < arg[0].n)
		high = str_sub(arg[0], dash + 1, arg[0].n);
	if (!addr_parse(u->family, low, a)) {
		err_usage(e, "\"%.*s\" is not an %s address", (int)low.n, low.p,
			  u->family->name);
		err_span(e, 0, low.n);
		return -EINVAL;
	}
	if (!addr_parse(u->family, high, b)) {
		err_usage(e, "\"%.*s\" is not an %s address", (int)high.n, high.p,
			  u->family->name);
		err_span(e, dash < arg[0].n ? dash + 1 : 0, high.n);
		return -EINVAL;
	}
	memcpy(u->payload + u->opt->field.at, a, u->family->addr_len);
	memcpy(u->payload + u->opt->field2.at, b, u->family->addr_len);
	return 0;
}

static void addr_range_print(const struct ext_use *u, struct buf *out)
{
	addr_print(u->family, u->payload + u->opt->field.at, out);
	buf_char(out, '-');
	addr_print(u->family, u->payload + u->opt->field2.at, out);
}

const struct value_type value_addr = { "address", 1, addr_value_parse, addr_value_print,
				       NULL };
const struct value_type value_addr_mask = { "address[/mask]", 1, addr_mask_parse,
					    addr_mask_print, NULL };
const struct value_type value_addr_range = { "address[-address]", 1, addr_range_parse,
					     addr_range_print, NULL };

bool value_parse_mac(struct str s, uint8_t mac[6])
{
	struct str byte;
	uint64_t v;
	int i;

	for (i = 0; i < 6 && str_split(&s, ':', &byte); i++) {
		if (byte.n > 2 || !str_u64_base(byte, 16, 255, &v))
			return false;
		mac[i] = (uint8_t)v;
	}
	return i == 6 && !s.p;
}

void value_print_mac(const uint8_t mac[6], struct buf *out)
{
	for (int i = 0; i < 6; i++) {
		if (i)
			buf_char(out, ':');
		buf_char(out, "0123456789abcdef"[mac[i] >> 4]);
		buf_char(out, "0123456789abcdef"[mac[i] & 15]);
	}
}

static int mac_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint8_t mac[6];

	if (!value_parse_mac(arg[0], mac))
		return err_usage(e, "\"%.*s\" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)",
				 (int)arg[0].n, arg[0].p);
	memcpy(u->payload + u->opt->field.at, mac, 6);
	return 0;
}

static void mac_print(const struct ext_use *u, struct buf *out)
{
	value_print_mac(u->payload + u->opt->field.at, out);
}

const struct value_type value_mac = { "aa:bb:cc:dd:ee:ff", 1, mac_parse, mac_print, NULL };

/* ---- text */

static bool harmless(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_' || c == '-';
}

void value_print_text(const char *s, size_t n, struct buf *out)
{
	bool bare = n > 0;

	for (size_t i = 0; i < n && bare; i++)
		bare = harmless(s[i]);
	if (bare) {
		buf_put(out, s, n);
		return;
	}
	buf_char(out, '"');
	for (size_t i = 0; i < n; i++) {
		if (strchr("\"\\'", s[i]) && s[i])
			buf_char(out, '\\');
		buf_char(out, s[i]);
	}
	buf_char(out, '"');
}

static int text_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;

	if (arg[0].n < u->opt->min)
		return err_usage(e, "the text is too short");
	if (!str_put(arg[0], (char *)u->payload + f.at, f.size))
		return err_usage(e, "the text has %zu bytes, of at most %d", arg[0].n,
				 f.size - 1);
	return 0;
}

static void text_print(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;

	value_print_text(s, strnlen(s, u->opt->field.size), out);
}

static void text_list(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;

	buf_put(out, s, strnlen(s, u->opt->field.size));
}

const struct value_type value_text = { "text", 1, text_parse, text_print, text_list };

static int prefix_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;
	const char *newline = memchr(arg[0].p, '\n', arg[0].n);
	size_t n = arg[0].n < f.size ? arg[0].n : f.size - 1u;

	if (!arg[0].n)
		return err_usage(e, "the prefix is empty");
	if (newline) {
		err_usage(e, "a prefix of log lines cannot hold a newline");
		err_span(e, (size_t)(newline - arg[0].p), 1);
		return -EINVAL;
	}
	str_put(str_sub(arg[0], 0, n), (char *)u->payload + f.at, f.size);
	return 0;
}

const struct value_type value_prefix = { "text", 1, prefix_parse, text_print, text_list };

static int proc_name_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;
	size_t slash = str_find(arg[0], '/');

	if (!arg[0].n)
		return err_usage(e, "the name is empty");
	if (arg[0].n >= f.size)
		return err_usage(e, "the name has %zu bytes, of at most %d", arg[0].n,
				 f.size - 1);
	if (slash < arg[0].n) {
		err_usage(e, "the name of a file in /proc cannot have a slash");
		err_span(e, slash, 1);
		return -EINVAL;
	}
	if (str_is(arg[0], ".") || str_is(arg[0], ".."))
		return err_usage(e, "\"%.*s\" cannot be the name of a file in /proc",
				 (int)arg[0].n, arg[0].p);
	memcpy(u->payload + f.at, arg[0].p, arg[0].n);
	u->payload[f.at + arg[0].n] = '\0';
	return 0;
}

static void proc_name_print(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;

	value_print_word(s, strnlen(s, u->opt->field.size), out);
}

const struct value_type value_proc_name = { "name", 1, proc_name_parse, proc_name_print,
					    text_list };

bool value_put_iface(struct str name, char iface[16], uint8_t mask[16])
{
	if (!str_put(name, iface, 16))
		return false;
	memset(mask, 0, 16);
	if (name.n && name.p[name.n - 1] == '+')
		memset(mask, 0xff, name.n - 1);
	else if (name.n)
		memset(mask, 0xff, name.n + 1);
	return true;
}

static int iface_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	if (!arg[0].n)
		return err_usage(e, "the interface name is empty");
	if (!value_put_iface(arg[0], (char *)u->payload + u->opt->field.at,
			     u->payload + u->opt->field2.at))
		return err_usage(e, "the interface name \"%.*s\" is longer than 15 bytes",
				 (int)arg[0].n, arg[0].p);
	return 0;
}

void value_print_word(const char *s, size_t n, struct buf *out)
{
	bool bare = n > 0;

	for (size_t i = 0; i < n && bare; i++)
		bare = !strchr(" \t\"'\\", s[i]);
	if (bare)
		buf_put(out, s, n);
	else
		value_print_text(s, n, out);
}

static void iface_print(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;

	value_print_word(s, strnlen(s, u->opt->field.size), out);
}

const struct value_type value_iface = { "interface[+]", 1, iface_parse, iface_print,
					text_list };
