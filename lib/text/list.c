/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The listing of -L.  Its columns are widths that the contents may overflow, as iptables'
 * are; programs cut it at blanks.
 */
#include "ext/names.h"
#include "ext/value.h"
#include "text/print.h"

enum { THOUSAND = 1000 };

static void pad_left(uint64_t v, size_t width, const char *suffix, struct buf *out)
{
	char digits[24];
	size_t n = 0;

	do {
		digits[sizeof(digits) - ++n] = (char)('0' + v % 10);
		v /= 10;
	} while (v);
	for (size_t i = n + strlen(suffix); i < width; i++)
		buf_char(out, ' ');
	buf_put(out, digits + sizeof(digits) - n, n);
	buf_str(out, suffix);
}

/* 8 columns in full, or 5 with a suffix that keeps it short. */
static void put_count(uint64_t v, unsigned flags, struct buf *out)
{
	static const char *const suffix[] = { "K", "M", "G", "T" };
	int i = -1;

	if (flags & PRINT_EXACT) {
		pad_left(v, 8, "", out);
	} else {
		if (v > 99999) {
			v = (v + THOUSAND / 2) / THOUSAND;
			for (i = 0; v > 9999 && i < 3; i++)
				v = (v + THOUSAND / 2) / THOUSAND;
		}
		pad_left(v, 5, i < 0 ? "" : suffix[i], out);
	}
	buf_char(out, ' ');
}

static void put_short_count(uint64_t v, unsigned flags, struct buf *out)
{
	struct buf b;
	size_t at = 0;

	buf_init(&b);
	put_count(v, flags, &b);
	while (at < b.n && b.p[at] == ' ')
		at++;
	buf_put(out, b.p + at, b.n - at);
	buf_fini(&b);
}

/* Fill the column that began at FROM, and part it from the next. */
static void end_column(size_t from, size_t width, unsigned flags, struct buf *out)
{
	if (!(flags & PRINT_INLINE))
		buf_pad(out, from, width);
	buf_char(out, ' ');
}

static void put_title(unsigned flags, struct buf *out)
{
	if (flags & PRINT_LINE_NUMBERS)
		buf_str(out, "num  ");
	if (flags & PRINT_VERBOSE)
		buf_str(out,
			flags & PRINT_EXACT ? "    pkts      bytes " : " pkts bytes ");
	buf_str(out, "target     prot opt ");
	if (flags & PRINT_VERBOSE)
		buf_str(out, "in     out     ");
	buf_str(out, "source               destination         \n");
}

static void put_chain_title(const struct chain *c, unsigned flags, struct buf *out)
{
	buf_str(out, "Chain ");
	buf_str(out, c->name);
	if (c->hook == NO_HOOK) {
		buf_fmt(out, " (%u references)\n", c->refs);
		return;
	}
	buf_fmt(out, " (policy %s", verdict_names[c->policy]);
	if (flags & PRINT_VERBOSE) {
		buf_char(out, ' ');
		put_short_count(c->packets, flags, out);
		buf_str(out, "packets, ");
		put_short_count(c->bytes, flags, out);
		buf_str(out, "bytes");
	}
	buf_str(out, ")\n");
}

/* The kernel's name, not that of an alias: NOTRACK stands behind the addresses only. */
static const char *target_name(const struct table *t, const struct rule *r)
{
	const struct xt_entry_target *target = rule_target(r);
	const struct chain *jump = rule_jump(t, r);

	if (jump)
		return jump->name;
	if (target)
		return target->u.user.name;
	return verdict_names[r->verdict] ? verdict_names[r->verdict] : "";
}

static void put_proto(const struct head *h, unsigned flags, struct lookups *names,
		      struct buf *out)
{
	char room[64];
	const char *name = proto_name(h->proto, names, room);
	size_t from;

	buf_char(out, h->invert & HEAD_NOT_PROTO ? '!' : ' ');
	from = out->n;
	if (name)
		buf_str(out, name);
	else
		buf_u64(out, h->proto);
	end_column(from, 4, flags, out);
}

static void put_options(const struct family *f, const struct head *h, struct buf *out)
{
	bool frag = f->flag_frag & h->flags;

	buf_char(out, !frag ? '-' : h->invert & HEAD_NOT_FRAG ? '!' : '-');
	buf_char(out, frag ? 'f' : '-');
	buf_char(out, ' ');
}

static void put_iface(bool invert, const char *name, const uint8_t *mask, unsigned flags,
		      const struct lookups *names, struct buf *out)
{
	size_t from = out->n;

	if (invert)
		buf_char(out, '!');
	if (mask[0] || name[0])
		put_iface_name(name, mask, out);
	else
		buf_str(out, names ? "any" : "*");
	end_column(from, 6, flags, out);
}

