/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_CLASSIFY.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_classify_target_info

/* Half of a class: hexadecimal, whether or not it says so. */
static int read_half(struct str s, uint64_t *v, struct merlon_err *e)
{
	bool prefix = s.n > 2 && s.p[0] == '0' && (s.p[1] == 'x' || s.p[1] == 'X');

	if (str_u64_base(str_sub(s, prefix ? 2 : 0, s.n), 16, 0xffff, v))
		return 0;
	return err_usage(e, "\"%.*s\" is not a hexadecimal number from 0 to ffff",
			 (int)s.n, s.p);
}

static int class_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	size_t colon = str_find(arg[0], ':');
	uint64_t major, minor;
	int err;

	if (colon == arg[0].n)
		return err_usage(e, "a class is MAJOR:MINOR, two hexadecimal numbers");
	err = read_half(str_sub(arg[0], 0, colon), &major, e);
	if (err) {
		err_span(e, 0, colon);
		return err;
	}
	err = read_half(str_sub(arg[0], colon + 1, arg[0].n), &minor, e);
	if (err) {
		err_span(e, colon + 1, arg[0].n - colon - 1);
		return err;
	}
	field_set(u->payload, u->opt->field, major << 16 | minor);
	return 0;
}

static void class_print(const struct ext_use *u, struct buf *out)
{
	uint32_t v = (uint32_t)field_get(u->payload, u->opt->field);

	buf_fmt(out, "%.4x:%.4x", v >> 16, v & 0xffff);
}

static void class_list(const struct ext_use *u, struct buf *out)
{
	uint32_t v = (uint32_t)field_get(u->payload, u->opt->field);

	buf_fmt(out, "%x:%x", v >> 16, v & 0xffff);
}

static const struct value_type value_class = { "major:minor", 1, class_parse, class_print,
					       class_list };

static bool class_to_nft(const struct ext_use *u, struct buf *out)
{
	uint32_t v = (uint32_t)field_get(u->payload, u->opt->field);

	if (v == 0)
		buf_str(out, "none");
	else if (v == UINT32_MAX)
		buf_str(out, "root");
	else
		class_list(u, out);
	return true;
}

static const struct ext_opt options[] = {
	{
		.name = "set-class",
		.type = &value_class,
		.field = FIELD(priority),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "CLASSIFY set %v",
		.nft = "meta priority set %v",
		.to_nft = class_to_nft,
		.help = "the class of the queueing discipline, hexadecimal",
	},
};

const struct ext t_CLASSIFY[] = {
	{
		.name = "CLASSIFY",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "sort the packet for tc(8)",
		.hooks = AT_FORWARD | AT_OUTPUT | AT_POSTROUTING,
	},
	EXT_END,
};
