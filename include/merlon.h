/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_H
#define MERLON_H
/*
 * libmerlon: read, edit, parse, print, compare and commit iptables rulesets.
 */
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

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
	char message[384];	/* one sentence, iptables' own where it has one */
	char detail[512];	/* why, and what to do; may be empty */
	char excerpt[256];	/* the text around the place, or empty */
	unsigned excerpt_from;	/* bytes of the line that stand before the excerpt */
};

#ifdef __cplusplus
}
#endif
#endif
