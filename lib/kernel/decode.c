/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A blob to a table.  A first pass checks every entry's bounds and finds where the chains
 * begin, since jumps name these places; a second one makes the rules.
 */
#include "kernel/blob.h"

#include <errno.h>
#include <linux/netfilter.h>
#include <stdlib.h>

struct decode {
	const struct wire *w;
	struct ruleset *rs;
	struct table *t;
	const struct blob_info *info;
	const unsigned char *blob;
	struct merlon_err *err;
	struct chain_start {	/* of user chains and built-in ones, by offset */
		uint32_t rules; /* the offset of the first rule: what jumps name */
		struct chain *chain;
	} * starts;
	size_t n_starts, cap_starts;
	const unsigned char
		*model; /* the last entry whose head was decoded, and that head */
	const struct head *head;
	struct rule_parts parts;
};

static int bad(const struct decode *d, size_t at, const char *what)
{
	return err_set(d->err, EBADMSG,
		       "the kernel's table %s makes no sense at byte %zu: %s",
		       d->t->kind->name, at, what);
}

static const struct xt_entry_target *entry_target(const struct wire *w,
						  const unsigned char *entry)
{
	return (const void *)(entry + get16(entry + w->at_target));
}

/* Matches and targets begin alike. */
static bool has_name(const unsigned char *record)
{
	const struct xt_entry_match *m = (const void *)record;

	return memchr(m->u.user.name, '\0', sizeof(m->u.user.name));
}

/* Whether the entry at AT, and each record in it, lies within its bounds. */
static int check_entry(const struct decode *d, size_t at)
{
	const struct wire *w = d->w;
	const unsigned char *entry = d->blob + at;
	size_t room = d->info->size - at, target, next, m;

	if (room < w->entry_size + sizeof(struct xt_entry_target))
		return bad(d, at, "an entry is cut off");
	target = get16(entry + w->at_target);
	next = get16(entry + w->at_next);
	if (next > room || next % 8 || target % 8 || target < w->entry_size ||
	    target + sizeof(struct xt_entry_target) > next)
		return bad(d, at, "an entry's offsets");
	for (m = w->entry_size; m < target;) {
		size_t size = get16(entry + m); /* xt_entry_match.u.match_size */

		if (size % 8 || size < sizeof(struct xt_entry_match) || size > target - m)
			return bad(d, at + m, "the size of a match");
		if (!has_name(entry + m))
			return bad(d, at + m, "the name of a match");
		m += size;
	}
	if (get16(entry + target) != next - target)
		return bad(d, at + target, "the size of a target");
	if (!has_name(entry + target))
		return bad(d, at + target, "the name of a target");
	return 0;
}

static bool is_error(const struct xt_entry_target *t)
{
	return strncmp(t->u.user.name, XT_ERROR_TARGET, XT_EXTENSION_MAXNAMELEN) == 0 &&
	       t->u.target_size >= ERROR_SIZE;
}

static bool is_standard(const struct xt_entry_target *t)
{
	return !t->u.user.name[0] && t->u.target_size == STANDARD_SIZE;
}

static int standard_verdict(const struct xt_entry_target *t)
{
	int v;

	memcpy(&v, t->data, sizeof(v));
	return v;
}

static int add_start(struct decode *d, size_t rules, struct chain *c)
{
	if (d->n_starts == d->cap_starts) {
		size_t cap = d->cap_starts ? d->cap_starts * 2 : 16;
		struct chain_start *more = realloc(d->starts, cap * sizeof(*more));

		if (!more)
			return err_no_memory(d->err);
		d->starts = more;
		d->cap_starts = cap;
	}
	d->starts[d->n_starts++] = (struct chain_start){ (uint32_t)rules, c };
	return 0;
}

/* The built-in chain that begins at AT, or NULL. */
static struct chain *hook_chain(const struct decode *d, size_t at)
{
	for (unsigned h = 0; h < HOOKS; h++)
		if (d->info->valid_hooks & 1u << h && d->info->hook_entry[h] == at)
			return table_chain(d->t, str_of(hook_names[h]));
	return NULL;
}

