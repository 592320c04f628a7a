/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <stdlib.h>

#include "api/api.h"

int merlon_edit_new(struct merlon *h, struct merlon_ruleset *base,
		    struct merlon_edit **edit, struct merlon_err *e)
{
	struct merlon_edit *new;

	if (!edit)
		return misuse(e, "merlon_edit_new");
	new = calloc(1, sizeof(*new));
	if (!new)
		return err_no_memory(e);
	new->h = h;
	new->rs = base ? ruleset_thaw(ruleset_of(base)) : ruleset_new();
	if (!new->rs) {
		free(new);
		return err_no_memory(e);
	}
	*edit = new;
	return 0;
}

void merlon_edit_free(struct merlon_edit *edit)
{
	if (!edit)
		return;
	ruleset_unref(edit->rs);
	for (unsigned f = 0; f < FAMILIES; f++)
		parser_free(edit->parsers[f]);
	words_fini(&edit->words);
	free(edit);
}

/* ---- freezing */

struct census {
	size_t old,
		new; /* rules that have an entry in the kernel's table, and that have none */
	bool plain; /* entries alone tell where counters belong */
};

static struct census count_rules(const struct table *t, const struct table *base)
{
	struct census n = { 0, 0, false };

	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];
		bool renamed = base && !table_chain(base, str_of(c->name));

		n.plain |= c->recounted;
		for (size_t k = 0; k < c->n; k++) {
			n.old += c->rules[k]->entry != 0;
			n.new += c->rules[k]->entry == 0;
			n.plain |= c->rules[k]->recounted ||
				   (renamed && c->rules[k]->entry);
		}
	}
	return n;
}

static const struct table *base_table(const struct ruleset *rs, const struct table *t)
{
	for (unsigned i = 0; i < rs->n_bases; i++) {
		const struct table *base =
			ruleset_table(rs->bases[i], t->family, t->kind->id);

		if (base && base->source == t->source)
			return base;
	}
	return NULL;
}

/* Programs like to flush a chain and to fill it again with much the same.  Where rules have
 * gone and come, forget where the table is from: then a plan compares, and rules that are
 * there again go on counting. */
static void let_counters_follow(struct ruleset *rs, struct table *t)
{
	const struct table *base = t->source ? base_table(rs, t) : NULL;
	struct census now, was;

	if (!base)
		return;
	now = count_rules(t, base);
	was = count_rules(base, NULL);
	if (now.new &&now.old < was.old && !now.plain)
		t->source = NULL;
}

int merlon_edit_freeze(struct merlon_edit *edit, struct merlon_ruleset **rs,
		       struct merlon_err *e)
{
	int err = 0;

	if (!edit || !rs) {
		err = misuse(e, "merlon_edit_freeze");
	} else if (edit->broken) {
		err = err_set(e, EINVAL,
			      "a text that was to be added to these rules has errors");
	} else {
		for (unsigned i = 0; i < FAMILIES * TABLES; i++)
			if (edit->rs->tables[i / TABLES][i % TABLES])
				let_counters_follow(
					edit->rs,
					edit->rs->tables[i / TABLES][i % TABLES]);
		ruleset_freeze(edit->rs);
		*rs = ruleset_out(ruleset_ref(edit->rs));
	}
	merlon_edit_free(edit);
	return err;
}

/* ---- tables */

int merlon_edit_table_add(struct merlon_edit *edit, enum merlon_family family,
			  enum merlon_table table, struct merlon_err *e)
{
	const struct family *f = family_of(family);
	const struct table_kind *kind = kind_of(table);

	if (!edit || !f || !kind)
		return misuse(e, "merlon_edit_table_add");
	return ruleset_table_add(edit->rs, f, kind) ? 0 : err_no_memory(e);
}

struct table *edit_table(struct merlon_edit *edit, const struct family *f,
			 const struct table_kind *kind, struct merlon_err *e)
{
	struct table *t = ruleset_table(edit->rs, f, kind->id);

	if (t)
		return t;
	err_set(e, ENOENT, "the %s table %s is not among those that were read", f->name,
		kind->name);
	err_detail(e, "name it in the set of tables to read, or add it to the edit");
	return NULL;
}

/* ---- commands */

struct parser *edit_parser(struct merlon_edit *edit, const struct family *f)
{
	struct parser **p = edit->h ? &edit->h->parsers[f->id] : &edit->parsers[f->id];

	if (!*p)
		*p = parser_new(f, edit->h ? kernel_extensions(&edit->h->k, f) : NULL);
	return *p;
}

int edit_place(const struct merlon_edit *edit, int err, struct merlon_err *e)
{
	struct buf line;

	if (!err || !e || !e->at.column)
		return err;
	buf_init(&line);
	words_join(&edit->words, &line);
	if (!line.error && line.n)
		err_place(e, NULL, 0, line.p, line.n);
	buf_fini(&line);
	return err;
}

int edit_parse_words(struct merlon_edit *edit, const struct family *f,
		     const struct table_kind *kind, struct command *cmd,
		     struct merlon_err *e)
{
	struct parser *p = edit_parser(edit, f);
	int err;

	*cmd = (struct command){ .op = CMD_NONE };
	if (!p)
		return err_no_memory(e);
	err = command_parse(p, edit->words.w, edit->words.n, 0, kind, cmd, e);
	return edit_place(edit, err, e);
}

int edit_command(struct merlon_edit *edit, const struct family *f,
		 const struct command *cmd, struct merlon_err *e)
{
	struct table *t = edit_table(edit, f, cmd->table, e);
	struct chain *c, was = { 0 };
	int err;

	if (!t)
		return -ENOENT;
	c = cmd->op == CMD_SET_POLICY ? table_chain(t, cmd->chain.s) : NULL;
	if (c)
		was = *c;
	err = command_run(edit->rs, f, cmd, (struct origin){ 0 }, e);
	if (!err && c && !(cmd->given & GAVE_COUNTERS)) {
		c->packets = was.packets;
		c->bytes = was.bytes;
		c->entry = was.entry;
	}
	return edit_place(edit, err, e);
}

int merlon_edit_run(struct merlon_edit *edit, enum merlon_family family,
		    const char *const *words, size_t n, struct merlon_err *e)
{
	const struct family *f = family_of(family);
	struct command cmd;
	int err;

	if (!edit || !f || (!words && n) || n > INT32_MAX)
		return misuse(e, "merlon_edit_run");
	err = words_of_argv(&edit->words, (int)n, words, e);
	if (!err)
		err = edit_parse_words(edit, f, &table_kinds[TABLE_FILTER], &cmd, e);
	if (err || cmd.other_family)
		return err;
	if (cmd.and_zero || (command_reads(&cmd) && cmd.op != CMD_CHECK)) {
		err_usage(e, "this command shows something");
		err_detail(e, "an edit takes commands that change rules, and -C");
		return -EINVAL;
	}
	return edit_command(edit, f, &cmd, e);
}
