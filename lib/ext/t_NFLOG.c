/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_NFLOG.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_nflog_info

/* The kernel heeds the length only with its flag, which --nflog-range never sets. */
static bool range_given(const struct ext_use *u, const struct ext_opt *o)
{
	struct ext_bits copies = BITS(flags, XT_NFLOG_F_COPY_LEN);

	return field_get(u->payload, o->field) && !bits_are(u->payload, copies);
}

static const struct ext_opt options[] = {
	{
		.name = "nflog-prefix",
		.type = &value_prefix,
		.field = FIELD(prefix),
		.list = "nflog-prefix %s",
		.help = "what each message begins with, up to 63 characters",
	},
	{
		.name = "nflog-group",
		.type = &value_uint,
		.field = FIELD(group),
		.list = "nflog-group %v",
		.help = "the netlink group to send to (default: 0)",
	},
	{
		.name = "nflog-range",
		.type = &value_uint,
		.field = FIELD(len),
		.given = range_given,
		.group = 1,
		.list = "nflog-range %v",
		.help = "kept for old rulesets; does nothing",
		.warning =
			"warn: --nflog-range has never worked and is no longer supported, please use --nflog-size instead",
	},
	{
		.name = "nflog-size",
		.type = &value_uint,
		.field = FIELD(len),
		.set = BITS(flags, XT_NFLOG_F_COPY_LEN),
		.group = 1,
		.list = "nflog-size %v",
		.help = "how many bytes of each packet to send",
	},
	{
		.name = "nflog-threshold",
		.type = &value_uint,
		.field = FIELD(threshold),
		.list = "nflog-threshold %v",
		.help = "how many packets the kernel gathers before it sends",
	},
};

static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *log = (const void *)u->payload;
	size_t n = strnlen(log->prefix, sizeof(log->prefix));

	buf_str(t->out, " log");
	if (n && !translate_prefix(log->prefix, n, t->out))
		return false;
	if (log->flags & XT_NFLOG_F_COPY_LEN)
		buf_fmt(t->out, " snaplen %u", log->len);
	if (log->threshold)
		buf_fmt(t->out, " queue-threshold %u", log->threshold);
	buf_fmt(t->out, " group %u", log->group);
	return true;
}

const struct ext t_NFLOG[] = {
	{
		.name = "NFLOG",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.translate = translate,
		.help = "send the packet to programs that log and go on with the next rule",
	},
	EXT_END,
};
