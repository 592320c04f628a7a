/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/ip_vs.h>
#include <netinet/in.h>
#include <linux/netfilter/xt_ipvs.h>

#include "ext/value.h"

#define PAYLOAD struct xt_ipvs_mtinfo

static const struct ext_name methods[] = {
	{ "GATE", IP_VS_CONN_F_DROUTE },
	{ "IPIP", IP_VS_CONN_F_TUNNEL },
	{ "MASQ", IP_VS_CONN_F_MASQ },
	{ NULL, 0 },
};

static const struct ext_name directions[] = {
	{ "ORIGINAL", 0 },
	{ "REPLY", XT_IPVS_DIR },
	{ NULL, 0 },
};

/* field: a byte of inversions, in which one bit is the direction. */
static int direction_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;
	uint64_t v;
	int err = value_name(directions, arg[0], "direction", &v, e);

	if (!err)
		field_set(u->payload, f,
			  (field_get(u->payload, f) & ~(uint64_t)XT_IPVS_DIR) | v);
	return err;
}

static void direction_print(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field) & XT_IPVS_DIR;

	buf_str(out, value_name_of(directions, v));
}

static int port_parse_be(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t port;
	int err = value_service(u, arg[0], &port, e);

	if (!err)
		field_set(u->payload, u->opt->field, htons((uint16_t)port));
	return err;
}

static void port_print_be(const struct ext_use *u, struct buf *out)
{
	value_uint_be.print(u, out);
}

static const struct value_type value_direction = { "ORIGINAL|REPLY", 1, direction_parse,
						   direction_print, NULL };
static const struct value_type value_port_be = { "port", 1, port_parse_be, port_print_be,
						 NULL };

/* All other options imply it. */
static bool alone(const struct ext_use *u, const struct ext_opt *o)
{
	return field_get(u->payload, o->field2) == XT_IPVS_IPVS_PROPERTY;
}

#define OPTION(what, bit, of_type, text)                                                 \
	.name = (what), .type = &(of_type), .set = BITS(bitmask, bit), .is = OPT_ONE_OF, \
	.list = "%!" what " %v", .help = (text)
#define TEST(what, bit, of_type, text) \
	OPTION(what, bit, of_type, text), .invert = BITS(invert, bit)

static const struct ext_opt options[] = {
	{
		.name = "ipvs",
		.type = &value_flag,
		.field2 = FIELD(bitmask),
		.set = BITS(bitmask, XT_IPVS_IPVS_PROPERTY),
		.given = alone,
		.invert = BITS(invert, XT_IPVS_IPVS_PROPERTY),
		.is = OPT_ONE_OF,
		.list = "%!ipvs",
		.help = "the packet belongs to a connection of IPVS",
	},
	{
		TEST("vproto", XT_IPVS_PROTO, value_proto,
		     "protocol of the virtual address"),
		.field = FIELD(l4proto),
	},
	{
		TEST("vaddr", XT_IPVS_VADDR, value_peer, "the virtual address"),
		.field = FIELD(vaddr),
		.field2 = FIELD(vmask),
	},
	{
		TEST("vport", XT_IPVS_VPORT, value_port_be, "its port"),
		.field = FIELD(vport),
	},
	{
		OPTION("vdir", XT_IPVS_DIR, value_direction,
		       "the packet goes as the first one did, or back"),
		.field = FIELD(invert),
	},
	{
		TEST("vmethod", XT_IPVS_METHOD, value_enum, "how packets are forwarded"),
		.field = FIELD(fwd_method),
		.names = methods,
	},
	{
		TEST("vportctl", XT_IPVS_VPORTCTL, value_port_be,
		     "port of the connection that controls this one: 21 for FTP"),
		.field = FIELD(vportctl),
	},
};

static int check(struct ext_use *u, struct merlon_err *e)
{
	PAYLOAD *info = (void *)u->payload;

	if (info->invert & XT_IPVS_IPVS_PROPERTY && info->bitmask & XT_IPVS_ONCE_MASK)
		return err_usage(e, "ipvs: ! --ipvs cannot stand beside other options");
	info->bitmask |= XT_IPVS_IPVS_PROPERTY;
	return 0;
}

const struct ext m_ipvs[] = {
	{
		.name = "ipvs",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.help = "connections of the kernel's load balancer, IPVS",
		.pure = true,
		.by_text =
			true, /* without a mask there are ones beyond the family's address */
		.check = check,
	},
	EXT_END,
};
