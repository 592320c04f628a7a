/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/ext: what the tables of all extensions must hold to, whoever writes them.
 */
#include <stdio.h>
#include <stdlib.h>

#include "ext/ext.h"
#include "rules.h"
#include "tap.h"

static unsigned faults;

static void fault(const struct ext *x, const struct ext_opt *o, const char *what)
{
	faults++;
	tap_diag("%s %s, revision %u%s%s: %s", x->kind == EXT_MATCH ? "match" : "target",
		 x->name, x->revision, o ? ", --" : "", o ? o->name : "", what);
}

static void check_field(const struct ext *x, const struct ext_opt *o, struct ext_field f)
{
	if ((size_t)f.at + f.size > x->size)
		fault(x, o, "a field outside the struct");
}

static void check_bits(const struct ext *x, const struct ext_opt *o, struct ext_bits b)
{
	bool parsed = b.field.at == 0 && b.field.size == 1 && b.mask == 0x100;

	check_field(x, o, b.field);
	if (!b.field.size)
		return;
	if (b.field.size != 1 && b.field.size != 2 && b.field.size != 4 &&
	    b.field.size != 8)
		fault(x, o, "bits in a field that is no number");
	if (b.value & ~b.mask)
		fault(x, o, "bits that their mask leaves out");
	if (!parsed && b.field.size < 8 && b.mask >> 8 * b.field.size)
		fault(x, o, "bits that their field has no room for");
}

static bool well_named(const char *name)
{
	return name && name[0] && name[0] != '-' && !strpbrk(name, " =\t\n");
}

static void check_option(const struct ext *x, const struct ext_opt *o)
{
	if (!well_named(o->name) || (o->alias && !well_named(o->alias)))
		fault(x, o, "its name");
	if (!o->type) {
		fault(x, o, "it has no type");
		return;
	}
	if (o->type->args > 2 || !o->type->args != !o->type->syntax)
		fault(x, o, "its type's words and syntax are at odds");
	if (o->type->args && !o->type->parse)
		fault(x, o, "its type takes words and does not read them");
	if (!(o->is & OPT_HIDDEN) && (!o->help || !o->help[0]))
		fault(x, o, "it has no help");
	if (o->help && (strchr(o->help, '\n') || strlen(o->help) > 100))
		fault(x, o, "its help is more than a line");
	if (!(o->is & OPT_HIDDEN) && !x->print_save && o->type->args && !o->type->print)
		fault(x, o, "it takes a value and cannot write it");
	if (o->is & OPT_REQUIRED && o->is & OPT_ONE_OF)
		fault(x, o, "it is required, and one of several");
	if (o->is & OPT_ALWAYS && o->is & OPT_HIDDEN)
		fault(x, o, "it is always written, and never");
	if (o->max && o->min > o->max)
		fault(x, o, "its least is more than its most");
	for (const struct ext_name *n = o->names; n && n->name; n++)
		if (!n->name[0])
			fault(x, o, "an empty name among its names");
	check_field(x, o, o->field);
	check_field(x, o, o->field2);
	check_bits(x, o, o->set);
	check_bits(x, o, o->invert);
}

