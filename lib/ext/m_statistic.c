/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_statistic.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_statistic_info

/* ---- probabilities: kept in units of 2^-31, written with eleven decimals */

static const uint64_t FINE = 1000000000000000000; /* parts of one while it is read */

/* 10^PLACE of FINE, PLACE <= 0. */
static uint64_t decimal(int place)
{
	uint64_t v = FINE;

	while (v && place++ < 0)
		v /= 10;
	return v;
}

/* The places by which "-5" behind an e moves the point. */
static bool exponent_parse(struct str s, int *places)
{
	bool minus = s.n && s.p[0] == '-';
	uint64_t v;

	if (minus || (s.n && s.p[0] == '+'))
		s = str_sub(s, 1, s.n);
	if (!str_u64_base(s, 10, 1000, &v))
		return false;
	*places = minus ? -(int)v : (int)v;
	return true;
}

/* A decimal number from 0 to 1, in parts of FINE.  (strtod would heed the locale.) */
static bool decimal_parse(struct str s, uint64_t *parts)
{
	size_t e = 0, point, digits = 0;
	int place = 0;

	while (e < s.n && (s.p[e] | 0x20) != 'e')
		e++;
	if (e < s.n && !exponent_parse(str_sub(s, e + 1, s.n), &place))
		return false;
	s.n = e;
	point = str_find(s, '.');
	if (point > 1000)
		return false;
	place += (int)point;
	*parts = 0;
	for (size_t i = 0; i < s.n; i++) {
		unsigned digit = (unsigned char)s.p[i] - (unsigned)'0';

		if (i == point)
			continue;
		place--;
		digits++;
		if (digit > 9 || (digit && place > 0) || (digit > 1 && place == 0))
			return false;
		if (digit)
			*parts += digit * decimal(place);
	}
	return digits && *parts <= FINE;
}

static int probability_parse(struct ext_use *u, const struct str *arg,
			     struct merlon_err *e)
{
	uint64_t parts, v = 0;

	if (!decimal_parse(arg[0], &parts))
		return err_usage(e, "\"%.*s\" is not a number from 0 to 1", (int)arg[0].n,
				 arg[0].p);
	for (int bit = 0; bit < 32; bit++) {
		v = v << 1 | (parts >= FINE);
		parts = 2 * (parts >= FINE ? parts - FINE : parts);
	}
	field_set(u->payload, u->opt->field, v + (parts >= FINE));
	return 0;
}

/* v / 2^31 is v * 5^11 / 2^20 / 10^11; halves go to the even side, as printf rounds. */
static void probability_print(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field) * 48828125;
	uint64_t rest = v & 0xfffff, ten11 = 100000000000;

	v >>= 20;
	v += rest > 0x80000 || (rest == 0x80000 && v & 1);
	buf_fmt(out, "%llu.%011llu", (unsigned long long)(v / ten11),
		(unsigned long long)(v % ten11));
}

/* ---- every nth: kept as n - 1 */

static int every_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, v - 1);
	return err;
}

static void every_print(const struct ext_use *u, struct buf *out)
{
	buf_u64(out, field_get(u->payload, u->opt->field) + 1);
}

/* -L shows the packet only where it is not the first. */
static void every_list(const struct ext_use *u, struct buf *out)
{
	uint64_t packet = field_get(u->payload, u->opt->field2);

	every_print(u, out);
	if (packet) {
		buf_str(out, " packet ");
		buf_u64(out, packet);
	}
}

static const struct value_type value_probability = { "probability", 1, probability_parse,
						     probability_print, NULL };
static const struct value_type value_every = { "number", 1, every_parse, every_print,
					       every_list };

/* ---- */

static const struct ext_name mode_names[] = {
	{ "random", XT_STATISTIC_MODE_RANDOM },
	{ "nth", XT_STATISTIC_MODE_NTH },
	{ NULL, 0 },
};

