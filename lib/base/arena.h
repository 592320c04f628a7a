/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_BASE_ARENA_H
#define MERLON_BASE_ARENA_H
/*
 * An arena: memory that grows in chunks and is given back all at once.  A ruleset lives
 * in one.  Not thread-safe while it grows; what it holds may be read by any thread.
 */
#include <stddef.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *chunks;
	unsigned char *at, *end; /* the free part of the newest chunk */
	size_t next;		 /* the size of the chunk to come */
};

/* An arena of all zeroes is empty and ready; init is that. */
void arena_init(struct arena *a);
void arena_fini(struct arena *a);

/* SIZE bytes, aligned to 8, contents undefined; NULL when there is no memory. */
void *arena_alloc(struct arena *a, size_t size);
void *arena_zalloc(struct arena *a, size_t size);
void *arena_copy(struct arena *a, const void *from, size_t size);

/* A NUL-terminated copy of LENGTH bytes. */
char *arena_string(struct arena *a, const char *from, size_t length);

#endif
