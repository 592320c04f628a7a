/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A policy is a list of up to four elements.  The options of an element are tabled for the
 * first one and go into the one at hand; --next begins another.  While parsing, info->len is
 * the index of the one at hand.
 */
#include <netinet/in.h>
#include <linux/netfilter/xt_policy.h>

#include "ext/names.h"
#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_policy_info

enum { DIR, POL, STRICT, REQID, SPI, PROTO, MODE, TUNNEL_DST, TUNNEL_SRC, NEXT };

/* What an element's option has in ext_opt.more. */
struct part {
	const struct value_type *type;
	struct xt_policy_spec bit; /* in the element's match and invert */
};
_Static_assert(sizeof(struct xt_policy_spec) == 1, "the kernel's bits are one byte");

static const struct ext_name directions[] = {
	{ "in", XT_POLICY_MATCH_IN },
	{ "out", XT_POLICY_MATCH_OUT },
	{ NULL, 0 },
};

static const struct ext_name policies[] = {
	{ "ipsec", 0 },
	{ "none", XT_POLICY_MATCH_NONE },
	{ NULL, 0 },
};

static const struct ext_name modes[] = {
	{ "transport", XT_POLICY_MODE_TRANSPORT },
	{ "tunnel", XT_POLICY_MODE_TUNNEL },
	{ NULL, 0 },
};

/* ---- options of one element */

static uint8_t byte_of(const struct xt_policy_spec *spec)
{
	uint8_t byte;

	memcpy(&byte, spec, 1);
	return byte;
}

/* The same option for element I instead of the first. */
static struct ext_opt for_element(const struct ext_opt *o, int i)
{
	struct ext_opt copy = *o;

	copy.field.at = (uint16_t)(o->field.at + i * (int)sizeof(struct xt_policy_elem));
	copy.field2.at =
		(uint16_t)(o->field2.at + i * (int)sizeof(struct xt_policy_elem));
	return copy;
}

static int part_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	PAYLOAD *info = (void *)u->payload;
	struct xt_policy_elem *el = &info->pol[info->len];
	const struct part *part = u->opt->more;
	uint8_t bit = byte_of(&part->bit), match = byte_of(&el->match) | bit;
	uint8_t invert = byte_of(&el->invert) | (u->invert ? bit : 0);
	struct ext_opt o = for_element(u->opt, info->len);
	struct ext_use of_element = *u;
	int err;

	if (byte_of(&el->match) & bit)
		return err_usage(e,
				 "policy: option \"--%s\" is given twice for one element",
				 o.name);
	of_element.opt = &o;
	err = part->type->parse(&of_element, arg, e);
	if (err)
		return err;
	memcpy(&el->match, &match, 1);
	memcpy(&el->invert, &invert, 1);
	return 0;
}

static int next_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	PAYLOAD *info = (void *)u->payload;

	(void)arg;
	if (info->len + 1 == XT_POLICY_MAX_ELEM)
		return err_usage(e, "policy: a policy has at most %d elements",
				 XT_POLICY_MAX_ELEM);
	info->len++;
	return 0;
}

static int ipsec_proto_parse(struct ext_use *u, const struct str *arg,
			     struct merlon_err *e)
{
	uint16_t proto;

	if (!proto_parse(arg[0], &proto) ||
	    (proto != IPPROTO_AH && proto != IPPROTO_ESP && proto != IPPROTO_COMP))
		return err_usage(e,
				 "\"%.*s\" is none of the protocols ah, esp and ipcomp",
				 (int)arg[0].n, arg[0].p);
	field_set(u->payload, u->opt->field, proto);
	return 0;
}

static void ipsec_proto_print(const struct ext_use *u, struct buf *out)
{
	uint16_t proto = (uint16_t)field_get(u->payload, u->opt->field);
	char room[64];
	const char *name = proto_name(proto, true, room);

	if (name)
		buf_str(out, name);
	else
		buf_u64(out, proto);
}

