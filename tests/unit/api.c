/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The public library without a kernel: parsing, printing, edits, comparing.  What needs one
 * is in tests/netns/api.c.
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "merlon.h"
#include "tap.h"

#define WORDS(...)                            \
	(const char *const[]){ __VA_ARGS__ }, \
		sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *)

static const char server[] = "*filter\n"
			     ":INPUT DROP [5:500]\n"
			     ":FORWARD ACCEPT [0:0]\n"
			     ":OUTPUT ACCEPT [0:0]\n"
			     ":WEB - [0:0]\n"
			     "[7:700] -A INPUT -i lo -j ACCEPT\n"
			     "[0:0] -A INPUT -p tcp -m tcp --dport 80 -j WEB\n"
			     "[1:60] -A WEB -s 192.0.2.0/24 -j ACCEPT\n"
			     "COMMIT\n";

struct text {
	char p[4096];
	size_t n;
};

static int gather(void *context, const char *data, size_t size)
{
	struct text *t = context;

	if (t->n + size >= sizeof(t->p))
		return -ENOSPC;
	memcpy(t->p + t->n, data, size);
	t->n += size;
	t->p[t->n] = '\0';
	return 0;
}

static struct merlon_ruleset *parsed(const char *text, unsigned flags)
{
	struct merlon_parse o = { .size = sizeof(o),
				  .file = "server.v4",
				  .flags = flags };
	struct merlon_ruleset *rs = NULL;
	struct merlon_err e = { 0 };

	if (merlon_ruleset_parse(NULL, MERLON_IPV4, text, strlen(text), &o, &rs, &e))
		tap_diag("%u:%u: %s", e.at.line, e.at.column, e.message);
	return rs;
}

static struct merlon_edit *edit_of(struct merlon_ruleset *rs)
{
	struct merlon_edit *edit = NULL;

	ok(merlon_edit_new(NULL, rs, &edit, NULL) == 0, "an edit begins");
	return edit;
}

/* ---- text */

struct errors {
	struct merlon_err e[8];
	int n;
};

static int note(void *context, const struct merlon_err *e)
{
	struct errors *errors = context;

	errors->e[errors->n++] = *e;
	return errors->n < 8;
}

static void test_errors(void)
{
	static const char text[] =
		"*filter\n"
		"-A INPUT -p tcp --dport 70000 -j DROP\n"
		"-A INPUT -j ACCEPT\n"
		"[1:2] -A INPUT -m conntrack --ctstate ESTABLISHD -j ACCEPT\n"
		"-A NOWHERE -j ACCEPT\n"
		"COMMIT\n";
	struct errors errors = { .n = 0 };
	struct merlon_parse o = {
		.size = sizeof(o), .file = "rules.v4", .error = note, .context = &errors
	};
	struct merlon_ruleset *rs = NULL;
	struct merlon_err e = { 0 };
	struct text t = { .n = 0 };

	is_int(merlon_ruleset_parse(NULL, MERLON_IPV4, text, strlen(text), &o, &rs, &e),
	       -EINVAL, "a text with errors is refused");
	ok(!rs, "and gives no ruleset");
	is_int(errors.n, 3, "all errors are told");
	is_int(errors.e[0].at.line, 2, "the first is in line 2");
	is_int(errors.e[0].at.column, 25, "where the port stands");
	is_int(errors.e[0].at.length, 5, "all of it");
	is_int(errors.e[1].at.line, 4, "the second in line 4");
	is_int(errors.e[1].at.column, 39,
	       "behind counters, too, the column is that of the line");
	is_int(errors.e[1].at.length, 10, "all of it");
	is_int(errors.e[2].at.line, 5, "the third in line 5");
	is_int(errors.e[2].at.column, 4, "where the chain is named");
	is_int(errors.e[2].code, ENOENT, "a chain that is not there");
	is_int(e.at.line, 2, "the error returned is the first");
	is_str(e.at.file, "rules.v4", "with its file");
	is_int(merlon_err_print(&errors.e[1], 0, gather, &t), 0, "an error prints");
	ok(strncmp(t.p, "rules.v4:4:39: ", 15) == 0, "with its place: %s", t.p);
	ok(strstr(t.p, "\n                                        ^~~~~~~~~~\n") != NULL,
	   "and is underlined: %s", t.p);
	o.error = NULL;
	is_int(merlon_ruleset_parse(NULL, MERLON_IPV4, text, strlen(text), &o, &rs, NULL),
	       -EINVAL, "nobody needs to listen");
}

