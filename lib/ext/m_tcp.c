/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_tcpudp.h>
#include <netinet/in.h>

#include "ext/value.h"

#define PAYLOAD struct xt_tcp

enum { FIN = 0x01, SYN = 0x02, RST = 0x04, PSH = 0x08, ACK = 0x10, URG = 0x20 };

static const struct ext_name flag_names[] = {
	{ "FIN", FIN }, { "SYN", SYN }, { "RST", RST }, { "PSH", PSH }, { "ACK", ACK },
	{ "URG", URG }, { "ALL", 0x3f }, { "NONE", 0 }, { NULL, 0 },
};

/* "MASK COMP": the flags to look at, and those of them that must be set. */
static int flags_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	const struct ext_field field[2] = { u->opt->field, u->opt->field2 };
	struct str rest, word;
	uint64_t all, v;
	int err;

	for (uint8_t i = 0; i < 2; i++) {
		for (all = 0, rest = arg[i]; str_split(&rest, ',', &word); all |= v) {
			err = value_name(flag_names, word, "TCP flag", &v, e);
			if (err) {
				err_span(e, (size_t)(word.p - arg[i].p), word.n);
				u->bad = i;
				return err;
			}
		}
		field_set(u->payload, field[i], all);
	}
	return 0;
}

static void flags_print_one(uint64_t flags, struct buf *out)
{
	const char *comma = "";

	if (!flags)
		buf_str(out, "NONE");
	for (const struct ext_name *n = flag_names; n->value != 0x3f; n++)
		if (flags & n->value) {
			buf_str(out, comma);
			buf_str(out, n->name);
			comma = ",";
		}
}

static void flags_print(const struct ext_use *u, struct buf *out)
{
	flags_print_one(field_get(u->payload, u->opt->field), out);
	buf_char(out, ' ');
	flags_print_one(field_get(u->payload, u->opt->field2), out);
}

static void flags_list(const struct ext_use *u, struct buf *out)
{
	buf_fmt(out, "0x%02X/0x%02X", (unsigned)field_get(u->payload, u->opt->field),
		(unsigned)field_get(u->payload, u->opt->field2));
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

static const struct ext_opt options[] = {
	{
		.name = "sport",
		.alias = "source-port",
		.type = &value_port_range,
		.field = FIELD(spts[0]),
		.field2 = FIELD(spts[1]),
		.invert = BITS(invflags, XT_TCP_INV_SRCPT),
		.list = "spt%m:%1%v",
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
		.help = "destination port or range of ports",
	},
	{
		.name = "tcp-option",
		.type = &value_uint,
		.field = FIELD(option),
		.invert = BITS(invflags, XT_TCP_INV_OPTION),
		.min = 1,
		.list = "option=%1%v",
		.help = "the TCP header has this option",
	},
	{
		.name = "tcp-flags",
		.type = &value_flags,
		.field = FIELD(flg_mask),
		.field2 = FIELD(flg_cmp),
		.invert = BITS(invflags, XT_TCP_INV_FLAGS),
		.group = 1,
		.list = "flags:%1%v",
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
		.help = "fields of the TCP header",
		.proto = IPPROTO_TCP,
		.pure = true,
	},
	EXT_END,
};
