/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>

#include "api/api.h"
#include "ext/equal.h"
#include "ext/names.h"
#include "text/print.h"

struct merlon_ruleset *merlon_ruleset_ref(struct merlon_ruleset *rs)
{
	return rs ? ruleset_out(ruleset_ref(ruleset_of(rs))) : NULL;
}

void merlon_ruleset_unref(struct merlon_ruleset *rs)
{
	ruleset_unref(ruleset_of(rs));
}

/* ---- reading */

struct reading {
	struct merlon *h;
	unsigned tables;
	bool existing; /* of them, only those in use */
	struct ruleset *rs;
};

static int read_family(struct reading *r, const struct family *f, struct merlon_err *e)
{
	const struct table_kind *found[TABLES];
	struct kernel *k = &r->h->k;
	unsigned want = r->tables;
	int n = 0, err = 0;

	if (!want || r->existing) {
		n = k->ops->list_tables(k, f, found, e);
		want = 0;
	}
	for (int i = 0; i < n; i++)
		if (in_set(r->tables, found[i]->id))
			want |= MERLON_SET(found[i]->id);
	for (unsigned t = 0; n >= 0 && t < TABLES && !err; t++)
		if (want >> t & 1)
			err = k->ops->read(k, r->rs, f, &table_kinds[t], true, e);
	return n < 0 ? n : err;
}

int merlon_ruleset_read(struct merlon *h, unsigned of_families, unsigned tables,
			unsigned flags, struct merlon_ruleset **rs, struct merlon_err *e)
{
	struct reading r = { h, tables, flags & MERLON_READ_EXISTING, NULL };
	int err = 0;

	if (!h || !rs || !set_valid(of_families, FAMILIES) || !set_valid(tables, TABLES))
		return misuse(e, "merlon_ruleset_read");
	r.rs = ruleset_new();
	if (!r.rs)
		return err_no_memory(e);
	for (unsigned f = 0; f < FAMILIES && !err; f++) {
		if (!in_set(of_families, f))
			continue;
		err = read_family(&r, &families[f], e);
		/* A kernel without IPv6, say, is nothing unusual. */
		if (err == -EAFNOSUPPORT && !of_families)
			err = 0;
	}
	if (err) {
		ruleset_unref(r.rs);
		return err;
	}
	ruleset_freeze(r.rs);
	*rs = ruleset_out(r.rs);
	return 0;
}

static struct table *get_table(const struct merlon_ruleset *rs, enum merlon_family family,
			       enum merlon_table table)
{
	const struct family *f = family_of(family);
	const struct table_kind *kind = kind_of(table);

	return rs && f && kind ? ruleset_table(ruleset_of(rs), f, kind->id) : NULL;
}

int merlon_ruleset_has(const struct merlon_ruleset *rs, enum merlon_family family,
		       enum merlon_table table)
{
	return get_table(rs, family, table) != NULL;
}

/* ---- printing */

static unsigned list_flags(unsigned flags)
{
	return (flags & MERLON_PRINT_COUNTERS ? PRINT_VERBOSE : 0) |
	       (flags & MERLON_PRINT_EXACT ? PRINT_EXACT : 0) |
	       (flags & MERLON_PRINT_NUMBERS ? PRINT_LINE_NUMBERS : 0);
}

static void print_form(const struct table *t, const struct merlon_print *o,
		       struct lookups *names, struct buf *out)
{
	const struct chain *only = o->chain ? table_chain(t, str_of(o->chain)) : NULL;
	unsigned counters = o->flags & MERLON_PRINT_COUNTERS ? PRINT_COUNTERS : 0;

	switch (o->form) {
	case MERLON_SAVE:
		print_save_table(t, counters, out);
		break;
	case MERLON_RULES:
		print_list_rules(t, only, 0, counters, out);
		break;
	case MERLON_LIST:
		print_list(t, only, 0, list_flags(o->flags), names, out);
		break;
	}
}

struct chosen {
	const struct table *tables[FAMILIES * TABLES];
	unsigned n, families;
};

static void choose(struct chosen *c, const struct ruleset *rs,
		   const struct merlon_print *o)
{
	for (unsigned f = 0; f < FAMILIES; f++) {
		unsigned before = c->n;

		for (unsigned t = 0; t < TABLES; t++) {
			const struct table *table = rs->tables[f][t];

			if (table && in_set(o->families, f) && in_set(o->tables, t) &&
			    (!o->chain || table_chain(table, str_of(o->chain))))
				c->tables[c->n++] = table;
		}
		c->families += c->n > before;
	}
}

