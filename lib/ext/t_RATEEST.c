/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j RATEEST: an estimator has a name and two numbers.  It looks every 2^interval seconds,
 * and what it saw so long ago counts less by 1/2^ewma_log.  People write both as times:
 * how often, and over how long.  Neither need be one that the kernel has; the next is taken.
 */
#include <linux/types.h>
#include <linux/netfilter/xt_RATEEST.h>

#include "ext/value.h"

#define PAYLOAD struct xt_rateest_target_info

enum {
	SECOND = 1000000, /* all times are in microseconds */
	FASTEST = SECOND / 4,
	LEAST = -2,
	MOST = 3, /* of interval */
};

/* The times as written, until both are known: where the struct has a hole and the kernel its
 * own. */
static const struct ext_field raw_interval = { 20, 4 }, raw_average = FIELD(est);
_Static_assert(offsetof(PAYLOAD, ewma_log) < 20 && offsetof(PAYLOAD, est) == 24,
	       "the hole in xt_rateest_target_info");

static const struct ext_name units[] = {
	{ "s", SECOND },  { "sec", SECOND }, { "secs", SECOND }, { "ms", 1000 },
	{ "msec", 1000 }, { "msecs", 1000 }, { "us", 1 },	 { "usec", 1 },
	{ "usecs", 1 },	  { NULL, 0 },
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "1.5s", "250ms", and microseconds where no unit is named. */
static bool time_parse(struct str s, uint64_t *time)
{
	size_t n = 0, point;
	uint64_t unit = 1, part, whole = 0;

	while (n < s.n && (is_digit(s.p[n]) || s.p[n] == '.'))
		n++;
	if (n < s.n && value_name(units, str_sub(s, n, s.n), "unit", &unit, NULL))
		return false;
	point = str_find(str_sub(s, 0, n), '.');
	if (point && !str_u64_base(str_sub(s, 0, point), 10, 1ull << 40, &whole))
		return false;
	*time = whole * unit;
	part = unit;
	for (size_t i = point + 1; i < n; i++) {
		if (!is_digit(s.p[i]))
			return false;
		part /= 10;
		*time += part * (uint64_t)(s.p[i] - '0');
	}
	return point || n > 1;
}

static int read_time(struct str s, uint64_t *time, struct merlon_err *e)
{
	if (time_parse(s, time))
		return 0;
	return err_usage(e, "\"%.*s\" is not a time: 250ms, 1.5s or 500000us", (int)s.n,
			 s.p);
}

static int interval_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	int err, interval = LEAST;
	uint64_t time = 0;

	err = read_time(arg[0], &time, e);
	if (err)
		return err;
	while (interval <= MOST && time > (uint64_t)FASTEST << (interval - LEAST))
		interval++;
	if (interval > MOST)
		return err_usage(e, "an interval of \"%.*s\" is too long: 8s at most",
				 (int)arg[0].n, arg[0].p);
	field_set(u->payload, u->opt->field, (uint64_t)interval);
	field_set(u->payload, raw_interval, time);
	return 0;
}

static int average_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t time = 0;
	int err = read_time(arg[0], &time, e);

	if (!err)
		field_set(u->payload, raw_average, time);
	return err;
}

static uint64_t interval_of(const struct ext_use *u)
{
	const PAYLOAD *info = (const void *)u->payload;

	if (info->interval < LEAST || info->interval > MOST)
		return 0;
	return (uint64_t)FASTEST << (info->interval - LEAST);
}

/* As many decimals as iptables: one. */
static void print_time(uint64_t time, struct buf *out)
{
	unsigned unit = time < SECOND ? SECOND / 1000 : SECOND;

	buf_u64(out, time / unit);
	buf_fmt(out, ".%u%s", (unsigned)(time % unit * 10 / unit),
		unit == SECOND ? "s" : "ms");
}

static void interval_print(const struct ext_use *u, struct buf *out)
{
	print_time(interval_of(u), out);
}

static void average_print(const struct ext_use *u, struct buf *out)
{
	print_time(interval_of(u) << (field_get(u->payload, u->opt->field) & 31), out);
}

static const struct value_type value_interval = { "time", 1, interval_parse,
						  interval_print, NULL };
static const struct value_type value_average = { "time", 1, average_parse, average_print,
						 NULL };

/* -ln(1 - 1/2^k) */
static double decay(unsigned k)
{
	double x = 1.0 / (double)(1ull << k), power = x, sum = 0;

	for (int n = 1; n <= 60; n++, power *= x)
		sum += power / n;
	return sum;
}

/* From the two times the power of two that makes the average reach no further. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	PAYLOAD *info = (void *)u->payload;
	double interval = (double)field_get(u->payload, raw_interval);
	double average = (double)field_get(u->payload, raw_average);
	unsigned log = 1;

	field_set(u->payload, raw_interval, 0);
	field_set(u->payload, raw_average, 0);
	while (log < 32 && interval / decay(log) <= average)
		log++;
	log--;
	if (log < 1 || log > 30)
		return err_usage(e, "RATEEST: --rateest-ewmalog must be longer than "
				    "--rateest-interval, 1.5 to 2^30 times");
	info->ewma_log = (uint8_t)log;
	return 0;
}

static const struct ext_opt options[] = {
	{
		.name = "rateest-name",
		.type = &value_word,
		.field = FIELD(name),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "name %v",
		.help = "the estimator, which the match rateest can look at",
	},
	{
		.name = "rateest-interval",
		.type = &value_interval,
		.field = FIELD(interval),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "interval %v",
		.help = "how often to measure: 250ms to 8s",
	},
	{
		.name = "rateest-ewmalog",
		.type = &value_average,
		.field = FIELD(ewma_log),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "ewmalog %v",
		.help = "over how long to take the average: more than an interval",
	},
};

const struct ext t_RATEEST[] = {
	{
		.name = "RATEEST",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, est),
		OPTIONS(options),
		.help = "measure the rate of packets and go on with the next rule",
		.check = check,
	},
	EXT_END,
};
