/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/base: memory, slices, buffers, errors, the map.
 */
#include <errno.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/hash.h"
#include "base/str.h"
#include "rules.h"
#include "tap.h"

static void test_arena(void)
{
	struct arena a;
	unsigned char *parts[3000];
	uint64_t state = 1;
	bool aligned = true, kept = true;
	char *s;

	arena_init(&a);
	for (unsigned i = 0; i < 3000; i++) {
		parts[i] = arena_alloc(&a, i);
		aligned = aligned && (uintptr_t)parts[i] % 8 == 0;
		memset(parts[i], (int)(i & 0xff), i);
	}
	for (unsigned i = 0; i < 3000; i++)
		for (unsigned k = 0; k < i; k++)
			kept = kept && parts[i][k] == (i & 0xff);
	ok(aligned, "what an arena gives is aligned");
	ok(kept, "what an arena gives does not overlap");
	s = arena_alloc(&a, 40 << 20);
	ok(s != NULL, "40 MB at once");
	memset(s, 1, 40 << 20);
	for (unsigned i = 0; i < 3000; i++)
		memset(arena_alloc(&a, 1 + rules_random(&state, 5000)), 7, 1);
	ok(!arena_alloc(&a, SIZE_MAX) && !arena_alloc(&a, SIZE_MAX - 7),
	   "too much is refused");
	is_str(arena_string(&a, "abcd", 3), "abc", "a string is cut and ended");
	is_mem(arena_copy(&a, "a\0b", 3), 3, "a\0b", 3, "a copy");
	s = arena_zalloc(&a, 100);
	ok(s[0] == 0 && memcmp(s, s + 1, 99) == 0, "zeroes");
	arena_fini(&a);
	ok(arena_alloc(&a, 1) != NULL, "an arena is ready again after its end");
	arena_fini(&a);
}

static void test_numbers(void)
{
	static const struct {
		const char *text;
		uint64_t max, value;
		bool good;
	} numbers[] = {
		{ "0", 9, 0, true },
		{ "9", 9, 9, true },
		{ "10", 9, 0, false },
		{ "0x1F", 255, 31, true },
		{ "0X1f", 255, 31, true },
		{ "017", 255, 15, true },
		{ "018", 255, 0, false },
		{ "", 9, 0, false },
		{ " 1", 9, 0, false },
		{ "+1", 9, 0, false },
		{ "-1", 9, 0, false },
		{ "0x", 9, 0, false },
		{ "1 ", 9, 0, false },
		{ "00", 9, 0, true },
		{ "a", 99, 0, false },
		{ "0xg", 99, 0, false },
		{ "256", 255, 0, false },
		{ "0x100", 255, 0, false },
		{ "18446744073709551615", UINT64_MAX, UINT64_MAX, true },
		{ "18446744073709551616", UINT64_MAX, 0, false },
		{ "99999999999999999999", UINT64_MAX, 0, false },
		{ "0xffffffffffffffff", UINT64_MAX, UINT64_MAX, true },
		{ "0x10000000000000000", UINT64_MAX, 0, false },
		{ "01777777777777777777777", UINT64_MAX, UINT64_MAX, true },
	};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		uint64_t v = 0;
		bool good = str_u64(str_of(numbers[i].text), numbers[i].max, &v);

		ok(good == numbers[i].good && (!good || v == numbers[i].value),
		   "the number \"%s\" up to %llu", numbers[i].text,
		   (unsigned long long)numbers[i].max);
	}
}

static void test_str(void)
{
	struct str rest = str_of("a,,bc,"), part;
	char field[4] = "zzz";
	unsigned n = 0;

	while (str_split(&rest, ',', &part))
		n += part.n == (n == 0 ? 1u : n == 2 ? 2u : 0u);
	is_int(n, 4, "a list has one part more than commas");
	rest = str_of("");
	ok(str_split(&rest, ',', &part) && part.n == 0 && !str_split(&rest, ',', &part),
	   "an empty list has one part");
	ok(str_put(str_of("abc"), field, 4) && strcmp(field, "abc") == 0, "a text fits");
	ok(!str_put(str_of("abcd"), field, 4) && strcmp(field, "abc") == 0,
	   "a text without room for its end does not, and leaves the field");
	ok(str_put(str_of(""), field, 4) && memcmp(field, "\0\0\0", 4) == 0,
	   "the rest is cleared");
	is_int(str_find(str_of("abc"), 'c'), 2, "find");
	is_int(str_find(str_of("abc"), 'd'), 3, "find nothing");
	ok(str_is_nocase(str_of("AbC"), "aBc") && !str_is_nocase(str_of("abc"), "ab"),
	   "case");
}

