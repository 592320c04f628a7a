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

/* The light ones; the others are programs. */
static const struct {
	const char *name;
	int (*run)(int argc,
		   char **argv); /* argv[0] is the verb; returns the exit code */
} light[] = {
	{ "check", verb_check }, { "diff", verb_diff },	      { "help", verb_help },
	{ "show", verb_show },	 { "version", verb_version },
};

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

/* Become FOLDER/merlon-VERB; comes back where that is not there. */
static void become_in(const char *folder, int length, char **argv)
{
	char path[PATH_MAX];
	int n = snprintf(path, sizeof(path), "%.*s/merlon-%s", length, folder, argv[0]);

	if (n < 0 || (size_t)n >= sizeof(path))
		return;
	execv(path, argv);
	if (errno != ENOENT && errno != ENOTDIR) {
		complain(argv[0], "can't run %s: %s", path, strerror(errno));
		exit(VERB_TROUBLE);
	}
}

/* The program of a heavy verb, in libexec or, before it is installed, beside this one. */
static void become(char **argv)
{
	const char *folder = secure_getenv("MERLON_LIBEXEC");
	char self[PATH_MAX];
	ssize_t n;

	if (strchr(argv[0], '/'))
		return;
	folder = folder && *folder ? folder : MERLON_LIBEXEC;
	become_in(folder, (int)strlen(folder), argv);
	n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	if (n <= 0)
		return;
	self[n] = '\0';
	become_in(self, (int)(strrchr(self, '/') - self), argv);
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
	for (size_t i = 0; i < sizeof(light) / sizeof(*light); i++)
		if (strcmp(light[i].name, argv[0]) == 0)
			return light[i].run(argc, argv);
	become(argv);
	if (!v)
		return unknown(argv[0]);
	complain(argv[0], "the program merlon-%s is not installed", argv[0]);
	return VERB_TROUBLE;
}
