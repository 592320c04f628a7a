/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The old name of `-m conntrack --ctstate`: payloads of conntrack with a bit that remembers
 * the name.  The kernel's own match of this name (revision 0) is there to be read.
 */
#include <linux/netfilter/xt_conntrack.h>
#include <linux/netfilter/nf_conntrack_common.h>
#include <linux/netfilter/xt_state.h>

#include "ext/translate.h"
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

#define STATE(member, of_names)                                            \
	.name = "state", .type = &value_set, .field = FIELD(member),       \
	.names = (of_names), .is = OPT_REQUIRED | OPT_ALWAYS | OPT_PREFIX, \
	.list = "%!state %v", .nft = "ct state %v", .to_nft = bits_to_nft, \
	.help = "the connection's state is one of these"
#define ALIASED                                                                 \
	STATE(state_mask, names), .set = BITS(match_flags, XT_CONNTRACK_STATE), \
				  .invert = BITS(invert_flags, XT_CONNTRACK_STATE)

#define PAYLOAD struct xt_conntrack_mtinfo3
static const struct ext_opt options3[] = { { ALIASED } };
#undef PAYLOAD

#define PAYLOAD struct xt_conntrack_mtinfo2
static const struct ext_opt options2[] = { { ALIASED } };
#undef PAYLOAD

#define PAYLOAD struct xt_conntrack_mtinfo1
static const struct ext_opt options1[] = { { ALIASED } };
#undef PAYLOAD

#define PAYLOAD struct xt_state_info
static const struct ext_opt options0[] = { { STATE(statemask, names0) } };
#undef PAYLOAD

#define REVISION(n, payload)                                                      \
	.name = "state", .kind = EXT_MATCH, .families = ON_BOTH, .revision = (n), \
	.size = sizeof(payload), OPTIONS(options##n), .nft = "",                  \
	.help = "the state of the packet's connection; see conntrack", .pure = true
/* The flags lie in the same place in all three. */
#define PAYLOAD struct xt_conntrack_mtinfo3
#define ALIAS .kernel = "conntrack", .alias = BITS(match_flags, XT_CONNTRACK_STATE_ALIAS)

const struct ext m_state[] = {
	{ REVISION(3, struct xt_conntrack_mtinfo3), ALIAS },
	{ REVISION(2, struct xt_conntrack_mtinfo2), ALIAS },
	{ REVISION(1, struct xt_conntrack_mtinfo1), ALIAS },
	{ REVISION(0, struct xt_state_info) },
	EXT_END,
};
