/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <stdlib.h>

#include "api/api.h"
#include "plan/print.h"

/* TO, and the tables that only FROM has, empty. */
static struct ruleset *with_empty_tables(const struct ruleset *from, struct ruleset *to)
{
	struct ruleset *copy = ruleset_thaw(to);

	for (unsigned i = 0; copy && i < FAMILIES * TABLES; i++) {
		const struct table *t = from->tables[i / TABLES][i % TABLES];

		if (!t || ruleset_table_add(copy, t->family, t->kind))
			continue;
		ruleset_unref(copy);
		copy = NULL;
	}
	if (copy)
		ruleset_freeze(copy);
	return copy;
}

int merlon_plan_new(struct merlon_ruleset *from, struct merlon_ruleset *to,
		    unsigned flags, struct merlon_plan **plan, struct merlon_err *e)
{
	struct ruleset *a = ruleset_of(from), *b = ruleset_of(to);
	struct merlon_plan *new;
	int err;

	if (!to || !plan)
		return misuse(e, "merlon_plan_new");
	new = calloc(1, sizeof(*new));
	if (!new)
		return err_no_memory(e);
	b = a && flags & MERLON_PLAN_EMPTY_OTHERS ? with_empty_tables(a, b)
						  : ruleset_ref(b);
	err = b ? plan_new(&new->p, a, b) : -ENOMEM;
	ruleset_unref(b);
	if (err) {
		free(new);
		return err_no_memory(e);
	}
	*plan = new;
	return 0;
}

void merlon_plan_free(struct merlon_plan *plan)
{
	if (!plan)
		return;
	plan_fini(&plan->p);
	free(plan);
}

long merlon_plan_count(const struct merlon_plan *plan)
{
	return plan ? plan_count(&plan->p) : -EINVAL;
}

int merlon_plan_print(const struct merlon_plan *plan, unsigned flags,
		      int (*sink)(void *context, const char *data, size_t size),
		      void *context)
{
	struct buf out;
	int err;

	if (!plan || !sink)
		return -EINVAL;
	buf_init_sink(&out, sink, context);
	err = plan_print(&plan->p, flags & MERLON_COLOUR ? PLAN_COLOUR : 0, &out);
	if (!err)
		err = buf_flush(&out);
	buf_fini(&out);
	return err;
}

/* ---- one by one */

_Static_assert((int)MERLON_CHAIN_NEW == EDIT_CHAIN_NEW &&
		       (int)MERLON_CHAIN_DELETE == EDIT_CHAIN_DELETE &&
		       (int)MERLON_POLICY_SET == EDIT_POLICY &&
		       (int)MERLON_RULE_INSERT == EDIT_RULE_INSERT &&
		       (int)MERLON_RULE_DELETE == EDIT_RULE_DELETE,
	       "edits");

struct walking {
	const struct plan *plan;
	int (*call)(void *context, const struct merlon_change *change);
	void *context;
};

static int tell(void *context, const struct edit *edit)
{
	const struct walking *w = context;
	const struct ruleset *rs = edit->op == EDIT_RULE_DELETE ? w->plan->from
								: w->plan->to;
	struct merlon_rule rule;
	struct merlon_change change = {
		.size = sizeof(change),
		.at = edit,
		.op = (enum merlon_change_op)edit->op,
		.family = (enum merlon_family)edit->table->family->id,
		.table = (enum merlon_table)edit->table->kind->id,
		.chain = edit->chain->name,
		.policy = edit->op == EDIT_POLICY ? verdict_names[edit->chain->policy]
						  : NULL,
		.number = edit->number,
	};

	if (edit->rule) {
		rule_fill(&rule, rs, edit->table, edit->chain, edit->number, edit->rule);
		change.rule = &rule;
	}
	return w->call(w->context, &change);
}

int merlon_plan_walk(const struct merlon_plan *plan,
		     int (*call)(void *context, const struct merlon_change *change),
		     void *context)
{
	struct walking w = { plan ? &plan->p : NULL, call, context };

	return plan && call ? plan_walk(&plan->p, tell, &w) : -EINVAL;
}

int merlon_change_text(const struct merlon_change *change, char *text, size_t size)
{
	struct buf b;

	if (!change || (size && !text))
		return -EINVAL;
	buf_init(&b);
	edit_print(change->at, &b);
	return text_out(&b, text, size);
}
