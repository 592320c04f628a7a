/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv6/ip6t_frag.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct ip6t_frag

static const struct ext_opt options[] = {
	{
		.name = "fragid",
		.type = &value_uint_range,
		.field = FIELD(ids[0]),
		.field2 = FIELD(ids[1]),
		.set = BITS(flags, IP6T_FRAG_IDS),
		.invert = BITS(invflags, IP6T_FRAG_INV_IDS),
		.is = OPT_LIST_PART,
		.list = "%<id%m:%1%v",
		.nft = "frag id %v",
		.to_nft = range_to_nft,
		.help = "identification, one or a range",
	},
	{
		.name = "fraglen",
		.type = &value_uint,
		.field = FIELD(hdrlen),
		.set = BITS(flags, IP6T_FRAG_LEN),
		.invert = BITS(invflags, IP6T_FRAG_INV_LEN),
		.list = "length:%1%v",
		.nft = "",
		.help = "length of the header; kernels since 2.6.10 ignore it",
	},
	{
		.name = "fragres",
		.type = &value_flag,
		.set = BITS(flags, IP6T_FRAG_RES),
		.list = "reserved",
		.nft = "frag reserved 0 frag reserved2 0",
		.help = "the reserved fields are zero",
	},
	{
		.name = "fragfirst",
		.type = &value_flag,
		.set = BITS(flags, IP6T_FRAG_FST),
		.list = "first",
		.nft = "frag frag-off 0",
		.help = "the first fragment",
	},
	{
		.name = "fragmore",
		.type = &value_flag,
		.set = BITS(flags, IP6T_FRAG_MF),
		.group = 1,
		.list = "more",
		.nft = "frag more-fragments 1",
		.help = "more fragments follow",
	},
	{
		.name = "fraglast",
		.type = &value_flag,
		.set = BITS(flags, IP6T_FRAG_NMF),
		.group = 1,
		.list = "last",
		.nft = "frag more-fragments 0",
		.help = "the last fragment",
	},
};

static const PAYLOAD init = { .ids = { 0, UINT32_MAX } };

const struct ext m_frag[] = {
	{
		.name = "frag",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.init = &init,
		.list = "frag ",
		.nft = "exthdr frag exists",
		.help = "fields of the fragment header",
	},
	EXT_END,
};
