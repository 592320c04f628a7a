/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_MODEL_FAMILY_H
#define MERLON_MODEL_FAMILY_H
/*
 * What differs between IPv4 and IPv6 as far as rules go.  A family is a parameter: code
 * asks these fields and never which family it is.
 */
#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

enum family_id { FAMILY_IPV4, FAMILY_IPV6, FAMILIES };

/* A set of families, in the tables of extensions. */
enum {
	ON_IPV4 = 1 << FAMILY_IPV4,
	ON_IPV6 = 1 << FAMILY_IPV6,
	ON_BOTH = ON_IPV4 | ON_IPV6
};

struct family {
	enum family_id id;
	int af;
	const char *name;	/* "ipv4" */
	const char *program;	/* "iptables" */
	const char *any;	/* "0.0.0.0/0" */
	const char *any_host;	/* "0.0.0.0" */
	uint8_t addr_len;	/* bytes */
	uint8_t flag_goto;	/* in head.flags, from the kernel's UAPI */
	uint8_t flag_proto;	/* set wherever a protocol is tested; 0: no such flag */
	uint8_t flag_frag;	/* 0: the family has no -f */
	uint64_t header_protos; /* a bit for each protocol below 64 that -p never matches */
	uint8_t icmp_proto;	/* the protocol that this family's -p icmp means */
	uint8_t listed_addr_width; /* of the address columns in -L */
};

extern const struct family families[FAMILIES];

/* Addresses are in network byte order, in arrays of 16 bytes of which the family uses the
 * first addr_len. */

/* Text to address; no names.  Whole of S or false. */
bool addr_parse(const struct family *f, struct str s, uint8_t addr[16]);
void addr_print(const struct family *f, const uint8_t *addr, struct buf *out);

/* The mask with BITS leading ones, BITS <= 8 * addr_len. */
void mask_of_prefix(const struct family *f, unsigned bits, uint8_t mask[16]);
/* The number of leading ones, or -1 when ones follow a zero. */
int mask_prefix(const struct family *f, const uint8_t *mask);
bool addr_is_zero(const struct family *f, const uint8_t *addr);

#endif
