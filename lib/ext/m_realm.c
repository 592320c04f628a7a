/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_realm.h>

#include "ext/numbered.h"
#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_realm_info

/* nft knows the names too. */
static bool realm_to_nft(const struct ext_use *u, struct buf *out)
{
	if (field_get(u->payload, u->opt->field2) != UINT32_MAX)
		return mark_to_nft(u, out);
	put_unless(u, out);
	value_numbered.print(u, out);
	return true;
}

static const struct ext_opt options[] = {
	{
		.name = "realm",
		.type = &value_numbered,
		.more = &numbered_realms,
		.field = FIELD(id),
		.field2 = FIELD(mask),
		.invert = BITS(invert, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%!realm %v",
		.nft = "rtclassid %v",
		.to_nft = realm_to_nft,
		.help = "the realm, of which the bits in mask count",
	},
};

const struct ext m_realm[] = {
	{
		.name = "realm",
		.kind = EXT_MATCH,
		.families = ON_IPV4,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "the realm of the packet's route",
		.hooks = AT_INPUT | AT_FORWARD | AT_OUTPUT | AT_POSTROUTING,
		.pure = true,
	},
	EXT_END,
};
