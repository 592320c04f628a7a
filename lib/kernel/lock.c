/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"

#define LOCK_FILE "/run/xtables.lock"

enum { SHORTEST = 500, LONGEST = 50000 }; /* microseconds between two tries */

static long long now(void)
{
	return (long long)(clock_ns() / 1000);
}

static void pause_for(long long us)
{
	struct timespec t = { us / 1000000, us % 1000000 * 1000 };

	nanosleep(&t, NULL);
}

static int busy(struct merlon_err *e, int waited)
{
	if (waited > 0)
		err_set(e, EAGAIN,
			"Another app is currently holding the xtables lock. Stopped waiting after %ds.",
			waited);
	else
		err_set(e, EAGAIN,
			"Another app is currently holding the xtables lock. Perhaps you want to use the -w option?");
	if (e)
		e->kind = MERLON_ERR_BUSY;
	return -EAGAIN;
}

/* Try again and again, since a blocking flock could not tell that time is up without a
 * signal, and a library has no signals to spare. */
static int wait_for(int fd, const char *file, int wait, unsigned interval,
		    const struct lock_watch *watch, struct merlon_err *e)
{
	long long start = now(), told = start, step = SHORTEST;

	if (wait == LOCK_TRY)
		return busy(e, 0);
	while (flock(fd, LOCK_EX | LOCK_NB)) {
		long long t = now();
		long long left = wait ? start + wait * 1000000ll - t : -1;

		if (errno != EWOULDBLOCK && errno != EINTR)
			return err_set(e, errno, "can't lock %s: %s", file,
				       strerror(errno));
		if (wait && left <= 0)
			return busy(e, wait);
		if (watch && watch->waiting &&
		    t - told >= (interval ? interval : 1000000)) {
			watch->waiting(watch->context, file, left);
			told = t;
		}
		pause_for(wait && left < step ? left : step);
		if (step < LONGEST)
			step *= 2;
	}
	return 0;
}

int lock_take(const char *file, int wait, unsigned interval,
	      const struct lock_watch *watch, struct merlon_err *e)
{
	int fd, err;

	if (!file)
		file = secure_getenv("XTABLES_LOCKFILE");
	if (!file || !*file)
		file = LOCK_FILE;
	fd = open(file, O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0) {
		err = errno;
		err_set(e, err, "Fatal: can't open lock file %s: %s", file,
			strerror(err));
		if (e)
			e->kind = MERLON_ERR_BUSY;
		return -err;
	}
	if (flock(fd, LOCK_EX | LOCK_NB) == 0)
		return fd;
	err = wait_for(fd, file, wait, interval, watch, e);
	if (!err)
		return fd;
	close(fd);
	return err;
}