static void test_print(void)
{
	struct merlon_ruleset *rs = parsed(server, MERLON_PARSE_COUNTERS);
	struct merlon_print o = { .size = sizeof(o), .flags = MERLON_PRINT_COUNTERS };
	struct text t = { .n = 0 };
	char *full;

	if (!ok(rs != NULL, "a text is parsed"))
		return;
	is_int(merlon_ruleset_print(rs, &o, gather, &t, NULL), 0, "and printed");
	is_str(t.p, server, "as it was");
	o.form = MERLON_RULES;
	o.flags = 0;
	o.chain = "WEB";
	t.n = 0;
	is_int(merlon_ruleset_print(rs, &o, gather, &t, NULL), 0, "one chain");
	is_str(t.p, "-N WEB\n-A WEB -s 192.0.2.0/24 -j ACCEPT\n", "as -S");
	o.chain = "NOWHERE";
	is_int(merlon_ruleset_print(rs, &o, gather, &t, NULL), -ENOENT, "no such chain");
	full = malloc(sizeof(t));
	((struct text *)full)->n = sizeof(t.p) - 10;
	is_int(merlon_ruleset_print(rs, NULL, gather, full, NULL), -ENOSPC,
	       "the sink's error comes back");
	free(full);
	merlon_ruleset_unref(rs);
}

/* ---- one by one */

static void test_rules(void)
{
	struct merlon_ruleset *rs = parsed(server, MERLON_PARSE_COUNTERS);
	struct merlon_chain c = { .size = sizeof(c) };
	struct merlon_rule r = { .size = sizeof(r) }, other = { .size = sizeof(other) };
	char text[64];
	size_t i = 0;

	while (merlon_chain_get(rs, MERLON_IPV4, MERLON_FILTER, i, &c) == 0)
		i++;
	is_int(i, 4, "four chains");
	is_str(c.name, "WEB", "the user's come last");
	is_str(c.policy, NULL, "without a policy");
	is_int(c.references, 1, "with a reference");
	is_int(merlon_chain_get(rs, MERLON_IPV4, MERLON_NAT, 0, &c), -ENOENT,
	       "no such table");
	is_int(merlon_chain_find(rs, MERLON_IPV4, MERLON_FILTER, "INPUT", &c), 0,
	       "by name");
	is_str(c.policy, "DROP", "its policy");
	is_int(c.bytes, 500, "its counters");
	is_int(c.rules, 2, "its rules");
	is_int(merlon_rule_get(rs, &c, 2, &r), 0, "a rule");
	is_int(r.number, 2, "its number");
	is_int(r.line, 7, "its line");
	is_str(r.file, "server.v4", "its file");
	is_int(merlon_rule_text(&r, text, sizeof(text)), 40, "its text has a length");
	is_str(text, "-A INPUT -p tcp -m tcp --dport 80 -j WEB", "and is right");
	is_int(merlon_rule_text(&r, text, 9), 40, "which is told when it does not fit");
	is_str(text, "-A INPUT", "and cut");
	is_int(merlon_rule_get(rs, &c, 3, &other), -ENOENT, "the last was the last");
	is_int(merlon_rule_get(rs, &c, 1, &other), 0, "another rule");
	is_int(other.packets, 7, "its counters");
	is_int(merlon_rule_equal(&r, &other), 0, "is another");
	is_int(merlon_rule_equal(&r, &r), 1, "a rule equals itself");
	c.size = 0;
	is_int(merlon_chain_find(rs, MERLON_IPV4, MERLON_FILTER, "INPUT", &c), -EINVAL,
	       "a struct without its size");
	merlon_ruleset_unref(rs);
}

/* ---- edits */

#define IN MERLON_IPV4, MERLON_FILTER

