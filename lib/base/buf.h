/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_BASE_BUF_H
#define MERLON_BASE_BUF_H
/*
 * A buffer that grows, for output.  The error is sticky: write as much as you like and
 * look at buf->error once.  A buffer with a sink hands itself over where the writer says
 * that it may (between lines: columns are measured inside the buffer), so that a large
 * listing is never held whole.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/str.h"

struct buf {
	char *p;
	size_t n, cap;
	int error; /* 0, or the negative errno of the first failure */
	int (*sink)(void *context, const char *data, size_t size);
	void *context;
};

void buf_init(struct buf *b);
/* SINK returns 0 or a negative errno, which sticks. */
void buf_init_sink(struct buf *b, int (*sink)(void *, const char *, size_t),
		   void *context);
void buf_fini(struct buf *b);

/* Hand what is there to the sink.  Returns b->error. */
int buf_flush(struct buf *b);
/* The same once enough has gathered: call it between lines. */
int buf_spill(struct buf *b);

/* Room for SIZE more bytes; false once an error sticks. */
bool buf_grow(struct buf *b, size_t size);

static inline bool buf_room(struct buf *b, size_t size)
{
	return b->cap - b->n >= size || buf_grow(b, size);
}

static inline void buf_put(struct buf *b, const void *p, size_t n)
{
	if (n && buf_room(b, n)) {
		memcpy(b->p + b->n, p, n);
		b->n += n;
	}
}

static inline void buf_str(struct buf *b, const char *s)
{
	buf_put(b, s, strlen(s));
}

static inline void buf_slice(struct buf *b, struct str s)
{
	buf_put(b, s.p, s.n);
}

static inline void buf_char(struct buf *b, char c)
{
	if (buf_room(b, 1))
		b->p[b->n++] = c;
}

void buf_u64(struct buf *b, uint64_t v);
void buf_hex(struct buf *b, uint64_t v); /* lower case, no prefix */
/* Fill with blanks until WIDTH bytes have been written since FROM. */
void buf_pad(struct buf *b, size_t from, size_t width);
void buf_fmt(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The contents with a NUL behind them (not counted), or NULL on error. */
const char *buf_cstr(struct buf *b);

#endif
