/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void err_write(struct merlon_err *e, int code, enum merlon_err_kind kind,
		      const char *fmt, va_list ap)
{
	if (!e)
		return;
	memset(e, 0, sizeof(*e));
	e->code = code;
	e->kind = kind;
	vsnprintf(e->message, sizeof(e->message), fmt, ap);
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
	if (e)
		vsnprintf(e->detail, sizeof(e->detail), fmt, ap);
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
	if (keep > length - from)
		keep = length - from;
	memcpy(e->excerpt, text + from, keep);
	e->excerpt[keep] = '\0';
	e->excerpt_from = (unsigned)from;
}
