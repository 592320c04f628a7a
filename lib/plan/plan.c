/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "plan/plan.h"

#include <errno.h>
#include <stdlib.h>

#include "plan/diff.h"

static struct table *from_table(const struct plan *p, const struct table *to)
{
	return p->from ? ruleset_table(p->from, to->family, to->kind->id) : NULL;
}

static size_t table_rules(const struct table *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		n += t->chains[i]->n;
	return n;
}

/* Which entry each rule goes on from, by comparing the two tables chain by chain. */
static int pair_entries(struct hash_key key, struct plan_table *pt)
{
	size_t at = 0;

	pt->entries = calloc(table_rules(pt->to) + 1, sizeof(*pt->entries));
	if (!pt->entries)
		return -ENOMEM;
	for (size_t i = 0; i < pt->to->n; i++) {
		const struct chain *b = pt->to->chains[i];
		const struct chain *a = table_chain(pt->from, str_of(b->name));
		uint32_t *pair = pt->entries + at;
		int err = diff_chain(key, pt->from, a, pt->to, b, pair);

		if (err)
			return err;
		for (size_t k = 0; k < b->n; k++)
			pair[k] = pair[k] ? a->rules[pair[k] - 1]->entry : 0;
		at += b->n;
	}
	return 0;
}

/* Whether T, of TO, was not made from its counterpart in FROM. */
static bool strange(const struct ruleset *from, const struct table *t)
{
	const struct table *was = from ? ruleset_table(from, t->family, t->kind->id)
				       : NULL;

	return was && was->source != t->source;
}

static void carry_policies(const struct table *from, struct table *to)
{
	for (size_t i = 0; i < to->n; i++) {
		const struct chain *old = table_chain(from, str_of(to->chains[i]->name));

		if (!old || old->hook == NO_HOOK)
			continue;
		to->chains[i]->entry = old->entry;
		to->chains[i]->packets = old->packets;
		to->chains[i]->bytes = old->bytes;
		to->chains[i]->recounted = false;
	}
}

/* TO, or, where tables of it are strange to FROM, a copy that knows FROM's policies.  NULL
 * when there is no memory. */
static struct ruleset *familiar(const struct ruleset *from, struct ruleset *to)
{
	struct ruleset *copy = NULL;

	for (unsigned i = 0; i < FAMILIES * TABLES; i++) {
		struct table *t = to->tables[i / TABLES][i % TABLES];

		if (!t || !strange(from, t))
			continue;
		if (!copy)
			copy = ruleset_thaw(to);
		if (!copy)
			return NULL;
		carry_policies(ruleset_table(from, t->family, t->kind->id),
			       ruleset_table(copy, t->family, t->kind->id));
	}
	if (!copy)
		return ruleset_ref(to);
	ruleset_freeze(copy);
	return copy;
}

int plan_new(struct plan *p, struct ruleset *from, struct ruleset *to)
{
	int err = 0;

	to = familiar(from, to);
	*p = (struct plan){ .from = from && to ? ruleset_ref(from) : NULL, .to = to };
	if (!to)
		return -ENOMEM;
	for (unsigned f = 0; f < FAMILIES; f++)
		for (unsigned t = 0; t < TABLES && !err; t++) {
			const struct table *table = to->tables[f][t];
			struct plan_table *pt = &p->tables[p->n];

			if (!table)
				continue;
			p->n++;
			*pt = (struct plan_table){ .to = table,
						   .from = from_table(p, table) };
			if (pt->from && pt->from->source != table->source)
				err = pair_entries(to->key, pt);
		}
	if (err)
		plan_fini(p);
	return err;
}

void plan_fini(struct plan *p)
{
	for (unsigned i = 0; i < p->n; i++)
		free(p->tables[i].entries);
	ruleset_unref(p->from);
	ruleset_unref(p->to);
	*p = (struct plan){ 0 };
}

/* ---- edits */

struct walk {
	const struct plan_table *pt;
	int (*call)(void *context, const struct edit *e);
	void *context;
	struct hash_key key;
};

static int edit(const struct walk *w, enum edit_op op, const struct table *t,
		const struct chain *c, const struct rule *r, size_t number)
{
	struct edit e = { op, t, c, r, number };

	return w->call(w->context, &e);
}

static int walk_new_chains(const struct walk *w)
{
	const struct table *from = w->pt->from, *to = w->pt->to;
	int err = 0;

	for (size_t i = 0; i < to->n && !err; i++) {
		const struct chain *c = to->chains[i];
		const struct chain *old = from ? table_chain(from, str_of(c->name))
					       : NULL;

		if (c->hook == NO_HOOK && !old)
			err = edit(w, EDIT_CHAIN_NEW, to, c, NULL, 0);
		else if (c->hook != NO_HOOK &&
			 c->policy != (old ? old->policy : VERDICT_ACCEPT))
			err = edit(w, EDIT_POLICY, to, c, NULL, 0);
	}
	return err;
}

/* Deletions go from the back and insertions from the front, so that each number is right
 * at its moment. */
static int walk_chain(const struct walk *w, const struct chain *a, const struct chain *b)
{
	uint32_t *pair = calloc(b->n + 1, sizeof(*pair));
	size_t left = a ? a->n : 0, k = b->n;
	int err = pair ? diff_chain(w->key, w->pt->from, a, w->pt->to, b, pair) : -ENOMEM;

	while (left > 0 && !err) {
		while (k > 0 && (!pair[k - 1] || pair[k - 1] > left))
			k--;
		if (k > 0 && pair[k - 1] == left)
			left--;
		else
			err = edit(w, EDIT_RULE_DELETE, w->pt->from, a,
				   a->rules[left - 1], left),
			left--;
	}
	for (k = 0; k < b->n && !err; k++)
		if (!pair[k])
			err = edit(w, EDIT_RULE_INSERT, w->pt->to, b, b->rules[k], k + 1);
	free(pair);
	return err;
}

static int walk_rules(const struct walk *w)
{
	const struct table *from = w->pt->from, *to = w->pt->to;
	int err = 0;

	for (size_t i = 0; i < to->n && !err; i++) {
		const struct chain *b = to->chains[i];

		err = walk_chain(w, from ? table_chain(from, str_of(b->name)) : NULL, b);
	}
	return err;
}

static int walk_gone_chains(const struct walk *w)
{
	static const struct chain none;
	const struct table *from = w->pt->from, *to = w->pt->to;
	int err = 0;

	/* Empty them all before deleting any: they may jump to each other. */
	for (size_t i = 0; from && i < from->n && !err; i++)
		if (!table_chain(to, str_of(from->chains[i]->name)))
			err = walk_chain(w, from->chains[i], &none);
	for (size_t i = 0; from && i < from->n && !err; i++)
		if (!table_chain(to, str_of(from->chains[i]->name)))
			err = edit(w, EDIT_CHAIN_DELETE, from, from->chains[i], NULL, 0);
	return err;
}

int plan_walk(const struct plan *p, int (*call)(void *context, const struct edit *e),
	      void *context)
{
	int err = 0;

	for (unsigned i = 0; i < p->n && !err; i++) {
		struct walk w = { &p->tables[i], call, context, p->to->key };

		err = walk_new_chains(&w);
		if (!err)
			err = walk_rules(&w);
		if (!err)
			err = walk_gone_chains(&w);
	}
	return err;
}

static int count(void *context, const struct edit *e)
{
	long *n = context;

	(void)e;
	++*n;
	return 0;
}

long plan_count(const struct plan *p)
{
	long n = 0;
	int err = plan_walk(p, count, &n);

	return err ? err : n;
}
