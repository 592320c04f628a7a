/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/text/restore.c: what a restore file makes, in whatever pieces it comes, and where its
 * errors are said to be.
 */
#include <errno.h>
#include <stdio.h>

#include "rules.h"
#include "tap.h"
#include "text/print.h"
#include "text/restore.h"

static const struct family *const v4 = &families[FAMILY_IPV4];

#define HEAD "*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
#define TAIL "COMMIT\n"

/* All errors, one a line; WITH is what stands in the ruleset before. */
struct outcome {
	struct buf errors, text;
	unsigned commits;
};

static bool note(struct restore *r, const struct merlon_err *e)
{
	struct outcome *o = r->context;

	buf_fmt(&o->errors, "%s:%u:%u: %s\n", e->at.file, e->at.line, e->at.column,
		e->message);
	return true;
}

static int commit(struct restore *r, struct table *t, struct merlon_err *e)
{
	struct outcome *o = r->context;

	(void)t;
	(void)e;
	o->commits++;
	return 0;
}

static int feed(struct restore *r, const char *text, size_t step)
{
	size_t n = strlen(text);
	int err = 0;

	for (size_t at = 0; at < n && !err; at += step)
		err = restore_feed(r, text + at, n - at < step ? n - at : step, NULL);
	return err ? err : restore_end(r, NULL);
}

static int run(struct ruleset *rs, const char *text, unsigned flags, size_t step,
	       struct outcome *o)
{
	struct parser *p = parser_new(v4, NULL);
	struct restore r;
	int err;

	o->commits = 0;
	buf_init(&o->errors);
	buf_init(&o->text);
	restore_init(&r, v4, rs, p, "f", flags);
	r.calls.error = note;
	r.calls.commit = commit;
	r.context = o;
	err = feed(&r, text, step);
	rules_print(rs, v4, flags & RESTORE_COUNTERS ? PRINT_COUNTERS : 0, &o->text);
	buf_cstr(&o->errors);
	buf_cstr(&o->text);
	restore_fini(&r);
	parser_free(p);
	return err;
}

static void fini(struct outcome *o)
{
	buf_fini(&o->errors);
	buf_fini(&o->text);
}

static void test_good(const char *what, const char *text, unsigned flags,
		      const char *want)
{
	struct ruleset *rs;
	struct outcome o;
	bool same = true;
	int err;

	for (size_t step = 1; step < 40; step += step < 5 ? 1 : 7) {
		rs = ruleset_new();
		err = run(rs, text, flags, step, &o);
		same = same && !err && !strcmp(o.text.p, want) && !o.errors.n;
		ruleset_unref(rs);
		if (!same)
			break;
		fini(&o);
	}
	if (!ok(same, "%s", what)) {
		is_str(o.errors.p, "", "its errors");
		is_str(o.text.p, want, "its text");
		fini(&o);
	}
}

static void test_bad(const char *text, const char *want)
{
	struct ruleset *rs = ruleset_new();
	struct outcome o;
	int err = run(rs, text, 0, 1000, &o);

	if (is_str(o.errors.p, want, "%.40s", text))
		ok(err < 0, "and fails");
	fini(&o);
	ruleset_unref(rs);
}

