/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_limit.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_rateinfo

static const PAYLOAD init = { .avg = XT_LIMIT_SCALE * 60 * 60 / 3, .burst = 5 };

static int rate_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	unsigned seconds;
	uint64_t number;
	int err = value_rate(arg[0], XT_LIMIT_SCALE, &number, &seconds, e);

	if (!err)
		field_set(u->payload, u->opt->field, seconds * XT_LIMIT_SCALE / number);
	return err;
}

static void rate_print(const struct ext_use *u, struct buf *out)
{
	value_print_rate(field_get(u->payload, u->opt->field), XT_LIMIT_SCALE, out);
}

/* -L shows the burst even where it has its initial value. */
static void rate_list(const struct ext_use *u, struct buf *out)
{
	rate_print(u, out);
	buf_str(out, " burst ");
	buf_u64(out, field_get(u->payload, u->opt->field2));
}

static const struct value_type value_average = { "number[/unit]", 1, rate_parse,
						 rate_print, rate_list };

static bool rate_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t interval = field_get(u->payload, u->opt->field);
	unsigned unit = value_rate_unit(interval, XT_LIMIT_SCALE);
	const char *name = unit == 1	  ? "second"
			   : unit == 60	  ? "minute"
			   : unit == 3600 ? "hour"
					  : "day";

	if (!interval)
		return false;
	buf_u64(out, XT_LIMIT_SCALE * (uint64_t)unit / interval);
	buf_fmt(out, "/%s burst %u packets", name,
		(unsigned)field_get(u->payload, u->opt->field2));
	return true;
}

static const struct ext_opt options[] = {
	{
		.name = "limit",
		.type = &value_average,
		.field = FIELD(avg),
		.field2 = FIELD(burst),
		.is = OPT_ALWAYS,
		.list = "avg %v",
		.nft = "limit rate %v",
		.to_nft = rate_to_nft,
		.help = "how many may match, /second, /minute, /hour or /day (default: 3/hour)",
	},
	{
		.name = "limit-burst",
		.type = &value_uint,
		.field = FIELD(burst),
		.min = 1,
		.max = 10000,
		.nft = "",
		.help = "how many may match at once before the rate counts (default: 5)",
	},
};

const struct ext m_limit[] = {
	{
		.name = "limit",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, prev),
		OPTIONS(options),
		.init = &init,
		.list = "limit:",
		.nft = "",
		.help = "true so many times in a unit of time, for all packets together",
	},
	EXT_END,
};
