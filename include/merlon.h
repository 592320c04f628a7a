/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_H
#define MERLON_H
/*
 * libmerlon: read, edit, parse, print, compare and commit iptables rulesets.
 *
 *	kernel --merlon_ruleset_read-->   ruleset --merlon_edit_new--> edit
 *	text   --merlon_ruleset_parse-->  ruleset <--merlon_edit_freeze-- edit
 *	two rulesets --merlon_plan_new--> plan --merlon_plan_commit--> kernel
 *
 * A ruleset never changes; an edit is a copy of one that does.  A plan is how to get from one
 * ruleset to another, and the only thing that is written to a kernel.  merlon_update does all
 * of it for the common case.
 *
 * For all functions:
 * - Those that can fail return 0 (or, where it is said so, a count) or a negative errno, and
 *   then write *e, unless e is NULL.  Outputs are written on success only.  -ENOMEM may come
 *   from any of them, and so may -EINVAL for a NULL, an enum or a set out of range.
 * - Numbers are in the host's byte order.  Rules and chains are counted as iptables counts
 *   them: rules from 1.  Text is bytes; names of chains, tables and files end with a NUL.
 * - Nothing is printed, no signal is touched, the process never ended, and there are no
 *   globals.  Any number of threads may use the library.  One handle, and the edits made with
 *   it, belong to one thread at a time; a ruleset or a plan may be read by many.
 * - A sink takes output piece by piece, and returns 0, or a negative errno, which ends the
 *   printing and is what the printing function returns.
 * - "May block" stands where a function may wait for the lock, for a program that it starts
 *   (modprobe) or for a host's name.  The others only compute, or ask the kernel, which
 *   answers at once.
 * - A struct that begins with `size` may grow: set it to sizeof, everything else that you do
 *   not use to zero.  Where the library fills such a struct, it writes no more than that.
 * - `new` and `open` make something that you must free; `ref` and `unref` count; what `get`
 *   and `find` give is borrowed and lives as long as the ruleset.
 */
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default)

/* ------------------------------------------------------------------ errors */

/* What kind of mistake an error is; the commands turn it into iptables' exit codes. */
enum merlon_err_kind {
	MERLON_ERR_OTHER = 0, /* exit 1: the kernel or the ruleset said no */
	MERLON_ERR_USAGE,     /* exit 2: the words are wrong */
	MERLON_ERR_ABI,	      /* exit 3: the kernel speaks another protocol */
	MERLON_ERR_BUSY,      /* exit 4: somebody else holds the lock */
};

/* The part of a text that an error is about. */
struct merlon_location {
	char file[256];	 /* empty: the command line */
	unsigned line;	 /* from 1; 0: none */
	unsigned column; /* from 1; 0: none */
	unsigned length; /* bytes, from the column */
};

/*
 * An error, on the caller's stack.  Functions that fail return a negative errno and
 * write one; those that succeed leave it alone.  Every function takes NULL for it.
 */
struct merlon_err {
	int code; /* positive errno */
	enum merlon_err_kind kind;
	struct merlon_location at;
	char message[384];     /* one sentence, iptables' own where it has one */
	char detail[512];      /* why, and what to do; may be empty */
	char excerpt[256];     /* the text around the place, or empty */
	unsigned excerpt_from; /* bytes of the line that stand before the excerpt */
};

enum { MERLON_COLOUR = 1 << 0 }; /* with escape sequences, for a terminal */

/*
 * The error as text: "FILE:LINE:COLUMN: message; detail" (without a place for the command
 * line), then, if it has an excerpt, that line with the part at fault underlined.
 * flags: MERLON_COLOUR.  0, -ENOMEM, or what the sink returned.
 */
int merlon_err_print(const struct merlon_err *e, unsigned flags,
		     int (*sink)(void *context, const char *data, size_t size),
		     void *context);

/* ------------------------------------------------------------------ names */

enum merlon_family { MERLON_IPV4, MERLON_IPV6 };
enum merlon_table {
	MERLON_FILTER,
	MERLON_NAT,
	MERLON_MANGLE,
	MERLON_RAW,
	MERLON_SECURITY
};

