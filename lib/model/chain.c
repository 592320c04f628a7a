/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Rules in a chain: an array with slack at both ends, so that a script that inserts at
 * the head 20,000 times costs no more than one that appends.
 */
#include <errno.h>
#include <stdlib.h>

#include "model/ruleset.h"

static void count_jump(struct table *t, const struct rule *r, int by)
{
	struct chain *to = r->verdict == VERDICT_JUMP ? table_chain_by_id(t, r->jump)
						      : NULL;

	if (to)
		to->refs += (uint32_t)by;
}

static size_t slack_before(const struct chain *c)
{
	return c->base ? (size_t)(c->rules - c->base) : 0;
}

/* Make room for one more at AT by moving the shorter side. */
static int chain_open(struct chain *c, size_t at)
{
	bool front = at < c->n / 2;
	size_t before = slack_before(c), after = c->cap - before - c->n;

	if (front ? !before : !after) {
		size_t cap = c->n < 4 ? 8 : c->n + c->n / 2 + (front ? c->n / 2 : 0);
		const struct rule **base = malloc(cap * sizeof(struct rule *));

		if (!base)
			return -ENOMEM;
		before = front ? cap - c->n - (cap - c->n) / 4 : before / 2;
		if (before > cap - c->n - 1)
			before = cap - c->n - 1;
		if (front && !before)
			before = 1;
		if (c->n)
			memcpy(base + before, c->rules, c->n * sizeof(struct rule *));
		free(c->base);
		c->base = base;
		c->rules = base + before;
		c->cap = cap;
	}
	if (front) {
		memmove(c->rules - 1, c->rules, at * sizeof(struct rule *));
		c->rules--;
	} else {
		memmove(c->rules + at + 1, c->rules + at,
			(c->n - at) * sizeof(struct rule *));
	}
	c->n++;
	return 0;
}

int chain_insert(struct table *t, struct chain *c, size_t at, const struct rule *r)
{
	int err = chain_open(c, at);

	if (err)
		return err;
	c->rules[at] = r;
	count_jump(t, r, 1);
	return 0;
}

void chain_remove(struct table *t, struct chain *c, size_t at)
{
	count_jump(t, c->rules[at], -1);
	if (at < c->n / 2) {
		memmove(c->rules + 1, c->rules, at * sizeof(struct rule *));
		c->rules++;
	} else {
		memmove(c->rules + at, c->rules + at + 1,
			(c->n - at - 1) * sizeof(struct rule *));
	}
	c->n--;
}

void chain_replace(struct table *t, struct chain *c, size_t at, const struct rule *r)
{
	count_jump(t, c->rules[at], -1);
	c->rules[at] = r;
	count_jump(t, r, 1);
}

void chain_flush(struct table *t, struct chain *c)
{
	for (size_t i = 0; i < c->n; i++)
		count_jump(t, c->rules[i], -1);
	c->rules = c->base;
	c->n = 0;
}
