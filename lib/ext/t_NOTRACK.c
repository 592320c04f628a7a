/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j NOTRACK: `-j CT --notrack` with a bit that keeps the name; or, of old, a target of its
 * own without a payload.
 */
#include <linux/netfilter/xt_CT.h>

#include "ext/value.h"

#define PAYLOAD struct xt_ct_target_info_v1

static const PAYLOAD init = { .flags = XT_CT_NOTRACK | XT_CT_NOTRACK_ALIAS };

const struct ext t_NOTRACK[] = {
	{
		.name = "NOTRACK",
		.kernel = "CT",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.revision = 2,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, ct),
		.init = &init,
		.alias = BITS(flags, XT_CT_NOTRACK_ALIAS),
		.list = "NOTRACK",
		.nft = "notrack",
		.help = "do not track the connection",
		.tables = IN_RAW,
		.hooks = AT_PREROUTING | AT_OUTPUT,
	},
	{
		.name = "NOTRACK",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.revision = 0,
		.nft = "notrack",
		.help = "do not track the connection",
		.tables = IN_RAW,
		.hooks = AT_PREROUTING | AT_OUTPUT,
	},
	EXT_END,
};