static void test_distance(void)
{
	static const struct {
		const char *a, *b;
		unsigned d;
	} pairs[] = {
		{ "", "", 0 },
		{ "abc", "abc", 0 },
		{ "abc", "abd", 1 },
		{ "abc", "acb", 1 },
		{ "abc", "ab", 1 },
		{ "abc", "xabc", 1 },
		{ "abcd", "badc", 2 },
		{ "abc", "", 3 },
		{ "ESTABLISHD", "ESTABLISHED", 1 },
		{ "abcdef", "uvwxyz", 4 /* more than the limit */ },
	};
	char longest[200];

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		is_int(str_distance(str_of(pairs[i].a), str_of(pairs[i].b), 3),
		       pairs[i].d, "from \"%s\" to \"%s\"", pairs[i].a, pairs[i].b);
	memset(longest, 'a', sizeof(longest));
	is_int(str_distance((struct str){ longest, 200 }, str_of("a"), 3), 4,
	       "a long word is far");
}

static int sink(void *context, const char *data, size_t n)
{
	size_t *sum = context;

	(void)data;
	*sum += n;
	return *sum > 100000 ? -EPIPE : 0;
}

static void test_buf(void)
{
	struct buf b;
	size_t sum = 0;

	buf_init(&b);
	buf_u64(&b, 0);
	buf_char(&b, ' ');
	buf_u64(&b, UINT64_MAX);
	buf_char(&b, ' ');
	buf_hex(&b, 0xdeadbeef);
	buf_hex(&b, 0);
	buf_fmt(&b, " %s %d", "x", -1);
	is_str(buf_cstr(&b), "0 18446744073709551615 deadbeef0 x -1",
	       "numbers and formats");
	b.n = 0;
	buf_str(&b, "ab");
	buf_pad(&b, 0, 5);
	buf_pad(&b, 0, 3);
	is_str(buf_cstr(&b), "ab   ", "padding");
	for (int i = 0; i < 100000; i++)
		buf_put(&b, "0123456789", 10);
	is_int(b.n, 5 + 1000000, "a megabyte");
	buf_fini(&b);
	buf_init_sink(&b, sink, &sum);
	for (int i = 0; i < 30000 && !buf_spill(&b); i++)
		buf_put(&b, "0123456789", 10);
	is_int(b.error, -EPIPE, "the sink's error sticks");
	buf_str(&b, "x");
	is_int(buf_flush(&b), -EPIPE, "and stays");
	ok(sum < 200000, "the sink is not called again");
	buf_fini(&b);
}

static void test_err(void)
{
	static char line[10 << 20];
	struct merlon_err e = { 0 };
	size_t from;

	memset(line, 'x', sizeof(line));
	is_int(err_set(&e, ENOENT, "no %s", "such"), -ENOENT, "the code comes back");
	ok(e.code == ENOENT && e.kind == MERLON_ERR_OTHER &&
		   !strcmp(e.message, "no such"),
	   "it is in");
	err_usage(&e, "%.*s", (int)sizeof(line), line);
	is_int(strlen(e.message), sizeof(e.message) - 1, "a huge word is cut");
	err_detail(&e, "because");
	err_span(&e, 3, 2);
	err_shift(&e, 10, 99);
	ok(e.at.column == 14 && e.at.length == 2, "a span moves with its text");
	err_usage(&e, "again");
	ok(!e.detail[0] && !e.at.column, "a new error forgets the old one");
	err_shift(&e, 10, 99);
	ok(e.at.column == 11 && e.at.length == 99, "without a span the piece is it");
	for (size_t at = 0; at < sizeof(line); at += sizeof(line) / 7) {
		memcpy(line + at, "BAD", 3);
		err_usage(&e, "bad");
		err_span(&e, at, 3);
		err_place(&e, "f", 7, line, sizeof(line));
		from = at - e.excerpt_from;
		ok(at >= e.excerpt_from && from + 3 < sizeof(e.excerpt) &&
			   memcmp(e.excerpt + from, "BAD", 3) == 0,
		   "byte %zu of 10 MB is in the excerpt", at);
		memcpy(line + at, "xxx", 3);
	}
	err_span(&e, 2, 0);
	err_set(&e, EINVAL, "odd \033[31m\007 %s", "\177\tä");
	is_str(e.message, "odd ?[31m? ?\tä", "no escape sequences in a message");
	err_detail(&e, "%s", "\033x");
	is_str(e.detail, "?x", "nor in what follows it");
	err_place(&e, NULL, 0, "\033[2J", 4);
	is_str(e.excerpt, "?[2J", "nor in the excerpt");
	err_place(&e, NULL, 0, "ab", 2);
	is_str(e.excerpt, "ab", "a short line is all there");
	err_set(NULL, EINVAL, "x");
	err_detail(NULL, "x");
	err_span(NULL, 1, 1);
	err_shift(NULL, 1, 1);
	err_place(NULL, NULL, 1, "x", 1);
	ok(true, "NULL is allowed everywhere");
}

