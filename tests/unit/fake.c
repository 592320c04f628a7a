/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/kernel/fake.c, and on it what lib/kernel/swap.c and the API promise: what other writers
 * do is seen, counters are not lost, and a commit that fails at any step leaves all as it was.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "api/api.h"
#include "kernel/fake.h"
#include "rules.h"
#include "tap.h"
#include "text/print.h"
#include "text/restore.h"

static char lock_file[] = "/tmp/merlon-fake-XXXXXX";
static const struct family *const v4 = &families[FAMILY_IPV4];

/* What happens between calls. */
struct script {
	unsigned fail_at, fail_until; /* calls, counted from 1; 0: none */
	int code;
	int only;	       /* 1 + an op: other calls do not count as failing */
	unsigned changes;      /* by another writer, before that many replacements */
	enum table_id changed; /* of which table */
	struct ruleset *other; /* what it writes; taken in turn with another2 */
	struct ruleset *other2;
	bool traffic; /* a packet for entry `entry` before each real call */
	size_t entry;
	enum table_id counted;
	unsigned packets;  /* so far */
	unsigned replaced; /* replacements that were asked of the real kernel */
};

static int before(void *context, struct fake *f, const struct fake_call *call)
{
	struct script *s = context;

	if (s->traffic && !call->scratch) {
		fake_count(f, v4, &table_kinds[s->counted], s->entry, 1, 100);
		s->packets++;
	}
	if (call->op == FAKE_REPLACE && !call->scratch) {
		s->replaced++;
		if (s->changes && call->kind->id == s->changed) {
			s->changes--;
			fake_put(f, ruleset_table(s->changes % 2 ? s->other2 : s->other,
						  v4, s->changed));
		}
	}
	if (s->only && s->only != 1 + (int)call->op)
		return 0;
	return s->fail_at && call->n >= s->fail_at && call->n <= s->fail_until ? s->code
									       : 0;
}

struct test {
	struct fake *f;
	struct script script;
	struct kernel k;
	struct merlon_err e;
	struct apply_result result;
};

static void put(struct fake *f, const char *text)
{
	struct ruleset *rs = rules_read(v4, text, strlen(text), RESTORE_COUNTERS, NULL);

	for (unsigned t = 0; rs && t < TABLES; t++)
		if (ruleset_table(rs, v4, t)) {
			table_sort(ruleset_table(rs, v4, t));
			fake_put(f, ruleset_table(rs, v4, t));
		}
	ruleset_unref(rs);
}

static void begin(struct test *x, const char *text)
{
	struct kernel_options o = { 0 };

	memset(x, 0, sizeof(*x));
	o.fake = x->f = fake_new();
	put(x->f, text);
	kernel_open(&x->k, &kernel_fake, &o, NULL);
	x->f->before = before;
	x->f->context = &x->script;
}

static void end(struct test *x)
{
	kernel_close(&x->k);
	fake_free(x->f);
}

/* All that the kernel holds, with counters. */
static void show(struct test *x, struct buf *out)
{
	struct script quiet = { 0 }, was = x->script;
	struct ruleset *rs = ruleset_new();
	const struct table_kind *found[TABLES];
	int n = x->k.ops->list_tables(&x->k, v4, found, NULL);

	x->script = quiet;
	for (int i = 0; i < n; i++)
		x->k.ops->read(&x->k, rs, v4, found[i], false, NULL);
	ruleset_freeze(rs);
	out->n = 0;
	rules_print(rs, v4, PRINT_COUNTERS, out);
	buf_cstr(out);
	ruleset_unref(rs);
	x->script = was;
}

static void holds(struct test *x, const char *want, const char *what)
{
	struct buf b;

	buf_init(&b);
	show(x, &b);
	is_str(buf_cstr(&b), want, "%s", what);
	buf_fini(&b);
}

/* Put TEXT in place of the tables that it names. */
static int replace(struct test *x, const char *text)
{
	struct ruleset *rs = rules_of(v4, text);
	struct plan p = { 0 };
	int err = rs && !plan_new(&p, NULL, rs) ? 0 : -ENOMEM;

	p.replaces = true;
	memset(&x->e, 0, sizeof(x->e));
	if (!err)
		err = x->k.ops->apply(&x->k, &p, &x->result, &x->e);
	plan_fini(&p);
	ruleset_unref(rs);
	return err;
}

