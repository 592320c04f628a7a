/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/str.h"

/* What a stranger's file says reaches the terminal of whoever loads it: no escape sequences. */
static void harmless(char *text, size_t n)
{
	for (size_t i = 0; i < n && text[i]; i++)
		if (((unsigned char)text[i] < ' ' && text[i] != '\t' &&
		     text[i] != '\n') ||
		    text[i] == 127)
			text[i] = '?';
}

static void err_write(struct merlon_err *e, int code, enum merlon_err_kind kind,
		      const char *fmt, va_list ap)
{
	if (!e)
		return;
	memset(e, 0, sizeof(*e));
	e->code = code;
	e->kind = kind;
	vsnprintf(e->message, sizeof(e->message), fmt, ap);
	harmless(e->message, sizeof(e->message));
}

int err_set(struct merlon_err *e, int code, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	err_write(e, code, MERLON_ERR_OTHER, fmt, ap);
	va_end(ap);
	return -code;
}

int err_no_memory(struct merlon_err *e)
{
	return err_set(e, ENOMEM, "Memory allocation problem");
}

int err_usage(struct merlon_err *e, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	err_write(e, EINVAL, MERLON_ERR_USAGE, fmt, ap);
	va_end(ap);
	return -EINVAL;
}

int err_refused(struct merlon_err *e, int code, const char *fmt, ...)
{
	va_list ap;

	err_set(e, code, "%s",
		code == ENOENT ? "No chain/target/match by that name" : strerror(code));
	va_start(ap, fmt);
	if (e) {
		vsnprintf(e->detail, sizeof(e->detail), fmt, ap);
		harmless(e->detail, sizeof(e->detail));
	}
	va_end(ap);
	return -code;
}

void err_detail(struct merlon_err *e, const char *fmt, ...)
{
	va_list ap;

	if (!e)
		return;
	va_start(ap, fmt);
	vsnprintf(e->detail, sizeof(e->detail), fmt, ap);
	harmless(e->detail, sizeof(e->detail));
	va_end(ap);
}

void err_span(struct merlon_err *e, size_t offset, size_t length)
{
	if (!e)
		return;
	e->at.column = (unsigned)offset + 1;
	e->at.length = (unsigned)length;
}

void err_shift(struct merlon_err *e, size_t offset, size_t length)
{
	if (!e)
		return;
	if (!e->at.column) {
		e->at.column = 1;
		e->at.length = (unsigned)length;
	}
	e->at.column += (unsigned)offset;
}

/* Whether a character of UTF-8 begins before AT and ends behind it. */
static bool is_inside(const char *text, size_t length, size_t at)
{
	unsigned columns;

	for (size_t back = 1; back < 4 && back <= at; back++) {
		struct str from = { text + at - back, length - at + back };

		if (at < length && str_char(from, &columns) > back)
			return true;
	}
	return false;
}

void err_place(struct merlon_err *e, const char *file, unsigned line, const char *text,
	       size_t length)
{
	size_t from = 0, keep = sizeof(e->excerpt) - 1;

	if (!e)
		return;
	e->at.line = line;
	if (file)
		snprintf(e->at.file, sizeof(e->at.file), "%s", file);
	if (!text)
		return;
	/* A line may be 10 MB long: keep the window in which the span begins. */
	if (e->at.column > keep / 2 && length > keep) {
		from = e->at.column - keep / 2;
		if (from > length - keep)
			from = length - keep;
	}
	while (is_inside(text, length, from))
		from++;
	if (keep > length - from)
		keep = length - from;
	while (is_inside(text, length, from + keep))
		keep--;
	memcpy(e->excerpt, text + from, keep);
	e->excerpt[keep] = '\0';
	harmless(e->excerpt, keep);
	e->excerpt_from = (unsigned)from;
}

void err_underline(const struct merlon_err *e, bool colour, struct buf *out)
{
	struct str line = str_of(e->excerpt);
	size_t begin = e->at.column - e->excerpt_from - 1, end = begin + e->at.length, n;
	unsigned columns, marks = 0;

	if (!line.n)
		return;
	buf_fmt(out, "  %s\n", e->excerpt);
	if (!e->at.column || e->at.column <= e->excerpt_from || begin > line.n)
		return;
	buf_str(out, "  ");
	for (size_t i = 0; i < line.n && i < end; i += n) {
		n = str_char(str_sub(line, i, line.n), &columns);
		if (i >= begin)
			marks += columns;
		else if (line.p[i] == '\t')
			buf_char(out, '\t');
		else
			buf_fmt(out, "%*s", (int)columns, "");
	}
	buf_str(out, colour ? "\033[1;31m^" : "^");
	while (marks-- > 1)
		buf_char(out, '~');
	buf_str(out, colour ? "\033[0m\n" : "\n");
}
