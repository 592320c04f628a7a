/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/xml.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

struct xml_chain {
	struct str name, policy; /* policy.n 0: it has none */
	uint64_t packets, bytes;
	bool shown;
};

/* ---- characters */

/* A byte that XML has no use for is named by its number. */
static void escape_char(struct buf *out, struct str c)
{
	unsigned char byte = (unsigned char)c.p[0];

	if (c.n == 1 && byte == '&')
		buf_str(out, "&amp;");
	else if (c.n == 1 && byte == '<')
		buf_str(out, "&lt;");
	else if (c.n == 1 && byte == '>')
		buf_str(out, "&gt;");
	else if (c.n == 1 && byte == '"')
		buf_str(out, "&quot;");
	else if (c.n == 1 && byte >= 127)
		buf_fmt(out, "&#%u;", byte);
	else
		buf_slice(out, c);
}

static void escape(struct buf *out, struct str s)
{
	unsigned columns;
	size_t n;

	for (; s.n; s = str_sub(s, n, s.n)) {
		n = str_char(s, &columns);
		escape_char(out, str_sub(s, 0, n));
	}
}

/* Two hyphens in a row would end a comment. */
static void comment(struct buf *out, const char *before, struct str text)
{
	unsigned hyphens = 0;

	buf_str(out, "<!-- ");
	buf_str(out, before);
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '-')
			buf_str(out, hyphens++ % 2 ? " *" : "*");
		buf_char(out, text.p[i]);
	}
	buf_str(out, " -->\n");
}

static void attribute(struct buf *out, const char *name, struct str value)
{
	buf_str(out, name);
	buf_str(out, "=\"");
	escape(out, value);
	buf_str(out, "\" ");
}

static void counters(struct buf *out, uint64_t packets, uint64_t bytes)
{
	buf_fmt(out, "packet-count=\"%llu\" byte-count=\"%llu\" ",
		(unsigned long long)packets, (unsigned long long)bytes);
}

/* ---- chains */

static struct xml_chain *find_chain(const struct xml *x, struct str name)
{
	uint64_t hash = hash_bytes(x->key, name.p, name.n);
	uint32_t i;

	for (size_t at = map_first(&x->names, hash); map_get(&x->names, hash, &at, &i);)
		if (str_eq(x->chains[i].name, name))
			return &x->chains[i];
	return NULL;
}

static struct str keep(struct xml *x, struct str s)
{
	return (struct str){ arena_string(&x->arena, s.p, s.n), s.n };
}

static int add_chain(struct xml *x, struct xml_chain c, struct merlon_err *e)
{
	struct xml_chain *grown = x->chains;

	if (x->n_chains == x->cap) {
		x->cap = x->cap ? x->cap * 2 : 16;
		grown = reallocarray(x->chains, x->cap, sizeof(*grown));
	}
	c.name = keep(x, c.name);
	c.policy = keep(x, c.policy);
	if (grown)
		x->chains = grown;
	if (!grown || !c.name.p || !c.policy.p ||
	    map_put(&x->names, hash_bytes(x->key, c.name.p, c.name.n),
		    (uint32_t)x->n_chains))
		return err_no_memory(e);
	x->chains[x->n_chains++] = c;
	return 0;
}

static void close_rule(struct xml *x)
{
	if (x->rule_open)
		buf_str(x->out, "       </actions>\n\n      </rule>\n\n");
	x->rule_open = false;
}

static void begin_chain(struct xml *x, struct xml_chain *c)
{
	buf_str(x->out, "    <chain ");
	attribute(x->out, "name", c->name);
	if (c->policy.n)
		attribute(x->out, "policy", c->policy);
	counters(x->out, c->packets, c->bytes);
	c->shown = true;
}

static void close_chain(struct xml *x)
{
	close_rule(x);
	if (x->open)
		buf_str(x->out, "    </chain>\n");
	x->open = NULL;
}

static int open_chain(struct xml *x, const struct word *w, struct merlon_err *e)
{
	struct xml_chain *c = x->open;

	if (c && str_eq(c->name, w->s))
		return 0;
	c = find_chain(x, w->s);
	if (!c) {
		err_set(e, EINVAL, "the chain has no line \":%.*s\" before", (int)w->s.n,
			w->s.p);
		err_span(e, w->at, w->width);
		return -EINVAL;
	}
	close_chain(x);
	begin_chain(x, c);
	buf_str(x->out, ">\n");
	x->open = c;
	return 0;
}

/* ---- rules */

static bool is_option(const struct word *w, const char *brief, const char *name)
{
	return !w->quoted && (str_is(w->s, brief) || str_is(w->s, name));
}

static bool is_match(const struct word *w)
{
	return is_option(w, "-m", "--match");
}

static bool is_action(const struct word *w)
{
	return is_option(w, "-j", "--jump") || is_option(w, "-g", "--goto");
}

static bool begins_option(const struct word *w)
{
	return !w->quoted && w->s.n > 1 && w->s.p[0] == '-';
}

