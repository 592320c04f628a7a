/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j CLUSTERIP: hosts that share an address.  Gone from the kernel since Linux 6.3.  The first
 * rule of an address describes the cluster, with --new and all that it needs; further rules
 * say nothing.
 */
#include <linux/types.h>
#include <linux/netfilter_ipv4/ipt_CLUSTERIP.h>

#include "ext/value.h"

#define PAYLOAD struct ipt_clusterip_tgt_info

static const struct ext_name modes[] = {
	{ "sourceip", CLUSTERIP_HASHMODE_SIP },
	{ "sourceip-sourceport", CLUSTERIP_HASHMODE_SIP_SPT },
	{ "sourceip-sourceport-destport", CLUSTERIP_HASHMODE_SIP_SPT_DPT },
	{ NULL, 0 },
};

static int mac_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	int err = value_mac.parse(u, arg, e);

	if (!err && !(u->payload[u->opt->field.at] & 1))
		err = err_usage(e, "\"%.*s\" is not a multicast address", (int)arg[0].n,
				arg[0].p);
	return err;
}

static void mac_print(const struct ext_use *u, struct buf *out)
{
	const uint8_t *mac = u->payload + u->opt->field.at;

	for (int i = 0; i < ETH_ALEN; i++)
		buf_fmt(out, "%s%02X", i ? ":" : "", mac[i]);
}

/* One node can be told, of 16 in the struct. */
static int node_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	int err = value_uint.parse(u, arg, e);

	if (!err)
		field_set(u->payload, u->opt->field2, 1);
	return err;
}

static void node_print(const struct ext_use *u, struct buf *out)
{
	value_print_number(u, out);
}

static const struct value_type value_cluster_mac = { "aa:bb:cc:dd:ee:ff", 1, mac_parse,
						     mac_print, NULL };
static const struct value_type value_node = { "number", 1, node_parse, node_print, NULL };

static bool is_new(const struct ext_use *u, const struct ext_opt *o)
{
	static const struct ext_bits it = BITS(flags, CLUSTERIP_FLAG_NEW);

	(void)o;
	return bits_are(u->payload, it);
}

enum { NEW, HASHMODE, MAC, TOTAL, LOCAL, INIT };

static const struct ext_opt options[] = {
	[NEW] = {
		.name = "new",
		.type = &value_flag,
		.set = BITS(flags, CLUSTERIP_FLAG_NEW),
		.help = "the first rule of a cluster; the other options belong to it",
	},
	[HASHMODE] = {
		.name = "hashmode",
		.type = &value_enum,
		.field = FIELD(hash_mode),
		.names = modes,
		.is = OPT_EXACT,
		.given = is_new,
		.list = "hashmode=%v",
		.help = "what decides which node answers",
	},
	[MAC] = {
		.name = "clustermac",
		.type = &value_cluster_mac,
		.field = FIELD(clustermac),
		.given = is_new,
		.list = "clustermac=%v",
		.help = "the multicast MAC address that the nodes share",
	},
	[TOTAL] = {
		.name = "total-nodes",
		.type = &value_uint,
		.field = FIELD(num_total_nodes),
		.max = CLUSTERIP_MAX_NODES,
		.given = is_new,
		.list = "total_nodes=%v",
		.help = "how many nodes there are",
	},
	[LOCAL] = {
		.name = "local-node",
		.type = &value_node,
		.field = FIELD(local_nodes[0]),
		.field2 = FIELD(num_local_nodes),
		.max = CLUSTERIP_MAX_NODES,
		.given = is_new,
		.list = "local_node=%v",
		.help = "the number of this one",
	},
	[INIT] = {
		.name = "hash-init",
		.type = &value_uint,
		.field = FIELD(hash_initval),
		.given = is_new,
		.list = "hash_init=%v",
		.help = "where the hash begins (default: 0)",
	},
};

static int check(struct ext_use *u, struct merlon_err *e)
{
	bool new = u->seen >> NEW & 1;

	for (unsigned i = HASHMODE; i <= INIT; i++) {
		bool given = u->seen >> i & 1;

		if (given && !new)
			return err_usage(
				e, "CLUSTERIP: option \"--%s\" also requires \"--new\"",
				options[i].name);
		if (!given && new &&i != INIT)
			return err_usage(
				e, "CLUSTERIP: option \"--new\" also requires \"--%s\"",
				options[i].name);
	}
	return 0;
}

const struct ext t_CLUSTERIP[] = {
	{
		.name = "CLUSTERIP",
		.kind = EXT_TARGET,
		.families = ON_IPV4,
		.module = "CLUSTERIP",
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, config),
		OPTIONS(options),
		.list = "CLUSTERIP",
		.help = "share an address with other hosts; gone since Linux 6.3",
		.check = check,
	},
	EXT_END,
};
