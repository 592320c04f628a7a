/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_rpfilter.h>

#include "ext/value.h"

#define PAYLOAD struct xt_rpfilter_info

#define FLAG(what, bit, text)                                                                \
	{                                                                                    \
		.name = what,                                                                \
		.type = &value_flag,                                                         \
		.set = BITS(flags, bit),                                                     \
		.list = what,                                                                \
		.help = text,                                                                \
	}

static const struct ext_opt options[] = {
	FLAG("loose", XT_RPFILTER_LOOSE, "the way back may use another interface"),
	FLAG("validmark", XT_RPFILTER_VALID_MARK, "look the way back up with the packet's mark"),
	FLAG("accept-local", XT_RPFILTER_ACCEPT_LOCAL, "packets from this machine's addresses pass"),
	FLAG("invert", XT_RPFILTER_INVERT, "match the packets that fail the test"),
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