static bool same_name(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

static void check_names(const struct ext *x)
{
	for (unsigned i = 0; i < x->n_opts; i++)
		for (unsigned k = 0; k < i; k++) {
			const struct ext_opt *a = &x->opts[i], *b = &x->opts[k];

			if (same_name(a->name, b->name) || same_name(a->name, b->alias) ||
			    same_name(a->alias, b->name) || same_name(a->alias, b->alias))
				fault(x, a, "another option has its name");
		}
}

static void check_ext(const struct ext *x)
{
	if (strlen(x->name) >= XT_EXTENSION_MAXNAMELEN)
		fault(x, NULL, "its name is too long");
	if (x->kind >= EXT_KINDS || !(x->families & ON_BOTH) || x->families & ~ON_BOTH)
		fault(x, NULL, "its kind or families");
	if (x->n_opts > 64)
		fault(x, NULL, "more than 64 options");
	if (x->user > x->size)
		fault(x, NULL, "user bytes beyond its size");
	if (x->kind == EXT_TARGET && x->pure)
		fault(x, NULL, "a target cannot be pure");
	if (!x->help || !x->help[0])
		fault(x, NULL, "it has no help");
	check_bits(x, NULL, x->alias);
	for (int i = 0; i < 2 && x->aliases[i]; i++)
		if (strcmp(ext_kernel_name(x->aliases[i]), x->name) != 0)
			fault(x, NULL, "its alias is another's");
	for (unsigned i = 0; i < x->n_opts; i++)
		check_option(x, &x->opts[i]);
	check_names(x);
}

/* Elements of one file: one name, newest first, no family and revision twice. */
static void check_file(const struct ext *first)
{
	/* iptables does not write all of their revisions: those to be read alone stand last. */
	bool nat = first->kind == EXT_TARGET &&
		   (!strcmp(first->name, "SNAT") || !strcmp(first->name, "DNAT"));

	for (const struct ext *x = first; x->name; x++) {
		check_ext(x);
		if (x->kind != first->kind || strcmp(x->name, first->name) != 0)
			fault(x, NULL, "a file of another name");
		for (const struct ext *y = first; y < x; y++) {
			if (y->families & x->families && y->revision < x->revision &&
			    !nat)
				fault(x, NULL, "an older revision stands before it");
			if (y->families & x->families && y->revision == x->revision)
				fault(x, NULL, "its revision is there twice");
		}
	}
}

static void test_tables(void)
{
	const struct ext *x, *last = NULL;
	unsigned n = 0;

	for (size_t i = 0; (x = ext_at(i)); i++, n++, last = x) {
		if (last && last->kind == x->kind && strcmp(last->name, x->name) >= 0)
			fault(x, NULL, "it is out of order");
		if (last && last->kind > x->kind)
			fault(x, NULL, "a match behind a target");
		check_file(x);
	}
	ok(n > 50, "there are extensions");
	is_int(faults, 0, "their tables hold to the rules");
}

static void test_finding(void)
{
	const struct family *v4 = &families[FAMILY_IPV4], *v6 = &families[FAMILY_IPV6];
	const struct ext *x, *found;
	bool good = true;

	for (size_t i = 0; (x = ext_at(i)); i++)
		for (int f = 0; f < FAMILIES; f++) {
			const struct ext *want = x;

			while (want->name && !(want->families & 1u << f))
				want++;
			found = ext_find(x->kind, str_of(x->name), &families[f], NULL);
			good = good && found == (want->name ? want : NULL);
			for (int k = 0; k < 2 && x->also[k]; k++)
				good = good && ext_find(x->kind, str_of(x->also[k]),
							&families[f], NULL) == found;
		}
	ok(good, "each is found by its names, the newest revision of its family");
	ok(!ext_find(EXT_MATCH, str_of(""), v4, NULL) &&
		   !ext_find(EXT_MATCH, str_of("tc"), v4, NULL) &&
		   !ext_find(EXT_MATCH, str_of("tcpp"), v4, NULL) &&
		   !ext_find(EXT_MATCH, (struct str){ "tcp\0", 4 }, v4, NULL),
	   "what there is not");
	ok(!ext_find(EXT_MATCH, str_of("icmp"), v6, NULL) &&
		   ext_find(EXT_MATCH, str_of("icmp"), v4, NULL),
	   "a match of one family");
	is_str(ext_suggest(EXT_MATCH, str_of("multport"), v4), "multiport",
	       "a suggestion");
	ok(!ext_suggest(EXT_MATCH, str_of("qqqqqqqq"), v4), "and none");
	is_str(ext_of_proto(6, v4) ? ext_of_proto(6, v4)->name : NULL, "tcp",
	       "-p tcp brings tcp");
	ok(!ext_of_proto(0, v4) && !ext_of_proto(250, v4), "other protocols nothing");
}

static bool only_old(void *context, enum ext_kind kind, const char *name,
		     uint8_t revision)
{
	(void)context;
	(void)kind;
	(void)name;
	return revision <= 1;
}

static void test_kernel(void)
{
	const struct ext_kernel old = { only_old, NULL };
	const struct family *v4 = &families[FAMILY_IPV4];
	const struct ext *x = ext_find(EXT_MATCH, str_of("conntrack"), v4, &old);

	is_int(x ? x->revision : 99, 1,
	       "of the revisions that the kernel offers the newest");
}

/* Help and an empty use of each: no crash, no error sticks. */
static void test_writing(void)
{
	const struct ext *x;
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; (x = ext_at(i)); i++)
		for (; x->name; x++)
			for (int f = 0; f < FAMILIES; f++) {
				static const struct head head;
				struct ext_use u = { .family = &families[f],
						     .head = &head };
				unsigned char *payload =
					calloc(1, XT_ALIGN(x->size) + 1u);

				if (!(x->families & 1u << f)) {
					free(payload);
					continue;
				}
				ext_help(x, &families[f], &b);
				ext_begin(&u, x, payload);
				ext_save(&u, &b);
				ext_list(&u, &b);
				memset(payload, 0xff, x->size);
				ext_save(&u, &b);
				ext_list(&u, &b);
				free(payload);
			}
	ok(!b.error && b.n > 10000, "help, and the text of empty and of full payloads");
	buf_fini(&b);
}

/* The target of the only rule, in hexadecimal, up to the trailing zeroes. */
static const char *target_bytes(enum table_id table, const char *line)
{
	static char hex[1024];
	struct ruleset *rs = ruleset_new();
	const struct family *f = &families[FAMILY_IPV4];
	struct merlon_err e = { 0 };
	const struct xt_entry_target *t;
	size_t n;

	if (rules_run(rs, f, table, line, &e)) {
		ruleset_unref(rs);
		return e.message[0] ? "refused" : "refused without a word";
	}
	t = rule_target(ruleset_table(rs, f, table)->chains[0]->rules[0]);
	n = t->u.target_size - sizeof(*t);
	while (n && !t->data[n - 1])
		n--;
	hex[0] = '\0';
	for (size_t i = 0; i < n && 2 * i + 3 < sizeof(hex); i++)
		snprintf(hex + 2 * i, 3, "%02x", t->data[i]);
	ruleset_unref(rs);
	return hex;
}

/* Of targets that few kernels take, so that the oracle cannot compare them: recorded from
 * what iptables 1.8.9 hands over. */
static void test_bytes(void)
{
	is_str(target_bytes(TABLE_FILTER, "-A INPUT -j LED --led-trigger-id abc "
					  "--led-delay 258 --led-always-blink"),
	       "6e657466696c7465722d616263000000"
	       "0000000000000000000000010201",
	       "the bytes of LED");
	is_str(target_bytes(TABLE_FILTER,
			    "-A INPUT -j CLUSTERIP --new --hashmode sourceip-sourceport "
			    "--clustermac 01:00:5e:00:00:aa --total-nodes 16 "
			    "--local-node 15 --hash-init 513"),
	       "0100000001005e0000aa100001000f00"
	       "00000000000000000000000000000000"
	       "00000000000000000000000000000000"
	       "010000000102",
	       "the bytes of CLUSTERIP");
	is_str(target_bytes(TABLE_SECURITY, "-A INPUT -j SECMARK --selctx a:b"),
	       "01613a62", "the bytes of SECMARK");
}

int main(void)
{
	test_bytes();
	test_tables();
	test_finding();
	test_kernel();
	test_writing();
	return tap_done();
}
