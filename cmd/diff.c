/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The plan from one ruleset to another.  Of the kernel's tables those count that the other
 * side has, since loading a file leaves the others alone.
 */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "verb.h"

struct side {
	const char *name;
	bool live;
	struct merlon_ruleset *rs;
};

static int tell(void *told, const struct merlon_err *e)
{
	report("diff", e);
	return ++*(int *)told < 1000;
}

static int parse(struct side *s, struct merlon *h, enum merlon_family family)
{
	int told = 0;
	struct merlon_parse o = {
		.size = sizeof(o), .file = s->name, .error = tell, .context = &told
	};
	struct merlon_err e;
	size_t size;
	char *text = read_file("diff", s->name, &size);
	int err;

	if (!text)
		return VERB_TROUBLE;
	err = merlon_ruleset_parse(h, family, text, size, &o, &s->rs, &e);
	free(text);
	if (err && !told)
		report("diff", &e);
	return err ? VERB_TROUBLE : 0;
}

/* Of the kernel's tables those that OTHER has; OTHER NULL: all. */
static int read_live(struct side *s, struct merlon *h, enum merlon_family family,
		     const struct merlon_ruleset *other)
{
	unsigned tables = 0;
	struct merlon_err e;

	for (int t = MERLON_FILTER; other && t <= MERLON_SECURITY; t++)
		if (merlon_ruleset_has(other, family, (enum merlon_table)t))
			tables |= MERLON_SET(t);
	if (merlon_ruleset_read(h, MERLON_SET(family), tables, MERLON_READ_EXISTING,
				&s->rs, &e))
		return report("diff", &e);
	return 0;
}

static int load(struct side sides[2], struct merlon *h, enum merlon_family family)
{
	int code = 0;

	for (int i = 0; i < 2 && !code; i++)
		if (!sides[i].live)
			code = parse(&sides[i], h, family);
	for (int i = 0; i < 2 && !code; i++)
		if (sides[i].live)
			code = read_live(&sides[i], h, family, sides[!i].rs);
	return code;
}

static int compare(const struct side sides[2])
{
	struct merlon_plan *plan;
	struct merlon_err e;
	long n;

	if (merlon_plan_new(sides[0].rs, sides[1].rs, MERLON_PLAN_EMPTY_OTHERS, &plan,
			    &e))
		return report("diff", &e);
	n = merlon_plan_count(plan);
	if (merlon_plan_print(plan, colour_of(STDOUT_FILENO), to_stream, stdout) < 0)
		n = -1;
	merlon_plan_free(plan);
	if (finish("diff") || n < 0)
		return VERB_TROUBLE;
	return n ? VERB_DIFFERS : 0;
}

/* The family of both: as told, or as the names of the files say. */
static int choose_family(const struct side sides[2], int told)
{
	int family = told;

	for (int i = 0; i < 2 && told < 0; i++) {
		int of = sides[i].live ? -1 : (int)family_of_file(sides[i].name);

		if (of >= 0 && family >= 0 && of != family) {
			complain("diff", "%s and %s look like two families; say -4 or -6",
				 sides[0].name, sides[1].name);
			return -1;
		}
		family = of >= 0 ? of : family;
	}
	return family < 0 ? MERLON_IPV4 : family;
}

int verb_diff(int argc, char **argv)
{
	struct side sides[2] = { { .rs = NULL } };
	struct merlon *h = NULL;
	struct merlon_err e;
	int c, code, family = -1;

	while ((c = getopt(argc, argv, "+46")) >= 0)
		switch (c) {
		case '4':
			family = MERLON_IPV4;
			break;
		case '6':
			family = MERLON_IPV6;
			break;
		default:
			return usage("diff");
		}
	if (argc - optind != 2)
		return usage("diff");
	for (int i = 0; i < 2; i++) {
		sides[i].name = argv[optind + i];
		sides[i].live = strcmp(sides[i].name, "live") == 0;
	}
	family = choose_family(sides, family);
	if (family < 0)
		return VERB_TROUBLE;
	if ((sides[0].live || sides[1].live) && merlon_open(NULL, &h, &e))
		return report("diff", &e);
	code = load(sides, h, (enum merlon_family)family);
	if (!code)
		code = compare(sides);
	merlon_ruleset_unref(sides[0].rs);
	merlon_ruleset_unref(sides[1].rs);
	merlon_close(h);
	return code;
}
