/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Of random rules (tests/tools/generate.h):
 *
 *	- what -save writes is read back as an equal rule, and saved so again;
 *	- a rule written in another way is equal to it, and has the same hash;
 *	- a rule with one thing changed is equal to it only if it is saved alike, or if all
 *	  that has changed is the order of matches that may change places.
 */
#include <stdio.h>
#include <stdlib.h>

#include "ext/equal.h"
#include "generate.h"
#include "rules.h"
#include "tap.h"
#include "text/print.h"

enum { RULES = 20000, RULES_SHORT = 1000 };

/* One rule in a ruleset of its own. */
struct side {
	struct ruleset *rs;
	struct table *t;
	const struct chain *c;
	const struct rule *r;
	struct buf text; /* as it is saved */
};

static void side_fini(struct side *s)
{
	ruleset_unref(s->rs);
	buf_fini(&s->text);
	*s = (struct side){ 0 };
}

/* False where it is refused, or makes more rules than one. */
static bool make(struct side *s, const struct gen_rule *r, const char *line,
		 struct merlon_err *e)
{
	s->rs = ruleset_new();
	buf_init(&s->text);
	rules_run(s->rs, r->family, r->table, "-N c1", NULL);
	rules_run(s->rs, r->family, r->table, "-N c2", NULL);
	if (rules_run(s->rs, r->family, r->table, line, e)) {
		side_fini(s);
		return false;
	}
	s->t = ruleset_table(s->rs, r->family, r->table);
	s->c = table_chain(s->t, str_of(hook_names[r->hook]));
	s->r = s->c->rules[0];
	print_rule(s->t, s->c->name, s->r, &s->text);
	buf_cstr(&s->text);
	if (s->c->n == 1)
		return true;
	side_fini(s);
	return false;
}

static bool equal(const struct side *a, const struct side *b)
{
	return rule_equal(a->t, a->r, b->t, b->r);
}

static const char *line_of(const struct gen_rule *r, struct buf *b)
{
	b->n = 0;
	buf_fmt(b, "-A %s", hook_names[r->hook]);
	generate_print(r, b);
	return buf_cstr(b);
}

/* ---- the properties; NULL, or what is wrong */

static const char *why_unequal(const struct side *a, const struct side *b)
{
	if (!equal(a, b) || !equal(b, a))
		return "it is another rule";
	if (rule_hash(a->rs->key, a->t, a->r) != rule_hash(a->rs->key, b->t, b->r))
		return "it has another hash";
	return NULL;
}

/* Of some things -save says nothing (tests/golden/NAME.t calls such lines lossy), and rates it
 * rounds as iptables does. */
static bool lossy(const char *text)
{
	static const char *const exts[] = { "-m hashlimit", "-m limit", "-j CT",
					    "-j CONNMARK" };

	for (size_t i = 0; i < sizeof(exts) / sizeof(*exts); i++)
		if (strstr(text, exts[i]))
			return true;
	return false;
}

static const char *saved(const struct gen_rule *r, const struct side *a)
{
	struct merlon_err e = { 0 };
	struct side b = { 0 };
	const char *why = NULL;

	if (!make(&b, r, a->text.p, &e))
		why = "what is saved is refused";
	else if (strcmp(a->text.p, b.text.p) != 0)
		why = "what is saved is then saved otherwise";
	else if (!lossy(a->text.p))
		why = why_unequal(a, &b);
	if (why)
		tap_diag("%s\n%s", e.message, b.rs ? b.text.p : "");
	side_fini(&b);
	return why;
}

static const char *respelled(const struct gen_rule *r, const struct side *a,
			     uint64_t *state, struct buf *line)
{
	static struct gen_rule other;
	struct merlon_err e = { 0 };
	struct side b = { 0 };
	const char *why;

	other = *r;
	generate_respell(&other, state);
	why = make(&b, &other, line_of(&other, line), &e) ? why_unequal(a, &b)
							  : "it is refused";
	if (why)
		tap_diag("%s\n%s", e.message, b.rs ? b.text.p : "");
	side_fini(&b);
	return why;
}

static const char *mutated(const struct gen_rule *r, const struct side *a,
			   uint64_t *state, struct buf *line, unsigned *changed)
{
	static struct gen_rule other;
	const char *what, *why = NULL;
	struct side b = { 0 };
	bool same, alike;

	other = *r;
	what = generate_mutate(&other, state);
	if (!what || !make(&b, &other, line_of(&other, line), NULL))
		return NULL;
	same = equal(a, &b);
	alike = strcmp(a->text.p, b.text.p) == 0;
	*changed += !alike;
	if (same != equal(&b, a))
		why = "one is equal to the other, but not the other to the one";
	else if (same &&
		 rule_hash(a->rs->key, a->t, a->r) != rule_hash(a->rs->key, b.t, b.r))
		why = "an equal one has another hash";
	else if (strcmp(what, "the order of pure matches") == 0)
		why = same ? NULL : "matches may change places, but these may not";
	else if (same && !alike)
		why = "it is equal, but saved otherwise";
	else if (!same && alike && !lossy(a->text.p))
		why = "it is not equal, but saved alike";
	if (why)
		tap_diag("%s: %s", what, b.text.p);
	side_fini(&b);
	return why;
}

#define STATEFUL(words)                                                        \
	{                                                                      \
		words " -m mark --mark 1", "-m mark --mark 1 " words, FAMILIES \
	}
