/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Random rules, made from the tables of the extensions: valid ones and, now and then, ones
 * that are not.  A seed always makes the same rule.
 *
 * A rule is kept as the options that make it, so that it can be written in another way
 * (generate_respell) or made another one (generate_mutate).
 */
#ifndef TESTS_TOOLS_GENERATE_H
#define TESTS_TOOLS_GENERATE_H

#include "base/buf.h"
#include "ext/ext.h"

enum { GEN_PARTS = 6, GEN_OPTS = 16, GEN_TEXT = 400 };

/* "! --dport 1:2": the option as the table has it, and as it is spelled. */
struct gen_opt {
	const struct ext_opt *opt;
	char name[48]; /* with its dashes */
	bool invert;
	bool quoted; /* the values, also where they need not be */
	char arg[2][GEN_TEXT];
};

/* The header, a match or the target, with its options. */
struct gen_part {
	const struct ext *x; /* NULL: what `word` jumps to */
	const char *flag;    /* "-m", "-j" or "-g"; NULL: there is none to be written */
	char word[48];
	struct gen_opt opts[GEN_OPTS];
	unsigned n;
};

struct gen_rule {
	const struct family *family;
	enum table_id table;
	enum hook hook;
	struct gen_part parts[GEN_PARTS]; /* the first is the header */
	unsigned n;
};

struct gen_wish {
	const struct family *family;
	unsigned wrong;	     /* of 1000 values, so many are made wrong, or near it */
	const char *without; /* ",NAME,NAME,": extensions to be left out; or NULL */
	const char *only;    /* all rules have this one; or NULL */
};

void generate_rule(uint64_t seed, const struct gen_wish *w, struct gen_rule *r);
/* What follows `-A CHAIN`, as a line of a restore file has it. */
void generate_print(const struct gen_rule *r, struct buf *out);
/* Write the rule otherwise, without changing what it says. */
void generate_respell(struct gen_rule *r, uint64_t *state);
/* Change one thing that it says.  What, or NULL where it has nothing to be changed. */
const char *generate_mutate(struct gen_rule *r, uint64_t *state);

#endif
