/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/blob.h"

#include <errno.h>
#include <netinet/in.h> /* before the kernel's, which give way to it */
#include <linux/netfilter.h>
#include <linux/netfilter_ipv4/ip_tables.h>
#include <linux/netfilter_ipv6/ip6_tables.h>
#include <stdlib.h>
#include <sys/mman.h>

#define AT4(member) offsetof(struct ipt_entry, member)
#define AT6(member) offsetof(struct ip6t_entry, member)

const struct wire wires[FAMILIES] = {
	[FAMILY_IPV4] = {
		.family = &families[FAMILY_IPV4],
		.level = IPPROTO_IP,
		.get_info = IPT_SO_GET_INFO,
		.get_entries = IPT_SO_GET_ENTRIES,
		.get_match = IPT_SO_GET_REVISION_MATCH,
		.get_target = IPT_SO_GET_REVISION_TARGET,
		.set_replace = IPT_SO_SET_REPLACE,
		.add_counters = IPT_SO_SET_ADD_COUNTERS,
		.names_file = "/proc/net/ip_tables_names",
		.module = "ip_tables",
		.entry_size = sizeof(struct ipt_entry),
		.at_src = AT4(ip.src),
		.at_dst = AT4(ip.dst),
		.at_smask = AT4(ip.smsk),
		.at_dmask = AT4(ip.dmsk),
		.at_in = AT4(ip.iniface),
		.at_proto = AT4(ip.proto),
		.at_flags = AT4(ip.flags),
		.at_invert = AT4(ip.invflags),
		.at_target = AT4(target_offset),
		.at_next = AT4(next_offset),
		.at_counters = AT4(counters),
	},
	[FAMILY_IPV6] = {
		.family = &families[FAMILY_IPV6],
		.level = IPPROTO_IPV6,
		.get_info = IP6T_SO_GET_INFO,
		.get_entries = IP6T_SO_GET_ENTRIES,
		.get_match = IP6T_SO_GET_REVISION_MATCH,
		.get_target = IP6T_SO_GET_REVISION_TARGET,
		.set_replace = IP6T_SO_SET_REPLACE,
		.add_counters = IP6T_SO_SET_ADD_COUNTERS,
		.names_file = "/proc/net/ip6_tables_names",
		.module = "ip6_tables",
		.entry_size = sizeof(struct ip6t_entry),
		.at_src = AT6(ipv6.src),
		.at_dst = AT6(ipv6.dst),
		.at_smask = AT6(ipv6.smsk),
		.at_dmask = AT6(ipv6.dmsk),
		.at_in = AT6(ipv6.iniface),
		.at_proto = AT6(ipv6.proto),
		.at_tos = AT6(ipv6.tos),
		.at_flags = AT6(ipv6.flags),
		.at_invert = AT6(ipv6.invflags),
		.pad = AT6(ipv6.invflags) + 1,
		.pad_size = 3,
		.at_target = AT6(target_offset),
		.at_next = AT6(next_offset),
		.at_counters = AT6(counters),
	},
};

enum {
	STANDARD_SIZE = sizeof(struct xt_standard_target),
	ERROR_SIZE = sizeof(struct xt_error_target),
};

static uint16_t get16(const unsigned char *at)
{
	uint16_t v;

	memcpy(&v, at, sizeof(v));
	return v;
}

static void put16(unsigned char *at, size_t v)
{
	uint16_t v2 = (uint16_t)v;

	memcpy(at, &v2, sizeof(v2));
}

/* On small pages most of the time would be page faults, so large blobs ask for large ones. */
enum { HUGE = 2 << 20 };

