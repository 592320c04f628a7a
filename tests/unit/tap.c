/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Prints the test points of tap.h on standard output, line-buffered, so that what was printed
 * before a crash is seen. Line ends inside strings are shown as \n, since TAP goes by lines.
 */
#include "tap.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static int points, failures;

static void say(char c)
{
	if (c == '\n')
		fputs("\\n", stdout);
	else if (c == '\t' || (unsigned char)c >= 0x80 || (c >= ' ' && c < 0x7f))
		putchar(c);
	else
		printf("\\x%02x", (unsigned char)c);
}

static void say_string(const char *label, const char *s)
{
	printf("#   %-5s ", label);
	if (s) {
		putchar('"');
		for (; *s; s++)
			say(*s);
		putchar('"');
	} else {
		fputs("NULL", stdout);
	}
	putchar('\n');
}

static void say_bytes(const char *label, const unsigned char *p, size_t len, size_t from)
{
	size_t end = len < from + 16 ? len : from + 16;

	printf("#   %-5s %zu bytes, from %zu:", label, len, from);
	for (size_t i = from; i < end; i++)
		printf(" %02x", p[i]);
	putchar('\n');
}

static void point(bool cond, const char *file, int line, const char *fmt, va_list ap)
{
	char what[512];

	if (points++ == 0)
		setvbuf(stdout, NULL, _IOLBF, 0);
	vsnprintf(what, sizeof(what), fmt, ap);
	printf("%s %d - ", cond ? "ok" : "not ok", points);
	/* An unescaped '#' would begin a TAP directive. */
	for (const char *s = what; *s; s++) {
		if (*s == '#')
			putchar('\\');
		say(*s);
	}
	putchar('\n');
	if (!cond) {
		failures++;
		printf("# failed at %s:%d\n", file, line);
	}
}

bool tap_ok(bool cond, const char *expr, const char *file, int line, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	point(cond, file, line, fmt, ap);
	va_end(ap);
	if (!cond)
		printf("#   %s\n", expr);
	return cond;
}

bool tap_int(long long got, long long want, const char *file, int line, const char *fmt,
	     ...)
{
	va_list ap;

	va_start(ap, fmt);
	point(got == want, file, line, fmt, ap);
	va_end(ap);
	if (got != want)
		printf("#   got:  %lld\n#   want: %lld\n", got, want);
	return got == want;
}

bool tap_str(const char *got, const char *want, const char *file, int line,
	     const char *fmt, ...)
{
	bool same = got && want ? strcmp(got, want) == 0 : got == want;
	va_list ap;

	va_start(ap, fmt);
	point(same, file, line, fmt, ap);
	va_end(ap);
	if (!same) {
		say_string("got:", got);
		say_string("want:", want);
	}
	return same;
}

bool tap_mem(const void *got, size_t gotlen, const void *want, size_t wantlen,
	     const char *file, int line, const char *fmt, ...)
{
	const unsigned char *g = got, *w = want;
	size_t both = gotlen < wantlen ? gotlen : wantlen, at = 0;
	bool same;
	va_list ap;

	while (at < both && g[at] == w[at])
		at++;
	same = at == gotlen && at == wantlen;
	va_start(ap, fmt);
	point(same, file, line, fmt, ap);
	va_end(ap);
	if (!same) {
		printf("#   first difference at byte %zu\n", at);
		say_bytes("got:", g, gotlen, at & ~(size_t)7);
		say_bytes("want:", w, wantlen, at & ~(size_t)7);
	}
	return same;
}

void tap_skip(int count, const char *fmt, ...)
{
	char why[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(why, sizeof(why), fmt, ap);
	va_end(ap);
	while (count-- > 0)
		printf("ok %d # SKIP %s\n", ++points, why);
}

void tap_diag(const char *fmt, ...)
{
	va_list ap;

	fputs("# ", stdout);
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
}

int tap_done(void)
{
	printf("1..%d\n", points);
	return failures ? 1 : 0;
}
