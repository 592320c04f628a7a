/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A rate for each address, port or network.  Rates count packets or, written "512kb/s",
 * bytes; all that follows from a rate (the burst, when entries expire) is known only after
 * the last option.  Until then `avg` holds the number of the rate and the kernel's own
 * pointer at the end of the payload its unit of time; check() makes the kernel's cost of it.
 */
#include <errno.h>
#include <linux/netfilter/xt_hashlimit.h>

#include "ext/value.h"

enum {
	MODES = XT_HASHLIMIT_HASH_DIP | XT_HASHLIMIT_HASH_DPT | XT_HASHLIMIT_HASH_SIP |
		XT_HASHLIMIT_HASH_SPT,
	KILO = 1024,
	MEGA = 1024 * 1024,
	/* When entries expire where no option says so, in seconds; of packets: the rate's unit. */
	BYTES_EXPIRE = 15,
	BYTES_BURST_EXPIRE = 60,
};

/* The kernel refuses a cost of 1: it would be the rate of 0x80000000 units or more. */
static const uint64_t BYTES_MAX = (0x7fffffffull << XT_HASHLIMIT_BYTE_SHIFT) - 1;

/* What the revisions differ in: places, and how fine the time between packets is. */
struct layout {
	struct ext_field mode, avg, burst, expire, interval, scratch;
	uint64_t scale, burst_max;
};

static const struct layout *layout_of(const struct ext_use *u)
{
	return u->ext->opts[0].more;
}

static uint64_t get(const struct ext_use *u, struct ext_field f)
{
	return field_get(u->payload, f);
}

static bool mode_has(const struct ext_use *u, uint64_t bit)
{
	return get(u, layout_of(u)->mode) & bit;
}

static void mode_put(struct ext_use *u, uint64_t mask, uint64_t bits)
{
	struct ext_field f = layout_of(u)->mode;

	field_set(u->payload, f, (get(u, f) & ~mask) | bits);
}

/* ---- numbers of bytes */

/* The kernel keeps 2^32 divided by the 16-byte units in a second and one. */
static uint64_t cost_of_bytes(uint64_t bytes)
{
	return UINT32_MAX / ((bytes >> XT_HASHLIMIT_BYTE_SHIFT) + 1);
}

static uint64_t bytes_of_cost(uint64_t cost)
{
	return ((cost ? UINT32_MAX / cost : UINT32_MAX) - 1) << XT_HASHLIMIT_BYTE_SHIFT;
}

static uint64_t bursts_of(uint64_t bytes, uint64_t second)
{
	return bytes / second + (bytes % second != 0);
}

/* In the largest unit that is read back as the same cost or, with a BURST, as that; but
 * rates past 32 bits always in bytes. */
static void bytes_print(uint64_t cost, uint64_t burst, struct buf *out)
{
	static const struct ext_name units[] = { { "mb", MEGA },
						 { "kb", KILO },
						 { "b", 1 } };
	uint64_t second = bytes_of_cost(cost), v = second * (burst ? burst : 1), cut;
	const struct ext_name *unit = units;

	for (; unit->value > 1; unit++) {
		cut = v / unit->value * unit->value;
		if (burst ? cut && bursts_of(cut, second) == burst
			  : cut && v <= UINT32_MAX && cost_of_bytes(cut) == cost)
			break;
	}
	buf_u64(out, v / unit->value);
	buf_str(out, unit->name);
}

/* A number and k or m behind it; SUFFIX tells whether there was one. */
static bool multiple_parse(struct str s, uint64_t max, uint64_t *v, bool *suffix)
{
	uint64_t unit = 1;

	*suffix = s.n && (s.p[s.n - 1] == 'k' || s.p[s.n - 1] == 'm');
	if (*suffix)
		unit = s.p[--s.n] == 'k' ? KILO : MEGA;
	if (!str_u64(s, max / unit, v))
		return false;
	*v *= unit;
	return true;
}

/* ---- rates */

static bool is_byte_rate(struct str s, struct str *number)
{
	static const char unit[] = "second";
	size_t slash = str_find(s, '/');
	struct str behind = str_sub(s, slash < s.n ? slash + 1 : s.n, s.n);

	*number = str_sub(s, 0, slash ? slash - 1 : 0);
	return slash < s.n && slash && s.p[slash - 1] == 'b' && behind.n &&
	       behind.n < sizeof(unit) && memcmp(behind.p, unit, behind.n) == 0;
}

