/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_recent.h>

#include "ext/value.h"

enum {
	ACTIONS = XT_RECENT_SET | XT_RECENT_CHECK | XT_RECENT_UPDATE | XT_RECENT_REMOVE,
	/* Groups: actions exclude each other, and two of them all that narrows a look-up. */
	G_ACTION = 1 << 0,
	G_SECONDS = 1 << 1,
	G_REAP = 1 << 2,
	G_HITCOUNT = 1 << 3,
	G_TTL = 1 << 4,
	G_LOOK_UP = G_SECONDS | G_REAP | G_HITCOUNT | G_TTL,
};

/* -L: the side stands before the mask. */
static void mask_list(const struct ext_use *u, struct buf *out)
{
	buf_str(out, field_get(u->payload, u->opt->field2) == XT_RECENT_DEST
			     ? "side: dest"
			     : "side: source");
	buf_str(out, " mask: ");
	value_addr.print(u, out);
}

/* All 16 bytes are written: without the option they are ones, with it zeroes past IPv4's. */
static int mask_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint8_t mask[16] = { 0 };

	if ((str_find(arg[0], '.') == arg[0].n && str_find(arg[0], ':') == arg[0].n) ||
	    !addr_parse(u->family, arg[0], mask))
		return err_usage(e, "\"%.*s\" is not an %s mask, written as an address",
				 (int)arg[0].n, arg[0].p, u->family->name);
	memcpy(u->payload + u->opt->field.at, mask, sizeof(mask));
	return 0;
}

static void mask_print(const struct ext_use *u, struct buf *out)
{
	value_addr.print(u, out);
}

static const struct value_type value_netmask = { "mask", 1, mask_parse, mask_print,
						 mask_list };

enum { SECONDS = 4, REAP = 5 }; /* their places in COMMON_OPTIONS */

static int check(struct ext_use *u, struct merlon_err *e)
{
	if (u->seen >> REAP & 1 && !(u->seen >> SECONDS & 1))
		return err_usage(e, "recent: \"--reap\" also requires \"--seconds\"");
	return 0;
}

#define ACTION(word, bit, excludes, shown, text)                                   \
	{                                                                          \
		.name = (word), .type = &value_flag,                               \
		.set = EQUALS(check_set, ACTIONS, bit), .invert = BITS(invert, 1), \
		.list = "%!recent: " shown, .help = (text), .is = OPT_ONE_OF,      \
		.group = G_ACTION | (excludes),                                    \
	}

#define COMMON_OPTIONS                                                                 \
	ACTION("set", XT_RECENT_SET, G_LOOK_UP, "SET", "put the address on the list"), \
		ACTION("rcheck", XT_RECENT_CHECK, 0, "CHECK",                          \
		       "the address is on the list"),                                  \
		ACTION("update", XT_RECENT_UPDATE, 0, "UPDATE",                        \
		       "the address is on the list; note that it was seen"),           \
		ACTION("remove", XT_RECENT_REMOVE, G_LOOK_UP, "REMOVE",                \
		       "the address is on the list; take it off"),                     \
		{                                                                      \
			.name = "seconds",                                             \
			.type = &value_uint,                                           \
			.field = FIELD(seconds),                                       \
			.min = 1,                                                      \
			.list = "seconds: %v",                                         \
			.help = "and was seen within so many seconds",                 \
			.group = G_SECONDS,                                            \
		},                                                                     \
		{                                                                      \
			.name = "reap",                                                \
			.type = &value_flag,                                           \
			.set = BITS(check_set, XT_RECENT_REAP),                        \
			.list = "reap",                                                \
			.help = "and clear the list of entries older than --seconds",  \
			.group = G_REAP,                                               \
		},                                                                     \
		{                                                                      \
			.name = "hitcount",                                            \
			.type = &value_uint,                                           \
			.field = FIELD(hit_count),                                     \
			.max = 65535,                                                  \
			.list = "hit_count: %v",                                       \
			.help = "and was seen at least so many times",                 \
			.group = G_HITCOUNT,                                           \
		},                                                                     \
		{                                                                      \
			.name = "rttl",                                                \
			.type = &value_flag,                                           \
			.set = BITS(check_set, XT_RECENT_TTL),                         \
			.list = "TTL-Match",                                           \
			.help = "and came with the same TTL",                          \
			.group = G_TTL,                                                \
		},                                                                     \
	{                                                                              \
		.name = "name", .type = &value_proc_name, .field = FIELD(name),        \
		.list = "name: %v",                                                    \
		.help = "the list, a file in /proc/net/xt_recent (default: DEFAULT)",  \
		.is = OPT_ALWAYS,                                                      \
	}

#define SIDE(word, value, listed, text)                                                \
	{                                                                              \
		.name = (word), .type = &value_flag, .set = EQUALS(side, 0xff, value), \
		.list = (listed), .help = (text),                                      \
	}

#define PAYLOAD struct xt_recent_mtinfo_v1
static const struct ext_opt options1[] = {
	COMMON_OPTIONS,
	{
		.name = "mask",
		.type = &value_netmask,
		.field = FIELD(mask),
		.field2 = FIELD(side),
		.is = OPT_ALWAYS,
		.list = "%v",
		.help = "which bits of an address count (default: all)",
	},
	SIDE("rsource", XT_RECENT_SOURCE, NULL, "the source address (default)"),
	SIDE("rdest", XT_RECENT_DEST, NULL, "the destination address"),
};
static const PAYLOAD init1 = {
	.name = "DEFAULT",
	.mask.all = { UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX },
};
#undef PAYLOAD

#define PAYLOAD struct xt_recent_mtinfo
static const struct ext_opt options0[] = {
	COMMON_OPTIONS,
	SIDE("rsource", XT_RECENT_SOURCE, "side: source", "the source address (default)"),
	SIDE("rdest", XT_RECENT_DEST, "side: dest", "the destination address"),
};
static const PAYLOAD init0 = { .name = "DEFAULT" };
#undef PAYLOAD

#define RECENT(number, info)                                                          \
	{                                                                             \
		.name = "recent", .kind = EXT_MATCH, .families = ON_BOTH,             \
		.revision = (number), .size = sizeof(info), OPTIONS(options##number), \
		.init = &init##number,                                                \
		.help = "whether an address is on a list, or onto it and off it",     \
		.check = check, .by_text = true,                                      \
	}

const struct ext m_recent[] = {
	RECENT(1, struct xt_recent_mtinfo_v1),
	RECENT(0, struct xt_recent_mtinfo),
	EXT_END,
};
