/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_set.h>

#include "ext/ipset.h"

/* Which option is which, for the checks; revision 2 has the first of them. */
enum { ADD, EXIST, TIMEOUT, DEL, MAP, MAP_MARK, MAP_PRIO, MAP_QUEUE };

#define A_SET(what, of_type, text)                                            \
	.name = #what "-set", .type = &(of_type), .field = FIELD(what##_set), \
	.is = OPT_ONE_OF, .list = #what "-set %v", .help = text
#define ADD_SET(type) A_SET(add, type, "put the packet's addresses and ports in")
#define DEL_SET(type) A_SET(del, type, "take the packet's addresses and ports out")
#define MAP_SET A_SET(map, value_ipset, "take values for the packet from the element")
#define FLAG(what, bit, text)                                                          \
	.name = (what), .type = &value_flag, .set = BITS(flags, bit), .is = OPT_MULTI, \
	.list = (what), .help = text
#define SET_EXIST \
	FLAG("exist", IPSET_FLAG_EXIST, "renew the timeout of what is there already")
#define SET_TIMEOUT                                                      \
	.name = "timeout", .type = &value_uint, .field = FIELD(timeout), \
	.max = UINT32_MAX - 1, .is = OPT_MULTI, .list = "timeout %v",    \
	.help = "of the new element, in seconds (default: the set's)"

#define PAYLOAD struct xt_set_info_target_v3
static const struct ext_opt options3[] = {
	[ADD] = { ADD_SET(value_ipset) },
	[EXIST] = { SET_EXIST },
	[TIMEOUT] = { SET_TIMEOUT },
	[DEL] = { DEL_SET(value_ipset) },
	[MAP] = { MAP_SET },
	[MAP_MARK] = { FLAG("map-mark", IPSET_FLAG_MAP_SKBMARK, "its mark") },
	[MAP_PRIO] = { FLAG("map-prio", IPSET_FLAG_MAP_SKBPRIO,
			    "its priority, or class") },
	[MAP_QUEUE] = { FLAG("map-queue", IPSET_FLAG_MAP_SKBQUEUE,
			     "its transmission queue") },
};
static const PAYLOAD init3 = {
	.add_set.index = IPSET_INVALID_ID,
	.del_set.index = IPSET_INVALID_ID,
	.map_set.index = IPSET_INVALID_ID,
	.timeout = UINT32_MAX,
};
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_target_v2
static const struct ext_opt options2[] = {
	[ADD] = { ADD_SET(value_ipset) },
	[EXIST] = { SET_EXIST },
	[TIMEOUT] = { SET_TIMEOUT },
	[DEL] = { DEL_SET(value_ipset) },
};
static const PAYLOAD init2 = {
	.add_set.index = IPSET_INVALID_ID,
	.del_set.index = IPSET_INVALID_ID,
	.timeout = UINT32_MAX,
};
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_target_v1
static const struct ext_opt options1[] = {
	{ ADD_SET(value_ipset) },
	{ DEL_SET(value_ipset) },
};
static const PAYLOAD init1 = {
	.add_set.index = IPSET_INVALID_ID,
	.del_set.index = IPSET_INVALID_ID,
};
#undef PAYLOAD

#define PAYLOAD struct xt_set_info_target_v0
static const struct ext_opt options0[] = {
	{ ADD_SET(value_ipset_v0) },
	{ DEL_SET(value_ipset_v0) },
};
static const PAYLOAD init0 = {
	.add_set.index = IPSET_INVALID_ID,
	.del_set.index = IPSET_INVALID_ID,
};
#undef PAYLOAD

/* Of the options FIRST to LAST none may be given without NEEDED. */
static int need(const struct ext_use *u, int first, int last, int needed,
		struct merlon_err *e)
{
	const struct ext_opt *o = u->ext->opts;

	for (int i = first; i <= last && !(u->seen >> needed & 1); i++)
		if (u->seen >> i & 1)
			return err_usage(e, "SET: option \"--%s\" also requires \"--%s\"",
					 o[i].name, o[needed].name);
	return 0;
}

static int check2(struct ext_use *u, struct merlon_err *e)
{
	return need(u, EXIST, TIMEOUT, ADD, e);
}

static int check3(struct ext_use *u, struct merlon_err *e)
{
	int err = check2(u, e);

	if (!err)
		err = need(u, MAP_MARK, MAP_QUEUE, MAP, e);
	if (err || !(u->seen >> MAP & 1))
		return err;
	if (!(u->seen >> MAP_MARK))
		return err_usage(
			e, "SET: option \"--map-set\" also requires \"--map-mark\", "
			   "\"--map-prio\" or \"--map-queue\"");
	if (u->table != TABLE_MANGLE)
		return err_usage(
			e, "SET: option \"--map-set\" works in the table mangle only");
	return 0;
}

#define REVISION(n, on, payload, suffix)                                          \
	.name = "SET", .kind = EXT_TARGET, .families = (on), .revision = (n),     \
	.size = sizeof(payload), OPTIONS(options##suffix), .init = &init##suffix, \
	.needs = NEEDS_SETS, .help = "change sets that ipset(8) made"

const struct ext t_SET[] = {
	{ REVISION(3, ON_BOTH, struct xt_set_info_target_v3, 3), .check = check3 },
	{ REVISION(2, ON_BOTH, struct xt_set_info_target_v2, 2), .check = check2 },
	{ REVISION(1, ON_BOTH, struct xt_set_info_target_v1, 1) },
	{ REVISION(0, ON_IPV4, struct xt_set_info_target_v0, 0) },
	EXT_END,
};
