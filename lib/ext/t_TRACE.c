/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/ext.h"

const struct ext t_TRACE[] = {
	{
		.name = "TRACE",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.nft = "nftrace set 1",
		.help = "log every rule that the packet matches from here on",
		.tables = IN_RAW,
	},
	EXT_END,
};
