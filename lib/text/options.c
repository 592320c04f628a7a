/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The options of the language: commands and what goes with them, a function for each; and the
 * table of all, with those of rule_options.c.
 */
#include "text/parser.h"

#include <errno.h>

#include "ext/names.h"

const struct word *optional_word(struct parser *p)
{
	const struct word *w = &p->words[p->i];

	if (p->i >= p->n || (w->s.n && (w->s.p[0] == '-' || w->s.p[0] == '!')))
		return NULL;
	p->i++;
	return w;
}

static int read_number(struct parser *p, const struct word *w, struct merlon_err *e)
{
	uint64_t v;

	if (!str_u64(w->s, INT32_MAX, &v) || !v)
		return FAIL(p, w, e, "Invalid rule number `%.*s'", (int)w->s.n, w->s.p);
	p->cmd->number = (uint32_t)v;
	return 0;
}

static int check_chain_name(struct parser *p, const struct word *w, struct merlon_err *e)
{
	struct str s = w->s;

	if (!s.n) { /* iptables finds its "standard" target by this name */
		FAIL(p, w, e, "chain name may not clash with target name");
		err_detail(e, "the name is empty");
		return -EINVAL;
	}
	if (s.p[0] == '-' || s.p[0] == '!')
		return FAIL(p, w, e, "chain name not allowed to start with `%c'", s.p[0]);
	if (s.n > CHAIN_NAME_MAX)
		return FAIL(p, w, e,
			    "chain name `%.*s' too long (must be under %u chars)",
			    (int)s.n, s.p, CHAIN_NAME_MAX + 1);
	if (ext_find(EXT_TARGET, s, p->family, NULL))
		return FAIL(p, w, e, "chain name may not clash with target name");
	for (int v = 0; v < VERDICTS; v++)
		if (verdict_names[v] && str_is(s, verdict_names[v]))
			return FAIL(p, w, e, "chain name may not clash with target name");
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == ' ' || (s.p[i] >= '\t' && s.p[i] <= '\r') || !s.p[i])
			return FAIL(p, w, e, "Invalid chain name `%.*s'", (int)s.n, s.p);
	return 0;
}

static const char letters[] = "?AIRDDCLSFZZNXEPVh";

static int set_command(struct parser *p, uint8_t op, struct merlon_err *e)
{
	struct command *cmd = p->cmd;
	bool list = op == CMD_LIST || op == CMD_LIST_RULES;
	bool was_list = cmd->op == CMD_LIST || cmd->op == CMD_LIST_RULES;
	bool zero = op == CMD_ZERO || op == CMD_ZERO_NUM;
	bool was_zero = cmd->op == CMD_ZERO || cmd->op == CMD_ZERO_NUM;

	if (p->invert)
		return FAIL(p, p->bang, e, "unexpected ! flag");
	if (cmd->op == CMD_NONE || (was_zero && list)) {
		cmd->and_zero = was_zero;
		cmd->zero_number = cmd->op == CMD_ZERO_NUM;
		cmd->op = op;
		return 0;
	}
	if (zero && was_list) {
		cmd->and_zero = true;
		cmd->zero_number = op == CMD_ZERO_NUM;
		return 0;
	}
	return FAIL(p, p->word, e, "Cannot use -%c with -%c", letters[op],
		    letters[cmd->op]);
}

/* -A -C -N: a chain. */
static int read_command(struct parser *p, const struct core_option *o,
			const struct word *value, struct merlon_err *e)
{
	int err = set_command(p, o->op, e);

	if (!err && o->op == CMD_NEW_CHAIN)
		err = check_chain_name(p, value, e);
	p->cmd->chain = *value;
	return err;
}

