/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_LEGACY_H
#define MERLON_KERNEL_LEGACY_H
/*
 * The system calls of ip_tables and ip6_tables, one function each; they know nothing of
 * rules.
 */
#include "kernel/blob.h"
#include "kernel/kernel.h"

/* FD is a raw socket of the family; each returns 0 or a negative errno. */

int sock_open(const struct wire *w);
int sock_info(int fd, const struct wire *w, const struct table_kind *kind,
	      struct blob_info *info);
/* The entries that blob->info tells of.  -EAGAIN: the table has another size by now. */
int sock_entries(int fd, const struct wire *w, const struct table_kind *kind,
		 struct blob *blob);
/* Swap BLOB in.  OLD_COUNTERS has room for N_OLD, which must be how many entries the table
 * has now (else -EAGAIN), and receives theirs. */
int sock_replace(int fd, const struct wire *w, const struct table_kind *kind,
		 const struct blob *blob, struct xt_counters *old_counters,
		 unsigned n_old);
int sock_add_counters(int fd, const struct wire *w, const struct table_kind *kind,
		      const struct xt_counters *counters, unsigned n);
/* 1, 0, or a negative errno, which says nothing of it. */
int sock_offers(int fd, const struct wire *w, enum ext_kind kind, const char *name,
		uint8_t revision);
/* The tables listed in /proc; how many, or -errno where that cannot be known. */
int sock_list_tables(const struct wire *w, const struct table_kind *found[TABLES]);

#endif
