/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "model/ruleset.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

/* Room for one more in an array that doubles. */
static int vec_grow(void *vec, size_t n, size_t *cap, size_t size)
{
	void **p = vec;
	size_t more = *cap ? *cap * 2 : 8;
	void *bigger;

	if (n < *cap)
		return 0;
	bigger = realloc(*p, more * size);
	if (!bigger)
		return -ENOMEM;
	*p = bigger;
	*cap = more;
	return 0;
}

/* ---- life */

struct ruleset *ruleset_new(void)
{
	struct ruleset *rs = calloc(1, sizeof(*rs));

	if (!rs)
		return NULL;
	atomic_init(&rs->refs, 1);
	arena_init(&rs->arena);
	rs->key = hash_key_random();
	return rs;
}

struct ruleset *ruleset_ref(struct ruleset *rs)
{
	atomic_fetch_add_explicit(&rs->refs, 1, memory_order_relaxed);
	return rs;
}

static void chain_free(struct chain *c)
{
	chain_drop_index(c);
	free(c->base);
	free(c);
}

static void table_free(struct table *t)
{
	if (!t)
		return;
	for (size_t i = 0; i < t->n; i++) {
		chain_free(t->chains[i]);
	}
	free(t->chains);
	free(t->by_id);
	map_fini(&t->names);
	free(t);
}

void ruleset_unref(struct ruleset *rs)
{
	if (!rs || atomic_fetch_sub_explicit(&rs->refs, 1, memory_order_acq_rel) != 1)
		return;
	for (int f = 0; f < FAMILIES; f++)
		for (int t = 0; t < TABLES; t++)
			table_free(rs->tables[f][t]);
	for (unsigned i = 0; i < rs->n_bases; i++)
		ruleset_unref(rs->bases[i]);
	map_fini(&rs->head_map);
	free(rs->heads);
	free(rs->files);
	arena_fini(&rs->arena);
	free(rs);
}

void ruleset_freeze(struct ruleset *rs)
{
	for (unsigned i = 0; i < FAMILIES * TABLES; i++) {
		struct table *t = rs->tables[i / TABLES][i % TABLES];

		if (!t)
			continue;
		table_sort(t);
		for (size_t k = 0; k < t->n; k++)
			chain_drop_index(t->chains[k]);
	}
	rs->frozen = true;
}

static struct chain *chain_copy(const struct chain *from)
{
	struct chain *c = malloc(sizeof(*c));

	if (!c)
		return NULL;
	*c = *from;
	c->base = c->rules = NULL;
	c->cap = c->scanned = 0;
	c->index = NULL;
	if (from->n) {
		c->cap = from->n + from->n / 8 + 2;
		c->base = malloc(c->cap * sizeof(struct rule *));
		if (!c->base) {
			free(c);
			return NULL;
		}
		c->rules = c->base + 1;
		memcpy(c->rules, from->rules, from->n * sizeof(struct rule *));
	}
	return c;
}

static struct table *table_copy(const struct table *from)
{
	struct table *t = calloc(1, sizeof(*t));

	if (!t)
		return NULL;
	t->family = from->family;
	t->kind = from->kind;
	t->sorted = from->sorted;
	t->key = from->key;
	t->source = from->source;
	t->ids = t->ids_cap = from->ids;
	t->cap = from->n;
	t->chains = malloc((from->n + 1) * sizeof(struct chain *));
	t->by_id = calloc(from->ids + 1, sizeof(struct chain *));
	if (!t->chains || !t->by_id || map_copy(&from->names, &t->names))
		goto fail;
	for (; t->n < from->n; t->n++) {
		struct chain *c = chain_copy(from->chains[t->n]);

		if (!c)
			goto fail;
		t->chains[t->n] = t->by_id[c->id - 1] = c;
	}
	return t;
fail:
	table_free(t);
	return NULL;
}

struct table *ruleset_take(struct ruleset *rs, struct ruleset *from,
			   const struct table *t)
{
	struct table *copy = table_copy(t);
	unsigned i = 0;

	if (!copy)
		return NULL;
	while (i < rs->n_bases && rs->bases[i] != from)
		i++;
	if (i == rs->n_bases)
		rs->bases[rs->n_bases++] = ruleset_ref(from);
	return rs->tables[t->family->id][t->kind->id] = copy;
}

struct ruleset *ruleset_thaw(struct ruleset *from)
{
	struct ruleset *rs = ruleset_new();

	if (!rs)
		return NULL;
	for (unsigned i = 0; i < from->n_files; i++)
		if (!ruleset_file_add(rs, from->files[i]))
			goto fail;
	for (int f = 0; f < FAMILIES; f++)
		for (int t = 0; t < TABLES; t++)
			if (from->tables[f][t] &&
			    !ruleset_take(rs, from, from->tables[f][t]))
				goto fail;
	return rs;
fail:
	ruleset_unref(rs);
	return NULL;
}

/* ---- what rules share */

const struct head *ruleset_head(struct ruleset *rs, const struct head *h)
{
	uint64_t hash;
	uint32_t i;
	size_t at;
	struct head *copy;

	/* Rules come in runs with the same head. */
	if (rs->n_heads && memcmp(rs->heads[0], h, sizeof(*h)) == 0)
		return rs->heads[0];
	hash = hash_bytes(rs->key, h, sizeof(*h));
	for (at = map_first(&rs->head_map, hash); map_get(&rs->head_map, hash, &at, &i);)
		if (memcmp(rs->heads[i], h, sizeof(*h)) == 0)
			return rs->heads[0] = rs->heads[i];
	/* heads[0] is the one used last; the others stand at the index that the map has. */
	if (vec_grow(&rs->heads, rs->n_heads + 1, &rs->cap_heads, sizeof(*rs->heads)))
		return NULL;
	i = rs->n_heads ? (uint32_t)rs->n_heads : 1;
	copy = arena_copy(&rs->arena, h, sizeof(*h));
	if (!copy || map_put(&rs->head_map, hash, i))
		return NULL;
	rs->n_heads = i + 1;
	return rs->heads[0] = rs->heads[i] = copy;
}

