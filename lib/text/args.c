/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Words to a command.
 *
 * What getopt_long does for iptables is done here over slices that know their place:
 * clusters of letters, --name=value, unambiguous abbreviations of long names over the
 * options of the language and of the extensions loaded so far, arguments that may be
 * missing.  -p PROTO brings the match of that protocol along when one of its options is
 * used first.
 */
#include "text/parser.h"

#include <errno.h>
#include <stdlib.h>

struct parser *parser_new(const struct family *f, const struct ext_kernel *k)
{
	struct parser *p = malloc(sizeof(*p));

	if (p) {
		p->family = f;
		p->kernel = k;
		p->chains = NULL;
		p->cmd = NULL;
		p->src = p->dst = (struct addresses){ 0 };
		buf_init(&p->warnings);
	}
	return p;
}

void parser_free(struct parser *p)
{
	if (!p)
		return;
	free(p->src.a);
	free(p->dst.a);
	buf_fini(&p->warnings);
	free(p);
}

int blame(struct parser *p, const struct word *w)
{
	p->word = w;
	return -EINVAL;
}

static const struct core_option *core_by_letter(char c)
{
	for (unsigned i = 0; i < n_core_options; i++)
		if (core_options[i].letter == c && c != '0')
			return &core_options[i];
	return NULL;
}

/* ---- long options: of the language, of the target, of the matches loaded so far */

struct option {
	const struct core_option *core;
	const struct ext_opt *ext;
	struct ext_use *use;
};

/* The match or target loaded last wins, as the later options did in getopt's table. */
static bool find_exact(struct parser *p, struct str name, struct option *o)
{
	*o = (struct option){ 0 };
	for (unsigned i = p->n_uses + 1; i-- > 0;) {
		if (p->target.ext && i == p->matches_before) {
			o->use = &p->target;
			o->ext = ext_opt_find(p->target.ext, name);
		}
		if (!o->ext && i > 0) {
			o->use = &p->uses[i - 1];
			o->ext = ext_opt_find(o->use->ext, name);
		}
		if (o->ext)
			return true;
	}
	for (unsigned i = 0; i < n_core_options; i++)
		if (str_is(name, core_options[i].name)) {
			o->core = &core_options[i];
			return true;
		}
	return false;
}

static bool begins(const char *name, struct str with)
{
	return name && strncmp(name, with.p, with.n) == 0;
}

/* How many different options begin with NAME; O gets the last. */
static unsigned find_abbreviated(struct parser *p, struct str name, struct option *o)
{
	unsigned found = 0;

	*o = (struct option){ 0 };
	for (unsigned i = 0; i < n_core_options; i++)
		if (begins(core_options[i].name, name)) {
			found += !o->core || o->core->letter != core_options[i].letter;
			o->core = &core_options[i];
		}
	for (unsigned k = 0; k <= p->n_uses; k++) {
		struct ext_use *u = k < p->n_uses ? &p->uses[k] : &p->target;

		if (!u->ext)
			break;
		for (unsigned i = 0; i < u->ext->n_opts; i++)
			if (begins(u->ext->opts[i].name, name) ||
			    begins(u->ext->opts[i].alias, name)) {
				*o = (struct option){ NULL, &u->ext->opts[i], u };
				found++;
			}
	}
	return found;
}

/* -p tcp --dport 80 means -p tcp -m tcp --dport 80. */
static int load_proto(struct parser *p, bool *loaded, struct merlon_err *e)
{
	const struct head *h = &p->cmd->rule.head;
	const struct ext *x = ext_of_proto(h->proto, p->family);

	*loaded = false;
	if (!x || p->loaded_proto)
		return 0;
	x = ext_find(EXT_MATCH, str_of(x->name), p->family, p->kernel);
	for (unsigned i = 0; i < p->n_uses; i++)
		if (p->uses[i].ext == x)
			return 0;
	p->loaded_proto = *loaded = true;
	return load_match(p, x, e);
}

/* The extensions that have an option of that name: for the explanation only.  "the matches
 * tcp, udp"; the first of them is the one to try. */
