/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Rules to JSON and back.  The strings in it are the words of the rule language, and json_read.c
 * makes its lines of them again, so that there is one grammar, and one parser with its errors.
 * merlon-json(8) describes the form.
 *
 * A rule is dumped by itself, so that a large ruleset is never held whole as JSON.
 */
#include "json.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ext/ext.h"
#include "model/family.h"
#include "text/lex.h"

const struct json_head json_heads[] = {
	{ "source", "-s", 1 },	     { "destination", "-d", 1 },
	{ "in-interface", "-i", 1 }, { "out-interface", "-o", 1 },
	{ "protocol", "-p", 1 },     { "fragment", "-f", 0 },
	{ NULL, NULL, 0 },
};

/* ---- words to values */

static bool is_option(const struct word *w)
{
	return !w->quoted && w->s.n > 1 && w->s.p[0] == '-';
}

static bool is_not(const struct word *w)
{
	return !w->quoted && str_is(w->s, "!");
}

/* What is not UTF-8 cannot stand in JSON: its bytes in hexadecimal digits. */
static json_t *text(struct str s)
{
	json_t *string = json_stringn(s.p, s.n);
	struct buf hex;

	if (string)
		return string;
	buf_init(&hex);
	for (size_t i = 0; i < s.n; i++)
		buf_fmt(&hex, "%02x", (unsigned char)s.p[i]);
	string = json_pack("{ss}", "hex", buf_cstr(&hex));
	buf_fini(&hex);
	return string;
}

/* No word: true; one: a string; more: an array. */
static json_t *value(const struct word *w, size_t n)
{
	json_t *array;

	if (!n)
		return json_true();
	if (n == 1)
		return text(w->s);
	array = json_array();
	for (size_t i = 0; i < n; i++)
		json_array_append_new(array, text(w[i].s));
	return array;
}

/* All of the words, where an option comes twice: then their order may matter. */
static json_t *words(const struct word *w, size_t n)
{
	json_t *array = json_array(), *one;

	for (size_t i = 0; i < n; i++) {
		one = text(w[i].s);
		if (w[i].quoted)
			one = json_pack("{so}", "value", one);
		json_array_append_new(array, one);
	}
	return array;
}

static const struct json_head *head_of(const struct word *w)
{
	for (const struct json_head *h = json_heads; h->name; h++)
		if (str_is(w->s, h->letter))
			return h;
	return NULL;
}

/*
 * How many words behind W, an option, are its value.  The tables say it; looks do not, since a
 * value may be "-j" as well.  X NULL: W stands before all matches.
 */
static size_t values(const struct ext *x, const struct word *w, const struct word *end)
{
	const struct json_head *head = x ? NULL : head_of(w);
	const struct ext_opt *o = NULL;
	size_t n = 1; /* of --merlon-payload, which is of no table */

	if (x && w->s.n > 2)
		o = ext_opt_find(x, str_sub(w->s, 2, w->s.n));
	if (head)
		n = head->values;
	else if (o)
		n = o->type->args;
	if (o && o->is & OPT_BARE && (w + 1 == end || is_option(w + 1) || is_not(w + 1)))
		n = 0;
	return n < (size_t)(end - w) ? n : (size_t)(end - w) - 1;
}

static bool begins_extension(const struct word *w)
{
	return !w->quoted &&
	       (str_is(w->s, "-m") || str_is(w->s, "-j") || str_is(w->s, "-g"));
}

/* Where the options that begin with W end. */
static const struct word *options_end(const struct ext *x, const struct word *w,
				      const struct word *end)
{
	while (w < end && !begins_extension(w)) {
		if (is_not(w) && w + 1 < end)
			w++;
		w += 1 + values(x, w, end);
	}
	return w;
}

