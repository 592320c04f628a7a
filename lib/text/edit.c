/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What a command does to a ruleset.  The sentences of the errors are iptables' own, since
 * programs match them; the explanation follows in the detail.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "ext/find.h"
#include "text/command.h"

struct edit {
	struct ruleset *rs;
	const struct family *family;
	struct table *t;
	const struct command *cmd;
	struct chain *chain;
	struct origin at;
	struct merlon_err *err;
};

static void at_word(struct merlon_err *e, const struct word *w)
{
	err_span(e, w->at, w->width);
}

static void tell_size(struct merlon_err *e, const struct chain *c, const char *more)
{
	err_detail(e, "chain %s has %zu rule%s%s", c->name, c->n, c->n == 1 ? "" : "s",
		   more);
}

/* The chain nearest to a misspelt name. */
static const char *nearest_chain(const struct table *t, struct str name)
{
	struct str_guess guess = str_guess_of(name);

	for (size_t i = 0; i < t->n && i < 1000; i++)
		str_guess_try(&guess, t->chains[i]->name);
	return guess.nearest;
}

static const char *nearest_verdict(struct str name)
{
	struct str_guess guess = str_guess_of(name);

	for (int v = 0; v < VERDICTS; v++)
		if (verdict_names[v])
			str_guess_try(&guess, verdict_names[v]);
	return guess.nearest;
}

static const char no_name[] = "No chain/target/match by that name";
static const char no_rule[] = "Bad rule (does a matching rule exist in that chain?)";

static const struct chain *chain_of(const struct table *t, const struct word *w,
				    bool seeks, struct merlon_err *e)
{
	const struct chain *c = table_chain(t, w->s);
	const char *near = c ? NULL : nearest_chain(t, w->s);

	if (c)
		return c;
	/* The kernel may hold longer names, made by others. */
	if (w->s.n > CHAIN_NAME_MAX)
		err_usage(e, "chain name `%.*s' too long (must be under %u chars)",
			  (int)w->s.n, w->s.p, CHAIN_NAME_MAX + 1);
	else
		err_set(e, ENOENT, "%s", seeks ? no_rule : no_name);
	err_detail(e, "table %s has no chain \"%.*s\"%s%s%s", t->kind->name, (int)w->s.n,
		   w->s.p, near ? "; did you mean " : "", near ? near : "",
		   near ? "?" : "");
	at_word(e, w);
	return NULL;
}

static int no_chain_code(const struct word *w)
{
	return w->s.n > CHAIN_NAME_MAX ? -EINVAL : -ENOENT;
}

int command_chain(const struct table *t, const struct command *cmd,
		  const struct chain **c, struct merlon_err *e)
{
	*c = NULL;
	if (!cmd->chain.s.n)
		return 0;
	*c = chain_of(t, &cmd->chain, false, e);
	return *c ? 0 : no_chain_code(&cmd->chain);
}

static int find_chain(struct edit *x)
{
	const struct word *w = &x->cmd->chain;
	bool seeks = x->cmd->op == CMD_DELETE || x->cmd->op == CMD_CHECK;

	if (!chain_of(x->t, w, seeks, x->err))
		return no_chain_code(w);
	x->chain = table_chain(x->t, w->s);
	return 0;
}

/* ---- rules */

static bool has_blank(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == ' ' || (s.p[i] >= '\t' && s.p[i] <= '\r'))
			return true;
	return false;
}

