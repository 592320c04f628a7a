/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_CONNSECMARK.h>

#include "ext/value.h"

#define PAYLOAD struct xt_connsecmark_target_info

#define COPY(word, how, text)                                                        \
	{                                                                            \
		.name = (word), .type = &value_flag, .set = EQUALS(mode, 0xff, how), \
		.is = OPT_ONE_OF, .group = 1, .list = (word), .help = (text),        \
	}

static const struct ext_opt options[] = {
	COPY("save", CONNSECMARK_SAVE,
	     "copy the security mark of the packet to a connection that has none"),
	COPY("restore", CONNSECMARK_RESTORE,
	     "copy the security mark of the connection to a packet that has none"),
};

const struct ext t_CONNSECMARK[] = {
	{
		.name = "CONNSECMARK",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "CONNSECMARK",
		.help = "copy security marks between packets and connections",
		.tables = IN_MANGLE | IN_SECURITY,
	},
	EXT_END,
};
