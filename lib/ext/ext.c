/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/ext.h"

#include <errno.h>

#include "ext/registry.h" /* made by the build: extensions[], sorted by name */

/* ---- fields */

uint64_t field_get(const unsigned char *payload, struct ext_field f)
{
	const unsigned char *at = payload + f.at;
	uint64_t v8;
	uint32_t v4;
	uint16_t v2;

	switch (f.size) {
	case 1:
		return *at;
	case 2:
		memcpy(&v2, at, 2);
		return v2;
	case 4:
		memcpy(&v4, at, 4);
		return v4;
	case 8:
		memcpy(&v8, at, 8);
		return v8;
	default:
		return 0;
	}
}

void field_set(unsigned char *payload, struct ext_field f, uint64_t value)
{
	unsigned char *at = payload + f.at;
	uint32_t v4 = (uint32_t)value;
	uint16_t v2 = (uint16_t)value;

	switch (f.size) {
	case 1:
		*at = (unsigned char)value;
		break;
	case 2:
		memcpy(at, &v2, 2);
		break;
	case 4:
		memcpy(at, &v4, 4);
		break;
	case 8:
		memcpy(at, &value, 8);
		break;
	default:
		break;
	}
}

/* ---- looking up */

static const struct ext *file_find(enum ext_kind kind, const char *name, size_t n)
{
	size_t from = 0, to = n_extensions[kind];

	while (from < to) {
		size_t mid = (from + to) / 2;
		const char *at = extensions[kind][mid]->name;
		int order = strncmp(name, at, n);

		if (order == 0 && at[n] == '\0')
			return extensions[kind][mid];
		if (order <= 0)
			to = mid;
		else
			from = mid + 1;
	}
	return NULL;
}

static bool offers(const struct ext_kernel *k, const struct ext *x)
{
	return !k || !k->offers ||
	       k->offers(k->context, x->kind, ext_kernel_name(x), x->revision);
}

/* By name, or by one of the other names that it goes by. */
static const struct ext *file_of_name(enum ext_kind kind, struct str name)
{
	const struct ext *x = file_find(kind, name.p, name.n);

	for (size_t i = 0; !x && i < n_extensions[kind]; i++)
		for (int k = 0; k < 2 && extensions[kind][i]->also[k]; k++)
			if (str_is(name, extensions[kind][i]->also[k]))
				x = extensions[kind][i];
	return x;
}

const struct ext *ext_find(enum ext_kind kind, struct str name, const struct family *f,
			   const struct ext_kernel *k)
{
	const struct ext *newest = NULL, *second = NULL;

	if (!name.n || memchr(name.p, 0, name.n))
		return NULL;
	for (const struct ext *x = file_of_name(kind, name); x && x->name; x++) {
		if (!(x->families & 1u << f->id))
			continue;
		if (!newest)
			newest = x;
		else if (!second)
			second = x;
	}
	/* Ask the kernel only where the answer could make a difference. */
	for (const struct ext *x = second ? newest : NULL; x && x->name; x++)
		if (x->families & 1u << f->id && offers(k, x))
			return x;
	return newest;
}

static const struct ext *ext_of_record(enum ext_kind kind, const struct family *f,
				       const char *name, uint8_t revision, size_t size,
				       const unsigned char *payload)
{
	const struct ext *x;

	x = file_find(kind, name, strnlen(name, XT_EXTENSION_MAXNAMELEN));
	for (; x && x->name; x++)
		if (x->families & 1u << f->id && x->revision == revision && !x->kernel &&
		    (size_t)XT_ALIGN(x->size) == size)
			break;
	if (!x || !x->name)
		return NULL;
	for (int i = 0; i < 2 && x->aliases[i]; i++)
		for (const struct ext *a = x->aliases[i]; a->name; a++)
			if (a->families & 1u << f->id && a->revision == revision &&
			    bits_are(payload, a->alias))
				return a;
	return x;
}

const struct ext *ext_of_match(const struct family *f, const struct xt_entry_match *m)
{
	return ext_of_record(EXT_MATCH, f, m->u.user.name, m->u.user.revision,
			     m->u.match_size - sizeof(*m), m->data);
}

const struct ext *ext_of_target(const struct family *f, const struct xt_entry_target *t)
{
	return ext_of_record(EXT_TARGET, f, t->u.user.name, t->u.user.revision,
			     t->u.target_size - sizeof(*t), t->data);
}

bool ext_has_revisions(const struct ext *x, const struct family *f)
{
	const char *name = ext_kernel_name(x);
	unsigned n = 0;

	for (x = file_find(x->kind, name, strlen(name)); x && x->name; x++)
		n += x->families >> f->id & 1;
	return n > 1;
}

const struct ext *ext_at(size_t index)
{
	for (unsigned kind = 0; kind < EXT_KINDS; kind++) {
		if (index < n_extensions[kind])
			return extensions[kind][index];
		index -= n_extensions[kind];
	}
	return NULL;
}

const struct ext *ext_of_proto(uint16_t proto, const struct family *f)
{
	for (size_t i = 0; proto && i < n_extensions[EXT_MATCH]; i++)
		for (const struct ext *x = extensions[EXT_MATCH][i]; x->name; x++)
			if (x->comes_with == proto && x->families & 1u << f->id)
				return x;
	return NULL;
}