static int rate_error(struct str s, struct merlon_err *e)
{
	err_usage(e, "\"%.*s\" is not a rate of bytes up to 32767mb/s", (int)s.n, s.p);
	err_detail(e, "a rate of bytes is a number with b/s, kb/s or mb/s behind it");
	return -EINVAL;
}

static int rate_put(struct ext_use *u, struct str s, bool above, struct merlon_err *e)
{
	const struct layout *l = layout_of(u);
	struct str bytes;
	bool suffix;
	uint64_t number;
	unsigned seconds = 0;
	int err = 0;

	if (!is_byte_rate(s, &bytes))
		err = value_rate(s, l->scale, &number, &seconds, e);
	else if (!multiple_parse(bytes, BYTES_MAX, &number, &suffix))
		err = rate_error(s, e);
	if (err)
		return err;
	mode_put(u, XT_HASHLIMIT_BYTES | XT_HASHLIMIT_INVERT,
		 (seconds ? 0 : XT_HASHLIMIT_BYTES) | (above ? XT_HASHLIMIT_INVERT : 0));
	field_set(u->payload, l->avg, number);
	field_set(u->payload, l->scratch, seconds);
	return 0;
}

static int upto_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return rate_put(u, arg[0], u->invert, e);
}

static int above_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return rate_put(u, arg[0], !u->invert, e);
}

static void rate_print(const struct ext_use *u, struct buf *out)
{
	const struct layout *l = layout_of(u);
	uint64_t avg = get(u, l->avg);

	if (mode_has(u, XT_HASHLIMIT_BYTES)) {
		bytes_print(avg, 0, out);
		buf_str(out, "/s");
	} else {
		value_print_rate(avg, l->scale, out);
	}
}

/* -L shows what the interval of --hashlimit-rate-match makes of the rate. */
static uint64_t listed_avg(const struct ext_use *u)
{
	const struct layout *l = layout_of(u);
	uint64_t interval = get(u, l->interval);

	return get(u, l->avg) * (interval ? interval : 1);
}

static void rate_list(const struct ext_use *u, struct buf *out)
{
	if (mode_has(u, XT_HASHLIMIT_BYTES))
		rate_print(u, out);
	else
		value_print_rate(listed_avg(u), layout_of(u)->scale, out);
}

static const struct value_type value_upto = { "rate", 1, upto_parse, rate_print,
					      rate_list };
static const struct value_type value_above = { "rate", 1, above_parse, rate_print,
					       rate_list };

static bool has_rate(const struct ext_use *u, const struct ext_opt *o)
{
	return mode_has(u, XT_HASHLIMIT_INVERT) == (o->type == &value_above);
}

/* ---- burst */

static int burst_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	const struct layout *l = layout_of(u);
	uint64_t max = l->burst.size == 4 ? UINT32_MAX : INT64_MAX, v;
	struct str s = arg[0];
	bool hex = s.n > 1 && s.p[0] == '0' && (s.p[1] | 0x20) == 'x';
	bool b = !hex && s.n && s.p[s.n - 1] == 'b', suffix;

	if (b)
		s.n--;
	if (!multiple_parse(s, max, &v, &suffix) || !v ||
	    (!b && !suffix && v > l->burst_max))
		return err_usage(e,
				 "\"%.*s\" is not from 1 to %llu, nor bytes (b, kb, mb)",
				 (int)arg[0].n, arg[0].p,
				 (unsigned long long)l->burst_max);
	field_set(u->payload, l->burst, v);
	return 0;
}

static void burst_print(const struct ext_use *u, struct buf *out)
{
	const struct layout *l = layout_of(u);
	uint64_t burst = get(u, l->burst);

	if (mode_has(u, XT_HASHLIMIT_BYTES))
		bytes_print(get(u, l->avg), burst, out);
	else
		buf_u64(out, burst);
}

static bool has_burst(const struct ext_use *u, const struct ext_opt *o)
{
	(void)o;
	return !mode_has(u, XT_HASHLIMIT_BYTES) || get(u, layout_of(u)->burst);
}

static const struct value_type value_burst = { "number[kb|mb]", 1, burst_parse,
					       burst_print, NULL };

/* ---- mode */

static const struct ext_name mode_names[] = {
	{ "srcip", XT_HASHLIMIT_HASH_SIP },
	{ "srcport", XT_HASHLIMIT_HASH_SPT },
	{ "dstip", XT_HASHLIMIT_HASH_DIP },
	{ "dstport", XT_HASHLIMIT_HASH_DPT },
	{ NULL, 0 },
};

