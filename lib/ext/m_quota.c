/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_quota.h>

#include "ext/value.h"

#define PAYLOAD struct xt_quota_info

static const struct ext_opt options[] = {
	{
		.name = "quota",
		.type = &value_uint,
		.field = FIELD(quota),
		.invert = BITS(flags, XT_QUOTA_INVERT),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "quota: %v bytes",
		.help = "true until so many bytes have been seen",
	},
};

const struct ext m_quota[] = {
	{
		.name = "quota",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, master),
		OPTIONS(options),
		.help = "a number of bytes, counted down",
	},
	EXT_END,
};
