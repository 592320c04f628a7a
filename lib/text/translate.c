/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/translate.h"

#include <errno.h>

#include "ext/names.h"
#include "ext/translate.h"
#include "text/print.h"

/* ---- the header of a rule */

static void put_address(const struct family *f, const char *side, bool invert,
			const uint8_t *addr, const uint8_t *mask, struct buf *out)
{
	int bits = mask_prefix(f, mask);
	uint8_t network[16];

	if (!invert && bits == 0 && addr_is_zero(f, addr))
		return;
	buf_fmt(out, " %s %s ", translate_header(f), side);
	if (bits < 0) {
		buf_str(out, "& ");
		addr_print(f, mask, out);
		buf_str(out, invert ? " != " : " == ");
	} else if (invert) {
		buf_str(out, "!= ");
	}
	for (int i = 0; i < f->addr_len; i++)
		network[i] = addr[i] & mask[i];
	addr_print(f, network, out);
	if (bits >= 0 && bits < f->addr_len * 8)
		buf_fmt(out, "/%d", bits);
}

/* Addresses of the kernel's may have bits outside of their mask: such a rule never matches. */
static bool address_fits(const struct family *f, const uint8_t *addr, const uint8_t *mask)
{
	for (int i = 0; i < f->addr_len; i++)
		if (addr[i] & ~mask[i])
			return false;
	return true;
}

/* "+" at the end is "*" for nft, and a "*" there needs a backslash. */
static bool put_iface(const char *key, bool invert, const char *name, const uint8_t *mask,
		      struct buf *out)
{
	size_t n = 0;
	bool open;

	while (n < 16 && mask[n] && name[n])
		n++;
	open = n == 16 || !mask[n];
	if (open &&
	    n == 0) { /* any; and nothing is not any: no interface has that name */
		if (invert)
			buf_fmt(out, " %s \"INVAL/D\"", key);
		return true;
	}
	buf_fmt(out, " %s %s\"", key, invert ? "!= " : "");
	buf_put(out, name, n);
	if (!open && n && name[n - 1] == '*') {
		out->n--;
		buf_str(out, "\\*");
	}
	buf_str(out, open ? "*\"" : "\"");
	return n && translate_quotable(name, n) && !memchr(name, '\\', n);
}

/* The match that says of the protocol what -p says, as it looks into its header. */
static bool proto_by_match(const struct family *f, const struct rule *r)
{
	char room[64];
	const char *name = proto_name(r->head->proto, true, room);

	if (!name || r->head->invert & HEAD_NOT_PROTO)
		return false;
	for (const struct xt_entry_match *m = NULL; (m = rule_match_next(r, m));) {
		const struct ext *x = ext_of_match(f, m);

		if (x && x->comes_with == r->head->proto && strcmp(x->name, name) == 0)
			return true;
	}
	return false;
}

static bool put_header(const struct table *t, const struct rule *r,
		       struct translation *to)
{
	const struct family *f = t->family;
	const struct head *h = r->head;
	struct buf *out = to->out;

	if (!address_fits(f, rule_src(r), h->smask) ||
	    !address_fits(f, rule_dst(r), h->dmask) ||
	    !put_iface("iifname", h->invert & HEAD_NOT_IN, h->in, h->in_mask, out) ||
	    !put_iface("oifname", h->invert & HEAD_NOT_OUT, h->out, h->out_mask, out))
		return false;
	if (f->flag_frag & h->flags)
		buf_fmt(out, " ip frag-off & 0x1fff %s0",
			h->invert & HEAD_NOT_FRAG ? "" : "!= ");
	if (h->proto && !proto_by_match(f, r)) {
		translate_head_proto(f, h, out);
		to->proto = true;
	}
	put_address(f, "saddr", h->invert & HEAD_NOT_SRC, rule_src(r), h->smask, out);
	put_address(f, "daddr", h->invert & HEAD_NOT_DST, rule_dst(r), h->dmask, out);
	return true;
}

/* ---- matches and the target */

static bool put_matches(const struct table *t, const struct rule *r,
			struct translation *to)
{
	for (const struct xt_entry_match *m = NULL; (m = rule_match_next(r, m));) {
		const struct ext *x = ext_of_match(t->family, m);
		struct ext_use u = { .ext = x,
				     .family = t->family,
				     .head = r->head,
				     .table = t->kind->id,
				     .payload = (unsigned char *)m->data };

		if (!x || !ext_translate(&u, to))
			return false;
		to->proto |= x->proto && x->comes_with == r->head->proto;
	}
	return true;
}