/* Put the options from W to END into OBJECT; false: one of them comes twice. */
static bool put_options(json_t *object, const struct ext *x, const struct word *w,
			const struct word *end)
{
	while (w < end) {
		bool invert = is_not(w) && w + 1 < end;
		const struct json_head *head;
		char name[128];
		json_t *v;
		size_t n;

		w += invert;
		head = x ? NULL : head_of(w);
		if (head)
			snprintf(name, sizeof(name), "%s", head->name);
		else
			snprintf(name, sizeof(name), "%.*s", (int)w->s.n - 2, w->s.p + 2);
		if (w->s.n < 2 || json_object_get(object, name))
			return false;
		n = values(x, w, end);
		v = value(w + 1, n);
		if (invert)
			v = json_pack("{so}", "not", v);
		json_object_set_new(object, name, v);
		w += 1 + n;
	}
	return true;
}

/* {NAME: {options}} or {NAME: [words]}: from W, which is -m or -j; *END is moved to its end. */
static json_t *extension(const struct merlon_rule *rule, const struct word *w,
			 const struct word **end)
{
	/* What is known of no option: of --merlon-payload. */
	static const struct ext unknown = { .name = "" };
	enum ext_kind kind = str_is(w->s, "-m") ? EXT_MATCH : EXT_TARGET;
	const struct ext *x = ext_find(kind, w[1].s, &families[rule->family], NULL);
	json_t *object = json_object(), *options = json_object();

	x = x ? x : &unknown;
	*end = options_end(x, w + 2, *end);
	if (!put_options(options, x, w + 2, *end)) {
		json_decref(options);
		options = words(w + 2, (size_t)(*end - w - 2));
	}
	json_object_setn_new(object, w[1].s.p, w[1].s.n, options);
	return object;
}

/* "-j NAME", where NAME is a verdict or a chain, is a string.  The word behind all of it. */
static const struct word *put_verdict(json_t *object, const struct merlon_rule *rule,
				      const struct word *w, const struct word *end)
{
	bool jump = str_is(w->s, "-j");

	if (jump && (w + 2 < end ||
		     ext_find(EXT_TARGET, w[1].s, &families[rule->family], NULL))) {
		json_object_set_new(object, "target", extension(rule, w, &end));
		return end;
	}
	json_object_set_new(object, jump ? "jump" : "goto", text(w[1].s));
	return w + 2;
}

/* W: what follows "-A CHAIN".  NULL: not all of it has been understood. */
static json_t *rule_object(const struct merlon_rule *rule, const struct word *w,
			   const struct word *end)
{
	const struct word *next = options_end(NULL, w, end);
	json_t *object = json_object(), *matches = json_array();
	bool all = put_options(object, NULL, w, next);

	json_object_set(object, "matches", matches);
	for (w = next; all && w < end; w = next) {
		all = begins_extension(w) && w + 1 < end;
		next = end;
		if (all && str_is(w->s, "-m"))
			json_array_append_new(matches, extension(rule, w, &next));
		else if (all)
			next = put_verdict(object, rule, w, end);
	}
	if (!json_array_size(matches))
		json_object_del(object, "matches");
	json_decref(matches);
	if (all)
		return object;
	json_decref(object);
	return NULL;
}

/* ---- a ruleset */

struct writer {
	bool counters;
	bool first; /* no comma before the next */
	struct words words;
	char *line;
	size_t room;
};

static void open_value(struct writer *o, const char *indent)
{
	printf("%s%s", o->first ? "\n" : ",\n", indent);
	o->first = false;
}

static void put_key(struct writer *o, const char *indent, const char *name, char bracket)
{
	open_value(o, indent);
	printf("\"%s\": %c", name, bracket);
	o->first = true;
}

/* Readers are at one about whole numbers up to 2^53. */
static json_t *counter(uint64_t n)
{
	char digits[24];

	if (n <= (uint64_t)1 << 53)
		return json_integer((json_int_t)n);
	snprintf(digits, sizeof(digits), "%llu", (unsigned long long)n);
	return json_string(digits);
}

