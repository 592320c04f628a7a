/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * No input makes time grow faster than its size: each kind is run at a size and at a tenth of
 * it, and the ratio of the two times must stay far below the 100 of what is quadratic.
 */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "kernel/blob.h"
#include "rules.h"
#include "tap.h"
#include "text/command.h"
#include "text/print.h"
#include "text/restore.h"

enum { MOST_RATIO = 25, TRIES = 5 }; /* caches alone make it 20 */

static const struct family *const v4 = &families[FAMILY_IPV4];
static size_t scale = 1; /* sizes are divided by it */

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* ---- texts of some size */

static void words(struct buf *b, size_t n, const char *before, const char *each,
		  const char *after)
{
	buf_str(b, before);
	for (size_t i = 0; i < n; i++)
		buf_str(b, each);
	buf_str(b, after);
}

#define IN(line) "*filter\n" line
#define OUT "\nCOMMIT\n"

static void long_word(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT -p "), "0123456789", OUT);
}

static void long_option(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT -p tcp --dport"), "0123456789", OUT);
}

static void long_comment(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT -m comment --comment \""), "\\\"\\\\ 123456", "\"" OUT);
}

static void many_quotes(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT "), "\"\"", OUT);
}

static void open_quotes(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT "), "\"a\"\" ", "\"" OUT);
}

static void many_letters(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT -"), "vvvvvvvvvv", OUT);
}

static void many_words(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT "), "-v -v ", OUT);
}

static void many_matches(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT "), "-m tcp ", OUT);
}

static void many_addresses(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT -s "), "1.1.1.1,", "1" OUT);
}

static void bad_addresses(struct buf *b, size_t n)
{
	words(b, n, IN("-A INPUT -s "), ",", OUT);
}

static void long_comment_lines(struct buf *b, size_t n)
{
	words(b, n, "", "# 123456\n\n  \n", "");
}

static void long_errors(struct buf *b, size_t n)
{
	words(b, n, "*filter\n",
	      "-A nosuch -j DROP\n-A INPUT --nosuch\n-A INPUT -j nosuch\n", "COMMIT\n");
}

static void chains(struct buf *b, size_t n, const char *format)
{
	for (size_t i = 0; i < n; i++)
		buf_fmt(b, format, i, i + 1);
}

static void many_chains(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n, ":c%zu - [0:0]\n");
	buf_str(b, "COMMIT\n");
}

static void chains_gone(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n, ":c%zu - [0:0]\n");
	chains(b, n, "-X c%zu\n");
	buf_str(b, "COMMIT\n");
}

static void chains_renamed(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n, ":c%zu - [0:0]\n");
	chains(b, n, "-E c%zu d%zu\n");
	buf_str(b, "COMMIT\n");
}

static void chain_again(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n, ":c%zu - [0:0]\n");
	words(b, n, "", "-N x\n-X x\n", "COMMIT\n");
}

static void chain_of_jumps(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n + 1, ":c%zu - [0:0]\n");
	chains(b, n, "-A c%zu -j c%zu\n");
	buf_str(b, "-A INPUT -j c0\nCOMMIT\n");
}

static void equal_rules(struct buf *b, size_t n)
{
	words(b, n, "*filter\n", "-A INPUT -s 10.0.0.1 -j DROP\n", "COMMIT\n");
}

static void rules_at_head(struct buf *b, size_t n)
{
	words(b, n, "*filter\n", "-I INPUT -s 10.0.0.1 -j DROP\n", "COMMIT\n");
}

static void deleted_from_head(struct buf *b, size_t n)
{
	words(b, n, "*filter\n", "-A INPUT -j DROP\n", "");
	words(b, n, "", "-D INPUT 1\n", "COMMIT\n");
}

/* Rules that are looked up by what they say, of which each line finds another. */
static void looked_up(struct buf *b, size_t n, const char *format)
{
	buf_str(b, "*filter\n");
	chains(b, n, "-A INPUT -p tcp --dport 1 -m comment --comment %zu -j DROP\n");
	chains(b, n, format);
	buf_str(b, "COMMIT\n");
}

static void rules_deleted(struct buf *b, size_t n)
{
	looked_up(b, n, "-D INPUT -p tcp --dport 1 -m comment --comment %zu -j DROP\n");
}

static void rules_checked(struct buf *b, size_t n)
{
	looked_up(b, n, "-C INPUT -p tcp --dport 1 -m comment --comment %zu -j DROP\n");
}

static void rules_missed(struct buf *b, size_t n)
{
	looked_up(b, n, "-C INPUT -p tcp --dport 2 -m comment --comment %zu -j DROP\n");
}

static void deleted_from_tail(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n, "-A INPUT -m mark --mark %zu -j DROP\n");
	for (size_t i = n; i-- > 0;)
		buf_fmt(b, "-D INPUT -m mark --mark %zu -j DROP\n", i);
	buf_str(b, "COMMIT\n");
}

