/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_MODEL_HOOKS_H
#define MERLON_MODEL_HOOKS_H
/*
 * The tables and the hooks at which each has a built-in chain, as the kernel registers
 * them (iptable_filter.c and its sisters).
 */
#include <stdint.h>

#include "base/str.h"

enum hook { /* the kernel's enum nf_inet_hooks */
	    HOOK_PREROUTING,
	    HOOK_INPUT,
	    HOOK_FORWARD,
	    HOOK_OUTPUT,
	    HOOK_POSTROUTING,
	    HOOKS,
	    NO_HOOK = HOOKS, /* a user chain */
};

enum table_id {
	TABLE_FILTER,
	TABLE_NAT,
	TABLE_MANGLE,
	TABLE_RAW,
	TABLE_SECURITY,
	TABLES
};

/* Sets of hooks and of tables, in the tables of extensions; 0 there means any. */
enum {
	AT_PREROUTING = 1 << HOOK_PREROUTING,
	AT_INPUT = 1 << HOOK_INPUT,
	AT_FORWARD = 1 << HOOK_FORWARD,
	AT_OUTPUT = 1 << HOOK_OUTPUT,
	AT_POSTROUTING = 1 << HOOK_POSTROUTING,
};
enum {
	IN_FILTER = 1 << TABLE_FILTER,
	IN_NAT = 1 << TABLE_NAT,
	IN_MANGLE = 1 << TABLE_MANGLE,
	IN_RAW = 1 << TABLE_RAW,
	IN_SECURITY = 1 << TABLE_SECURITY,
};

struct table_kind {
	enum table_id id;
	const char *name;
	uint8_t hooks; /* AT_* */
};

extern const struct table_kind table_kinds[TABLES];
extern const char *const hook_names[HOOKS];

/* NULL when there is no table of that name. */
const struct table_kind *table_kind_find(struct str name);

#endif
