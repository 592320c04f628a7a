/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * See generate.h.
 */
#include "generate_value.h"

#include <ctype.h>
#include <stdio.h>

/* ---- the header, as if it were an extension */

static const struct value_type address_type = { .syntax = "address[/mask]", .args = 1 };
static const struct value_type interface_type = { .syntax = "interface[+]", .args = 1 };
static const struct value_type protocol_type = { .syntax = "protocol", .args = 1 };
static const struct value_type flag_type = { 0 };

enum { SOURCE, DESTINATION, PROTOCOL, IN, OUT, FRAGMENT };

#define INVERTIBLE .invert = INVERT_PARSED
static const struct ext_opt header_options[] = {
	[SOURCE] = { "source", "src", &address_type, INVERTIBLE },
	[DESTINATION] = { "destination", "dst", &address_type, INVERTIBLE },
	[PROTOCOL] = { "protocol", "proto", &protocol_type, INVERTIBLE },
	[IN] = { "in-interface", NULL, &interface_type, INVERTIBLE },
	[OUT] = { "out-interface", NULL, &interface_type, INVERTIBLE },
	[FRAGMENT] = { "fragment", "fragments", &flag_type, INVERTIBLE },
};
static const char letters[] = "sdpiof";
static const struct ext header = { .name = "", OPTIONS(header_options) };

static struct gen_opt *add_option(struct gen_part *p, const struct ext_opt *o)
{
	struct gen_opt *g;

	if (p->n == GEN_OPTS)
		return NULL;
	g = &p->opts[p->n++];
	*g = (struct gen_opt){ .opt = o };
	snprintf(g->name, sizeof(g->name), "--%s", o->name);
	return g;
}

static void spell_name(struct gen *g, const struct gen_part *p, struct gen_opt *o)
{
	if (p->x == &header && gen_chance(g, 75))
		snprintf(o->name, sizeof(o->name), "-%c",
			 letters[o->opt - header_options]);
	else
		snprintf(o->name, sizeof(o->name), "--%s",
			 o->opt->alias && gen_chance(g, 25) ? o->opt->alias
							    : o->opt->name);
}

static struct gen_opt *give(struct gen *g, struct gen_part *p, const struct ext_opt *o)
{
	struct gen_opt *given = add_option(p, o);
	unsigned odds = o->invert.field.size ? 20 : 0;

	if (!given)
		return NULL;
	g->x = p->x;
	g->opt = o;
	if (!odds && gen_below(g, 1000) < g->wrong / 4)
		odds = 100;
	given->invert = gen_chance(g, odds);
	spell_name(g, p, given);
	gen_value(g, given->arg);
	return given;
}

/* ---- which options */

static bool wanted(struct gen *g, const struct ext_opt *o, unsigned n_opts)
{
	if (o->is & OPT_REQUIRED)
		return gen_below(g, 1000) >= g->wrong / 2;
	return gen_chance(g, n_opts < 4 ? 50 : n_opts < 8 ? 30 : 18);
}

/* With their groups in mind, unless something is to be wrong. */
static void choose_options(struct gen *g, struct gen_part *p)
{
	const struct ext *x = p->x;
	unsigned one_of[64], n_one_of = 0, order[64] = { 0 };
	bool got_one = false, bad = gen_below(g, 1000) < g->wrong / 2;
	unsigned groups = 0;

	for (unsigned i = 0; i < x->n_opts; i++) {
		unsigned k = gen_below(g, i + 1);

		order[i] = order[k];
		order[k] = i;
		if (x->opts[i].is & OPT_ONE_OF)
			one_of[n_one_of++] = i;
	}
	if (n_one_of && !bad) { /* one of these first */
		unsigned i = one_of[gen_below(g, n_one_of)];

		if (give(g, p, &x->opts[i]))
			groups |= x->opts[i].group;
		got_one = true;
	}
	for (unsigned k = 0; k < x->n_opts; k++) {
		const struct ext_opt *o = &x->opts[order[k]];

		if (!wanted(g, o, x->n_opts) || (o->group & groups && !bad) ||
		    (got_one && o == p->opts[0].opt && !(o->is & OPT_MULTI)))
			continue;
		give(g, p, o);
		groups |= o->group;
	}
	if (p->n && p->n < GEN_OPTS && gen_below(g, 1000) < g->wrong / 4)
		p->opts[p->n++] = p->opts[0];
}

/* ---- which extensions */

static const struct ext *random_ext(struct gen *g, enum ext_kind kind,
				    const struct gen_wish *w)
{
	static size_t count;
	const struct ext *x;
	char name[48];

	while (!count || ext_at(count))
		count++;
	for (;;) {
		x = ext_at(gen_below(g, (uint32_t)count));
		if (x->kind != kind)
			continue;
		snprintf(name, sizeof(name), ",%s,", x->name);
		if (w->without && strstr(w->without, name))
			continue;
		for (const struct ext *at = x; at->name; at++)
			if (at->families & 1u << w->family->id)
				return at;
	}
}