/* Read the tables, run LINE on table T, and write them; *P is what was to be done. */
static int edit(struct test *x, unsigned tables, const char *line)
{
	struct ruleset *from = ruleset_new(), *to = NULL;
	struct plan p = { 0 };
	int err = 0;

	memset(&x->e, 0, sizeof(x->e));
	for (unsigned t = 0; t < TABLES && !err; t++)
		if (tables >> t & 1)
			err = x->k.ops->read(&x->k, from, v4, &table_kinds[t], true,
					     &x->e);
	ruleset_freeze(from);
	if (!err)
		to = ruleset_thaw(from);
	for (unsigned t = 0; t < TABLES && !err; t++)
		if (tables >> t & 1)
			err = rules_run(to, v4, t, line, &x->e);
	if (!err) {
		ruleset_freeze(to);
		err = plan_new(&p, from, to);
	}
	if (!err)
		err = x->k.ops->apply(&x->k, &p, &x->result, &x->e);
	plan_fini(&p);
	ruleset_unref(to);
	ruleset_unref(from);
	return err;
}

#define FILTER                           \
	"*filter\n"                      \
	":INPUT ACCEPT [1:2]\n"          \
	":FORWARD DROP [3:4]\n"          \
	":OUTPUT ACCEPT [5:6]\n"         \
	":web - [0:0]\n"                 \
	"[7:8] -A INPUT -p tcp -j web\n" \
	"[9:10] -A web -j ACCEPT\n"      \
	"COMMIT\n"
#define MANGLE                                                  \
	"*mangle\n"                                             \
	":PREROUTING ACCEPT [1:1]\n"                            \
	":INPUT ACCEPT [2:2]\n"                                 \
	":FORWARD ACCEPT [3:3]\n"                               \
	":OUTPUT ACCEPT [4:4]\n"                                \
	":POSTROUTING ACCEPT [5:5]\n"                           \
	"[6:6] -A FORWARD -j MARK --set-xmark 0x1/0xffffffff\n" \
	"COMMIT\n"

/* ---- the fake itself */

static void test_plain(void)
{
	const struct table_kind *found[TABLES];
	struct test x;

	begin(&x, FILTER);
	holds(&x, FILTER, "what is put in comes out, with counters");
	is_int(x.k.ops->list_tables(&x.k, v4, found, NULL), 1, "one table");
	is_int(edit(&x, IN_RAW, "-A OUTPUT -s 10.0.0.1"), 0,
	       "a table comes when asked for");
	is_int(x.k.ops->list_tables(&x.k, v4, found, NULL), 2, "now there are two");
	x.f->lacks = IN_NAT;
	is_int(edit(&x, IN_NAT, "-F"), -ENOENT, "a table that the kernel lacks");
	is_str(x.e.message,
	       "can't initialize iptables table `nat': Table does not exist (do you need to insmod?)",
	       "in iptables' words");
	is_int(x.e.kind, MERLON_ERR_ABI, "which has a kind");
	end(&x);
}

static bool no_mark(void *context, enum ext_kind kind, const char *name, uint8_t revision)
{
	(void)context;
	(void)revision;
	return kind != EXT_TARGET || strcmp(name, "MARK") != 0;
}

static void test_refused(const char *text, int code, const char *detail, bool scratch)
{
	struct test x;
	int err;

	begin(&x, FILTER);
	x.f->no_scratch = !scratch;
	x.f->offers = no_mark;
	err = replace(&x, text);
	is_int(err, -code, "refused with %d", code);
	is_int(x.e.code, code, "and the error says so");
	ok(strstr(x.e.detail, detail), "\"%s\" has \"%s\"", x.e.detail, detail);
	holds(&x, FILTER, "nothing has changed");
	end(&x);
}