static int no_target(struct edit *x, const struct word *w, bool go)
{
	const char *near = go ? NULL : nearest_verdict(w->s);

	if (!near)
		near = nearest_chain(x->t, w->s);
	if (!near && !go)
		near = ext_suggest(EXT_TARGET, w->s, x->family);
	if (w->s.n > CHAIN_NAME_MAX)
		err_usage(x->err, "Invalid target name `%.*s' (%d chars max)",
			  (int)w->s.n, w->s.p, CHAIN_NAME_MAX);
	else if (has_blank(w->s))
		err_usage(x->err, "Invalid target name `%.*s'", (int)w->s.n, w->s.p);
	else if (go)
		err_usage(x->err, "goto '%.*s' is not a chain", (int)w->s.n, w->s.p);
	else
		err_usage(x->err, "Couldn't load target `%.*s':No such file or directory",
			  (int)w->s.n, w->s.p);
	err_detail(x->err, "table %s has no chain of that name%s%s%s%s", x->t->kind->name,
		   go ? ", and -g takes a chain only" : ", and there is no such target",
		   near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
	at_word(x->err, w);
	return -EINVAL;
}

static int jump_to(struct edit *x, const struct chain *to, struct rule_parts *parts)
{
	if (to->hook != NO_HOOK) {
		err_set(x->err, EINVAL, "Invalid argument");
		err_detail(x->err,
			   "%s is a built-in chain: rules can jump to user chains only",
			   to->name);
		at_word(x->err, &x->cmd->jump);
		return -EINVAL;
	}
	parts->jump = to->id;
	return 0;
}

/* One rule for each pair of a source and a destination. */
static size_t n_rules(const struct command *cmd)
{
	return (cmd->src.n ? cmd->src.n : 1) * (cmd->dst.n ? cmd->dst.n : 1);
}

static const struct rule *make_rule(struct edit *x, struct rule_parts *parts, size_t i)
{
	const struct command *cmd = x->cmd;
	const struct rule *r;
	size_t n_dst = cmd->dst.n ? cmd->dst.n : 1;

	if (cmd->src.n) {
		memcpy(parts->src, cmd->src.a[i / n_dst].addr, 16);
		memcpy(parts->head.smask, cmd->src.a[i / n_dst].mask, 16);
	}
	if (cmd->dst.n) {
		memcpy(parts->dst, cmd->dst.a[i % n_dst].addr, 16);
		memcpy(parts->head.dmask, cmd->dst.a[i % n_dst].mask, 16);
	}
	r = rule_new(x->rs, x->family, parts);
	if (r && cmd->made)
		cmd->made(cmd->context, x->t, r);
	return r;
}

/* A target that has the name of a chain: the chain is meant. */
static void prefer_chain(struct edit *x, struct rule_parts *parts)
{
	const struct chain *c = NULL;
	char line[128];

	if (parts->verdict == VERDICT_TARGET &&
	    ext_find(EXT_TARGET, x->cmd->jump.s, x->family, NULL))
		c = table_chain(x->t, x->cmd->jump.s);
	if (!c)
		return;
	parts->verdict = VERDICT_JUMP;
	parts->target = NULL;
	parts->target_size = 0;
	snprintf(line, sizeof(line), "Warning: using chain %s, not extension\n", c->name);
	if (x->cmd->warn)
		x->cmd->warn(line);
}

/* As in iptables, what the rule jumps to is looked for before the chain that it goes to. */
static int begin_rules(struct edit *x, struct rule_parts *parts)
{
	const struct word *jump = &x->cmd->jump;
	const struct chain *to = NULL;
	int err;

	*parts = x->cmd->rule;
	parts->at = x->at;
	prefer_chain(x, parts);
	if (parts->verdict == VERDICT_JUMP) { /* to a name that the parser left */
		to = table_chain(x->t, jump->s);
		if (!to)
			return no_target(x, jump,
					 parts->head.flags & x->family->flag_goto);
	}
	err = find_chain(x);
	return err || !to ? err : jump_to(x, to, parts);
}

static int add_rules(struct edit *x, bool append)
{
	struct rule_parts parts;
	size_t at, done, n = n_rules(x->cmd);
	const struct rule *r;
	int err = begin_rules(x, &parts);

	if (err)
		return err;
	at = append ? x->chain->n : x->cmd->number - 1;
	if (at > x->chain->n) {
		err_set(x->err, E2BIG, "Index of insertion too big");
		tell_size(x->err, x->chain, "");
		return -E2BIG;
	}
	for (done = 0; done < n; done++) {
		r = make_rule(x, &parts, done);
		/* As iptables does it, -I leaves the pairs of a list in reverse. */
		if (!r || chain_insert(x->t, x->chain, append ? x->chain->n : at, r))
			break;
	}
	if (done == n)
		return 0;
	while (done-- > 0)
		chain_remove(x->t, x->chain, append ? x->chain->n - 1 : at);
	return err_no_memory(x->err);
}

static int run_append(struct edit *x)
{
	return add_rules(x, true);
}

static int run_insert(struct edit *x)
{
	return add_rules(x, false);
}

static int bad_rule(struct edit *x)
{
	enum verdict v = x->cmd->rule.verdict;
	bool named = v == VERDICT_JUMP || v == VERDICT_TARGET;

	/* libiptc says it so, having last looked for the target's name. */
	err_set(x->err, ENOENT, "%s", named ? no_name : no_rule);
	err_detail(x->err, "chain %s of table %s has no such rule", x->chain->name,
		   x->t->kind->name);
	return -ENOENT;
}

static int run_check(struct edit *x)
{
	struct rule_parts parts;
	const struct rule *r;
	size_t at;
	int err = begin_rules(x, &parts);

	for (size_t i = 0; i < n_rules(x->cmd) && !err; i++) {
		r = make_rule(x, &parts, i);
		err = !r				   ? err_no_memory(x->err)
		      : chain_find(x->t, x->chain, r, &at) ? 0
							   : bad_rule(x);
	}
	return err;
}

/* All pairs or none: what is gone is remembered, to be put back when one is not there. */
static int run_delete(struct edit *x)
{
	struct gone {
		const struct rule *r;
		size_t at;
	} * gone;
	struct rule_parts parts;
	const struct rule *r;
	size_t n = n_rules(x->cmd), done = 0;
	int err = begin_rules(x, &parts);

	if (err)
		return err;
	gone = malloc(n * sizeof(*gone));
	if (!gone)
		return err_no_memory(x->err);
	for (; done < n && !err; done++) {
		r = make_rule(x, &parts, done);
		if (!r || !chain_find(x->t, x->chain, r, &gone[done].at)) {
			err = r ? bad_rule(x) : err_no_memory(x->err);
			break;
		}
		gone[done].r = x->chain->rules[gone[done].at];
		chain_remove(x->t, x->chain, gone[done].at);
	}
	while (err && done-- > 0) /* the places are still allocated */
		chain_insert(x->t, x->chain, gone[done].at, gone[done].r);
	free(gone);
	return err;
}

static int run_delete_num(struct edit *x)
{
	int err = find_chain(x);

	if (err)
		return err;
	if (x->cmd->number > x->chain->n) {
		err_set(x->err, E2BIG, "Index of deletion too big");
		tell_size(x->err, x->chain, "");
		return -E2BIG;
	}
	chain_remove(x->t, x->chain, x->cmd->number - 1);
	return 0;
}

static int run_replace(struct edit *x)
{
	struct rule_parts parts;
	const struct rule *r;
	int err = begin_rules(x, &parts);

	if (err)
		return err;
	if (x->cmd->number > x->chain->n) {
		err_set(x->err, E2BIG, "Index of replacement too big");
		tell_size(x->err, x->chain, "");
		return -E2BIG;
	}
	r = make_rule(x, &parts, 0);
	if (!r)
		return err_no_memory(x->err);
	chain_replace(x->t, x->chain, x->cmd->number - 1, r);
	return 0;
}

/* ---- chains */

/* CALL for the chain of the command, or for every chain. */
static int each_chain(struct edit *x, int (*call)(struct edit *x))
{
	int err = 0;

	if (x->cmd->chain.s.n) {
		err = find_chain(x);
		return err ? err : call(x);
	}
	for (size_t i = 0; i < x->t->n && !err; i++) {
		x->chain = x->t->chains[i];
		err = call(x);
	}
	return err;
}

static int flush_chain(struct edit *x)
{
	chain_flush(x->t, x->chain);
	return 0;
}

static int run_flush(struct edit *x)
{
	return each_chain(x, flush_chain);
}

static int zero_rule(struct edit *x, size_t i)
{
	const struct rule *r = rule_recount(x->rs, x->chain->rules[i], 0, 0);

	if (!r)
		return err_no_memory(x->err);
	x->chain->rules[i] = r;
	return 0;
}

static int zero_chain(struct edit *x)
{
	int err = 0;

	for (size_t i = 0; i < x->chain->n && !err; i++)
		err = zero_rule(x, i);
	x->chain->packets = x->chain->bytes = 0;
	x->chain->recounted = true;
	return err;
}

static int run_zero(struct edit *x)
{
	return each_chain(x, zero_chain);
}

static int run_zero_num(struct edit *x)
{
	int err = find_chain(x);

	if (err)
		return err;
	if (x->cmd->number > x->chain->n) {
		err_set(x->err, E2BIG, "Index of counter too big");
		tell_size(x->err, x->chain, "");
		return -E2BIG;
	}
	return zero_rule(x, x->cmd->number - 1);
}

static int run_new_chain(struct edit *x)
{
	struct chain *c;

	if (table_chain(x->t, x->cmd->chain.s)) {
		err_set(x->err, EEXIST, "Chain already exists");
		at_word(x->err, &x->cmd->chain);
		return -EEXIST;
	}
	c = table_chain_add(x->t, x->cmd->chain.s);
	if (!c)
		return err_no_memory(x->err);
	c->at = x->at;
	return 0;
}

static int check_deletable(struct edit *x)
{
	const struct chain *c = x->chain;
	int err = 0;

	if (c->hook != NO_HOOK) {
		err = err_set(x->err, EINVAL, "Invalid argument");
		err_detail(x->err, "%s is a built-in chain", c->name);
	} else if (c->refs) {
		err = err_set(x->err, EMLINK, "Too many links");
		err_detail(x->err, "%u rules jump to chain %s", c->refs, c->name);
	} else if (c->n) {
		err = err_set(x->err, ENOTEMPTY, "Directory not empty");
		tell_size(x->err, c, "; flush it first");
	}
	return err;
}

static int run_delete_chain(struct edit *x)
{
	int err;

	if (x->cmd->chain.s.n) {
		err = find_chain(x);
		if (!err)
			err = check_deletable(x);
		if (!err)
			table_chain_remove(x->t, x->chain);
		return err;
	}
	for (size_t i = 0; i < x->t->n; i++) {
		x->chain = x->t->chains[i];
		err = x->chain->hook == NO_HOOK ? check_deletable(x) : 0;
		if (err)
			return err;
	}
	table_drop_user_chains(x->t);
	return 0;
}

static int run_rename(struct edit *x)
{
	const struct word *to = &x->cmd->new_name;
	int err = find_chain(x);

	if (err)
		return err;
	if (x->chain->hook != NO_HOOK) {
		err_set(x->err, ENOENT, "%s", no_name);
		err_detail(x->err, "%s is a built-in chain", x->chain->name);
		at_word(x->err, &x->cmd->chain);
		return -ENOENT;
	}
	if (table_chain(x->t, to->s)) {
		err_set(x->err, EEXIST, "File exists");
		err_detail(x->err, "table %s has a chain \"%.*s\" already",
			   x->t->kind->name, (int)to->s.n, to->s.p);
		at_word(x->err, to);
		return -EEXIST;
	}
	return table_chain_rename(x->t, x->chain, to->s) ? err_no_memory(x->err) : 0;
}

static int run_policy(struct edit *x)
{
	const struct word *w = &x->cmd->new_name;
	struct chain *c = table_chain(x->t, x->cmd->chain.s);
	enum verdict policy = str_is(w->s, "ACCEPT") ? VERDICT_ACCEPT
			      : str_is(w->s, "DROP") ? VERDICT_DROP
						     : VERDICT_CONTINUE;

	if (!c && x->cmd->chain.s.n > CHAIN_NAME_MAX)
		return find_chain(x);
	if (!c || c->hook == NO_HOOK) {
		err_set(x->err, ENOENT, "Bad built-in chain name");
		at_word(x->err, &x->cmd->chain);
		return -ENOENT;
	}
	if (policy == VERDICT_CONTINUE) {
		err_set(x->err, EINVAL, "Bad policy name");
		err_detail(x->err, "a policy is ACCEPT or DROP");
		at_word(x->err, w);
		return -EINVAL;
	}
	c->policy = (uint8_t)policy;
	c->policy_given = true;
	c->packets = x->cmd->rule.packets;
	c->bytes = x->cmd->rule.bytes;
	c->entry = 0; /* iptables starts the policy's counters anew */
	return 0;
}

int command_run(struct ruleset *rs, const struct family *f, const struct command *cmd,
		struct origin at, struct merlon_err *e)
{
	static int (*const run[])(struct edit *) = {
		[CMD_APPEND] = run_append,
		[CMD_INSERT] = run_insert,
		[CMD_REPLACE] = run_replace,
		[CMD_DELETE] = run_delete,
		[CMD_DELETE_NUM] = run_delete_num,
		[CMD_CHECK] = run_check,
		[CMD_FLUSH] = run_flush,
		[CMD_ZERO] = run_zero,
		[CMD_ZERO_NUM] = run_zero_num,
		[CMD_NEW_CHAIN] = run_new_chain,
		[CMD_DELETE_CHAIN] = run_delete_chain,
		[CMD_RENAME_CHAIN] = run_rename,
		[CMD_SET_POLICY] = run_policy,
	};
	struct edit x = { rs, f, ruleset_table(rs, f, cmd->table->id), cmd, NULL, at, e };

	if (cmd->op >= sizeof(run) / sizeof(*run) || !run[cmd->op])
		return err_set(e, EINVAL, "not a command that changes a ruleset");
	return run[cmd->op](&x);
}
