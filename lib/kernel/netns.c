/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/netns.h"

#include <errno.h>
#include <netinet/in.h>
#include <linux/netlink.h>
#include <pthread.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

struct request {
	int af;
	struct scratch *scratch;
};

static int open_socket(int af, int protocol)
{
	int fd = socket(af, SOCK_RAW | SOCK_CLOEXEC, protocol);

	return fd < 0 ? -errno : fd;
}

/* Namespaces belong to threads: one of its own enters the new one and is gone. */
static void *enter(void *arg)
{
	struct request *r = arg;

	if (unshare(CLONE_NEWNET)) {
		r->scratch->raw = r->scratch->netlink = -errno;
		return NULL;
	}
	r->scratch->raw = open_socket(r->af, IPPROTO_RAW);
	r->scratch->netlink = open_socket(AF_NETLINK, NETLINK_NETFILTER);
	return NULL;
}

int scratch_open(struct scratch *s, int af)
{
	struct request r = { af, s };
	pthread_t thread;
	int err = pthread_create(&thread, NULL, enter, &r);

	if (err)
		return -err;
	pthread_join(thread, NULL);
	if (s->raw >= 0)
		return 0;
	err = s->raw;
	scratch_close(s);
	return err;
}

void scratch_close(struct scratch *s)
{
	if (s->raw >= 0)
		close(s->raw);
	if (s->netlink >= 0)
		close(s->netlink);
	s->raw = s->netlink = -1;
}
