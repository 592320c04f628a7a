/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Any argument vector: words that end with NUL.  A command that is accepted is run on a small
 * ruleset; if that fails, the ruleset must be what it was.
 */
#include <stdio.h>
#include <stdlib.h>

#include "rules.h"
#include "text/command.h"
#include "text/lex.h"
#include "text/print.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 200 };

static struct parser *parsers[FAMILIES];
static struct ruleset *bases[FAMILIES];

static void print_all(const struct ruleset *rs, const struct family *f, struct buf *b)
{
	b->n = 0;
	for (int t = 0; t < TABLES; t++)
		if (ruleset_table(rs, f, t))
			print_save_table(ruleset_table(rs, f, t), PRINT_COUNTERS, b);
}

static void run(const struct family *f, const struct command *cmd)
{
	struct ruleset *rs = ruleset_thaw(bases[f->id]);
	struct merlon_err e = { 0 };
	struct buf before, after;
	int err;

	buf_init(&before);
	buf_init(&after);
	ruleset_table_add(rs, f, cmd->table);
	print_all(rs, f, &before);
	err = command_run(rs, f, cmd, (struct origin){ 0 }, &e);
	print_all(rs, f, &after);
	if (err && (before.n != after.n || memcmp(before.p, after.p, after.n) != 0 ||
		    !e.message[0] || e.code != -err))
		abort();
	buf_fini(&before);
	buf_fini(&after);
	ruleset_unref(rs);
}

static void try(const struct family *f, int argc, const char *const *argv)
{
	struct words words = { 0 };
	struct merlon_err e = { 0 };
	struct command cmd;
	struct buf b;

	buf_init(&b);
	words_of_argv(&words, argc, argv, NULL);
	words_join(&words, &b);
	if (command_parse(parsers[f->id], words.w, words.n, 0, &table_kinds[TABLE_FILTER],
			  &cmd, &e)) {
		if (!e.message[0] || !e.code || e.at.column > b.n + 1)
			abort();
	} else if (cmd.op == CMD_HELP) {
		for (unsigned i = 0; i < cmd.n_helps; i++)
			ext_help(cmd.helps[i], f, &b);
	} else if (cmd.op != CMD_LIST && cmd.op != CMD_LIST_RULES &&
		   cmd.op != CMD_VERSION) {
		run(f, &cmd);
	}
	words_fini(&words);
	buf_fini(&b);
}

static void begin(void)
{
	for (int f = 0; f < FAMILIES; f++) {
		parsers[f] = parser_new(&families[f], NULL);
		bases[f] = rules_of(
			&families[f],
			"*filter\n:a - [0:0]\n:b - [0:0]\n-A INPUT -j a\n-A INPUT -j DROP\n"
			"-A a -p tcp -m tcp --dport 22\n-A INPUT -p tcp\nCOMMIT\n");
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *argv[MOST];
	char *copy;
	int argc = 0;

	if (!parsers[0])
		begin();
	copy = malloc(size + 1);
	memcpy(copy, data, size);
	copy[size] = '\0';
	for (size_t at = 0; at < size && argc < MOST; at += strlen(copy + at) + 1)
		argv[argc++] = copy + at;
	for (int f = 0; f < FAMILIES; f++)
		try(&families[f], argc, argv);
	free(copy);
	return 0;
}
