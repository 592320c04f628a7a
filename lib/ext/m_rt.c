/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter_ipv6/ip6t_rt.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct ip6t_rt

/* Only headers of type 0 have what the --rt-0-* options look at. */
static int needs_type_0(const struct ext_use *u, struct merlon_err *e)
{
	const PAYLOAD *rt = (const void *)u->payload;

	if (rt->flags & IP6T_RT_TYP && !(rt->invflags & IP6T_RT_INV_TYP) && !rt->rt_type)
		return 0;
	return err_usage(e, "--%s needs --rt-type 0 before it", u->opt->name);
}

static int reserved_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	(void)arg;
	return needs_type_0(u, e);
}

static int addrs_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	PAYLOAD *rt = (void *)u->payload;
	struct str rest = arg[0], word;
	uint8_t addr[16];
	int err = needs_type_0(u, e);

	while (!err && str_split(&rest, ',', &word)) {
		if (rt->addrnr == IP6T_RT_HOPS)
			err = err_usage(e, "more than %d addresses", IP6T_RT_HOPS);
		else if (!addr_parse(u->family, word, addr))
			err = err_usage(e, "\"%.*s\" is not an %s address", (int)word.n,
					word.p, u->family->name);
		if (err)
			err_span(e, (size_t)(word.p - arg[0].p), word.n);
		else
			memcpy(&rt->addrs[rt->addrnr++], addr, sizeof(addr));
	}
	return err;
}

static void addrs_print(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *rt = (const void *)u->payload;

	for (int i = 0; i < rt->addrnr && i < IP6T_RT_HOPS; i++) {
		if (i)
			buf_char(out, ',');
		addr_print(u->family, (const uint8_t *)&rt->addrs[i], out);
	}
}

static int not_strict_parse(struct ext_use *u, const struct str *arg,
			    struct merlon_err *e)
{
	const PAYLOAD *rt = (const void *)u->payload;

	(void)arg;
	if (rt->flags & IP6T_RT_FST)
		return 0;
	return err_usage(e, "--%s needs --rt-0-addrs before it", u->opt->name);
}

static const struct value_type value_reserved = { .parse = reserved_parse };
static const struct value_type value_not_strict = { .parse = not_strict_parse };
static const struct value_type value_addrs = { "address[,...]", 1, addrs_parse,
					       addrs_print, NULL };

static const struct ext_opt options[] = {
	{
		.name = "rt-type",
		.type = &value_uint,
		.field = FIELD(rt_type),
		.set = BITS(flags, IP6T_RT_TYP),
		.invert = BITS(invflags, IP6T_RT_INV_TYP),
		.list = "type:%1%v",
		.nft = "rt type %v",
		.to_nft = byte_range_to_nft,
		.help = "type of the routing header",
	},
	{
		.name = "rt-segsleft",
		.type = &value_uint_range,
		.field = FIELD(segsleft[0]),
		.field2 = FIELD(segsleft[1]),
		.set = BITS(flags, IP6T_RT_SGS),
		.invert = BITS(invflags, IP6T_RT_INV_SGS),
		.is = OPT_LIST_PART,
		.list = "segsleft%m:%1%v",
		.nft = "rt seg-left %v",
		.to_nft = byte_range_to_nft,
		.help = "segments left",
	},
	{
		.name = "rt-len",
		.type = &value_uint,
		.field = FIELD(hdrlen),
		.set = BITS(flags, IP6T_RT_LEN),
		.invert = BITS(invflags, IP6T_RT_INV_LEN),
		.list = "length:%1%v",
		.nft = "rt hdrlength %v",
		.to_nft = length_to_nft,
		.help = "length of the header in bytes",
	},
	{
		.name = "rt-0-res",
		.type = &value_reserved,
		.set = BITS(flags, IP6T_RT_RES),
		.list = "reserved",
		.help = "the reserved field of type 0 is zero",
	},
	{
		.name = "rt-0-addrs",
		.type = &value_addrs,
		.set = BITS(flags, IP6T_RT_FST),
		.list = "0-addrs %v",
		.help = "addresses of type 0, in this order and no others",
	},
	{
		.name = "rt-0-not-strict",
		.type = &value_not_strict,
		.set = BITS(flags, IP6T_RT_FST_NSTRICT),
		.list = "0-not-strict",
		.help = "there may be others between the addresses",
	},
};

static const PAYLOAD init = { .segsleft = { 0, UINT32_MAX } };

const struct ext m_rt[] = {
	{
		.name = "rt",
		.kind = EXT_MATCH,
		.families = ON_IPV6,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.init = &init,
		.list = "rt",
		.nft = "exthdr rt exists",
		.help = "fields of the routing header",
	},
	EXT_END,
};
