/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Of pairs of random rulesets, of all tables and both families, where one was made of the other
 * by leaving rules out, moving them, changing them and writing them in another way:
 *
 *	- what -save writes is read back as an equal ruleset, and saved so again;
 *	- the edits of the plan from one to the other, made one by one, give the other;
 *	- between rulesets that are only spelled otherwise there are none.
 */
#include <stdio.h>
#include <stdlib.h>

#include "generate.h"
#include "plan/plan.h"
#include "rules.h"
#include "tap.h"

enum { PAIRS = 400, PAIRS_SHORT = 20, MOST = 60 };

/* A ruleset as its rules; rules of one place keep their order. */
struct draft {
	struct gen_rule *r[MOST];
	unsigned n;
};

static struct gen_rule room[2 * MOST];

/* With chains c1 and c2 in each table, since rules jump there. */
static void write_draft(const struct draft *d, struct buf *out)
{
	out->n = 0;
	for (unsigned t = 0; t < TABLES; t++) {
		buf_fmt(out, "*%s\n:c1 - [0:0]\n:c2 - [0:0]\n", table_kinds[t].name);
		for (unsigned i = 0; i < d->n; i++) {
			if (d->r[i]->table != t)
				continue;
			buf_fmt(out, "-A %s", hook_names[d->r[i]->hook]);
			generate_print(d->r[i], out);
			buf_char(out, '\n');
		}
		buf_str(out, "COMMIT\n");
	}
	buf_cstr(out);
}

/* Whether the rule is one, and no more. */
static bool is_good(struct gen_rule *r, struct buf *text)
{
	struct draft one = { .r = { r }, .n = 1 };
	struct ruleset *rs;

	write_draft(&one, text);
	rs = rules_read(r->family, text->p, text->n, 0, NULL);
	ruleset_unref(rs);
	return rs;
}

static void draw(struct draft *d, const struct family *f, uint64_t *state,
		 struct buf *text)
{
	const struct gen_wish wish = { .family = f };
	unsigned n = rules_random(state, MOST);

	d->n = 0;
	for (unsigned i = 0; i < n; i++) {
		struct gen_rule *r = &room[d->n];

		generate_rule(rules_random(state, 1u << 30), &wish, r);
		d->r[d->n] = r;
		d->n += is_good(r, text);
	}
}

static void change(struct draft *to, const struct draft *from, uint64_t *state,
		   struct buf *text)
{
	to->n = 0;
	for (unsigned i = 0; i < from->n; i++) {
		struct gen_rule *r = &room[MOST + i];
		unsigned how = rules_random(state, 10), k;

		*r = *from->r[i];
		if (how == 0)
			continue;
		if (how == 1)
			generate_mutate(r, state);
		if (how == 2)
			generate_respell(r, state);
		if (how <= 2 && !is_good(r, text))
			continue;
		to->r[to->n++] = r;
		k = rules_random(state, to->n);
		if (how == 3) { /* moved */
			to->r[to->n - 1] = to->r[k];
			to->r[k] = r;
		}
		if (how == 4 && to->n < MOST) { /* twice */
			to->r[to->n] = to->r[k];
			to->n++;
		}
		if (to->n == MOST)
			break;
	}
}

static const char *refused;
static long edits;

static int make_edit(void *context, const struct edit *e)
{
	edits++;
	refused = rules_edit(context, e);
	return refused ? -1 : 0;
}

static const char *walk(struct ruleset *a, struct ruleset *b, const struct family *f)
{
	struct ruleset *work = ruleset_thaw(a);
	const char *why = NULL;
	struct plan p;

	refused = NULL;
	edits = 0;
	if (plan_new(&p, a, b))
		return "no memory";
	if (plan_walk(&p, make_edit, work))
		why = refused ? refused : "the walk stopped";
	else if (plan_count(&p) != edits)
		why = "the count is not how many edits there are";
	else
		why = rules_differ(work, b, f);
	plan_fini(&p);
	ruleset_unref(work);
	return why;
}

/* As saved, once and again. */
static const char *saved(struct ruleset *rs, const struct family *f)
{
	struct buf once, again;
	const char *why = "what is saved is refused";
	struct ruleset *copy;

	buf_init(&once);
	buf_init(&again);
	rules_print(rs, f, 0, &once);
	copy = rules_of(f, buf_cstr(&once));
	if (copy) {
		rules_print(copy, f, 0, &again);
		buf_cstr(&again);
		why = strcmp(once.p, again.p) == 0
			      ? NULL
			      : "what is saved is then saved otherwise";
	}
	ruleset_unref(copy);
	buf_fini(&once);
	buf_fini(&again);
	return why;
}

static const char *respelled(const struct draft *d, struct ruleset *a, uint64_t *state,
			     struct buf *text)
{
	const struct family *f = NULL;
	struct ruleset *b;
	const char *why;

	for (unsigned i = 0; i < d->n; i++) {
		f = d->r[i]->family;
		generate_respell(d->r[i], state);
	}
	if (!f)
		return NULL;
	write_draft(d, text);
	b = rules_of(f, text->p);
	why = b ? walk(a, b, f) : "another spelling is refused";
	if (!why && edits)
		why = "between two spellings there are edits";
	ruleset_unref(b);
	return why;
}

static void test_family(const struct family *f)
{
	const char *from = getenv("SEED"), *why = NULL;
	uint64_t state = from ? strtoull(from, NULL, 10) : 1;
	int n = getenv("MERLON_SHORT") ? PAIRS_SHORT : PAIRS;
	unsigned long long all = 0, rules = 0;
	struct draft a, b;
	struct buf x, y;

	buf_init(&x);
	buf_init(&y);
	for (int i = 0; i < n && !why; i++) {
		struct ruleset *p, *q;

		draw(&a, f, &state, &x);
		change(&b, &a, &state, &y);
		write_draft(&a, &x);
		write_draft(&b, &y);
		p = rules_of(f, x.p);
		q = rules_of(f, y.p);
		why = p && q ? saved(p, f) : "a text is refused";
		if (!why)
			why = walk(p, q, f);
		all += (unsigned long long)edits;
		rules += a.n;
		if (!why)
			why = walk(q, p, f);
		if (!why)
			why = respelled(&a, p, &state, &y);
		ruleset_unref(p);
		ruleset_unref(q);
	}
	if (!is_str(why, NULL, "%s: plans between random rulesets hold", f->name))
		tap_diag("from\n%s\nto\n%s", x.p, y.p);
	ok(rules > 10u * (unsigned)n && all > 2u * (unsigned)n,
	   "%s: %llu rules, %llu edits", f->name, rules, all);
	buf_fini(&x);
	buf_fini(&y);
}

int main(void)
{
	test_family(&families[FAMILY_IPV4]);
	test_family(&families[FAMILY_IPV6]);
	return tap_done();
}
