/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/nat.h"

#include <errno.h>

#include "ext/names.h"

#define PAYLOAD struct nf_nat_ipv4_multi_range_compat
const struct nat_range nat_compat = {
	.flags = FIELD(range[0].flags),
	.min_addr = FIELD(range[0].min_ip),
	.max_addr = FIELD(range[0].max_ip),
	.min_port = FIELD(range[0].min),
	.max_port = FIELD(range[0].max),
};
#undef PAYLOAD

#define PAYLOAD struct nf_nat_range
const struct nat_range nat_range = {
	.flags = FIELD(flags),
	.min_addr = FIELD(min_addr),
	.max_addr = FIELD(max_addr),
	.min_port = FIELD(min_proto),
	.max_port = FIELD(max_proto),
};
#undef PAYLOAD

#define PAYLOAD struct nf_nat_range2
const struct nat_range nat_range2 = {
	.flags = FIELD(flags),
	.min_addr = FIELD(min_addr),
	.max_addr = FIELD(max_addr),
	.min_port = FIELD(min_proto),
	.max_port = FIELD(max_proto),
	.base_port = FIELD(base_proto),
};
#undef PAYLOAD

static uint64_t flags_of(const struct ext_use *u, const struct ext_opt *o)
{
	const struct nat_range *r = o->more;

	return field_get(u->payload, r->flags);
}

bool nat_to_given(const struct ext_use *u, const struct ext_opt *o)
{
	return flags_of(u, o) & (NF_NAT_RANGE_MAP_IPS | NF_NAT_RANGE_PROTO_SPECIFIED);
}

bool nat_ports_given(const struct ext_use *u, const struct ext_opt *o)
{
	return flags_of(u, o) & NF_NAT_RANGE_PROTO_SPECIFIED;
}

static void set_flags(struct ext_use *u, const struct nat_range *r, uint64_t flags)
{
	field_set(u->payload, r->flags, field_get(u->payload, r->flags) | flags);
}

/* ---- ports */

static void set_port(struct ext_use *u, struct ext_field f, uint64_t port)
{
	field_set(u->payload, f, htons((uint16_t)port));
}

static unsigned get_port(const struct ext_use *u, struct ext_field f)
{
	return ntohs((uint16_t)field_get(u->payload, f));
}

static int blame(struct merlon_err *e, struct str whole, struct str part)
{
	err_span(e, (size_t)(part.p - whole.p), part.n);
	return -EINVAL;
}

static int bad_port(struct merlon_err *e, struct str whole, struct str part)
{
	err_usage(e, "\"%.*s\" is not a port from 0 to 65535", (int)part.n, part.p);
	return blame(e, whole, part);
}

/* Connections of other protocols have no port to change. */
static bool has_ports(const struct ext_use *u)
{
	switch (u->head ? u->head->proto : 0) {
	case IPPROTO_TCP:
	case IPPROTO_UDP:
	case IPPROTO_SCTP:
	case IPPROTO_DCCP:
	case IPPROTO_ICMP:
		return true;
	default:
		return false;
	}
}

/* The port that the range is counted from: as many steps from the first port of the range
 * as the packet's port is from this. */
static int base_parse(struct ext_use *u, const struct nat_range *r, struct str whole,
		      struct str s, struct merlon_err *e)
{
	uint16_t base;

	if (!r->base_port.size) {
		err_usage(e, "%s takes no base port", u->ext->name);
		err_detail(e, "DNAT does, from Linux 4.18 on");
		return blame(e, whole, s);
	}
	if (!port_parse(s, 0, &base) || !base) {
		err_usage(e, "\"%.*s\" is not a port from 1 to 65535", (int)s.n, s.p);
		return blame(e, whole, s);
	}
	set_flags(u, r, NF_NAT_RANGE_PROTO_OFFSET);
	set_port(u, r->base_port, base);
	return 0;
}

/* S is a part of WHOLE.  Only a single port may be a service: their names have dashes. */
static int ports_parse_part(struct ext_use *u, struct str whole, struct str s,
			    struct merlon_err *e)
{
	const struct nat_range *r = u->opt->more;
	size_t dash = str_find(s, '-'), slash = str_find(s, '/');
	struct str low = str_sub(s, 0, dash), high;
	uint64_t a, b;
	uint16_t port;

