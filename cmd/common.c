/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "common.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "text/print.h"

static int exit_code(const struct merlon_err *e)
{
	static const int codes[] = {
		[MERLON_ERR_OTHER] = EXIT_OTHER,
		[MERLON_ERR_USAGE] = EXIT_USAGE,
		[MERLON_ERR_ABI] = EXIT_ABI,
		[MERLON_ERR_BUSY] = EXIT_BUSY,
	};

	return codes[e->kind];
}

static void underline(const struct merlon_err *e)
{
	struct buf out;

	buf_init(&out);
	err_underline(e, isatty(STDERR_FILENO), &out);
	if (out.n)
		fwrite(out.p, 1, out.n, stderr);
	buf_fini(&out);
}

static void try_help(const struct program *p)
{
	fprintf(stderr, "Try `%s -h' or '%s --help' for more information.\n", p->name,
		p->name);
}

/* These come without the program's name, as iptables prints them. */
static bool bare(const struct merlon_err *e)
{
	return strncmp(e->message, "Bad argument ", 13) == 0 ||
	       e->kind == MERLON_ERR_BUSY;
}

static void sentence(const struct program *p, const struct merlon_err *e)
{
	if (bare(e))
		fprintf(stderr, "%s\n", e->message);
	else if (e->kind == MERLON_ERR_OTHER)
		fprintf(stderr, "%s: %s.%s\n", p->name, e->message,
			e->code == EINVAL ? " Run `dmesg' for more information." : "");
	else
		fprintf(stderr, "%s v%s (%s): %s\n", p->name, IPTABLES_VERSION,
			p->backend->name, e->message);
}

int report(const struct program *p, const struct merlon_err *e)
{
	fflush(stdout);
	sentence(p, e);
	if (e->kind != MERLON_ERR_BUSY)
		underline(e);
	if (e->detail[0])
		fprintf(stderr, "%s\n", e->detail);
	if (e->kind == MERLON_ERR_USAGE)
		try_help(p);
	return exit_code(e);
}

int report_line(const struct program *p, const struct merlon_err *e, unsigned line)
{
	const char *file = e->at.file[0] ? e->at.file : "<stdin>";
	unsigned at = e->at.line ? e->at.line : line;
	bool said = strncmp(e->message, p->name, strlen(p->name)) == 0;

	if (!at || e->kind == MERLON_ERR_BUSY) /* no line is to blame for the lock */
		return report(p, e);
	fflush(stdout);
	if (e->kind != MERLON_ERR_OTHER) {
		sentence(p, e);
		fprintf(stderr, "Error occurred at line: %u\n", at);
	} else if (said) {
		fprintf(stderr, "%s\n", e->message);
	} else { /* clients look for these words, and no others behind them */
		fprintf(stderr, "%s: line %u failed\n", p->name, line ? line : at);
	}
	fprintf(stderr, "%s:%u:", file, at);
	if (e->at.column)
		fprintf(stderr, "%u:", e->at.column);
	if (!said)
		fprintf(stderr, " %s%s", e->message, e->detail[0] ? ";" : "");
	fprintf(stderr, "%s%s\n", e->detail[0] ? " " : "", e->detail);
	underline(e);
	if (e->kind == MERLON_ERR_USAGE)
		try_help(p);
	return exit_code(e);
}

void narrate_chains(const struct table *t, const struct command *cmd)
{
	static const char *const doing[] = {
		[CMD_FLUSH] = "Flushing",
		[CMD_ZERO] = "Zeroing",
		[CMD_DELETE_CHAIN] = "Deleting",
		[CMD_HELP] = NULL,
	};

	if (!doing[cmd->op])
		return;
	if (cmd->chain.s.n) {
		const struct chain *c = table_chain(t, cmd->chain.s);

		if (c)
			printf("%s chain `%s'\n", doing[cmd->op], c->name);
		return;
	}
	for (size_t i = 0; i < t->n; i++)
		if (cmd->op != CMD_DELETE_CHAIN || t->chains[i]->hook == NO_HOOK)
			printf("%s chain `%s'\n", doing[cmd->op], t->chains[i]->name);
}

void narrate_rule(void *context, const struct table *t, const struct rule *r)
{
	struct buf out;

	/* Into stdio, which holds it until the rules are committed: the reader may be gone. */
	buf_init(&out);
	print_list_rule(t, r, 0, PRINT_VERBOSE | PRINT_INLINE, NULL, &out);
	fwrite(out.p, 1, out.n, context);
	buf_fini(&out);
}