static const struct ext *list_owners(const struct parser *p, struct str name,
				     struct buf *out)
{
	const struct ext *first = ext_find(EXT_MATCH, str_of("tcp"), p->family, NULL), *x;

	if (!ext_opt_find(first, name)) /* far more common than all others */
		first = NULL;
	buf_str(out, first ? first->name : "");
	for (size_t i = 0; (x = ext_at(i)); i++) {
		while (x->name &&
		       !(x->families & 1u << p->family->id && ext_opt_find(x, name)))
			x++;
		if (!x->name || (first && strcmp(x->name, first->name) == 0))
			continue;
		buf_fmt(out, "%s%s", first ? ", " : "", x->name);
		first = first ? first : x;
	}
	return first;
}

static void explain_unknown(struct parser *p, struct str name, struct merlon_err *e)
{
	struct str_guess guess = str_guess_of(name);
	const struct ext *x;
	struct buf owners;

	buf_init(&owners);
	x = list_owners(p, name, &owners);
	if (x && buf_cstr(&owners))
		err_detail(e, "it is an option of %s: put %s %s before it", owners.p,
			   x->comes_with	  ? "-p"
			   : x->kind == EXT_MATCH ? "-m"
						  : "-j",
			   x->name);
	buf_fini(&owners);
	for (unsigned k = 0; k <= p->n_uses && !x; k++) {
		const struct ext *used = k < p->n_uses ? p->uses[k].ext : p->target.ext;

		for (unsigned i = 0; used && i < used->n_opts; i++)
			str_guess_try(&guess, used->opts[i].name);
	}
	for (unsigned i = 0; i < n_core_options; i++)
		str_guess_try(&guess, core_options[i].name);
	if (!x && guess.nearest)
		err_detail(e, "did you mean --%s?", guess.nearest);
}

static int unknown_option(struct parser *p, const struct word *w, struct str name,
			  struct merlon_err *e)
{
	FAIL(p, w, e, "unknown option \"%.*s\"", (int)w->s.n, w->s.p);
	explain_unknown(p, name, e);
	return -EINVAL;
}

static int find_option(struct parser *p, const struct word *w, struct str name,
		       struct option *o, struct merlon_err *e)
{
	bool loaded = true;
	unsigned found;
	int err;

	while (loaded) {
		if (find_exact(p, name, o))
			return 0;
		found = name.n ? find_abbreviated(p, name, o) : 0;
		if (found == 1)
			return 0;
		if (found > 1) {
			FAIL(p, w, e, "unknown option \"%.*s\"", (int)w->s.n, w->s.p);
			err_detail(e, "several options begin like that");
			return -EINVAL;
		}
		err = load_proto(p, &loaded, e);
		if (err)
			return err;
	}
	return unknown_option(p, w, name, e);
}

/* ---- words one after the other */

static int needs_argument(struct parser *p, const struct word *w, struct str option,
			  struct merlon_err *e)
{
	return FAIL(p, w, e, "option \"%.*s\" requires an argument", (int)option.n,
		    option.p);
}

static int take_core(struct parser *p, const struct core_option *o, const struct word *w,
		     const struct word *value, struct merlon_err *e)
{
	p->word = w;
	if (o->takes == TAKES_VALUE && !value) {
		if (p->i >= p->n)
			return needs_argument(p, w, w->s, e);
		value = &p->words[p->i++];
	} else if (o->takes == TAKES_NOTHING && value) {
		struct str name = str_sub(w->s, 0, str_find(w->s, '='));

		return FAIL(p, w, e, "option \"%.*s\" takes no argument", (int)name.n,
			    name.p);
	}
	return o->read(p, o, value, e);
}

