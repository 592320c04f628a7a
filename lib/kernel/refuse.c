/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel refuses a table as a whole and says one number.  Which rule it was is found by
 * trying ever smaller parts of the table in a scratch kernel; why, from the tables of the
 * extensions and from what the kernel says it has.
 */
#include <errno.h>
#include <stdlib.h>

#include "ext/names.h"
#include "kernel/door.h"
#include "kernel/objects.h"
#include "kernel/reach.h"
#include "text/print.h"

struct suspect {
	const struct chain *chain;
	const struct rule *rule;
	size_t number; /* in the chain, from 1 */
};

static size_t count_rules(const struct table *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		n += t->chains[i]->n;
	return n;
}

/* Swap T, of which only the first LIMIT rules say what they ask and do, into the scratch
 * kernel. */
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

/* The number of the rule at which the kernel stops: with those before it the table is
 * accepted, since each is reached from the same hooks as in the whole table.  0: the kernel
 * accepts all rules there, or refuses the bare chains. */
static size_t bisect(const struct door *d, const struct table *t, int code)
{
	size_t good = 0, bad = count_rules(t);
	struct blob room = { 0 };

	if (try_part(d, t, bad, &room) != -code || try_part(d, t, 0, &room))
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
			return (struct suspect){ c, c->rules[n - 1], n };
		n -= c->n;
	}
	return (struct suspect){ 0 };
}

/* ---- reasons */

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

static void put_jump(const struct chain *by, size_t number, struct buf *out)
{
	const struct rule *r = by->rules[number - 1];

	buf_fmt(out, " by rule %zu of chain %s", number, by->name);
	if (r->at.line)
		buf_fmt(out, " (line %u)", r->at.line);
}

/* From where packets come to the suspect's chain, and by which jumps: hooks that share one
 * are named together. */
static void put_way(const struct table *t, const struct reach *reach,
		    const struct suspect *s, unsigned hooks, struct buf *out)
{
	const char *before = "packets reach this chain from ";

	while (hooks) {
		size_t number;
		const struct chain *by = reach_jump(reach, t, s->chain, hooks, &number);
		unsigned these = by ? hooks & reach_rule(reach, by, number) : hooks;

		buf_str(out, before);
		put_names(these, hook_name, out);
		if (by)
			put_jump(by, number, out);
		hooks &= ~these;
		before = ", from ";
	}
}

/* What is wrong with one extension in this place; false: nothing that merlon knows of. */
static bool blame_ext(struct kernel *k, const struct wire *w, const struct table *t,
		      const struct reach *reach, const struct suspect *s,
		      const struct ext *x, const char *name, enum ext_kind kind,
		      uint8_t revision, struct buf *out)
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
	hooks = reach_rule(reach, s->chain, s->number);
	if (x && x->hooks && hooks & ~(unsigned)x->hooks) {
		buf_fmt(out, "the %s %s works in ", what, x->name);
		put_names(x->hooks, hook_name, out);
		buf_str(out, " only, and ");
		put_way(t, reach, s, hooks & ~(unsigned)x->hooks, out);
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
		       const struct reach *reach, const struct suspect *s, int code,
		       struct buf *out)
{
	const struct xt_entry_target *target = rule_target(s->rule);
	const struct xt_entry_match *m;

	for (m = NULL; (m = rule_match_next(s->rule, m));) {
		const struct ext *x = ext_of_match(w->family, m);

		if (blame_ext(k, w, t, reach, s, x, m->u.user.name, EXT_MATCH,
			      m->u.user.revision, out) ||
		    blame_use(t, s, x, m->data, code, out))
			return;
	}
	if (target) {
		const struct ext *x = ext_of_target(w->family, target);

		if (!blame_ext(k, w, t, reach, s, x, target->u.user.name, EXT_TARGET,
			       target->u.user.revision, out))
			blame_use(t, s, x, target->data, code, out);
	}
}

/* Without a place to try rules in: the first with which something is wrong. */
static struct suspect search(struct kernel *k, const struct wire *w,
			     const struct table *t, const struct reach *reach,
			     struct buf *why)
{
	for (size_t i = 0; i < t->n; i++)
		for (size_t n = 0; n < t->chains[i]->n; n++) {
			const struct chain *c = t->chains[i];
			struct suspect s = { c, c->rules[n], n + 1 };

			blame_rule(k, w, t, reach, &s, 0, why);
			if (why->n)
				return s;
		}
	return (struct suspect){ 0 };
}

/* Whose fault it is that the kernel answers CODE, and WHY, as far as can be found out. */
static struct suspect investigate(struct kernel *k, const struct wire *w,
				  const struct table *t, const struct reach *reach,
				  int code, struct buf *why)
{
	const struct door_ops *doors = k->ops->doors;
	struct door scratch;
	struct suspect s;
	size_t n = 0;

	if (!doors->scratch(k, w, &scratch)) {
		if (furnish(&scratch, t))
			n = bisect(&scratch, t, code);
		doors->close(&scratch);
	}
	if (!n)
		return search(k, w, t, reach, why);
	s = rule_number(t, n);
	blame_rule(k, w, t, reach, &s, code, why);
	/* What an extension asks of its place beyond what its table says. */
	if (!why->n && code == EINVAL && s.chain->hook == NO_HOOK &&
	    reach_rule(reach, s.chain, s.number))
		put_way(t, reach, &s, reach_rule(reach, s.chain, s.number), why);
	return s;
}

/* A loop, or what else; no suspect where nothing can be found out. */
static struct suspect suspect_of(struct kernel *k, const struct wire *w,
				 const struct table *t, int code, struct buf *why)
{
	struct suspect s = { 0 };
	struct reach reach;

	if (reach_init(&reach, t))
		return s;
	if (code == ELOOP)
		s.chain = reach_loop(&reach, t, &s.number);
	if (s.chain) {
		s.rule = s.chain->rules[s.number - 1];
		buf_fmt(why,
			"chain %s jumps to %s, from which a packet can come back to it",
			s.chain->name, rule_jump(t, s.rule)->name);
	} else {
		s = investigate(k, w, t, &reach, code, why);
	}
	reach_fini(&reach);
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
	struct suspect s;
	struct buf why, rule;

	if (!e)
		return -code;
	err_set(e, code, "%s", sentence(code));
	if (code == EPERM || code == ENOMEM)
		return -code;
	buf_init(&why);
	buf_init(&rule);
	s = suspect_of(k, w, t, code, &why);
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
