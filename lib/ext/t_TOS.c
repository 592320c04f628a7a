/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_DSCP.h>

#include "ext/dscp_names.h"
#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_tos_target_info

/* The kernel computes (tos & ~mask) ^ value. */
static int bits_put(struct ext_use *u, struct str s, uint64_t value_of, uint64_t mask_of,
		    uint64_t turn, struct merlon_err *e)
{
	uint64_t bits;
	int err = value_number(u, s, &bits, e);

	if (err)
		return err;
	field_set(u->payload, u->opt->field, bits & value_of);
	field_set(u->payload, u->opt->field2, (bits ^ turn) & mask_of);
	return 0;
}

static int and_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return bits_put(u, arg[0], 0, 0xff, 0xff, e);
}

static int or_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return bits_put(u, arg[0], 0xff, 0xff, 0, e);
}

static int xor_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return bits_put(u, arg[0], 0xff, 0, 0, e);
}

static const struct value_type value_and = { "bits", 1, and_parse, NULL, NULL };
static const struct value_type value_or = { "bits", 1, or_parse, NULL, NULL };
static const struct value_type value_xor = { "bits", 1, xor_parse, NULL, NULL };

#define BIT_OPTION(word, how, text)                                                      \
	{                                                                                \
		.name = (word), .type = (how), .field = FIELD(tos_value),                \
		.field2 = FIELD(tos_mask), .is = OPT_HIDDEN, .help = (text), .group = 1, \
	}

static const struct ext_opt options[] = {
	{
		.name = "set-tos",
		.type = &value_tos,
		.field = FIELD(tos_value),
		.field2 = FIELD(tos_mask),
		.names = tos_names,
		.is = OPT_ALWAYS,
		.help = "clear the bits of the mask (default: all) and flip those of the value",
		.group = 1,
	},
	BIT_OPTION("and-tos", &value_and, "keep only these bits"),
	BIT_OPTION("or-tos", &value_or, "set these bits"),
	BIT_OPTION("xor-tos", &value_xor, "flip these bits"),
};

static int check(struct ext_use *u, struct merlon_err *e)
{
	if (!u->seen)
		return err_usage(e, "TOS: one of --set-tos, --and-tos, --or-tos or "
				    "--xor-tos must be given");
	return 0;
}

/* iptables reads the bits back as what they came from; the blanks are as it has them. */
static void print_list(const struct ext_use *u, struct buf *out)
{
	const struct xt_tos_target_info *info = (const void *)u->payload;
	unsigned value = info->tos_value, mask = info->tos_mask;
	const char *name = NULL;

	if (u->names && mask == TOS_NAMES_MASK)
		name = value_name_of(tos_names, value);
	if (name)
		buf_fmt(out, "  TOS set%s", name);
	else if (u->names && !value)
		buf_fmt(out, " TOS and 0x%02x", ~mask & 0xff);
	else if (u->names && value == mask)
		buf_fmt(out, " TOS or 0x%02x", value);
	else if (u->names && !mask)
		buf_fmt(out, " TOS xor 0x%02x", value);
	else
		buf_fmt(out, " TOS set 0x%02x/0x%02x", value, mask);
}

/* nft writes the six bits of dscp and the two of ecn, each whole. */
static bool translate(struct ext_use *u, struct translation *t)
{
	static const char *const ecn[] = { "not-ect", "ect1", "ect0", "ce" };
	const struct xt_tos_target_info *info = (const void *)u->payload;
	unsigned value = info->tos_value, mask = info->tos_mask, touched = value | mask;
	const char *header = translate_header(u->family);

	if (touched & 0xfc)
		buf_fmt(t->out, " %s dscp set 0x%02x", header, value >> 2);
	if (touched & 3)
		buf_fmt(t->out, " %s ecn set %s", header, ecn[value & 3]);
	return (!(touched & 0xfc) || (mask & 0xfc) == 0xfc) &&
	       (!(touched & 3) || (mask & 3) == 3);
}

const struct ext t_TOS[] = {
	{
		.name = "TOS",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.print_list = print_list,
		.help = "set the type of service, all of the byte or some bits",
		.tables = IN_MANGLE,
		.check = check,
		.translate = translate,
	},
	EXT_END,
};
