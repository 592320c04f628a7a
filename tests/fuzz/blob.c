/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Any bytes as a table of the kernel: a byte for family and table, the places of the built-in
 * chains, the entries.  What is accepted must survive being written and read, be printed, and
 * equal itself.
 */
#include <errno.h>
#include <stdlib.h>

#include "kernel/blob.h"
#include "plan/plan.h"
#include "rules.h"
#include "text/print.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct ruleset *decode(const struct wire *w, const struct table_kind *kind,
			      const struct blob_info *info, const unsigned char *bytes)
{
	struct ruleset *rs = ruleset_new();
	struct merlon_err e = { 0 };
	int err = blob_decode(w, rs, ruleset_table_add(rs, w->family, kind), info, bytes,
			      &e);

	if (!err) {
		ruleset_freeze(rs);
		return rs;
	}
	if (err != -EBADMSG || e.code != EBADMSG || !e.message[0])
		abort();
	ruleset_unref(rs);
	return NULL;
}

static void check(const struct wire *w, const struct table_kind *kind, struct ruleset *a)
{
	struct table *t = ruleset_table(a, w->family, kind->id);
	struct blob one = { 0 }, two = { 0 };
	struct ruleset *b;
	struct plan p;
	struct buf text;

	buf_init(&text);
	print_save_table(t, PRINT_COUNTERS, &text);
	print_list(t, NULL, 0, PRINT_VERBOSE, NULL, &text);
	if (blob_encode(w, t, SIZE_MAX, &one, NULL))
		abort();
	b = decode(w, kind, &one.info, one.bytes);
	if (!b ||
	    blob_encode(w, ruleset_table(b, w->family, kind->id), SIZE_MAX, &two, NULL) ||
	    one.info.size != two.info.size ||
	    memcmp(one.bytes, two.bytes, one.info.size) != 0 ||
	    blob_digest(w, &one) != blob_digest(w, &two) || rules_differ(a, b, w->family))
		abort();
	if (plan_new(&p, a, b) || plan_count(&p) != 0)
		abort();
	plan_fini(&p);
	buf_fini(&text);
	blob_fini(&one);
	blob_fini(&two);
	ruleset_unref(b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct table_kind *kind;
	struct blob_info info;
	const struct wire *w;
	unsigned char *bytes;
	struct ruleset *rs;

	if (size < 1 + sizeof(info))
		return 0;
	w = &wires[data[0] >> 4 & 1];
	kind = &table_kinds[(data[0] & 15) % TABLES];
	memcpy(&info, data + 1, sizeof(info));
	info.valid_hooks = kind->hooks;
	info.size = (uint32_t)(size - 1 - sizeof(info));
	/* Aligned, and of its own size, so that what is read beyond it is seen. */
	bytes = malloc(info.size ? info.size : 1);
	memcpy(bytes, data + 1 + sizeof(info), info.size);
	rs = decode(w, kind, &info, bytes);
	free(bytes);
	if (rs)
		check(w, kind, rs);
	ruleset_unref(rs);
	return 0;
}
