/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_CMD_RESTORE_H
#define MERLON_CMD_RESTORE_H
/*
 * The words behind iptables-restore.
 */
#include "common.h"

enum { GO_ON = -1 };

struct restore_options {
	bool test, verbose, each_commit, noflush, counters;
	const char *file, *modprobe;   /* file NULL: standard input */
	const struct table_kind *only; /* NULL: all tables */
	int wait;		       /* as in struct kernel_options */
	bool waits, interval;	       /* -w or -W was given */
};

/* GO_ON, or the exit code. */
int restore_options(const struct program *p, int argc, char **argv,
		    struct restore_options *o);

#endif
