/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel refuses a table as a whole and says one number.  Which rule it was is found by
 * trying ever smaller parts of the table in a scratch namespace; why, from the tables of
 * the extensions and from what the kernel says it has.
 */
#include <errno.h>
#include <stdlib.h>

#include "ext/names.h"
#include "kernel/door.h"
#include "kernel/objects.h"
#include "text/print.h"

struct suspect {
	const struct chain *chain;
	const struct rule *rule;
	size_t number;	/* in the chain, from 1 */
	unsigned hooks; /* from which a packet can reach the chain */
};

static size_t count_rules(const struct table *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		n += t->chains[i]->n;
	return n;
}

/* Swap the first LIMIT rules of T into the scratch kernel. */
static int try_part(const struct door *d, const struct table *t, size_t limit,
		    struct blob *room)
{
	struct xt_counters *old;
	struct blob_info info;
	int err = blob_encode(d->w, t, limit, room, NULL);

	if (err)
		return err;
	err = d->ops->info(d, t->kind, &info);
	old = err ? NULL : calloc(info.n_entries, sizeof(*old));
	if (!err)
		err = old ? d->ops->replace(d, t->kind, room, old, info.n_entries)
			  : -ENOMEM;
	free(old);
	return err;
}

/* The smallest number of leading rules that the kernel refuses as it refused all; 0: it
 * accepts them all there. */
static size_t bisect(const struct door *d, const struct table *t, int code)
{
	size_t good = 0, bad = count_rules(t);
	struct blob room = { 0 };

	if (try_part(d, t, bad, &room) != -code)
		bad = 0;
	while (bad - good > 1 && bad) {
		size_t mid = good + (bad - good) / 2;

		if (try_part(d, t, mid, &room))
			bad = mid;
		else
			good = mid;
	}
	blob_fini(&room);
	return bad;
}

/* Whether the scratch namespace has all that T's rules may name.  Of extensions without a
 * table that cannot be known; the likely thing is that they name nothing. */
static bool furnish(const struct door *d, const struct table *t)
{
	return d->ops->furnish(d, objects_needed(t) & ~(unsigned)NEEDS_UNKNOWN) == 0;
}

static struct suspect rule_number(const struct table *t, size_t n)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];

		if (n <= c->n)
			return (struct suspect){ c, c->rules[n - 1], n, 0 };
		n -= c->n;
	}
	return (struct suspect){ 0 };
}

/* ---- loops */

enum { UNSEEN, OPEN, DONE };

/*
 * Depth first through the jumps from chain START, without recursion: a chain of a million
 * jumps must not end our stack.  Gives the rule that closes a loop.
 */
static bool find_loop(const struct table *t, const struct chain *start,
		      unsigned char *state, struct suspect *s)
{
	struct frame {
		const struct chain *c;
		size_t next;
	} *stack = malloc((t->n + 1) * sizeof(*stack));
	size_t depth = 0;
	bool found = false;

	if (!stack)
		return false;
	stack[depth++] = (struct frame){ start, 0 };
	state[start->id - 1] = OPEN;
	while (depth && !found) {
		struct frame *f = &stack[depth - 1];
		const struct chain *to;

		if (f->next == f->c->n) {
			state[f->c->id - 1] = DONE;
			depth--;
			continue;
		}
		to = rule_jump(t, f->c->rules[f->next++]);
		if (!to || state[to->id - 1] == DONE)
			continue;
		if (state[to->id - 1] == OPEN) {
			*s = (struct suspect){ f->c, f->c->rules[f->next - 1], f->next,
					       0 };
			found = true;
		} else {
			state[to->id - 1] = OPEN;
			stack[depth++] = (struct frame){ to, 0 };
		}
	}
	free(stack);
	return found;
}

static bool loop_in(const struct table *t, struct suspect *s)
{
	unsigned char *state = calloc(t->ids + 1, 1);
	bool found = false;

	for (size_t i = 0; state && i < t->n && !found; i++)
		if (state[t->chains[i]->id - 1] == UNSEEN)
			found = find_loop(t, t->chains[i], state, s);
	free(state);
	return found;
}

/* ---- reasons */

enum { WAITING = 1 << HOOKS };

/* A chain of which more hooks are known than before waits, once, to hand them on: a chain is
 * gone through at most once for each hook, however jumps and names are ordered. */
