#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The one-liners that need something in the kernel: each file that has lines "$ COMMAND" in a
# network and mount namespace of its own, after these commands.
set -u
cd "$(dirname "$0")/../.." || exit 1

if ! command -v ipset >/dev/null; then
	echo '1..0 # SKIP ipset is not installed'
	exit
fi
OUTER_MOUNTS=$(readlink /proc/self/ns/mnt)
export OUTER_MOUNTS
grep -l '^\$ ' tests/golden/*.t | while read -r file; do
	# shellcheck disable=SC2016 # of the inner shell
	unshare -nm sh -c '
		sed -n "s/^\\$ //p" "$1" | sh -e || echo "not ok 1 - $1: its commands"
		GOLDEN_SETUP=1 exec "$2/tests/golden-golden" "$1"' \
		- "$file" "${MERLON_BUILD:-build}"
done | awk '
/^1\.\./ { next }
/^(not )?ok / {
	points++
	bad += $1 == "not"
	sub(/ok [0-9]+/, "ok " points)
}
{ print }
END { print "1.." points; exit bad > 0 }'
