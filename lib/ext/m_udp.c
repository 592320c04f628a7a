/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>

#include "ext/udp.h"
#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_udp

const struct ext_opt udp_options[2] = {
	{
		.name = "sport",
		.alias = "source-port",
		.type = &value_service_range,
		.field = FIELD(spts[0]),
		.field2 = FIELD(spts[1]),
		.invert = BITS(invflags, XT_UDP_INV_SRCPT),
		.list = "spt%m:%1%v",
		.nft = "%n sport %v",
		.to_nft = range_to_nft,
		.help = "source port or range of ports",
	},
	{
		.name = "dport",
		.alias = "destination-port",
		.type = &value_service_range,
		.field = FIELD(dpts[0]),
		.field2 = FIELD(dpts[1]),
		.invert = BITS(invflags, XT_UDP_INV_DSTPT),
		.list = "dpt%m:%1%v",
		.nft = "%n dport %v",
		.to_nft = range_to_nft,
		.help = "destination port or range of ports",
	},
};

const PAYLOAD udp_init = { .spts = { 0, 65535 }, .dpts = { 0, 65535 } };

const struct ext m_udp[] = {
	{
		.name = "udp",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(udp_options),
		.init = &udp_init,
		.list = "udp",
		.nft = "udp sport 0-65535",
		.help = "fields of the UDP header",
		.proto = IPPROTO_UDP,
		.comes_with = IPPROTO_UDP,
	},
	EXT_END,
};
