/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_BASE_ERR_H
#define MERLON_BASE_ERR_H
/*
 * Errors.  A function that can fail returns 0 or a negative errno and takes a
 * struct merlon_err on its caller's stack as the last parameter; NULL is allowed
 * everywhere.  The error is written once, where it is detected; callers on the way up
 * add what they know (the place, the table) and return the same code.
 */
#include <stdbool.h>
#include <stddef.h>

#include "merlon.h"

struct buf;

/* Write the error: CODE is a positive errno.  Returns -CODE, for `return err_set(...)`. */
int err_set(struct merlon_err *e, int code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* There is no memory, in iptables' words. */
int err_no_memory(struct merlon_err *e);

/* The same for a mistake in the use of the language: iptables exits with 2 for these. */
int err_usage(struct merlon_err *e, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* The same for what the kernel would refuse with CODE: the message is iptables' sentence for that,
 * and the detail says why. */
int err_refused(struct merlon_err *e, int code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Add the explanation that follows the first sentence; replaces an earlier one. */
void err_detail(struct merlon_err *e, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Say which part of the text at hand is wrong: LENGTH bytes from OFFSET (0-based). */
void err_span(struct merlon_err *e, size_t offset, size_t length);

/* The span so far was relative to a piece of text that begins at OFFSET of a larger one,
 * and, where it had no length, covers all LENGTH bytes of the piece. */
void err_shift(struct merlon_err *e, size_t offset, size_t length);

/* Name the place: FILE (NULL: the command line), LINE (from 1, 0: none), and the text of
 * that line, of which the part around the span is copied for the underline. */
void err_place(struct merlon_err *e, const char *file, unsigned line, const char *text,
	       size_t length);

/* The excerpt, if there is one, and below it a mark under the span. */
void err_underline(const struct merlon_err *e, bool colour, struct buf *out);

#endif
