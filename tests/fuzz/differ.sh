#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Random rules (tests/tools/generate.h) through the system's iptables-legacy and ours: both must
# take them or both refuse them; save them alike; and put the same bytes into the kernel.
#
#	differ.sh [-q] [-s SEED] [-n COUNT] [-t SECONDS] [-w WRONG] [-e EXTENSION] [FAMILY ...]
#
# COUNT rules of each family (4 and 6, at the same time; 1000), or as many as SECONDS allow; the
# rules are those of the seeds SEED, SEED + 1 and so on (now, in seconds, and on), so that
# `-s SEED -n 1 FAMILY` is one again. WRONG of 1000 values are wrong (40). -q: differences are
# not made smaller. -e: all rules have this match or target.
#
# A batch is parsed by both (--test); what only one of them refuses is loaded alone, since the
# kernel may refuse it. What both take is loaded at once, each rule with its number for a packet
# counter, by which it is found again in the text and among the bytes. A rule that differs is
# loaded alone again. What tests/differ/KNOWN explains is counted; all else is made smaller,
# and shown.
#
# Properties in KNOWN, for the file "random":
#
#	accept	theirs takes it, ours does not
#	refuse	ours takes it, theirs does not
#	text	from the same bytes the two save different lines
#	bytes	what they put into the kernel differs
#	company	they differ only in the company of other rules
#
# where WHAT is /ERE/, which "TABLE RULE => WHAT THEIRS SAYS <> WHAT OURS SAYS" must match.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tools/tools.sh
. tests/tools/batch.sh

OURS=${OURS:-${MERLON_BIN:-build/bin}}
MERLON_BUILD=${MERLON_BUILD:-build}
tables='filter mangle nat raw security' # in_order's order
BATCH=250

# What no kernel here has, or what only ours knows.
without=CLUSTERIP,LED,ULOG,ipvs,SECMARK,l2tp,udplite

# ---- in the namespace of a family

# run SIDE save|restore [OPTION ...]
run() {
	case $1 in
	theirs)	program=$theirs-$2 ;;
	ours)	program=$ours-$2 ;;
	esac
	shift 2
	"$program" "$@"
}

setup() {
	inet=
	[ "$family" = 4 ] || inet='family inet6'
	# shellcheck disable=SC2086 # words
	{
		tests/tools/etc.sh
		ipset create one hash:ip counters $inet
		ipset create pair hash:ip,port $inet
		ipset create skb hash:ip skbinfo $inet
		ipset create list list:set
		nfacct add x
		nfacct add a.b
	} >"$work/setup" 2>&1
	for table in $tables; do
		echo "$table :c1 - [0:0]"
		echo "$table :c2 - [0:0]"
	done >"$work/head"
	cat >>"$work/head" <<-END
	filter :estimators - [0:0]
	filter [0:0] -A estimators -j RATEEST --rateest-name e1 --rateest-interval 250ms --rateest-ewmalog 500ms
	filter [0:0] -A estimators -j RATEEST --rateest-name e2 --rateest-interval 250ms --rateest-ewmalog 500ms
	END
	: >"$work/nothing"
	restore_text "$tables" "$work/head" <"$work/nothing" >"$work/empty"
}

# parse SIDE FILE: the lines that SIDE takes, to FILE.SIDE; of the others the errors, to
# FILE.SIDE.errors: the number of the line, and what was said
parse() {
	from=1
	: >"$2.$1.errors"
	while :; do
		awk -v from="$from" 'NR >= from' "$2" >"$work/rest"
		[ -s "$work/rest" ] || break
		restore_text "$tables" "$work/head" <"$work/rest" >"$work/input"
		run "$1" restore --test <"$work/input" >"$work/said" 2>&1 && break
		at=$(sed -n 's/.*line:* \([0-9][0-9]*\)\( failed.*\)*$/\1/p' "$work/said" |
			head -n 1)
		if [ -z "$at" ]; then # a crash, most likely
			crashed "$1"
			at=$?
			[ "$at" -gt 0 ] || break
			continue
		fi
		tag=$(sed -n "${at}s/^\[\([0-9]*\):0].*/\1/p" "$work/input")
		case $tag in
		'' | 0)	echo "not ok: $1 stops at line $at: $(head -n 1 "$work/said")"
			break ;;
		esac
		number=$((from + tag - 1))
		printf '%s\t%s\n' "$number" "$(tr '\n\t' '  ' <"$work/said")" >>"$2.$1.errors"
		from=$((number + 1))
	done
}

