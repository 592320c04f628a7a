/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/nf_conntrack_common.h>
#include <linux/netfilter/xt_conntrack.h>

#include "ext/names.h"
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

/* ---- the options; the structs of the revisions differ at the end */

#define OPTION(what, bit, of_type, text)                                   \
	.name = (what), .type = &(of_type), .set = BITS(match_flags, bit), \
	.invert = BITS(invert_flags, bit), .list = "%!" what " %v", .help = text
#define STATE                                                                          \
	OPTION("ctstate", XT_CONNTRACK_STATE, value_set, "its state is one of these"), \
		.field = FIELD(state_mask), .names = state_names,                      \
		.is = OPT_ONE_OF | OPT_PREFIX
#define PROTO                                                                     \
	OPTION("ctproto", XT_CONNTRACK_PROTO, value_known_proto, "its protocol"), \
		.field = FIELD(l4proto), .is = OPT_ONE_OF
#define PEER(what, bit, text)                                                    \
	OPTION("ct" #what, bit, value_peer, text), .field = FIELD(what##_addr),  \
						   .field2 = FIELD(what##_mask), \
						   .is = OPT_ONE_OF
#define PORTS(what, bit, text)                                                  \
	OPTION("ct" #what "port", bit, value_ports, text),                      \
		.field = FIELD(what##_port), .field2 = FIELD(what##_port_high), \
		.is = OPT_ONE_OF
#define PORT_BE(what, bit, text)                             \
	OPTION("ct" #what "port", bit, value_port_be, text), \
		.field = FIELD(what##_port), .is = OPT_ONE_OF
#define STATUS                                                                           \
	OPTION("ctstatus", XT_CONNTRACK_STATUS, value_set, "one of these holds for it"), \
		.field = FIELD(status_mask), .names = status_names,                      \
		.is = OPT_ONE_OF | OPT_PREFIX
#define EXPIRE                                                             \
	OPTION("ctexpire", XT_CONNTRACK_EXPIRES, value_uint_range,         \
	       "seconds until it is forgotten"),                           \
		.field = FIELD(expires_min), .field2 = FIELD(expires_max), \
		.is = OPT_ONE_OF
#define DIRECTION                                                                \
	.name = "ctdir", .type = &value_direction, .field = FIELD(invert_flags), \
	.set = BITS(match_flags, XT_CONNTRACK_DIRECTION), .is = OPT_ONE_OF,      \
	.list = "ctdir %v", .help = "the packet goes as the first one did, or back"

#define ALL_OPTIONS(PORT)                                                               \
	{                                                                               \
		{ STATE }, { PROTO },                                                   \
			{ PEER(origsrc, XT_CONNTRACK_ORIGSRC, "source, as it began") }, \
			{ PEER(origdst, XT_CONNTRACK_ORIGDST,                           \
			       "destination, as it began") },                           \
			{ PEER(replsrc, XT_CONNTRACK_REPLSRC,                           \
			       "source of the replies") },                              \
			{ PEER(repldst, XT_CONNTRACK_REPLDST,                           \
			       "destination of the replies") },                         \
			{ PORT(origsrc, XT_CONNTRACK_ORIGSRC_PORT,                      \
			       "port of the source") },                                 \
			{ PORT(origdst, XT_CONNTRACK_ORIGDST_PORT,                      \
			       "of the destination") },                                 \
			{ PORT(replsrc, XT_CONNTRACK_REPLSRC_PORT,                      \
			       "of the replies' source") },                             \
			{ PORT(repldst, XT_CONNTRACK_REPLDST_PORT,                      \
			       "of their destination") },                               \
			{ STATUS }, { EXPIRE }, { DIRECTION },                          \
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
	.pure = true, .by_text = true

const struct ext m_conntrack[] = {
	{ REVISION(3) },
	{ REVISION(2), .user = offsetof(struct xt_conntrack_mtinfo2, status_mask) + 2 },
	{ REVISION(1) },
	EXT_END,
};
