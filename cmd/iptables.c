/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>

#include "common.h"
#include "text/command.h"
#include "text/print.h"

enum { MOST_TRIES = 20 }; /* when others change the table under us */

static const char *const usages[] = {
	"-[ACD] chain rule-specification [options]",
	"-I chain [rulenum] rule-specification [options]",
	"-R chain rulenum rule-specification [options]",
	"-D chain rulenum [options]",
	"-[LS] [chain [rulenum]] [options]",
	"-[FZ] [chain] [options]",
	"-[NX] chain",
	"-E old-chain-name new-chain-name",
	"-P chain target [options]",
	"-h [match] (print this help; -m, -j and -p NAME add theirs)",
};

static const char conditions[] =
	"Commands:\n"
	"  --append  -A chain            add a rule at the end of a chain\n"
	"  --check   -C chain            ask whether a rule is there (exit code 0 or 1)\n"
	"  --delete  -D chain [rulenum]  delete the rule given, or rule number rulenum\n"
	"  --insert  -I chain [rulenum]  insert a rule, by default as the first\n"
	"  --replace -R chain rulenum    put a rule in the place of another\n"
	"  --list    -L [chain [rulenum]]\n"
	"                                list the rules of a chain or of all chains\n"
	"  --list-rules -S [chain [rulenum]]\n"
	"                                the same as commands\n"
	"  --flush   -F [chain]          delete all rules of a chain or of all chains\n"
	"  --zero    -Z [chain [rulenum]]\n"
	"                                set counters to zero\n"
	"  --new     -N chain            make a user chain\n"
	"  --delete-chain -X [chain]     delete an empty user chain, or all of them\n"
	"  --policy  -P chain target     what becomes of packets that no rule decided\n"
	"  --rename-chain -E old new     rename a user chain; jumps follow\n\n"
	"Options:\n"
	"    --ipv4      -4              nothing for iptables, an error for ip6tables\n"
	"    --ipv6      -6              nothing for ip6tables, an error for iptables\n"
	"[!] --protocol  -p proto        protocol: by number or name, for example `tcp'\n"
	"[!] --source    -s address[/mask][,...]\n"
	"                                source address\n"
	"[!] --destination -d address[/mask][,...]\n"
	"                                destination address\n"
	"[!] --in-interface -i name[+]   interface by which the packet came\n"
	"[!] --out-interface -o name[+]  interface by which it leaves\n"
	"  --jump    -j target           what to do with a packet that matches\n"
	"  --goto    -g chain            go to a chain and do not come back\n"
	"  --match   -m match            more conditions; may be given several times\n";

static const char other_options[] =
	"  --numeric -n                  addresses and ports as numbers\n"
	"  --table   -t table            which table (default: `filter')\n"
	"  --verbose -v                  say more\n"
	"  --wait    -w [seconds]        wait for the xtables lock, at most so long\n"
	"                                (without a number: for ever)\n"
	"  --wait-interval -W [usecs]    ignored, as iptables ignores it\n"
	"  --line-numbers                number the rules of a listing\n"
	"  --exact   -x                  counters in full\n"
	"  --modprobe=command            load modules with this command\n"
	"  --set-counters -c packets bytes\n"
	"                                begin counting from here\n"
	"  --version -V                  print the version\n";

static void command_help(const struct program *p)
{
	printf("%s v%s (%s)\n\n", p->name, IPTABLES_VERSION, p->backend->name);
	for (size_t i = 0; i < sizeof(usages) / sizeof(*usages); i++)
		printf("%s%s %s\n", i ? "       " : "Usage: ", p->name, usages[i]);
	putchar('\n');
	fputs(conditions, stdout);
	if (p->family->flag_frag)
		puts("[!] --fragment  -f              second and further fragments only");
	fputs(other_options, stdout);
}

static int help(const struct program *p, const struct command *cmd)
{
	struct buf out;

	command_help(p);
	buf_init(&out);
	for (unsigned i = 0; i < cmd->n_helps; i++)
		ext_help(cmd->helps[i], p->family, &out);
	if (buf_cstr(&out))
		fputs(out.p, stdout);
	buf_fini(&out);
	return 0;
}

static unsigned list_flags(const struct command *cmd)
{
	static const struct {
		unsigned gave, print;
	} flags[] = {
		{ GAVE_VERBOSE, PRINT_VERBOSE },
		{ GAVE_EXACT, PRINT_EXACT },
		{ GAVE_LINE_NUMBERS, PRINT_LINE_NUMBERS },
	};
	unsigned print = 0;

	for (size_t i = 0; i < sizeof(flags) / sizeof(*flags); i++)
		if (cmd->given & flags[i].gave)
			print |= flags[i].print;
	return print;
}

static int show(const struct program *p, const struct table *t, const struct command *cmd,
		struct merlon_err *e)
{
	const struct chain *only;
	struct lookups names = { 0 };
	struct buf out;
	int code = command_chain(t, cmd, &only, e);

