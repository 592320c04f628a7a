/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter/xt_TPROXY.h>

#include "ext/xmark.h"

static int port_be_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t port;
	int err = value_service(u, arg[0], &port, e);

	if (!err)
		field_set(u->payload, u->opt->field, htons((uint16_t)port));
	return err;
}

/* -L shows the port behind the address: field2 of --on-ip. */
static void to_list(const struct ext_use *u, struct buf *out)
{
	addr_print(u->family, u->payload + u->opt->field.at, out);
	buf_fmt(out, ":%u", ntohs((uint16_t)field_get(u->payload, u->opt->field2)));
}

static int on_ip_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_addr_whole.parse(u, arg, e);
}

static void on_ip_print(const struct ext_use *u, struct buf *out)
{
	value_addr.print(u, out);
}

static void port_be_print(const struct ext_use *u, struct buf *out)
{
	value_uint_be.print(u, out);
}

static const struct value_type value_port_be = { "port", 1, port_be_parse, port_be_print,
						 NULL };
static const struct value_type value_on_ip = { "address", 1, on_ip_parse, on_ip_print,
					       to_list };

/* tproxy_tg4_check of the kernel. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	const struct head *h = u->head;

	if (h && (h->proto == IPPROTO_TCP || h->proto == IPPROTO_UDP) &&
	    !(h->invert & HEAD_NOT_PROTO))
		return 0;
	err_set(e, EINVAL, "Invalid argument");
	err_detail(e,
		   "TPROXY redirects TCP and UDP only: the rule needs -p tcp or -p udp");
	return -EINVAL;
}

#define ON_PORT                                                                   \
	{                                                                         \
		.name = "on-port", .type = &value_port_be, .field = FIELD(lport), \
		.is = OPT_REQUIRED | OPT_ALWAYS,                                  \
		.help = "the port where the proxy listens; 0: the packet's own",  \
	}
#define ON_IP                                                                             \
	{                                                                                 \
		.name = "on-ip", .type = &value_on_ip, .field = FIELD(laddr),             \
		.field2 = FIELD(lport), .is = OPT_ALWAYS, .list = "%v",                   \
		.help = "the address where the proxy listens (default: the interface's)", \
	}
#define TPROXY_MARK                                                                         \
	{                                                                                   \
		.name = "tproxy-mark", .type = &value_xmark, .field = FIELD(mark_value),    \
		.field2 = FIELD(mark_mask), .is = OPT_ALWAYS, .list = "mark %s",            \
		.help = "clear the bits of mask in the packet's mark, then XOR with value", \
	}

#define PAYLOAD struct xt_tproxy_target_info_v1
static const struct ext_opt options_1[] = { ON_PORT, ON_IP, TPROXY_MARK };
#undef PAYLOAD

#define PAYLOAD struct xt_tproxy_target_info
static const struct ext_opt options_0[] = { ON_PORT, ON_IP, TPROXY_MARK };
#undef PAYLOAD

#define TPROXY                                                           \
	.name = "TPROXY", .kind = EXT_TARGET, .list = "TPROXY redirect", \
	.help = "hand the packet to a proxy on this machine, unchanged", \
	.tables = IN_MANGLE, .hooks = AT_PREROUTING, .check = check

const struct ext t_TPROXY[] = {
	{
		TPROXY,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(struct xt_tproxy_target_info_v1),
		OPTIONS(options_1),
	},
	{
		TPROXY,
		.families = ON_IPV4,
		.revision = 0,
		.size = sizeof(struct xt_tproxy_target_info),
		OPTIONS(options_0),
	},
	EXT_END,
};
