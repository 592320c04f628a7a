/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_EXT_H
#define MERLON_EXT_EXT_H
/*
 * An extension is a table.
 *
 * One file here describes one match (m_name.c) or target (t_NAME.c): an array of struct
 * ext, one element for each revision and family that differ, the newest revision first.
 * An element lists options; an option has a value type, a place in the kernel's struct,
 * and how it inverts.  Parsing, -save text, -L text, help, completion, comparison and the
 * fuzzers' dictionary all come from the tables, so that adding a match touches its file
 * and its test lines.  What no table can say goes into a value type of the file's own,
 * into one check hook (after the last option) or into one list hook (an -L text that is
 * not made of options), or into one translate hook (options that nft(8) says together).
 *
 * The tables are constant; nothing here allocates or keeps state.
 */
#include <linux/netfilter/x_tables.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"
#include "model/family.h"
#include "model/hooks.h"
#include "model/rule.h"

enum ext_kind { EXT_MATCH, EXT_TARGET, EXT_KINDS };

struct ext;
struct ext_opt;
struct lookups;
struct translation;

/* One use of an extension in one rule: what value types and hooks get. */
struct ext_use {
	const struct ext *ext;
	const struct ext_opt *opt; /* the option at hand; NULL in check and list hooks */
	const struct family *family;
	const struct head *head; /* of the rule: its protocol, above all */
	enum table_id table;
	unsigned char *payload; /* ext->size bytes, zero-padded to the kernel's alignment */
	uint64_t seen;		/* parsing: a bit for each option given, by its index */
	bool invert;		/* parsing: a ! stands before this option */
	uint8_t bad;		/* parsing: which word of the value an error is about */
	struct lookups *names; /* listing: with names, not only numbers; or NULL */
	struct buf *warnings;  /* parsing: for lines that the user should see; or NULL */
};

/* How the value of an option is written and kept. */
struct value_type {
	const char *syntax; /* in help: "port[:port]"; NULL: the option takes no value */
	uint8_t args;	    /* words that it takes: 0, 1 or 2 */
	/* Read ARG[0] (and ARG[1]) into the payload.  Errors speak of the value only ("port
	 * 70000 is not between 0 and 65535") and mark their span relative to ARG[0] with
	 * err_span (to ARG[1] with u->bad = 1); the caller adds option, place and file. */
	int (*parse)(struct ext_use *u, const struct str *arg, struct merlon_err *e);
	/* Write the value as iptables-save does. */
	void (*print)(const struct ext_use *u, struct buf *out);
	/* The same for -L, where it differs; NULL: as print. */
	void (*list)(const struct ext_use *u, struct buf *out);
};

/* A place in the payload; size 0: none. */
struct ext_field {
	uint16_t at, size;
};

/* Bits in a field of 1, 2, 4 or 8 bytes, host order: `(field & mask) == value`. */
struct ext_bits {
	struct ext_field field;
	uint64_t mask, value;
};

/* A name and its number, for bit sets and enumerations; ends with a NULL name. */
struct ext_name {
	const char *name;
	uint64_t value;
};

enum {			      /* struct ext_opt.is */
       OPT_REQUIRED = 1 << 0, /* the rule must give it */
       OPT_ONE_OF = 1 << 1,   /* the rule must give at least one of those so marked */
       OPT_MULTI = 1 << 2,    /* may be given again */
       OPT_HIDDEN = 1 << 3, /* is read but never written: a spelling of another option */
       OPT_ALWAYS = 1 << 4, /* is written whether or not it has its initial value */
       OPT_PREFIX = 1 << 5, /* its names may be cut short: the first that begins so */
       OPT_EXACT = 1 << 6,  /* the case of its names counts */
       OPT_LIST_PART = 1 << 7, /* -L leaves out a range of everything, unless inverted */
       OPT_BARE = 1 << 8,      /* its one word may be left out: ARG[0].p is NULL then */
};

