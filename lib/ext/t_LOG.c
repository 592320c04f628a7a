/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_LOG.h>
#include <syslog.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_log_info

/* Those behind the first eight are other spellings, for reading. */
static const struct ext_name levels[] = {
	{ "emerg", LOG_EMERG },	    { "alert", LOG_ALERT },
	{ "crit", LOG_CRIT },	    { "error", LOG_ERR },
	{ "warning", LOG_WARNING }, { "notice", LOG_NOTICE },
	{ "info", LOG_INFO },	    { "debug", LOG_DEBUG },
	{ "panic", LOG_EMERG },	    { NULL, 0 },
};

/* As -L names them. */
static const char *const listed_levels[] = { "emerg", "alert",	"crit", "err",
					     "warn",  "notice", "info", "debug" };

static const struct ext_name flags[] = {
	{ "tcp-sequence", XT_LOG_TCPSEQ }, { "tcp-options", XT_LOG_TCPOPT },
	{ "ip-options", XT_LOG_IPOPT },	   { "uid", XT_LOG_UID },
	{ "macdecode", XT_LOG_MACDECODE }, { NULL, 0 },
};

static void list_names(const PAYLOAD *log, struct buf *out)
{
	buf_fmt(out, "level %s", listed_levels[log->level & 7]);
	for (const struct ext_name *n = flags; n->name; n++)
		if (log->logflags & n->value)
			buf_fmt(out, " %s", n->name);
	if (log->logflags & ~XT_LOG_MASK)
		buf_str(out, " unknown-flags");
}

static void log_list(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *log = (const void *)u->payload;
	size_t n = strnlen(log->prefix, sizeof(log->prefix));

	buf_str(out, " LOG ");
	if (u->names)
		list_names(log, out);
	else
		buf_fmt(out, "flags %u level %u", log->logflags, log->level);
	if (n)
		buf_fmt(out, " prefix \"%.*s\"", (int)n, log->prefix);
}

static int level_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	int err = value_enum_number.parse(u, arg, e);

	if (err)
		err_detail(
			e,
			"a level is a number from 0 to 7 or one of emerg, alert, crit, "
			"error, warning, notice, info, debug");
	return err;
}

static void level_print(const struct ext_use *u, struct buf *out)
{
	buf_u64(out, field_get(u->payload, u->opt->field));
}

static const struct value_type value_level = { "level", 1, level_parse, level_print,
					       NULL };

#define FLAG(option, bit, text)                                                    \
	{                                                                          \
		.name = (option), .type = &value_flag, .set = BITS(logflags, bit), \
		.help = (text),                                                    \
	}

static const struct ext_opt options[] = {
	{
		.name = "log-prefix",
		.type = &value_prefix,
		.field = FIELD(prefix),
		.help = "what each line begins with, up to 29 characters",
	},
	{
		.name = "log-level",
		.type = &value_level,
		.field = FIELD(level),
		.max = LOG_DEBUG,
		.names = levels,
		.is = OPT_EXACT,
		.help = "how urgent it is, by name or number (default: warning)",
	},
	FLAG("log-tcp-sequence", XT_LOG_TCPSEQ, "log TCP sequence numbers"),
	FLAG("log-tcp-options", XT_LOG_TCPOPT, "log the options of the TCP header"),
	FLAG("log-ip-options", XT_LOG_IPOPT, "log the options of the IP header"),
	FLAG("log-uid", XT_LOG_UID, "log the user who owns the socket"),
	FLAG("log-macdecode", XT_LOG_MACDECODE,
	     "log MAC addresses and the protocol in words"),
};

static const PAYLOAD init = { .level = LOG_WARNING };

/* nft writes these together: "log flags tcp sequence,options flags ip options". */
static void put_flags(unsigned flags, struct buf *out)
{
	unsigned tcp = flags & (XT_LOG_TCPSEQ | XT_LOG_TCPOPT);

	if (flags == (XT_LOG_MASK)) {
		buf_str(out, " flags all");
		return;
	}
	if (tcp)
		buf_fmt(out, " flags tcp %s%s%s", tcp & XT_LOG_TCPSEQ ? "sequence" : "",
			tcp == (XT_LOG_TCPSEQ | XT_LOG_TCPOPT) ? "," : "",
			tcp & XT_LOG_TCPOPT ? "options" : "");
	if (flags & XT_LOG_IPOPT)
		buf_str(out, " flags ip options");
	if (flags & XT_LOG_UID)
		buf_str(out, " flags skuid");
	if (flags & XT_LOG_MACDECODE)
		buf_str(out, " flags ether");
}

static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *log = (const void *)u->payload;
	size_t n = strnlen(log->prefix, sizeof(log->prefix));

	buf_str(t->out, " log");
	if (n && !translate_prefix(log->prefix, n, t->out))
		return false;
	if (log->level != LOG_WARNING)
		buf_fmt(t->out, " level %s", listed_levels[log->level & 7]);
	put_flags(log->logflags, t->out);
	return log->level <= LOG_DEBUG && !(log->logflags & ~XT_LOG_MASK);
}

const struct ext t_LOG[] = {
	{
		.name = "LOG",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.init = &init,
		.translate = translate,
		.help = "write a line to the kernel's log and go on with the next rule",
		.print_list = log_list,
	},
	EXT_END,
};
