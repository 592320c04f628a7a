/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Fails on purpose: tests/unit/harness.t.sh compares what it prints with failing.ok. */
#include "tap.h"

int main(void)
{
	ok(1 > 2, "truth");
	is_int(-1, 4294967295LL, "sizes");
	is_str("a\nb", NULL, "strings # and marks");
	is_mem("0123456789abcdef", 16, "0123456789abcdeF", 16, "bytes");
	skip(1, "for %s", "a reason");
	return tap_done();
}