/* Bars separate as commas do, and empty names are passed over. */
static int mode_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct str word;
	uint64_t v;

	for (size_t at = 0, end; at < arg[0].n; at = end + 1) {
		for (end = at;
		     end < arg[0].n && arg[0].p[end] != ',' && arg[0].p[end] != '|';)
			end++;
		word = str_sub(arg[0], at, end);
		if (!word.n)
			continue;
		if (!value_name(mode_names, word, "mode", &v, e)) {
			mode_put(u, 0, v);
			if (str_is(word, value_name_of(mode_names, v)))
				continue;
			err_usage(e, "case counts: write %s",
				  value_name_of(mode_names, v));
		}
		err_span(e, at, word.n);
		return -EINVAL;
	}
	return 0;
}

static void mode_write(const struct ext_use *u, char separator, struct buf *out)
{
	bool first = true;

	for (const struct ext_name *n = mode_names; n->name; n++)
		if (mode_has(u, n->value)) {
			if (!first)
				buf_char(out, separator);
			buf_str(out, n->name);
			first = false;
		}
}

static void mode_print(const struct ext_use *u, struct buf *out)
{
	mode_write(u, ',', out);
}

static void mode_list(const struct ext_use *u, struct buf *out)
{
	mode_write(u, '-', out);
}

static bool has_mode(const struct ext_use *u, const struct ext_opt *o)
{
	(void)o;
	return mode_has(u, MODES);
}

static const struct value_type value_mode = { "name[,name...]", 1, mode_parse, mode_print,
					      mode_list };

/* ---- what follows from the rate */

static bool expires_otherwise(const struct ext_use *u, uint64_t avg)
{
	const struct layout *l = layout_of(u);
	unsigned usual;

	if (mode_has(u, XT_HASHLIMIT_BYTES))
		usual = get(u, l->burst) ? BYTES_BURST_EXPIRE : BYTES_EXPIRE;
	else
		usual = value_rate_unit(avg, l->scale);
	return get(u, l->expire) != usual * 1000;
}

static bool has_expire(const struct ext_use *u, const struct ext_opt *o)
{
	(void)o;
	return expires_otherwise(u, get(u, layout_of(u)->avg));
}

/* The one number here that iptables reads as decimal only: 010 is ten. */
static int interval_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;

	if (!str_u64_base(arg[0], 10, value_max(u), &v) || v < u->opt->min)
		return err_usage(e, "\"%.*s\" is not a number from %llu to %llu",
				 (int)arg[0].n, arg[0].p, (unsigned long long)u->opt->min,
				 (unsigned long long)value_max(u));
	field_set(u->payload, u->opt->field, v);
	return 0;
}

static const struct value_type value_interval = { "number", 1, interval_parse,
						  value_print_number, NULL };

static bool has_interval(const struct ext_use *u, const struct ext_opt *o)
{
	return mode_has(u, XT_HASHLIMIT_RATE_MATCH) && get(u, o->field) != 1;
}

enum {
	UPTO,
	ABOVE,
	BURST,
	MODE,
	NAME,
	TABLE_SIZE,
	TABLE_MAX,
	GC_INTERVAL,
	EXPIRE,
	SRCMASK,
	DSTMASK,
	RATE_MATCH,
	RATE_INTERVAL,
};

static bool seen(const struct ext_use *u, unsigned option)
{
	return u->seen >> option & 1;
}

/* The burst of bytes is kept as the seconds that it lasts at the rate, rounded up. */
static int finish_bytes(struct ext_use *u, unsigned *expire, struct merlon_err *e)
{
	const struct layout *l = layout_of(u);
	uint64_t cost = cost_of_bytes(get(u, l->avg)), second = bytes_of_cost(cost),
		 burst = 0;

	*expire = BYTES_EXPIRE;
	if (seen(u, BURST)) {
		burst = get(u, l->burst);
		if (!second)
			return err_usage(e, "hashlimit: burst needs 16b/s or more");
		if (burst < second)
			return err_usage(e, "hashlimit: burst is less than %llub",
					 (unsigned long long)second);
		burst = bursts_of(burst, second);
		*expire = BYTES_BURST_EXPIRE;
	}
	field_set(u->payload, l->avg, cost);
	field_set(u->payload, l->burst, burst);
	if (seen(u, RATE_MATCH) && !seen(u, RATE_INTERVAL))
		field_set(u->payload, l->interval, 1);
	return 0;
}