static void test_exists(struct merlon_edit *edit)
{
	struct merlon_err e = { 0 };

	is_int(merlon_edit_exists(edit, IN, "INPUT", WORDS("-i", "lo", "-j", "ACCEPT"),
				  &e),
	       1, "a rule that is there");
	is_int(merlon_edit_exists(edit, IN, "INPUT",
				  WORDS("-j", "WEB", "-p", "6", "--dport", "http"), &e),
	       1, "by meaning: other words, another order");
	is_int(merlon_edit_exists(edit, IN, "WEB",
				  WORDS("-s", "192.0.2.77/255.255.255.0", "-d",
					"0.0.0.0/0", "-j", "ACCEPT"),
				  &e),
	       1, "by meaning: masks, and any address");
	is_int(merlon_edit_exists(edit, IN, "INPUT", WORDS("-p", "tcp", "-j", "WEB"), &e),
	       0, "a rule that is not");
	is_int(merlon_edit_exists(edit, IN, "NOWHERE", WORDS("-j", "DROP"), &e), 0,
	       "nor one of a chain that is not");
	is_int(merlon_edit_exists(edit, IN, "INPUT", WORDS("-j", "NOWHERE"), &e), -EINVAL,
	       "a jump to nowhere is a mistake");
	is_int(e.kind, MERLON_ERR_USAGE, "of usage");
	is_int(e.at.column, 13, "at its word");
	is_str(e.excerpt, "-C INPUT -j NOWHERE", "in the command");
	is_int(merlon_edit_exists(edit, MERLON_IPV4, MERLON_NAT, "OUTPUT",
				  WORDS("-j", "DROP"), &e),
	       -ENOENT, "a table that nobody read is not absent rules");
}

static void test_unique(struct merlon_edit *edit)
{
	struct merlon_err e = { 0 };
	struct text t = { .n = 0 };

	is_int(merlon_edit_append_unique(edit, IN, "INPUT",
					 WORDS("-i", "lo", "-j", "ACCEPT"), &e),
	       0, "what is there is not added");
	is_int(merlon_edit_append_unique(
		       edit, IN, "WEB",
		       WORDS("-s", "192.0.2.0/24,198.51.100.1", "-j", "ACCEPT"), &e),
	       1, "of a list, what is not there is");
	is_int(merlon_edit_insert_unique(edit, IN, "WEB", 1, WORDS("-f", "-j", "DROP"),
					 &e),
	       1, "one is inserted");
	is_int(merlon_edit_insert_unique(edit, IN, "WEB", 3, WORDS("-f", "-j", "DROP"),
					 &e),
	       0, "and then it is there");
	is_int(merlon_edit_insert(edit, IN, "WEB", 0, WORDS("-j", "DROP"), &e), -EINVAL,
	       "there is no place 0");
	is_int(merlon_edit_insert(edit, IN, "WEB", 9, WORDS("-j", "DROP"), &e), -E2BIG,
	       "a place that is not there");
	is_int(merlon_edit_list(edit, IN, "WEB", gather, &t, &e), 0, "a listing");
	is_str(t.p,
	       "-N WEB\n-A WEB -f -j DROP\n-A WEB -s 192.0.2.0/24 -j ACCEPT\n"
	       "-A WEB -s 198.51.100.1/32 -j ACCEPT\n",
	       "of all that");
	is_int(merlon_edit_delete(edit, IN, "WEB", WORDS("-f", "-j", "DROP"), &e), 0,
	       "delete");
	is_int(merlon_edit_delete(edit, IN, "WEB", WORDS("-f", "-j", "DROP"), &e),
	       -ENOENT, "what is gone cannot be deleted");
	is_int(merlon_edit_delete_if_exists(edit, IN, "WEB", WORDS("-f", "-j", "DROP"),
					    &e),
	       0, "unless that is all right");
	is_int(merlon_edit_delete(edit, IN, "WEB", WORDS("1"), &e), -EINVAL,
	       "a number is no rule");
	is_int(merlon_edit_append(edit, IN, "WEB", WORDS("-t", "nat", "-j", "DROP"), &e),
	       -EINVAL, "words may not name another table");
}

