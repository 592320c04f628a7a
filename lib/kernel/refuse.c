/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel refuses a table as a whole and says one number.  Which rule it was is found by
 * trying ever smaller parts of the table in a scratch kernel; why, from the tables of the
 * extensions and from what the kernel says it has.
 */
#include <errno.h>
#include <stdio.h>
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

/* How the name of the module begins that has X. */
static const char *module_kind(const struct ext *x, const struct family *f)
{
	if (!x || !x->module)
		return "xt_";
	return f->id == FAMILY_IPV4 ? "ipt_" : "ip6t_";
}

/* A match or target of the suspect. */
struct part {
	const struct ext *ext; /* NULL: it has no table */
	enum ext_kind kind;
	const char *name;
	uint8_t revision;
	const unsigned char *data;
};

/* What a whole extension, or one option of it, asks of its place. */
struct place {
	const char *what, *name;
	uint16_t proto; /* 0: any */
	uint8_t hooks;	/* 0: any */
};

static bool misplaced(const struct place *p, const struct reach *reach,
		      const struct suspect *s)
{
	const struct head *h = s->rule->head;

	return (p->hooks &&
		reach_rule(reach, s->chain, s->number) & ~(unsigned)p->hooks) ||
	       (p->proto && (h->proto != p->proto || h->invert & HEAD_NOT_PROTO));
}

static void put_misplaced(const struct place *p, const struct table *t,
			  const struct reach *reach, const struct suspect *s,
			  struct buf *out)
{
	unsigned wrong = reach_rule(reach, s->chain, s->number) & ~(unsigned)p->hooks;
	const char *proto;
	char room[64];

	buf_fmt(out, "the %s %s ", p->what, p->name);
	if (p->hooks && wrong) {
		buf_str(out, "works in ");
		put_names(p->hooks, hook_name, out);
		buf_str(out, " only, and ");
		put_way(t, reach, s, wrong, out);
		return;
	}
	proto = proto_name(p->proto, true, room);
	buf_str(out, "needs -p ");
	if (proto)
		buf_str(out, proto);
	else
		buf_u64(out, p->proto);
}

/* The first option that the kernel does not take in this place, or NULL. */
static const struct ext_opt *wrong_option(const struct table *t,
					  const struct reach *reach,
					  const struct suspect *s, const struct part *p)
{
	struct ext_use u = { .ext = p->ext,
			     .family = t->family,
			     .head = s->rule->head,
			     .table = t->kind->id,
			     .payload = (unsigned char *)p->data };

	for (unsigned i = 0; i < p->ext->n_opts; i++) {
		const struct ext_opt *o = &p->ext->opts[i];
		struct place at = { NULL, NULL, o->proto, o->hooks };

		if (misplaced(&at, reach, s) && ext_opt_given(&u, o))
			return o;
	}
	return NULL;
}

enum fault { NOTHING, NOT_THERE, WRONG_TABLE, WRONG_PLACE, WRONG_OPTION };

static enum fault fault_of(struct kernel *k, const struct table *t,
			   const struct reach *reach, const struct suspect *s,
			   const struct part *p)
{
	const struct ext *x = p->ext;
	bool any = false;

	for (unsigned r = 0; r <= p->revision && !any; r++)
		any = k->ops->offers(k, t->family, p->kind, p->name, (uint8_t)r);
	if (!any)
		return NOT_THERE;
	if (!x)
		return NOTHING;
	if (x->tables && !(x->tables >> t->kind->id & 1))
		return WRONG_TABLE;
	if (misplaced(&(struct place){ NULL, NULL, x->proto, x->hooks }, reach, s))
		return WRONG_PLACE;
	if (wrong_option(t, reach, s, p))
		return WRONG_OPTION;
	return NOTHING;
}

