/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_HOPS_H
#define MERLON_EXT_HOPS_H
/*
 * The options of the targets TTL and HL, which say the same of the two families: how many
 * hops a packet may still take.  PAYLOAD has a `mode` and the number in MEMBER.
 */
#include "ext/value.h"

enum { HOPS_SET, HOPS_INCREMENT, HOPS_DECREMENT }; /* the kernel's IPT_TTL_*, IP6T_HL_* */

/* nft can set the number, but not count. */
#define HOPS_OPTION(word, number, which, least, says, to, text)                   \
	{                                                                         \
		.name = (word), .type = &value_uint, .field = FIELD(number),      \
		.set = EQUALS(mode, 0xff, which), .min = (least), .list = (says), \
		.nft = (to), .help = (text), .is = OPT_ONE_OF, .group = 1,        \
	}

#define HOPS_OPTIONS(TARGET, prefix, member, header)                                  \
	HOPS_OPTION(prefix "-set", member, HOPS_SET, 0, TARGET " set to %v",          \
		    header " set %v", "make it this, from 0 to 255"),                 \
		HOPS_OPTION(prefix "-dec", member, HOPS_DECREMENT, 1,                 \
			    TARGET " decrement by %v", NULL, "make it so much less"), \
		HOPS_OPTION(prefix "-inc", member, HOPS_INCREMENT, 1,                 \
			    TARGET " increment by %v", NULL, "make it so much more")

#endif
