/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_mac.h>

#include "ext/value.h"

#define PAYLOAD struct xt_mac_info

static const struct ext_opt options[] = {
	{
		.name = "mac-source",
		.type = &value_mac,
		.field = FIELD(srcaddr),
		.invert = BITS(invert, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "MAC %!%v",
		.nft = "ether saddr %v",
		.help = "the Ethernet address that sent the packet",
	},
};

const struct ext m_mac[] = {
	{
		.name = "mac",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "the sender on the local network",
		.hooks = AT_PREROUTING | AT_INPUT | AT_FORWARD,
		.pure = true,
	},
	EXT_END,
};