static size_t hand_on(const struct table *t, const struct chain *c, uint8_t *hooks,
		      const struct chain **waiting, size_t n)
{
	uint8_t from = hooks[c->id - 1] &= (uint8_t)~WAITING;

	for (size_t k = 0; k < c->n; k++) {
		const struct chain *to = rule_jump(t, c->rules[k]);
		uint8_t *known = to ? &hooks[to->id - 1] : NULL;

		if (!to || (*known | from) == *known)
			continue;
		if (!(*known & WAITING))
			waiting[n++] = to;
		*known |= from | WAITING;
	}
	return n;
}

/* For each chain, by its id - 1, the hooks from which a packet can reach it.  NULL when there
 * is no memory. */
static uint8_t *hooks_of(const struct table *t)
{
	const struct chain **waiting = malloc((t->n + 1) * sizeof(*waiting));
	uint8_t *hooks = waiting ? calloc(t->ids + 1, 1) : NULL;
	size_t n = 0;

	for (size_t i = 0; hooks && i < t->n; i++) {
		const struct chain *c = t->chains[i];

		if (c->hook == NO_HOOK)
			continue;
		hooks[c->id - 1] = (uint8_t)(1u << c->hook | WAITING);
		waiting[n++] = c;
	}
	while (n > 0) {
		n--;
		n = hand_on(t, waiting[n], hooks, waiting, n);
	}
	free(waiting);
	return hooks;
}

static void put_names(unsigned set, const char *(*name)(unsigned i), struct buf *out)
{
	const char *comma = "";

	for (unsigned i = 0; set >> i; i++)
		if (set >> i & 1) {
			buf_fmt(out, "%s%s", comma, name(i));
			comma = ", ";
		}
}

static const char *hook_name(unsigned i)
{
	return hook_names[i];
}

static const char *table_name(unsigned i)
{
	return table_kinds[i].name;
}

/* What is wrong with one extension in this place; false: nothing that merlon knows of. */
static bool blame_ext(struct kernel *k, const struct wire *w, const struct table *t,
		      const struct suspect *s, const struct ext *x, const char *name,
		      enum ext_kind kind, uint8_t revision, struct buf *out)
{
	const char *what = kind == EXT_MATCH ? "match" : "target", *proto;
	char room[64];
	unsigned hooks;
	bool any = false;

	for (unsigned r = 0; r <= revision && !any; r++)
		any = k->ops->offers(k, w->family, kind, name, (uint8_t)r);
	if (!any) {
		buf_fmt(out, "this kernel has no %s %s for %s (module xt_%s)", what, name,
			w->family->name, name);
		return true;
	}
	if (x && x->tables && !(x->tables >> t->kind->id & 1)) {
		buf_fmt(out, "the %s %s may stand in table ", what, x->name);
		put_names(x->tables, table_name, out);
		buf_str(out, " only");
		return true;
	}
	hooks = s->hooks;
	if (x && x->hooks && hooks & ~(unsigned)x->hooks) {
		buf_fmt(out, "the %s %s works in ", what, x->name);
		put_names(x->hooks, hook_name, out);
		buf_str(out, " only, and packets reach this chain from ");
		put_names(hooks & ~(unsigned)x->hooks, hook_name, out);
		return true;
	}
	if (x && x->proto &&
	    (s->rule->head->proto != x->proto ||
	     s->rule->head->invert & HEAD_NOT_PROTO)) {
		proto = proto_name(x->proto, true, room);
		buf_fmt(out, "the %s %s needs -p %s", what, x->name,
			proto ? proto : x->name);
		return true;
	}
	return false;
}

/* What the extension itself knows of such refusals. */
static bool blame_use(const struct table *t, const struct suspect *s, const struct ext *x,
		      const unsigned char *data, int code, struct buf *out)
{
	struct ext_use u = { .ext = x,
			     .family = t->family,
			     .head = s->rule->head,
			     .table = t->kind->id,
			     .payload = (unsigned char *)data };

	if (x && x->explain && code)
		x->explain(&u, code, out);
	return out->n;
}

