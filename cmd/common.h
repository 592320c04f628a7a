/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_CMD_COMMON_H
#define MERLON_CMD_COMMON_H
/*
 * What the drop-in commands share: their names, their errors, waiting for the lock.
 */
#include <stdio.h>

#include "ext/names.h"
#include "kernel/kernel.h"
#include "model/family.h"
#include "text/command.h"

/* The iptables that we are compatible with: clients parse it, and the parenthesis. */
#define IPTABLES_VERSION "1.8.13"

enum { /* iptables' exit codes */
       EXIT_OTHER = 1,
       EXIT_USAGE = 2,
       EXIT_ABI = 3,
       EXIT_BUSY = 4,
};

struct program {
	const struct family *family;
	const char *suffix; /* "", "-save" ... */
	char name[32];	    /* "iptables-save" */
	const struct kernel_ops *backend;
};

/* Say on stderr what went wrong, iptables' sentence first, and return the exit code. */
int report(const struct program *p, const struct merlon_err *e);
/* For restore: the same, where errors have a line; LINE is the one that "line N failed" means,
 * 0: the error's. */
int report_line(const struct program *p, const struct merlon_err *e, unsigned line);

/* What -v says of a change: chains, before it is made, and each rule; CONTEXT is a stream. */
void narrate_chains(const struct table *t, const struct command *cmd);
void narrate_rule(void *context, const struct table *t, const struct rule *r);

/* 0, or EXIT_OTHER when it could not be written. */
int print_version(const struct program *p);
/* Options for kernel_open: WAIT is LOCK_TRY, LOCK_FOR_EVER or seconds. */
struct kernel_options kernel_options(int wait, unsigned interval, const char *modprobe);
/* A buf's sink that writes to a stdio stream. */
int sink_file(void *file, const char *p, size_t n);
/* The end of a listing: 0, or EXIT_OTHER when it could not be written. */
int finish_output(const struct program *p, struct buf *out);

/* What iptables' arguments say, in CMD, with WORDS for its errors; the warnings go to stderr. */
int command_of_argv(struct parser *parser, int argc, char **argv, struct words *words,
		    struct command *cmd, struct merlon_err *e);
/* ROOM, zeroed, for a listing with names, or NULL where it shall have none (-n). */
struct lookups *listing_names(const struct command *cmd, struct lookups *room);
/* Say so where names were given up. */
void note_names(const struct program *p, const struct lookups *names);

/* k->ops->apply, with the signals held back that would leave it half done: a second table
 * still to come, or counters to be added. */
/* Says what is wrong with rules that are in force, and what could not be undone; the error itself
 * is the caller's to report. */
int commit_plan(const struct program *p, struct kernel *k, const struct plan *plan,
		struct apply_result *result, struct merlon_err *e);

int cmd_iptables(const struct program *p, int argc, char **argv);
int cmd_save(const struct program *p, int argc, char **argv);
int cmd_restore(const struct program *p, int argc, char **argv);
int cmd_translate(const struct program *p, int argc, char **argv);
int cmd_restore_translate(const struct program *p, int argc, char **argv);
int cmd_xml(const struct program *p, int argc, char **argv);

#endif