static int take_ext(struct parser *p, const struct option *o, const struct word *w,
		    const struct word *value, struct merlon_err *e)
{
	uint8_t args = o->ext->type->args;
	const struct word *given[2] = { value, NULL };
	struct str arg[2] = { { NULL, 0 }, { NULL, 0 } };
	int err;

	p->word = w;
	if (value && !args)
		return FAIL(p, w, e, "option \"--%s\" takes no argument", o->ext->name);
	if (o->ext->warning &&
	    (!o->ext->alias ||
	     begins(o->ext->alias, str_sub(w->s, 2, str_find(w->s, '=')))))
		buf_fmt(&p->warnings, "%s\n", o->ext->warning);
	if (o->ext->is & OPT_BARE && !value) {
		given[0] = optional_word(p);
		args = !!given[0];
	}
	for (uint8_t i = 0; i < args && i < 2; i++) {
		if (!given[i] && (p->i >= p->n || (i && !optional_word(p))))
			return FAIL(p, w, e,
				    i ? "option \"--%s\" requires %d arguments"
				      : "option \"--%s\" requires an argument",
				    o->ext->name, args);
		if (!given[i])
			given[i] = i ? &p->words[p->i - 1] : &p->words[p->i++];
		arg[i] = given[i]->s;
	}
	err = ext_option(o->use, o->ext, p->invert, arg, e);
	if (err) /* those about the value have a span */
		p->word = args && e && e->at.column ? given[o->use->bad] : w;
	return err;
}

static int take_long(struct parser *p, const struct word *w, struct merlon_err *e)
{
	struct str name = str_sub(w->s, 2, w->s.n);
	size_t equals = str_find(name, '=');
	struct word value = { 0 };
	struct option o;
	int err;

	if (equals < name.n) {
		value.s = str_sub(name, equals + 1, name.n);
		value.at = w->at + 2 + (uint32_t)equals + 1;
		value.width = (uint32_t)value.s.n;
	}
	name.n = equals;
	err = find_option(p, w, name, &o, e);
	if (err)
		return err;
	if (o.core)
		err = take_core(p, o.core, w, value.s.p ? &value : NULL, e);
	else
		err = take_ext(p, &o, w, value.s.p ? &value : NULL, e);
	/* The word in the error must outlive this frame. */
	if (err && p->word == &value) {
		err_shift(e, value.at - w->at, value.s.n);
		p->word = w;
	}
	return err;
}

/* "-nvL INPUT", "-ptcp": letters until one takes the rest, or the next word, as its value. */
static int take_letters(struct parser *p, const struct word *w, struct merlon_err *e)
{
	for (size_t i = 1; i < w->s.n; i++) {
		const struct core_option *o = core_by_letter(w->s.p[i]);
		struct word value = { 0 };
		int err;

		if (!o) {
			FAIL(p, w, e, "unknown option \"-%c\"", w->s.p[i]);
			err_span(e, i, 1);
			return -EINVAL;
		}
		if (o->takes != TAKES_NOTHING && i + 1 < w->s.n) {
			value.s = str_sub(w->s, i + 1, w->s.n);
			value.at = w->at + (uint32_t)i + 1;
			value.width = (uint32_t)value.s.n;
			p->word = w;
			err = o->read(p, o, &value, e);
			if (err && p->word == &value) {
				err_shift(e, i + 1, value.s.n);
				p->word = w;
			}
			return err;
		}
		err = take_core(p, o, w, NULL, e);
		if (err)
			return err;
	}
	return 0;
}

static int take_word(struct parser *p, const struct word *w, struct merlon_err *e)
{
	struct str s = w->s;
	int err;

	p->word = w;
	if (s.n == 1 && s.p[0] == '!') {
		if (p->invert)
			return FAIL(p, w, e, "multiple consecutive ! not allowed");
		p->invert = true;
		p->bang = w;
		return 0;
	}
	if (s.n < 2 || s.p[0] != '-')
		return FAIL(p, w, e, "Bad argument `%.*s'", (int)s.n, s.p);
	if (s.n == 2 && s.p[1] == '-')
		return p->i == p->n
			       ? 0
			       : FAIL(p, w, e, "unknown arguments found on commandline");
	err = s.p[1] == '-' ? take_long(p, w, e) : take_letters(p, w, e);
	p->invert = false;
	return err;
}

