/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The functions that programs want beside iptables' own commands.  Each is a command, put
 * together from words, so that there is one parser and one way to change a chain.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "api/api.h"
#include "text/print.h"

enum { MOST_WORDS = 1 << 16 };

/* What a function is about. */
struct spot {
	struct merlon_edit *edit;
	const struct family *family;
	const struct table_kind *kind;
	const char *chain;
	struct merlon_err *err;
};

static int find_spot(struct spot *s, struct merlon_edit *edit, enum merlon_family family,
		     enum merlon_table table, const char *chain, struct merlon_err *e)
{
	*s = (struct spot){ edit, family_of(family), kind_of(table), chain, e };
	/* Without a name some commands would be about all chains. */
	if (!edit || !s->family || !s->kind || !chain || !*chain)
		return misuse(e, "an edit, a family, a table and a chain");
	return edit_table(edit, s->family, s->kind, e) ? 0 : -ENOENT;
}

/* The command "OPTION CHAIN [SECOND] WORDS...", which must not name another table. */
static int parse(const struct spot *s, const char *option, const char *second,
		 const char *const *words, size_t n, struct command *cmd)
{
	const char **all;
	size_t head = second ? 3 : 2;
	int err;

	if ((n && !words) || n > MOST_WORDS)
		return misuse(s->err, "the words of a rule");
	all = calloc(head + n, sizeof(*all));
	if (!all)
		return err_no_memory(s->err);
	all[0] = option;
	all[1] = s->chain;
	if (second)
		all[2] = second;
	if (n)
		memcpy(all + head, words, n * sizeof(*all));
	err = words_of_argv(&s->edit->words, (int)(head + n), all, s->err);
	free(all);
	if (!err)
		err = edit_parse_words(s->edit, s->family, s->kind, cmd, s->err);
	if (!err && (cmd->table != s->kind || cmd->other_family))
		err = err_usage(s->err,
				"the words of a rule name another table or family");
	return err;
}

static int run(const struct spot *s, const char *option, const char *second)
{
	struct command cmd;
	int err = parse(s, option, second, NULL, 0, &cmd);

	return err ? err : edit_command(s->edit, s->family, &cmd, s->err);
}

/* ---- rules */

/* Is it there?  1, 0 or a negative errno. */
static int check(const struct spot *s, const struct command *cmd)
{
	struct command c = *cmd;
	struct merlon_err e;
	int err;

	c.op = CMD_CHECK;
	err = edit_command(s->edit, s->family, &c, &e);
	if (err && err != -ENOENT && s->err)
		*s->err = e;
	return !err ? 1 : err == -ENOENT ? 0 : err;
}

/* Run the command for each pair of addresses for which check says THERE; how many. */
static int each_if(const struct spot *s, const struct command *cmd, int there)
{
	size_t n_src = cmd->src.n ? cmd->src.n : 1, n_dst = cmd->dst.n ? cmd->dst.n : 1;
	int done = 0;

	for (size_t i = 0; i < n_src * n_dst; i++) {
		struct command one = *cmd;
		int err;

		if (cmd->src.n)
			one.src = (struct addresses){ cmd->src.a + i / n_dst, 1, 1 };
		if (cmd->dst.n)
			one.dst = (struct addresses){ cmd->dst.a + i % n_dst, 1, 1 };
		err = check(s, &one);
		if (err >= 0 && err != there)
			continue;
		if (err >= 0)
			err = edit_command(s->edit, s->family, &one, s->err);
		if (err < 0)
			return err;
		done++;
	}
	return done;
}

/* The command "OPTION CHAIN [NUMBER] WORDS..." and its place; number < 0: none. */
static int rule_command(struct spot *s, struct command *cmd, struct merlon_edit *edit,
			enum merlon_family family, enum merlon_table table,
			const char *option, const char *chain, long number,
			const char *const *words, size_t n, struct merlon_err *e)
{
	char room[24];
	int err = find_spot(s, edit, family, table, chain, e);

	snprintf(room, sizeof(room), "%ld", number);
	if (!err)
		err = parse(s, option, number < 0 ? NULL : room, words, n, cmd);
	if (!err && cmd->op == CMD_DELETE_NUM)
		err = err_usage(e, "a rule is told by its words, not by its number");
	return err;
}

int merlon_edit_append(struct merlon_edit *edit, enum merlon_family family,
		       enum merlon_table table, const char *chain,
		       const char *const *words, size_t n, struct merlon_err *e)
{
	struct command cmd;
	struct spot s;
	int err;

	err = rule_command(&s, &cmd, edit, family, table, "-A", chain, -1, words, n, e);
	return err ? err : edit_command(edit, s.family, &cmd, e);
}

int merlon_edit_append_unique(struct merlon_edit *edit, enum merlon_family family,
			      enum merlon_table table, const char *chain,
			      const char *const *words, size_t n, struct merlon_err *e)
{
	struct command cmd;
	struct spot s;
	int err;

	err = rule_command(&s, &cmd, edit, family, table, "-A", chain, -1, words, n, e);
	return err ? err : each_if(&s, &cmd, 0);
}

