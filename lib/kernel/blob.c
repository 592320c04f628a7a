/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What can be done with a blob whole: room for it, a digest, its counters.
 */
#include "kernel/blob.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>

/* On small pages most of the time would be page faults, so large blobs ask for large ones. */
enum { HUGE = 2 << 20 };

static unsigned char *map_huge(size_t size)
{
	unsigned char *p = mmap(NULL, size + HUGE, PROT_READ | PROT_WRITE,
				MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	size_t slack = -(uintptr_t)p & (HUGE - 1);

	if (p == MAP_FAILED)
		return NULL;
	if (slack)
		munmap(p, slack);
	munmap(p + slack + size, HUGE - slack);
	madvise(p + slack, size, MADV_HUGEPAGE); /* a wish: without it all is as before */
	return p + slack;
}

int blob_reserve(struct blob *b, size_t size)
{
	size_t all = BLOB_HEADROOM + size;
	unsigned char *p;

	if (b->bytes && size <= b->room)
		return 0;
	blob_fini(b);
	if (size > SIZE_MAX / 2)
		return -ENOMEM;
	if (all >= HUGE) {
		all = (all + HUGE - 1) & ~(size_t)(HUGE - 1);
		p = map_huge(all);
	} else {
		p = calloc(1, all);
	}
	if (!p)
		return -ENOMEM;
	b->bytes = p + BLOB_HEADROOM;
	b->room = all - BLOB_HEADROOM;
	return 0;
}

void blob_fini(struct blob *b)
{
	unsigned char *p = b->bytes ? b->bytes - BLOB_HEADROOM : NULL;

	if (p && b->room + BLOB_HEADROOM >= HUGE)
		munmap(p, b->room + BLOB_HEADROOM);
	else
		free(p);
	b->bytes = NULL;
	b->room = 0;
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

void blob_get_counters(const struct wire *w, const struct blob *blob,
		       struct xt_counters *counters)
{
	const unsigned char *entry = blob->bytes;

	for (uint32_t i = 0; i < blob->info.n_entries; i++) {
		memcpy(&counters[i], entry + w->at_counters, sizeof(*counters));
		entry += get16(entry + w->at_next);
	}
}

void blob_set_counters(const struct wire *w, struct blob *blob,
		       const struct xt_counters *counters)
{
	unsigned char *entry = blob->bytes;

	for (uint32_t i = 0; i < blob->info.n_entries; i++) {
		memcpy(entry + w->at_counters, &counters[i], sizeof(*counters));
		entry += get16(entry + w->at_next);
	}
}

/* Four lanes, so that the multiplications overlap. */
struct digest {
	uint64_t lane[4];
};

static inline void mix_word(struct digest *d, int lane, const unsigned char *p)
{
	uint64_t word, was = d->lane[lane];

	memcpy(&word, p, sizeof(word));
	d->lane[lane] = (was ^ word ^ was >> 29) * 0x9e3779b97f4a7c15;
}

/* N bytes, which the kernel aligns to 8. */
static inline void mix(struct digest *d, const unsigned char *p, size_t n)
{
	for (; n >= 32; n -= 32, p += 32) {
		mix_word(d, 0, p);
		mix_word(d, 1, p + 8);
		mix_word(d, 2, p + 16);
		mix_word(d, 3, p + 24);
	}
	if (n >= 8)
		mix_word(d, 0, p);
	if (n >= 16)
		mix_word(d, 1, p + 8);
	if (n >= 24)
		mix_word(d, 2, p + 16);
}

/* Matches and the target, each with its name up to the NUL: the kernel writes no more of it,
 * and what stood in that memory before is still there. */
static inline void mix_records(struct digest *d, const unsigned char *p, size_t n)
{
	const size_t size = sizeof(struct xt_entry_match);

	while (n >= size) {
		const struct xt_entry_match *m = (const void *)p;
		struct xt_entry_match head = { 0 };

		if (m->u.match_size < size || m->u.match_size > n)
			break;
		head.u.user.match_size = m->u.match_size;
		head.u.user.revision = m->u.user.revision;
		for (size_t i = 0; i < sizeof(head.u.user.name) && m->u.user.name[i]; i++)
			head.u.user.name[i] = m->u.user.name[i];
		mix(d, (const unsigned char *)&head, size);
		mix(d, p + size, m->u.match_size - size);
		p += m->u.match_size;
		n -= m->u.match_size;
	}
	mix(d, p, n);
}

uint64_t blob_digest(const struct wire *w, const struct blob *blob)
{
	/* The kernel's comefrom stands between the offsets and the counters. */
	size_t upto = w->at_target, from = w->at_counters + sizeof(struct xt_counters);
	struct digest d = { { blob->info.n_entries, blob->info.size, 2, 3 } };
	uint64_t digest = 0;

	/* The two are neighbours. */
	mix(&d, (const unsigned char *)blob->info.hook_entry,
	    sizeof(blob->info.hook_entry) + sizeof(blob->info.underflow));
	for (size_t at = 0, next; at < blob->info.size; at += next) {
		next = get16(blob->bytes + at + w->at_next);
		if (next < from || next > blob->info.size - at)
			break;
		d.lane[0] += next << 16 | get16(blob->bytes + at + w->at_target);
		mix(&d, blob->bytes + at, upto & ~7u);
		mix_records(&d, blob->bytes + at + from, next - from);
	}
	for (int i = 0; i < 4; i++)
		digest = (digest ^ d.lane[i] ^ d.lane[i] >> 32) * 0xbf58476d1ce4e5b9;
	return digest | 1; /* 0 means none */
}