int command_of_argv(struct parser *parser, int argc, char **argv, struct words *words,
		    struct command *cmd, struct merlon_err *e)
{
	int err = words_of_argv(words, argc - 1, (const char *const *)argv + 1, e);

	if (!err)
		err = command_parse(parser, words->w, words->n, 0,
				    &table_kinds[TABLE_FILTER], cmd, e);
	if (cmd->warnings.n)
		fwrite(cmd->warnings.p, 1, cmd->warnings.n, stderr);
	return err;
}

struct lookups *listing_names(const struct command *cmd, struct lookups *room)
{
	if (cmd->given & GAVE_NUMERIC)
		return NULL;
	/* glibc's resolver would wait 10 seconds for each name server that is not there. */
	setenv("RES_OPTIONS", "timeout:1 attempts:1", 0);
	return room;
}

void note_names(const struct program *p, const struct lookups *names)
{
	if (names->given_up)
		fprintf(stderr,
			"%s: name servers do not answer; hosts are shown by number from there on (-n does so at once)\n",
			p->name);
}

static void put_tables(const unsigned sets[FAMILIES])
{
	const char *before = "";

	for (int f = 0; f < FAMILIES; f++)
		for (int t = 0; t < TABLES; t++)
			if (sets[f] >> t & 1) {
				fprintf(stderr, "%s%s", before, table_kinds[t].name);
				before = ", ";
			}
}

static void tell_result(const struct program *p, const struct apply_result *r, int err)
{
	if (err && r->committed) {
		fprintf(stderr, "%s: could not be put back as they were: ", p->name);
		put_tables(r->stuck);
		fputc('\n', stderr);
	}
	if (!err && r->uncounted_code) {
		fprintf(stderr, "%s: the rules are in force, but begin to count at 0 in ",
			p->name);
		put_tables(r->uncounted);
		fprintf(stderr, ", as the counters could not be set: %s\n",
			strerror(r->uncounted_code));
	}
}

int commit_plan(const struct program *p, struct kernel *k, const struct plan *plan,
		struct apply_result *result, struct merlon_err *e)
{
	static const int signals[] = { SIGHUP,	SIGINT,	 SIGQUIT, SIGTERM,
				       SIGPIPE, SIGALRM, SIGTSTP, SIGTTOU };
	sigset_t held, before;
	int err;

	sigemptyset(&held);
	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		sigaddset(&held, signals[i]);
	sigprocmask(SIG_BLOCK, &held, &before);
	err = k->ops->apply(k, plan, result, e);
	sigprocmask(SIG_SETMASK, &before, NULL);
	tell_result(p, result, err);
	return err;
}

int print_version(const struct program *p)
{
	printf("%s v%s (%s) merlon %s\n", p->name, IPTABLES_VERSION, p->backend->name,
	       MERLON_VERSION);
	return fflush(stdout) ? EXIT_OTHER : 0;
}

static void waiting(void *context, const char *file, long long left)
{
	(void)context;
	(void)file;
	if (left < 0)
		fprintf(stderr,
			"Another app is currently holding the xtables lock; waiting for it to exit...\n");
	else
		fprintf(stderr,
			"Another app is currently holding the xtables lock; still %llds %lldus time ahead to have a chance to grab the lock...\n",
			left / 1000000, left % 1000000);
}

struct kernel_options kernel_options(int wait, unsigned interval, const char *modprobe)
{
	return (struct kernel_options){
		.wait = wait,
		.wait_interval = interval,
		.watch = { .waiting = waiting },
		.modprobe = modprobe,
	};
}

int sink_file(void *file, const char *p, size_t n)
{
	ssize_t done;

	/* A listing comes in large pieces: past stdio, behind what stdio still holds. */
	if (fflush(file))
		return -errno;
	for (; n; p += done, n -= (size_t)done) {
		done = write(fileno(file), p, n);
		if (done < 0 && errno == EINTR)
			done = 0;
		if (done < 0)
			return -errno;
	}
	return 0;
}

int finish_output(const struct program *p, struct buf *out)
{
	int err = buf_flush(out);

	if (!err && fflush(out->context))
		err = -errno;
	if (!err || err == -EPIPE)
		return err ? EXIT_OTHER : 0;
	fprintf(stderr, "%s: can't write: %s\n", p->name, strerror(-err));
	return EXIT_OTHER;
}