	if (!has_ports(u)) {
		err_usage(e, "a port can be given only behind -p tcp, udp, sctp or dccp");
		return blame(e, whole, s);
	}
	set_flags(u, r, NF_NAT_RANGE_PROTO_SPECIFIED);
	if (port_parse(s, 0, &port)) {
		set_port(u, r->min_port, port);
		set_port(u, r->max_port, port);
		return 0;
	}
	if (str_find(s, ':') < s.n) {
		err_usage(e, "a range of ports is written with a dash: first-last");
		return blame(e, whole, s);
	}
	if (dash == s.n || slash < dash || !str_u64(low, 65535, &a))
		return bad_port(e, whole, s);
	high = str_sub(s, dash + 1, slash);
	if (!str_u64(high, 65535, &b))
		return bad_port(e, whole, high);
	if (a > b) {
		err_usage(e, "the range of ports ends before it begins");
		return blame(e, whole, str_sub(s, 0, slash));
	}
	set_port(u, r->min_port, a);
	set_port(u, r->max_port, b);
	return slash < s.n ? base_parse(u, r, whole, str_sub(s, slash + 1, s.n), e) : 0;
}

static int ports_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return ports_parse_part(u, arg[0], arg[0], e);
}

static void ports_print(const struct ext_use *u, struct buf *out)
{
	const struct nat_range *r = u->opt->more;
	unsigned low = get_port(u, r->min_port), high = get_port(u, r->max_port);
	bool shifted = flags_of(u, u->opt) & NF_NAT_RANGE_PROTO_OFFSET;

	buf_u64(out, low);
	if (high != low || shifted) /* "1/20" would not be read back */
		buf_fmt(out, "-%u", high);
	if (shifted)
		buf_fmt(out, "/%u", get_port(u, r->base_port));
}

const struct value_type value_nat_ports = { "port[-port]", 1, ports_parse, ports_print,
					    NULL };

/* ---- addresses and ports */

static int address_parse(struct ext_use *u, struct ext_field f, struct str whole,
			 struct str s, struct merlon_err *e)
{
	uint8_t addr[16];

	if (!value_whole_address(u->family, s, addr)) {
		err_usage(e, "\"%.*s\" is not an %s address", (int)s.n, s.p,
			  u->family->name);
		return blame(e, whole, s);
	}
	memcpy(u->payload + f.at, addr, f.size);
	return 0;
}

static int addresses_parse(struct ext_use *u, struct str whole, struct str s,
			   struct merlon_err *e)
{
	const struct nat_range *r = u->opt->more;
	size_t dash = str_find(s, '-');
	struct str high = dash < s.n ? str_sub(s, dash + 1, s.n) : s;

	set_flags(u, r, NF_NAT_RANGE_MAP_IPS);
	if (address_parse(u, r->min_addr, whole, str_sub(s, 0, dash), e))
		return -EINVAL;
	return address_parse(u, r->max_addr, whole, high, e);
}

/* Cut S into addresses and ports (ports.p is NULL where there are none). */
static int to_split(const struct ext_use *u, struct str s, struct str *addresses,
		    struct str *ports, struct merlon_err *e)
{
	size_t close = str_find(s, ']'), colon = str_find(s, ':');
	size_t next = colon < s.n ? colon + 1 : s.n;

	*ports = (struct str){ NULL, 0 };
	*addresses = s;
	if (s.n && s.p[0] == '[' && u->family->addr_len == 16) {
		if (close == s.n || (close + 1 < s.n && s.p[close + 1] != ':')) {
			err_usage(e,
				  "brackets enclose all addresses; \":port\" may follow");
			return blame(e, s, close == s.n ? s : str_sub(s, close + 1, s.n));
		}
		*addresses = str_sub(s, 1, close);
		if (close + 1 < s.n)
			*ports = str_sub(s, close + 2, s.n);
	} else if (colon < s.n && (u->family->addr_len == 4 ||
				   str_find(str_sub(s, next, s.n), ':') == s.n - next)) {
		*addresses = str_sub(s, 0, colon);
		*ports = str_sub(s, next, s.n);
	}
	return 0;
}

static int to_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct str addresses, ports;
	int err = to_split(u, arg[0], &addresses, &ports, e);

	if (!err && ports.p)
		err = ports_parse_part(u, arg[0], ports, e);
	if (!err && (addresses.n || !ports.p))
		err = addresses_parse(u, arg[0], addresses, e);
	return err;
}

