/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Each kind of object is dumped with one netlink request; what the kernel says of an object,
 * less what it has gathered since it was made, is the request that makes another one.
 *
 * A set gets the lowest free index, so sets are made by index, with placeholders where the
 * live namespace has gaps, which go when all are made.
 */
#include "kernel/objects.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter/ipset/ip_set.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netfilter/nfnetlink_acct.h>
#include <linux/netfilter/nfnetlink_cttimeout.h>
#include <linux/netlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "ext/ext.h"

#define BIT(n) (1u << (n))

struct kind {
	uint8_t need, subsystem, list, make;
	uint16_t name, index; /* attributes; 0: it has no index */
	uint32_t keep;	      /* attributes that make another one, a bit each */
	uint16_t nested; /* among them, one whose contents KEEP_NESTED chooses; 0: none */
	uint32_t keep_nested;
};

/* Of a set neither the size that its hash has grown to nor what is in it. */
#define OF_SET                                                     \
	(~(BIT(IPSET_ATTR_HASHSIZE) | BIT(IPSET_ATTR_INITVAL) |    \
	   BIT(IPSET_ATTR_ELEMENTS) | BIT(IPSET_ATTR_REFERENCES) | \
	   BIT(IPSET_ATTR_MEMSIZE)))

static const struct kind kinds[] = {
	{
		.need = NEEDS_SETS,
		.subsystem = NFNL_SUBSYS_IPSET,
		.list = IPSET_CMD_LIST,
		.make = IPSET_CMD_CREATE,
		.name = IPSET_ATTR_SETNAME,
		.index = IPSET_ATTR_INDEX,
		.keep = BIT(IPSET_ATTR_PROTOCOL) | BIT(IPSET_ATTR_SETNAME) |
			BIT(IPSET_ATTR_TYPENAME) | BIT(IPSET_ATTR_REVISION) |
			BIT(IPSET_ATTR_FAMILY) | BIT(IPSET_ATTR_DATA),
		.nested = IPSET_ATTR_DATA,
		.keep_nested = OF_SET,
	},
	{
		.need = NEEDS_NFACCT,
		.subsystem = NFNL_SUBSYS_ACCT,
		.list = NFNL_MSG_ACCT_GET,
		.make = NFNL_MSG_ACCT_NEW,
		.name = NFACCT_NAME,
		.keep = BIT(NFACCT_NAME),
	},
	{
		.need = NEEDS_CTTIMEOUT,
		.subsystem = NFNL_SUBSYS_CTNETLINK_TIMEOUT,
		.list = IPCTNL_MSG_TIMEOUT_GET,
		.make = IPCTNL_MSG_TIMEOUT_NEW,
		.name = CTA_TIMEOUT_NAME,
		.keep = BIT(CTA_TIMEOUT_NAME) | BIT(CTA_TIMEOUT_L3PROTO) |
			BIT(CTA_TIMEOUT_L4PROTO) | BIT(CTA_TIMEOUT_DATA),
	},
};

enum { ANSWER = 1 << 16 }; /* the kernel's dumps come in messages of at most 32 KiB */

/* ---- which are needed */

static unsigned needs_of(const struct ext *x)
{
	return x ? x->needs : NEEDS_UNKNOWN;
}

unsigned objects_needed(const struct table *t)
{
	unsigned needs = 0;

	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < t->chains[i]->n; k++) {
			const struct rule *r = t->chains[i]->rules[k];
			const struct xt_entry_target *target = rule_target(r);
			const struct xt_entry_match *m = NULL;

			while ((m = rule_match_next(r, m)))
				needs |= needs_of(ext_of_match(t->family, m));
			if (target)
				needs |= needs_of(ext_of_target(t->family, target));
		}
	return needs;
}

/* ---- messages */

