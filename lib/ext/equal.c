/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/equal.h"

#include "ext/value.h"

enum {
	MOST = 64
}; /* matches that may change places; a rule with more must agree in order */

static size_t user_bytes(const struct ext *x, size_t size)
{
	return x && x->user && x->user < size ? x->user : x ? x->size : size;
}

/* The same words in -save: for two revisions of one extension. */
static bool same_text(const struct family *f, const struct rule *ra, const struct ext *xa,
		      const void *a, const struct rule *rb, const struct ext *xb,
		      const void *b)
{
	struct ext_use ua = {
		.ext = xa, .family = f, .head = ra->head, .payload = (void *)a
	};
	struct ext_use ub = {
		.ext = xb, .family = f, .head = rb->head, .payload = (void *)b
	};
	struct buf ta, tb;
	bool same;

	if (!xa || !xb || strcmp(xa->name, xb->name) != 0)
		return false;
	buf_init(&ta);
	buf_init(&tb);
	ext_save(&ua, &ta);
	ext_save(&ub, &tb);
	same = !ta.error && !tb.error && ta.n == tb.n && memcmp(ta.p, tb.p, ta.n) == 0;
	buf_fini(&ta);
	buf_fini(&tb);
	return same;
}

static bool match_equal(const struct family *f, const struct rule *ra,
			const struct xt_entry_match *a, const struct rule *rb,
			const struct xt_entry_match *b)
{
	const struct ext *xa, *xb;
	size_t size = a->u.match_size - sizeof(*a);

	if (strncmp(a->u.user.name, b->u.user.name, XT_EXTENSION_MAXNAMELEN) != 0)
		return false;
	xa = ext_of_match(f, a);
	if (a->u.user.revision == b->u.user.revision) {
		if (a->u.match_size == b->u.match_size &&
		    memcmp(a->data, b->data, user_bytes(xa, size)) == 0)
			return true;
		if (!xa || !xa->by_text)
			return false;
	}
	xb = ext_of_match(f, b);
	return same_text(f, ra, xa, a->data, rb, xb, b->data);
}

static bool target_equal(const struct family *f, const struct rule *ra,
			 const struct rule *rb)
{
	const struct xt_entry_target *a = rule_target(ra), *b = rule_target(rb);
	const struct ext *xa, *xb;
	size_t size;

	if (!a || !b)
		return !a && !b;
	if (strncmp(a->u.user.name, b->u.user.name, XT_EXTENSION_MAXNAMELEN) != 0)
		return false;
	xa = ext_of_target(f, a);
	size = a->u.target_size - sizeof(*a);
	if (a->u.user.revision == b->u.user.revision) {
		if (a->u.target_size == b->u.target_size &&
		    memcmp(a->data, b->data, user_bytes(xa, size)) == 0)
			return true;
		if (!xa || !xa->by_text)
			return false;
	}
	xb = ext_of_target(f, b);
	return same_text(f, ra, xa, a->data, rb, xb, b->data);
}

static bool pure(const struct family *f, const struct xt_entry_match *m)
{
	const struct ext *x = ext_of_match(f, m);

	return x && x->pure;
}

/* From A and B on, a run of pure matches in each: do they hold the same ones?  Moves both
 * behind their runs. */
static bool run_equal(const struct family *f, const struct rule *ra,
		      const struct xt_entry_match **a, const struct rule *rb,
		      const struct xt_entry_match **b)
{
	const struct xt_entry_match *theirs[MOST];
	size_t n = 0, left;

	for (; *b && pure(f, *b) && n < MOST; *b = rule_match_next(rb, *b))
		theirs[n++] = *b;
	for (left = n; *a && pure(f, *a); *a = rule_match_next(ra, *a)) {
		size_t i = 0;

		while (i < left && !match_equal(f, ra, *a, rb, theirs[i]))
			i++;
		if (i == left)
			return false;
		theirs[i] = theirs[--left];
	}
	return left == 0;
}

static bool matches_equal(const struct family *f, const struct rule *ra,
			  const struct rule *rb)
{
	const struct xt_entry_match *a = rule_match_next(ra, NULL);
	const struct xt_entry_match *b = rule_match_next(rb, NULL);

	while (a && b) {
		if (match_equal(f, ra, a, rb, b)) {
			a = rule_match_next(ra, a);
			b = rule_match_next(rb, b);
		} else if (!pure(f, a) || !run_equal(f, ra, &a, rb, &b)) {
			return false;
		}
	}
	return !a && !b;
}

/* Names count as far as their masks reach. */
static bool iface_equal(const char *a, const uint8_t *a_mask, const char *b,
			const uint8_t *b_mask)
{
	for (int i = 0; i < 16; i++)
		if (a_mask[i] != b_mask[i] || ((a[i] ^ b[i]) & a_mask[i]))
			return false;
	return true;
}