/* Those that the table says to be named in the rule, or one that the option wants. */
static unsigned proto_of(const struct gen_part *p)
{
	unsigned proto = p->x->proto ? p->x->proto : p->x->comes_with;

	for (unsigned i = 0; i < p->n; i++)
		if (p->opts[i].opt->proto)
			proto = p->opts[i].opt->proto;
	return proto;
}

struct limits {
	unsigned tables, hooks, proto;
};

static bool agree(const struct limits *l, const struct gen_part *p, unsigned proto)
{
	unsigned hooks = l->hooks & (p->x->hooks ? p->x->hooks : 31u);

	for (unsigned i = 0; i < p->n; i++)
		if (p->opts[i].opt->hooks)
			hooks &= p->opts[i].opt->hooks;
	return hooks && (!p->x->tables || p->x->tables & l->tables) &&
	       (!proto || !l->proto || proto == l->proto);
}

static void narrow(struct limits *l, const struct gen_part *p, unsigned proto)
{
	if (p->x->hooks)
		l->hooks &= p->x->hooks;
	if (p->x->tables)
		l->tables &= p->x->tables;
	for (unsigned i = 0; i < p->n; i++)
		if (p->opts[i].opt->hooks)
			l->hooks &= p->opts[i].opt->hooks;
	if (proto)
		l->proto = proto;
}

static void add_extension(struct gen *g, struct gen_rule *r, enum ext_kind kind,
			  const struct ext *x, struct limits *l)
{
	struct gen_part *p = &r->parts[r->n];
	unsigned proto;

	*p = (struct gen_part){ .x = x, .flag = kind == EXT_MATCH ? "-m" : "-j" };
	snprintf(p->word, sizeof(p->word), "%s",
		 x->also[0] && gen_chance(g, 10) ? x->also[0] : x->name);
	choose_options(g, p);
	proto = proto_of(p);
	if (!agree(l, p, proto) && gen_below(g, 1000) >= g->wrong / 4)
		return;
	narrow(l, p, proto);
	if (x->comes_with && p->n && gen_chance(g, 30))
		p->flag = NULL; /* -p brings it along */
	r->n++;
}

static void add_jump(struct gen *g, struct gen_rule *r)
{
	static const char *const words[] = { "ACCEPT", "DROP", "RETURN", "c1", "c2" };
	struct gen_part *p = &r->parts[r->n];
	unsigned k = gen_below(g, 7);

	if (k >= 5)
		return; /* no target */
	*p = (struct gen_part){ .flag = k >= 3 && gen_chance(g, 30) ? "-g" : "-j" };
	snprintf(p->word, sizeof(p->word), "%s",
		 gen_below(g, 1000) < g->wrong / 4 ? "nosuch" : words[k]);
	r->n++;
}

/* ---- the header */

static void header_option(struct gen *g, struct gen_part *p, unsigned i)
{
	struct gen_opt *o = give(g, p, &header_options[i]);

	if (o && i <= DESTINATION && !o->invert && gen_chance(g, 3))
		snprintf(o->arg[0] + strlen(o->arg[0]), 40, ",%s",
			 g->family->id == FAMILY_IPV4 ? "10.9.9.9,10.8.0.0/16"
						      : "fe80::9,2001:db8:8::/48");
}

static void put_proto(struct gen *g, struct gen_part *p, unsigned proto)
{
	static const struct {
		unsigned number;
		const char *name;
	} names[] = {
		{ 1, "icmp" },	     { 6, "tcp" },    { 17, "udp" },
		{ 33, "dccp" },	     { 50, "esp" },   { 51, "ah" },
		{ 58, "ipv6-icmp" }, { 132, "sctp" }, { 108, "ipcomp" },
		{ 136, "udplite" },
	};
	struct gen_opt *o = give(g, p, &header_options[PROTOCOL]);

	if (!o)
		return;
	if (gen_below(g, 1000) >= g->wrong / 2)
		o->invert = false;
	snprintf(o->arg[0], GEN_TEXT, "%u", proto);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (names[i].number == proto && gen_chance(g, 85))
			snprintf(o->arg[0], GEN_TEXT, "%s", names[i].name);
}

