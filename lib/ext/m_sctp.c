/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <linux/netfilter/xt_sctp.h>

#include "ext/value.h"

#define PAYLOAD struct xt_sctp_info

static const struct chunk {
	const char *name;
	uint8_t type;
	const char *flags; /* a letter for each of its flags, the lowest bit last */
} chunks[] = {
	{ "DATA", 0, "IUBE" },
	{ "INIT", 1, "" },
	{ "INIT_ACK", 2, "" },
	{ "SACK", 3, "" },
	{ "HEARTBEAT", 4, "" },
	{ "HEARTBEAT_ACK", 5, "" },
	{ "ABORT", 6, "T" },
	{ "SHUTDOWN", 7, "" },
	{ "SHUTDOWN_ACK", 8, "" },
	{ "ERROR", 9, "" },
	{ "COOKIE_ECHO", 10, "" },
	{ "COOKIE_ACK", 11, "" },
	{ "ECN_ECNE", 12, "" },
	{ "ECN_CWR", 13, "" },
	{ "SHUTDOWN_COMPLETE", 14, "T" },
	{ "I_DATA", 64, "IUBE" },
	{ "ASCONF_ACK", 128, "" },
	{ "RE_CONFIG", 130, "" },
	{ "PAD", 132, "" },
	{ "FORWARD_TSN", 192, "" },
	{ "ASCONF", 193, "" },
	{ "I_FORWARD_TSN", 194, "" },
};
enum { N_CHUNKS = sizeof(chunks) / sizeof(*chunks), NO_CHUNK = 0xff };

static const struct ext_name ways[] = {
	{ "any", SCTP_CHUNK_MATCH_ANY },
	{ "all", SCTP_CHUNK_MATCH_ALL },
	{ "only", SCTP_CHUNK_MATCH_ONLY },
	{ NULL, 0 },
};

static const struct chunk *chunk_named(struct str name)
{
	for (int i = 0; i < N_CHUNKS; i++)
		if (str_is_nocase(name, chunks[i].name))
			return &chunks[i];
	return NULL;
}

static const struct chunk *chunk_of(unsigned type)
{
	for (int i = 0; i < N_CHUNKS; i++)
		if (chunks[i].type == type)
			return &chunks[i];
	return NULL;
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

/* Letters of flags: a capital for one that is set, a small one for one that is not. */
static int flags_read(PAYLOAD *p, const struct chunk *c, struct str letters,
		      struct merlon_err *e)
{
	struct xt_sctp_flag_info *f = letters.n ? flag_place(p, c->type) : NULL;
	size_t n = strlen(c->flags), bit;

	for (size_t i = 0; i < letters.n; i++) {
		bool set = letters.p[i] >= 'A' && letters.p[i] <= 'Z';
		char capital = (char)(set ? letters.p[i] : letters.p[i] - 'a' + 'A');

		bit = str_find((struct str){ c->flags, n }, capital);
		if (bit == n || !f) {
			err_usage(e, "%s has no flag %.1s", c->name, letters.p + i);
			if (n)
				err_detail(e, "its flags are %s", c->flags);
			err_span(e, i, 1);
			return -EINVAL;
		}
		f->flag_mask |= (uint8_t)(1u << (n - 1 - bit));
		if (set)
			f->flag |= (uint8_t)(1u << (n - 1 - bit));
	}
	return 0;
}

static int chunk_read(PAYLOAD *p, struct str word, struct merlon_err *e)
{
	size_t colon = str_find(word, ':'), flags = colon < word.n ? colon + 1 : colon;
	const struct chunk *c = chunk_named(str_sub(word, 0, colon));
	int err;

	if (!c) {
		err_usage(e, "unknown chunk \"%.*s\"", (int)colon, word.p);
		err_span(e, 0, colon);
		return -EINVAL;
	}
	p->chunkmap[c->type / 32] |= 1u << c->type % 32;
	err = flags_read(p, c, str_sub(word, flags, word.n), e);
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

static char small(char capital)
{
	return (char)(capital - 'A' + 'a');
}

static void flags_write(const PAYLOAD *p, const struct chunk *c, struct buf *out)
{
	size_t n = c ? strlen(c->flags) : 0;

	for (int i = 0; n && i < p->flag_count && i < XT_NUM_SCTP_FLAGS; i++) {
		const struct xt_sctp_flag_info *f = &p->flag_info[i];

		if (f->chunktype != c->type)
			continue;
		buf_char(out, ':');
		for (size_t k = 0; k < n; k++)
			if (f->flag_mask >> (n - 1 - k) & 1)
				buf_char(out, f->flag >> (n - 1 - k) & 1
						      ? c->flags[k]
						      : small(c->flags[k]));
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
		const struct chunk *c = chunk_of(type);

		if (!map_has(p, type) || (names && !c))
			continue;
		buf_str(out, comma);
		if (names)
			buf_str(out, c->name);
		else
			buf_fmt(out, "0x%04X", type);
		flags_write(p, c, out);
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
		.help = "destination port or range of ports",
	},
	{
		.name = "chunk-types",
		.type = &value_types,
		.set = BITS(flags, XT_SCTP_CHUNK_TYPES),
		.invert = BITS(invflags, XT_SCTP_CHUNK_TYPES),
		.list = "%!%v",
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
		.help = "ports and chunks of SCTP",
		.proto = IPPROTO_SCTP,
		.comes_with = IPPROTO_SCTP,
	},
	EXT_END,
};
