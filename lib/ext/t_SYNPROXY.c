/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <linux/types.h>
#include <linux/netfilter/xt_SYNPROXY.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_synproxy_info

#define FLAG(word, bit, text)                                                   \
	{                                                                       \
		.name = (word), .type = &value_flag, .set = BITS(options, bit), \
		.help = (text),                                                 \
	}

static const struct ext_opt options[] = {
	FLAG("sack-perm", XT_SYNPROXY_OPT_SACK_PERM,
	     "let the server see the client's selective acknowledgement option"),
	FLAG("timestamp", XT_SYNPROXY_OPT_TIMESTAMP,
	     "let the server see the client's timestamp option"),
	{
		.name = "wscale",
		.type = &value_uint,
		.field = FIELD(wscale),
		.set = BITS(options, XT_SYNPROXY_OPT_WSCALE),
		.help = "the window scale to announce to clients, as the server does",
	},
	{
		.name = "mss",
		.type = &value_uint,
		.field = FIELD(mss),
		.set = BITS(options, XT_SYNPROXY_OPT_MSS),
		.help = "the maximum segment size to announce, as the server does",
	},
	FLAG("ecn", XT_SYNPROXY_OPT_ECN,
	     "let the server see that the client can be told of congestion"),
};

/* With a blank at the end, as iptables has it. */
static void print_list(const struct ext_use *u, struct buf *out)
{
	struct ext_use each = *u;

	buf_str(out, " SYNPROXY");
	for (unsigned i = 0; i < u->ext->n_opts; i++) {
		each.opt = &u->ext->opts[i];
		if (!ext_opt_given(&each, each.opt))
			continue;
		buf_fmt(out, " %s", each.opt->name);
		if (each.opt->type->args) {
			buf_char(out, ' ');
			each.opt->type->print(&each, out);
		}
	}
	buf_char(out, ' ');
}

/* synproxy_tg4_check of the kernel. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	if (u->head && u->head->proto == IPPROTO_TCP &&
	    !(u->head->invert & HEAD_NOT_PROTO))
		return 0;
	return err_refused(
		e, EINVAL,
		"SYNPROXY answers TCP connections only: the rule needs -p tcp");
}

static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *info = (const void *)u->payload;

	translate_proto(u, t);
	buf_str(t->out, " synproxy");
	if (info->options & XT_SYNPROXY_OPT_SACK_PERM)
		buf_str(t->out, " sack-perm");
	if (info->options & XT_SYNPROXY_OPT_TIMESTAMP)
		buf_str(t->out, " timestamp");
	if (info->options & XT_SYNPROXY_OPT_WSCALE)
		buf_fmt(t->out, " wscale %u", info->wscale);
	if (info->options & XT_SYNPROXY_OPT_MSS)
		buf_fmt(t->out, " mss %u", info->mss);
	return !(info->options & XT_SYNPROXY_OPT_ECN); /* nft has no word for it */
}

const struct ext t_SYNPROXY[] = {
	{
		.name = "SYNPROXY",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.module = "SYNPROXY",
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.translate = translate,
		.help = "open TCP connections in the server's stead, with cookies",
		.proto = IPPROTO_TCP,
		.hooks = AT_INPUT | AT_FORWARD,
		.check = check,
		.print_list = print_list,
	},
	EXT_END,
};
