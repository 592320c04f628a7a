/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_NETNS_H
#define MERLON_KERNEL_NETNS_H
/*
 * Scratch network namespaces: a kernel to try a table in, where nothing can go wrong.
 */

struct scratch {
	int raw;     /* of the address family, for the table */
	int netlink; /* for what rules name besides chains; negative errno: there is none */
};

/* Sockets in a new, empty network namespace, which lives as long as they do.  The caller's
 * own namespace is not touched.  0 or a negative errno: -EPERM where no namespace may be
 * made; then there is nothing to close. */
int scratch_open(struct scratch *s, int af);
void scratch_close(struct scratch *s);

#endif
