/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/nat.h"

#define MASQUERADE_OPTIONS(layout, flags)                               \
	NAT_PORTS(layout, "masq ports: %v", "the source ports to use"), \
		NAT_RANDOM(flags), NAT_RANDOM_FULLY(flags)

#define PAYLOAD struct nf_nat_ipv4_multi_range_compat
static const struct ext_opt ipv4_options[] = { MASQUERADE_OPTIONS(nat_compat,
								  range[0].flags) };
static const PAYLOAD ipv4_init = { .rangesize = 1 };
#undef PAYLOAD

#define PAYLOAD struct nf_nat_range
static const struct ext_opt ipv6_options[] = { MASQUERADE_OPTIONS(nat_range, flags) };
#undef PAYLOAD

static bool translate(struct ext_use *u, struct translation *t)
{
	return nat_translate(u, "masquerade", t);
}

#define MASQUERADE                                                                  \
	.name = "MASQUERADE", .kind = EXT_TARGET, .tables = IN_NAT,                 \
	.hooks = AT_POSTROUTING,                                                    \
	.help = "change the source of connections to the address of the interface", \
	.translate = translate

const struct ext t_MASQUERADE[] = {
	{
		MASQUERADE,
		.families = ON_IPV4,
		.size = sizeof(struct nf_nat_ipv4_multi_range_compat),
		OPTIONS(ipv4_options),
		.init = &ipv4_init,
	},
	{
		MASQUERADE,
		.families = ON_IPV6,
		.size = sizeof(struct nf_nat_range),
		OPTIONS(ipv6_options),
	},
	EXT_END,
};