static void test_chains(struct merlon_edit *edit)
{
	struct merlon_err e = { 0 };

	is_int(merlon_edit_chain_new(edit, IN, "NEW", &e), 0, "a new chain");
	is_int(merlon_edit_chain_new(edit, IN, "NEW", &e), -EEXIST, "is new once");
	is_int(merlon_edit_chain_new(edit, IN, "-bad", &e), -EINVAL, "a bad name");
	is_int(merlon_edit_chain_delete(edit, IN, "", &e), -EINVAL,
	       "no name is not all chains");
	is_int(merlon_edit_chain_exists(edit, IN, "WEB"), 1, "and nothing has gone");
	is_int(merlon_edit_chain_rename(edit, IN, "NEW", "NEWER", &e), 0, "renamed");
	is_int(merlon_edit_chain_exists(edit, IN, "NEW"), 0, "the old name is gone");
	is_int(merlon_edit_chain_clear(edit, IN, "FRESH", &e), 0, "clear makes a chain");
	is_int(merlon_edit_append(edit, IN, "FRESH", WORDS("-j", "DROP"), &e), 0,
	       "with a rule");
	is_int(merlon_edit_chain_delete(edit, IN, "FRESH", &e), -ENOTEMPTY,
	       "it is not empty");
	is_int(merlon_edit_chain_clear(edit, IN, "FRESH", &e), 0,
	       "clear empties a chain");
	is_int(merlon_edit_chain_delete(edit, IN, "FRESH", &e), 0, "and now it can go");
	is_int(merlon_edit_chain_clear(edit, IN, "WEB", &e), 0,
	       "clear what is referred to");
	is_int(merlon_edit_chain_delete(edit, IN, "WEB", &e), -EMLINK, "which cannot go");
	is_int(merlon_edit_policy_set(edit, IN, "FORWARD", "DROP", &e), 0, "a policy");
	is_int(merlon_edit_policy_set(edit, IN, "FORWARD", "WEB", &e), -EINVAL,
	       "is no chain");
}

static void test_run(void)
{
	struct merlon_edit *edit = NULL;
	struct merlon_ruleset *rs = NULL;
	struct merlon_err e = { 0 };

	edit = edit_of(NULL);
	is_int(merlon_edit_run(edit, MERLON_IPV4, WORDS("-A", "INPUT", "-j", "DROP"), &e),
	       -ENOENT, "an edit of nothing has no tables");
	is_int(merlon_edit_table_add(edit, MERLON_IPV6, MERLON_NAT, &e), 0,
	       "it gets one");
	is_int(merlon_edit_run(
		       edit, MERLON_IPV6,
		       WORDS("-t", "nat", "-A", "POSTROUTING", "-j", "MASQUERADE"), &e),
	       0, "and a rule");
	is_int(merlon_edit_run(edit, MERLON_IPV6, WORDS("-t", "nat", "-S"), &e), -EINVAL,
	       "commands that show are refused");
	is_int(merlon_edit_run(edit, MERLON_IPV6, WORDS("-A", "INPUT", "--dprot", "1"),
			       &e),
	       -EINVAL, "words that are wrong too");
	is_int(e.at.column, 10, "at their place");
	is_int(merlon_edit_parse(edit, MERLON_IPV6, "*nat\nbad\nCOMMIT\n", 15, NULL, &e),
	       -EINVAL, "half a text");
	is_int(merlon_edit_freeze(edit, &rs, &e), -EINVAL, "is not to be used");
	is_int(merlon_edit_new(NULL, NULL, NULL, &e), -EINVAL, "nowhere to put it");
}

/* ---- comparing */

static int count_ops(void *context, const struct merlon_change *change)
{
	char text[80];
	int *n = context;

	n[change->op]++;
	if (change->op == MERLON_RULE_INSERT &&
	    merlon_change_text(change, text, sizeof(text)))
		is_str(text, "-I INPUT 1 -s 203.0.113.9/32 -j DROP", "a change as text");
	return 0;
}

static void test_plan(struct merlon_ruleset *from, struct merlon_ruleset *to)
{
	struct merlon_plan *plan = NULL;
	struct text t = { .n = 0 };
	int n[5] = { 0 };

	if (!is_int(merlon_plan_new(from, to, 0, &plan, NULL), 0, "a plan"))
		return;
	is_int(merlon_plan_count(plan), 4, "of four changes");
	is_int(merlon_plan_walk(plan, count_ops, n), 0, "one by one");
	ok(n[MERLON_CHAIN_NEW] == 1 && n[MERLON_POLICY_SET] == 1 &&
		   n[MERLON_RULE_INSERT] == 1 && n[MERLON_RULE_DELETE] == 1,
	   "one of each kind");
	is_int(merlon_plan_print(plan, 0, gather, &t), 0, "printed");
	is_str(t.p,
	       "iptables -t filter\n~ -P INPUT ACCEPT\n+ -N MORE\n- -D INPUT 1 # -i lo -j ACCEPT\n"
	       "+ -I INPUT 1 -s 203.0.113.9/32 -j DROP\n",
	       "as commands");
	merlon_plan_free(plan);
	is_int(merlon_plan_new(from, from, 0, &plan, NULL), 0, "to itself");
	is_int(merlon_plan_count(plan), 0, "there is nothing to do");
	merlon_plan_free(plan);
}

