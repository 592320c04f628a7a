/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_dscp.h>

#include "ext/dscp_names.h"
#include "ext/value.h"

#define PAYLOAD struct xt_dscp_info

static const struct ext_opt options[] = {
	{
		.name = "dscp",
		.type = &value_hex_byte,
		.field = FIELD(dscp),
		.invert = BITS(invert, 1),
		.max = XT_DSCP_MAX,
		.is = OPT_ONE_OF | OPT_ALWAYS,
		.group = 1,
		.list = "%1%v",
		.nft = "%f dscp %v",
		.help = "the code point, 0 to 0x3f",
	},
	{
		.name = "dscp-class",
		.type = &value_enum,
		.field = FIELD(dscp),
		.invert = BITS(invert, 1),
		.names = dscp_names,
		.is = OPT_ONE_OF | OPT_HIDDEN,
		.group = 1,
		.help = "the code point by its name",
	},
};

const struct ext m_dscp[] = {
	{
		.name = "dscp",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "DSCP match",
		.nft = "",
		.help = "differentiated services code point",
		.pure = true,
	},
	EXT_END,
};
