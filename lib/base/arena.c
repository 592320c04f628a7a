/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_FIRST = 4096, CHUNK_LAST = 1 << 18 };

struct arena_chunk {
	struct arena_chunk *next;
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
		free(c);
	}
	arena_init(a);
}

static void *arena_grow(struct arena *a, size_t size)
{
	size_t room = a->next ? a->next : CHUNK_FIRST;
	struct arena_chunk *c;

	if (room < size)
		room = size;
	c = malloc(sizeof(*c) + room);
	if (!c)
		return NULL;
	c->next = a->chunks;
	a->chunks = c;
	a->at = c->data + size;
	a->end = c->data + room;
	a->next = room < CHUNK_LAST / 2 ? room * 2 : CHUNK_LAST;
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
	memcpy(p, from, length);
	p[length] = '\0';
	return p;
}