struct ext_opt {
	const char *name;  /* without the dashes, as iptables-save writes it */
	const char *alias; /* another spelling; NULL: none */
	const struct value_type *type;
	struct ext_field field;	 /* where the value is */
	struct ext_field field2; /* a mask, an upper bound ... */
	/* Parsing sets these bits.  Writing takes the option for given when they are set;
	 * an option without them is given when its fields differ from ext->init. */
	struct ext_bits set;
	/* Writing: whether it is given, where neither bits nor fields say; NULL: they do. */
	bool (*given)(const struct ext_use *u, const struct ext_opt *o);
	/* Parsing sets these, after SET, when the option is inverted; without them it cannot
	 * be.  Where they share bits with SET (two values of one field), either means given. */
	struct ext_bits invert;
	uint64_t min, max;	      /* of numbers; max 0: what the field can hold */
	const struct ext_name *names; /* of enumerations and bit sets */
	const char *names_title; /* in help: a line above them, then one number a line */
	const void *more;	 /* what else a file's own value type wants */
	/* -L: "%v" the value as listed, "%s" as saved, "%!" the word "! " and "%1" the
	 * character '!' if inverted, "%=" the sign "==" or "!=", "%m" the letter "s" if
	 * field and field2 differ, "%%" a percent sign.  A blank stands before it, unless
	 * it begins with "%<".  NULL: the option shows nothing. */
	const char *list;
	/* What it says to nft(8): "%v" the value with the operator before it, "%f" the header
	 * of the family ("ip", "ip6"), "%n" the extension's name.  NULL: nft cannot say it, nor the rule. */
	const char *nft;
	/* That value; false: there is none that means the same.  NULL: as print, "!= " before
	 * it if inverted. */
	bool (*to_nft)(const struct ext_use *u, struct buf *out);
	const char *help; /* what it does, one line */
	/* For the user to see, where it is given; if it has an alias: by that name. */
	const char *warning;
	uint16_t is;	/* OPT_* */
	uint16_t proto; /* with it the kernel wants -p of this protocol; 0: any */
	uint8_t hooks;	/* AT_*, where the kernel takes the option; 0: anywhere */
	uint8_t group;	/* options whose groups share a bit exclude each other */
};

/* What the kernel looks up for a rule besides chains; struct ext.needs */
enum {
	NEEDS_SETS = 1 << 0,	  /* ipset(8) makes them */
	NEEDS_NFACCT = 1 << 1,	  /* nfacct(8) */
	NEEDS_CTTIMEOUT = 1 << 2, /* nfct(8) */
	NEEDS_UNKNOWN = 1 << 3,	  /* of an extension that has no table */
	NEEDS_RULES = 1 << 4,	  /* rules make them, maybe of another table */
};

struct ext {
	const char *name;    /* after -m or -j */
	const char *also[2]; /* other names that are read there */
	const char *kernel;  /* in the kernel; NULL: the same */
	const char *module;  /* behind ipt_ or ip6t_; NULL: it is xt_NAME */
	uint8_t kind;	     /* enum ext_kind */
	uint8_t families;    /* ON_* */
	uint8_t revision;
	uint16_t size; /* of the payload struct */
	uint16_t user; /* its leading bytes that user space sets; 0: all of it */
	const struct ext_opt *opts;
	uint8_t n_opts;	  /* at most 64 */
	const void *init; /* the payload with no option given; NULL: zeroes */
	/* This element writes and reads payloads of another extension's that have these
	 * bits (-m state is a conntrack match).  The other names it in its aliases. */
	struct ext_bits alias;
	const struct ext *aliases[2];
	const char *list; /* the word that -L prints before the options; NULL: none */
	/* To nft(8), where no option says anything; NULL: nft does not know it. */
	const char *nft;
	const char *help;    /* what it does, one line */
	uint16_t proto;	     /* the kernel wants -p of this protocol; 0: any */
	uint16_t comes_with; /* -p of this protocol brings it along; 0: of none */
	uint8_t tables;	     /* IN_*, where a rule may use it; 0: anywhere */
	uint8_t hooks;	     /* AT_*; 0: any */
	uint8_t needs;	     /* NEEDS_* */
	bool pure; /* keeps no state and has no effect: may change places with others */
	bool by_text; /* bytes that differ may mean the same: the -save text decides */
	/* After the last option: what the table cannot say.  u->opt is NULL. */
	int (*check)(struct ext_use *u, struct merlon_err *e);
	/* The kernel refused this use with errno CODE: write why that may be, as far as
	 * only the extension knows.  NULL: it knows nothing. */
	void (*explain)(const struct ext_use *u, int code, struct buf *out);
	/* Writes the whole -L text, with a blank before it, instead of list and options. */
	void (*print_list)(const struct ext_use *u, struct buf *out);
	/* The same for -save: options that repeat, in groups whose order counts. */
	void (*print_save)(const struct ext_use *u, struct buf *out);
	/* Says all of it to nft(8), a blank before each statement, instead of nft and the
	 * options; false: nft cannot say it (ext/translate.h). */
	bool (*translate)(struct ext_use *u, struct translation *t);
};

