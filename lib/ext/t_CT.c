/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <linux/netfilter/nf_conntrack_common.h>
#include <linux/netfilter/xt_CT.h>

#include "ext/names.h"
#include "ext/translate.h"
#include "ext/value.h"

extern const struct ext t_NOTRACK[];

static const struct ext_name events[] = {
	{ "new", 1 << IPCT_NEW },
	{ "related", 1 << IPCT_RELATED },
	{ "destroy", 1 << IPCT_DESTROY },
	{ "reply", 1 << IPCT_REPLY },
	{ "assured", 1 << IPCT_ASSURED },
	{ "protoinfo", 1 << IPCT_PROTOINFO },
	{ "helper", 1 << IPCT_HELPER },
	{ "mark", 1 << IPCT_MARK },
	{ "natseqinfo", 1 << IPCT_SEQADJ },
	{ "secmark", 1 << IPCT_SECMARK },
	{ NULL, 0 },
};

static const struct ext_name expect_events[] = { { "new", 1 << IPEXP_NEW }, { NULL, 0 } };

/* field the zone; field2 the flags, which say so where the mark of the packet is the zone. */
static int zone_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field zone = u->opt->field, flags = u->opt->field2;
	uint64_t v;

	if (str_is_nocase(arg[0], "mark")) {
		field_set(u->payload, flags,
			  field_get(u->payload, flags) | XT_CT_ZONE_MARK);
		field_set(u->payload, zone, 0);
		return 0;
	}
	if (!str_u64(arg[0], UINT16_MAX, &v))
		return err_usage(
			e, "\"%.*s\" is not a zone: a number from 0 to 65535, or mark",
			(int)arg[0].n, arg[0].p);
	field_set(u->payload, zone, v);
	return 0;
}

static void zone_print(const struct ext_use *u, struct buf *out)
{
	if (field_get(u->payload, u->opt->field2) & XT_CT_ZONE_MARK)
		buf_str(out, "mark");
	else
		buf_u64(out, field_get(u->payload, u->opt->field));
}

static const struct value_type value_zone = { "number|mark", 1, zone_parse, zone_print,
					      NULL };

/* Zone 0 is where connections are anyway.  Both directions are as good as none named. */
static bool zone_given(const struct ext_use *u, const struct ext_opt *o)
{
	const uint64_t both = XT_CT_ZONE_DIR_ORIG | XT_CT_ZONE_DIR_REPL;
	uint64_t flags = field_get(u->payload, o->field2), direction = flags & both;

	if (!field_get(u->payload, o->field) && !(flags & XT_CT_ZONE_MARK))
		return false;
	return o->set.value == (direction == both ? 0 : direction);
}

#define CT_NOTRACK                                                    \
	{                                                             \
		.name = "notrack", .type = &value_flag,               \
		.set = BITS(flags, XT_CT_NOTRACK), .list = "notrack", \
		.help = "do not track the connection",                \
	}
#define CT_HELPER                                                              \
	{                                                                      \
		.name = "helper", .type = &value_word, .field = FIELD(helper), \
		.list = "helper %v",                                           \
		.help = "the conntrack helper to use: ftp, sip ...",           \
	}
#define CT_TIMEOUT                                                               \
	{                                                                        \
		.name = "timeout", .type = &value_word, .field = FIELD(timeout), \
		.list = "timeout %v",                                            \
		.help = "the timeout policy to use, as made by nfct",            \
	}
#define CT_EVENTS(option, member, table, what)                                \
	{                                                                     \
		.name = (option), .type = &value_set, .field = FIELD(member), \
		.names = (table), .is = OPT_EXACT, .list = option " %v",      \
		.help = "tell listeners only of these events of " what,       \
	}
#define CT_CTEVENTS CT_EVENTS("ctevents", ct_events, events, "the connection")
#define CT_EXPEVENTS \
	CT_EVENTS("expevents", exp_events, expect_events, "expected connections")
#define CT_ZONE(option, direction, text)                                     \
	{                                                                    \
		.name = (option), .type = &value_zone, .field = FIELD(zone), \
		.field2 = FIELD(flags), .set = BITS(flags, direction),       \
		.given = zone_given, .list = option " %v", .help = (text),   \
	}
#define CT_ZONE_NUMBER                                                             \
	{                                                                          \
		.name = "zone", .type = &value_uint, .field = FIELD(zone),         \
		.list = "zone %v", .help = "the conntrack zone of the connection", \
	}

