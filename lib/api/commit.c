/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <stdlib.h>

#include "api/api.h"

enum { MOST_TRIES = 20 }; /* when others change the tables under us */

static int stop(void *context, const struct edit *e)
{
	(void)context;
	(void)e;
	return 1;
}

static bool pristine(const struct table *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->chains[i]->n || t->chains[i]->hook == NO_HOOK ||
		    t->chains[i]->policy != VERDICT_ACCEPT)
			return false;
	return true;
}

/* Counters that somebody has set, in a table that descends from the one that was read. */
static bool recounted(const struct plan_table *pt)
{
	for (size_t i = 0; i < pt->to->n; i++) {
		const struct chain *c = pt->to->chains[i];

		if (c->recounted || (c->hook != NO_HOOK && !c->entry))
			return true;
		for (size_t k = 0; k < c->n; k++)
			if (c->rules[k]->recounted)
				return true;
	}
	return false;
}

/* Whether the table has to be written: 1, 0 or -ENOMEM. */
static int changes(const struct plan *p, const struct plan_table *pt)
{
	struct plan one = { .from = p->from, .to = p->to, .tables = { *pt }, .n = 1 };

	if (!pt->from)
		return !pristine(pt->to);
	if (pt->from->source && pt->from->source == pt->to->source && recounted(pt))
		return 1;
	return plan_walk(&one, stop, NULL);
}

/* Of PLAN, which goes on owning everything, the tables that are to be written. */
static int narrow(const struct plan *plan, bool replace, struct plan *p,
		  struct merlon_err *e)
{
	*p = *plan;
	p->replaces = replace;
	p->n = 0;
	for (unsigned i = 0; i < plan->n; i++) {
		int err = replace ? 1 : changes(plan, &plan->tables[i]);

		if (err < 0)
			return err_no_memory(e);
		if (err)
			p->tables[p->n++] = plan->tables[i];
	}
	return 0;
}

/* Tables of which `from` says that there are none, and which would be replaced unseen.  FOUND
 * becomes `from` with them; NULL where there are none of that kind. */
static int look_again(struct merlon *h, const struct plan *p, struct ruleset **found,
		      struct merlon_err *e)
{
	struct ruleset *now = NULL;
	int err = 0;

	*found = NULL;
	for (unsigned i = 0; p->from && i < p->n && !err; i++) {
		const struct table *to = p->tables[i].to, *t;

		if (p->tables[i].from)
			continue;
		if (!now)
			now = ruleset_new();
		if (!*found)
			*found = now ? ruleset_thaw(p->from) : NULL;
		if (!*found) {
			err = err_no_memory(e);
			break;
		}
		err = h->k.ops->read(&h->k, now, to->family, to->kind, true, e);
		t = err ? NULL : ruleset_table(now, to->family, to->kind->id);
		if (t && !pristine(t)) {
			err = err_set(e, EAGAIN, "Resource temporarily unavailable");
			err_detail(e,
				   "%s table %s did not exist when the rules were read",
				   to->family->name, to->kind->name);
		}
	}
	if (now)
		ruleset_freeze(now);
	for (unsigned i = 0; now && i < FAMILIES * TABLES && !err; i++) {
		const struct table *t = now->tables[i / TABLES][i % TABLES];

		if (t && !ruleset_take(*found, now, t))
			err = err_no_memory(e);
	}
	ruleset_unref(now);
	if (!err && *found) {
		ruleset_freeze(*found);
		return 0;
	}
	ruleset_unref(*found);
	*found = NULL;
	return err;
}

static int apply(struct merlon *h, const struct plan *plan, bool replace,
		 struct apply_result *result, struct merlon_err *e)
{
	struct plan p, whole = { 0 };
	struct ruleset *found = NULL;
	int err = narrow(plan, replace, &p, e);

	if (!err && !replace)
		err = look_again(h, &p, &found, e);
	if (!err && found) {
		err = plan_new(&whole, found, p.to) ? err_no_memory(e)
						    : narrow(&whole, replace, &p, e);
		ruleset_unref(found);
	}
	if (!err && p.n)
		err = h->k.ops->apply(&h->k, &p, result, e);
	plan_fini(&whole);
	return err;
}

int merlon_plan_commit(struct merlon *h, const struct merlon_plan *plan, unsigned flags,
		       struct merlon_result *r, struct merlon_err *e)
{
	struct apply_result result = { 0 };
	struct merlon_result out;
	bool held;
	int err;

	if (!h || !plan || (r && r->size < sizeof(r->size)))
		return misuse(e, "merlon_plan_commit");
	held = h->k.lock >= 0;
	err = merlon_lock(h, e);
	if (!err)
		err = apply(h, &plan->p, flags & MERLON_COMMIT_REPLACE, &result, e);
	if (!held)
		merlon_unlock(h);
	out = (struct merlon_result){ 0,
				      result.committed,
				      result.validated,
				      result.restored,
				      result.window_ns,
				      .stuck = { result.stuck[FAMILY_IPV4],
						 result.stuck[FAMILY_IPV6] },
				      .uncounted = { result.uncounted[FAMILY_IPV4],
						     result.uncounted[FAMILY_IPV6] } };
	if (r)
		struct_out(r, &out, sizeof(out));
	return err;
}

/* ---- read, edit, commit */

struct update {
	unsigned families, tables;
	int (*call)(void *context, struct merlon_edit *edit, struct merlon_err *e);
	void *context;
	struct merlon_result *r;
	bool called; /* the error is the caller's own */
};

static int try_update(struct merlon *h, struct update *u, struct merlon_err *e)
{
	struct merlon_ruleset *from = NULL, *to = NULL;
	struct merlon_edit *edit = NULL;
	struct merlon_plan *plan = NULL;
	int err;

	u->called = false;
	err = merlon_ruleset_read(h, u->families, u->tables, 0, &from, e);
	if (!err)
		err = merlon_edit_new(h, from, &edit, e);
	if (!err) {
		err = u->call(u->context, edit, e);
		u->called = err < 0;
		if (err < 0)
			merlon_edit_free(edit);
		else
			err = merlon_edit_freeze(edit, &to, e);
	}
	if (!err)
		err = merlon_plan_new(from, to, 0, &plan, e);
	if (!err)
		err = merlon_plan_commit(h, plan, 0, u->r, e);
	merlon_plan_free(plan);
	merlon_ruleset_unref(to);
	merlon_ruleset_unref(from);
	return err;
}

int merlon_update(struct merlon *h, unsigned of_families, unsigned tables,
		  int (*call)(void *context, struct merlon_edit *edit,
			      struct merlon_err *e),
		  void *context, struct merlon_result *r, struct merlon_err *e)
{
	struct update u = { of_families, tables, call, context, r, false };
	struct merlon_result none = { 0 };
	bool held;
	int err;

	if (!h || !call || (r && !struct_out(r, &none, sizeof(none))))
		return misuse(e, "merlon_update");
	held = h->k.lock >= 0;
	err = merlon_lock(h, e);
	if (err)
		return err;
	for (int i = 0; i < MOST_TRIES; i++) {
		err = try_update(h, &u, e);
		if (err != -EAGAIN || u.called)
			break;
	}
	if (!held)
		merlon_unlock(h);
	return err;
}
