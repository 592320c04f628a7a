# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# To be sourced by the scripts of this folder, which run in the project's root, in a network
# namespace of their own. The plain names are ours; theirs NAME ... runs the system's.
#
#	tables			all tables of this namespace, every byte, counters too
#	keep; unchanged "what"	the tables are as they were when they were kept
#	run COMMAND ...		its exit code is in $code, its output in $T/out and $T/err
#	says "what" CODE LINE	that of run: its exit code and its first line on stderr
#	tells "what" TEXT	its errors contain this line, or a line that has this pattern
#	namespace		one more network namespace; $pid is of a process in it
#	need COMMAND ...	ends the script where one of them is missing
. tests/tap.sh

T=${TEST_TMP:?}
blob=${MERLON_BUILD:?}/tests/blob
system_path=$PATH
PATH=${MERLON_BIN:?}:$PATH
LC_ALL=C
export PATH LC_ALL
children=
# shellcheck disable=SC2086 # a list of numbers
trap '[ -z "$children" ] || kill $children 2>/dev/null' EXIT
trap 'exit 1' HUP INT TERM

# LeakSanitizer traces the program that it looks at, which strace does already.
without_leaks() {
	[ -z "${ASAN_OPTIONS:-}" ] || ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0
}

theirs() {
	PATH=$system_path "$@"
}

need() {
	for command; do
		if ! PATH=$system_path command -v "$command" >/dev/null; then
			echo "1..0 # SKIP no $command here"
			exit 0
		fi
	done
}

tables() {
	"$blob" -c 4 dump 2>/dev/null
	"$blob" -c 6 dump 2>/dev/null
}

keep() {
	tables >"$T/kept"
}

unchanged() {
	tables >"$T/now"
	same "$1" "$T/now" "$T/kept"
}

run() {
	"$@" >"$T/out" 2>"$T/err"
	code=$?
}

says() {
	is "$1" "$code: $(head -n 1 "$T/err")" "$2: $3" || diag "$(cat "$T/err")"
}

tells() {
	if grep -q -e "$2" "$T/err"; then
		pass "$1"
	else
		fail "$1"
		diag "no line has: $2"
		diag "$(cat "$T/err")"
	fi
}

namespace() {
	unshare -n sleep 1000 &
	pid=$!
	children="$children $pid"
	until [ "$(readlink /proc/$pid/ns/net)" != "$(readlink /proc/$$/ns/net)" ]; do
		sleep 0.01
	done
}
