/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "verb.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void complain(const char *verb, const char *fmt, ...)
{
	va_list ap;

	fflush(stdout);
	fprintf(stderr, "merlon %s: ", verb);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
}

int usage(const char *verb)
{
	const struct verb *v = verb_find(verb);

	fprintf(stderr, "usage: merlon %s %s\n", v->name, v->synopsis);
	return VERB_TROUBLE;
}

int report(const char *verb, const struct merlon_err *e)
{
	fflush(stdout);
	if (!e->at.line)
		fprintf(stderr, "merlon %s: ", verb);
	merlon_err_print(e, colour_of(STDERR_FILENO), to_stream, stderr);
	return VERB_TROUBLE;
}

unsigned colour_of(int fd)
{
	const char *term = getenv("TERM"), *no = getenv("NO_COLOR");

	if (!isatty(fd) || (no && *no) || !term || !strcmp(term, "dumb"))
		return 0;
	return MERLON_COLOUR;
}

int to_stream(void *stream, const char *data, size_t size)
{
	errno = 0;
	if (fwrite(data, 1, size, stream) == size)
		return 0;
	return errno ? -errno : -EIO;
}

int finish(const char *verb)
{
	errno = 0;
	if (fflush(stdout) == 0 && !ferror(stdout))
		return 0;
	if (errno != EPIPE)
		complain(verb, "can't write: %s", strerror(errno ? errno : EIO));
	return VERB_TROUBLE;
}

enum merlon_family family_of_file(const char *file)
{
	const char *slash = strrchr(file, '/'), *name = slash ? slash + 1 : file;
	size_t n = strlen(name);

	return strncmp(name, "ip6", 3) == 0 || (n && name[n - 1] == '6') ? MERLON_IPV6
									 : MERLON_IPV4;
}

static char *read_stream(FILE *from, size_t *size)
{
	size_t cap = 1 << 16, n = 0, got;
	char *p = malloc(cap), *more;

	while (p && (got = fread(p + n, 1, cap - n, from)) > 0) {
		n += got;
		if (n < cap)
			continue;
		cap *= 2;
		more = realloc(p, cap);
		if (!more)
			free(p);
		p = more;
	}
	if (p && ferror(from)) {
		free(p);
		return NULL;
	}
	*size = n;
	return p;
}

char *read_file(const char *verb, const char *file, size_t *size)
{
	bool in = strcmp(file, "-") == 0;
	FILE *from = in ? stdin : fopen(file, "re");
	char *text = from ? read_stream(from, size) : NULL;

	if (!text)
		complain(verb, "can't read %s: %s", in ? "standard input" : file,
			 strerror(errno));
	if (from && !in)
		fclose(from);
	return text;
}
