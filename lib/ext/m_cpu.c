/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_cpu.h>

#include "ext/value.h"

#define PAYLOAD struct xt_cpu_info

static const struct ext_opt options[] = {
	{
		.name = "cpu",
		.type = &value_uint,
		.field = FIELD(cpu),
		.invert = BITS(invert, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "cpu %!%v",
		.nft = "cpu %v",
		.help = "the processor that handles the packet, counted from 0",
	},
};

const struct ext m_cpu[] = {
	{
		.name = "cpu",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "the processor that handles the packet",
		.pure = true,
	},
	EXT_END,
};