static void put_fault(enum fault fault, const struct table *t, const struct reach *reach,
		      const struct suspect *s, const struct part *p, struct buf *out)
{
	const char *what = p->kind == EXT_MATCH ? "match" : "target";
	const struct ext *x = p->ext;
	const struct ext_opt *o;
	struct place at;
	char name[64];

	switch (fault) {
	case NOTHING:
		break;
	case NOT_THERE:
		buf_fmt(out, "this kernel has no %s %s for %s (module %s%s)", what,
			p->name, t->family->name, module_kind(x, t->family),
			x && x->module ? x->module : p->name);
		break;
	case WRONG_TABLE:
		buf_fmt(out, "the %s %s may stand in table ", what, x->name);
		put_names(x->tables, table_name, out);
		buf_str(out, " only");
		break;
	case WRONG_PLACE:
		at = (struct place){ what, x->name, x->proto, x->hooks };
		put_misplaced(&at, t, reach, s, out);
		break;
	case WRONG_OPTION:
		o = wrong_option(t, reach, s, p);
		snprintf(name, sizeof(name), "--%s of %s", o->name, x->name);
		at = (struct place){ "option", name, o->proto, o->hooks };
		put_misplaced(&at, t, reach, s, out);
		break;
	}
}

static int blame_part(struct kernel *k, const struct table *t, const struct reach *reach,
		      const struct suspect *s, const struct part *p, struct buf *why)
{
	enum fault fault = fault_of(k, t, reach, s, p);

	if (why)
		put_fault(fault, t, reach, s, p, why);
	return fault == NOT_THERE ? ENOENT : fault ? EINVAL : 0;
}

int refused_rule(struct kernel *k, const struct table *t, const struct reach *reach,
		 const struct chain *c, size_t number, struct buf *why)
{
	struct suspect s = { c, c->rules[number - 1], number };
	const struct xt_entry_target *target = rule_target(s.rule);
	int code = 0;

	for (const struct xt_entry_match *m = NULL;
	     !code && (m = rule_match_next(s.rule, m));) {
		struct part p = { ext_of_match(t->family, m), EXT_MATCH, m->u.user.name,
				  m->u.user.revision, m->data };

		code = blame_part(k, t, reach, &s, &p, why);
	}
	if (!code && target) {
		struct part p = { ext_of_target(t->family, target), EXT_TARGET,
				  target->u.user.name, target->u.user.revision,
				  target->data };

		code = blame_part(k, t, reach, &s, &p, why);
	}
	return code;
}

/* What the extension itself knows of the kernel's answer CODE to one of its uses. */
static void explain_use(const struct table *t, const struct rule *r, const struct ext *x,
			const unsigned char *data, int code, struct buf *why)
{
	struct ext_use u = { .ext = x,
			     .family = t->family,
			     .head = r->head,
			     .table = t->kind->id,
			     .payload = (unsigned char *)data };

	if (!why->n && x && x->explain)
		x->explain(&u, code, why);
}

static void explain_rule(const struct table *t, const struct rule *r, int code,
			 struct buf *why)
{
	const struct xt_entry_target *target = rule_target(r);

	for (const struct xt_entry_match *m = NULL; (m = rule_match_next(r, m));)
		explain_use(t, r, ext_of_match(t->family, m), m->data, code, why);
	if (target)
		explain_use(t, r, ext_of_target(t->family, target), target->data, code,
			    why);
}

/* Without a place to try rules in: the first with which something is wrong. */
static struct suspect search(struct kernel *k, const struct table *t,
			     const struct reach *reach, struct buf *why)
{
	for (size_t i = 0; i < t->n; i++)
		for (size_t n = 1; n <= t->chains[i]->n; n++) {
			const struct chain *c = t->chains[i];

			if (refused_rule(k, t, reach, c, n, why))
				return (struct suspect){ c, c->rules[n - 1], n };
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
		return search(k, t, reach, why);
	s = rule_number(t, n);
	if (!s.rule)
		return s;
	refused_rule(k, t, reach, s.chain, s.number, why);
	explain_rule(t, s.rule, code, why);
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
