/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_cluster.h>

#include "ext/value.h"

#define PAYLOAD struct xt_cluster_match_info

/* Node N is bit N - 1 of the mask. */
static int node_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, 1ull << (v - 1));
	return err;
}

static int number_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_uint.parse(u, arg, e);
}

static void hex8_print(const struct ext_use *u, struct buf *out)
{
	buf_fmt(out, "0x%08x", (unsigned)field_get(u->payload, u->opt->field));
}

static const struct value_type value_node = { "number", 1, node_parse, NULL, NULL };
static const struct value_type value_hex8 = { "number", 1, number_parse, hex8_print,
					      NULL };

static const struct ext_opt options[] = {
	{
		.name = "cluster-local-nodemask",
		.type = &value_hex8,
		.field = FIELD(node_mask),
		.invert = BITS(flags, XT_CLUSTER_F_INV),
		.min = 1,
		.is = OPT_ONE_OF | OPT_ALWAYS,
		.group = 1,
		.list = "%1node_mask=%v",
		.help = "the numbers of this node, as bits: 1 is node 1, 2 node 2, 4 node 3",
	},
	{
		.name = "cluster-local-node",
		.type = &value_node,
		.field = FIELD(node_mask),
		.invert = BITS(flags, XT_CLUSTER_F_INV),
		.min = 1,
		.max = XT_CLUSTER_NODES_MAX,
		.is = OPT_ONE_OF | OPT_HIDDEN,
		.group = 1,
		.help = "the number of this node, 1 to 32",
	},
	{
		.name = "cluster-total-nodes",
		.type = &value_uint,
		.field = FIELD(total_nodes),
		.min = 1,
		.max = XT_CLUSTER_NODES_MAX,
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "total_nodes=%v",
		.help = "how many nodes there are, 1 to 32",
	},
	{
		.name = "cluster-hash-seed",
		.type = &value_hex8,
		.field = FIELD(hash_seed),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "hash_seed=%v",
		.help = "the seed of the hash, the same on all nodes",
	},
};

static int check(struct ext_use *u, struct merlon_err *e)
{
	struct ext_field mask = FIELD(node_mask), total = FIELD(total_nodes);
	uint64_t nodes = field_get(u->payload, total);

	if (field_get(u->payload, mask) >> nodes == 0)
		return 0;
	return err_usage(e, "cluster: there is no node of that number among %u",
			 (unsigned)nodes);
}

const struct ext m_cluster[] = {
	{
		.name = "cluster",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "cluster",
		.help = "share connections out among nodes that all see every packet",
		.check = check,
	},
	EXT_END,
};
