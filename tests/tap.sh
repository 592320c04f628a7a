# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# TAP for test scripts, to be sourced: . tests/tap.sh
#
#	ok "what" COMMAND ...		passes if the command succeeds; its output is shown if not
#	not_ok "what" COMMAND ...	passes if it fails
#	is "what" GOT WANT		two strings
#	same "what" FILE WANTED		two files; the difference is shown
#	skip COUNT "why"
#	pass "what"; fail "what"
#	diag "text"			a line of diagnostics; of a long test, the last is shown
#	done_testing			last: prints the plan, exits 1 if a point failed

tap_points=0
tap_failures=0

pass() {
	tap_points=$((tap_points + 1))
	echo "ok $tap_points - $1"
}

fail() {
	tap_points=$((tap_points + 1))
	tap_failures=$((tap_failures + 1))
	echo "not ok $tap_points - $1"
	return 1
}

diag() {
	printf '%s\n' "$*" | sed 's/^/# /'
}

ok() {
	tap_what=$1
	shift
	if tap_said=$("$@" 2>&1); then
		pass "$tap_what"
	else
		fail "$tap_what"
		diag "command: $*"
		diag "$tap_said"
		return 1
	fi
}

not_ok() {
	tap_what=$1
	shift
	if tap_said=$("$@" 2>&1); then
		fail "$tap_what"
		diag "succeeded: $*"
		diag "$tap_said"
		return 1
	else
		pass "$tap_what"
	fi
}

is() {
	if [ "$2" = "$3" ]; then
		pass "$1"
	else
		fail "$1"
		diag "got:  $2"
		diag "want: $3"
		return 1
	fi
}

same() {
	if tap_said=$(diff -u "$3" "$2" 2>&1 | head -n 40) && [ -z "$tap_said" ]; then
		pass "$1"
	else
		fail "$1"
		diag "$tap_said"
		return 1
	fi
}

skip() {
	tap_count=$1
	while [ "$tap_count" -gt 0 ]; do
		tap_points=$((tap_points + 1))
		tap_count=$((tap_count - 1))
		echo "ok $tap_points # SKIP $2"
	done
}

done_testing() {
	echo "1..$tap_points"
	[ "$tap_failures" -eq 0 ]
	exit
}
