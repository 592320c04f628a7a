/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_rpfilter.h>

#include "ext/value.h"

#define PAYLOAD struct xt_rpfilter_info

#define FLAG(what, bit) \
	.name = (what), .type = &value_flag, .set = BITS(flags, bit), .list = what

static const struct ext_opt options[] = {
	{
		FLAG("loose", XT_RPFILTER_LOOSE),
		.help = "the way back may use another interface",
	},
	{
		FLAG("validmark", XT_RPFILTER_VALID_MARK),
		.help = "look the way back up with the packet's mark",
	},
	{
		FLAG("accept-local", XT_RPFILTER_ACCEPT_LOCAL),
		.help = "packets from this machine's addresses pass",
	},
	{
		FLAG("invert", XT_RPFILTER_INVERT),
		.help = "match the packets that fail the test",
	},
};

const struct ext m_rpfilter[] = {
	{
		.name = "rpfilter",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "rpfilter",
		.help = "an answer would leave where the packet came in",
		.tables = IN_RAW | IN_MANGLE,
		.hooks = AT_PREROUTING,
		.pure = true,
	},
	EXT_END,
};
