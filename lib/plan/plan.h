/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_PLAN_PLAN_H
#define MERLON_PLAN_PLAN_H
/*
 * A plan: how to get from one snapshot to another.  It is the only thing that a backend
 * applies, and what diff, --dry-run and every log print.
 *
 * A plan knows for each rule of the new tables which old entry it goes on from, so that
 * counters can follow; the edits themselves are worked out when somebody wants to see
 * them.
 */
#include "model/ruleset.h"

struct plan_table {
	const struct table *from; /* NULL: whatever is there is replaced */
	const struct table *to;
	/* For each rule of `to`, in order of chains and rules, the entry of `from` that it
	 * continues, or 0; NULL: as rule.entry says. */
	uint32_t *entries;
};

struct plan {
	struct ruleset *from, *to; /* held; from may be NULL */
	bool replaces; /* `to` takes the place of whatever stands there by then, as
			* iptables-restore does it: no change of it is a conflict */
	bool locked;   /* `from` was read under the lock that is still held, so that only
			* who ignores the lock can have changed it since */
	struct plan_table tables[FAMILIES * TABLES];
	unsigned n;
};

/* From FROM (NULL: unknown and of no interest) to TO, both frozen; the tables of TO.  Where
 * a table of TO descends from FROM's by thaw, its rules know their places; otherwise, to
 * let counters follow, the two are compared, and p->to is a copy whose policies go on from
 * those of FROM.  0 or -ENOMEM. */
int plan_new(struct plan *p, struct ruleset *from, struct ruleset *to);
void plan_fini(struct plan *p);

/* One edit: rules are given by place, as `iptables -I CHAIN n` counts once all edits before
 * it are done. */
enum edit_op {
	EDIT_CHAIN_NEW,
	EDIT_CHAIN_DELETE,
	EDIT_POLICY,
	EDIT_RULE_INSERT,
	EDIT_RULE_DELETE,
};

struct edit {
	enum edit_op op;
	const struct table *table; /* of `to`, or of `from` for deletions */
	const struct chain *chain;
	const struct rule *rule;
	size_t number; /* from 1 */
};

/* Walk the edits in the order in which they could be made one by one: new chains, policies,
 * rules, chains gone.  CALL returns 0 to go on.  0, what CALL returned, or -ENOMEM. */
int plan_walk(const struct plan *p, int (*call)(void *context, const struct edit *e),
	      void *context);
/* How many edits there are, or -ENOMEM. */
long plan_count(const struct plan *p);

#endif
