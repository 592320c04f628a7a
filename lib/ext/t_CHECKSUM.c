/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_CHECKSUM.h>

#include "ext/value.h"

#define PAYLOAD struct xt_CHECKSUM_info

static const struct ext_opt options[] = {
	{
		.name = "checksum-fill",
		.type = &value_flag,
		.set = BITS(operation, XT_CHECKSUM_OP_FILL),
		.is = OPT_REQUIRED,
		.list = "fill",
		.help = "compute what was left to the network card",
	},
};

const struct ext t_CHECKSUM[] = {
	{
		.name = "CHECKSUM",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "CHECKSUM",
		.help = "complete the packet's checksum, for programs that check it too early",
		.tables = IN_MANGLE,
	},
	EXT_END,
};
