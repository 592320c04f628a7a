/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_EQUAL_H
#define MERLON_EXT_EQUAL_H
/*
 * When two rules are the same: when no packet could tell them apart by what they say.
 * Counters and origins do not count, nor do bytes that only the kernel uses, nor the
 * revision of a match if both revisions print alike, nor the order of neighbouring matches
 * whose tables call them pure.
 */
#include "ext/ext.h"
#include "model/ruleset.h"

/* A is a rule of table TA, B of TB (which may be the same); jumps are compared by name. */
bool rule_equal(const struct table *ta, const struct rule *a, const struct table *tb,
		const struct rule *b);

/* Whether both are rules of T and equal without help of order or revisions: a rule that
 * equals one of them equals the other. */
bool rule_same(const struct table *t, const struct rule *a, const struct rule *b);

/* Equal rules have equal hashes. */
uint64_t rule_hash(struct hash_key key, const struct table *t, const struct rule *r);
/* The same for rules of T only; it is not changed by what chains are called. */
uint64_t rule_hash_here(const struct table *t, const struct rule *r);

#endif
