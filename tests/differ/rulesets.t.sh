#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Every ruleset of tests/rulesets, and of ../shared/rulesets (or MERLON_SHARED) where that is
# there, through the system's iptables-legacy and through ours: one.sh says which properties.
# Each runs in fresh network namespaces, two rulesets at a time.
#
#	rulesets.t.sh [PATTERN]		only the rulesets whose names contain PATTERN
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tools/tools.sh
. tests/differ/lib.sh

shared=${MERLON_SHARED:-../shared}/rulesets
work=$(mktemp -d)
running=
# shellcheck disable=SC2086 # a list of numbers
trap '[ -z "$running" ] || kill $running
	until rm -rf "$work" 2>/dev/null; do sleep 0.1; done' EXIT
trap 'exit 1' HUP INT TERM
if [ ! -x "$THEIRS/iptables-legacy-restore" ]; then
	echo "1..0 # SKIP no iptables-legacy to compare with"
	exit
fi
blob=$(tool blob "$work") || exit 1
export blob OURS THEIRS

# one NUMBER RULESET
one() {
	mkdir "$work/$1"
	expected=
	[ "${2%/*}" != "$shared" ] || expected=$shared/expected
	XTABLES_LOCKFILE=$work/$1/lock tests/differ/one.sh "$2" "$work/$1" "$expected" \
		>"$work/$1.points" 2>"$work/$1.err"
	code=$?
	if [ $code -ne 0 ] || [ -s "$work/$1.err" ]; then
		echo "not ok ${2##*/}: runs (exit code $code)"
		head -n 5 "$work/$1.err" | sed 's/^/#   /'
	fi >>"$work/$1.points"
	cat "$work/$1/known-used" >>"$work/known-$1" 2>/dev/null
	rm -rf "${work:?}/$1"
}

# half REMAINDER: every second ruleset, so that the big ones, which are neighbours, are shared
half() {
	awk -v remainder="$1" 'NR % 2 == remainder { print NR, $0 }' "$work/list" |
		while read -r number ruleset; do
			one "$number" "$ruleset"
		done
}

for ruleset in tests/rulesets/*.v[46] "$shared"/*.v[46]; do
	case $ruleset in
	*\**)	;;
	*"${1:-}"*) echo "$ruleset" ;;
	esac
done >"$work/list"
# Under the sanitizers, in short: ours, and each twelfth of the others.
if [ -n "${MERLON_SHORT:-}" ]; then
	awk '/^tests/ || NR % 12 == 0' "$work/list" >"$work/short"
	mv "$work/short" "$work/list"
fi
half 0 &
running=$!
half 1 &
running="$running $!"
wait
running=

count=$(grep -c . "$work/list")
for number in $(seq "$count"); do
	cat "$work/$number.points"
done >"$work/points"
if [ ! -d "$shared" ]; then
	echo "ok rulesets of others # SKIP there is no ../shared/rulesets here (MERLON_SHARED)"
fi >>"$work/points"
awk '
/^(not )?ok / {
	points++
	bad += $1 == "not"
	sub(/ok /, "ok " points " - ")
}
{ print }
END { print "1.." points; exit bad > 0 }' "$work/points"
code=$?
cat "$work"/known-[0-9]* 2>/dev/null | sort | uniq -c | sed 's/^ */# KNOWN, times needed: /'
exit $code
