/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_MODEL_RULESET_H
#define MERLON_MODEL_RULESET_H
/*
 * A ruleset: for each family its tables, in each table its chains, in each chain its
 * rules.
 *
 * A ruleset is a builder until it is frozen: one thread edits it in place.  Frozen, it is
 * a snapshot: nothing changes any more, any thread may read it, and it lives as long as
 * somebody holds a reference.  ruleset_thaw makes a new builder that shares the rules of
 * a snapshot and holds a reference to it.
 *
 * Chains have an id, unique in their table and kept over renames and thaws; rules that
 * jump name the id.
 */
#include "base/arena.h"
#include "base/err.h"
#include "base/hash.h"
#include "model/family.h"
#include "model/hooks.h"
#include "model/index.h"
#include "model/rule.h"

enum {
	CHAIN_NAME_SIZE = 32,
	CHAIN_NAME_MAX = 28 /* of a new chain: less than XT_EXTENSION_MAXNAMELEN */
};

struct chain {
	uint32_t id;
	uint32_t place;		 /* among its table's chains */
	uint32_t refs;		 /* rules that jump here */
	uint8_t hook;		 /* NO_HOOK: a user chain */
	uint8_t policy;		 /* enum verdict; built-in chains */
	uint32_t entry;		 /* of the policy, as rule.entry */
	uint64_t packets, bytes; /* of the policy */
	bool recounted;		 /* as rule.recounted */
	bool policy_given; /* by a text or a command, rather than by the table's beginning */
	struct origin at;
	const struct rule **rules; /* n of them, in order */
	size_t n;
	const struct rule **base; /* where their array begins, and its size: there is */
	size_t cap;		  /* slack at both ends */
	size_t scanned;		  /* rules that look-ups have gone over */
	struct rule_index *index; /* of a builder with many look-ups; NULL: none */
	char name[CHAIN_NAME_SIZE];
};

struct table {
	const struct family *family;
	const struct table_kind *kind;
	struct chain *
		*chains; /* built-in ones by hook, then the user's by name once sorted */
	size_t n, cap;
	bool sorted;
	struct chain **by_id; /* [id - 1]; NULL once deleted */
	uint32_t ids, ids_cap;
	struct hash_key key;
	struct map names; /* the hash of a name to its id */
	/* What a kernel said when the table was read: rule.entry counts these entries.  A
	 * table that descends from the read one by thaw has the same source. */
	struct table_source *source;
};

/* Kept in the arena of the ruleset that was read: by this a backend knows, when it is to
 * write, whether the table is still what it was. */
struct table_source {
	uint32_t entries;	     /* with chain heads and policies */
	uint64_t digest;	     /* of all that rules say; legacy */
	uint64_t read_at, read_took; /* monotonic, in ns */
	uint64_t generation;	     /* nft */
};

struct ruleset {
	_Atomic(unsigned) refs;
	bool frozen;
	struct ruleset *bases[FAMILIES * TABLES]; /* whose rules are shared */
	unsigned n_bases;
	struct arena arena;
	struct hash_key key;
	struct table *tables[FAMILIES][TABLES]; /* NULL: not part of this ruleset */
	const struct head **heads;
	size_t n_heads, cap_heads;
	struct map head_map;
	const char **files; /* [origin.file - 1] */
	unsigned n_files;
};

/* ---- life */

struct ruleset *ruleset_new(void); /* a builder; NULL when there is no memory */
/* A builder with the contents of FROM, which is frozen, or NULL. */
struct ruleset *ruleset_thaw(struct ruleset *from);
/* A copy of one table of FROM, which must not change any more, into RS, which has none of
 * that kind.  NULL when there is no memory. */
struct table *ruleset_take(struct ruleset *rs, struct ruleset *from,
			   const struct table *t);
/* Make it a snapshot; after that the builder's functions must not be called. */
void ruleset_freeze(struct ruleset *rs);
struct ruleset *ruleset_ref(struct ruleset *rs);
void ruleset_unref(struct ruleset *rs); /* NULL is allowed */

/* ---- reading */

static inline struct table *ruleset_table(const struct ruleset *rs,
					  const struct family *f, enum table_id id)
{
	return rs->tables[f->id][id];
}

struct chain *table_chain(const struct table *t, struct str name); /* or NULL */

static inline struct chain *table_chain_by_id(const struct table *t, uint32_t id)
{
	return id && id <= t->ids ? t->by_id[id - 1] : NULL;
}

/* The chain that the rule jumps to, or NULL. */
static inline const struct chain *rule_jump(const struct table *t, const struct rule *r)
{
	return r->verdict == VERDICT_JUMP ? table_chain_by_id(t, r->jump) : NULL;
}

const char *ruleset_file(const struct ruleset *rs, struct origin at); /* "" if unnamed */

/* ---- building; each returns 0 or -ENOMEM (or NULL), and on failure nothing changed */

/* The table, made with its built-in chains (policy ACCEPT, counters 0) if absent. */
struct table *ruleset_table_add(struct ruleset *rs, const struct family *f,
				const struct table_kind *kind);
/* Empty it of rules, user chains and counters; policies stay as they are. */
void table_clear(struct table *t);
/* The head that all rules with these contents share. */
const struct head *ruleset_head(struct ruleset *rs, const struct head *h);
/* The number for origin.file, 0 when there are too many files. */
uint16_t ruleset_file_add(struct ruleset *rs, const char *name);

/* NAME has less than CHAIN_NAME_SIZE bytes, and is not yet in the table. */
struct chain *table_chain_add(struct table *t, struct str name);
/* C is a user chain without references; its rules go too. */
void table_chain_remove(struct table *t, struct chain *c);
/* All user chains, which are empty and without references. */
void table_drop_user_chains(struct table *t);
int table_chain_rename(struct table *t, struct chain *c, struct str name);
/* The order in which chains are listed and written: user chains by name. */
void table_sort(struct table *t);

/* AT <= c->n; the rule moves in front of what stood there. */
int chain_insert(struct table *t, struct chain *c, size_t at, const struct rule *r);
void chain_remove(struct table *t, struct chain *c, size_t at);
void chain_replace(struct table *t, struct chain *c, size_t at, const struct rule *r);
void chain_flush(struct table *t, struct chain *c);
void chain_drop_index(struct chain *c);

#endif