# One by one, since no line is named.
crashed() {
	while read -r line; do
		printf '%s\n' "$line" >"$work/one"
		restore_text "$tables" "$work/head" <"$work/one" >"$work/input"
		run "$1" restore --test <"$work/input" >"$work/said" 2>&1 ||
			printf '%s\t%s\n' "$from" "it crashes" >>"$rules.$1.errors"
		from=$((from + 1))
	done <"$work/rest"
	return 0
}

# load SIDE FILE
load() {
	restore_text "$tables" "$work/head" <"$2" >"$work/input"
	run "$1" restore -c <"$work/input" >"$work/said" 2>&1
}

bytes() {
	"$blob" -c "$family" dump | rules_of_blob >"$work/$1"
}

# What is in the kernel, by both, and its bytes, to files $work/SIDE-*.
look() {
	run theirs save -c >"$work/$1-theirs"
	run ours save -c >"$work/$1-ours"
	bytes "$1-bytes"
}

# The numbers of rules that are not alike in two files: of texts, or of bytes.
unlike() {
	awk -v OFS='\t' '
	function number() {
		if (/^\[/) {
			n = $0
			sub(/^\[/, "", n)
			sub(/:.*/, "", n)
			sub(/^\[[0-9:]*\] /, "")
			return n + 0
		}
		if (match($0, / counters [0-9]+ /)) {
			n = substr($0, RSTART + 10, RLENGTH - 11)
			sub(/ counters [0-9]+ [0-9]+/, "")
			return n + 0
		}
		return 0
	}
	/^[#*:]/ || /^COMMIT/ { next }
	{
		k = number()
		if (!k)
			next
		if (FILENAME == ARGV[1])
			a[k] = a[k] $0 ";"
		else
			b[k] = b[k] $0 ";"
	}
	END {
		for (k in a)
			if (a[k] != b[k])
				print k, a[k], b[k]
		for (k in b)
			if (!(k in a))
				print k, "nothing", b[k]
	}' "$1" "$2"
}

# Of NUMBER THEIRS OURS, where these are bytes, only the words that differ: NAME[INDEX]=WORD
words_unlike() {
	awk -F '\t' '
	function place(w, i,	k) {
		for (k = i; k > 0; k--) {
			if (w[k] == "size")
				return w[k - 3] "[" i - k - 2 "]"
			if (w[k] == "ip")
				return "ip[" i - k - 1 "]"
		}
		return "entry"
	}
	{
		n = split($2, a, /[ ;]+/)
		m = split($3, b, /[ ;]+/)
		for (i = 1; n == m && i <= n; i++) # the same matches?
			if (a[i] != b[i] && a[i] !~ /^[0-9a-f]*$/)
				n = 0
		if (n != m) {
			print "bytes\t" $2 "\t" $3
			next
		}
		x = y = ""
		for (i = 1; i <= n; i++)
			if (a[i] != b[i]) {
				x = x place(a, i) "=" a[i] " "
				y = y place(b, i) "=" b[i] " "
			}
		sub(/ $/, "", x)
		sub(/ $/, "", y)
		print "bytes\t" x "\t" y
	}'
}

# found PROPERTY LINE THEIRS OURS: LINE of the rules, alone, differs so
found() {
	printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" >>"$work/found"
}

# alone FILE: how a rule, the only one of FILE, differs: PROPERTY THEIRS OURS; nothing: not at all
alone() {
	if load theirs "$1"; then
		look alone-theirs
		if ! load ours "$1"; then
			printf 'accept\tok\t%s\n' "$(tr '\n\t' '  ' <"$work/said")"
			return
		fi
		bytes alone-ours-bytes
		unlike "$work/alone-theirs-bytes" "$work/alone-ours-bytes" |
			words_unlike
		unlike "$work/alone-theirs-theirs" "$work/alone-theirs-ours" |
			awk -F '\t' '{ print "text\t" $2 "\t" $3 }'
	else
		said=$(tr '\n\t' '  ' <"$work/said")
		if load ours "$1"; then
			printf 'refuse\t%s\tok\n' "$said"
		fi
	fi
}

# in_company THEIRS OURS: of the rule in $work/one, which differs so, but not alone. Where another
# rule takes all packets before it, the kernel takes it, and alone it may not.
in_company() {
	if load theirs "$work/one"; then
		printf 'company\t%s\t%s\n' "$1" "$2"
		return
	fi
	case $1 in
	*' target '*)	printf '0\t%s\t%s\n' "$1" "$2" | words_unlike ;;
	*)	printf 'text\t%s\t%s\n' "$1" "$2" ;;
	esac
}

# check_alone NUMBER [company THEIRS OURS]: that rule of $rules
check_alone() {
	sed -n "$1p" "$rules" >"$work/one"
	alone "$work/one" >"$work/how"
	if [ ! -s "$work/how" ] && [ $# -gt 1 ]; then
		in_company "$3" "$4" >"$work/how"
	fi
	while IFS=$tab read -r property a b; do
		found "$property" "$(cat "$work/one")" "$a" "$b"
	done <"$work/how"
}

# settle FILE: rules that both have parsed
settle() {
	[ -s "$1" ] || return 0
	if load theirs "$1"; then
		look theirs
		if load ours "$1"; then
			look ours
			differences "$1"
			return
		fi
	elif load ours "$1"; then
		: # halved
	fi
	if [ "$(grep -c . "$1")" -eq 1 ]; then
		if alone "$1" >"$work/how" && [ -s "$work/how" ]; then
			while IFS=$tab read -r property a b; do
				found "$property" "$(cat "$1")" "$a" "$b"
			done <"$work/how"
		else
			cat "$1" >>"$work/kernel"
		fi
		return
	fi
	# Ours names the line that the kernel refuses.
	at=$(sed -n 's/^[^ ]*:\([0-9][0-9]*\):[0-9:]* .*/\1/p' "$work/said" | head -n 1)
	tag=$(sed -n "${at:-0}s/^\[\([0-9]*\):0].*/\1/p" "$work/input" 2>/dev/null)
	if [ -n "$tag" ] && [ "$tag" -gt 0 ]; then
		sed -n "${tag}p" "$1" >"$1.a"
		sed "${tag}d" "$1" >"$1.b"
	else
		count=$(grep -c . "$1")
		head -n $((count / 2)) "$1" >"$1.a"
		tail -n +$((count / 2 + 1)) "$1" >"$1.b"
	fi
	(settle "$1.a")
	settle "$1.b"
}

# differences FILE: loaded by both
differences() {
	{
		cmp -s "$work/theirs-bytes" "$work/ours-bytes" ||
			unlike "$work/theirs-bytes" "$work/ours-bytes"
		cmp -s "$work/theirs-theirs" "$work/theirs-ours" ||
			unlike "$work/theirs-theirs" "$work/theirs-ours"
		cmp -s "$work/theirs-ours" "$work/ours-ours" ||
			unlike "$work/theirs-ours" "$work/ours-ours"
	} | sort -t "$tab" -u -k 1,1n >"$work/unlike"
	cp "$1" "$work/those"
	while IFS=$tab read -r number a b; do
		rules=$work/those
		check_alone "$number" company "$a" "$b"
	done <"$work/unlike"
}

# explained PROPERTY TABLE RULE THEIRS OURS: what KNOWN says
explained() {
	text="$2 $3 => $4 <> $5" awk -F '\t+' -v property="$1" '
	BEGIN { text = ENVIRON["text"] }
	/^#/ || $1 != "random" || $2 != property { next }
	{
		what = $4
		gsub(/^\/|\/$/, "", what)
		if (text ~ what) {
			print $5
			exit
		}
	}' tests/differ/KNOWN
}

# smaller PROPERTY: the rule in $work/one with as few words as still differ so
smaller() {
	for length in 6 5 4 3 2 1; do
		at=1
		while words=$(cut -f 6 "$work/one") &&
			[ "$at" -le $(($(echo "$words" | wc -w) - length + 1)) ]; do
			awk -F '\t' -v OFS='\t' -v at="$at" -v n="$length" '{
				count = split($6, w, " ")
				$6 = ""
				for (i = 1; i <= count; i++)
					if (i < at || i >= at + n)
						$6 = $6 ($6 == "" ? "" : " ") w[i]
				print
			}' "$work/one" >"$work/try"
			if alone "$work/try" | grep -q "^$1"; then
				mv "$work/try" "$work/one"
			else
				at=$((at + 1))
			fi
		done
	done
}

report() {
	while IFS=$tab read -r property good families seed table chain args theirs_says ours_says; do
		why=$(explained "$property" "$table" "$args" "$theirs_says" "$ours_says")
		if [ -n "$why" ]; then
			printf '%s: %s\n' "$property" "$why" >>"$work/known"
			continue
		fi
		echo "difference: IPv$family seed $seed, $property: $table $chain $args"
		echo "  theirs: $theirs_says"
		echo "  ours:   $ours_says"
		if [ "$property" = company ] || [ -n "$quick" ]; then
			continue
		fi
		printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$good" "$families" "$seed" "$table" "$chain" \
			"$args" >"$work/one"
		smaller "$property"
		echo "  as:     $(cut -f 6 "$work/one")"
		alone "$work/one" | sed 's/^/  that:   /'
	done <"$work/found"
}

# batch FIRST-SEED COUNT
batch() {
	rules=$work/rules
	"$rulegen" -w "$wrong" -x "$without" ${ext:+-e "$ext"} "$family" "$1" "$2" |
		sed "s/^/good$tab$family$tab/" | in_order >"$rules"
	: >"$work/found"
	run theirs restore <"$work/empty"
	parse theirs "$rules"
	parse ours "$rules"
	cut -f 1 "$rules.theirs.errors" | sort >"$work/bad-theirs"
	cut -f 1 "$rules.ours.errors" | sort >"$work/bad-ours"
	comm -12 "$work/bad-theirs" "$work/bad-ours" >"$work/bad"
	comm -3 "$work/bad-theirs" "$work/bad-ours" | tr -d '\t' >"$work/either"
	awk 'FNR == NR { bad[$1] = 1; next } !(FNR in bad)' "$work/bad-theirs" "$rules" |
		cat >"$work/good-theirs"
	cat "$work/bad-theirs" "$work/bad-ours" | sort -u >"$work/any"
	awk -v any="$work/any" '
	BEGIN { while ((getline line <any) > 0) bad[line] = 1 }
	!(NR in bad)' "$rules" >"$work/both"
	while read -r number; do
		check_alone "$number"
	done <"$work/either"
	settle "$work/both"
	report >"$work/report"
	cat "$work/report" # at once, since the other family writes too
	cat >>"$work/sum" <<-END
	$2 $(grep -c . "$work/bad") $(grep -c . "$work/both")
	END
}

# Inside a namespace: --family FAMILY SEED COUNT SECONDS
family() {
	family=$1
	case $family in
	4)	theirs=iptables-legacy ours=$OURS/iptables ;;
	6)	theirs=ip6tables-legacy ours=$OURS/ip6tables ;;
	esac
	work=$work/$family
	mkdir "$work"
	export XTABLES_LOCKFILE="$work/lock"
	setup
	: >"$work/known"
	: >"$work/kernel"
	: >"$work/sum"
	until=$(($(date +%s) + $4))
	done=0
	while [ "$done" -lt "$3" ] && { [ "$4" -eq 0 ] || [ "$(date +%s)" -lt "$until" ]; }; do
		n=$(($3 - done))
		[ "$n" -le "$BATCH" ] || n=$BATCH
		batch $(($2 + done)) "$n"
		done=$((done + n))
	done
	cat "$work/known" >>"$work/../known-$family"
	awk -v family="$family" -v kernel="$(grep -c . "$work/kernel")" \
		-v known="$(grep -c . "$work/known")" '
	{ n += $1; bad += $2; good += $3 }
	END {
		printf "IPv%s: %d rules, %d refused by both, %d taken by both, %d by the kernel refused, %d differ as known\n",
			family, n, bad, good - kernel, kernel, known
	}' "$work/sum"
}

