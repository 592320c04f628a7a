/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/opts_header.h"

#define PAYLOAD struct ip6t_opts

static const struct ext_opt options[] = { OPTS_HEADER_OPTIONS("dst") };

const struct ext m_dst[] = {
	{
		.name = "dst",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "dst",
		.nft = "exthdr dst exists",
		.help = "fields of the destination options header",
	},
	EXT_END,
};
