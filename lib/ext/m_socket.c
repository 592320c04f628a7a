/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_socket.h>

#include "ext/value.h"

#define PAYLOAD struct xt_socket_mtinfo3 /* all three hold the same byte */

static const struct ext_opt options[] = {
	{
		.name = "transparent",
		.type = &value_flag,
		.set = BITS(flags, XT_SOCKET_TRANSPARENT),
		.list = "--transparent",
		.help = "pass over sockets that are not transparent",
	},
	{
		.name = "nowildcard",
		.type = &value_flag,
		.set = BITS(flags, XT_SOCKET_NOWILDCARD),
		.list = "--nowildcard",
		.help = "count sockets that are bound to any address, too",
	},
	{
		.name = "restore-skmark",
		.type = &value_flag,
		.set = BITS(flags, XT_SOCKET_RESTORESKMARK),
		.list = "--restore-skmark",
		.help = "give the packet the mark of the socket that matches",
	},
};

#define SOCKET(n)                                                               \
	.name = "socket", .kind = EXT_MATCH, .revision = (n), .list = "socket", \
	.help = "a socket here, found by a look-up, is to get the packet",      \
	.hooks = AT_PREROUTING | AT_INPUT

const struct ext m_socket[] = {
	{
		SOCKET(3),
		.families = ON_BOTH,
		.size = sizeof(struct xt_socket_mtinfo3),
		OPTIONS(options),
	},
	{
		SOCKET(2),
		.families = ON_BOTH,
		.size = sizeof(struct xt_socket_mtinfo2),
		.opts = options,
		.n_opts = 2,
		.pure = true,
	},
	{
		SOCKET(1),
		.families = ON_BOTH,
		.size = sizeof(struct xt_socket_mtinfo1),
		.opts = options,
		.n_opts = 1,
		.pure = true,
	},
	{ SOCKET(0), .families = ON_IPV4, .pure = true },
	EXT_END,
};
