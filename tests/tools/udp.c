/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Does a packet get through? Opens a UDP socket here, on ADDRESS and PORT, and another in the
 * network namespace NETNS (a path, as /proc/PID/ns/net), sends COUNT datagrams from there to
 * here, and tells how many came. One process does both ends, so there is nothing to
 * synchronise: what has not come TIMEOUT after the last was sent, was dropped.
 *
 *	udp [-n COUNT] [-t MILLISECONDS] NETNS ADDRESS PORT
 *
 * Exit code: 0 all came, 1 some or none came, 2 it could not be tried.
 */
#include <arpa/inet.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static struct addrinfo *resolve(const char *addr, const char *port)
{
	struct addrinfo hints = { .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV,
				  .ai_socktype = SOCK_DGRAM };
	struct addrinfo *ai;
	int rc = getaddrinfo(addr, port, &hints, &ai);

	if (rc)
		errx(2, "%s port %s: %s", addr, port, gai_strerror(rc));
	return ai;
}

static int open_receiver(const struct addrinfo *ai)
{
	int fd = socket(ai->ai_family, SOCK_DGRAM | SOCK_NONBLOCK, 0);

	if (fd < 0 || bind(fd, ai->ai_addr, ai->ai_addrlen))
		err(2, "bind");
	return fd;
}

/* A socket belongs to the namespace in which it was made, so the receiver stays where it is. */
static int open_sender(const struct addrinfo *ai, const char *netns)
{
	int ns = open(netns, O_RDONLY | O_CLOEXEC), fd;

	if (ns < 0 || setns(ns, CLONE_NEWNET))
		err(2, "%s", netns);
	close(ns);
	fd = socket(ai->ai_family, SOCK_DGRAM, 0);
	if (fd < 0 || connect(fd, ai->ai_addr, ai->ai_addrlen))
		err(2, "connect");
	return fd;
}

static int count_arrivals(int fd, int want, int timeout)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };
	char byte;
	int got = 0;

	while (got < want && poll(&p, 1, timeout) > 0)
		if (recv(fd, &byte, 1, 0) >= 0)
			got++;
	return got;
}

int main(int argc, char **argv)
{
	int count = 1, timeout = 250, opt, in, out, got;
	struct addrinfo *ai;

	while ((opt = getopt(argc, argv, "n:t:")) != -1) {
		if (opt == 'n')
			count = atoi(optarg);
		else if (opt == 't')
			timeout = atoi(optarg);
		else
			return 2;
	}
	if (argc - optind != 3 || count < 1)
		errx(2, "usage: udp [-n COUNT] [-t MILLISECONDS] NETNS ADDRESS PORT");
	ai = resolve(argv[optind + 1], argv[optind + 2]);
	in = open_receiver(ai);
	out = open_sender(ai, argv[optind]);
	/* A firewall may refuse on the way out (EPERM), or by REJECT to the next send. */
	for (int i = 0; i < count; i++)
		if (send(out, "x", 1, 0) < 0 && errno != EPERM && errno != ECONNREFUSED)
			err(2, "send");
	got = count_arrivals(in, count, timeout);
	printf("%d of %d arrived\n", got, count);
	freeaddrinfo(ai);
	close(out);
	close(in);
	return got == count ? 0 : 1;
}