const char *ext_suggest(enum ext_kind kind, struct str name, const struct family *f)
{
	struct str_guess guess = str_guess_of(name);

	for (size_t i = 0; i < n_extensions[kind]; i++)
		if (extensions[kind][i]->families & 1u << f->id)
			str_guess_try(&guess, extensions[kind][i]->name);
	return guess.nearest;
}

/* ---- parsing */

void ext_begin(struct ext_use *u, const struct ext *x, unsigned char *payload)
{
	u->ext = x;
	u->opt = NULL;
	u->payload = payload;
	u->seen = 0;
	u->invert = false;
	u->names = NULL;
	memset(payload, 0, XT_ALIGN(x->size));
	if (x->init)
		memcpy(payload, x->init, x->size);
	if (x->alias.field.size)
		field_set(payload, x->alias.field,
			  field_get(payload, x->alias.field) | x->alias.value);
}

const struct ext_opt *ext_opt_find(const struct ext *x, struct str name)
{
	for (unsigned i = 0; i < x->n_opts; i++) {
		const struct ext_opt *o = &x->opts[i];

		if (strncmp(name.p, o->name, name.n) == 0 && !o->name[name.n])
			return o;
		if (o->alias && strncmp(name.p, o->alias, name.n) == 0 &&
		    !o->alias[name.n])
			return o;
	}
	return NULL;
}

static void bits_set(unsigned char *payload, struct ext_bits b)
{
	if (b.field.size)
		field_set(payload, b.field,
			  (field_get(payload, b.field) & ~b.mask) | b.value);
}

int ext_option(struct ext_use *u, const struct ext_opt *o, bool invert,
	       const struct str *arg, struct merlon_err *e)
{
	const struct ext *x = u->ext;
	uint64_t bit = 1ull << (o - x->opts);
	int err;

	if (u->seen & bit && !(o->is & OPT_MULTI))
		return err_usage(e, "%s: option \"--%s\" can be used only once", x->name,
				 o->name);
	for (unsigned i = 0; o->group && i < x->n_opts; i++)
		if (u->seen >> i & 1 && x->opts[i].group & o->group && &x->opts[i] != o)
			return err_usage(
				e,
				"%s: option \"--%s\" cannot be used together with \"--%s\"",
				x->name, o->name, x->opts[i].name);
	if (invert && !o->invert.field.size)
		return err_usage(e, "%s: option \"--%s\" cannot be inverted", x->name,
				 o->name);
	u->opt = o;
	u->invert = invert;
	u->bad = 0;
	err = o->type->parse ? o->type->parse(u, arg, e) : 0;
	if (err) {
		if (e && !e->at.column && o->type->args)
			err_span(e, 0, arg[u->bad].n);
		return err;
	}
	bits_set(u->payload, o->set);
	if (invert)
		bits_set(u->payload, o->invert);
	u->seen |= bit;
	u->opt = NULL;
	return 0;
}

/* "--a", "--a or --b", "--a, --b or --c": the options with all of IS that help shows. */
static void list_options(const struct ext *x, unsigned is, struct buf *out)
{
	unsigned n = 0, i, k = 0;

	for (i = 0; i < x->n_opts; i++)
		n += (x->opts[i].is & is) == is && x->opts[i].help;
	for (i = 0; i < x->n_opts; i++)
		if ((x->opts[i].is & is) == is && x->opts[i].help) {
			buf_str(out, k == 0 ? "--" : k + 1 == n ? " or --" : ", --");
			buf_str(out, x->opts[i].name);
			k++;
		}
}

int ext_end(struct ext_use *u, struct merlon_err *e)
{
	const struct ext *x = u->ext;
	bool one_of = false, got_one = false;
	struct buf names;
	int err;

	u->opt = NULL;
	for (unsigned i = 0; i < x->n_opts; i++) {
		const struct ext_opt *o = &x->opts[i];
		bool given = u->seen >> i & 1;

		if (o->is & OPT_REQUIRED && !given)
			return err_usage(e, "%s: option \"--%s\" must be specified",
					 x->name, o->name);
		one_of |= o->is & OPT_ONE_OF;
		got_one |= given && o->is & OPT_ONE_OF;
	}
	if (one_of && !got_one) {
		buf_init(&names);
		list_options(x, OPT_ONE_OF, &names);
		err = err_usage(e, "%s: one of %s must be given", x->name,
				buf_cstr(&names) ? names.p : "its options");
		buf_fini(&names);
		return err;
	}
	return x->check ? x->check(u, e) : 0;
}

/* ---- writing */

static bool field_changed(const struct ext_use *u, struct ext_field f)
{
	const unsigned char *init = u->ext->init;
	size_t i = f.at, end = f.at + f.size;

	while (i < end && u->payload[i] == (init ? init[i] : 0))
		i++;
	return i < end;
}

bool ext_opt_inverted(const struct ext_use *u, const struct ext_opt *o)
{
	return o->invert.field.size && bits_are(u->payload, o->invert);
}

