/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Runs the one-liners: golden [FILE.t ...], or all of tests/golden.  A point is a line.
 *
 *	# a comment; "# 1.8.9: ..." keeps the next line from the comparison with iptables;
 *	# lossy: as iptables saves the next line, parsing that does not give the rule back
 *	$ ipset create ...		must be run before; sets.t.sh does it for such files
 *	@ 46 filter INPUT		families, table and chain of the lines that follow
 *	ARGS				good, and saved as it stands
 *	ARGS => SAVED			good, and saved so
 *	ARGS => SAVED => LISTED		and what -L -n shows of it behind the addresses
 *	ARGS =! COLUMN: MESSAGE		bad: where the error points (in ARGS), part of its text
 *
 * ARGS is what follows `-A CHAIN`.  A good line is parsed, printed, listed, parsed again,
 * compared, hashed, diffed, and sent through the kernel's bytes and back.  In the folder
 * $GOLDEN_KEEP, if that is set, FAMILY.TABLE gathers the chains and the saved text of all.
 */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ext/equal.h"
#include "kernel/blob.h"
#include "rules.h"
#include "tap.h"
#include "text/command.h"
#include "text/lex.h"
#include "text/print.h"

struct context {
	const char *file;
	unsigned line;
	bool families[FAMILIES], lossy;
	const struct table_kind *table;
	char chain[CHAIN_NAME_SIZE];
};

struct golden {
	char *args, *saved, *listed, *bad;
	unsigned column;
};

/* One rule in a ruleset of its own. */
struct subject {
	struct ruleset *rs;
	struct table *t;
	struct chain *c;
	const struct rule *r;
};

static struct buf why;

static bool because(const char *what, const char *got, const char *want)
{
	why.n = 0;
	buf_fmt(&why, "%s\n  got  %s\n  want %s", what, got, want);
	return false;
}

static void subject_fini(struct subject *s)
{
	ruleset_unref(s->rs);
	*s = (struct subject){ 0 };
}

static struct chain *need_chain(struct table *t, struct str name)
{
	struct chain *c = table_chain(t, name);

	return c ? c : table_chain_add(t, name);
}

/* Append LINE, all of `-A CHAIN ...`; chains that it names are made unless it is BAD. */
static int make(const struct context *x, const struct family *f, const char *line,
		bool bad, struct subject *s, struct merlon_err *e)
{
	struct parser *p = parser_new(f, NULL);
	struct words words = { 0 };
	struct command cmd;
	int err;

	*s = (struct subject){ .rs = ruleset_new() };
	s->t = ruleset_table_add(s->rs, f, x->table);
	s->c = need_chain(s->t, str_of(x->chain));
	err = words_of_line(&words, str_of(line), e);
	if (!err)
		err = command_parse(p, words.w, words.n, PARSE_RESTORE, x->table, &cmd,
				    e);
	if (!err && !bad && cmd.rule.verdict == VERDICT_JUMP && cmd.jump.s.n)
		need_chain(s->t, cmd.jump.s);
	if (!err)
		err = command_run(s->rs, f, &cmd, (struct origin){ 0 }, e);
	words_fini(&words);
	parser_free(p);
	if (!err)
		s->r = s->c->rules[0];
	return err;
}

static const char *rule_text(const struct subject *s, struct buf *b)
{
	b->n = 0;
	print_rule(s->t, s->c->name, s->r, b);
	return buf_cstr(b);
}

