/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/if_packet.h>
#include <linux/netfilter/xt_pkttype.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_pkttype_info

/* The first name of a number is the one that is written. */
static const struct ext_name names[] = {
	{ "unicast", PACKET_HOST },	   { "broadcast", PACKET_BROADCAST },
	{ "multicast", PACKET_MULTICAST }, { "otherhost", PACKET_OTHERHOST },
	{ "host", PACKET_HOST },	   { "bcast", PACKET_BROADCAST },
	{ "mcast", PACKET_MULTICAST },	   { NULL, 0 },
};

static bool type_to_nft(const struct ext_use *u, struct buf *out)
{
	static const char *const names_of_nft[] = { "unicast", "broadcast", "multicast" };
	uint64_t v = field_get(u->payload, u->opt->field);

	put_unless(u, out);
	if (v < 3)
		buf_str(out, names_of_nft[v]);
	else
		buf_u64(out, v);
	return true;
}

static const struct ext_opt options[] = {
	{
		.name = "pkt-type",
		.type = &value_enum,
		.field = FIELD(pkttype),
		.invert = EQUALS(invert, UINT32_MAX, 1),
		.names = names,
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%1= %v",
		.nft = "pkttype %v",
		.to_nft = type_to_nft,
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
		.nft = "",
		.help = "the address that the link layer used",
		.pure = true,
	},
	EXT_END,
};
