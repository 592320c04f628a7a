/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Tables to rulesets and plans to transactions, for each kernel that swaps tables whole.
 */
#include <errno.h>
#include <stdlib.h>

#include "base/clock.h"
#include "kernel/door.h"
#include "kernel/objects.h"

enum { MOST_SWAPS = 20, MOST_READS = 100 }; /* of a table that changes under our hands */
enum {
	HUGE_NS = 5000000
}; /* a table that takes longer to read is huge: 10,000 rules or so */

int swap_no_table(const struct wire *w, const struct table_kind *kind, int err,
		  struct merlon_err *e)
{
	const char *why = err == -EPERM ? "Permission denied (you must be root)"
			  : err == -ENOENT
				  ? "Table does not exist (do you need to insmod?)"
			  : err == -ENOPROTOOPT ? "iptables who? (do you need to insmod?)"
						: strerror(-err);

	err_set(e, -err, "can't initialize %s table `%s': %s", w->family->program,
		kind->name, why);
	if (e)
		e->kind = MERLON_ERR_ABI;
	if (err == -ENOENT || err == -ENOPROTOOPT)
		err_detail(e, "Perhaps iptables or your kernel needs to be upgraded.");
	return err;
}

/* ---- reading */

static int cannot_read(const struct wire *w, const struct table_kind *kind, int err,
		       struct merlon_err *e)
{
	return err_set(e, -err, "can't read %s table %s: %s", w->family->name, kind->name,
		       strerror(-err));
}

/* The entries that blob->info tells of; where the table changes under our hands, both again. */
static int read_entries(const struct door *d, const struct table_kind *kind,
			struct blob *blob)
{
	int err = d->ops->entries(d, kind, blob);

	for (int i = 0; i < MOST_READS && err == -EAGAIN; i++) {
		err = d->ops->info(d, kind, &blob->info);
		if (!err)
			err = d->ops->entries(d, kind, blob);
	}
	return err;
}

/* The door to a table, and what is behind it. */
static int reach(struct kernel *k, const struct family *f, const struct table_kind *kind,
		 struct door *d, struct blob_info *info, struct merlon_err *e)
{
	int err = k->ops->doors->open(k, &wires[f->id], kind, d, e);

	if (err)
		return err;
	err = d->ops->info(d, kind, info);
	return err ? swap_no_table(d->w, kind, err, e) : 0;
}

int swap_read(struct kernel *k, struct ruleset *rs, const struct family *f,
	      const struct table_kind *kind, bool keep, struct merlon_err *e)
{
	const struct wire *w = &wires[f->id];
	struct blob *room = &k->room;
	struct table *t;
	struct door d;
	uint64_t begun = clock_ns(), read_at;
	int err = reach(k, f, kind, &d, &room->info, e);

	if (err)
		return err;
	err = read_entries(&d, kind, room);
	if (err)
		return cannot_read(w, kind, err, e);
	read_at = clock_ns();
	t = ruleset_table_add(rs, f, kind);
	if (!t)
		return err_no_memory(e);
	err = blob_decode(w, rs, t, &room->info, room->bytes, e);
	if (!err && keep) {
		t->source->read_at = read_at;
		t->source->read_took = read_at - begun;
		t->source->digest = blob_digest(w, room);
	}
	return err;
}

/* ---- applying */

/* One table of a plan on its way into the kernel. */
struct commit {
	struct door door;
	const struct table_kind *kind;
	const struct plan *plan;
	const struct plan_table *pt;
	bool done;
	bool refused; /* the kernel said no to the blob, and nobody has said why yet */
	struct blob blob;
	struct xt_counters *old; /* at the swap */
	unsigned n_old;
	bool follows;	   /* the entries of `from` are those that were swapped out */
	struct blob prior; /* to go back to */
};

static int changed(const struct commit *c, struct merlon_err *e)
{
	err_set(e, EAGAIN, "Resource temporarily unavailable");
	err_detail(e, "%s table %s was changed by somebody else since it was read",
		   c->door.w->family->name, c->kind->name);
	return -EAGAIN;
}

/* Is the table still what the plan began from?  The kernel's own check is the number of
 * entries; this one looks at the entries, so a writer that ignores the lock must come
 * between here and the swap to be lost. */