static void test_errors(void)
{
	test_bad("-A INPUT\n", "f:1:0: iptables-restore: line 1 failed\n");
	test_bad("*nosuch\n",
		 "f:1:2: iptables-restore: unable to initialize table 'nosuch'\n");
	test_bad(
		"*nosuch\n-A INPUT -j NOSUCH\nCOMMIT\n*filter\n-A INPUT -p nosuch\n" TAIL,
		"f:1:2: iptables-restore: unable to initialize table 'nosuch'\n"
		"f:5:13: unknown protocol \"nosuch\" specified\n");
	test_bad("*filter\nCOMMIT \n*nat\n-A INPUT -p nosuch\n" TAIL,
		 "f:2:1: Bad argument `COMMIT'\n"
		 "f:4:13: unknown protocol \"nosuch\" specified\n");
	test_bad("*filter\n-A INPUT -j DROP\n",
		 "f:2:0: iptables-restore: COMMIT expected at line 3\n");
	test_bad(
		"*filter\n-A INPUT -p nosuch\n\n# x\n-A INPUT -j NOSUCH\n[x] -A INPUT\n" TAIL,
		"f:2:13: unknown protocol \"nosuch\" specified\n"
		"f:5:13: Couldn't load target `NOSUCH':No such file or directory\n"
		"f:6:1: Bad line 6: need ]\n");
	test_bad("*filter\r\n", "f:1:8: the line ends with a carriage return\n");
	test_bad("*filter\n-A INPUT\r\nCOMMIT\r\n",
		 "f:2:9: the line ends with a carriage return\n"
		 "f:3:7: the line ends with a carriage return\n"
		 "f:3:0: iptables-restore: COMMIT expected at line 4\n");
	test_bad("*filter\n[1:2] -A INPUT -p nosuch\n" TAIL,
		 "f:2:19: unknown protocol \"nosuch\" specified\n");
	test_bad("*filter\n[1:2] -A INPUT -m comment --comment \"x\n" TAIL,
		 "f:2:37: the quotation mark is never closed\n");
	test_bad("*filter\n:x -\n:x -\n" TAIL,
		 "f:3:1: error creating chain 'x':File exists\n");
	test_bad("*filter\n:x\n" TAIL,
		 "f:2:1: iptables-restore: line 2 policy invalid\n");
	test_bad(
		"*filter\n:x DROP\n" TAIL,
		"f:2:4: iptables-restore: Can't set policy `DROP' on `x' line 2: Bad built-in chain name\n");
	test_bad(
		"*filter\n:INPUT NONE\n" TAIL,
		"f:2:8: iptables-restore: Can't set policy `NONE' on `INPUT' line 2: Bad policy name\n");
	test_bad("*filter\n:\n" TAIL, "f:2:1: Invalid chain name `' (28 chars max)\n");
	test_bad("*filter\n*nat\n" TAIL, "f:2:1: Bad argument `*nat'\n");
	test_bad("*filter\n-t nat -A INPUT\n" TAIL,
		 "f:2:4: The -t option cannot be used in iptables-restore.\n");
	test_bad("*filter\n\"\n" TAIL, "f:2:1: the quotation mark is never closed\n");
}

static void test_noflush(void)
{
	struct ruleset *rs = ruleset_new();
	struct outcome o;

	is_int(run(rs,
		   "*filter\n:x - [0:0]\n:y - [0:0]\n-A INPUT -j x\n-A x -j DROP\n" TAIL,
		   0, 1000, &o),
	       0, "a table");
	fini(&o);
	is_int(run(rs, "*filter\n:x - [0:0]\n-A INPUT -j DROP\n" TAIL, RESTORE_NOFLUSH, 3,
		   &o),
	       0, "added to");
	is_str(o.text.p,
	       HEAD ":x - [0:0]\n:y - [0:0]\n-A INPUT -j x\n-A INPUT -j DROP\n" TAIL,
	       "what is declared again is flushed, the rest stays");
	fini(&o);
	is_int(run(rs, "*filter\n-A INPUT -s 1.1.1.1\n" TAIL, 0, 1000, &o), 0, "flushed");
	is_str(o.text.p, HEAD "-A INPUT -s 1.1.1.1/32\n" TAIL, "nothing of it is left");
	fini(&o);
	ruleset_unref(rs);
}

static void test_only(void)
{
	struct ruleset *rs = ruleset_new();
	struct parser *p = parser_new(v4, NULL);
	struct restore r;

	restore_init(&r, v4, rs, p, NULL, 0);
	r.only = &table_kinds[TABLE_NAT];
	is_int(feed(&r, "*filter\n-A INPUT\nrubbish\nCOMMIT\n*nat\n-A INPUT\nCOMMIT\n",
		    7),
	       0, "one table of two is read, the other skipped");
	ok(!ruleset_table(rs, v4, TABLE_FILTER) && ruleset_table(rs, v4, TABLE_NAT),
	   "that one");
	restore_fini(&r);
	parser_free(p);
	ruleset_unref(rs);
}

