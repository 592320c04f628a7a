/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * JSON to lines for the parser.  What is wrong in the JSON itself is said here, with the path to
 * it; what is wrong in a rule, the parser says, with the line that came of it.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ext/ext.h"
#include "json.h"
#include "model/family.h"
#include "model/hooks.h"

/* Where in the document a rule stands. */
struct place {
	struct buf *out;
	int id; /* of the family */
	const char *family, *table, *chain;
	size_t rule; /* from 1; 0: the chain itself */
};

__attribute__((format(printf, 2, 3))) static int wrong(const struct place *at,
						       const char *fmt, ...)
{
	char why[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(why, sizeof(why), fmt, ap);
	va_end(ap);
	if (at->rule)
		complain("json", "%s.%s, chain \"%s\", rule %zu: %s", at->family,
			 at->table, at->chain, at->rule, why);
	else if (at->chain)
		complain("json", "%s.%s, chain \"%s\": %s", at->family, at->table,
			 at->chain, why);
	else
		complain("json", "%s%s%s: %s", at->family, at->table ? "." : "",
			 at->table ? at->table : "", why);
	return VERB_TROUBLE;
}

/* ---- words */

static void quoted(struct buf *out, const char *p, size_t n)
{
	buf_char(out, '"');
	for (size_t i = 0; i < n; i++) {
		if (p[i] == '"' || p[i] == '\\')
			buf_char(out, '\\');
		buf_char(out, p[i]);
	}
	buf_char(out, '"');
}

static int read_hex(const struct place *at, json_t *hex, struct buf *bytes)
{
	const char *digits = json_string_value(hex);
	size_t n = digits ? strlen(digits) : 1;
	unsigned byte;
	int code = n % 2 || strspn(digits, "0123456789abcdefABCDEF") != n;

	for (size_t i = 0; i < n && !code; i += 2) {
		code = sscanf(digits + i, "%2x", &byte) != 1 || !byte || byte == '\n';
		buf_char(bytes, (char)byte);
	}
	return code ? wrong(at, "\"hex\" is not pairs of hexadecimal digits") : 0;
}

/* A string, or the bytes that are no string; nothing that would end the line. */
static int read_text(const struct place *at, json_t *v, struct buf *bytes)
{
	const char *s = json_string_value(v);
	size_t n = json_string_length(v);

	if (json_object_size(v) == 1 && json_object_get(v, "hex"))
		return read_hex(at, json_object_get(v, "hex"), bytes);
	if (!s)
		return wrong(at, "a word is a string, a number or {\"hex\": digits}");
	if (memchr(s, '\0', n) || memchr(s, '\n', n))
		return wrong(at, "a word can hold no NUL and no newline");
	buf_put(bytes, s, n);
	return 0;
}

static int put_word(const struct place *at, json_t *v)
{
	struct buf bytes;
	int code;

	if (json_is_integer(v)) {
		buf_fmt(at->out, " %" JSON_INTEGER_FORMAT, json_integer_value(v));
		return 0;
	}
	buf_init(&bytes);
	code = read_text(at, v, &bytes);
	if (!code) {
		buf_char(at->out, ' ');
		quoted(at->out, bytes.p, bytes.n);
	}
	buf_fini(&bytes);
	return code;
}

/* The value of an option. */
static int put_value(const struct place *at, json_t *v)
{
	int code = 0;

	if (json_is_true(v))
		return 0;
	if (!json_is_array(v))
		return put_word(at, v);
	for (size_t i = 0; i < json_array_size(v) && !code; i++)
		code = put_word(at, json_array_get(v, i));
	return code;
}

static int put_option(const struct place *at, const char *dashes, const char *name,
		      json_t *v)
{
	json_t *not = json_object_get(v, "not");

	if (not &&json_object_size(v) > 1)
		return wrong(at, "beside \"not\" nothing can stand");
	buf_fmt(at->out, "%s %s%s", not ? " !" : "", dashes, name);
	return put_value(at, not ? not : v);
}

/* How many words V is. */
static size_t size_of(json_t *v)
{
	json_t *not = json_object_get(v, "not");

	v = not ? not : v;
	return json_is_true(v) ? 0 : json_is_array(v) ? json_array_size(v) : 1;
}

/* An option of extension X, or of one that has no table, of which there are only bytes. */
static int put_ext_option(const struct place *at, const struct ext *x, const char *name,
			  json_t *v)
{
	const struct ext_opt *o = x ? ext_opt_find(x, str_of(name)) : NULL;
	size_t n = o ? o->type->args : 1;

	if (!o && strcmp(name, "merlon-payload") != 0)
		return wrong(at, "there is no option \"%s\" here", name);
	if (size_of(v) != n && !(o && o->is & OPT_BARE && size_of(v) == 0))
		return wrong(at, "\"%s\" takes %zu word%s", name, n, n == 1 ? "" : "s");
	return put_option(at, "--", name, v);
}

/* Words as they come: those that look like options are. */
static int put_words(const struct place *at, json_t *array)
{
	json_t *v, *value;
	int code = 0;
	size_t i;

	json_array_foreach(array, i, v)
	{
		const char *s = json_string_value(v);

		value = json_object_get(v, "value");
		if (s && ((s[0] == '-' && s[1] == '-') || !strcmp(s, "!")) &&
		    !strpbrk(s, " \t\n\"\\'"))
			buf_fmt(at->out, " %s", s);
		else
			code = put_word(at, value ? value : v);
		if (code)
			break;
	}
	return code;
}

/* ---- a rule */

static int put_extension(const struct place *at, const char *letter, json_t *v)
{
	const struct ext *x;
	const char *name;
	json_t *options, *o;
	void *key = json_object_iter(v);

	if (json_object_size(v) != 1)
		return wrong(
			at,
			"a match or target is an object with its name as the only key");
	name = json_object_iter_key(key);
	options = json_object_iter_value(key);
	if (!*name || strchr(name, '\n'))
		return wrong(at, "that cannot be the name of a match or target");
	buf_fmt(at->out, " %s", letter);
	buf_char(at->out, ' ');
	quoted(at->out, name, strlen(name));
	if (json_is_array(options))
		return put_words(at, options);
	if (!json_is_object(options))
		return wrong(at, "the options of %s are an object or an array", name);
	x = ext_find(strcmp(letter, "-m") ? EXT_TARGET : EXT_MATCH, str_of(name),
		     &families[at->id], NULL);
	json_object_foreach(options, name, o)
	{
		int code = put_ext_option(at, x, name, o);

		if (code)
			return code;
	}
	return 0;
}

static int put_matches(const struct place *at, json_t *matches)
{
	json_t *match;
	int code;
	size_t i;

	if (matches && !json_is_array(matches))
		return wrong(at, "\"matches\" is an array");
	json_array_foreach(matches, i, match)
	{
		code = put_extension(at, "-m", match);
		if (code)
			return code;
	}
	return 0;
}

/* A number, or, of those that JSON's readers take for inexact, its digits. */
static int counter(const struct place *at, json_t *v, const char *key, uint64_t *n)
{
	json_t *c = json_object_get(v, key);

	*n = 0;
	if (json_is_integer(c) && json_integer_value(c) >= 0)
		*n = (uint64_t)json_integer_value(c);
	else if (c && !(json_is_string(c) &&
			str_u64_base(str_of(json_string_value(c)), 10, UINT64_MAX, n)))
		return wrong(at, "\"%s\" is not a number from 0 to %llu", key,
			     (unsigned long long)UINT64_MAX);
	return 0;
}

static int put_counters(const struct place *at, json_t *v)
{
	uint64_t packets, bytes;

	if (counter(at, v, "packets", &packets) || counter(at, v, "bytes", &bytes))
		return VERB_TROUBLE;
	buf_fmt(at->out, "[%llu:%llu]", (unsigned long long)packets,
		(unsigned long long)bytes);
	return 0;
}

static int known_keys(const struct place *at, json_t *v, const char *const *known)
{
	const char *key;
	json_t *ignored;

	json_object_foreach(v, key, ignored)
	{
		const char *const *k = known;

		while (*k && strcmp(*k, key) != 0)
			k++;
		if (!*k)
			return wrong(at, "there is no key \"%s\" here", key);
	}
	return 0;
}

static int put_rule(const struct place *at, json_t *v)
{
	static const char *const keys[] = {
		"source",   "destination", "in-interface", "out-interface",
		"protocol", "fragment",	   "matches",	   "jump",
		"goto",	    "target",	   "packets",	   "bytes",
		NULL
	};
	json_t *jump = json_object_get(v, "jump"), *gone = json_object_get(v, "goto");
	json_t *target = json_object_get(v, "target"), *o;
	int code;

	if (!json_is_object(v))
		return wrong(at, "a rule is an object");
	if (!!jump + !!gone + !!target > 1)
		return wrong(at, "a rule has one of \"jump\", \"goto\" and \"target\"");
	code = known_keys(at, v, keys);
	if (!code)
		code = put_counters(at, v);
	buf_str(at->out, " -A ");
	quoted(at->out, at->chain, strlen(at->chain));
	for (const struct json_head *h = json_heads; h->name && !code; h++) {
		o = json_object_get(v, h->name);
		if (o && size_of(o) != h->values)
			code = wrong(at, "\"%s\" takes %zu word%s", h->name, h->values,
				     h->values == 1 ? "" : "s");
		else if (o)
			code = put_option(at, "", h->letter, o);
	}
	if (!code)
		code = put_matches(at, json_object_get(v, "matches"));
	if (!code && target)
		code = put_extension(at, "-j", target);
	if (!code && (jump || gone)) {
		buf_str(at->out, jump ? " -j" : " -g");
		code = put_word(at, jump ? jump : gone);
	}
	buf_char(at->out, '\n');
	return code;
}

/* ---- tables */

/* The name of chain V, to be freed; NULL after a complaint. */
static char *chain_name(const struct place *at, json_t *v)
{
	json_t *name = json_object_get(v, "name");
	struct buf bytes;

	buf_init(&bytes);
	if (!name || read_text(at, name, &bytes) || !bytes.n || !buf_cstr(&bytes)) {
		wrong(at, "a chain is an object with a \"name\"");
		buf_fini(&bytes);
		return NULL;
	}
	return bytes.p;
}

static int put_chain(struct place *at, json_t *v)
{
	static const char *const keys[] = { "name",  "policy", "packets",
					    "bytes", "rules",  NULL };
	json_t *policy = json_object_get(v, "policy");
	const char *verdict = json_string_value(policy);
	int code = known_keys(at, v, keys);

	if (code)
		return code;
	if (policy &&
	    !(verdict && (!strcmp(verdict, "ACCEPT") || !strcmp(verdict, "DROP"))))
		return wrong(at, "\"policy\" is \"ACCEPT\" or \"DROP\"");
	buf_char(at->out, ':');
	quoted(at->out, at->chain, strlen(at->chain));
	buf_fmt(at->out, " %s ", verdict ? verdict : "-");
	code = put_counters(at, v);
	buf_char(at->out, '\n');
	return code;
}

static int put_rules(struct place *at, json_t *chain)
{
	json_t *rules = json_object_get(chain, "rules"), *rule;
	int code = 0;
	size_t i;

	if (rules && !json_is_array(rules))
		return wrong(at, "\"rules\" is an array");
	json_array_foreach(rules, i, rule)
	{
		at->rule = i + 1;
		code = put_rule(at, rule);
		if (code)
			break;
	}
	at->rule = 0;
	return code;
}

static int each_chain(struct place *at, json_t *chains,
		      int (*put)(struct place *at, json_t *chain))
{
	json_t *chain;
	int code = 0;
	size_t i;

	json_array_foreach(chains, i, chain)
	{
		char *name = chain_name(at, chain);

		at->chain = name;
		code = name ? put(at, chain) : VERB_TROUBLE;
		at->chain = NULL;
		free(name);
		if (code)
			break;
	}
	return code;
}

/* All chains first, since rules jump to later ones. */
static int put_table(struct place *at, json_t *chains)
{
	int code;

	if (!json_is_array(chains))
		return wrong(at, "a table is an array of chains");
	buf_fmt(at->out, "*%s\n", at->table);
	code = each_chain(at, chains, put_chain);
	if (!code)
		code = each_chain(at, chains, put_rules);
	buf_str(at->out, "COMMIT\n");
	return code;
}

static int put_family(struct place *at, json_t *tables)
{
	json_t *chains;
	int code = 0;

	if (!json_is_object(tables))
		return wrong(at, "a family is an object of tables");
	json_object_foreach(tables, at->table, chains)
	{
		if (!table_kind_find(str_of(at->table)))
			return wrong(at, "there is no such table");
		code = put_table(at, chains);
		if (code)
			break;
	}
	at->table = NULL;
	return code;
}

/* The family that was asked for, or the only one; -1 after a complaint. */
static int choose_family(json_t *document, int family)
{
	int found = -1;

	for (int f = 0; f < FAMILIES; f++) {
		if (!json_object_get(document, families[f].name))
			continue;
		if (family < 0 && found >= 0) {
			complain("json", "it holds both families; say -4 or -6");
			return -1;
		}
		if (family < 0 || family == f)
			found = f;
	}
	if (found < 0)
		complain("json", "it holds no rules of %s",
			 family < 0 ? "any family" : families[family].name);
	return found;
}

static int put_document(json_t *document, struct json_text *t)
{
	static const char *const keys[] = { "merlon", "ipv4", "ipv6", NULL };
	struct place at = { .out = &t->text, .family = "the document" };
	int code = known_keys(&at, document, keys);

	if (code)
		return code;
	if (json_integer_value(json_object_get(document, "merlon")) != JSON_FORM)
		return wrong(&at, "\"merlon\", the number of the form, is not %d",
			     JSON_FORM);
	t->family = choose_family(document, t->family);
	if (t->family < 0)
		return VERB_TROUBLE;
	at.id = t->family;
	at.family = families[t->family].name;
	return put_family(&at, json_object_get(document, at.family));
}

int json_read(const char *input, size_t size, struct json_text *t)
{
	json_error_t e;
	json_t *document = json_loadb(input, size, JSON_REJECT_DUPLICATES, &e);
	int code;

	buf_init(&t->text);
	if (!document) {
		complain("json", "%d:%d: %s", e.line, e.column, e.text);
		return VERB_TROUBLE;
	}
	code = put_document(document, t);
	json_decref(document);
	if (!code && t->text.error) {
		complain("json", "%s", strerror(-t->text.error));
		code = VERB_TROUBLE;
	}
	return code;
}
