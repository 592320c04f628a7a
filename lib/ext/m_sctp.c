/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <linux/netfilter/xt_sctp.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_sctp_info

enum { ALL = 256, NONE, NO_CHUNK = 0xff };

static const struct ext_name chunks[] = {
	{ "DATA", 0 },
	{ "INIT", 1 },
	{ "INIT_ACK", 2 },
	{ "SACK", 3 },
	{ "HEARTBEAT", 4 },
	{ "HEARTBEAT_ACK", 5 },
	{ "ABORT", 6 },
	{ "SHUTDOWN", 7 },
	{ "SHUTDOWN_ACK", 8 },
	{ "ERROR", 9 },
	{ "COOKIE_ECHO", 10 },
	{ "COOKIE_ACK", 11 },
	{ "ECN_ECNE", 12 },
	{ "ECN_CWR", 13 },
	{ "SHUTDOWN_COMPLETE", 14 },
	{ "I_DATA", 64 },
	{ "ASCONF_ACK", 128 },
	{ "RE_CONFIG", 130 },
	{ "PAD", 132 },
	{ "FORWARD_TSN", 192 },
	{ "ASCONF", 193 },
	{ "I_FORWARD_TSN", 194 },
	{ "ALL", ALL },
	{ "NONE", NONE },
	{ NULL, 0 },
};

/* The flags of some chunks: a letter for each, the lowest bit last. */
static const struct {
	uint8_t type;
	const char *letters;
} chunk_flags[] = {
	{ 0, "IUBE" },
	{ 6, "T" },
	{ 14, "T" },
	{ 64, "IUBE" },
};

static const struct ext_name ways[] = {
	{ "any", SCTP_CHUNK_MATCH_ANY },
	{ "all", SCTP_CHUNK_MATCH_ALL },
	{ "only", SCTP_CHUNK_MATCH_ONLY },
	{ NULL, 0 },
};

static struct str flags_of(unsigned type)
{
	for (size_t i = 0; i < sizeof(chunk_flags) / sizeof(*chunk_flags); i++)
		if (chunk_flags[i].type == type)
			return str_of(chunk_flags[i].letters);
	return str_of("");
}

static bool map_has(const PAYLOAD *p, unsigned type)
{
	return p->chunkmap[type / 32] >> type % 32 & 1;
}

/* Whether all chunks are in the map, or none. */
static bool map_is(const PAYLOAD *p, uint32_t word)
{
	for (size_t i = 0; i < sizeof(p->chunkmap) / sizeof(*p->chunkmap); i++)
		if (p->chunkmap[i] != word)
			return false;
	return true;
}

/* The place for the flags of a chunk: its own, else a free one. */
static struct xt_sctp_flag_info *flag_place(PAYLOAD *p, uint8_t type)
{
	for (int i = 0; i < p->flag_count; i++)
		if (p->flag_info[i].chunktype == type)
			return &p->flag_info[i];
	if (p->flag_count == XT_NUM_SCTP_FLAGS)
		return NULL;
	p->flag_info[p->flag_count].chunktype = type;
	return &p->flag_info[p->flag_count++];
}

static char to_capital(char c)
{
	return (char)(c - 'a' + 'A');
}

static char to_small(char c)
{
	return (char)(c - 'A' + 'a');
}

/* Letters of flags: a capital for one that is set, a small one for one that is not. */
static int flags_read(PAYLOAD *p, uint8_t type, struct str letters, struct merlon_err *e)
{
	struct str all = flags_of(type);
	struct xt_sctp_flag_info *f = all.n && letters.n ? flag_place(p, type) : NULL;

	for (size_t i = 0; i < letters.n; i++) {
		bool set = letters.p[i] >= 'A' && letters.p[i] <= 'Z';
		size_t at = str_find(all, set ? letters.p[i] : to_capital(letters.p[i]));
		uint8_t bit;

		if (at == all.n || !f) {
			err_usage(e, "%s has no flag %.1s", value_name_of(chunks, type),
				  letters.p + i);
			if (all.n)
				err_detail(e, "its flags are %s", all.p);
			err_span(e, i, 1);
			return -EINVAL;
		}
		bit = (uint8_t)(1u << (all.n - 1 - at));
		f->flag_mask |= bit;
		if (set)
			f->flag |= bit;
	}
	return 0;
}

static int chunk_read(PAYLOAD *p, struct str word, struct merlon_err *e)
{
	size_t colon = str_find(word, ':'), flags = colon < word.n ? colon + 1 : colon;
	struct str name = str_sub(word, 0, colon);
	uint64_t type;
	int err = value_name(chunks, name, "chunk", &type, e);

	if (!err && type >= ALL)
		err = err_usage(e, "%.*s stands alone", (int)name.n, name.p);
	if (err) {
		err_span(e, 0, colon);
		return err;
	}
	p->chunkmap[type / 32] |= 1u << type % 32;
	err = flags_read(p, (uint8_t)type, str_sub(word, flags, word.n), e);
	if (err)
		err_shift(e, flags, word.n - flags);
	return err;
}

static int chunks_read(PAYLOAD *p, struct str list, struct merlon_err *e)
{
	struct str rest = list, word;
	bool some = false;
	int err;

	if (str_is_nocase(list, "NONE"))
		return 0;
	if (str_is_nocase(list, "ALL")) {
		memset(p->chunkmap, 0xff, sizeof(p->chunkmap));
		return 0;
	}
	while (str_split(&rest, ',', &word)) {
		if (!word.n)
			continue;
		some = true;
		err = chunk_read(p, word, e);
		if (err) {
			err_shift(e, (size_t)(word.p - list.p), word.n);
			return err;
		}
	}
	return some ? 0 : err_usage(e, "no chunk is given; NONE says so");
}