#define PAYLOAD struct xt_ct_target_info_v1
static const struct ext_opt options_2[] = {
	CT_NOTRACK,
	CT_HELPER,
	CT_TIMEOUT,
	CT_CTEVENTS,
	CT_EXPEVENTS,
	CT_ZONE("zone", 0, "the conntrack zone of the connection"),
	CT_ZONE("zone-orig", XT_CT_ZONE_DIR_ORIG,
		"the zone, in the original direction only"),
	CT_ZONE("zone-reply", XT_CT_ZONE_DIR_REPL,
		"the zone, in the reply direction only"),
};
static const struct ext_opt options_1[] = {
	CT_NOTRACK, CT_HELPER, CT_TIMEOUT, CT_CTEVENTS, CT_EXPEVENTS, CT_ZONE_NUMBER,
};
#undef PAYLOAD

#define PAYLOAD struct xt_ct_target_info
static const struct ext_opt options_0[] = {
	CT_NOTRACK, CT_HELPER, CT_CTEVENTS, CT_EXPEVENTS, CT_ZONE_NUMBER,
};
#undef PAYLOAD

/* Without a protocol xt_ct_set_helper says ENOENT, xt_ct_set_timeout EINVAL; what they do not find
 * is ENOENT for both. */
static void explain_names(const struct ext_use *u, int code, const char *helper,
			  const char *timeout, struct buf *out)
{
	bool any = !u->head->proto || u->head->invert & HEAD_NOT_PROTO;
	const char *option = code == ENOENT && *helper			   ? "helper"
			     : *timeout && code == (any ? EINVAL : ENOENT) ? "timeout"
									   : NULL;
	char room[64];
	const char *proto = proto_name(u->head->proto, true, room);

	if (!option)
		return;
	if (any)
		buf_fmt(out, "--%s needs -p with the protocol that it is for", option);
	else if (*option == 'h')
		buf_fmt(out,
			"the kernel has no conntrack helper \"%.*s\" for %s over %s (module nf_conntrack_%.*s)",
			16, helper, proto ? proto : "this protocol", u->family->name, 16,
			helper);
	else
		buf_fmt(out, "there is no timeout policy \"%.*s\"; nfct(8) makes them",
			32, timeout);
}

static void explain(const struct ext_use *u, int code, struct buf *out)
{
	const struct xt_ct_target_info_v1 *info = (const void *)u->payload;

	explain_names(u, code, info->helper, info->timeout, out);
}

static void explain_0(const struct ext_use *u, int code, struct buf *out)
{
	const struct xt_ct_target_info *info = (const void *)u->payload;

	explain_names(u, code, info->helper, "", out);
}

#define CT                                                                   \
	.name = "CT", .kind = EXT_TARGET, .families = ON_BOTH, .list = "CT", \
	.help = "say how the connection is to be tracked", .tables = IN_RAW, \
	.hooks = AT_PREROUTING | AT_OUTPUT, .needs = NEEDS_CTTIMEOUT

/* The zone, or nothing; helpers and timeouts are objects of their own in nft. */
static bool translate(struct ext_use *u, struct translation *t)
{
	const struct xt_ct_target_info_v1 *info = (const void *)u->payload;
	unsigned both = XT_CT_ZONE_DIR_ORIG | XT_CT_ZONE_DIR_REPL;
	unsigned direction = info->flags & both;

	if (info->flags & XT_CT_NOTRACK) {
		buf_str(t->out, " notrack");
		return true;
	}
	buf_fmt(t->out, " ct %szone set %u",
		direction == XT_CT_ZONE_DIR_ORIG   ? "original "
		: direction == XT_CT_ZONE_DIR_REPL ? "reply "
						   : "",
		info->zone);
	return info->zone && !(info->flags & XT_CT_ZONE_MARK) && !info->ct_events &&
	       !info->exp_events && !info->helper[0] && !info->timeout[0];
}

const struct ext t_CT[] = {
	{
		CT,
		.revision = 2,
		.size = sizeof(struct xt_ct_target_info_v1),
		.user = offsetof(struct xt_ct_target_info_v1, ct),
		OPTIONS(options_2),
		.aliases = { t_NOTRACK },
		.explain = explain,
		.translate = translate,
	},
	{
		CT,
		.revision = 1,
		.size = sizeof(struct xt_ct_target_info_v1),
		.user = offsetof(struct xt_ct_target_info_v1, ct),
		OPTIONS(options_1),
		.explain = explain,
		.translate = translate,
	},
	{
		CT,
		.revision = 0,
		.size = sizeof(struct xt_ct_target_info),
		.user = offsetof(struct xt_ct_target_info, ct),
		OPTIONS(options_0),
		.explain = explain_0,
	},
	EXT_END,
};
