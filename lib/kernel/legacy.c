/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/legacy.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "kernel/objects.h"

enum { MOST_ASKED = 256, MOST_SWAPS = 20 };

struct legacy {
	int fd[FAMILIES]; /* -1: not open yet */
	struct blob room; /* for what is read; the next commit takes it over */
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
	blob_fini(&l->room);
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

static int no_table(const struct wire *w, const struct table_kind *kind, int err,
		    struct merlon_err *e)
{
	const char *why = err == -EPERM ? "Permission denied (you must be root)"
			  : err == -ENOENT
				  ? "Table does not exist (do you need to insmod?)"
			  : err == -ENOPROTOOPT ? "iptables who? (do you need to insmod?)"
						: strerror(-err);

	err_set(e, -err, "can't initialize %s table `%s': %s", w->family->program,
		kind->name, why);
	if (e)
		e->kind = MERLON_ERR_ABI;
	if (err == -ENOENT || err == -ENOPROTOOPT)
		err_detail(e, "Perhaps iptables or your kernel needs to be upgraded.");
	return err;
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
		return no_table(w, kind, -EPERM, e);
	if (*fd == -EAFNOSUPPORT)
		return err_set(e, EAFNOSUPPORT, "this kernel has no %s", w->family->name);
	return err_set(e, -*fd, "can't open a raw socket: %s", strerror(-*fd));
}

static int table_info(struct kernel *k, int fd, const struct wire *w,
		      const struct table_kind *kind, struct blob_info *info,
		      struct merlon_err *e)
{
	int err = sock_info(fd, w, kind, info);

	if (err == -ENOENT || err == -ENOPROTOOPT) {
		load_module(k, w);
		err = sock_info(fd, w, kind, info);
	}
	return err ? no_table(w, kind, err, e) : 0;
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

/* ---- reading */

static int cannot_read(const struct wire *w, const struct table_kind *kind, int err,
		       struct merlon_err *e)
{
	return err_set(e, -err, "can't read %s table %s: %s", w->family->name, kind->name,
		       strerror(-err));
}

static uint64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

static int legacy_read(struct kernel *k, struct ruleset *rs, const struct family *f,
		       const struct table_kind *kind, bool keep, struct merlon_err *e)
{
	struct legacy *l = k->state;
	const struct wire *w = &wires[f->id];
	struct table *t;
	uint64_t begun = now_ns(), read_at;
	int fd = family_socket(k, w, kind, e), err;

	if (fd < 0)
		return fd;
	err = table_info(k, fd, w, kind, &l->room.info, e);
	if (err)
		return err;
	err = sock_read(fd, w, kind, &l->room);
	if (err)
		return cannot_read(w, kind, err, e);
	read_at = now_ns();
	t = ruleset_table_add(rs, f, kind);
	if (!t)
		return err_no_memory(e);
	err = blob_decode(w, rs, t, &l->room.info, l->room.bytes, e);
	if (!err && keep) {
		t->source->read_at = read_at;
		t->source->read_took = read_at - begun;
		t->source->digest = blob_digest(w, &l->room);
	}
	return err;
}

/* ---- applying */

/* One table of a plan on its way into the kernel. */
struct commit {
	const struct wire *w;
	const struct table_kind *kind;
	const struct plan *plan;
	const struct plan_table *pt;
	int fd;
	bool done;
	struct blob blob;
	struct xt_counters *old; /* at the swap */
	unsigned n_old;
	bool follows;	   /* the entries of `from` are those that were swapped out */
	struct blob prior; /* to go back to */
};

static int changed(const struct commit *c, struct merlon_err *e)
{
	err_set(e, EAGAIN, "Resource temporarily unavailable");
	err_detail(e, "%s table %s was changed by somebody else since it was read",
		   c->w->family->name, c->kind->name);
	return -EAGAIN;
}

/* Is the table still what the plan began from?  The kernel's own check is the number of
 * entries; this one looks at the entries, so a writer that ignores the lock must come
 * between here and the swap to be lost. */
static int check_unchanged(const struct commit *c, struct blob *room,
			   struct merlon_err *e)
{
	const struct table_source *was = c->pt->from ? c->pt->from->source : NULL;
	int err;