static void put_counter(const char *key, uint64_t n)
{
	json_t *c = counter(n);

	printf(", \"%s\": ", key);
	json_dumpf(c, stdout, JSON_ENCODE_ANY);
	json_decref(c);
}

static int put_rule(struct writer *o, const struct merlon_rule *rule)
{
	int n = merlon_rule_text(rule, o->line, o->room);
	struct merlon_err e;
	json_t *object;

	if (n >= 0 && (size_t)n >= o->room) {
		free(o->line);
		o->room = (size_t)n * 2;
		o->line = malloc(o->room);
		n = o->line ? merlon_rule_text(rule, o->line, o->room) : -ENOMEM;
	}
	if (n < 0)
		return n;
	n = words_of_line(&o->words, (struct str){ o->line, (size_t)n }, &e);
	if (n)
		return n;
	object = rule_object(rule, o->words.w + 2, o->words.w + o->words.n);
	if (!object)
		return -EINVAL;
	if (o->counters) {
		json_object_set_new(object, "packets", counter(rule->packets));
		json_object_set_new(object, "bytes", counter(rule->bytes));
	}
	open_value(o, "          ");
	n = json_dumpf(object, stdout, JSON_COMPACT);
	json_decref(object);
	return n ? -EIO : 0;
}

static int put_chain(struct writer *o, const struct merlon_ruleset *rs,
		     const struct merlon_chain *chain)
{
	struct merlon_rule rule = { .size = sizeof(rule) };
	json_t *name = text(str_of(chain->name));
	int err = 0;

	open_value(o, "      ");
	fputs("{ \"name\": ", stdout);
	json_dumpf(name, stdout, JSON_ENCODE_ANY | JSON_COMPACT);
	json_decref(name);
	if (chain->policy)
		printf(", \"policy\": \"%s\"", chain->policy);
	if (chain->policy && o->counters) {
		put_counter("packets", chain->packets);
		put_counter("bytes", chain->bytes);
	}
	fputs(", \"rules\": [", stdout);
	o->first = true;
	for (size_t i = 1; !err && !merlon_rule_get(rs, chain, i, &rule); i++)
		err = put_rule(o, &rule);
	fputs(o->first ? "] }" : "\n        ] }", stdout);
	o->first = false;
	return err;
}

static int put_table(struct writer *o, const struct merlon_ruleset *rs,
		     enum merlon_family family, enum merlon_table table)
{
	struct merlon_chain chain = { .size = sizeof(chain) };
	int err = 0;

	put_key(o, "    ", table_kinds[table].name, '[');
	for (size_t i = 0; !err && !merlon_chain_get(rs, family, table, i, &chain); i++)
		err = put_chain(o, rs, &chain);
	fputs("\n    ]", stdout);
	o->first = false;
	return err;
}

static int put_ruleset(const struct merlon_ruleset *rs, bool counters)
{
	struct writer o = { .counters = counters, .room = 1024, .line = malloc(1024) };
	int err = o.line ? 0 : -ENOMEM;

	printf("{\n  \"merlon\": %d", JSON_FORM);
	for (int f = 0; f < FAMILIES && !err; f++) {
		bool any = false;

		for (int t = 0; t < TABLES && !err; t++) {
			if (!merlon_ruleset_has(rs, (enum merlon_family)f,
						(enum merlon_table)t))
				continue;
			if (!any)
				put_key(&o, "  ", families[f].name, '{');
			any = true;
			err = put_table(&o, rs, (enum merlon_family)f,
					(enum merlon_table)t);
		}
		if (any)
			fputs("\n  }", stdout);
		o.first = false;
	}
	fputs("\n}\n", stdout);
	words_fini(&o.words);
	free(o.line);
	if (err)
		complain("json", "can't write the rules: %s", strerror(-err));
	return err || finish("json") ? VERB_TROUBLE : 0;
}

/* ---- the verb */

struct options {
	int family; /* -1: both, or as the name of a file says */
	bool counters, back;
	const char *file; /* NULL: the kernel's tables */
};