/* Sets of families and of tables: MERLON_SET(MERLON_NAT) | MERLON_SET(MERLON_RAW). */
#define MERLON_SET(member) (1u << (member))

/* "0.1.0", of the library at hand. */
const char *merlon_version(void);
/* "ipv4", "filter"; NULL for a number that is none. */
const char *merlon_family_name(enum merlon_family family);
const char *merlon_table_name(enum merlon_table table);
/* The table of that name, or -ENOENT.  Case counts. */
int merlon_table_find(const char *name);

/* ------------------------------------------------------------------ handles */

/* A door to the tables of a network namespace. */
struct merlon;

enum { MERLON_WAIT_NOT = 0, MERLON_WAIT_FOREVER = -1 };

struct merlon_options {
	size_t size;
	/* "legacy" (the kernel's ip_tables and ip6_tables); NULL: the default, which is it. */
	const char *backend;
	/* The file to flock; NULL: $XTABLES_LOCKFILE (not in set-user-ID programs), else
	 * /run/xtables.lock.  All programs must agree on it. */
	const char *lock_file;
	/* Seconds to wait for the lock: MERLON_WAIT_NOT, MERLON_WAIT_FOREVER, or up to
	 * INT_MAX.  As iptables -w. */
	int wait;
	/* Called about every wait_interval microseconds (0: a second) while waiting; left is
	 * the microseconds that remain, -1: no limit.  NULL: nobody is told. */
	void (*waiting)(void *context, const char *file, long long left);
	void *context;
	unsigned wait_interval;
	/* The program that loads a module which the kernel lacks, called as `PROGRAM -q
	 * ip_tables`; NULL: that of /proc/sys/kernel/modprobe; "": none. */
	const char *modprobe;
};

/*
 * Open a handle; o may be NULL.  The strings of o are copied.  Nothing is asked of the kernel
 * yet, so this needs no privilege; sockets are opened when a family is first used, in the
 * network namespace that the calling thread is in then, and stay with that namespace.
 * -EOPNOTSUPP: no such backend.
 */
int merlon_open(const struct merlon_options *o, struct merlon **h, struct merlon_err *e);
/* Give back everything, the lock too.  No edit made with h may be left.  NULL is allowed. */
void merlon_close(struct merlon *h);

/*
 * Take the lock that every iptables-legacy of the machine takes, in all network namespaces
 * alike (flock(2), see -w in iptables(8)), so that what is read stays true until it is
 * written.  0 at once where h holds it already.  May block, as the options say.
 * -EBUSY with MERLON_ERR_BUSY: somebody else holds it; another errno: the file cannot be used.
 */
int merlon_lock(struct merlon *h, struct merlon_err *e);
void merlon_unlock(struct merlon *h); /* nothing happens where it is not held */

/* ------------------------------------------------------------------ rulesets */

/* Tables as they were read or parsed; immutable, counted. */
struct merlon_ruleset;

struct merlon_ruleset *merlon_ruleset_ref(struct merlon_ruleset *rs); /* returns rs */
void merlon_ruleset_unref(struct merlon_ruleset *rs); /* NULL is allowed */

enum { MERLON_READ_EXISTING = 1 << 0 }; /* of the tables named, those that are in use */

/*
 * Read tables: each is a moment's picture, and all of them are one only under the lock, which
 * this does not take.  families, tables: sets.  families 0: those that the kernel has.
 * tables 0: those in use.  A kernel makes a table when it is first asked for, with hooks that
 * packets pass from then on; that happens only to tables named here, and to none with
 * MERLON_READ_EXISTING.  IPT_SO_GET_ENTRIES.  Linear in the number of rules.  May block
 * (modprobe).  -EPERM: CAP_NET_ADMIN is missing; -ENOENT: there is no such table.
 */
int merlon_ruleset_read(struct merlon *h, unsigned families, unsigned tables,
			unsigned flags, struct merlon_ruleset **rs, struct merlon_err *e);

enum {
	MERLON_PARSE_NOFLUSH = 1 << 0,	/* add to what the tables hold already */
	MERLON_PARSE_COUNTERS = 1 << 1, /* take the [packets:bytes] of the text */
};

