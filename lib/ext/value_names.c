/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values that are names: of enumerations, of sets of bits, of protocols. */
#include <errno.h>

#include "ext/names.h"
#include "ext/numbered.h"
#include "ext/value.h"

int value_name(const struct ext_name *names, struct str s, const char *what, uint64_t *v,
	       struct merlon_err *e)
{
	const char *nearest = NULL;
	unsigned best = s.n < 4 ? 2 : 3;

	for (const struct ext_name *n = names; n->name; n++)
		if (str_is_nocase(s, n->name)) {
			*v = n->value;
			return 0;
		}
	for (const struct ext_name *n = names; n->name; n++) {
		unsigned d = str_distance(s, str_of(n->name), best);

		if (d < best) {
			best = d;
			nearest = n->name;
		}
	}
	err_usage(e, "unknown %s \"%.*s\"", what, (int)s.n, s.p);
	if (nearest)
		err_detail(e, "did you mean %s?", nearest);
	return -EINVAL;
}

const char *value_name_of(const struct ext_name *names, uint64_t v)
{
	for (const struct ext_name *n = names; n && n->name; n++)
		if (n->value == v)
			return n->name;
	return NULL;
}

const struct ext_name *value_name_prefix(const struct ext_name *n, struct str s)
{
	while (n->name && (!s.n || strncasecmp(n->name, s.p, s.n) != 0))
		n++;
	return n->name ? n : NULL;
}

static int read_name(const struct ext_use *u, struct str s, uint64_t *v,
		     struct merlon_err *e)
{
	const struct ext_name *n = NULL;

	if (u->opt->is & OPT_PREFIX)
		n = value_name_prefix(u->opt->names, s);
	for (const struct ext_name *i = u->opt->names; !n && i->name; i++)
		if (str_is(s, i->name))
			n = i;
	if (n) {
		*v = n->value;
		return 0;
	}
	if (value_name(u->opt->names, s, u->opt->name, v, e))
		return -EINVAL;
	if (!(u->opt->is & OPT_EXACT))
		return 0;
	err_usage(e, "unknown %s \"%.*s\"", u->opt->name, (int)s.n, s.p);
	err_detail(e, "case counts: write %s", value_name_of(u->opt->names, *v));
	return -EINVAL;
}

static int enum_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = read_name(u, arg[0], &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

static int enum_number_parse(struct ext_use *u, const struct str *arg,
			     struct merlon_err *e)
{
	uint64_t v;

	if (!str_u64(arg[0], value_max(u), &v))
		return enum_parse(u, arg, e);
	field_set(u->payload, u->opt->field, v);
	return 0;
}

static void enum_print(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);
	const char *name = value_name_of(u->opt->names, v);

	if (name)
		buf_str(out, name);
	else
		buf_u64(out, v);
}

const struct value_type value_enum = { "name", 1, enum_parse, enum_print, NULL };
const struct value_type value_enum_number = { "name|number", 1, enum_number_parse,
					      enum_print, NULL };

int value_names(const struct ext_use *u, struct str s, bool gaps, uint64_t *sum,
		struct merlon_err *e)
{
	struct str rest = s, word;
	uint64_t v;
	size_t n = 0;
	int err;

	for (*sum = 0; str_split(&rest, ',', &word); *sum |= v, n++) {
		if (gaps && !word.n) {
			v = 0;
			n--;
			continue;
		}
		err = read_name(u, word, &v, e);
		if (err) {
			err_span(e, (size_t)(word.p - s.p), word.n);
			return err;
		}
	}
	return n ? 0 : err_usage(e, "no %s is given", u->opt->name);
}

static int set_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_names(u, arg[0], false, &v, e);

	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

void value_print_names(const struct ext_name *names, uint64_t v, struct buf *out)
{
	const char *comma = "", *none = value_name_of(names, 0);

	if (!v && none)
		buf_str(out, none);
	for (const struct ext_name *n = names; n->name; n++)
		if (n->value && (v & n->value) == n->value) {
			buf_str(out, comma);
			buf_str(out, n->name);
			v &= ~n->value;
			comma = ",";
		}
}

static void set_print(const struct ext_use *u, struct buf *out)
{
	value_print_names(u->opt->names, field_get(u->payload, u->opt->field), out);
}

const struct value_type value_set = { "name[,name...]", 1, set_parse, set_print, NULL };

static int proto_value_parse(struct ext_use *u, const struct str *arg,
			     struct merlon_err *e)
{
	uint16_t proto;

	if (!proto_parse(arg[0], &proto))
		return err_usage(e, "unknown protocol \"%.*s\" specified", (int)arg[0].n,
				 arg[0].p);
	field_set(u->payload, u->opt->field, proto);
	return 0;
}

const struct value_type value_proto = { "protocol", 1, proto_value_parse,
					value_print_number, NULL };

/* ---- names of files */

int value_numbered_name(const struct numbered *f, struct str s, uint64_t max, uint64_t *v,
			struct merlon_err *e)
{
	int err = numbered_find(f, s, v);

	if (!err && *v <= max)
		return 0;
	if (!err)
		return err_usage(e, "the %s \"%.*s\" has the number %llu, above %llu",
				 f->what, (int)s.n, s.p, (unsigned long long)*v,
				 (unsigned long long)max);
	err_usage(e, "\"%.*s\" is no %s: neither a number from 0 to %llu nor a name",
		  (int)s.n, s.p, f->what, (unsigned long long)max);
	if (err == -ENOENT)
		err_detail(e, "names are looked for in %s", f->path);
	else
		err_detail(e, "%s cannot be read: %s", f->path, strerror(-err));
	return -EINVAL;
}

static int numbered_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v, mask = value_max(u);
	int err;

	if (str_u64(str_sub(arg[0], 0, str_find(arg[0], '/')), value_max(u), &v))
		err = value_masked(arg[0], value_max(u), &v, &mask, e);
	else
		err = value_numbered_name(u->opt->more, arg[0], value_max(u), &v, e);
	if (err)
		return err;
	field_set(u->payload, u->opt->field, v);
	field_set(u->payload, u->opt->field2, mask);
	return 0;
}

/* A number with a mask is none of those that have names. */
static void numbered_put(const struct ext_use *u, bool names, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);
	uint64_t mask = field_get(u->payload, u->opt->field2), all = value_max(u);
	char room[NUMBERED_NAME];
	const char *name = NULL;

	if (names && mask == all)
		name = numbered_name(u->opt->more, v, room);
	if (name)
		value_print_word(name, strlen(name), out);
	else
		value_print_masked(v, mask, all, out);
}

static void numbered_print(const struct ext_use *u, struct buf *out)
{
	numbered_put(u, true, out);
}

static void numbered_list(const struct ext_use *u, struct buf *out)
{
	numbered_put(u, u->names, out);
}

const struct value_type value_numbered = { "name|number[/mask]", 1, numbered_parse,
					   numbered_print, numbered_list };
