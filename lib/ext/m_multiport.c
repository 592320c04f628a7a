/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <linux/netfilter/xt_multiport.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_multiport_v1

/* "80" or "8000:8080", into the next one or two places. */
static int ports_add(struct ext_use *u, struct str word, struct merlon_err *e)
{
	PAYLOAD *m = (void *)u->payload;
	size_t colon = str_find(word, ':');
	bool range = colon < word.n;
	struct str end[2] = { str_sub(word, 0, colon),
			      str_sub(word, range ? colon + 1 : colon, word.n) };
	uint16_t port[2] = { 0, 0 };
	int err;

	if (m->count + 1 + range > XT_MULTI_PORTS) {
		err_usage(e, "too many ports specified");
		err_detail(e, "at most %d, and a range counts as two", XT_MULTI_PORTS);
		return -EINVAL;
	}
	for (int i = 0; i <= range; i++) {
		err = value_port_number(u, end[i], &port[i], e);
		if (err) {
			err_span(e, i ? colon + 1 : 0, end[i].n);
			return err;
		}
	}
	if (range && port[0] >= port[1])
		return err_usage(
			e, "the range \"%.*s\" does not go from a lower to a higher port",
			(int)word.n, word.p);
	m->pflags[m->count] = range;
	m->ports[m->count++] = port[0];
	if (range)
		m->ports[m->count++] = port[1];
	return 0;
}

static int ports_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct str rest = arg[0], word;
	int err;

	while (str_split(&rest, ',', &word)) {
		err = ports_add(u, word, e);
		if (err) {
			err_shift(e, (size_t)(word.p - arg[0].p), word.n);
			return err;
		}
	}
	return 0;
}

static void ports_put(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *m = (const void *)u->payload;

	for (int i = 0; i < m->count && i < XT_MULTI_PORTS; i++) {
		if (i)
			buf_char(out, m->pflags[i - 1] ? ':' : ',');
		value_list_port(u, m->ports[i], out);
	}
}

static void ports_list(const struct ext_use *u, struct buf *out)
{
	if (ext_opt_inverted(u, u->opt))
		buf_str(out, " !");
	ports_put(u, out);
}

static const struct value_type value_ports = { "port[:port][,...]", 1, ports_parse,
					       ports_put, ports_list };

static const struct ext_opt options[] = {
	{
		.name = "sports",
		.alias = "source-ports",
		.type = &value_ports,
		.set = EQUALS(flags, 0xff, XT_MULTIPORT_SOURCE),
		.invert = BITS(invert, 1),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "sports %v",
		.help = "the source port is one of these",
	},
	{
		.name = "dports",
		.alias = "destination-ports",
		.type = &value_ports,
		.set = EQUALS(flags, 0xff, XT_MULTIPORT_DESTINATION),
		.invert = BITS(invert, 1),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "dports %v",
		.help = "the destination port is one of these",
	},
	{
		.name = "ports",
		.type = &value_ports,
		.set = EQUALS(flags, 0xff, XT_MULTIPORT_EITHER),
		.invert = BITS(invert, 1),
		.is = OPT_ONE_OF,
		.group = 1,
		.list = "ports %v",
		.help = "one of the two ports is one of these",
	},
};

/* Its name, which nft has for the header too; NULL: it has no ports. */
static const char *proto_with_ports(const struct head *h)
{
	static const struct ext_name names[] = {
		{ "tcp", IPPROTO_TCP },		{ "udp", IPPROTO_UDP },
		{ "udplite", IPPROTO_UDPLITE }, { "sctp", IPPROTO_SCTP },
		{ "dccp", IPPROTO_DCCP },	{ NULL, 0 },
	};

	return h->invert & HEAD_NOT_PROTO ? NULL : value_name_of(names, h->proto);
}

static int check(struct ext_use *u, struct merlon_err *e)
{
	if (proto_with_ports(u->head))
		return 0;
	return err_usage(
		e, "multiport needs -p tcp, udp, udplite, sctp or dccp, not inverted");
}

/* "80, 443, 8000-8080", each with BEFORE and BEHIND it. */
static void put_ports(const PAYLOAD *m, const char *before, const char *behind,
		      const char **comma, struct buf *out)
{
	for (int i = 0; i < m->count && i < XT_MULTI_PORTS; i++) {
		bool range = m->pflags[i] && i + 1 < XT_MULTI_PORTS;

		buf_fmt(out, "%s%s", *comma, before);
		put_span(m->ports[i], m->ports[i + range], out);
		buf_str(out, behind);
		*comma = ", ";
		i += range;
	}
}

static void put_side(const PAYLOAD *m, const char *proto, const char *side,
		     struct buf *out)
{
	bool several = m->count > 1 + (m->pflags[0] != 0);
	const char *comma = "";

	buf_fmt(out, " %s %s %s%s", proto, side, m->invert ? "!= " : "",
		several ? "{ " : "");
	put_ports(m, "", "", &comma, out);
	buf_str(out, several ? " }" : "");
}

/* Either of the two is in the list: a set of pairs, each of all ports and those listed.  Where
 * the lowest or the highest is listed two of the pairs overlap, which nft takes ill. */
static bool put_either(const PAYLOAD *m, const char *proto, struct buf *out)
{
	const char *comma = "";

	for (int i = 0; i < m->count && i < XT_MULTI_PORTS; i++)
		if (!m->ports[i] || m->ports[i] == 65535)
			return false;
	buf_fmt(out, " %s sport . %s dport { ", proto, proto);
	for (int i = 0; i < m->count && i < XT_MULTI_PORTS; i++) {
		PAYLOAD one = { .count = 1, .ports = { m->ports[i] } };

		if (m->pflags[i] && i + 1 < XT_MULTI_PORTS) {
			one.count = 2;
			one.pflags[0] = 1;
			one.ports[1] = m->ports[++i];
		}
		put_ports(&one, "0-65535 . ", "", &comma, out);
		put_ports(&one, "", " . 0-65535", &comma, out);
	}
	buf_str(out, " }");
	return true;
}

static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *m = (const void *)u->payload;
	const char *proto = proto_with_ports(u->head);

	if (!proto || !m->count)
		return false;
	if (m->flags == XT_MULTIPORT_EITHER && !m->invert)
		return put_either(m, proto, t->out);
	if (m->flags != XT_MULTIPORT_DESTINATION)
		put_side(m, proto, "sport", t->out);
	if (m->flags != XT_MULTIPORT_SOURCE)
		put_side(m, proto, "dport", t->out);
	return m->flags <= XT_MULTIPORT_EITHER;
}

const struct ext m_multiport[] = {
	{
		.name = "multiport",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "multiport",
		.translate = translate,
		.help = "up to 15 ports at once",
		.check = check,
	},
	EXT_END,
};