static void test_no_errors_wanted(void)
{
	struct merlon_err e = { 0 };
	struct ruleset *rs = rules_read(v4, "*filter\n-A INPUT -p x\n-A", 25, 0, &e);

	ok(!rs && e.at.line == 2 && e.at.column == 13 && !e.at.file[0],
	   "without a callback the first error ends it");
	is_str(e.excerpt, "-A INPUT -p x", "and has its line");
	ok(!rules_read(v4, "*filter\n", 8, 0, NULL), "no error is wanted");
}

int main(void)
{
	test_good("nothing", "", 0, "");
	test_good("comments", "# a\n\n#b\n", 0, "");
	test_good("a table without lines", "*filter\n" TAIL, 0, HEAD TAIL);
	test_good("an unfinished last line", HEAD "-A INPUT -j DROP\nCOMMIT", 0,
		  HEAD "-A INPUT -j DROP\n" TAIL);
	test_good(
		"counters are left out",
		"*filter\n:INPUT DROP [5:6]\n[1:2] -A INPUT\n" TAIL, 0,
		"*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
		"-A INPUT\n" TAIL);
	test_good(
		"counters are taken",
		"*filter\n:INPUT DROP [5:6]\n[1:2] -A INPUT\n-A OUTPUT\n" TAIL,
		RESTORE_COUNTERS,
		"*filter\n:INPUT DROP [5:6]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
		"[1:2] -A INPUT\n[0:0] -A OUTPUT\n" TAIL);
	test_good(
		"commands of all kinds",
		"*filter\n-N x\n-A x -j DROP\n-I x -s 1.1.1.1\n-D x 2\n-E x y\n-N z\n-X z\n"
		"-P INPUT DROP\n-t filter -A y\n" TAIL,
		0,
		"*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
		":y - [0:0]\n-A y -s 1.1.1.1/32\n-A y\n" TAIL);
	test_good("quotes",
		  "*filter\n-A INPUT -m comment --comment \"a \\\"b\\\" \\\\ c\"\n" TAIL,
		  0, HEAD "-A INPUT -m comment --comment \"a \\\"b\\\" \\\\ c\"\n" TAIL);
	test_good("names of chains in quotes",
		  "*filter\n:\"a b\" - [0:0]\n:\"c\\\"d\" - [0:0]\n"
		  "-A \"a b\" -j \"c\\\"d\"\n-A \"c\\\"d\" -g \"a b\"\n" TAIL,
		  0,
		  HEAD ":\"a b\" - [0:0]\n:\"c\\\"d\" - [0:0]\n"
		       "-A \"a b\" -j \"c\\\"d\"\n-A \"c\\\"d\" -g \"a b\"\n" TAIL);
	test_good("lines for the other family",
		  "*filter\n-6 -A INPUT -s ::1\n-4 -A INPUT\n" TAIL, 0,
		  HEAD "-A INPUT\n" TAIL);
	test_good(
		"a table twice: its rules and chains begin anew, its policies stay",
		"*filter\n:INPUT DROP [1:2]\n:x - [0:0]\n[3:4] -A INPUT -j x\n" TAIL
		"*filter\n:y - [0:0]\n-A y\n" TAIL,
		RESTORE_COUNTERS,
		"*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
		":y - [0:0]\n[0:0] -A y\n" TAIL);
	test_good("several tables", "*raw\nCOMMIT\n*filter\n" TAIL, 0,
		  HEAD TAIL
		  "*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n" TAIL);
	test_errors();
	test_noflush();
	test_only();
	test_no_errors_wanted();
	return tap_done();
}