uint16_t ruleset_file_add(struct ruleset *rs, const char *name)
{
	const char **files, *copy;

	for (unsigned i = 0; i < rs->n_files; i++)
		if (strcmp(rs->files[i], name) == 0)
			return (uint16_t)(i + 1);
	if (rs->n_files == UINT16_MAX)
		return 0;
	copy = arena_string(&rs->arena, name, strlen(name));
	files = realloc(rs->files, (rs->n_files + 1) * sizeof(*files));
	if (files)
		rs->files = files;
	if (!files || !copy)
		return 0;
	files[rs->n_files++] = copy;
	return (uint16_t)rs->n_files;
}

const char *ruleset_file(const struct ruleset *rs, struct origin at)
{
	return at.file && at.file <= rs->n_files ? rs->files[at.file - 1] : "";
}

/* ---- tables and chains */

static uint64_t name_hash(const struct table *t, struct str name)
{
	return hash_bytes(t->key, name.p, name.n);
}

struct chain *table_chain(const struct table *t, struct str name)
{
	uint64_t hash = name_hash(t, name);
	uint32_t id;

	for (size_t at = map_first(&t->names, hash); map_get(&t->names, hash, &at, &id);)
		if (str_is(name, t->by_id[id - 1]->name))
			return t->by_id[id - 1];
	return NULL;
}

struct chain *table_chain_add(struct table *t, struct str name)
{
	size_t ids_cap = t->ids_cap;
	struct chain *c;

	if (vec_grow(&t->chains, t->n, &t->cap, sizeof(*t->chains)) ||
	    vec_grow(&t->by_id, t->ids, &ids_cap, sizeof(*t->by_id)))
		return NULL;
	t->ids_cap = (uint32_t)ids_cap;
	c = calloc(1, sizeof(*c));
	if (!c || !str_put(name, c->name, sizeof(c->name)) ||
	    map_put(&t->names, name_hash(t, name), t->ids + 1)) {
		free(c);
		return NULL;
	}
	c->hook = NO_HOOK;
	c->id = ++t->ids;
	c->place = (uint32_t)t->n;
	t->by_id[c->id - 1] = t->chains[t->n++] = c;
	t->sorted = false;
	return c;
}

void table_chain_remove(struct table *t, struct chain *c)
{
	struct chain *last = t->chains[--t->n];

	chain_flush(t, c);
	t->chains[last->place = c->place] = last;
	t->sorted = t->sorted && last == c;
	t->by_id[c->id - 1] = NULL;
	map_del(&t->names, name_hash(t, str_of(c->name)), c->id);
	chain_free(c);
}

int table_chain_rename(struct table *t, struct chain *c, struct str name)
{
	if (map_put(&t->names, name_hash(t, name), c->id))
		return -ENOMEM;
	map_del(&t->names, name_hash(t, str_of(c->name)), c->id);
	str_put(name, c->name, sizeof(c->name));
	t->sorted = false;
	return 0;
}

static int chain_order(const void *a, const void *b)
{
	const struct chain *x = *(struct chain *const *)a, *y = *(struct chain *const *)b;

	if (x->hook != y->hook)
		return x->hook < y->hook ? -1 : 1;
	return x->hook == NO_HOOK ? strcmp(x->name, y->name) : 0;
}

void table_sort(struct table *t)
{
	if (t->sorted)
		return;
	qsort(t->chains, t->n, sizeof(*t->chains), chain_order);
	for (size_t i = 0; i < t->n; i++)
		t->chains[i]->place = (uint32_t)i;
	t->sorted = true;
}

struct table *ruleset_table_add(struct ruleset *rs, const struct family *f,
				const struct table_kind *kind)
{
	struct table *t = ruleset_table(rs, f, kind->id);

	if (t)
		return t;
	t = calloc(1, sizeof(*t));
	if (!t)
		return NULL;
	t->family = f;
	t->kind = kind;
	t->key = rs->key;
	for (int h = 0; h < HOOKS; h++) {
		struct chain *c;

		if (!(kind->hooks & 1u << h))
			continue;
		c = table_chain_add(t, str_of(hook_names[h]));
		if (!c) {
			table_free(t);
			return NULL;
		}
		c->hook = (uint8_t)h;
		c->policy = VERDICT_ACCEPT;
	}
	t->sorted = true;
	return rs->tables[f->id][kind->id] = t;
}

void table_drop_user_chains(struct table *t)
{
	size_t builtin = 0;

	for (size_t i = 0; i < t->n; i++) {
		struct chain *c = t->chains[i];

		if (c->hook != NO_HOOK) {
			c->place = (uint32_t)builtin;
			t->chains[builtin++] = c;
			continue;
		}
		t->by_id[c->id - 1] = NULL;
		map_del(&t->names, name_hash(t, str_of(c->name)), c->id);
		chain_free(c);
	}
	t->n = builtin;
}

void table_clear(struct table *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct chain *c = t->chains[i];

		chain_flush(t, c);
		if (c->hook != NO_HOOK)
			c->packets = c->bytes = c->entry = 0;
	}
	table_drop_user_chains(t);
}
