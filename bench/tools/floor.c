/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel's own share of an iptables operation: the system calls that the operation cannot do
 * without, on whole tables, and nothing else. A bench subtracts it from both sides.
 *
 *   floor 4|6 restore FILE...  read what is there, put FILE (of `blob store`) in its place
 *   floor 4|6 read NAME...     read the table: -save, -C, -S, -L
 *   floor 4|6 change NAME...   read the table, put the same back: -A, -D, -I
 *
 * With -v before the family it says what each call took, the program's start and end left out.
 */
#include "../../tests/tools/table.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static bool verbose;

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void say(const char *call, const struct table *table, double since)
{
	if (verbose)
		printf("%s %s %.3f ms\n", call, table->image->name, now_ms() - since);
}

static int read_table(int fd, const struct table_family *family, const char *name,
		      struct table *table)
{
	double start = now_ms();
	int err = table_read(fd, family, name, table);

	if (!err)
		say("GET_INFO+GET_ENTRIES", table, start);
	return err;
}

static int write_table(int fd, const struct table *table, unsigned int old_entries)
{
	struct xt_counters *counters = malloc((old_entries + 1) * sizeof(*counters));
	double start = now_ms();
	int err = counters ? table_write(fd, table, old_entries, counters) : -1;

	say("SET_REPLACE", table, start);
	free(counters);
	return err;
}

static int do_read(int fd, const struct table_family *family, const char *name)
{
	struct table table;
	int err = read_table(fd, family, name, &table);

	if (!err)
		table_fini(&table);
	return err;
}

static int do_change(int fd, const struct table_family *family, const char *name)
{
	struct table table;
	int err = read_table(fd, family, name, &table);

	if (err)
		return err;
	err = write_table(fd, &table, table.image->num_entries);
	table_fini(&table);
	return err;
}

static int do_restore(int fd, const struct table_family *family, const char *path)
{
	struct table table, old;
	int err = table_load(family, path, &table);

	if (err)
		return err;
	err = read_table(fd, family, table.image->name, &old);
	if (!err) {
		err = write_table(fd, &table, old.image->num_entries);
		table_fini(&old);
	}
	table_fini(&table);
	return err;
}

static const struct mode {
	const char *name;
	int (*run)(int fd, const struct table_family *family, const char *what);
} modes[] = {
	{ "read", do_read },
	{ "change", do_change },
	{ "restore", do_restore },
	{ NULL, NULL },
};

int main(int argc, char **argv)
{
	const struct table_family *family = NULL;
	const struct mode *mode = modes;
	int err = 0, fd;

	if (argc > 1 && !strcmp(argv[1], "-v")) {
		verbose = true;
		argv++, argc--;
	}
	if (argc > 3) {
		family = table_family(atoi(argv[1]));
		while (mode->name && strcmp(mode->name, argv[2]))
			mode++;
	}
	if (!family || !mode->name) {
		fputs("usage: floor [-v] 4|6 read|change NAME... | restore FILE...\n",
		      stderr);
		return 2;
	}
	fd = table_socket(family);
	if (fd < 0)
		err = fd;
	for (int i = 3; i < argc && !err; i++) {
		err = mode->run(fd, family, argv[i]);
		if (err)
			fprintf(stderr, "floor: %s: %s\n", argv[i], strerror(-err));
	}
	return err ? 1 : 0;
}
