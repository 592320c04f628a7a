/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>

#include "common.h"
#include "text/xml.h"

static void usage(const struct program *p, FILE *to)
{
	fprintf(to,
		"Usage: %s [-c] [-v] [FILE]\n"
		"Write what %s-save wrote as XML.\n\n"
		"  -c, --combine  the actions of neighbours with equal conditions as one rule\n"
		"  -v, --verbose  each line as a comment, before what came of it\n"
		"  -h, --help\n"
		"  -V, --version\n",
		p->name, p->family->program);
}

static int convert(const struct program *p, FILE *from, const char *file, struct xml *x)
{
	struct merlon_err e = { 0 };
	char *line = NULL;
	size_t room = 0;
	ssize_t n;
	int err = 0, code;

	while (!err && (n = getline(&line, &room, from)) >= 0) {
		if (n && line[n - 1] == '\n')
			n--;
		err = xml_line(x, (struct str){ line, (size_t)n }, &e);
		if (err)
			err_place(&e, file, x->line, line, (size_t)n);
	}
	if (!err && ferror(from))
		err = err_set(&e, errno, "can't read %s: %s", file ? file : "<stdin>",
			      strerror(errno));
	if (!err) {
		err = xml_end(x, &e);
		if (err)
			err_place(&e, file, x->line, NULL, 0);
	}
	free(line);
	code = finish_output(p, x->out);
	return err && !code ? report_line(p, &e, 0) : code;
}

int cmd_xml(const struct program *p, int argc, char **argv)
{
	static const struct option longs[] = {
		{ "combine", no_argument, NULL, 'c' },
		{ "verbose", no_argument, NULL, 'v' },
		{ "help", no_argument, NULL, 'h' },
		{ "version", no_argument, NULL, 'V' },
		{ NULL, 0, NULL, 0 },
	};
	bool combine = false, verbose = false;
	FILE *from = stdin;
	struct buf out;
	struct xml x;
	int c, code;

	while ((c = getopt_long(argc, argv, "cvhV", longs, NULL)) >= 0)
		switch (c) {
		case 'c':
			combine = true;
			break;
		case 'v':
			verbose = true;
			break;
		case 'h':
			usage(p, stdout);
			return 0;
		case 'V':
			return print_version(p);
		default:
			usage(p, stderr);
			return EXIT_OTHER;
		}
	if (argc - optind > 1) {
		fprintf(stderr, "Unknown arguments found on commandline\n");
		return EXIT_OTHER;
	}
	if (optind < argc && strcmp(argv[optind], "-") != 0)
		from = fopen(argv[optind], "re");
	if (!from) {
		fprintf(stderr, "Can't open %s: %s\n", argv[optind], strerror(errno));
		return EXIT_OTHER;
	}
	buf_init_sink(&out, sink_file, stdout);
	xml_begin(&x, &out, combine, verbose);
	code = convert(p, from, from == stdin ? NULL : argv[optind], &x);
	xml_fini(&x);
	buf_fini(&out);
	if (from != stdin)
		fclose(from);
	return code;
}