static bool put_target(const struct table *t, const struct rule *r,
		       struct translation *to)
{
	static const char *const verdicts[VERDICTS] = { [VERDICT_ACCEPT] = " accept",
							[VERDICT_DROP] = " drop",
							[VERDICT_QUEUE] = " queue num 0",
							[VERDICT_RETURN] = " return" };
	const struct xt_entry_target *target = rule_target(r);
	const struct chain *jump = rule_jump(t, r);
	struct ext_use u;

	if (verdicts[r->verdict])
		buf_str(to->out, verdicts[r->verdict]);
	if (jump) {
		buf_str(to->out, rule_is_goto(t->family, r) ? " goto " : " jump ");
		return translate_name(jump->name, to->out);
	}
	if (!target)
		return true;
	u = (struct ext_use){ .ext = ext_of_target(t->family, target),
			      .family = t->family,
			      .head = r->head,
			      .table = t->kind->id,
			      .payload = (unsigned char *)target->data };
	return u.ext && ext_translate(&u, to);
}

/* What nft keeps of a comment: 127 bytes, and no quotation mark among them. */
static void put_comment(struct str s, struct buf *out)
{
	unsigned columns;
	size_t n = 0, next;

	while (n < s.n) {
		next = str_char(str_sub(s, n, s.n), &columns);
		if (n + next > 127)
			break;
		n += next;
	}
	buf_str(out, " comment \"");
	for (size_t i = 0; i < n; i++)
		buf_char(out, s.p[i] == '"'		    ? '\''
			      : (unsigned char)s.p[i] < ' ' ? ' '
							    : s.p[i]);
	buf_char(out, '"');
}

/* The rule after "add rule ...": false where nft cannot say it. */
static bool put_rule(struct translator *x, const struct table *t, const struct rule *r,
		     struct buf *out, struct buf *objects)
{
	struct translation to = { .out = out,
				  .objects = objects,
				  .table = t->kind->name,
				  .count = &x->objects };

	if (!put_header(t, r, &to) || !put_matches(t, r, &to))
		return false;
	buf_str(out, " counter");
	if (!put_target(t, r, &to))
		return false;
	if (to.comment.p)
		put_comment(to.comment, out);
	return true;
}

/* ---- lines */

static const char *family_name(const struct translator *x)
{
	return translate_header(x->family);
}

/* A line of nft; for a shell within single quotation marks if it has to be. */
static void put_line(struct translator *x, struct str line, bool quote)
{
	if (x->shell)
		buf_str(x->out, quote ? "nft '" : "nft ");
	for (size_t i = 0; i < line.n; i++)
		if (x->shell && quote && line.p[i] == '\'')
			buf_str(x->out, "'\\''");
		else
			buf_char(x->out, line.p[i]);
	buf_str(x->out, x->shell && quote ? "'\n" : "\n");
}

static void put_lines(struct translator *x, const struct buf *lines)
{
	struct str rest = { lines->p, lines->n }, line;

	while (rest.n && str_split(&rest, '\n', &line))
		if (line.n)
			put_line(x, line, true);
}

/* The words as they came, behind a "#". */
static void put_words(struct translator *x, const struct words *words,
		      const struct table *t)
{
	buf_str(x->out, x->shell ? "nft # " : "# ");
	if (!x->shell)
		buf_fmt(x->out, "-t %s ", t->kind->name);
	for (size_t i = 0; i < words->n; i++) {
		const struct str s = words->w[i].s;

		for (size_t k = 0; k < s.n; k++)
			buf_char(x->out, (unsigned char)s.p[k] < ' ' ? ' ' : s.p[k]);
		buf_char(x->out, ' ');
	}
	buf_char(x->out, '\n');
}

static const struct {
	const char *type;
	int priority[HOOKS];
} base_chains[TABLES] = {
	[TABLE_FILTER] = { "filter", { 0 } },
	[TABLE_NAT] = { "nat", { -100, 100, 0, -100, 100 } },
	[TABLE_MANGLE] = { "filter", { -150, -150, -150, -150, -150 } },
	[TABLE_RAW] = { "filter", { -300, -300, -300, -300, -300 } },
	[TABLE_SECURITY] = { "filter", { 50, 50, 50, 50, 50 } },
};

