/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_set.h>

#include "ext/ipset.h"

#define MATCH_SET                                                           \
	{                                                                   \
		.name = "match-set", .alias = "set", .type = &value_ipset,  \
		.field = FIELD(match_set),                                  \
		.invert = BITS(match_set.flags, IPSET_INV_MATCH),           \
		.is = OPT_REQUIRED | OPT_ALWAYS, .list = "%!match-set %v",  \
		.help = "the packet's addresses and ports are in this set", \
	}
#define RETURN_NOMATCH(bits)                                                \
	{                                                                   \
		.name = "return-nomatch", .type = &value_flag, .set = bits, \
		.is = OPT_MULTI, .list = "return-nomatch",                  \
		.help = "elements marked nomatch match, and only they",     \
	}
/* Not inverted these say what holds anyway. */
#define UPDATE(what, bit, text)                                                          \
	{                                                                                \
		.name = "update-" what, .type = &value_flag, .invert = BITS(flags, bit), \
		.is = OPT_MULTI, .list = "%!update-" what, .help = text,                 \
	}
#define COUNTER_EQ(what, bit)                                                         \
	{                                                                             \
		.name = #what "-eq", .type = &value_uint, .field = FIELD(what.value), \
		.set = EQUALS(what.op, 0xff, IPSET_COUNTER_EQ),                       \
		.invert = EQUALS(what.op, 0xff, IPSET_COUNTER_NE), .group = bit,      \
		.list = "%!" #what "-eq %v",                                          \
		.help = "the element's counter of " #what " is this",                 \
	}
#define COUNTER(what, order, op_is, bit, text)                                        \
	{                                                                             \
		.name = #what order, .type = &value_uint, .field = FIELD(what.value), \
		.set = EQUALS(what.op, 0xff, op_is), .group = bit,                    \
		.list = #what order " %v",                                            \
		.help = "the element's counter of " #what " is " text,                \
	}
#define COUNTERS(what, bit)                                                         \
	COUNTER_EQ(what, bit), COUNTER(what, "-lt", IPSET_COUNTER_LT, bit, "less"), \
		COUNTER(what, "-gt", IPSET_COUNTER_GT, bit, "greater")
/* Revisions 3 and 4 differ in how a counter lies in memory. */
#define COUNTING_OPTIONS                                                               \
	MATCH_SET, RETURN_NOMATCH(BITS(flags, IPSET_FLAG_RETURN_NOMATCH)),             \
		UPDATE("counters", IPSET_FLAG_SKIP_COUNTER_UPDATE,                     \
		       "inverted: leave the element's counters alone"),                \
		UPDATE("subcounters", IPSET_FLAG_SKIP_SUBCOUNTER_UPDATE,               \
		       "inverted: leave the counters in the members of a list alone"), \
		COUNTERS(packets, 1), COUNTERS(bytes, 2)

#define PAYLOAD struct xt_set_info_match_v4
static const struct ext_opt options4[] = { COUNTING_OPTIONS };
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_match_v3
static const struct ext_opt options3[] = { COUNTING_OPTIONS };
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_match_v1
static const struct ext_opt options2[] = {
	MATCH_SET,
	RETURN_NOMATCH(BITS(match_set.flags, IPSET_RETURN_NOMATCH)),
};
static const struct ext_opt options1[] = { MATCH_SET };
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_match_v0
static const struct ext_opt options0[] = {
	{
		.name = "match-set",
		.alias = "set",
		.type = &value_ipset_v0,
		.field = FIELD(match_set),
		.invert = BITS(match_set.u.flags[0], IPSET_MATCH_INV),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%!match-set %v",
		.help = "the packet's addresses and ports are in this set",
	},
};
#undef PAYLOAD

#define REVISION(n, on, payload, array)                                  \
	.name = "set", .kind = EXT_MATCH, .families = on, .revision = n, \
	.size = sizeof(payload), OPTIONS(array), .needs = NEEDS_SETS,    \
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
