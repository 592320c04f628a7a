/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Linked into the fuzzers with --wrap: the databases of libc know nothing, and nobody is asked
 * over the network for the names that a fuzzer makes up.
 */
#include <errno.h>
#include <grp.h>
#include <netdb.h>
#include <pwd.h>
#include <stddef.h>

int __wrap_getaddrinfo(const char *node, const char *service,
		       const struct addrinfo *hints, struct addrinfo **list);
int __wrap_getnameinfo(const struct sockaddr *sa, socklen_t size, char *host,
		       socklen_t n_host, char *service, socklen_t n_service, int flags);
int __wrap_getservbyname_r(const char *name, const char *proto, struct servent *entry,
			   char *room, size_t size, struct servent **found);
int __wrap_getservbyport_r(int port, const char *proto, struct servent *entry, char *room,
			   size_t size, struct servent **found);
int __wrap_getprotobyname_r(const char *name, struct protoent *entry, char *room,
			    size_t size, struct protoent **found);
int __wrap_getprotobynumber_r(int number, struct protoent *entry, char *room, size_t size,
			      struct protoent **found);
int __wrap_getpwnam_r(const char *name, struct passwd *entry, char *room, size_t size,
		      struct passwd **found);
int __wrap_getpwuid_r(uid_t uid, struct passwd *entry, char *room, size_t size,
		      struct passwd **found);
int __wrap_getgrnam_r(const char *name, struct group *entry, char *room, size_t size,
		      struct group **found);
int __wrap_getgrgid_r(gid_t gid, struct group *entry, char *room, size_t size,
		      struct group **found);

int __wrap_getaddrinfo(const char *node, const char *service,
		       const struct addrinfo *hints, struct addrinfo **list)
{
	(void)node, (void)service, (void)hints, (void)list;
	return EAI_NONAME;
}

int __wrap_getnameinfo(const struct sockaddr *sa, socklen_t size, char *host,
		       socklen_t n_host, char *service, socklen_t n_service, int flags)
{
	(void)sa, (void)size, (void)host, (void)n_host;
	(void)service, (void)n_service, (void)flags;
	return EAI_NONAME;
}

#define KNOWS_NOTHING                                            \
	{                                                        \
		(void)name, (void)entry, (void)room, (void)size; \
		*found = NULL;                                   \
		return ENOENT;                                   \
	}

int __wrap_getservbyname_r(const char *name, const char *proto, struct servent *entry,
			   char *room, size_t size, struct servent **found)
{
	(void)proto;
	KNOWS_NOTHING
}

int __wrap_getservbyport_r(int name, const char *proto, struct servent *entry, char *room,
			   size_t size, struct servent **found)
{
	(void)proto;
	KNOWS_NOTHING
}

int __wrap_getprotobyname_r(const char *name, struct protoent *entry, char *room,
			    size_t size, struct protoent **found) KNOWS_NOTHING

	int __wrap_getprotobynumber_r(int name, struct protoent *entry, char *room,
				      size_t size, struct protoent **found) KNOWS_NOTHING

	int __wrap_getpwnam_r(const char *name, struct passwd *entry, char *room,
			      size_t size, struct passwd **found) KNOWS_NOTHING

	int __wrap_getpwuid_r(uid_t name, struct passwd *entry, char *room, size_t size,
			      struct passwd **found) KNOWS_NOTHING

	int __wrap_getgrnam_r(const char *name, struct group *entry, char *room,
			      size_t size, struct group **found) KNOWS_NOTHING

	int __wrap_getgrgid_r(gid_t name, struct group *entry, char *room, size_t size,
			      struct group **found) KNOWS_NOTHING
