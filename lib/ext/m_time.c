/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <linux/netfilter/xt_time.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_time_info

enum { DAY = 24 * 60 * 60, LAST_DATE = INT32_MAX };

/* ---- times of day: seconds since midnight */

static void clock_print(uint64_t v, struct buf *out)
{
	buf_fmt(out, "%02u:%02u:%02u", (unsigned)(v / 3600 % 24), (unsigned)(v / 60 % 60),
		(unsigned)(v % 60));
}

/* "hh[:mm[:ss]]" with at least LEAST parts. */
static bool clock_parse(struct str s, int least, uint64_t *v)
{
	static const uint8_t most[] = { 23, 59, 59 };
	struct str part;
	uint64_t n;
	int i;

	*v = 0;
	for (i = 0; str_split(&s, ':', &part); i++) {
		if (i == 3 || !str_u64_base(part, 10, most[i], &n))
			return false;
		*v = *v * 60 + n;
	}
	if (i < least)
		return false;
	for (; i < 3; i++)
		*v *= 60;
	return true;
}

static int daytime_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;

	if (!clock_parse(arg[0], 2, &v))
		return err_usage(e, "\"%.*s\" is not a time of day, hh:mm[:ss]",
				 (int)arg[0].n, arg[0].p);
	field_set(u->payload, u->opt->field, v);
	return 0;
}

static void daytime_print(const struct ext_use *u, struct buf *out)
{
	clock_print(field_get(u->payload, u->opt->field), out);
}

/* Both ends are written when either is not the day's. */
static bool has_daytime(const struct ext_use *u, const struct ext_opt *o)
{
	(void)o;
	return field_get(u->payload, (struct ext_field)FIELD(daytime_start)) !=
		       XT_TIME_MIN_DAYTIME ||
	       field_get(u->payload, (struct ext_field)FIELD(daytime_stop)) !=
		       XT_TIME_MAX_DAYTIME;
}

/* ---- dates: seconds since 1970, UTC */

static int64_t days_before_year(int64_t year)
{
	year--;
	return 365 * year + year / 4 - year / 100 + year / 400;
}

static const unsigned days_before[] = { 0,   31,  59,  90,  120, 151, 181,
					212, 243, 273, 304, 334, 365 };

static bool leap(int64_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static unsigned days_before_month(int64_t year, unsigned month) /* 0 to 12 */
{
	return days_before[month] + (month > 1 && leap(year));
}

static void date_split(uint64_t v, unsigned *year, unsigned *month, unsigned *day)
{
	int64_t days = (int64_t)(v / DAY) + days_before_year(1970), y = days / 366 + 1;
	unsigned m = 0;

	while (days_before_year(y + 1) <= days)
		y++;
	days -= days_before_year(y);
	while (days_before_month(y, m + 1) <= days)
		m++;
	*year = (unsigned)y;
	*month = m + 1;
	*day = (unsigned)(days - days_before_month(y, m) + 1);
}

static void date_write(uint64_t v, char between, struct buf *out)
{
	unsigned year, month, day;

	date_split(v, &year, &month, &day);
	buf_fmt(out, "%04u-%02u-%02u%c", year, month, day, between);
	clock_print(v % DAY, out);
}

/* A day behind the end of its month is one of the next month. */
static bool date_read(struct str s, uint64_t *v)
{
	size_t t = str_find(s, 'T');
	struct str date = str_sub(s, 0, t), part;
	uint64_t n[3] = { 0, 1, 1 }, clock = 0;
	static const uint64_t most[] = { 2038, 12, 31 };
	int i;

	for (i = 0; str_split(&date, '-', &part); i++)
		if (i == 3 || !str_u64_base(part, 10, most[i], &n[i]) || !n[i])
			return false;
	if (n[0] < 1970 ||
	    (t < s.n && (i < 3 || !clock_parse(str_sub(s, t + 1, s.n), 1, &clock))))
		return false;
	*v = (uint64_t)(days_before_year((int64_t)n[0]) - days_before_year(1970)) +
	     days_before_month((int64_t)n[0], (unsigned)n[1] - 1) + n[2] - 1;
	*v = *v * DAY + clock;
	return true;
}

static int date_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;

	if (!date_read(arg[0], &v)) {
		err_usage(e, "\"%.*s\" is not a date from 1970 to 2038", (int)arg[0].n,
			  arg[0].p);
		err_detail(e, "dates are written YYYY[-MM[-DD[Thh[:mm[:ss]]]]]");
		return -EINVAL;
	}
	field_set(u->payload, u->opt->field, v);
	return 0;
}

static void date_print(const struct ext_use *u, struct buf *out)
{
	date_write(field_get(u->payload, u->opt->field), 'T', out);
}

static bool has_date(const struct ext_use *u, const struct ext_opt *o)
{
	return field_get(u->payload, o->field) != 0;
}

/* ---- days: a bit each, from bit 1 */

struct days {
	unsigned count;
	bool (*read)(struct str s, uint64_t *day);
	void (*print)(unsigned day, struct buf *out);
	const char *what;
};

