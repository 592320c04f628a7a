/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_ecn.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_ecn_info

/* Behind "!=" nft takes a flag for the whole byte. */
static bool flag_to_nft(const struct ext_use *u, struct buf *out)
{
	bool ece = u->opt->set.value == XT_ECN_OP_MATCH_ECE;

	if (ext_opt_inverted(u, u->opt))
		buf_fmt(out, "& %s == 0x0", ece ? "ecn" : "cwr");
	else
		buf_str(out, ece ? "ecn" : "cwr");
	return true;
}

static bool ect_to_nft(const struct ext_use *u, struct buf *out)
{
	static const char *const names[] = { "not-ect", "ect1", "ect0", "ce" };

	put_unless(u, out);
	buf_str(out, names[field_get(u->payload, u->opt->field) & 3]);
	return true;
}

#define TEST(bit) \
	.set = BITS(operation, bit), .invert = BITS(invert, bit), .is = OPT_ONE_OF

static const struct ext_opt options[] = {
	{
		TEST(XT_ECN_OP_MATCH_ECE),
		.name = "ecn-tcp-ece",
		.type = &value_flag,
		.proto = IPPROTO_TCP,
		.list = "%1ECE",
		.nft = "tcp flags %v",
		.to_nft = flag_to_nft,
		.help = "TCP's flag ECN-Echo is set",
	},
	{
		TEST(XT_ECN_OP_MATCH_CWR),
		.name = "ecn-tcp-cwr",
		.type = &value_flag,
		.proto = IPPROTO_TCP,
		.list = "%1CWR",
		.nft = "tcp flags %v",
		.to_nft = flag_to_nft,
		.help = "TCP's flag Congestion Window Reduced is set",
	},
	{
		TEST(XT_ECN_OP_MATCH_IP),
		.name = "ecn-ip-ect",
		.type = &value_uint,
		.field = FIELD(ip_ect),
		.max = XT_ECN_IP_MASK & 0xff,
		.list = "%1ECT=%v",
		.nft = "%f ecn %v",
		.to_nft = ect_to_nft,
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
		.nft = "",
		.help = "explicit congestion notification, in the headers of IP and TCP",
		.pure = true,
	},
	EXT_END,
};
