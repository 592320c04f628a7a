/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/plan: the edits of a plan, made one by one in one ruleset, give the other.
 */
#include <stdio.h>
#include <stdlib.h>

#include "plan/diff.h"
#include "rules.h"
#include "tap.h"

static const struct family *const v4 = &families[FAMILY_IPV4];

/* A ruleset of few different rules and chains, so that two have much in common. */
static void random_text(uint64_t *state, struct buf *b)
{
	static const char *const hooks[] = { "INPUT", "FORWARD", "OUTPUT" };
	uint32_t chains = rules_random(state, 5), rules = rules_random(state, 40);
	bool there[8] = { false };

	b->n = 0;
	buf_fmt(b, "*filter\n:INPUT %s [0:0]\n",
		rules_random(state, 2) ? "DROP" : "ACCEPT");
	for (uint32_t i = 0; i < chains; i++) {
		uint32_t k = rules_random(state, 8);

		if (!there[k])
			buf_fmt(b, ":u%u - [0:0]\n", k);
		there[k] = true;
	}
	for (uint32_t i = 0; i < rules; i++) {
		uint32_t k = rules_random(state, 8), to = rules_random(state, 8);

		buf_fmt(b, "-A %s", hooks[k % 3]);
		if (there[k])
			b->n -= strlen(hooks[k % 3]), buf_fmt(b, "u%u", k);
		buf_fmt(b, " -s 10.0.0.%u", rules_random(state, 6));
		if (rules_random(state, 2))
			buf_fmt(b, " -m limit");
		if (there[to])
			buf_fmt(b, " -%c u%u", rules_random(state, 3) ? 'j' : 'g', to);
		buf_char(b, '\n');
	}
	buf_str(b, "COMMIT\n");
	buf_cstr(b);
}

static const char *refused;
static size_t edits;

static int make_edit(void *context, const struct edit *e)
{
	edits++;
	refused = rules_edit(context, e);
	return refused ? -1 : 0;
}

/* Make the edits from A to B in a copy of A; A may be NULL. */
static const char *walk(struct ruleset *a, struct ruleset *b)
{
	struct ruleset *work = a ? ruleset_thaw(a) : ruleset_new();
	const char *why = NULL;
	struct plan p;

	refused = NULL;
	edits = 0;
	for (int t = 0; t < TABLES; t++)
		if (ruleset_table(b, v4, t))
			ruleset_table_add(work, v4, &table_kinds[t]);
	if (plan_new(&p, a, b))
		return "no memory";
	if (plan_walk(&p, make_edit, work))
		why = refused ? refused : "the walk stopped";
	else if (plan_count(&p) != (long)edits)
		why = "the count is not how many edits there are";
	else
		why = rules_differ(work, b, v4);
	plan_fini(&p);
	ruleset_unref(work);
	return why;
}

static void test_random(void)
{
	uint64_t state = 11;
	const char *why = NULL;
	struct buf x, y;

	buf_init(&x);
	buf_init(&y);
	for (int i = 0; i < 1500 && !why; i++) {
		struct ruleset *a, *b;

		random_text(&state, &x);
		random_text(&state, &y);
		a = rules_of(v4, x.p);
		b = rules_of(v4, y.p);
		why = a && b ? walk(a, b) : "a text is refused";
		if (!why)
			why = walk(NULL, b);
		if (!why && (walk(b, b) || edits))
			why = "the plan from a ruleset to itself has edits";
		ruleset_unref(a);
		ruleset_unref(b);
	}
	if (!is_str(why, NULL, "edits applied one by one give the other ruleset"))
		tap_diag("from\n%s\nto\n%s", x.p, y.p);
	buf_fini(&x);
	buf_fini(&y);
}

/* A thawed copy, edited by commands. */
static void test_descendants(void)
{
	static const char *const commands[] = {
		"-I INPUT -s 10.0.0.9",
		"-D INPUT 1",
		"-A OUTPUT -j ACCEPT",
		"-N new",
		"-A INPUT -j new",
		"-F OUTPUT",
		"-P INPUT DROP",
		"-D INPUT 3",
		"-E u1 renamed",
		"-A INPUT -g renamed",
		"-F u2",
		"-X u2",
		"-Z",
		"-R INPUT 1 -j DROP",
		"-E renamed u1",
		"-E new neu",
	};
	uint64_t state = 5;
	const char *why = NULL;
	struct buf x;

	buf_init(&x);
	for (int i = 0; i < 1500 && !why; i++) {
		struct ruleset *a, *b;

		random_text(&state, &x);
		a = rules_of(v4, x.p);
		b = ruleset_thaw(a);
		for (int k = 0; k < 6; k++)
			rules_run(b, v4, TABLE_FILTER, commands[rules_random(&state, 16)],
				  NULL);
		ruleset_freeze(b);
		why = walk(a, b);
		if (!why)
			why = walk(b, a);
		ruleset_unref(a);
		ruleset_unref(b);
	}
	is_str(why, NULL, "the same between a ruleset and what was made of it");
	buf_fini(&x);
}

