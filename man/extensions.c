/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Writes iptables-extensions(8) from the tables of lib/ext, as mdoc on standard output.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "ext/ext.h"

static const char head[] =
	".\\\" SPDX-License-Identifier: GPL-2.0-or-later\n"
	".\\\" Made by the build from the tables in lib/ext.\n"
	".Dd November 21, 2026\n"
	".Dt IPTABLES-EXTENSIONS 8\n"
	".Os\n"
	".Sh NAME\n"
	".Nm iptables-extensions\n"
	".Nd matches and targets of iptables\n"
	".Sh SYNOPSIS\n"
	".Nm iptables\n"
	".Op Fl m Ar match Op Ar option ...\n"
	".Op Fl j Ar target Op Ar option ...\n"
	".Sh DESCRIPTION\n"
	"A match is one more condition of a rule, and is loaded by\n"
	".Fl m ;\n"
	"its options follow.\n"
	"The match of a protocol comes with\n"
	".Fl p\n"
	"when one of its options is used.\n"
	"A rule may have many matches; all of them must hold.\n"
	"A target says what becomes of the packet, and is named by\n"
	".Fl j .\n"
	".Pp\n"
	"An option with\n"
	".Ql \\&!\n"
	"before it can be inverted.\n"
	"Long options can be cut short where they stay unique, and most names be written\n"
	"in either case.\n"
	"What the kernel at hand supports depends on its modules.\n";

enum { WIDTH = 60 }; /* of a line of text before it is broken */

/* Text in running lines: what roff would take for its own is hidden. */
static void put_text(const char *text)
{
	bool begins = true;
	int n = 0;

	for (; *text; text++, n++) {
		bool breaks = *text == ' ' && n > WIDTH;

		if (begins && (*text == '.' || *text == '\''))
			fputs("\\&", stdout);
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else
			putchar(breaks ? '\n' : *text);
		begins = breaks;
		n = breaks ? 0 : n;
	}
}

/* The same as the argument of a macro: no word of it is a macro, and it stays one. */
static void put_argument(const char *text)
{
	fputs(" \\&", stdout);
	for (; *text; text++)
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '"')
			fputs("\\(dq", stdout);
		else if (*text == ' ')
			fputs("\\ ", stdout);
		else
			putchar(*text);
}

static void put_sentence(const char *text)
{
	size_t n = strlen(text);

	if (!n)
		return;
	putchar(toupper((unsigned char)*text));
	put_text(text + 1);
	puts(text[n - 1] == '.' ? "" : ".");
}

/* ---- options */

/* Families of the revisions of X, of those that have the option NAME if that is given. */
static unsigned families_of(const struct ext *x, const char *name)
{
	unsigned all = 0;

	for (; x->name; x++)
		if (!name || ext_opt_find(x, str_of(name)))
			all |= x->families;
	return all;
}

static void put_names(const struct ext_name *n)
{
	puts("Names:");
	for (; n->name; n++) {
		fputs(".Cm", stdout);
		put_argument(n->name);
		puts(n[1].name ? " ," : " .");
	}
}

static void put_families(unsigned set)
{
	puts(set == ON_IPV4 ? "IPv4 only." : "IPv6 only.");
}

static void put_option(const struct ext *file, const struct ext_opt *o)
{
	unsigned families = families_of(file, o->name);

	fputs(o->invert.field.size ? ".It Oo \\&! Oc Fl" : ".It Fl", stdout);
	fputs(" -", stdout);
	fputs(o->name, stdout);
	if (o->alias)
		printf(" , Fl -%s", o->alias);
	if (o->type->syntax) {
		fputs(" Ar", stdout);
		put_argument(o->type->syntax);
	}
	putchar('\n');
	if (o->help)
		put_sentence(o->help);
	if (o->is & OPT_REQUIRED)
		puts("Must be given.");
	if (families != families_of(file, NULL))
		put_families(families);
	if (o->names)
		put_names(o->names);
}

static bool is_shown(const struct ext_opt *o)
{
	return !(o->is & OPT_HIDDEN) || o->help;
}

/* Whether a revision before X has told of the option. */
static bool is_told(const struct ext *file, const struct ext *x, const char *name)
{
	for (; file < x; file++)
		if (ext_opt_find(file, str_of(name)))
			return true;
	return false;
}

static void put_options(const struct ext *file)
{
	bool begun = false;

	for (const struct ext *x = file; x->name; x++)
		for (unsigned i = 0; i < x->n_opts; i++) {
			const struct ext_opt *o = &x->opts[i];

			if (!is_shown(o) || is_told(file, x, o->name))
				continue;
			if (!begun)
				puts(".Bl -tag -width Ds");
			begun = true;
			put_option(file, o);
		}
	if (begun)
		puts(".El");
}

/* ---- extensions */

static void put_set(const char *what, unsigned set, const char *(*name)(unsigned),
		    unsigned n)
{
	bool first = true;

	if (!set)
		return;
	put_text(what);
	for (unsigned i = 0; i < n; i++)
		if (set >> i & 1) {
			fputs(first ? "" : ", ", stdout);
			fputs(name(i), stdout);
			first = false;
		}
	puts(".");
}

static const char *table_name(unsigned i)
{
	return table_kinds[i].name;
}

static const char *hook_name(unsigned i)
{
	return hook_names[i];
}

static void put_extension(const struct ext *file)
{
	unsigned families = families_of(file, NULL);

	fputs(".Ss ", stdout);
	puts(file->name);
	if (file->help)
		put_sentence(file->help);
	if (families != ON_BOTH)
		put_families(families);
	put_set("Tables: ", file->tables, table_name, TABLES);
	put_set("Chains, and what is reached from them: ", file->hooks, hook_name, HOOKS);
	for (int i = 0; i < 2 && file->also[i]; i++) {
		fputs("Another name for it is\n.Cm", stdout);
		put_argument(file->also[i]);
		puts(" .");
	}
	put_options(file);
}

static void put_kind(const char *title, enum ext_kind kind)
{
	const struct ext *file;

	printf(".Sh %s\n", title);
	for (size_t i = 0; (file = ext_at(i)); i++)
		if (file->kind == kind)
			put_extension(file);
}

int main(void)
{
	fputs(head, stdout);
	put_kind("MATCHES", EXT_MATCH);
	put_kind("TARGETS", EXT_TARGET);
	fputs(".Sh SEE ALSO\n"
	      ".Xr iptables 8 ,\n"
	      ".Xr iptables-restore 8 ,\n"
	      ".Xr merlon 8\n",
	      stdout);
	return fflush(stdout) || ferror(stdout);
}
