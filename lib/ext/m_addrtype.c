/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <linux/netfilter/xt_addrtype.h>

#include "ext/translate.h"
#include "ext/value.h"

static const struct ext_name types[] = {
	{ "UNSPEC", XT_ADDRTYPE_UNSPEC },
	{ "UNICAST", XT_ADDRTYPE_UNICAST },
	{ "LOCAL", XT_ADDRTYPE_LOCAL },
	{ "BROADCAST", XT_ADDRTYPE_BROADCAST },
	{ "ANYCAST", XT_ADDRTYPE_ANYCAST },
	{ "MULTICAST", XT_ADDRTYPE_MULTICAST },
	{ "BLACKHOLE", XT_ADDRTYPE_BLACKHOLE },
	{ "UNREACHABLE", XT_ADDRTYPE_UNREACHABLE },
	{ "PROHIBIT", XT_ADDRTYPE_PROHIBIT },
	{ "THROW", XT_ADDRTYPE_THROW },
	{ "NAT", XT_ADDRTYPE_NAT },
	{ "XRESOLVE", XT_ADDRTYPE_XRESOLVE },
	{ NULL, 0 },
};

/* What addrtype_mt_checkentry_v1 refuses for IPv6. */
enum {
	NOT_IN_IPV6 = XT_ADDRTYPE_BROADCAST | XT_ADDRTYPE_BLACKHOLE |
		      XT_ADDRTYPE_PROHIBIT | XT_ADDRTYPE_THROW | XT_ADDRTYPE_NAT |
		      XT_ADDRTYPE_XRESOLVE,
};

static int types_parse_ipv6(struct ext_use *u, const struct str *arg,
			    struct merlon_err *e)
{
	struct str rest = arg[0], word;

	while (str_split(&rest, ',', &word)) {
		const struct ext_name *n = value_name_prefix(types, word);

		if (!n || !(n->value & NOT_IN_IPV6))
			continue;
		err_refused(e, EINVAL, "IPv6 addresses have no type %s", n->name);
		err_span(e, (size_t)(word.p - arg[0].p), word.n);
		return -EINVAL;
	}
	return value_set.parse(u, arg, e);
}

static void types_print(const struct ext_use *u, struct buf *out)
{
	value_set.print(u, out);
}

static const struct value_type value_types_ipv6 = { "type[,type...]", 1, types_parse_ipv6,
						    types_print, NULL };

/* Types from THROW on have numbers alone.  What of an IPv6 address is a type of its own and
 * what of its route differs between the two: UNICAST, UNREACHABLE and most combinations. */
static bool types_to_nft(const struct ext_use *u, struct buf *out)
{
	enum { SAME_IN_IPV6 = XT_ADDRTYPE_LOCAL | XT_ADDRTYPE_ANYCAST };
	uint64_t v = field_get(u->payload, u->opt->field);
	bool several = v & (v - 1);
	const char *comma = several ? "{ " : "";

	put_unless(u, out);
	for (unsigned i = 0; types[i].name; i++) {
		if (!(v & types[i].value))
			continue;
		buf_str(out, comma);
		if (types[i].value < XT_ADDRTYPE_THROW)
			for (const char *c = types[i].name; *c; c++)
				buf_char(out, (char)(*c | 0x20));
		else
			buf_u64(out, i);
		comma = ", ";
	}
	buf_str(out, several ? " }" : "");
	return v && (u->family->addr_len == 4 || !(v & ~(uint64_t)SAME_IN_IPV6) ||
		     v == XT_ADDRTYPE_MULTICAST || v == XT_ADDRTYPE_UNSPEC);
}

#define TYPE(side, member, of_type, flag_in, flag)                                    \
	.name = side "-type", .type = &(of_type), .field = FIELD(member),             \
	.invert = BITS(flag_in, flag), .names = types, .is = OPT_ONE_OF | OPT_PREFIX, \
	.list = side "-type %1%v"
#define SRC_TYPE(of_type, flag_in, flag) \
	TYPE("src", source, of_type, flag_in, flag), .help = "of the source"
#define DST_TYPE(of_type, flag_in, flag) \
	TYPE("dst", dest, of_type, flag_in, flag), .help = "of the destination"
#define LIMIT(way, bit, text)                                                     \
	.name = "limit-iface-" way, .type = &value_flag, .set = BITS(flags, bit), \
	.list = "limit-" way, .group = 1, .help = text

#define OPTIONS_1(of_type)                                                                \
	{                                                                                 \
		{ SRC_TYPE(of_type, flags, XT_ADDRTYPE_INVERT_SOURCE) },                  \
			{ DST_TYPE(of_type, flags, XT_ADDRTYPE_INVERT_DEST) },            \
			{ LIMIT("in", XT_ADDRTYPE_LIMIT_IFACE_IN,                         \
				"as seen from the interface on which the packet came") }, \
			{ LIMIT("out", XT_ADDRTYPE_LIMIT_IFACE_OUT,                       \
				"as seen from the interface on which it leaves") },       \
	}

#define PAYLOAD struct xt_addrtype_info_v1
static const struct ext_opt ipv4_options[] = OPTIONS_1(value_set);
static const struct ext_opt ipv6_options[] = OPTIONS_1(value_types_ipv6);
#undef PAYLOAD

#define PAYLOAD struct xt_addrtype_info
static const struct ext_opt options0[] = {
	{ SRC_TYPE(value_set, invert_source, 1) },
	{ DST_TYPE(value_set, invert_dest, 1) },
};

/* Revision 1 asks of an interface, of both addresses alike. */
static bool translate(struct ext_use *u, struct translation *t)
{
	static const char *const keys[] = { " fib saddr", " fib daddr" };
	bool ok = true;

	for (int i = 0; i < 2 && ok; i++) {
		if (!ext_opt_given(u, &u->ext->opts[i]))
			continue;
		buf_str(t->out, keys[i]);
		if (translate_given(u, "limit-iface-in"))
			buf_str(t->out, " . iif");
		else if (translate_given(u, "limit-iface-out"))
			buf_str(t->out, " . oif");
		buf_str(t->out, " type ");
		u->opt = &u->ext->opts[i];
		ok = types_to_nft(u, t->out);
		u->opt = NULL;
	}
	return ok;
}
#undef PAYLOAD

#define REVISION(n, on, payload, array)                                           \
	.name = "addrtype", .kind = EXT_MATCH, .families = (on), .revision = (n), \
	.size = sizeof(payload), OPTIONS(array), .list = "ADDRTYPE match",        \
	.help = "what the routing tables say of an address", .pure = true,        \
	.translate = translate

const struct ext m_addrtype[] = {
	{ REVISION(1, ON_IPV4, struct xt_addrtype_info_v1, ipv4_options) },
	{ REVISION(1, ON_IPV6, struct xt_addrtype_info_v1, ipv6_options) },
	{ REVISION(0, ON_IPV4, struct xt_addrtype_info, options0) },
	EXT_END,
};
