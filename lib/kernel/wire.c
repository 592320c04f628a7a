/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/wire.h"

#include <netinet/in.h> /* before the kernel's, which give way to it */
#include <linux/netfilter_ipv4/ip_tables.h>
#include <linux/netfilter_ipv6/ip6_tables.h>

#define AT4(member) offsetof(struct ipt_entry, member)
#define AT6(member) offsetof(struct ip6t_entry, member)

const struct wire wires[FAMILIES] = {
	[FAMILY_IPV4] = {
		.family = &families[FAMILY_IPV4],
		.level = IPPROTO_IP,
		.get_info = IPT_SO_GET_INFO,
		.get_entries = IPT_SO_GET_ENTRIES,
		.get_match = IPT_SO_GET_REVISION_MATCH,
		.get_target = IPT_SO_GET_REVISION_TARGET,
		.set_replace = IPT_SO_SET_REPLACE,
		.add_counters = IPT_SO_SET_ADD_COUNTERS,
		.names_file = "/proc/net/ip_tables_names",
		.module = "ip_tables",
		.entry_size = sizeof(struct ipt_entry),
		.at_src = AT4(ip.src),
		.at_dst = AT4(ip.dst),
		.at_smask = AT4(ip.smsk),
		.at_dmask = AT4(ip.dmsk),
		.at_in = AT4(ip.iniface),
		.at_proto = AT4(ip.proto),
		.at_flags = AT4(ip.flags),
		.at_invert = AT4(ip.invflags),
		.at_target = AT4(target_offset),
		.at_next = AT4(next_offset),
		.at_counters = AT4(counters),
	},
	[FAMILY_IPV6] = {
		.family = &families[FAMILY_IPV6],
		.level = IPPROTO_IPV6,
		.get_info = IP6T_SO_GET_INFO,
		.get_entries = IP6T_SO_GET_ENTRIES,
		.get_match = IP6T_SO_GET_REVISION_MATCH,
		.get_target = IP6T_SO_GET_REVISION_TARGET,
		.set_replace = IP6T_SO_SET_REPLACE,
		.add_counters = IP6T_SO_SET_ADD_COUNTERS,
		.names_file = "/proc/net/ip6_tables_names",
		.module = "ip6_tables",
		.entry_size = sizeof(struct ip6t_entry),
		.at_src = AT6(ipv6.src),
		.at_dst = AT6(ipv6.dst),
		.at_smask = AT6(ipv6.smsk),
		.at_dmask = AT6(ipv6.dmsk),
		.at_in = AT6(ipv6.iniface),
		.at_proto = AT6(ipv6.proto),
		.at_tos = AT6(ipv6.tos),
		.at_flags = AT6(ipv6.flags),
		.at_invert = AT6(ipv6.invflags),
		.pad = AT6(ipv6.invflags) + 1,
		.pad_size = 3,
		.at_target = AT6(target_offset),
		.at_next = AT6(next_offset),
		.at_counters = AT6(counters),
	},
};
