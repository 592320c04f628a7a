/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/kernel/blob.c: rules to the kernel's bytes and back; and bytes that no kernel would
 * write, which must be refused or be a table like any other.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "kernel/blob.h"
#include "rules.h"
#include "tap.h"
#include "text/print.h"

static const char *const texts[FAMILIES] = {
	"*mangle\n:PREROUTING DROP [3:4]\n:a - [0:0]\n:b - [0:0]\n:empty - [0:0]\n"
	"[1:2] -A PREROUTING -j a\n[0:0] -A PREROUTING -i eth0 ! -s 10.0.0.0/8 -p tcp -m tcp --dport 1:5\n"
	"[0:0] -A FORWARD -m limit -j MARK --set-xmark 0x1/0xffffffff\n[0:0] -A FORWARD -g empty\n"
	"[0:0] -A a -j RETURN\n[0:0] -A a -f -j QUEUE\n[7:8] -A a -g b\n[0:0] -A b -j DROP\n"
	"[0:0] -A b -j RETURN\n[9:9] -A b\nCOMMIT\n",
	"*filter\n:INPUT DROP [3:4]\n:a - [0:0]\n:b - [0:0]\n:empty - [0:0]\n"
	"[1:2] -A INPUT -j a\n[0:0] -A FORWARD -i eth+ ! -s fe80::/10 -p tcp -m tcp --dport 1:5\n"
	"[0:0] -A FORWARD -m limit -j REJECT\n[0:0] -A FORWARD -g empty\n[7:8] -A a -g b\n"
	"[0:0] -A b -j DROP\n[0:0] -A b -j RETURN\n[9:9] -A b\nCOMMIT\n",
};

static struct table *table_of(const struct ruleset *rs)
{
	for (int i = 0; i < FAMILIES * TABLES; i++)
		if (rs->tables[i / TABLES][i % TABLES])
			return rs->tables[i / TABLES][i % TABLES];
	return NULL;
}

static int decode(const struct wire *w, const struct table *like,
		  const struct blob_info *info, const unsigned char *bytes,
		  struct ruleset **rs, struct merlon_err *e)
{
	struct table *t;

	*rs = ruleset_new();
	t = ruleset_table_add(*rs, w->family, like->kind);
	return blob_decode(w, *rs, t, info, bytes, e);
}

static void text_of(const struct table *t, struct buf *b)
{
	b->n = 0;
	print_save_table(t, PRINT_COUNTERS, b);
	buf_cstr(b);
}

static struct ruleset *read_text(const struct family *f)
{
	struct merlon_err e = { 0 };
	const char *text = texts[f->id];
	struct ruleset *rs = rules_read(f, text, strlen(text), 2 /* with counters */, &e);

	if (!ok(rs != NULL, "the text for %s", f->name)) {
		tap_diag("%u:%u: %s", e.at.line, e.at.column, e.message);
		exit(tap_done());
	}
	ruleset_freeze(rs);
	return rs;
}

/* Counters do not travel in a blob that is written. */
static void test_round(const struct family *f)
{
	const struct wire *w = &wires[f->id];
	struct ruleset *a = read_text(f), *b;
	struct blob one = { 0 }, two = { 0 };
	struct buf want, got;

	buf_init(&want);
	buf_init(&got);
	is_int(blob_encode(w, table_of(a), SIZE_MAX, &one, NULL), 0, "written");
	is_int(decode(w, table_of(a), &one.info, one.bytes, &b, NULL), 0, "and read");
	print_save_table(table_of(a), 0, &want);
	print_save_table(table_of(b), 0, &got);
	is_str(rules_differ(a, b, f), NULL, "the same rules");
	is_int(blob_encode(w, table_of(b), SIZE_MAX, &two, NULL), 0, "written again");
	is_mem(two.bytes, two.info.size, one.bytes, one.info.size, "the same bytes");
	is_mem(&two.info, sizeof(two.info), &one.info, sizeof(one.info),
	       "the same places");
	ok(blob_digest(w, &one) == blob_digest(w, &two), "the same digest");
	one.bytes[w->at_smask] ^= 1;
	ok(blob_digest(w, &one) != blob_digest(w, &two),
	   "another digest for another byte");
	for (size_t limit = 0; limit < 14; limit++) {
		ruleset_unref(b);
		blob_encode(w, table_of(a), limit, &two, NULL);
		if (decode(w, table_of(a), &two.info, two.bytes, &b, NULL))
			ok(false, "the first %zu rules make a table", limit);
	}
	blob_fini(&one);
	blob_fini(&two);
	buf_fini(&want);
	buf_fini(&got);
	ruleset_unref(a);
	ruleset_unref(b);
}

