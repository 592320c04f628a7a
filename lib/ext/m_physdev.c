/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <net/if.h>
#include <linux/netfilter/xt_physdev.h>

#include "ext/value.h"

#define PAYLOAD struct xt_physdev_info

#define PORT(what, dev, mask, bit, text)                                                     \
	{                                                                                    \
		.name = what,                                                                \
		.type = &value_iface,                                                        \
		.field = FIELD(dev),                                                         \
		.field2 = FIELD(mask),                                                       \
		.set = BITS(bitmask, bit),                                                   \
		.invert = BITS(invert, bit),                                                 \
		.is = OPT_ONE_OF,                                                            \
		.list = "%!--" what " %v",                                                   \
		.help = text,                                                                \
	}
#define IS(what, bit, text)                                                                  \
	{                                                                                    \
		.name = what,                                                                \
		.type = &value_flag,                                                         \
		.set = BITS(bitmask, bit),                                                   \
		.invert = BITS(invert, bit),                                                 \
		.is = OPT_ONE_OF,                                                            \
		.list = "%!--" what,                                                         \
		.help = text,                                                                \
	}

static const struct ext_opt options[] = {
	IS("physdev-is-in", XT_PHYSDEV_OP_ISIN, "the packet came in through a bridge"),
	PORT("physdev-in", physindev, in_mask, XT_PHYSDEV_OP_IN,
	     "the bridge's port on which it came"),
	IS("physdev-is-out", XT_PHYSDEV_OP_ISOUT, "the packet leaves through a bridge"),
	PORT("physdev-out", physoutdev, out_mask, XT_PHYSDEV_OP_OUT,
	     "the bridge's port on which it leaves"),
	IS("physdev-is-bridged", XT_PHYSDEV_OP_BRIDGED, "it is bridged, and not routed"),
};

const struct ext m_physdev[] = {
	{
		.name = "physdev",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "PHYSDEV match",
		.help = "the ports of a bridge that the packet passes",
		.pure = true,
	},
	EXT_END,
};
