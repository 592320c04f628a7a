/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter_ipv4/ipt_REJECT.h>
#include <linux/netfilter_ipv6/ip6t_REJECT.h>
#include <strings.h>

#include "ext/translate.h"
#include "ext/value.h"

/* The first name of a number is the one that is written. */
static const struct ext_name ipv4_names[] = {
	{ "icmp-net-unreachable", IPT_ICMP_NET_UNREACHABLE },
	{ "net-unreach", IPT_ICMP_NET_UNREACHABLE },
	{ "icmp-host-unreachable", IPT_ICMP_HOST_UNREACHABLE },
	{ "host-unreach", IPT_ICMP_HOST_UNREACHABLE },
	{ "icmp-proto-unreachable", IPT_ICMP_PROT_UNREACHABLE },
	{ "proto-unreach", IPT_ICMP_PROT_UNREACHABLE },
	{ "icmp-port-unreachable", IPT_ICMP_PORT_UNREACHABLE },
	{ "port-unreach", IPT_ICMP_PORT_UNREACHABLE },
	{ "icmp-net-prohibited", IPT_ICMP_NET_PROHIBITED },
	{ "net-prohib", IPT_ICMP_NET_PROHIBITED },
	{ "icmp-host-prohibited", IPT_ICMP_HOST_PROHIBITED },
	{ "host-prohib", IPT_ICMP_HOST_PROHIBITED },
	{ "tcp-reset", IPT_TCP_RESET },
	{ "tcp-rst", IPT_TCP_RESET },
	{ "icmp-admin-prohibited", IPT_ICMP_ADMIN_PROHIBITED },
	{ "admin-prohib", IPT_ICMP_ADMIN_PROHIBITED },
	{ NULL, 0 },
};

static const struct ext_name ipv6_names[] = {
	{ "icmp6-no-route", IP6T_ICMP6_NO_ROUTE },
	{ "no-route", IP6T_ICMP6_NO_ROUTE },
	{ "icmp6-adm-prohibited", IP6T_ICMP6_ADM_PROHIBITED },
	{ "adm-prohibited", IP6T_ICMP6_ADM_PROHIBITED },
	{ "icmp6-addr-unreachable", IP6T_ICMP6_ADDR_UNREACH },
	{ "addr-unreach", IP6T_ICMP6_ADDR_UNREACH },
	{ "icmp6-port-unreachable", IP6T_ICMP6_PORT_UNREACH },
	{ "port-unreach", IP6T_ICMP6_PORT_UNREACH },
	{ "tcp-reset", IP6T_TCP_RESET },
	{ "icmp6-policy-fail", IP6T_ICMP6_POLICY_FAIL },
	{ "policy-fail", IP6T_ICMP6_POLICY_FAIL },
	{ "icmp6-reject-route", IP6T_ICMP6_REJECT_ROUTE },
	{ "reject-route", IP6T_ICMP6_REJECT_ROUTE },
	{ NULL, 0 },
};

static int answer_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	static const char *const gone[] = { "echo-reply", "echoreply" };
	int err = value_enum.parse(u, arg, e);

	for (int i = 0; err && u->warnings && i < 2; i++)
		if (arg[0].n && strncasecmp(gone[i], arg[0].p, arg[0].n) == 0) {
			buf_str(u->warnings,
				"--reject-with echo-reply no longer supported\n");
			break;
		}
	return err;
}

static void answer_print(const struct ext_use *u, struct buf *out)
{
	value_enum.print(u, out);
}

static const struct value_type value_answer = { "name", 1, answer_parse, answer_print,
						NULL };

#define PAYLOAD struct ipt_reject_info
static const struct ext_opt ipv4_options[] = {
	{
		.name = "reject-with",
		.type = &value_answer,
		.field = FIELD(with),
		.names = ipv4_names,
		.is = OPT_ALWAYS | OPT_PREFIX,
		.list = "reject-with %v",
		.help = "what to answer (default: icmp-port-unreachable)",
	},
};
static const PAYLOAD ipv4_init = { .with = IPT_ICMP_PORT_UNREACHABLE };
#undef PAYLOAD

