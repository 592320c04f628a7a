/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Rulesets for tests: from text, to text, by edits.
 */
#ifndef TESTS_TOOLS_RULES_H
#define TESTS_TOOLS_RULES_H

#include "base/buf.h"
#include "model/ruleset.h"
#include "plan/plan.h"

/* What a restore file makes, a builder; NULL and the first error when it is refused.  FLAGS
 * are RESTORE_*. */
struct ruleset *rules_read(const struct family *f, const char *text, size_t n,
			   unsigned flags, struct merlon_err *e);
/* The same of a string, frozen; the error goes to standard error. */
struct ruleset *rules_of(const struct family *f, const char *text);
/* All tables of the family as iptables-save writes them.  FLAGS are PRINT_*. */
void rules_print(const struct ruleset *rs, const struct family *f, unsigned flags,
		 struct buf *out);

/* "-A CHAIN ...": run one command line on a builder that has the table, or gets it. */
int rules_run(struct ruleset *rs, const struct family *f, enum table_id table,
	      const char *line, struct merlon_err *e);

/* Pseudo-random numbers below N, the same in each run. */
static inline uint32_t rules_random(uint64_t *state, uint32_t n)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33) % n;
}

/* Make one edit of a plan in RS as if its user typed it.  NULL, or why it cannot be made. */
const char *rules_edit(struct ruleset *rs, const struct edit *e);
/* Why the tables of A and B, in order, do not say the same; NULL: they do. */
const char *rules_differ(const struct ruleset *a, const struct ruleset *b,
			 const struct family *f);

#endif
