/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_DSCP.h>

#include "ext/dscp_names.h"
#include "ext/value.h"

#define PAYLOAD struct xt_DSCP_info

static const struct ext_opt options[] = {
	{
		.name = "set-dscp",
		.type = &value_hex_byte,
		.field = FIELD(dscp),
		.max = XT_DSCP_MAX,
		.is = OPT_ALWAYS,
		.list = "set %v",
		.nft = "%f dscp set %v",
		.help = "this number, from 0 to 63",
		.group = 1,
	},
	{
		.name = "set-dscp-class",
		.type = &value_enum,
		.field = FIELD(dscp),
		.names = dscp_names,
		.is = OPT_HIDDEN,
		.help = "the number of a class",
		.group = 1,
	},
};

static int check(struct ext_use *u, struct merlon_err *e)
{
	if (!u->seen)
		return err_usage(e, "DSCP: --set-dscp or --set-dscp-class must be given");
	return 0;
}

const struct ext t_DSCP[] = {
	{
		.name = "DSCP",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "DSCP",
		.nft = "",
		.help = "set the class of differentiated services",
		.tables = IN_MANGLE,
		.check = check,
	},
	EXT_END,
};
