/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { CHUNK_FIRST = 4096, CHUNK_LAST = 2 << 20 };

struct arena_chunk {
	struct arena_chunk *next;
	size_t mapped; /* bytes; 0: from malloc */
	_Alignas(8) unsigned char data[];
};

void arena_init(struct arena *a)
{
	*a = (struct arena){ 0 };
}

void arena_fini(struct arena *a)
{
	struct arena_chunk *c = a->chunks, *next;

	for (; c; c = next) {
		next = c->next;
		if (c->mapped)
			munmap(c, c->mapped);
		else
			free(c);
	}
	arena_init(a);
}

/* Large chunks ask for large pages, since page faults would cost more than their use. */
static struct arena_chunk *chunk_new(size_t *room)
{
	struct arena_chunk *c;
	unsigned char *p;
	size_t slack;

	if (*room != CHUNK_LAST) {
		c = malloc(sizeof(*c) + *room);
		if (c)
			c->mapped = 0;
		return c;
	}
	p = mmap(NULL, 2 * CHUNK_LAST, PROT_READ | PROT_WRITE,
		 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (p == MAP_FAILED)
		return NULL;
	slack = -(uintptr_t)p & (CHUNK_LAST - 1);
	if (slack)
		munmap(p, slack);
	munmap(p + slack + CHUNK_LAST, CHUNK_LAST - slack);
	madvise(p + slack, CHUNK_LAST, MADV_HUGEPAGE);
	c = (void *)(p + slack);
	c->mapped = CHUNK_LAST;
	*room = CHUNK_LAST - sizeof(*c);
	return c;
}

static void *arena_grow(struct arena *a, size_t size)
{
	size_t room = a->next ? a->next : CHUNK_FIRST;
	struct arena_chunk *c;

	if (room - sizeof(*c) < size)
		room = size;
	c = chunk_new(&room);
	if (!c)
		return NULL;
	c->next = a->chunks;
	a->chunks = c;
	a->at = c->data + size;
	a->end = c->data + room;
	a->next = room < CHUNK_LAST / 4 ? room * 2 : CHUNK_LAST;
	return c->data;
}

void *arena_alloc(struct arena *a, size_t size)
{
	void *p = a->at;

	if (size > SIZE_MAX / 2)
		return NULL;
	size = (size + 7) & ~(size_t)7;
	if ((size_t)(a->end - a->at) < size || !p)
		return arena_grow(a, size);
	a->at += size;
	return p;
}

void *arena_zalloc(struct arena *a, size_t size)
{
	void *p = arena_alloc(a, size);

	return p ? memset(p, 0, size) : NULL;
}

void *arena_copy(struct arena *a, const void *from, size_t size)
{
	void *p = arena_alloc(a, size);

	return p && size ? memcpy(p, from, size) : p;
}

char *arena_string(struct arena *a, const char *from, size_t length)
{
	char *p = arena_alloc(a, length + 1);

	if (!p)
		return NULL;
	if (length)
		memcpy(p, from, length);
	p[length] = '\0';
	return p;
}