	if (!was || !was->digest || c->plan->replaces)
		return 0;
	/* Reading a huge table again would take longer than what has passed since. */
	if (c->plan->locked && now_ns() - was->read_at < was->read_took)
		return 0;
	err = sock_info(c->fd, c->w, c->kind, &room->info);
	if (!err && room->info.n_entries != was->entries)
		return changed(c, e);
	if (!err)
		err = sock_entries(c->fd, c->w, c->kind, room);
	if (err == -EAGAIN || (!err && blob_digest(c->w, room) != was->digest))
		return changed(c, e);
	return err ? cannot_read(c->w, c->kind, err, e) : 0;
}

/* Swap; where nobody's rules are to be kept, as often as others change the table. */
static int swap(struct commit *c, struct merlon_err *e)
{
	struct blob_info info;
	int err = -EAGAIN;

	for (int i = 0; i < MOST_SWAPS && err == -EAGAIN; i++) {
		err = sock_info(c->fd, c->w, c->kind, &info);
		if (err)
			return no_table(c->w, c->kind, err, e);
		c->follows = c->pt->from && c->pt->from->source &&
			     c->pt->from->source->entries == info.n_entries;
		if (c->pt->from && !c->follows && !c->plan->replaces)
			return changed(c, e);
		free(c->old);
		c->n_old = info.n_entries;
		c->old = calloc(c->n_old, sizeof(*c->old));
		if (!c->old)
			return err_no_memory(e);
		err = sock_replace(c->fd, c->w, c->kind, &c->blob, c->old, c->n_old);
		if (err == -EAGAIN && c->pt->from && !c->plan->replaces)
			return changed(c, e);
	}
	return err;
}

/* ---- counters after the swap */

struct tally {
	const struct commit *c;
	struct xt_counters *read; /* what `from` showed, by entry; NULL: as rules do now */
	struct xt_counters *add;  /* NULL: only see whether there is anything to add */
	size_t rule;		  /* how many rules have been seen */
	bool any, recounted;
};

static int tally_read(void *context, size_t i, const struct chain *c,
		      const struct rule *r)
{
	struct tally *t = context;
	uint32_t entry = r ? r->entry : c->entry;

	(void)i;
	if (entry && entry <= t->c->n_old)
		t->read[entry - 1] = (struct xt_counters){ r ? r->packets : c->packets,
							   r ? r->bytes : c->bytes };
	return 0;
}

/* What the new entry shows, plus what the old one has counted since it was read. */
static int tally_add(void *context, size_t i, const struct chain *c, const struct rule *r)
{
	struct tally *t = context;
	const struct plan_table *pt = t->c->pt;
	struct xt_counters add = { r ? r->packets : c->packets, r ? r->bytes : c->bytes };
	uint32_t entry = !r ? c->entry : pt->entries ? pt->entries[t->rule] : r->entry;

	t->rule += r != NULL;
	t->recounted |= r ? r->recounted : c->recounted;
	if (t->c->follows && entry && entry <= t->c->n_old) {
		const struct xt_counters *old = &t->c->old[entry - 1];

		if (t->read && !(pt->entries && r)) {
			add.pcnt += old->pcnt - t->read[entry - 1].pcnt;
			add.bcnt += old->bcnt - t->read[entry - 1].bcnt;
		} else {
			add = *old;
		}
	}
	t->any |= add.pcnt || add.bcnt;
	if (t->add)
		t->add[i] = add;
	return 0;
}

static int follow_counters(const struct commit *c)
{
	struct tally t = { .c = c };
	int err = 0;

	blob_each_counter(c->pt->to, tally_add, &t);
	if (!t.any && !t.recounted)
		return 0;
	t.add = calloc(c->blob.info.n_entries, sizeof(*t.add));
	t.read = t.recounted && c->follows ? calloc(c->n_old, sizeof(*t.read)) : NULL;
	if (!t.add || (t.recounted && c->follows && !t.read))
		err = -ENOMEM;
	if (!err && t.read)
		blob_each_counter(c->pt->from, tally_read, &t);
	t.rule = 0;
	if (!err)
		blob_each_counter(c->pt->to, tally_add, &t);
	if (!err)
		err = sock_add_counters(c->fd, c->w, c->kind, t.add,
					c->blob.info.n_entries);
	free(t.read);
	free(t.add);
	return err;
}

/* ---- transactions */

/* Try the table where nothing can go wrong.  1: it was accepted; 0: there is no such place,
 * or none like ours.  Most tables name nothing that a new namespace lacks, so what they name
 * is looked for only where it may be the reason of a refusal. */
static int try_in_scratch(struct kernel *k, struct commit *c, struct merlon_err *e)
{
	struct plan_table pt = { .to = c->pt->to };
	struct commit trial = *c;
	struct scratch scratch;
	bool alike = true;
	int err;

	if (scratch_open(&scratch, c->w->family->af))
		return 0;
	trial.fd = scratch.raw;
	trial.pt = &pt;
	trial.old = NULL;
	err = swap(&trial, e);
	if (err) {
		unsigned needs = objects_needed(c->pt->to);

		alike = objects_copy(&scratch, needs) == 0;
		if (needs)
			err = swap(&trial, e);
	}
	scratch_close(&scratch);
	free(trial.old);
	if (err && alike)
		return refused(k, c->w, c->plan->to, c->pt->to, -err, e);
	return err ? 0 : 1;
}

/* Put back exactly what was there, with its counters as of when it was saved. */
static int put_back(struct commit *c)
{
	struct blob old = c->prior;
	struct xt_counters *counters, *now;
	struct blob_info info;
	size_t i = 0;
	int err;

	counters = calloc(old.info.n_entries, sizeof(*counters));
	err = sock_info(c->fd, c->w, c->kind, &info);
	now = err ? NULL : calloc(info.n_entries, sizeof(*now));
	if (!counters || !now)
		err = err ? err : -ENOMEM;
	for (size_t at = 0, next; !err && at < old.info.size && i < old.info.n_entries;
	     at += next, i++) {
		uint16_t n;

		memcpy(&n, old.bytes + at + c->w->at_next, sizeof(n));
		memcpy(&counters[i], old.bytes + at + c->w->at_counters,
		       sizeof(*counters));
		next = n;
	}
	if (!err)
		err = sock_replace(c->fd, c->w, c->kind, &old, now, info.n_entries);
	if (!err)
		err = sock_add_counters(c->fd, c->w, c->kind, counters,
					old.info.n_entries);
	free(counters);
	free(now);
	return err;
}

static void restore_all(struct commit *commits, unsigned n, struct apply_result *result)
{
	result->committed = 0;
	for (unsigned i = n; i-- > 0;)
		if (commits[i].done && put_back(&commits[i]))
			result->committed++;
	result->restored = result->committed == 0;
}

static int prepare(struct kernel *k, const struct plan *p, unsigned i, struct commit *c,
		   struct apply_result *result, struct merlon_err *e)
{
	struct legacy *l = k->state;
	const struct plan_table *pt = &p->tables[i];
	struct blob_info info;
	int err;

