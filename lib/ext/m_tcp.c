/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_tcpudp.h>
#include <netinet/in.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_tcp

enum { FIN = 0x01, SYN = 0x02, RST = 0x04, PSH = 0x08, ACK = 0x10, URG = 0x20 };

static const struct ext_name flag_names[] = {
	{ "FIN", FIN }, { "SYN", SYN },	 { "RST", RST }, { "PSH", PSH }, { "ACK", ACK },
	{ "URG", URG }, { "ALL", 0x3f }, { "NONE", 0 },	 { NULL, 0 },
};

/* "MASK COMP": the flags to look at, and those of them that must be set. */
static int flags_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	const struct ext_field field[2] = { u->opt->field, u->opt->field2 };
	uint64_t flags;
	int err;

	for (uint8_t i = 0; i < 2; i++) {
		u->bad = i;
		err = value_names(u, arg[i], true, &flags, e);
		if (err)
			return err;
		field_set(u->payload, field[i], flags);
	}
	return 0;
}

static void flags_print(const struct ext_use *u, struct buf *out)
{
	value_print_names(u->opt->names, field_get(u->payload, u->opt->field), out);
	buf_char(out, ' ');
	value_print_names(u->opt->names, field_get(u->payload, u->opt->field2), out);
}

static void flags_list(const struct ext_use *u, struct buf *out)
{
	uint64_t mask = field_get(u->payload, u->opt->field);
	uint64_t comp = field_get(u->payload, u->opt->field2);

	if (!u->names) {
		buf_fmt(out, "0x%02X/0x%02X", (unsigned)mask, (unsigned)comp);
		return;
	}
	value_print_names(u->opt->names, mask, out);
	buf_char(out, '/');
	value_print_names(u->opt->names, comp, out);
}

static int syn_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	(void)arg;
	(void)e;
	field_set(u->payload, u->opt->field, SYN | RST | ACK | FIN);
	field_set(u->payload, u->opt->field2, SYN);
	return 0;
}

static const struct value_type value_flags = { "mask comp", 2, flags_parse, flags_print,
					       flags_list };
static const struct value_type value_syn = { NULL, 0, syn_parse, NULL, NULL };

/* A flag by the name that nft has for it. */
static void put_flags(uint64_t flags, struct buf *out)
{
	const char *comma = "";

	if (!flags)
		buf_str(out, "0x0");
	for (const struct ext_name *n = flag_names; n->value != 0x3f; n++)
		if (flags & n->value) {
			buf_fmt(out, "%s%c%c%c", comma, n->name[0] | 0x20,
				n->name[1] | 0x20, n->name[2] | 0x20);
			comma = ",";
		}
}

/* nft wants several flags behind the slash. */
static bool flags_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t mask = field_get(u->payload, u->opt->field);
	uint64_t comp = field_get(u->payload, u->opt->field2);

	if (mask & (mask - 1) && !(comp & ~mask)) {
		put_unless(u, out);
		put_flags(comp, out);
		buf_str(out, " / ");
		put_flags(mask, out);
	} else {
		buf_fmt(out, "& 0x%x %s 0x%x", (unsigned)mask,
			ext_opt_inverted(u, u->opt) ? "!=" : "==", (unsigned)comp);
	}
	return !((mask | comp) & ~0x3full);
}

/* Of a fragment nft says that the option is missing; the match looks into none. */
static bool option_to_nft(const struct ext_use *u, struct buf *out)
{
	bool missing = ext_opt_inverted(u, u->opt);

	if (missing && !translate_given(u, "sport") && !translate_given(u, "dport"))
		buf_fmt(out, "%s ", u->ext->nft);
	buf_str(out, "tcp option ");
	value_print_number(u, out);
	buf_str(out, missing ? " missing" : " exists");
	return true;
}

static const struct ext_opt options[] = {
	{
		.name = "sport",
		.alias = "source-port",
		.type = &value_port_range,
		.field = FIELD(spts[0]),
		.field2 = FIELD(spts[1]),
		.invert = BITS(invflags, XT_TCP_INV_SRCPT),
		.list = "spt%m:%1%v",
		.nft = "tcp sport %v",
		.to_nft = range_to_nft,
		.help = "source port or range of ports",
	},
	{
		.name = "dport",
		.alias = "destination-port",
		.type = &value_port_range,
		.field = FIELD(dpts[0]),
		.field2 = FIELD(dpts[1]),
		.invert = BITS(invflags, XT_TCP_INV_DSTPT),
		.list = "dpt%m:%1%v",
		.nft = "tcp dport %v",
		.to_nft = range_to_nft,
		.help = "destination port or range of ports",
	},
	{
		.name = "tcp-option",
		.type = &value_uint,
		.field = FIELD(option),
		.invert = BITS(invflags, XT_TCP_INV_OPTION),
		.min = 1,
		.list = "option=%1%v",
		.nft = "%v",
		.to_nft = option_to_nft,
		.help = "the TCP header has this option",
	},
	{
		.name = "tcp-flags",
		.type = &value_flags,
		.field = FIELD(flg_mask),
		.field2 = FIELD(flg_cmp),
		.invert = BITS(invflags, XT_TCP_INV_FLAGS),
		.names = flag_names,
		.group = 1,
		.list = "flags:%1%v",
		.nft = "tcp flags %v",
		.to_nft = flags_to_nft,
		.help = "of the flags in mask, those in comp are set and the others not",
	},
	{
		.name = "syn",
		.type = &value_syn,
		.field = FIELD(flg_mask),
		.field2 = FIELD(flg_cmp),
		.invert = BITS(invflags, XT_TCP_INV_FLAGS),
		.is = OPT_HIDDEN,
		.group = 1,
		.help = "a new connection: --tcp-flags FIN,SYN,RST,ACK SYN",
	},
};

static const PAYLOAD init = { .spts = { 0, 65535 }, .dpts = { 0, 65535 } };

const struct ext m_tcp[] = {
	{
		.name = "tcp",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.init = &init,
		.list = "tcp",
		.nft = "tcp sport 0-65535",
		.help = "fields of the TCP header",
		.proto = IPPROTO_TCP,
		.comes_with = IPPROTO_TCP,
	},
	EXT_END,
};
