/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Shows the legacy tables of the current network namespace as the kernel holds them.
 *
 *   blob [-c] 4|6 dump [NAME...]   text, one block per entry, every byte; -c with counters
 *   blob 4|6 show FILE...          the same of stored tables
 *   blob 4|6 store NAME FILE       the bytes, for show, put and the floor program of the benches
 *   blob 4|6 keep PREFIX           the same of every table, to PREFIX with its name behind
 *   blob 4|6 put FILE...           the bytes back into the kernel, counters too
 *
 * Without NAME, dump takes the tables that this namespace has (and makes none, as asking for
 * one by name would). The kernel gives back what it was given, except: private tails of matches
 * and targets (beyond usersize) as zeroes, entry.comefrom as the bits of the hooks from which
 * the entry can be reached. So nothing needs masking but the counters.
 */
#include "table.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool with_counters;

static void print_hex(const unsigned char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		printf("%s%02x", i && i % 4 == 0 ? " " : "", bytes[i]);
	putchar('\n');
}

/* Match and target start alike. Returns its size, 0 where it does not fit. */
static size_t print_part(const char *kind, const unsigned char *at, size_t room)
{
	const struct xt_entry_match *part = (const void *)at;
	size_t size;

	if (room < sizeof(*part))
		return 0;
	size = part->u.match_size;
	if (size < sizeof(*part) || size > room)
		return 0;
	printf(" %s %.29s rev %u size %zu ", kind, part->u.user.name,
	       part->u.user.revision, size);
	print_hex(at + sizeof(*part), size - sizeof(*part));
	return size;
}

struct offsets {
	unsigned short target, next;
	unsigned int comefrom;
};

/* The bytes of a name after its NUL are the reader's own and not shown. */
static size_t print_entry(const struct table_family *family, const unsigned char *at,
			  size_t room)
{
	struct offsets where;
	unsigned int nfcache;
	size_t i, size;

	if (room < family->entry_size)
		return 0;
	memcpy(&where, at + family->offsets_at, sizeof(where));
	memcpy(&nfcache, at + family->nfcache_at, sizeof(nfcache));
	if (where.target < family->entry_size || where.target > where.next ||
	    where.next > room)
		return 0;
	printf(" target at %u, next at %u, from %x, nfcache %x\n ip ", where.target,
	       where.next, where.comefrom, nfcache);
	print_hex(at, family->ip_size);
	if (with_counters) {
		struct xt_counters counters;

		memcpy(&counters, at + family->counters_at, sizeof(counters));
		printf(" counters %llu %llu\n", (unsigned long long)counters.pcnt,
		       (unsigned long long)counters.bcnt);
	}
	for (i = family->entry_size; i < where.target; i += size) {
		size = print_part("match", at + i, where.target - i);
		if (!size)
			return 0;
	}
	return print_part("target", at + i, where.next - i) ? where.next : 0;
}

static int print_table(const struct table *table)
{
	const struct ipt_replace *image = table->image;
	const unsigned char *entries = (const unsigned char *)image->entries;
	unsigned int number = 0;
	size_t at, size;

	printf("table %.32s entries %u size %u hooks", image->name, image->num_entries,
	       image->size);
	for (int hook = 0; hook < NF_INET_NUMHOOKS; hook++) {
		if (image->valid_hooks & 1U << hook)
			printf(" %d:%u-%u", hook, image->hook_entry[hook],
			       image->underflow[hook]);
	}
	putchar('\n');
	for (at = 0; at < image->size; at += size) {
		printf("entry %u at %zu", number++, at);
		size = print_entry(table->family, entries + at, image->size - at);
		if (!size) {
			printf("\nbroken at %zu\n", at);
			return -EINVAL;
		}
	}
	return 0;
}

