/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_quota.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_quota_info

static bool quota_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);

	buf_str(out, ext_opt_inverted(u, u->opt) ? "over " : "");
	buf_u64(out, v);
	buf_str(out, " bytes");
	return v <= INT64_MAX;
}

static const struct ext_opt options[] = {
	{
		.name = "quota",
		.type = &value_uint,
		.field = FIELD(quota),
		.invert = BITS(flags, XT_QUOTA_INVERT),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "quota: %v bytes",
		.nft = "quota %v",
		.to_nft = quota_to_nft,
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
		.nft = "",
		.help = "a number of bytes, counted down",
	},
	EXT_END,
};