static int check_unchanged(const struct commit *c, struct blob *room,
			   struct merlon_err *e)
{
	const struct table_source *was = c->pt->from ? c->pt->from->source : NULL;
	int err;

	if (!was || !was->digest || c->plan->replaces)
		return 0;
	/* Reading a huge table again would take longer than what has passed since. */
	if (c->plan->locked && was->read_took > HUGE_NS &&
	    clock_ns() - was->read_at < was->read_took)
		return 0;
	err = c->door.ops->info(&c->door, c->kind, &room->info);
	if (!err && room->info.n_entries != was->entries)
		return changed(c, e);
	if (!err)
		err = c->door.ops->entries(&c->door, c->kind, room);
	if (err == -EAGAIN || (!err && blob_digest(c->door.w, room) != was->digest))
		return changed(c, e);
	return err ? cannot_read(c->door.w, c->kind, err, e) : 0;
}

/* What there is to go back to, INFO telling of it. */
static int save_prior(struct commit *c, const struct blob_info *info,
		      struct merlon_err *e)
{
	int err;

	c->prior.info = *info;
	err = read_entries(&c->door, c->kind, &c->prior);
	return err ? cannot_read(c->door.w, c->kind, err, e) : 0;
}

/* Swap; where nobody's rules are to be kept, as often as others change the table.  The error
 * is written unless c->refused. */
static int swap(struct commit *c, struct merlon_err *e)
{
	struct blob_info info;
	int err = -EAGAIN;

	c->refused = false;
	for (int i = 0; i < MOST_SWAPS && err == -EAGAIN; i++) {
		err = c->door.ops->info(&c->door, c->kind, &info);
		if (err)
			return swap_no_table(c->door.w, c->kind, err, e);
		c->follows = c->pt->from && c->pt->from->source &&
			     c->pt->from->source->entries == info.n_entries;
		if (c->pt->from && !c->follows && !c->plan->replaces)
			return changed(c, e);
		if (c->prior.bytes && c->prior.info.n_entries != info.n_entries) {
			err = save_prior(c, &info, e);
			if (err)
				return err;
			info = c->prior.info;
		}
		free(c->old);
		c->n_old = info.n_entries;
		c->old = calloc(c->n_old, sizeof(*c->old));
		if (!c->old)
			return err_no_memory(e);
		err = c->door.ops->replace(&c->door, c->kind, &c->blob, c->old, c->n_old);
		if (err == -EAGAIN && c->pt->from && !c->plan->replaces)
			break;
	}
	if (err == -EAGAIN)
		return changed(c, e);
	c->refused = err;
	return err;
}

/* ---- counters after the swap */

struct tally {
	const struct commit *c;
	struct xt_counters *read; /* what `from` showed, by entry; NULL: as rules do now */
	struct xt_counters *add;  /* NULL: only see whether there is anything to add */
	size_t rule;		  /* how many rules have been seen */
	bool any, recounted;
};

static int tally_read(void *context, size_t i, const struct chain *c,
		      const struct rule *r)
{
	struct tally *t = context;
	uint32_t entry = r ? r->entry : c->entry;

	(void)i;
	if (entry && entry <= t->c->n_old)
		t->read[entry - 1] = (struct xt_counters){ r ? r->packets : c->packets,
							   r ? r->bytes : c->bytes };
	return 0;
}

/* The entry of `from` that a rule, or the policy of a chain, goes on from, or 0; the rules are
 * counted in *AT. */
static uint32_t old_entry(const struct plan_table *pt, const struct chain *c,
			  const struct rule *r, size_t *at)
{
	if (!r)
		return c->entry;
	++*at;
	return pt->entries ? pt->entries[*at - 1] : r->entry;
}

