/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_set.h>

#include "ext/ipset.h"

#define MATCH_SET(of_type)                                          \
	.name = "match-set", .alias = "set", .type = &(of_type),    \
	.field = FIELD(match_set), .is = OPT_REQUIRED | OPT_ALWAYS, \
	.list = "%!match-set %v",                                   \
	.help = "the packet's addresses and ports are in this set", \
	.warning = "--set option deprecated, please use --match-set"
#define MATCH_SET_1 \
	MATCH_SET(value_ipset), .invert = BITS(match_set.flags, IPSET_INV_MATCH)
#define MATCH_SET_0 \
	MATCH_SET(value_ipset_v0), .invert = BITS(match_set.u.flags[0], IPSET_MATCH_INV)
#define FLAG(what, text) \
	.name = (what), .type = &value_flag, .is = OPT_MULTI, .help = text
#define RETURN_NOMATCH                                                          \
	FLAG("return-nomatch", "elements marked nomatch match, and only they"), \
		.list = "return-nomatch"
#define RETURN_NOMATCH_2 \
	RETURN_NOMATCH, .set = BITS(match_set.flags, IPSET_RETURN_NOMATCH)
#define RETURN_NOMATCH_3 RETURN_NOMATCH, .set = BITS(flags, IPSET_FLAG_RETURN_NOMATCH)
/* Not inverted these two say what holds anyway. */
#define UPDATE_COUNTERS                                                          \
	FLAG("update-counters", "inverted: leave the element's counters alone"), \
		.invert = BITS(flags, IPSET_FLAG_SKIP_COUNTER_UPDATE),           \
		.list = "%!update-counters"
#define UPDATE_SUBCOUNTERS                                                \
	FLAG("update-subcounters",                                        \
	     "inverted: leave counters inside a list's sets alone"),      \
		.invert = BITS(flags, IPSET_FLAG_SKIP_SUBCOUNTER_UPDATE), \
		.list = "%!update-subcounters"
/* The three of a counter exclude each other. */
#define COUNTER(what, of_value, of_op, op_is, bit, text)                            \
	.name = (what), .type = &value_uint, .field = FIELD(of_value),              \
	.set = EQUALS(of_op, 0xff, op_is), .group = (bit), .list = "%!" what " %v", \
	.help = "the element's counter is " text
#define PACKETS(order, op_is, text) \
	COUNTER("packets-" order, packets.value, packets.op, op_is, 1, text)
#define BYTES(order, op_is, text) \
	COUNTER("bytes-" order, bytes.value, bytes.op, op_is, 2, text)
#define PACKETS_EQ                               \
	PACKETS("eq", IPSET_COUNTER_EQ, "this"), \
		.invert = EQUALS(packets.op, 0xff, IPSET_COUNTER_NE)
#define BYTES_EQ                               \
	BYTES("eq", IPSET_COUNTER_EQ, "this"), \
		.invert = EQUALS(bytes.op, 0xff, IPSET_COUNTER_NE)

/* Revisions 3 and 4 differ in how a counter lies in memory. */
#define COUNTING_OPTIONS                                                              \
	{                                                                             \
		{ MATCH_SET_1 }, { RETURN_NOMATCH_3 }, { UPDATE_COUNTERS },           \
			{ UPDATE_SUBCOUNTERS }, { PACKETS_EQ },                       \
			{ PACKETS("lt", IPSET_COUNTER_LT, "less") },                  \
			{ PACKETS("gt", IPSET_COUNTER_GT, "greater") }, { BYTES_EQ }, \
			{ BYTES("lt", IPSET_COUNTER_LT, "less") },                    \
			{ BYTES("gt", IPSET_COUNTER_GT, "greater") },                 \
	}

#define PAYLOAD struct xt_set_info_match_v4
static const struct ext_opt options4[] = COUNTING_OPTIONS;
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_match_v3
static const struct ext_opt options3[] = COUNTING_OPTIONS;
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_match_v1
static const struct ext_opt options2[] = { { MATCH_SET_1 }, { RETURN_NOMATCH_2 } };
static const struct ext_opt options1[] = { { MATCH_SET_1 } };
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_match_v0
static const struct ext_opt options0[] = { { MATCH_SET_0 } };
#undef PAYLOAD

#define REVISION(n, on, payload, array)                                      \
	.name = "set", .kind = EXT_MATCH, .families = (on), .revision = (n), \
	.size = sizeof(payload), OPTIONS(array), .needs = NEEDS_SETS,        \
	.help = "membership in a set that ipset(8) made"

const struct ext m_set[] = {
	{ REVISION(4, ON_BOTH, struct xt_set_info_match_v4, options4) },
	{ REVISION(3, ON_BOTH, struct xt_set_info_match_v3, options3) },
	{ REVISION(2, ON_BOTH, struct xt_set_info_match_v1, options2) },
	{ REVISION(1, ON_BOTH, struct xt_set_info_match_v1, options1) },
	{
		REVISION(0, ON_IPV4, struct xt_set_info_match_v0, options0),
		/* The kernel keeps a digest in the last of the flags. */
		.user = offsetof(struct xt_set_info_match_v0, match_set.u.compat.dim),
	},
	EXT_END,
};