static bool in_mode(const struct ext_use *u, const struct ext_opt *o)
{
	static const struct ext_field mode = FIELD(mode);

	return field_get(u->payload, mode) == *(const uint64_t *)o->more;
}

static const uint64_t random_mode = XT_STATISTIC_MODE_RANDOM;
static const uint64_t nth_mode = XT_STATISTIC_MODE_NTH;

enum { MODE, PROBABILITY, EVERY, PACKET };

/* Both are rules' own in either; nft_ng_random_gen and statistic_mt take the same bits. */
static bool probability_to_nft(const struct ext_use *u, struct buf *out)
{
	buf_str(out, ext_opt_inverted(u, u->opt) ? ">= " : "< ");
	value_print_number(u, out);
	return true;
}

static bool every_to_nft(const struct ext_use *u, struct buf *out)
{
	every_print(u, out);
	buf_str(out, ext_opt_inverted(u, u->opt) ? " != " : " ");
	buf_u64(out, field_get(u->payload, u->opt->field2));
	return true;
}

static const struct ext_opt options[] = {
	[MODE] = {
		.name = "mode",
		.type = &value_enum,
		.field = FIELD(mode),
		.names = mode_names,
		.is = OPT_REQUIRED | OPT_ALWAYS | OPT_EXACT,
		.list = "mode %v",
		.nft = "",
		.help = "at random or in turn",
	},
	[PROBABILITY] = {
		.name = "probability",
		.type = &value_probability,
		.field = FIELD(u.random.probability),
		.given = in_mode,
		.more = &random_mode,
		.invert = BITS(flags, XT_STATISTIC_INVERT),
		.list = "%!probability %v",
		.nft = "meta random & 2147483647 %v",
		.to_nft = probability_to_nft,
		.help = "in random mode: how often, from 0 to 1",
		.group = 1 | 2,
	},
	[EVERY] = {
		.name = "every",
		.type = &value_every,
		.field = FIELD(u.nth.every),
		.field2 = FIELD(u.nth.packet),
		.given = in_mode,
		.more = &nth_mode,
		.invert = BITS(flags, XT_STATISTIC_INVERT),
		.min = 1,
		.list = "%!every %v",
		.nft = "numgen inc mod %v",
		.to_nft = every_to_nft,
		.help = "in nth mode: one packet of so many",
		.group = 1,
	},
	[PACKET] = {
		.name = "packet",
		.type = &value_uint,
		.field = FIELD(u.nth.packet),
		.given = in_mode,
		.more = &nth_mode,
		.nft = "",
		.help = "in nth mode: which of them, from 0",
		.group = 2,
	},
};

static bool seen(const struct ext_use *u, unsigned option)
{
	return u->seen >> option & 1;
}

static int check(struct ext_use *u, struct merlon_err *e)
{
	PAYLOAD info;

	memcpy(&info, u->payload, sizeof(info));
	if (info.mode == XT_STATISTIC_MODE_RANDOM && !seen(u, PROBABILITY))
		return err_usage(e, "statistic: random needs \"--probability\"");
	if (info.mode == XT_STATISTIC_MODE_NTH && !(seen(u, EVERY) && seen(u, PACKET)))
		return err_usage(e, "statistic: nth needs \"--every\" and \"--packet\"");
	if (info.mode == XT_STATISTIC_MODE_NTH && info.u.nth.packet > info.u.nth.every)
		return err_usage(e, "statistic: packet %u is not among %u",
				 info.u.nth.packet, info.u.nth.every + 1);
	/* iptables fills the counter in either mode, and equal rules have equal bytes. */
	info.u.nth.count = info.u.nth.every - info.u.nth.packet;
	memcpy(u->payload, &info, sizeof(info));
	return 0;
}

const struct ext m_statistic[] = {
	{
		.name = "statistic",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, master),
		OPTIONS(options),
		.list = "statistic",
		.nft = "",
		.help = "one packet of so many, at random or in turn",
		.check = check,
	},
	EXT_END,
};
