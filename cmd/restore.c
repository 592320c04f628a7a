/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * All tables of the input are one transaction: they are read and understood to the end
 * before the first of them is touched.  --each-commit gives back the old way, for programs
 * that keep the pipe open.
 */
#include "text/restore.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "restore.h"
#include "text/print.h"

enum { CHUNK = 1 << 16, MOST_ERRORS = 10, MOST_TRIES = 20, MOST_SHOWN = 4096 };

struct job {
	const struct program *p;
	struct kernel k;
	struct restore r;
	struct ruleset *from; /* what was read of the tables */
	struct restore_options o;
	int fd;
	off_t begin; /* of the input in its file; negative: it cannot be read again */
	enum table_id begun[TABLES]; /* as the input has them, which is the order in which
				      * they are made, and in which -save prints them */
	unsigned n_begun;
	unsigned commits[TABLES]; /* the lines of their COMMITs */
	unsigned refused;	  /* that of the table which the kernel refused */
	int code;		  /* of the first error that was reported */
	struct buf kept;	  /* the input so far, to begin again after a clash */
	bool keep;
};

/* ---- what lines mean for the kernel */

static struct job *job_of(struct restore *r)
{
	return r->context;
}

/* iptables-restore has a sentence of its own for a table that cannot be had, and 2 for it. */
static int no_table(const struct job *j, const char *table, int err, struct merlon_err *e)
{
	struct merlon_err was = *e;

	if (!err || was.kind != MERLON_ERR_ABI)
		return err;
	err_usage(e, "%s: unable to initialize table '%s'", j->p->name, table);
	err_detail(e, "%s", was.message);
	return err;
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
	return no_table(j, kind->name,
			j->k.ops->read(&j->k, j->from, j->p->family, kind, keep, e), e);
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
	int err = j->o.test ? 0 : kernel_lock(&j->k, e);

	if (err)
		return err;
	if (t) { /* a second time in one file */
		if (!j->o.noflush)
			table_clear(t);
		return 0;
	}
	if (j->n_begun < TABLES)
		j->begun[j->n_begun++] = kind->id;
	if (!j->o.noflush)
		return j->o.verbose ? narrate_flush(j, kind, e) : 0;
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
	if (j->o.noflush || given)
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

static void order_plan(const struct job *j, struct plan *plan)
{
	unsigned place = 0;

	for (unsigned i = 0; i < j->n_begun; i++)
		for (unsigned at = place; at < plan->n; at++)
			if (plan->tables[at].to->kind->id == j->begun[i]) {
				struct plan_table moved = plan->tables[at];

				plan->tables[at] = plan->tables[place];
				plan->tables[place++] = moved;
				break;
			}
}

static int apply(struct job *j, struct merlon_err *e)
{
	struct apply_result result = { 0 };
	const struct family *f = j->p->family;
	struct ruleset *from = j->o.noflush ? j->from : NULL;
	struct plan plan = { 0 };
	struct table *t;
	unsigned plan_n;
	int err = 0;

	for (unsigned i = 0; i < j->n_begun && !err && !j->o.test; i++) {
		t = ruleset_table(j->r.rs, f, j->begun[i]);
		err = t ? keep_policies(j, t, e) : 0;
	}
	if (err)
		return err;
	if (from)
		ruleset_freeze(from);
	ruleset_freeze(j->r.rs);
	if (j->o.test)
		return 0;
	err = plan_new(&plan, from, j->r.rs) ? err_no_memory(e) : 0;
	plan.replaces = !j->o.noflush;
	order_plan(j, &plan);
	plan_n = plan.n;
	if (!err)
		err = commit_plan(j->p, &j->k, &plan, &result, e);
	if (err && result.failed)
		no_table(j, result.failed->kind->name, err, e);
	plan_fini(&plan);
	if (!err && plan_n > 1 && !result.validated)
		fprintf(stderr,
			"%s: the tables could not be tried in a namespace of their own first\n",
			j->p->name);
	if (!err && plan_n > 1 && j->o.verbose)
		printf("%u tables committed within %.1f ms\n", plan_n,
		       (double)result.window_ns / 1e6);
	if (err)
		j->refused = commit_line(j, e->at.line);
	return err;
}

static int begin_again(struct job *j)
{
	ruleset_unref(j->from);
	ruleset_unref(j->r.rs);
	j->from = NULL;
	j->n_begun = 0;
	j->r.rs = ruleset_new();
	return j->r.rs ? 0 : -ENOMEM;
}

static int commit(struct restore *r, struct table *t, struct merlon_err *e)
{
	struct job *j = job_of(r);
	int err;

	j->commits[t->kind->id] = r->line;
	if (!j->o.each_commit)
		return 0;
	err = apply(j, e);
	if (!err && begin_again(j))
		err = err_no_memory(e);
	/* Whoever feeds us may want to use the commands until the next table begins. */
	kernel_unlock(&j->k);
	return err;
}

/* Of the CHUNK, which begins in line *AT, what belongs to line WANT. */
static void collect(struct str chunk, unsigned *at, unsigned want, struct buf *line)
{
	while (chunk.n && *at <= want && line->n < MOST_SHOWN) {
		size_t end = str_find(chunk, '\n');

		if (*at == want)
			buf_put(line, chunk.p, end);
		*at += end < chunk.n;
		chunk = str_sub(chunk, end < chunk.n ? end + 1 : end, chunk.n);
	}
}

/* The kernel refused a rule of some line: show that, where the input can still be read. */
static void place_refused(struct job *j, struct merlon_err *e)
{
	unsigned at = 1, want = e->at.line;
	char chunk[4096];
	off_t from = j->begin;
	struct buf line;
	ssize_t n = 1;

	if (!want || e->at.column || !j->refused)
		return;
	buf_init(&line);
	collect((struct str){ j->kept.p, j->kept.n }, &at, want, &line);
	while (!j->kept.n && from >= 0 && n > 0 && at <= want) {
		n = pread(j->fd, chunk, sizeof(chunk), from);
		if (n > 0)
			collect((struct str){ chunk, (size_t)n }, &at, want, &line);
		from += n;
	}
	if (line.n && !line.error)
		err_place(e, NULL, want, line.p, line.n);
	buf_fini(&line);
}

/* The first error that is reported decides the exit code. */
static void report_error(struct job *j, const struct merlon_err *e)
{
	struct merlon_err own = *e;
	int code;

	place_refused(j, &own);
	code = report_line(j->p, &own, j->refused);
	if (!j->code)
		j->code = code;
}

static bool on_error(struct restore *r, const struct merlon_err *e)
{
	struct job *j = job_of(r);

	if (e->code == EAGAIN)
		return false;
	report_error(j, e);
	/* What has been committed stays so; elsewhere go on, to show all that is wrong. */
	return !j->o.each_commit && r->errors < MOST_ERRORS &&
	       e->kind == MERLON_ERR_USAGE;
}

static void comment(struct restore *r, struct str line)
{
	if (job_of(r)->o.verbose)
		printf("%.*s\n", (int)line.n, line.p);
}

static void warn(struct str lines)
{
	fwrite(lines.p, 1, lines.n, stderr);
}

static void on_command(struct restore *r, struct command *cmd)
{
	bool verbose = job_of(r)->o.verbose || cmd->verbose;

	cmd->made = verbose ? narrate_rule : NULL;
	cmd->context = stdout;
	if (verbose)
		narrate_chains(r->table, cmd);
}

static int show(struct restore *r, const struct command *cmd, struct merlon_err *e)
{
	const struct chain *only;
	struct lookups names = { 0 };
	struct buf out;
	int err = command_chain(r->table, cmd, &only, e);

	if (!err)
		err = keep_policies(job_of(r), r->table, e);
	if (err)
		return err;
	if (!only) /* of one chain the order does not matter */
		table_sort(r->table);
	buf_init_sink(&out, sink_file, stdout);
	if (cmd->op == CMD_LIST)
		print_list(r->table, only, cmd->number, 0, listing_names(cmd, &names),
			   &out);
	else if (cmd->op == CMD_LIST_RULES)
		print_list_rules(r->table, only, cmd->number, 0, &out);
	err = finish_output(job_of(r)->p, &out);
	note_names(job_of(r)->p, &names);
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

static int read_all(struct job *j, struct merlon_err *e)
{
	bool tty = isatty(STDERR_FILENO), shown = false;
	time_t begun = time(NULL);
	char *chunk = malloc(CHUNK);
	ssize_t n = chunk ? 1 : 0;
	int err = chunk ? 0 : err_no_memory(e);

	while (!err && n > 0) {
		n = read(j->fd, chunk, CHUNK);
		if (n < 0)
			err = err_set(e, errno, "can't read %s: %s",
				      j->o.file ? j->o.file : "standard input",
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
	if (j->o.file)
		r->file_number = ruleset_file_add(r->rs, j->o.file);
	err = restore_feed(r, j->kept.p, j->kept.n, e);
	return err ? err : restore_end(r, e);
}

static int run(struct job *j, struct merlon_err *e)
{
	int err = read_all(j, e);

	if (!err && j->r.rs && !j->o.each_commit)
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

static int begin_job(struct job *j, struct parser **parser, struct merlon_err *e)
{
	struct kernel_options o = kernel_options(j->o.wait, 0, j->o.modprobe);
	unsigned flags = (j->o.counters ? RESTORE_COUNTERS : 0) |
			 (j->o.noflush ? RESTORE_NOFLUSH : 0);
	const struct family *f = j->p->family;
	struct ruleset *rs;
	int err = kernel_open(&j->k, j->p->backend, &o, e);

	if (err)
		return err;
	rs = ruleset_new();
	*parser = parser_new(f, kernel_extensions(&j->k, f));
	if (!rs || !*parser) {
		ruleset_unref(rs);
		return err_no_memory(e);
	}
	restore_init(&j->r, f, rs, *parser, j->o.file, flags);
	j->r.only = j->o.only;
	j->r.context = j;
	j->r.calls = (struct restore_calls){
		.begin = begin,
		.commit = commit,
		.warn = warn,
		.command = on_command,
		.show = show,
		.comment = comment,
		.error = on_error,
	};
	j->keep = j->o.noflush && !j->o.each_commit;
	return 0;
}

static void end_job(struct job *j)
{
	restore_fini(&j->r);
	ruleset_unref(j->r.rs);
	ruleset_unref(j->from);
	buf_fini(&j->kept);
	kernel_close(&j->k);
	if (j->fd != STDIN_FILENO)
		close(j->fd);
}

int cmd_restore(const struct program *p, int argc, char **argv)
{
	struct job j = { .p = p, .o.wait = LOCK_TRY, .fd = STDIN_FILENO };
	struct merlon_err e = { 0 };
	struct parser *parser = NULL;
	int code = restore_options(p, argc, argv, &j.o), err;

	if (code != GO_ON)
		return code;
	if (j.o.file)
		j.fd = open(j.o.file, O_RDONLY | O_CLOEXEC);
	if (j.fd < 0) {
		fprintf(stderr, "Can't open %s: %s\n", j.o.file, strerror(errno));
		return EXIT_OTHER;
	}
	j.begin = lseek(j.fd, 0, SEEK_CUR);
	buf_init(&j.kept);
	err = begin_job(&j, &parser, &e);
	if (!err)
		err = run(&j, &e);
	if (err && !j.code)
		report_error(&j, &e);
	end_job(&j);
	parser_free(parser);
	return j.code;
}
