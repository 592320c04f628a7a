/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * All tables of the input are one transaction: they are read and understood to the end
 * before the first of them is touched.  --each-commit gives back the old way, for programs
 * that keep the pipe open.
 */
#include "text/restore.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "common.h"
#include "text/print.h"

enum { CHUNK = 1 << 16, MOST_ERRORS = 10, MOST_TRIES = 20, GO_ON = -1 };

struct job {
	const struct program *p;
	struct kernel k;
	struct restore r;
	struct ruleset *from; /* what was read of the tables */
	bool test, verbose, each_commit, noflush, counters;
	const char *file, *modprobe;
	const struct table_kind *only;
	int wait;		  /* as in struct kernel_options */
	bool waits, interval;	  /* -w or -W was given */
	unsigned commits[TABLES]; /* the lines of their COMMITs */
	unsigned refused;	  /* that of the table which the kernel refused */
	int code;		  /* of the first error that was reported */
	struct buf kept;	  /* the input so far, to begin again after a clash */
	bool keep;
};

static void usage(const struct program *p, FILE *to)
{
	fprintf(to,
		"Usage: %s [-c] [-n] [-t] [-v] [-w [SECONDS]] [-T TABLE] [-M COMMAND] [FILE]\n"
		"Load rules as %s-save writes them, from FILE or standard input: all tables of\n"
		"the input, or none of them.\n\n"
		"  -c, --counters          take over the counters\n"
		"  -n, --noflush           add to the rules that are there\n"
		"  -t, --test              read and check only\n"
		"  -v, --verbose           say what is done\n"
		"  -T, --table TABLE       this table of the input only\n"
		"      --each-commit       commit each table at its COMMIT, not all at the end\n"
		"  -w, --wait [SECONDS]    wait for the xtables lock, at most so long\n"
		"                          (without a number: for ever)\n"
		"  -W, --wait-interval USECS  ignored, as iptables ignores it\n"
		"  -M, --modprobe COMMAND  load modules with this command\n"
		"  -h, --help\n"
		"  -V, --version\n",
		p->name, p->family->program);
}

static const struct option long_options[] = {
	{ "binary", no_argument, NULL, 'b' },
	{ "counters", no_argument, NULL, 'c' },
	{ "noflush", no_argument, NULL, 'n' },
	{ "test", no_argument, NULL, 't' },
	{ "verbose", no_argument, NULL, 'v' },
	{ "table", required_argument, NULL, 'T' },
	{ "each-commit", no_argument, NULL, 'e' },
	{ "wait", optional_argument, NULL, 'w' },
	{ "wait-interval", optional_argument, NULL, 'W' },
	{ "modprobe", required_argument, NULL, 'M' },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 },
};

static bool *flag_of(struct job *j, int letter)
{
	switch (letter) {
	case 'c':
		return &j->counters;
	case 'n':
		return &j->noflush;
	case 't':
		return &j->test;
	case 'v':
		return &j->verbose;
	case 'e':
		return &j->each_commit;
	default:
		return NULL;
	}
}

/* The argument of -w or -W may stand in a word of its own, and may be missing.  The last word
 * is the file where it is no number.  False: it should be one. */
static bool number_argument(int argc, char **argv, uint64_t *v)
{
	bool own = !optarg && optind < argc && argv[optind][0] != '-';
	const char *text = own ? argv[optind] : optarg;
	bool number = text && str_u64(str_of(text), INT32_MAX, v);

	optind += own && number;
	return !text || number || (own && optind + 1 == argc);
}

static int read_wait(struct job *j, int argc, char **argv, int letter)
{
	uint64_t v = UINT64_MAX;

	if (letter == 'W') {
		fputs("Ignoring deprecated --wait-interval option.\n", stderr);
		j->interval = true;
	}
	if (!number_argument(argc, argv, &v)) {
		struct merlon_err e = { 0 };

		err_usage(&e, letter == 'w' ? "wait seconds not numeric"
					    : "wait interval not numeric");
		return report(j->p, &e);
	}
	if (letter == 'w') {
		j->waits = true;
		j->wait = v == UINT64_MAX ? LOCK_FOR_EVER : v ? (int)v : LOCK_TRY;
	}
	return GO_ON;
}

