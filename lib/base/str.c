/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/str.h"

#include <strings.h>

bool str_is_nocase(struct str a, const char *b)
{
	return strlen(b) == a.n && strncasecmp(a.p, b, a.n) == 0;
}

size_t str_find(struct str s, char c)
{
	const char *at = s.n ? memchr(s.p, c, s.n) : NULL;

	return at ? (size_t)(at - s.p) : s.n;
}

bool str_split(struct str *rest, char separator, struct str *part)
{
	size_t n;

	if (!rest->p)
		return false;
	n = str_find(*rest, separator);
	*part = str_sub(*rest, 0, n);
	if (n == rest->n)
		*rest = (struct str){ NULL, 0 };
	else
		*rest = str_sub(*rest, n + 1, rest->n);
	return true;
}

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return 16;
}

bool str_u64_base(struct str s, unsigned base, uint64_t max, uint64_t *value)
{
	uint64_t v = 0;

	if (!s.n)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		unsigned d = (unsigned)digit(s.p[i]);

		if (d >= base || v > max / base)
			return false;
		v *= base;
		if (d > max - v)
			return false;
		v += d;
	}
	*value = v;
	return true;
}

bool str_u64(struct str s, uint64_t max, uint64_t *value)
{
	if (s.n > 2 && s.p[0] == '0' && (s.p[1] == 'x' || s.p[1] == 'X'))
		return str_u64_base(str_sub(s, 2, s.n), 16, max, value);
	if (s.n > 1 && s.p[0] == '0')
		return str_u64_base(str_sub(s, 1, s.n), 8, max, value);
	return str_u64_base(s, 10, max, value);
}

bool str_put(struct str s, char *field, size_t size)
{
	if (s.n >= size)
		return false;
	memcpy(field, s.p, s.n);
	memset(field + s.n, 0, size - s.n);
	return true;
}

/* Optimal string alignment over words short enough to be names of this language. */
unsigned str_distance(struct str a, struct str b, unsigned limit)
{
	enum { LONGEST = 48 };
	unsigned char d[3][LONGEST + 1];

	if (a.n > LONGEST || b.n > LONGEST)
		return limit + 1;
	for (size_t j = 0; j <= b.n; j++)
		d[0][j] = (unsigned char)j;
	for (size_t i = 1; i <= a.n; i++) {
		unsigned char *now = d[i % 3], *up = d[(i + 2) % 3],
			      *up2 = d[(i + 1) % 3];

		now[0] = (unsigned char)i;
		for (size_t j = 1; j <= b.n; j++) {
			bool same = a.p[i - 1] == b.p[j - 1];
			unsigned best = up[j - 1] + !same;

			if (best > up[j] + 1u)
				best = up[j] + 1u;
			if (best > now[j - 1] + 1u)
				best = now[j - 1] + 1u;
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] &&
			    a.p[i - 2] == b.p[j - 1] && best > up2[j - 2] + 1u)
				best = up2[j - 2] + 1u;
			now[j] = (unsigned char)best;
		}
	}
	return d[a.n % 3][b.n] > limit ? limit + 1 : d[a.n % 3][b.n];
}

struct str_guess str_guess_of(struct str name)
{
	unsigned half = name.n > 4 ? 3 : (unsigned)(name.n + 1) / 2;

	return (struct str_guess){ name, half, NULL };
}

static struct str fold(struct str s, char room[64])
{
	size_t n = s.n < 64 ? s.n : 64;

	for (size_t i = 0; i < n; i++)
		room[i] = s.p[i] >= 'A' && s.p[i] <= 'Z' ? (char)(s.p[i] + 'a' - 'A')
							 : s.p[i];
	return (struct str){ room, n };
}

void str_guess_try(struct str_guess *g, const char *candidate)
{
	char a[64], b[64];
	unsigned d = str_distance(fold(g->name, a), fold(str_of(candidate), b), g->best);

	if (d < g->best) {
		g->best = d;
		g->nearest = candidate;
	}
}

/* ---- characters */

static bool is_wide(uint32_t c)
{
	static const struct {
		uint32_t from, to;
	} wide[] = {
		{ 0x1100, 0x115f },   { 0x2e80, 0x303e },   { 0x3041, 0xa4cf },
		{ 0xac00, 0xd7a3 },   { 0xf900, 0xfaff },   { 0xfe30, 0xfe6f },
		{ 0xff01, 0xff60 },   { 0xffe0, 0xffe6 },   { 0x1f300, 0x1f64f },
		{ 0x1f900, 0x1f9ff }, { 0x20000, 0x3fffd },
	};

	for (size_t i = 0; i < sizeof(wide) / sizeof(*wide); i++)
		if (c >= wide[i].from && c <= wide[i].to)
			return true;
	return false;
}

/* Accents that stand on the character before them, and joiners. */
static bool is_bare_mark(uint32_t c)
{
	return (c >= 0x300 && c <= 0x36f) || (c >= 0x200b && c <= 0x200f) ||
	       (c >= 0xfe00 && c <= 0xfe0f);
}

size_t str_char(struct str s, unsigned *columns)
{
	unsigned char first = (unsigned char)s.p[0];
	size_t n = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
	uint32_t c = n == 1 ? first : first & (0xffu >> (n + 1));

	*columns = 1;
	if (first > 0xf4 || n > s.n)
		return 1;
	for (size_t i = 1; i < n; i++) {
		if (((unsigned char)s.p[i] & 0xc0) != 0x80)
			return 1;
		c = c << 6 | ((unsigned char)s.p[i] & 0x3f);
	}
	*columns = is_wide(c) ? 2 : is_bare_mark(c) ? 0 : 1;
	return n;
}
