/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h> /* before the kernel's, which give way to it */
#include <fcntl.h>
#include <linux/netfilter_ipv4/ip_tables.h>
#include <linux/netfilter_ipv6/ip6_tables.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "kernel/legacy.h"

/* Both families have the same structs here but for their names; HOOKS is both's
 * NF_INET_NUMHOOKS. */
_Static_assert(sizeof(struct ipt_getinfo) == sizeof(struct ip6t_getinfo), "getinfo");
_Static_assert(offsetof(struct ipt_get_entries, entrytable) ==
		       offsetof(struct ip6t_get_entries, entrytable),
	       "get_entries");
_Static_assert(sizeof(struct ipt_replace) == sizeof(struct ip6t_replace), "replace");
_Static_assert(sizeof(struct ipt_replace) <= BLOB_HEADROOM, "headroom");

int sock_open(const struct wire *w)
{
	int fd = socket(w->family->af, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW);

	return fd < 0 ? -errno : fd;
}

static void put_name(char *to, const struct table_kind *kind)
{
	memset(to, 0, XT_TABLE_MAXNAMELEN);
	memcpy(to, kind->name, strlen(kind->name));
}

int sock_info(int fd, const struct wire *w, const struct table_kind *kind,
	      struct blob_info *info)
{
	struct ipt_getinfo get;
	socklen_t size = sizeof(get);

	memset(&get, 0, sizeof(get));
	put_name(get.name, kind);
	if (getsockopt(fd, w->level, w->get_info, &get, &size))
		return -errno;
	memset(info, 0, sizeof(*info));
	info->valid_hooks = get.valid_hooks;
	info->n_entries = get.num_entries;
	info->size = get.size;
	for (int h = 0; h < HOOKS; h++)
		if (get.valid_hooks & 1u << h) {
			info->hook_entry[h] = get.hook_entry[h];
			info->underflow[h] = get.underflow[h];
		}
	return 0;
}

int sock_entries(int fd, const struct wire *w, const struct table_kind *kind,
		 struct blob *blob)
{
	size_t head = offsetof(struct ipt_get_entries, entrytable);
	socklen_t size = (socklen_t)(head + blob->info.size);
	struct ipt_get_entries *get;

	if (blob_reserve(blob, blob->info.size))
		return -ENOMEM;
	get = (void *)(blob->bytes - head);
	memset(get, 0, head);
	put_name(get->name, kind);
	get->size = blob->info.size;
	return getsockopt(fd, w->level, w->get_entries, get, &size) ? -errno : 0;
}

int sock_replace(int fd, const struct wire *w, const struct table_kind *kind,
		 const struct blob *blob, struct xt_counters *old_counters,
		 unsigned n_old)
{
	struct ipt_replace *r = (void *)(blob->bytes - sizeof(*r));

	memset(r, 0, sizeof(*r));
	put_name(r->name, kind);
	r->valid_hooks = blob->info.valid_hooks;
	r->num_entries = blob->info.n_entries;
	r->size = blob->info.size;
	memcpy(r->hook_entry, blob->info.hook_entry, sizeof(r->hook_entry));
	memcpy(r->underflow, blob->info.underflow, sizeof(r->underflow));
	r->num_counters = n_old;
	r->counters = old_counters;
	if (setsockopt(fd, w->level, w->set_replace, r,
		       (socklen_t)(sizeof(*r) + blob->info.size)))
		return -errno;
	return 0;
}

int sock_add_counters(int fd, const struct wire *w, const struct table_kind *kind,
		      const struct xt_counters *counters, unsigned n)
{
	size_t size = sizeof(struct xt_counters_info) + n * sizeof(*counters);
	struct xt_counters_info *info = malloc(size);
	int err;

	if (!info)
		return -ENOMEM;
	memset(info, 0, sizeof(*info));
	put_name(info->name, kind);
	info->num_counters = n;
	memcpy(info->counters, counters, n * sizeof(*counters));
	err = setsockopt(fd, w->level, w->add_counters, info, (socklen_t)size) ? -errno
									       : 0;
	free(info);
	return err;
}

int sock_offers(int fd, const struct wire *w, enum ext_kind kind, const char *name,
		uint8_t revision)
{
	struct xt_get_revision get = { .revision = revision };
	socklen_t size = sizeof(get);

	memcpy(get.name, name, strlen(name));
	if (getsockopt(fd, w->level, kind == EXT_MATCH ? w->get_match : w->get_target,
		       &get, &size) == 0)
		return 1;
	/* ENOENT: no such extension; EPROTONOSUPPORT: not that revision. */
	return errno == ENOENT || errno == EPROTONOSUPPORT ? 0 : -errno;
}

int sock_list_tables(const struct wire *w, const struct table_kind *found[TABLES])
{
	char text[4096];
	struct str rest, line;
	ssize_t n;
	int fd = open(w->names_file, O_RDONLY | O_CLOEXEC), tables = 0;

	if (fd < 0)
		return -errno;
	n = read(fd, text, sizeof(text));
	close(fd);
	if (n < 0)
		return -errno;
	for (rest = (struct str){ text, (size_t)n }; str_split(&rest, '\n', &line);) {
		const struct table_kind *kind = table_kind_find(line);

		if (kind && tables < TABLES)
			found[tables++] = kind;
	}
	return tables;
}