/* What the new entry shows, plus what the old one has counted since it was read. */
static int tally_add(void *context, size_t i, const struct chain *c, const struct rule *r)
{
	struct tally *t = context;
	const struct plan_table *pt = t->c->pt;
	struct xt_counters add = { r ? r->packets : c->packets, r ? r->bytes : c->bytes };
	uint32_t entry = old_entry(pt, c, r, &t->rule);

	t->recounted |= r ? r->recounted : c->recounted;
	if (t->c->follows && entry && entry <= t->c->n_old) {
		const struct xt_counters *old = &t->c->old[entry - 1];

		if (t->read && !(pt->entries && r)) {
			add.pcnt += old->pcnt - t->read[entry - 1].pcnt;
			add.bcnt += old->bcnt - t->read[entry - 1].bcnt;
		} else {
			add = *old;
		}
	}
	t->any |= add.pcnt || add.bcnt;
	if (t->add)
		t->add[i] = add;
	return 0;
}

static int follow_counters(const struct commit *c)
{
	struct tally t = { .c = c };
	int err = 0;

	blob_each_counter(c->pt->to, tally_add, &t);
	if (!t.any && !t.recounted)
		return 0;
	t.add = calloc(c->blob.info.n_entries, sizeof(*t.add));
	t.read = t.recounted && c->follows ? calloc(c->n_old, sizeof(*t.read)) : NULL;
	if (!t.add || (t.recounted && c->follows && !t.read))
		err = -ENOMEM;
	if (!err && t.read)
		blob_each_counter(c->pt->from, tally_read, &t);
	t.rule = 0;
	if (!err)
		blob_each_counter(c->pt->to, tally_add, &t);
	if (!err)
		err = c->door.ops->add_counters(&c->door, c->kind, t.add,
						c->blob.info.n_entries);
	free(t.read);
	free(t.add);
	return err;
}

/* ---- transactions */

/* Try the table where nothing can go wrong.  1: it was accepted; 0: there is no such place,
 * or none like ours.  Most tables name nothing that a new namespace lacks, so what they name
 * is looked for only where it may be the reason of a refusal. */
static int try_in_scratch(struct kernel *k, struct commit *c, struct merlon_err *e)
{
	struct plan_table pt = { .to = c->pt->to };
	struct commit trial = *c;
	bool alike = true;
	int err;

	if (c->door.ops->scratch(k, c->door.w, &trial.door))
		return 0; /* swap's own errors mean no more than that */
	trial.pt = &pt;
	trial.old = NULL;
	trial.prior = (struct blob){ 0 };
	err = swap(&trial, NULL);
	if (trial.refused) {
		unsigned needs = objects_needed(c->pt->to);

		alike = trial.door.ops->furnish(&trial.door, needs) == 0;
		if (needs)
			err = swap(&trial, NULL);
	}
	trial.door.ops->close(&trial.door);
	free(trial.old);
	if (trial.refused && alike)
		return refused(k, c->door.w, c->plan->to, c->pt->to, -err, e);
	return err ? 0 : 1;
}

/* ---- back */

/* What the new table's entries have counted goes to the old ones from which they go on. */
struct refund {
	const struct commit *c;
	const struct xt_counters *now;
	struct xt_counters *add;
	size_t rule;
};

static int refund_one(void *context, size_t i, const struct chain *c,
		      const struct rule *r)
{
	struct refund *x = context;
	uint32_t entry = old_entry(x->c->pt, c, r, &x->rule);

	if (entry && entry <= x->c->n_old) {
		x->add[entry - 1].pcnt += x->now[i].pcnt;
		x->add[entry - 1].bcnt += x->now[i].bcnt;
	}
	return 0;
}

/* What the old entries are to show: their counts at the swap, or as they were read where the
 * table that was swapped out had other entries. */
static void counts_before(const struct commit *c, struct xt_counters *counters)
{
	if (c->n_old == c->prior.info.n_entries)
		memcpy(counters, c->old, c->n_old * sizeof(*counters));
	else
		blob_get_counters(c->door.w, &c->prior, counters);
}

/* Put back exactly what was there; of what came meanwhile only packets that met rules which
 * were not there before are not counted. */
