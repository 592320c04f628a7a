/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter/xt_TCPOPTSTRIP.h>

#include "ext/value.h"

#define PAYLOAD struct xt_tcpoptstrip_target_info

static const struct ext_name names[] = {
	{ "wscale", 3 }, { "mss", 2 },	     { "sack-permitted", 4 },
	{ "sack", 5 },	 { "timestamp", 8 }, { "md5", 19 },
	{ NULL, 0 },
};

/* One option's number, by itself or by name; 0 and 1 are the end and the padding. */
static int kind_parse(struct str s, uint64_t *kind, struct merlon_err *e)
{
	for (const struct ext_name *n = names; n->name; n++)
		if (str_is(s, n->name)) {
			*kind = n->value;
			return 0;
		}
	if (str_u64(s, 255, kind) && *kind >= 2)
		return 0;
	if (value_name(names, s, "TCP option", kind, e) == 0)
		err_usage(e, "unknown TCP option \"%.*s\"; case counts", (int)s.n, s.p);
	else if (str_u64(s, UINT64_MAX, kind))
		err_usage(e, "\"%.*s\" is not a TCP option from 2 to 255", (int)s.n, s.p);
	return -EINVAL;
}

static int kinds_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	PAYLOAD *info = (void *)u->payload;
	struct str rest = arg[0], word;
	uint64_t kind = 0;

	while (str_split(&rest, ',', &word)) {
		int err = kind_parse(word, &kind, e);

		if (!err && tcpoptstrip_test_bit(info->strip_bmap, kind))
			err = err_usage(e, "the TCP option \"%.*s\" is there twice",
					(int)word.n, word.p);
		if (err) {
			err_span(e, (size_t)(word.p - arg[0].p), word.n);
			return err;
		}
		tcpoptstrip_set_bit(info->strip_bmap, kind);
	}
	return 0;
}

static void kinds_put(const struct ext_use *u, bool named, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;
	const char *comma = "", *name;

	for (unsigned i = 0; i < 256; i++) {
		if (!tcpoptstrip_test_bit(info->strip_bmap, i))
			continue;
		name = named ? value_name_of(names, i) : NULL;
		buf_str(out, comma);
		if (name)
			buf_str(out, name);
		else
			buf_u64(out, i);
		comma = ",";
	}
}

static void kinds_print(const struct ext_use *u, struct buf *out)
{
	kinds_put(u, false, out);
}

static void kinds_list(const struct ext_use *u, struct buf *out)
{
	kinds_put(u, u->names, out);
}

static const struct value_type value_kinds = { "option[,option...]", 1, kinds_parse,
					       kinds_print, kinds_list };

static const struct ext_opt options[] = {
	{
		.name = "strip-options",
		.type = &value_kinds,
		.field = FIELD(strip_bmap),
		.names = names,
		.list = "TCPOPTSTRIP options %v",
		.help = "the TCP options, by name or number",
	},
};

/* tcpoptstrip_tg of the kernel is for TCP alone. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	if (u->head && u->head->proto == IPPROTO_TCP &&
	    !(u->head->invert & HEAD_NOT_PROTO))
		return 0;
	return err_refused(e, EINVAL,
			   "TCPOPTSTRIP changes TCP headers: the rule needs -p tcp");
}

const struct ext t_TCPOPTSTRIP[] = {
	{
		.name = "TCPOPTSTRIP",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.help = "overwrite options of the TCP header with padding",
		.proto = IPPROTO_TCP,
		.tables = IN_MANGLE,
		.check = check,
	},
	EXT_END,
};
