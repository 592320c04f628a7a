/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_FIND_H
#define MERLON_EXT_FIND_H
/*
 * Looking up a rule by what it says.
 */
#include "model/ruleset.h"

/* The first rule of chain C of builder T that equals R (a rule for T): its place in *AT.  One
 * look-up compares rule by rule; from some number on the chain gets an index, and a look-up
 * costs O(log n). */
bool chain_find(const struct table *t, struct chain *c, const struct rule *r, size_t *at);

#endif
