/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The public library and a kernel, in a network namespace of its own: two writers and the
 * commit token, the lock, counters under real packets, many threads with a handle each.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "merlon.h"
#include "tap.h"

#define WORDS(...)                            \
	(const char *const[]){ __VA_ARGS__ }, \
		sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *)
#define FILTER MERLON_SET(MERLON_FILTER)
#define NAT MERLON_SET(MERLON_NAT)
#define V4 MERLON_SET(MERLON_IPV4)

/* A keeps the rules of the lock; B has a lock file of its own, and so ignores it. */
static struct merlon *a, *b;

static struct merlon *open_with(const char *lock, int wait)
{
	struct merlon_options o = { .size = sizeof(o), .wait = wait, .lock_file = lock };
	struct merlon *h = NULL;

	ok(merlon_open(&o, &h, NULL) == 0, "a handle");
	return h;
}

/* ---- what the kernel has */

struct text {
	char p[8192];
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

static struct merlon_ruleset *read_tables(struct merlon *h, unsigned tables)
{
	struct merlon_ruleset *rs = NULL;
	struct merlon_err e = { 0 };

	if (merlon_ruleset_read(h, V4, tables, 0, &rs, &e))
		tap_diag("%s; %s", e.message, e.detail);
	return rs;
}

static const char *rules(enum merlon_table table, const char *chain, struct text *t)
{
	struct merlon_print o = { .size = sizeof(o),
				  .form = MERLON_RULES,
				  .tables = MERLON_SET(table),
				  .chain = chain };
	struct merlon_ruleset *rs = read_tables(a, MERLON_SET(table));

	t->n = 0;
	t->p[0] = '\0';
	merlon_ruleset_print(rs, &o, gather, t, NULL);
	merlon_ruleset_unref(rs);
	return t->p;
}

/* Change the tables as iptables would. */
static int change(struct merlon *h, unsigned tables, const char *const *words, size_t n)
{
	struct merlon_ruleset *from = read_tables(h, tables), *to = NULL;
	struct merlon_edit *edit = NULL;
	struct merlon_plan *plan = NULL;
	struct merlon_err e = { 0 };
	int err = merlon_edit_new(h, from, &edit, &e);

	if (!err)
		err = merlon_edit_run(edit, MERLON_IPV4, words, n, &e);
	if (!err)
		err = merlon_edit_freeze(edit, &to, &e);
	if (!err)
		err = merlon_plan_new(from, to, 0, &plan, &e);
	if (!err)
		err = merlon_plan_commit(h, plan, 0, NULL, &e);
	if (err)
		tap_diag("%s; %s", e.message, e.detail);
	merlon_plan_free(plan);
	merlon_ruleset_unref(to);
	merlon_ruleset_unref(from);
	return err;
}

static void reset(void)
{
	change(b, FILTER, WORDS("-F"));
	change(b, FILTER, WORDS("-P", "FORWARD", "ACCEPT"));
	change(b, FILTER, WORDS("-A", "FORWARD", "-s", "192.0.2.1", "-j", "DROP"));
}

/* ---- the token */

/* A reads and makes a plan to append a rule to each table of the set. */
static struct merlon_plan *begin_plan(unsigned tables)
{
	struct merlon_ruleset *from = read_tables(a, tables), *to = NULL;
	struct merlon_edit *edit = NULL;
	struct merlon_plan *plan = NULL;