static int read_option(struct job *j, int argc, char **argv, int letter)
{
	switch (letter) {
	case 'T':
		j->only = table_kind_find(str_of(optarg));
		if (j->only)
			return GO_ON;
		fprintf(stderr, "%s: there is no table \"%s\"\n", j->p->name, optarg);
		return EXIT_OTHER;
	case 'w':
	case 'W':
		return read_wait(j, argc, argv, letter);
	case 'M':
		j->modprobe = optarg;
		return GO_ON;
	case 'b':
		fputs("-b/--binary option is not implemented\n", stderr);
		return GO_ON;
	case 'h':
		usage(j->p, stdout);
		return 0;
	case 'V':
		print_version(j->p);
		return 0;
	default:
		usage(j->p, stderr);
		return EXIT_OTHER;
	}
}

/* GO_ON, or the exit code. */
static int read_options(struct job *j, int argc, char **argv)
{
	int c, code = GO_ON;
	bool *flag;

	while (code == GO_ON &&
	       (c = getopt_long(argc, argv, "bcvVthnwM:T:W", long_options, NULL)) >= 0) {
		flag = flag_of(j, c);
		if (flag)
			*flag = true;
		else
			code = read_option(j, argc, argv, c);
	}
	if (code != GO_ON)
		return code;
	if (optind + 1 < argc) {
		fprintf(stderr, "Unknown arguments found on commandline\n");
		return EXIT_OTHER;
	}
	if (j->interval && !j->waits) {
		fprintf(stderr, "Option --wait-interval requires option --wait\n");
		return EXIT_OTHER;
	}
	if (optind < argc && strcmp(argv[optind], "-") != 0)
		j->file = argv[optind];
	return GO_ON;
}

/* ---- what lines mean for the kernel */

static struct job *job_of(struct restore *r)
{
	return r->context;
}

/* The table as the kernel has it, once. */
static int read_table(struct job *j, const struct table_kind *kind, bool keep,
		      struct merlon_err *e)
{
	if (!j->from)
		j->from = ruleset_new();
	if (!j->from)
		return err_no_memory(e);
	if (ruleset_table(j->from, j->p->family, kind->id))
		return 0;
	return j->k.ops->read(&j->k, j->from, j->p->family, kind, keep, e);
}

static int narrate_flush(struct job *j, const struct table_kind *kind,
			 struct merlon_err *e)
{
	struct command flush = { .op = CMD_FLUSH }, delete = { .op = CMD_DELETE_CHAIN };
	int err = read_table(j, kind, false, e);

	if (err)
		return err;
	narrate_chains(ruleset_table(j->from, j->p->family, kind->id), &flush);
	narrate_chains(ruleset_table(j->from, j->p->family, kind->id), &delete);
	return 0;
}

static int begin(struct restore *r, const struct table_kind *kind, struct merlon_err *e)
{
	struct job *j = job_of(r);
	struct table *t = ruleset_table(r->rs, r->family, kind->id);
	int err = j->test ? 0 : kernel_lock(&j->k, e);

	if (err)
		return err;
	if (t) { /* a second time in one file */
		if (!j->noflush)
			table_clear(t);
		return 0;
	}
	if (!j->noflush)
		return j->verbose ? narrate_flush(j, kind, e) : 0;
	err = read_table(j, kind, true, e);
	if (err)
		return err;
	t = ruleset_take(r->rs, j->from, ruleset_table(j->from, r->family, kind->id));
	return t ? 0 : err_no_memory(e);
}

/* A built-in chain of which the text does not say the policy keeps it. */
static int keep_policies(struct job *j, struct table *t, struct merlon_err *e)
{
	const struct table *was;
	bool given = true;
	int err;

	for (size_t i = 0; i < t->n; i++)
		given &= t->chains[i]->hook == NO_HOOK || t->chains[i]->policy_given;
	if (j->noflush || given)
		return 0;
	err = read_table(j, t->kind, false, e);
	if (err)
		return err;
	was = ruleset_table(j->from, j->p->family, t->kind->id);
	for (size_t i = 0; i < t->n; i++) {
		struct chain *c = t->chains[i];

		if (c->hook != NO_HOOK && !c->policy_given)
			c->policy = table_chain(was, str_of(c->name))->policy;
	}
	return 0;
}

