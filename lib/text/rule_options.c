/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The options that make a rule: what packets it is about, its matches, its target.
 */
#include "text/parser.h"

#include <errno.h>
#include <stdlib.h>

#include "ext/names.h"

int read_proto(struct parser *p, const struct core_option *o, const struct word *value,
	       struct merlon_err *e)
{
	struct head *h = &p->cmd->rule.head;

	if (gave(p, GAVE_PROTOCOL, o->letter, e))
		return -EINVAL;
	if (!proto_parse(value->s, &h->proto))
		return FAIL(p, value, e, "unknown protocol \"%.*s\" specified",
			    (int)value->s.n, value->s.p);
	if (!h->proto && p->invert)
		return FAIL(p, value, e, "rule would never match protocol");
	if (!p->invert && h->proto < 64 && p->family->header_protos >> h->proto & 1)
		buf_fmt(&p->warnings,
			"Warning: never matched protocol: %.*s. use extension match instead.\n",
			(int)value->s.n, value->s.p);
	h->flags |= p->family->flag_proto;
	if (p->invert)
		h->invert |= HEAD_NOT_PROTO;
	return 0;
}

static int add_address(void *context, const uint8_t addr[16])
{
	struct addresses *list = context;
	struct address *more;

	if (list->n == MOST_ADDRESSES)
		return -E2BIG;
	if (list->n == list->cap) {
		size_t cap = list->cap ? list->cap * 2 : 8;

		more = realloc(list->a, cap * sizeof(*more));
		if (!more)
			return -ENOMEM;
		list->a = more;
		list->cap = cap;
	}
	memcpy(list->a[list->n++].addr, addr, 16);
	return 0;
}

static size_t last_slash(struct str s)
{
	size_t i = s.n;

	while (i > 0 && s.p[i - 1] != '/')
		i--;
	return i ? i - 1 : s.n;
}

/* "addr[/mask]"; a name stands for all its addresses, and under a mask of 0 for nothing. */
static int read_address(struct parser *p, struct str s, struct addresses *list,
			struct merlon_err *e)
{
	const struct family *f = p->family;
	size_t slash = last_slash(s), first = list->n;
	struct str host = str_sub(s, 0, slash);
	uint8_t addr[16] = { 0 }, mask[16] = { 0 };
	int err;

	mask_of_prefix(f, f->addr_len * 8u, mask);
	if (slash < s.n) {
		err = value_mask(f, str_sub(s, slash + 1, s.n), mask, e);
		if (err) {
			err_span(e, slash + 1, s.n - slash - 1);
			return err;
		}
	}
	if (addr_is_zero(f, mask) || addr_parse(f, host, addr))
		err = add_address(list,
				  addr_is_zero(f, mask) ? memset(addr, 0, 16) : addr);
	else
		err = host_lookup(f, host, add_address, list);
	if (err == -ENOENT) {
		err_usage(e, "host/network `%.*s' not found", (int)host.n, host.p);
		err_span(e, 0, slash);
		return -EINVAL;
	}
	if (err == -ENOMEM)
		return err_no_memory(e);
	if (err)
		return err_set(e, -err, "too many addresses in one command");
	for (size_t i = first; i < list->n; i++) {
		memcpy(list->a[i].mask, mask, 16);
		for (int k = 0; k < 16; k++)
			list->a[i].addr[k] &= mask[k];
	}
	return 0;
}

int read_addresses(struct parser *p, const struct core_option *o,
		   const struct word *value, struct merlon_err *e)
{
	bool source = o->letter == 's';
	struct addresses *list = source ? &p->src : &p->dst;
	struct str rest = value->s, part;
	int err;

	if (gave(p, source ? GAVE_SOURCE : GAVE_DESTINATION, o->letter, e))
		return -EINVAL;
	if (str_is(value->s, "!") && p->i < p->n) {
		value = &p->words[p->i];
		FAIL(p, value, e, "Bad argument `%.*s'", (int)value->s.n, value->s.p);
		err_detail(e, "the ! belongs before the option: ! -%c", o->letter);
		return -EINVAL;
	}
	while (str_split(&rest, ',', &part)) {
		while (part.n && (part.p[0] == ' ' || part.p[0] == '\t'))
			part = str_sub(part, 1, part.n);
		err = read_address(p, part, list, e);
		if (err) {
			err_shift(e, (size_t)(part.p - value->s.p), part.n);
			blame(p, value);
			return err;
		}
	}
	if (!p->invert)
		return 0;
	if (list->n > 1)
		return FAIL(
			p, value, e,
			"! not allowed with multiple source or destination IP addresses");
	p->cmd->rule.head.invert |= source ? HEAD_NOT_SRC : HEAD_NOT_DST;
	return 0;
}