static const char *const weekdays[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
					"Friday", "Saturday", "Sunday" };

static bool weekday_read(struct str s, uint64_t *day)
{
	if (str_u64_base(s, 10, 7, day))
		return *day > 0;
	for (*day = 1; s.n > 1 && *day <= 7; (*day)++)
		if (strncmp(weekdays[*day - 1], s.p, s.n) == 0)
			return true;
	return false;
}

static void weekday_print(unsigned day, struct buf *out)
{
	buf_put(out, weekdays[day - 1], 3);
}

static bool monthday_read(struct str s, uint64_t *day)
{
	return s.n <= 2 && str_u64_base(s, 10, 31, day) && *day > 0;
}

static void monthday_print(unsigned day, struct buf *out)
{
	buf_u64(out, day);
}

static const struct days week = { 7, weekday_read, weekday_print,
				  "a day of the week: Mon, Tue ... or 1 to 7" };
static const struct days month = { 31, monthday_read, monthday_print,
				   "a day of a month, 1 to 31" };

/* The payload has no inversion: the other days are set instead.  No day at all may be
 * asked for, and never matches. */
static int days_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	const struct days *d = u->opt->more;
	uint64_t all = 0, every = (2ull << d->count) - 2, day;
	struct str rest = arg[0], word;

	while (rest.n && str_split(&rest, ',', &word)) {
		if (!d->read(word, &day)) {
			err_usage(e, "\"%.*s\" is not %s", (int)word.n, word.p, d->what);
			err_span(e, (size_t)(word.p - arg[0].p), word.n);
			return -EINVAL;
		}
		all |= 1ull << day;
	}
	field_set(u->payload, u->opt->field, u->invert ? every & ~all : all);
	return 0;
}

static void days_write(const struct ext_use *u, struct buf *out,
		       void (*print)(unsigned day, struct buf *out))
{
	const struct days *d = u->opt->more;
	uint64_t all = field_get(u->payload, u->opt->field);
	const char *comma = "";

	for (unsigned day = 1; day <= d->count; day++)
		if (all >> day & 1) {
			buf_str(out, comma);
			print(day, out);
			comma = ",";
		}
}

static void days_print(const struct ext_use *u, struct buf *out)
{
	const struct days *d = u->opt->more;
	size_t at = out->n;

	days_write(u, out, d->print);
	if (out->n == at)
		buf_str(out, "\"\"");
}

static const struct value_type value_daytime = { "hh:mm[:ss]", 1, daytime_parse,
						 daytime_print, NULL };
static const struct value_type value_date = { "YYYY[-MM[-DD[Thh[:mm[:ss]]]]]", 1,
					      date_parse, date_print, NULL };
static const struct value_type value_days = { "day[,day...]", 1, days_parse, days_print,
					      NULL };

/* ---- */

enum { TIMESTART, TIMESTOP, MONTHDAYS, WEEKDAYS };

static const struct ext_opt options[] = {
	[TIMESTART] = {
		.name = "timestart",
		.type = &value_daytime,
		.field = FIELD(daytime_start),
		.given = has_daytime,
		.help = "from this time of day (default: 00:00:00)",
	},
	[TIMESTOP] = {
		.name = "timestop",
		.type = &value_daytime,
		.field = FIELD(daytime_stop),
		.given = has_daytime,
		.help = "until this time of day (default: 23:59:59)",
	},
	[MONTHDAYS] = {
		.name = "monthdays",
		.type = &value_days,
		.field = FIELD(monthdays_match),
		.invert = INVERT_PARSED,
		.more = &month,
		.help = "on these days of the month, 1 to 31",
	},
	[WEEKDAYS] = {
		.name = "weekdays",
		.type = &value_days,
		.field = FIELD(weekdays_match),
		.invert = INVERT_PARSED,
		.more = &week,
		.help = "on these days of the week, Mon to Sun or 1 to 7",
	},
	{
		.name = "datestart",
		.type = &value_date,
		.field = FIELD(date_start),
		.given = has_date,
		.help = "from this date on (default: 1970-01-01)",
	},
	{
		.name = "datestop",
		.type = &value_date,
		.field = FIELD(date_stop),
		.is = OPT_ALWAYS, /* even the last date that there is */
		.help = "until this date (default: 2038-01-19T03:14:07)",
	},
	{
		.name = "kerneltz",
		.type = &value_flag,
		.set = BITS(flags, XT_TIME_LOCAL_TZ),
		.help = "times are of the kernel's time zone, not UTC",
		.group = 1,
	},
	{
		.name = "localtz",
		.type = &value_flag,
		.set = BITS(flags, XT_TIME_LOCAL_TZ),
		.is = OPT_HIDDEN,
		.help = "an old name of --kerneltz",
		.warning =
			"WARNING: --localtz is being replaced by --kerneltz, since \"local\" is ambiguous. Note the kernel timezone has caveats - see manpage for details.",
		.group = 2,
	},
	{
		.name = "utc",
		.type = &value_flag,
		.is = OPT_HIDDEN,
		.help = "times are UTC (default)",
		.group = 1 | 2,
	},
	{
		.name = "contiguous",
		.type = &value_flag,
		.set = BITS(flags, XT_TIME_CONTIGUOUS),
		.help = "a span over midnight is one span, begun on the days given",
	},
};

