/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Rules in a chain.
 */
#include "model/ruleset.h"

static void count_jump(struct table *t, const struct rule *r, int by)
{
	struct chain *to = r->verdict == VERDICT_JUMP ? table_chain_by_id(t, r->jump)
						      : NULL;

	if (to)
		to->refs += (uint32_t)by;
}

void chain_drop_index(struct chain *c)
{
	index_free(c->index);
	c->index = NULL;
}

static struct row row_of(const struct chain *c)
{
	return (struct row){ c->base, c->base ? (size_t)(c->rules - c->base) : 0, c->n,
			     c->cap };
}

static void set_row(struct chain *c, const struct row *row)
{
	c->base = row->base;
	c->rules = c->base + row->start;
	c->n = row->n;
	c->cap = row->cap;
}

int chain_insert(struct table *t, struct chain *c, size_t at, const struct rule *r)
{
	struct row row = row_of(c);
	int err = row_open(&row, at, sizeof(*c->rules));

	if (err)
		return err;
	set_row(c, &row);
	if (c->index && index_insert(c->index, at))
		chain_drop_index(c);
	c->rules[at] = r;
	count_jump(t, r, 1);
	return 0;
}

void chain_remove(struct table *t, struct chain *c, size_t at)
{
	struct row row = row_of(c);

	count_jump(t, c->rules[at], -1);
	row_close(&row, at, sizeof(*c->rules));
	set_row(c, &row);
	if (c->index)
		index_remove(c->index, at);
}

void chain_replace(struct table *t, struct chain *c, size_t at, const struct rule *r)
{
	count_jump(t, c->rules[at], -1);
	c->rules[at] = r;
	count_jump(t, r, 1);
	if (c->index && index_replace(c->index, at))
		chain_drop_index(c);
}

void chain_flush(struct table *t, struct chain *c)
{
	for (size_t i = 0; i < c->n; i++)
		count_jump(t, c->rules[i], -1);
	c->rules = c->base;
	c->n = c->scanned = 0;
	chain_drop_index(c);
}
