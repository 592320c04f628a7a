/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_PLAN_DIFF_H
#define MERLON_PLAN_DIFF_H
/*
 * Which rules of two chains are the same and stay in order.
 */
#include "model/ruleset.h"

/*
 * Pair rules of A (a chain of table TA) with equal rules of B such that pairs do not cross
 * and, in the common cases, are as many as can be.  For each rule of B, pair[i] becomes
 * 1 + the place of its partner in A, or 0.  TA or A may be NULL: no pairs.
 *
 * Rules that are the same object (B's table descends from A's) pair without being looked
 * at.  Time is O(n log n) for n rules, with one comparison per pair.  0 or -ENOMEM.
 */
int diff_chain(struct hash_key key, const struct table *ta, const struct chain *a,
	       const struct table *tb, const struct chain *b, uint32_t *pair);

#endif
