/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_MODEL_INDEX_H
#define MERLON_MODEL_INDEX_H
/*
 * Where in a chain the rules stand that are the same as a given one: for builders in which
 * many rules are looked up by what they say.
 *
 * A rule of the chain has a node with a label; labels grow along the chain, so that the place
 * of a node is found by halving, and the order of two nodes is known without their places.
 * Nodes of rules that are the same have one kind, in whose heap (a pairing heap) the first of
 * them is on top.  Which rules are the same is not known here: a node is fresh until somebody
 * who knows (ext/find.c) gives it a kind.
 *
 * Inserting and removing cost O(log n), and what moving n numbers of four bytes takes.
 */
#include "base/hash.h"
#include "model/row.h"

struct rule;

struct rule_index {
	struct index_node {
		uint64_t label;
		uint32_t child,
			sibling; /* in the heap, or sibling in the list of fresh ones */
		uint32_t kind;
	} * nodes; /* [0] is none */
	size_t n_nodes, cap_nodes;
	struct row order; /* uint32_t, nodes by place in the chain */
	uint32_t fresh;	  /* the list of nodes without a kind */
	struct index_kind {
		const struct rule *rule; /* one of the kind; it may have left the chain */
		uint32_t top;		 /* of the heap; 0: none is in the chain */
	} * kinds;
	size_t n_kinds, cap_kinds;
	struct map hashes; /* of kinds */
};

/* Of a chain of N rules, all of them fresh; NULL when there is no memory. */
struct rule_index *index_new(size_t n);
void index_free(struct rule_index *ix); /* NULL is allowed */

/* As the chain is edited; the first two 0 or -ENOMEM, and then the index is no good. */
int index_insert(struct rule_index *ix, size_t at);
int index_replace(struct rule_index *ix, size_t at);
void index_remove(struct rule_index *ix, size_t at);

/* Take a node from the list of fresh ones and say where it is; 0: there is none. */
uint32_t index_take(struct rule_index *ix, size_t *at);
/* A new kind; its number, or UINT32_MAX when there is no memory. */
uint32_t index_kind_add(struct rule_index *ix, uint64_t hash, const struct rule *r);
/* A node that was taken is of this kind. */
void index_put(struct rule_index *ix, uint32_t node, uint32_t kind);

/* The first node of the kind in the chain, or 0. */
uint32_t index_first(struct rule_index *ix, uint32_t kind);
size_t index_place(const struct rule_index *ix, uint32_t node);

#endif
