/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The kernel has this match; iptables has no words for it, so these are merlon's own. */
#include <netinet/in.h>
#include <linux/netfilter/xt_l2tp.h>

#include "ext/value.h"

#define PAYLOAD struct xt_l2tp_info

enum { PROTO_L2TP = 115 }; /* L2TPv3 over IP, without UDP */

static const struct ext_name types[] = {
	{ "control", XT_L2TP_TYPE_CONTROL },
	{ "data", XT_L2TP_TYPE_DATA },
	{ NULL, 0 },
};

static const struct ext_opt options[] = {
	{
		.name = "tid",
		.type = &value_uint,
		.field = FIELD(tid),
		.set = BITS(flags, XT_L2TP_TID),
		.list = "tid %v",
		.help = "the tunnel's number, to 65535 in version 2",
	},
	{
		.name = "sid",
		.type = &value_uint,
		.field = FIELD(sid),
		.set = BITS(flags, XT_L2TP_SID),
		.list = "sid %v",
		.help = "the session's number, to 65535 in version 2",
	},
	{
		.name = "pversion",
		.type = &value_uint,
		.field = FIELD(version),
		.set = BITS(flags, XT_L2TP_VERSION),
		.min = 2,
		.max = 3,
		.list = "pversion %v",
		.help = "the protocol's version, 2 or 3",
	},
	{
		.name = "type",
		.type = &value_enum,
		.field = FIELD(type),
		.set = BITS(flags, XT_L2TP_TYPE),
		.names = types,
		.list = "type %v",
		.help = "messages that control the tunnel, or data",
	},
};

/* All this the kernel checks too, and tells nobody what was wrong. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	const PAYLOAD *info = (const void *)u->payload;
	uint16_t proto = u->head->proto;

	if (proto != IPPROTO_UDP && proto != PROTO_L2TP)
		return err_usage(e, "l2tp needs -p udp or -p l2tp");
	if (!(info->flags & (XT_L2TP_TID | XT_L2TP_SID)) &&
	    !(info->flags & XT_L2TP_TYPE && info->type == XT_L2TP_TYPE_CONTROL))
		return err_usage(
			e, "l2tp: one of --tid, --sid and --type control must be given");
	if (!(info->flags & XT_L2TP_VERSION) || info->version != 2)
		return 0;
	if (proto == PROTO_L2TP)
		return err_usage(e, "l2tp: version 2 goes over UDP only");
	if (info->tid > UINT16_MAX || info->sid > UINT16_MAX)
		return err_usage(e, "l2tp: version 2 has numbers up to 65535 only");
	return 0;
}

const struct ext m_l2tp[] = {
	{
		.name = "l2tp",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "l2tp",
		.help = "packets of L2TP tunnels, over UDP or over IP",
		.pure = true,
		.check = check,
	},
	EXT_END,
};