static void moved_to_head(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n, "-A INPUT -m mark --mark %zu -j DROP\n");
	for (size_t i = n; i-- > 0;)
		buf_fmt(b,
			"-D INPUT -m mark --mark %zu -j DROP\n"
			"-I INPUT -m mark --mark %zu -j DROP\n"
			"-A FORWARD -m mark --mark %zu -j DROP\n"
			"-C FORWARD -m mark --mark %zu -j DROP\n",
			i, i, i, i);
	buf_str(b, "COMMIT\n");
}

static void equal_rules_deleted(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n-A INPUT -s 10.0.0.1 -j DROP\n");
	words(b, n, "", "-A INPUT -s 10.0.0.2 -j DROP\n-I INPUT -s 10.0.0.3 -j DROP\n",
	      "");
	words(b, n, "", "-D INPUT -s 10.0.0.2 -j DROP\n-C INPUT -s 10.0.0.1 -j DROP\n",
	      "COMMIT\n");
}

static void interfaces(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n, "-A INPUT -i i%zu -j DROP\n");
	buf_str(b, "COMMIT\n");
}

static void comments(struct buf *b, size_t n)
{
	buf_str(b, "*filter\n");
	chains(b, n, "-A INPUT -m comment --comment %zu -j DROP\n");
	buf_str(b, "COMMIT\n");
}

/* ---- what is done with them */

static bool go_on(struct restore *r, const struct merlon_err *e)
{
	(void)r;
	return e->code != 0;
}

static struct ruleset *restore(const struct buf *text)
{
	struct ruleset *rs = ruleset_new();
	struct parser *p = parser_new(v4, NULL);
	struct restore r;

	restore_init(&r, v4, rs, p, NULL, 0);
	r.calls.error = go_on;
	for (size_t at = 0; at < text->n; at += 65536)
		restore_feed(&r, text->p + at,
			     text->n - at < 65536 ? text->n - at : 65536, NULL);
	restore_end(&r, NULL);
	restore_fini(&r);
	parser_free(p);
	ruleset_freeze(rs);
	return rs;
}

static void do_restore(const struct buf *text)
{
	ruleset_unref(restore(text));
}

/* Everything else that is done with a ruleset, too. */
static void do_all(const struct buf *text)
{
	const struct wire *w = &wires[FAMILY_IPV4];
	struct ruleset *rs = restore(text), *back = ruleset_new(), *edited;
	struct table *t = ruleset_table(rs, v4, TABLE_FILTER);
	struct blob blob = { 0 };
	struct plan p;
	struct buf b;

	buf_init(&b);
	print_save_table(t, 0, &b);
	print_list(t, NULL, 0, PRINT_VERBOSE, NULL, &b);
	if (!blob_encode(w, t, SIZE_MAX, &blob, NULL))
		blob_decode(w, back, ruleset_table_add(back, v4, t->kind), &blob.info,
			    blob.bytes, NULL);
	ruleset_freeze(back);
	if (!plan_new(&p, rs, back))
		plan_count(&p);
	plan_fini(&p);
	edited = ruleset_thaw(rs);
	rules_run(edited, v4, TABLE_FILTER, "-I INPUT -s 9.9.9.9", NULL);
	rules_run(edited, v4, TABLE_FILTER, "-A INPUT -s 9.9.9.9", NULL);
	ruleset_freeze(edited);
	if (!plan_new(&p, back, edited))
		plan_count(&p);
	plan_fini(&p);
	blob_fini(&blob);
	buf_fini(&b);
	ruleset_unref(rs);
	ruleset_unref(back);
	ruleset_unref(edited);
}

static void measure(const struct buf *text, void (*run)(const struct buf *),
		    double *least)
{
	double began = now(), took;

	run(text);
	took = now() - began;
	if (*least == 0 || took < *least)
		*least = took;
}

/* Below a few milliseconds noise would be measured, so the small one is run until that. */
static double ratio(const struct buf *small, const struct buf *large,
		    void (*run)(const struct buf *))
{
	double a = 0, b = 0;

	for (int i = 0; i < TRIES; i++) {
		measure(small, run, &a);
		measure(small, run, &a);
		measure(large, run, &b);
		if (b < MOST_RATIO * a / 2)
			break;
	}
	return b < 0.005 ? 0 : b / a;
}

static void test_growth(const char *what, void (*make)(struct buf *, size_t), size_t n,
			void (*run)(const struct buf *))
{
	struct buf small, large;
	double r;

	buf_init(&small);
	buf_init(&large);
	make(&small, n / scale / 10);
	make(&large, n / scale);
	r = ratio(&small, &large, run);
	ok(r < MOST_RATIO, "%s", what);
	if (r >= MOST_RATIO / 2)
		tap_diag("%s: ten times the size takes %.1f times as long", what, r);
	buf_fini(&small);
	buf_fini(&large);
}

