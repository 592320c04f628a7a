/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_devgroup.h>

#include "ext/numbered.h"
#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_devgroup_info

/* Bits outside of the mask do not count; and nft knows the names too. */
static bool group_to_nft(const struct ext_use *u, struct buf *out)
{
	if (field_get(u->payload, u->opt->field2) != UINT32_MAX)
		return masked_to_nft(u, out);
	put_unless(u, out);
	value_numbered.print(u, out);
	return true;
}

static const struct ext_opt options[] = {
	{
		.name = "src-group",
		.type = &value_numbered,
		.more = &numbered_groups,
		.field = FIELD(src_group),
		.field2 = FIELD(src_mask),
		.set = BITS(flags, XT_DEVGROUP_MATCH_SRC),
		.invert = BITS(flags, XT_DEVGROUP_INVERT_SRC),
		.is = OPT_ONE_OF,
		.hooks = AT_PREROUTING | AT_INPUT | AT_FORWARD,
		.list = "%!src-group %v",
		.nft = "iifgroup %v",
		.to_nft = group_to_nft,
		.help = "the group of the interface on which the packet came",
	},
	{
		.name = "dst-group",
		.type = &value_numbered,
		.more = &numbered_groups,
		.field = FIELD(dst_group),
		.field2 = FIELD(dst_mask),
		.set = BITS(flags, XT_DEVGROUP_MATCH_DST),
		.invert = BITS(flags, XT_DEVGROUP_INVERT_DST),
		.is = OPT_ONE_OF,
		.hooks = AT_FORWARD | AT_OUTPUT | AT_POSTROUTING,
		.list = "%!dst-group %v",
		.nft = "oifgroup %v",
		.to_nft = group_to_nft,
		.help = "the group of the interface on which it leaves",
	},
};

const struct ext m_devgroup[] = {
	{
		.name = "devgroup",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "groups of interfaces, as ip link sets them",
		.pure = true,
	},
	EXT_END,
};
