/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j DNAT: the destination of connections.
 *
 * iptables never writes revision 1 in IPv4.  Nor do we, so that the kernel holds the same
 * bytes; it stands last, to be read.
 */
#include "ext/nat.h"

#define DNAT_OPTIONS(layout, flags)                                               \
	NAT_TO("to-destination", layout,                                          \
	       "the new destination; ports first-last/base keep their distance"), \
		NAT_RANDOM(flags), NAT_PERSISTENT(flags)

#define PAYLOAD struct nf_nat_range2
static const struct ext_opt options_2[] = { DNAT_OPTIONS(nat_range2, flags) };
#undef PAYLOAD

#define PAYLOAD struct nf_nat_range
static const struct ext_opt options_1[] = { DNAT_OPTIONS(nat_range, flags) };
#undef PAYLOAD

#define PAYLOAD struct nf_nat_ipv4_multi_range_compat
static const struct ext_opt options_0[] = { DNAT_OPTIONS(nat_compat, range[0].flags) };
static const PAYLOAD init_0 = { .rangesize = 1 };
#undef PAYLOAD

static bool translate(struct ext_use *u, struct translation *t)
{
	return nat_translate(u, "dnat", t);
}

#define DNAT                                                  \
	.name = "DNAT", .kind = EXT_TARGET, .tables = IN_NAT, \
	.hooks = AT_PREROUTING | AT_OUTPUT,                   \
	.help = "change the destination of connections", .translate = translate
#define DNAT_1 \
	DNAT, .revision = 1, .size = sizeof(struct nf_nat_range), OPTIONS(options_1)

const struct ext t_DNAT[] = {
	{
		DNAT,
		.families = ON_BOTH,
		.revision = 2,
		.size = sizeof(struct nf_nat_range2),
		OPTIONS(options_2),
	},
	{
		DNAT_1,
		.families = ON_IPV6,
	},
	{
		DNAT,
		.families = ON_IPV4,
		.revision = 0,
		.size = sizeof(struct nf_nat_ipv4_multi_range_compat),
		OPTIONS(options_0),
		.init = &init_0,
	},
	{
		DNAT_1,
		.families = ON_IPV4,
	},
	EXT_END,
};
