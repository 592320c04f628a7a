/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_TEXT_XML_H
#define MERLON_TEXT_XML_H
/*
 * The text of iptables-save as XML, in the form that iptables-xml(1) has given it for twenty
 * years and that style sheets read.  The conversion knows words, not rules: an option becomes
 * an element, whatever it means, so that dumps of any extension can be converted anywhere.
 *
 *	line --words_of_line--> words --> elements
 */
#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/hash.h"
#include "text/lex.h"

struct xml_chain;

struct xml {
	struct buf *out; /* the caller's; spilled between lines */
	bool combine;	 /* the actions of neighbours with equal conditions in one rule */
	bool comments;	 /* each line, as a comment before what came of it */
	/* the state */
	uint32_t line;
	bool in_table;
	struct words words;
	struct arena arena; /* the names of the table's chains */
	struct xml_chain *chains, *open;
	size_t n_chains, cap;
	struct hash_key key;
	struct map names; /* the hash of a name to its place in chains */
	bool rule_open;
	bool more_actions; /* the open rule may take those of the next */
	struct buf conditions, next;
};

void xml_begin(struct xml *x, struct buf *out, bool combine, bool comments);
/* LINE has no newline.  0, -EINVAL for what no iptables-save has written, or -ENOMEM. */
int xml_line(struct xml *x, struct str line, struct merlon_err *e);
/* 0, -EINVAL when a table has no COMMIT, or what the sink of OUT says. */
int xml_end(struct xml *x, struct merlon_err *e);
void xml_fini(struct xml *x);

#endif