static void ipsec_proto_list(const struct ext_use *u, struct buf *out)
{
	if (u->names)
		ipsec_proto_print(u, out);
	else
		buf_u64(out, field_get(u->payload, u->opt->field));
}

/* ---- options of the whole */

/* One of the names, added to the flags. */
static int flag_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t flags = field_get(u->payload, u->opt->field);
	int err = value_enum.parse(u, arg, e);

	if (!err)
		field_set(u->payload, u->opt->field,
			  flags | field_get(u->payload, u->opt->field));
	return err;
}

static int check_element(const struct xt_policy_elem *el, int i, bool strict,
			 struct merlon_err *e)
{
	if (strict && !byte_of(&el->match))
		return err_usage(
			e,
			"policy: with \"--strict\" every element needs an option, "
			"and element %d has none",
			i);
	if ((el->match.saddr || el->match.daddr) &&
	    (el->mode == XT_POLICY_MODE_TUNNEL) == (el->invert.mode != 0))
		return err_usage(e, "policy: \"--tunnel-src\" and \"--tunnel-dst\" need "
				    "\"--mode tunnel\" beside them");
	return 0;
}

static int check(struct ext_use *u, struct merlon_err *e)
{
	PAYLOAD *info = (void *)u->payload;
	bool strict = info->flags & XT_POLICY_MATCH_STRICT;
	int err = 0;

	if (info->flags & XT_POLICY_MATCH_NONE) {
		if (strict || info->len)
			return err_usage(
				e, "policy: \"--pol none\" goes without \"--strict\" and "
				   "\"--next\"");
		memset(info->pol, 0, sizeof(info->pol)); /* nobody looks at them */
		return 0;
	}
	if (u->seen >> NEXT & 1 && !strict)
		return err_usage(e,
				 "policy: option \"--next\" also requires \"--strict\"");
	info->len++;
	for (int i = 0; i < info->len && !err; i++)
		err = check_element(&info->pol[i], i, strict, e);
	return err;
}

/* ---- writing */

static void print_element(const struct ext_use *u, int i, bool save, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;
	const struct xt_policy_elem *el = &info->pol[i];

	for (int k = REQID; k < NEXT; k++) {
		struct ext_opt o = for_element(&u->ext->opts[k], i);
		struct ext_use of_element = *u;
		const struct part *part = o.more;
		uint8_t bit = byte_of(&part->bit);

		if (!(byte_of(&el->match) & bit))
			continue;
		of_element.opt = &o;
		buf_fmt(out, "%s%s%s ", byte_of(&el->invert) & bit ? " ! " : " ",
			save ? "--" : "", o.name);
		if (part->type->list && !save)
			part->type->list(&of_element, out);
		else
			part->type->print(&of_element, out);
	}
}

static void print_flags(const PAYLOAD *info, const char *dashes, struct buf *out)
{
	buf_fmt(out, " %sdir %s", dashes,
		info->flags & XT_POLICY_MATCH_IN ? "in" : "out");
	buf_fmt(out, " %spol %s", dashes,
		info->flags & XT_POLICY_MATCH_NONE ? "none" : "ipsec");
	if (info->flags & XT_POLICY_MATCH_STRICT)
		buf_fmt(out, " %sstrict", dashes);
}

static int n_elements(const PAYLOAD *info)
{
	return info->len < XT_POLICY_MAX_ELEM ? info->len : XT_POLICY_MAX_ELEM;
}

static void print_save(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;

	print_flags(info, "--", out);
	for (int i = 0; i < n_elements(info); i++) {
		if (i)
			buf_str(out, " --next");
		print_element(u, i, true, out);
	}
}

static void print_list(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *info = (const void *)u->payload;

	buf_str(out, " policy match");
	print_flags(info, "", out);
	for (int i = 0; i < n_elements(info); i++) {
		if (info->len > 1)
			buf_fmt(out, " [%d]", i);
		print_element(u, i, false, out);
	}
}