int read_iface(struct parser *p, const struct core_option *o, const struct word *value,
	       struct merlon_err *e)
{
	struct head *h = &p->cmd->rule.head;
	bool in = o->letter == 'i';

	if (gave(p, in ? GAVE_IN : GAVE_OUT, o->letter, e))
		return -EINVAL;
	if (!value->s.n)
		return FAIL(p, value, e, "Empty interface is likely to be undesired");
	if (!value_put_iface(value->s, in ? h->in : h->out,
			     in ? h->in_mask : h->out_mask))
		return FAIL(p, value, e,
			    "interface name `%.*s' must be shorter than IFNAMSIZ (15)",
			    (int)value->s.n, value->s.p);
	for (size_t i = 0; i < value->s.n; i++)
		if (value->s.p[i] == '/' || value->s.p[i] == ' ') {
			buf_fmt(&p->warnings,
				"Warning: weird character in interface `%.*s' ('/' and ' ' are not allowed by the kernel).\n",
				(int)value->s.n, value->s.p);
			break;
		}
	if (p->invert)
		h->invert |= in ? HEAD_NOT_IN : HEAD_NOT_OUT;
	return 0;
}

int read_fragment(struct parser *p, const struct core_option *o, const struct word *value,
		  struct merlon_err *e)
{
	struct head *h = &p->cmd->rule.head;

	(void)value;
	if (!p->family->flag_frag)
		return FAIL(p, p->word, e,
			    "`-%c' is not supported in IPv6, use -m frag instead",
			    o->letter);
	if (gave(p, GAVE_FRAGMENT, o->letter, e))
		return -EINVAL;
	h->flags |= p->family->flag_frag;
	if (p->invert)
		h->invert |= HEAD_NOT_FRAG;
	return 0;
}

/* Lay the header of a record at AT, with room for the payload behind it. */
static size_t record_begin(unsigned char *at, const struct ext *x)
{
	struct xt_entry_match *m = (void *)at; /* targets have the same header */
	size_t size = sizeof(*m) + (size_t)XT_ALIGN(x->size);
	const char *name = ext_kernel_name(x);

	memset(m, 0, sizeof(*m));
	m->u.user.match_size = (uint16_t)size;
	memcpy(m->u.user.name, name, strlen(name));
	m->u.user.revision = x->revision;
	return size;
}

int load_match(struct parser *p, const struct ext *x, struct merlon_err *e)
{
	size_t size = sizeof(struct xt_entry_match) + (size_t)XT_ALIGN(x->size);
	struct ext_use *u;

	if (p->n_uses == MOST_MATCHES || p->match_size + size > MATCH_ROOM)
		return FAIL(p, p->word, e, "the rule has too many matches");
	p->use_words[p->n_uses] = *p->word;
	u = &p->uses[p->n_uses++];
	record_begin(p->matches + p->match_size, x);
	*u = (struct ext_use){ .family = p->family,
			       .head = &p->cmd->rule.head,
			       .table = p->cmd->table->id,
			       .warnings = &p->warnings };
	ext_begin(u, x, p->matches + p->match_size + sizeof(struct xt_entry_match));
	p->match_size += size;
	return 0;
}

static int unknown_extension(struct parser *p, enum ext_kind kind, const struct word *w,
			     struct merlon_err *e)
{
	const char *near = ext_suggest(kind, w->s, p->family);
	const struct family *other = &families[!p->family->id];

	if (w->s.n >= XT_EXTENSION_MAXNAMELEN)
		return FAIL(p, w, e, "Invalid match name \"%.*s\" (%d chars max)",
			    (int)w->s.n, w->s.p, XT_EXTENSION_MAXNAMELEN - 1);
	FAIL(p, w, e, "Couldn't load %s `%.*s':No such file or directory",
	     kind == EXT_MATCH ? "match" : "target", (int)w->s.n, w->s.p);
	if (ext_find(kind, w->s, other, NULL))
		err_detail(e, "%.*s exists for %s only", (int)w->s.n, w->s.p,
			   other->name);
	else if (near)
		err_detail(e, "did you mean %s?", near);
	return -EINVAL;
}