#define PAYLOAD struct ip6t_reject_info
static const struct ext_opt ipv6_options[] = {
	{
		.name = "reject-with",
		.type = &value_enum,
		.field = FIELD(with),
		.names = ipv6_names,
		.is = OPT_ALWAYS | OPT_PREFIX,
		.list = "reject-with %v",
		.help = "what to answer (default: icmp6-port-unreachable)",
	},
};
static const PAYLOAD ipv6_init = { .with = IP6T_ICMP6_PORT_UNREACH };
#undef PAYLOAD

/* reject_tg_check and reject_tg6_check of the kernel. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	const struct ext_opt *with = &u->ext->opts[0];
	const char *name = value_name_of(with->names, field_get(u->payload, with->field));

	if (!name || strcmp(name, "tcp-reset") != 0 || !u->head ||
	    (u->head->proto == IPPROTO_TCP && !(u->head->invert & HEAD_NOT_PROTO)))
		return 0;
	err_set(e, EINVAL, "Invalid argument");
	err_detail(e, "tcp-reset answers TCP only: the rule needs -p tcp");
	return -EINVAL;
}

/* As nft calls them, by the kernel's number; NULL for what is not an ICMP type. */
static const char *const ipv4_types[] = {
	[IPT_ICMP_NET_UNREACHABLE] = "net-unreachable",
	[IPT_ICMP_HOST_UNREACHABLE] = "host-unreachable",
	[IPT_ICMP_PROT_UNREACHABLE] = "prot-unreachable",
	[IPT_ICMP_PORT_UNREACHABLE] = "port-unreachable",
	[IPT_ICMP_NET_PROHIBITED] = "net-prohibited",
	[IPT_ICMP_HOST_PROHIBITED] = "host-prohibited",
	[IPT_ICMP_ADMIN_PROHIBITED] = "admin-prohibited",
};
static const char *const ipv6_types[] = {
	[IP6T_ICMP6_NO_ROUTE] = "no-route",
	[IP6T_ICMP6_ADM_PROHIBITED] = "admin-prohibited",
	[IP6T_ICMP6_ADDR_UNREACH] = "addr-unreachable",
	[IP6T_ICMP6_PORT_UNREACH] = "port-unreachable",
	[IP6T_ICMP6_POLICY_FAIL] = "policy-fail",
	[IP6T_ICMP6_REJECT_ROUTE] = "reject-route",
};
#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static bool put_reject(uint32_t with, uint32_t reset, const char *header,
		       const char *const *types, size_t n, struct buf *out)
{
	const char *type = with < n ? types[with] : NULL;

	buf_str(out, " reject");
	if (with == reset)
		buf_str(out, " with tcp reset");
	else if (type && strcmp(type, "port-unreachable") != 0)
		buf_fmt(out, " with %s type %s", header, type);
	return type || with == reset;
}

static bool translate_ipv4(struct ext_use *u, struct translation *t)
{
	const struct ipt_reject_info *info = (const void *)u->payload;

	return put_reject(info->with, IPT_TCP_RESET, "icmp", ipv4_types,
			  COUNT(ipv4_types), t->out);
}

static bool translate_ipv6(struct ext_use *u, struct translation *t)
{
	const struct ip6t_reject_info *info = (const void *)u->payload;

	return put_reject(info->with, IP6T_TCP_RESET, "icmpv6", ipv6_types,
			  COUNT(ipv6_types), t->out);
}

const struct ext t_REJECT[] = {
	{
		.name = "REJECT",
		.kind = EXT_TARGET,
		.families = ON_IPV4,
		.size = sizeof(struct ipt_reject_info),
		OPTIONS(ipv4_options),
		.init = &ipv4_init,
		.help = "drop the packet and tell its sender",
		.tables = IN_FILTER,
		.hooks = AT_INPUT | AT_FORWARD | AT_OUTPUT,
		.check = check,
		.translate = translate_ipv4,
	},
	{
		.name = "REJECT",
		.kind = EXT_TARGET,
		.families = ON_IPV6,
		.size = sizeof(struct ip6t_reject_info),
		OPTIONS(ipv6_options),
		.init = &ipv6_init,
		.help = "drop the packet and tell its sender",
		.tables = IN_FILTER,
		.hooks = AT_INPUT | AT_FORWARD | AT_OUTPUT,
		.check = check,
		.translate = translate_ipv6,
	},
	EXT_END,
};
