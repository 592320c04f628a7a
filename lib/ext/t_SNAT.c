/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j SNAT: the source of connections.
 *
 * iptables never writes the newest revision, nor IPv4 revision 1.  Nor do we, so that the
 * kernel holds the same bytes; they stand last, to be read.
 */
#include "ext/nat.h"

#define SNAT_OPTIONS(layout, flags)                                               \
	NAT_TO("to-source", layout, "the new source: addresses, ports, or both"), \
		NAT_RANDOM(flags), NAT_RANDOM_FULLY(flags), NAT_PERSISTENT(flags)

#define PAYLOAD struct nf_nat_range2
static const struct ext_opt options_2[] = { SNAT_OPTIONS(nat_range2, flags) };
#undef PAYLOAD

#define PAYLOAD struct nf_nat_range
static const struct ext_opt options_1[] = { SNAT_OPTIONS(nat_range, flags) };
#undef PAYLOAD

#define PAYLOAD struct nf_nat_ipv4_multi_range_compat
static const struct ext_opt options_0[] = { SNAT_OPTIONS(nat_compat, range[0].flags) };
static const PAYLOAD init_0 = { .rangesize = 1 };
#undef PAYLOAD

static bool translate(struct ext_use *u, struct translation *t)
{
	return nat_translate(u, "snat", t);
}

#define SNAT                                                                            \
	.name = "SNAT", .kind = EXT_TARGET, .tables = IN_NAT,                           \
	.hooks = AT_POSTROUTING | AT_INPUT, .help = "change the source of connections", \
	.translate = translate
#define SNAT_1 \
	SNAT, .revision = 1, .size = sizeof(struct nf_nat_range), OPTIONS(options_1)

const struct ext t_SNAT[] = {
	{
		SNAT_1,
		.families = ON_IPV6,
	},
	{
		SNAT,
		.families = ON_IPV4,
		.revision = 0,
		.size = sizeof(struct nf_nat_ipv4_multi_range_compat),
		OPTIONS(options_0),
		.init = &init_0,
	},
	{
		SNAT,
		.families = ON_BOTH,
		.revision = 2,
		.size = sizeof(struct nf_nat_range2),
		OPTIONS(options_2),
	},
	{
		SNAT_1,
		.families = ON_IPV4,
	},
	EXT_END,
};