static const PAYLOAD init = {
	.date_stop = LAST_DATE,
	.daytime_stop = XT_TIME_MAX_DAYTIME,
	.monthdays_match = XT_TIME_ALL_MONTHDAYS,
	.weekdays_match = XT_TIME_ALL_WEEKDAYS,
};

static int check(struct ext_use *u, struct merlon_err *e)
{
	PAYLOAD info;

	memcpy(&info, u->payload, sizeof(info));
	if (info.flags & XT_TIME_CONTIGUOUS && info.daytime_start < info.daytime_stop)
		return err_usage(e, "time: \"--contiguous\" has a meaning only where "
				    "\"--timestop\" is before \"--timestart\"");
	return 0;
}

/* With the endings of 1st, 2nd, 3rd for all tens, as iptables has them. */
static void ordinal_print(unsigned day, struct buf *out)
{
	static const char *const endings[] = { "th", "st", "nd", "rd" };

	buf_u64(out, day);
	buf_str(out, endings[day % 10 < 4 ? day % 10 : 0]);
}

static void days_list(const struct ext_use *u, unsigned option, struct buf *out,
		      void (*print)(unsigned day, struct buf *out))
{
	struct ext_use days = *u;

	days.opt = &options[option];
	if (!ext_opt_given(u, days.opt))
		return;
	buf_str(out, " on ");
	days_write(&days, out, print);
}

static void print_list(const struct ext_use *u, struct buf *out)
{
	PAYLOAD info;

	memcpy(&info, u->payload, sizeof(info));
	buf_str(out, " TIME");
	if (has_daytime(u, NULL)) {
		buf_str(out, " from ");
		clock_print(info.daytime_start, out);
		buf_str(out, " to ");
		clock_print(info.daytime_stop, out);
	}
	days_list(u, WEEKDAYS, out, weekday_print);
	days_list(u, MONTHDAYS, out, ordinal_print);
	if (info.date_start) {
		buf_str(out, " starting from ");
		date_write(info.date_start, ' ', out);
	}
	if (info.date_stop != LAST_DATE) {
		buf_str(out, " until date ");
		date_write(info.date_stop, ' ', out);
	}
	if (!(info.flags & XT_TIME_LOCAL_TZ))
		buf_str(out, " UTC");
	if (info.flags & XT_TIME_CONTIGUOUS)
		buf_str(out, " contiguous");
}

/* Numbers instead of dates and times of day: those in quotation marks nft takes for local
 * ones of the machine on which it reads them. */
static void put_daytime(const PAYLOAD *info, struct buf *out)
{
	uint32_t start = info->daytime_start, stop = info->daytime_stop;

	if (start <= stop) {
		buf_str(out, " meta hour ");
		put_span(start, stop, out);
	} else if (start > stop + 1) { /* over midnight: not between */
		buf_str(out, " meta hour != ");
		put_span(stop + 1, start - 1, out);
	}
}

static void put_weekdays(unsigned days, struct buf *out)
{
	bool several = days & (days - 1);
	const char *comma = several ? "{ " : "";

	buf_str(out, " meta day ");
	for (unsigned day = 1; day <= 7; day++)
		if (days >> day & 1) {
			buf_fmt(out, "%s%u", comma, day % 7);
			comma = ", ";
		}
	buf_str(out, several ? " }" : "");
}

static bool translate(struct ext_use *u, struct translation *t)
{
	const unsigned week_days = 0xfe, month_days = ~1u;
	PAYLOAD info;

	memcpy(&info, u->payload, sizeof(info));
	if (info.date_start)
		buf_fmt(t->out, " meta time >= %u", info.date_start);
	if (info.date_start || info.date_stop != LAST_DATE)
		buf_fmt(t->out, " meta time < %llu", info.date_stop + 1ull);
	/* nft's time of day is the kernel's time zone's, if the kernel has one; its dates are
	 * not.  A span over midnight that belongs to the day of its begin is beyond it. */
	if (info.flags & XT_TIME_LOCAL_TZ &&
	    (info.date_start || info.date_stop != LAST_DATE))
		return false;
	if (info.flags & XT_TIME_CONTIGUOUS &&
	    (info.weekdays_match & week_days) != week_days)
		return false;
	if (has_daytime(u, NULL))
		put_daytime(&info, t->out);
	if ((info.weekdays_match & week_days) != week_days)
		put_weekdays(info.weekdays_match & week_days, t->out);
	return info.weekdays_match & week_days &&
	       (info.monthdays_match & month_days) == month_days;
}

const struct ext m_time[] = {
	{
		.name = "time",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.init = &init,
		.translate = translate,
		.help = "when the packet arrives",
		.pure = true,
		.check = check,
		.print_list = print_list,
	},
	EXT_END,
};
