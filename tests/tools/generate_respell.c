/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The same value in other words; see generate_value.h.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "ext/value.h"
#include "generate_value.h"

/* Each number of TEXT in the other base. */
static void respell_numbers(struct gen *g, char text[GEN_TEXT])
{
	struct buf out;
	char *end;

	buf_init(&out);
	for (char *s = text; *s;) {
		bool begins = s == text || strchr(":,/-", s[-1]);
		unsigned long long v;

		if (!begins || !isdigit((unsigned char)*s)) {
			buf_char(&out, *s++);
			continue;
		}
		v = strtoull(s, &end, 0);
		if (isalnum((unsigned char)*end) || v > UINT32_MAX) {
			buf_char(&out, *s++);
			continue;
		}
		buf_fmt(&out, gen_chance(g, 50) ? "0x%llx" : "%llu", v);
		s = end;
	}
	if (out.n < GEN_TEXT)
		snprintf(text, GEN_TEXT, "%s", buf_cstr(&out));
	buf_fini(&out);
}

static void respell_case(char text[GEN_TEXT])
{
	for (char *s = text; *s; s++)
		*s = (char)(islower((unsigned char)*s) ? toupper(*s) : tolower(*s));
}

/* "a,b,c" as "b,c,a". */
static void respell_order(char text[GEN_TEXT])
{
	char copy[GEN_TEXT], *comma;

	snprintf(copy, sizeof(copy), "%s", text);
	comma = strchr(copy, ',');
	if (!comma || strstr(copy, ",,") || !comma[1] || comma == copy)
		return;
	*comma = '\0';
	snprintf(text, GEN_TEXT, "%s,%.*s", comma + 1, (int)(comma - copy), copy);
}

static void append(char text[GEN_TEXT], const char *what)
{
	size_t n = strlen(text);

	if (n && n + strlen(what) < GEN_TEXT)
		memcpy(text + n, what, strlen(what) + 1);
}

static bool is_one_of(const struct value_type *t, const struct value_type *const *types)
{
	while (*types && *types != t)
		types++;
	return *types;
}

void gen_respell(struct gen *g, char arg[2][GEN_TEXT])
{
	static const struct value_type *const numeric[] = {
		&value_uint,	&value_hex,	 &value_uint_range,
		&value_uint_be, &value_port,	 &value_port_range,
		&value_mark,	&value_hex_byte, NULL,
	};
	static const struct value_type *const ranges[] = { &value_uint_range,
							   &value_port_range, NULL };
	static const struct value_type *const addresses[] = { &value_addr_mask,
							      &value_host, &value_peer,
							      NULL };
	const struct value_type *t = g->opt->type;
	char text[32];

	if (is_one_of(t, numeric))
		respell_numbers(g, arg[0]);
	if (is_one_of(t, ranges) && !strchr(arg[0], ':') && strlen(arg[0]) < 12) {
		snprintf(text, sizeof(text), ":%s", arg[0]);
		append(arg[0], text);
	}
	if (t == &value_mark && g->opt->field.size == 4 && !g->opt->max &&
	    !strchr(arg[0], '/'))
		append(arg[0], "/0xffffffff");
	if ((t == &value_enum || t == &value_set) && !(g->opt->is & OPT_EXACT))
		respell_case(arg[0]);
	if (t == &value_set)
		respell_order(arg[0]);
	if (is_one_of(t, addresses) && !strchr(arg[0], '/'))
		append(arg[0], g->family->id == FAMILY_IPV4 ? "/32" : "/128");
	if (is_one_of(t, addresses) && g->family->id == FAMILY_IPV6)
		respell_case(arg[0]);
}
