/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/nf_conntrack_common.h>
#include <linux/netfilter/xt_conntrack.h>

#include "ext/names.h"
#include "ext/translate.h"
#include "ext/value.h"

extern const struct ext m_state[];

static const struct ext_name state_names[] = {
	{ "INVALID", XT_CONNTRACK_STATE_INVALID },
	{ "NEW", XT_CONNTRACK_STATE_BIT(IP_CT_NEW) },
	{ "RELATED", XT_CONNTRACK_STATE_BIT(IP_CT_RELATED) },
	{ "ESTABLISHED", XT_CONNTRACK_STATE_BIT(IP_CT_ESTABLISHED) },
	{ "UNTRACKED", XT_CONNTRACK_STATE_UNTRACKED },
	{ "SNAT", XT_CONNTRACK_STATE_SNAT },
	{ "DNAT", XT_CONNTRACK_STATE_DNAT },
	{ NULL, 0 },
};

static const struct ext_name status_names[] = {
	{ "EXPECTED", IPS_EXPECTED },
	{ "SEEN_REPLY", IPS_SEEN_REPLY },
	{ "ASSURED", IPS_ASSURED },
	{ "CONFIRMED", IPS_CONFIRMED },
	{ "NONE", 0 },
	{ NULL, 0 },
};

static const struct ext_name direction_names[] = {
	{ "ORIGINAL", 0 },
	{ "REPLY", XT_CONNTRACK_DIRECTION },
	{ NULL, 0 },
};

/* ---- the types of this match */

static int proto_parse_known(struct ext_use *u, const struct str *arg,
			     struct merlon_err *e)
{
	uint16_t proto;

	if (!proto_parse(arg[0], &proto))
		return err_usage(e, "unknown protocol \"%.*s\" specified", (int)arg[0].n,
				 arg[0].p);
	if (!proto)
		return err_usage(
			e, "no connection has the protocol 0; leave the option out to "
			   "match all");
	field_set(u->payload, u->opt->field, proto);
	return 0;
}

static void number_print(const struct ext_use *u, struct buf *out)
{
	buf_u64(out, field_get(u->payload, u->opt->field));
}

static int ports_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_service_range.parse(u, arg, e);
}

static void ports_print(const struct ext_use *u, struct buf *out)
{
	uint64_t low = field_get(u->payload, u->opt->field);
	uint64_t high = field_get(u->payload, u->opt->field2);

	buf_u64(out, low);
	if (high && high != low) {
		buf_char(out, ':');
		buf_u64(out, high);
	}
}

static int port_be_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint16_t port;
	int err = value_port_number(u, arg[0], &port, e);

	if (!err)
		field_set(u->payload, u->opt->field, htons(port));
	return err;
}

static void port_be_print(const struct ext_use *u, struct buf *out)
{
	buf_u64(out, ntohs((uint16_t)field_get(u->payload, u->opt->field)));
}

/* A bit among the inversions says which direction. */
static int direction_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;
	uint64_t v, rest = field_get(u->payload, f) & ~(uint64_t)XT_CONNTRACK_DIRECTION;
	int err = value_name(direction_names, arg[0], "direction", &v, e);

	if (!err)
		field_set(u->payload, f, rest | v);
	return err;
}

static void direction_print(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field) & XT_CONNTRACK_DIRECTION;

	buf_str(out, value_name_of(direction_names, v));
}

static const struct value_type value_known_proto = { "protocol", 1, proto_parse_known,
						     number_print, NULL };
static const struct value_type value_ports = { "port[:port]", 1, ports_parse, ports_print,
					       NULL };
static const struct value_type value_port_be = { "port", 1, port_be_parse, port_be_print,
						 NULL };
static const struct value_type value_direction = { "ORIGINAL|REPLY", 1, direction_parse,
						   direction_print, NULL };

/* ---- for nft */

/* "ct state": names of the bits that nft has. */
static bool states_to_nft(const struct ext_use *u, struct buf *out)
{
	enum {
		NAT = XT_CONNTRACK_STATE_SNAT | XT_CONNTRACK_STATE_DNAT,
		NO_CT = XT_CONNTRACK_STATE_INVALID | XT_CONNTRACK_STATE_UNTRACKED
	};
	uint64_t mask = field_get(u->payload, u->opt->field);
	const char *sign = ext_opt_inverted(u, u->opt) ? "! " : "", *comma = "";
	uint64_t left = mask;

	buf_str(out, mask & ~(uint64_t)NAT ? "state " : "status ");
	buf_str(out, sign);
	for (const struct ext_name *n = state_names; n->name; n++) {
		if (!(left & n->value))
			continue;
		if (n->value & NAT && mask & ~(uint64_t)NAT && left == (mask & NAT)) {
			buf_fmt(out, " ct status %s", sign);
			comma = "";
		}
		buf_str(out, comma);
		for (const char *c = n->name; *c; c++)
			buf_char(out, (char)(*c | 0x20));
		comma = ",";
		left &= ~n->value;
	}
	/* NAT is a state here and a status there: "and" is all that nft can say of two, and
	 * without a connection nothing of a status. */
	return mask && !left &&
	       (!(mask & NAT) ||
		(*sign ? (mask & NO_CT) == NO_CT : !(mask & ~(uint64_t)NAT)));
}