static void put_attr(struct buf *out, uint16_t type, const void *data, size_t size)
{
	static const char zeroes[NLA_ALIGNTO];
	struct nlattr a = { (uint16_t)(NLA_HDRLEN + size), type };

	buf_put(out, &a, sizeof(a));
	buf_put(out, data, size);
	buf_put(out, zeroes, NLA_ALIGN(size) - size);
}

static void begin_message(struct buf *out, const struct kind *k, unsigned type,
			  unsigned flags, const struct nfgenmsg *as)
{
	struct nlmsghdr h = { .nlmsg_type = (uint16_t)(k->subsystem << 8 | type),
			      .nlmsg_flags = (uint16_t)(NLM_F_REQUEST | flags) };
	struct nfgenmsg g = { .nfgen_family = as ? as->nfgen_family : AF_UNSPEC };

	out->n = 0;
	buf_put(out, &h, sizeof(h));
	buf_put(out, &g, sizeof(g));
	if (k->subsystem == NFNL_SUBSYS_IPSET && !as)
		put_attr(out, IPSET_ATTR_PROTOCOL, &(uint8_t){ IPSET_PROTOCOL }, 1);
}

static int send_message(int fd, struct buf *m)
{
	if (m->error)
		return m->error;
	((struct nlmsghdr *)(void *)m->p)->nlmsg_len = (uint32_t)m->n;
	return send(fd, m->p, m->n, 0) < 0 ? -errno : 0;
}

/* The attribute at *AT, which moves on; NULL at the end. */
static const struct nlattr *next_attr(const char **at, const char *end)
{
	const struct nlattr *a = (const void *)*at;

	if (end - *at < NLA_HDRLEN || a->nla_len < NLA_HDRLEN || a->nla_len > end - *at)
		return NULL;
	*at += end - *at < NLA_ALIGN(a->nla_len) ? a->nla_len : NLA_ALIGN(a->nla_len);
	return a;
}

static const char *attr_data(const struct nlattr *a)
{
	return (const char *)a + NLA_HDRLEN;
}

/* An address in an attribute of its own: ip_set_get_ipaddr4 wants to be told of the byte order
 * that the kernel itself leaves unsaid when it lists the set. */
static void mark_addresses(char *at, const char *end)
{
	const char *next = at;

	while (next_attr(&next, end)) {
		struct nlattr a;

		memcpy(&a, at, sizeof(a));
		a.nla_type |= NLA_F_NET_BYTEORDER;
		memcpy(at, &a, sizeof(a));
		at += next - at;
	}
}

/* Those of the attributes from AT to END that KEEP has a bit for. */
static void copy_attrs(struct buf *out, const char *at, const char *end, uint32_t keep,
		       const struct kind *k)
{
	const struct nlattr *a;

	while ((a = next_attr(&at, end))) {
		unsigned type = a->nla_type & NLA_TYPE_MASK;
		size_t begin = out->n;
		struct nlattr whole;

		if (type >= 32 || !(keep & BIT(type)))
			continue;
		put_attr(out, a->nla_type, attr_data(a), a->nla_len - NLA_HDRLEN);
		if (!k && a->nla_type & NLA_F_NESTED && !out->error)
			mark_addresses(out->p + begin + NLA_HDRLEN, out->p + out->n);
		if (!k || !k->nested || type != k->nested || out->error)
			continue;
		out->n = begin + NLA_HDRLEN;
		copy_attrs(out, attr_data(a), (const char *)a + a->nla_len,
			   k->keep_nested, NULL);
		whole = (struct nlattr){ (uint16_t)(out->n - begin), a->nla_type };
		if (!out->error)
			memcpy(out->p + begin, &whole, sizeof(whole));
	}
}

/* ---- listing */

struct object {
	const char *name;
	unsigned index;
	const void *make; /* a message */
	size_t size;
};

struct objects {
	struct arena arena;
	struct object *list; /* by index */
	size_t n, cap;
};

static void objects_fini(struct objects *o)
{
	free(o->list);
	arena_fini(&o->arena);
}

