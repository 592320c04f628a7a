/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Prints random rules (generate.h), one a line: seed, table, chain and what follows `-A CHAIN`,
 * parted by tabs.
 *
 *	rulegen [-w N] [-x NAME,...] [-e NAME] 4|6 SEED COUNT
 *
 *	-w N	of 1000 values so many are wrong, or near it (40)
 *	-x ...	without these extensions
 *	-e NAME	all rules have this one
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "generate.h"

static int usage(void)
{
	fputs("usage: rulegen [-w N] [-x NAME,...] [-e NAME] 4|6 SEED COUNT\n", stderr);
	return 2;
}

int main(int argc, char **argv)
{
	struct gen_wish w = { .wrong = 40 };
	static struct gen_rule r;
	unsigned long long seed, count;
	char without[1024] = "";
	struct buf b;
	int option;

	while ((option = getopt(argc, argv, "w:x:e:")) != -1)
		switch (option) {
		case 'w':
			w.wrong = (unsigned)atoi(optarg);
			break;
		case 'x':
			snprintf(without, sizeof(without), ",%s,", optarg);
			w.without = without;
			break;
		case 'e':
			w.only = optarg;
			break;
		default:
			return usage();
		}
	if (argc - optind != 3)
		return usage();
	w.family = &families[argv[optind][0] == '6' ? FAMILY_IPV6 : FAMILY_IPV4];
	seed = strtoull(argv[optind + 1], NULL, 10);
	count = strtoull(argv[optind + 2], NULL, 10);
	buf_init(&b);
	for (; count > 0; count--, seed++) {
		generate_rule(seed, &w, &r);
		b.n = 0;
		generate_print(&r, &b);
		printf("%llu\t%s\t%s\t%s\n", seed, table_kinds[r.table].name,
		       hook_names[r.hook], b.n ? buf_cstr(&b) + 1 : "");
	}
	buf_fini(&b);
	return 0;
}