static void test_refusals(void)
{
	for (int scratch = 0; scratch < 2; scratch++) {
		test_refused(
			"*filter\n-N a\n-N b\n-A a -j b\n-A b -j a\n-A INPUT -j a\nCOMMIT\n",
			ELOOP, "b jumps to a", scratch);
		test_refused("*filter\n-A INPUT -j MARK --set-mark 1\nCOMMIT\n", ENOENT,
			     "this kernel has no target MARK", scratch);
		test_refused(
			"*filter\n-N a\n-N z\n-A a -m owner --uid-owner 0\n-A z -j a\n"
			"-A INPUT -j z\nCOMMIT\n",
			EINVAL, "rule 1 of chain a ", scratch);
		test_refused("*filter\n-A INPUT -j CT --notrack\nCOMMIT\n", EINVAL,
			     "may stand in table raw only", scratch);
	}
}

/* ---- other writers */

static void other_writers(struct script *s, unsigned changes)
{
	s->changes = changes;
	s->changed = TABLE_FILTER;
	s->other = rules_of(v4, "*filter\n-A INPUT -s 10.0.0.9\n-A INPUT -s 10.0.0.8\n"
				"-A INPUT -s 10.0.0.7\nCOMMIT\n");
	s->other2 = rules_of(v4, "*filter\n-A INPUT -s 10.0.0.9\nCOMMIT\n");
}

static void forget(struct script *s)
{
	ruleset_unref(s->other);
	ruleset_unref(s->other2);
}

/* Whoever replaces the table tries again, but not for ever. */
static void test_replace_again(unsigned changes, int want)
{
	struct test x;
	int err;

	begin(&x, FILTER);
	other_writers(&x.script, changes);
	err = replace(&x, "*filter\n-A INPUT -j DROP\nCOMMIT\n");
	is_int(err, want, "a table that others change %u times", changes);
	is_int(x.e.code, -want, "the error says so");
	ok(want ? x.script.replaced <= 100 : x.script.replaced == changes + 1,
	   "after %u tries", x.script.replaced);
	forget(&x.script);
	end(&x);
}

static int add_rule(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	static const char *const words[] = { "-s", "10.1.1.1", "-j", "DROP" };

	++*(unsigned *)context;
	return merlon_edit_append(edit, MERLON_IPV4, MERLON_FILTER, "INPUT", words, 4, e);
}

/* merlon_update reads again and calls again. */
static void test_update(unsigned changes, int want)
{
	struct merlon h = { 0 };
	struct kernel_options o = { .lock_file = lock_file };
	unsigned called = 0;
	struct test x;
	struct buf b;

	begin(&x, FILTER);
	buf_init(&b);
	o.fake = x.f;
	kernel_open(&h.k, &kernel_fake, &o, NULL);
	other_writers(&x.script, changes);
	is_int(merlon_update(&h, MERLON_SET(MERLON_IPV4), MERLON_SET(MERLON_FILTER),
			     add_rule, &called, NULL, &x.e),
	       want, "an update that others disturb %u times", changes);
	ok(want ? called > 5 && called <= 100 : called == changes + 1,
	   "was tried %u times", called);
	show(&x, &b);
	ok(!want == (strstr(buf_cstr(&b), "10.1.1.1") != NULL), "is there if it says so");
	ok(!changes || strstr(buf_cstr(&b), "10.0.0.9"),
	   "what the others wrote is there");
	for (unsigned f = 0; f < FAMILIES; f++)
		parser_free(h.parsers[f]);
	kernel_close(&h.k);
	forget(&x.script);
	buf_fini(&b);
	end(&x);
}

/* A plan is for the tables that it was made from. */
static void test_conflict(const char *now, bool wanted)
{
	struct merlon_ruleset *from = NULL, *to = NULL;
	struct merlon_edit *ed = NULL;
	struct merlon_plan *plan = NULL;
	struct merlon h = { 0 };
	struct kernel_options o = { .lock_file = lock_file };
	unsigned called = 0;
	struct test x;

	begin(&x, FILTER);
	o.fake = x.f;
	kernel_open(&h.k, &kernel_fake, &o, NULL);
	merlon_ruleset_read(&h, MERLON_SET(MERLON_IPV4), MERLON_SET(MERLON_FILTER), 0,
			    &from, NULL);
	merlon_edit_new(&h, from, &ed, NULL);
	add_rule(&called, ed, NULL);
	merlon_edit_freeze(ed, &to, NULL);
	merlon_plan_new(from, to, 0, &plan, NULL);
	put(x.f, now);
	is_int(merlon_plan_commit(&h, plan, 0, NULL, &x.e), wanted ? 0 : -EAGAIN,
	       "a plan, and the table %s", wanted ? "as it was" : "has changed");
	if (!wanted)
		holds(&x, now, "which stays");
	merlon_plan_free(plan);
	merlon_ruleset_unref(to);
	merlon_ruleset_unref(from);
	for (unsigned f = 0; f < FAMILIES; f++)
		parser_free(h.parsers[f]);
	kernel_close(&h.k);
	end(&x);
}