/* The COMMIT of the table that the error is about: the first behind its line. */
static unsigned commit_line(const struct job *j, unsigned line)
{
	unsigned found = 0, last = 0;

	for (int t = 0; t < TABLES; t++) {
		if (line && j->commits[t] >= line && (!found || j->commits[t] < found))
			found = j->commits[t];
		if (j->commits[t] > last)
			last = j->commits[t];
	}
	return found ? found : last;
}

static int apply(struct job *j, struct merlon_err *e)
{
	struct apply_result result = { 0 };
	const struct family *f = j->p->family;
	struct ruleset *from = j->noflush ? j->from : NULL;
	struct plan plan = { 0 };
	struct table *t;
	unsigned plan_n;
	int err = 0;

	for (int i = 0; i < TABLES && !err && !j->test; i++) {
		t = ruleset_table(j->r.rs, f, i);
		err = t ? keep_policies(j, t, e) : 0;
	}
	if (err)
		return err;
	if (from)
		ruleset_freeze(from);
	ruleset_freeze(j->r.rs);
	if (j->test)
		return 0;
	err = plan_new(&plan, from, j->r.rs) ? err_no_memory(e) : 0;
	plan.replaces = !j->noflush;
	plan_n = plan.n;
	if (!err)
		err = commit_plan(&j->k, &plan, &result, e);
	plan_fini(&plan);
	if (!err && plan_n > 1 && !result.validated)
		fprintf(stderr,
			"%s: the tables could not be tried in a namespace of their own first\n",
			j->p->name);
	if (!err && plan_n > 1 && j->verbose)
		printf("%u tables committed within %.1f ms\n", plan_n,
		       (double)result.window_ns / 1e6);
	if (err)
		j->refused = commit_line(j, e->at.line);
	if (err && result.committed)
		fprintf(stderr, "%s: %u tables could not be put back as they were\n",
			j->p->name, result.committed);
	return err;
}

static int begin_again(struct job *j)
{
	ruleset_unref(j->from);
	ruleset_unref(j->r.rs);
	j->from = NULL;
	j->r.rs = ruleset_new();
	return j->r.rs ? 0 : -ENOMEM;
}

static int commit(struct restore *r, struct table *t, struct merlon_err *e)
{
	struct job *j = job_of(r);
	int err;

	j->commits[t->kind->id] = r->line;
	if (!j->each_commit)
		return 0;
	err = apply(j, e);
	if (!err && begin_again(j))
		err = err_no_memory(e);
	/* Whoever feeds us may want to use the commands until the next table begins. */
	kernel_unlock(&j->k);
	return err;
}

static bool on_error(struct restore *r, const struct merlon_err *e)
{
	struct job *j = job_of(r);
	int code;

	if (e->code == EAGAIN)
		return false;
	code = report_line(j->p, e, j->refused);
	if (!j->code)
		j->code = code;
	/* What has been committed stays so; elsewhere go on, to show all that is wrong. */
	return !j->each_commit && r->errors < MOST_ERRORS && e->kind == MERLON_ERR_USAGE;
}

static void comment(struct restore *r, struct str line)
{
	if (job_of(r)->verbose)
		printf("%.*s\n", (int)line.n, line.p);
}

static void on_command(struct restore *r, struct command *cmd)
{
	bool verbose = job_of(r)->verbose || cmd->verbose;

	if (cmd->warnings.n)
		fwrite(cmd->warnings.p, 1, cmd->warnings.n, stderr);
	cmd->made = verbose ? narrate_rule : NULL;
	cmd->context = stdout;
	if (verbose)
		narrate_chains(r->table, cmd);
}

static int show(struct restore *r, const struct command *cmd, struct merlon_err *e)
{
	const struct chain *only;
	struct buf out;
	int err = command_chain(r->table, cmd, &only, e);

	if (!err)
		err = keep_policies(job_of(r), r->table, e);
	if (err)
		return err;
	table_sort(r->table);
	buf_init_sink(&out, sink_file, stdout);
	if (cmd->op == CMD_LIST)
		print_list(r->table, only, cmd->number,
			   cmd->given & GAVE_NUMERIC ? PRINT_NUMERIC : 0, &out);
	else if (cmd->op == CMD_LIST_RULES)
		print_list_rules(r->table, only, cmd->number, 0, &out);
	err = finish_output(job_of(r)->p, &out);
	buf_fini(&out);
	return err ? err_set(e, EIO, "can't write the listing") : 0;
}

