/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter.h>
#include <linux/netfilter/xt_connlimit.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_connlimit_info

/* --upto and --above are each other's inversion; the kernel's flag tells which it is. */
static int limit_put(struct ext_use *u, struct str s, uint32_t flag, struct merlon_err *e)
{
	struct ext_field f = u->opt->field2;
	uint64_t v;
	int err = value_number(u, s, &v, e);

	if (err)
		return err;
	field_set(u->payload, u->opt->field, v);
	field_set(u->payload, f,
		  (field_get(u->payload, f) & ~(uint64_t)XT_CONNLIMIT_INVERT) | flag);
	return 0;
}

static int upto_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return limit_put(u, arg[0], u->invert ? 0 : XT_CONNLIMIT_INVERT, e);
}

static int above_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return limit_put(u, arg[0], u->invert ? XT_CONNLIMIT_INVERT : 0, e);
}

static bool has_upto(const struct ext_use *u, const struct ext_opt *o)
{
	return field_get(u->payload, o->field2) & XT_CONNLIMIT_INVERT;
}

static bool has_above(const struct ext_use *u, const struct ext_opt *o)
{
	return !has_upto(u, o);
}

static void limit_print(const struct ext_use *u, struct buf *out)
{
	buf_u64(out, field_get(u->payload, u->opt->field));
}

/* Without the option all 16 bytes are ones, with it only those of the family's addresses. */
static int mask_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint8_t mask[16] = { 0 };
	unsigned bits;
	int err = value_prefix_of(u->family, arg[0], &bits, e);

	if (err)
		return err;
	mask_of_prefix(u->family, bits, mask);
	memcpy(u->payload + u->opt->field.at, mask, sizeof(mask));
	return 0;
}

static void mask_print(const struct ext_use *u, struct buf *out)
{
	int bits = mask_prefix(u->family, u->payload + u->opt->field.at);

	buf_u64(out, bits < 0 ? u->family->addr_len * 8u : (unsigned)bits);
}

static const struct value_type value_upto = { "number", 1, upto_parse, limit_print,
					      NULL };
static const struct value_type value_above = { "number", 1, above_parse, limit_print,
					       NULL };
static const struct value_type value_bits = { "bits", 1, mask_parse, mask_print, NULL };

enum { ABOVE, UPTO, MASK };

static const struct ext_opt options[] = {
	[ABOVE] = {
		.name = "connlimit-above",
		.type = &value_above,
		.field = FIELD(limit),
		.field2 = FIELD(flags),
		.given = has_above,
		.invert = INVERT_PARSED,
		.is = OPT_ONE_OF,
		.group = 1,
		.help = "more than so many connections exist",
	},
	[UPTO] = {
		.name = "connlimit-upto",
		.type = &value_upto,
		.field = FIELD(limit),
		.field2 = FIELD(flags),
		.given = has_upto,
		.invert = INVERT_PARSED,
		.is = OPT_ONE_OF,
		.group = 1,
		.help = "at most so many connections exist",
	},
	[MASK] = {
		.name = "connlimit-mask",
		.type = &value_bits,
		.field = FIELD(mask),
		.is = OPT_ALWAYS,
		.help = "count the addresses that agree in so many bits together (default: all)",
	},
	{
		.name = "connlimit-saddr",
		.type = &value_flag,
		.set = EQUALS(flags, XT_CONNLIMIT_DADDR, 0),
		.group = 2,
		.help = "count for each source address (default)",
	},
	{
		.name = "connlimit-daddr",
		.type = &value_flag,
		.set = BITS(flags, XT_CONNLIMIT_DADDR),
		.group = 2,
		.help = "count for each destination address",
	},
};

static const PAYLOAD init = {
	.v6_mask = { UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX },
};

static void print_list(const struct ext_use *u, struct buf *out)
{
	PAYLOAD info;
	struct ext_use mask = *u;

	memcpy(&info, u->payload, sizeof(info));
	mask.opt = &options[MASK];
	buf_str(out, info.flags & XT_CONNLIMIT_DADDR ? " #conn dst/" : " #conn src/");
	mask_print(&mask, out);
	buf_str(out, info.flags & XT_CONNLIMIT_INVERT ? " <= " : " > ");
	buf_u64(out, info.limit);
}

/* A set of addresses, each with its connections. */
static bool translate(struct ext_use *u, struct translation *t)
{
	const char *header = translate_header(u->family);
	PAYLOAD info;
	int bits;

	memcpy(&info, u->payload, sizeof(info));
	bits = mask_prefix(u->family, (const uint8_t *)&info.mask);
	buf_fmt(t->objects,
		"add set %s %s connlimit%u { type ipv%c_addr; flags dynamic; }\n", header,
		t->table, *t->count, u->family->addr_len == 4 ? '4' : '6');
	buf_fmt(t->out, " add @connlimit%u { %s %s", (*t->count)++, header,
		info.flags & XT_CONNLIMIT_DADDR ? "daddr" : "saddr");
	if (bits != u->family->addr_len * 8) {
		buf_str(t->out, " and ");
		addr_print(u->family, (const uint8_t *)&info.mask, t->out);
	}
	buf_fmt(t->out, " ct count %s%u }",
		info.flags & XT_CONNLIMIT_INVERT ? "" : "over ", info.limit);
	return true;
}

const struct ext m_connlimit[] = {
	{
		.name = "connlimit",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, data),
		OPTIONS(options),
		.init = &init,
		.translate = translate,
		.help = "how many connections an address or a network has",
		.by_text = true, /* the mask's bytes beyond the family's addresses */
		.print_list = print_list,
	},
	EXT_END,
};
