#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Ours against iptables-legacy, and both against the floor (bench/tools/floor.c), in interleaved
# rounds in network namespaces of their own (bench/tools/pair.c). Each line: what the median run
# took, the ratio and its bar, (ours - floor) / (theirs - floor) and its bar, PASS or MISS. The
# bars are those that the project has set itself. Exits 1 where one is missed.
#
#	run.sh [-q] [-r ROUNDS] [-c CPU] [CASE ...]	-q: small and short, to try the bench itself
#
# Cases: empty full two mixed save append check trivial scale chains. Variables: OURS and THEIRS, the
# folders with iptables-legacy and its like; MERLON_BUILD.
set -eu
cd "$(dirname "$0")/../.."
. tests/tools/tools.sh

rounds=9
rules=100000
sizes='1000 10000 100000 500000'
chains=5000
memory=0 # MiB, of which no round is to be the first user
cpu=$(($(nproc) - 1))
while getopts qr:c: option; do
	case $option in
	q)	rounds=3 rules=10000 sizes='1000 10000' chains=500 ;;
	r)	rounds=$OPTARG ;;
	c)	cpu=$OPTARG ;;
	*)	sed -n 's/^#	run/usage: run/p' "$0" >&2
		exit 2 ;;
	esac
done
shift $((OPTIND - 1))
cases=${*:-empty full two mixed save append check trivial scale chains}

ours=${OURS:-${MERLON_BUILD:-build}/bin}
theirs=${THEIRS:-$(dirname "$(command -v iptables-legacy)")}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
blob=$(tool blob "$work")
floor=$(tool floor "$work")
pair=$(tool pair "$work")
XTABLES_LOCKFILE=$work/lock
export XTABLES_LOCKFILE
missed=0

# input NAME KIND ...: a ruleset, and its stored tables NAME.TABLE for the floor
input() {
	name=$work/$1
	shift
	[ ! -e "$name" ] || return 0
	bench/restore/rules.sh "$@" >"$name"
	# shellcheck disable=SC2016 # the inner shell expands it
	unshare -n sh -c '"$1"/iptables-legacy-restore "$2"
		while read -r table; do "$3" 4 store "$table" "$2.$table"; done \
			</proc/self/net/ip_tables_names' - "$theirs" "$name" "$blob"
}

# versus WORDS FLOOR-WORDS OPTION ...: one bench; % stands for the folder of either side
versus() {
	words=$1
	least=$2
	shift 2
	"$pair" -r "$rounds" -c "$cpu" -m "$memory" "$@" "theirs=$theirs/$words" "ours=$ours/$words" \
		"floor=$floor 4 $least" >"$work/result"
}

figure() {
	awk -v name="$1" -v field="$2" '$1 == name { print $field }' "${3:-$work/result}"
}

# verdict VALUE BAR [VALUE BAR]; a bar of - is none
verdict() {
	echo "$@" | awk '{
		for (i = 1; i < NF; i += 2)
			if ($(i + 1) != "-")
				word = word == "MISS" || $i > $(i + 1) + 0 ? "MISS" : "PASS"
		print word
	}'
}

line() {
	printf '%-24s %10s %10s %10s %7s %5s %7s %5s  %s\n' "$@"
	case $9 in
	MISS)	missed=1 ;;
	esac
}

ms() {
	figure "$1" 2 | awk '{ printf "%.2f ms", $1 / 1000 }'
}

mib() {
	figure "$1" 5 | awk '{ printf "%.1f MiB", $1 / 1024 }'
}

# report NAME BAR FLOOR-BAR
report() {
	ratio=$(figure ratio 2)
	floor_ratio=$(figure floor-ratio 2)
	line "$1" "$(ms theirs)" "$(ms ours)" "$(ms floor)" "$ratio" "$2" "$floor_ratio" "$3" \
		"$(verdict "$ratio" "$2" "$floor_ratio" "$3")"
}

report_peak() {
	ratio=$(figure peak-ratio 2)
	line "$1" "$(mib theirs)" "$(mib ours)" "$(mib floor)" "$ratio" "$2" - - \
		"$(verdict "$ratio" "$2")"
}

bench_empty() {
	versus "iptables-legacy-restore $work/flat" "restore $work/flat.filter" \
		-n -a "$floor 4 restore $work/none.filter"
	report "restore, empty" .55 .35
	report_peak "restore, empty: memory" .8
}

bench_full() {
	versus "iptables-legacy-restore $work/flat" "restore $work/flat.filter" \
		-o -s "$floor 4 restore $work/flat.filter"
	report "restore, over full" .55 .35
	report_peak "restore, full: memory" .8
}

