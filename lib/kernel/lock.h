/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_LOCK_H
#define MERLON_KERNEL_LOCK_H
/*
 * The xtables lock: a file that every iptables-legacy of the machine flocks, in all network
 * namespaces alike.
 */
#include "base/err.h"

enum { LOCK_TRY = -1, LOCK_FOR_EVER = 0 }; /* instead of seconds to wait */

/* Called while waiting, about once in INTERVAL; LEFT is in microseconds, -1: for ever. */
struct lock_watch {
	void (*waiting)(void *context, const char *file, long long left);
	void *context;
};

/* A descriptor that holds the lock until it is closed, or a negative errno: -EAGAIN with
 * MERLON_ERR_BUSY when somebody else has it; else the file cannot be used.  FILE NULL: as
 * the environment or the default say.  INTERVAL is in microseconds, 0: a second. */
int lock_take(const char *file, int wait, unsigned interval,
	      const struct lock_watch *watch, struct merlon_err *e);

#endif
