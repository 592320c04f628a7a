/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/value.h"

/* iptables writes no blank before it. */
static void print_list(const struct ext_use *u, struct buf *out)
{
	(void)u;
	buf_str(out, "eui64 ");
}

const struct ext m_eui64[] = {
	{
		.name = "eui64",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(int), /* which nobody reads */
		.help = "the source address ends as the sender's MAC address says (EUI-64)",
		.hooks = AT_PREROUTING | AT_INPUT | AT_FORWARD,
		.print_list = print_list,
	},
	EXT_END,
};
