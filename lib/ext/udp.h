/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_UDP_H
#define MERLON_EXT_UDP_H
/* The matches udp and udplite have the same struct, and so the same options. */
#include <linux/netfilter/xt_tcpudp.h>

#include "ext/ext.h"

extern const struct ext_opt udp_options[2];
extern const struct xt_udp udp_init;

#endif