/* ---- the input */

static void progress(const struct job *j, time_t begun, bool *shown)
{
	if (!*shown && time(NULL) - begun < 2)
		return;
	*shown = true;
	fprintf(stderr, "\r%s: %llu rules read", j->p->name,
		(unsigned long long)j->r.rules);
}

static int read_all(struct job *j, int fd, struct merlon_err *e)
{
	bool tty = isatty(STDERR_FILENO), shown = false;
	time_t begun = time(NULL);
	char *chunk = malloc(CHUNK);
	ssize_t n = chunk ? 1 : 0;
	int err = chunk ? 0 : err_no_memory(e);

	while (!err && n > 0) {
		n = read(fd, chunk, CHUNK);
		if (n < 0)
			err = err_set(e, errno, "can't read %s: %s",
				      j->file ? j->file : "standard input",
				      strerror(errno));
		else if (n > 0)
			err = restore_feed(&j->r, chunk, (size_t)n, e);
		if (j->keep && n > 0)
			buf_put(&j->kept, chunk, (size_t)n);
		if (tty)
			progress(j, begun, &shown);
	}
	if (shown)
		fputs("\r\033[K", stderr);
	free(chunk);
	return err ? err : restore_end(&j->r, e);
}

/* Feed the kept input to a new restore: the tables have changed under the first. */
static int replay(struct job *j, struct merlon_err *e)
{
	struct restore *r = &j->r;
	int err = begin_again(j);

	if (err)
		return err_no_memory(e);
	r->line = 0;
	r->table = NULL;
	if (j->file)
		r->file_number = ruleset_file_add(r->rs, j->file);
	err = restore_feed(r, j->kept.p, j->kept.n, e);
	return err ? err : restore_end(r, e);
}

static int run(struct job *j, int fd, struct merlon_err *e)
{
	int err = read_all(j, fd, e);

	if (!err && j->r.rs && !j->each_commit)
		err = apply(j, e);
	for (int i = 0;
	     err == -EAGAIN && e->kind != MERLON_ERR_BUSY && j->keep && i < MOST_TRIES;
	     i++) {
		err = replay(j, e);
		if (!err)
			err = apply(j, e);
	}
	return err;
}

int cmd_restore(const struct program *p, int argc, char **argv)
{
	struct job j = { .p = p, .wait = LOCK_TRY };
	struct kernel_options o;
	struct merlon_err e = { 0 };
	struct parser *parser = NULL;
	int code = read_options(&j, argc, argv), err, fd = STDIN_FILENO;
	unsigned flags = (j.counters ? RESTORE_COUNTERS : 0) |
			 (j.noflush ? RESTORE_NOFLUSH : 0);

	if (code != GO_ON)
		return code;
	if (j.file)
		fd = open(j.file, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		fprintf(stderr, "Can't open %s: %s\n", j.file, strerror(errno));
		return EXIT_OTHER;
	}
	o = kernel_options(j.wait, 0, j.modprobe);
	buf_init(&j.kept);
	j.keep = j.noflush && !j.each_commit;
	err = kernel_open(&j.k, p->backend, &o, &e);
	if (!err) {
		struct ruleset *rs = ruleset_new();

		parser = parser_new(p->family, kernel_extensions(&j.k, p->family));
		err = rs && parser ? 0 : err_no_memory(&e);
		if (rs)
			restore_init(&j.r, p->family, rs, parser, j.file, flags);
		j.r.only = j.only;
		j.r.context = &j;
		j.r.calls = (struct restore_calls){ begin, commit,  on_command,
						    show,  comment, on_error };
	}
	if (!err)
		err = run(&j, fd, &e);
	if (err && !j.code)
		j.code = report_line(p, &e, j.refused);
	restore_fini(&j.r);
	ruleset_unref(j.r.rs);
	ruleset_unref(j.from);
	buf_fini(&j.kept);
	parser_free(parser);
	kernel_close(&j.k);
	if (fd != STDIN_FILENO)
		close(fd);
	return j.code;
}
