/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv4/ipt_TTL.h>

#include "ext/hops.h"

#define PAYLOAD struct ipt_TTL_info

static const struct ext_opt options[] = { HOPS_OPTIONS("TTL", "ttl", ttl, "ip ttl") };

const struct ext t_TTL[] = {
	{
		.name = "TTL",
		.kind = EXT_TARGET,
		.families = ON_IPV4,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "change the time to live",
		.tables = IN_MANGLE,
	},
	EXT_END,
};