static int put_back(const struct commit *c)
{
	const struct door *d = &c->door;
	unsigned n = c->prior.info.n_entries;
	struct xt_counters *counters = calloc(n, sizeof(*counters)), *now = NULL;
	struct blob_info info;
	int err = counters ? -EAGAIN : -ENOMEM;

	for (int i = 0; i < MOST_SWAPS && err == -EAGAIN; i++) {
		err = d->ops->info(d, c->kind, &info);
		if (err)
			break;
		free(now);
		now = calloc(info.n_entries, sizeof(*now));
		err = now ? d->ops->replace(d, c->kind, &c->prior, now, info.n_entries)
			  : -ENOMEM;
	}
	if (!err) {
		struct refund x = { .c = c, .now = now, .add = counters };

		counts_before(c, counters);
		if (c->follows && c->n_old == n &&
		    info.n_entries == c->blob.info.n_entries)
			blob_each_counter(c->pt->to, refund_one, &x);
		err = d->ops->add_counters(d, c->kind, counters, n);
	}
	free(counters);
	free(now);
	return err;
}

static void restore_all(struct commit *commits, unsigned n, struct apply_result *result)
{
	result->committed = 0;
	for (unsigned i = n; i-- > 0;)
		if (commits[i].done && put_back(&commits[i])) {
			result->stuck[commits[i].door.w->family->id] |=
				1u << commits[i].kind->id;
			result->committed++;
		}
	result->restored = result->committed == 0;
}

static int prepare(struct kernel *k, const struct plan *p, unsigned i, struct commit *c,
		   struct apply_result *result, struct merlon_err *e)
{
	const struct plan_table *pt = &p->tables[i];
	struct blob_info info;
	int err;

	*c = (struct commit){ .kind = pt->to->kind, .plan = p, .pt = pt };
	err = reach(k, pt->to->family, c->kind, &c->door, &info, e);
	if (!err && i == 0) {
		c->blob = k->room;
		k->room = (struct blob){ 0 };
	}
	if (!err && p->n == 1)
		err = check_unchanged(c, &c->blob, e);
	if (!err)
		err = blob_encode(c->door.w, pt->to, SIZE_MAX, &c->blob, e);
	if (!err && i > 0) {
		err = try_in_scratch(k, c, e);
		result->validated &= err == 1;
		err = err < 0 ? err : 0;
	}
	/* The last table's refusal changes nothing, so only those before it need a way back. */
	if (!err && i + 1 < p->n) {
		err = save_prior(c, &info, e);
	}
	return err;
}

static int commit_all(struct kernel *k, struct commit *commits, unsigned n,
		      struct apply_result *result, struct merlon_err *e)
{
	uint64_t begun = clock_ns();
	int err = 0;

	for (unsigned i = 0; n > 1 && i < n && !err; i++) {
		result->failed = commits[i].pt->to;
		err = check_unchanged(&commits[i], &k->room, e);
	}
	for (unsigned i = 0; i < n && !err; i++) {
		struct commit *c = &commits[i];

		result->failed = c->pt->to;
		err = swap(c, e);
		if (c->refused)
			err = refused(k, c->door.w, c->plan->to, c->pt->to, -err, e);
		c->done = !err;
		if (!i)
			begun = clock_ns();
	}
	result->window_ns = clock_ns() - begun;
	if (err) {
		restore_all(commits, n, result);
		return err;
	}
	result->committed = n;
	for (unsigned i = 0; i < n; i++) {
		int code = follow_counters(&commits[i]);

		if (!code)
			continue;
		result->uncounted[commits[i].door.w->family->id] |=
			1u << commits[i].kind->id;
		result->uncounted_code = -code;
	}
	return 0;
}

int swap_apply(struct kernel *k, const struct plan *p, struct apply_result *result,
	       struct merlon_err *e)
{
	struct commit *commits = calloc(p->n + 1, sizeof(*commits));
	int err = 0;

	if (!commits)
		return err_no_memory(e);
	*result = (struct apply_result){ .validated = p->n > 1 };
	for (unsigned i = 0; i < p->n && !err; i++) {
		result->failed = p->tables[i].to;
		err = prepare(k, p, i, &commits[i], result, e);
	}
	if (!err)
		err = commit_all(k, commits, p->n, result, e);
	if (!err)
		result->failed = NULL;
	for (unsigned i = 0; i < p->n; i++) {
		blob_fini(&commits[i].blob);
		blob_fini(&commits[i].prior);
		free(commits[i].old);
	}
	free(commits);
	return err;
}
