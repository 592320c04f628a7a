/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Any bytes as a restore file, for both families.  What is accepted is printed; that must be
 * accepted too, be printed alike, and say the same.  Errors must point into their line.
 */
#include <stdio.h>
#include <stdlib.h>

#include "rules.h"
#include "text/command.h"
#include "text/print.h"
#include "text/restore.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct parser *parsers[FAMILIES];
static bool zero_in_line; /* so that an excerpt seems to end early */

static void fail(const char *what, const struct buf *a, const struct buf *b)
{
	fprintf(stderr, "%s\n---- printed\n%s---- and again\n%s", what, a->p,
		b && b->p ? b->p : "");
	abort();
}

static bool error(struct restore *r, const struct merlon_err *e)
{
	(void)r;
	if (!e->code || !e->message[0] || !e->at.line)
		abort();
	/* A short line is its own excerpt. */
	if (!e->excerpt_from && strlen(e->excerpt) < sizeof(e->excerpt) - 1 &&
	    e->excerpt[0] && e->at.column > strlen(e->excerpt) + 1 && !zero_in_line)
		abort();
	return true;
}

static struct ruleset *read_text(const struct family *f, const char *text, size_t n,
				 bool *good)
{
	struct ruleset *rs = ruleset_new();
	struct restore r;

	if (!parsers[f->id])
		parsers[f->id] = parser_new(f, NULL);
	restore_init(&r, f, rs, parsers[f->id], "f", RESTORE_COUNTERS);
	r.calls.error = error;
	/* In two pieces, as a pipe may bring it. */
	restore_feed(&r, text, n / 2, NULL);
	restore_feed(&r, text + n / 2, n - n / 2, NULL);
	*good = restore_end(&r, NULL) == 0;
	restore_fini(&r);
	return rs;
}

/* Of these iptables itself does not save all; the one-liners say what. */
static bool is_lossy(const char *text)
{
	return strstr(text, "-m hashlimit") || strstr(text, "-j CT") ||
	       strstr(text, "-j CONNMARK");
}

static void try(const struct family *f, const char *text, size_t n)
{
	struct ruleset *a, *b;
	struct buf x, y;
	bool good;

	buf_init(&x);
	buf_init(&y);
	a = read_text(f, text, n, &good); /* what was good of it counts */
	rules_print(a, f, PRINT_COUNTERS, &x);
	buf_cstr(&x);
	b = read_text(f, x.p, x.n, &good);
	if (!good)
		fail("what was printed is refused", &x, NULL);
	rules_print(b, f, PRINT_COUNTERS, &y);
	buf_cstr(&y);
	if (x.n != y.n || memcmp(x.p, y.p, x.n) != 0)
		fail("it is printed otherwise", &x, &y);
	if (!is_lossy(x.p) && rules_differ(a, b, f))
		fail(rules_differ(a, b, f), &x, &y);
	for (int t = 0; t < TABLES; t++)
		if (ruleset_table(a, f, t))
			print_list(ruleset_table(a, f, t), NULL, 0,
				   PRINT_VERBOSE | PRINT_LINE_NUMBERS, NULL, &y);
	buf_fini(&x);
	buf_fini(&y);
	ruleset_unref(a);
	ruleset_unref(b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	zero_in_line = size && memchr(data, 0, size);
	for (int f = 0; f < FAMILIES; f++)
		try(&families[f], (const char *)data, size);
	return 0;
}
