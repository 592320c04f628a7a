/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The harness tested by itself: what holds, holds. That failures are seen and counted is
 * tested by tests/unit/harness.t.sh, through the runner.
 */
#include "tap.h"

int main(void)
{
	ok(is_int(1 + 1, 2, "integers"), "a check returns what it found");
	is_str("abc", "abc", "strings, %s", "with a format");
	is_str(NULL, NULL, "two null strings");
	is_mem("a\0b", 3, "a\0b", 3, "bytes");
	is_mem(NULL, 0, "", 0, "no bytes");
	return tap_done();
}