/* For tables: #define PAYLOAD to the file's struct first. */
#define FIELD(member)                                                     \
	{                                                                 \
		offsetof(PAYLOAD, member), sizeof(((PAYLOAD *)0)->member) \
	}
#define BITS(member, bits)                \
	{                                 \
		FIELD(member), bits, bits \
	}
#define EQUALS(member, bits, is)        \
	{                               \
		FIELD(member), bits, is \
	}
/* For invert, where the value type itself heeds u->invert: a bit that its byte cannot have. */
#define INVERT_PARSED                  \
	{                              \
		{ 0, 1 }, 0x100, 0x100 \
	}
#define OPTIONS(array) .opts = array, .n_opts = sizeof(array) / sizeof(*(array))
/* An array of struct ext ends with an element without a name. */
#define EXT_END              \
	{                    \
		.name = NULL \
	}

/* ---- looking up */

/* What the kernel at hand offers; NULL pointers: everything. */
struct ext_kernel {
	bool (*offers)(void *context, enum ext_kind kind, const char *name,
		       uint8_t revision);
	void *context;
};

/* The extension's newest revision for the family that the kernel offers (or the newest, if
 * it offers none); NULL: merlon does not know the name. */
const struct ext *ext_find(enum ext_kind kind, struct str name, const struct family *f,
			   const struct ext_kernel *k);
/* The description of a record read from a kernel, under the name by which to show it;
 * NULL: unknown, to be kept as it is. */
const struct ext *ext_of_match(const struct family *f, const struct xt_entry_match *m);
const struct ext *ext_of_target(const struct family *f, const struct xt_entry_target *t);
/* The match that `-p PROTO` brings along when its options are used; NULL: none. */
const struct ext *ext_of_proto(uint16_t proto, const struct family *f);
/* The name nearest to a misspelt one, or NULL. */
const char *ext_suggest(enum ext_kind kind, struct str name, const struct family *f);
/* Whether merlon knows several revisions of it. */
bool ext_has_revisions(const struct ext *x, const struct family *f);
/* All extensions, file by file; NULL at the end. */
const struct ext *ext_at(size_t index);

static inline const char *ext_kernel_name(const struct ext *x)
{
	return x->kernel ? x->kernel : x->name;
}

/* ---- parsing: begin, option ..., end */

/* Fill the payload with its initial contents.  It has XT_ALIGN(ext->size) bytes. */
void ext_begin(struct ext_use *u, const struct ext *x, unsigned char *payload);
/* The option of that name (whole), or NULL. */
const struct ext_opt *ext_opt_find(const struct ext *x, struct str name);
int ext_option(struct ext_use *u, const struct ext_opt *o, bool invert,
	       const struct str *arg, struct merlon_err *e);
int ext_end(struct ext_use *u, struct merlon_err *e);

/* ---- writing */

/* All options as iptables-save writes them, each with a blank before it. */
void ext_save(struct ext_use *u, struct buf *out);
/* The text of -L, with a blank before it. */
void ext_list(struct ext_use *u, struct buf *out);
bool ext_opt_given(const struct ext_use *u, const struct ext_opt *o);
bool ext_opt_inverted(const struct ext_use *u, const struct ext_opt *o);
/* What `-m NAME -h` adds to the general help. */
void ext_help(const struct ext *x, const struct family *f, struct buf *out);

/* ---- fields */

uint64_t field_get(const unsigned char *payload, struct ext_field f); /* up to 8 bytes */
void field_set(unsigned char *payload, struct ext_field f, uint64_t value);
static inline bool bits_are(const unsigned char *payload, struct ext_bits b)
{
	return (field_get(payload, b.field) & b.mask) == b.value;
}

#endif
