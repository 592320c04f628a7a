/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/npt.h"

const struct ext t_DNPT[] = {
	NPT("DNPT", AT_PREROUTING | AT_OUTPUT,
	    "change the prefix of the destination, without connection tracking"),
	EXT_END,
};
