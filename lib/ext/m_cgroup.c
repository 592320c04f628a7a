/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_cgroup.h>

#include "ext/value.h"

/* In revision 2 the path and the number lie in one place; the kernel never took both. */
#define CGROUP_PATH                                                               \
	{                                                                         \
		.name = "path", .type = &value_text, .field = FIELD(path),        \
		.set = BITS(has_path, 1), .invert = BITS(invert_path, 1),         \
		.is = OPT_ONE_OF, .group = 1, .list = "cgroup %!%v",              \
		.help = "cgroup v2: at or below this path, from the root of all", \
	}
#define CGROUP_ID                                                               \
	{                                                                       \
		.name = "cgroup", .type = &value_uint, .field = FIELD(classid), \
		.set = BITS(has_classid, 1), .invert = BITS(invert_classid, 1), \
		.is = OPT_ONE_OF, .group = 1, .list = "cgroup %!%v",            \
		.nft = "meta cgroup %v",                                        \
		.help = "cgroup v1: the number that net_cls has for it",        \
	}

#define PAYLOAD struct xt_cgroup_info_v2
static const struct ext_opt options_2[] = { CGROUP_PATH, CGROUP_ID };
#undef PAYLOAD

#define PAYLOAD struct xt_cgroup_info_v1
static const struct ext_opt options_1[] = { CGROUP_PATH, CGROUP_ID };
#undef PAYLOAD

#define PAYLOAD struct xt_cgroup_info_v0
static const struct ext_opt options_0[] = {
	{
		.name = "cgroup",
		.type = &value_uint,
		.field = FIELD(id),
		.invert = BITS(invert, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "cgroup %!%v",
		.nft = "meta cgroup %v",
		.help = "cgroup v1: the number that net_cls has for it",
	},
};
#undef PAYLOAD

#define CGROUP(n)                                                                    \
	.name = "cgroup", .kind = EXT_MATCH, .families = ON_BOTH, .revision = (n),   \
	.size = sizeof(struct xt_cgroup_info_v##n), OPTIONS(options_##n), .nft = "", \
	.help = "the control group of the packet's socket",                          \
	.hooks = AT_INPUT | AT_OUTPUT | AT_POSTROUTING, .pure = true

const struct ext m_cgroup[] = {
	{ CGROUP(2), .user = offsetof(struct xt_cgroup_info_v2, priv) },
	{ CGROUP(1), .user = offsetof(struct xt_cgroup_info_v1, priv) },
	{ CGROUP(0) },
	EXT_END,
};
