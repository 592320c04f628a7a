/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Compares the rate of an estimator, as the target RATEEST makes it, with a number or with
 * another estimator's.  The numbers are options of their own, which two rates and both units
 * share, and what is written depends on how they go together: hence the hooks.
 */
#include <errno.h>
#include <linux/netfilter/xt_rateest.h>

#include "ext/value.h"

#define PAYLOAD struct xt_rateest_match_info

/* ---- rates in bits or bytes a second */

enum { BITS_OF_BYTE = 8, KILO = 1000, MEGA = 1000 * 1000, GIGA = 1000 * 1000 * 1000 };

static const struct ext_name units[] = {
	{ "bit", 1 },
	{ "kbit", KILO },
	{ "Kibit", 1ull << 10 },
	{ "mbit", MEGA },
	{ "Mibit", 1ull << 20 },
	{ "gbit", GIGA },
	{ "Gibit", 1ull << 30 },
	{ "tbit", 1000ull * GIGA },
	{ "Tibit", 1ull << 40 },
	{ "Bps", BITS_OF_BYTE },
	{ "KBps", BITS_OF_BYTE *KILO },
	{ "KiBps", BITS_OF_BYTE *(1ull << 10) },
	{ "MBps", BITS_OF_BYTE *MEGA },
	{ "MiBps", BITS_OF_BYTE *(1ull << 20) },
	{ "GBps", BITS_OF_BYTE *(uint64_t)GIGA },
	{ "GiBps", BITS_OF_BYTE *(1ull << 30) },
	{ "TBps", BITS_OF_BYTE * 1000ull * GIGA },
	{ "TiBps", BITS_OF_BYTE *(1ull << 40) },
	{ NULL, 0 },
};

/* Leading digits of *S, one dot among them, as NUMBER / DIVISOR; *S moves behind them. */
static bool decimal(struct str *s, uint64_t *number, uint64_t *divisor)
{
	const uint64_t most = 1ull << 53; /* what a double holds: no digit is lost */
	bool dot = false, any = false;

	*number = 0;
	*divisor = 1;
	for (; s->n; *s = str_sub(*s, 1, s->n)) {
		char c = s->p[0];

		if (c == '.' && !dot) {
			dot = true;
			continue;
		}
		if (c < '0' || c > '9')
			break;
		*number = *number * 10 + (unsigned)(c - '0');
		*divisor *= dot ? 10 : 1;
		any = true;
		if (*number > most || *divisor > most)
			return false;
	}
	return any;
}

/* A rate in bytes a second. */
static int rate(struct str s, uint64_t *bytes, struct merlon_err *e)
{
	struct str unit = s;
	uint64_t number, divisor = 1, scale = 1;
	bool hex = s.n > 1 && s.p[0] == '0' && (s.p[1] | 0x20) == 'x'; /* but not octal */
	double v;

	if (!(hex ? str_u64(s, UINT64_MAX, &number)
		  : str_u64_base(s, 10, UINT64_MAX, &number))) {
		if (!decimal(&unit, &number, &divisor)) {
			err_usage(e, "could not parse rate `%.*s'", (int)s.n, s.p);
			err_detail(e, "a rate is a number of bits a second, or has a "
				      "unit behind it: 2.5mbit, 300KBps ...");
			return -EINVAL;
		}
		if (unit.n && value_name(units, unit, "unit", &scale, e)) {
			err_span(e, s.n - unit.n, unit.n);
			return -EINVAL;
		}
	}
	v = (double)number / (double)divisor * (double)scale / BITS_OF_BYTE;
	if (v >= (double)UINT32_MAX + 1)
		return err_usage(e, "the rate \"%.*s\" is above %u bytes a second",
				 (int)s.n, s.p, UINT32_MAX);
	*bytes = (uint64_t)v;
	return 0;
}

/* In the unit in which iptables writes it, if nothing is lost so. */
static void rate_print(uint64_t bytes, struct buf *out)
{
	uint64_t bits = bytes * BITS_OF_BYTE;

	if (bits >= GIGA && bits % MEGA == 0)
		buf_fmt(out, "%lluMbit", (unsigned long long)(bits / MEGA));
	else if (bits >= MEGA && bits % KILO == 0)
		buf_fmt(out, "%lluKbit", (unsigned long long)(bits / KILO));
	else
		buf_fmt(out, "%llubit", (unsigned long long)bits);
}

