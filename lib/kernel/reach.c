/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/reach.h"

#include <errno.h>
#include <stdlib.h>

/* The kernel's unconditional(): not a byte that asks for anything. */
static bool asks_nothing(const struct rule *r)
{
	static const struct head none;

	for (unsigned i = 0; i < 2u * r->addr_len; i++)
		if (r->body[i])
			return false;
	return !r->match_size && memcmp(r->head, &none, sizeof(none)) == 0;
}

bool reach_ends(const struct rule *r)
{
	return (r->verdict == VERDICT_ACCEPT || r->verdict == VERDICT_DROP ||
		r->verdict == VERDICT_QUEUE || r->verdict == VERDICT_RETURN) &&
	       asks_nothing(r);
}

static size_t live_rules(const struct chain *c)
{
	for (size_t k = 0; k < c->n; k++)
		if (reach_ends(c->rules[k]))
			return k + 1;
	return c->n;
}

enum { WAITING = 1 << HOOKS };

/* A chain of which more hooks are known than before waits, once, to hand them on: a chain is
 * gone through at most once for each hook, however jumps and names are ordered. */
static size_t hand_on(const struct reach *r, const struct table *t, const struct chain *c,
		      const struct chain **waiting, size_t n)
{
	uint8_t from = r->hooks[c->id - 1] &= (uint8_t)~WAITING;

	for (size_t k = 0; k < r->live[c->id - 1]; k++) {
		const struct chain *to = rule_jump(t, c->rules[k]);
		uint8_t *known = to ? &r->hooks[to->id - 1] : NULL;

		if (!to || (*known | from) == *known)
			continue;
		if (!(*known & WAITING))
			waiting[n++] = to;
		*known |= from | WAITING;
	}
	return n;
}

int reach_init(struct reach *r, const struct table *t)
{
	const struct chain **waiting = malloc((t->n + 1) * sizeof(*waiting));
	size_t n = 0;

	r->hooks = calloc(t->ids + 1, sizeof(*r->hooks));
	r->live = calloc(t->ids + 1, sizeof(*r->live));
	if (!waiting || !r->hooks || !r->live) {
		free(waiting);
		reach_fini(r);
		return -ENOMEM;
	}
	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];

		r->live[c->id - 1] = live_rules(c);
		if (c->hook == NO_HOOK)
			continue;
		r->hooks[c->id - 1] = (uint8_t)(1u << c->hook | WAITING);
		waiting[n++] = c;
	}
	while (n > 0) {
		n--;
		n = hand_on(r, t, waiting[n], waiting, n);
	}
	free(waiting);
	return 0;
}

void reach_fini(struct reach *r)
{
	free(r->hooks);
	free(r->live);
	*r = (struct reach){ 0 };
}

const struct chain *reach_jump(const struct reach *r, const struct table *t,
			       const struct chain *c, unsigned hooks, size_t *number)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct chain *from = t->chains[i];

		if (!(r->hooks[from->id - 1] & hooks))
			continue;
		for (size_t k = 0; k < r->live[from->id - 1]; k++)
			if (rule_jump(t, from->rules[k]) == c) {
				*number = k + 1;
				return from;
			}
	}
	return NULL;
}

/* ---- loops */

enum { UNSEEN, OPEN, DONE };

struct frame {
	const struct chain *c;
	size_t next;
};

/*
 * Depth first through the jumps from chain START, without recursion: a chain of a million
 * jumps must not end our stack, which has room for all chains.
 */
static const struct chain *loop_from(const struct reach *r, const struct table *t,
				     const struct chain *start, unsigned char *state,
				     struct frame *stack, size_t *number)
{
	size_t depth = 0;

	stack[depth++] = (struct frame){ start, 0 };
	state[start->id - 1] = OPEN;
	while (depth) {
		struct frame *f = &stack[depth - 1];
		const struct chain *to;

		if (f->next == r->live[f->c->id - 1]) {
			state[f->c->id - 1] = DONE;
			depth--;
			continue;
		}
		to = rule_jump(t, f->c->rules[f->next++]);
		if (!to || state[to->id - 1] == DONE)
			continue;
		if (state[to->id - 1] == OPEN) {
			*number = f->next;
			return f->c;
		}
		state[to->id - 1] = OPEN;
		stack[depth++] = (struct frame){ to, 0 };
	}
	return NULL;
}

const struct chain *reach_loop(const struct reach *r, const struct table *t,
			       size_t *number)
{
	unsigned char *state = calloc(t->ids + 1, 1);
	struct frame *stack = malloc((t->n + 1) * sizeof(*stack));
	const struct chain *found = NULL;

	for (size_t i = 0; state && stack && i < t->n && !found; i++)
		if (t->chains[i]->hook != NO_HOOK)
			found = loop_from(r, t, t->chains[i], state, stack, number);
	free(state);
	free(stack);
	return found;
}
