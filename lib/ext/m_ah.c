/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter_ipv4/ipt_ah.h>
#include <linux/netfilter_ipv6/ip6t_ah.h>

#include "ext/translate.h"
#include "ext/value.h"

#define AHSPI(inverted)                                                              \
	{                                                                            \
		.name = "ahspi", .type = &value_uint_range, .field = FIELD(spis[0]), \
		.field2 = FIELD(spis[1]), .invert = BITS(invflags, inverted),        \
		.list = "%<spi%m:%1%v", .nft = "ah spi %v", .to_nft = range_to_nft,  \
		.help = "index of the security association",                         \
	}

#define PAYLOAD struct ipt_ah
static const struct ext_opt ipv4_options[] = { AHSPI(IPT_AH_INV_SPI) };
static const PAYLOAD ipv4_init = { .spis = { 0, UINT32_MAX } };
#undef PAYLOAD

#define PAYLOAD struct ip6t_ah
static const struct ext_opt ipv6_options[] = {
	AHSPI(IP6T_AH_INV_SPI),
	{
		.name = "ahlen",
		.type = &value_uint,
		.field = FIELD(hdrlen),
		.invert = BITS(invflags, IP6T_AH_INV_LEN),
		.list = "%<length:%1%v",
		.help = "length of the header in bytes",
	},
	{
		.name = "ahres",
		.type = &value_flag,
		.set = BITS(hdrres, 1),
		.list = "reserved",
		.help = "the reserved field is zero",
	},
};
static const PAYLOAD ipv6_init = { .spis = { 0, UINT32_MAX } };
#undef PAYLOAD

/* IPv6 looks for the header wherever it is, so no -p is needed there; nft never sees it, as
 * it goes for what stands behind. */
const struct ext m_ah[] = {
	{
		.name = "ah",
		.kind = EXT_MATCH,
		.families = ON_IPV4,
		.size = sizeof(struct ipt_ah),
		OPTIONS(ipv4_options),
		.init = &ipv4_init,
		.list = "ah ",
		.nft = "ah spi 0-4294967295",
		.help = "the SPI of IPsec's AH header",
		.proto = IPPROTO_AH,
		.comes_with = IPPROTO_AH,
	},
	{
		.name = "ah",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(struct ip6t_ah),
		OPTIONS(ipv6_options),
		.init = &ipv6_init,
		.list = "ah ",
		.help = "fields of IPsec's AH header",
		.comes_with = IPPROTO_AH,
	},
	EXT_END,
};
