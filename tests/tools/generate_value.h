/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Random values of options, for generate.c.  What a value looks like says the syntax of its
 * type ("port[:port][,...]"), with numbers from the option's range and its names; where that
 * is not enough, a pattern of the same kind in a table of generate_value.c.
 */
#ifndef TESTS_TOOLS_GENERATE_VALUE_H
#define TESTS_TOOLS_GENERATE_VALUE_H

#include "generate.h"
#include "rules.h"

struct gen {
	uint64_t state;
	const struct family *family;
	const struct ext *x;
	const struct ext_opt *opt;
	unsigned wrong; /* of 1000 values */
	bool after_address;
};

/* A number below N; whether something of PERCENT happens. */
static inline uint32_t gen_below(struct gen *g, uint32_t n)
{
	return rules_random(&g->state, n);
}

static inline bool gen_chance(struct gen *g, unsigned percent)
{
	return gen_below(g, 100) < percent;
}

/* The words behind the option G->opt. */
void gen_value(struct gen *g, char arg[2][GEN_TEXT]);
/* A value of the kind that a word of a pattern names; false: the word names none. */
bool gen_token(struct gen *g, const char *word, size_t n, struct buf *out);
/* The same value written in another way; it may come out as it was. */
void gen_respell(struct gen *g, char arg[2][GEN_TEXT]);

#endif
