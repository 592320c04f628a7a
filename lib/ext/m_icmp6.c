/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter_ipv6/ip6_tables.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct ip6t_icmp

#define TYPE(type) ((type) << 16 | 0x00ff)
#define CODE(type, code) ((type) << 16 | (code) << 8 | (code))

/* The first name of a number is the one that -L shows. */
static const struct ext_name types[] = {
	{ "destination-unreachable", TYPE(1) },
	{ "no-route", CODE(1, 0) },
	{ "communication-prohibited", CODE(1, 1) },
	{ "beyond-scope", CODE(1, 2) },
	{ "address-unreachable", CODE(1, 3) },
	{ "port-unreachable", CODE(1, 4) },
	{ "failed-policy", CODE(1, 5) },
	{ "reject-route", CODE(1, 6) },
	{ "packet-too-big", TYPE(2) },
	{ "time-exceeded", TYPE(3) },
	{ "ttl-exceeded", TYPE(3) },
	{ "ttl-zero-during-transit", CODE(3, 0) },
	{ "ttl-zero-during-reassembly", CODE(3, 1) },
	{ "parameter-problem", TYPE(4) },
	{ "bad-header", CODE(4, 0) },
	{ "unknown-header-type", CODE(4, 1) },
	{ "unknown-option", CODE(4, 2) },
	{ "echo-request", TYPE(128) },
	{ "ping", TYPE(128) },
	{ "echo-reply", TYPE(129) },
	{ "pong", TYPE(129) },
	{ "mld-listener-query", TYPE(130) },
	{ "mld-listener-report", TYPE(131) },
	{ "mld-listener-done", TYPE(132) },
	{ "mld-listener-reduction", TYPE(132) },
	{ "router-solicitation", TYPE(133) },
	{ "router-advertisement", TYPE(134) },
	{ "neighbour-solicitation", TYPE(135) },
	{ "neighbor-solicitation", TYPE(135) },
	{ "neighbour-advertisement", TYPE(136) },
	{ "neighbor-advertisement", TYPE(136) },
	{ "redirect", TYPE(137) },
	{ NULL, 0 },
};

/* As nft has them. */
static const struct ext_name types_of_nft[] = {
	{ "destination-unreachable", TYPE(1) },
	{ "packet-too-big", TYPE(2) },
	{ "time-exceeded", TYPE(3) },
	{ "parameter-problem", TYPE(4) },
	{ "echo-request", TYPE(128) },
	{ "echo-reply", TYPE(129) },
	{ "mld-listener-query", TYPE(130) },
	{ "mld-listener-report", TYPE(131) },
	{ "mld-listener-done", TYPE(132) },
	{ "nd-router-solicit", TYPE(133) },
	{ "nd-router-advert", TYPE(134) },
	{ "nd-neighbor-solicit", TYPE(135) },
	{ "nd-neighbor-advert", TYPE(136) },
	{ "nd-redirect", TYPE(137) },
	{ NULL, 0 },
};

static const struct ext_opt options[] = {
	{
		.name = "icmpv6-type",
		.type = &value_icmp,
		.field = FIELD(type),
		.field2 = FIELD(code),
		.invert = BITS(invflags, IP6T_ICMP_INV),
		.names = types,
		.names_title = "Valid ICMPv6 Types:",
		.more = types_of_nft,
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "ipv6-icmp%v",
		.nft = "%v",
		.to_nft = icmp_to_nft,
		.help = "type of the message, and its code",
	},
};

const struct ext m_icmp6[] = {
	{
		.name = "icmp6",
		.also = { "icmpv6", "ipv6-icmp" },
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "fields of the ICMPv6 header",
		.proto = IPPROTO_ICMPV6,
		.comes_with = IPPROTO_ICMPV6,
	},
	EXT_END,
};