/* -D -I: a chain and maybe a number; -R: a chain and a number. */
static int read_command_number(struct parser *p, const struct core_option *o,
			       const struct word *value, struct merlon_err *e)
{
	const struct word *w = optional_word(p);
	uint8_t op = o->op;

	if (op == CMD_DELETE && w)
		op = CMD_DELETE_NUM;
	if (set_command(p, op, e))
		return -EINVAL;
	p->cmd->chain = *value;
	p->cmd->number = op == CMD_INSERT;
	if (w)
		return read_number(p, w, e);
	if (op == CMD_REPLACE)
		return FAIL(p, value, e, "-R requires a rule number");
	return 0;
}

/* -L -S -F -Z -X: maybe a chain, some maybe a number. */
static int read_command_maybe(struct parser *p, const struct core_option *o,
			      const struct word *value, struct merlon_err *e)
{
	uint8_t op = o->op;
	const struct word *w = NULL;

	if (!value)
		value = optional_word(p);
	if (value && (op == CMD_LIST || op == CMD_LIST_RULES || op == CMD_ZERO))
		w = optional_word(p);
	if (op == CMD_ZERO && w)
		op = CMD_ZERO_NUM;
	if (set_command(p, op, e))
		return -EINVAL;
	if (value)
		p->cmd->chain = *value;
	return w ? read_number(p, w, e) : 0;
}

static int read_rename(struct parser *p, const struct core_option *o,
		       const struct word *value, struct merlon_err *e)
{
	const struct word *w = optional_word(p);

	if (set_command(p, o->op, e))
		return -EINVAL;
	if (!w)
		return FAIL(p, value, e, "-E requires old-chain-name and new-chain-name");
	p->cmd->chain = *value;
	p->cmd->new_name = *w;
	return check_chain_name(p, w, e);
}

static int read_policy(struct parser *p, const struct core_option *o,
		       const struct word *value, struct merlon_err *e)
{
	const struct word *w = optional_word(p);

	if (set_command(p, o->op, e))
		return -EINVAL;
	if (!w)
		return FAIL(p, value, e, "-P requires a chain and a policy");
	p->cmd->chain = *value;
	p->cmd->new_name = *w;
	return 0;
}

int gave(struct parser *p, unsigned bit, char letter, struct merlon_err *e)
{
	if (p->cmd->given & bit)
		return FAIL(p, p->word, e, "multiple -%c flags not allowed", letter);
	p->cmd->given |= bit;
	return 0;
}

static int read_counters(struct parser *p, const struct core_option *o,
			 const struct word *value, struct merlon_err *e)
{
	struct command *cmd = p->cmd;
	size_t comma = str_find(value->s, ',');
	struct str packets = str_sub(value->s, 0, comma), bytes;
	const struct word *w = value;

	if (gave(p, GAVE_COUNTERS, o->letter, e))
		return -EINVAL;
	if (comma == value->s.n)
		w = optional_word(p);
	if (!w)
		return FAIL(p, value, e, "-%c requires packet and byte counter",
			    o->letter);
	bytes = w == value ? str_sub(value->s, comma + 1, value->s.n) : w->s;
	if (!str_u64(packets, UINT64_MAX, &cmd->rule.packets))
		return FAIL(p, value, e, "-%c packet counter not numeric", o->letter);
	if (!str_u64(bytes, UINT64_MAX, &cmd->rule.bytes))
		return FAIL(p, w, e, "-%c byte counter not numeric", o->letter);
	return 0;
}

static int read_table(struct parser *p, const struct core_option *o,
		      const struct word *value, struct merlon_err *e)
{
	const struct table_kind *t = table_kind_find(value->s);

	(void)o;
	if (p->invert)
		return FAIL(p, p->bang, e, "unexpected ! flag before --table");
	if (p->restore && t != p->cmd->table) {
		FAIL(p, value, e, "The -t option cannot be used in %s-restore.",
		     p->family->program);
		err_detail(e, "this part of the file is about table %s",
			   p->cmd->table->name);
		return -EINVAL;
	}
	p->cmd->given |= GAVE_TABLE;
	p->no_table = t ? (struct word){ 0 } : *value; /* a later -t may mend it */
	p->cmd->table = t ? t : p->cmd->table;
	return 0;
}

