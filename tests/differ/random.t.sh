#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The short form of `./dev fuzz differ`: the same random rules each time.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh

if ! command -v iptables-legacy-restore >/dev/null; then
	echo '1..0 # SKIP no iptables-legacy to compare with'
	exit
fi
count=500
[ -z "${MERLON_SHORT:-}" ] || count=100
tests/fuzz/differ.sh -s 1 -n $count >"$TEST_TMP/said" 2>&1
code=$?
for family in 4 6; do
	rules=$(sed -n "s/^IPv$family: //p" "$TEST_TMP/said")
	if [ -z "$rules" ] || grep -q "^difference: IPv$family\|^not ok" "$TEST_TMP/said"; then
		fail "IPv$family: ${rules:-no rules}"
	else
		pass "IPv$family: $rules"
	fi
done
is 'nothing else went wrong' "$code" 0
[ $code -eq 0 ] || sed 's/^/# /' "$TEST_TMP/said"
done_testing
