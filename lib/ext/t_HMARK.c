/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * -j HMARK: a mark that is a hash of the packet.  --hmark-tuple is short for masks of ones;
 * alone "ct" is written with it, the rest as masks.
 */
#include <errno.h>
#include <netinet/in.h> /* before linux/ */
#include <linux/netfilter/xt_HMARK.h>

#include "ext/value.h"

#define PAYLOAD struct xt_hmark_info

enum {
	USES_CT = XT_HMARK_FLAG(XT_HMARK_CT),
	SPI_MASK = XT_HMARK_FLAG(XT_HMARK_SPI_MASK),
	SPI = XT_HMARK_FLAG(XT_HMARK_SPI),
	PORT_MASKS = XT_HMARK_FLAG(XT_HMARK_SPORT_MASK) |
		     XT_HMARK_FLAG(XT_HMARK_DPORT_MASK),
	PORTS = XT_HMARK_FLAG(XT_HMARK_SPORT) | XT_HMARK_FLAG(XT_HMARK_DPORT),
};

static PAYLOAD *info_of(const struct ext_use *u)
{
	return (PAYLOAD *)u->payload;
}

/* ---- masks: an option of its own cannot change what --hmark-tuple said before */

static int in_tuple(const struct ext_use *u, struct merlon_err *e)
{
	if (!bits_are(u->payload, u->opt->set))
		return 0;
	return err_usage(e, "HMARK: \"--hmark-tuple\" stands before \"--%s\" and has it",
			 u->opt->name);
}

static int prefix_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint8_t mask[16];
	int err = in_tuple(u, e);

	if (!err)
		err = value_mask(u->family, arg[0], mask, e);
	if (!err)
		memcpy(u->payload + u->opt->field.at, mask, sizeof(mask));
	return err;
}

static void prefix_print(const struct ext_use *u, struct buf *out)
{
	const uint8_t *mask = u->payload + u->opt->field.at;
	int bits = mask_prefix(u->family, mask);

	if (bits >= 0)
		buf_u64(out, (uint64_t)bits);
	else
		addr_print(u->family, mask, out);
}

static int be_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	int err = in_tuple(u, e);

	return err ? err : value_uint_be.parse(u, arg, e);
}

static unsigned be_get(const struct ext_use *u)
{
	uint64_t v = field_get(u->payload, u->opt->field);

	return u->opt->field.size == 2 ? ntohs((uint16_t)v) : ntohl((uint32_t)v);
}

static void be_print(const struct ext_use *u, struct buf *out)
{
	buf_fmt(out, "0x%0*x", 2 * u->opt->field.size, be_get(u));
}

static void be_list(const struct ext_use *u, struct buf *out)
{
	buf_fmt(out, "0x%x", be_get(u));
}

static int host_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	int err = in_tuple(u, e);

	return err ? err : value_uint.parse(u, arg, e);
}

static void host_print(const struct ext_use *u, struct buf *out)
{
	buf_fmt(out, "0x%0*x", u->opt->field.size == 2 ? 2 : 8,
		(unsigned)field_get(u->payload, u->opt->field));
}

static void host_list(const struct ext_use *u, struct buf *out)
{
	value_hex.print(u, out);
}

static const struct value_type value_prefix_mask = { "bits", 1, prefix_parse,
						     prefix_print, NULL };
static const struct value_type value_be_hex = { "number", 1, be_parse, be_print,
						be_list };
static const struct value_type value_host_hex = { "number", 1, host_parse, host_print,
						  host_list };

/* ---- --hmark-tuple */

/* Which option is which; the first have a part of the packet each. */
enum {
	SRC_PREFIX,
	DST_PREFIX,
	SPORT_MASK,
	DPORT_MASK,
	SPI_BITS,
	SPORT,
	DPORT,
	SPI_SET,
	PROTO_MASK,
	RND,
	MOD,
	OFFSET,
	TUPLE,
};

/* Their beginnings will do; the first wins. */
static const struct ext_name parts[] = {
	{ "ct", TUPLE },	 { "src", SRC_PREFIX },
	{ "dst", DST_PREFIX },	 { "sport", SPORT_MASK },
	{ "dport", DPORT_MASK }, { "spi", SPI_BITS },
	{ "proto", PROTO_MASK }, { NULL, 0 },
};

/* All bits of it. */
static void part_put(const struct ext_use *u, uint64_t part)
{
	const struct ext_opt *o = &u->ext->opts[part];

	if (part == TUPLE) {
		info_of(u)->flags |= USES_CT;
		return;
	}
	info_of(u)->flags |= (uint32_t)o->set.value;
	memset(u->payload + o->field.at, 0xff, o->field.size);
}

static int tuple_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct str rest = arg[0], word;

	while (str_split(&rest, ',', &word)) {
		const struct ext_name *n = value_name_prefix(parts, word);
		uint64_t part;

		if (n) {
			part_put(u, n->value);
			continue;
		}
		if (word.n)
			value_name(parts, word, "part of a packet", &part, e);
		else
			err_usage(e, "a part of the packet is missing");
		err_span(e, (size_t)(word.p - arg[0].p), word.n);
		return -EINVAL;
	}
	return 0;
}

