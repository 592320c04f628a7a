/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_IPSET_H
#define MERLON_EXT_IPSET_H
/*
 * Sets, as ipset(8) makes them.  A rule holds the index of a set; people know its name.
 * The kernel of this network namespace translates.  Each question opens a socket of its
 * own, so nothing is kept; where nobody answers (no permission, no ip_set), the index itself
 * is written, and read.
 */
#include <stdbool.h>
#include <stdint.h>

#include "ext/value.h"

/* "name src|dst[,src|dst...]"; field: struct xt_set_info. */
extern const struct value_type value_ipset;
/* The same in the structs of revision 0; field: struct xt_set_info_v0. */
extern const struct value_type value_ipset_v0;

/* The index of the set NAME, which must hold what packets of the family have. */
int ipset_index(const struct family *f, struct str name, uint16_t *index,
		struct merlon_err *e);
/* False when there is none or nobody to ask.  NAME has room for IPSET_MAXNAMELEN bytes. */
bool ipset_name(uint16_t index, char *name);

#endif
