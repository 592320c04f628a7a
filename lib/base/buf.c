/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/buf.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { SINK_SIZE = 1 << 16 };

void buf_init(struct buf *b)
{
	*b = (struct buf){ 0 };
}

void buf_init_sink(struct buf *b, int (*sink)(void *, const char *, size_t),
		   void *context)
{
	*b = (struct buf){ .sink = sink, .context = context };
}

void buf_fini(struct buf *b)
{
	free(b->p);
	buf_init(b);
}

int buf_flush(struct buf *b)
{
	if (!b->error && b->sink && b->n)
		b->error = b->sink(b->context, b->p, b->n);
	if (b->sink)
		b->n = 0;
	return b->error;
}

int buf_spill(struct buf *b)
{
	return b->n >= SINK_SIZE / 2 ? buf_flush(b) : b->error;
}

bool buf_grow(struct buf *b, size_t size)
{
	size_t cap;
	char *p;

	if (b->error)
		return false;
	cap = b->cap ? b->cap * 2 : b->sink ? SINK_SIZE : 256;
	while (cap - b->n < size)
		cap *= 2;
	p = realloc(b->p, cap);
	if (!p) {
		b->error = -ENOMEM;
		return false;
	}
	b->p = p;
	b->cap = cap;
	return true;
}

void buf_u64(struct buf *b, uint64_t v)
{
	char digits[20];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + v % 10);
		v /= 10;
	} while (v);
	buf_put(b, digits + at, sizeof(digits) - at);
}

void buf_hex(struct buf *b, uint64_t v)
{
	char digits[16];
	size_t at = sizeof(digits);

	do {
		digits[--at] = "0123456789abcdef"[v & 15];
		v >>= 4;
	} while (v);
	buf_put(b, digits + at, sizeof(digits) - at);
}

void buf_pad(struct buf *b, size_t from, size_t width)
{
	while (!b->error && b->n < from + width)
		buf_char(b, ' ');
}

void buf_fmt(struct buf *b, const char *fmt, ...)
{
	va_list ap, again;
	int n;

	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, ap);
	if (n > 0 && buf_room(b, (size_t)n + 1)) {
		vsnprintf(b->p + b->n, (size_t)n + 1, fmt, again);
		b->n += (size_t)n;
	}
	va_end(again);
	va_end(ap);
}

const char *buf_cstr(struct buf *b)
{
	if (!buf_room(b, 1))
		return NULL;
	b->p[b->n] = '\0';
	return b->p;
}
