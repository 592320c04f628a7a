/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_MODEL_RULE_H
#define MERLON_MODEL_RULE_H
/*
 * A rule: what it asks of the packet's header, its matches in order, one target, its
 * counters and where it came from.
 *
 * A rule never changes once made, lives in the arena of the ruleset that made it, and is
 * shared by every snapshot and builder that descends from that ruleset.  Matches and the
 * target are kept as the kernel's own records (struct xt_entry_match and
 * xt_entry_target with their payloads), so that reading a table from a kernel and
 * writing it back is a copy.
 */
#include <linux/netfilter/x_tables.h>
#include <stdbool.h>
#include <stdint.h>

#include "model/family.h"

struct ruleset;

/* The header test apart from the two addresses.  Few rules of a ruleset differ here, so
 * heads are shared: within one ruleset, equal heads are the same pointer. */
struct head {
	uint8_t smask[16], dmask[16];
	char in[16], out[16];		   /* interface names, zero-filled */
	uint8_t in_mask[16], out_mask[16]; /* which of their bytes count */
	uint16_t proto;			   /* 0: any */
	uint8_t flags;			   /* the family's IPT_F_* or IP6T_F_* */
	uint8_t invert;			   /* HEAD_NOT_* */
	uint8_t tos;			   /* IPv6 entries have it; no command sets it */
	uint8_t pad[3];			   /* kept, as the kernel's entry has them */
};

/* The kernel's IPT_INV_* and IP6T_INV_*, which agree. */
enum {
	HEAD_NOT_IN = 0x01,
	HEAD_NOT_OUT = 0x02,
	HEAD_NOT_TOS = 0x04,
	HEAD_NOT_SRC = 0x08,
	HEAD_NOT_DST = 0x10,
	HEAD_NOT_FRAG = 0x20,
	HEAD_NOT_PROTO = 0x40,
};

/* What a rule does with a packet that it matches. */
enum verdict {
	VERDICT_CONTINUE, /* no target: count, and go on with the next rule */
	VERDICT_ACCEPT,
	VERDICT_DROP,
	VERDICT_QUEUE,
	VERDICT_RETURN,
	VERDICT_JUMP,	/* to a user chain (or goto, by head.flags) */
	VERDICT_TARGET, /* what an extension says */
	VERDICTS,
};
extern const char
	*const verdict_names[VERDICTS]; /* NULL where the rule language has none */

/* A place in a text that was parsed. */
struct origin {
	uint32_t line; /* 0: not from a text */
	uint16_t column;
	uint16_t file; /* of the ruleset's files; 0: unnamed */
};

struct rule {
	const struct head *head;
	uint64_t packets, bytes;
	uint32_t entry; /* 1 + its place in the table that was read; 0: not from a kernel */
	uint32_t jump; /* with VERDICT_JUMP: the id of the chain */
	struct origin at;
	uint16_t match_size, target_size; /* bytes of records */
	uint8_t verdict, addr_len;
	bool recounted; /* its counters are not those that the kernel's entry had */
	_Alignas(8) unsigned char body[]; /* source, destination, matches, target */
};

/* The parts from which a rule is made. */
struct rule_parts {
	struct head head;
	uint8_t src[16], dst[16];
	uint64_t packets, bytes;
	uint32_t entry, jump;
	struct origin at;
	enum verdict verdict;
	const void *matches, *target; /* whole records, one after another, 8-aligned */
	size_t match_size, target_size;
};

/* NULL when there is no memory. */
struct rule *rule_new(struct ruleset *rs, const struct family *f,
		      const struct rule_parts *p);
/* The same with a head that ruleset_head gave; parts->head is not looked at. */
struct rule *rule_new_head(struct ruleset *rs, const struct family *f,
			   const struct rule_parts *p, const struct head *head);
/* The same rule with other counters; it keeps its place among the kernel's entries. */
struct rule *rule_recount(struct ruleset *rs, const struct rule *r, uint64_t packets,
			  uint64_t bytes);

static inline const uint8_t *rule_src(const struct rule *r)
{
	return r->body;
}

static inline const uint8_t *rule_dst(const struct rule *r)
{
	return r->body + r->addr_len;
}

static inline const unsigned char *rule_matches(const struct rule *r)
{
	return r->body + 2 * r->addr_len;
}

/* NULL unless the verdict is VERDICT_TARGET. */
static inline const struct xt_entry_target *rule_target(const struct rule *r)
{
	return r->target_size ? (const void *)(rule_matches(r) + r->match_size) : NULL;
}

/* `for (m = NULL; (m = rule_match_next(r, m)); )` */
static inline const struct xt_entry_match *rule_match_next(const struct rule *r,
							   const struct xt_entry_match *m)
{
	const unsigned char *from = rule_matches(r), *end = from + r->match_size;
	const unsigned char *at = m ? (const unsigned char *)m + m->u.match_size : from;

	return at < end ? (const void *)at : NULL;
}

static inline bool rule_is_goto(const struct family *f, const struct rule *r)
{
	return r->verdict == VERDICT_JUMP && (r->head->flags & f->flag_goto);
}

#endif