/* TEXT with a span of LENGTH bytes AT a byte. */
static void test_underline(const char *text, size_t at, size_t length, const char *want)
{
	struct merlon_err e = { 0 };
	struct buf b;

	buf_init(&b);
	err_usage(&e, "bad");
	err_span(&e, at, length);
	err_place(&e, NULL, 0, text, strlen(text));
	err_underline(&e, false, &b);
	is_str(buf_cstr(&b), want, "%zu+%zu of %s", at, length, text);
	buf_fini(&b);
}

static void test_columns(void)
{
	const char *line = "\xc3\xa4"; /* two bytes, of which a window of 255 cuts one */
	static char text[1002];
	struct merlon_err e = { 0 };
	bool whole = true;

	test_underline("a bad c", 2, 3, "  a bad c\n    ^~~\n");
	test_underline("\tbad", 1, 3, "  \tbad\n  \t^~~\n");
	test_underline("", 0, 0, "");
	test_underline("ab", 2, 0, "  ab\n    ^\n");
	test_underline("ä bad", 3, 3, "  ä bad\n    ^~~\n");
	test_underline("x äöü", 2, 6, "  x äöü\n    ^~~\n");
	test_underline("\xe2\x82\xac b", 4, 1, "  \xe2\x82\xac b\n    ^\n");
	test_underline("漢字 b", 7, 1, "  漢字 b\n       ^\n");
	test_underline("漢字 b", 0, 6, "  漢字 b\n  ^~~~\n");
	test_underline("e\xcc\x81 b", 4, 1, "  e\xcc\x81 b\n    ^\n");
	test_underline("\xff\xc3 b", 3, 1, "  \xff\xc3 b\n     ^\n");
	for (size_t i = 0; i < 500; i++)
		memcpy(text + 2 * i, line, 2);
	for (size_t shift = 0; shift < 2; shift++)
		for (size_t at = shift; at < 1000; at += 90) {
			size_t n;

			text[0] = 'x';
			err_usage(&e, "bad");
			err_span(&e, at, 2);
			err_place(&e, NULL, 0, text + shift, 1000 - shift);
			n = strlen(e.excerpt);
			whole = whole && n > 250 &&
				((unsigned char)e.excerpt[n - 1] == 0xa4) &&
				((unsigned char)e.excerpt[0] == 0xc3 || !e.excerpt_from);
		}
	ok(whole, "no excerpt ends inside a character");
}

/* Against a plain array: few hashes, so that all collide. */
static void test_map(void)
{
	enum { HASHES = 8, VALUES = 64 };
	static bool in[HASHES][VALUES];
	struct map m = { 0 }, copy;
	uint64_t state = 7;
	bool good = true;

	for (int step = 0; step < 200000; step++) {
		uint32_t h = rules_random(&state, HASHES),
			 v = rules_random(&state, VALUES), got;
		unsigned n = 0, want = 0;

		if (in[h][v])
			map_del(&m, h, v);
		else
			map_put(&m, h, v);
		in[h][v] = !in[h][v];
		if (step % 100)
			continue;
		h = rules_random(&state, HASHES);
		for (size_t at = map_first(&m, h); map_get(&m, h, &at, &got); n++)
			good = good && got < VALUES && in[h][got];
		for (v = 0; v < VALUES; v++)
			want += in[h][v];
		good = good && n == want;
	}
	ok(good, "a map under puts and deletions holds what it should");
	map_del(&m, 12345, 1);
	is_int(map_copy(&m, &copy), 0, "a copy");
	ok(copy.n == m.n && copy.slots != m.slots, "of its own");
	map_fini(&m);
	map_fini(&copy);
	is_int(map_copy(&m, &copy), 0, "a copy of nothing");
	for (uint32_t i = 0; i < 1000000; i++) {
		map_put(&m, 99, 1);
		map_del(&m, 99, 1);
	}
	ok(m.cap <= 64, "the same key over and over needs no room");
	map_fini(&m);
}

static void test_hash(void)
{
	struct hash_key a = { { 1, 2 } }, b = { { 1, 3 } };
	unsigned char bytes[64] = { 0 };
	uint64_t seen[64];
	bool differ = true;

	for (size_t n = 0; n < 64; n++) {
		seen[n] = hash_bytes(a, bytes, n);
		for (size_t k = 0; k < n; k++)
			differ = differ && seen[k] != seen[n];
	}
	ok(differ, "the length counts");
	ok(hash_bytes(a, "abc", 3) == hash_bytes(a, "abc", 3) &&
		   hash_bytes(a, "abc", 3) != hash_bytes(b, "abc", 3),
	   "the key counts");
}

int main(void)
{
	test_arena();
	test_numbers();
	test_str();
	test_distance();
	test_buf();
	test_err();
	test_columns();
	test_map();
	test_hash();
	return tap_done();
}
