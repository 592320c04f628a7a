/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_osf.h>

#include "ext/value.h"

#define PAYLOAD struct xt_osf_info

/* field the name, field2 its length. */
static int genre_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	int err = value_word.parse(u, arg, e);

	if (!err)
		field_set(u->payload, u->opt->field2, arg[0].n);
	return err;
}

static void genre_print(const struct ext_use *u, struct buf *out)
{
	value_word.print(u, out);
}

static void genre_list(const struct ext_use *u, struct buf *out)
{
	value_word.list(u, out);
}

static const struct value_type value_genre = { "name", 1, genre_parse, genre_print,
					       genre_list };

/* XT_OSF_GENRE stays 0: iptables does not set it, and the kernel matches all the same. */
static const struct ext_opt options[] = {
	{
		.name = "genre",
		.type = &value_genre,
		.field = FIELD(genre),
		.field2 = FIELD(len),
		.invert = BITS(flags, XT_OSF_INVERT),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "%!%v",
		.help = "the system, as the fingerprints call it: Linux, Windows ...",
	},
	{
		.name = "ttl",
		.type = &value_uint,
		.field = FIELD(ttl),
		.set = BITS(flags, XT_OSF_TTL),
		.max = XT_OSF_TTL_NOCHECK,
		.help = "TTL is: 0 the fingerprint's, 1 at most that, 2 anything",
	},
	{
		.name = "log",
		.type = &value_uint,
		.field = FIELD(loglevel),
		.set = BITS(flags, XT_OSF_LOG),
		.max = XT_OSF_LOGLEVEL_ALL_KNOWN,
		.help = "log fingerprints: 0 all, unknown ones too, 1 the first, 2 all known",
	},
};

const struct ext m_osf[] = {
	{
		.name = "osf",
		.kind = EXT_MATCH,
		.families = ON_IPV4,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "OS fingerprint match",
		.help = "the sender's operating system, guessed from a SYN packet",
		.proto = IPPROTO_TCP,
		.hooks = AT_PREROUTING | AT_INPUT | AT_FORWARD,
	},
	EXT_END,
};
