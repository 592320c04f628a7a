/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/numbered.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- lines */

static bool blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static struct str trim(struct str s)
{
	while (s.n && blank(s.p[0]))
		s = str_sub(s, 1, s.n);
	while (s.n && blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

/* "number name", the number in decimal or hex and the name one word; iproute2 keeps them in
 * a table of 256. */
static bool iproute2_line(struct str line, uint64_t *number, struct str *name)
{
	struct str s = trim(line);
	size_t n = 0;

	while (n < s.n && !blank(s.p[n]))
		n++;
	*name = trim(str_sub(s, n, s.n));
	for (size_t i = 0; i < name->n; i++)
		if (blank(name->p[i]))
			name->n = i;
	s.n = n;
	if (!name->n || name->p[0] == '#')
		return false;
	if (n > 2 && s.p[0] == '0' && s.p[1] == 'x')
		return str_u64_base(str_sub(s, 2, n), 16, 255, number);
	return str_u64_base(s, 10, 255, number);
}

/* What may stand in a label's name; libnetfilter_conntrack takes no line with any other. */
static bool label_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == ' ' || c == '-';
}

/* "number name": the number in C's notation, and all that follows is the name. */
static bool label_line(struct str line, uint64_t *number, struct str *name)
{
	struct str s = trim(line);
	bool hex = s.n > 2 && s.p[0] == '0' && (s.p[1] == 'x' || s.p[1] == 'X');
	size_t n = hex ? 2 : 0;

	while (n < s.n && strchr(hex ? "0123456789abcdefABCDEF" : "0123456789", s.p[n]) &&
	       s.p[n])
		n++;
	*name = trim(str_sub(s, n, s.n));
	for (size_t i = 0; i < name->n; i++)
		if (!label_char(name->p[i]))
			return false;
	return name->n && str_u64(str_sub(s, 0, n), UINT16_MAX, number);
}

const struct numbered numbered_groups = { "/etc/iproute2/group", "device group",
					  iproute2_line, false };
const struct numbered numbered_realms = { "/etc/iproute2/rt_realms", "realm",
					  iproute2_line, false };
const struct numbered numbered_labels = { "/etc/xtables/connlabel.conf", "label",
					  label_line, true };

/* ---- files */

/* Calls CALL for each line until it returns true; -ENOENT: it never did. */
static int each_line(const struct numbered *f,
		     bool (*call)(void *context, uint64_t number, struct str name),
		     void *context)
{
	struct str name;
	uint64_t number;
	char *line = NULL;
	size_t size = 0;
	bool done = false;
	ssize_t n;
	FILE *file = fopen(f->path, "re");

	if (!file)
		return -errno;
	while (!done && (n = getline(&line, &size, file)) >= 0)
		done = f->line((struct str){ line, (size_t)n }, &number, &name) &&
		       call(context, number, name);
	free(line);
	fclose(file);
	return done ? 0 : -ENOENT;
}

struct wanted {
	struct str name;
	uint64_t number;
	char *room;
};

static bool has_name(void *context, uint64_t number, struct str name)
{
	struct wanted *w = context;

	if (!str_eq(name, w->name))
		return false;
	w->number = number;
	return true;
}

static bool has_number(void *context, uint64_t number, struct str name)
{
	struct wanted *w = context;

	return number == w->number && str_put(name, w->room, NUMBERED_NAME);
}

int numbered_find(const struct numbered *f, struct str name, uint64_t *number)
{
	char room[NUMBERED_NAME];
	struct wanted w = { .name = name, .room = room };
	int err = each_line(f, has_name, &w);

	if (err)
		return err;
	*number = w.number;
	if (!f->one_name)
		return 0;
	err = each_line(f, has_number, &w);
	return err ? err : str_is(name, room) ? 0 : -ENOENT;
}

const char *numbered_name(const struct numbered *f, uint64_t number,
			  char room[NUMBERED_NAME])
{
	struct wanted w = { .number = number, .room = room };
	struct str name;
	uint64_t back;

	if (each_line(f, has_number, &w))
		return NULL;
	name = str_of(room); /* "1" and "1/2" are read as a number, and one with a mask */
	if (str_u64(str_sub(name, 0, str_find(name, '/')), UINT64_MAX, &back) ||
	    numbered_find(f, name, &back) || back != number)
		return NULL;
	return room;
}
