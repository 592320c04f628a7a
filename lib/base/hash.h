/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_BASE_HASH_H
#define MERLON_BASE_HASH_H
/*
 * SipHash-1-3 with a key per use, since names and rules come from strangers, and a map
 * from keys that somebody else stores to 32-bit numbers.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct hash_key {
	uint64_t k[2];
};

/* A key from the kernel's random pool; never blocks, falls back to the clock. */
struct hash_key hash_key_random(void);
uint64_t hash_bytes(struct hash_key key, const void *p, size_t n);

/* Open addressing; a slot holds a value and the hash under which it was put.  The owner
 * compares the keys themselves: look-ups go through map_first and map_next. */
struct map {
	struct map_slot {
		uint64_t hash;
		uint32_t value, used;
	} * slots;
	size_t n, cap; /* live and dead slots; a power of two */
};

void map_fini(struct map *m);
/* 0 or -ENOMEM.  The same value may be put under several hashes. */
int map_put(struct map *m, uint64_t hash, uint32_t value);
/* Walk the values under HASH: `for (i = map_first(m, h); map_get(m, h, &i, &v); )`. */
size_t map_first(const struct map *m, uint64_t hash);
bool map_get(const struct map *m, uint64_t hash, size_t *at, uint32_t *value);
void map_del(struct map *m, uint64_t hash, uint32_t value);
/* Deep copy into TO, which need not be initialised; 0 or -ENOMEM. */
int map_copy(const struct map *m, struct map *to);

#endif
