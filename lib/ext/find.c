/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/find.h"

#include "ext/equal.h"
#include "model/index.h"

/* An index costs as much as comparing a few times with each rule of the chain. */
enum { SMALL = 64, TIMES = 4 };

static bool scan(const struct table *t, struct chain *c, const struct rule *r, size_t *at)
{
	for (*at = 0; *at < c->n; ++*at)
		if (rule_equal(t, c->rules[*at], t, r))
			break;
	c->scanned += *at;
	return *at < c->n;
}

static bool kind_of(const struct table *t, const struct rule_index *ix, uint64_t hash,
		    const struct rule *r, uint32_t *kind)
{
	for (size_t at = map_first(&ix->hashes, hash);
	     map_get(&ix->hashes, hash, &at, kind);)
		if (rule_same(t, ix->kinds[*kind].rule, r))
			return true;
	return false;
}

/* Give all rules that have come since the last look-up their kinds.  False: no memory. */
static bool catch_up(const struct table *t, const struct chain *c)
{
	struct rule_index *ix = c->index;
	uint32_t node, kind;
	size_t at;

	while ((node = index_take(ix, &at))) {
		const struct rule *r = c->rules[at];
		uint64_t hash = rule_hash_here(t, r);

		if (!kind_of(t, ix, hash, r, &kind))
			kind = index_kind_add(ix, hash, r);
		if (kind == UINT32_MAX)
			return false;
		index_put(ix, node, kind);
	}
	return true;
}

/* Rules that are equal need not be the same, so several kinds may do. */
static bool look_up(const struct table *t, const struct chain *c, const struct rule *r,
		    size_t *at)
{
	struct rule_index *ix = c->index;
	uint64_t hash = rule_hash_here(t, r);
	uint32_t found = 0, kind;

	for (size_t i = map_first(&ix->hashes, hash);
	     map_get(&ix->hashes, hash, &i, &kind);) {
		uint32_t first = index_first(ix, kind);

		if (first && rule_equal(t, ix->kinds[kind].rule, t, r) &&
		    (!found || ix->nodes[first].label < ix->nodes[found].label))
			found = first;
	}
	if (found)
		*at = index_place(ix, found);
	return found;
}

bool chain_find(const struct table *t, struct chain *c, const struct rule *r, size_t *at)
{
	if (!c->index && c->n > SMALL && c->scanned / TIMES > c->n)
		c->index = index_new(c->n);
	if (!c->index)
		return scan(t, c, r, at);
	if (catch_up(t, c))
		return look_up(t, c, r, at);
	chain_drop_index(c);
	return scan(t, c, r, at);
}