struct merlon_parse {
	size_t size;
	const char *file; /* for locations and origins; NULL: none */
	unsigned flags;	  /* MERLON_PARSE_* */
	/* Called for each error.  Not 0: go on with the next line, to find more. */
	int (*error)(void *context, const struct merlon_err *e);
	void *context;
};

/*
 * Text as iptables-restore(8) reads it, for one family, into a ruleset that has the tables of
 * the text; size is in bytes.  h may be NULL: then the newest form of every extension is
 * taken, not the newest that h's kernel offers.  o may be NULL.  *e is the first error; with
 * o->error all errors of the text are told, line by line.  Linear, in long lines too.  Sets
 * that a rule names are looked up in the kernel of the calling thread's network namespace.
 * May block where hosts are given by name.  -EINVAL: the text is wrong; another errno, as of
 * merlon_edit_run, for a line that cannot be obeyed.
 */
int merlon_ruleset_parse(struct merlon *h, enum merlon_family family, const char *text,
			 size_t size, const struct merlon_parse *o,
			 struct merlon_ruleset **rs, struct merlon_err *e);

/* Whether the ruleset has that table at all. */
int merlon_ruleset_has(const struct merlon_ruleset *rs, enum merlon_family family,
		       enum merlon_table table);

enum merlon_form {
	MERLON_SAVE,  /* iptables-save's, without its comments */
	MERLON_RULES, /* -S */
	MERLON_LIST,  /* -L */
};

enum {
	MERLON_PRINT_COUNTERS = 1 << 0, /* of rules, and policies in RULES; LIST: -v */
	/* LIST: names of hosts and services.  May block, for a few seconds where name servers
	 * do not answer: then the rest have none. */
	MERLON_PRINT_NAMES = 1 << 1,
	MERLON_PRINT_EXACT = 1 << 2,   /* LIST: -x */
	MERLON_PRINT_NUMBERS = 1 << 3, /* LIST: --line-numbers */
};

struct merlon_print {
	size_t size;
	enum merlon_form form;
	unsigned families, tables; /* sets; 0: all that the ruleset has */
	const char *chain;	   /* RULES and LIST: this one only; NULL: all */
	unsigned flags;		   /* MERLON_PRINT_* */
};

/*
 * Print the ruleset, table by table.  Where it is more than a reader could tell apart (two
 * families; two tables in RULES or LIST), a line "# ipv4 filter" stands before each.  o NULL:
 * all, as MERLON_SAVE.  The text of one family in MERLON_SAVE can be parsed again.  Linear, in
 * pieces of some 64 KB.  0, what the sink returned, or -ENOENT: no table has that chain.
 */
int merlon_ruleset_print(const struct merlon_ruleset *rs, const struct merlon_print *o,
			 int (*sink)(void *context, const char *data, size_t size),
			 void *context, struct merlon_err *e);

/* ---- chains and rules, in their order.  The structs are filled in constant time, and hold
 * as long as the ruleset, of which they borrow; copy them as you like. */

struct merlon_chain {
	size_t size;
	const void *at[2]; /* the library's own */
	enum merlon_family family;
	enum merlon_table table;
	const char *name;
	const char *policy;	 /* "ACCEPT" or "DROP"; NULL: a user chain */
	uint64_t packets, bytes; /* of the policy */
	size_t rules;		 /* how many */
	unsigned references;	 /* rules that jump here */
};

struct merlon_rule {
	size_t size;
	const void *at[2]; /* the library's own */
	enum merlon_family family;
	enum merlon_table table;
	const char *chain;
	size_t number; /* from 1 */
	uint64_t packets, bytes;
	const char *file; /* where it was parsed; "": unnamed, or not from a text */
	unsigned line;	  /* from 1; 0: not from a text */
};

/* The chain with an index (from 0; built-in chains first, then the others by name), or with a
 * name.  0, or -ENOENT: no such chain or table, the way for loops to end. */
int merlon_chain_get(const struct merlon_ruleset *rs, enum merlon_family family,
		     enum merlon_table table, size_t index, struct merlon_chain *chain);
int merlon_chain_find(const struct merlon_ruleset *rs, enum merlon_family family,
		      enum merlon_table table, const char *name,
		      struct merlon_chain *chain);