/* First pass: bounds of all entries, and where the chains begin. */
static int find_chains(struct decode *d)
{
	size_t at = 0, n = 0, next;
	int err = 0;

	for (; at < d->info->size && !err; at += next, n++) {
		const struct xt_entry_target *t;
		struct chain *c;

		err = check_entry(d, at);
		if (err)
			return err;
		next = get16(d->blob + at + d->w->at_next);
		t = entry_target(d->w, d->blob + at);
		c = hook_chain(d, at);
		if (c)
			err = add_start(d, at, c);
		if (!is_error(t) || at + next == d->info->size)
			continue;
		{
			const char *name = (const char *)t->data;
			struct str s = { name, strnlen(name, XT_FUNCTION_MAXNAMELEN) };

			if (s.n > CHAIN_NAME_SIZE - 1 || !s.n || table_chain(d->t, s))
				return bad(d, at, "the name of a chain");
			c = table_chain_add(d->t, s);
			err = c ? add_start(d, at + next, c) : err_no_memory(d->err);
		}
	}
	if (!err && (n != d->info->n_entries || !n))
		return bad(d, at, "the number of entries");
	return err;
}

static const struct chain *chain_at(const struct decode *d, uint32_t rules)
{
	size_t low = 0, high = d->n_starts;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (d->starts[mid].rules < rules)
			low = mid + 1;
		else
			high = mid;
	}
	/* A built-in chain without rules may begin where another does; take a user chain. */
	for (; low < d->n_starts && d->starts[low].rules == rules; low++)
		if (d->starts[low].chain->hook == NO_HOOK)
			return d->starts[low].chain;
	return NULL;
}

static int decode_target(const struct decode *d, size_t at, uint8_t flags,
			 struct rule_parts *p)
{
	const unsigned char *entry = d->blob + at;
	const struct xt_entry_target *t = entry_target(d->w, entry);
	const struct chain *to;
	int v;

	p->target_size = 0;
	p->jump = 0;
	if (is_standard(t)) {
		v = standard_verdict(t);
		p->verdict = v == -NF_ACCEPT - 1  ? VERDICT_ACCEPT
			     : v == -NF_DROP - 1  ? VERDICT_DROP
			     : v == -NF_QUEUE - 1 ? VERDICT_QUEUE
			     : v == XT_RETURN	  ? VERDICT_RETURN
						  : VERDICT_TARGET;
		if (v >= 0 && (size_t)v == at + get16(entry + d->w->at_next) &&
		    !(flags & d->w->family->flag_goto)) {
			p->verdict = VERDICT_CONTINUE;
		} else if (v >= 0) {
			to = chain_at(d, (uint32_t)v);
			if (!to)
				return bad(d, at, "a jump into the middle of a chain");
			p->verdict = VERDICT_JUMP;
			p->jump = to->id;
		}
		if (p->verdict != VERDICT_TARGET)
			return 0;
	}
	p->verdict = VERDICT_TARGET;
	p->target = t;
	p->target_size = t->u.target_size;
	return 0;
}

/* Rules come in runs with the same head: all bytes but the addresses, up to the offsets. */
static bool same_head(const struct wire *w, const unsigned char *a,
		      const unsigned char *b)
{
	size_t after = w->at_src > w->at_dst ? w->at_src : w->at_dst;

	after += w->family->addr_len;
	return memcmp(a + after, b + after, w->at_target - after) == 0;
}

static const struct head *decode_head(struct decode *d, const unsigned char *entry)
{
	const struct wire *w = d->w;
	size_t n = w->family->addr_len;
	struct head h = { 0 };

	if (d->model && same_head(w, d->model, entry))
		return d->head;
	memcpy(h.smask, entry + w->at_smask, n);
	memcpy(h.dmask, entry + w->at_dmask, n);
	memcpy(h.in, entry + w->at_in, sizeof(h.in) * 4);
	h.proto = get16(entry + w->at_proto);
	h.flags = entry[w->at_flags];
	h.invert = entry[w->at_invert];
	h.tos = w->at_tos ? entry[w->at_tos] : 0;
	memcpy(h.pad, entry + w->pad, w->pad_size);
	d->model = entry;
	return d->head = ruleset_head(d->rs, &h);
}

