/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv6/ip6t_HL.h>

#include "ext/hops.h"

#define PAYLOAD struct ip6t_HL_info

static const struct ext_opt options[] = { HOPS_OPTIONS("HL", "hl", hop_limit,
						       "ip6 hoplimit") };

const struct ext t_HL[] = {
	{
		.name = "HL",
		.kind = EXT_TARGET,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "change the hop limit",
		.tables = IN_MANGLE,
	},
	EXT_END,
};