static int bps_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v = 0;
	int err = arg[0].p ? rate(arg[0], &v, e) : 0;

	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

static int pps_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return arg[0].p ? value_uint.parse(u, arg, e) : 0;
}

static const struct value_type value_bps = { "[rate]", 1, bps_parse, NULL, NULL };
static const struct value_type value_pps = { "[number]", 1, pps_parse, NULL, NULL };

/* ---- the options */

enum { MODE = 1 };

#define NAME(first, other, member, text)                                                \
	.name = (first), .alias = (other), .type = &value_word, .field = FIELD(member), \
	.min = 1, .help = (text)
#define RATE(first, other, of_type, member, bit, text)                                 \
	.name = (first), .alias = (other), .type = &(of_type), .field = FIELD(member), \
	.set = BITS(flags, bit), .is = OPT_BARE, .help = (text)
#define COMPARE(which, value, text)                                                      \
	.name = (which), .type = &value_flag, .set = EQUALS(mode, 0xffff, value),        \
	.invert = BITS(flags, XT_RATEEST_MATCH_INVERT), .is = OPT_ONE_OF, .group = MODE, \
	.help = (text)

static const struct ext_opt options[] = {
	{
		NAME("rateest1", "rateest", name1, "the estimator, or the first of two"),
		.is = OPT_REQUIRED,
	},
	{
		.name = "rateest-delta",
		.type = &value_flag,
		.set = BITS(flags, XT_RATEEST_MATCH_DELTA),
		.help = "take --rateest-bps1 or -pps1 off the first rate, 2 off the second",
	},
	{ RATE("rateest-bps1", NULL, value_bps, bps1, XT_RATEEST_MATCH_BPS,
	       "compare bytes; with --rateest-delta, what to take off") },
	{ RATE("rateest-pps1", NULL, value_pps, pps1, XT_RATEEST_MATCH_PPS,
	       "compare packets; with --rateest-delta, what to take off") },
	{ COMPARE("rateest-lt", XT_RATEEST_MATCH_LT, "the rate is less than the other") },
	{ COMPARE("rateest-gt", XT_RATEEST_MATCH_GT, "it is greater") },
	{ COMPARE("rateest-eq", XT_RATEEST_MATCH_EQ, "they are equal") },
	{ RATE("rateest-bps2", "rateest-bps", value_bps, bps2, XT_RATEEST_MATCH_BPS,
	       "compare bytes a second, with this (default: 0) or the second") },
	{ RATE("rateest-pps2", "rateest-pps", value_pps, pps2, XT_RATEEST_MATCH_PPS,
	       "compare packets a second") },
	{
		NAME("rateest2", NULL, name2, "a second estimator to compare with"),
		.set = BITS(flags, XT_RATEEST_MATCH_REL),
	},
};

static int check(struct ext_use *u, struct merlon_err *e)
{
	PAYLOAD *info = (void *)u->payload;

	if (!(info->flags & (XT_RATEEST_MATCH_BPS | XT_RATEEST_MATCH_PPS)))
		return err_usage(
			e,
			"rateest: one of --rateest-bps and --rateest-pps must be given");
	if (!(info->flags & XT_RATEEST_MATCH_REL))
		info->flags |= XT_RATEEST_MATCH_ABS;
	return 0;
}

/* ---- writing */

static bool has(const PAYLOAD *info, unsigned flag)
{
	return info->flags & flag;
}

static void print_mode(const PAYLOAD *info, const char *prefix, struct buf *out)
{
	static const char *const modes[] = {
		[XT_RATEEST_MATCH_EQ] = "eq",
		[XT_RATEEST_MATCH_LT] = "lt",
		[XT_RATEEST_MATCH_GT] = "gt",
	};

	if (info->mode == XT_RATEEST_MATCH_NONE ||
	    info->mode >= sizeof(modes) / sizeof(*modes))
		return;
	buf_fmt(out, " %s%s%s", has(info, XT_RATEEST_MATCH_INVERT) ? "! " : "", prefix,
		modes[info->mode]);
}

