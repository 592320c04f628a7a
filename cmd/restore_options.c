/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <getopt.h>

#include "restore.h"

static void usage(const struct program *p, FILE *to)
{
	fprintf(to,
		"Usage: %s [-c] [-n] [-t] [-v] [-w [SECONDS]] [-T TABLE] [-M COMMAND] [FILE]\n"
		"Load rules as %s-save writes them, from FILE or standard input: all tables of\n"
		"the input, or none of them.\n\n"
		"  -c, --counters          take over the counters\n"
		"  -n, --noflush           add to the rules that are there\n"
		"  -t, --test              read and check only\n"
		"  -v, --verbose           say what is done\n"
		"  -T, --table TABLE       this table of the input only\n"
		"      --each-commit       commit each table at its COMMIT, not all at the end\n"
		"  -w, --wait [SECONDS]    wait for the xtables lock, at most so long\n"
		"                          (without a number: for ever)\n"
		"  -W, --wait-interval USECS  ignored, as iptables ignores it\n"
		"  -M, --modprobe COMMAND  load modules with this command\n"
		"  -h, --help\n"
		"  -V, --version\n",
		p->name, p->family->program);
}

static const struct option long_options[] = {
	{ "binary", no_argument, NULL, 'b' },
	{ "counters", no_argument, NULL, 'c' },
	{ "noflush", no_argument, NULL, 'n' },
	{ "test", no_argument, NULL, 't' },
	{ "verbose", no_argument, NULL, 'v' },
	{ "table", required_argument, NULL, 'T' },
	{ "each-commit", no_argument, NULL, 'e' },
	{ "wait", optional_argument, NULL, 'w' },
	{ "wait-interval", optional_argument, NULL, 'W' },
	{ "modprobe", required_argument, NULL, 'M' },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 },
};

static bool *flag_of(struct restore_options *o, int letter)
{
	switch (letter) {
	case 'c':
		return &o->counters;
	case 'n':
		return &o->noflush;
	case 't':
		return &o->test;
	case 'v':
		return &o->verbose;
	case 'e':
		return &o->each_commit;
	default:
		return NULL;
	}
}

/* The argument of -w or -W may stand in a word of its own, and may be missing.  The last word
 * is the file where it is no number.  False: it should be one. */
static bool number_argument(int argc, char **argv, uint64_t *v)
{
	bool own = !optarg && optind < argc && argv[optind][0] != '-';
	const char *text = own ? argv[optind] : optarg;
	bool number = text && str_u64(str_of(text), INT32_MAX, v);

	optind += own && number;
	return !text || number || (own && optind + 1 == argc);
}

static int read_wait(const struct program *p, struct restore_options *o, int argc,
		     char **argv, int letter)
{
	uint64_t v = UINT64_MAX;

	if (letter == 'W') {
		fputs("Ignoring deprecated --wait-interval option.\n", stderr);
		o->interval = true;
	}
	if (!number_argument(argc, argv, &v)) {
		struct merlon_err e = { 0 };

		err_usage(&e, letter == 'w' ? "wait seconds not numeric"
					    : "wait interval not numeric");
		return report(p, &e);
	}
	if (letter == 'w') {
		o->waits = true;
		o->wait = v == UINT64_MAX ? LOCK_FOR_EVER : v ? (int)v : LOCK_TRY;
	}
	return GO_ON;
}

static int read_option(const struct program *p, struct restore_options *o, int argc,
		       char **argv, int letter)
{
	switch (letter) {
	case 'T':
		o->only = table_kind_find(str_of(optarg));
		if (o->only)
			return GO_ON;
		fprintf(stderr, "%s: there is no table \"%s\"\n", p->name, optarg);
		return EXIT_OTHER;
	case 'w':
	case 'W':
		return read_wait(p, o, argc, argv, letter);
	case 'M':
		o->modprobe = optarg;
		return GO_ON;
	case 'b':
		fputs("-b/--binary option is not implemented\n", stderr);
		return GO_ON;
	case 'h':
		usage(p, stdout);
		return 0;
	case 'V':
		return print_version(p);
	default:
		usage(p, stderr);
		return EXIT_OTHER;
	}
}

int restore_options(const struct program *p, int argc, char **argv,
		    struct restore_options *o)
{
	int c, code = GO_ON;
	bool *flag;

	while (code == GO_ON &&
	       (c = getopt_long(argc, argv, "bcvVthnwM:T:W", long_options, NULL)) >= 0) {
		flag = flag_of(o, c);
		if (flag)
			*flag = true;
		else
			code = read_option(p, o, argc, argv, c);
	}
	if (code != GO_ON)
		return code;
	if (optind + 1 < argc) {
		fprintf(stderr, "Unknown arguments found on commandline\n");
		return EXIT_OTHER;
	}
	if (o->interval && !o->waits) {
		fprintf(stderr, "Option --wait-interval requires option --wait\n");
		return EXIT_OTHER;
	}
	if (optind < argc && strcmp(argv[optind], "-") != 0)
		o->file = argv[optind];
	return GO_ON;
}
