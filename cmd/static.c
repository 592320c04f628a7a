/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Names in a statically linked program.
 *
 * glibc would load the modules that nsswitch.conf names, which are made for the shared
 * libc: libnss_systemd crashes when a static program asks for a user that it does not
 * have.  So only the services inside libc are asked, files and dns; and for users and
 * groups that these do not know, getent, which is dynamic and asks them all.
 */
#include <fcntl.h>
#include <nss.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common.h"
#include "ext/names.h"

void names_prepare(void)
{
	static const char *const databases[] = { "passwd", "group", "services",
						 "protocols", "networks" };
	static bool done;

	if (done)
		return;
	done = true;
	for (size_t i = 0; i < sizeof(databases) / sizeof(*databases); i++)
		__nss_configure_lookup(databases[i], "files");
	__nss_configure_lookup("hosts", "files dns");
}

static size_t read_all(int fd, char *line, size_t size)
{
	size_t n = 0;
	ssize_t got = 1;

	while (n + 1 < size && got > 0) {
		got = read(fd, line + n, size - 1 - n);
		n += got > 0 ? (size_t)got : 0;
	}
	return n;
}

bool names_ask(const char *database, const char *key, char *line, size_t size)
{
	char *argv[] = { (char *)"getent", (char *)"--", (char *)database, (char *)key,
			 NULL };
	char *env[] = { NULL };
	posix_spawn_file_actions_t actions;
	int ends[2], status = -1;
	size_t n = 0;
	pid_t pid;

	if (pipe2(ends, O_CLOEXEC))
		return false;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
	if (posix_spawn(&pid, "/usr/bin/getent", &actions, NULL, argv, env) == 0) {
		close(ends[1]);
		ends[1] = -1;
		n = read_all(ends[0], line, size);
		waitpid(pid, &status, 0);
	}
	posix_spawn_file_actions_destroy(&actions);
	close(ends[0]);
	if (ends[1] >= 0)
		close(ends[1]);
	line[n] = '\0';
	return status == 0 && n;
}