	merlon_edit_new(a, from, &edit, NULL);
	for (int t = MERLON_FILTER; t <= MERLON_SECURITY; t++)
		if (tables >> t & 1)
			merlon_edit_append(edit, MERLON_IPV4, (enum merlon_table)t,
					   "OUTPUT",
					   WORDS("-s", "198.51.100.1", "-j", "ACCEPT"),
					   NULL);
	merlon_edit_freeze(edit, &to, NULL);
	ok(merlon_plan_new(from, to, 0, &plan, NULL) == 0, "A reads and makes a plan");
	merlon_ruleset_unref(from);
	merlon_ruleset_unref(to);
	return plan;
}

static int commit(struct merlon_plan *plan, unsigned flags)
{
	struct merlon_result r = { .size = sizeof(r) };
	struct merlon_err e = { 0 };
	int err = merlon_plan_commit(a, plan, flags, &r, &e);

	if (err && err != -EAGAIN)
		tap_diag("%s; %s", e.message, e.detail);
	merlon_plan_free(plan);
	return err;
}

static void clash(const char *what, const char *const *words, size_t n)
{
	struct text before, after;
	struct merlon_plan *plan;

	reset();
	plan = begin_plan(FILTER);
	is_int(change(b, FILTER, words, n), 0, "B %s", what);
	rules(MERLON_FILTER, NULL, &before);
	is_int(commit(plan, 0), -EAGAIN, "then A may not commit");
	is_str(rules(MERLON_FILTER, NULL, &after), before.p, "and has changed nothing");
}

static void test_token(void)
{
	struct merlon_plan *plan;
	struct text t;

	clash("adds a rule", WORDS("-A", "INPUT", "-j", "ACCEPT"));
	clash("replaces a rule",
	      WORDS("-R", "FORWARD", "1", "-s", "192.0.2.2", "-j", "DROP"));
	clash("changes one number",
	      WORDS("-R", "FORWARD", "1", "-s", "192.0.2.1/31", "-j", "DROP"));
	clash("changes a policy", WORDS("-P", "FORWARD", "DROP"));
	reset();
	plan = begin_plan(FILTER);
	change(b, FILTER, WORDS("-A", "INPUT", "-j", "ACCEPT"));
	change(b, FILTER, WORDS("-D", "INPUT", "1"));
	is_int(commit(plan, 0), 0, "what was changed and changed back is as it was");
	reset();
	plan = begin_plan(FILTER);
	change(b, FILTER, WORDS("-P", "FORWARD", "DROP"));
	is_int(commit(plan, MERLON_COMMIT_REPLACE), 0,
	       "unless A says that it does not mind");
	is_str(rules(MERLON_FILTER, "FORWARD", &t),
	       "-P FORWARD ACCEPT\n-A FORWARD -s 192.0.2.1/32 -j DROP\n",
	       "and B's change is gone");
}

static void test_two_tables(void)
{
	struct merlon_plan *plan;
	struct text before, after;

	reset();
	change(b, NAT, WORDS("-t", "nat", "-F"));
	plan = begin_plan(FILTER | NAT);
	change(b, NAT, WORDS("-t", "nat", "-A", "OUTPUT", "-j", "ACCEPT"));
	rules(MERLON_FILTER, NULL, &before);
	is_int(commit(plan, 0), -EAGAIN, "of two tables, B has changed the second");
	is_str(rules(MERLON_FILTER, NULL, &after), before.p,
	       "so the first stays as it was");
}

struct texts {
	const char *v4, *v6;
};

static int load_both(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	struct merlon_parse o = { .size = sizeof(o), .file = "six" };
	const struct texts *t = context;
	int err = merlon_edit_parse(edit, MERLON_IPV4, t->v4, strlen(t->v4), NULL, e);

	if (!err)
		err = merlon_edit_parse(edit, MERLON_IPV6, t->v6, strlen(t->v6), &o, e);
	return err;
}

static void test_two_families(void)
{
	static const char drop[] = "*filter\n-A FORWARD -j DROP\nCOMMIT\n";
	static const char loop[] = "*filter\n:A -\n:B -\n-A FORWARD -j A\n-A A -j B\n"
				   "-A B -j A\nCOMMIT\n";
	struct merlon_result r = { .size = sizeof(r) };
	struct merlon_err e = { 0 };
	struct text before, after;

	rules(MERLON_FILTER, NULL, &before);
	ok(merlon_update(a, 0, FILTER, load_both, &(struct texts){ drop, loop }, &r, &e) <
		   0,
	   "two families, and the kernel refuses the second");
	is_str(e.at.file, "six", "the error names the file");
	ok(e.at.line > 3, "and the line: %u, %s; %s", e.at.line, e.message, e.detail);
	is_int(r.tables, 0, "nothing is left behind");
	is_str(rules(MERLON_FILTER, NULL, &after), before.p, "the first stays as it was");
	is_int(merlon_update(a, 0, FILTER, load_both, &(struct texts){ drop, drop }, &r,
			     &e),
	       0, "both are in order");
	is_int(r.tables, 2, "two tables are written");
	is_int(r.validated, 1, "after they were tried");
	ok(r.window_ns > 0, "in a window of %llu ns", (unsigned long long)r.window_ns);
}

/* A plan from an empty `from`, for a table that comes into being meanwhile. */
static void test_new_table(void)
{
	static const char text[] = "*raw\n-A OUTPUT -s 198.51.100.7 -j ACCEPT\nCOMMIT\n";
	struct merlon_ruleset *from = NULL, *to = NULL;
	struct merlon_plan *plan = NULL;
	struct text t;

	is_int(merlon_ruleset_read(a, V4, MERLON_SET(MERLON_RAW), MERLON_READ_EXISTING,
				   &from, NULL),
	       0, "A looks for a table");
	is_int(merlon_ruleset_has(from, MERLON_IPV4, MERLON_RAW), 0, "there is none");
	merlon_ruleset_parse(a, MERLON_IPV4, text, strlen(text), NULL, &to, NULL);
	merlon_plan_new(from, to, 0, &plan, NULL);
	change(b, MERLON_SET(MERLON_RAW),
	       WORDS("-t", "raw", "-A", "PREROUTING", "-j", "DROP"));
	is_int(merlon_plan_commit(a, plan, 0, NULL, NULL), -EAGAIN,
	       "B makes it, with a rule");
	is_str(rules(MERLON_RAW, NULL, &t),
	       "-P PREROUTING ACCEPT\n-P OUTPUT ACCEPT\n-A PREROUTING -j DROP\n",
	       "which stays");
	change(b, MERLON_SET(MERLON_RAW), WORDS("-t", "raw", "-F"));
	is_int(merlon_plan_commit(a, plan, 0, NULL, NULL), 0,
	       "an empty table is as good as none");
	is_str(rules(MERLON_RAW, "OUTPUT", &t),
	       "-P OUTPUT ACCEPT\n-A OUTPUT -s 198.51.100.7/32 -j ACCEPT\n",
	       "and is filled");
	merlon_plan_free(plan);
	merlon_ruleset_unref(from);
	merlon_ruleset_unref(to);
}

/* ---- merlon_update */

struct meddler {
	int calls, until; /* B comes in between in the first `until` calls */
};

static int meddle(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	struct meddler *m = context;
	char address[32];

	if (m->calls++ < m->until) {
		snprintf(address, sizeof(address), "203.0.113.%d", m->calls);
		change(b, FILTER,
		       WORDS("-R", "FORWARD", "1", "-s", address, "-j", "DROP"));
	}
	return merlon_edit_append_unique(edit, MERLON_IPV4, MERLON_FILTER, "INPUT",
					 WORDS("-s", "198.51.100.2", "-j", "ACCEPT"), e);
}

static int give_up(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	int *calls = context;

	(void)edit;
	(void)e;
	++*calls;
	return -EAGAIN;
}

static void test_update(void)
{
	struct merlon_result r = { .size = sizeof(r) };
	struct meddler m = { 0, 2 };
	struct merlon_err e = { 0 };
	struct text t;
	int calls = 0;

	reset();
	is_int(merlon_update(a, V4, FILTER, meddle, &m, &r, &e), 0,
	       "update with a meddler");
	is_int(m.calls, 3, "took three tries");
	is_int(r.tables, 1, "wrote one table");
	is_str(rules(MERLON_FILTER, "FORWARD", &t),
	       "-P FORWARD ACCEPT\n-A FORWARD -s 203.0.113.2/32 -j DROP\n",
	       "B's change is there");
	is_str(rules(MERLON_FILTER, "INPUT", &t),
	       "-P INPUT ACCEPT\n-A INPUT -s 198.51.100.2/32 -j ACCEPT\n", "and A's");
	is_int(merlon_update(a, V4, FILTER, meddle, &m, &r, &e), 0, "update again");
	is_int(r.tables, 0, "nothing to write");
	change(b, FILTER, WORDS("-F", "INPUT"));
	m = (struct meddler){ 0, 1000 };
	is_int(merlon_update(a, V4, FILTER, meddle, &m, &r, &e), -EAGAIN,
	       "against one who never stops");
	is_int(m.calls, 20, "the number of tries is bounded");
	is_int(merlon_update(a, V4, FILTER, give_up, &calls, &r, &e), -EAGAIN,
	       "the caller's own error");
	is_int(calls, 1, "ends it at once");
}

static void count_wait(void *context, const char *file, long long left)
{
	(void)file;
	(void)left;
	++*(int *)context;
}

static void test_lock(const char *lock)
{
	int waits = 0;
	struct merlon_options o = { .size = sizeof(o),
				    .wait = 1,
				    .wait_interval = 200000,
				    .lock_file = lock,
				    .waiting = count_wait,
				    .context = &waits };
	struct merlon *no = open_with(lock, MERLON_WAIT_NOT), *some = NULL;
	struct merlon_err e = { 0 };

	is_int(merlon_open(&o, &some, NULL), 0, "a handle that waits for a second");
	is_int(merlon_lock(a, NULL), 0, "A has the lock");
	is_int(merlon_lock(a, NULL), 0, "once is enough");
	is_int(merlon_lock(no, &e), -EBUSY, "nobody else gets it");
	is_int(e.kind, MERLON_ERR_BUSY, "busy is not absent");
	is_int(merlon_update(no, V4, FILTER, give_up, &waits, NULL, &e), -EBUSY,
	       "nor changes anything");
	is_int(waits, 0, "or reads");
	is_int(merlon_lock(some, &e), -EBUSY, "not after a second either");
	ok(waits >= 3 && waits <= 6, "while it was told that it waits: %d", waits);
	merlon_unlock(a);
	is_int(merlon_lock(some, &e), 0, "then it is free");
	merlon_close(some);
	merlon_close(no);
}

/* ---- counters */

static void lo_up(void)
{
	struct ifreq ifr = { .ifr_name = "lo", .ifr_flags = IFF_UP };
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	ok(ioctl(fd, SIOCSIFFLAGS, &ifr) == 0, "lo is up");
	close(fd);
}

static void send_packets(int n)
{
	struct sockaddr_in to = { .sin_family = AF_INET,
				  .sin_port = htons(9),
				  .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	/* To itself: no answer says that nobody listens. */
	bind(fd, (struct sockaddr *)&to, sizeof(to));
	for (int i = 0; i < n; i++)
		sendto(fd, "x", 1, MSG_CONFIRM, (struct sockaddr *)&to, sizeof(to));
	close(fd);
}

static long packets(const char *chain, size_t number)
{
	struct merlon_chain c = { .size = sizeof(c) };
	struct merlon_rule r = { .size = sizeof(r) };
	struct merlon_ruleset *rs = read_tables(a, FILTER);
	long n = -1;

	if (merlon_chain_find(rs, MERLON_IPV4, MERLON_FILTER, chain, &c) == 0) {
		if (!number)
			n = (long)c.packets;
		else if (merlon_rule_get(rs, &c, number, &r) == 0)
			n = (long)r.packets;
	}
	merlon_ruleset_unref(rs);
	return n;
}

static int refill(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	(void)context;
	merlon_edit_chain_clear(edit, MERLON_IPV4, MERLON_FILTER, "OUTPUT", e);
	merlon_edit_append(edit, MERLON_IPV4, MERLON_FILTER, "OUTPUT", WORDS("-p", "tcp"),
			   e);
	return merlon_edit_append(edit, MERLON_IPV4, MERLON_FILTER, "OUTPUT",
				  WORDS("-p", "udp", "--dport", "9"), e);
}

static int load(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	return merlon_edit_parse(edit, MERLON_IPV4, context, strlen(context), NULL, e);
}

static int zero(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	(void)context;
	return merlon_edit_run(edit, MERLON_IPV4, WORDS("-Z", "OUTPUT"), e);
}

static int set_policy(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	return merlon_edit_policy_set(edit, MERLON_IPV4, MERLON_FILTER, "OUTPUT", context,
				      e);
}

static void test_counters(void)
{
	static const char text[] = "*filter\n:OUTPUT ACCEPT\n-A OUTPUT -d 192.0.2.1\n"
				   "-A OUTPUT -p udp -m udp --dport 9\nCOMMIT\n";

	lo_up();
	change(b, FILTER, WORDS("-F"));
	change(b, FILTER, WORDS("-A", "OUTPUT", "-p", "udp", "--dport", "9"));
	change(b, FILTER, WORDS("-Z"));
	send_packets(5);
	is_int(packets("OUTPUT", 1), 5, "five packets");
	is_int(packets("OUTPUT", 0), 5, "reach the policy too");
	change(a, FILTER, WORDS("-I", "OUTPUT", "-d", "192.0.2.1"));
	is_int(packets("OUTPUT", 2), 5, "another rule before it");
	is_int(packets("OUTPUT", 0), 5, "the policy's counters stay");
	is_int(merlon_update(a, V4, FILTER, refill, NULL, NULL, NULL), 0,
	       "flush and fill again");
	is_int(packets("OUTPUT", 2), 5, "what is there again goes on counting");
	send_packets(2);
	is_int(merlon_update(a, V4, FILTER, load, (void *)text, NULL, NULL), 0,
	       "load a text");
	is_int(packets("OUTPUT", 2), 7, "likewise");
	is_int(packets("OUTPUT", 0), 7, "and policies");
	is_int(merlon_update(a, V4, FILTER, set_policy, (void *)"DROP", NULL, NULL), 0,
	       "policy");
	is_int(packets("OUTPUT", 0), 7, "also when they change");
	is_int(merlon_update(a, V4, FILTER, set_policy, (void *)"ACCEPT", NULL, NULL), 0,
	       "back");
	is_int(merlon_update(a, V4, FILTER, zero, NULL, NULL, NULL), 0, "zero the chain");
	is_int(packets("OUTPUT", 2) + packets("OUTPUT", 0), 0,
	       "counters go when they are to go");
}

/* Back to a ruleset that was read long ago: its entries count in another table. */
static void test_roll_back(void)
{
	struct merlon_ruleset *old, *now;
	struct merlon_plan *plan = NULL;
	struct merlon_err e = { 0 };

	send_packets(3);
	old = read_tables(a, FILTER);
	change(b, FILTER, WORDS("-I", "INPUT", "-s", "192.0.2.3"));
	change(b, FILTER, WORDS("-I", "INPUT", "-s", "192.0.2.4"));
	change(b, FILTER, WORDS("-D", "OUTPUT", "1"));
	send_packets(2);
	now = read_tables(a, FILTER);
	is_int(merlon_plan_new(now, old, 0, &plan, &e), 0, "a plan to go back");
	is_int(merlon_plan_count(plan), 3, "it is three changes");
	is_int(merlon_plan_commit(a, plan, 0, NULL, &e), 0, "it is committed");
	is_int(packets("OUTPUT", 2), 5, "with the rule's counters as of now");
	is_int(packets("OUTPUT", 0), 5, "and the policy's");
	is_int(packets("INPUT", 0), 12, "each its own");
	merlon_plan_free(plan);
	merlon_ruleset_unref(now);
	merlon_ruleset_unref(old);
}

/* ---- threads */

enum { THREADS = 8, ROUNDS = 10 };

struct worker {
	pthread_t thread;
	const char *lock;
	int number, done;
};

static int add_own(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	struct worker *w = context;
	char address[32];

	snprintf(address, sizeof(address), "10.%d.%d.0/24", w->number, w->done);
	return merlon_edit_append(edit, MERLON_IPV4, MERLON_FILTER, "FORWARD",
				  WORDS("-s", address, "-m", "conntrack", "--ctstate",
					"NEW", "-j", "DROP"),
				  e);
}

static void *work(void *arg)
{
	struct worker *w = arg;
	struct merlon_options o = { .size = sizeof(o),
				    .wait = MERLON_WAIT_FOREVER,
				    .lock_file = w->lock };
	struct merlon *h;

	if (merlon_open(&o, &h, NULL))
		return NULL;
	while (w->done < ROUNDS &&
	       merlon_update(h, V4, FILTER, add_own, w, NULL, NULL) == 0)
		w->done++;
	merlon_close(h);
	return NULL;
}

static void test_threads(const char *lock)
{
	struct merlon_chain c = { .size = sizeof(c) };
	struct worker workers[THREADS];
	struct merlon_ruleset *rs;
	int done = 0;

	change(b, FILTER, WORDS("-F"));
	for (int i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){ .lock = lock, .number = i };
		pthread_create(&workers[i].thread, NULL, work, &workers[i]);
	}
	for (int i = 0; i < THREADS; i++) {
		pthread_join(workers[i].thread, NULL);
		done += workers[i].done;
	}
	is_int(done, THREADS * ROUNDS, "all threads made all their changes");
	rs = read_tables(a, FILTER);
	merlon_chain_find(rs, MERLON_IPV4, MERLON_FILTER, "FORWARD", &c);
	is_int(c.rules, THREADS * ROUNDS, "and none was lost");
	merlon_ruleset_unref(rs);
}

int main(void)
{
	const char *folder = getenv("TEST_TMP") ? getenv("TEST_TMP") : "/tmp";
	char lock[256], own[256];

	if (unshare(CLONE_NEWNET)) {
		skip(1, "no network namespace may be made here");
		return tap_done();
	}
	snprintf(lock, sizeof(lock), "%s/api.lock", folder);
	snprintf(own, sizeof(own), "%s/api-other.lock", folder);
	a = open_with(lock, MERLON_WAIT_FOREVER);
	b = open_with(own, MERLON_WAIT_FOREVER);
	test_token();
	test_two_tables();
	test_two_families();
	test_new_table();
	test_update();
	test_lock(lock);
	test_counters();
	test_roll_back();
	test_threads(lock);
	merlon_close(a);
	merlon_close(b);
	return tap_done();
}