/* ---- what only the whole command shows */

enum {
	RULE_COMMANDS = 1 << CMD_APPEND | 1 << CMD_INSERT | 1 << CMD_REPLACE |
			1 << CMD_DELETE | 1 << CMD_CHECK
};

/* The options that some commands do not take. */
static const struct {
	unsigned given, commands;
	char letter;
} allowed[] = {
	{ GAVE_NUMERIC, 1 << CMD_LIST, 'n' },
	{ GAVE_SOURCE, RULE_COMMANDS, 's' },
	{ GAVE_DESTINATION, RULE_COMMANDS, 'd' },
	{ GAVE_PROTOCOL, RULE_COMMANDS, 'p' },
	{ GAVE_JUMP, RULE_COMMANDS, 'j' },
	{ GAVE_EXACT, 1 << CMD_LIST, 'x' },
	{ GAVE_IN, RULE_COMMANDS, 'i' },
	{ GAVE_OUT, RULE_COMMANDS, 'o' },
	{ GAVE_LINE_NUMBERS, 1 << CMD_LIST, '0' },
	{ GAVE_COUNTERS,
	  1 << CMD_APPEND | 1 << CMD_INSERT | 1 << CMD_REPLACE | 1 << CMD_SET_POLICY,
	  'c' },
	{ GAVE_FRAGMENT, RULE_COMMANDS, 'f' },
};

static int check_options(struct parser *p, struct merlon_err *e)
{
	const struct command *cmd = p->cmd;

	for (size_t i = 0; i < sizeof(allowed) / sizeof(*allowed); i++)
		if (cmd->given & allowed[i].given &&
		    !(allowed[i].commands >> cmd->op & 1)) {
			err_usage(e, "Illegal option `-%c' with this command",
				  allowed[i].letter);
			p->word = NULL;
			return -EINVAL;
		}
	return 0;
}

/* A packet has no output interface yet where it comes in, and no input interface where
 * it was made here or leaves. */
static int check_interfaces(struct parser *p, struct merlon_err *e)
{
	static const struct {
		enum hook hook;
		unsigned given;
		char letter;
	} never[] = {
		{ HOOK_PREROUTING, GAVE_OUT, 'o' },
		{ HOOK_INPUT, GAVE_OUT, 'o' },
		{ HOOK_POSTROUTING, GAVE_IN, 'i' },
		{ HOOK_OUTPUT, GAVE_IN, 'i' },
	};
	const struct command *cmd = p->cmd;

	for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++)
		if (cmd->given & never[i].given &&
		    str_is(cmd->chain.s, hook_names[never[i].hook])) {
			err_usage(e, "Can't use -%c with %s", never[i].letter,
				  hook_names[never[i].hook]);
			p->word = NULL;
			return -EINVAL;
		}
	return 0;
}

static int check_nat(struct parser *p, struct merlon_err *e)
{
	const struct command *cmd = p->cmd;
	bool drop = cmd->op == CMD_SET_POLICY ? str_is(cmd->new_name.s, "DROP")
					      : cmd->rule.verdict == VERDICT_DROP;

	if (cmd->table->id != TABLE_NAT || !drop)
		return 0;
	FAIL(p, NULL, e,
	     "The \"%s\" table is not intended for filtering, the use of DROP is therefore inhibited.",
	     cmd->table->name);
	err_detail(
		e,
		"only the first packet of a connection comes here; drop in table filter or raw");
	return -EINVAL;
}

/* iptables looks for the table last, when all else about the words is well. */
static int check_table(struct parser *p, struct merlon_err *e)
{
	struct str name = p->no_table.s;

	if (!name.p)
		return 0;
	FAIL(p, &p->no_table, e,
	     "can't initialize %s table `%.*s': Table does not exist (do you need to insmod?)",
	     p->family->program, (int)name.n, name.p);
	if (e) {
		e->kind = MERLON_ERR_ABI;
		e->code = ENOENT;
	}
	err_detail(e, "the tables are filter, nat, mangle, raw and security");
	return -ENOENT;
}