/* What decodes must be a table that can be written, read and written alike. */
static bool holds(const struct wire *w, const struct table *like,
		  const struct blob_info *info, const unsigned char *bytes, struct buf *b)
{
	struct merlon_err e = { 0 };
	struct ruleset *rs, *again = NULL;
	struct blob one = { 0 }, two = { 0 };
	int err = decode(w, like, info, bytes, &rs, &e);
	bool good = err == -EBADMSG && e.code == EBADMSG && e.message[0];

	if (!err) {
		text_of(table_of(rs), b);
		good = blob_encode(w, table_of(rs), SIZE_MAX, &one, &e) == 0 &&
		       decode(w, like, &one.info, one.bytes, &again, &e) == 0 &&
		       blob_encode(w, table_of(again), SIZE_MAX, &two, &e) == 0 &&
		       one.info.size == two.info.size &&
		       memcmp(one.bytes, two.bytes, one.info.size) == 0;
	}
	blob_fini(&one);
	blob_fini(&two);
	ruleset_unref(rs);
	ruleset_unref(again);
	return good;
}

/* From a block of its own size, so that a sanitizer sees what is read beyond it. */
static bool try(const struct wire *w, const struct table *like, struct blob_info info,
		const unsigned char *bytes, size_t size, struct buf *b)
{
	unsigned char *copy = malloc(size ? size : 1);
	bool good;

	memcpy(copy, bytes, size);
	info.size = (uint32_t)size;
	good = holds(w, like, &info, copy, b);
	free(copy);
	return good;
}

static void test_hostile(const struct family *f)
{
	const struct wire *w = &wires[f->id];
	struct ruleset *rs = read_text(f);
	const struct table *t = table_of(rs);
	struct blob blob = { 0 };
	struct blob_info info;
	uint64_t state = 1;
	unsigned bad = 0;
	struct buf b;

	buf_init(&b);
	blob_encode(w, t, SIZE_MAX, &blob, NULL);
	for (size_t size = 0; size < blob.info.size; size++)
		bad += !try(w, t, blob.info, blob.bytes, size, &b);
	is_int(bad, 0, "cut off anywhere");
	for (size_t at = 0; at < blob.info.size; at++)
		for (int flip = 0; flip < 3; flip++) {
			unsigned char was = blob.bytes[at];

			blob.bytes[at] ^= flip == 0 ? 0xff
						    : 1u << rules_random(&state, 8);
			bad += !try(w, t, blob.info, blob.bytes, blob.info.size, &b);
			blob.bytes[at] = was;
		}
	is_int(bad, 0, "any byte changed");
	for (int i = 0; i < 20000; i++) {
		unsigned char *field = (unsigned char *)&info;

		info = blob.info;
		field[rules_random(&state, sizeof(info))] ^= 1u
							     << rules_random(&state, 8);
		bad += !try(w, t, info, blob.bytes, blob.info.size, &b);
	}
	is_int(bad, 0, "any place wrong");
	blob_fini(&blob);
	buf_fini(&b);
	ruleset_unref(rs);
}

static int tally(void *context, size_t i, const struct chain *c, const struct rule *r)
{
	struct buf *b = context;

	buf_fmt(b, "%zu %s %llu\n", i, c->name,
		(unsigned long long)(r ? r->packets : c->packets));
	return 0;
}

static void test_counters(void)
{
	struct ruleset *rs = read_text(&families[FAMILY_IPV6]);
	struct buf b;

	buf_init(&b);
	blob_each_counter(table_of(rs), tally, &b);
	is_str(buf_cstr(&b),
	       "0 INPUT 1\n1 INPUT 3\n2 FORWARD 0\n3 FORWARD 0\n4 FORWARD 0\n5 FORWARD 0\n"
	       "6 OUTPUT 0\n8 a 7\n11 b 0\n12 b 0\n13 b 9\n",
	       "the entries that have counters");
	buf_fini(&b);
	ruleset_unref(rs);
}

int main(void)
{
	for (int f = 0; f < FAMILIES; f++) {
		test_round(&families[f]);
		test_hostile(&families[f]);
	}
	test_counters();
	return tap_done();
}
