/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>

#include "ext/udp.h"
#include "ext/value.h"

/* The kernel has this match (xt_tcpudp.c), iptables does not know it. */
const struct ext m_udplite[] = {
	{
		.name = "udplite",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(struct xt_udp),
		OPTIONS(udp_options),
		.init = &udp_init,
		.list = "udplite",
		.nft = "udplite sport 0-65535",
		.help = "fields of the UDP-Lite header",
		.proto = IPPROTO_UDPLITE,
		.comes_with = IPPROTO_UDPLITE,
	},
	EXT_END,
};