/* The rule with that number of the chain.  0, or -ENOENT behind the last. */
int merlon_rule_get(const struct merlon_ruleset *rs, const struct merlon_chain *chain,
		    size_t number, struct merlon_rule *rule);

/* Write "-A CHAIN ..." with its NUL into room for `size` bytes, cut where it does not fit, as
 * snprintf does.  The length of the whole text, or -ENOMEM. */
int merlon_rule_text(const struct merlon_rule *rule, char *text, size_t size);
/* 1 where two rules mean the same, else 0: spelling, revisions, counters, chains and origins
 * do not count, nor the order of matches that may change places. */
int merlon_rule_equal(const struct merlon_rule *a, const struct merlon_rule *b);

/* ------------------------------------------------------------------ edits */

/* A copy of a ruleset that can be changed. */
struct merlon_edit;

/*
 * Begin with the contents of base, or, if that is NULL, with nothing.  h is asked which
 * revisions of extensions its kernel offers; NULL: the newest are taken.  The edit holds base
 * and must be gone before h is closed.  Linear in chains and rules, some 10 bytes for each.
 */
int merlon_edit_new(struct merlon *h, struct merlon_ruleset *base,
		    struct merlon_edit **edit, struct merlon_err *e);
void merlon_edit_free(struct merlon_edit *edit); /* NULL is allowed */
/*
 * Make it a ruleset: *rs is yours, and the edit is taken, whether this succeeds or not.
 * -EINVAL: merlon_edit_parse has failed on it.
 */
int merlon_edit_freeze(struct merlon_edit *edit, struct merlon_ruleset **rs,
		       struct merlon_err *e);

/*
 * What stands behind `iptables` on a command line, { "-A", "INPUT", "-j", "DROP" } and n = 4;
 * see iptables(8).  Without -t it is about the filter table.  -L, -S, -V and -h are refused;
 * -w, -W and --modprobe do nothing.  -P keeps the counters of the policy, unless given -c.
 * On failure nothing has changed.  A column in *e counts in the words joined by blanks.  May
 * block where hosts are given by name.  Constant time but for -C and -D by rule, linear in
 * the chain.
 *
 * -EINVAL with MERLON_ERR_USAGE: the words are wrong, also where a jump has no chain.
 * -ENOENT: no such rule, chain, or table (one that was not read or parsed).
 * -EEXIST: -N or -E, and the chain is there.  -E2BIG: no rule has that number.
 * -ENOTEMPTY, -EMLINK: -X, and the chain has rules, or rules jump to it.
 */
int merlon_edit_run(struct merlon_edit *edit, enum merlon_family family,
		    const char *const *words, size_t n, struct merlon_err *e);

/*
 * Text of iptables-restore into the edit.  Unless o has MERLON_PARSE_NOFLUSH, each table of
 * the text is emptied first; its built-in chains keep their policies where the text does not
 * declare them.  Rules that are there again afterwards keep their counters at the commit.
 * Otherwise as merlon_ruleset_parse; after a failure the edit can only be freed.
 */
int merlon_edit_parse(struct merlon_edit *edit, enum merlon_family family,
		      const char *text, size_t size, const struct merlon_parse *o,
		      struct merlon_err *e);

/* An empty table with its built-in chains, policies ACCEPT, if the edit has none of that
 * name. */
int merlon_edit_table_add(struct merlon_edit *edit, enum merlon_family family,
			  enum merlon_table table, struct merlon_err *e);

/*
 * Rules: words are those behind the chain, { "-p", "tcp", "-j", "ACCEPT" }, and errors are
 * those of merlon_edit_run.  Words that stand for several rules (-s 10.0.0.1,10.0.0.2) are
 * taken one by one.  "There" is by meaning, see merlon_rule_equal.  The functions with
 * "unique" and "if_exists" return how many rules they added or deleted, 0: nothing was to be
 * done; merlon_edit_exists returns 1 if all of them are there, else 0, also where there is no
 * such chain.
 */
int merlon_edit_append(struct merlon_edit *edit, enum merlon_family family,
		       enum merlon_table table, const char *chain,
		       const char *const *words, size_t n, struct merlon_err *e);
int merlon_edit_append_unique(struct merlon_edit *edit, enum merlon_family family,
			      enum merlon_table table, const char *chain,
			      const char *const *words, size_t n, struct merlon_err *e);
