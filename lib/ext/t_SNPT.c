/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/npt.h"

const struct ext t_SNPT[] = {
	NPT("SNPT", AT_INPUT | AT_POSTROUTING,
	    "change the prefix of the source, without connection tracking"),
	EXT_END,
};
