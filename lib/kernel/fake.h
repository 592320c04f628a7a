/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_FAKE_H
#define MERLON_KERNEL_FAKE_H
/*
 * A kernel in memory: tables of both families, with counters, behind the same doors as the
 * real one's.  It holds blobs, refuses what the real one refuses as far as the bytes, the
 * jumps and the tables of the extensions tell, and does as a script says: fails a call, lets
 * packets come, or another writer, between any two calls.
 *
 * Life: fake_new; kernel_open with &kernel_fake and options.fake; kernel_close; fake_free.
 * Handles may share a fake kernel within one thread.
 */
#include "kernel/kernel.h"

enum fake_op { FAKE_INFO, FAKE_ENTRIES, FAKE_REPLACE, FAKE_ADD_COUNTERS, FAKE_OPS };

struct fake_call {
	enum fake_op op;
	const struct family *family;
	const struct table_kind *kind;
	bool scratch; /* to a kernel in which a table is tried */
	unsigned n;   /* of all calls, from 1 */
};

struct fake {
	/* Before a call is answered; a positive errno is the answer.  It may use fake_put and
	 * fake_count.  NULL: nothing happens. */
	int (*before)(void *context, struct fake *f, const struct fake_call *call);
	/* What the kernel offers; NULL: everything. */
	bool (*offers)(void *context, enum ext_kind kind, const char *name,
		       uint8_t revision);
	void *context;
	uint8_t lacks;			      /* IN_*: tables that it does not have */
	bool no_scratch;		      /* no other kernel may be made */
	unsigned calls;			      /* so far */
	struct fake *of;		      /* of a scratch kernel: whose */
	struct blob tables[FAMILIES][TABLES]; /* bytes NULL: not there yet */
};

extern const struct kernel_ops kernel_fake;

struct fake *fake_new(void); /* NULL when there is no memory */
void fake_free(struct fake *f);

/* As another program would: T, sorted, with the counters that its rules show, takes the place
 * of its counterpart.  Nothing is checked.  0 or a negative errno. */
int fake_put(struct fake *f, const struct table *t);
/* Packets meet entry number ENTRY (from 0; chain heads and policies are entries). */
void fake_count(struct fake *f, const struct family *family,
		const struct table_kind *kind, size_t entry, uint64_t packets,
		uint64_t bytes);

#endif
