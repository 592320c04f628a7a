/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/if_packet.h>
#include <linux/netfilter/xt_pkttype.h>

#include "ext/value.h"

#define PAYLOAD struct xt_pkttype_info

/* The first name of a number is the one that is written. */
static const struct ext_name names[] = {
	{ "unicast", PACKET_HOST },	   { "broadcast", PACKET_BROADCAST },
	{ "multicast", PACKET_MULTICAST }, { "otherhost", PACKET_OTHERHOST },
	{ "host", PACKET_HOST },	   { "bcast", PACKET_BROADCAST },
	{ "mcast", PACKET_MULTICAST },	   { NULL, 0 },
};

static const struct ext_opt options[] = {
	{
		.name = "pkt-type",
		.type = &value_enum,
		.field = FIELD(pkttype),
		.invert = EQUALS(invert, UINT32_MAX, 1),
		.names = names,
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%1= %v",
		.help = "whom the frame was sent to",
	},
};

const struct ext m_pkttype[] = {
	{
		.name = "pkttype",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "PKTTYPE",
		.help = "the address that the link layer used",
		.pure = true,
	},
	EXT_END,
};
