/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/restore.h"

#include <errno.h>

#include "api/api.h"

struct parsing {
	struct merlon_parse o;
	struct merlon_err first;
	bool any;
};

static int begin(struct restore *r, const struct table_kind *kind, struct merlon_err *e)
{
	struct table *t = ruleset_table(r->rs, r->family, kind->id);

	(void)e;
	if (!t || r->flags & RESTORE_NOFLUSH)
		return 0;
	table_clear(t);
	/* Its rules are new now: a plan has to compare them with those that were there. */
	t->source = NULL;
	return 0;
}

static bool on_error(struct restore *r, const struct merlon_err *e)
{
	struct parsing *p = r->context;

	if (!p->any)
		p->first = *e;
	p->any = true;
	return p->o.error && p->o.error(p->o.context, e);
}

int merlon_edit_parse(struct merlon_edit *edit, enum merlon_family family,
		      const char *text, size_t size, const struct merlon_parse *o,
		      struct merlon_err *e)
{
	const struct family *f = family_of(family);
	struct merlon_err last = { 0 };
	struct parsing p = { .any = false };
	struct restore r;
	unsigned flags;
	int err;

	if (!edit || !f || (!text && size) || !struct_in(&p.o, sizeof(p.o), o))
		return misuse(e, "merlon_edit_parse");
	if (!edit_parser(edit, f))
		return err_no_memory(e);
	flags = (p.o.flags & MERLON_PARSE_NOFLUSH ? RESTORE_NOFLUSH : 0) |
		(p.o.flags & MERLON_PARSE_COUNTERS ? RESTORE_COUNTERS : 0);
	restore_init(&r, f, edit->rs, edit_parser(edit, f), p.o.file, flags);
	r.calls = (struct restore_calls){ .begin = begin, .error = on_error };
	r.context = &p;
	err = restore_feed(&r, text, size, &last);
	if (!err)
		err = restore_end(&r, &last);
	restore_fini(&r);
	edit->broken |= err != 0;
	if (err && e)
		*e = p.any ? p.first : last;
	return err && p.any ? -p.first.code : err;
}

int merlon_ruleset_parse(struct merlon *h, enum merlon_family family, const char *text,
			 size_t size, const struct merlon_parse *o,
			 struct merlon_ruleset **rs, struct merlon_err *e)
{
	struct merlon_edit *edit;
	int err;

	if (!rs)
		return misuse(e, "merlon_ruleset_parse");
	err = merlon_edit_new(h, NULL, &edit, e);
	if (err)
		return err;
	err = merlon_edit_parse(edit, family, text, size, o, e);
	if (!err)
		return merlon_edit_freeze(edit, rs, e);
	merlon_edit_free(edit);
	return err;
}