int blob_reserve(struct blob *b, size_t size)
{
	size_t all = BLOB_HEADROOM + size, slack;
	unsigned char *p;

	if (b->bytes && size <= b->room)
		return 0;
	blob_fini(b);
	if (size > SIZE_MAX / 2)
		return -ENOMEM;
	if (all > HUGE)
		all = (all + HUGE - 1) & ~(size_t)(HUGE - 1);
	p = mmap(NULL, all + HUGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (p == MAP_FAILED)
		return -ENOMEM;
	slack = -(uintptr_t)p & (HUGE - 1);
	if (slack)
		munmap(p, slack);
	if (slack < HUGE)
		munmap(p + slack + ((all + 4095) & ~(size_t)4095), HUGE - slack);
	p += slack;
	if (all >= HUGE)
		madvise(p, all, MADV_HUGEPAGE); /* a wish: without it all is as before */
	b->bytes = p + BLOB_HEADROOM;
	b->room = all - BLOB_HEADROOM;
	return 0;
}

void blob_fini(struct blob *b)
{
	if (b->bytes)
		munmap(b->bytes - BLOB_HEADROOM, b->room + BLOB_HEADROOM);
	b->bytes = NULL;
	b->room = 0;
}

/* ---- decoding */

struct decode {
	const struct wire *w;
	struct ruleset *rs;
	struct table *t;
	const struct blob_info *info;
	const unsigned char *blob;
	struct merlon_err *err;
	struct chain_start { /* of user chains and built-in ones, by offset */
		uint32_t rules;	/* the offset of the first rule: what jumps name */
		struct chain *chain;
	} *starts;
	size_t n_starts, cap_starts;
	const unsigned char *model; /* the last entry whose head was decoded, and that head */
	const struct head *head;
	struct rule_parts parts;
};

static int bad(const struct decode *d, size_t at, const char *what)
{
	return err_set(d->err, EBADMSG, "the kernel's table %s makes no sense at byte %zu: %s",
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
			return err_set(d->err, ENOMEM, "Memory allocation problem");
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
			err = c ? add_start(d, at + next, c) :
				  err_set(d->err, ENOMEM, "Memory allocation problem");
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
		p->verdict = v == -NF_ACCEPT - 1 ? VERDICT_ACCEPT :
			     v == -NF_DROP - 1	 ? VERDICT_DROP :
			     v == -NF_QUEUE - 1	 ? VERDICT_QUEUE :
			     v == XT_RETURN	 ? VERDICT_RETURN :
						   VERDICT_TARGET;
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
static bool same_head(const struct wire *w, const unsigned char *a, const unsigned char *b)
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
		return err_set(d->err, ENOMEM, "Memory allocation problem");
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
		return err_set(d->err, ENOMEM, "Memory allocation problem");
	return 0;
}

static int decode_policy(const struct decode *d, size_t at, uint32_t number, struct chain *c)
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
	static const unsigned char zeroes[sizeof(struct ip6t_entry)];
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
		const struct blob_info *info, const unsigned char *blob, struct merlon_err *e)
{
	struct decode d = { .w = w, .rs = rs, .t = t, .info = info, .blob = blob, .err = e };
	int err = 0;

	if (info->valid_hooks != t->kind->hooks)
		return bad(&d, 0, "its hooks");
	for (unsigned h = 0; h < HOOKS && !err; h++)
		if (info->valid_hooks & 1u << h &&
		    (info->hook_entry[h] >= info->size || info->underflow[h] >= info->size))
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
			return err_set(e, ENOMEM, "Memory allocation problem");
		s->entries = info->n_entries;
		t->source = s;
		table_sort(t);
	}
	return err;
}

/* ---- encoding */

static size_t target_size(const struct rule *r)
{
	return r->target_size ? r->target_size : STANDARD_SIZE;
}

static size_t rule_size(const struct wire *w, const struct rule *r)
{
	return w->entry_size + r->match_size + target_size(r);
}

struct encode {
	const struct wire *w;
	const struct table *t;
	unsigned char *bytes, *at;
	uint32_t *starts; /* by chain id: the offset of the first rule */
	const struct head *head;    /* the last one written, and where its entry is */
	const unsigned char *model;
};

static void put_head(struct encode *x, const struct rule *r)
{
	const struct wire *w = x->w;
	const struct head *h = r->head;
	size_t n = w->family->addr_len;
	unsigned char *entry = x->at;

	if (h == x->head) {
		memcpy(entry, x->model, w->at_counters);
	} else {
		uint16_t proto = h->proto;

		memset(entry, 0, w->entry_size);
		memcpy(entry + w->at_smask, h->smask, n);
		memcpy(entry + w->at_dmask, h->dmask, n);
		memcpy(entry + w->at_in, h->in, sizeof(h->in) * 4);
		memcpy(entry + w->at_proto, &proto, sizeof(proto));
		if (w->at_tos)
			entry[w->at_tos] = h->tos;
		entry[w->at_flags] = h->flags;
		entry[w->at_invert] = h->invert;
		memcpy(entry + w->pad, h->pad, w->pad_size);
		x->head = h;
	}
	x->model = entry;
	memcpy(entry + w->at_src, rule_src(r), n);
	memcpy(entry + w->at_dst, rule_dst(r), n);
	memset(entry + w->at_counters, 0, sizeof(struct xt_counters));
}

