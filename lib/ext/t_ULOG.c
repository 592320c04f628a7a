/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j ULOG: no longer in any kernel.  It is known here so that rulesets which use it are told
 * what to write instead.
 */
#include <errno.h>

#include "ext/value.h"

static int anything(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	(void)u;
	(void)arg;
	(void)e;
	return 0;
}

static const struct value_type value_ignored = { "value", 1, anything, NULL, NULL };

#define OLD(option, now)                                                    \
	{                                                                   \
		.name = (option), .type = &value_ignored, .is = OPT_HIDDEN, \
		.help = "now " now " of NFLOG",                             \
	}

static const struct ext_opt options[] = {
	OLD("ulog-nlgroup", "--nflog-group"),
	OLD("ulog-prefix", "--nflog-prefix"),
	OLD("ulog-cprange", "--nflog-size"),
	OLD("ulog-qthreshold", "--nflog-threshold"),
};

static int refuse(struct ext_use *u, struct merlon_err *e)
{
	static const char *const now[] = { "group", "prefix", "size", "threshold" };
	struct buf b;

	buf_init(&b);
	for (unsigned i = 0; i < u->ext->n_opts; i++)
		if (u->seen >> i & 1)
			buf_fmt(&b, "%s--nflog-%s for --%s", b.n ? ", " : " with ",
				now[i], u->ext->opts[i].name);
	if (u->warnings)
		buf_str(u->warnings,
			"Warning: Extension ULOG revision 0 not supported, missing kernel module?\n");
	err_set(e, ENOENT, "No chain/target/match by that name");
	err_detail(e,
		   "the kernel has had no ULOG since Linux 3.17; NFLOG replaces it: "
		   "-j NFLOG%s",
		   buf_cstr(&b) ? b.p : "");
	buf_fini(&b);
	return -ENOENT;
}

const struct ext t_ULOG[] = {
	{
		.name = "ULOG",
		.kind = EXT_TARGET,
		.families = ON_IPV4,
		OPTIONS(options),
		.help = "gone from the kernel since Linux 3.17: use NFLOG",
		.check = refuse,
	},
	EXT_END,
};
