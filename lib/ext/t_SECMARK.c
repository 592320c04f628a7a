/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j SECMARK: the kernel knows a security context by a number of its own, which revision 0
 * shows in the middle of the struct; there the text decides.
 */
#include <linux/netfilter/xt_SECMARK.h>

#include "ext/value.h"

#define SECMARK_OPTIONS                                                        \
	{                                                                      \
		.name = "selctx", .type = &value_word, .field = FIELD(secctx), \
		.is = OPT_REQUIRED | OPT_ALWAYS, .list = "selctx %v",          \
		.help = "the security context, as SELinux names it",           \
	}

#define PAYLOAD struct xt_secmark_target_info_v1
static const struct ext_opt options1[] = { SECMARK_OPTIONS };
static const PAYLOAD init1 = { .mode = SECMARK_MODE_SEL };
#undef PAYLOAD

#define PAYLOAD struct xt_secmark_target_info
static const struct ext_opt options0[] = { SECMARK_OPTIONS };
static const PAYLOAD init0 = { .mode = SECMARK_MODE_SEL };
#undef PAYLOAD

#define SECMARK                                                                        \
	.name = "SECMARK", .kind = EXT_TARGET, .families = ON_BOTH, .list = "SECMARK", \
	.help = "give the packet a security mark", .tables = IN_MANGLE | IN_SECURITY

const struct ext t_SECMARK[] = {
	{
		SECMARK,
		.revision = 1,
		.size = sizeof(struct xt_secmark_target_info_v1),
		.user = offsetof(struct xt_secmark_target_info_v1, secid),
		OPTIONS(options1),
		.init = &init1,
	},
	{
		SECMARK,
		.revision = 0,
		.size = sizeof(struct xt_secmark_target_info),
		OPTIONS(options0),
		.init = &init0,
		.by_text = true,
	},
	EXT_END,
};
