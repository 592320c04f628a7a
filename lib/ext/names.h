/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_NAMES_H
#define MERLON_EXT_NAMES_H
/*
 * Names and numbers of protocols, services and hosts.  The protocols of the rule language
 * itself are built in; for all else libc's databases and resolver are asked, so these
 * may read files and wait for the network.  Thread-safe.
 */
#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "model/family.h"

/* A protocol by number (decimal, hex, octal) or name, case ignored; "all" is 0. */
bool proto_parse(struct str s, uint16_t *proto);
/* The name of a protocol, or NULL.  LOOKUP: ask /etc/protocols for what is not built in.
 * ROOM holds the name then. */
const char *proto_name(uint16_t proto, bool lookup, char room[64]);

/* A port by number or by the service's name under a protocol (0: any). */
bool port_parse(struct str s, uint16_t proto, uint16_t *port);
const char *port_name(uint16_t port, uint16_t proto, char room[64]); /* or NULL */

/* The addresses of a host or network by name, for CALL; 0, -ENOENT, or what CALL returned. */
int host_lookup(const struct family *f, struct str name,
		int (*call)(void *context, const uint8_t addr[16]), void *context);

/* What a listing has waited for in vain: a name server that is not there would hold it up for
 * seconds at each address.  Zeroes to begin with. */
struct lookups {
	uint64_t lost_ns;
	bool given_up; /* more than LOOKUPS_PATIENCE: no more names of hosts are asked for */
};
enum { LOOKUPS_PATIENCE = 3 }; /* seconds */

/* The name of a host, or of a network, or NULL.  May block. */
const char *host_name(const struct family *f, const uint8_t *addr, struct lookups *l,
		      char room[256]);

/* A statically linked program has only the name services that are built into libc.  It
 * defines this to ask for the others: the line of KEY in DATABASE, as getent(1) prints it. */
bool names_ask(const char *database, const char *key, char *line, size_t size)
	__attribute__((weak));
/* And this, called before libc's databases are: it limits them to what is built in. */
void names_prepare(void) __attribute__((weak));
static inline void names_begin(void)
{
	if (names_prepare)
		names_prepare();
}

#endif
