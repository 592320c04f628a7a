/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_NAT_H
#define MERLON_EXT_NAT_H
/*
 * What the NAT targets share: a range of addresses and ports in one of three structs, of
 * which `more` of an option says where its parts are.
 *
 *	nf_nat_ipv4_multi_range_compat	the oldest, IPv4 only, in fact one range
 *	nf_nat_range			both families
 *	nf_nat_range2			the same with a port to count the range from
 */
#include <netinet/in.h> /* before linux/ */
#include <linux/netfilter/nf_nat.h>

#include "ext/translate.h"
#include "ext/value.h"

struct nat_range {
	struct ext_field flags, min_addr, max_addr, min_port, max_port;
	struct ext_field base_port; /* size 0: none */
};

extern const struct nat_range nat_compat, nat_range, nat_range2;

/* "[address[-address]][:ports]"; IPv6 addresses stand in brackets before ports. */
extern const struct value_type value_nat_to;
/* "port[-port[/base]]" */
extern const struct value_type value_nat_ports;

/* Whether there are addresses or ports; whether there are ports. */
bool nat_to_given(const struct ext_use *u, const struct ext_opt *o);
bool nat_ports_given(const struct ext_use *u, const struct ext_opt *o);

/* For nft: "VERB [to ADDRESSES[:PORTS]] [random,...]" of the first option, which is the range. */
bool nat_translate(struct ext_use *u, const char *verb, struct translation *t);

/* Options: the range itself; its ports alone; a flag of it. */
#define NAT_TO(option, layout, text)                                        \
	{                                                                   \
		.name = (option), .type = &value_nat_to, .more = &(layout), \
		.given = nat_to_given, .is = OPT_REQUIRED, .list = "to:%v", \
		.help = (text),                                             \
	}
#define NAT_PORTS(layout, listed, text)                                          \
	{                                                                        \
		.name = "to-ports", .type = &value_nat_ports, .more = &(layout), \
		.given = nat_ports_given, .list = (listed), .help = (text),      \
	}
#define NAT_FLAG(member, option, bit, text)                                      \
	{                                                                        \
		.name = (option), .type = &value_flag, .set = BITS(member, bit), \
		.list = (option), .help = (text),                                \
	}
#define NAT_RANDOM(member) \
	NAT_FLAG(member, "random", NF_NAT_RANGE_PROTO_RANDOM, "choose ports at random")
#define NAT_RANDOM_FULLY(member)                                          \
	NAT_FLAG(member, "random-fully", NF_NAT_RANGE_PROTO_RANDOM_FULLY, \
		 "choose ports at random, with no regard to addresses")
#define NAT_PERSISTENT(member)                                  \
	NAT_FLAG(member, "persistent", NF_NAT_RANGE_PERSISTENT, \
		 "give a client the same address for each connection")

#endif