static void put_address(const struct family *f, bool invert, const char *arrow,
			const uint8_t *addr, const uint8_t *mask, unsigned flags,
			struct lookups *names, struct buf *out)
{
	int bits = mask_prefix(f, mask);
	char room[256];
	const char *name = NULL;
	size_t from;

	buf_char(out, invert ? '!' : ' ');
	from = out->n;
	if (flags & PRINT_INLINE)
		buf_str(out, arrow);
	if (bits == 0 && names) {
		buf_str(out, "anywhere");
	} else {
		if (names)
			name = host_name(f, addr, names, room);
		if (name)
			buf_str(out, name);
		else
			addr_print(f, addr, out);
		if (bits < 0) {
			buf_char(out, '/');
			addr_print(f, mask, out);
		} else if (bits != f->addr_len * 8) {
			buf_char(out, '/');
			buf_u64(out, (uint64_t)bits);
		}
	}
	end_column(from, f->listed_addr_width, flags, out);
}

static void put_match(const struct table *t, const struct rule *r,
		      const struct xt_entry_match *m, struct lookups *names,
		      struct buf *out)
{
	const struct ext *x = ext_of_match(t->family, m);
	struct ext_use u = { .ext = x,
			     .family = t->family,
			     .head = r->head,
			     .table = t->kind->id,
			     .payload = (unsigned char *)m->data,
			     .names = names };

	if (x)
		ext_list(&u, out);
	else
		buf_fmt(out, " UNKNOWN match `%.*s'", XT_EXTENSION_MAXNAMELEN,
			m->u.user.name);
}

static void put_target(const struct table *t, const struct rule *r, struct lookups *names,
		       struct buf *out)
{
	const struct xt_entry_target *target = rule_target(r);
	const struct ext *x = target ? ext_of_target(t->family, target) : NULL;
	struct ext_use u;

	if (!target)
		return;
	if (!x) {
		buf_fmt(out, " [%zu bytes of unknown target data]",
			target->u.target_size - sizeof(*target));
		return;
	}
	u = (struct ext_use){ .ext = x,
			      .family = t->family,
			      .head = r->head,
			      .table = t->kind->id,
			      .payload = (unsigned char *)target->data,
			      .names = names };
	ext_list(&u, out);
}

void print_list_rule(const struct table *t, const struct rule *r, size_t number,
		     unsigned flags, struct lookups *names, struct buf *out)
{
	const struct head *h = r->head;
	size_t from = out->n;

	if (flags & PRINT_LINE_NUMBERS) {
		buf_u64(out, number);
		end_column(from, 4, flags, out);
	}
	if (flags & PRINT_VERBOSE && !(flags & PRINT_INLINE)) {
		put_count(r->packets, flags, out);
		put_count(r->bytes, flags, out);
	}
	from = out->n;
	buf_str(out, target_name(t, r));
	end_column(from, 9, flags, out);
	put_proto(h, flags, names, out);
	buf_str(out, flags & PRINT_INLINE ? "opt " : "");
	put_options(t->family, h, out);
	if (flags & PRINT_VERBOSE) {
		buf_str(out, flags & PRINT_INLINE ? "in " : " ");
		put_iface(h->invert & HEAD_NOT_IN, h->in, h->in_mask, flags, names, out);
		buf_str(out, flags & PRINT_INLINE ? "out " : "");
		put_iface(h->invert & HEAD_NOT_OUT, h->out, h->out_mask, flags, names,
			  out);
	}
	put_address(t->family, h->invert & HEAD_NOT_SRC, "", rule_src(r), h->smask, flags,
		    names, out);
	put_address(t->family, h->invert & HEAD_NOT_DST, "-> ", rule_dst(r), h->dmask,
		    flags, names, out);
	buf_str(out, flags & PRINT_INLINE ? " " : "");
	if (rule_is_goto(t->family, r))
		buf_str(out, "[goto] ");
	for (const struct xt_entry_match *m = NULL; (m = rule_match_next(r, m));)
		put_match(t, r, m, names, out);
	put_target(t, r, names, out);
	buf_char(out, '\n');
}

void print_list(const struct table *t, const struct chain *only, uint32_t number,
		unsigned flags, struct lookups *names, struct buf *out)
{
	bool first = true;

	for (size_t i = 0; i < t->n; i++) {
		const struct chain *c = t->chains[i];

		if (only && only != c)
			continue;
		if (!first)
			buf_char(out, '\n');
		first = false;
		if (!number) {
			put_chain_title(c, flags, out);
			put_title(flags, out);
		}
		for (size_t k = 0; k < c->n; k++)
			if (!number || number == k + 1) {
				print_list_rule(t, c->rules[k], k + 1, flags, names, out);
				buf_spill(out);
			}
	}
}