/* number: 1 to the number of rules + 1; the new rule has it afterwards. */
int merlon_edit_insert(struct merlon_edit *edit, enum merlon_family family,
		       enum merlon_table table, const char *chain, unsigned number,
		       const char *const *words, size_t n, struct merlon_err *e);
int merlon_edit_insert_unique(struct merlon_edit *edit, enum merlon_family family,
			      enum merlon_table table, const char *chain, unsigned number,
			      const char *const *words, size_t n, struct merlon_err *e);
/* The first that is there, or -ENOENT. */
int merlon_edit_delete(struct merlon_edit *edit, enum merlon_family family,
		       enum merlon_table table, const char *chain,
		       const char *const *words, size_t n, struct merlon_err *e);
int merlon_edit_delete_if_exists(struct merlon_edit *edit, enum merlon_family family,
				 enum merlon_table table, const char *chain,
				 const char *const *words, size_t n,
				 struct merlon_err *e);
int merlon_edit_exists(struct merlon_edit *edit, enum merlon_family family,
		       enum merlon_table table, const char *chain,
		       const char *const *words, size_t n, struct merlon_err *e);
/* As -S prints it; chain NULL: the whole table.  0, what the sink returned, or -ENOENT. */
int merlon_edit_list(struct merlon_edit *edit, enum merlon_family family,
		     enum merlon_table table, const char *chain,
		     int (*sink)(void *context, const char *data, size_t size),
		     void *context, struct merlon_err *e);

/* Chains; errors as of merlon_edit_run. */
int merlon_edit_chain_new(struct merlon_edit *edit, enum merlon_family family,
			  enum merlon_table table, const char *chain,
			  struct merlon_err *e);
/* Delete its rules; make it where it is not there. */
int merlon_edit_chain_clear(struct merlon_edit *edit, enum merlon_family family,
			    enum merlon_table table, const char *chain,
			    struct merlon_err *e);
/* Delete it, which must be empty and without references. */
int merlon_edit_chain_delete(struct merlon_edit *edit, enum merlon_family family,
			     enum merlon_table table, const char *chain,
			     struct merlon_err *e);
/* Jumps follow. */
int merlon_edit_chain_rename(struct merlon_edit *edit, enum merlon_family family,
			     enum merlon_table table, const char *chain, const char *to,
			     struct merlon_err *e);
int merlon_edit_chain_exists(const struct merlon_edit *edit, enum merlon_family family,
			     enum merlon_table table, const char *chain); /* 1 or 0 */
/* policy: "ACCEPT" or "DROP".  The counters stay. */
int merlon_edit_policy_set(struct merlon_edit *edit, enum merlon_family family,
			   enum merlon_table table, const char *chain, const char *policy,
			   struct merlon_err *e);

/* ------------------------------------------------------------------ plans */

/* How to get from one ruleset to another; immutable. */
struct merlon_plan;

/* Tables that only `from` has are emptied, their policies ACCEPT; without this they are left
 * alone, as iptables-restore leaves them. */
enum { MERLON_PLAN_EMPTY_OTHERS = 1 << 0 };

/*
 * Compare.  from NULL: nothing is known of what is there, and all of `to` is new.  Both are
 * held until the plan is freed.  Rules are compared by meaning, chain by chain, and keep their
 * order; duplicates count.  O(n log n) in the number of rules that differ, linear in the rest.
 */
int merlon_plan_new(struct merlon_ruleset *from, struct merlon_ruleset *to,
		    unsigned flags, struct merlon_plan **plan, struct merlon_err *e);
void merlon_plan_free(struct merlon_plan *plan); /* NULL is allowed */

/* How many changes it makes, 0: the two are equal, counters apart; or -ENOMEM. */
long merlon_plan_count(const struct merlon_plan *plan);
/*
 * Print the changes as commands, with a heading for each table; nothing if there are none:
 *
 *	iptables -t filter
 *	+ -I INPUT 2 -p tcp -m tcp --dport 80 -j ACCEPT
 *	- -D INPUT 4 # -s 192.0.2.1/32 -j DROP
 *	~ -P FORWARD DROP
 *
 * flags: MERLON_COLOUR.  0, -ENOMEM, or what the sink returned.
 */
