/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "plan/print.h"

#include "text/print.h"

static const struct {
	const char *command, *sign, *colour;
} forms[] = {
	[EDIT_CHAIN_NEW] = { "-N ", "+ ", "\033[32m" },
	[EDIT_CHAIN_DELETE] = { "-X ", "- ", "\033[31m" },
	[EDIT_POLICY] = { "-P ", "~ ", "\033[33m" },
	[EDIT_RULE_INSERT] = { "-I ", "+ ", "\033[32m" },
	[EDIT_RULE_DELETE] = { "-D ", "- ", "\033[31m" },
};

/* The rule, from the blank behind the chain's name on. */
static void put_rule(const struct edit *e, struct buf *out)
{
	struct buf text;
	size_t skip;

	buf_init(&text);
	buf_str(&text, "-A ");
	put_chain_name(e->chain->name, &text);
	skip = text.n;
	text.n = 0;
	print_rule(e->table, e->chain->name, e->rule, &text);
	if (text.error)
		out->error = text.error;
	else
		buf_put(out, text.p + skip, text.n - skip);
	buf_fini(&text);
}

void edit_print(const struct edit *e, struct buf *out)
{
	buf_str(out, forms[e->op].command);
	put_chain_name(e->chain->name, out);
	if (e->op == EDIT_POLICY) {
		buf_char(out, ' ');
		buf_str(out, verdict_names[e->chain->policy]);
	}
	if (!e->rule)
		return;
	buf_char(out, ' ');
	buf_u64(out, e->number);
	/* A number and the rule itself are one too many for -D. */
	if (e->op == EDIT_RULE_DELETE)
		buf_str(out, " #");
	put_rule(e, out);
}

struct printer {
	struct buf *out;
	unsigned flags;
	const struct family *family; /* of the heading */
	const struct table_kind *kind;
};

static int print_edit(void *context, const struct edit *e)
{
	struct printer *p = context;
	bool colour = p->flags & PLAN_COLOUR;

	if (e->table->family != p->family || e->table->kind != p->kind) {
		p->family = e->table->family;
		p->kind = e->table->kind;
		buf_fmt(p->out, "%s%s -t %s%s\n", colour ? "\033[1m" : "",
			p->family->program, p->kind->name, colour ? "\033[0m" : "");
	}
	if (colour)
		buf_str(p->out, forms[e->op].colour);
	buf_str(p->out, forms[e->op].sign);
	edit_print(e, p->out);
	buf_str(p->out, colour ? "\033[0m\n" : "\n");
	return buf_spill(p->out);
}

int plan_print(const struct plan *p, unsigned flags, struct buf *out)
{
	struct printer printer = { .out = out, .flags = flags };
	int err = plan_walk(p, print_edit, &printer);

	return err ? err : out->error;
}
