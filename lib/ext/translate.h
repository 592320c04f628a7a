/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_TRANSLATE_H
#define MERLON_EXT_TRANSLATE_H
/*
 * Extensions in the language of nft(8).  The columns `nft` and `to_nft` of the tables say
 * how; here is what reads them, and values that several files share.
 *
 * A translation means the same for every packet that is whole, or there is none: what
 * iptables does with packets too short for their header (it drops some) is left out.  nft
 * gives up a rule, inverted or not, where it finds nothing to look at (no connection, no
 * socket, no option), so that an inverted option of such things mostly has no translation.
 */
#include "ext/value.h"

/* One rule on its way to nft(8). */
struct translation {
	struct buf *out;     /* the rule's statements, a blank before each */
	struct buf *objects; /* lines that make what the rule uses */
	const char *table;
	unsigned *count; /* of objects so far; numbers their names */
	bool proto;	 /* what is in out limits the rule to head->proto */
	struct str comment;
};

/* All that U says.  False: nft cannot say it; what was written is of no use. */
bool ext_translate(struct ext_use *u, struct translation *t);
/* For hooks: the options that are given, by their columns. */
bool translate_options(struct ext_use *u, struct translation *t);
/* One of them, with a blank before it. */
bool translate_option(struct ext_use *u, const struct ext_opt *o, struct buf *out);
/* For hooks: limit the rule to its protocol, where nothing has yet. */
void translate_proto(const struct ext_use *u, struct translation *t);
/* The same by number or name, a blank before it. */
void translate_head_proto(const struct family *f, const struct head *h, struct buf *out);
const char *translate_header(const struct family *f); /* "ip" or "ip6" */
/* Whether nft takes the N bytes between quotation marks. */
bool translate_quotable(const char *s, size_t n);
/* " prefix "..."" of a log; false: nft would take a part of it for something else. */
bool translate_prefix(const char *s, size_t n, struct buf *out);
/* An option of U by its name, whether it is given. */
bool translate_given(const struct ext_use *u, const char *name);

/* ---- for the column to_nft */

bool range_to_nft(const struct ext_use *u, struct buf *out); /* field to field2 */
bool mark_to_nft(const struct ext_use *u, struct buf *out);  /* field2 a mask */
/* The same, where bits of the value outside of the mask do not count. */
bool masked_to_nft(const struct ext_use *u, struct buf *out);
/* Text, in quotation marks. */
bool text_to_nft(const struct ext_use *u, struct buf *out);
/* The option's names in lower case, any of them: of bits that nft knows by the same names. */
bool bits_to_nft(const struct ext_use *u, struct buf *out);
/* As value_icmp; `more` the names that nft has, where they differ. */
bool icmp_to_nft(const struct ext_use *u, struct buf *out);
/* Lengths of IPv6 headers in bytes, which nft counts in units of 8, the first left out. */
bool length_to_nft(const struct ext_use *u, struct buf *out);
/* As range_to_nft, of values that have no more than a byte in the packet. */
bool byte_range_to_nft(const struct ext_use *u, struct buf *out);

/* "!= " if the option is inverted. */
void put_unless(const struct ext_use *u, struct buf *out);
/* "a" or "a-b". */
void put_span(uint64_t a, uint64_t b, struct buf *out);

#endif
