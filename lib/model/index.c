/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "model/index.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>

#define STEP ((uint64_t)1 << 32) /* between two labels, at first */
#define MIDDLE ((uint64_t)1 << 62)

enum { GONE = UINT32_MAX - 1, FRESH = UINT32_MAX, MOST = 1 << 30, SPARE = 1024 };

static uint32_t *order_of(const struct rule_index *ix)
{
	return (uint32_t *)ix->order.base + ix->order.start;
}

/* ---- heaps */

static uint32_t meld(struct rule_index *ix, uint32_t a, uint32_t b)
{
	uint32_t top, other;

	if (!a || !b)
		return a ? a : b;
	top = ix->nodes[a].label < ix->nodes[b].label ? a : b;
	other = top == a ? b : a;
	ix->nodes[other].sibling = ix->nodes[top].child;
	ix->nodes[top].child = other;
	return top;
}

/* The heap without its top: its children in pairs from the left, the pairs from the right. */
static uint32_t pop(struct rule_index *ix, uint32_t top)
{
	uint32_t next = ix->nodes[top].child, pairs = 0, heap = 0;

	while (next) {
		uint32_t a = next, b = ix->nodes[a].sibling;

		next = b ? ix->nodes[b].sibling : 0;
		ix->nodes[a].sibling = 0;
		if (b)
			ix->nodes[b].sibling = 0;
		a = meld(ix, a, b);
		ix->nodes[a].sibling = pairs;
		pairs = a;
	}
	while (pairs) {
		uint32_t a = pairs;

		pairs = ix->nodes[a].sibling;
		ix->nodes[a].sibling = 0;
		heap = meld(ix, heap, a);
	}
	return heap;
}

uint32_t index_first(struct rule_index *ix, uint32_t kind)
{
	uint32_t *top = &ix->kinds[kind].top;

	while (*top && ix->nodes[*top].kind == GONE)
		*top = pop(ix, *top);
	return *top;
}

void index_put(struct rule_index *ix, uint32_t node, uint32_t kind)
{
	uint32_t *top = &ix->kinds[kind].top;

	ix->nodes[node].kind = kind;
	ix->nodes[node].child = ix->nodes[node].sibling = 0;
	*top = meld(ix, *top, node);
}

/* ---- life */

static void list_fresh(struct rule_index *ix, uint32_t node)
{
	ix->nodes[node].kind = FRESH;
	ix->nodes[node].sibling = ix->fresh;
	ix->fresh = node;
}

/* Nodes in the order of the chain, with room for more, labels far apart, and none that has
 * gone. */
static int renew(struct rule_index *ix)
{
	size_t n = ix->order.n, cap = n + n / 2 + SPARE;
	struct index_node *old = ix->nodes, *nodes;
	uint32_t *order = order_of(ix);

	nodes = cap < MOST ? calloc(cap, sizeof(*nodes)) : NULL;
	if (!nodes)
		return -ENOMEM;
	ix->nodes = nodes;
	ix->cap_nodes = cap;
	ix->n_nodes = n + 1;
	ix->fresh = 0;
	for (size_t i = 0; i < ix->n_kinds; i++)
		ix->kinds[i].top = 0;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t kind = old ? old[order[i]].kind : FRESH;

		order[i] = i + 1;
		nodes[i + 1].label = MIDDLE + i * STEP;
		if (kind == FRESH)
			list_fresh(ix, i + 1);
		else
			index_put(ix, i + 1, kind);
	}
	free(old);
	return 0;
}

struct rule_index *index_new(size_t n)
{
	struct rule_index *ix = calloc(1, sizeof(*ix));

	if (!ix)
		return NULL;
	ix->order.cap = n + n / 4 + 8;
	ix->order.start = n / 8;
	ix->order.base = calloc(ix->order.cap, sizeof(uint32_t));
	if (ix->order.base) {
		ix->order.n = n;
		if (!renew(ix))
			return ix;
	}
	index_free(ix);
	return NULL;
}

void index_free(struct rule_index *ix)
{
	if (!ix)
		return;
	free(ix->nodes);
	free(ix->order.base);
	free(ix->kinds);
	map_fini(&ix->hashes);
	free(ix);
}

/* ---- edits */

/* A label for what is to stand at AT; false: there is none left. */
static bool label_at(const struct rule_index *ix, size_t at, uint64_t *label)
{
	const uint32_t *order = order_of(ix);
	size_t n = ix->order.n;
	uint64_t before = at ? ix->nodes[order[at - 1]].label : 0;
	uint64_t after = at < n ? ix->nodes[order[at]].label : UINT64_MAX;

	if (at == n && at)
		*label = before + STEP;
	else if (!at && n)
		*label = after - STEP;
	else
		*label = before + (after - before) / 2;
	return *label > before && *label < after;
}

static int add_node(struct rule_index *ix, size_t at, uint64_t label)
{
	uint32_t node = (uint32_t)ix->n_nodes++;

	ix->nodes[node] = (struct index_node){ .label = label };
	list_fresh(ix, node);
	order_of(ix)[at] = node;
	return 0;
}

int index_insert(struct rule_index *ix, size_t at)
{
	uint64_t label;

	if (ix->n_nodes == ix->cap_nodes && renew(ix))
		return -ENOMEM;
	if (!label_at(ix, at, &label) && (renew(ix) || !label_at(ix, at, &label)))
		return -ENOMEM;
	if (row_open(&ix->order, at, sizeof(uint32_t)))
		return -ENOMEM;
	return add_node(ix, at, label);
}

int index_replace(struct rule_index *ix, size_t at)
{
	struct index_node *old;

	if (ix->n_nodes == ix->cap_nodes && renew(ix))
		return -ENOMEM;
	old = &ix->nodes[order_of(ix)[at]];
	old->kind = GONE;
	return add_node(ix, at, old->label);
}

void index_remove(struct rule_index *ix, size_t at)
{
	ix->nodes[order_of(ix)[at]].kind = GONE;
	row_close(&ix->order, at, sizeof(uint32_t));
}

/* ---- kinds */

uint32_t index_take(struct rule_index *ix, size_t *at)
{
	uint32_t node;

	do {
		node = ix->fresh;
		ix->fresh = node ? ix->nodes[node].sibling : 0;
	} while (node && ix->nodes[node].kind == GONE);
	if (node)
		*at = index_place(ix, node);
	return node;
}

uint32_t index_kind_add(struct rule_index *ix, uint64_t hash, const struct rule *r)
{
	uint32_t kind = (uint32_t)ix->n_kinds;

	if (ix->n_kinds == ix->cap_kinds) {
		size_t cap = ix->cap_kinds ? ix->cap_kinds * 2 : 64;
		struct index_kind *more =
			cap < MOST ? realloc(ix->kinds, cap * sizeof(*more)) : NULL;

		if (!more)
			return UINT32_MAX;
		ix->kinds = more;
		ix->cap_kinds = cap;
	}
	if (map_put(&ix->hashes, hash, kind))
		return UINT32_MAX;
	ix->kinds[ix->n_kinds++] = (struct index_kind){ .rule = r };
	return kind;
}

size_t index_place(const struct rule_index *ix, uint32_t node)
{
	const uint32_t *order = order_of(ix);
	size_t low = 0, high = ix->order.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (ix->nodes[order[mid]].label < ix->nodes[node].label)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}
