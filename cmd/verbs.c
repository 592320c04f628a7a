/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What is said of the verbs, in one place for those that are functions of merlon and those that
 * are programs of their own.
 */
#include <string.h>

#include "verb.h"

const struct verb verbs[] = {
	{ "check", "[-4|-6] FILE...", "find all errors in restore files",
	  "Each file is understood as iptables-restore would, without a kernel. The family is\n"
	  "IPv6 for names that begin with \"ip6\" or end in \"6\", unless -4 or -6 says. \"-\"\n"
	  "is standard input. Exit code: 0 all is well, 1 there are errors, 2 a file could not\n"
	  "be read." },
	{ "diff", "[-4|-6] A B", "show how to get from ruleset A to B",
	  "A and B are restore files, or \"live\" for the kernel's tables, of which those count\n"
	  "that the file has. Rules are compared by meaning; counters do not matter. Exit code:\n"
	  "0 the same, 1 they differ, 2 trouble." },
	{ "help", "[VERB]", "this list, or more about a verb", NULL },
	{ "json", "[-4|-6] [-c] [FILE|live] | -r [-4|-6] [-c] [FILE]",
	  "write rules as JSON, and JSON as rules",
	  "FILE is a restore file; without one, and with \"live\", the kernel's tables are written,\n"
	  "of both families. -r: the other way, from JSON in FILE or standard input to a restore\n"
	  "file. -c: with counters. merlon-json(8) describes the form. Exit code: 0 all is well,\n"
	  "2 trouble." },
	{ "show", "[-4|-6] [-t TABLE] [-c] [--save|--rules|--list]",
	  "show the kernel's rules",
	  "Of both families and all tables that are in use, unless told otherwise; looking makes\n"
	  "no table. --rules (the default) prints them as commands, --save as iptables-save does,\n"
	  "--list as iptables -L -n -v --line-numbers. -c: with counters." },
	{ "version", "", "print the version", NULL },
	{ NULL, NULL, NULL, NULL },
};

const struct verb *verb_find(const char *name)
{
	for (const struct verb *v = verbs; v->name; v++)
		if (strcmp(v->name, name) == 0)
			return v;
	return NULL;
}
