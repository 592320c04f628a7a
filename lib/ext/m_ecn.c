/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_ecn.h>

#include "ext/value.h"

#define PAYLOAD struct xt_ecn_info

#define TEST(bit) \
	.set = BITS(operation, bit), .invert = BITS(invert, bit), .is = OPT_ONE_OF

static const struct ext_opt options[] = {
	{
		TEST(XT_ECN_OP_MATCH_ECE),
		.name = "ecn-tcp-ece",
		.type = &value_flag,
		.proto = IPPROTO_TCP,
		.list = "%1ECE",
		.help = "TCP's flag ECN-Echo is set",
	},
	{
		TEST(XT_ECN_OP_MATCH_CWR),
		.name = "ecn-tcp-cwr",
		.type = &value_flag,
		.proto = IPPROTO_TCP,
		.list = "%1CWR",
		.help = "TCP's flag Congestion Window Reduced is set",
	},
	{
		TEST(XT_ECN_OP_MATCH_IP),
		.name = "ecn-ip-ect",
		.type = &value_uint,
		.field = FIELD(ip_ect),
		.max = XT_ECN_IP_MASK & 0xff,
		.list = "%1ECT=%v",
		.help = "the code point in the IP header, 0 to 3",
	},
};

const struct ext m_ecn[] = {
	{
		.name = "ecn",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "ECN match",
		.help = "explicit congestion notification, in the headers of IP and TCP",
		.pure = true,
	},
	EXT_END,
};
