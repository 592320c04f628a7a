/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What the fuzzers start from.
 *
 *	fuzzing dictionary	libFuzzer's dictionary: the words of the language and of all tables
 *	fuzzing blobs FOLDER	the kernel's bytes, as tests/fuzz/blob.c reads them, of each of the
 *				restore files on standard input that lines "=" part
 */
#include <stdio.h>
#include <stdlib.h>

#include "ext/ext.h"
#include "kernel/blob.h"
#include "rules.h"

static void entry(const char *before, const char *word)
{
	printf("\"%s", before);
	for (; *word; word++)
		if (*word == '"' || *word == '\\')
			printf("\\%c", *word);
		else
			putchar(*word);
	puts("\"");
}

static void dictionary(void)
{
	static const char *const words[] = {
		"-A ",
		"-I ",
		"-D ",
		"-R ",
		"-C ",
		"-N ",
		"-X ",
		"-E ",
		"-P ",
		"-F ",
		"-Z ",
		"-L ",
		"-S ",
		"-s ",
		"-d ",
		"-i ",
		"-o ",
		"-p ",
		"-f ",
		"-j ",
		"-g ",
		"-m ",
		"-c ",
		"-t ",
		"-4 ",
		"-6 ",
		"-w ",
		"-W ",
		"! ",
		"*filter\n",
		"*nat\n",
		"*mangle\n",
		"*raw\n",
		"*security\n",
		"COMMIT\n",
		":INPUT ACCEPT [0:0]\n",
		"[1:2] ",
		"INPUT",
		"FORWARD",
		"OUTPUT",
		"PREROUTING",
		"POSTROUTING",
		"ACCEPT",
		"DROP",
		"QUEUE",
		"RETURN",
		"0.0.0.0/0",
		"::/0",
		"1.2.3.4",
		"fe80::1",
		"65535",
		"4294967295",
		"0x",
		"18446744073709551615",
		"tcp",
		"udp",
		"icmp",
		"ipv6-icmp",
		"eth0",
		"+",
		"--merlon-payload 0:",
	};
	const struct ext *x;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t n = strlen(words[i]);

		if (words[i][n - 1] == '\n')
			printf("\"%.*s\\x0a\"\n", (int)n - 1, words[i]);
		else
			entry("", words[i]);
	}
	for (size_t i = 0; (x = ext_at(i)); i++) {
		entry(x->kind == EXT_MATCH ? "-m " : "-j ", x->name);
		for (unsigned k = 0; k < x->n_opts; k++) {
			entry("--", x->opts[k].name);
			if (x->opts[k].alias)
				entry("--", x->opts[k].alias);
			for (const struct ext_name *n = x->opts[k].names; n && n->name;
			     n++)
				entry("", n->name);
		}
	}
}

/* The table that TEXT makes, if it makes one, to the file PATH. */
static void blob(const struct family *f, const char *text, size_t n, const char *path)
{
	struct ruleset *rs = rules_read(f, text, n, 0, NULL);
	struct blob blob = { 0 };
	FILE *out;

	for (int t = 0; rs && t < TABLES; t++) {
		if (!ruleset_table(rs, f, t))
			continue;
		table_sort(ruleset_table(rs, f, t));
		if (blob_encode(&wires[f->id], ruleset_table(rs, f, t), SIZE_MAX, &blob,
				NULL))
			continue;
		out = fopen(path, "w");
		if (!out)
			break;
		putc(f->id << 4 | t, out);
		fwrite(&blob.info, sizeof(blob.info), 1, out);
		fwrite(blob.bytes, blob.info.size, 1, out);
		fclose(out);
	}
	blob_fini(&blob);
	ruleset_unref(rs);
}

static void blobs(const char *dir)
{
	static char text[8 << 20];
	size_t n = fread(text, 1, sizeof(text) - 1, stdin), number = 0;
	char path[4096];

	text[n] = '\0';
	for (char *at = text, *end; (end = strstr(at, "\n=\n")); at = end + 3, number++)
		for (int f = 0; f < FAMILIES; f++) {
			snprintf(path, sizeof(path), "%s/%05zu-%s", dir, number,
				 families[f].name);
			blob(&families[f], at, (size_t)(end + 1 - at), path);
		}
}

int main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "dictionary") == 0) {
		dictionary();
		return 0;
	}
	if (argc == 3 && strcmp(argv[1], "blobs") == 0) {
		blobs(argv[2]);
		return 0;
	}
	fputs("usage: fuzzing dictionary | blobs FOLDER\n", stderr);
	return 2;
}
