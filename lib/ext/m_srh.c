/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv6/ip6t_srh.h>

#include "ext/value.h"

/* An address and its mask, which is written even if all of it counts. */
static int segment_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_host.parse(u, arg, e);
}

static void segment_print(const struct ext_use *u, struct buf *out)
{
	const uint8_t *mask = u->payload + u->opt->field2.at;

	value_host.print(u, out);
	if (mask_prefix(u->family, mask) == u->family->addr_len * 8)
		buf_fmt(out, "/%d", u->family->addr_len * 8);
}

/* iptables leaves the place of the ! blank. */
static void segment_list(const struct ext_use *u, struct buf *out)
{
	buf_str(out, ext_opt_inverted(u, u->opt) ? "! " : " ");
	segment_print(u, out);
}

static const struct value_type value_segment = { "address[/mask]", 1, segment_parse,
						 segment_print, segment_list };

#define TEST(bit) .set = BITS(mt_flags, bit), .invert = BITS(mt_invflags, bit)

#define NUMBER(what, member, bit, text)                                           \
	{                                                                         \
		.name = "srh-" what, .type = &value_uint, .field = FIELD(member), \
		TEST(bit), .list = what ":%1%v", .help = (text),                  \
	}
/* The three have one number among them: the last one given. */
#define COMPARED(what, member, BIT, of)                                 \
	NUMBER(what "-eq", member, IP6T_SRH_##BIT##_EQ, of " is this"), \
		NUMBER(what "-gt", member, IP6T_SRH_##BIT##_GT,         \
		       of " is more than this"),                        \
		NUMBER(what "-lt", member, IP6T_SRH_##BIT##_LT, of " is less than this")
#define SEGMENT(what, addr, mask, bit, text)                                          \
	{                                                                             \
		.name = "srh-" what, .type = &value_segment, .field = FIELD(addr),    \
		.field2 = FIELD(mask), TEST(bit), .list = what " %v", .help = (text), \
	}

#define NUMBERS                                                                         \
	NUMBER("next-hdr", next_hdr, IP6T_SRH_NEXTHDR, "the protocol of what follows"), \
		COMPARED("hdr-len", hdr_len, LEN, "its length, in units of 8 bytes,"),  \
		COMPARED("segs-left", segs_left, SEGS, "the number of segments left"),  \
		COMPARED("last-entry", last_entry, LAST,                                \
			 "the index of the last segment"),                              \
		NUMBER("tag", tag, IP6T_SRH_TAG, "its tag")

#define PAYLOAD struct ip6t_srh1
static const struct ext_opt options_1[] = {
	NUMBERS,
	SEGMENT("psid", psid_addr, psid_msk, IP6T_SRH_PSID,
		"the segment before this one"),
	SEGMENT("nsid", nsid_addr, nsid_msk, IP6T_SRH_NSID, "the segment after this one"),
	SEGMENT("lsid", lsid_addr, lsid_msk, IP6T_SRH_LSID, "the last segment"),
};
#undef PAYLOAD

#define PAYLOAD struct ip6t_srh
static const struct ext_opt options_0[] = { NUMBERS };
#undef PAYLOAD

#define SRH(n, payload)                                                         \
	.name = "srh", .kind = EXT_MATCH, .families = ON_IPV6, .revision = (n), \
	.size = sizeof(payload), OPTIONS(options_##n), .list = "srh",           \
	.help = "the header of segment routing", .pure = true

const struct ext m_srh[] = {
	{ SRH(1, struct ip6t_srh1) },
	{ SRH(0, struct ip6t_srh) },
	EXT_END,
};
