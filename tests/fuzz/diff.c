/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Two restore files, parted by a line "=": the edits of the plan from one to the other, made
 * one by one, must give the other.
 */
#include <stdio.h>
#include <stdlib.h>

#include "plan/plan.h"
#include "rules.h"
#include "text/command.h"
#include "text/restore.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *refused;
static long edits;

static int make_edit(void *context, const struct edit *e)
{
	edits++;
	refused = rules_edit(context, e);
	return refused ? -1 : 0;
}

static bool go_on(struct restore *r, const struct merlon_err *e)
{
	(void)r;
	(void)e;
	return true;
}

static struct ruleset *read_text(const char *text, size_t n)
{
	static struct parser *parser;
	struct ruleset *rs = ruleset_new();
	struct restore r;

	if (!parser)
		parser = parser_new(&families[FAMILY_IPV4], NULL);
	restore_init(&r, &families[FAMILY_IPV4], rs, parser, NULL, 0);
	r.calls.error = go_on;
	restore_feed(&r, text, n, NULL);
	restore_end(&r, NULL);
	restore_fini(&r);
	ruleset_freeze(rs);
	return rs;
}

static void check(struct ruleset *a, struct ruleset *b)
{
	const struct family *f = &families[FAMILY_IPV4];
	struct ruleset *work = ruleset_new();
	const char *why = NULL;
	struct plan p;

	/* A plan is about the tables of B. */
	for (int t = 0; t < TABLES; t++)
		if (ruleset_table(b, f, t) && ruleset_table(a, f, t))
			ruleset_take(work, a, ruleset_table(a, f, t));
		else if (ruleset_table(b, f, t))
			ruleset_table_add(work, f, &table_kinds[t]);
	edits = 0;
	if (plan_new(&p, a, b))
		abort();
	if (plan_walk(&p, make_edit, work))
		why = refused;
	else if (plan_count(&p) != edits)
		why = "the count";
	else
		why = rules_differ(work, b, f);
	if (why) {
		fprintf(stderr, "%s\n", why);
		abort();
	}
	plan_fini(&p);
	ruleset_unref(work);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data, *middle = memmem(data, size, "\n=\n", 3);
	size_t n = middle ? (size_t)(middle - text) + 1 : size / 2;
	size_t from = middle ? n + 2 : n;
	struct ruleset *a = read_text(text, n), *b = read_text(text + from, size - from);

	check(a, b);
	check(b, a);
	check(a, a);
	ruleset_unref(a);
	ruleset_unref(b);
	return 0;
}