static void print_name(const char *before, const char name[IFNAMSIZ], struct buf *out)
{
	buf_str(out, before);
	value_print_word(name, strnlen(name, IFNAMSIZ), out);
}

static void print_bps(const char *which, bool number, uint32_t v, struct buf *out)
{
	buf_fmt(out, " --rateest-bps%s", which);
	if (!number)
		return;
	buf_char(out, ' ');
	rate_print(v, out);
}

static void print_pps(const char *which, bool number, uint32_t v, struct buf *out)
{
	buf_fmt(out, " --rateest-pps%s", which);
	if (number)
		buf_fmt(out, " %u", v);
}

static void print_save(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;
	bool delta = has(info, XT_RATEEST_MATCH_DELTA);
	bool two = has(info, XT_RATEEST_MATCH_REL), number = delta || !two;
	const char *second = delta ? "2" : "";

	if (delta)
		buf_str(out, " --rateest-delta");
	print_name(two ? " --rateest1 " : " --rateest ", info->name1, out);
	if (delta && has(info, XT_RATEEST_MATCH_BPS))
		print_bps("1", true, info->bps1, out);
	if (delta && has(info, XT_RATEEST_MATCH_PPS))
		print_pps("1", true, info->pps1, out);
	print_mode(info, "--rateest-", out);
	if (has(info, XT_RATEEST_MATCH_BPS))
		print_bps(second, number, info->bps2, out);
	if (has(info, XT_RATEEST_MATCH_PPS))
		print_pps(second, number, info->pps2, out);
	if (two)
		print_name(" --rateest2 ", info->name2, out);
}

/* Bytes a second with -n, else bits, rounded. */
static void list_bps(const struct ext_use *u, uint32_t v, struct buf *out)
{
	double bits = (double)v * 8;

	if (!u->names)
		buf_fmt(out, " %u", v);
	else if (bits >= 1e9)
		buf_fmt(out, " %.0fMbit", bits / 1e6);
	else if (bits >= 1e6)
		buf_fmt(out, " %.0fKbit", bits / 1e3);
	else
		buf_fmt(out, " %.0fbit", bits);
}

/* In the order in which iptables has it, where bytes precede the comparison and packets
 * follow it. */
static void print_list(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;
	bool delta = has(info, XT_RATEEST_MATCH_DELTA);
	bool one = has(info, XT_RATEEST_MATCH_ABS);

	print_name(" rateest match ", info->name1, out);
	buf_str(out, delta ? " delta" : "");
	if (has(info, XT_RATEEST_MATCH_BPS)) {
		buf_str(out, " bps");
		if (delta)
			list_bps(u, info->bps1, out);
		if (one) {
			list_bps(u, info->bps2, out);
			print_mode(info, "", out);
		}
	}
	if (has(info, XT_RATEEST_MATCH_PPS)) {
		buf_str(out, " pps");
		if (delta)
			buf_fmt(out, " %u", info->pps1);
		if (one) {
			print_mode(info, "", out);
			buf_fmt(out, " %u", info->pps2);
		}
	}
	if (!has(info, XT_RATEEST_MATCH_REL))
		return;
	print_mode(info, "", out);
	print_name(" ", info->name2, out);
	if (has(info, XT_RATEEST_MATCH_BPS)) {
		buf_str(out, " bps");
		if (delta)
			list_bps(u, info->bps2, out);
	}
	if (has(info, XT_RATEEST_MATCH_PPS)) {
		buf_str(out, " pps");
		if (delta)
			buf_fmt(out, " %u", info->pps2);
	}
}

const struct ext m_rateest[] = {
	{
		.name = "rateest",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, est1),
		OPTIONS(options),
		.help = "rates that the target RATEEST estimates",
		.needs = NEEDS_RULES,
		.pure = true,
		.by_text = true, /* numbers that its mode does not use */
		.check = check,
		.print_list = print_list,
		.print_save = print_save,
	},
	EXT_END,
};
