/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Times commands against each other in interleaved rounds.
 *
 *   pair [-r ROUNDS] [-c CPU] [-m MIB] [-n] [-o] [-s SETUP] [-a AFTER] NAME=COMMAND...
 *
 * Each round runs every command once, every other round in reverse order; a first round warms up
 * and is thrown away. Each command has a network namespace of its own: one for the whole run, or
 * with -n a new one each round. In it run SETUP (sh -c; with -o once, else each round), then the
 * command, alone on one CPU, then AFTER. Only the command is measured: wall clock from just
 * before execve to its end as its parent sees it, user and system time and peak memory from
 * wait4. With -m so much memory is written to and freed before each command: in a virtual machine
 * the first touch of a page may wait for the host, which says nothing of the command. A command
 * is split at spaces and no shell runs it; `<FILE` and `>FILE` are understood.
 *
 * For each NAME a line of medians: NAME wall user sys (microseconds) peak (KiB), fastest wall.
 * Where names theirs, ours and floor exist, the ratio and (ours - floor) / (theirs - floor) of
 * the walls follow, and the ratio of the peaks. Any failing command ends the run.
 */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_COMMANDS = 8, MAX_ROUNDS = 1000, MAX_WORDS = 64 };
enum figure { WALL, USER, SYS, PEAK, FIGURES };

struct command {
	const char *name;
	char *words[MAX_WORDS];
	const char *in, *out;
	double results[FIGURES][MAX_ROUNDS];
	double median[FIGURES];
	int namespace; /* descriptor, where it is kept */
};

static struct {
	int rounds, cpu;
	size_t warm; /* bytes */
	bool fresh, setup_once;
	const char *setup, *after;
} options = { .rounds = 9, .cpu = -1 };

/* What the child that times a command hands back, in memory shared with it. */
static struct shared {
	double started;
	double figures[FIGURES];
} * shared;

__attribute__((noreturn, format(printf, 1, 2))) static void die(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("pair: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(1);
}

static double now_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void shell(const char *script, const char *role)
{
	if (script && system(script))
		die("%s failed: %s", role, script);
}

static void redirect(const char *path, int flags, int to)
{
	int fd = path ? open(path, flags, 0666) : to;

	if (fd < 0 || (fd != to && dup2(fd, to) < 0))
		die("%s: %s", path, strerror(errno));
}

static void run_words(const struct command *command)
{
	cpu_set_t cpus;

	redirect(command->in, O_RDONLY | O_CLOEXEC, 0);
	redirect(command->out, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 1);
	if (options.cpu >= 0) {
		CPU_ZERO(&cpus);
		CPU_SET((size_t)options.cpu, &cpus);
		if (sched_setaffinity(0, sizeof(cpus), &cpus))
			die("CPU %d: %s", options.cpu, strerror(errno));
	}
	shared->started = now_us();
	execvp(command->words[0], command->words);
	die("%s: %s", command->words[0], strerror(errno));
}

static double in_us(struct timeval t)
{
	return (double)t.tv_sec * 1e6 + (double)t.tv_usec;
}

static void measure(const struct command *command)
{
	struct rusage usage;
	double ended;
	int status;
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (!pid)
		run_words(command);
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid)
		die("fork: %s", strerror(errno));
	ended = now_us();
	if (status)
		die("%s failed (status %x)", command->name, (unsigned int)status);
	shared->figures[WALL] = ended - shared->started;
	shared->figures[USER] = in_us(usage.ru_utime);
	shared->figures[SYS] = in_us(usage.ru_stime);
	shared->figures[PEAK] = (double)usage.ru_maxrss;
}

static void warm_memory(void)
{
	unsigned char *p;

	if (!options.warm)
		return;
	p = mmap(NULL, options.warm, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
		 -1, 0);
	if (p == MAP_FAILED)
		die("mmap: %s", strerror(errno));
	madvise(p, options.warm, MADV_HUGEPAGE);
	memset(p, 1, options.warm);
	munmap(p, options.warm);
}