static bool address_to_nft(const struct ext_use *u, struct buf *out)
{
	uint8_t network[16];
	const uint8_t *addr = u->payload + u->opt->field.at;
	const uint8_t *mask = u->payload + u->opt->field2.at;
	int bits = mask_prefix(u->family, mask);

	if (bits < 0) {
		buf_str(out, "& ");
		addr_print(u->family, mask, out);
		buf_str(out, ext_opt_inverted(u, u->opt) ? " != " : " == ");
	} else {
		put_unless(u, out);
	}
	for (int i = 0; i < 16; i++)
		network[i] = bits < 0 ? addr[i] & mask[i] : addr[i];
	addr_print(u->family, network, out);
	if (bits >= 0 && bits < u->family->addr_len * 8)
		buf_fmt(out, "/%d", bits);
	return true;
}

static bool ports_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t low = field_get(u->payload, u->opt->field);
	uint64_t high = field_get(u->payload, u->opt->field2);

	put_unless(u, out);
	put_span(low, high, out);
	return low <= high;
}

static bool port_be_to_nft(const struct ext_use *u, struct buf *out)
{
	put_unless(u, out);
	port_be_print(u, out);
	return true;
}

/* The match counts whole seconds, nft the milliseconds. */
static bool expiry_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t low = field_get(u->payload, u->opt->field);
	uint64_t high = field_get(u->payload, u->opt->field2), most = UINT32_MAX / 1000;
	bool unless = ext_opt_inverted(u, u->opt);

	if (high < most)
		buf_fmt(out, "%s%llums-%llums", unless ? "!= " : "",
			(unsigned long long)low * 1000,
			(unsigned long long)high * 1000 + 999);
	else
		buf_fmt(out, "%s %llums",
			unless ? "<" : ">=", (unsigned long long)low * 1000);
	return low <= high && low < most;
}

static bool direction_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field) & XT_CONNTRACK_DIRECTION;

	buf_str(out, v ? "reply" : "original");
	return true;
}

/* Whether nft can look at ports behind -p PROTO. */
static bool has_ports(const struct head *h)
{
	static const uint16_t with_ports[] = { IPPROTO_TCP,	IPPROTO_UDP,
					       IPPROTO_UDPLITE, IPPROTO_SCTP,
					       IPPROTO_DCCP,	IPPROTO_ICMP };

	for (size_t i = 0; i < sizeof(with_ports) / sizeof(*with_ports); i++)
		if (h->proto == with_ports[i])
			return !(h->invert & HEAD_NOT_PROTO);
	return false;
}

/* conntrack_mt: where there is no connection the states alone decide, so that other options
 * count only for those that belong to one.  The flags lie alike in all revisions. */
static bool translate(struct ext_use *u, struct translation *t)
{
	enum {
		PORT_BITS = XT_CONNTRACK_ORIGSRC_PORT | XT_CONNTRACK_ORIGDST_PORT |
			    XT_CONNTRACK_REPLSRC_PORT | XT_CONNTRACK_REPLDST_PORT
	};
	/* As iptables-translate has them: direction, protocol, state, status, expiry ... */
	static const uint8_t order[] = { 12, 1, 0, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9 };
	const struct xt_conntrack_mtinfo2 *info = (const void *)u->payload;
	const struct ext_opt *state = &u->ext->opts[0];
	uint64_t no_ct = XT_CONNTRACK_STATE_INVALID | XT_CONNTRACK_STATE_UNTRACKED;
	uint64_t states = field_get(u->payload, state->field);
	unsigned others = info->match_flags &
			  ~(XT_CONNTRACK_STATE | XT_CONNTRACK_STATE_ALIAS);

	if (ext_opt_inverted(u, state))
		states = ~states;
	if (info->match_flags & XT_CONNTRACK_STATE && others && states & no_ct)
		return false;
	if (others & PORT_BITS && !has_ports(u->head))
		return false;
	if (others & PORT_BITS)
		translate_proto(u, t);
	for (size_t i = 0; i < sizeof(order); i++)
		if (ext_opt_given(u, &u->ext->opts[order[i]]) &&
		    !translate_option(u, &u->ext->opts[order[i]], t->out))
			return false;
	return true;
}

/* ---- the options; the structs of the revisions differ at the end */

#define OPTION(what, bit, of_type, text)                                   \
	.name = (what), .type = &(of_type), .set = BITS(match_flags, bit), \
	.invert = BITS(invert_flags, bit), .list = "%!" what " %v", .help = text
#define STATE                                                                          \
	OPTION("ctstate", XT_CONNTRACK_STATE, value_set, "its state is one of these"), \
		.field = FIELD(state_mask), .names = state_names, .nft = "ct %v",      \
		.to_nft = states_to_nft, .is = OPT_ONE_OF | OPT_PREFIX
