/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_XMARK_H
#define MERLON_EXT_XMARK_H
/*
 * How targets change a mark: `mark = (mark & ~mask) ^ value`, value in field and mask in
 * field2, 32 bits each.  Every spelling is read into that form; the first is written, both
 * numbers always.  In -L it is the simplest operation that does the same.
 */
#include "ext/translate.h"
#include "ext/value.h"

extern const struct value_type value_xmark;	/* value[/mask], as it is */
extern const struct value_type value_xmark_set; /* the same, and all bits of value set */
extern const struct value_type value_xmark_and;
extern const struct value_type value_xmark_or;
extern const struct value_type value_xmark_xor;

/* "MARK set ..." for nft, which knows the mark by the name KEY where it is read. */
void xmark_translate(const char *mark, const char *key, uint32_t value, uint32_t mask,
		     struct buf *out);

#endif
