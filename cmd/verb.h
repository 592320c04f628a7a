/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_CMD_VERB_H
#define MERLON_CMD_VERB_H
/*
 * What the verbs of merlon share.  They stand on merlon.h alone, as any program could.
 */
#include <stdbool.h>

#include "merlon.h"

enum { VERB_DIFFERS = 1, VERB_TROUBLE = 2 }; /* exit codes, as diff(1) has them */

struct verb {
	const char *name;
	const char *synopsis;
	const char *help; /* one line */
	const char *more; /* the rest, or NULL */
};

extern const struct verb verbs[]; /* ends with a NULL name */
/* NULL: none of that name. */
const struct verb *verb_find(const char *name);

int verb_check(int argc, char **argv);
int verb_diff(int argc, char **argv);
int verb_help(int argc, char **argv);
int verb_show(int argc, char **argv);
int verb_version(int argc, char **argv);

/* "merlon VERB: ..." on stderr. */
void complain(const char *verb, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* How the verb is to be called, after a mistake; returns VERB_TROUBLE. */
int usage(const char *verb);
/* An error of the library, with its place underlined; returns VERB_TROUBLE. */
int report(const char *verb, const struct merlon_err *e);

/* MERLON_COLOUR where FD is a terminal that has colours, else 0. */
unsigned colour_of(int fd);
/* A sink for a stdio stream. */
int to_stream(void *stream, const char *data, size_t size);
/* 0, or VERB_TROUBLE where standard output could not be written. */
int finish(const char *verb);

/* The family to be taken for FILE where no option says: IPv6 if the name ends in "6" or begins
 * with "ip6". */
enum merlon_family family_of_file(const char *file);
/* All of FILE, "-" being standard input; NULL with a complaint.  To be freed. */
char *read_file(const char *verb, const char *file, size_t *size);

#endif
