/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_rpfilter.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_rpfilter_info

#define FLAG(what, bit) \
	.name = (what), .type = &value_flag, .set = BITS(flags, bit), .list = what

static const struct ext_opt options[] = {
	{
		FLAG("loose", XT_RPFILTER_LOOSE),
		.help = "the way back may use another interface",
	},
	{
		FLAG("validmark", XT_RPFILTER_VALID_MARK),
		.help = "look the way back up with the packet's mark",
	},
	{
		FLAG("accept-local", XT_RPFILTER_ACCEPT_LOCAL),
		.help = "packets from this machine's addresses pass",
	},
	{
		FLAG("invert", XT_RPFILTER_INVERT),
		.help = "match the packets that fail the test",
	},
};

/* The result of the look-up is an interface or none; a local address is none for nft. */
static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *info = (const void *)u->payload;
	bool invert = info->flags & XT_RPFILTER_INVERT;
	bool loose = info->flags & XT_RPFILTER_LOOSE;
	bool local = info->flags & XT_RPFILTER_ACCEPT_LOCAL;

	if (local)
		buf_str(t->out, " fib saddr type != local");
	buf_fmt(t->out, " fib saddr%s%s oif %s",
		info->flags & XT_RPFILTER_VALID_MARK ? " . mark" : "",
		loose ? "" : " . iif", invert ? "0" : "!= 0");
	return !local || (loose && invert);
}

const struct ext m_rpfilter[] = {
	{
		.name = "rpfilter",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "rpfilter",
		.translate = translate,
		.help = "an answer would leave where the packet came in",
		.tables = IN_RAW | IN_MANGLE,
		.hooks = AT_PREROUTING,
		.pure = true,
	},
	EXT_END,
};
