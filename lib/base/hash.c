/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/hash.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

struct hash_key hash_key_random(void)
{
	struct hash_key key;
	struct timespec now;

	if (getrandom(&key, sizeof(key), GRND_NONBLOCK) != (ssize_t)sizeof(key)) {
		clock_gettime(CLOCK_MONOTONIC, &now);
		key.k[0] = (uint64_t)now.tv_nsec * 0x9e3779b97f4a7c15;
		key.k[1] = (uint64_t)now.tv_sec ^ (uintptr_t)&key;
	}
	return key;
}

static inline uint64_t rotate(uint64_t x, unsigned by)
{
	return x << by | x >> (64 - by);
}

static inline void sip_round(uint64_t v[4])
{
	v[0] += v[1];
	v[2] += v[3];
	v[1] = rotate(v[1], 13) ^ v[0];
	v[3] = rotate(v[3], 16) ^ v[2];
	v[0] = rotate(v[0], 32);
	v[2] += v[1];
	v[0] += v[3];
	v[1] = rotate(v[1], 17) ^ v[2];
	v[3] = rotate(v[3], 21) ^ v[0];
	v[2] = rotate(v[2], 32);
}

uint64_t hash_bytes(struct hash_key key, const void *p, size_t n)
{
	uint64_t v[4] = { key.k[0] ^ 0x736f6d6570736575, key.k[1] ^ 0x646f72616e646f6d,
			  key.k[0] ^ 0x6c7967656e657261, key.k[1] ^ 0x7465646279746573 };
	const unsigned char *at = p;
	uint64_t word, last = (uint64_t)n << 56;

	for (; n >= 8; n -= 8, at += 8) {
		memcpy(&word, at, 8);
		v[3] ^= word;
		sip_round(v);
		v[0] ^= word;
	}
	for (size_t i = 0; i < n; i++)
		last |= (uint64_t)at[i] << 8 * i;
	v[3] ^= last;
	sip_round(v);
	v[0] ^= last;
	v[2] ^= 0xff;
	sip_round(v);
	sip_round(v);
	sip_round(v);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

enum { SLOT_FREE, SLOT_LIVE, SLOT_DEAD };

void map_fini(struct map *m)
{
	free(m->slots);
	*m = (struct map){ 0 };
}

static void map_insert(struct map *m, uint64_t hash, uint32_t value)
{
	size_t at = hash & (m->cap - 1);

	while (m->slots[at].used == SLOT_LIVE)
		at = (at + 1) & (m->cap - 1);
	m->n += m->slots[at].used == SLOT_FREE;
	m->slots[at] = (struct map_slot){ hash, value, SLOT_LIVE };
}

static int map_resize(struct map *m)
{
	struct map old = *m;
	size_t live = 0;

	for (size_t i = 0; i < old.cap; i++)
		live += old.slots[i].used == SLOT_LIVE;
	m->cap = 16;
	while (m->cap < live * 4)
		m->cap *= 2;
	m->slots = calloc(m->cap, sizeof(*m->slots));
	if (!m->slots) {
		*m = old;
		return -ENOMEM;
	}
	m->n = 0;
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].used == SLOT_LIVE)
			map_insert(m, old.slots[i].hash, old.slots[i].value);
	free(old.slots);
	return 0;
}

int map_put(struct map *m, uint64_t hash, uint32_t value)
{
	if ((m->n + 1) * 4 > m->cap * 3 && map_resize(m))
		return -ENOMEM;
	map_insert(m, hash, value);
	return 0;
}

size_t map_first(const struct map *m, uint64_t hash)
{
	return m->cap ? hash & (m->cap - 1) : 0;
}

bool map_get(const struct map *m, uint64_t hash, size_t *at, uint32_t *value)
{
	while (m->cap && m->slots[*at].used != SLOT_FREE) {
		const struct map_slot *s = &m->slots[*at];

		*at = (*at + 1) & (m->cap - 1);
		if (s->used == SLOT_LIVE && s->hash == hash) {
			*value = s->value;
			return true;
		}
	}
	return false;
}

void map_del(struct map *m, uint64_t hash, uint32_t value)
{
	size_t at = map_first(m, hash);

	for (; m->cap && m->slots[at].used != SLOT_FREE; at = (at + 1) & (m->cap - 1)) {
		struct map_slot *s = &m->slots[at];

		if (s->used == SLOT_LIVE && s->hash == hash && s->value == value) {
			s->used = SLOT_DEAD;
			return;
		}
	}
}

int map_copy(const struct map *m, struct map *to)
{
	*to = *m;
	if (!m->cap)
		return 0;
	to->slots = malloc(m->cap * sizeof(*to->slots));
	if (!to->slots) {
		*to = (struct map){ 0 };
		return -ENOMEM;
	}
	memcpy(to->slots, m->slots, m->cap * sizeof(*to->slots));
	return 0;
}