static bool is_not(const struct word *w)
{
	return !w->quoted && str_is(w->s, "!");
}

static struct str bare_name(const struct word *w)
{
	size_t dashes = 1;

	while (dashes + 1 < w->s.n && w->s.p[dashes] == '-')
		dashes++;
	return str_sub(w->s, dashes, w->s.n);
}

static void put_value(struct buf *out, const struct word *w)
{
	if (w->quoted)
		buf_str(out, "&quot;");
	escape(out, w->s);
	if (w->quoted)
		buf_str(out, "&quot;");
}

/* An option and the values behind it; the first word behind them. */
static const struct word *put_option(struct xml *x, const struct word *w,
				     const struct word *end)
{
	bool invert = is_not(w);
	struct str name;

	if (invert && w + 1 < end)
		w++;
	name = begins_option(w) ? bare_name(w++) : str_of("value");
	buf_str(x->out, "          <");
	escape(x->out, name);
	buf_str(x->out, " ");
	if (invert)
		buf_str(x->out, " invert=\"1\"");
	if (w == end || begins_option(w) ||
	    (is_not(w) && w + 1 < end && begins_option(w + 1))) {
		buf_str(x->out, " />\n");
		return w;
	}
	buf_char(x->out, '>');
	put_value(x->out, w++);
	while (w < end && !begins_option(w) &&
	       !(is_not(w) && w + 1 < end && begins_option(w + 1))) {
		buf_char(x->out, ' ');
		put_value(x->out, w++);
	}
	buf_str(x->out, "</");
	escape(x->out, name);
	buf_str(x->out, ">\n");
	return w;
}

/* The options up to the next -m, -j or -g, in an element NAME, behind CHAIN (or NULL) as one of its
 * own; the word behind them. */
static const struct word *put_group(struct xml *x, struct str name,
				    const struct word *chain, const struct word *w,
				    const struct word *end)
{
	bool empty = !chain && (w == end || is_match(w) || is_action(w));

	buf_str(x->out, "        <");
	escape(x->out, name);
	buf_str(x->out, empty ? "  />\n" : " >\n");
	if (empty)
		return w;
	if (chain) {
		buf_str(x->out, "          <");
		escape(x->out, chain->s);
		buf_str(x->out, " />\n");
	}
	while (w < end && !is_match(w) && !is_action(w))
		w = put_option(x, w, end);
	buf_str(x->out, "        </");
	escape(x->out, name);
	buf_str(x->out, ">\n");
	return w;
}

/* -m NAME ..., or what stands before any. */
static const struct word *put_match(struct xml *x, const struct word *w,
				    const struct word *end)
{
	if (!is_match(w))
		return put_group(x, str_of("match"), NULL, w, end);
	if (w + 1 == end)
		return end;
	return put_group(x, w[1].s, NULL, w + 2, end);
}

/* -j or -g NAME ..., and matches that stand behind it. */
static void put_actions(struct xml *x, const struct word *w, const struct word *end)
{
	while (w < end) {
		bool jump = is_option(w, "-j", "--jump");

		if (!is_action(w)) {
			w = put_match(x, w, end);
			continue;
		}
		if (w + 1 == end)
			return;
		if (!jump)
			w = put_group(x, str_of("goto"), &w[1], w + 2, end);
		else if (find_chain(x, w[1].s))
			w = put_group(x, str_of("call"), &w[1], w + 2, end);
		else
			w = put_group(x, w[1].s, NULL, w + 2, end);
	}
}

/* What has been decided by it needs no further action. */
static bool terminal(const struct word *action, const struct word *end)
{
	static const char *const verdicts[] = { "ACCEPT", "DROP", "QUEUE", "RETURN" };

	if (!is_option(action, "-j", "--jump"))
		return true;
	for (size_t i = 0; i < sizeof(verdicts) / sizeof(*verdicts); i++)
		if (action + 1 < end && str_is(action[1].s, verdicts[i]))
			return true;
	return false;
}

/* Whether its conditions are those of the rule before; and they become that. */
static bool same_conditions(struct xml *x, const struct word *w, const struct word *end)
{
	struct buf before = x->conditions;
	bool same;

	x->conditions = x->next;
	x->next = before;
	x->conditions.n = 0;
	for (; w < end; w++) {
		buf_char(&x->conditions, w->quoted ? '"' : ' ');
		buf_slice(&x->conditions, w->s);
	}
	same = x->conditions.n && before.n == x->conditions.n &&
	       memcmp(before.p, x->conditions.p, before.n) == 0;
	if (x->conditions.error)
		x->out->error = x->conditions.error;
	return same;
}

static void put_conditions(struct xml *x, const struct word *w, const struct word *end)
{
	if (w == end)
		return;
	buf_str(x->out, "       <conditions>\n");
	while (w < end)
		w = put_match(x, w, end);
	buf_str(x->out, "       </conditions>\n");
}

