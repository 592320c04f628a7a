/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/fake.h"

#include <errno.h>
#include <stdlib.h>

#include "kernel/door.h"
#include "kernel/reach.h"

/* ---- life */

struct fake *fake_new(void)
{
	return calloc(1, sizeof(struct fake));
}

void fake_free(struct fake *f)
{
	for (unsigned i = 0; f && i < FAMILIES * TABLES; i++)
		blob_fini(&f->tables[i / TABLES][i % TABLES]);
	free(f);
}

/* ---- tables */

static struct blob *table_of(struct fake *f, const struct family *family,
			     const struct table_kind *kind)
{
	return &f->tables[family->id][kind->id];
}

static int give(void *context, size_t i, const struct chain *c, const struct rule *r)
{
	struct xt_counters *counters = context;

	counters[i] = (struct xt_counters){ r ? r->packets : c->packets,
					    r ? r->bytes : c->bytes };
	return 0;
}

int fake_put(struct fake *f, const struct table *t)
{
	const struct wire *w = &wires[t->family->id];
	struct blob *b = table_of(f, t->family, t->kind);
	struct xt_counters *counters;
	int err = blob_encode(w, t, SIZE_MAX, b, NULL);

	counters = err ? NULL : calloc(b->info.n_entries, sizeof(*counters));
	if (!err && !counters)
		err = -ENOMEM;
	if (!err) {
		blob_each_counter(t, give, counters);
		blob_set_counters(w, b, counters);
	}
	free(counters);
	return err;
}

void fake_count(struct fake *f, const struct family *family,
		const struct table_kind *kind, size_t entry, uint64_t packets,
		uint64_t bytes)
{
	const struct wire *w = &wires[family->id];
	struct blob *b = table_of(f, family, kind);
	struct xt_counters *all = b->bytes ? calloc(b->info.n_entries, sizeof(*all))
					   : NULL;

	if (all && entry < b->info.n_entries) {
		blob_get_counters(w, b, all);
		all[entry].pcnt += packets;
		all[entry].bcnt += bytes;
		blob_set_counters(w, b, all);
	}
	free(all);
}

/* The table, which comes into being when it is asked for first. */
static int find_table(const struct door *d, const struct table_kind *kind,
		      struct blob **b)
{
	struct fake *f = d->state;
	struct ruleset *rs;
	struct table *t;
	int err;

	if (f->lacks >> kind->id & 1)
		return -ENOENT;
	*b = table_of(f, d->w->family, kind);
	if ((*b)->bytes)
		return 0;
	rs = ruleset_new();
	t = rs ? ruleset_table_add(rs, d->w->family, kind) : NULL;
	err = t ? fake_put(f, t) : -ENOMEM;
	ruleset_unref(rs);
	return err;
}

/* ---- what it refuses */

static int check_rules(const struct door *d, const struct table *t)
{
	struct reach reach;
	size_t number;
	int err = reach_init(&reach, t);

	if (err)
		return err;
	if (reach_loop(&reach, t, &number))
		err = -ELOOP;
	for (size_t i = 0; i < t->n && !err; i++)
		for (size_t k = 1; k <= t->chains[i]->n && !err; k++)
			err = -refused_rule(d->kernel, t, &reach, t->chains[i], k, NULL);
	reach_fini(&reach);
	return err;
}

static int check_blob(const struct door *d, const struct table_kind *kind,
		      const struct blob *b)
{
	struct ruleset *rs = ruleset_new();
	struct table *t = rs ? ruleset_table_add(rs, d->w->family, kind) : NULL;
	int err = t ? blob_decode(d->w, rs, t, &b->info, b->bytes, NULL) : -ENOMEM;

	if (!err)
		err = check_rules(d, t);
	ruleset_unref(rs);
	return err == -EBADMSG ? -EINVAL : err;
}

/* ---- doors */

static int call(const struct door *d, enum fake_op op, const struct table_kind *kind)
{
	struct fake *f = d->state, *own = f->of ? f->of : f;
	struct fake_call c = { op, d->w->family, kind, f->of != NULL, ++own->calls };

	return own->before ? -own->before(own->context, own, &c) : 0;
}

static int fake_info(const struct door *d, const struct table_kind *kind,
		     struct blob_info *info)
{
	struct blob *b;
	int err = call(d, FAKE_INFO, kind);

	if (!err)
		err = find_table(d, kind, &b);
	if (!err)
		*info = b->info;
	return err;
}

static int fake_entries(const struct door *d, const struct table_kind *kind,
			struct blob *blob)
{
	struct blob *b;
	int err = call(d, FAKE_ENTRIES, kind);

