/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_PLAN_PRINT_H
#define MERLON_PLAN_PRINT_H
/*
 * Plans as text: what diff, --dry-run and every log show.
 *
 *	iptables -t filter
 *	+ -N WEB
 *	~ -P INPUT DROP
 *	- -D INPUT 3 # -s 192.0.2.1/32 -j DROP
 *	+ -I INPUT 2 -p tcp -m tcp --dport 80 -j WEB
 */
#include "base/buf.h"
#include "plan/plan.h"

enum { PLAN_COLOUR = 1 << 0 }; /* for terminals */

/* One edit as the command that makes it, from "-N" on, without a newline. */
void edit_print(const struct edit *e, struct buf *out);

/* All edits, a heading wherever the table changes; nothing where there are none.  0 or a
 * negative errno, which is out->error too if it is the output's. */
int plan_print(const struct plan *p, unsigned flags, struct buf *out);

#endif
