/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_KERNEL_H
#define MERLON_KERNEL_KERNEL_H
/*
 * A backend: a door to a kernel's tables, {open, read, apply, close}.
 *
 * Life: kernel_open; under kernel_lock, read what is there, make a plan, apply it;
 * kernel_close.  One thread at a time per handle.  A backend never prints and never
 * exits; where apply fails, the kernel holds what it held before, or *result says how far
 * it is from that.
 */
#include "ext/ext.h"
#include "kernel/blob.h"
#include "kernel/lock.h"
#include "model/ruleset.h"
#include "plan/plan.h"

struct kernel_options {
	const char *lock_file;	/* NULL: XTABLES_LOCKFILE or /run/xtables.lock */
	int wait;		/* LOCK_TRY, LOCK_FOR_EVER or seconds */
	unsigned wait_interval; /* microseconds between two calls of watch */
	struct lock_watch watch;
	const char *modprobe; /* NULL: what /proc/sys/kernel/modprobe says */
	struct fake *fake;    /* of kernel_fake: the kernel to open */
};

struct apply_result {
	bool validated; /* each table but the first was tried in a scratch namespace */
	const struct table *failed; /* of the plan, on which apply failed; NULL: none */
	bool restored;	    /* apply failed, and what had been committed was put back */
	unsigned committed; /* tables; after a failure none, but for those in stuck */
	/* Sets of tables, by family: those that could not be put back after a failure; and,
	 * of those committed, the ones of which the counters could not be carried over, and
	 * the errno for that. */
	unsigned stuck[FAMILIES], uncounted[FAMILIES];
	int uncounted_code;
	uint64_t window_ns; /* between the first table's swap and the last one's */
};

struct kernel;
struct door_ops;

struct kernel_ops {
	const char *name; /* "legacy" */
	int (*open)(struct kernel *k, struct merlon_err *e);
	/* The tables that the namespace has, in the kernel's order; looking creates none.
	 * How many, or a negative errno. */
	int (*list_tables)(struct kernel *k, const struct family *f,
			   const struct table_kind *found[TABLES], struct merlon_err *e);
	/* The family's table into RS, which has none of that kind.  KEEP: a plan will start
	 * from it, and must be refused if the table has changed by then. */
	int (*read)(struct kernel *k, struct ruleset *rs, const struct family *f,
		    const struct table_kind *kind, bool keep, struct merlon_err *e);
	/* -EAGAIN: the tables are not what the plan's `from` says any more; read again. */
	int (*apply)(struct kernel *k, const struct plan *p, struct apply_result *result,
		     struct merlon_err *e);
	bool (*offers)(struct kernel *k, const struct family *f, enum ext_kind kind,
		       const char *name, uint8_t revision);
	void (*close)(struct kernel *k);
	/* Of kernels that swap tables whole (door.h); NULL: this one does not. */
	const struct door_ops *doors;
};

extern const struct kernel_ops kernel_legacy;

struct kernel {
	const struct kernel_ops *ops;
	struct kernel_options options;
	int lock;	     /* descriptor, -1: not held */
	struct kernel_view { /* what ext_find asks, a family at a time */
		struct kernel *kernel;
		const struct family *family;
		struct ext_kernel ask;
	} views[FAMILIES];
	struct blob room; /* for what is read; the next commit takes it over */
	void *state;	  /* the backend's */
};

int kernel_open(struct kernel *k, const struct kernel_ops *ops,
		const struct kernel_options *o, struct merlon_err *e);
void kernel_close(struct kernel *k); /* also gives the lock back */
int kernel_lock(struct kernel *k, struct merlon_err *e);
void kernel_unlock(struct kernel *k);
/* What the kernel offers, for parsing rules of the family. */
const struct ext_kernel *kernel_extensions(struct kernel *k, const struct family *f);

#endif
