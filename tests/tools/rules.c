/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * See rules.h.
 */
#include "rules.h"

#include <errno.h>
#include <stdio.h>

#include "ext/equal.h"
#include "text/command.h"
#include "text/print.h"
#include "text/restore.h"

struct ruleset *rules_read(const struct family *f, const char *text, size_t n,
			   unsigned flags, struct merlon_err *e)
{
	struct ruleset *rs = ruleset_new();
	struct parser *p = parser_new(f, NULL);
	struct restore r;
	int err = -ENOMEM;

	if (rs && p) {
		restore_init(&r, f, rs, p, NULL, flags);
		err = restore_feed(&r, text, n, e);
		if (!err)
			err = restore_end(&r, e);
		restore_fini(&r);
	}
	parser_free(p);
	if (!err)
		return rs;
	ruleset_unref(rs);
	return NULL;
}

struct ruleset *rules_of(const struct family *f, const char *text)
{
	struct merlon_err e = { 0 };
	struct ruleset *rs = rules_read(f, text, strlen(text), 0, &e);

	if (rs)
		ruleset_freeze(rs);
	else
		fprintf(stderr, "%u:%u: %s\n", e.at.line, e.at.column, e.message);
	return rs;
}

void rules_print(const struct ruleset *rs, const struct family *f, unsigned flags,
		 struct buf *out)
{
	for (unsigned t = 0; t < TABLES; t++) {
		struct table *table = ruleset_table(rs, f, t);

		if (!table)
			continue;
		table_sort(table);
		print_save_table(table, flags, out);
	}
}

int rules_run(struct ruleset *rs, const struct family *f, enum table_id table,
	      const char *line, struct merlon_err *e)
{
	struct parser *p = parser_new(f, NULL);
	struct words words = { 0 };
	struct command cmd;
	int err = p ? 0 : -ENOMEM;

	if (!err)
		err = words_of_line(&words, str_of(line), e);
	if (!err)
		err = command_parse(p, words.w, words.n, 0, &table_kinds[table], &cmd, e);
	if (!err && !ruleset_table_add(rs, f, cmd.table))
		err = -ENOMEM;
	if (!err)
		err = command_run(rs, f, &cmd, (struct origin){ 0 }, e);
	words_fini(&words);
	parser_free(p);
	return err;
}

/* ---- edits */

/* The same rule for table T of RS, where the chain that it jumps to has another id. */
static const struct rule *translate(struct ruleset *rs, const struct table *t,
				    const struct table *from, const struct rule *r)
{
	struct rule_parts p = { .head = *r->head, .verdict = r->verdict };
	const struct chain *to = rule_jump(from, r), *own;

	memcpy(p.src, rule_src(r), r->addr_len);
	memcpy(p.dst, rule_dst(r), r->addr_len);
	p.matches = rule_matches(r);
	p.match_size = r->match_size;
	p.target = rule_target(r);
	p.target_size = r->target_size;
	if (to) {
		own = table_chain(t, str_of(to->name));
		if (!own)
			return NULL;
		p.jump = own->id;
	}
	return rule_new(rs, t->family, &p);
}

static const char *edit_insert(struct ruleset *rs, struct table *t, struct chain *c,
			       const struct edit *e)
{
	const struct rule *r;

	if (!e->number || e->number > c->n + 1)
		return "an insertion beyond the end";
	r = translate(rs, t, e->table, e->rule);
	if (!r)
		return "a rule jumps to a chain that is not there yet";
	return chain_insert(t, c, e->number - 1, r) ? "no memory" : NULL;
}

static const char *edit_delete(struct table *t, struct chain *c, const struct edit *e)
{
	if (!e->number || e->number > c->n)
		return "a deletion beyond the end";
	if (!rule_equal(t, c->rules[e->number - 1], e->table, e->rule))
		return "a deletion of another rule";
	chain_remove(t, c, e->number - 1);
	return NULL;
}

const char *rules_edit(struct ruleset *rs, const struct edit *e)
{
	struct table *t = ruleset_table_add(rs, e->table->family, e->table->kind);
	struct chain *c = t ? table_chain(t, str_of(e->chain->name)) : NULL;

	if (e->op == EDIT_CHAIN_NEW)
		return c ? "a chain that there is already"
		       : table_chain_add(t, str_of(e->chain->name)) ? NULL
								    : "no memory";
	if (!c)
		return "an edit of a chain that is not there";
	switch (e->op) {
	case EDIT_CHAIN_DELETE:
		if (c->hook != NO_HOOK || c->n || c->refs)
			return "a chain goes that is in use";
		table_chain_remove(t, c);
		return NULL;
	case EDIT_POLICY:
		if (c->hook == NO_HOOK)
			return "a policy for a user chain";
		c->policy = e->chain->policy;
		return NULL;
	case EDIT_RULE_INSERT:
		return edit_insert(rs, t, c, e);
	default:
		return edit_delete(t, c, e);
	}
}

static const char *table_differs(const struct table *a, const struct table *b)
{
	if (a->n != b->n)
		return "how many chains there are";
	for (size_t i = 0; i < a->n; i++) {
		const struct chain *x = a->chains[i];
		const struct chain *y = table_chain(b, str_of(x->name));

		if (!y)
			return "a chain's name";
		if (x->n != y->n)
			return "how many rules a chain has";
		if (x->hook != y->hook || x->policy != y->policy || x->refs != y->refs)
			return "a chain's policy or references";
		for (size_t k = 0; k < x->n; k++)
			if (!rule_equal(a, x->rules[k], b, y->rules[k]))
				return "a rule";
	}
	return NULL;
}

const char *rules_differ(const struct ruleset *a, const struct ruleset *b,
			 const struct family *f)
{
	const char *why = NULL;

	for (unsigned t = 0; t < TABLES && !why; t++) {
		const struct table *x = ruleset_table(a, f, t),
				   *y = ruleset_table(b, f, t);

		why = !x != !y ? "the tables" : x ? table_differs(x, y) : NULL;
	}
	return why;
}