static int decode_rule(struct decode *d, size_t at, uint32_t number, struct chain *c)
{
	const unsigned char *entry = d->blob + at;
	const struct head *head = decode_head(d, entry);
	struct rule_parts *p = &d->parts;
	struct xt_counters counters;
	const struct rule *r;
	int err;

	if (!head)
		return err_no_memory(d->err);
	memcpy(p->src, entry + d->w->at_src, d->w->family->addr_len);
	memcpy(p->dst, entry + d->w->at_dst, d->w->family->addr_len);
	memcpy(&counters, entry + d->w->at_counters, sizeof(counters));
	p->entry = number;
	p->packets = counters.pcnt;
	p->bytes = counters.bcnt;
	p->matches = entry + d->w->entry_size;
	p->match_size = get16(entry + d->w->at_target) - d->w->entry_size;
	err = decode_target(d, at, head->flags, p);
	if (err)
		return err;
	r = rule_new_head(d->rs, d->w->family, p, head);
	if (!r || chain_insert(d->t, c, c->n, r))
		return err_no_memory(d->err);
	return 0;
}

static int decode_policy(const struct decode *d, size_t at, uint32_t number,
			 struct chain *c)
{
	const unsigned char *entry = d->blob + at;
	const struct xt_entry_target *t = entry_target(d->w, entry);
	struct xt_counters counters;
	int v = is_standard(t) ? standard_verdict(t) : 0;

	if (v != -NF_ACCEPT - 1 && v != -NF_DROP - 1)
		return bad(d, at, "the policy of a chain");
	memcpy(&counters, entry + d->w->at_counters, sizeof(counters));
	c->policy = v == -NF_ACCEPT - 1 ? VERDICT_ACCEPT : VERDICT_DROP;
	c->packets = counters.pcnt;
	c->bytes = counters.bcnt;
	c->entry = number;
	return 0;
}

static bool is_plain_return(const struct wire *w, const unsigned char *entry)
{
	static const unsigned char
		zeroes[256]; /* more than an entry has before its counters */
	const struct xt_entry_target *t = entry_target(w, entry);

	return get16(entry + w->at_target) == w->entry_size && is_standard(t) &&
	       standard_verdict(t) == XT_RETURN &&
	       memcmp(entry, zeroes, (size_t)w->at_invert + 1) == 0;
}

/* Second pass: the rules.  Where a chain ends is known from the next one's beginning, or
 * for built-in chains from the underflow. */
static int decode_rules(struct decode *d)
{
	size_t at = 0, next, start = 0;
	uint32_t number = 1;
	struct chain *c = NULL;
	int err = 0;

	for (; at < d->info->size && !err; at += next, number++) {
		const unsigned char *entry = d->blob + at;
		const struct xt_entry_target *t = entry_target(d->w, entry);
		bool last;

		next = get16(entry + d->w->at_next);
		for (; start < d->n_starts && d->starts[start].rules == at; start++)
			c = d->starts[start].chain;
		if (is_error(t)) {
			c = NULL;
			continue;
		}
		if (!c)
			return bad(d, at, "a rule outside all chains");
		if (c->hook != NO_HOOK && d->info->underflow[c->hook] == at) {
			err = decode_policy(d, at, number, c);
			c = NULL;
			continue;
		}
		last = at + next < d->info->size &&
		       is_error(entry_target(d->w, entry + next));
		if (c->hook != NO_HOOK || !last || !is_plain_return(d->w, entry))
			err = decode_rule(d, at, number, c);
	}
	return err;
}

int blob_decode(const struct wire *w, struct ruleset *rs, struct table *t,
		const struct blob_info *info, const unsigned char *blob,
		struct merlon_err *e)
{
	struct decode d = {
		.w = w, .rs = rs, .t = t, .info = info, .blob = blob, .err = e
	};
	int err = 0;

	if (info->valid_hooks != t->kind->hooks)
		return bad(&d, 0, "its hooks");
	for (unsigned h = 0; h < HOOKS && !err; h++)
		if (info->valid_hooks & 1u << h && (info->hook_entry[h] >= info->size ||
						    info->underflow[h] >= info->size))
			err = bad(&d, 0, "the place of a built-in chain");
	if (!err)
		err = find_chains(&d);
	if (!err)
		err = decode_rules(&d);
	for (size_t i = 0; i < t->n && !err; i++)
		if (t->chains[i]->hook != NO_HOOK && !t->chains[i]->entry)
			err = bad(&d, info->underflow[t->chains[i]->hook],
				  "a built-in chain has no end");
	free(d.starts);
	if (!err) {
		struct table_source *s = arena_zalloc(&rs->arena, sizeof(*s));

		if (!s)
			return err_no_memory(e);
		s->entries = info->n_entries;
		t->source = s;
		table_sort(t);
	}
	return err;
}
