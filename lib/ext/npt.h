/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_NPT_H
#define MERLON_EXT_NPT_H
/* What the two targets of RFC 6296 share, DNPT and SNPT; the values are in npt.c. */
#include <netinet/in.h> /* before linux/ */
#include <linux/netfilter_ipv6/ip6t_NPT.h>

#include "ext/value.h"

/* "prefix/length"; field the address, field2 the length. */
extern const struct value_type value_npt_prefix;

#define PAYLOAD struct ip6t_npt_tginfo
#define NPT_PREFIX(side, text)                                               \
	{                                                                    \
		.name = #side "-pfx", .type = &value_npt_prefix,             \
		.field = FIELD(side##_pfx), .field2 = FIELD(side##_pfx_len), \
		.is = OPT_REQUIRED | OPT_ALWAYS, .list = #side "-pfx %v",    \
		.help = (text),                                              \
	}
static const struct ext_opt npt_options[] = {
	NPT_PREFIX(src, "the prefix to replace, of up to 64 bits"),
	NPT_PREFIX(dst, "the prefix that replaces it"),
};

/* Both are in the module ip6t_NPT. */
#define NPT(word, where, text)                                                         \
	{                                                                              \
		.name = (word), .kind = EXT_TARGET, .families = ON_IPV6,               \
		.module = "NPT", .size = sizeof(PAYLOAD),                              \
		.user = offsetof(PAYLOAD, adjustment), OPTIONS(npt_options),           \
		.list = (word), .help = (text), .tables = IN_MANGLE, .hooks = (where), \
	}

#endif
