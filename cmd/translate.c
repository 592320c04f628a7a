/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * iptables-translate and iptables-restore-translate: what a command, or a file, would be for
 * nft(8).  Neither asks a kernel, takes the lock, or wants any rights.
 */
#include "text/translate.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "common.h"
#include "text/restore.h"

static int begin(const struct program *p, struct translator *x, struct buf *out,
		 struct parser **parser, struct merlon_err *e)
{
	buf_init_sink(out, sink_file, stdout);
	*x = (struct translator){ .family = p->family, .rs = ruleset_new(), .out = out };
	*parser = parser_new(p->family, NULL);
	return x->rs && *parser ? 0 : err_no_memory(e);
}

static void end(struct translator *x, struct parser *parser)
{
	parser_free(parser);
	ruleset_unref(x->rs);
	buf_fini(x->out);
}

/* ---- one command */

static void usage(const struct program *p, FILE *to)
{
	fprintf(to,
		"Usage: %s -[AI] chain rule-specification [options]\n"
		"       %s -[FLNXEP] ... [options]\n"
		"Write the command as one of nft(8); change nothing. The options are those of %s.\n"
		"What nft cannot say becomes a comment.\n",
		p->name, p->name, p->family->program);
}

/* The sentence of old, which is not about this command in particular. */
static int no_translation(const struct merlon_err *e)
{
	fprintf(stderr, "%s\n%s\n", e->message, e->detail);
	return EXIT_OTHER;
}

int cmd_translate(const struct program *p, int argc, char **argv)
{
	struct merlon_err e = { 0 };
	struct words words = { 0 };
	struct command cmd = { 0 };
	struct parser *parser = NULL;
	struct translator x;
	struct buf out;
	int code = 0, err = begin(p, &x, &out, &parser, &e);

	x.shell = true;
	if (!err)
		err = command_of_argv(parser, argc, argv, &words, &cmd, &e);
	if (!err && cmd.op == CMD_VERSION)
		print_version(p);
	else if (!err && cmd.op == CMD_HELP)
		usage(p, stdout);
	else if (!err)
		err = translate_command(&x, &cmd, &words, (struct origin){ 0 }, &e);
	if (!err)
		code = finish_output(p, &out);
	else if (err == -EOPNOTSUPP)
		code = no_translation(&e);
	else
		code = report(p, &e);
	words_fini(&words);
	end(&x, parser);
	return code;
}

/* ---- a file */

struct job {
	const struct program *p;
	struct translator x;
	struct restore r;
};

static struct job *job_of(struct restore *r)
{
	return r->context;
}

static void stamp(const struct job *j, const char *what)
{
	time_t now = time(NULL);
	char date[32] = "";

	ctime_r(&now, date);
	date[strcspn(date, "\n")] = '\0';
	buf_fmt(j->x.out, "# %s on %s\n", what, date);
}

static int begin_table(struct restore *r, const struct table_kind *kind,
		       struct merlon_err *e)
{
	struct translator *x = &job_of(r)->x;
	struct table *t = ruleset_table_add(x->rs, x->family, kind);

	if (!t)
		return err_no_memory(e);
	translate_table(x, t);
	return 0;
}

static void declared(struct restore *r, struct chain *c)
{
	translate_chain(&job_of(r)->x, r->table, c);
	buf_spill(job_of(r)->x.out);
}

static int run_command(struct restore *r, struct command *cmd, struct merlon_err *e)
{
	struct job *j = job_of(r);
	int err = translate_command(&j->x, cmd, &r->words,
				    (struct origin){ r->line, 1, r->file_number }, e);

	return err ? err : buf_spill(j->x.out);
}

static void warn(struct str lines)
{
	fwrite(lines.p, 1, lines.n, stderr);
}

static int read_all(struct job *j, FILE *from, const char *file, struct merlon_err *e)
{
	char chunk[1 << 14];
	size_t n;
	int err = 0;

	while (!err && (n = fread(chunk, 1, sizeof(chunk), from)) > 0)
		err = restore_feed(&j->r, chunk, n, e);
	if (!err && ferror(from))
		return err_set(e, errno, "can't read %s: %s", file, strerror(errno));
	return err ? err : restore_end(&j->r, e);
}

static int translate_file(struct job *j, struct parser *parser, FILE *from,
			  const char *file, struct merlon_err *e)
{
	char what[96];
	int err;

	snprintf(what, sizeof(what), "Translated by %s v%s", j->p->name,
		 IPTABLES_VERSION);
	restore_init(&j->r, j->p->family, j->x.rs, parser, file, 0);
	j->r.context = j;
	j->r.calls = (struct restore_calls){
		.begin = begin_table,
		.declared = declared,
		.run = run_command,
		.warn = warn,
	};
	stamp(j, what);
	err = read_all(j, from, file, e);
	if (!err)
		stamp(j, "Completed");
	restore_fini(&j->r);
	return err;
}

static void restore_usage(const struct program *p, FILE *to)
{
	fprintf(to,
		"Usage: %s [-h] [-f <FILE>] [-V]\n"
		"Write what %s-save wrote for nft -f; change nothing.\n\n"
		"  -f, --file=<FILE>  read this file; \"-\" is standard input\n"
		"  -h, --help\n"
		"  -V, --version\n",
		p->name, p->family->program);
}

static const struct option restore_longs[] = {
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },
	{ "file", required_argument, NULL, 'f' },
	{ NULL, 0, NULL, 0 },
};

enum { GO_ON = -1 };

static int restore_options(const struct program *p, int argc, char **argv,
			   const char **file)
{
	int c;

	while ((c = getopt_long(argc, argv, "hf:V", restore_longs, NULL)) >= 0)
		switch (c) {
		case 'h':
			restore_usage(p, stdout);
			return 0;
		case 'V':
			printf("%s v%s\n", p->name, IPTABLES_VERSION);
			return 0;
		case 'f':
			*file = optarg;
			break;
		default:
			restore_usage(p, stderr);
			return EXIT_OTHER;
		}
	if (optind < argc) {
		fprintf(stderr, "Unknown arguments found on commandline\n");
		return EXIT_OTHER;
	}
	if (!*file) {
		fprintf(stderr, "ERROR: missing file name\n");
		restore_usage(p, stderr);
		return EXIT_OTHER;
	}
	return GO_ON;
}

int cmd_restore_translate(const struct program *p, int argc, char **argv)
{
	struct merlon_err e = { 0 };
	struct job j = { .p = p };
	struct parser *parser = NULL;
	const char *file = NULL;
	FILE *from = stdin;
	struct buf out;
	int code = restore_options(p, argc, argv, &file), err, written;

	if (code != GO_ON)
		return code;
	if (strcmp(file, "-") != 0)
		from = fopen(file, "re");
	if (!from) {
		fprintf(stderr, "Can't open %s: %s\n", file, strerror(errno));
		return EXIT_OTHER;
	}
	err = begin(p, &j.x, &out, &parser, &e);
	if (!err)
		err = translate_file(&j, parser, from, from == stdin ? NULL : file, &e);
	written = finish_output(p, &out);
	code = err ? report_line(p, &e, 0) : written;
	end(&j.x, parser);
	if (from != stdin)
		fclose(from);
	return code;
}
