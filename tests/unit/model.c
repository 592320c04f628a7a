/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/model: chains under random edits against a plain array, life and sharing of rulesets.
 */
#include <stdio.h>
#include <stdlib.h>

#include "rules.h"
#include "tap.h"

static const struct family *const v4 = &families[FAMILY_IPV4];

static const struct rule *number_rule(struct ruleset *rs, uint32_t n)
{
	struct rule_parts p = { .verdict = VERDICT_ACCEPT };

	memcpy(p.src, &n, sizeof(n));
	memset(p.head.smask, 0xff, 4);
	return rule_new(rs, v4, &p);
}

static bool chain_is(const struct chain *c, const struct rule **naive, size_t n)
{
	return c->n == n && (!n || memcmp(c->rules, naive, n * sizeof(*naive)) == 0);
}

static void test_chain(unsigned bias)
{
	enum { MOST = 4000 };
	static const struct rule *naive[MOST + 1];
	struct ruleset *rs = ruleset_new();
	struct table *t = ruleset_table_add(rs, v4, &table_kinds[TABLE_FILTER]);
	struct chain *c = table_chain(t, str_of("INPUT"));
	uint64_t state = bias;
	size_t n = 0;
	bool good = true;

	for (uint32_t step = 0; step < 30000 && good; step++) {
		bool add = n == 0 || (n < MOST && rules_random(&state, 5) < 3);
		uint32_t where = rules_random(&state, 4);
		size_t at = where == bias % 3 ? 0
			    : where == 1      ? n
					      : rules_random(&state, (uint32_t)n + 1);

		if (add) {
			const struct rule *r = number_rule(rs, step);

			memmove(naive + at + 1, naive + at, (n++ - at) * sizeof(*naive));
			naive[at] = r;
			good = chain_insert(t, c, at, r) == 0;
		} else {
			at = at < n ? at : n - 1;
			if (where == 3) {
				naive[at] = number_rule(rs, step);
				chain_replace(t, c, at, naive[at]);
			} else {
				memmove(naive + at, naive + at + 1,
					(--n - at) * sizeof(*naive));
				chain_remove(t, c, at);
			}
		}
		if (step % 64 == 0)
			good = good && chain_is(c, naive, n);
	}
	ok(good && chain_is(c, naive, n), "random edits, bias %u", bias);
	chain_flush(t, c);
	ok(c->n == 0 && chain_insert(t, c, 0, number_rule(rs, 1)) == 0 && c->n == 1,
	   "a flushed chain takes rules again");
	ruleset_unref(rs);
}

static void test_ends(void)
{
	struct ruleset *rs = ruleset_new();
	struct table *t = ruleset_table_add(rs, v4, &table_kinds[TABLE_FILTER]);
	struct chain *c = table_chain(t, str_of("INPUT"));
	bool good = true;

	for (uint32_t i = 0; i < 200000; i++)
		good = good && chain_insert(t, c, 0, number_rule(rs, i)) == 0;
	for (uint32_t i = 0; i < 200000; i++) {
		uint32_t v;

		memcpy(&v, rule_src(c->rules[i]), sizeof(v));
		good = good && v == 199999 - i;
	}
	ok(good, "200,000 rules put in at the head stand in reverse");
	while (c->n)
		chain_remove(t, c, 0);
	ok(c->n == 0, "and go from the head");
	ruleset_unref(rs);
}

static void test_refs(void)
{
	struct ruleset *rs = ruleset_new();
	struct table *t = ruleset_table_add(rs, v4, &table_kinds[TABLE_FILTER]);
	struct chain *in = table_chain(t, str_of("INPUT"));
	struct chain *a = table_chain_add(t, str_of("a")),
		     *b = table_chain_add(t, str_of("b"));
	struct rule_parts p = { .verdict = VERDICT_JUMP, .jump = a->id };
	const struct rule *to_a = rule_new(rs, v4, &p), *to_b;

	p.jump = b->id;
	to_b = rule_new(rs, v4, &p);
	chain_insert(t, in, 0, to_a);
	chain_insert(t, in, 1, to_a);
	chain_insert(t, a, 0, to_b);
	ok(a->refs == 2 && b->refs == 1, "jumps are counted");
	chain_replace(t, in, 0, to_b);
	ok(a->refs == 1 && b->refs == 2, "over a replacement");
	chain_flush(t, in);
	ok(a->refs == 0 && b->refs == 1, "and a flush");
	table_chain_remove(t, a);
	ok(b->refs == 0 && !table_chain(t, str_of("a")),
	   "a chain that goes takes its jumps along");
	ok(table_chain(t, str_of("b")) == b && table_chain_by_id(t, b->id) == b &&
		   !table_chain_by_id(t, 99) && !table_chain_by_id(t, 0),
	   "the other stays");
	chain_insert(t, in, 0, to_b);
	table_chain_rename(t, b, str_of("c"));
	ok(rule_jump(t, to_b) == b && !table_chain(t, str_of("b")) &&
		   table_chain(t, str_of("c")) == b,
	   "a rename keeps the id");
	in->policy = VERDICT_DROP;
	in->packets = 5;
	table_clear(t);
	ok(t->n == 3 && in->n == 0 && in->packets == 0 && in->policy == VERDICT_DROP,
	   "clearing leaves built-in chains and their policies");
	ok(!table_chain(t, str_of("c")) && table_chain_add(t, str_of("c")) != NULL,
	   "a name is free again");
	ruleset_unref(rs);
}

