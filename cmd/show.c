/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <getopt.h>
#include <stdio.h>

#include "verb.h"

struct options {
	unsigned families;
	unsigned tables;
	struct merlon_print print;
};

static const struct option longs[] = {
	{ "ipv4", no_argument, NULL, '4' },	   { "ipv6", no_argument, NULL, '6' },
	{ "table", required_argument, NULL, 't' }, { "counters", no_argument, NULL, 'c' },
	{ "save", no_argument, NULL, 's' },	   { "rules", no_argument, NULL, 'r' },
	{ "list", no_argument, NULL, 'l' },	   { NULL, 0, NULL, 0 },
};

static bool read_options(int argc, char **argv, struct options *o)
{
	int c, table;

	while ((c = getopt_long(argc, argv, "+46t:c", longs, NULL)) >= 0)
		switch (c) {
		case '4':
			o->families |= MERLON_SET(MERLON_IPV4);
			break;
		case '6':
			o->families |= MERLON_SET(MERLON_IPV6);
			break;
		case 't':
			table = merlon_table_find(optarg);
			if (table < 0) {
				complain("show", "there is no table \"%s\"", optarg);
				return false;
			}
			o->tables |= MERLON_SET(table);
			break;
		case 'c':
			o->print.flags |= MERLON_PRINT_COUNTERS;
			break;
		case 's':
			o->print.form = MERLON_SAVE;
			break;
		case 'r':
			o->print.form = MERLON_RULES;
			break;
		case 'l':
			o->print.form = MERLON_LIST;
			o->print.flags |= MERLON_PRINT_COUNTERS | MERLON_PRINT_NUMBERS;
			break;
		default:
			return false;
		}
	return optind == argc;
}

int verb_show(int argc, char **argv)
{
	struct options o = { .print = { .size = sizeof(o.print), .form = MERLON_RULES } };
	struct merlon_ruleset *rs = NULL;
	struct merlon *h = NULL;
	struct merlon_err e;
	int err;

	if (!read_options(argc, argv, &o))
		return usage("show");
	err = merlon_open(NULL, &h, &e);
	if (!err)
		err = merlon_ruleset_read(h, o.families, o.tables, MERLON_READ_EXISTING,
					  &rs, &e);
	if (!err)
		err = merlon_ruleset_print(rs, &o.print, to_stream, stdout, &e);
	if (err)
		report("show", &e);
	merlon_ruleset_unref(rs);
	merlon_close(h);
	return err ? VERB_TROUBLE : finish("show");
}