static int add_object(struct objects *o, const struct kind *k, const struct nlmsghdr *h)
{
	const char *from =
		(const char *)NLMSG_DATA(h) + NLMSG_ALIGN(sizeof(struct nfgenmsg));
	const char *end = (const char *)h + h->nlmsg_len, *at = from;
	struct object new = { 0 };
	const struct nlattr *a;
	bool indexed = !k->index;
	struct buf m;

	while ((a = next_attr(&at, end))) {
		unsigned type = a->nla_type & NLA_TYPE_MASK;
		uint16_t index;

		if (type == k->name) {
			new.name = arena_string(&o->arena, attr_data(a),
						strnlen(attr_data(a),
							a->nla_len - NLA_HDRLEN));
		} else if (k->index && type == k->index && a->nla_len >= NLA_HDRLEN + 2) {
			memcpy(&index, attr_data(a), sizeof(index));
			new.index = ntohs(index);
			indexed = true;
		}
	}
	if (!new.name || !indexed) /* a kernel that does not tell indexes */
		return new.name ? -ENOTSUP : -EBADMSG;
	if (o->n == o->cap) {
		size_t cap = o->cap ? 2 * o->cap : 64;
		struct object *more = realloc(o->list, cap * sizeof(*more));

		if (!more)
			return -ENOMEM;
		o->list = more;
		o->cap = cap;
	}
	buf_init(&m);
	begin_message(&m, k, k->make, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL,
		      NLMSG_DATA(h));
	copy_attrs(&m, from, end, k->keep, k);
	new.make = m.error ? NULL : arena_copy(&o->arena, m.p, m.n);
	new.size = m.n;
	buf_fini(&m);
	o->list[o->n++] = new;
	return new.make ? 0 : -ENOMEM;
}

/* One reading of an answer: 1 when it is complete, 0 when more will come. */
static int take_answer(int fd, char *room, struct objects *o, const struct kind *k)
{
	ssize_t n = recv(fd, room, ANSWER, 0);
	const struct nlmsghdr *h = (const void *)room;
	int err = n < 0 ? -errno : 0;

	for (; !err && NLMSG_OK(h, n); h = NLMSG_NEXT(h, n)) {
		const struct nlmsgerr *e = NLMSG_DATA(h);

		if (h->nlmsg_type == NLMSG_ERROR)
			return h->nlmsg_len < NLMSG_LENGTH(sizeof(e->error)) ? -EBADMSG
			       : e->error				     ? e->error
									     : 1;
		if (h->nlmsg_type == NLMSG_DONE)
			return 1;
		if (h->nlmsg_flags & NLM_F_DUMP_INTR)
			return -EAGAIN;
		if (!o || h->nlmsg_len < NLMSG_LENGTH(sizeof(struct nfgenmsg)))
			return -EBADMSG;
		err = add_object(o, k, h);
	}
	return err;
}

static int by_index(const void *a, const void *b)
{
	const struct object *x = a, *y = b;

	return x->index != y->index ? (x->index > y->index) - (x->index < y->index)
				    : strcmp(x->name, y->name);
}

static int list_objects(int fd, const struct kind *k, char *room, struct objects *o)
{
	struct buf m;
	int done = 0;

	buf_init(&m);
	begin_message(&m, k, k->list, NLM_F_DUMP, NULL);
	if (k->subsystem == NFNL_SUBSYS_IPSET) {
		uint32_t flags = htonl(IPSET_FLAG_LIST_HEADER);

		put_attr(&m, IPSET_ATTR_FLAGS | NLA_F_NET_BYTEORDER, &flags,
			 sizeof(flags));
	}
	done = send_message(fd, &m);
	buf_fini(&m);
	while (!done)
		done = take_answer(fd, room, o, k);
	if (done == 1 && o->n)
		qsort(o->list, o->n, sizeof(*o->list), by_index);
	return done < 0 ? done : 0;
}

/* ---- making */

