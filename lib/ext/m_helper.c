/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_helper.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_helper_info

/* The match compares no further than the helper's name goes, so "ftp-2121" is "ftp" to it as
 * well; and inverted it holds for packets of no connection. */
static bool helper_to_nft(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;
	size_t n = strnlen(s, u->opt->field.size), digits = n;

	while (digits && s[digits - 1] >= '0' && s[digits - 1] <= '9')
		digits--;
	if (n > 15 || (digits && digits < n && s[digits - 1] == '-'))
		return false;
	return text_to_nft(u, out) && !ext_opt_inverted(u, u->opt);
}

static const struct ext_opt options[] = {
	{
		.name = "helper",
		.type = &value_text,
		.field = FIELD(name),
		.invert = EQUALS(invert, UINT32_MAX, 1),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "helper match %!\"%v\"",
		.nft = "ct helper %v",
		.to_nft = helper_to_nft,
		.help = "the helper's name, with -PORT if it is not the usual one; \"\": any",
	},
};

const struct ext m_helper[] = {
	{
		.name = "helper",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "the helper that made or follows the packet's connection",
		.pure = true,
	},
	EXT_END,
};