static const struct {
	const char *what;
	void (*make)(struct buf *b, size_t n);
	size_t n;
	void (*run)(const struct buf *text);
} growths[] = {
	{ "a word of 10 MB", long_word, 1000000, do_restore },
	{ "an option's name of 10 MB", long_option, 1000000, do_restore },
	{ "a comment of 10 MB", long_comment, 1000000, do_restore },
	{ "a million empty quotes", many_quotes, 1000000, do_restore },
	{ "a million quotes, one of them open", open_quotes, 500000, do_restore },
	{ "10 million letters", many_letters, 1000000, do_restore },
	{ "a million words", many_words, 500000, do_restore },
	{ "a million matches", many_matches, 1000000, do_restore },
	{ "a million addresses", many_addresses, 1000000, do_restore },
	{ "a million commas", bad_addresses, 1000000, do_restore },
	{ "a million comments", long_comment_lines, 1000000, do_restore },
	{ "errors without end", long_errors, 50000, do_restore },
	{ "a million empty chains", many_chains, 1000000, do_all },
	{ "a million chains made and deleted", chains_gone, 1000000, do_restore },
	{ "chains renamed", chains_renamed, 300000, do_restore },
	{ "a chain made and deleted beside many", chain_again, 300000, do_restore },
	{ "a chain of 100,000 jumps", chain_of_jumps, 100000, do_all },
	{ "200,000 equal rules", equal_rules, 200000, do_all },
	{ "200,000 rules inserted at the head", rules_at_head, 200000, do_all },
	{ "200,000 rules deleted from the head", deleted_from_head, 200000, do_restore },
	{ "20,000 rules deleted by what they say", rules_deleted, 20000, do_restore },
	{ "20,000 rules deleted from the tail", deleted_from_tail, 20000, do_restore },
	{ "20,000 rules checked", rules_checked, 20000, do_restore },
	{ "20,000 rules checked that are not there", rules_missed, 20000, do_restore },
	{ "20,000 rules moved to the head", moved_to_head, 20000, do_restore },
	{ "20,000 equal rules deleted by what they say", equal_rules_deleted, 20000,
	  do_restore },
	{ "200,000 rules that differ by interface alone", interfaces, 200000, do_all },
	{ "200,000 rules that differ by comment alone", comments, 200000, do_all },
};

/* ---- each option of each extension with a value of a megabyte */

static void use_option(const struct ext *x, const struct ext_opt *o, struct str value)
{
	static const struct head head;
	unsigned char *payload = calloc(1, XT_ALIGN(x->size) + 1u);
	struct ext_use u = { .head = &head, .table = TABLE_FILTER };
	struct str arg[2] = { value, value };
	struct merlon_err e = { 0 };

	u.family = &families[x->families & ON_IPV4 ? FAMILY_IPV4 : FAMILY_IPV6];
	ext_begin(&u, x, payload);
	ext_option(&u, o, false, arg, &e);
	free(payload);
}

static double time_option(const struct ext *x, const struct ext_opt *o, struct str value)
{
	double least = 0;

	for (int i = 0; i < 2; i++) {
		double began = now(), took;

		use_option(x, o, value);
		took = now() - began;
		least = least == 0 || took < least ? took : least;
	}
	return least;
}

static void test_option(const struct ext *x, const struct ext_opt *o, char *text,
			size_t n, unsigned *slow)
{
	static const char *const patterns[] = { "1",  "a",    ",",    "1,",	  "a,",
						":",  "/",    "|0",   "!",	  "&&",
						"1:", "0xf,", "1=1,", "1 0 0 0,", "\\",
						" ",  "(" };

	for (size_t i = 0; i < sizeof(patterns) / sizeof(*patterns); i++) {
		size_t step = strlen(patterns[i]);
		double small, large;

		for (size_t at = 0; at + step <= n; at += step)
			memcpy(text + at, patterns[i], step);
		large = time_option(x, o, (struct str){ text, n });
		if (large < 0.02)
			continue;
		small = time_option(x, o, (struct str){ text, n / 10 });
		if (large < MOST_RATIO * small)
			continue;
		++*slow;
		tap_diag("%s --%s with many \"%s\": %.1f times as long", x->name, o->name,
			 patterns[i], large / small);
	}
}

static void test_options(void)
{
	size_t n = 1000000 / scale;
	char *text = malloc(n);
	unsigned slow = 0;
	const struct ext *x;

	for (size_t i = 0; (x = ext_at(i)); i++)
		for (unsigned k = 0; k < x->n_opts; k++)
			if (x->opts[k].type->args)
				test_option(x, &x->opts[k], text, n, &slow);
	is_int(slow, 0, "every option with a value of a megabyte");
	free(text);
}

int main(void)
{
	/* TEST_WRAP: valgrind takes thirty times as long. */
	scale = getenv("MERLON_SHORT") || getenv("TEST_WRAP") ? 10 : 1;
	/* Else malloc would change its ways at some size, and be slower from there on. */
	mallopt(M_MMAP_THRESHOLD, 128 << 10);
	for (size_t i = 0; i < sizeof(growths) / sizeof(*growths); i++)
		test_growth(growths[i].what, growths[i].make, growths[i].n,
			    growths[i].run);
	test_options();
	return tap_done();
}