#define PROTO                                                                     \
	OPTION("ctproto", XT_CONNTRACK_PROTO, value_known_proto, "its protocol"), \
		.field = FIELD(l4proto), .nft = "ct original protocol %v",        \
		.is = OPT_ONE_OF
#define PEER(what, bit, key, text)                                         \
	OPTION("ct" #what, bit, value_peer, text),                         \
		.field = FIELD(what##_addr), .field2 = FIELD(what##_mask), \
		.nft = "ct " key "addr %v", .to_nft = address_to_nft, .is = OPT_ONE_OF
#define PORTS(what, bit, key, text)                                             \
	OPTION("ct" #what "port", bit, value_ports, text),                      \
		.field = FIELD(what##_port), .field2 = FIELD(what##_port_high), \
		.nft = "ct " key " %v", .to_nft = ports_to_nft, .is = OPT_ONE_OF
#define PORT_BE(what, bit, key, text)                                \
	OPTION("ct" #what "port", bit, value_port_be, text),         \
		.field = FIELD(what##_port), .nft = "ct " key " %v", \
		.to_nft = port_be_to_nft, .is = OPT_ONE_OF
#define STATUS                                                                           \
	OPTION("ctstatus", XT_CONNTRACK_STATUS, value_set, "one of these holds for it"), \
		.field = FIELD(status_mask), .names = status_names,                      \
		.nft = "ct status %v", .to_nft = bits_to_nft,                            \
		.is = OPT_ONE_OF | OPT_PREFIX
#define EXPIRE                                                             \
	OPTION("ctexpire", XT_CONNTRACK_EXPIRES, value_uint_range,         \
	       "seconds until it is forgotten"),                           \
		.field = FIELD(expires_min), .field2 = FIELD(expires_max), \
		.nft = "ct expiration %v", .to_nft = expiry_to_nft, .is = OPT_ONE_OF
#define DIRECTION                                                                 \
	.name = "ctdir", .type = &value_direction, .field = FIELD(invert_flags),  \
	.set = BITS(match_flags, XT_CONNTRACK_DIRECTION), .is = OPT_ONE_OF,       \
	.list = "ctdir %v", .nft = "ct direction %v", .to_nft = direction_to_nft, \
	.help = "the packet goes as the first one did, or back"

#define ALL_OPTIONS(PORT)                                                                \
	{                                                                                \
		{ STATE }, { PROTO },                                                    \
			{ PEER(origsrc, XT_CONNTRACK_ORIGSRC, "original s",              \
			       "source, as it began") },                                 \
			{ PEER(origdst, XT_CONNTRACK_ORIGDST, "original d",              \
			       "destination, as it began") },                            \
			{ PEER(replsrc, XT_CONNTRACK_REPLSRC, "reply s",                 \
			       "source of the replies") },                               \
			{ PEER(repldst, XT_CONNTRACK_REPLDST, "reply d",                 \
			       "destination of the replies") },                          \
			{ PORT(origsrc, XT_CONNTRACK_ORIGSRC_PORT, "original proto-src", \
			       "port of the source") },                                  \
			{ PORT(origdst, XT_CONNTRACK_ORIGDST_PORT, "original proto-dst", \
			       "of the destination") },                                  \
			{ PORT(replsrc, XT_CONNTRACK_REPLSRC_PORT, "reply proto-src",    \
			       "of the replies' source") },                              \
			{ PORT(repldst, XT_CONNTRACK_REPLDST_PORT, "reply proto-dst",    \
			       "of their destination") },                                \
			{ STATUS }, { EXPIRE }, { DIRECTION },                           \
	}

#define PAYLOAD struct xt_conntrack_mtinfo3
static const struct ext_opt options3[] = ALL_OPTIONS(PORTS);
#undef PAYLOAD

#define PAYLOAD struct xt_conntrack_mtinfo2
static const struct ext_opt options2[] = ALL_OPTIONS(PORT_BE);
#undef PAYLOAD

/* Its byte of states has no room for UNTRACKED. */
#define PAYLOAD struct xt_conntrack_mtinfo1
static const struct ext_opt options1[] = ALL_OPTIONS(PORT_BE);
#undef PAYLOAD

/* Behind the marks iptables leaves a port in the padding of revision 2; and the masks have
 * bytes beyond the family's addresses. */
#define REVISION(n)                                                                   \
	.name = "conntrack", .kind = EXT_MATCH, .families = ON_BOTH, .revision = (n), \
	.size = sizeof(struct xt_conntrack_mtinfo##n), OPTIONS(options##n),           \
	.aliases = { m_state }, .help = "the connection that the packet belongs to",  \
	.pure = true, .by_text = true, .translate = translate

const struct ext m_conntrack[] = {
	{ REVISION(3) },
	{ REVISION(2), .user = offsetof(struct xt_conntrack_mtinfo2, status_mask) + 2 },
	{ REVISION(1) },
	EXT_END,
};