static void fill_header(struct gen *g, struct gen_rule *r, const struct limits *l)
{
	static const unsigned usual[] = { 6, 17, 6, 132 };
	static const unsigned ins = AT_PREROUTING | AT_INPUT | AT_FORWARD,
			      outs = AT_FORWARD | AT_OUTPUT | AT_POSTROUTING;
	struct gen_part *p = &r->parts[0];

	/* -p stands before what it brings along. */
	if (l->proto && gen_below(g, 1000) >= g->wrong / 4)
		put_proto(g, p, l->proto);
	else if (gen_chance(g, 25))
		put_proto(g, p, usual[gen_below(g, 4)]);
	else if (gen_chance(g, 15))
		header_option(g, p, PROTOCOL);
	if (gen_chance(g, 25))
		header_option(g, p, SOURCE);
	if (gen_chance(g, 25))
		header_option(g, p, DESTINATION);
	if (gen_chance(g, 15) && (1u << r->hook & ins || gen_below(g, 1000) < g->wrong))
		header_option(g, p, IN);
	if (gen_chance(g, 15) && (1u << r->hook & outs || gen_below(g, 1000) < g->wrong))
		header_option(g, p, OUT);
	if (gen_chance(g, 4) &&
	    (r->family->id == FAMILY_IPV4 || gen_below(g, 1000) < g->wrong))
		header_option(g, p, FRAGMENT);
}

static unsigned random_bit(struct gen *g, unsigned bits)
{
	unsigned k;

	do
		k = gen_below(g, 8);
	while (!(bits >> k & 1));
	return k;
}

/* A table and one of its chains, where the rule may stand. */
static void choose_place(struct gen *g, struct gen_rule *r, const struct limits *l)
{
	unsigned tables = 0;

	for (unsigned t = 0; t < TABLES; t++)
		if (l->tables >> t & 1 && table_kinds[t].hooks & l->hooks)
			tables |= 1u << t;
	if (tables && gen_below(g, 1000) >= g->wrong / 4) {
		/* Most rules are those of filter and mangle. */
		r->table = (enum table_id)random_bit(g, tables);
		r->hook =
			(enum hook)random_bit(g, table_kinds[r->table].hooks & l->hooks);
	} else {
		r->table = (enum table_id)gen_below(g, TABLES);
		r->hook = (enum hook)random_bit(g, table_kinds[r->table].hooks);
	}
}

static const struct ext *named_ext(const struct gen_wish *w)
{
	const struct ext *x;

	for (size_t i = 0; w->only && (x = ext_at(i)); i++)
		for (; x->name; x++)
			if (strcmp(x->name, w->only) == 0 &&
			    x->families & 1u << w->family->id)
				return x;
	return NULL;
}

void generate_rule(uint64_t seed, const struct gen_wish *w, struct gen_rule *r)
{
	struct gen g = { .state = (seed + 1) * 0x9e3779b97f4a7c15ull,
			 .family = w->family,
			 .wrong = w->wrong };
	struct limits l = { .tables = 31, .hooks = 31 };
	const struct ext *only = named_ext(w);
	unsigned matches;

	gen_below(&g, 2);
	g.state ^= g.state >> 29;
	r->family = w->family;
	r->n = 1;
	r->parts[0] = (struct gen_part){ .x = &header };
	if (only && only->kind == EXT_MATCH)
		add_extension(&g, r, EXT_MATCH, only, &l);
	matches = gen_below(&g, 10);
	for (matches = matches < 3   ? 0
		       : matches < 7 ? 1
		       : matches < 9 ? 2
				     : 3;
	     matches > 0; matches--)
		add_extension(&g, r, EXT_MATCH, random_ext(&g, EXT_MATCH, w), &l);
	if (only && only->kind == EXT_TARGET)
		add_extension(&g, r, EXT_TARGET, only, &l);
	else if (gen_chance(&g, 45))
		add_extension(&g, r, EXT_TARGET, random_ext(&g, EXT_TARGET, w), &l);
	else
		add_jump(&g, r);
	choose_place(&g, r, &l);
	fill_header(&g, r, &l);
}

/* ---- writing */

static void put_word(const char *s, bool quoted, struct buf *out)
{
	static const char plain[] = "_./:,+=%@-*<>&|[]~^(){}?;#";
	bool bare = *s && !quoted && *s != '-' && *s != '#' && *s != '[';

	for (const char *at = s; *at && bare; at++)
		bare = isalnum((unsigned char)*at) || strchr(plain, *at);
	buf_char(out, ' ');
	if (bare) {
		buf_str(out, s);
		return;
	}
	buf_char(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			buf_char(out, '\\');
		buf_char(out, *s);
	}
	buf_char(out, '"');
}

static void put_options(const struct gen_part *p, struct buf *out)
{
	for (unsigned i = 0; i < p->n; i++) {
		const struct gen_opt *o = &p->opts[i];

		buf_fmt(out, "%s %s", o->invert ? " !" : "", o->name);
		for (unsigned k = 0; k < o->opt->type->args; k++)
			put_word(o->arg[k], o->quoted, out);
	}
}