	if (code)
		return code;
	buf_init_sink(&out, sink_file, stdout);
	if (cmd->op == CMD_LIST)
		print_list(t, only, cmd->number, list_flags(cmd),
			   listing_names(cmd, &names), &out);
	else
		print_list_rules(t, only, cmd->number, cmd->verbose ? PRINT_COUNTERS : 0,
				 &out);
	code = finish_output(p, &out);
	note_names(p, &names);
	buf_fini(&out);
	return code ? err_set(e, EIO, "can't write the listing") : 0;
}

/* From the snapshot FROM to what the command makes of it; the lock has been held since the
 * read. */
static int change(const struct program *p, struct kernel *k, struct ruleset *from,
		  const struct command *cmd, struct merlon_err *e)
{
	struct apply_result result;
	struct ruleset *to = ruleset_thaw(from);
	struct plan plan = { 0 };
	int err;

	if (!to)
		return err_no_memory(e);
	if (cmd->verbose)
		narrate_chains(ruleset_table(from, p->family, cmd->table->id), cmd);
	err = command_run(to, p->family, cmd, (struct origin){ 0 }, e);
	if (!err && cmd->op != CMD_CHECK) {
		ruleset_freeze(to);
		err = plan_new(&plan, from, to) ? err_no_memory(e) : 0;
		plan.locked = true;
		if (!err)
			err = commit_plan(p, k, &plan, &result, e);
	}
	plan_fini(&plan);
	ruleset_unref(to);
	return err;
}

/* Read, show, change, write; the kernel's state and ours never drift apart, since a clash
 * with somebody else's change makes us begin again. */
static int obey(const struct program *p, struct kernel *k, const struct command *cmd,
		struct merlon_err *e)
{
	struct ruleset *from = ruleset_new();
	struct command zero = *cmd;
	bool shows = cmd->op == CMD_LIST || cmd->op == CMD_LIST_RULES;
	int err;

	if (!from)
		return err_no_memory(e);
	err = k->ops->read(k, from, p->family, cmd->table, !command_reads(cmd), e);
	ruleset_freeze(from);
	/* Whoever reads the listing may take their time, and so may a name server. */
	if (shows && !cmd->and_zero)
		kernel_unlock(k);
	if (!err && shows)
		err = show(p, ruleset_table(from, p->family, cmd->table->id), cmd, e);
	zero.op = cmd->zero_number ? CMD_ZERO_NUM : CMD_ZERO;
	if (!err && (!shows || cmd->and_zero))
		err = change(p, k, from, shows ? &zero : cmd, e);
	ruleset_unref(from);
	return err;
}

static int run(const struct program *p, struct kernel *k, const struct command *cmd,
	       struct merlon_err *e)
{
	int err = kernel_lock(k, e);

	if (err)
		return err;
	for (int i = 0; i < MOST_TRIES; i++) {
		err = obey(p, k, cmd, e);
		if (err != -EAGAIN)
			break;
	}
	return err;
}

/* The words as one line, for the underline. */
static void place(const struct words *words, struct merlon_err *e)
{
	struct buf line;

	if (!e->at.column)
		return;
	buf_init(&line);
	buf_str(&line, "");
	words_join(words, &line);
	if (!line.error)
		err_place(e, NULL, 0, line.p, line.n);
	buf_fini(&line);
}

/* It is wanted before all words are read: extensions ask the kernel for their revisions. */
static const char *early_modprobe(int argc, char **argv)
{
	static const char name[] = "--modprobe";
	enum { SHORTEST = 6 }; /* "--modp": "--mod" might be --mode */

	for (int i = 1; i < argc; i++) {
		size_t n = strcspn(argv[i], "=");

		if (strncmp(argv[i], "-M", 2) == 0)
			return argv[i][2] ? argv[i] + 2 : argv[i + 1];
		if (n >= SHORTEST && n < sizeof(name) && !strncmp(argv[i], name, n))
			return argv[i][n] ? argv[i] + n + 1 : argv[i + 1];
	}
	return NULL;
}

static void warn(const char *line)
{
	fputs(line, stderr);
}

int cmd_iptables(const struct program *p, int argc, char **argv)
{
	struct kernel k = { 0 };
	struct kernel_options o = kernel_options(LOCK_TRY, 0, early_modprobe(argc, argv));
	struct merlon_err e = { 0 };
	struct words words = { 0 };
	struct command cmd = { 0 };
	struct parser *parser = NULL;
	int code = 0, err;

	err = kernel_open(&k, p->backend, &o, &e);
	if (!err) {
		parser = parser_new(p->family, kernel_extensions(&k, p->family));
		if (!parser)
			err = err_no_memory(&e);
	}
	if (!err)
		err = command_of_argv(parser, argc, argv, &words, &cmd, &e);
	if (!err && cmd.op == CMD_VERSION) {
		code = print_version(p);
	} else if (!err && cmd.op == CMD_HELP) {
		code = help(p, &cmd);
	} else if (!err) {
		cmd.warn = warn;
		if (cmd.verbose) {
			cmd.made = narrate_rule;
			cmd.context = stdout;
		}
		k.options.wait = cmd.wait < 0 ? LOCK_TRY : cmd.wait;
		k.options.modprobe = cmd.modprobe;
		err = run(p, &k, &cmd, &e);
	}
	if (err) {
		place(&words, &e);
		code = report(p, &e);
	}
	words_fini(&words);
	parser_free(parser);
	kernel_close(&k);
	return code;
}
