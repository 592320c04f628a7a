/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The old name of `-m conntrack --ctstate`.  It writes payloads of conntrack with a bit
 * that remembers the name; the kernel's own match of this name is read only.
 */
#include <linux/netfilter/xt_conntrack.h>
#include <linux/netfilter/nf_conntrack_common.h>
#include <linux/netfilter/xt_state.h>

#include "ext/value.h"

static const struct ext_name names[] = {
	{ "INVALID", XT_CONNTRACK_STATE_INVALID },
	{ "NEW", XT_CONNTRACK_STATE_BIT(IP_CT_NEW) },
	{ "RELATED", XT_CONNTRACK_STATE_BIT(IP_CT_RELATED) },
	{ "ESTABLISHED", XT_CONNTRACK_STATE_BIT(IP_CT_ESTABLISHED) },
	{ "UNTRACKED", XT_CONNTRACK_STATE_UNTRACKED },
	{ NULL, 0 },
};

static const struct ext_name names0[] = {
	{ "INVALID", XT_STATE_INVALID },
	{ "NEW", XT_STATE_BIT(IP_CT_NEW) },
	{ "RELATED", XT_STATE_BIT(IP_CT_RELATED) },
	{ "ESTABLISHED", XT_STATE_BIT(IP_CT_ESTABLISHED) },
	{ "UNTRACKED", XT_STATE_UNTRACKED },
	{ NULL, 0 },
};

#define STATE(member, of_names)                                                         \
	.name = "state", .type = &value_set, .field = FIELD(member), .names = of_names, \
	.is = OPT_REQUIRED | OPT_ALWAYS | OPT_PREFIX, .list = "%!state %v",             \
	.help = "the connection's state is one of these"
#define ALIAS_OPTIONS                                                     \
	{                                                                 \
		STATE(state_mask, names),                                 \
			.set = BITS(match_flags, XT_CONNTRACK_STATE),     \
			.invert = BITS(invert_flags, XT_CONNTRACK_STATE), \
	}

#define PAYLOAD struct xt_conntrack_mtinfo3
static const struct ext_opt options3[] = { ALIAS_OPTIONS };
#undef PAYLOAD

#define PAYLOAD struct xt_conntrack_mtinfo2
static const struct ext_opt options2[] = { ALIAS_OPTIONS };
#undef PAYLOAD

#define PAYLOAD struct xt_conntrack_mtinfo1
static const struct ext_opt options1[] = { ALIAS_OPTIONS };
#undef PAYLOAD

#define PAYLOAD struct xt_state_info
static const struct ext_opt options0[] = { { STATE(statemask, names0) } };
#undef PAYLOAD

#define EXT                                                      \
	.name = "state", .kind = EXT_MATCH, .families = ON_BOTH, \
	.help = "the state of the packet's connection; see conntrack", .pure = true
/* PAYLOAD stands for the three, whose flags lie in one place. */
#define PAYLOAD struct xt_conntrack_mtinfo3
#define REVISION(n)                                                                      \
	{                                                                                \
		EXT, .kernel = "conntrack", .revision = n,                               \
		     .size = sizeof(struct xt_conntrack_mtinfo##n), OPTIONS(options##n), \
		     .alias = BITS(match_flags, XT_CONNTRACK_STATE_ALIAS),               \
	}

const struct ext m_state[] = {
	REVISION(3), REVISION(2),
	REVISION(1), { EXT, .size = sizeof(struct xt_state_info), OPTIONS(options0) },
	EXT_END,
};
