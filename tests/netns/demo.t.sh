#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The demo checks what it shows; here it runs as whoever runs the tests, and, where that is root,
# as an ordinary user too.
. tests/tap.sh

as_nobody() {
	setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
}

ok 'the demo' tools/demo.sh
if [ "$(id -u)" -ne 0 ] || ! as_nobody true 2>/dev/null; then
	skip 1 'no other user to run it as'
elif ! as_nobody test -x tools/demo.sh; then
	skip 1 'an ordinary user cannot read this folder'
elif ! as_nobody unshare -Ur unshare -n true 2>/dev/null; then
	skip 1 'an ordinary user may make no namespace here'
else
	ok 'the demo as an ordinary user' as_nobody tools/demo.sh
fi
done_testing