static int finish_packets(struct ext_use *u, unsigned *expire, struct merlon_err *e)
{
	const struct layout *l = layout_of(u);
	uint64_t number = get(u, l->avg), seconds = get(u, l->scratch), avg;

	*expire = (unsigned)seconds;
	if (get(u, l->burst) > l->burst_max)
		return err_usage(e, "hashlimit: burst is not from 1 to %llu",
				 (unsigned long long)l->burst_max);
	avg = l->scale * seconds / number;
	if (seen(u, RATE_MATCH)) {
		avg = l->scale / number;
		if (!avg)
			return err_usage(e, "hashlimit: rate-match takes at most %llu",
					 (unsigned long long)l->scale);
		if (!seen(u, RATE_INTERVAL))
			field_set(u->payload, l->interval, seconds);
	}
	field_set(u->payload, l->avg, avg);
	return 0;
}

static int check(struct ext_use *u, struct merlon_err *e)
{
	const struct layout *l = layout_of(u);
	unsigned expire;
	int err;

	if (mode_has(u, XT_HASHLIMIT_BYTES))
		err = finish_bytes(u, &expire, e);
	else
		err = finish_packets(u, &expire, e);
	if (err)
		return err;
	field_set(u->payload, l->scratch, 0);
	if (!seen(u, EXPIRE))
		field_set(u->payload, l->expire, expire * 1000u);
	return 0;
}

/* Whether -L shows the expiry depends on the rate that it shows. */
static void print_list(const struct ext_use *u, struct buf *out)
{
	struct ext_use v = *u;

	for (unsigned i = 0; i < u->ext->n_opts; i++) {
		const struct ext_opt *o = &u->ext->opts[i];

		if (!o->list || !(i == EXPIRE ? expires_otherwise(u, listed_avg(u))
					      : ext_opt_given(u, o)))
			continue;
		v.opt = o;
		buf_fmt(out, " %s", o->list);
		if (!o->type->print)
			continue;
		buf_char(out, ' ');
		(o->type->list ? o->type->list : o->type->print)(&v, out);
	}
}

/* ---- the tables; .list: the word before the value */

#define LAYOUT(fine, most)                                                         \
	.mode = FIELD(cfg.mode), .avg = FIELD(cfg.avg), .burst = FIELD(cfg.burst), \
	.expire = FIELD(cfg.expire), .scratch = FIELD(hinfo), .scale = (fine),     \
	.burst_max = (most)

#define COMMON_OPTIONS(where) \
	[UPTO] = {                                                                           \
		.name = "hashlimit-upto",                                                    \
		.alias = "hashlimit",                                                        \
		.type = &value_upto,                                                         \
		.given = has_rate,                                                   \
		.invert = INVERT_PARSED,                                                     \
		.more = (where),                                                             \
		.list = "limit: up to",                                                      \
		.help = "up to so many packets (/sec ... /day) or bytes (b/s, kb/s, mb/s)",  \
		.is = OPT_ONE_OF,                                                            \
		.group = 1,                                                                  \
	},                                                                                   \
	[ABOVE] = {                                                                          \
		.name = "hashlimit-above",                                                   \
		.type = &value_above,                                                        \
		.given = has_rate,                                                   \
		.invert = INVERT_PARSED,                                                     \
		.list = "limit: above",                                                      \
		.help = "more than that",                                                    \
		.is = OPT_ONE_OF,                                                            \
		.group = 1,                                                                  \
	},                                                                                   \
	[BURST] = {                                                                          \
		.name = "hashlimit-burst",                                                   \
		.type = &value_burst,                                                        \
		.given = has_burst,                                                          \
		.list = "burst",                                                             \
		.help = "how many may match at once before the rate counts (default: 5)",    \
	},                                                                                   \
	[MODE] = {                                                                           \
		.name = "hashlimit-mode",                                                    \
		.type = &value_mode,                                                         \
		.given = has_mode,                                                           \
		.names = mode_names,                                                         \
		.list = "mode",                                                              \
		.help = "what has a rate of its own (default: all share one)",               \
	},                                                                                   \
	[NAME] = {                                                                           \
		.name = "hashlimit-name",                                                    \
		.type = &value_proc_name,                                                    \
		.field = FIELD(name),                                                        \
		.help = "the name of the table in /proc/net/ipt_hashlimit",                  \
		.is = OPT_REQUIRED | OPT_ALWAYS,                                             \
	},                                                                                   \
	[TABLE_SIZE] = {                                                                     \
		.name = "hashlimit-htable-size",                                             \
		.type = &value_uint,                                                         \
		.field = FIELD(cfg.size),                                                    \
		.list = "htable-size",                                                       \
		.help = "how many buckets the table has",                                    \
	},                                                                                   \
	[TABLE_MAX] = {                                                                      \
		.name = "hashlimit-htable-max",                                              \
		.type = &value_uint,                                                         \
		.field = FIELD(cfg.max),                                                     \
		.list = "htable-max",                                                        \
		.help = "how many entries the table takes",                                  \
	},                                                                                   \
	[GC_INTERVAL] = {                                                                    \
		.name = "hashlimit-htable-gcinterval",                                       \
		.type = &value_uint,                                                         \
		.field = FIELD(cfg.gc_interval),                                             \
		.min = 1,                                                                    \
		.list = "htable-gcinterval",                                                 \
		.help = "milliseconds between clearings of the table (default: 1000)",       \
	},                                                                                   \
	[EXPIRE] = {                                                                         \
		.name = "hashlimit-htable-expire",                                           \
		.type = &value_uint,                                                         \
		.field = FIELD(cfg.expire),                                                  \
		.given = has_expire,                                                         \
		.min = 1,                                                                    \
		.list = "htable-expire",                                                     \
		.help = "milliseconds after which idle entries go",                          \
	},                                                                                   \
	[SRCMASK] = {                                                                        \
		.name = "hashlimit-srcmask",                                                 \
		.type = &value_prefix_bits,                                                  \
		.field = FIELD(cfg.srcmask),                                                 \
		.list = "srcmask",                                                           \
		.help = "source addresses that agree in so many bits share an entry",        \
	},                                                                                   \
	[DSTMASK] = {                                                                        \
		.name = "hashlimit-dstmask",                                                 \
		.type = &value_prefix_bits,                                                  \
		.field = FIELD(cfg.dstmask),                                                 \
		.list = "dstmask",                                                           \
		.help = "destination addresses that agree in so many bits share an entry",   \
	}

