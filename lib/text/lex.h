/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_TEXT_LEX_H
#define MERLON_TEXT_LEX_H
/*
 * A line of a restore file, or an argument vector, as words that know where they stand.
 *
 * The words of a line are split as iptables-restore does it: at blanks; double quotes
 * hold words together (and end one: "a"b is two words); a backslash inside quotes takes
 * the next character as it is.  Words without escapes point into the line itself.
 */
#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

struct word {
	struct str s;	    /* the text, quotes and escapes taken off */
	uint32_t at, width; /* where it stands in the line, as written */
	bool quoted;	    /* it is a value, never an option or a "!" */
};

struct words {
	struct word *w;
	size_t n, cap;
	char *scratch; /* for words with escapes */
	size_t scratch_cap;
};

void words_fini(struct words *w);
/* The words of LINE (no newline at its end).  0, -EINVAL (an open quote) or -ENOMEM. */
int words_of_line(struct words *w, struct str line, struct merlon_err *e);
/* The words of argv[0..argc); `at` counts as if they stood in one line, a blank between. */
int words_of_argv(struct words *w, int argc, const char *const *argv,
		  struct merlon_err *e);
/* That line, for the underline. */
void words_join(const struct words *w, struct buf *out);
/* "[packets:bytes]" from the beginning of S: how many bytes that took, 0: it is not one. */
size_t counters_of(struct str s, uint64_t *packets, uint64_t *bytes);

#endif
