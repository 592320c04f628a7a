/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The common ends are paired off first; most edits leave little between them.  In the
 * middle, rules are numbered by equality (hash, then compare), each rule of B meets the
 * partners it could have in A, and the longest increasing run of partners is kept
 * (patience sorting).  Equal rules are matched first to first, which bounds the partners
 * to one each and so keeps time from growing with duplicates; pairs may then be fewer
 * than the very most, never wrong.
 */
#include "plan/diff.h"

#include <errno.h>
#include <stdlib.h>

#include "ext/equal.h"

struct middle {
	const struct table *ta, *tb;
	const struct rule *const *a, *const *b;
	size_t na, nb, from; /* both begin `from` rules into their chains */
	uint32_t *pair;
};

static bool same(const struct table *ta, const struct rule *a, const struct table *tb,
		 const struct rule *b)
{
	/* A chain may have another name by now, so jumps are looked at. */
	return (a == b && a->verdict != VERDICT_JUMP) || rule_equal(ta, a, tb, b);
}

/* Rules of A by equality: a map to the first of each kind, and lists of their equals in
 * order, so that a million copies of one rule are no worse than a million rules. */
struct kinds {
	struct map map;	 /* hash to a representative */
	uint32_t *first; /* by representative: 1 + the first unused of its kind, 0: none */
	uint32_t *next;	 /* 1 + the next of the same kind */
};

static bool find_kind(const struct kinds *kinds, const struct middle *m, uint64_t hash,
		      const struct table *t, const struct rule *r, uint32_t *kind)
{
	for (size_t at = map_first(&kinds->map, hash);
	     map_get(&kinds->map, hash, &at, kind);)
		if (same(m->ta, m->a[*kind], t, r))
			return true;
	return false;
}

static int sort_kinds(struct hash_key key, const struct middle *m, struct kinds *kinds)
{
	uint32_t kind;

	for (size_t k = m->na; k-- > 0;) {
		uint64_t hash = rule_hash(key, m->ta, m->a[k]);

		if (!find_kind(kinds, m, hash, m->ta, m->a[k], &kind)) {
			kind = (uint32_t)k;
			if (map_put(&kinds->map, hash, kind))
				return -ENOMEM;
		}
		kinds->next[k] = kinds->first[kind];
		kinds->first[kind] = (uint32_t)k + 1;
	}
	return 0;
}

/* For each rule of B 1 + the next unused equal rule of A, or 0. */
static int find_partners(struct hash_key key, const struct middle *m, uint32_t *partner)
{
	struct kinds kinds = { .first = calloc(m->na, sizeof(uint32_t)),
			       .next = calloc(m->na, sizeof(uint32_t)) };
	uint32_t kind;
	int err = kinds.first && kinds.next ? sort_kinds(key, m, &kinds) : -ENOMEM;

	for (size_t k = 0; k < m->nb && !err; k++) {
		uint64_t hash = rule_hash(key, m->tb, m->b[k]);

		partner[k] = 0;
		if (!find_kind(&kinds, m, hash, m->tb, m->b[k], &kind) ||
		    !kinds.first[kind])
			continue;
		partner[k] = kinds.first[kind];
		kinds.first[kind] = kinds.next[partner[k] - 1];
	}
	map_fini(&kinds.map);
	free(kinds.first);
	free(kinds.next);
	return err;
}

/* Keep the longest increasing subsequence of partner[]. */
static int keep_longest(const struct middle *m, const uint32_t *partner)
{
	uint32_t *tail = calloc(m->nb + 1, sizeof(*tail)); /* index + 1 in B, by length */
	uint32_t *before = calloc(m->nb + 1, sizeof(*before));
	size_t longest = 0;

	if (!tail || !before) {
		free(tail);
		free(before);
		return -ENOMEM;
	}
	for (size_t k = 0; k < m->nb; k++) {
		size_t low = 0, high = longest;

		if (!partner[k])
			continue;
		while (low < high) {
			size_t mid = (low + high) / 2;

			if (partner[tail[mid] - 1] < partner[k])
				low = mid + 1;
			else
				high = mid;
		}
		before[k] = low ? tail[low - 1] : 0;
		tail[low] = (uint32_t)k + 1;
		if (low == longest)
			longest++;
	}
	for (uint32_t k = longest ? tail[longest - 1] : 0; k; k = before[k - 1])
		m->pair[m->from + k - 1] = (uint32_t)m->from + partner[k - 1];
	free(tail);
	free(before);
	return 0;
}

static int diff_middle(struct hash_key key, const struct middle *m)
{
	uint32_t *partner;
	int err;

	if (!m->na || !m->nb)
		return 0;
	partner = malloc(m->nb * sizeof(*partner));
	if (!partner)
		return -ENOMEM;
	err = find_partners(key, m, partner);
	if (!err)
		err = keep_longest(m, partner);
	free(partner);
	return err;
}

int diff_chain(struct hash_key key, const struct table *ta, const struct chain *a,
	       const struct table *tb, const struct chain *b, uint32_t *pair)
{
	size_t head = 0, tail = 0, na = a ? a->n : 0, nb = b->n;

	memset(pair, 0, nb * sizeof(*pair));
	while (head < na && head < nb && same(ta, a->rules[head], tb, b->rules[head])) {
		pair[head] = (uint32_t)head + 1;
		head++;
	}
	while (tail < na - head && tail < nb - head &&
	       same(ta, a->rules[na - tail - 1], tb, b->rules[nb - tail - 1])) {
		pair[nb - tail - 1] = (uint32_t)(na - tail);
		tail++;
	}
	if (head == na || !a)
		return 0;
	return diff_middle(key, &(struct middle){ .ta = ta,
						  .tb = tb,
						  .a = a->rules + head,
						  .b = b->rules + head,
						  .na = na - head - tail,
						  .nb = nb - head - tail,
						  .from = head,
						  .pair = pair });
}
