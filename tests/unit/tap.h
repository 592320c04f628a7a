/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A small TAP harness. Each check prints one test point, "ok N - what" or "not ok N - what"
 * with the place and the two values as diagnostics, and returns whether it held, so that a
 * test can stop where the rest makes no sense. main() ends with `return tap_done();`, which
 * prints the plan; a program that dies before that has no plan, and so counts as failed.
 *
 *	ok(v == 3, "the third");	is_int(n, 3, "n");	is_str(s, "abc", "s");
 *	is_mem(p, plen, q, qlen, "blob");	skip(2, "needs root");
 *
 * The description is a printf format. One thread at a time.
 */
#ifndef TAP_H
#define TAP_H

#include <stdbool.h>
#include <stddef.h>

#define TAP_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))

#define ok(cond, ...) tap_ok((cond), #cond, __FILE__, __LINE__, __VA_ARGS__)
#define is_int(got, want, ...) \
	tap_int((long long)(got), (long long)(want), __FILE__, __LINE__, __VA_ARGS__)
#define is_str(got, want, ...) tap_str((got), (want), __FILE__, __LINE__, __VA_ARGS__)
#define is_mem(got, gotlen, want, wantlen, ...) \
	tap_mem((got), (gotlen), (want), (wantlen), __FILE__, __LINE__, __VA_ARGS__)
#define skip(count, ...) tap_skip((count), __VA_ARGS__)

bool tap_ok(bool cond, const char *expr, const char *file, int line, const char *fmt, ...)
	TAP_PRINTF(5, 6);
bool tap_int(long long got, long long want, const char *file, int line, const char *fmt,
	     ...) TAP_PRINTF(5, 6);
/* NULL equals only NULL. */
bool tap_str(const char *got, const char *want, const char *file, int line,
	     const char *fmt, ...) TAP_PRINTF(5, 6);
bool tap_mem(const void *got, size_t gotlen, const void *want, size_t wantlen,
	     const char *file, int line, const char *fmt, ...) TAP_PRINTF(7, 8);

/* Count points that cannot be tested here, with the reason. */
void tap_skip(int count, const char *fmt, ...) TAP_PRINTF(2, 3);

/* A line of diagnostics. */
void tap_diag(const char *fmt, ...) TAP_PRINTF(1, 2);

/* Print the plan; returns the exit code: 0, or 1 if a point failed. */
int tap_done(void);

#endif