int merlon_edit_insert(struct merlon_edit *edit, enum merlon_family family,
		       enum merlon_table table, const char *chain, unsigned number,
		       const char *const *words, size_t n, struct merlon_err *e)
{
	struct command cmd;
	struct spot s;
	int err;

	err = rule_command(&s, &cmd, edit, family, table, "-I", chain, number, words, n,
			   e);

	return err ? err : edit_command(edit, s.family, &cmd, e);
}

int merlon_edit_insert_unique(struct merlon_edit *edit, enum merlon_family family,
			      enum merlon_table table, const char *chain, unsigned number,
			      const char *const *words, size_t n, struct merlon_err *e)
{
	struct command cmd;
	struct spot s;
	int err;

	err = rule_command(&s, &cmd, edit, family, table, "-I", chain, number, words, n,
			   e);

	return err ? err : each_if(&s, &cmd, 0);
}

int merlon_edit_delete(struct merlon_edit *edit, enum merlon_family family,
		       enum merlon_table table, const char *chain,
		       const char *const *words, size_t n, struct merlon_err *e)
{
	struct command cmd;
	struct spot s;
	int err;

	err = rule_command(&s, &cmd, edit, family, table, "-D", chain, -1, words, n, e);
	return err ? err : edit_command(edit, s.family, &cmd, e);
}

int merlon_edit_delete_if_exists(struct merlon_edit *edit, enum merlon_family family,
				 enum merlon_table table, const char *chain,
				 const char *const *words, size_t n, struct merlon_err *e)
{
	struct command cmd;
	struct spot s;
	int err;

	err = rule_command(&s, &cmd, edit, family, table, "-D", chain, -1, words, n, e);
	return err ? err : each_if(&s, &cmd, 1);
}

int merlon_edit_exists(struct merlon_edit *edit, enum merlon_family family,
		       enum merlon_table table, const char *chain,
		       const char *const *words, size_t n, struct merlon_err *e)
{
	struct command cmd;
	struct spot s;
	int err;

	err = rule_command(&s, &cmd, edit, family, table, "-C", chain, -1, words, n, e);
	return err ? err : check(&s, &cmd);
}

int merlon_edit_list(struct merlon_edit *edit, enum merlon_family family,
		     enum merlon_table table, const char *chain,
		     int (*sink)(void *context, const char *data, size_t size),
		     void *context, struct merlon_err *e)
{
	const struct chain *only = NULL;
	struct table *t;
	struct spot s;
	struct buf out;
	int err = find_spot(&s, edit, family, table, chain ? chain : "*", e);

	if (err)
		return err;
	if (!sink)
		return misuse(e, "merlon_edit_list");
	t = ruleset_table(edit->rs, s.family, s.kind->id);
	if (chain) {
		only = table_chain(t, str_of(chain));
		if (!only)
			return err_set(e, ENOENT, "No chain/target/match by that name");
	}
	table_sort(t);
	buf_init_sink(&out, sink, context);
	print_list_rules(t, only, 0, 0, &out);
	err = buf_flush(&out);
	buf_fini(&out);
	return err ? err_set(e, -err, "can't write the rules: %s", strerror(-err)) : 0;
}

/* ---- chains */

int merlon_edit_chain_new(struct merlon_edit *edit, enum merlon_family family,
			  enum merlon_table table, const char *chain,
			  struct merlon_err *e)
{
	struct spot s;
	int err = find_spot(&s, edit, family, table, chain, e);

	return err ? err : run(&s, "-N", NULL);
}

int merlon_edit_chain_clear(struct merlon_edit *edit, enum merlon_family family,
			    enum merlon_table table, const char *chain,
			    struct merlon_err *e)
{
	struct spot s;
	int err = find_spot(&s, edit, family, table, chain, e);

	if (err)
		return err;
	return run(&s, merlon_edit_chain_exists(edit, family, table, chain) ? "-F" : "-N",
		   NULL);
}

int merlon_edit_chain_delete(struct merlon_edit *edit, enum merlon_family family,
			     enum merlon_table table, const char *chain,
			     struct merlon_err *e)
{
	struct spot s;
	int err = find_spot(&s, edit, family, table, chain, e);

	return err ? err : run(&s, "-X", NULL);
}

int merlon_edit_chain_rename(struct merlon_edit *edit, enum merlon_family family,
			     enum merlon_table table, const char *chain, const char *to,
			     struct merlon_err *e)
{
	struct spot s;
	int err = find_spot(&s, edit, family, table, chain, e);

	if (!err && !to)
		err = misuse(e, "merlon_edit_chain_rename");
	return err ? err : run(&s, "-E", to);
}

int merlon_edit_chain_exists(const struct merlon_edit *edit, enum merlon_family family,
			     enum merlon_table table, const char *chain)
{
	const struct family *f = family_of(family);
	const struct table_kind *kind = kind_of(table);
	const struct table *t = edit && f && kind ? ruleset_table(edit->rs, f, kind->id)
						  : NULL;

	return t && chain && table_chain(t, str_of(chain));
}

int merlon_edit_policy_set(struct merlon_edit *edit, enum merlon_family family,
			   enum merlon_table table, const char *chain, const char *policy,
			   struct merlon_err *e)
{
	struct spot s;
	int err = find_spot(&s, edit, family, table, chain, e);

	if (!err && !policy)
		err = misuse(e, "merlon_edit_policy_set");
	return err ? err : run(&s, "-P", policy);
}