if [ "${1:-}" = --family ]; then
	shift
	family "$@"
	exit
fi

seed=$(date +%s)
count=
seconds=0
wrong=40
ext=
quick=
while getopts qs:n:t:w:e: option; do
	case $option in
	q)	quick=yes ;;
	s)	seed=$OPTARG ;;
	n)	count=$OPTARG ;;
	t)	seconds=$OPTARG ;;
	w)	wrong=$OPTARG ;;
	e)	ext=$OPTARG ;;
	*)	exit 2 ;;
	esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- 4 6
if [ -z "$count" ]; then
	count=1000
	[ "$seconds" -eq 0 ] || count=1000000000
fi
if ! command -v iptables-legacy-restore >/dev/null; then
	echo 'no iptables-legacy to compare with'
	exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
blob=$(tool blob "$work") || exit 1
rulegen=$MERLON_BUILD/tests/rulegen
export work blob rulegen wrong ext quick
OUTER_MOUNTS=$(readlink /proc/self/ns/mnt) # tests/tools/etc.sh asks
export OUTER_MOUNTS
echo "seed $seed"
pids=
for family; do
	unshare -nm "$0" --family "$family" "$seed" "$count" "$seconds" </dev/null 2>&1 |
		tee "$work/out-$family" &
	pids="$pids $!"
done
# shellcheck disable=SC2086 # a list
wait $pids
cat "$work"/known-* 2>/dev/null | sort | uniq -c | sort -rn | sed 's/^ */known: /'
for family; do # one that did not come to its end has no sum
	grep -q "^IPv$family: " "$work/out-$family" || exit 1
done
! grep -q '^difference\|^not ok' "$work"/out-*
