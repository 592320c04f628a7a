/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stands under a name of iptables where a client looks for it (tests/clients): runs the program
 * of that name in /merlon/real, and adds a line to /merlon/calls: its exit code, its name and
 * its arguments. So it is known that the client did call it, how, and with what success.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void note(int code, char **argv)
{
	int calls = open("/merlon/calls", O_WRONLY | O_APPEND | O_CLOEXEC);
	char *line;
	size_t len;
	FILE *to = open_memstream(&line, &len);

	if (!to)
		return;
	fprintf(to, "%d: %s", code, basename(argv[0]));
	for (char **arg = argv + 1; *arg; arg++) {
		bool plain = **arg && !strpbrk(*arg, " \t\n'\"");

		fprintf(to, plain ? " %s" : " '%s'", *arg);
	}
	fputc('\n', to);
	/* In one write, so that the lines of two calls at a time stay whole. */
	if (!fclose(to) && calls >= 0 && write(calls, line, len) < 0)
		perror("/merlon/calls");
	free(line);
	close(calls);
}

int main(int argc, char **argv)
{
	int status = 0;
	char *program;
	pid_t pid;

	if (argc < 1 || asprintf(&program, "/merlon/real/%s", basename(argv[0])) < 0)
		return 127;
	signal(SIGINT, SIG_IGN);
	pid = fork();
	if (pid == 0) {
		signal(SIGINT, SIG_DFL);
		execv(program, argv);
		perror(program);
		_exit(127);
	}
	free(program);
	while (pid < 0 || waitpid(pid, &status, 0) < 0) {
		if (pid < 0 || errno != EINTR)
			return 126;
	}
	status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
	note(status, argv);
	return status;
}
