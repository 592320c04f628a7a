/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <linux/netfilter/xt_nfacct.h>

#include "ext/value.h"

static int name_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	if (memchr(arg[0].p, '\n', arg[0].n))
		return err_usage(e, "the name holds a newline");
	return value_text.parse(u, arg, e);
}

/* iptables writes a second blank before it, here and in -L. */
static void name_print(const struct ext_use *u, struct buf *out)
{
	buf_char(out, ' ');
	value_text.print(u, out);
}

static const struct value_type value_object = { "name", 1, name_parse, name_print, NULL };

/* The name stands first in both. */
static void explain(const struct ext_use *u, int code, struct buf *out)
{
	if (code == ENOENT)
		buf_fmt(out,
			"there is no accounting object \"%.*s\"; nfacct(8) makes them",
			NFACCT_NAME_MAX, (const char *)u->payload);
}

#define NAME                                                                         \
	{                                                                            \
		.name = "nfacct-name", .type = &value_object, .field = FIELD(name),  \
		.min = 1, .is = OPT_REQUIRED | OPT_ALWAYS, .list = "nfacct-name %v", \
		.help = "the accounting object, as made by nfacct",                  \
	}

#define PAYLOAD struct xt_nfacct_match_info_v1
static const struct ext_opt options_1[] = { NAME };
#undef PAYLOAD

#define PAYLOAD struct xt_nfacct_match_info
static const struct ext_opt options_0[] = { NAME };
#undef PAYLOAD

/* They differ in the alignment of the kernel's own pointer alone. */
#define REVISION(n, payload)                                                        \
	.name = "nfacct", .kind = EXT_MATCH, .families = ON_BOTH, .revision = (n),  \
	.size = sizeof(payload), .user = offsetof(payload, nfacct),                 \
	OPTIONS(options_##n), .help = "count the packet with an accounting object", \
	.needs = NEEDS_NFACCT, .explain = explain

const struct ext m_nfacct[] = {
	{ REVISION(1, struct xt_nfacct_match_info_v1) },
	{ REVISION(0, struct xt_nfacct_match_info) },
	EXT_END,
};
