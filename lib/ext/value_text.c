/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values that are text, and names of interfaces. */

#include <errno.h>

#include "ext/value.h"

static bool harmless(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_' || c == '-';
}

void value_print_text(const char *s, size_t n, struct buf *out)
{
	bool bare = n > 0;

	for (size_t i = 0; i < n && bare; i++)
		bare = harmless(s[i]);
	if (bare) {
		buf_put(out, s, n);
		return;
	}
	buf_char(out, '"');
	for (size_t i = 0; i < n; i++) {
		if (strchr("\"\\'", s[i]) && s[i])
			buf_char(out, '\\');
		buf_char(out, s[i]);
	}
	buf_char(out, '"');
}

void value_print_word(const char *s, size_t n, struct buf *out)
{
	bool bare = n > 0;

	for (size_t i = 0; i < n && bare; i++)
		bare = !strchr(" \t\"'\\", s[i]);
	if (bare)
		buf_put(out, s, n);
	else
		value_print_text(s, n, out);
}

static int text_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;

	if (arg[0].n < u->opt->min)
		return err_usage(e, "the text is too short");
	if (!str_put(arg[0], (char *)u->payload + f.at, f.size))
		return err_usage(e, "the text has %zu bytes, of at most %d", arg[0].n,
				 f.size - 1);
	return 0;
}

static void text_print(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;

	value_print_text(s, strnlen(s, u->opt->field.size), out);
}

static void text_list(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;

	buf_put(out, s, strnlen(s, u->opt->field.size));
}

const struct value_type value_text = { "text", 1, text_parse, text_print, text_list };

static void word_print(const struct ext_use *u, struct buf *out)
{
	const char *s = (const char *)u->payload + u->opt->field.at;

	value_print_word(s, strnlen(s, u->opt->field.size), out);
}

const struct value_type value_word = { "name", 1, text_parse, word_print, text_list };

static int prefix_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;
	const char *newline = memchr(arg[0].p, '\n', arg[0].n);
	size_t n = arg[0].n < f.size ? arg[0].n : f.size - 1u;

	if (!arg[0].n)
		return err_usage(e, "the prefix is empty");
	if (newline) {
		err_usage(e, "a prefix of log lines cannot hold a newline");
		err_span(e, (size_t)(newline - arg[0].p), 1);
		return -EINVAL;
	}
	str_put(str_sub(arg[0], 0, n), (char *)u->payload + f.at, f.size);
	return 0;
}

const struct value_type value_prefix = { "text", 1, prefix_parse, text_print, text_list };

static int proc_name_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;
	size_t slash = str_find(arg[0], '/');

	if (!arg[0].n)
		return err_usage(e, "the name is empty");
	if (arg[0].n >= f.size)
		return err_usage(e, "the name has %zu bytes, of at most %d", arg[0].n,
				 f.size - 1);
	if (slash < arg[0].n) {
		err_usage(e, "the name of a file in /proc cannot have a slash");
		err_span(e, slash, 1);
		return -EINVAL;
	}
	if (str_is(arg[0], ".") || str_is(arg[0], ".."))
		return err_usage(e, "\"%.*s\" cannot be the name of a file in /proc",
				 (int)arg[0].n, arg[0].p);
	memcpy(u->payload + f.at, arg[0].p, arg[0].n);
	u->payload[f.at + arg[0].n] = '\0';
	return 0;
}

const struct value_type value_proc_name = { "name", 1, proc_name_parse, word_print,
					    text_list };

bool value_put_iface(struct str name, char iface[16], uint8_t mask[16])
{
	if (!str_put(name, iface, 16))
		return false;
	memset(mask, 0, 16);
	if (name.n && name.p[name.n - 1] == '+')
		memset(mask, 0xff, name.n - 1);
	else if (name.n)
		memset(mask, 0xff, name.n + 1);
	return true;
}

static int iface_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	if (!arg[0].n)
		return err_usage(e, "the interface name is empty");
	if (!value_put_iface(arg[0], (char *)u->payload + u->opt->field.at,
			     u->payload + u->opt->field2.at))
		return err_usage(e, "the interface name \"%.*s\" is longer than 15 bytes",
				 (int)arg[0].n, arg[0].p);
	return 0;
}

const struct value_type value_iface = { "interface[+]", 1, iface_parse, word_print,
					text_list };
