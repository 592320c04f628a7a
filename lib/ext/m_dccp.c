/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_dccp.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_dccp_info

static const struct ext_name types[] = {
	{ "REQUEST", 1 << 0 }, { "RESPONSE", 1 << 1 }, { "DATA", 1 << 2 },
	{ "ACK", 1 << 3 },     { "DATAACK", 1 << 4 },  { "CLOSEREQ", 1 << 5 },
	{ "CLOSE", 1 << 6 },   { "RESET", 1 << 7 },    { "SYNC", 1 << 8 },
	{ "SYNCACK", 1 << 9 }, { "INVALID", 0xfc00 },  { NULL, 0 },
};

static int types_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_names(u, arg[0], true, &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

static void types_print(const struct ext_use *u, struct buf *out)
{
	value_print_names(u->opt->names, field_get(u->payload, u->opt->field), out);
}

static void types_list(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);
	const char *comma = "";

	if (u->names) {
		types_print(u, out);
		return;
	}
	for (unsigned i = 0; i < 16; i++)
		if (v >> i & 1) {
			buf_str(out, comma);
			buf_u64(out, i);
			comma = ",";
		}
}

static const struct value_type value_types = { "type[,...]", 1, types_parse, types_print,
					       types_list };

/* The last of the names stands for six types. */
static bool types_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);
	bool several = v & (v - 1) && v != 0xfc00;
	const char *comma = several ? "{ " : "";

	put_unless(u, out);
	for (const struct ext_name *n = types; n->name; n++) {
		if (!(v & n->value))
			continue;
		buf_str(out, comma);
		comma = ", ";
		for (const char *c = n->name; n->value != 0xfc00 && *c; c++)
			buf_char(out, (char)(*c | 0x20));
		buf_str(out, n->value == 0xfc00 ? "10-15" : "");
	}
	buf_str(out, several ? " }" : "");
	return v && (!(v & 0xfc00) || (v & 0xfc00) == 0xfc00);
}

static const struct ext_opt options[] = {
	{
		.name = "sport",
		.alias = "source-port",
		.type = &value_service_range,
		.field = FIELD(spts[0]),
		.field2 = FIELD(spts[1]),
		.set = BITS(flags, XT_DCCP_SRC_PORTS),
		.invert = BITS(invflags, XT_DCCP_SRC_PORTS),
		.is = OPT_LIST_PART,
		.list = "spt%m:%1%v",
		.nft = "dccp sport %v",
		.to_nft = range_to_nft,
		.help = "source port or range of ports",
	},
	{
		.name = "dport",
		.alias = "destination-port",
		.type = &value_service_range,
		.field = FIELD(dpts[0]),
		.field2 = FIELD(dpts[1]),
		.set = BITS(flags, XT_DCCP_DEST_PORTS),
		.invert = BITS(invflags, XT_DCCP_DEST_PORTS),
		.is = OPT_LIST_PART,
		.list = "dpt%m:%1%v",
		.nft = "dccp dport %v",
		.to_nft = range_to_nft,
		.help = "destination port or range of ports",
	},
	{
		.name = "dccp-types",
		.type = &value_types,
		.field = FIELD(typemask),
		.set = BITS(flags, XT_DCCP_TYPE),
		.invert = BITS(invflags, XT_DCCP_TYPE),
		.names = types,
		.list = "%!%v",
		.nft = "dccp type %v",
		.to_nft = types_to_nft,
		.help = "the packet is of one of these types",
	},
	{
		.name = "dccp-option",
		.type = &value_uint,
		.field = FIELD(option),
		.set = BITS(flags, XT_DCCP_OPTION),
		.invert = BITS(invflags, XT_DCCP_OPTION),
		.min = 1,
		.list = "option=%1%v",
		.help = "the DCCP header has this option",
	},
};

const struct ext m_dccp[] = {
	{
		.name = "dccp",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "dccp",
		.nft = "dccp sport 0-65535",
		.help = "fields of the DCCP header",
		.proto = IPPROTO_DCCP,
		.comes_with = IPPROTO_DCCP,
	},
	EXT_END,
};