static void tuple_print(const struct ext_use *u, struct buf *out)
{
	(void)u;
	buf_str(out, "ct");
}

static bool has_ct(const struct ext_use *u, const struct ext_opt *o)
{
	(void)o;
	return info_of(u)->flags & USES_CT;
}

static const struct value_type value_tuple = { "part[,part...]", 1, tuple_parse,
					       tuple_print, NULL };

/* ---- */

#define PART(word, member, how, flag, text)                                    \
	{                                                                      \
		.name = "hmark-" word, .type = &(how), .field = FIELD(member), \
		.set = BITS(flags, XT_HMARK_FLAG(flag)), .is = OPT_ONE_OF,     \
		.help = (text),                                                \
	}

static const struct ext_opt options[] = {
	[SRC_PREFIX] = PART("src-prefix", src_mask, value_prefix_mask, XT_HMARK_SADDR_MASK,
	     "so many bits of the source address"),
	[DST_PREFIX] = PART("dst-prefix", dst_mask, value_prefix_mask, XT_HMARK_DADDR_MASK,
	     "so many bits of the destination address"),
	[SPORT_MASK] = PART("sport-mask", port_mask.b16.src, value_be_hex, XT_HMARK_SPORT_MASK,
	     "these bits of the source port"),
	[DPORT_MASK] = PART("dport-mask", port_mask.b16.dst, value_be_hex, XT_HMARK_DPORT_MASK,
	     "these bits of the destination port"),
	[SPI_BITS] = PART("spi-mask", port_mask.b32, value_be_hex, XT_HMARK_SPI_MASK,
	     "these bits of the security parameter index"),
	[SPORT] = PART("sport", port_set.b16.src, value_be_hex, XT_HMARK_SPORT,
	     "set these bits of the source port"),
	[DPORT] = PART("dport", port_set.b16.dst, value_be_hex, XT_HMARK_DPORT,
	     "set these bits of the destination port"),
	[SPI_SET] = PART("spi", port_set.b32, value_be_hex, XT_HMARK_SPI,
	     "set these bits of the security parameter index"),
	[PROTO_MASK] = PART("proto-mask", proto_mask, value_host_hex, XT_HMARK_PROTO_MASK,
	     "these bits of the protocol's number"),
	[RND] = {
		.name = "hmark-rnd",
		.type = &value_host_hex,
		.field = FIELD(hashrnd),
		.set = BITS(flags, XT_HMARK_FLAG(XT_HMARK_RND)),
		.is = OPT_REQUIRED,
		.help = "a number that only this machine knows",
	},
	[MOD] = {
		.name = "hmark-mod",
		.type = &value_uint,
		.field = FIELD(hmodulus),
		.set = BITS(flags, XT_HMARK_FLAG(XT_HMARK_MODULUS)),
		.min = 1,
		.is = OPT_REQUIRED,
		.help = "how many marks there are",
	},
	[OFFSET] = {
		.name = "hmark-offset",
		.type = &value_uint,
		.field = FIELD(hoffset),
		.set = BITS(flags, XT_HMARK_FLAG(XT_HMARK_OFFSET)),
		.help = "the first of the marks (default: 0)",
	},
	[TUPLE] = {
		.name = "hmark-tuple",
		.type = &value_tuple,
		.names = parts,
		.given = has_ct,
		.is = OPT_ONE_OF,
		.help = "all bits of these; ct: of the connection, not of the packet",
	},
};

/* The second is refused by hmark_tg_check of the kernel. */
static int check(struct ext_use *u, struct merlon_err *e)
{
	uint32_t flags = info_of(u)->flags;

	if (flags & SPI_MASK && flags & PORT_MASKS)
		return err_usage(e, "HMARK: masks of ports and of an SPI exclude "
				    "each other");
	if (flags & SPI && flags & PORTS)
		return err_refused(
			e, EINVAL,
			"HMARK: \"--hmark-spi\" excludes \"--hmark-sport\" and "
			"\"--hmark-dport\"");
	return 0;
}

static void hmark_list(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *info = info_of(u);
	struct ext_use of = *u;

	buf_str(out, " HMARK ");
	if (ext_opt_given(u, &options[MOD]))
		buf_fmt(out, "mod %u ", info->hmodulus);
	if (ext_opt_given(u, &options[OFFSET]))
		buf_fmt(out, "+ 0x%x ", info->hoffset);
	if (info->flags & USES_CT)
		buf_str(out, "ct, ");
	for (unsigned i = 0; i <= RND; i++) {
		const struct value_type *t = options[i].type;

		of.opt = &options[i];
		if (!ext_opt_given(u, of.opt))
			continue;
		buf_fmt(out, "%s ", of.opt->name + strlen("hmark-"));
		(t->list ? t->list : t->print)(&of, out);
		buf_char(out, ' ');
	}
}

const struct ext t_HMARK[] = {
	{
		.name = "HMARK",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.help = "mark the packet with a hash of some of its parts",
		.by_text = true,
		.check = check,
		.print_list = hmark_list,
	},
	EXT_END,
};
