/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/names.h"
#include "ext/value.h"
#include "text/print.h"

/* Whether a reader takes it for one word. */
static bool is_bare(const char *s, size_t n)
{
	bool bare = n > 0;

	for (size_t i = 0; i < n && bare; i++)
		bare = (unsigned char)s[i] > ' ' && s[i] != '"' && s[i] != '\x7f';
	return bare;
}

/* iptables makes no chain with a blank or a quotation mark in its name, but other programs do,
 * and its own -E once did. */
void put_chain_name(const char *name, struct buf *out)
{
	if (is_bare(name, strlen(name)))
		buf_str(out, name);
	else
		value_print_text(name, strlen(name), out);
}

static void put_address(const struct family *f, char option, bool invert,
			const uint8_t *addr, const uint8_t *mask, struct buf *out)
{
	int bits = mask_prefix(f, mask);

	if (!invert && bits == 0 && addr_is_zero(f, addr))
		return;
	buf_str(out, invert ? " ! -" : " -");
	buf_char(out, option);
	buf_char(out, ' ');
	addr_print(f, addr, out);
	buf_char(out, '/');
	if (bits >= 0)
		buf_u64(out, (uint64_t)bits);
	else
		addr_print(f, mask, out);
}

/* The name as far as the mask reaches; a mask that stops short of the NUL is a "+". */
void put_iface_name(const char *name, const uint8_t *mask, struct buf *out)
{
	size_t n = 0;

	while (n < 16 && mask[n] && name[n])
		n++;
	buf_put(out, name, n);
	if (n == 16 || !mask[n])
		buf_char(out, '+');
}

static void put_iface(char option, bool invert, const char *name, const uint8_t *mask,
		      struct buf *out)
{
	char text[20];
	size_t at, n;

	if (!name[0] && !mask[0] && !invert)
		return;
	if (name[0] == '+' && !mask[0] && !invert)
		return;
	buf_str(out, invert ? " ! -" : " -");
	buf_char(out, option);
	buf_char(out, ' ');
	at = out->n;
	put_iface_name(name, mask, out);
	n = out->n - at;
	if (n < sizeof(text) && !is_bare(out->p + at, n)) {
		memcpy(text, out->p + at, n);
		out->n = at;
		value_print_text(text, n, out);
	}
}

static void put_proto(const struct head *h, struct buf *out)
{
	char room[64];
	const char *name;

	if (!h->proto)
		return;
	buf_str(out, h->invert & HEAD_NOT_PROTO ? " ! -p " : " -p ");
	name = proto_name(h->proto, true, room);
	if (name)
		buf_str(out, name);
	else
		buf_u64(out, h->proto);
}

/* What merlon cannot read it writes as bytes, and reads back as such. */
static void put_opaque(const char *option, const char *name, unsigned revision,
		       const unsigned char *data, size_t size, struct buf *out)
{
	buf_str(out, option);
	value_print_text(name, strnlen(name, XT_EXTENSION_MAXNAMELEN), out);
	buf_fmt(out, " --merlon-payload %u:", revision);
	for (size_t i = 0; i < size; i++) {
		buf_char(out, "0123456789abcdef"[data[i] >> 4]);
		buf_char(out, "0123456789abcdef"[data[i] & 15]);
	}
}

static void put_match(const struct table *t, const struct rule *r,
		      const struct xt_entry_match *m, struct buf *out)
{
	const struct ext *x = ext_of_match(t->family, m);
	struct ext_use u = { .ext = x,
			     .family = t->family,
			     .head = r->head,
			     .table = t->kind->id,
			     .payload = (unsigned char *)m->data };

	if (!x) {
		put_opaque(" -m ", m->u.user.name, m->u.user.revision, m->data,
			   m->u.match_size - sizeof(*m), out);
		return;
	}
	buf_str(out, " -m ");
	buf_str(out, x->name);
	ext_save(&u, out);
}

