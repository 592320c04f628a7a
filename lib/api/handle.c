/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>

#include "api/api.h"

_Static_assert((int)MERLON_IPV4 == FAMILY_IPV4 && (int)MERLON_IPV6 == FAMILY_IPV6,
	       "families");
_Static_assert((int)MERLON_FILTER == TABLE_FILTER && (int)MERLON_NAT == TABLE_NAT &&
		       (int)MERLON_MANGLE == TABLE_MANGLE &&
		       (int)MERLON_RAW == TABLE_RAW &&
		       (int)MERLON_SECURITY == TABLE_SECURITY,
	       "tables");

int misuse(struct merlon_err *e, const char *what)
{
	return err_set(e, EINVAL, "libmerlon was not called as merlon.h says: %s", what);
}

bool struct_in(void *to, size_t size, const void *from)
{
	size_t theirs;

	memset(to, 0, size);
	if (!from)
		return true;
	memcpy(&theirs, from, sizeof(theirs));
	memcpy(to, from, theirs < size ? theirs : size);
	return theirs >= sizeof(theirs);
}

bool struct_out(void *to, const void *from, size_t size)
{
	size_t theirs;

	memcpy(&theirs, to, sizeof(theirs));
	if (theirs < sizeof(theirs))
		return false;
	memcpy(to, from, theirs < size ? theirs : size);
	memcpy(to, &theirs, sizeof(theirs));
	return true;
}

/* ---- names */

const struct family *family_of(enum merlon_family family)
{
	return (unsigned)family < FAMILIES ? &families[family] : NULL;
}

const struct table_kind *kind_of(enum merlon_table table)
{
	return (unsigned)table < TABLES ? &table_kinds[table] : NULL;
}

bool set_valid(unsigned set, unsigned members)
{
	return set >> members == 0;
}

const char *merlon_version(void)
{
	return MERLON_VERSION;
}

const char *merlon_family_name(enum merlon_family family)
{
	const struct family *f = family_of(family);

	return f ? f->name : NULL;
}

const char *merlon_table_name(enum merlon_table table)
{
	const struct table_kind *kind = kind_of(table);

	return kind ? kind->name : NULL;
}

int merlon_table_find(const char *name)
{
	const struct table_kind *kind = name ? table_kind_find(str_of(name)) : NULL;

	return kind ? (int)kind->id : -ENOENT;
}

/* ---- errors */

static void put_place(const struct merlon_location *at, struct buf *out)
{
	if (!at->line)
		return;
	buf_fmt(out, "%s:%u:", at->file[0] ? at->file : "<text>", at->line);
	if (at->column)
		buf_fmt(out, "%u:", at->column);
	buf_char(out, ' ');
}

int merlon_err_print(const struct merlon_err *e, unsigned flags,
		     int (*sink)(void *context, const char *data, size_t size),
		     void *context)
{
	struct buf out;
	int err;

	if (!e || !sink)
		return -EINVAL;
	buf_init_sink(&out, sink, context);
	put_place(&e->at, &out);
	buf_fmt(&out, "%s%s%s\n", e->message, e->detail[0] ? "; " : "", e->detail);
	err_underline(e, flags & MERLON_COLOUR, &out);
	err = buf_flush(&out);
	buf_fini(&out);
	return err;
}

/* ---- handles */

static const struct kernel_ops *const backends[] = { &kernel_legacy };

static const struct kernel_ops *find_backend(const char *name)
{
	for (size_t i = 0; name && i < sizeof(backends) / sizeof(*backends); i++)
		if (strcmp(backends[i]->name, name) == 0)
			return backends[i];
	return name ? NULL : backends[0];
}

static bool copy_string(char **to, const char *from)
{
	*to = from ? strdup(from) : NULL;
	return *to || !from;
}

int merlon_open(const struct merlon_options *options, struct merlon **h,
		struct merlon_err *e)
{
	const struct kernel_ops *ops;
	struct kernel_options ko = { 0 };
	struct merlon_options o;
	struct merlon *new;
	int err;

	if (!h || !struct_in(&o, sizeof(o), options) || o.wait < MERLON_WAIT_FOREVER)
		return misuse(e, "merlon_open");
	ops = find_backend(o.backend);
	if (!ops)
		return err_set(e, EOPNOTSUPP, "there is no backend \"%s\"", o.backend);
	new = calloc(1, sizeof(*new));
	if (!new)
		return err_no_memory(e);
	new->k.lock = -1;
	err = copy_string(&new->lock_file, o.lock_file) &&
			      copy_string(&new->modprobe, o.modprobe)
		      ? 0
		      : err_no_memory(e);
	ko.lock_file = new->lock_file;
	ko.wait = o.wait == MERLON_WAIT_FOREVER ? LOCK_FOR_EVER
		  : o.wait			? o.wait
						: LOCK_TRY;
	ko.wait_interval = o.wait_interval;
	ko.watch.waiting = o.waiting;
	ko.watch.context = o.context;
	ko.modprobe = new->modprobe;
	if (!err)
		err = kernel_open(&new->k, ops, &ko, e);
	if (err) {
		merlon_close(new);
		return err;
	}
	*h = new;
	return 0;
}

void merlon_close(struct merlon *h)
{
	if (!h)
		return;
	kernel_close(&h->k);
	for (unsigned f = 0; f < FAMILIES; f++)
		parser_free(h->parsers[f]);
	free(h->lock_file);
	free(h->modprobe);
	free(h);
}

/* The kernel's EAGAIN says that a table has changed; a busy lock is something else. */
int merlon_lock(struct merlon *h, struct merlon_err *e)
{
	struct merlon_err own, *to = e ? e : &own;
	int err;

	if (!h)
		return misuse(e, "merlon_lock");
	err = kernel_lock(&h->k, to);
	if (err == -EAGAIN) {
		to->code = EBUSY;
		err = -EBUSY;
	}
	return err;
}

void merlon_unlock(struct merlon *h)
{
	if (h)
		kernel_unlock(&h->k);
}