/* ---- counters */

/* The packets that the rule `-A INPUT -p tcp -j web`, or what took its place, shows. */
static unsigned long packets_of(struct test *x, const char *rule)
{
	unsigned long n = 0;
	struct buf b;
	char *at, *open;

	buf_init(&b);
	show(x, &b);
	at = strstr((char *)buf_cstr(&b), rule);
	if (at) {
		for (open = at; *open != '['; open--)
			;
		n = strtoul(open + 1, NULL, 10);
	}
	buf_fini(&b);
	return n;
}

/* Packets come at every moment, also between the swap and the adding of counters. */
static void test_traffic(void)
{
	struct test x;

	begin(&x, FILTER);
	x.script.traffic = true;
	x.script.counted = TABLE_FILTER;
	is_int(edit(&x, IN_FILTER, "-A OUTPUT -j ACCEPT"), 0, "an edit under traffic");
	is_int(packets_of(&x, "-A INPUT -p tcp"), 7 + x.script.packets,
	       "all of the %u packets are counted", x.script.packets);
	x.script.traffic = false;
	is_int(edit(&x, IN_FILTER, "-Z INPUT"), 0, "counters set to zero");
	is_int(packets_of(&x, "-A INPUT -p tcp"), 0, "are zero");
	end(&x);
}

/* ---- failures */

#define TWO FILTER MANGLE
static const char nothing_else[] = FILTER MANGLE;

/* The second table's swap is refused although it was accepted when it was tried. */
static void test_second_refused(void)
{
	struct test x;
	int err;

	begin(&x, TWO);
	x.script.only = 1 + FAKE_REPLACE;
	x.script.code = EINVAL;
	for (unsigned n = 1; n < 100; n++) {
		x.f->calls = 0;
		x.script.fail_at = x.script.fail_until = n;
		err = edit(&x, IN_FILTER | IN_MANGLE, "-A FORWARD -s 10.0.0.1");
		if (!err)
			break;
		holds(&x, nothing_else, "a swap is refused: all is as it was");
	}
	ok(!err, "and goes through once it is not");
	end(&x);
}

/* Others write while the first table is being put back. */
static void test_busy_rollback(void)
{
	struct test x;
	int err, failed = 0;

	begin(&x, TWO);
	for (unsigned n = 1; n <= 40; n++) {
		end(&x);
		begin(&x, TWO);
		x.script.only = 1 + FAKE_REPLACE;
		x.script.code = EAGAIN;
		x.script.fail_at = n;
		x.script.fail_until = n + 9;
		err = edit(&x, IN_FILTER | IN_MANGLE, "-A FORWARD -s 10.0.0.1");
		if (!err)
			continue;
		failed++;
		holds(&x, nothing_else, "the swaps are busy: all is as it was");
		is_int(x.result.committed, 0, "and that is said");
	}
	ok(failed > 1, "which was so %d times", failed);
	end(&x);
}

