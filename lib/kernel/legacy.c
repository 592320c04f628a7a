/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/legacy.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kernel/door.h"
#include "kernel/netns.h"
#include "kernel/objects.h"

enum { MOST_ASKED = 256 };

struct legacy {
	int fd[FAMILIES]; /* -1: not open yet */
	/* What GET_REVISION_* answered, so that a rule costs no system call. */
	struct asked {
		const char *name;
		uint8_t family, kind, revision;
		bool yes;
	} asked[MOST_ASKED];
	unsigned n_asked;
	bool modprobed[FAMILIES]; /* once is enough */
};

static int legacy_open(struct kernel *k, struct merlon_err *e)
{
	struct legacy *l = calloc(1, sizeof(*l));

	if (!l)
		return err_no_memory(e);
	for (int f = 0; f < FAMILIES; f++)
		l->fd[f] = -1;
	k->state = l;
	return 0;
}

static void legacy_close(struct kernel *k)
{
	struct legacy *l = k->state;

	if (!l)
		return;
	for (unsigned f = 0; f < FAMILIES; f++)
		if (l->fd[f] >= 0)
			close(l->fd[f]);
	free(l);
	k->state = NULL;
}

/* ---- reaching the tables */

/* As iptables does where the kernel knows nothing of its tables: modprobe ip_tables. */
static void load_module(struct kernel *k, const struct wire *w)
{
	struct legacy *l = k->state;
	const char *program = k->options.modprobe;
	char *argv[] = { NULL, (char *)w->module, (char *)"-q", NULL },
	     *none[] = { NULL };
	bool *done = &l->modprobed[w->family->id];
	char path[256];
	pid_t pid;
	int fd;

	if (*done)
		return;
	if (!program) {
		ssize_t n;

		fd = open("/proc/sys/kernel/modprobe", O_RDONLY | O_CLOEXEC);
		n = fd < 0 ? -1 : read(fd, path, sizeof(path) - 1);
		if (fd >= 0)
			close(fd);
		if (n <= 0)
			return;
		path[n] = '\0';
		path[strcspn(path, "\n")] = '\0';
		program = path;
	}
	argv[0] = (char *)program;
	if (!*program || posix_spawn(&pid, program, NULL, NULL, argv, none))
		return;
	waitpid(pid, NULL, 0);
	*done = true;
}

/* The socket of a family, opened on first use; where even root is refused, says why. */
static int family_socket(struct kernel *k, const struct wire *w,
			 const struct table_kind *kind, struct merlon_err *e)
{
	struct legacy *l = k->state;
	int *fd = &l->fd[w->family->id];

	if (*fd < 0)
		*fd = sock_open(w);
	if (*fd >= 0)
		return *fd;
	if (*fd == -EPERM)
		return swap_no_table(w, kind, -EPERM, e);
	if (*fd == -EAFNOSUPPORT)
		return err_set(e, EAFNOSUPPORT, "this kernel has no %s", w->family->name);
	return err_set(e, -*fd, "can't open a raw socket: %s", strerror(-*fd));
}

static int legacy_list_tables(struct kernel *k, const struct family *f,
			      const struct table_kind *found[TABLES],
			      struct merlon_err *e)
{
	int n = sock_list_tables(&wires[f->id], found);

	(void)k;
	if (n == -ENOENT) /* no such file: the module is not there, nor any table */
		return 0;
	if (n < 0)
		return err_set(e, -n, "can't read %s: %s", wires[f->id].names_file,
			       strerror(-n));
	return n;
}

static bool legacy_offers(struct kernel *k, const struct family *f, enum ext_kind kind,
			  const char *name, uint8_t revision)
{
	struct legacy *l = k->state;
	struct asked *a;
	int fd, answer;

	for (unsigned i = 0; i < l->n_asked; i++) {
		a = &l->asked[i];
		if (a->name == name && a->family == f->id && a->kind == kind &&
		    a->revision == revision)
			return a->yes;
	}
	fd = family_socket(k, &wires[f->id], &table_kinds[TABLE_FILTER], NULL);
	if (fd < 0)
		return true;
	answer = sock_offers(fd, &wires[f->id], kind, name, revision);
	if (answer == -ENOPROTOOPT) {
		load_module(k, &wires[f->id]);
		answer = sock_offers(fd, &wires[f->id], kind, name, revision);
	}
	a = &l->asked[l->n_asked < MOST_ASKED - 1 ? l->n_asked++ : l->n_asked];
	*a = (struct asked){ name, (uint8_t)f->id, (uint8_t)kind, revision, answer != 0 };
	return a->yes;
}

/* ---- doors */

static int legacy_door(struct kernel *k, const struct wire *w,
		       const struct table_kind *kind, struct door *d,
		       struct merlon_err *e)
{
	int fd = family_socket(k, w, kind, e);

	if (fd < 0)
		return fd;
	*d = (struct door){ k->ops->doors, w, k, fd, -1, NULL };
	return 0;
}

static int legacy_scratch(struct kernel *k, const struct wire *w, struct door *d)
{
	struct scratch s;
	int err = scratch_open(&s, w->family->af);

	if (!err)
		*d = (struct door){ k->ops->doors, w, k, s.raw, s.netlink, NULL };
	return err;
}

static void legacy_close_scratch(struct door *d)
{
	struct scratch s = { d->raw, d->netlink };

	scratch_close(&s);
}

static int legacy_furnish(const struct door *d, unsigned needs)
{
	struct scratch s = { d->raw, d->netlink };

	return objects_copy(&s, needs);
}

static int legacy_info(const struct door *d, const struct table_kind *kind,
		       struct blob_info *info)
{
	int err = sock_info(d->raw, d->w, kind, info);

	if (err != -ENOENT && err != -ENOPROTOOPT)
		return err;
	load_module(d->kernel, d->w);
	return sock_info(d->raw, d->w, kind, info);
}

static int legacy_entries(const struct door *d, const struct table_kind *kind,
			  struct blob *blob)
{
	return sock_entries(d->raw, d->w, kind, blob);
}

static int legacy_replace(const struct door *d, const struct table_kind *kind,
			  const struct blob *blob, struct xt_counters *old,
			  unsigned n_old)
{
	return sock_replace(d->raw, d->w, kind, blob, old, n_old);
}

static int legacy_add_counters(const struct door *d, const struct table_kind *kind,
			       const struct xt_counters *counters, unsigned n)
{
	return sock_add_counters(d->raw, d->w, kind, counters, n);
}

static const struct door_ops doors = {
	.open = legacy_door,
	.scratch = legacy_scratch,
	.close = legacy_close_scratch,
	.furnish = legacy_furnish,
	.info = legacy_info,
	.entries = legacy_entries,
	.replace = legacy_replace,
	.add_counters = legacy_add_counters,
};

const struct kernel_ops kernel_legacy = {
	.name = "legacy",
	.open = legacy_open,
	.list_tables = legacy_list_tables,
	.read = swap_read,
	.apply = swap_apply,
	.offers = legacy_offers,
	.close = legacy_close,
	.doors = &doors,
};