/* Names that come and go at random, and the order once sorted. */
static void test_chains(void)
{
	struct ruleset *rs = ruleset_new();
	struct table *t = ruleset_table_add(rs, v4, &table_kinds[TABLE_NAT]);
	bool there[300] = { false }, good = true;
	uint64_t state = 3;
	char name[16];

	for (int step = 0; step < 20000 && good; step++) {
		uint32_t k = rules_random(&state, 300);
		struct chain *c;

		snprintf(name, sizeof(name), "c%u", k);
		c = table_chain(t, str_of(name));
		good = !!c == there[k];
		if (c)
			table_chain_remove(t, c);
		else
			good = good && table_chain_add(t, str_of(name));
		there[k] = !there[k];
		if (step % 500)
			continue;
		table_sort(t);
		for (size_t i = 1; i < t->n; i++) {
			const struct chain *x = t->chains[i - 1], *y = t->chains[i];

			good = good &&
			       (x->hook < y->hook ||
				(x->hook == y->hook && strcmp(x->name, y->name) < 0));
		}
	}
	ok(good, "chains that come and go are found and sorted");
	table_drop_user_chains(t);
	is_int(t->n, 4, "all user chains go at once");
	ruleset_unref(rs);
}

static void test_sharing(void)
{
	struct ruleset *a = rules_of(
		v4, "*filter\n:x - [0:0]\n-A INPUT -j x\n-A x -s 1.1.1.1\nCOMMIT\n");
	struct ruleset *b = ruleset_thaw(a), *c;
	struct table *ta = ruleset_table(a, v4, TABLE_FILTER);
	struct table *tb = ruleset_table(b, v4, TABLE_FILTER);
	struct chain *x = table_chain(tb, str_of("x"));
	struct buf text;

	ok(ta != tb && table_chain(ta, str_of("x"))->rules[0] == x->rules[0],
	   "rules are shared");
	ok(a->frozen && !b->frozen, "one is frozen, one a builder");
	chain_flush(tb, table_chain(tb, str_of("INPUT")));
	table_chain_remove(tb, x);
	ok(table_chain(ta, str_of("x")) && table_chain(ta, str_of("INPUT"))->n == 1,
	   "the snapshot does not change");
	ruleset_freeze(b);
	ruleset_unref(a);
	c = ruleset_thaw(b);
	rules_run(c, v4, TABLE_FILTER, "-A INPUT -s 2.2.2.2 -j DROP", NULL);
	ruleset_unref(b);
	buf_init(&text);
	rules_print(c, v4, 0, &text);
	is_str(buf_cstr(&text),
	       "*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
	       "-A INPUT -s 2.2.2.2/32 -j DROP\nCOMMIT\n",
	       "a grandchild outlives them both");
	buf_fini(&text);
	ruleset_unref(c);
}

static void test_heads(void)
{
	struct ruleset *rs = ruleset_new();
	struct head h = { .proto = 1 };
	const struct head *first = ruleset_head(rs, &h), *found[200];
	bool good = true;

	for (uint16_t i = 0; i < 200; i++) {
		h.proto = i;
		found[i] = ruleset_head(rs, &h);
	}
	for (uint16_t i = 200; i-- > 0;) {
		h.proto = i;
		good = good && ruleset_head(rs, &h) == found[i] && found[i]->proto == i;
	}
	ok(good && found[1] == first, "equal heads are one");
	is_int(ruleset_file_add(rs, "a"), 1, "a file's number");
	is_int(ruleset_file_add(rs, "b"), 2, "another's");
	is_int(ruleset_file_add(rs, "a"), 1, "the first again");
	is_str(ruleset_file(rs, (struct origin){ 1, 1, 2 }), "b", "its name");
	is_str(ruleset_file(rs, (struct origin){ 1, 1, 3 }), "", "no name");
	ruleset_unref(rs);
}

static void test_family(void)
{
	const struct family *v6 = &families[FAMILY_IPV6];
	uint8_t addr[16] = { 0 }, mask[16];
	bool good = true;

	for (unsigned bits = 0; bits <= 128; bits++) {
		mask_of_prefix(v6, bits, mask);
		good = good && mask_prefix(v6, mask) == (int)bits;
		if (bits <= 32) {
			mask_of_prefix(v4, bits, mask);
			good = good && mask_prefix(v4, mask) == (int)bits;
		}
	}
	ok(good, "masks and prefixes");
	ok(mask_prefix(v4, (uint8_t[16]){ 255, 0, 255, 0 }) == -1, "a mask with a hole");
	ok(addr_parse(v4, str_of("10.1"), addr) && addr[0] == 10 && addr[1] == 1 &&
		   !addr[3],
	   "10.1 is 10.1.0.0");
	ok(!addr_parse(v4, str_of("1.2.3.4.5"), addr) &&
		   !addr_parse(v4, str_of(""), addr) &&
		   !addr_parse(v4, str_of("256"), addr) &&
		   !addr_parse(v4, str_of("1..2"), addr),
	   "what is no IPv4 address");
	ok(addr_parse(v6, str_of("::ffff:1.2.3.4"), addr) && addr[15] == 4 &&
		   !addr_parse(v6, str_of("::1%eth0"), addr) &&
		   !addr_parse(v6, str_of(":"), addr),
	   "IPv6 addresses");
}

int main(void)
{
	for (unsigned bias = 0; bias < 4; bias++)
		test_chain(bias);
	test_ends();
	test_refs();
	test_chains();
	test_sharing();
	test_heads();
	test_family();
	return tap_done();
}
