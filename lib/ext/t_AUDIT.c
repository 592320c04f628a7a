/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_AUDIT.h>

#include "ext/value.h"

#define PAYLOAD struct xt_audit_info

static const struct ext_name types[] = {
	{ "accept", XT_AUDIT_TYPE_ACCEPT },
	{ "drop", XT_AUDIT_TYPE_DROP },
	{ "reject", XT_AUDIT_TYPE_REJECT },
	{ NULL, 0 },
};

static const struct ext_opt options[] = {
	{
		.name = "type",
		.type = &value_enum,
		.field = FIELD(type),
		.names = types,
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%v",
		.nft = "log level audit", /* what the kernel logs has no type either */
		.help = "what becomes of the packet; ignored since Linux 4.12",
	},
};

const struct ext t_AUDIT[] = {
	{
		.name = "AUDIT",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "AUDIT",
		.nft = "",
		.help = "write a record for auditd(8) and go on with the next rule",
	},
	EXT_END,
};
