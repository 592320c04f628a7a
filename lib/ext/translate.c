/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/translate.h"

#include <ctype.h>

#include "ext/names.h"

const char *translate_header(const struct family *f)
{
	return f->addr_len == 4 ? "ip" : "ip6";
}

bool translate_quotable(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] < ' ' || s[i] == '"' || s[i] == '\x7f')
			return false;
	return true;
}

bool translate_prefix(const char *s, size_t n, struct buf *out)
{
	buf_str(out, " prefix \"");
	buf_put(out, s, n);
	buf_char(out, '"');
	return translate_quotable(s, n) && !memchr(s, '$', n); /* a variable's name */
}

bool translate_given(const struct ext_use *u, const char *name)
{
	const struct ext_opt *o = ext_opt_find(u->ext, str_of(name));

	return o && ext_opt_given(u, o);
}

void translate_head_proto(const struct family *f, const struct head *h, struct buf *out)
{
	char room[64];
	const char *name = proto_name(h->proto, true, room);

	buf_str(out, f->addr_len == 4 ? " ip protocol " : " meta l4proto ");
	if (h->invert & HEAD_NOT_PROTO)
		buf_str(out, "!= ");
	if (name)
		buf_str(out, name);
	else
		buf_u64(out, h->proto);
}

void translate_proto(const struct ext_use *u, struct translation *t)
{
	if (!t->proto && u->head->proto)
		translate_head_proto(u->family, u->head, t->out);
	t->proto = true;
}

/* ---- values */

void put_unless(const struct ext_use *u, struct buf *out)
{
	if (ext_opt_inverted(u, u->opt))
		buf_str(out, "!= ");
}

void put_span(uint64_t a, uint64_t b, struct buf *out)
{
	buf_u64(out, a);
	if (a != b) {
		buf_char(out, '-');
		buf_u64(out, b);
	}
}

bool range_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t a = field_get(u->payload, u->opt->field);
	uint64_t b = field_get(u->payload, u->opt->field2);

	put_unless(u, out);
	put_span(a, b, out);
	return a <= b;
}

bool byte_range_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t a = field_get(u->payload, u->opt->field);
	uint64_t b = u->opt->field2.size ? field_get(u->payload, u->opt->field2) : a;

	put_unless(u, out);
	put_span(a, b < 255 ? b : 255, out);
	return a <= b && a <= 255;
}

static bool put_masked(const struct ext_use *u, uint64_t v, uint64_t mask,
		       struct buf *out)
{
	bool unless = ext_opt_inverted(u, u->opt);

	if (mask == value_max(u))
		buf_str(out, unless ? "!= " : "");
	else
		buf_fmt(out, "and 0x%llx %s ", (unsigned long long)mask,
			unless ? "!=" : "==");
	buf_str(out, "0x");
	buf_hex(out, v);
	return true;
}

bool mark_to_nft(const struct ext_use *u, struct buf *out)
{
	return put_masked(u, field_get(u->payload, u->opt->field),
			  field_get(u->payload, u->opt->field2), out);
}

bool masked_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t mask = field_get(u->payload, u->opt->field2);

	return put_masked(u, field_get(u->payload, u->opt->field) & mask, mask, out);
}

bool text_to_nft(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;
	size_t n = strnlen(s, u->opt->field.size);

	put_unless(u, out);
	buf_char(out, '"');
	buf_put(out, s, n);
	buf_char(out, '"');
	return n && translate_quotable(s, n);
}

static void put_lower(const char *s, struct buf *out)
{
	for (; *s; s++)
		buf_char(out, *s == '_' ? '-' : (char)tolower((unsigned char)*s));
}

bool bits_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);
	const char *comma = "";

	buf_str(out, ext_opt_inverted(u, u->opt) ? "! " : "");
	for (const struct ext_name *n = u->opt->names; n->name; n++)
		if (n->value && (v & n->value) == n->value) {
			buf_str(out, comma);
			put_lower(n->name, out);
			v &= ~n->value;
			comma = ",";
		}
	return comma[0] && !v;
}

bool icmp_to_nft(const struct ext_use *u, struct buf *out)
{
	const char *header = u->family->addr_len == 4 ? "icmp" : "icmpv6";
	const uint8_t *code = u->payload + u->opt->field2.at;
	uint64_t type = field_get(u->payload, u->opt->field);
	bool any = type == 255 && u->family->addr_len == 4; /* icmp_type_code_match */
	bool all_codes = code[0] == 0 && code[1] == 255;
	const struct ext_name *names = u->opt->more ? u->opt->more : u->opt->names;
	const char *name = value_name_of(names, type << 16 | 0x00ff);

	buf_fmt(out, "%s type ", header);
	if (any || all_codes)
		put_unless(u, out);
	if (any)
		buf_str(out, "0-255");
	else if (name)
		buf_str(out, name);
	else
		buf_u64(out, type);
	if (any || all_codes)
		return true;
	buf_fmt(out, " %s code ", header);
	put_span(code[0], code[1], out);
	return code[0] <= code[1] && !ext_opt_inverted(u, u->opt);
}

bool length_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t bytes = field_get(u->payload, u->opt->field);

	put_unless(u, out);
	buf_u64(out, bytes / 8 - 1);
	return bytes && bytes % 8 == 0 && bytes / 8 <= 256;
}

/* ---- tables */

bool translate_option(struct ext_use *u, const struct ext_opt *o, struct buf *out)
{
	bool ok = o->nft;

	u->opt = o;
	if (ok && *o->nft)
		buf_char(out, ' ');
	for (const char *p = o->nft; ok && *p; p++) {
		if (*p != '%') {
			buf_char(out, *p);
		} else if (*++p == 'f') {
			buf_str(out, translate_header(u->family));
		} else if (*p == 'n') {
			buf_str(out, u->ext->name);
		} else if (o->to_nft) {
			ok = o->to_nft(u, out);
		} else {
			put_unless(u, out);
			o->type->print(u, out);
		}
	}
	u->opt = NULL;
	return ok;
}

bool translate_options(struct ext_use *u, struct translation *t)
{
	const struct ext *x = u->ext;
	bool ok = true;

	for (unsigned i = 0; i < x->n_opts && ok; i++)
		if (ext_opt_given(u, &x->opts[i]))
			ok = translate_option(u, &x->opts[i], t->out);
	return ok;
}

bool ext_translate(struct ext_use *u, struct translation *t)
{
	size_t before = t->out->n;
	bool ok;

	if (u->ext->translate)
		return u->ext->translate(u, t);
	if (!u->ext->nft)
		return false;
	ok = translate_options(u, t);
	if (ok && t->out->n == before && *u->ext->nft) {
		buf_char(t->out, ' ');
		buf_str(t->out, u->ext->nft);
	}
	return ok;
}