static void to_print(const struct ext_use *u, struct buf *out)
{
	const struct nat_range *r = u->opt->more;
	uint64_t flags = flags_of(u, u->opt);
	const uint8_t *min = u->payload + r->min_addr.at,
		      *max = u->payload + r->max_addr.at;
	bool ports = flags & NF_NAT_RANGE_PROTO_SPECIFIED;
	bool brackets = ports && u->family->addr_len == 16;

	if (flags & NF_NAT_RANGE_MAP_IPS) {
		buf_str(out, brackets ? "[" : "");
		addr_print(u->family, min, out);
		if (memcmp(min, max, r->min_addr.size) != 0) {
			buf_char(out, '-');
			addr_print(u->family, max, out);
		}
		buf_str(out, brackets ? "]" : "");
	}
	if (ports) {
		buf_char(out, ':');
		ports_print(u, out);
	}
}

const struct value_type value_nat_to = { "[address[-address]][:port[-port]]", 1, to_parse,
					 to_print, NULL };

/* ---- for nft */

/* Brackets only where a port follows an IPv6 address, and around each of a range. */
static void put_address(const struct ext_use *u, const uint8_t *addr, bool brackets,
			struct buf *out)
{
	buf_str(out, brackets ? "[" : "");
	addr_print(u->family, addr, out);
	buf_str(out, brackets ? "]" : "");
}

static void put_range(const struct ext_use *u, const struct nat_range *r, uint64_t flags,
		      struct buf *out)
{
	const uint8_t *min = u->payload + r->min_addr.at,
		      *max = u->payload + r->max_addr.at;
	bool ports = flags & NF_NAT_RANGE_PROTO_SPECIFIED;
	bool brackets = ports && u->family->addr_len == 16;

	if (flags & NF_NAT_RANGE_MAP_IPS) {
		put_address(u, min, brackets, out);
		if (memcmp(min, max, u->family->addr_len) != 0) {
			buf_char(out, '-');
			put_address(u, max, brackets, out);
		}
	}
	if (ports) {
		buf_char(out, ':');
		put_span(get_port(u, r->min_port), get_port(u, r->max_port), out);
	}
}

static void put_flags(uint64_t flags, struct buf *out)
{
	static const struct ext_name names[] = {
		{ "random", NF_NAT_RANGE_PROTO_RANDOM },
		{ "fully-random", NF_NAT_RANGE_PROTO_RANDOM_FULLY },
		{ "persistent", NF_NAT_RANGE_PERSISTENT },
		{ NULL, 0 },
	};
	const char *before = " ";

	for (const struct ext_name *n = names; n->name; n++)
		if (flags & n->value) {
			buf_fmt(out, "%s%s", before, n->name);
			before = ",";
		}
}

bool nat_translate(struct ext_use *u, const char *verb, struct translation *t)
{
	const struct ext_opt *o = &u->ext->opts[0];
	const struct nat_range *r = o->more;
	uint64_t flags = flags_of(u, o);
	const uint8_t *min = u->payload + r->min_addr.at,
		      *max = u->payload + r->max_addr.at;
	bool ports = flags & NF_NAT_RANGE_PROTO_SPECIFIED;
	bool ips = flags & NF_NAT_RANGE_MAP_IPS;
	const uint64_t known = NF_NAT_RANGE_MAP_IPS | NF_NAT_RANGE_PROTO_SPECIFIED |
			       NF_NAT_RANGE_PROTO_RANDOM | NF_NAT_RANGE_PERSISTENT |
			       NF_NAT_RANGE_PROTO_RANDOM_FULLY;

	if (ports && (!has_ports(u) || u->head->invert & HEAD_NOT_PROTO))
		return false;
	if (ports)
		translate_proto(u, t);
	buf_fmt(t->out, " %s", verb);
	if (ips || ports) {
		buf_str(t->out, " to ");
		put_range(u, r, flags, t->out);
	}
	put_flags(flags, t->out);
	return !(flags & ~known) &&
	       (!ips || memcmp(min, max, u->family->addr_len) <= 0) &&
	       (!ports || get_port(u, r->min_port) <= get_port(u, r->max_port));
}
