/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_BLOB_H
#define MERLON_KERNEL_BLOB_H
/*
 * A table as ip_tables and ip6_tables hold it: entries one behind the other, chains told by
 * offsets.  Decoding trusts nothing; encoding is exact: what was decoded comes out as it
 * was, apart from counters and the fields that only the kernel uses.
 *
 *	built-in chain:	rules, then the policy entry
 *	user chain:	an ERROR entry with the name, rules, an unconditional RETURN
 *	the end:	an ERROR entry named ERROR
 */
#include "kernel/wire.h"
#include "model/ruleset.h"

/* Where a table's built-in chains begin and end, as GET_INFO says. */
struct blob_info {
	uint32_t valid_hooks, n_entries, size;
	uint32_t hook_entry[HOOKS], underflow[HOOKS];
};

/* Fill table T of RS (with its built-in chains and nothing else) from BLOB.  0, -ENOMEM,
 * or -EBADMSG with the offset and what is wrong there. */
int blob_decode(const struct wire *w, struct ruleset *rs, struct table *t,
		const struct blob_info *info, const unsigned char *blob,
		struct merlon_err *e);

/* Memory for a blob, used again and again: a table may have tens of megabytes, and touching
 * fresh memory is most of what moving it would cost.  BLOB_HEADROOM bytes in front of
 * `bytes` are for a sockopt's header. */
enum { BLOB_HEADROOM = 128 };
struct blob {
	struct blob_info info;
	unsigned char *bytes; /* NULL: nothing yet */
	size_t room;
};

/* Room for SIZE bytes; what was there is lost.  0 or -ENOMEM. */
int blob_reserve(struct blob *b, size_t size);
void blob_fini(struct blob *b);

/* T, sorted, into BLOB.  Of the rules only the first LIMIT, in the order of the blob, are
 * whole; of the others there is what decides which rules are reached: jumps, and verdicts on
 * every packet. */
int blob_encode(const struct wire *w, const struct table *t, size_t limit,
		struct blob *blob, struct merlon_err *e);

/* The counters of entry number I (from 0) are in CALL's hands: each entry that is a rule or
 * a policy, in order.  RULE is NULL for a policy. */
int blob_each_counter(const struct table *t,
		      int (*call)(void *context, size_t i, const struct chain *c,
				  const struct rule *r),
		      void *context);

/* The counters of all entries, of which blob->info says how many there are. */
void blob_get_counters(const struct wire *w, const struct blob *blob,
		       struct xt_counters *counters);
void blob_set_counters(const struct wire *w, struct blob *blob,
		       const struct xt_counters *counters);

/* A digest of all but counters and what only the kernel uses, to see later whether a table
 * has changed.  Not for adversaries. */
uint64_t blob_digest(const struct wire *w, const struct blob *blob);

#endif