static int types_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	PAYLOAD *p = (void *)u->payload;
	uint64_t way;
	int err = value_name(ways, arg[0], "way to match", &way, e);

	if (err) {
		err_detail(e, "it is any, all or only");
		return err;
	}
	p->chunk_match_type = (uint32_t)way;
	u->bad = 1;
	return chunks_read(p, arg[1], e);
}

static void flags_write(const PAYLOAD *p, unsigned type, struct buf *out)
{
	struct str all = flags_of(type);

	for (int i = 0; all.n && i < p->flag_count && i < XT_NUM_SCTP_FLAGS; i++) {
		const struct xt_sctp_flag_info *f = &p->flag_info[i];

		if (f->chunktype != type)
			continue;
		buf_char(out, ':');
		for (size_t k = 0; k < all.n; k++)
			if (f->flag_mask >> (all.n - 1 - k) & 1)
				buf_char(out, f->flag >> (all.n - 1 - k) & 1
						      ? all.p[k]
						      : to_small(all.p[k]));
	}
}

static void types_write(const struct ext_use *u, bool names, struct buf *out)
{
	const PAYLOAD *p = (const void *)u->payload;
	const char *way = value_name_of(ways, p->chunk_match_type), *comma = " ";

	buf_str(out, way ? way : "");
	if (map_is(p, 0) || map_is(p, UINT32_MAX)) {
		buf_str(out, map_is(p, 0) ? " NONE" : " ALL");
		return;
	}
	for (unsigned type = 0; type < 256; type++) {
		const char *name = value_name_of(chunks, type);

		if (!map_has(p, type) || (names && !name))
			continue;
		buf_str(out, comma);
		if (names)
			buf_str(out, name);
		else
			buf_fmt(out, "0x%04X", type);
		flags_write(p, type, out);
		comma = ",";
	}
}

static void types_print(const struct ext_use *u, struct buf *out)
{
	types_write(u, true, out);
}

static void types_list(const struct ext_use *u, struct buf *out)
{
	types_write(u, u->names, out);
}

static const struct value_type value_types = { "any|all|only chunk[:flags][,...]", 2,
					       types_parse, types_print, types_list };

static void put_chunk(unsigned type, bool missing, struct buf *out)
{
	const char *name = value_name_of(chunks, type);

	buf_str(out, "sctp chunk ");
	for (; name && *name; name++)
		buf_char(out, *name == '_' ? '-' : (char)(*name | 0x20));
	buf_str(out, missing ? " missing" : " exists");
}

/* nft knows no "or" and no "nothing else"; and of a fragment it says that all is missing. */
static bool types_to_nft(const struct ext_use *u, struct buf *out)
{
	const PAYLOAD *p = (const void *)u->payload;
	bool missing = ext_opt_inverted(u, u->opt), known = true;
	unsigned n = 0;

	if (missing && !translate_given(u, "sport") && !translate_given(u, "dport"))
		buf_fmt(out, "%s ", u->ext->nft);
	for (unsigned type = 0; type < 256; type++)
		if (map_has(p, type)) {
			buf_str(out, n++ ? " " : "");
			known &= type <= 14 || type == 128 || type == 193;
			put_chunk(type, missing, out);
		}
	if (p->flag_count || !known || !n)
		return false;
	return n == 1 ? p->chunk_match_type != SCTP_CHUNK_MATCH_ONLY
		      : p->chunk_match_type ==
				(missing ? SCTP_CHUNK_MATCH_ANY : SCTP_CHUNK_MATCH_ALL);
}

static const struct ext_opt options[] = {
	{
		.name = "sport",
		.alias = "source-port",
		.type = &value_port_range,
		.field = FIELD(spts[0]),
		.field2 = FIELD(spts[1]),
		.set = BITS(flags, XT_SCTP_SRC_PORTS),
		.invert = BITS(invflags, XT_SCTP_SRC_PORTS),
		.is = OPT_LIST_PART,
		.list = "spt%m:%1%v",
		.nft = "sctp sport %v",
		.to_nft = range_to_nft,
		.help = "source port or range of ports",
	},
	{
		.name = "dport",
		.alias = "destination-port",
		.type = &value_port_range,
		.field = FIELD(dpts[0]),
		.field2 = FIELD(dpts[1]),
		.set = BITS(flags, XT_SCTP_DEST_PORTS),
		.invert = BITS(invflags, XT_SCTP_DEST_PORTS),
		.is = OPT_LIST_PART,
		.list = "dpt%m:%1%v",
		.nft = "sctp dport %v",
		.to_nft = range_to_nft,
		.help = "destination port or range of ports",
	},
	{
		.name = "chunk-types",
		.type = &value_types,
		.set = BITS(flags, XT_SCTP_CHUNK_TYPES),
		.invert = BITS(invflags, XT_SCTP_CHUNK_TYPES),
		.names = chunks,
		.list = "%!%v",
		.nft = "%v",
		.to_nft = types_to_nft,
		.help = "chunks in the packet: any or all of these, or only these",
	},
};

static const PAYLOAD init = {
	.flag_info = { { .chunktype = NO_CHUNK },
		       { .chunktype = NO_CHUNK },
		       { .chunktype = NO_CHUNK },
		       { .chunktype = NO_CHUNK } },
};

const struct ext m_sctp[] = {
	{
		.name = "sctp",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.init = &init,
		.list = "sctp",
		.nft = "sctp sport 0-65535",
		.help = "ports and chunks of SCTP",
		.proto = IPPROTO_SCTP,
		.comes_with = IPPROTO_SCTP,
		.by_text = true, /* flags of chunks lie in the order in which they came */
	},
	EXT_END,
};
