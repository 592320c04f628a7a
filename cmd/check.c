/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "verb.h"

enum { MOST_ERRORS = 1000 }; /* of a file; whoever has more will come again */

static int tell(void *errors, const struct merlon_err *e)
{
	report("check", e);
	return ++*(int *)errors < MOST_ERRORS;
}

/* 0, VERB_DIFFERS for a file with errors, VERB_TROUBLE for one that cannot be read. */
static int check(const char *file, int family)
{
	int errors = 0;
	struct merlon_parse o = {
		.size = sizeof(o),
		.file = file,
		.error = tell,
		.context = &errors,
	};
	enum merlon_family f = family < 0 ? family_of_file(file)
					  : (enum merlon_family)family;
	struct merlon_ruleset *rs = NULL;
	struct merlon_err e;
	size_t size;
	char *text = read_file("check", file, &size);
	int err;

	if (!text)
		return VERB_TROUBLE;
	err = merlon_ruleset_parse(NULL, f, text, size, &o, &rs, &e);
	if (err && !errors)
		report("check", &e);
	merlon_ruleset_unref(rs);
	free(text);
	return err ? VERB_DIFFERS : 0;
}

int verb_check(int argc, char **argv)
{
	int c, family = -1, code = 0;

	while ((c = getopt(argc, argv, "+46")) >= 0)
		switch (c) {
		case '4':
			family = MERLON_IPV4;
			break;
		case '6':
			family = MERLON_IPV6;
			break;
		default:
			return usage("check");
		}
	if (optind == argc)
		return usage("check");
	for (; optind < argc; optind++) {
		int one = check(argv[optind], family);

		code = one > code ? one : code;
	}
	return code;
}
