/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_comment.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_comment_info

/* What does not fit is cut off: it is only a comment. */
static int comment_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	size_t n = arg[0].n < XT_MAX_COMMENT_LEN ? arg[0].n : XT_MAX_COMMENT_LEN - 1;

	return value_text.parse(u, &(struct str){ arg[0].p, n }, e);
}

static void comment_print(const struct ext_use *u, struct buf *out)
{
	value_text.print(u, out);
}

static void comment_list(const struct ext_use *u, struct buf *out)
{
	value_text.list(u, out);
}

static const struct value_type value_comment = { "text", 1, comment_parse, comment_print,
						 comment_list };

static const struct ext_opt options[] = {
	{
		.name = "comment",
		.type = &value_comment,
		.field = FIELD(comment),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "/* %v */",
		.help = "a remark of up to 255 bytes about the rule",
	},
};

static bool translate(struct ext_use *u, struct translation *t)
{
	const char *s = (const char *)u->payload + options[0].field.at;

	t->comment = (struct str){ s, strnlen(s, options[0].field.size) };
	return true;
}

const struct ext m_comment[] = {
	{
		.name = "comment",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.translate = translate,
		.help = "matches always, and says something to the reader",
		.pure = true,
	},
	EXT_END,
};
