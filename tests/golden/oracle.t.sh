#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The one-liners through the system's iptables-legacy: what is good there must be good here, and
# saved alike, and lie in the kernel alike, byte for byte; what is bad must be refused. The line
# under a comment "# 1.8.9: ..." is exempt, or all up to the next "@", where that is one; under
# "# -L of 1.8.9: ..." it is not compared as -L shows it. golden.c says how lines are written.
#
# All files are one batch for each family, loaded at once; those with lines "$ COMMAND" are one
# each, after their commands. A batch that theirs refuses is halved, since rules can be at odds
# with each other.
#
#	oracle.t.sh [FILE.t ...]
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tools/tools.sh
. tests/tools/batch.sh

OURS=${OURS:-${MERLON_BIN:-build/bin}}

# lines FILE ...: GOOD|bad, families, file:line, table, chain, args, saved
lines() {
	awk -v OFS='\t' '
	FNR == 1 { exempt = all = 0 }
	/^# 1\.8\.9:/ { exempt = 1; next }
	/^# -L of 1\.8\.9:/ { unlisted = "unlisted"; next }
	/^#/ || /^\$/ || /^$/ { next }
	/^@/ { families = $2; table = $3; chain = $4; all = exempt; exempt = 0; next }
	exempt || all { exempt = 0; next }
	{
		gsub(/\t/, "\001") # tabs part our fields
		where = FILENAME ":" FNR
		sub(/.*\//, "", where)
		if (i = index($0, " =! ")) {
			print "bad", families, where, table, chain, substr($0, 1, i - 1), ""
			next
		}
		saved = args = $0
		if (i = index($0, " =>")) {
			args = substr($0, 1, i - 1)
			saved = substr($0, i + 3)
			if (i = index(saved, " =>"))
				saved = substr(saved, 1, i - 1)
			sub(/^ /, "", saved)
		}
		print "good", families, where, table, chain, args, saved, unlisted
		unlisted = ""
	}' "$@"
}

# points WHAT GOT WANT META: line by line
points() {
	awk -v what="$1" -v got="$2" -v want="$3" '
	{
		split($0, m, "\t")
		have = should = "nothing"
		getline have <got
		getline should <want
		if (have == should || (what ~ /-L/ && m[8] == "unlisted")) {
			print "ok " m[3] ": " what
			next
		}
		print "not ok " m[3] ": " what ": " m[6]
		print "#   is:        " have
		print "#   should be: " should
	}' "$4"
}

# good_lines FILE: the file goes
good_lines() {
	good=$1
	count=$(grep -c . "$good")
	restore_text "$tables" </dev/null | "$theirs-restore"
	restore_text "$tables" <"$good" >"$work/input"
	if "$theirs-restore" <"$work/input" 2>"$work/said"; then
		compare
	elif [ "$count" -eq 1 ]; then
		awk -F '\t' '{ print "not ok " $3 ": theirs accepts it: " $6 }' "$good"
		sed 's/^/#   /' "$work/said"
	else
		head -n $((count / 2)) "$good" >"$good.a"
		tail -n +$((count / 2 + 1)) "$good" >"$good.b"
		(good_lines "$good.a")
		good_lines "$good.b"
	fi
}

# saved PROGRAM: the rules of all tables, in order
saved() {
	for table in $tables; do
		"$1" -t "$table" | grep '^-A'
	done >"$work/saved"
}

compare() {
	saved "$theirs-save"
	awk -F '\t' '{ print "-A " $5 ($7 == "" ? "" : " ") $7 }' "$good" >"$work/wanted"
	points 'theirs saves it so' "$work/saved" "$work/wanted" "$good"
	"$blob" "$family" dump | rules_of_blob >"$work/their-bytes"
	if ! "$ours-restore" <"$work/input" 2>"$work/said"; then
		echo "not ok $batch: ours accepts all"
		sed 's/^/#   /' "$work/said"
		return
	fi
	"$blob" "$family" dump | rules_of_blob >"$work/our-bytes"
	points 'its bytes in the kernel' "$work/our-bytes" "$work/their-bytes" "$good"
	saved "$ours-save"
	points 'saved from the kernel' "$work/saved" "$work/wanted" "$good"
	for how in -S '-S -v' -L '-L -v' '-L -n' '-L -n -v -x --line-numbers'; do
		listed "$theirs" >"$work/their-list"
		listed "$ours" >"$work/our-list"
		points "iptables $how" "$work/our-list" "$work/their-list" "$good"
	done
}

# listed PROGRAM: the rules of all tables, in order, as it lists them with $how; the protocols of
# 1.8.9 as tests/differ/KNOWN says
listed() {
	for table in $tables; do
		# shellcheck disable=SC2086 # several words
		"$1" -t "$table" $how 2>/dev/null
	done | sed -E '/^(-[PN] |Chain |target  |num  | pkts |$)/d' |
		sed -E -f tests/differ/numeric-protocols.sed -f tests/differ/bpf-nul.sed
}

bad_lines() {
	while read -r line; do
		where=$(printf '%s\n' "$line" | cut -f 3)
		# Some make theirs crash, which the shell reports.
		if (printf '%s\n' "$line" | restore_text "$(printf '%s\n' "$line" | cut -f 4)" |
			"$theirs-restore") >/dev/null 2>&1; then
			printf 'not ok %s: theirs refuses it: %s\n' "$where" \
				"$(printf '%s\n' "$line" | cut -f 6)"
		else
			echo "ok $where: theirs refuses it"
		fi
	done
}

# Inside a namespace: --batch FAMILY FILE ...
batch() {
	family=$1
	shift
	batch="IPv$family, ${1##*/} ..."
	case $family in
	4)	theirs=iptables-legacy ours=$OURS/iptables ;;
	6)	theirs=ip6tables-legacy ours=$OURS/ip6tables ;;
	esac
	work=$work/$family
	mkdir "$work"
	export XTABLES_LOCKFILE="$work/lock"
	sed -n 's/^\$ //p' "$@" | sh -e || echo "not ok $batch: its commands"
	lines "$@" | awk -F '\t' -v f="$family" 'index($2, f)' >"$work/all"
	grep '^good' "$work/all" | in_order >"$work/good"
	tables=$(cut -f 4 "$work/good" | sort -u | tr '\n' ' ')
	good_lines "$work/good"
	grep '^bad' "$work/all" | bad_lines
	rm -r "${work:?}"
}

