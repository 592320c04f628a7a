/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j ECN: bits of congestion notification, in the TCP header or the IP header.  To remove
 * those of TCP is to set both to zero.
 */
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter_ipv4/ipt_ECN.h>

#include "ext/value.h"

#define PAYLOAD struct ipt_ECN_info

enum { IN_TCP = IPT_ECN_OP_SET_ECE | IPT_ECN_OP_SET_CWR };

static bool is_ece(const struct ext_use *u)
{
	return u->opt->set.value == IPT_ECN_OP_SET_ECE;
}

static int bit_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	PAYLOAD *info = (void *)u->payload;
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (err)
		return err;
	if (is_ece(u))
		info->proto.tcp.ece = v & 1;
	else
		info->proto.tcp.cwr = v & 1;
	return 0;
}

static void bit_print(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;

	buf_u64(out, is_ece(u) ? info->proto.tcp.ece : info->proto.tcp.cwr);
}

static const struct value_type value_bit = { "0|1", 1, bit_parse, bit_print, NULL };

static bool removes(const struct ext_use *u, const struct ext_opt *o)
{
	const PAYLOAD *info = (const void *)u->payload;

	(void)o;
	return info->operation == IN_TCP && !info->proto.tcp.ece && !info->proto.tcp.cwr;
}

static bool sets(const struct ext_use *u, const struct ext_opt *o)
{
	return bits_are(u->payload, o->set) && !removes(u, o);
}

enum { ECE = 1, CWR = 2 }; /* groups */

static const struct ext_opt options[] = {
	{
		.name = "ecn-tcp-remove",
		.type = &value_flag,
		.set = BITS(operation, IN_TCP),
		.given = removes,
		.is = OPT_ONE_OF,
		.group = ECE | CWR,
		.list = "TCP remove",
		.help = "clear both bits of the TCP header",
	},
	{
		.name = "ecn-tcp-ece",
		.type = &value_bit,
		.set = BITS(operation, IPT_ECN_OP_SET_ECE),
		.given = sets,
		.max = 1,
		.is = OPT_ONE_OF,
		.group = ECE,
		.list = "ECE=%v",
		.help = "set the bit ECE of the TCP header",
	},
	{
		.name = "ecn-tcp-cwr",
		.type = &value_bit,
		.set = BITS(operation, IPT_ECN_OP_SET_CWR),
		.given = sets,
		.max = 1,
		.is = OPT_ONE_OF,
		.group = CWR,
		.list = "CWR=%v",
		.help = "set the bit CWR of the TCP header",
	},
	{
		.name = "ecn-ip-ect",
		.type = &value_uint,
		.field = FIELD(ip_ect),
		.set = BITS(operation, IPT_ECN_OP_SET_IP),
		.max = 3,
		.is = OPT_ONE_OF,
		.list = "ECT codepoint=%v",
		.help = "set the codepoint of the IP header",
	},
};

/* ecn_tg_check of the kernel. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	const PAYLOAD *info = (const void *)u->payload;

	if (!(info->operation & IN_TCP) || (u->head && u->head->proto == IPPROTO_TCP &&
					    !(u->head->invert & HEAD_NOT_PROTO)))
		return 0;
	return err_refused(e, EINVAL,
			   "ECN changes TCP headers of TCP only: the rule needs -p tcp");
}

const struct ext t_ECN[] = {
	{
		.name = "ECN",
		.kind = EXT_TARGET,
		.families = ON_IPV4,
		.module = "ECN",
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "ECN",
		.help = "clear or set the bits of explicit congestion notification",
		.tables = IN_MANGLE,
		.check = check,
	},
	EXT_END,
};
