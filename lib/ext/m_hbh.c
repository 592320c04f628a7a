/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/opts_header.h"

#define PAYLOAD struct ip6t_opts

static const struct ext_opt options[] = { OPTS_HEADER_OPTIONS("hbh") };

const struct ext m_hbh[] = {
	{
		.name = "hbh",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "hbh",
		.nft = "exthdr hbh exists",
		.help = "fields of the hop-by-hop options header",
	},
	EXT_END,
};