static int dump(int fd, const struct table_family *family, const char *name)
{
	struct table table;
	int err = table_read(fd, family, name, &table);

	if (err)
		return err;
	err = print_table(&table);
	table_fini(&table);
	return err;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* Calls each with every table that this namespace has, by name. */
static int all_tables(int fd, const struct table_family *family,
		      int (*each)(int fd, const struct table_family *family,
				  const char *name))
{
	char names[16][XT_TABLE_MAXNAMELEN + 1];
	size_t count = 0;
	int err = 0;
	FILE *file = fopen(family->names, "r");

	if (!file)
		return -errno;
	while (count < 16 && fscanf(file, "%32s", names[count]) == 1)
		count++;
	fclose(file);
	qsort(names, count, sizeof(names[0]), by_name);
	for (size_t i = 0; i < count && !err; i++)
		err = each(fd, family, names[i]);
	return err;
}

static int show(int fd, const struct table_family *family, const char *path)
{
	struct table table;
	int err = table_load(family, path, &table);

	(void)fd;
	if (err)
		return err;
	err = print_table(&table);
	table_fini(&table);
	return err;
}

static int store(int fd, const struct table_family *family, const char *name,
		 const char *path)
{
	struct table table;
	int err = table_read(fd, family, name, &table);

	if (err)
		return err;
	err = table_store(&table, path);
	table_fini(&table);
	return err;
}

static const char *keep_prefix;

static int keep(int fd, const struct table_family *family, const char *name)
{
	char path[4096];

	if (snprintf(path, sizeof(path), "%s%s", keep_prefix, name) >= (int)sizeof(path))
		return -ENAMETOOLONG;
	return store(fd, family, name, path);
}

/* The kernel ignores the counters of a new table; they are added afterwards. */
static int put(int fd, const struct table_family *family, const char *path)
{
	struct xt_counters *counters = NULL, *old = NULL;
	struct ipt_getinfo info;
	const unsigned char *at;
	struct table table;
	int err = table_load(family, path, &table);

	if (err)
		return err;
	err = table_info(fd, family, table.image->name, &info);
	if (err)
		goto out;
	old = calloc(info.num_entries + 1, sizeof(*old));
	counters = calloc(table.image->num_entries + 1, sizeof(*counters));
	err = old && counters ? table_write(fd, &table, info.num_entries, old) : -ENOMEM;
	if (err)
		goto out;
	at = (const unsigned char *)table.image->entries;
	for (unsigned int i = 0; i < table.image->num_entries; i++) {
		struct offsets where;

		memcpy(&counters[i], at + family->counters_at, sizeof(*counters));
		memcpy(&where, at + family->offsets_at, sizeof(where));
		at += where.next;
	}
	err = table_add_counters(fd, &table, counters);
out:
	free(counters);
	free(old);
	table_fini(&table);
	return err;
}

static int usage(void)
{
	fputs("usage: blob [-c] 4|6 dump [NAME...] | show FILE... | store NAME FILE | "
	      "keep PREFIX | put FILE...\n",
	      stderr);
	return 2;
}

int main(int argc, char **argv)
{
	int (*each)(int fd, const struct table_family *family, const char *what) = NULL;
	const struct table_family *family;
	int err = 0, fd;

	if (argc > 1 && !strcmp(argv[1], "-c")) {
		with_counters = true;
		argv++, argc--;
	}
	family = argc > 2 ? table_family(atoi(argv[1])) : NULL;
	if (!family)
		return usage();
	fd = table_socket(family);
	if (fd < 0) {
		err = fd;
	} else if (!strcmp(argv[2], "store")) {
		if (argc != 5)
			return usage();
		err = store(fd, family, argv[3], argv[4]);
	} else if (!strcmp(argv[2], "keep")) {
		if (argc != 4)
			return usage();
		keep_prefix = argv[3];
		err = all_tables(fd, family, keep);
	} else if (!strcmp(argv[2], "dump")) {
		each = dump;
	} else if (!strcmp(argv[2], "show")) {
		each = show;
	} else if (!strcmp(argv[2], "put")) {
		each = put;
	} else {
		return usage();
	}
	if (each == dump && argc == 3)
		err = all_tables(fd, family, dump);
	for (int i = 3; each && i < argc && !err; i++)
		err = each(fd, family, argv[i]);
	if (err)
		fprintf(stderr, "blob: %s\n", strerror(-err));
	return err ? 1 : 0;
}
