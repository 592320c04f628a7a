#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# What -L shows with names instead of numbers, from the files of tests/tools/etc, and the
# blanks around it: as the system's iptables does.
cd "$(dirname "$0")/../.." || exit 1
if [ "${1:-}" != inside ]; then
	OUTER_MOUNTS=$(readlink /proc/self/ns/mnt) exec unshare -m "$0" inside
fi
. tests/tap.sh

system_path=$PATH
ours=${MERLON_BIN:-$PWD/build/bin}
T=${TEST_TMP:?}
if ! command -v iptables-legacy >/dev/null; then
	echo '1..0 # SKIP no iptables-legacy to compare with'
	exit
fi
tests/tools/etc.sh || exit 1

# lists PROGRAM RULE ...: their rules; each line of -L, theirs and ours
lists() {
	program=$1
	shift
	for rule; do
		# shellcheck disable=SC2086 # words
		"$program-legacy" -A FORWARD $rule || fail "theirs takes it: $rule"
	done
	for how in '' -n -v -vn; do
		# shellcheck disable=SC2086 # a word or none
		"$program-legacy" -L FORWARD $how 2>/dev/null >"$T/theirs"
		# shellcheck disable=SC2086 # a word or none
		PATH=$ours:$system_path "$program" -L FORWARD $how >"$T/ours"
		# The protocol column differs, and -v's width for it: tests/differ knows.
		for file in "$T/theirs" "$T/ours"; do
			sed -E 's/ (all|0|ipcomp|108|tcp|6)   *--/ PROTO --/' "$file" >"$file.same"
		done
		same "$program -L $how" "$T/ours.same" "$T/theirs.same"
	done
	is "$program -S" "$(PATH=$ours:$system_path "$program" -S FORWARD)" \
		"$("$program-legacy" -S FORWARD 2>/dev/null)"
}


lists iptables '-m devgroup --src-group 1' '-m devgroup ! --src-group 1/1' '-m devgroup --src-group 99' \
	'-m devgroup --src-group two ! --dst-group default' \
	'-m realm --realm two' '-m realm ! --realm 99' '-m realm --realm 1/255' \
	'-m connlabel --label eth0-in' '-m connlabel ! --label sixteen --set' \
	'-m connlabel --label 99' '-m connlabel --label 20' \
	'-m cpu ! --cpu 1' '-p tcp -m ecn --ecn-tcp-ece' '-p ipcomp -m ipcomp' \
	'-p tcp -m osf ! --genre Linux'
lists ip6tables '-m devgroup --src-group 1' '-m connlabel --label eth0-out' '-m eui64' '-m eui64 -m eui64' \
	'-m srh --srh-psid ::1' '-m srh'
# Names of networks, which stand in a file.
lists iptables '-s 127.0.0.0/8' '-d 169.254.0.0/16' '! -s 127.0.0.0/16'
done_testing
