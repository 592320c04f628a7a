/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_tcpmss.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_tcpmss_match_info

/* Inverted, the match holds where the option is missing too. */
static bool mss_to_nft(const struct ext_use *u, struct buf *out)
{
	return range_to_nft(u, out) && !ext_opt_inverted(u, u->opt);
}

static const struct ext_opt options[] = {
	{
		.name = "mss",
		.type = &value_uint_range,
		.field = FIELD(mss_min),
		.field2 = FIELD(mss_max),
		.invert = BITS(invert, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "match %1%v",
		.nft = "tcp option maxseg size %v",
		.to_nft = mss_to_nft,
		.help = "maximum segment size of a SYN, one or a range",
	},
};

const struct ext m_tcpmss[] = {
	{
		.name = "tcpmss",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "tcpmss",
		.nft = "",
		.help = "the MSS option of the TCP header",
		.proto = IPPROTO_TCP,
	},
	EXT_END,
};
