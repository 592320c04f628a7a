/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_iprange.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_iprange_mtinfo

static int range_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	int err = value_addr_range.parse(u, arg, e);

	if (!err && u->warnings &&
	    memcmp(u->payload + u->opt->field.at, u->payload + u->opt->field2.at,
		   u->family->addr_len) > 0)
		buf_fmt(u->warnings,
			"xt_iprange: range %.*s is reversed and will never match\n",
			(int)arg[0].n, arg[0].p);
	return err;
}

static void range_print(const struct ext_use *u, struct buf *out)
{
	value_addr_range.print(u, out);
}

static const struct value_type value_iprange = { "address[-address]", 1, range_parse,
						 range_print, NULL };

static bool span_to_nft(const struct ext_use *u, struct buf *out)
{
	const uint8_t *min = u->payload + u->opt->field.at;
	const uint8_t *max = u->payload + u->opt->field2.at;

	put_unless(u, out);
	addr_print(u->family, min, out);
	buf_char(out, '-');
	addr_print(u->family, max, out);
	return memcmp(min, max, u->family->addr_len) <= 0;
}

static const struct ext_opt options[] = {
	{
		.name = "src-range",
		.type = &value_iprange,
		.field = FIELD(src_min),
		.field2 = FIELD(src_max),
		.set = BITS(flags, IPRANGE_SRC),
		.invert = BITS(flags, IPRANGE_SRC_INV),
		.is = OPT_ONE_OF,
		.list = "source IP range %!%v",
		.nft = "%f saddr %v",
		.to_nft = span_to_nft,
		.help = "the source lies between two addresses, both included",
	},
	{
		.name = "dst-range",
		.type = &value_iprange,
		.field = FIELD(dst_min),
		.field2 = FIELD(dst_max),
		.set = BITS(flags, IPRANGE_DST),
		.invert = BITS(flags, IPRANGE_DST_INV),
		.is = OPT_ONE_OF,
		.list = "destination IP range %!%v",
		.nft = "%f daddr %v",
		.to_nft = span_to_nft,
		.help = "the destination lies between two addresses, both included",
	},
};

const struct ext m_iprange[] = {
	{
		.name = "iprange",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "ranges of addresses that no mask describes",
		.pure = true,
	},
	EXT_END,
};
