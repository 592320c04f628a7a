/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_TEXT_RESTORE_H
#define MERLON_TEXT_RESTORE_H
/*
 * The text of iptables-save into a ruleset, line by line as it comes, so that a pipe can be
 * read while it is written and a large file is never held whole.
 *
 *	bytes --restore_feed--> lines --> commands --> the builder
 *
 * What a line means for the kernel (reading a table that is not flushed, committing one
 * at its COMMIT) is the caller's, by callbacks.
 */
#include "text/command.h"

enum {
	RESTORE_NOFLUSH = 1 << 0,  /* add to what the tables hold */
	RESTORE_COUNTERS = 1 << 1, /* take the [packets:bytes] */
};

struct restore;

struct restore_calls {
	/* A table begins, maybe not for the first time: put it into r->rs, emptied unless
	 * NOFLUSH (table_clear: policies stay, as they do in a kernel).  NULL: that is done
	 * with the table that is there; else an empty one is made. */
	int (*begin)(struct restore *r, const struct table_kind *kind,
		     struct merlon_err *e);
	/* Its COMMIT has been read. */
	int (*commit)(struct restore *r, struct table *t, struct merlon_err *e);
	/* Lines of a command for the user to see, whether or not it is well. */
	void (*warn)(struct str lines);
	/* A command, before it is run: for cmd->made. */
	void (*command)(struct restore *r, struct command *cmd);
	/* A chain's line has been read. */
	void (*declared)(struct restore *r, struct chain *c);
	/* Instead of command_run and show: all commands, whose words are in r->words. */
	int (*run)(struct restore *r, struct command *cmd, struct merlon_err *e);
	/* A command that shows (-L in a restore file). */
	int (*show)(struct restore *r, const struct command *cmd, struct merlon_err *e);
	/* A line that is a comment. */
	void (*comment)(struct restore *r, struct str line);
	/* An error.  True: go on with the next line, to find more. */
	bool (*error)(struct restore *r, const struct merlon_err *e);
};

struct restore {
	const struct family *family;
	struct ruleset *rs; /* a builder */
	struct parser *parser;
	const char *file; /* NULL: standard input */
	unsigned flags;
	const struct table_kind *only; /* NULL: all tables */
	struct restore_calls calls;
	void *context;
	/* the state */
	uint16_t file_number;
	uint32_t line;
	struct table *table; /* NULL: between two tables */
	bool skipping;	     /* a table that is not `only` */
	unsigned errors;
	uint64_t rules;
	struct words words;
	struct buf rest; /* an unfinished line */
};

void restore_init(struct restore *r, const struct family *f, struct ruleset *rs,
		  struct parser *p, const char *file, unsigned flags);
void restore_fini(struct restore *r);

/* The next bytes.  0, or the first error's code once calls.error said to stop. */
int restore_feed(struct restore *r, const char *p, size_t n, struct merlon_err *e);
/* The end: an unfinished table is an error.  0, or the code of an error if there was one. */
int restore_end(struct restore *r, struct merlon_err *e);

#endif