	*c = (struct commit){
		.w = &wires[pt->to->family->id], .kind = pt->to->kind, .plan = p, .pt = pt
	};
	c->fd = family_socket(k, c->w, c->kind, e);
	if (c->fd < 0)
		return c->fd;
	err = table_info(k, c->fd, c->w, c->kind, &info, e);
	if (!err && i == 0) {
		c->blob = l->room;
		l->room = (struct blob){ 0 };
	}
	if (!err && p->n == 1)
		err = check_unchanged(c, &c->blob, e);
	if (!err)
		err = blob_encode(c->w, pt->to, SIZE_MAX, &c->blob, e);
	if (!err && i > 0) {
		err = try_in_scratch(k, c, e);
		result->validated &= err == 1;
		err = err < 0 ? err : 0;
	}
	/* The last table's refusal changes nothing, so only those before it need a way back. */
	if (!err && i + 1 < p->n) {
		c->prior.info = info;
		err = sock_read(c->fd, c->w, c->kind, &c->prior);
		if (err)
			cannot_read(c->w, c->kind, err, e);
	}
	return err;
}

static int commit_all(struct kernel *k, struct commit *commits, unsigned n,
		      struct apply_result *result, struct merlon_err *e)
{
	struct legacy *l = k->state;
	uint64_t begun = now_ns();
	int err = 0;

	for (unsigned i = 0; n > 1 && i < n && !err; i++)
		err = check_unchanged(&commits[i], &l->room, e);
	for (unsigned i = 0; i < n && !err; i++) {
		struct commit *c = &commits[i];

		err = swap(c, e);
		if (err && err != -EAGAIN && err != -ENOMEM)
			err = refused(k, c->w, c->plan->to, c->pt->to, -err, e);
		c->done = !err;
		if (!i)
			begun = now_ns();
	}
	result->window_ns = now_ns() - begun;
	if (err) {
		restore_all(commits, n, result);
		return err;
	}
	result->committed = n;
	for (unsigned i = 0; i < n; i++) {
		int late = follow_counters(&commits[i]);

		if (late && !err)
			err = err_set(
				e, -late,
				"the rules are in force, but the counters of table %s could not be set: %s",
				commits[i].kind->name, strerror(-late));
	}
	return err;
}

static int legacy_apply(struct kernel *k, const struct plan *p,
			struct apply_result *result, struct merlon_err *e)
{
	struct commit *commits = calloc(p->n + 1, sizeof(*commits));
	int err = 0;

	if (!commits)
		return err_no_memory(e);
	*result = (struct apply_result){ .validated = p->n > 1 };
	for (unsigned i = 0; i < p->n && !err; i++)
		err = prepare(k, p, i, &commits[i], result, e);
	if (!err)
		err = commit_all(k, commits, p->n, result, e);
	for (unsigned i = 0; i < p->n; i++) {
		blob_fini(&commits[i].blob);
		blob_fini(&commits[i].prior);
		free(commits[i].old);
	}
	free(commits);
	return err;
}

const struct kernel_ops kernel_legacy = {
	.name = "legacy",
	.open = legacy_open,
	.list_tables = legacy_list_tables,
	.read = legacy_read,
	.apply = legacy_apply,
	.offers = legacy_offers,
	.close = legacy_close,
};
