/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/restore.h"

#include <errno.h>

void restore_init(struct restore *r, const struct family *f, struct ruleset *rs,
		  struct parser *p, const char *file, unsigned flags)
{
	*r = (struct restore){
		.family = f, .rs = rs, .parser = p, .file = file, .flags = flags
	};
	buf_init(&r->rest);
	if (file)
		r->file_number = ruleset_file_add(rs, file);
}

void restore_fini(struct restore *r)
{
	words_fini(&r->words);
	buf_fini(&r->rest);
}

/* ---- the kinds of lines */

static int at_word(struct merlon_err *e, const struct word *w)
{
	err_span(e, w->at, w->width);
	return -EINVAL;
}

static int begin_table(struct restore *r, struct merlon_err *e)
{
	const struct word *w = r->words.w;
	const struct table_kind *kind;
	struct str name = str_sub(w->s, 1, w->s.n);
	int err = 0;

	if (!name.n && r->words.n > 1) /* "* filter" */
		name = (++w)->s;
	if (!name.n) {
		err_usage(e, "%s-restore: line %u table name invalid", r->family->program,
			  r->line);
		err_detail(e, "the tables are filter, nat, mangle, raw and security");
		return at_word(e, w);
	}
	kind = table_kind_find(name);
	if (!kind) {
		err_usage(e, "%s-restore: unable to initialize table '%.*s'",
			  r->family->program, (int)name.n, name.p);
		err_detail(e, "the tables are filter, nat, mangle, raw and security");
		err_span(e, w->at + (w == r->words.w), name.n);
		r->skipping = true; /* its rules are no fault of their own */
		return -EINVAL;
	}
	r->skipping = r->only && kind != r->only;
	if (r->skipping)
		return 0;
	if (r->calls.begin)
		err = r->calls.begin(r, kind, e);
	if (err)
		return err;
	r->table = ruleset_table_add(r->rs, r->family, kind);
	if (r->table && !r->calls.begin && !(r->flags & RESTORE_NOFLUSH))
		table_clear(r->table);
	return r->table ? 0 : err_no_memory(e);
}

/* W: the policy and, maybe, the counters. */
static int set_policy(struct restore *r, struct chain *c, const struct word *w,
		      struct merlon_err *e)
{
	bool counted = w + 1 < r->words.w + r->words.n;
	uint64_t packets = 0, bytes = 0;

	if (r->flags & RESTORE_COUNTERS &&
	    (!counted || !counters_of(w[1].s, &packets, &bytes))) {
		err_usage(e, "invalid policy counters for chain '%s'", c->name);
		return counted ? at_word(e, &w[1]) : -EINVAL;
	}
	if (c->hook == NO_HOOK || !(str_is(w->s, "ACCEPT") || str_is(w->s, "DROP"))) {
		err_set(e, EINVAL,
			"%s-restore: Can't set policy `%.*s' on `%s' line %u: %s",
			r->family->program, (int)w->s.n, w->s.p, c->name, r->line,
			c->hook == NO_HOOK ? "Bad built-in chain name"
					   : "Bad policy name");
		err_detail(
			e,
			c->hook == NO_HOOK
				? "only built-in chains have a policy; a user chain has \"-\" here"
				: "a policy is ACCEPT or DROP");
		return at_word(e, w);
	}
	c->policy_given = true;
	c->policy = str_is(w->s, "DROP") ? VERDICT_DROP : VERDICT_ACCEPT;
	c->packets = packets;
	c->bytes = bytes;
	c->entry = 0;
	return 0;
}

/* The name of a verdict: libiptc has these as chains of its own, so to say. */
static bool reserved(struct str name)
{
	for (int v = 0; v < VERDICTS; v++)
		if (verdict_names[v] && str_is(name, verdict_names[v]))
			return true;
	return false;
}

/* The chain of a ":" line, W, which is made, or emptied where it is there to be added to. */
static struct chain *declared_chain(struct restore *r, const struct word *w,
				    struct str name, struct merlon_err *e)
{
	struct chain *c = table_chain(r->table, name);