/* ---- the table */

static const struct value_type value_flag_of = { "name", 1, flag_parse, NULL, NULL };
static const struct value_type value_ipsec_proto = { "ah|esp|ipcomp", 1,
						     ipsec_proto_parse, ipsec_proto_print,
						     ipsec_proto_list };
static const struct value_type value_part = { "value", 1, part_parse, NULL, NULL };
static const struct value_type value_next = { NULL, 0, next_parse, NULL, NULL };

/* As iptables has it, --spi is in host order, though the kernel compares in network order. */
static const struct part reqid = { &value_uint, { .reqid = 1 } };
static const struct part spi = { &value_hex, { .spi = 1 } };
static const struct part proto = { &value_ipsec_proto, { .proto = 1 } };
static const struct part mode = { &value_enum, { .mode = 1 } };
static const struct part tunnel_dst = { &value_host, { .daddr = 1 } };
static const struct part tunnel_src = { &value_host, { .saddr = 1 } };

#define PART(what, of_part, text)                                \
	.name = (what), .type = &value_part, .more = &(of_part), \
	.invert = INVERT_PARSED, .is = OPT_MULTI | OPT_EXACT, .help = text

static const struct ext_opt options[] = {
	[DIR] = {
		.name = "dir",
		.type = &value_flag_of,
		.field = FIELD(flags),
		.names = directions,
		.is = OPT_REQUIRED | OPT_EXACT,
		.help = "the policy by which the packet came in, or will go out",
	},
	[POL] = {
		.name = "pol",
		.type = &value_flag_of,
		.field = FIELD(flags),
		.names = policies,
		.is = OPT_EXACT,
		.help = "whether IPsec is to have a hand in it (default: ipsec)",
	},
	[STRICT] = {
		.name = "strict",
		.type = &value_flag,
		.set = BITS(flags, XT_POLICY_MATCH_STRICT),
		.help = "the elements are the whole policy, not any part of it",
	},
	[REQID] = {
		PART("reqid", reqid, "the element's identifier"),
		.field = FIELD(pol[0].reqid),
	},
	[SPI] = {
		PART("spi", spi, "the association's index"),
		.field = FIELD(pol[0].spi),
	},
	[PROTO] = {
		PART("proto", proto, "the protocol: ah, esp or ipcomp"),
		.field = FIELD(pol[0].proto),
	},
	[MODE] = {
		PART("mode", mode, "the mode"),
		.field = FIELD(pol[0].mode),
		.names = modes,
	},
	[TUNNEL_DST] = {
		PART("tunnel-dst", tunnel_dst, "where the tunnel ends; with a mask if need be"),
		.field = FIELD(pol[0].daddr),
		.field2 = FIELD(pol[0].dmask),
	},
	[TUNNEL_SRC] = {
		PART("tunnel-src", tunnel_src, "where the tunnel begins"),
		.field = FIELD(pol[0].saddr),
		.field2 = FIELD(pol[0].smask),
	},
	[NEXT] = {
		.name = "next",
		.type = &value_next,
		.is = OPT_MULTI,
		.help = "what follows is about the next element",
	},
};

/* nft knows whether a packet came through IPsec, and nothing more of it. */
static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *info = (const void *)u->payload;
	bool none = info->flags & XT_POLICY_MATCH_NONE;

	buf_fmt(t->out, " meta secpath %s", none ? "missing" : "exists");
	if (!(info->flags & XT_POLICY_MATCH_IN))
		return false;
	return none || (info->len == 1 && !(info->flags & XT_POLICY_MATCH_STRICT) &&
			!byte_of(&info->pol[0].match));
}

const struct ext m_policy[] = {
	{
		.name = "policy",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.translate = translate,
		.help = "the IPsec policy for the packet",
		.pure = true,
		.by_text = true, /* the masks' bytes beyond the family's addresses */
		.check = check,
		.print_list = print_list,
		.print_save = print_save,
	},
	EXT_END,
};
