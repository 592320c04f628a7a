/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_BASE_STR_H
#define MERLON_BASE_STR_H
/*
 * Slices: text that somebody else owns.  The numbers of the rule language are read here
 * too, since libc's strtoul takes signs and white space that no option should.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
	const char *p;
	size_t n;
};

static inline struct str str_of(const char *s)
{
	return (struct str){ s, s ? strlen(s) : 0 };
}

static inline struct str str_sub(struct str s, size_t from, size_t to)
{
	return (struct str){ s.p + from, to - from };
}

/* The character of UTF-8 that S, which is not empty, begins with: how many bytes it has, and
 * how many columns of a terminal it takes.  A byte that begins none is one of its own. */
size_t str_char(struct str s, unsigned *columns);

static inline bool str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool str_is(struct str a, const char *b)
{
	return strlen(b) == a.n && memcmp(a.p, b, a.n) == 0;
}

bool str_is_nocase(struct str a, const char *b);

/* Where C stands first in S, or S.n. */
size_t str_find(struct str s, char c);

/* The part of *REST before SEPARATOR, and *REST behind it; false when *REST has ended
 * (REST->p == NULL).  "a,,b" has three parts, "" has one. */
bool str_split(struct str *rest, char separator, struct str *part);

/* All of S as a number with C's prefixes (0x, 0), not above MAX; false otherwise. */
bool str_u64(struct str s, uint64_t max, uint64_t *value);
/* The same with a given BASE (10 or 16), no prefix. */
bool str_u64_base(struct str s, unsigned base, uint64_t max, uint64_t *value);

/* Copy into a field of SIZE bytes and clear the rest; false when it does not fit with its
 * NUL, and then nothing is written. */
bool str_put(struct str s, char *field, size_t size);

/* How many edits lie between two words (Damerau), at most LIMIT + 1. */
unsigned str_distance(struct str a, struct str b, unsigned limit);

/* Which of several names was meant: the one with the fewest edits, of which there may be two,
 * and not as many as half of the letters.  Case does not matter. */
struct str_guess {
	struct str name;
	unsigned best;	     /* edits, exclusive */
	const char *nearest; /* NULL: none is near */
};

struct str_guess str_guess_of(struct str name);
void str_guess_try(struct str_guess *g, const char *candidate);

#endif
