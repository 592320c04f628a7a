/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_DOOR_H
#define MERLON_KERNEL_DOOR_H
/*
 * A kernel that reads and swaps tables whole, as ip_tables and ip6_tables do: the calls that
 * it answers, and what is built on them once for all such kernels.
 *
 *	door_ops	one function per call; knows nothing of rules.  legacy.c makes them
 *			through sockets, fake.c answers them from memory
 *	swap.c		tables to rulesets, plans to transactions
 *	refuse.c	why the kernel said no, and to which rule
 *
 * Counters: a swap hands back the old table's counts, exact to the packet.  They are
 * added on to the new table for entries that continue an old one; counts between the two
 * calls are not lost, since adding is all that the second one does.
 */
#include "kernel/kernel.h"

/* One family's tables in one kernel. */
struct door {
	const struct door_ops *ops;
	const struct wire *w;
	struct kernel *kernel;
	int raw, netlink; /* legacy: sockets */
	void *state;	  /* fake: the kernel */
};

/* Each returns 0 or a negative errno. */
struct door_ops {
	/* The door to the family's tables, KIND above all; there is nothing to close. */
	int (*open)(struct kernel *k, const struct wire *w, const struct table_kind *kind,
		    struct door *d, struct merlon_err *e);
	/* A door to a kernel of the same kind that is empty, and gone when it is closed. */
	int (*scratch)(struct kernel *k, const struct wire *w, struct door *d);
	void (*close)(struct door *d);
	/* Into a scratch kernel, empty, what ours has of the kinds NEEDS (NEEDS_* of ext.h).  An
	 * error: what that kernel says of a table proves nothing. */
	int (*furnish)(const struct door *d, unsigned needs);

	int (*info)(const struct door *d, const struct table_kind *kind,
		    struct blob_info *info);
	/* The entries that blob->info tells of.  -EAGAIN: the table has another size. */
	int (*entries)(const struct door *d, const struct table_kind *kind,
		       struct blob *blob);
	/* Swap BLOB in.  OLD has room for N_OLD counters, which must be how many entries the
	 * table has now (else -EAGAIN), and receives theirs. */
	int (*replace)(const struct door *d, const struct table_kind *kind,
		       const struct blob *blob, struct xt_counters *old, unsigned n_old);
	int (*add_counters)(const struct door *d, const struct table_kind *kind,
			    const struct xt_counters *counters, unsigned n);
};

/* ---- swap.c: of struct kernel_ops, for each backend that has doors */

int swap_read(struct kernel *k, struct ruleset *rs, const struct family *f,
	      const struct table_kind *kind, bool keep, struct merlon_err *e);
int swap_apply(struct kernel *k, const struct plan *p, struct apply_result *result,
	       struct merlon_err *e);
/* The kernel has no such table, or will not let us at it: -ERR says why. */
int swap_no_table(const struct wire *w, const struct table_kind *kind, int err,
		  struct merlon_err *e);

/* ---- refuse.c */

struct reach;

/* What is wrong with rule NUMBER (from 1) of C where it stands, as far as the extensions'
 * tables and the kernel's list of extensions tell: the errno that the kernel gives, with WHY
 * (or NULL) in words; 0: nothing. */
int refused_rule(struct kernel *k, const struct table *t, const struct reach *reach,
		 const struct chain *c, size_t number, struct buf *why);

/* The kernel refused T with errno CODE: write the error, with the rule that caused it and
 * the reason as far as they can be found out. */
int refused(struct kernel *k, const struct wire *w, const struct ruleset *rs,
	    const struct table *t, int code, struct merlon_err *e);

#endif