static bool put_chain(struct translator *x, const struct table *t, const struct chain *c,
		      bool quote)
{
	static const char *const hooks[HOOKS] = { "prerouting", "input", "forward",
						  "output", "postrouting" };
	bool route = t->kind->id == TABLE_MANGLE && c->hook == HOOK_OUTPUT;
	struct buf line;
	bool ok;

	buf_init(&line);
	buf_fmt(&line, "add chain %s %s ", family_name(x), t->kind->name);
	ok = translate_name(c->name, &line);
	if (c->hook != NO_HOOK)
		buf_fmt(&line, " { type %s hook %s priority %d; policy %s; }",
			route ? "route" : base_chains[t->kind->id].type, hooks[c->hook],
			base_chains[t->kind->id].priority[c->hook],
			c->policy == VERDICT_DROP ? "drop" : "accept");
	if (ok)
		put_line(x, (struct str){ line.p, line.n }, quote);
	if (line.error)
		x->out->error = line.error;
	buf_fini(&line);
	return ok;
}

void translate_table(struct translator *x, const struct table *t)
{
	buf_fmt(x->out, "add table %s %s\n", family_name(x), t->kind->name);
	x->tables |= (uint8_t)(1u << t->kind->id);
}

void translate_chain(struct translator *x, const struct table *t, const struct chain *c)
{
	if (c->hook != NO_HOOK)
		x->hooks[t->kind->id] |= (uint8_t)(1u << c->hook);
	if (!put_chain(x, t, c, c->hook != NO_HOOK))
		buf_fmt(x->out, "# nft takes no such name: chain %s\n", c->name);
}

/* Text need not declare the built-in chains that it uses. */
static void need_hook(struct translator *x, const struct table *t, const struct chain *c)
{
	if (!x->shell && c->hook != NO_HOOK && !(x->hooks[t->kind->id] >> c->hook & 1))
		translate_chain(x, t, c);
}

/* ---- commands that make rules */

struct making {
	struct translator *x;
	const struct command *cmd;
	const struct words *words;
	bool said; /* that one of its rules cannot be said: once */
};

/* How many rules stand before the one with NUMBER in nft, which lacks some of ours; *LAST: and
 * none behind. */
static uint32_t index_of(struct translator *x, const struct table *t,
			 const struct chain *c, uint32_t number, bool *last)
{
	uint32_t n = 0, all = 0;
	struct buf scratch;
	unsigned objects = x->objects;

	if (x->shell)
		return number - 1;
	buf_init(&scratch);
	for (size_t i = 0; i < c->n; i++) {
		if (i + 1 == number)
			n = all;
		scratch.n = 0;
		all += put_rule(x, t, c->rules[i], &scratch, &scratch);
	}
	if (number > c->n)
		n = all;
	*last = n == all;
	buf_fini(&scratch);
	x->objects = objects;
	return n;
}

/* "add rule ...", "insert rule ... [index N]". */
static bool put_verb(struct translator *x, const struct table *t, const struct chain *c,
		     const struct command *cmd, struct buf *line)
{
	uint32_t index = 0;
	bool last = false, ok;

	/* nft has no place behind the last rule to insert at, but to add to. */
	if (cmd->op == CMD_INSERT && cmd->number > 1)
		index = index_of(x, t, c, cmd->number, &last);
	buf_fmt(line, "%s rule %s %s ", cmd->op == CMD_INSERT && !last ? "insert" : "add",
		family_name(x), t->kind->name);
	ok = translate_name(c->name, line);
	if (index && !last)
		buf_fmt(line, " index %u", index);
	return ok;
}

static void made(void *context, const struct table *t, const struct rule *r)
{
	struct making *m = context;
	struct translator *x = m->x;
	const struct chain *c = table_chain(t, m->cmd->chain.s);
	unsigned objects = x->objects;
	struct buf line, before;

	buf_init(&line);
	buf_init(&before);
	if (put_verb(x, t, c, m->cmd, &line) && put_rule(x, t, r, &line, &before)) {
		need_hook(x, t, c);
		put_lines(x, &before);
		put_line(x, (struct str){ line.p, line.n }, true);
	} else {
		x->objects = objects;
		if (!m->said)
			put_words(x, m->words, t);
		m->said = true;
	}
	if (line.error || before.error)
		x->out->error = -ENOMEM;
	buf_fini(&line);
	buf_fini(&before);
}

