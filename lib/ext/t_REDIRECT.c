/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/nat.h"

#define REDIRECT_OPTIONS(layout, flags)                                          \
	NAT_PORTS(layout, "redir ports %v", "the ports of this machine to use"), \
		NAT_RANDOM(flags)

#define PAYLOAD struct nf_nat_ipv4_multi_range_compat
static const struct ext_opt ipv4_options[] = { REDIRECT_OPTIONS(nat_compat,
								range[0].flags) };
static const PAYLOAD ipv4_init = { .rangesize = 1 };
#undef PAYLOAD

#define PAYLOAD struct nf_nat_range
static const struct ext_opt ipv6_options[] = { REDIRECT_OPTIONS(nat_range, flags) };
#undef PAYLOAD

static bool translate(struct ext_use *u, struct translation *t)
{
	return nat_translate(u, "redirect", t);
}

#define REDIRECT                                                                        \
	.name = "REDIRECT", .kind = EXT_TARGET, .tables = IN_NAT,                       \
	.hooks = AT_PREROUTING | AT_OUTPUT, .help = "send connections to this machine", \
	.translate = translate

const struct ext t_REDIRECT[] = {
	{
		REDIRECT,
		.families = ON_IPV4,
		.size = sizeof(struct nf_nat_ipv4_multi_range_compat),
		OPTIONS(ipv4_options),
		.init = &ipv4_init,
	},
	{
		REDIRECT,
		.families = ON_IPV6,
		.size = sizeof(struct nf_nat_range),
		OPTIONS(ipv6_options),
	},
	EXT_END,
};
