#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs the tests: every program that tests/DIR/NAME.c became (DIR-NAME), and every script
# tests/DIR/NAME.t.sh, two at a time. Reads their TAP, prints what failed with its diagnostics,
# and ends with "N passed, N failed, N skipped".
#
#	run-tests.sh [-p] BUILD [NAME ...]	-p: programs only; NAME: those that contain it
#
# A test that dies, prints no plan, runs another number of points than planned, or exits
# non-zero without a failed point, has one failed point more. Scripts run in a network namespace
# of their own. Each test finds in its environment: MERLON_BUILD, MERLON_BIN (the programs),
# TEST_TMP (an empty folder), XTABLES_LOCKFILE (in it). The output is kept in BUILD/test-out.
# Variables: TEST_TIMEOUT (seconds, 600), TEST_JOBS (2), TEST_WRAP (a command put before each
# program).
set -u
cd "$(dirname "$0")/.." || exit 1

programs() {
	find tests -mindepth 2 -name '*.c' ! -path 'tests/tools/*' ! -path 'tests/fuzz/*' \
		! -name tap.c | sed 's,^tests/,,; s,\.c$,,; s,/,-,' | sort
}

scripts() {
	find tests -mindepth 2 -name '*.t.sh' | sort
}

item_name() {
	echo "$1" | sed 's,^tests/,,; s,\.t\.sh$,,; s,/,-,g'
}

# How a script gets its namespace; empty where it cannot. In two steps: in one, the files of
# /proc/net would belong to nobody.
netns_command() {
	if unshare -n true 2>/dev/null; then
		echo unshare -n
	elif unshare -Ur unshare -n true 2>/dev/null; then
		echo unshare -Ur unshare -n
	fi
}

start() {
	case $1 in
	*.t.sh)
		if [ -z "$TEST_NETNS" ]; then
			echo '1..0 # SKIP no network namespace may be made here'
			return
		fi
		set -- "$TEST_NETNS" "$1" ;;
	*)
		set -- "${TEST_WRAP:-}" "$MERLON_BUILD/tests/$1" ;;
	esac
	# shellcheck disable=SC2086 # a command and its arguments
	timeout -k 5 "${TEST_TIMEOUT:-600}" $1 "$2"
}

# A test that runs for long is named, with the last thing that it said.
watch() {
	waited=0
	while sleep 20 >/dev/null 2>&1; do
		waited=$((waited + 20))
		printf '      %s: %s s so far; %s\n' "$1" "$waited" "$(tail -n 1 "$2.tap")"
	done
}

# TAP on standard input; prints "PASSED FAILED SKIPPED" and then what to tell.
judge() {
	awk -v exit_code="$1" '
	function fail(why) { failed++; told = told "      " why "\n" }
	/^(not )?ok/ {
		points++
		telling = 0
		if ($0 ~ / # *[Ss][Kk][Ii][Pp]/) {
			skipped++
			sub(/.*# *[Ss][Kk][Ii][Pp][a-z]*:? */, "")
			if (!reasons[$0]++)
				why[++reasons_seen] = $0
		} else if ($1 == "ok") {
			passed++
		} else {
			fail($0)
			telling = 1
		}
		next
	}
	/^1\.\.[0-9]+/ {
		planned = 1
		plan = substr($1, 4) + 0
		if (plan == 0) {
			skipped++
			sub(/.*# *[Ss][Kk][Ii][Pp][a-z]*:? */, "")
			why[++reasons_seen] = $0
		}
		next
	}
	/^Bail out!/ { fail($0) }
	/^#/ && telling { told = told "      " $0 "\n" }
	END {
		if (exit_code == 124 || exit_code == 137)
			fail("ran out of time")
		else if (exit_code > 128)
			fail("killed by signal " exit_code - 128)
		else if (!planned)
			fail("no plan: it did not come to its end")
		else if (plan != points)
			fail("planned " plan " points, ran " points + 0)
		else if (exit_code && !failed)
			fail("exit code " exit_code)
		print passed + 0, failed + 0, skipped + 0
		for (i = 1; i <= reasons_seen; i++)
			told = told "      skipped: " why[i] "\n"
		printf "%s", told
	}'
}

run_one() {
	name=$(item_name "$1")
	out=$TEST_OUT/$name
	TEST_TMP=$out.d
	XTABLES_LOCKFILE=$TEST_TMP/xtables.lock
	export TEST_TMP XTABLES_LOCKFILE
	mkdir "$TEST_TMP"
	: >"$out.tap"
	began=$(date +%s%3N)
	watch "$name" "$out" &
	watcher=$!
	start "$1" >"$out.tap" 2>"$out.err" </dev/null
	code=$?
	took=$(($(date +%s%3N) - began))
	kill "$watcher"
	verdict=$(judge "$code" <"$out.tap")
	sum=$(echo "$verdict" | head -n 1)
	told=$(echo "$verdict" | tail -n +2)
	mark=ok
	read -r passed failed skipped <<END
$sum
END
	if [ "$failed" -ne 0 ]; then
		mark=FAIL
		told="$told
$(tail -n 20 "$out.err" | sed 's/^/      | /')"
	else
		rm -rf "$TEST_TMP"
	fi
	line="$passed passed"
	[ "$failed" -eq 0 ] || line="$line, $failed failed"
	[ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
	[ "$took" -lt 2000 ] || line="$line, $((took / 1000)) s"
	printf '%-5s %-32s %s\n%s' "$mark" "$name" "$line" "${told:+$told
}"
	echo "$sum" >"$out.sum"
}

if [ "${1:-}" = --one ]; then
	run_one "$2"
	exit
fi

only=all
if [ "${1:-}" = -p ]; then
	only=programs
	shift
fi
MERLON_BUILD=$(cd "$1" && pwd) || exit 1
shift
MERLON_BIN=$MERLON_BUILD/bin
TEST_OUT=$MERLON_BUILD/test-out
TEST_NETNS=$(netns_command)
export MERLON_BUILD MERLON_BIN TEST_OUT TEST_NETNS
exec 9>"$MERLON_BUILD/test-lock"
flock -n 9 || {
	echo 'another run of these tests is under way; waiting for its end'
	flock 9
}
rm -rf "$TEST_OUT"
mkdir "$TEST_OUT"

{
	programs
	[ $only = programs ] || scripts
} | if [ $# -gt 0 ]; then
	while read -r item; do
		for word; do
			case $(item_name "$item") in
			*"$word"*)
				echo "$item"
				break ;;
			esac
		done
	done
else
	cat
fi >"$TEST_OUT/items"
if [ ! -s "$TEST_OUT/items" ]; then
	echo "no such test: $*" >&2
	exit 2
fi
xargs -P "${TEST_JOBS:-2}" -I {} tools/run-tests.sh --one {} <"$TEST_OUT/items" 9>&-

while read -r item; do
	cat "$TEST_OUT/$(item_name "$item").sum" 2>/dev/null || echo 0 1 0
done <"$TEST_OUT/items" | awk '
	{ passed += $1; failed += $2; skipped += $3 }
	END {
		printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
		exit failed > 0
	}' >"$TEST_OUT/sum"
code=$?
cat "$TEST_OUT/sum"
exit $code
