/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter/xt_TCPMSS.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_tcpmss_info

static bool sets(const struct ext_use *u, const struct ext_opt *o)
{
	return field_get(u->payload, o->field) != XT_TCPMSS_CLAMP_PMTU;
}

/* tcpmss_tg4_check of the kernel; it wants `-m tcp` with SYN as well. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	if (u->head && u->head->proto == IPPROTO_TCP &&
	    !(u->head->invert & HEAD_NOT_PROTO))
		return 0;
	err_set(e, EINVAL, "Invalid argument");
	err_detail(
		e,
		"TCPMSS works on TCP connections only: the rule needs -p tcp --tcp-flags SYN,RST SYN");
	return -EINVAL;
}

/* HEADERS: the least that stand before a segment; with them a packet has 16 bits of length. */
#define SET_MSS(headers)                                                          \
	{                                                                         \
		.name = "set-mss", .type = &value_uint, .field = FIELD(mss),      \
		.max = UINT16_MAX - (headers), .given = sets, .is = OPT_ONE_OF,   \
		.list = "set %v", .help = "the maximum segment size to announce", \
	}
#define CLAMP                                                                           \
	{                                                                               \
		.name = "clamp-mss-to-pmtu", .type = &value_flag,                       \
		.set = EQUALS(mss, UINT16_MAX, XT_TCPMSS_CLAMP_PMTU), .is = OPT_ONE_OF, \
		.list = "clamp to PMTU",                                                \
		.help = "announce what the MTU of the path allows",                     \
	}

static const struct ext_opt ipv4_options[] = { SET_MSS(20), CLAMP };
static const struct ext_opt ipv6_options[] = { SET_MSS(40), CLAMP };

#define TCPMSS                                                                           \
	.name = "TCPMSS", .kind = EXT_TARGET, .size = sizeof(PAYLOAD), .list = "TCPMSS", \
	.help = "change the maximum segment size that TCP connections begin with",       \
	.proto = IPPROTO_TCP, .check = check, .translate = translate

/* nft adds no option where there is none; hardly a system leaves it out. */
static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *info = (const void *)u->payload;

	translate_proto(u, t);
	if (info->mss == XT_TCPMSS_CLAMP_PMTU)
		buf_str(t->out, " tcp option maxseg size set rt mtu");
	else
		buf_fmt(t->out, " tcp option maxseg size set %u", info->mss);
	return true;
}

const struct ext t_TCPMSS[] = {
	{
		TCPMSS,
		.families = ON_IPV4,
		OPTIONS(ipv4_options),
	},
	{
		TCPMSS,
		.families = ON_IPV6,
		OPTIONS(ipv6_options),
	},
	EXT_END,
};
