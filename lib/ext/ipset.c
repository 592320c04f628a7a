/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter.h>
#include <linux/netfilter/xt_set.h>
#include <sys/socket.h>
#include <unistd.h>

#include "ext/ipset.h"

union question {
	struct ip_set_req_version version;
	struct ip_set_req_get_set one;
	struct ip_set_req_get_set_family of_family;
};

/* The kernel answers in the place of the question. */
static int ask(union question *q, unsigned op, socklen_t size)
{
	struct ip_set_req_version version = { .op = IP_SET_OP_VERSION };
	socklen_t n = sizeof(version);
	int err, fd = socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW);

	if (fd < 0)
		return -errno;
	err = getsockopt(fd, IPPROTO_IP, SO_IP_SET, &version, &n) ? -errno : 0;
	q->version.op = op;
	q->version.version = version.version;
	n = size;
	if (!err && getsockopt(fd, IPPROTO_IP, SO_IP_SET, q, &n))
		err = -errno;
	else if (!err && n != size)
		err = -EPROTO;
	close(fd);
	return err;
}

bool ipset_name(uint16_t index, char *name)
{
	union question q = { .one.set.index = index };

	if (ask(&q, IP_SET_OP_GET_BYINDEX, sizeof(q.one)) || !q.one.set.name[0])
		return false;
	memcpy(name, q.one.set.name, IPSET_MAXNAMELEN);
	name[IPSET_MAXNAMELEN - 1] = '\0';
	return true;
}

/* INDEX and FAMILY of the set; older kernels do not tell the family. */
static int find(struct str name, uint16_t *index, unsigned *family)
{
	union question q = { 0 };
	int err;

	str_put(name, q.of_family.set.name, IPSET_MAXNAMELEN);
	err = ask(&q, IP_SET_OP_GET_FNAME, sizeof(q.of_family));
	*index = q.of_family.set.index;
	*family = q.of_family.family;
	if (err != -EBADMSG)
		return err;
	str_put(name, q.one.set.name, IPSET_MAXNAMELEN);
	err = ask(&q, IP_SET_OP_GET_BYNAME, sizeof(q.one));
	*index = q.one.set.index;
	*family = NFPROTO_UNSPEC;
	return err;
}

int ipset_index(const struct family *f, struct str name, uint16_t *index,
		struct merlon_err *e)
{
	unsigned family;
	uint64_t v;
	int err;

	if (name.n >= IPSET_MAXNAMELEN)
		return err_usage(e, "the name of a set has at most %d bytes, not %zu",
				 IPSET_MAXNAMELEN - 1, name.n);
	err = find(name, index, &family);
	if (err && str_u64_base(name, 10, IPSET_INVALID_ID - 1, &v)) {
		*index = (uint16_t)v;
		return 0;
	}
	if (err) {
		err_set(e, -err, "cannot ask the kernel for the set \"%.*s\": %s",
			(int)name.n, name.p, strerror(-err));
		if (err == -ENOPROTOOPT)
			err_detail(
				e,
				"the kernel has no sets: is the module ip_set loaded?");
		return err;
	}
	if (*index == IPSET_INVALID_ID) {
		err_usage(e, "Set %.*s doesn't exist.", (int)name.n, name.p);
		err_detail(
			e,
			"the set \"%.*s\" does not exist; sets are made by \"ipset create\", before the rules that name them",
			(int)name.n, name.p);
		return -EINVAL;
	}
	if (family != NFPROTO_UNSPEC && family != (unsigned)f->af)
		return err_usage(e, "the set \"%.*s\" holds %s addresses", (int)name.n,
				 name.p, family == NFPROTO_IPV4 ? "ipv4" : "ipv6");
	return 0;
}

/* ---- the value: a set, and which address or port of the packet each dimension takes */

/* BIT n + 1 of FLAGS: dimension n is of the source. */
static int read_dimensions(struct ext_use *u, struct str s, uint8_t most, uint8_t *dim,
			   uint8_t *flags, struct merlon_err *e)
{
	struct str rest = s, word;

	for (*dim = *flags = 0; str_split(&rest, ',', &word);) {
		bool source = str_is(word, "src");

		u->bad = 1;
		if (!source && !str_is(word, "dst"))
			err_usage(e, "\"%.*s\" is neither src nor dst", (int)word.n,
				  word.p);
		else if (++*dim > most)
			err_usage(e, "a set has at most %d dimensions", most);
		else {
			*flags |= (uint8_t)(source << *dim);
			continue;
		}
		err_span(e, (size_t)(word.p - s.p), word.n);
		return -EINVAL;
	}
	return 0;
}

static void print_set(uint16_t index, struct buf *out)
{
	char name[IPSET_MAXNAMELEN];

	if (ipset_name(index, name))
		value_print_word(name, strlen(name), out);
	else
		buf_u64(out, index);
}

static int set_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct xt_set_info info;
	int err = ipset_index(u->family, arg[0], &info.index, e);

	if (!err)
		err = read_dimensions(u, arg[1], IPSET_DIM_MAX, &info.dim, &info.flags,
				      e);
	if (err)
		return err;
	memcpy(u->payload + u->opt->field.at, &info, sizeof(info));
	return 0;
}

static void set_print(const struct ext_use *u, struct buf *out)
{
	struct xt_set_info info;

	memcpy(&info, u->payload + u->opt->field.at, sizeof(info));
	print_set(info.index, out);
	for (int i = 1; i <= info.dim && i <= IPSET_DIM_MAX; i++) {
		buf_char(out, i == 1 ? ' ' : ',');
		buf_str(out, info.flags & 1 << i ? "src" : "dst");
	}
}

/* The kernel keeps the last of the flags for itself. */
static int set_v0_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct xt_set_info_v0 info = { 0 };
	uint8_t dim, flags;
	int err = ipset_index(u->family, arg[0], &info.index, e);

	if (!err)
		err = read_dimensions(u, arg[1], IPSET_DIM_MAX - 1, &dim, &flags, e);
	if (err)
		return err;
	for (int i = 0; i < dim; i++)
		info.u.flags[i] = flags & 2 << i ? IPSET_SRC : IPSET_DST;
	memcpy(u->payload + u->opt->field.at, &info, sizeof(info));
	return 0;
}

static void set_v0_print(const struct ext_use *u, struct buf *out)
{
	struct xt_set_info_v0 info;

	memcpy(&info, u->payload + u->opt->field.at, sizeof(info));
	print_set(info.index, out);
	for (int i = 0; i < IPSET_DIM_MAX && info.u.flags[i]; i++) {
		buf_char(out, i == 0 ? ' ' : ',');
		buf_str(out, info.u.flags[i] & IPSET_SRC ? "src" : "dst");
	}
}

#define SYNTAX "name src|dst[,src|dst...]"
const struct value_type value_ipset = { SYNTAX, 2, set_parse, set_print, NULL };
const struct value_type value_ipset_v0 = { SYNTAX, 2, set_v0_parse, set_v0_print, NULL };
