/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_KERNEL_NETNS_H
#define MERLON_KERNEL_NETNS_H
/*
 * Scratch network namespaces: a kernel to try a table in, where nothing can go wrong.
 */

/* A raw socket of address family AF in a new, empty network namespace, which lives as long
 * as the socket.  The caller's own namespace is not touched.  Returns the descriptor or a
 * negative errno: -EPERM where no namespace may be made. */
int netns_scratch(int af);

#endif
