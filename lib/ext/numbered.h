/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_NUMBERED_H
#define MERLON_EXT_NUMBERED_H
/*
 * Files of lines "number name": of iproute2 and of conntrack's labels.  They are read anew at
 * each look-up, and only then; so nothing is kept, and all is thread-safe.
 */
#include <stdint.h>

#include "base/str.h"

enum { NUMBERED_NAME = 128 }; /* room for a name and its NUL; longer ones are not found */

struct numbered {
	const char *path;
	const char *what; /* in messages */
	/* The number and the name in LINE; false: there are none. */
	bool (*line)(struct str line, uint64_t *number, struct str *name);
	bool one_name; /* of the lines with one number only the first counts */
};

extern const struct numbered numbered_groups; /* of interfaces */
extern const struct numbered numbered_realms; /* of routes */
extern const struct numbered numbered_labels; /* of connections */

/* 0; -ENOENT: the file has no such name; or why it cannot be read. */
int numbered_find(const struct numbered *f, struct str name, uint64_t *number);
/* The first name of NUMBER, or NULL: also where that would be read as another number. */
const char *numbered_name(const struct numbered *f, uint64_t number,
			  char room[NUMBERED_NAME]);

#endif
