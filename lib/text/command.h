/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_TEXT_COMMAND_H
#define MERLON_TEXT_COMMAND_H
/*
 * One command of the rule language: the words behind `iptables`, or a line of a restore
 * file, understood.
 *
 *	words --command_parse--> struct command --command_run--> a change of a builder
 *
 * Parsing knows the words, the family and the extensions; it does not look at a ruleset.
 * A name behind -j that is no extension is left in `jump` for command_run, which knows
 * the chains.
 */
#include "ext/ext.h"
#include "model/ruleset.h"
#include "text/lex.h"

enum command_op {
	CMD_NONE,
	CMD_APPEND,
	CMD_INSERT,
	CMD_REPLACE,
	CMD_DELETE,
	CMD_DELETE_NUM,
	CMD_CHECK,
	CMD_LIST,
	CMD_LIST_RULES,
	CMD_FLUSH,
	CMD_ZERO,
	CMD_ZERO_NUM,
	CMD_NEW_CHAIN,
	CMD_DELETE_CHAIN,
	CMD_RENAME_CHAIN,
	CMD_SET_POLICY,
	CMD_VERSION,
	CMD_HELP,
};

/* Which table entries the command's options were given, for `struct command.given`. */
enum {
	GAVE_NUMERIC = 1 << 0,
	GAVE_SOURCE = 1 << 1,
	GAVE_DESTINATION = 1 << 2,
	GAVE_PROTOCOL = 1 << 3,
	GAVE_JUMP = 1 << 4,
	GAVE_VERBOSE = 1 << 5,
	GAVE_EXACT = 1 << 6,
	GAVE_IN = 1 << 7,
	GAVE_OUT = 1 << 8,
	GAVE_LINE_NUMBERS = 1 << 9,
	GAVE_COUNTERS = 1 << 10,
	GAVE_FRAGMENT = 1 << 11,
	GAVE_TABLE = 1 << 12,
	GAVE_MATCH = 1 << 13,
	GAVE_WAIT = 1 << 14,
};

struct address { /* one of a list behind -s or -d */
	uint8_t addr[16], mask[16];
};

struct addresses {
	struct address *a;
	size_t n, cap;
};

struct command {
	enum command_op op;
	bool and_zero;	   /* -L or -S together with -Z */
	bool zero_number;  /* and that of one rule only */
	bool other_family; /* a line for the other family (-4 or -6): to be skipped */
	const struct table_kind *table;
	struct word chain;    /* empty: all */
	struct word new_name; /* -E: the new name; -P: the policy */
	uint32_t number;      /* of the rule, from 1; 0: none */
	unsigned given;	      /* GAVE_* */
	unsigned verbose;
	int wait;		/* seconds; -1: not at all; 0: for ever */
	uint32_t wait_interval; /* microseconds; 0: not given */
	const char *modprobe;	/* NULL: the system's */
	/* The rule, without its addresses: one rule for each pair of source and
	 * destination.  Its records stand in the parser that filled the command. */
	struct rule_parts rule;
	struct addresses src, dst;
	struct word jump;	    /* the chain, where `verdict` is VERDICT_JUMP */
	const struct ext *helps[8]; /* -h: what it is asked about */
	unsigned n_helps;
	struct str warnings; /* lines to be shown to the user; in the parser, too */
	/* For the caller to set: told of each rule that the words make, before it is used. */
	void (*made)(void *context, const struct table *t, const struct rule *r);
	/* The same: told what the user should see; LINE has its newline. */
	void (*warn)(const char *line);
	void *context;
};

struct parser; /* about 100 KB; reused from command to command */

enum {
	/* Words of a restore file may not say -t of another table, -w, -W or --modprobe. */
	PARSE_RESTORE = 1 << 0,
	/* Counters stand before the words, and count as given with -c. */
	PARSE_COUNTED = 1 << 1,
};

struct parser *parser_new(const struct family *f, const struct ext_kernel *k);
void parser_free(struct parser *p);
/* As iptables-restore does it: where a chain of T and a target have one name, -j means the chain.
 * Otherwise command_run sees to that, too late for the options of the target to be unknown. */
void parser_chains(struct parser *p, const struct table *t);

/* Errors carry a column in the line that the words stand in.  CMD is valid until the next
 * call or parser_free.  Return 0, -EINVAL or -ENOMEM. */
int command_parse(struct parser *p, const struct word *words, size_t n, unsigned flags,
		  const struct table_kind *table, struct command *cmd,
		  struct merlon_err *e);

/* Change RS as CMD says: everything but CMD_LIST, CMD_LIST_RULES, CMD_VERSION, CMD_HELP.
 * RS has the command's table.  On failure nothing has changed. */
int command_run(struct ruleset *rs, const struct family *f, const struct command *cmd,
		struct origin at, struct merlon_err *e);

/* The chain of CMD_LIST or CMD_LIST_RULES; NULL: all.  0, or a negative code where T has no such
 * chain. */
int command_chain(const struct table *t, const struct command *cmd,
		  const struct chain **c, struct merlon_err *e);

/* Whether the command asks for nothing but an answer. */
bool command_reads(const struct command *cmd);

#endif
