/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/names.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

#include "base/clock.h"

enum { SCRATCH = 4096 }; /* for the reentrant look-ups; a longer entry is not found */

/* The first of several names for a number is the one that is written; those that
 * /etc/protocols calls otherwise give way to it. */
static const struct {
	const char *name;
	uint16_t number;
} protocols[] = {
	{ "tcp", IPPROTO_TCP },
	{ "sctp", IPPROTO_SCTP },
	{ "udp", IPPROTO_UDP },
	{ "udplite", IPPROTO_UDPLITE },
	{ "icmp", IPPROTO_ICMP },
	{ "ipv6-icmp", IPPROTO_ICMPV6 },
	{ "icmpv6", IPPROTO_ICMPV6 },
	{ "esp", IPPROTO_ESP },
	{ "ah", IPPROTO_AH },
	{ "ipv6-mh", IPPROTO_MH },
	{ "mh", IPPROTO_MH },
	{ "dccp", IPPROTO_DCCP },
	{ "all", 0 },
};

bool proto_parse(struct str s, uint16_t *proto)
{
	struct protoent entry, *found = NULL;
	char name[64], scratch[SCRATCH];
	uint64_t v;

	if (str_u64(s, 255, &v)) {
		*proto = (uint16_t)v;
		return true;
	}
	for (size_t i = 0; i < sizeof(protocols) / sizeof(*protocols); i++)
		if (str_is_nocase(s, protocols[i].name)) {
			*proto = protocols[i].number;
			return true;
		}
	if (!s.n || !str_put(s, name, sizeof(name)))
		return false;
	for (char *p = name; *p; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 'a' - 'A');
	names_begin();
	if (getprotobyname_r(name, &entry, scratch, sizeof(scratch), &found) || !found)
		return false;
	*proto = (uint16_t)found->p_proto;
	return true;
}

const char *proto_name(uint16_t proto, bool lookup, char room[64])
{
	struct protoent entry, *found = NULL;
	const char *builtin = NULL;
	char scratch[SCRATCH];

	for (size_t i = 0; i < sizeof(protocols) / sizeof(*protocols); i++)
		if (protocols[i].number == proto && proto != IPPROTO_DCCP) {
			builtin = protocols[i].name;
			break;
		}
	if ((builtin && proto != IPPROTO_MH) || !lookup)
		return builtin;
	names_begin();
	if (getprotobynumber_r(proto, &entry, scratch, sizeof(scratch), &found) || !found)
		return builtin;
	snprintf(room, 64, "%s", found->p_name);
	return room;
}

bool port_parse(struct str s, uint16_t proto, uint16_t *port)
{
	struct servent entry, *found = NULL;
	char name[64], room[64], scratch[SCRATCH];
	uint64_t v;

	if (str_u64(s, 65535, &v)) {
		*port = (uint16_t)v;
		return true;
	}
	names_begin();
	if (!s.n || (s.p[0] >= '0' && s.p[0] <= '9') || !str_put(s, name, sizeof(name)) ||
	    getservbyname_r(name, proto ? proto_name(proto, true, room) : NULL, &entry,
			    scratch, sizeof(scratch), &found) ||
	    !found)
		return false;
	*port = ntohs((uint16_t)found->s_port);
	return true;
}

const char *port_name(uint16_t port, uint16_t proto, char room[64])
{
	struct servent entry, *found = NULL;
	char name[64], scratch[SCRATCH];

	names_begin();
	if (getservbyport_r(htons(port), proto ? proto_name(proto, true, name) : NULL,
			    &entry, scratch, sizeof(scratch), &found) ||
	    !found)
		return NULL;
	snprintf(room, 64, "%s", found->s_name);
	return room;
}

static const void *sockaddr_addr(const struct sockaddr *sa)
{
	if (sa->sa_family == AF_INET6)
		return &((const struct sockaddr_in6 *)(const void *)sa)->sin6_addr;
	return &((const struct sockaddr_in *)(const void *)sa)->sin_addr;
}

/* A name of /etc/networks comes before those of hosts. */
static bool network_lookup(const struct family *f, const char *name, uint8_t addr[16])
{
	struct netent entry, *found = NULL;
	char scratch[SCRATCH];
	uint32_t net;
	int why;

	if (getnetbyname_r(name, &entry, scratch, sizeof(scratch), &found, &why) ||
	    !found || found->n_addrtype != f->af)
		return false;
	net = htonl(found->n_net);
	memcpy(addr, &net, sizeof(net));
	return true;
}

int host_lookup(const struct family *f, struct str name,
		int (*call)(void *context, const uint8_t addr[16]), void *context)
{
	struct addrinfo hints = { .ai_family = f->af, .ai_socktype = SOCK_RAW };
	struct addrinfo *list, *a;
	char text[NI_MAXHOST];
	uint8_t addr[16] = { 0 };
	int err = -ENOENT;

	names_begin();
	if (!name.n || !str_put(name, text, sizeof(text)))
		return -ENOENT;
	if (network_lookup(f, text, addr))
		return call(context, addr);
	if (getaddrinfo(text, NULL, &hints, &list))
		return -ENOENT;
	for (a = list; a; a = a->ai_next) {
		if (a->ai_family != f->af)
			continue;
		memcpy(addr, sockaddr_addr(a->ai_addr), f->addr_len);
		err = call(context, addr);
		if (err)
			break;
	}
	freeaddrinfo(list);
	return err;
}

/* Of IPv4. */
static const char *network_name(const struct family *f, const uint8_t *addr,
				char room[256])
{
	struct netent entry, *found = NULL;
	char scratch[SCRATCH];
	uint32_t net;
	int why;

	memcpy(&net, addr, sizeof(net));
	if (f->af != AF_INET ||
	    getnetbyaddr_r(ntohl(net), AF_INET, &entry, scratch, sizeof(scratch), &found,
			   &why) ||
	    !found)
		return NULL;
	snprintf(room, 256, "%s", found->n_name);
	return room;
}

const char *host_name(const struct family *f, const uint8_t *addr, struct lookups *l,
		      char room[256])
{
	struct sockaddr_in in = { .sin_family = AF_INET };
	struct sockaddr_in6 in6 = { .sin6_family = AF_INET6 };
	struct sockaddr *sa = f->af == AF_INET6 ? (struct sockaddr *)&in6
						: (struct sockaddr *)&in;
	socklen_t size = f->af == AF_INET6 ? sizeof(in6) : sizeof(in);
	const char *name;
	uint64_t begun;

	if (l->given_up)
		return NULL;
	names_begin();
	begun = clock_ns();
	memcpy(&in.sin_addr, addr, 4);
	memcpy(&in6.sin6_addr, addr, f->addr_len);
	if (!getnameinfo(sa, size, room, 256, NULL, 0, NI_NAMEREQD))
		return room;
	/* Name servers may be asked for these too. */
	name = network_name(f, addr, room);
	if (name)
		return name;
	l->lost_ns += clock_ns() - begun;
	l->given_up = l->lost_ns > LOOKUPS_PATIENCE * (uint64_t)1000000000;
	return NULL;
}
