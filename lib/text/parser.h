/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_TEXT_PARSER_H
#define MERLON_TEXT_PARSER_H
/*
 * Between the parts of the command parser:
 *
 *	args.c		words: clusters of letters, long options, abbreviations, the loop
 *	options.c	what each option of the language means, and the table of them
 *	rule_options.c	the same for those that make a rule
 */
#include "ext/value.h"
#include "text/command.h"

enum {
	MATCH_ROOM = 65535 - 168 - 8, /* what an entry's 16-bit offsets leave */
	TARGET_ROOM = 4096,
	MOST_MATCHES = 256,
	MOST_ADDRESSES = 1 << 16, /* behind one -s or -d */
	MOST_RULES = 1 << 20,	  /* that one command may make of its addresses */
};

struct parser {
	const struct family *family;
	const struct ext_kernel *kernel;
	const struct table *chains; /* whose names behind -j are chains; or NULL */
	struct command *cmd;
	const struct word *words;
	size_t n, i;		 /* i: the word to be read next */
	struct str cluster;	 /* letters left of "-nvL" */
	const struct word *word; /* the one that an error is about */
	bool invert, restore;
	const struct word *bang; /* the "!" */
	struct word no_table;	 /* behind -t; without a name: none */
	bool loaded_proto;
	struct buf warnings; /* lines */
	struct ext_use target;
	unsigned matches_before; /* the target, in the words */
	struct ext_use uses[MOST_MATCHES];
	struct word use_words[MOST_MATCHES]; /* that brought them */
	unsigned n_uses;
	size_t match_size;
	struct addresses src, dst; /* their arrays are kept from command to command */
	_Alignas(8) unsigned char target_record[TARGET_ROOM];
	_Alignas(8) unsigned char matches[MATCH_ROOM];
};

/* The error is about W; returns -EINVAL. */
int blame(struct parser *p, const struct word *w);

#define FAIL(p, w, e, ...) (err_usage(e, __VA_ARGS__), blame(p, w))

enum takes { TAKES_NOTHING, TAKES_VALUE, TAKES_MAYBE };

struct core_option {
	const char *name;
	char letter;
	uint8_t takes;
	int (*read)(struct parser *p, const struct core_option *o,
		    const struct word *value, struct merlon_err *e);
	uint8_t op; /* of commands */
};

extern const struct core_option core_options[];
extern const unsigned n_core_options;

/* rule_options.c: for the table */
#define READS(name)                                             \
	int name(struct parser *p, const struct core_option *o, \
		 const struct word *value, struct merlon_err *e)
READS(read_proto);
READS(read_addresses);
READS(read_iface);
READS(read_fragment);
READS(read_match);
READS(read_jump);
#undef READS

/* Note that the option was given; twice is an error. */
int gave(struct parser *p, unsigned bit, char letter, struct merlon_err *e);

/* The next word, if it can be an optional argument: it is taken then. */
const struct word *optional_word(struct parser *p);
int load_match(struct parser *p, const struct ext *x, struct merlon_err *e);

#endif