static const char *names(const char *from, const char *to)
{
	struct ruleset *a = from ? rules_of(v4, from) : NULL, *b = rules_of(v4, to);
	const char *why = walk(a, b);

	ruleset_unref(a);
	ruleset_unref(b);
	return why;
}

#define T "*filter\n"
#define C "COMMIT\n"

static void test_cases(void)
{
	is_str(names(T C, T ":a - [0:0]\n:b - [0:0]\n-A a -j b\n-A INPUT -j a\n" C), NULL,
	       "chains before the jumps to them");
	is_int(edits, 4, "two chains and two rules");
	is_str(names(T
		     ":a - [0:0]\n:b - [0:0]\n-A a -j b\n-A b -j DROP\n-A INPUT -j a\n" C,
		     T C),
	       NULL, "jumps before their chains");
	is_str(names(T ":a - [0:0]\n:b - [0:0]\n-A a -j b\n-A b -g a\n" C, T C), NULL,
	       "chains that jump to each other go");
	names(T "-A INPUT -j DROP\n-A INPUT -j DROP\n" C, T "-A INPUT -j DROP\n" C);
	is_int(edits, 1, "one of two equal rules goes");
	names(T "-A INPUT -j DROP\n" C, T "-A INPUT -j DROP\n-A INPUT -j DROP\n" C);
	is_int(edits, 1, "one is added to an equal one");
	names(T "-A INPUT -s 1.1.1.1\n-A INPUT -s 2.2.2.2\n" C,
	      T "-A INPUT -s 2.2.2.2\n-A INPUT -s 1.1.1.1\n" C);
	is_int(edits, 2, "order counts: one is moved");
	names(T ":INPUT DROP [0:0]\n" C, T ":INPUT ACCEPT [5:6]\n" C);
	is_int(edits, 1, "a policy");
	names(T "-A INPUT -j DROP\n" C, T "[5:6] -A INPUT -j DROP\n" C);
	is_int(edits, 0, "counters are no edit");
	names(NULL, T "-A INPUT\n" C);
	is_int(edits, 1, "from nothing");
}

/* N rules for INPUT; every STEPth another one. */
static struct ruleset *many(uint32_t n, uint32_t step, const char *rule)
{
	struct ruleset *rs = ruleset_new();
	struct table *t = ruleset_table_add(rs, v4, &table_kinds[TABLE_FILTER]);
	struct chain *c = table_chain(t, str_of("INPUT"));
	const struct rule *r, *other;

	rules_run(rs, v4, TABLE_FILTER, rule, NULL);
	r = c->rules[0];
	rules_run(rs, v4, TABLE_FILTER, "-A INPUT -j DROP", NULL);
	other = c->rules[1];
	for (uint32_t i = 0; i < n; i++)
		chain_insert(t, c, c->n, step && i % step == 0 ? other : r);
	ruleset_freeze(rs);
	return rs;
}

static void test_duplicates(void)
{
	uint32_t n = 1000000;
	struct ruleset *a = many(n, 1000, "-A INPUT -s 1.1.1.1");
	struct ruleset *b = many(n, 777, "-A INPUT -s 1.1.1.1");
	struct ruleset *c = many(n, 0, "-A INPUT -s 2.2.2.2");
	struct plan p;
	long count;

	plan_new(&p, a, b);
	count = plan_count(&p);
	ok(count > 0 && count < 10000,
	   "a million equal rules, thousands of others (%ld edits)", count);
	plan_fini(&p);
	plan_new(&p, a, c);
	is_int(plan_count(&p), 2 * (long)n + 2, "a million that all differ");
	plan_fini(&p);
	ruleset_unref(a);
	ruleset_unref(b);
	ruleset_unref(c);
}

int main(void)
{
	test_cases();
	test_random();
	test_descendants();
	test_duplicates();
	return tap_done();
}
