/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <arpa/inet.h>
#include <linux/netfilter_ipv4/ip_tables.h>
#include <linux/netfilter_ipv6/ip6_tables.h>
#include <netinet/in.h>

#include "model/family.h"

const struct family families[FAMILIES] = {
	[FAMILY_IPV4] = {
		.id = FAMILY_IPV4,
		.af = AF_INET,
		.name = "ipv4",
		.program = "iptables",
		.any = "0.0.0.0/0",
		.any_host = "0.0.0.0",
		.addr_len = 4,
		.flag_goto = IPT_F_GOTO,
		.flag_frag = IPT_F_FRAG,
		.icmp_proto = IPPROTO_ICMP,
		.listed_addr_width = 19,
	},
	[FAMILY_IPV6] = {
		.id = FAMILY_IPV6,
		.af = AF_INET6,
		.name = "ipv6",
		.program = "ip6tables",
		.any = "::/0",
		.any_host = "::",
		.addr_len = 16,
		.flag_goto = IP6T_F_GOTO,
		.flag_proto = IP6T_F_PROTO,
		.header_protos = 1ull << IPPROTO_ROUTING | 1ull << IPPROTO_FRAGMENT |
				 1ull << IPPROTO_AH | 1ull << IPPROTO_DSTOPTS,
		.icmp_proto = IPPROTO_ICMPV6,
		.listed_addr_width = 19,
	},
};

/* As iptables reads them: "10.1" is 10.1.0.0, and a part may have C's prefixes. */
static bool ipv4_parse(struct str s, uint8_t addr[16])
{
	struct str part;
	uint64_t v;
	int i;

	memset(addr, 0, 4);
	for (i = 0; i < 4 && str_split(&s, '.', &part); i++) {
		if (!str_u64(part, 255, &v))
			return false;
		addr[i] = (uint8_t)v;
	}
	return i && !s.p;
}

bool addr_parse(const struct family *f, struct str s, uint8_t addr[16])
{
	char text[INET6_ADDRSTRLEN];

	if (f->af == AF_INET)
		return ipv4_parse(s, addr);
	return str_put(s, text, sizeof(text)) && !memchr(text, 0, s.n) &&
	       inet_pton(f->af, text, addr) == 1;
}

static void ipv4_print(const uint8_t *addr, struct buf *out)
{
	char text[16];
	size_t n = 0;

	for (int i = 0; i < 4; i++) {
		uint8_t v = addr[i];

		if (v >= 100)
			text[n++] = (char)('0' + v / 100);
		if (v >= 10)
			text[n++] = (char)('0' + v / 10 % 10);
		text[n++] = (char)('0' + v % 10);
		text[n++] = '.';
	}
	buf_put(out, text, n - 1);
}

void addr_print(const struct family *f, const uint8_t *addr, struct buf *out)
{
	char text[INET6_ADDRSTRLEN];

	if (f->af == AF_INET)
		ipv4_print(addr, out);
	else if (inet_ntop(f->af, addr, text, sizeof(text)))
		buf_str(out, text);
}

void mask_of_prefix(const struct family *f, unsigned bits, uint8_t mask[16])
{
	for (unsigned i = 0; i < f->addr_len; i++, bits -= bits < 8 ? bits : 8)
		mask[i] = bits >= 8 ? 0xff : (uint8_t)(0xff00 >> bits);
}

int mask_prefix(const struct family *f, const uint8_t *mask)
{
	int bits = 0;
	unsigned i = 0;

	while (i < f->addr_len && mask[i] == 0xff)
		i++, bits += 8;
	if (i < f->addr_len) {
		uint8_t m = mask[i++];

		for (; m & 0x80; m = (uint8_t)(m << 1))
			bits++;
		if (m)
			return -1;
	}
	for (; i < f->addr_len; i++)
		if (mask[i])
			return -1;
	return bits;
}

bool addr_is_zero(const struct family *f, const uint8_t *addr)
{
	for (unsigned i = 0; i < f->addr_len; i++)
		if (addr[i])
			return false;
	return true;
}
