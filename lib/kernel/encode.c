/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A table to a blob: first all places, then all bytes.
 */
#include "kernel/blob.h"

#include <errno.h>
#include <linux/netfilter.h>
#include <stdlib.h>

#include "kernel/reach.h"

/* What a rule behind the limit is cut down to: what decides which rules are reached. */
static enum verdict bare_verdict(const struct rule *r)
{
	return r->verdict == VERDICT_JUMP || reach_ends(r) ? r->verdict
							   : VERDICT_CONTINUE;
}

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
	uint32_t *starts;	 /* by chain id: the offset of the first rule */
	const struct head *head; /* the last one written, and where its entry is */
	const unsigned char *model;
};

static void put_head(struct encode *x, const struct rule *r)
{
	const struct wire *w = x->w;
	const struct head *h = r->head;
	size_t n = w->family->addr_len;
	unsigned char *entry = x->at;

	if (x->model && h == x->head) {
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
	memcpy(at + offsetof(struct xt_standard_target, verdict), &verdict,
	       sizeof(verdict));
}

/* The verdict of a rule that ends at END. */
static int verdict_of(const struct encode *x, const struct rule *r, enum verdict verdict,
		      const unsigned char *end)
{
	switch (verdict) {
	case VERDICT_ACCEPT:
		return -NF_ACCEPT - 1;
	case VERDICT_DROP:
		return -NF_DROP - 1;
	case VERDICT_QUEUE:
		return -NF_QUEUE - 1;
	case VERDICT_RETURN:
		return XT_RETURN;
	case VERDICT_JUMP:
		return (int)x->starts[r->jump - 1];
	default:
		return (int)(end - x->bytes);
	}
}

static void put_rule(struct encode *x, const struct rule *r)
{
	size_t size = rule_size(x->w, r);
	unsigned char *target = x->at + x->w->entry_size + r->match_size;

	put_head(x, r);
	put16(x->at + x->w->at_target, x->w->entry_size + r->match_size);
	put16(x->at + x->w->at_next, size);
	memcpy(x->at + x->w->entry_size, rule_matches(r), r->match_size);
	if (r->verdict == VERDICT_TARGET)
		memcpy(target, rule_target(r), r->target_size);
	else
		put_standard(target, verdict_of(x, r, r->verdict, x->at + size));
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

static size_t bare_size(const struct wire *w)
{
	return (size_t)w->entry_size + STANDARD_SIZE;
}

static void put_bare(struct encode *x, const struct rule *r)
{
	put_plain(x, verdict_of(x, r, bare_verdict(r), x->at + bare_size(x->w)));
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
		      struct blob_info *info, uint32_t *starts,
		      const struct rule **too_large)
{
	size_t at = 0, left = limit;
	uint32_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];
		size_t whole = min_size(c->n, left);

		if (c->hook == NO_HOOK) {
			at += (size_t)w->entry_size + ERROR_SIZE;
			n++;
		} else {
			info->valid_hooks |= 1u << c->hook;
			info->hook_entry[c->hook] = (uint32_t)at;
		}
		starts[c->id - 1] = (uint32_t)at;
		for (size_t k = 0; k < c->n; k++) {
			size_t size = k < whole ? rule_size(w, c->rules[k])
						: bare_size(w);

			if (size > UINT16_MAX || at + size > INT32_MAX - UINT16_MAX) {
				*too_large = c->rules[k];
				return 0;
			}
			at += size;
		}
		if (c->hook != NO_HOOK)
			info->underflow[c->hook] = (uint32_t)at;
		at += bare_size(w);
		n += (uint32_t)c->n + 1;
		left -= whole;
	}
	info->n_entries = n + 1;
	return at + w->entry_size + ERROR_SIZE;
}

int blob_encode(const struct wire *w, const struct table *t, size_t limit,
		struct blob *blob, struct merlon_err *e)
{
	const struct rule *too_large = NULL;
	struct encode x = { .w = w, .t = t };
	size_t size;

	memset(&blob->info, 0, sizeof(blob->info));
	x.starts = malloc((t->ids + 1) * sizeof(*x.starts));
	if (!x.starts)
		return err_no_memory(e);
	size = lay_out(w, t, limit, &blob->info, x.starts, &too_large);
	blob->info.size = (uint32_t)size;
	if (!size || blob_reserve(blob, size)) {
		free(x.starts);
		if (too_large)
			return err_set(e, E2BIG,
				       "the table or a rule of it is too large");
		return err_no_memory(e);
	}
	x.bytes = x.at = blob->bytes;
	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];
		size_t whole = min_size(c->n, limit);

		if (c->hook == NO_HOOK)
			put_error(&x, c->name);
		for (size_t k = 0; k < whole; k++)
			put_rule(&x, c->rules[k]);
		for (size_t k = whole; k < c->n; k++)
			put_bare(&x, c->rules[k]);
		put_plain(&x, c->hook == NO_HOOK	  ? XT_RETURN
			      : c->policy == VERDICT_DROP ? -NF_DROP - 1
							  : -NF_ACCEPT - 1);
		limit -= whole;
	}
	put_error(&x, XT_ERROR_TARGET);
	free(x.starts);
	return 0;
}
