/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_MODEL_ROW_H
#define MERLON_MODEL_ROW_H
/*
 * An array with slack at both ends, so that a script that inserts at the head 20,000 times
 * costs no more than one that appends.  Its elements move, at most half of them at a time.
 */
#include <stddef.h>

struct row {
	void *base;	      /* malloc'ed; NULL: nothing yet */
	size_t start, n, cap; /* in elements: where it begins, how many, and the room */
};

/* Make room for one more element of SIZE bytes at AT <= n.  0, or -ENOMEM and nothing has
 * changed. */
int row_open(struct row *row, size_t at, size_t size);
void row_close(struct row *row, size_t at, size_t size);

#endif