int merlon_plan_print(const struct merlon_plan *plan, unsigned flags,
		      int (*sink)(void *context, const char *data, size_t size),
		      void *context);

enum merlon_change_op {
	MERLON_CHAIN_NEW,
	MERLON_CHAIN_DELETE,
	MERLON_POLICY_SET,
	MERLON_RULE_INSERT,
	MERLON_RULE_DELETE,
};

struct merlon_change {
	size_t size;	/* the library's */
	const void *at; /* the library's own */
	enum merlon_change_op op;
	enum merlon_family family;
	enum merlon_table table;
	const char *chain;
	const char *policy;		/* the new one; else NULL */
	const struct merlon_rule *rule; /* inserted or deleted; else NULL */
	size_t number;			/* the rule's, once all changes before are made */
};

/* CALL for each change, in an order in which they could be made one by one.  What it gets is
 * valid during the call, the strings as long as the plan.  0 to go on; else the walk ends and
 * returns that.  Also -ENOMEM. */
int merlon_plan_walk(const struct merlon_plan *plan,
		     int (*call)(void *context, const struct merlon_change *change),
		     void *context);
/* The change as the command that makes it, "-I INPUT 2 ..."; as merlon_rule_text. */
int merlon_change_text(const struct merlon_change *change, char *text, size_t size);

/* Put `to` in the place of whatever is there by then.  Else -EAGAIN where that is no longer
 * what `from` says. */
enum { MERLON_COMMIT_REPLACE = 1 << 0 };

struct merlon_result {
	size_t size;
	unsigned tables; /* written; after a failure: those that could not be put back */
	int validated; /* each of several tables was tried in a scratch namespace first */
	int restored;  /* it failed, and what had been written was put back */
	uint64_t window_ns; /* from the first table's swap to the last one's */
	/* Sets of tables, by enum merlon_family: those that could not be put back; and those
	 * written of which the counters could not be carried over (IPT_SO_SET_ADD_COUNTERS),
	 * so that they begin at 0.  The rules of the latter are in force, which is no
	 * failure. */
	unsigned stuck[2], uncounted[2];
};

/*
 * Write the tables that the plan changes (IPT_SO_SET_REPLACE); those it does not change are
 * not touched.  Takes the lock if h does not hold it, and gives it back.  One table is
 * atomic.  Several are first tried in a scratch network namespace, where one may be made, and
 * put back as they were when one of them fails.
 *
 * The token: -EAGAIN, and nothing has changed, when a table that the plan writes is not any
 * more what `from` holds, be it by its rules or its policies, though not its counters; also
 * when it has come into being meanwhile and is not empty.  Read again and start over.  A writer
 * that ignores the lock, and keeps the number of rules, is seen unless it writes between this
 * check and the end of the swap (microseconds for a small table, a quarter of a second for
 * 100,000 rules); the kernel itself compares only the number.
 *
 * Counters of rules and policies that stay are carried over, to the packet; new rules begin
 * with those that they were given.  What matches keep for themselves (limit, quota ...) begins
 * anew in every table written, since the kernel loads it anew.
 *
 * r may be NULL; it is written on failure too.  May block.  -EBUSY: as merlon_lock.  Else what
 * the kernel said; *e then names the rule, and its place in the text it came from.
 */
int merlon_plan_commit(struct merlon *h, const struct merlon_plan *plan, unsigned flags,
		       struct merlon_result *r, struct merlon_err *e);

/*
 * Under one hold of the lock: read, let `call` edit, commit; again from the beginning, at most
 * 20 times, when somebody who ignores the lock came in between (then -EAGAIN).  families and
 * tables: as merlon_ruleset_read.  call returns 0 or more to commit, or a negative errno,
 * which ends it all and is returned; it writes *e then, and may neither free the edit nor use
 * h otherwise.
 * Nothing is written where nothing was changed.  May block.
 */
int merlon_update(struct merlon *h, unsigned families, unsigned tables,
		  int (*call)(void *context, struct merlon_edit *edit,
			      struct merlon_err *e),
		  void *context, struct merlon_result *r, struct merlon_err *e);

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
#endif
