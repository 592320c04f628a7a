/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter_ipv4/ip_tables.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct ipt_icmp

#define TYPE(type) ((type) << 16 | 0x00ff)
#define CODE(type, code) ((type) << 16 | (code) << 8 | (code))

/* The first name of a number is the one that -L shows. */
static const struct ext_name types[] = {
	{ "any", TYPE(255) },
	{ "echo-reply", TYPE(0) },
	{ "pong", TYPE(0) },
	{ "destination-unreachable", TYPE(3) },
	{ "network-unreachable", CODE(3, 0) },
	{ "host-unreachable", CODE(3, 1) },
	{ "protocol-unreachable", CODE(3, 2) },
	{ "port-unreachable", CODE(3, 3) },
	{ "fragmentation-needed", CODE(3, 4) },
	{ "source-route-failed", CODE(3, 5) },
	{ "network-unknown", CODE(3, 6) },
	{ "host-unknown", CODE(3, 7) },
	{ "network-prohibited", CODE(3, 9) },
	{ "host-prohibited", CODE(3, 10) },
	{ "TOS-network-unreachable", CODE(3, 11) },
	{ "TOS-host-unreachable", CODE(3, 12) },
	{ "communication-prohibited", CODE(3, 13) },
	{ "host-precedence-violation", CODE(3, 14) },
	{ "precedence-cutoff", CODE(3, 15) },
	{ "source-quench", TYPE(4) },
	{ "redirect", TYPE(5) },
	{ "network-redirect", CODE(5, 0) },
	{ "host-redirect", CODE(5, 1) },
	{ "TOS-network-redirect", CODE(5, 2) },
	{ "TOS-host-redirect", CODE(5, 3) },
	{ "echo-request", TYPE(8) },
	{ "ping", TYPE(8) },
	{ "router-advertisement", TYPE(9) },
	{ "router-solicitation", TYPE(10) },
	{ "time-exceeded", TYPE(11) },
	{ "ttl-exceeded", TYPE(11) },
	{ "ttl-zero-during-transit", CODE(11, 0) },
	{ "ttl-zero-during-reassembly", CODE(11, 1) },
	{ "parameter-problem", TYPE(12) },
	{ "ip-header-bad", CODE(12, 0) },
	{ "required-option-missing", CODE(12, 1) },
	{ "timestamp-request", TYPE(13) },
	{ "timestamp-reply", TYPE(14) },
	{ "info-request", TYPE(15) },
	{ "info-reply", TYPE(16) },
	{ "address-mask-request", TYPE(17) },
	{ "address-mask-reply", TYPE(18) },
	{ NULL, 0 },
};

static const struct ext_opt options[] = {
	{
		.name = "icmp-type",
		.type = &value_icmp,
		.field = FIELD(type),
		.field2 = FIELD(code),
		.invert = BITS(invflags, IPT_ICMP_INV),
		.names = types,
		.names_title = "Valid ICMP Types:",
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "icmp%v",
		.nft = "%v",
		.to_nft = icmp_to_nft,
		.help = "type of the message, and its code",
	},
};

const struct ext m_icmp[] = {
	{
		.name = "icmp",
		.kind = EXT_MATCH,
		.families = ON_IPV4,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "fields of the ICMP header",
		.proto = IPPROTO_ICMP,
		.comes_with = IPPROTO_ICMP,
	},
	EXT_END,
};
