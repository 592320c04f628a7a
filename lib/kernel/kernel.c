/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "kernel/kernel.h"

#include <unistd.h>

static bool offers(void *context, enum ext_kind kind, const char *name, uint8_t revision)
{
	struct kernel_view *v = context;

	return v->kernel->ops->offers(v->kernel, v->family, kind, name, revision);
}

int kernel_open(struct kernel *k, const struct kernel_ops *ops,
		const struct kernel_options *o, struct merlon_err *e)
{
	*k = (struct kernel){ .ops = ops, .options = *o, .lock = -1 };
	for (int f = 0; f < FAMILIES; f++) {
		struct kernel_view *v = &k->views[f];

		*v = (struct kernel_view){ k, &families[f], { offers, v } };
	}
	return ops->open(k, e);
}

void kernel_close(struct kernel *k)
{
	if (k->ops)
		k->ops->close(k);
	blob_fini(&k->room);
	kernel_unlock(k);
	k->ops = NULL;
}

int kernel_lock(struct kernel *k, struct merlon_err *e)
{
	const struct kernel_options *o = &k->options;
	int fd;

	if (k->lock >= 0)
		return 0;
	fd = lock_take(o->lock_file, o->wait, o->wait_interval, &o->watch, e);
	if (fd < 0)
		return fd;
	k->lock = fd;
	return 0;
}

void kernel_unlock(struct kernel *k)
{
	if (k->lock >= 0)
		close(k->lock);
	k->lock = -1;
}

const struct ext_kernel *kernel_extensions(struct kernel *k, const struct family *f)
{
	return &k->views[f->id].ask;
}