static void test_diff(void)
{
	struct merlon_ruleset *from = parsed(server, 0), *to = NULL, *nat, *same;
	struct merlon_edit *edit = edit_of(from);
	struct merlon_plan *plan = NULL;

	merlon_edit_run(edit, MERLON_IPV4, WORDS("-D", "INPUT", "1"), NULL);
	merlon_edit_run(edit, MERLON_IPV4,
			WORDS("-I", "INPUT", "-s", "203.0.113.9", "-j", "DROP"), NULL);
	merlon_edit_run(edit, MERLON_IPV4, WORDS("-P", "INPUT", "ACCEPT"), NULL);
	merlon_edit_run(edit, MERLON_IPV4, WORDS("-N", "MORE"), NULL);
	is_int(merlon_edit_freeze(edit, &to, NULL), 0, "an edit becomes a ruleset");
	test_plan(from, to);
	same = parsed(server, MERLON_PARSE_COUNTERS);
	merlon_plan_new(from, same, 0, &plan, NULL);
	is_int(merlon_plan_count(plan), 0, "the base of an edit has not changed");
	merlon_plan_free(plan);
	nat = parsed("*nat\nCOMMIT\n", 0);
	merlon_plan_new(from, nat, 0, &plan, NULL);
	is_int(merlon_plan_count(plan), 0, "tables that are not named are left alone");
	merlon_plan_free(plan);
	merlon_plan_new(from, nat, MERLON_PLAN_EMPTY_OTHERS, &plan, NULL);
	is_int(merlon_plan_count(plan), 5, "or emptied");
	merlon_plan_free(plan);
	merlon_ruleset_unref(same);
	merlon_ruleset_unref(nat);
	merlon_ruleset_unref(to);
	merlon_ruleset_unref(from);
}

/* ---- threads */

static void *work(void *arg)
{
	struct merlon_ruleset *rs = merlon_ruleset_ref(arg), *to = NULL;
	struct merlon_plan *plan;
	struct merlon_edit *edit;
	long n = 0;

	for (int i = 0; i < 50; i++) {
		if (merlon_edit_new(NULL, rs, &edit, NULL))
			break;
		merlon_edit_append(edit, IN, "WEB",
				   WORDS("-s", "10.0.0.0/8", "-j", "DROP"), NULL);
		if (merlon_edit_freeze(edit, &to, NULL))
			break;
		if (merlon_plan_new(rs, to, 0, &plan, NULL) == 0) {
			n += merlon_plan_count(plan);
			merlon_plan_free(plan);
		}
		merlon_ruleset_unref(to);
	}
	merlon_ruleset_unref(rs);
	return (void *)n;
}

static void test_threads(void)
{
	struct merlon_ruleset *rs = parsed(server, 0);
	pthread_t threads[8];
	long sum = 0;
	void *n;

	for (int i = 0; i < 8; i++)
		pthread_create(&threads[i], NULL, work, rs);
	for (int i = 0; i < 8; i++) {
		pthread_join(threads[i], &n);
		sum += (long)n;
	}
	is_int(sum, 8 * 50, "eight threads edit copies of one ruleset");
	merlon_ruleset_unref(rs);
}

int main(void)
{
	struct merlon_ruleset *rs = parsed(server, 0);
	struct merlon_edit *edit;

	test_errors();
	test_print();
	test_rules();
	edit = edit_of(rs);
	test_exists(edit);
	test_unique(edit);
	test_chains(edit);
	merlon_edit_free(edit);
	merlon_ruleset_unref(rs);
	test_run();
	test_diff();
	test_threads();
	return tap_done();
}