/* What looks alike, but is not to the kernel, before the words of any rule that allows it. */
static const struct {
	const char *a, *b;
	int family;
} unlike[] = {
	{ "! -s 0.0.0.0/0", "", FAMILY_IPV4 },
	{ "! -d ::/0", "", FAMILY_IPV6 },
	{ "! -i +", "", FAMILIES },
	{ "-p tcp", "-p tcp -m tcp", FAMILIES }, /* fragments */
	{ "-m limit", "-m limit -m limit", FAMILIES },
	{ "-m limit -m quota --quota 5", "-m quota --quota 5 -m limit", FAMILIES },
	{ "-m limit -m hashlimit --hashlimit-upto 1/s --hashlimit-name x",
	  "-m hashlimit --hashlimit-upto 1/s --hashlimit-name x -m limit", FAMILIES },
	STATEFUL("-m limit"),
	STATEFUL("-m hashlimit --hashlimit-upto 1/s --hashlimit-name x"),
	STATEFUL("-m recent --set"),
	STATEFUL("-m quota --quota 5"),
	STATEFUL("-m statistic --mode nth --every 2 --packet 0"),
	STATEFUL("-m connlimit --connlimit-above 5"),
	STATEFUL("-m connlabel --label 5 --set"),
	STATEFUL("-m nfacct --nfacct-name x"),
};

enum { UNLIKE = sizeof(unlike) / sizeof(*unlike) };

static const char *looks_alike(const struct gen_rule *r, const char *words,
			       struct buf *line, unsigned k, unsigned *used)
{
	struct side a = { 0 }, b = { 0 };
	const char *why = NULL, *rest = words + strlen("-A ");

	rest += strcspn(rest, " ");
	line->n = 0;
	buf_fmt(line, "-A %s %s%s", hook_names[r->hook], unlike[k].a, rest);
	if (make(&a, r, buf_cstr(line), NULL)) {
		++*used;
		line->n = 0;
		buf_fmt(line, "-A %s %s%s", hook_names[r->hook], unlike[k].b, rest);
		if (!make(&b, r, buf_cstr(line), NULL))
			why = "one of both is refused";
		else if (equal(&a, &b) || equal(&b, &a))
			why = "two that are not the same are equal";
		side_fini(&b);
		side_fini(&a);
	}
	return why;
}

/* In a kernel's rule they mean that it never matches; text cannot say them. */
static const char *host_bits(const struct gen_rule *r, const struct side *a,
			     const char *words)
{
	const uint8_t *mask = a->r->head->smask;
	struct side b = { 0 };
	const char *why = NULL;
	unsigned i = 0;

	while (i < r->family->addr_len && mask[i] == 0xff)
		i++;
	if (i == r->family->addr_len || !make(&b, r, words, NULL))
		return NULL;
	((unsigned char *)b.r->body)[i] |= (uint8_t)~mask[i];
	if (equal(a, &b) || equal(&b, a))
		why = "host bits do not count";
	side_fini(&b);
	return why;
}

static bool tell(const char *property, uint64_t seed, const char *why, const char *first,
		 const char *second)
{
	if (why)
		tap_diag("%s, seed %llu: %s\n%s\n%s", property, (unsigned long long)seed,
			 why, first, second);
	return !why;
}

static void test_family(const struct family *f)
{
	const struct gen_wish wish = { .family = f, .wrong = 10 };
	unsigned n = getenv("MERLON_SHORT") ? RULES_SHORT : RULES;
	unsigned made = 0, changed = 0, bad[4] = { 0 };
	unsigned used[UNLIKE] = { 0 }, idle = 0;
	const char *from = getenv("SEED");
	uint64_t seed = from ? strtoull(from, NULL, 10) : 1;
	static struct gen_rule r;
	struct buf line, other;

	buf_init(&line);
	buf_init(&other);
	for (unsigned i = 0; i < n; i++, seed++) {
		uint64_t state = seed;
		struct side a = { 0 };

		generate_rule(seed, &wish, &r);
		if (!make(&a, &r, line_of(&r, &line), NULL))
			continue;
		made++;
		other.n = 0;
		buf_cstr(&other);
		bad[0] += bad[0] < 5 &&
			  !tell("saved", seed, saved(&r, &a), line.p, a.text.p);
		bad[1] += bad[1] < 5 &&
			  !tell("respelled", seed, respelled(&r, &a, &state, &other),
				line.p, buf_cstr(&other));
		bad[2] += bad[2] < 5 && !tell("mutated", seed,
					      mutated(&r, &a, &state, &other, &changed),
					      line.p, buf_cstr(&other));
		for (unsigned k = 0; k < UNLIKE; k++)
			if (seed % 4 == 0 && (unlike[k].family == FAMILIES ||
					      unlike[k].family == (int)f->id))
				bad[3] += bad[3] < 5 &&
					  !tell("unlike", seed,
						looks_alike(&r, line.p, &other, k,
							    &used[k]),
						line.p, other.p);
		bad[3] += bad[3] < 5 &&
			  !tell("host bits", seed, host_bits(&r, &a, line.p), line.p,
				a.text.p);
		side_fini(&a);
	}
	is_int(bad[0], 0, "%s: %u rules are read back as they are saved", f->name, made);
	is_int(bad[1], 0, "%s: they are equal to what is spelled otherwise", f->name);
	is_int(bad[2], 0, "%s: and not to what has changed (%u rules)", f->name, changed);
	for (unsigned k = 0; k < UNLIKE; k++)
		idle += !used[k] &&
			(unlike[k].family == FAMILIES || unlike[k].family == (int)f->id);
	is_int(idle, 0, "%s: each pair that only looks alike was made", f->name);
	is_int(bad[3], 0, "%s: nor to what only looks alike", f->name);
	ok(made > n / 2 && changed > n / 8, "%s: most rules are valid (%u, %u)", f->name,
	   made, changed);
	buf_fini(&line);
	buf_fini(&other);
}

int main(void)
{
	test_family(&families[FAMILY_IPV4]);
	test_family(&families[FAMILY_IPV6]);
	return tap_done();
}