bench_two() {
	input two flat "$rules" filter mangle
	versus "iptables-legacy-restore $work/two" "restore $work/two.filter $work/two.mangle" \
		-n -a "$floor 4 restore $work/none.filter $work/none.mangle"
	report "restore, two tables" .8 -
	report_peak "restore, two: memory" -
}

bench_mixed() {
	input mixed mixed "$rules"
	versus "iptables-legacy-restore $work/mixed" "restore $work/mixed.filter" \
		-n -a "$floor 4 restore $work/none.filter"
	report "restore, 20 extensions" .55 -
	report_peak "restore, 20: memory" -
}

# one NAME BAR FLOOR-BAR FLOOR-MODE WORDS: an operation on a full table
one() {
	versus "$5" "$4 filter" -o -s "$floor 4 restore $work/flat.filter"
	report "$1" "$2" "$3"
}

bench_save() {
	one "save" .65 .35 read "iptables-legacy-save >/dev/null"
	report_peak "save: memory" -
}

bench_append() {
	one "-A to a full table" .85 - change \
		"iptables-legacy -A INPUT -s 192.0.2.1/32 -p tcp -m tcp --dport 1 -j DROP"
}

bench_check() {
	one "-C of the last rule" .85 - read \
		"iptables-legacy -C INPUT $(bench/restore/rules.sh last "$rules")"
}

bench_trivial() {
	rounds=$((rounds * 11))
	versus "iptables-legacy -S >/dev/null" "read filter" \
		-o -s "$floor 4 restore $work/none.filter"
	rounds=$((rounds / 11))
	report "-S of an empty table" .65 -
}

# What a rule costs when the program's own start is left out.
bench_scale() {
	memory=512
	input zero flat 0 filter
	versus "iptables-legacy-restore $work/zero" "restore $work/zero.filter" -n
	cp "$work/result" "$work/start"
	: >"$work/each"
	for size in $sizes; do
		input "flat-$size" flat "$size" filter
		versus "iptables-legacy-restore $work/flat-$size" "restore $work/flat-$size.filter" \
			-n -a "$floor 4 restore $work/none.filter"
		for side in theirs ours floor; do
			echo "$side $(figure "$side" 2) $(figure "$side" 2 "$work/start")" |
				awk -v n="$size" '{ print $1, n, ($2 - $3) / n }'
		done >>"$work/each"
		rm -f "$work/flat-$size" "$work/flat-$size.filter"
	done
	for size in $sizes; do
		# shellcheck disable=SC2046 # five words
		set -- $(awk -v n="$size" '
			$2 == n { time[$1] = $3 }
			$1 == "ours" && (!least || $3 < least) { least = $3 }
			END { print time["theirs"], time["ours"], time["floor"], time["ours"] / least }
			' "$work/each")
		line "a rule, of $size" "$(printf '%.3f us' "$1")" "$(printf '%.3f us' "$2")" \
			"$(printf '%.3f us' "$3")" "$(printf %.2f "$4")" 1.3 - - "$(verdict "$4" 1.3)"
	done
	memory=0
}

bench_chains() {
	one_chain=flat-$((chains * 20))
	input chains chains "$chains" 20
	input "$one_chain" flat "$((chains * 20))" filter
	: >"$work/shapes"
	for shape in chains "$one_chain"; do
		versus "iptables-legacy-restore $work/$shape" "restore $work/$shape.filter" \
			-n -a "$floor 4 restore $work/none.filter"
		report "restore, $shape" - -
		for side in theirs ours floor; do
			echo "$side $(figure "$side" 2)"
		done >>"$work/shapes"
	done
	# shellcheck disable=SC2046 # three words
	set -- $(awk '
		{ time[$1] = time[$1] ? time[$1] / $2 : $2 }
		END { printf "%.2f %.2f %.2f", time["theirs"], time["ours"], time["floor"] }
		' "$work/shapes")
	line "chains to one chain" "$1" "$2" "$3" "$2" 1.3 - - "$(verdict "$2" 1.3)"
}

input none flat 0 filter mangle
input flat flat "$rules" filter
echo "$rules rules, $rounds rounds, medians, CPU $cpu, Linux $(uname -r)"
line case theirs ours floor ratio bar floored bar ""
for case in $cases; do
	case $case in
	empty)	bench_empty ;;
	full)	bench_full ;;
	two)	bench_two ;;
	mixed)	bench_mixed ;;
	save)	bench_save ;;
	append)	bench_append ;;
	check)	bench_check ;;
	trivial) bench_trivial ;;
	scale)	bench_scale ;;
	chains)	bench_chains ;;
	*)	echo "run.sh: no case $case" >&2 && exit 2 ;;
	esac
done
exit "$missed"