/* One call fails, each in turn: the error says what became of it. */
static void test_each_call(int code, bool for_good)
{
	struct test x;
	unsigned n = 0, in_force = 0, left = 0, lost = 0;
	bool fired = true;
	int err = 0;

	while (fired && ++n < 100) {
		struct buf b;
		bool same;

		buf_init(&b);
		begin(&x, TWO);
		x.script.code = code;
		x.script.fail_at = n;
		x.script.fail_until = for_good ? 1000 : n;
		err = edit(&x, IN_FILTER | IN_MANGLE, "-A FORWARD -s 10.0.0.1");
		fired = x.f->calls >= n;
		show(&x, &b);
		same = strcmp(buf_cstr(&b), nothing_else) == 0;
		if (err && (!x.e.code || !x.e.message[0])) {
			ok(false, "call %u fails with %d, and nothing is said", n, code);
			tap_diag("err %d", err);
		}
		if (!err && x.result.uncounted_code) {
			in_force++;
		} else if (!err && (same || (fired && x.result.validated))) {
			ok(false, "call %u fails with %d, and all is well", n, code);
		} else if (err && !same) {
			bool told = x.result.stuck[FAMILY_IPV4];

			left += told;
			lost += !told;
			if (!told)
				tap_diag("call %u, code %d: %s", n, err, buf_cstr(&b));
		}
		end(&x);
		buf_fini(&b);
	}
	ok(n > 10 && !err, "%u calls, of which each fails %s with %d", n - 1,
	   for_good ? "with all that follow" : "alone", code);
	is_int(lost, 0, "never is anything changed unsaid");
	ok(for_good ? left > 0 : !left, "%u times something could not be put back", left);
	ok(in_force > 0, "%u times only the counters could not be set", in_force);
}

/* Packets that come while a commit is under way that fails. */
static void test_rollback_traffic(void)
{
	struct test x;

	begin(&x, TWO);
	x.script.traffic = true;
	x.script.counted = TABLE_FILTER;
	x.script.only = 1 + FAKE_REPLACE;
	x.script.code = EINVAL;
	/* The swaps: mangle in the scratch kernel, filter, mangle. */
	for (unsigned n = 1; n < 100 && x.script.replaced < 3; n++) {
		end(&x);
		begin(&x, TWO);
		x.script.traffic = true;
		x.script.only = 1 + FAKE_REPLACE;
		x.script.code = EINVAL;
		x.script.fail_at = x.script.fail_until = n;
		edit(&x, IN_FILTER | IN_MANGLE, "-A FORWARD -s 10.0.0.1");
	}
	ok(x.script.replaced >= 3 && x.result.restored,
	   "the second table is refused, and the first put back");
	is_int(packets_of(&x, "-A INPUT -p tcp"), 7 + x.script.packets,
	       "with all of the %u packets that came meanwhile", x.script.packets);
	end(&x);
}

/* Another writer comes before the first swap, and the second swap fails: what goes back is
 * what the other wrote. */
static void test_rollback_of_others(void)
{
	unsigned undone = 0, wrong = 0;
	struct buf b;

	buf_init(&b);
	for (unsigned n = 1; n < 40; n++) {
		struct test x;

		begin(&x, TWO);
		other_writers(&x.script, 1);
		x.script.only = 1 + FAKE_REPLACE;
		x.script.code = EINVAL;
		x.script.fail_at = x.script.fail_until = n;
		if (replace(&x, "*filter\n-A INPUT -j DROP\nCOMMIT\n*mangle\nCOMMIT\n") &&
		    !x.script.changes) {
			show(&x, &b);
			undone++;
			wrong += !strstr(buf_cstr(&b), "-A INPUT -s 10.0.0.7/32") ||
				 strstr(buf_cstr(&b), "-j DROP");
		}
		forget(&x.script);
		end(&x);
	}
	ok(undone > 1, "%u transactions are undone over what another wrote", undone);
	is_int(wrong, 0, "and never is that lost");
	buf_fini(&b);
}

int main(void)
{
	close(mkstemp(lock_file));
	test_plain();
	test_refusals();
	test_replace_again(3, 0);
	test_replace_again(1000, -EAGAIN);
	test_update(0, 0);
	test_update(3, 0);
	test_update(1000, -EAGAIN);
	test_conflict(FILTER, true);
	test_conflict("*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n"
		      ":OUTPUT ACCEPT [0:0]\n[1:1] -A INPUT -s 10.0.0.5/32\nCOMMIT\n",
		      false);
	test_traffic();
	test_second_refused();
	test_busy_rollback();
	for (int good = 0; good < 2; good++) {
		test_each_call(ENOMEM, good);
		test_each_call(EINVAL, good);
	}
	test_rollback_traffic();
	test_rollback_of_others();
	unlink(lock_file);
	return tap_done();
}