/*
 * What merlon could not read in a kernel, -save wrote as `-m NAME --merlon-payload
 * REVISION:HEX`: the record of that, with at most ROOM bytes, at AT.  Its size, 0 when the
 * words are something else, or -EINVAL.
 */
static long read_opaque(struct parser *p, const struct word *name, unsigned char *at,
			size_t room, struct merlon_err *e)
{
	struct xt_entry_match *m = (void *)at; /* targets have the same header */
	const struct word *w = p->i + 1 < p->n ? &p->words[p->i + 1] : NULL;
	uint64_t revision, byte;
	struct str hex;
	size_t colon, size;

	if (!w || !str_is(p->words[p->i].s, "--merlon-payload"))
		return 0;
	p->i += 2;
	colon = str_find(w->s, ':');
	hex = str_sub(w->s, colon < w->s.n ? colon + 1 : colon, w->s.n);
	size = sizeof(*m) + hex.n / 2;
	if (colon == w->s.n ||
	    !str_u64_base(str_sub(w->s, 0, colon), 10, 255, &revision) || hex.n % 16 ||
	    name->s.n >= XT_EXTENSION_MAXNAMELEN)
		return FAIL(p, w, e,
			    "a payload is written REVISION:HEX, in steps of 8 bytes");
	if (size > room)
		return FAIL(p, w, e, "the payload is too large for a rule");
	memset(m, 0, sizeof(*m));
	for (size_t i = 0; i < hex.n; i += 2) {
		if (!str_u64_base(str_sub(hex, i, i + 2), 16, 255, &byte))
			return FAIL(
				p, w, e,
				"a payload is written REVISION:HEX, in steps of 8 bytes");
		m->data[i / 2] = (unsigned char)byte;
	}
	m->u.user.match_size = (uint16_t)size;
	memcpy(m->u.user.name, name->s.p, name->s.n);
	m->u.user.revision = (uint8_t)revision;
	return (long)size;
}

int read_match(struct parser *p, const struct core_option *o, const struct word *value,
	       struct merlon_err *e)
{
	const struct ext *x;
	long size;

	if (p->invert)
		return FAIL(p, p->bang, e, "unexpected ! flag before --%s", o->name);
	size = read_opaque(p, value, p->matches + p->match_size,
			   MATCH_ROOM - p->match_size, e);
	if (size) {
		p->match_size += size > 0 ? (size_t)size : 0;
		return size < 0 ? (int)size : 0;
	}
	x = ext_find(EXT_MATCH, value->s, p->family, p->kernel);
	if (!x)
		return unknown_extension(p, EXT_MATCH, value, e);
	p->cmd->given |= GAVE_MATCH;
	p->word = value;
	return load_match(p, x, e);
}

int read_jump(struct parser *p, const struct core_option *o, const struct word *value,
	      struct merlon_err *e)
{
	struct command *cmd = p->cmd;
	const struct ext *x;
	long size;

	if (p->invert)
		return FAIL(p, p->bang, e, "cannot have ! before -j");
	if (gave(p, GAVE_JUMP, 'j', e))
		return -EINVAL;
	if (!value->s.n)
		return FAIL(p, value, e, "Invalid target name (too short)");
	cmd->jump = *value;
	cmd->rule.verdict = VERDICT_JUMP;
	if (o->letter == 'g') {
		cmd->rule.head.flags |= p->family->flag_goto;
		return 0;
	}
	for (int v = 0; v < VERDICTS; v++)
		if (verdict_names[v] && str_is(value->s, verdict_names[v])) {
			cmd->rule.verdict = (enum verdict)v;
			return 0;
		}
	if (p->chains && table_chain(p->chains, value->s))
		return 0;
	size = read_opaque(p, value, p->target_record, TARGET_ROOM, e);
	if (size) {
		cmd->rule.verdict = VERDICT_TARGET;
		return size < 0 ? (int)size : 0;
	}
	x = ext_find(EXT_TARGET, value->s, p->family, p->kernel);
	if (!x)
		return 0; /* a chain, or so we hope: command_run knows */
	cmd->rule.verdict = VERDICT_TARGET;
	record_begin(p->target_record, x);
	p->target = (struct ext_use){ .family = p->family,
				      .head = &cmd->rule.head,
				      .table = cmd->table->id,
				      .warnings = &p->warnings };
	ext_begin(&p->target, x, p->target_record + sizeof(struct xt_entry_target));
	p->matches_before = p->n_uses;
	return 0;
}
