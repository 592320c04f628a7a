/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_OPTS_HEADER_H
#define MERLON_EXT_OPTS_HEADER_H
/*
 * The options of the matches dst and hbh, which ask the same of two IPv6 headers that hold
 * options.  PAYLOAD is struct ip6t_opts.
 */
#include <linux/netfilter_ipv6/ip6t_opts.h>

#include "ext/translate.h"
#include "ext/value.h"

#define OPTS_HEADER_OPTIONS(prefix)                                                     \
	{                                                                               \
		.name = prefix "-len",                                                  \
		.type = &value_uint,                                                    \
		.field = FIELD(hdrlen),                                                 \
		.set = BITS(flags, IP6T_OPTS_LEN),                                      \
		.invert = BITS(invflags, IP6T_OPTS_INV_LEN),                            \
		.list = "length:%1%v",                                                  \
		.nft = prefix " hdrlength %v",                                          \
		.to_nft = length_to_nft,                                                \
		.help = "length of the header in bytes",                                \
	},                                                                              \
	{                                                                               \
		.name = prefix "-opts", .type = &value_ipv6_opts, .field = FIELD(opts), \
		.field2 = FIELD(optsnr), .set = BITS(flags, IP6T_OPTS_OPTS),            \
		.list = "opts %v", .help = "options in it, up to 16, in this order",    \
	}

#endif
