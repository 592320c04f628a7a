/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv6/ip6t_ipv6header.h>

#include "ext/value.h"

#define PAYLOAD struct ip6t_ipv6header_info

/* The first name of a header is the one that is written. */
static const struct ext_name headers[] = {
	{ "hop-by-hop", MASK_HOPOPTS },
	{ "hop", MASK_HOPOPTS },
	{ "hopopt", MASK_HOPOPTS },
	{ "0", MASK_HOPOPTS },
	{ "ipv6-opts", MASK_DSTOPTS },
	{ "dst", MASK_DSTOPTS },
	{ "60", MASK_DSTOPTS },
	{ "ipv6-route", MASK_ROUTING },
	{ "route", MASK_ROUTING },
	{ "43", MASK_ROUTING },
	{ "ipv6-frag", MASK_FRAGMENT },
	{ "frag", MASK_FRAGMENT },
	{ "44", MASK_FRAGMENT },
	{ "ah", MASK_AH },
	{ "auth", MASK_AH },
	{ "51", MASK_AH },
	{ "esp", MASK_ESP },
	{ "50", MASK_ESP },
	{ "ipv6-nonxt", MASK_NONE },
	{ "none", MASK_NONE },
	{ "59", MASK_NONE },
	{ "protocol", MASK_PROTO },
	{ "prot", MASK_PROTO },
	{ "255", MASK_PROTO },
	{ NULL, 0 },
};

static int headers_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_names(u, arg[0], true, &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

static void headers_print(const struct ext_use *u, struct buf *out)
{
	value_print_names(u->opt->names, field_get(u->payload, u->opt->field), out);
}

static void headers_list(const struct ext_use *u, struct buf *out)
{
	if (u->names)
		headers_print(u, out);
	else
		buf_fmt(out, "0x%02X", (unsigned)field_get(u->payload, u->opt->field));
}

static const struct value_type value_headers = { "header[,...]", 1, headers_parse,
						 headers_print, headers_list };

static const struct ext_opt options[] = {
	{
		.name = "header",
		.type = &value_headers,
		.field = FIELD(matchflags),
		.invert = BITS(invflags, 0xff),
		.names = headers,
		.is = OPT_REQUIRED | OPT_ALWAYS | OPT_EXACT,
		.list = "flags:%1%v",
		.help = "the packet has exactly these headers",
	},
	{
		.name = "soft",
		.type = &value_flag,
		.set = BITS(modeflag, 0xff),
		.list = "soft",
		.help = "these headers and maybe others",
	},
};

const struct ext m_ipv6header[] = {
	{
		.name = "ipv6header",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "ipv6header",
		.help = "which extension headers a packet has",
		.pure = true,
	},
	EXT_END,
};