/* In a child of its own, so that the namespace goes where nobody keeps it. */
static void turn(struct command *command, int round)
{
	int status;
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (!pid) {
		if (options.fresh ? unshare(CLONE_NEWNET)
				  : setns(command->namespace, CLONE_NEWNET))
			die("namespace: %s", strerror(errno));
		if (!options.setup_once || options.fresh || round < 0)
			shell(options.setup, "setup");
		warm_memory();
		measure(command);
		shell(options.after, "after");
		exit(0);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || status)
		exit(1);
	for (int i = 0; round >= 0 && i < FIGURES; i++)
		command->results[i][round] = shared->figures[i];
}

static void keep_namespace(struct command *command, int own)
{
	if (unshare(CLONE_NEWNET))
		die("namespace: %s", strerror(errno));
	command->namespace = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
	if (command->namespace < 0 || setns(own, CLONE_NEWNET))
		die("namespace: %s", strerror(errno));
}

static void parse(struct command *command, char *text)
{
	char *rest = strchr(text, '=');
	int count = 0;

	if (!rest)
		die("no NAME=COMMAND: %s", text);
	*rest++ = '\0';
	command->name = text;
	for (char *word = strtok(rest, " "); word; word = strtok(NULL, " ")) {
		if (word[0] == '<')
			command->in = word + 1;
		else if (word[0] == '>')
			command->out = word + 1;
		else if (count < MAX_WORDS - 1)
			command->words[count++] = word;
	}
	if (!count)
		die("empty command: %s", text);
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void summarise(struct command *command)
{
	int n = options.rounds;

	for (int i = 0; i < FIGURES; i++) {
		double *values = command->results[i];

		qsort(values, (size_t)n, sizeof(*values), by_value);
		command->median[i] = (values[(n - 1) / 2] + values[n / 2]) / 2;
	}
	printf("%s %.0f %.0f %.0f %.0f %.0f\n", command->name, command->median[WALL],
	       command->median[USER], command->median[SYS], command->median[PEAK],
	       command->results[WALL][0]);
}

static const struct command *find(const struct command *commands, int count,
				  const char *name)
{
	for (int i = 0; i < count; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}

static void compare(const struct command *commands, int count)
{
	const struct command *theirs = find(commands, count, "theirs");
	const struct command *ours = find(commands, count, "ours");
	const struct command *floor = find(commands, count, "floor");

	if (!theirs || !ours)
		return;
	printf("ratio %.3f\n", ours->median[WALL] / theirs->median[WALL]);
	printf("peak-ratio %.3f\n", ours->median[PEAK] / theirs->median[PEAK]);
	if (floor)
		printf("floor-ratio %.3f\n",
		       (ours->median[WALL] - floor->median[WALL]) /
			       (theirs->median[WALL] - floor->median[WALL]));
}

static int parse_options(int argc, char **argv)
{
	int option;

	while ((option = getopt(argc, argv, "r:c:m:nos:a:")) != -1) {
		switch (option) {
		case 'r':
			options.rounds = atoi(optarg);
			break;
		case 'c':
			options.cpu = atoi(optarg);
			break;
		case 'm':
			options.warm = (size_t)atoi(optarg) << 20;
			break;
		case 'n':
			options.fresh = true;
			break;
		case 'o':
			options.setup_once = true;
			break;
		case 's':
			options.setup = optarg;
			break;
		case 'a':
			options.after = optarg;
			break;
		default:
			optind = argc;
		}
	}
	if (options.rounds < 1 || options.rounds > MAX_ROUNDS ||
	    argc - optind > MAX_COMMANDS)
		optind = argc;
	return optind;
}

int main(int argc, char **argv)
{
	static struct command commands[MAX_COMMANDS];
	int first = parse_options(argc, argv), count = argc - first;
	int own = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);

	if (count < 1) {
		fputs("usage: pair [-r ROUNDS] [-c CPU] [-m MIB] [-n] [-o] [-s SETUP] [-a AFTER] "
		      "NAME=COMMAND...\n",
		      stderr);
		return 2;
	}
	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		die("mmap: %s", strerror(errno));
	for (int i = 0; i < count; i++) {
		parse(&commands[i], argv[first + i]);
		if (!options.fresh)
			keep_namespace(&commands[i], own);
	}
	for (int round = -1; round < options.rounds; round++)
		for (int i = 0; i < count; i++)
			turn(&commands[round % 2 ? i : count - 1 - i], round);
	for (int i = 0; i < count; i++)
		summarise(&commands[i]);
	compare(commands, count);
	return 0;
}