static bool head_equal(const struct family *f, const struct head *a, const struct head *b)
{
	uint8_t flags = (uint8_t)~f->flag_proto; /* follows from the protocol */

	return a == b ||
	       (memcmp(a->smask, b->smask, sizeof(a->smask) * 2) == 0 &&
		a->proto == b->proto && (a->flags & flags) == (b->flags & flags) &&
		a->invert == b->invert && a->tos == b->tos &&
		iface_equal(a->in, a->in_mask, b->in, b->in_mask) &&
		iface_equal(a->out, a->out_mask, b->out, b->out_mask));
}

bool rule_equal(const struct table *ta, const struct rule *a, const struct table *tb,
		const struct rule *b)
{
	const struct family *f = ta->family;
	const struct chain *ja, *jb;

	if (a == b && ta == tb)
		return true;
	if (a->verdict != b->verdict || memcmp(a->body, b->body, 2u * f->addr_len) != 0 ||
	    !head_equal(f, a->head, b->head))
		return false;
	ja = rule_jump(ta, a);
	jb = rule_jump(tb, b);
	if (ja != jb && (!ja || !jb || strcmp(ja->name, jb->name) != 0))
		return false;
	return matches_equal(f, a, b) && target_equal(f, a, b);
}

bool rule_same(const struct table *t, const struct rule *a, const struct rule *b)
{
	const struct family *f = t->family;
	const struct xt_entry_match *x = NULL, *y = NULL;
	const struct xt_entry_target *ta = rule_target(a), *tb = rule_target(b);

	if (a->verdict != b->verdict || a->jump != b->jump ||
	    a->match_size != b->match_size ||
	    memcmp(a->body, b->body, 2u * f->addr_len) != 0 ||
	    !head_equal(f, a->head, b->head))
		return false;
	while ((x = rule_match_next(a, x)) && (y = rule_match_next(b, y)))
		if (x->u.user.revision != y->u.user.revision ||
		    x->u.match_size != y->u.match_size || !match_equal(f, a, x, b, y))
			return false;
	return !ta || !tb ||
	       (ta->u.user.revision == tb->u.user.revision && target_equal(f, a, b));
}

/* Where other bytes may be equal, as of another revision, the words are hashed. */
static uint64_t payload_hash(struct hash_key key, const struct table *t,
			     const struct rule *r, const struct ext *x,
			     const unsigned char *payload, size_t size)
{
	struct ext_use u = { .ext = x,
			     .family = t->family,
			     .head = r->head,
			     .payload = (unsigned char *)payload };
	struct buf text;
	uint64_t hash;

	if (!x || !(x->by_text || ext_has_revisions(x, t->family)))
		return hash_bytes(key, payload, user_bytes(x, size));
	buf_init(&text);
	ext_save(&u, &text);
	hash = hash_bytes(key, text.p, text.n);
	buf_fini(&text);
	return hash;
}

/* What head_equal compares. */
static uint64_t head_hash(struct hash_key key, const struct family *f,
			  const struct head *h)
{
	struct head it = *h; /* it has no holes */

	it.flags &= (uint8_t)~f->flag_proto;
	memset(it.pad, 0, sizeof(it.pad));
	for (int i = 0; i < 16; i++) {
		it.in[i] = (char)(it.in[i] & it.in_mask[i]);
		it.out[i] = (char)(it.out[i] & it.out_mask[i]);
	}
	return hash_bytes(key, &it, sizeof(it));
}

/* All but the jump.  The hashes of the matches are summed, since the order of pure ones is
 * free. */
static uint64_t hash_rest(struct hash_key key, const struct table *t,
			  const struct rule *r)
{
	const struct xt_entry_target *target = rule_target(r);
	uint64_t hash = hash_bytes(key, r->body, 2u * r->addr_len);

	hash ^= head_hash(key, t->family, r->head) + r->verdict;
	for (const struct xt_entry_match *m = NULL; (m = rule_match_next(r, m));)
		hash += hash_bytes(key, m->u.user.name,
				   strnlen(m->u.user.name, XT_EXTENSION_MAXNAMELEN)) *
			(1 | payload_hash(key, t, r, ext_of_match(t->family, m), m->data,
					  m->u.match_size - sizeof(*m)));
	if (target)
		hash ^= hash_bytes(key, target->u.user.name,
				   strnlen(target->u.user.name,
					   XT_EXTENSION_MAXNAMELEN)) +
			payload_hash(key, t, r, ext_of_target(t->family, target),
				     target->data,
				     target->u.target_size - sizeof(*target));
	return hash;
}

uint64_t rule_hash(struct hash_key key, const struct table *t, const struct rule *r)
{
	const struct chain *jump = rule_jump(t, r);
	uint64_t hash = hash_rest(key, t, r);

	return jump ? hash + hash_bytes(key, jump->name, strlen(jump->name)) : hash;
}

uint64_t rule_hash_here(const struct table *t, const struct rule *r)
{
	return hash_rest(t->key, t, r) + hash_bytes(t->key, &r->jump, sizeof(r->jump));
}
