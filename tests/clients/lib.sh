# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# To be sourced by the scripts of this folder, each of which runs a client of iptables twice: in
# a private root whose iptables is the system's iptables-legacy, and in one where it is ours
# (enter.sh). What the client does is a function "client" of the script, which runs on both
# sides at once and is made of steps; after each of them, what the client has printed, its exit
# code, what it called with which exit codes, and the kernel's tables must be the same.
#
#	step "what" COMMAND ...		should exit with 0 on both sides
#	fails "what" COMMAND ...	should not
#	either "what" COMMAND ...	may
#	interfaces NAME ...		makes them, each with addresses of its own
#	some				a filter: all lines of a list in ./dev clients, else few
#	apart=N				in short, the tables are compared after each Nth step only
#	compare [PACKAGE ...]		last: both sides, and then the points
#
# For the client: $T is an empty folder, $SIDE is theirs or ours (for diagnostics only); the
# machine's / can be read, and written to without consequence. A script may define "plain", a
# filter for what differs between any two runs.
#
# OURS may name another folder of programs than the build's, to see that a test can fail.
. tests/tap.sh

CLIENTS=${CLIENTS:-$PWD/build/clients.tar}
OURS=${OURS:-${MERLON_BUILD:?}/bin}
out=${TEST_TMP:?}/${SIDE:-}
T=/merlon/tmp
steps=0
export CLIENTS OURS

plain() {
	cat
}

# 1.8.9 and 1.8.13 differ here (tests/differ/KNOWN).
versions() {
	sed -E -e 's/(version:? |v)1\.8\.9/\11.8.13/; s/ merlon [0-9.]+$//' \
		-f tests/differ/numeric-protocols.sed
}

# In short, each seventh line of a list.
some() {
	if [ -n "${CLIENTS_FULL:-}" ]; then
		cat
	else
		awk 'NR % 7 == 1'
	fi
}

interfaces() {
	subnet=0
	for name; do
		subnet=$((subnet + 1))
		ip link add "$name" type veth peer name "$name-peer"
		ip addr add "10.0.$subnet.1/24" dev "$name"
		ip addr add "2001:db8:$subnet::1/64" dev "$name" nodad
		ip link set "$name" up
	done
	ip route add default via 10.0.1.2
	ip route add default via 2001:db8:1::2
}

# run WANTED WHAT COMMAND ...
run() {
	steps=$((steps + 1))
	at=$out/$(printf %03d $steps)
	printf '%s\n' "$1" >"$at.wanted"
	printf '%s\n' "$2" >"$at.what"
	shift 2
	: >/merlon/calls
	"$@" >"$at.out" 2>"$at.err" </dev/null
	echo "exit code $?" >>"$at.out"
	cp /merlon/calls "$at.calls"
	[ -z "${apart:-}" ] || [ -n "${CLIENTS_FULL:-}" ] || [ $((steps % apart)) -eq 0 ] ||
		[ "$1" = true ] || return 0
	"$MERLON_BUILD/tests/blob" 4 dump >"$at.blob" 2>&1
	"$MERLON_BUILD/tests/blob" 6 dump >>"$at.blob" 2>&1
	{
		xtables-legacy-multi iptables-save
		xtables-legacy-multi ip6tables-save
		ipset save 2>/dev/null | sed 's/ timeout [0-9]*//; s/ initval .*//' | sort
	} | sed '/^#/d; s/ \[[0-9]*:[0-9]*\]$//' >"$at.save"
}

step() { run 0 "$@"; }
fails() { run 1 "$@"; }
either() { run any "$@"; }

# Both sides have ended; $1 is one of the files of a step.
differ() {
	! cmp -s "$TEST_TMP/theirs/$1" "$TEST_TMP/ours/$1" || return 1
	for side in theirs ours; do
		cp "$TEST_TMP/$side/$1" "$TEST_TMP/$side.1"
		case $1 in
		*.out)	plain <"$TEST_TMP/$side.1" | versions >"$TEST_TMP/$side.2" ;;
		*.calls) plain <"$TEST_TMP/$side.1" | sort >"$TEST_TMP/$side.2" ;;
		*)	plain <"$TEST_TMP/$side.1" >"$TEST_TMP/$side.2" ;;
		esac
	done
	! diff -U 1 "$TEST_TMP/theirs.2" "$TEST_TMP/ours.2" >"$TEST_TMP/diff"
}

# step_point NUMBER WHAT: one point
step_point() {
	at=$TEST_TMP/theirs/$1
	code=$(tail -n 1 "$at.out")
	case "$(cat "$at.wanted") $code" in
	'0 exit code 0' | any*) ;;
	'1 exit code 0' | 0*)
		fail "$2: theirs has $code"
		diag "$(tail -n 12 "$at.out" "$at.err")"
		return ;;
	esac
	for kind in save blob calls out; do
		[ -e "$at.$kind" ] || continue
		if differ "$1.$kind"; then
			fail "$2: not the same: $kind"
			diag "$(tail -n +3 "$TEST_TMP/diff" | head -n 30 | cut -c 1-300)"
			diag "$(diff "$at.err" "$TEST_TMP/ours/$1.err" | head -n 12)"
			return
		fi
	done
	pass "$2"
}

# side SIDE SCRIPT
side() {
	mkdir "$TEST_TMP/$1"
	unshare -n -m -p --fork --kill-child --propagation private \
		tests/clients/enter.sh "$1" "$2" >"$TEST_TMP/$1.out" 2>&1
	echo $? >"$TEST_TMP/$1.code"
}

points() {
	for what in "$TEST_TMP"/theirs/*.what; do
		number=${what##*/}
		if [ -e "$TEST_TMP/ours/$number" ]; then
			step_point "${number%.what}" "$(cat "$what")"
		else
			fail "$(cat "$what"): ours did not come so far"
		fi
	done
	for side in theirs ours; do
		is "$side: to its end" "$(cat "$TEST_TMP/$side.code")" 0 ||
			diag "$(tail -n 20 "$TEST_TMP/$side.out")"
	done
	calls=$(cat "$TEST_TMP"/theirs/*.calls | grep -c .)
	rules=$(grep -c '^-A' "$TEST_TMP"/theirs/*.save | sed 's/.*://' | sort -n | tail -n 1)
	ok 'iptables was called, and there were rules' test "$calls" -gt 0 -a "$rules" -gt 0
	diag "$(cat "$TEST_TMP/theirs/version"): $(find "$TEST_TMP/theirs" -name '*.what' | grep -c .) steps," \
		"$calls calls of iptables, up to $rules rules"
}

compare() {
	if [ -n "${SIDE:-}" ]; then
		mkdir "$T"
		if [ $# -gt 0 ]; then
			# shellcheck disable=SC2016 # for dpkg-query
			dpkg-query -W -f '${Package} ${Version} ' "$@" >"$out/version"
		else
			basename "$0" .t.sh >"$out/version"
		fi
		client
		step 'in the end' true
		exit 0
	fi
	if [ ! -e "$CLIENTS" ]; then
		echo "1..0 # SKIP there is no build/clients.tar: ./dev clients, as root, makes it"
		exit
	elif ! unshare -m true 2>/dev/null || [ "$(id -u)" -ne 0 ]; then
		echo '1..0 # SKIP only root may lay a root of its own over this one'
		exit
	fi
	# Sanitizers make whole clients slow, and see no more in them than in the sequences.
	if [ -n "${MERLON_SHORT:-}" ] && [ $# -gt 0 ]; then
		echo '1..0 # SKIP in short: the ordinary build runs it'
		exit
	fi
	side theirs "$0" &
	side ours "$0"
	wait
	points
	done_testing
}
