/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_TEXT_PRINT_H
#define MERLON_TEXT_PRINT_H
/*
 * A ruleset to text: as iptables-save and -S write it (save.c), and as -L lists it
 * (list.c).  What was read from a kernel and is unknown to merlon is written in a form
 * that merlon reads back.
 */
#include "base/buf.h"
#include "model/ruleset.h"

struct lookups;

enum {
	PRINT_COUNTERS =
		1 << 0, /* save: "[1:60] -A ..." and of policies; -S -v: "-c 1 60" */
	PRINT_VERBOSE = 1 << 2,	     /* list: counters, interfaces */
	PRINT_EXACT = 1 << 3,	     /* list: counters in full */
	PRINT_LINE_NUMBERS = 1 << 4, /* list */
	PRINT_INLINE = 1 << 5, /* a rule of a list as a sentence: `iptables -v -A` */
};

/* "-A CHAIN ...", without a newline. */
void print_rule(const struct table *t, const char *chain, const struct rule *r,
		struct buf *out);

/* The part of iptables-save that is about one table, "*filter" to "COMMIT". */
void print_save_table(const struct table *t, unsigned flags, struct buf *out);

/* -S: all of the table, or of chain ONLY, or of it the rule with NUMBER (0: all). */
void print_list_rules(const struct table *t, const struct chain *only, uint32_t number,
		      unsigned flags, struct buf *out);

/* -L, likewise.  With names of hosts, networks and services, or, where NAMES is NULL, without;
 * may block for them. */
void print_list(const struct table *t, const struct chain *only, uint32_t number,
		unsigned flags, struct lookups *names, struct buf *out);

/* A line of -L, with its newline. */
void print_list_rule(const struct table *t, const struct rule *r, size_t number,
		     unsigned flags, struct lookups *names, struct buf *out);

/* A chain's name, in quotation marks where restore wants them. */
void put_chain_name(const char *name, struct buf *out);

/* An interface's name with its "+", for both. */
void put_iface_name(const char *name, const uint8_t *mask, struct buf *out);

#endif
