/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * See table.h. A table lies in memory as the very message that SET_REPLACE takes: GET_ENTRIES
 * reads straight into it, a stored file is that message, and table_load maps the file. So the
 * floor programs of the benches, which use this too, time the kernel and no copy of ours.
 * A stored file belongs to the machine that wrote it.
 */
#include "table.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/netfilter_ipv6/ip6_tables.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct table_family families[] = {
	{
		.domain = AF_INET,
		.level = IPPROTO_IP,
		.ip_size = sizeof(struct ipt_ip),
		.nfcache_at = offsetof(struct ipt_entry, nfcache),
		.offsets_at = offsetof(struct ipt_entry, target_offset),
		.counters_at = offsetof(struct ipt_entry, counters),
		.entry_size = sizeof(struct ipt_entry),
		.names = "/proc/self/net/ip_tables_names",
	},
	{
		.domain = AF_INET6,
		.level = IPPROTO_IPV6,
		.ip_size = sizeof(struct ip6t_ip6),
		.nfcache_at = offsetof(struct ip6t_entry, nfcache),
		.offsets_at = offsetof(struct ip6t_entry, target_offset),
		.counters_at = offsetof(struct ip6t_entry, counters),
		.entry_size = sizeof(struct ip6t_entry),
		.names = "/proc/self/net/ip6_tables_names",
	},
};

const struct table_family *table_family(int version)
{
	return version == 4 ? &families[0] : version == 6 ? &families[1] : NULL;
}

int table_socket(const struct table_family *family)
{
	int fd = socket(family->domain, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW);

	return fd < 0 ? -errno : fd;
}

int table_info(int fd, const struct table_family *family, const char *name,
	       struct ipt_getinfo *info)
{
	socklen_t len = sizeof(*info);

	memset(info, 0, sizeof(*info));
	strncpy(info->name, name, sizeof(info->name) - 1);
	return getsockopt(fd, family->level, IPT_SO_GET_INFO, info, &len) ? -errno : 0;
}

/* The kernel writes names up to their NUL only, so the memory must be zero before. */
int table_read(int fd, const struct table_family *family, const char *name,
	       struct table *table)
{
	const size_t head = sizeof(struct ipt_replace) - sizeof(struct ipt_get_entries);
	struct ipt_get_entries *get;
	struct ipt_replace *image;
	struct ipt_getinfo info;
	socklen_t len;
	int err = table_info(fd, family, name, &info);

	if (err)
		return err;
	len = sizeof(*get) + info.size;
	image = calloc(1, head + len);
	if (!image)
		return -ENOMEM;
	get = (void *)((char *)image + head);
	memcpy(get->name, info.name, sizeof(get->name));
	get->size = info.size;
	if (getsockopt(fd, family->level, IPT_SO_GET_ENTRIES, get, &len)) {
		err = -errno;
		free(image);
		return err;
	}
	memset(image, 0, sizeof(*image));
	memcpy(image->name, info.name, sizeof(image->name));
	image->valid_hooks = info.valid_hooks;
	image->num_entries = info.num_entries;
	image->size = info.size;
	memcpy(image->hook_entry, info.hook_entry, sizeof(image->hook_entry));
	memcpy(image->underflow, info.underflow, sizeof(image->underflow));
	*table = (struct table){ .family = family, .image = image };
	return 0;
}

int table_write(int fd, const struct table *table, unsigned int old_entries,
		struct xt_counters *counters)
{
	struct ipt_replace *image = table->image;
	socklen_t len = sizeof(*image) + image->size;

	image->num_counters = old_entries;
	image->counters = counters;
	return setsockopt(fd, table->family->level, IPT_SO_SET_REPLACE, image, len)
		       ? -errno
		       : 0;
}

int table_add_counters(int fd, const struct table *table,
		       const struct xt_counters *counters)
{
	const struct ipt_replace *image = table->image;
	size_t bytes = image->num_entries * sizeof(*counters);
	struct xt_counters_info *add = calloc(1, sizeof(*add) + bytes);
	int err = 0;

	if (!add)
		return -ENOMEM;
	memcpy(add->name, image->name, sizeof(add->name));
	add->num_counters = image->num_entries;
	memcpy(add->counters, counters, bytes);
	if (setsockopt(fd, table->family->level, IPT_SO_SET_ADD_COUNTERS, add,
		       sizeof(*add) + bytes))
		err = -errno;
	free(add);
	return err;
}

int table_store(const struct table *table, const char *path)
{
	size_t left = sizeof(*table->image) + table->image->size;
	const char *at = (const char *)table->image;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	ssize_t n = 0;

	if (fd < 0)
		return -errno;
	table->image->num_counters = 0;
	table->image->counters = NULL;
	while (left && (n = write(fd, at, left)) > 0) {
		at += n;
		left -= (size_t)n;
	}
	if (close(fd) || n < 0)
		return -errno;
	return left ? -EIO : 0;
}

int table_load(const struct table_family *family, const char *path, struct table *table)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct ipt_replace *image;
	struct stat st;

	if (fd < 0)
		return -errno;
	if (fstat(fd, &st) || (size_t)st.st_size < sizeof(*image)) {
		close(fd);
		return -EINVAL;
	}
	image = mmap(NULL, (size_t)st.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd,
		     0);
	close(fd);
	if (image == MAP_FAILED)
		return -errno;
	*table = (struct table){ family, image, (size_t)st.st_size };
	if (image->size != (size_t)st.st_size - sizeof(*image)) {
		table_fini(table);
		return -EINVAL;
	}
	return 0;
}

void table_fini(struct table *table)
{
	if (table->mapped)
		munmap(table->image, table->mapped);
	else
		free(table->image);
	table->image = NULL;
}