/* What -L -n writes behind the address columns, blanks around it cut off. */
static const char *list_text(const struct subject *s, struct buf *b)
{
	const struct xt_entry_target *target = rule_target(s->r);
	struct rule_parts bare = { .head = *s->r->head,
				   .verdict = s->r->verdict,
				   .jump = s->r->jump };
	size_t head, name = target ? strlen(target->u.user.name) : 0;
	char *text;

	if (target)
		bare.verdict = VERDICT_CONTINUE;
	memcpy(bare.src, rule_src(s->r), s->r->addr_len);
	memcpy(bare.dst, rule_dst(s->r), s->r->addr_len);
	b->n = 0;
	print_list_rule(s->t, rule_new(s->rs, s->t->family, &bare), 1, 0, NULL, b);
	head = b->n - 1 + (name > 9 ? name - 9 : 0);
	b->n = 0;
	print_list_rule(s->t, s->r, 1, 0, NULL, b);
	while (b->n && (b->p[b->n - 1] == '\n' || b->p[b->n - 1] == ' '))
		b->n--;
	buf_cstr(b);
	if (b->n < head)
		return "";
	for (text = b->p + head; *text == ' '; text++)
		;
	return text;
}

/* Whether bytes that differ may mean the same. */
static bool by_text(const struct subject *s)
{
	const struct xt_entry_target *target = rule_target(s->r);
	const struct xt_entry_match *m = NULL;
	const struct ext *x = target ? ext_of_target(s->t->family, target) : NULL;

	while ((!x || !x->by_text) && (m = rule_match_next(s->r, m)))
		x = ext_of_match(s->t->family, m);
	return x && x->by_text;
}

static bool check_bytes(const struct subject *a, const struct subject *b)
{
	size_t size = 2u * a->r->addr_len + a->r->match_size + a->r->target_size, at = 0;
	char place[64];

	while (at < size && a->r->body[at] == b->r->body[at])
		at++;
	if (at == size || by_text(a))
		return true;
	snprintf(place, sizeof(place), "byte %zu of the body, matches %u", at,
		 a->r->match_size);
	return because("its saved text has other bytes", place, "");
}

static bool check_same(const struct subject *a, const struct subject *b)
{
	struct hash_key key = a->rs->key;

	if (!rule_equal(a->t, a->r, b->t, b->r) || !rule_equal(b->t, b->r, a->t, a->r))
		return because("its saved text, parsed, is another rule", "", "");
	if (rule_hash(key, a->t, a->r) != rule_hash(key, b->t, b->r))
		return because("equal rules have different hashes", "", "");
	if (memcmp(a->r->head, b->r->head, sizeof(*a->r->head)) != 0)
		return because("its saved text has another head", "", "");
	if (a->r->match_size != b->r->match_size ||
	    a->r->target_size != b->r->target_size)
		return because("its saved text has records of other sizes", "", "");
	return check_bytes(a, b);
}

static bool check_diff(const struct subject *a, const struct subject *b)
{
	struct plan p;
	long n;

	ruleset_freeze(a->rs);
	ruleset_freeze(b->rs);
	n = plan_new(&p, a->rs, b->rs) ? -1 : plan_count(&p);
	plan_fini(&p);
	return n == 0 || because("the diff with itself is not empty", "", "");
}

static bool check_again(const struct context *x, const struct subject *s,
			const char *saved)
{
	struct merlon_err e = { 0 };
	struct subject again;
	struct buf b;
	bool good;

	buf_init(&b);
	good = make(x, s->t->family, saved, false, &again, &e) == 0;
	if (!good)
		because("its saved text is refused", e.message, saved);
	good = good && (strcmp(rule_text(&again, &b), saved) == 0 ||
			because("its saved text is saved as", b.p, saved));
	good = good && (x->lossy || (check_same(s, &again) && check_diff(s, &again)));
	subject_fini(&again);
	buf_fini(&b);
	return good;
}

