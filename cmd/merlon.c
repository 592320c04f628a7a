/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * merlon VERB: light verbs are functions here, one file each; a heavy one is a program of its
 * own, merlon-VERB, so that nobody loads what they do not use.
 */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "verb.h"

const struct verb verbs[] = {
	{ "check", verb_check, "[-4|-6] FILE...", "find all errors in restore files",
	  "Each file is understood as iptables-restore would, without a kernel. The family is\n"
	  "IPv6 for names that begin with \"ip6\" or end in \"6\", unless -4 or -6 says. \"-\"\n"
	  "is standard input. Exit code: 0 all is well, 1 there are errors, 2 a file could not\n"
	  "be read." },
	{ "diff", verb_diff, "[-4|-6] A B", "show how to get from ruleset A to B",
	  "A and B are restore files, or \"live\" for the kernel's tables, of which those count\n"
	  "that the file has. Rules are compared by meaning; counters do not matter. Exit code:\n"
	  "0 the same, 1 they differ, 2 trouble." },
	{ "help", verb_help, "[VERB]", "this list, or more about a verb", NULL },
	{ "show", verb_show, "[-4|-6] [-t TABLE] [-c] [--save|--rules|--list]",
	  "show the kernel's rules",
	  "Of both families and all tables that are in use, unless told otherwise; looking makes\n"
	  "no table. --rules (the default) prints them as commands, --save as iptables-save does,\n"
	  "--list as iptables -L -n -v --line-numbers. -c: with counters." },
	{ "version", verb_version, "", "print the version", NULL },
	{ NULL, NULL, NULL, NULL, NULL },
};

const struct verb *verb_find(const char *name)
{
	for (const struct verb *v = verbs; v->name; v++)
		if (strcmp(v->name, name) == 0)
			return v;
	return NULL;
}

static void list_verbs(FILE *to)
{
	fputs("usage: merlon VERB [ARGUMENT...]\n\n", to);
	for (const struct verb *v = verbs; v->name; v++)
		fprintf(to, "  %-10s %s\n", v->name, v->help);
	fputs("\n`merlon help VERB' says more. See also merlon(8), iptables(8).\n", to);
}

int verb_help(int argc, char **argv)
{
	const struct verb *v = argc == 2 ? verb_find(argv[1]) : NULL;

	if (argc == 1) {
		list_verbs(stdout);
	} else if (!v) {
		if (argc > 2)
			return usage("help");
		complain("help", "there is no verb \"%s\"", argv[1]);
		return VERB_TROUBLE;
	} else {
		printf("usage: merlon %s %s\n\n%s\n", v->name, v->synopsis,
		       v->more ? v->more : v->help);
	}
	return finish("help");
}

/* ---- programs */

/* Become libexec/merlon/merlon-VERB; comes back where there is none. */
static void become(char **argv)
{
	const char *folder = secure_getenv("MERLON_LIBEXEC");
	char path[PATH_MAX];
	int n;

	if (strchr(argv[0], '/'))
		return;
	n = snprintf(path, sizeof(path), "%s/merlon-%s",
		     folder && *folder ? folder : MERLON_LIBEXEC, argv[0]);
	if (n > 0 && (size_t)n < sizeof(path))
		execv(path, argv);
	if (errno != ENOENT && errno != ENOTDIR) {
		complain(argv[0], "can't run %s: %s", path, strerror(errno));
		exit(VERB_TROUBLE);
	}
}

/* How many letters two words do not share, from both ends. */
static size_t distance(const char *a, const char *b)
{
	size_t na = strlen(a), nb = strlen(b), head = 0, tail = 0;
	size_t least = na < nb ? na : nb;

	while (head < least && a[head] == b[head])
		head++;
	while (tail < least - head && a[na - tail - 1] == b[nb - tail - 1])
		tail++;
	return (na > nb ? na : nb) - head - tail;
}

static int unknown(const char *name)
{
	const struct verb *near = NULL;
	size_t best = 3, d;

	for (const struct verb *v = verbs; v->name; v++)
		if ((d = distance(name, v->name)) < best && d < strlen(v->name)) {
			best = d;
			near = v;
		}
	fprintf(stderr, "merlon: there is no verb \"%s\"", name);
	if (near)
		fprintf(stderr, "; did you mean %s?\n", near->name);
	else
		fputs("; `merlon help' lists them\n", stderr);
	return VERB_TROUBLE;
}

static bool asks_for_help(int argc, char **argv)
{
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (!strcmp(argv[i], "--help") || !strcmp(argv[i], "-h"))
			return true;
	return false;
}

int main(int argc, char **argv)
{
	const struct verb *v;

	if (argc < 2) {
		list_verbs(stderr);
		return VERB_TROUBLE;
	}
	argc--, argv++;
	if (!strcmp(argv[0], "--version") || !strcmp(argv[0], "-V"))
		argv[0] = (char *)"version";
	if (!strcmp(argv[0], "--help") || !strcmp(argv[0], "-h"))
		argv[0] = (char *)"help";
	v = verb_find(argv[0]);
	if (v && asks_for_help(argc, argv))
		return verb_help(2, (char *[]){ (char *)"help", argv[0], NULL });
	if (v)
		return v->run(argc, argv);
	become(argv);
	return unknown(argv[0]);
}
