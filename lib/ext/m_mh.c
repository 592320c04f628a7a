/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter_ipv6/ip6t_mh.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct ip6t_mh

/* The first name of a number is the one that -L shows. */
static const struct ext_name types[] = {
	{ "binding-refresh-request", 0 },
	{ "brr", 0 },
	{ "home-test-init", 1 },
	{ "hoti", 1 },
	{ "careof-test-init", 2 },
	{ "coti", 2 },
	{ "home-test", 3 },
	{ "hot", 3 },
	{ "careof-test", 4 },
	{ "cot", 4 },
	{ "binding-update", 5 },
	{ "bu", 5 },
	{ "binding-acknowledgement", 6 },
	{ "ba", 6 },
	{ "binding-error", 7 },
	{ "be", 7 },
	{ NULL, 0 },
};

/* A whole name, else the first that begins so, else a number. */
static int type_read(const struct ext_use *u, struct str s, uint64_t *v,
		     struct merlon_err *e)
{
	const struct ext_name *n = value_name_prefix(types, s);

	if (s.n && s.p[0] >= '0' && s.p[0] <= '9')
		return value_number(u, s, v, e);
	if (value_name(types, s, "MH type", v, n ? NULL : e) == 0)
		return 0;
	if (n)
		*v = n->value;
	return n ? 0 : -EINVAL;
}

static int types_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_range(u, arg[0], 0, 255, type_read, e);
}

static void types_print(const struct ext_use *u, struct buf *out)
{
	value_uint_range.print(u, out);
}

static void type_list(const struct ext_use *u, uint64_t v, struct buf *out)
{
	const char *name = u->names ? value_name_of(types, v) : NULL;

	if (name)
		buf_str(out, name);
	else
		buf_u64(out, v);
}

static void types_list(const struct ext_use *u, struct buf *out)
{
	uint64_t a = field_get(u->payload, u->opt->field);
	uint64_t b = field_get(u->payload, u->opt->field2);

	type_list(u, a, out);
	if (a != b) {
		buf_char(out, ':');
		type_list(u, b, out);
	}
}

static const struct value_type value_types = { "type[:type]", 1, types_parse, types_print,
					       types_list };

static const struct ext_opt options[] = {
	{
		.name = "mh-type",
		.type = &value_types,
		.field = FIELD(types[0]),
		.field2 = FIELD(types[1]),
		.invert = BITS(invflags, IP6T_MH_INV_TYPE),
		.names = types,
		.list = "%1%v",
		.nft = "mh type %v",
		.to_nft = range_to_nft,
		.help = "type of the message, one or a range",
	},
};

static const PAYLOAD init = { .types = { 0, 255 } };

const struct ext m_mh[] = {
	{
		.name = "mh",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.init = &init,
		.list = "mh",
		.nft = "mh type 0-255",
		.help = "fields of the mobility header",
		.proto = IPPROTO_MH,
		.comes_with = IPPROTO_MH,
	},
	EXT_END,
};