	if (!c && (!name.n || name.n > CHAIN_NAME_MAX)) {
		err_usage(e, "Invalid chain name `%.*s' (%d chars max)", (int)name.n,
			  name.p, CHAIN_NAME_MAX);
		at_word(e, w);
		return NULL;
	}
	if (c && c->hook != NO_HOOK)
		return c;
	if (c && r->flags & RESTORE_NOFLUSH) {
		chain_flush(r->table, c);
		return c;
	}
	if (c || reserved(name)) {
		err_usage(e, "error creating chain '%.*s':File exists", (int)name.n,
			  name.p);
		err_detail(e, c ? "it is declared twice" : "it is the name of a target");
		at_word(e, w);
		return NULL;
	}
	c = table_chain_add(r->table, name);
	if (c)
		c->at = (struct origin){ r->line, 1, r->file_number };
	else
		err_no_memory(e);
	return c;
}

static int declare_chain(struct restore *r, struct merlon_err *e)
{
	const struct word *w = r->words.w, *policy = w + 1;
	struct str name = str_sub(w->s, 1, w->s.n);
	struct chain *c;
	int err;

	if (!name.n && r->words.n > 1) /* ": INPUT" */
		name = policy++->s;
	c = declared_chain(r, w, name, e);
	if (!c)
		return -EINVAL;
	if (policy == w + r->words.n) {
		err_usage(e, "%s-restore: line %u policy invalid", r->family->program,
			  r->line);
		err_detail(
			e,
			"a policy, or \"-\" for a user chain, belongs behind the name");
		return at_word(e, w);
	}
	err = str_is(policy->s, "-") ? 0 : set_policy(r, c, policy, e);
	if (!err && r->calls.declared)
		r->calls.declared(r, c);
	return err;
}

/* "[packets:bytes]" before a command: how much of LINE it takes, or -EINVAL. */
static long skip_counters(struct restore *r, struct str line, uint64_t *packets,
			  uint64_t *bytes, struct merlon_err *e)
{
	size_t colon = str_find(line, ':'), end = str_find(line, ']');
	size_t n = counters_of(line, packets, bytes);

	if (n)
		return (long)n;
	if (colon == line.n ||
	    str_find(str_sub(line, colon, line.n), ']') == line.n - colon) {
		err_usage(e, "Bad line %u: need ]", r->line);
	} else if (r->flags & RESTORE_COUNTERS) {
		err_usage(e, "-c packet counter not numeric");
	} else {
		return (long)end + 1;
	}
	err_detail(e, "counters are written [packets:bytes]");
	err_span(e, 0, str_find(line, ' '));
	return -EINVAL;
}

static int obey(struct restore *r, struct command *cmd, struct merlon_err *e)
{
	struct origin at = { r->line, 1, r->file_number };
	int err = 0;

	if (r->calls.command)
		r->calls.command(r, cmd);
	if (cmd->op == CMD_HELP || cmd->op == CMD_VERSION)
		return err_usage(e, "-h and -V have no place in a restore file");
	if (r->calls.run)
		return r->calls.run(r, cmd, e);
	if (cmd->op == CMD_LIST || cmd->op == CMD_LIST_RULES) {
		if (r->calls.show)
			err = r->calls.show(r, cmd, e);
		if (err || !cmd->and_zero)
			return err;
		cmd->op = cmd->zero_number ? CMD_ZERO_NUM : CMD_ZERO;
	}
	r->rules += cmd->op == CMD_APPEND;
	return command_run(r->rs, r->family, cmd, at, e);
}

static int run_command(struct restore *r, struct str line, struct merlon_err *e)
{
	uint64_t packets = 0, bytes = 0;
	struct command cmd;
	bool counted;
	long skip = 0;
	int err;

	if (line.p[0] == '[') {
		skip = skip_counters(r, line, &packets, &bytes, e);
		if (skip < 0)
			return (int)skip;
		err = words_of_line(&r->words, str_sub(line, (size_t)skip, line.n), e);
		if (err) {
			err_shift(e, (size_t)skip, 0);
			return err;
		}
	}
	parser_chains(r->parser, r->table);
	counted = skip && r->flags & RESTORE_COUNTERS;
	err = command_parse(r->parser, r->words.w, r->words.n,
			    PARSE_RESTORE | (counted ? PARSE_COUNTED : 0), r->table->kind,
			    &cmd, e);
	parser_chains(r->parser, NULL);
	if (cmd.warnings.n && r->calls.warn)
		r->calls.warn(cmd.warnings);
	if (counted) {
		cmd.rule.packets = packets;
		cmd.rule.bytes = bytes;
	}
	if (!err && !cmd.other_family)
		err = obey(r, &cmd, e);
	if (err && skip && e && e->at.column)
		err_shift(e, (size_t)skip, 0);
	return err;
}