static void put_standard(unsigned char *at, int verdict)
{
	memset(at, 0, STANDARD_SIZE);
	put16(at, STANDARD_SIZE);
	memcpy(at + offsetof(struct xt_standard_target, verdict), &verdict, sizeof(verdict));
}

static void put_rule(struct encode *x, const struct rule *r)
{
	size_t size = rule_size(x->w, r), offset = (size_t)(x->at - x->bytes);
	unsigned char *target = x->at + x->w->entry_size + r->match_size;

	put_head(x, r);
	put16(x->at + x->w->at_target, x->w->entry_size + r->match_size);
	put16(x->at + x->w->at_next, size);
	memcpy(x->at + x->w->entry_size, rule_matches(r), r->match_size);
	switch (r->verdict) {
	case VERDICT_TARGET:
		memcpy(target, rule_target(r), r->target_size);
		break;
	case VERDICT_ACCEPT:
		put_standard(target, -NF_ACCEPT - 1);
		break;
	case VERDICT_DROP:
		put_standard(target, -NF_DROP - 1);
		break;
	case VERDICT_QUEUE:
		put_standard(target, -NF_QUEUE - 1);
		break;
	case VERDICT_RETURN:
		put_standard(target, XT_RETURN);
		break;
	case VERDICT_JUMP:
		put_standard(target, (int)x->starts[r->jump - 1]);
		break;
	default:
		put_standard(target, (int)(offset + size));
		break;
	}
	x->at += size;
}

static void put_plain(struct encode *x, int verdict)
{
	const struct wire *w = x->w;

	memset(x->at, 0, w->entry_size);
	put16(x->at + w->at_target, w->entry_size);
	put16(x->at + w->at_next, w->entry_size + STANDARD_SIZE);
	put_standard(x->at + w->entry_size, verdict);
	x->at += w->entry_size + STANDARD_SIZE;
}

static void put_error(struct encode *x, const char *name)
{
	const struct wire *w = x->w;
	struct xt_error_target *t = (void *)(x->at + w->entry_size);
	size_t size = w->entry_size + ERROR_SIZE;

	memset(x->at, 0, size);
	put16(x->at + w->at_target, w->entry_size);
	put16(x->at + w->at_next, size);
	t->target.u.user.target_size = ERROR_SIZE;
	memcpy(t->target.u.user.name, XT_ERROR_TARGET, sizeof(XT_ERROR_TARGET));
	memcpy(t->errorname, name, strlen(name));
	x->at += size;
}

static size_t min_size(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Sizes and places of everything; the number of bytes, or 0 when a rule is too large. */
static size_t lay_out(const struct wire *w, const struct table *t, size_t limit,
		      struct blob_info *info, uint32_t *starts, const struct rule **too_large)
{
	size_t at = 0, left = limit;
	uint32_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];
		size_t rules = min_size(c->n, left);

		if (c->hook == NO_HOOK) {
			at += (size_t)w->entry_size + ERROR_SIZE;
			n++;
		} else {
			info->valid_hooks |= 1u << c->hook;
			info->hook_entry[c->hook] = (uint32_t)at;
		}
		starts[c->id - 1] = (uint32_t)at;
		for (size_t k = 0; k < rules; k++) {
			size_t size = rule_size(w, c->rules[k]);

			if (size > UINT16_MAX || at + size > INT32_MAX - UINT16_MAX) {
				*too_large = c->rules[k];
				return 0;
			}
			at += size;
		}
		if (c->hook != NO_HOOK)
			info->underflow[c->hook] = (uint32_t)at;
		at += (size_t)w->entry_size + STANDARD_SIZE;
		n += (uint32_t)rules + 1;
		left -= rules;
	}
	info->n_entries = n + 1;
	return at + w->entry_size + ERROR_SIZE;
}

int blob_encode(const struct wire *w, const struct table *t, size_t limit, struct blob *blob,
		struct merlon_err *e)
{
	const struct rule *too_large = NULL;
	struct encode x = { .w = w, .t = t };
	size_t size;