static int read_flag(struct parser *p, const struct core_option *o,
		     const struct word *value, struct merlon_err *e)
{
	struct command *cmd = p->cmd;

	(void)value;
	if (p->invert)
		return FAIL(p, p->bang, e, "cannot have ! before -%c", o->letter);
	switch (o->letter) {
	case 'v':
		cmd->given |= GAVE_VERBOSE;
		cmd->verbose++;
		return 0;
	case 'n':
		return gave(p, GAVE_NUMERIC, 'n', e);
	case 'x':
		return gave(p, GAVE_EXACT, 'x', e);
	default:
		return gave(p, GAVE_LINE_NUMBERS, '0', e);
	}
}

static int read_family(struct parser *p, const struct core_option *o,
		       const struct word *value, struct merlon_err *e)
{
	(void)value;
	if (o->op == p->family->id)
		return 0;
	if (p->restore) {
		p->cmd->other_family = true;
		return 0;
	}
	return FAIL(p, p->word, e, "-%c is for %s", o->letter, families[o->op].program);
}

static int read_wait(struct parser *p, const struct core_option *o,
		     const struct word *value, struct merlon_err *e)
{
	uint64_t v = 0;

	if (p->restore)
		return FAIL(p, p->word, e, "You cannot use `-%c' from %s-restore",
			    o->letter, p->family->program);
	if (!value)
		value = optional_word(p);
	if (o->letter == 'w') {
		if (value && !str_u64(value->s, INT32_MAX, &v))
			return FAIL(p, value, e, "wait seconds not numeric");
		/* Bare -w waits for ever, -w 0 not at all. */
		p->cmd->wait = value && !v ? -1 : (int)v;
		p->cmd->given |= GAVE_WAIT;
		return 0;
	}
	buf_str(&p->warnings, "Ignoring deprecated --wait-interval option.\n");
	if (value && !str_u64(value->s, 999999, &v))
		return FAIL(p, value, e, "wait interval not numeric");
	p->cmd->wait_interval = v ? (uint32_t)v : 1000000;
	return 0;
}

static int read_modprobe(struct parser *p, const struct core_option *o,
			 const struct word *value, struct merlon_err *e)
{
	(void)o;
	(void)e;
	if (!p->restore)
		p->cmd->modprobe =
			value->s.p; /* words of an argument vector end with NUL */
	return 0;
}

static void add_help(struct command *cmd, const struct ext *x)
{
	for (unsigned i = 0; i < cmd->n_helps; i++)
		if (cmd->helps[i] == x)
			return;
	if (x && cmd->n_helps < sizeof(cmd->helps) / sizeof(*cmd->helps))
		cmd->helps[cmd->n_helps++] = x;
}

/* `-h -m limit -j LOG`; what is behind -h is read for this alone, and never an error. */
static void help_behind(struct parser *p)
{
	for (size_t i = p->i; i + 1 < p->n; i++) {
		struct str option = p->words[i].s, name = p->words[i + 1].s;
		uint16_t proto;

		if (str_is(option, "-m") || str_is(option, "--match"))
			add_help(p->cmd, ext_find(EXT_MATCH, name, p->family, NULL));
		else if (str_is(option, "-j") || str_is(option, "--jump"))
			add_help(p->cmd, ext_find(EXT_TARGET, name, p->family, NULL));
		else if ((str_is(option, "-p") || str_is(option, "--protocol")) &&
			 proto_parse(name, &proto))
			add_help(p->cmd, ext_of_proto(proto, p->family));
	}
}