static bool check_blob(const struct subject *s, const char *saved)
{
	const struct family *f = s->t->family;
	const struct wire *w = &wires[f->id];
	struct blob one = { 0 }, two = { 0 };
	struct subject back = { .rs = ruleset_new() };
	struct merlon_err e = { 0 };
	struct buf b;
	bool good;

	buf_init(&b);
	table_sort(s->t);
	back.t = ruleset_table_add(back.rs, f, s->t->kind);
	good = blob_encode(w, s->t, SIZE_MAX, &one, &e) == 0 &&
	       blob_decode(w, back.rs, back.t, &one.info, one.bytes, &e) == 0 &&
	       blob_encode(w, back.t, SIZE_MAX, &two, &e) == 0;
	if (!good)
		because("the kernel's bytes", e.message, "");
	back.c = table_chain(back.t, str_of(s->c->name));
	if (good && (!back.c || back.c->n != 1))
		good = because("the kernel's bytes lose the rule", "", "");
	if (good) {
		back.r = back.c->rules[0];
		good = (strcmp(rule_text(&back, &b), saved) == 0 ||
			because("from the kernel's bytes it is saved as", b.p, saved)) &&
		       (rule_equal(s->t, s->r, back.t, back.r) ||
			because("from the kernel's bytes it is another rule", "", ""));
	}
	if (good && (one.info.size != two.info.size ||
		     memcmp(one.bytes, two.bytes, one.info.size) != 0))
		good = because("the kernel's bytes change on the way back", "", "");
	blob_fini(&one);
	blob_fini(&two);
	subject_fini(&back);
	buf_fini(&b);
	return good;
}

static void keep(const struct subject *s, const char *text)
{
	const char *folder = getenv("GOLDEN_KEEP");
	char path[4096];
	FILE *f;

	if (!folder)
		return;
	snprintf(path, sizeof(path), "%s/%s.%s", folder, s->t->family->name,
		 s->t->kind->name);
	f = fopen(path, "a");
	if (!f)
		return;
	for (size_t i = 0; i < s->t->n; i++)
		if (s->t->chains[i]->hook == NO_HOOK)
			fprintf(f, ":%s -\n", s->t->chains[i]->name);
	fprintf(f, "%s\n", text);
	fclose(f);
}

static bool check_good(const struct context *x, const struct family *f,
		       const struct golden *g)
{
	char line[8192], want[8192];
	struct merlon_err e = { 0 };
	struct subject s;
	struct buf b;
	bool good;

	buf_init(&b);
	snprintf(line, sizeof(line), "-A %s %s", x->chain, g->args);
	snprintf(want, sizeof(want), "-A %s%s%s", x->chain, g->saved[0] ? " " : "",
		 g->saved);
	good = make(x, f, line, false, &s, &e) == 0;
	if (!good) {
		snprintf(line, sizeof(line), "%u: %s (%s)",
			 e.at.column - (unsigned)strlen(x->chain) - 4, e.message,
			 e.detail);
		because("it is refused", line, want);
	}
	good = good && (strcmp(rule_text(&s, &b), want) == 0 ||
			because("it is saved as", b.p, want));
	good = good && (!g->listed || strcmp(list_text(&s, &b), g->listed) == 0 ||
			because("it is listed as", list_text(&s, &b), g->listed));
	good = good && check_blob(&s, want) && check_again(x, &s, want);
	if (good)
		keep(&s, want);
	subject_fini(&s);
	buf_fini(&b);
	return good;
}

static bool check_bad(const struct context *x, const struct family *f,
		      const struct golden *g)
{
	char line[8192], want[4096], got[4096], text[1024];
	unsigned before = (unsigned)strlen(x->chain) + 4;
	struct merlon_err e = { 0 };
	struct subject s;
	int err;

	snprintf(line, sizeof(line), "-A %s %s", x->chain, g->args);
	err = make(x, f, line, true, &s, &e);
	subject_fini(&s);
	if (!err)
		return because("it is accepted", line, g->bad);
	snprintf(text, sizeof(text), "%s%s%s", e.message, e.detail[0] ? "; " : "",
		 e.detail);
	snprintf(got, sizeof(got), "%u: %s", e.at.column ? e.at.column - before : 0,
		 text);
	snprintf(want, sizeof(want), "%u: %s", g->column, g->bad);
	if ((e.at.column ? e.at.column - before : 0) != g->column)
		return because("its error points elsewhere", got, want);
	return strstr(text, g->bad) || because("its error says", got, want);
}

