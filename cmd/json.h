/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_CMD_JSON_H
#define MERLON_CMD_JSON_H
/*
 * Between the two ways of merlon-json(8).
 */
#include <jansson.h>

#include "base/buf.h"
#include "verb.h"

enum {
	JSON_FORM = 1
}; /* "merlon": of the form, to change when a reader would go wrong */

/* What -A takes before the first match. */
struct json_head {
	const char *name, *letter;
	size_t values;
};
extern const struct json_head json_heads[]; /* ends with a NULL name */

struct json_text {
	int family; /* -1: the only one that there is; then that */
	struct buf
		text; /* a line for each chain and rule, as iptables-restore takes them */
};

/* JSON to lines.  0, or VERB_TROUBLE after a complaint. */
int json_read(const char *input, size_t size, struct json_text *t);

#endif
