/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The drop-in program for the kernel's ip_tables and ip6_tables: iptables, ip6tables, their
 * -save and -restore, the same names with -legacy in them, -translate, -restore-translate
 * and iptables-xml.  Which one it is, its own name says.
 */
#include <string.h>

#include "common.h"

static const struct {
	const char *suffix;
	int (*run)(const struct program *p, int argc, char **argv);
} commands[] = {
	{ "", cmd_iptables },
	{ "-save", cmd_save },
	{ "-restore", cmd_restore },
	{ "-xml", cmd_xml },
	{ "-translate", cmd_translate },
	{ "-restore-translate", cmd_restore_translate },
};

static int unknown(const char *name)
{
	fprintf(stderr,
		"%s: unknown name; call it as iptables, iptables-save, iptables-restore, ip6tables, ip6tables-save or ip6tables-restore\n",
		name);
	return EXIT_OTHER;
}

int main(int argc, char **argv)
{
	const char *name = argc ? strrchr(argv[0], '/') : NULL, *rest;
	struct program p = { .backend = &kernel_legacy };

	name = name ? name + 1 : argc ? argv[0] : "";
	if (!strcmp(name, "merlon-legacy") &&
	    argc > 1) /* merlon-legacy iptables-save ... */
		name = (argc--, *++argv);
	for (int f = 0; f < FAMILIES; f++)
		if (strncmp(name, families[f].program, strlen(families[f].program)) == 0)
			p.family = &families[f];
	if (!p.family)
		return unknown(name);
	rest = name + strlen(p.family->program);
	if (strncmp(rest, "-legacy", 7) == 0)
		rest += 7;
	if (strncmp(rest, "-nft", 4) == 0) {
		fprintf(stderr,
			"%s: this build has no nf_tables backend; use %s-legacy%s\n",
			name, p.family->program, rest + 4);
		return EXIT_OTHER;
	}
	if (strcmp(rest, "-apply") == 0) {
		fprintf(stderr, "%s: not in this version; use %s-restore\n", name,
			p.family->program);
		return EXIT_OTHER;
	}
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		if (strcmp(rest, commands[i].suffix) == 0) {
			p.suffix = commands[i].suffix;
			snprintf(p.name, sizeof(p.name), "%s%s", p.family->program,
				 p.suffix);
			return commands[i].run(&p, argc, argv);
		}
	return unknown(name);
}
