/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/netns.h"

#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <sys/socket.h>

struct scratch {
	int af, fd;
};

/* Namespaces belong to threads: one of its own enters the new one and is gone. */
static void *enter(void *arg)
{
	struct scratch *s = arg;

	if (unshare(CLONE_NEWNET)) {
		s->fd = -errno;
		return NULL;
	}
	s->fd = socket(s->af, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW);
	if (s->fd < 0)
		s->fd = -errno;
	return NULL;
}

int netns_scratch(int af)
{
	struct scratch s = { af, -1 };
	pthread_t thread;
	int err = pthread_create(&thread, NULL, enter, &s);

	if (err)
		return -err;
	pthread_join(thread, NULL);
	return s.fd;
}
