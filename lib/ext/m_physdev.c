/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <net/if.h>
#include <linux/netfilter/xt_physdev.h>

#include "ext/value.h"

#define PAYLOAD struct xt_physdev_info

#define TEST(what, of_type, bit, text)                                          \
	.name = "physdev-" what, .type = &(of_type), .set = BITS(bitmask, bit), \
	.invert = BITS(invert, bit), .is = OPT_ONE_OF, .help = text
#define PORT(what, bit, text) \
	TEST(what, value_iface, bit, text), .list = "%!--physdev-" what " %v"
#define IS(what, bit, text) TEST(what, value_flag, bit, text), .list = "%!--physdev-" what

static const struct ext_opt options[] = {
	{ IS("is-in", XT_PHYSDEV_OP_ISIN, "the packet came in through a bridge") },
	{
		PORT("in", XT_PHYSDEV_OP_IN, "the bridge's port on which it came"),
		.field = FIELD(physindev),
		.field2 = FIELD(in_mask),
	},
	{ IS("is-out", XT_PHYSDEV_OP_ISOUT, "the packet leaves through a bridge") },
	{
		PORT("out", XT_PHYSDEV_OP_OUT, "the bridge's port on which it leaves"),
		.field = FIELD(physoutdev),
		.field2 = FIELD(out_mask),
	},
	{ IS("is-bridged", XT_PHYSDEV_OP_BRIDGED, "it is bridged, and not routed") },
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