static int tell(void *told, const struct merlon_err *e)
{
	report("json", e);
	return ++*(int *)told < 1000;
}

/* FILE's text, which is of FAMILY, in *RS. */
static int parse(const struct options *o, enum merlon_family family, const char *file,
		 const char *text, size_t size, struct merlon_ruleset **rs)
{
	int told = 0;
	struct merlon_parse how = {
		.size = sizeof(how),
		.file = file,
		.flags = o->counters ? MERLON_PARSE_COUNTERS : 0,
		.error = tell,
		.context = &told,
	};
	struct merlon_err e;
	int err = merlon_ruleset_parse(NULL, family, text, size, &how, rs, &e);

	if (err && !told)
		report("json", &e);
	return err ? VERB_TROUBLE : 0;
}

static int write_file(const struct options *o)
{
	enum merlon_family family = o->family < 0 ? family_of_file(o->file)
						  : (enum merlon_family)o->family;
	struct merlon_ruleset *rs = NULL;
	size_t size;
	char *text = read_file("json", o->file, &size);
	int code;

	if (!text)
		return VERB_TROUBLE;
	code = parse(o, family, o->file, text, size, &rs);
	if (!code)
		code = put_ruleset(rs, o->counters);
	merlon_ruleset_unref(rs);
	free(text);
	return code;
}

static int write_live(const struct options *o)
{
	struct merlon_ruleset *rs = NULL;
	struct merlon *h = NULL;
	struct merlon_err e;
	int code = merlon_open(NULL, &h, &e);

	if (!code)
		code = merlon_ruleset_read(h, o->family < 0 ? 0 : MERLON_SET(o->family),
					   0, MERLON_READ_EXISTING, &rs, &e);
	code = code ? report("json", &e) : put_ruleset(rs, o->counters);
	merlon_ruleset_unref(rs);
	merlon_close(h);
	return code;
}

/* The lines that the JSON stands for, as iptables-save would write them. */
static int write_rules(const struct options *o)
{
	struct merlon_print form = { .size = sizeof(form), .form = MERLON_SAVE };
	struct json_text t = { .family = o->family };
	struct merlon_ruleset *rs = NULL;
	struct merlon_err e;
	size_t size;
	char *input = read_file("json", o->file ? o->file : "-", &size);
	int code = input ? json_read(input, size, &t) : VERB_TROUBLE;

	free(input);
	if (!code)
		code = parse(o, (enum merlon_family)t.family, NULL, t.text.p, t.text.n,
			     &rs);
	form.flags = o->counters ? MERLON_PRINT_COUNTERS : 0;
	if (!code && merlon_ruleset_print(rs, &form, to_stream, stdout, &e))
		code = report("json", &e);
	merlon_ruleset_unref(rs);
	buf_fini(&t.text);
	return code ? code : finish("json");
}

static bool read_options(int argc, char **argv, struct options *o)
{
	static const struct option longs[] = {
		{ "ipv4", no_argument, NULL, '4' },
		{ "ipv6", no_argument, NULL, '6' },
		{ "counters", no_argument, NULL, 'c' },
		{ "rules", no_argument, NULL, 'r' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int c;

	while ((c = getopt_long(argc, argv, "46cr", longs, NULL)) >= 0)
		switch (c) {
		case '4':
			o->family = MERLON_IPV4;
			break;
		case '6':
			o->family = MERLON_IPV6;
			break;
		case 'c':
			o->counters = true;
			break;
		case 'r':
			o->back = true;
			break;
		default:
			return false;
		}
	if (optind < argc && strcmp(argv[optind], "live") != 0)
		o->file = argv[optind];
	return argc - optind <= 1;
}

int main(int argc, char **argv)
{
	struct options o = { .family = -1 };

	if (!read_options(argc, argv, &o))
		return usage("json");
	return o.back ? write_rules(&o) : o.file ? write_file(&o) : write_live(&o);
}