static int put_rule(struct xml *x, const struct word *counts, const struct word *w,
		    struct merlon_err *e)
{
	const struct word *end = x->words.w + x->words.n, *action;
	uint64_t packets, bytes;
	bool same;
	int err;

	err = open_chain(x, &w[1], e);
	if (err)
		return err;
	w += 2;
	for (action = w; action < end && !is_action(action);)
		action++;
	same = same_conditions(x, w, action) && action < end;
	/* Another chain has closed the rule. */
	if (same && x->combine && x->more_actions && x->rule_open) {
		buf_str(x->out, "<!-- Combine action from next rule -->\n");
	} else {
		close_rule(x);
		buf_str(x->out, "      <rule ");
		if (counts && counters_of(counts->s, &packets, &bytes))
			counters(x->out, packets, bytes);
		buf_str(x->out, ">\n");
		put_conditions(x, w, action);
		buf_str(x->out, "       <actions>\n");
		x->rule_open = true;
	}
	put_actions(x, action, end);
	x->more_actions = action < end && !terminal(action, end);
	return 0;
}

/* ---- lines */

static int unknown(struct merlon_err *e, const struct word *w, const char *why)
{
	err_set(e, EINVAL, "%s", why);
	if (w)
		err_span(e, w->at, w->width);
	return -EINVAL;
}

/* ":NAME POLICY [packets:bytes]" */
static int declare(struct xml *x, struct merlon_err *e)
{
	const struct word *w = x->words.w;
	struct xml_chain c = { .name = str_sub(w->s, 1, w->s.n) };

	if (!c.name.n || x->words.n < 2)
		return unknown(e, w,
			       "a chain's line is \":NAME POLICY [packets:bytes]\"");
	if (find_chain(x, c.name))
		return unknown(e, w, "the table has a chain of that name already");
	if (!str_is(w[1].s, "-"))
		c.policy = w[1].s;
	if (x->words.n > 2 && !counters_of(w[2].s, &c.packets, &c.bytes))
		return unknown(e, &w[2], "counters are [packets:bytes]");
	/* The open one may move with the others. */
	close_chain(x);
	return add_chain(x, c, e);
}

static void forget_chains(struct xml *x)
{
	arena_fini(&x->arena);
	map_fini(&x->names);
	free(x->chains);
	x->chains = x->open = NULL;
	x->n_chains = x->cap = 0;
	x->in_table = false;
}

static void close_table(struct xml *x)
{
	close_chain(x);
	for (size_t i = 0; i < x->n_chains; i++)
		if (!x->chains[i].shown) {
			begin_chain(x, &x->chains[i]);
			buf_str(x->out, "/>\n");
		}
	buf_str(x->out, "  </table>\n");
	forget_chains(x);
}

static int table_line(struct xml *x, struct merlon_err *e)
{
	const struct word *w = x->words.w, *counts = NULL;

	if (str_is(w->s, "COMMIT") && x->words.n == 1) {
		close_table(x);
		return 0;
	}
	if (w->s.p[0] == ':')
		return declare(x, e);
	if (w->s.p[0] == '[' && x->words.n > 1)
		counts = w++;
	if (!is_option(w, "-A", "--append") || w + 1 == x->words.w + x->words.n)
		return unknown(e, w, "a rule is -A CHAIN and what it says");
	return put_rule(x, counts, w, e);
}

int xml_line(struct xml *x, struct str line, struct merlon_err *e)
{
	const struct word *w;
	char number[32];
	int err;

	x->line++;
	if (line.n && line.p[0] == '#') {
		comment(x->out, "", line);
		return buf_spill(x->out);
	}
	err = words_of_line(&x->words, line, e);
	if (err || !x->words.n)
		return err;
	if (x->comments) {
		snprintf(number, sizeof(number), "line %u ", x->line);
		comment(x->out, number, line);
	}
	w = x->words.w;
	if (x->in_table)
		err = table_line(x, e);
	else if (w->s.n < 2 || w->s.p[0] != '*')
		err = unknown(e, w, "no table is open; *NAME opens one");
	else {
		buf_str(x->out, "  <table ");
		attribute(x->out, "name", str_sub(w->s, 1, w->s.n));
		buf_str(x->out, ">\n");
		x->in_table = true;
	}
	return err ? err : buf_spill(x->out);
}

void xml_begin(struct xml *x, struct buf *out, bool combine, bool comments)
{
	*x = (struct xml){ .out = out, .combine = combine, .comments = comments };
	x->key = hash_key_random();
	arena_init(&x->arena);
	buf_init(&x->conditions);
	buf_init(&x->next);
	buf_str(out, "<iptables-rules version=\"1.0\">\n");
}

int xml_end(struct xml *x, struct merlon_err *e)
{
	if (x->in_table)
		return unknown(e, NULL, "the last table has no COMMIT");
	buf_str(x->out, "</iptables-rules>\n");
	return buf_flush(x->out);
}

void xml_fini(struct xml *x)
{
	words_fini(&x->words);
	forget_chains(x);
	buf_fini(&x->conditions);
	buf_fini(&x->next);
}
