/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * List the rules of a table with their counters.
 *
 *	list [TABLE]		cc list.c $(pkg-config --cflags --libs libmerlon)
 */
#include <stdio.h>

#include <merlon.h>

static int to_stderr(void *context, const char *data, size_t size)
{
	(void)context;
	return fwrite(data, 1, size, stderr) == size ? 0 : -1;
}

static void list_chain(const struct merlon_ruleset *rs, const struct merlon_chain *chain)
{
	struct merlon_rule rule = { .size = sizeof(rule) };
	char text[1024];

	printf("%s %s: %zu rules, policy %s\n", merlon_family_name(chain->family),
	       chain->name, chain->rules, chain->policy ? chain->policy : "none");
	for (size_t n = 1; merlon_rule_get(rs, chain, n, &rule) == 0; n++) {
		merlon_rule_text(&rule, text, sizeof(text));
		printf("%10llu %12llu  %s\n", (unsigned long long)rule.packets,
		       (unsigned long long)rule.bytes, text);
	}
}

int main(int argc, char **argv)
{
	struct merlon_chain chain = { .size = sizeof(chain) };
	struct merlon_ruleset *rs = NULL;
	struct merlon *h = NULL;
	struct merlon_err e;
	int table = merlon_table_find(argc > 1 ? argv[1] : "filter");

	if (table < 0) {
		fprintf(stderr, "there is no table %s\n", argv[1]);
		return 2;
	}
	if (merlon_open(NULL, &h, &e) ||
	    merlon_ruleset_read(h, 0, MERLON_SET(table), MERLON_READ_EXISTING, &rs, &e)) {
		merlon_err_print(&e, 0, to_stderr, NULL);
		merlon_close(h);
		return 1;
	}
	for (int f = MERLON_IPV4; f <= MERLON_IPV6; f++)
		for (size_t i = 0;
		     merlon_chain_get(rs, (enum merlon_family)f, (enum merlon_table)table,
				      i, &chain) == 0;
		     i++)
			list_chain(rs, &chain);
	merlon_ruleset_unref(rs);
	merlon_close(h);
	return 0;
}