static int request(int fd, struct buf *m, char *room)
{
	int done = send_message(fd, m);

	while (!done)
		done = take_answer(fd, room, NULL, NULL);
	return done < 0 ? done : 0;
}

static void placeholder_name(char name[IPSET_MAXNAMELEN], unsigned index)
{
	snprintf(name, IPSET_MAXNAMELEN, ".merlon-%u", index);
}

/* As O is, but with the name NAME. */
static int make_object(int fd, const struct kind *k, const struct object *o,
		       const char *name, char *room)
{
	const struct nlmsghdr *h = o->make;
	const char *from =
		(const char *)NLMSG_DATA(h) + NLMSG_ALIGN(sizeof(struct nfgenmsg));
	struct buf m;
	int err;

	buf_init(&m);
	if (name) {
		begin_message(&m, k, k->make, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL,
			      NLMSG_DATA(h));
		copy_attrs(&m, from, (const char *)h + o->size, k->keep & ~BIT(k->name),
			   NULL);
		put_attr(&m, k->name, name, strlen(name) + 1);
	} else {
		buf_put(&m, o->make, o->size);
	}
	err = request(fd, &m, room);
	buf_fini(&m);
	return err;
}

static int drop_placeholder(int fd, const struct kind *k, unsigned index, char *room)
{
	char name[IPSET_MAXNAMELEN];
	struct buf m;
	int err;

	placeholder_name(name, index);
	buf_init(&m);
	begin_message(&m, k, IPSET_CMD_DESTROY, NLM_F_ACK, NULL);
	put_attr(&m, IPSET_ATTR_SETNAME, name, strlen(name) + 1);
	err = request(fd, &m, room);
	buf_fini(&m);
	return err;
}

static int make_all(int fd, const struct kind *k, const struct objects *o, char *room)
{
	char name[IPSET_MAXNAMELEN];
	unsigned index = 0;
	int err = 0;

	for (size_t i = 0; i < o->n && !err; i++, index++) {
		for (; k->index && index < o->list[i].index && !err; index++) {
			placeholder_name(name, index);
			err = make_object(fd, k, &o->list[i], name, room);
		}
		if (!err)
			err = make_object(fd, k, &o->list[i], NULL, room);
	}
	index = 0;
	for (size_t i = 0; i < o->n && !err; i++, index++)
		for (; k->index && index < o->list[i].index && !err; index++)
			err = drop_placeholder(fd, k, index, room);
	return err;
}

/* The two namespaces must agree, or the one says nothing about the other. */
static int compare(const struct objects *a, const struct objects *b)
{
	bool same = a->n == b->n;

	for (size_t i = 0; same && i < a->n; i++)
		same = !by_index(&a->list[i], &b->list[i]);
	return same ? 0 : -EBADMSG;
}

static int copy_kind(const struct scratch *s, int live, const struct kind *k, char *room)
{
	struct objects from = { 0 }, made = { 0 };
	int err = list_objects(live, k, room, &from);

	if (err == -EINVAL) /* nfnetlink knows no such kind, so there is nothing of it */
		err = 0;
	if (!err && from.n)
		err = make_all(s->netlink, k, &from, room);
	if (!err && from.n)
		err = list_objects(s->netlink, k, room, &made);
	if (!err)
		err = compare(&from, &made);
	objects_fini(&from);
	objects_fini(&made);
	return err;
}

int objects_copy(const struct scratch *s, unsigned needs)
{
	char *room;
	int live, err = 0;

	if (!needs)
		return 0;
	if (s->netlink < 0)
		return s->netlink;
	live = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_NETFILTER);
	if (live < 0)
		return -errno;
	room = malloc(ANSWER);
	if (!room)
		err = -ENOMEM;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds) && !err; i++)
		if (needs & kinds[i].need)
			err = copy_kind(s, live, &kinds[i], room);
	free(room);
	close(live);
	return err ? err : needs & (NEEDS_UNKNOWN | NEEDS_RULES) ? -ENOTSUP : 0;
}
