/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_OBJECTS_H
#define MERLON_KERNEL_OBJECTS_H
/*
 * What rules name besides chains, and the kernel looks up when it is given a table: sets,
 * accounting objects, conntrack timeout policies.  A scratch namespace has none of them, so
 * it would refuse tables that the live one accepts.
 */
#include "kernel/netns.h"
#include "model/ruleset.h"

/* What the rules of T name: NEEDS_* of ext.h. */
unsigned objects_needed(const struct table *t);

/* Make, empty, in the new namespace S what the caller's own has of the kinds NEEDS; sets get
 * the same index, which is what rules hold.  0: all of them are there; else a negative errno,
 * and what S says of the table proves nothing: -ENOTSUP where nobody knows what is needed. */
int objects_copy(const struct scratch *s, unsigned needs);

#endif
