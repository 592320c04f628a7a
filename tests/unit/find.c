/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/ext/find.c: random edits of a chain, between which rules are looked up; the rule found
 * is always the one that a look at each in turn finds first.
 */
#include <stdio.h>
#include <stdlib.h>

#include "ext/equal.h"
#include "ext/find.h"
#include "rules.h"
#include "tap.h"

static const struct family *const v4 = &families[FAMILY_IPV4];

/* Some equal others, by spelling, order or revision; all formats have room for a number. */
static const char *const forms[] = {
	"-s 10.0.0.%u -j ACCEPT",
	"-s 10.0.0.%u -j c1",
	"-s 10.0.0.%u -g c1",
	"-s 10.0.0.%u -j c2",
	"-m mark --mark %u -m length --length 5",
	"-m length --length 5 -m mark --mark %u",
	"-m mark --mark %u -m length --length 5 -m limit",
	"-m length --length 5 -m mark --mark %u -m limit",
	"-m limit -m length --length 5 -m mark --mark %u",
	"-m comment --comment %u -j LOG --log-level warning",
	"-m comment --comment %u -j LOG --log-level 4",
	"-i eth%u -p tcp --dport 22",
};
enum { FORMS = sizeof(forms) / sizeof(*forms), NUMBERS = 12, POOL = FORMS * NUMBERS };

struct test {
	struct ruleset *rs;
	struct table *t;
	struct chain *c;
	const struct rule *pool[POOL];
	uint64_t state;
	unsigned found, indexed;
};

static uint32_t below(struct test *x, size_t n)
{
	return rules_random(&x->state, (uint32_t)n);
}

static void locate(struct test *x)
{
	x->t = ruleset_table(x->rs, v4, TABLE_FILTER);
	x->c = table_chain(x->t, str_of("INPUT"));
}

static void begin(struct test *x)
{
	const struct chain *from;
	char line[256], words[200];

	x->rs = ruleset_new();
	rules_run(x->rs, v4, TABLE_FILTER, "-N c1", NULL);
	rules_run(x->rs, v4, TABLE_FILTER, "-N c2", NULL);
	for (unsigned i = 0; i < POOL; i++) {
		snprintf(words, sizeof(words), forms[i % FORMS], i / FORMS);
		snprintf(line, sizeof(line), "-A FORWARD %s", words);
		rules_run(x->rs, v4, TABLE_FILTER, line, NULL);
	}
	locate(x);
	from = table_chain(x->t, str_of("FORWARD"));
	for (unsigned i = 0; i < POOL && i < from->n; i++)
		x->pool[i] = from->rules[i];
}

/* Not the rule itself, but one that looks like it. */
static const struct rule *any_rule(struct test *x)
{
	return rule_recount(x->rs, x->pool[below(x, POOL)], 1, 2);
}

static bool find(struct test *x, const struct rule *r)
{
	size_t naive = 0, at = SIZE_MAX;
	bool there;

	while (naive < x->c->n && !rule_equal(x->t, x->c->rules[naive], x->t, r))
		naive++;
	there = chain_find(x->t, x->c, r, &at);
	x->found += there;
	x->indexed += x->c->index != NULL;
	if (there == (naive < x->c->n) && (!there || at == naive))
		return true;
	tap_diag("of %zu rules the first is %zu, and %zu was found", x->c->n, naive, at);
	return false;
}

static void edit(struct test *x, size_t most)
{
	size_t n = x->c->n, at = below(x, n + 1), i;
	const struct rule *r = any_rule(x);

	switch (below(x, 12)) {
	case 0: /* what scripts do: delete what is there, by what it says */
	case 1:
	case 2:
		if (chain_find(x->t, x->c, r, &i))
			chain_remove(x->t, x->c, i);
		return;
	case 3:
		if (n > most / 2)
			chain_remove(x->t, x->c, at < n ? at : n - 1);
		return;
	case 4:
		if (n)
			chain_replace(x->t, x->c, at < n ? at : n - 1, r);
		return;
	case 5:
		at = 0;
		break;
	case 6:
		at = n / 2; /* always between two that came late */
		break;
	case 7:
	case 8:
		at = n;
		break;
	default:
		break;
	}
	if (n < most)
		chain_insert(x->t, x->c, at, r);
	else
		chain_remove(x->t, x->c, at < n ? at : 0);
}

/* Now and then what an index might not survive. */
static void upset(struct test *x, unsigned step)
{
	struct chain *c1 = table_chain(x->t, str_of("c1"));
	struct ruleset *old = x->rs;

	if (step % 3000 == 2999)
		table_chain_rename(x->t, c1 ? c1 : table_chain(x->t, str_of("renamed")),
				   c1 ? str_of("renamed") : str_of("c1"));
	if (step % 7000 == 6999)
		chain_flush(x->t, x->c);
	if (step % 9000 == 8999) {
		ruleset_freeze(old);
		x->rs = ruleset_thaw(old);
		ruleset_unref(old);
		locate(x);
	}
}

static void test_random(uint64_t seed, size_t most)
{
	struct test x = { .state = seed };
	bool good = true;

	begin(&x);
	ok(x.pool[POOL - 1], "there are rules to play with");
	for (unsigned step = 0; step < 20000 && good; step++) {
		edit(&x, most);
		upset(&x, step);
		good = find(&x, any_rule(&x));
	}
	ok(good, "up to %zu rules: always the first that is equal", most);
	ok(x.found > 1000 && (x.indexed > 1000 || most < 65),
	   "%u were found, %u times there was an index", x.found, x.indexed);
	ruleset_unref(x.rs);
}

/* One spot takes so many that the labels run out there, again and again. */
static void test_one_spot(size_t at_most)
{
	struct test x = { .state = 1 };
	bool good = true;

	begin(&x);
	for (unsigned i = 0; i < 500; i++)
		chain_insert(x.t, x.c, 0, any_rule(&x));
	for (unsigned i = 0; i < 100; i++)
		find(&x, rule_recount(x.rs, x.pool[0], 0, 0));
	ok(x.c->index, "there is an index");
	for (unsigned i = 0; i < 3000 && good; i++) {
		chain_insert(x.t, x.c, at_most < i ? at_most : i, any_rule(&x));
		good = find(&x, any_rule(&x));
	}
	ok(good && x.c->index, "3000 rules put in at %s",
	   at_most ? "one place" : "the head");
	ruleset_unref(x.rs);
}

int main(void)
{
	test_random(1, 40);
	test_random(2, 200);
	test_random(3, 3000);
	test_one_spot(0);
	test_one_spot(200);
	test_one_spot(SIZE_MAX);
	return tap_done();
}
