/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_TEXT_TRANSLATE_H
#define MERLON_TEXT_TRANSLATE_H
/*
 * Commands of iptables in the language of nft(8), as iptables-translate writes them.  No
 * kernel is asked.  Every line means the same as what it came from; what nft cannot say
 * becomes a comment.
 *
 *	words --command_parse--> command --translate_command--> lines of nft
 */
#include "base/buf.h"
#include "text/command.h"

struct translator {
	const struct family *family;
	struct ruleset *rs; /* a builder: the tables as the commands so far leave them */
	struct buf *out;
	/* Each line is a command for a shell; and chains that nobody has declared are there. */
	bool shell;
	unsigned objects;      /* that rules use, so far */
	uint8_t tables;	       /* IN_*: those that have been added */
	uint8_t hooks[TABLES]; /* AT_*: their chains that have been added */
};

/* What CMD, which came from WORDS, is for nft.  0; -EOPNOTSUPP for commands that have no
 * translation; or as command_run. */
int translate_command(struct translator *x, struct command *cmd,
		      const struct words *words, struct origin at, struct merlon_err *e);

/* The name of a chain as nft knows it; false: nft takes none like it. */
bool translate_name(const char *name, struct buf *out);

/* "add table ..." */
void translate_table(struct translator *x, const struct table *t);
/* "add chain ..."; of built-in chains with hook and policy. */
void translate_chain(struct translator *x, const struct table *t, const struct chain *c);

#endif