	memset(&blob->info, 0, sizeof(blob->info));
	x.starts = malloc((t->ids + 1) * sizeof(*x.starts));
	if (!x.starts)
		return err_set(e, ENOMEM, "Memory allocation problem");
	size = lay_out(w, t, limit, &blob->info, x.starts, &too_large);
	blob->info.size = (uint32_t)size;
	if (!size || blob_reserve(blob, size)) {
		free(x.starts);
		if (too_large)
			return err_set(e, E2BIG, "the table or a rule of it is too large");
		return err_set(e, ENOMEM, "Memory allocation problem");
	}
	x.bytes = x.at = blob->bytes;
	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];
		size_t rules = min_size(c->n, limit);

		if (c->hook == NO_HOOK)
			put_error(&x, c->name);
		for (size_t k = 0; k < rules; k++)
			put_rule(&x, c->rules[k]);
		put_plain(&x, c->hook == NO_HOOK	     ? XT_RETURN :
			      c->policy == VERDICT_DROP ? -NF_DROP - 1 :
							     -NF_ACCEPT - 1);
		limit -= rules;
	}
	put_error(&x, XT_ERROR_TARGET);
	free(x.starts);
	return 0;
}

int blob_each_counter(const struct table *t,
		      int (*call)(void *context, size_t i, const struct chain *c,
				  const struct rule *r),
		      void *context)
{
	size_t n = 0;
	int err = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];

		n += c->hook == NO_HOOK;
		for (size_t k = 0; k < c->n && !err; k++)
			err = call(context, n++, c, c->rules[k]);
		if (c->hook != NO_HOOK && !err)
			err = call(context, n, c, NULL);
		n++;
	}
	return err;
}

/* Four lanes, so that the multiplications overlap. */
static void mix(uint64_t lane[4], const unsigned char *p, size_t n)
{
	uint64_t word[4];

	for (; n >= 32; n -= 32, p += 32) {
		memcpy(word, p, 32);
		for (int i = 0; i < 4; i++)
			lane[i] = (lane[i] ^ word[i] ^ lane[i] >> 29) * 0x9e3779b97f4a7c15;
	}
	for (int i = 0; n >= 8; n -= 8, p += 8, i++) {
		memcpy(word, p, 8);
		lane[i] = (lane[i] ^ word[0] ^ lane[i] >> 29) * 0x9e3779b97f4a7c15;
	}
}

/* Matches and the target, each with its name up to the NUL: the kernel writes no more of it,
 * and what stood in that memory before is still there. */
static void mix_records(uint64_t lane[4], const unsigned char *p, size_t n)
{
	struct xt_entry_match head;
	const size_t size = sizeof(head);

	while (n >= size) {
		const struct xt_entry_match *m = (const void *)p;

		if (m->u.match_size < size || m->u.match_size > n)
			break;
		memset(&head, 0, size);
		memcpy(head.u.user.name, m->u.user.name,
		       strnlen(m->u.user.name, sizeof(head.u.user.name)));
		head.u.user.match_size = m->u.match_size;
		head.u.user.revision = m->u.user.revision;
		mix(lane, (const unsigned char *)&head, size);
		mix(lane, p + size, m->u.match_size - size);
		p += m->u.match_size;
		n -= m->u.match_size;
	}
	mix(lane, p, n);
}

uint64_t blob_digest(const struct wire *w, const struct blob *blob)
{
	/* The kernel's comefrom stands between the offsets and the counters. */
	size_t upto = w->at_target, from = w->at_counters + sizeof(struct xt_counters);
	uint64_t lane[4] = { blob->info.n_entries, blob->info.size, 2, 3 }, digest = 0;

	mix(lane, (const unsigned char *)blob->info.hook_entry, sizeof(blob->info.hook_entry));
	mix(lane, (const unsigned char *)blob->info.underflow, sizeof(blob->info.underflow));
	for (size_t at = 0, next; at < blob->info.size; at += next) {
		next = get16(blob->bytes + at + w->at_next);
		if (next < from || next > blob->info.size - at)
			break;
		lane[0] += next << 16 | get16(blob->bytes + at + w->at_target);
		mix(lane, blob->bytes + at, upto & ~7u);
		mix_records(lane, blob->bytes + at + from, next - from);
	}
	for (int i = 0; i < 4; i++)
		digest = (digest ^ lane[i] ^ lane[i] >> 32) * 0xbf58476d1ce4e5b9;
	return digest | 1; /* 0 means none */
}