static int check_addresses(struct parser *p, struct merlon_err *e)
{
	size_t n_src = p->src.n, n_dst = p->dst.n;

	p->word = NULL;
	if (p->cmd->rule.head.invert & (HEAD_NOT_SRC | HEAD_NOT_DST) &&
	    (n_src > 1 || n_dst > 1))
		return err_usage(
			e,
			"! not allowed with multiple source or destination IP addresses");
	if (p->cmd->op == CMD_REPLACE && (n_src > 1 || n_dst > 1))
		return err_usage(e, "Replacement rule does not specify a unique address");
	if (n_src && n_dst > MOST_RULES / n_src)
		return err_usage(
			e,
			"%zu sources and %zu destinations are too many for one command",
			n_src, n_dst);
	return 0;
}

static int finish_rule(struct parser *p, struct merlon_err *e)
{
	struct command *cmd = p->cmd;
	int err;

	err = check_interfaces(p, e);
	for (unsigned i = 0; i < p->n_uses && !err; i++) {
		p->word = &p->use_words[i];
		err = ext_end(&p->uses[i], e);
	}
	if (!err && cmd->rule.verdict == VERDICT_TARGET) {
		p->word = &cmd->jump;
		if (p->target.ext)
			err = ext_end(&p->target, e);
		cmd->rule.target = p->target_record;
		cmd->rule.target_size =
			((struct xt_entry_target *)(void *)p->target_record)
				->u.target_size;
	}
	cmd->src = p->src;
	cmd->dst = p->dst;
	if (!err)
		err = check_addresses(p, e);
	cmd->rule.matches = p->matches;
	cmd->rule.match_size = p->match_size;
	return err;
}

static int finish(struct parser *p, struct merlon_err *e)
{
	struct command *cmd = p->cmd;
	int err = 0;

	p->word = NULL;
	if (cmd->op == CMD_HELP || cmd->op == CMD_VERSION || cmd->other_family)
		return 0;
	if (p->invert)
		return FAIL(p, p->bang, e, "nothing appropriate following !");
	if (cmd->op == CMD_NONE)
		return err_usage(e, "no command specified");
	if (cmd->wait_interval && !(cmd->given & GAVE_WAIT))
		return err_usage(e, "--wait-interval only makes sense with --wait");
	if (check_options(p, e) || check_nat(p, e))
		return -EINVAL;
	if (RULE_COMMANDS >> cmd->op & 1)
		err = finish_rule(p, e);
	return err ? err : check_table(p, e);
}

void parser_chains(struct parser *p, const struct table *t)
{
	p->chains = t;
}

int command_parse(struct parser *p, const struct word *words, size_t n, unsigned flags,
		  const struct table_kind *table, struct command *cmd,
		  struct merlon_err *e)
{
	int err = 0;

	memset(cmd, 0, sizeof(*cmd));
	cmd->table = table;
	cmd->wait = -1;
	cmd->given = flags & PARSE_COUNTED ? GAVE_COUNTERS : 0;
	p->cmd = cmd;
	p->words = words;
	p->n = n;
	p->i = 0;
	p->invert = p->loaded_proto = false;
	p->restore = flags & PARSE_RESTORE;
	p->n_uses = 0;
	p->target.ext = NULL;
	p->no_table = (struct word){ 0 };
	p->match_size = p->src.n = p->dst.n = 0;
	p->word = NULL;
	p->warnings.n = 0;
	while (!err && p->i < n && cmd->op != CMD_HELP && cmd->op != CMD_VERSION &&
	       !cmd->other_family)
		err = take_word(p, &words[p->i++], e);
	if (!err)
		err = finish(p, e);
	cmd->warnings = (struct str){ p->warnings.p, p->warnings.n };
	if (err && p->word)
		err_shift(e, p->word->at, p->word->width);
	return err;
}

bool command_reads(const struct command *cmd)
{
	return cmd->op == CMD_CHECK ||
	       ((cmd->op == CMD_LIST || cmd->op == CMD_LIST_RULES) && !cmd->and_zero);
}
