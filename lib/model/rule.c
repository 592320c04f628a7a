/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "model/rule.h"

#include "model/ruleset.h"

const char *const verdict_names[VERDICTS] = {
	[VERDICT_ACCEPT] = "ACCEPT",
	[VERDICT_DROP] = "DROP",
	[VERDICT_QUEUE] = "QUEUE",
	[VERDICT_RETURN] = "RETURN",
};

struct rule *rule_new(struct ruleset *rs, const struct family *f,
		      const struct rule_parts *p)
{
	return rule_new_head(rs, f, p, ruleset_head(rs, &p->head));
}

struct rule *rule_new_head(struct ruleset *rs, const struct family *f,
			   const struct rule_parts *p, const struct head *head)
{
	size_t size = 2u * f->addr_len + p->match_size + p->target_size;
	struct rule *r = head ? arena_alloc(&rs->arena, sizeof(*r) + size) : NULL;
	unsigned char *at;

	if (!r)
		return NULL;
	*r = (struct rule){
		.head = head,
		.packets = p->packets,
		.bytes = p->bytes,
		.entry = p->entry,
		.jump = p->jump,
		.at = p->at,
		.match_size = (uint16_t)p->match_size,
		.target_size = (uint16_t)p->target_size,
		.verdict = (uint8_t)p->verdict,
		.addr_len = f->addr_len,
	};
	at = r->body;
	memcpy(at, p->src, f->addr_len);
	memcpy(at += f->addr_len, p->dst, f->addr_len);
	at += f->addr_len;
	if (p->match_size)
		memcpy(at, p->matches, p->match_size);
	if (p->target_size)
		memcpy(at + p->match_size, p->target, p->target_size);
	return r;
}

struct rule *rule_recount(struct ruleset *rs, const struct rule *r, uint64_t packets,
			  uint64_t bytes)
{
	size_t size = sizeof(*r) + 2u * r->addr_len + r->match_size + r->target_size;
	struct rule *copy = arena_copy(&rs->arena, r, size);

	if (copy) {
		copy->packets = packets;
		copy->bytes = bytes;
		copy->recounted = true;
	}
	return copy;
}