void generate_print(const struct gen_rule *r, struct buf *out)
{
	for (unsigned i = 0; i < r->n; i++) {
		const struct gen_part *p = &r->parts[i];

		if (p->flag)
			buf_fmt(out, " %s %s", p->flag, p->word);
		put_options(p, out);
	}
}

/* ---- other spellings */

static bool order_counts(const struct gen_part *p)
{
	/* What --next parts, and what the option before says. */
	static const char *const names[] = { "policy", "owner",	 "SET", "CONNMARK",
					     "srh",    "HMARK",	 "TOS", "TPROXY",
					     "DSCP",   "time",	 "set", "TCPMSS",
					     "CT",     "recent", "rt" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(p->x->name, names[i]) == 0)
			return true;
	return p->x == &header; /* -p stands before what it brings along */
}

static void swap_options(struct gen_part *p, unsigned a, unsigned b)
{
	struct gen_opt swap = p->opts[a];

	p->opts[a] = p->opts[b];
	p->opts[b] = swap;
}

/* Names of protocols, masks that say nothing. */
static void respell_header(struct gen *g, struct gen_opt *o)
{
	static const char *const same[][2] = { { "tcp", "6" },	     { "udp", "17" },
					       { "icmp", "1" },	     { "sctp", "132" },
					       { "TCP", "tcp" },     { "6", "TCP" },
					       { "17", "UDP" },	     { "esp", "50" },
					       { "ah", "51" },	     { "dccp", "33" },
					       { "ipv6-icmp", "58" } };
	bool ipv4 = g->family->id == FAMILY_IPV4;
	size_t n = strlen(o->arg[0]);

	if (o->opt == &header_options[PROTOCOL]) {
		for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
			if (strcmp(o->arg[0], same[i][0]) == 0) {
				snprintf(o->arg[0], GEN_TEXT, "%s", same[i][1]);
				return;
			}
	} else if (o->opt->type == &address_type && !strpbrk(o->arg[0], "/,") && n) {
		snprintf(o->arg[0] + n, 8, ipv4 ? "/32" : "/128");
	} else if (o->opt->type == &address_type && n > 3 && ipv4 &&
		   strcmp(o->arg[0] + n - 3, "/24") == 0) {
		snprintf(o->arg[0] + n - 3, 20, "/255.255.255.0");
	}
}

void generate_respell(struct gen_rule *r, uint64_t *state)
{
	struct gen g = { .state = *state, .family = r->family };

	for (unsigned i = 0; i < r->n; i++) {
		struct gen_part *p = &r->parts[i];

		for (unsigned k = 0; k < p->n; k++) {
			struct gen_opt *o = &p->opts[k];

			g.x = p->x;
			g.opt = o->opt;
			/* The other name may say it more narrowly. */
			if (i == 0)
				spell_name(&g, p, o);
			else if (o->opt->alias)
				snprintf(o->name, sizeof(o->name), "--%s",
					 gen_chance(&g, 50) ? o->opt->alias
							    : o->opt->name);
			o->quoted = gen_chance(&g, 30);
			if (i == 0)
				respell_header(&g, o);
			else
				gen_respell(&g, o->arg);
		}
		if (p->x && p->n > 1 && !order_counts(p))
			swap_options(p, gen_below(&g, p->n), gen_below(&g, p->n));
	}
	*state = g.state;
}

/* ---- other rules */

static const char *mutate_option(struct gen *g, struct gen_part *p)
{
	struct gen_opt *o = &p->opts[gen_below(g, p->n)];

	g->x = p->x;
	g->opt = o->opt;
	if (o->opt->invert.field.size && gen_chance(g, 30)) {
		o->invert = !o->invert;
		return "an inversion";
	}
	if (o->opt->type->args && gen_chance(g, 80)) {
		gen_value(g, o->arg);
		return "a value";
	}
	*o = p->opts[--p->n];
	return "an option less";
}

const char *generate_mutate(struct gen_rule *r, uint64_t *state)
{
	struct gen g = { .state = *state, .family = r->family };
	const char *what = NULL;
	unsigned i = gen_below(&g, r->n);
	struct gen_part *p = &r->parts[i], swap;

	if (p->n && gen_chance(&g, 80)) {
		what = mutate_option(&g, p);
	} else if (i > 0 && i + 1 < r->n && p->flag && p[1].flag && p->x && p[1].x &&
		   p->x->kind == EXT_MATCH && p[1].x->kind == EXT_MATCH) {
		swap = p[0];
		p[0] = p[1];
		p[1] = swap;
		what = p[0].x->pure && p[1].x->pure ? "the order of pure matches"
						    : "the order of matches";
	} else if (i > 0) {
		memmove(p, p + 1, (r->n - i - 1) * sizeof(*p));
		r->n--;
		what = "a part less";
	}
	*state = g.state;
	return what;
}