	if (!err)
		err = find_table(d, kind, &b);
	if (!err && b->info.size != blob->info.size)
		err = -EAGAIN;
	if (!err)
		err = blob_reserve(blob, b->info.size);
	if (!err)
		memcpy(blob->bytes, b->bytes, b->info.size);
	return err;
}

/* The kernel looks at the new table before it looks at the old one. */
static int fake_replace(const struct door *d, const struct table_kind *kind,
			const struct blob *blob, struct xt_counters *old, unsigned n_old)
{
	struct blob *b, new = { .info = blob->info };
	struct xt_counters *none;
	int err = call(d, FAKE_REPLACE, kind);

	if (!err)
		err = find_table(d, kind, &b);
	if (!err)
		err = check_blob(d, kind, blob);
	if (!err && n_old != b->info.n_entries)
		err = -EAGAIN;
	none = err ? NULL : calloc(blob->info.n_entries, sizeof(*none));
	if (!err && (!none || blob_reserve(&new, blob->info.size)))
		err = -ENOMEM;
	if (!err) {
		memcpy(new.bytes, blob->bytes, blob->info.size);
		blob_set_counters(d->w, &new, none);
		blob_get_counters(d->w, b, old);
		blob_fini(b);
		*b = new;
	}
	free(none);
	return err;
}

static int fake_add_counters(const struct door *d, const struct table_kind *kind,
			     const struct xt_counters *counters, unsigned n)
{
	struct xt_counters *all;
	struct blob *b;
	int err = call(d, FAKE_ADD_COUNTERS, kind);

	if (!err)
		err = find_table(d, kind, &b);
	if (!err && n != b->info.n_entries)
		err = -EINVAL;
	all = err ? NULL : calloc(n, sizeof(*all));
	if (!err && !all)
		err = -ENOMEM;
	if (!err) {
		blob_get_counters(d->w, b, all);
		for (unsigned i = 0; i < n; i++) {
			all[i].pcnt += counters[i].pcnt;
			all[i].bcnt += counters[i].bcnt;
		}
		blob_set_counters(d->w, b, all);
	}
	free(all);
	return err;
}

static int fake_door(struct kernel *k, const struct wire *w,
		     const struct table_kind *kind, struct door *d, struct merlon_err *e)
{
	(void)kind;
	(void)e;
	*d = (struct door){ k->ops->doors, w, k, -1, -1, k->state };
	return 0;
}

static int fake_scratch(struct kernel *k, const struct wire *w, struct door *d)
{
	struct fake *own = k->state, *f = own->no_scratch ? NULL : fake_new();

	if (!f)
		return own->no_scratch ? -EPERM : -ENOMEM;
	f->of = own;
	f->lacks = own->lacks;
	*d = (struct door){ k->ops->doors, w, k, -1, -1, f };
	return 0;
}

static void fake_close_scratch(struct door *d)
{
	fake_free(d->state);
}

static int fake_furnish(const struct door *d, unsigned needs)
{
	(void)d;
	(void)needs; /* it looks nothing up */
	return 0;
}

static const struct door_ops doors = {
	.open = fake_door,
	.scratch = fake_scratch,
	.close = fake_close_scratch,
	.furnish = fake_furnish,
	.info = fake_info,
	.entries = fake_entries,
	.replace = fake_replace,
	.add_counters = fake_add_counters,
};

/* ---- the backend */

static int fake_open(struct kernel *k, struct merlon_err *e)
{
	k->state = k->options.fake;
	return k->state ? 0 : err_set(e, ENODEV, "there is no kernel in memory to open");
}

static void fake_close(struct kernel *k)
{
	k->state = NULL;
}

static int fake_list_tables(struct kernel *k, const struct family *f,
			    const struct table_kind *found[TABLES], struct merlon_err *e)
{
	const struct fake *fake = k->state;
	int n = 0;

	(void)e;
	for (unsigned t = 0; t < TABLES; t++)
		if (fake->tables[f->id][t].bytes)
			found[n++] = &table_kinds[t];
	return n;
}

static bool fake_offers(struct kernel *k, const struct family *f, enum ext_kind kind,
			const char *name, uint8_t revision)
{
	const struct fake *fake = k->state;

	(void)f;
	return !fake->offers || fake->offers(fake->context, kind, name, revision);
}

const struct kernel_ops kernel_fake = {
	.name = "fake",
	.open = fake_open,
	.list_tables = fake_list_tables,
	.read = swap_read,
	.apply = swap_apply,
	.offers = fake_offers,
	.close = fake_close,
	.doors = &doors,
};