if [ "${1:-}" = --batch ]; then
	shift
	batch "$@"
	exit
fi

if ! command -v iptables-legacy-restore >/dev/null; then
	echo '1..0 # SKIP no iptables-legacy to compare with'
	exit
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
blob=$(tool blob "$work") || exit 1
export work blob
[ $# -gt 0 ] || set -- tests/golden/*.t
OUTER_MOUNTS=$(readlink /proc/self/ns/mnt) # tests/tools/etc.sh asks
export OUTER_MOUNTS

plain=
for file; do
	if ! grep -q '^\$ ' "$file"; then
		plain="$plain $file"
	elif command -v ipset >/dev/null; then
		echo "$file"
	fi
done >"$work/special"
for family in 4 6; do
	{
		[ -z "$plain" ] || echo "$plain"
		cat "$work/special"
	} | while read -r files; do
		# shellcheck disable=SC2086 # a list of names
		unshare -nm "$0" --batch $family $files 2>&1 </dev/null
	done >"$work/points-$family" &
	eval "pid$family=$!"
done
# shellcheck disable=SC2154 # set by eval
wait "$pid4" "$pid6"
cat "$work"/points-[46] | awk '
/^(not )?ok / {
	points++
	bad += $1 == "not"
	sub(/ok /, "ok " points " - ")
	gsub(/#/, "\\#")
}
{ print }
END { print "1.." points; exit bad > 0 }'