static void put_target(const struct table *t, const struct rule *r, struct buf *out)
{
	const struct xt_entry_target *target = rule_target(r);
	const struct chain *jump = rule_jump(t, r);
	const struct ext *x;
	struct ext_use u;

	if (verdict_names[r->verdict]) {
		buf_str(out, " -j ");
		buf_str(out, verdict_names[r->verdict]);
	}
	if (jump) {
		buf_str(out, rule_is_goto(t->family, r) ? " -g " : " -j ");
		put_chain_name(jump->name, out);
	}
	if (!target)
		return;
	x = ext_of_target(t->family, target);
	if (!x) {
		put_opaque(" -j ", target->u.user.name, target->u.user.revision,
			   target->data, target->u.target_size - sizeof(*target), out);
		return;
	}
	u = (struct ext_use){ .ext = x,
			      .family = t->family,
			      .head = r->head,
			      .table = t->kind->id,
			      .payload = (unsigned char *)target->data };
	buf_str(out, " -j ");
	buf_str(out, x->name);
	ext_save(&u, out);
}

static void put_rule(const struct table *t, const char *chain, const struct rule *r,
		     bool counters, struct buf *out)
{
	const struct head *h = r->head;

	buf_str(out, "-A ");
	put_chain_name(chain, out);
	put_address(t->family, 's', h->invert & HEAD_NOT_SRC, rule_src(r), h->smask, out);
	put_address(t->family, 'd', h->invert & HEAD_NOT_DST, rule_dst(r), h->dmask, out);
	put_iface('i', h->invert & HEAD_NOT_IN, h->in, h->in_mask, out);
	put_iface('o', h->invert & HEAD_NOT_OUT, h->out, h->out_mask, out);
	put_proto(h, out);
	if (t->family->flag_frag & h->flags)
		buf_str(out, h->invert & HEAD_NOT_FRAG ? " ! -f" : " -f");
	for (const struct xt_entry_match *m = NULL; (m = rule_match_next(r, m));)
		put_match(t, r, m, out);
	if (counters)
		buf_fmt(out, " -c %llu %llu", (unsigned long long)r->packets,
			(unsigned long long)r->bytes);
	put_target(t, r, out);
}

void print_rule(const struct table *t, const char *chain, const struct rule *r,
		struct buf *out)
{
	put_rule(t, chain, r, false, out);
}

static void put_counters(uint64_t packets, uint64_t bytes, struct buf *out)
{
	buf_char(out, '[');
	buf_u64(out, packets);
	buf_char(out, ':');
	buf_u64(out, bytes);
	buf_char(out, ']');
}

void print_save_table(const struct table *t, unsigned flags, struct buf *out)
{
	buf_fmt(out, "*%s\n", t->kind->name);
	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];

		buf_char(out, ':');
		put_chain_name(c->name, out);
		buf_char(out, ' ');
		buf_str(out, c->hook == NO_HOOK ? "-" : verdict_names[c->policy]);
		buf_char(out, ' ');
		put_counters(c->packets, c->bytes, out);
		buf_char(out, '\n');
		buf_spill(out);
	}
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < t->chains[i]->n; k++) {
			const struct rule *r = t->chains[i]->rules[k];

			if (flags & PRINT_COUNTERS) {
				put_counters(r->packets, r->bytes, out);
				buf_char(out, ' ');
			}
			put_rule(t, t->chains[i]->name, r, false, out);
			buf_char(out, '\n');
			buf_spill(out);
		}
	buf_str(out, "COMMIT\n");
}

static void put_chain_head(const struct chain *c, unsigned flags, struct buf *out)
{
	if (c->hook == NO_HOOK) {
		buf_str(out, "-N ");
		put_chain_name(c->name, out);
	} else {
		buf_fmt(out, "-P %s %s", c->name, verdict_names[c->policy]);
		if (flags & PRINT_COUNTERS)
			buf_fmt(out, " -c %llu %llu", (unsigned long long)c->packets,
				(unsigned long long)c->bytes);
	}
	buf_char(out, '\n');
	buf_spill(out);
}

void print_list_rules(const struct table *t, const struct chain *only, uint32_t number,
		      unsigned flags, struct buf *out)
{
	if (!number)
		for (size_t i = 0; i < t->n; i++)
			if (!only || only == t->chains[i])
				put_chain_head(t->chains[i], flags, out);
	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];

		if (only && only != c)
			continue;
		for (size_t k = 0; k < c->n; k++) {
			if (number && number != k + 1)
				continue;
			put_rule(t, c->name, c->rules[k], flags & PRINT_COUNTERS, out);
			buf_char(out, '\n');
			buf_spill(out);
		}
	}
}