/* Cut S at WHAT and return what follows, or NULL. */
static char *cut(char *s, const char *what)
{
	char *at = s ? strstr(s, what) : NULL;

	if (!at)
		return NULL;
	*at = '\0';
	return at + strlen(what);
}

static struct golden split(char *line)
{
	struct golden g = { .args = line };
	char *bad = cut(line, " =! ");

	if (bad) {
		g.column = (unsigned)strtoul(bad, &g.bad, 10);
		g.bad += strspn(g.bad, ": ");
		return g;
	}
	/* An empty rule is saved as nothing: "=> => listed" has no second blank. */
	g.saved = cut(line, " =>");
	if (g.saved)
		g.saved += *g.saved == ' ';
	g.listed = g.saved && strncmp(g.saved, "=>", 2) == 0 ? cut(g.saved, "=>")
							     : cut(g.saved, " =>");
	if (g.listed)
		g.listed += *g.listed == ' ';
	if (!g.saved)
		g.saved = line;
	return g;
}

static void run_line(const struct context *x, char *line)
{
	const char *name = strrchr(x->file, '/') ? strrchr(x->file, '/') + 1 : x->file;
	struct golden g = split(line);
	bool good = x->table;

	if (!good)
		because("no context", "", "@ FAMILIES TABLE CHAIN");
	for (int f = 0; f < FAMILIES && good; f++) {
		if (!x->families[f])
			continue;
		good = g.bad ? check_bad(x, &families[f], &g)
			     : check_good(x, &families[f], &g);
		if (!good)
			buf_fmt(&why, "\n  (%s)", families[f].name);
	}
	if (tap_ok(good, g.args, x->file, (int)x->line, "%s:%u: %s", name, x->line,
		   g.args))
		return;
	buf_cstr(&why);
	for (char *at = strtok(why.p, "\n"); at; at = strtok(NULL, "\n"))
		tap_diag("%s", at);
}

static void set_context(struct context *x, const char *line)
{
	char which[8], table[32];

	x->table = NULL;
	if (sscanf(line, "@ %7s %31s %31s", which, table, x->chain) != 3)
		return;
	x->families[FAMILY_IPV4] = strchr(which, '4');
	x->families[FAMILY_IPV6] = strchr(which, '6');
	x->table = table_kind_find(str_of(table));
}

static void run_file(const char *path)
{
	struct context x = { .file = path };
	char *line = NULL;
	size_t cap = 0;
	FILE *f = fopen(path, "r");
	ssize_t n;

	if (!ok(f != NULL, "%s can be read", path))
		return;
	while ((n = getline(&line, &cap, f)) >= 0) {
		x.line++;
		if (n && line[n - 1] == '\n')
			line[n - 1] = '\0';
		if (line[0] == '@')
			set_context(&x, line);
		else if (line[0] == '$' && !getenv("GOLDEN_SETUP"))
			break;
		else if (line[0] && line[0] != '#' && line[0] != '$')
			run_line(&x, line);
		x.lossy = strncmp(line, "# lossy:", 8) == 0;
	}
	if (line && line[0] == '$')
		skip(1, "%s is run by sets.t.sh", path);
	free(line);
	fclose(f);
}

int main(int argc, char **argv)
{
	glob_t found;

	if (argc > 1) {
		for (int i = 1; i < argc; i++)
			run_file(argv[i]);
		buf_fini(&why);
		return tap_done();
	}
	if (!ok(glob("tests/golden/*.t", 0, NULL, &found) == 0, "there are one-liners"))
		return tap_done();
	for (size_t i = 0; i < found.gl_pathc; i++)
		run_file(found.gl_pathv[i]);
	globfree(&found);
	buf_fini(&why);
	return tap_done();
}
