/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_WIRE_H
#define MERLON_KERNEL_WIRE_H
/*
 * The entries of ip_tables and ip6_tables, byte by byte.  Their structs say the same under
 * different names, so code takes a struct wire and never asks which of them it has.
 */
#include <linux/netfilter/x_tables.h>
#include <stdint.h>
#include <string.h>

#include "model/family.h"

/* What differs between the two families on this wire. */
struct wire {
	const struct family *family;
	int level;					  /* of [gs]etsockopt */
	int get_info, get_entries, get_match, get_target; /* get */
	int set_replace, add_counters;			  /* set */
	const char *
		names_file; /* /proc/net/..., the tables that this network namespace has */
	const char *module; /* that brings these sockopts */
	uint16_t entry_size;
	uint16_t at_src, at_dst, at_smask, at_dmask; /* in the entry */
	uint16_t at_in; /* in, out, in_mask, out_mask follow each other */
	uint16_t at_proto, at_tos, at_flags, at_invert;
	uint16_t pad, pad_size; /* bytes that nobody uses */
	uint16_t at_target, at_next, at_counters;
};

extern const struct wire wires[FAMILIES];

enum {
	STANDARD_SIZE = sizeof(struct xt_standard_target),
	ERROR_SIZE = sizeof(struct xt_error_target),
};

static inline uint16_t get16(const unsigned char *at)
{
	uint16_t v;

	memcpy(&v, at, sizeof(v));
	return v;
}

static inline void put16(unsigned char *at, size_t v)
{
	uint16_t v2 = (uint16_t)v;

	memcpy(at, &v2, sizeof(v2));
}

#endif