/* CODE: what the kernel said to this very rule; 0: it may be another's fault. */
static void blame_rule(struct kernel *k, const struct wire *w, const struct table *t,
		       const struct suspect *s, int code, struct buf *out)
{
	const struct xt_entry_target *target = rule_target(s->rule);
	const struct xt_entry_match *m;

	for (m = NULL; (m = rule_match_next(s->rule, m));) {
		const struct ext *x = ext_of_match(w->family, m);

		if (blame_ext(k, w, t, s, x, m->u.user.name, EXT_MATCH,
			      m->u.user.revision, out) ||
		    blame_use(t, s, x, m->data, code, out))
			return;
	}
	if (target) {
		const struct ext *x = ext_of_target(w->family, target);

		if (!blame_ext(k, w, t, s, x, target->u.user.name, EXT_TARGET,
			       target->u.user.revision, out))
			blame_use(t, s, x, target->data, code, out);
	}
}

/* Without a place to try rules in: the first with which something is wrong. */
static struct suspect search(struct kernel *k, const struct wire *w,
			     const struct table *t, const uint8_t *hooks, struct buf *why)
{
	for (size_t i = 0; i < t->n; i++)
		for (size_t n = 0; n < t->chains[i]->n; n++) {
			const struct chain *c = t->chains[i];
			struct suspect s = { c, c->rules[n], n + 1, hooks[c->id - 1] };

			blame_rule(k, w, t, &s, 0, why);
			if (why->n)
				return s;
		}
	return (struct suspect){ 0 };
}

/* Whose fault it is that the kernel answers CODE, and WHY, as far as can be found out. */
static struct suspect investigate(struct kernel *k, const struct wire *w,
				  const struct table *t, int code, struct buf *why)
{
	const struct door_ops *doors = k->ops->doors;
	struct door scratch;
	struct suspect s = { 0 };
	uint8_t *hooks = hooks_of(t);
	size_t n = 0;

	if (!doors->scratch(k, w, &scratch)) {
		if (furnish(&scratch, t))
			n = bisect(&scratch, t, code);
		doors->close(&scratch);
	}
	if (n && hooks) {
		s = rule_number(t, n);
		s.hooks = s.chain ? hooks[s.chain->id - 1] : 0;
		if (s.rule)
			blame_rule(k, w, t, &s, code, why);
	} else if (hooks) {
		s = search(k, w, t, hooks, why);
	}
	free(hooks);
	return s;
}

static const char *sentence(int code)
{
	switch (code) {
	case ENOENT:
		return "No chain/target/match by that name";
	case EPERM:
		return "Permission denied (you must be root)";
	case ENOMEM:
		return "Memory allocation problem";
	default:
		return strerror(code);
	}
}

/* Where the rule came from, for the caller to show it as it stands there; or what it says. */
static void name_rule(const struct ruleset *rs, const struct table *t,
		      const struct suspect *s, struct buf *text, struct merlon_err *e)
{
	struct origin at = s->rule->at;

	if (at.line) {
		err_place(e, ruleset_file(rs, at), at.line, NULL, 0);
		return;
	}
	buf_str(text, " (");
	print_rule(t, s->chain->name, s->rule, text);
	buf_char(text, ')');
}

int refused(struct kernel *k, const struct wire *w, const struct ruleset *rs,
	    const struct table *t, int code, struct merlon_err *e)
{
	struct suspect s = { 0 };
	struct buf why, rule;

	if (!e)
		return -code;
	err_set(e, code, "%s", sentence(code));
	if (code == EPERM || code == ENOMEM)
		return -code;
	buf_init(&why);
	buf_init(&rule);
	if (code == ELOOP && loop_in(t, &s)) {
		buf_fmt(&why,
			"chain %s jumps to %s, from which a packet can come back to it",
			s.chain->name, rule_jump(t, s.rule)->name);
	} else {
		s = investigate(k, w, t, code, &why);
	}
	if (s.rule) {
		name_rule(rs, t, &s, &rule, e);
		err_detail(
			e,
			"the kernel refuses rule %zu of chain %s in %s table %s%.200s%s%s",
			s.number, s.chain->name, w->family->name, t->kind->name,
			rule.n && buf_cstr(&rule) ? rule.p : "", why.n ? ": " : "",
			why.n && buf_cstr(&why) ? why.p : "");
	} else {
		err_detail(e, "the kernel refuses %s table %s and does not say why",
			   w->family->name, t->kind->name);
	}
	buf_fini(&rule);
	buf_fini(&why);
	return -code;
}
