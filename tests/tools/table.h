/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * One legacy table of the current network namespace, read and written with nothing but
 * getsockopt and setsockopt. Independent of lib/ on purpose: it is the tests' and the benches'
 * own eye on the kernel, so that a fault of lib/kernel cannot hide itself.
 */
#ifndef TESTS_TOOLS_TABLE_H
#define TESTS_TOOLS_TABLE_H

#include <netinet/in.h> /* before the kernel's own, which then stand back */
#include <linux/netfilter_ipv4/ip_tables.h>
#include <stddef.h>

/* IPv4 and IPv6 share their messages; the socket level and the entry header differ. */
struct table_family {
	int domain;
	int level;
	size_t ip_size; /* the header's address part */
	size_t nfcache_at;
	size_t offsets_at; /* target_offset, next_offset, comefrom */
	size_t counters_at;
	size_t entry_size;
	const char *names; /* file that lists the tables of this namespace */
};

struct table {
	const struct table_family *family;
	struct ipt_replace
		*image; /* owned, entries included; num_counters is that of a write */
	size_t mapped;	/* length of the image where it is a mapped file */
};

/* 4 or 6; NULL for anything else. */
const struct table_family *table_family(int version);

/* The functions below return 0 or a negative errno and print nothing. */
int table_socket(const struct table_family *family);
int table_info(int fd, const struct table_family *family, const char *name,
	       struct ipt_getinfo *info);
int table_read(int fd, const struct table_family *family, const char *name,
	       struct table *table);

/* Counters takes those of the old_entries entries that go; never NULL. */
int table_write(int fd, const struct table *table, unsigned int old_entries,
		struct xt_counters *counters);
int table_add_counters(int fd, const struct table *table,
		       const struct xt_counters *counters);

int table_store(const struct table *table, const char *path);
int table_load(const struct table_family *family, const char *path, struct table *table);

void table_fini(struct table *table);

#endif