static int outside(struct restore *r, struct merlon_err *e)
{
	err_set(e, EINVAL, "%s-restore: line %u failed", r->family->program, r->line);
	err_detail(e, "rules and chains belong between \"*TABLE\" and \"COMMIT\"");
	return -EINVAL;
}

static int carriage_return(struct str line, struct merlon_err *e)
{
	err_usage(e, "the line ends with a carriage return");
	err_detail(e, "lines end with a line feed alone here, not as DOS ends them");
	err_span(e, line.n - 1, 1);
	return -EINVAL;
}

static int read_line(struct restore *r, struct str line, struct merlon_err *e)
{
	bool inside = r->table || r->skipping;
	struct table *t = r->table;
	int err;

	if (!line.n)
		return 0;
	if (line.p[0] == '#') {
		if (r->calls.comment)
			r->calls.comment(r, line);
		return 0;
	}
	if (str_is(line, "COMMIT") && inside) {
		r->table = NULL;
		if (r->skipping || !t) {
			r->skipping = false;
			return 0;
		}
		return r->calls.commit ? r->calls.commit(r, t, e) : 0;
	}
	if (line.p[line.n - 1] == '\r')
		return carriage_return(line, e);
	if (r->skipping)
		return 0;
	if (memchr(line.p, 0, line.n)) {
		err_usage(e, "the line contains a NUL byte");
		err_span(e, str_find(line, 0), 1);
		return -EINVAL;
	}
	if (line.p[0] != '[') {
		err = words_of_line(&r->words, line, e);
		if (err)
			return err;
		if (!r->words.n)
			return inside ? 0 : outside(r, e);
	}
	if (line.p[0] == '*' && !inside)
		return begin_table(r, e);
	if (!inside)
		return outside(r, e);
	if (r->words.n == 1 && str_is(r->words.w->s, "COMMIT")) {
		r->table = NULL;
		err_usage(e, "Bad argument `COMMIT'");
		err_detail(e, "no blank may stand beside COMMIT");
		return at_word(e, r->words.w);
	}
	if (line.p[0] == '*') {
		err_usage(e, "Bad argument `%.*s'", (int)r->words.w->s.n,
			  r->words.w->s.p);
		err_detail(e, "table %s has not been ended by COMMIT", t->kind->name);
		return at_word(e, r->words.w);
	}
	return line.p[0] == ':' ? declare_chain(r, e) : run_command(r, line, e);
}

static int take_line(struct restore *r, struct str line, struct merlon_err *e)
{
	struct merlon_err own, *to = e ? e : &own;
	int err;

	r->line++;
	to->at.line = 0;
	err = read_line(r, line, to);
	if (!err)
		return 0;
	/* An error of a commit knows its place better than this line does. */
	if (!to->at.line)
		err_place(to, r->file, r->line, line.p, line.n);
	r->errors++;
	return r->calls.error && r->calls.error(r, to) ? 0 : err;
}

int restore_feed(struct restore *r, const char *p, size_t n, struct merlon_err *e)
{
	int err = 0;

	while (n && !err) {
		const char *end = memchr(p, '\n', n);
		size_t take = end ? (size_t)(end - p) : n;

		if (!end || r->rest.n) {
			buf_put(&r->rest, p, take);
			if (r->rest.error)
				return err_no_memory(e);
		}
		if (end && r->rest.n) {
			err = take_line(r, (struct str){ r->rest.p, r->rest.n }, e);
			r->rest.n = 0;
		} else if (end) {
			err = take_line(r, (struct str){ p, take }, e);
		}
		take += end != NULL;
		p += take;
		n -= take;
	}
	return err;
}

int restore_end(struct restore *r, struct merlon_err *e)
{
	struct merlon_err own, *to = e ? e : &own;
	int err = 0;

	if (r->rest.n) {
		err = take_line(r, (struct str){ r->rest.p, r->rest.n }, e);
		r->rest.n = 0;
	}
	if (err)
		return err;
	if (r->table || (r->skipping && !r->errors)) {
		err = err_set(to, EINVAL, "%s-restore: COMMIT expected at line %u",
			      r->family->program, r->line + 1);
		err_detail(to, "the text ends inside a table: nothing of it is applied");
		err_place(to, r->file, r->line, NULL, 0);
		r->errors++;
		if (r->calls.error)
			r->calls.error(r, to);
		return err;
	}
	return r->errors ? -EINVAL : 0;
}