static int read_version(struct parser *p, const struct core_option *o,
			const struct word *value, struct merlon_err *e)
{
	struct command *cmd = p->cmd;
	const struct word *w = value;

	(void)e;
	cmd->op = o->op;
	if (o->op != CMD_HELP)
		return 0;
	/* -h says more about what stands before it, or behind it: `-p icmp -h`, `-h icmp`. */
	for (unsigned i = 0; i < p->n_uses; i++)
		add_help(cmd, p->uses[i].ext);
	add_help(cmd, p->target.ext);
	add_help(cmd, ext_of_proto(cmd->rule.head.proto, p->family));
	if (!w)
		w = optional_word(p);
	if (w)
		add_help(cmd, ext_find(EXT_MATCH, w->s, p->family, NULL));
	help_behind(p);
	return 0;
}

const struct core_option core_options[] = {
	{ "append", 'A', TAKES_VALUE, read_command, CMD_APPEND },
	{ "check", 'C', TAKES_VALUE, read_command, CMD_CHECK },
	{ "delete", 'D', TAKES_VALUE, read_command_number, CMD_DELETE },
	{ "insert", 'I', TAKES_VALUE, read_command_number, CMD_INSERT },
	{ "replace", 'R', TAKES_VALUE, read_command_number, CMD_REPLACE },
	{ "list", 'L', TAKES_MAYBE, read_command_maybe, CMD_LIST },
	{ "list-rules", 'S', TAKES_MAYBE, read_command_maybe, CMD_LIST_RULES },
	{ "flush", 'F', TAKES_MAYBE, read_command_maybe, CMD_FLUSH },
	{ "zero", 'Z', TAKES_MAYBE, read_command_maybe, CMD_ZERO },
	{ "new-chain", 'N', TAKES_VALUE, read_command, CMD_NEW_CHAIN },
	{ "delete-chain", 'X', TAKES_MAYBE, read_command_maybe, CMD_DELETE_CHAIN },
	{ "rename-chain", 'E', TAKES_VALUE, read_rename, CMD_RENAME_CHAIN },
	{ "policy", 'P', TAKES_VALUE, read_policy, CMD_SET_POLICY },
	{ "protocol", 'p', TAKES_VALUE, read_proto, 0 },
	{ "source", 's', TAKES_VALUE, read_addresses, 0 },
	{ "src", 's', TAKES_VALUE, read_addresses, 0 },
	{ "destination", 'd', TAKES_VALUE, read_addresses, 0 },
	{ "dst", 'd', TAKES_VALUE, read_addresses, 0 },
	{ "in-interface", 'i', TAKES_VALUE, read_iface, 0 },
	{ "out-interface", 'o', TAKES_VALUE, read_iface, 0 },
	{ "fragments", 'f', TAKES_NOTHING, read_fragment, 0 },
	{ "jump", 'j', TAKES_VALUE, read_jump, 0 },
	{ "goto", 'g', TAKES_VALUE, read_jump, 0 },
	{ "match", 'm', TAKES_VALUE, read_match, 0 },
	{ "table", 't', TAKES_VALUE, read_table, 0 },
	{ "set-counters", 'c', TAKES_VALUE, read_counters, 0 },
	{ "numeric", 'n', TAKES_NOTHING, read_flag, 0 },
	{ "verbose", 'v', TAKES_NOTHING, read_flag, 0 },
	{ "exact", 'x', TAKES_NOTHING, read_flag, 0 },
	{ "line-numbers", '0', TAKES_NOTHING, read_flag, 0 },
	{ "ipv4", '4', TAKES_NOTHING, read_family, FAMILY_IPV4 },
	{ "ipv6", '6', TAKES_NOTHING, read_family, FAMILY_IPV6 },
	{ "wait", 'w', TAKES_MAYBE, read_wait, 0 },
	{ "wait-interval", 'W', TAKES_MAYBE, read_wait, 0 },
	{ "modprobe", 'M', TAKES_VALUE, read_modprobe, 0 },
	{ "version", 'V', TAKES_NOTHING, read_version, CMD_VERSION },
	{ "help", 'h', TAKES_MAYBE, read_version, CMD_HELP },
};

const unsigned n_core_options = sizeof(core_options) / sizeof(*core_options);
