/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/lex.h"

#include <errno.h>
#include <stdlib.h>

void words_fini(struct words *w)
{
	free(w->w);
	free(w->scratch);
	*w = (struct words){ 0 };
}

static struct word *words_add(struct words *w)
{
	if (w->n == w->cap) {
		size_t cap = w->cap ? w->cap * 2 : 64;
		struct word *more = realloc(w->w, cap * sizeof(*more));

		if (!more)
			return NULL;
		w->w = more;
		w->cap = cap;
	}
	return &w->w[w->n++];
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/*
 * One word from *AT on, at a byte that is not blank.  Without quotes it is a slice of the
 * line.  With them it is put together at SCRATCH, which has room for all of the line.
 */
static bool word_read(struct str line, size_t *at, char **scratch, struct word *word)
{
	size_t i = *at;
	char *to = *scratch;
	bool open = false;

	while (i < line.n && !is_blank(line.p[i]) && line.p[i] != '"')
		i++;
	*word = (struct word){ str_sub(line, *at, i), (uint32_t)*at, (uint32_t)(i - *at),
			       false };
	if (i == line.n || line.p[i] != '"') {
		*at = i;
		return true;
	}
	memcpy(to, word->s.p, word->s.n);
	to += word->s.n;
	for (open = true, i++; i < line.n && open; i++) {
		if (line.p[i] == '"')
			open = false;
		else if (line.p[i] == '\\' && i + 1 < line.n)
			*to++ = line.p[++i];
		else
			*to++ = line.p[i];
	}
	word->s = (struct str){ *scratch, (size_t)(to - *scratch) };
	word->width = (uint32_t)(i - *at);
	word->quoted = true;
	*scratch = to;
	*at = i;
	return !open;
}

int words_of_line(struct words *w, struct str line, struct merlon_err *e)
{
	struct word *word;
	char *scratch;
	size_t at = 0;

	w->n = 0;
	if (w->scratch_cap < line.n + 1) {
		free(w->scratch);
		w->scratch_cap = 2 * line.n + 256;
		w->scratch = malloc(w->scratch_cap);
		if (!w->scratch) {
			w->scratch_cap = 0;
			return err_no_memory(e);
		}
	}
	scratch = w->scratch;
	for (;;) {
		while (at < line.n && is_blank(line.p[at]))
			at++;
		if (at == line.n)
			return 0;
		word = words_add(w);
		if (!word)
			return err_no_memory(e);
		if (!word_read(line, &at, &scratch, word)) {
			err_usage(e, "the quotation mark is never closed");
			err_span(e, word->at, word->width);
			return -EINVAL;
		}
	}
}

int words_of_argv(struct words *w, int argc, const char *const *argv,
		  struct merlon_err *e)
{
	size_t at = 0;

	w->n = 0;
	for (int i = 0; i < argc; i++) {
		struct word *word = words_add(w);

		if (!word)
			return err_no_memory(e);
		word->s = str_of(argv[i]);
		word->at = (uint32_t)at;
		word->width = (uint32_t)word->s.n;
		word->quoted = false;
		at += word->s.n + 1;
	}
	return 0;
}

void words_join(const struct words *w, struct buf *out)
{
	for (size_t i = 0; i < w->n; i++) {
		if (i)
			buf_char(out, ' ');
		buf_slice(out, w->w[i].s);
	}
}

size_t counters_of(struct str s, uint64_t *packets, uint64_t *bytes)
{
	size_t colon = str_find(s, ':'), end = str_find(s, ']');

	if (s.n < 5 || s.p[0] != '[' || end == s.n || colon > end ||
	    !str_u64_base(str_sub(s, 1, colon), 10, UINT64_MAX, packets) ||
	    !str_u64_base(str_sub(s, colon + 1, end), 10, UINT64_MAX, bytes))
		return 0;
	return end + 1;
}
