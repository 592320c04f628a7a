/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_REACH_H
#define MERLON_KERNEL_REACH_H
/*
 * Which rules packets can reach, and from which hooks, as the kernel sees it when it is given
 * a table (mark_source_chains): it follows every jump whatever its rule asks, comes back
 * behind it, and leaves a chain at the first rule that gives a verdict on every packet.  What
 * it does not reach it does not check for loops, nor for hooks.
 */
#include "model/ruleset.h"

struct reach {
	uint8_t *hooks; /* by chain id - 1: AT_*, 0: unreached */
	size_t *live;	/* by chain id - 1: how many of its rules can be reached */
};

/* 0 or -ENOMEM. */
int reach_init(struct reach *r, const struct table *t);
void reach_fini(struct reach *r);

/* The hooks from which packets reach rule NUMBER (from 1) of C. */
static inline unsigned reach_rule(const struct reach *r, const struct chain *c,
				  size_t number)
{
	return number <= r->live[c->id - 1] ? r->hooks[c->id - 1] : 0;
}

/* Of the rules that jump to C the first that packets reach from one of HOOKS: its chain, and
 * its number in *NUMBER.  NULL: there is none. */
const struct chain *reach_jump(const struct reach *r, const struct table *t,
			       const struct chain *c, unsigned hooks, size_t *number);

/* The rule whose jump closes a loop that the kernel refuses: its chain and number.  NULL:
 * there is none, or no memory. */
const struct chain *reach_loop(const struct reach *r, const struct table *t,
			       size_t *number);

/* Whether the rule gives every packet a verdict of the kernel's own. */
bool reach_ends(const struct rule *r);

#endif