#define PAYLOAD struct xt_hashlimit_mtinfo1
static const struct layout layout1 = { LAYOUT(XT_HASHLIMIT_SCALE, 10000) };
static const struct ext_opt options1[] = { COMMON_OPTIONS(&layout1) };
#undef PAYLOAD

#define PAYLOAD struct xt_hashlimit_mtinfo2
static const struct layout layout2 = { LAYOUT(XT_HASHLIMIT_SCALE_v2, 1000000) };
static const struct ext_opt options2[] = { COMMON_OPTIONS(&layout2) };
#undef PAYLOAD

#define PAYLOAD struct xt_hashlimit_mtinfo3
static const struct layout layout3 = {
	LAYOUT(XT_HASHLIMIT_SCALE_v2, 1000000),
	.interval = FIELD(cfg.interval),
};
static const struct ext_opt options3[] = {
	COMMON_OPTIONS(&layout3),
	[RATE_MATCH] = {
		.name = "hashlimit-rate-match",
		.type = &value_flag,
		.set = BITS(cfg.mode, XT_HASHLIMIT_RATE_MATCH),
		.list = "rate-match",
		.help = "only measure the rate: what exceeds it does not use it up",
	},
	[RATE_INTERVAL] = {
		.name = "hashlimit-rate-interval",
		.type = &value_interval,
		.field = FIELD(cfg.interval),
		.given = has_interval,
		.min = 1,
		.max = INT32_MAX,
		.list = "rate-interval",
		.help = "seconds over which --hashlimit-rate-match measures",
	},
};
#undef PAYLOAD

#define HASHLIMIT(number, on, bits)                                                 \
	{                                                                           \
		.name = "hashlimit", .kind = EXT_MATCH, .families = (on),           \
		.revision = (number),                                               \
		.size = sizeof(struct xt_hashlimit_mtinfo##number),                 \
		.user = offsetof(struct xt_hashlimit_mtinfo##number, hinfo),        \
		OPTIONS(options##number),                                           \
		.init =                                                             \
			&(const struct xt_hashlimit_mtinfo##number){                \
				.cfg = { .burst = 5,                                \
					 .gc_interval = 1000,                       \
					 .srcmask = (bits),                         \
					 .dstmask = (bits) }                        \
			},                                                          \
		.help = "a rate for each address, port or network", .check = check, \
		.print_list = print_list,                                           \
	}

const struct ext m_hashlimit[] = {
	HASHLIMIT(3, ON_IPV4, 32),
	HASHLIMIT(3, ON_IPV6, 128),
	HASHLIMIT(2, ON_IPV4, 32),
	HASHLIMIT(2, ON_IPV6, 128),
	HASHLIMIT(1, ON_IPV4, 32),
	HASHLIMIT(1, ON_IPV6, 128),
	EXT_END,
};