bool ext_opt_given(const struct ext_use *u, const struct ext_opt *o)
{
	if (o->is & OPT_HIDDEN)
		return false;
	if (o->is & OPT_ALWAYS)
		return true;
	if (o->given)
		return o->given(u, o);
	if (o->set.field.size)
		return bits_are(u->payload, o->set) ||
		       (o->set.field.at == o->invert.field.at &&
			o->set.mask & o->invert.mask && ext_opt_inverted(u, o));
	return field_changed(u, o->field) || field_changed(u, o->field2) ||
	       ext_opt_inverted(u, o);
}

void ext_save(struct ext_use *u, struct buf *out)
{
	const struct ext *x = u->ext;

	u->opt = NULL;
	if (x->print_save) {
		x->print_save(u, out);
		return;
	}
	for (unsigned i = 0; i < x->n_opts; i++) {
		const struct ext_opt *o = &x->opts[i];

		if (!ext_opt_given(u, o))
			continue;
		u->opt = o;
		buf_str(out, ext_opt_inverted(u, o) ? " ! --" : " --");
		buf_str(out, o->name);
		if (o->type->print) {
			buf_char(out, ' ');
			o->type->print(u, out);
		}
	}
	u->opt = NULL;
}

static bool all_of_range(const struct ext_use *u, const struct ext_opt *o)
{
	uint64_t ones = o->field2.size < 8 ? (1ull << 8 * o->field2.size) - 1
					   : UINT64_MAX;

	return !field_get(u->payload, o->field) &&
	       field_get(u->payload, o->field2) == ones && !ext_opt_inverted(u, o);
}

static void opt_list(struct ext_use *u, const struct ext_opt *o, struct buf *out)
{
	void (*list)(const struct ext_use *, struct buf *) = o->type->list;

	if (!list)
		list = o->type->print;
	if (o->list[0] != '%' || o->list[1] != '<')
		buf_char(out, ' ');
	for (const char *p = o->list; *p; p++) {
		if (*p != '%') {
			buf_char(out, *p);
			continue;
		}
		switch (*++p) {
		case 'v':
			if (list)
				list(u, out);
			break;
		case 's':
			if (o->type->print)
				o->type->print(u, out);
			break;
		case '!':
			buf_str(out, ext_opt_inverted(u, o) ? "! " : "");
			break;
		case '1':
			buf_str(out, ext_opt_inverted(u, o) ? "!" : "");
			break;
		case '=':
			buf_str(out, ext_opt_inverted(u, o) ? "!=" : "==");
			break;
		case '<':
			break;
		case 'm':
			if (field_get(u->payload, o->field) !=
			    field_get(u->payload, o->field2))
				buf_char(out, 's');
			break;
		default:
			buf_char(out, *p);
		}
	}
}

void ext_list(struct ext_use *u, struct buf *out)
{
	const struct ext *x = u->ext;

	u->opt = NULL;
	if (x->print_list) {
		x->print_list(u, out);
		return;
	}
	if (x->list) {
		buf_char(out, ' ');
		buf_str(out, x->list);
	}
	for (unsigned i = 0; i < x->n_opts; i++) {
		const struct ext_opt *o = &x->opts[i];

		if (!o->list || !ext_opt_given(u, o) ||
		    (o->is & OPT_LIST_PART && all_of_range(u, o)))
			continue;
		u->opt = o;
		opt_list(u, o, out);
	}
	u->opt = NULL;
}

/* As clients read it: other names of a number behind the first, in parentheses. */
static void names_help(const struct ext_opt *o, struct buf *out)
{
	buf_str(out, o->names_title);
	for (const struct ext_name *n = o->names; n->name; n++) {
		bool again = n != o->names && n->value == n[-1].value;

		buf_fmt(out, again ? " (%s)" : "\n%s", n->name);
	}
	buf_char(out, '\n');
}

static void opt_help(const struct ext_opt *o, struct buf *out)
{
	size_t from = out->n;

	buf_str(out, o->invert.field.size ? "[!] --" : "    --");
	buf_str(out, o->name);
	if (o->alias)
		buf_fmt(out, ", --%s", o->alias);
	if (o->type->syntax)
		buf_fmt(out, " %s", o->type->syntax);
	buf_pad(out, from, 40);
	buf_fmt(out, " %s\n", o->help ? o->help : "");
	if (o->names_title) {
		names_help(o, out);
		return;
	}
	for (const struct ext_name *n = o->names; n && n->name; n++)
		buf_fmt(out, "%s%s%s", n == o->names ? "          " : " ", n->name,
			n[1].name ? "" : "\n");
}

void ext_help(const struct ext *x, const struct family *f, struct buf *out)
{
	(void)f;
	buf_fmt(out, "\n%s %s options:\n", x->name,
		x->kind == EXT_MATCH ? "match" : "target");
	if (x->help)
		buf_fmt(out, "  %s\n", x->help);
	for (unsigned i = 0; i < x->n_opts; i++)
		if (!(x->opts[i].is & OPT_HIDDEN) || x->opts[i].help)
			opt_help(&x->opts[i], out);
}