/* On a shell's command line, chains are those that the caller knows of. */
static int assume_chain(struct table *t, struct str name)
{
	if (!name.n || table_chain(t, name) || name.n > CHAIN_NAME_MAX)
		return 0;
	return table_chain_add(t, name) ? 0 : -ENOMEM;
}

static int make_rules(struct translator *x, struct command *cmd,
		      const struct words *words, struct origin at, struct merlon_err *e)
{
	struct making m = { .x = x, .cmd = cmd, .words = words };
	struct command run = *cmd;
	struct table *t = ruleset_table(x->rs, x->family, cmd->table->id);

	if (x->shell &&
	    (assume_chain(t, cmd->chain.s) ||
	     (cmd->rule.verdict == VERDICT_JUMP && assume_chain(t, cmd->jump.s))))
		return err_no_memory(e);
	if (x->shell)
		run.op = CMD_APPEND;
	run.made = made;
	run.context = &m;
	return command_run(x->rs, x->family, &run, at, e);
}

/* ---- other commands */

/* A blank and the name. */
static bool put_word(const struct word *w, struct buf *line)
{
	char name[CHAIN_NAME_SIZE];

	if (!w->s.n)
		return true;
	buf_char(line, ' ');
	return str_put(w->s, name, sizeof(name)) && translate_name(name, line);
}

/* VERB [chain] of CMD's table: "flush chain ip filter INPUT", "flush table ip filter". */
static bool put_simple(struct translator *x, const struct command *cmd, const char *verb)
{
	struct buf line;
	bool ok;

	buf_init(&line);
	buf_fmt(&line, "%s %s %s %s", verb, cmd->chain.s.n ? "chain" : "table",
		family_name(x), cmd->table->name);
	ok = put_word(&cmd->chain, &line) &&
	     (cmd->op != CMD_RENAME_CHAIN || put_word(&cmd->new_name, &line));
	if (ok)
		put_line(x, (struct str){ line.p, line.n }, false);
	if (line.error)
		x->out->error = line.error;
	buf_fini(&line);
	return ok;
}

static int no_translation(struct merlon_err *e)
{
	err_set(e, EOPNOTSUPP, "Translation not implemented");
	err_detail(e, "nft(8) has no command that means the same");
	return -EOPNOTSUPP;
}

static int run_simple(struct translator *x, const struct command *cmd, const char *verb,
		      struct origin at, struct merlon_err *e)
{
	bool lists = cmd->op == CMD_LIST || cmd->op == CMD_LIST_RULES;
	int err = x->shell || lists ? 0 : command_run(x->rs, x->family, cmd, at, e);

	if (err)
		return err;
	return put_simple(x, cmd, verb) ? 0 : no_translation(e);
}

static int set_policy(struct translator *x, const struct command *cmd, struct origin at,
		      struct merlon_err *e)
{
	struct table *t = ruleset_table(x->rs, x->family, cmd->table->id);
	int err = command_run(x->rs, x->family, cmd, at, e);

	if (!err) {
		const struct chain *c = table_chain(t, cmd->chain.s);

		x->hooks[t->kind->id] |= (uint8_t)(1u << c->hook);
		put_chain(x, t, c, true);
	}
	return err;
}

int translate_command(struct translator *x, struct command *cmd,
		      const struct words *words, struct origin at, struct merlon_err *e)
{
	if (!ruleset_table_add(x->rs, x->family, cmd->table))
		return err_no_memory(e);
	switch (cmd->op) {
	case CMD_APPEND:
	case CMD_INSERT:
		return make_rules(x, cmd, words, at, e);
	case CMD_NEW_CHAIN:
		return run_simple(x, cmd, "add", at, e);
	case CMD_DELETE_CHAIN: /* all that are there: nobody knows which */
		return cmd->chain.s.n ? run_simple(x, cmd, "delete", at, e)
				      : no_translation(e);
	case CMD_RENAME_CHAIN: /* nft renames no chain of its own batch */
		return x->shell ? run_simple(x, cmd, "rename", at, e) : no_translation(e);
	case CMD_FLUSH:
		return run_simple(x, cmd, "flush", at, e);
	case CMD_LIST:
	case CMD_LIST_RULES:
		return cmd->and_zero || cmd->number ? no_translation(e)
						    : run_simple(x, cmd, "list", at, e);
	case CMD_SET_POLICY:
		return set_policy(x, cmd, at, e);
	default:
		return no_translation(e);
	}
}
