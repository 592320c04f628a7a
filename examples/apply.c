/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Bring the kernel's IPv4 tables to what a restore file says: show the plan, commit it. Tables
 * that the file does not name, and the counters of rules that stay, are left alone.
 *
 *	apply FILE
 */
#include <stdio.h>
#include <stdlib.h>

#include <merlon.h>

static int to_stream(void *stream, const char *data, size_t size)
{
	return fwrite(data, 1, size, (FILE *)stream) == size ? 0 : -1;
}

static int tell(void *context, const struct merlon_err *e)
{
	(void)context;
	merlon_err_print(e, 0, to_stream, stderr);
	return 1; /* go on, to find more */
}

static char *read_file(const char *name, size_t *size)
{
	FILE *f = fopen(name, "r");
	char *text = NULL;
	long n = -1;

	if (f && fseek(f, 0, SEEK_END) == 0)
		n = ftell(f);
	if (n >= 0)
		text = (char *)malloc((size_t)n + 1);
	if (text) {
		rewind(f);
		*size = fread(text, 1, (size_t)n, f);
	}
	if (f)
		fclose(f);
	return text;
}

/* What the kernel has of the tables of WANTED. */
static int read_counterpart(struct merlon *h, const struct merlon_ruleset *wanted,
			    struct merlon_ruleset **now, struct merlon_err *e)
{
	unsigned tables = 0;

	for (int t = MERLON_FILTER; t <= MERLON_SECURITY; t++)
		if (merlon_ruleset_has(wanted, MERLON_IPV4, (enum merlon_table)t))
			tables |= MERLON_SET(t);
	return merlon_ruleset_read(h, MERLON_SET(MERLON_IPV4), tables,
				   MERLON_READ_EXISTING, now, e);
}

static int apply(struct merlon *h, struct merlon_ruleset *wanted, struct merlon_err *e)
{
	struct merlon_result r = { .size = sizeof(r) };
	struct merlon_ruleset *now = NULL;
	struct merlon_plan *plan = NULL;
	int err = merlon_lock(h, e);

	if (!err)
		err = read_counterpart(h, wanted, &now, e);
	if (!err)
		err = merlon_plan_new(now, wanted, 0, &plan, e);
	if (!err)
		merlon_plan_print(plan, 0, to_stream, stdout);
	if (!err)
		err = merlon_plan_commit(h, plan, 0, &r, e);
	merlon_unlock(h);
	if (!err)
		printf("%u tables written\n", r.tables);
	merlon_plan_free(plan);
	merlon_ruleset_unref(now);
	return err;
}

int main(int argc, char **argv)
{
	struct merlon_parse o = { .size = sizeof(o) };
	struct merlon_ruleset *wanted = NULL;
	struct merlon *h = NULL;
	struct merlon_err e;
	size_t size;
	char *text = argc == 2 ? read_file(argv[1], &size) : NULL;
	int err;

	if (!text) {
		fprintf(stderr, "usage: apply FILE\n");
		return 2;
	}
	o.file = argv[1];
	o.error = tell;
	err = merlon_open(NULL, &h, &e);
	if (!err && merlon_ruleset_parse(h, MERLON_IPV4, text, size, &o, &wanted, NULL))
		return 1; /* tell has said why */
	if (!err)
		err = apply(h, wanted, &e);
	if (err)
		tell(NULL, &e);
	merlon_ruleset_unref(wanted);
	merlon_close(h);
	free(text);
	return err ? 1 : 0;
}
