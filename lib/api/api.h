/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_API_API_H
#define MERLON_API_API_H
/*
 * What the parts of the public interface share.  Each public function checks what it was
 * given, calls the layers below, and keeps the promises of merlon.h.
 *
 *	handle.c	handles, names, errors as text
 *	ruleset.c	reading, printing, chains and rules one by one
 *	text.c		restore text into an edit
 *	edit.c		edits and command vectors;  rules.c: the conveniences
 *	plan.c		comparing;  commit.c: writing
 *
 * A struct merlon_ruleset is a frozen struct ruleset under another name.
 */
#include "kernel/kernel.h"
#include "text/command.h"

struct merlon {
	struct kernel k;
	char *lock_file, *modprobe;	  /* the options', owned */
	struct parser *parsers[FAMILIES]; /* made on first use */
};

struct merlon_edit {
	struct merlon *h; /* or NULL */
	struct ruleset *rs;
	struct parser *parsers[FAMILIES]; /* where there is no h */
	struct words words;
	bool broken; /* half of a text has been parsed */
};

struct merlon_plan {
	struct plan p;
};

static inline struct ruleset *ruleset_of(const struct merlon_ruleset *rs)
{
	return (struct ruleset *)rs;
}

static inline struct merlon_ruleset *ruleset_out(struct ruleset *rs)
{
	return (struct merlon_ruleset *)rs;
}

/* ---- handle.c */

/* -EINVAL: the caller broke merlon.h's rules. */
int misuse(struct merlon_err *e, const char *what);

/* Copy a caller's struct that begins with its size; NULL gives zeroes.  False: no size. */
bool struct_in(void *to, size_t size, const void *from);
/* Copy ours into the caller's, as much as that holds. */
bool struct_out(void *to, const void *from, size_t size);

/* NULL where it is none. */
const struct family *family_of(enum merlon_family family);
const struct table_kind *kind_of(enum merlon_table table);
bool set_valid(unsigned set, unsigned members);
static inline bool in_set(unsigned set, unsigned member)
{
	return !set || set >> member & 1;
}

/* ---- edit.c */

/* NULL when there is no memory. */
struct parser *edit_parser(struct merlon_edit *edit, const struct family *f);
/* The table to edit, or NULL with an error. */
struct table *edit_table(struct merlon_edit *edit, const struct family *f,
			 const struct table_kind *kind, struct merlon_err *e);
/* Run what has been parsed; a policy keeps its counters. */
int edit_command(struct merlon_edit *edit, const struct family *f,
		 const struct command *cmd, struct merlon_err *e);
/* Parse edit->words, with columns that can be shown. */
int edit_parse_words(struct merlon_edit *edit, const struct family *f,
		     const struct table_kind *kind, struct command *cmd,
		     struct merlon_err *e);
/* An error about edit->words: add their line. */
int edit_place(const struct merlon_edit *edit, int err, struct merlon_err *e);

/* ---- ruleset.c */

void rule_fill(struct merlon_rule *r, const struct ruleset *rs, const struct table *t,
	       const struct chain *c, size_t number, const struct rule *rule);
/* Put B, and a NUL, into room for SIZE bytes; frees B.  The length, or -ENOMEM. */
int text_out(struct buf *b, char *text, size_t size);

#endif
