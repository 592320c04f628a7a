/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "model/row.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static unsigned char *first_of(const struct row *row, size_t size)
{
	return (unsigned char *)row->base + row->start * size;
}

static int row_grow(struct row *row, bool front, size_t size)
{
	size_t cap = row->n < 4 ? 8 : row->n + row->n / 2 + (front ? row->n / 2 : 0);
	size_t before = front ? cap - row->n - (cap - row->n) / 4 : row->start / 2;
	unsigned char *base = malloc(cap * size);

	if (!base)
		return -ENOMEM;
	if (before > cap - row->n - 1)
		before = cap - row->n - 1;
	if (front && !before)
		before = 1;
	if (row->n)
		memcpy(base + before * size, first_of(row, size), row->n * size);
	free(row->base);
	row->base = base;
	row->start = before;
	row->cap = cap;
	return 0;
}

int row_open(struct row *row, size_t at, size_t size)
{
	bool front = at < row->n / 2;
	unsigned char *first;

	if (front ? !row->start : row->start + row->n == row->cap)
		if (row_grow(row, front, size))
			return -ENOMEM;
	first = first_of(row, size);
	if (front) {
		memmove(first - size, first, at * size);
		row->start--;
	} else {
		memmove(first + (at + 1) * size, first + at * size, (row->n - at) * size);
	}
	row->n++;
	return 0;
}

void row_close(struct row *row, size_t at, size_t size)
{
	unsigned char *first = first_of(row, size);

	if (at < row->n / 2) {
		memmove(first + size, first, at * size);
		row->start++;
	} else {
		memmove(first + at * size, first + (at + 1) * size,
			(row->n - at - 1) * size);
	}
	row->n--;
}