int merlon_ruleset_print(const struct merlon_ruleset *rs,
			 const struct merlon_print *options,
			 int (*sink)(void *context, const char *data, size_t size),
			 void *context, struct merlon_err *e)
{
	struct chosen c = { .n = 0 };
	struct lookups names = { 0 };
	struct merlon_print o;
	struct buf out;
	int err;

	if (!rs || !sink || !struct_in(&o, sizeof(o), options) ||
	    (unsigned)o.form > MERLON_LIST || (o.form == MERLON_SAVE && o.chain))
		return misuse(e, "merlon_ruleset_print");
	choose(&c, ruleset_of(rs), &o);
	if (o.chain && !c.n)
		return err_set(e, ENOENT, "No chain/target/match by that name");
	buf_init_sink(&out, sink, context);
	for (unsigned i = 0; i < c.n; i++) {
		const struct table *t = c.tables[i];

		if (o.form == MERLON_LIST && i)
			buf_char(&out, '\n');
		if (c.families > 1 || (c.n > 1 && o.form != MERLON_SAVE))
			buf_fmt(&out, "# %s %s\n", t->family->name, t->kind->name);
		print_form(t, &o, o.flags & MERLON_PRINT_NAMES ? &names : NULL, &out);
	}
	err = buf_flush(&out);
	buf_fini(&out);
	return err ? err_set(e, -err, "can't write the rules: %s", strerror(-err)) : 0;
}

/* ---- one by one */

static int chain_fill(const struct table *t, const struct chain *c,
		      struct merlon_chain *chain)
{
	struct merlon_chain info = {
		.at = { t, c },
		.family = (enum merlon_family)t->family->id,
		.table = (enum merlon_table)t->kind->id,
		.name = c->name,
		.policy = c->hook == NO_HOOK ? NULL : verdict_names[c->policy],
		.packets = c->packets,
		.bytes = c->bytes,
		.rules = c->n,
		.references = c->refs,
	};

	return struct_out(chain, &info, sizeof(info)) ? 0 : -EINVAL;
}

int merlon_chain_get(const struct merlon_ruleset *rs, enum merlon_family family,
		     enum merlon_table table, size_t index, struct merlon_chain *chain)
{
	const struct table *t = get_table(rs, family, table);

	if (!chain)
		return -EINVAL;
	return t && index < t->n ? chain_fill(t, t->chains[index], chain) : -ENOENT;
}

int merlon_chain_find(const struct merlon_ruleset *rs, enum merlon_family family,
		      enum merlon_table table, const char *name,
		      struct merlon_chain *chain)
{
	const struct table *t = get_table(rs, family, table);
	const struct chain *c = t && name ? table_chain(t, str_of(name)) : NULL;

	if (!chain)
		return -EINVAL;
	return c ? chain_fill(t, c, chain) : -ENOENT;
}

void rule_fill(struct merlon_rule *r, const struct ruleset *rs, const struct table *t,
	       const struct chain *c, size_t number, const struct rule *rule)
{
	*r = (struct merlon_rule){
		.size = sizeof(*r),
		.at = { t, rule },
		.family = (enum merlon_family)t->family->id,
		.table = (enum merlon_table)t->kind->id,
		.chain = c->name,
		.number = number,
		.packets = rule->packets,
		.bytes = rule->bytes,
		.file = ruleset_file(rs, rule->at),
		.line = rule->at.line,
	};
}

int merlon_rule_get(const struct merlon_ruleset *rs, const struct merlon_chain *chain,
		    size_t number, struct merlon_rule *rule)
{
	struct merlon_rule info;
	const struct chain *c;

	if (!rs || !chain || !rule || chain->size < sizeof(*chain))
		return -EINVAL;
	c = chain->at[1];
	if (!number || number > c->n)
		return -ENOENT;
	rule_fill(&info, ruleset_of(rs), chain->at[0], c, number, c->rules[number - 1]);
	return struct_out(rule, &info, sizeof(info)) ? 0 : -EINVAL;
}

int text_out(struct buf *b, char *text, size_t size)
{
	int n = b->error ? b->error : b->n > INT_MAX ? -ENOMEM : (int)b->n;

	if (n >= 0 && size) {
		size_t fits = (size_t)n < size ? (size_t)n : size - 1;

		if (fits)
			memcpy(text, b->p, fits);
		text[fits] = '\0';
	}
	buf_fini(b);
	return n;
}

int merlon_rule_text(const struct merlon_rule *rule, char *text, size_t size)
{
	struct buf b;

	if (!rule || (size && !text))
		return -EINVAL;
	buf_init(&b);
	print_rule(rule->at[0], rule->chain, rule->at[1], &b);
	return text_out(&b, text, size);
}

int merlon_rule_equal(const struct merlon_rule *a, const struct merlon_rule *b)
{
	return a && b && a->family == b->family && a->table == b->table &&
	       rule_equal(a->at[0], a->at[1], b->at[0], b->at[1]);
}
