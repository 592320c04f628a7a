/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Have a rule in a chain of the IPv4 filter table, once, whoever else changes that table at
 * the same time.
 *
 *	ensure CHAIN WORD...	for example: ensure INPUT -p tcp --dport 22 -j ACCEPT
 */
#include <stdio.h>

#include <merlon.h>

struct wish {
	const char *chain;
	const char *const *words;
	size_t n;
	int added;
};

static int to_stderr(void *context, const char *data, size_t size)
{
	(void)context;
	return fwrite(data, 1, size, stderr) == size ? 0 : -1;
}

/* May be called again: whatever it finds out, it finds out anew. */
static int grant(void *context, struct merlon_edit *edit, struct merlon_err *e)
{
	struct wish *w = (struct wish *)context;

	w->added = merlon_edit_append_unique(edit, MERLON_IPV4, MERLON_FILTER, w->chain,
					     w->words, w->n, e);
	return w->added;
}

int main(int argc, char **argv)
{
	struct merlon_options o = { .size = sizeof(o), .wait = 10 };
	struct wish w;
	struct merlon *h = NULL;
	struct merlon_err e;
	int err;

	if (argc < 3) {
		fprintf(stderr, "usage: ensure CHAIN WORD...\n");
		return 2;
	}
	w.chain = argv[1];
	w.words = (const char *const *)(argv + 2);
	w.n = (size_t)(argc - 2);
	err = merlon_open(&o, &h, &e);
	if (!err)
		err = merlon_update(h, MERLON_SET(MERLON_IPV4), MERLON_SET(MERLON_FILTER),
				    grant, &w, NULL, &e);
	if (err)
		merlon_err_print(&e, 0, to_stderr, NULL);
	else
		puts(w.added ? "added" : "it was there");
	merlon_close(h);
	return err ? 1 : 0;
}
