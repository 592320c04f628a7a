#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The golden one-liners, and whole rulesets, through iptables-translate: ours beside the system's,
# both loaded by nft into namespaces of their own.
#
# For each rule that theirs translates, ours writes the same text, or nft lists the same rule of
# both, or TRANSLATE says why not. And nft takes whatever ours writes.
#
# Each rule is an item: a table in a restore file, with a chain M<number> that marks what comes
# of it. Where a program gives up, it is called again for the items behind.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh

OURS=${OURS:-${MERLON_BIN:-build/bin}}
THEIRS=${THEIRS:-$(dirname "$(command -v iptables-restore-translate || echo /none/x)")}
shared=${MERLON_SHARED:-../shared}/rulesets
out=${TEST_TMP:-$(mktemp -d)}
export out
tab=$(printf '\t')

for program in iptables-translate iptables-restore-translate nft; do
	if ! command -v $program >/dev/null; then
		echo "1..0 # SKIP no $program to compare with"
		exit
	fi
done

# items FILE ...: family, number, file:line, table, chain, args
items() {
	awk -v OFS='\t' '
	/^#/ || /^\$/ || /^$/ || / =! / { next }
	/^@/ { families = $2; table = $3; chain = $4; next }
	{
		gsub(/\t/, " ")
		where = FILENAME ":" FNR
		sub(/.*\//, "", where)
		args = $0
		if (i = index($0, " =>"))
			args = substr($0, 1, i - 1)
		n++
		for (i = 1; i <= length(families); i++)
			print substr(families, i, 1), n, where, table, chain, args
	}' "$@"
}

# rule_items FILE ...: the same of rulesets, of rules that differ in numbers only the first; user
# chains are called "user".
rule_items() {
	for file; do
		awk -v OFS='\t' -v f="${file##*.v}" '
		/^\*/ { table = substr($1, 2); split("", user); next }
		/^:/ && $2 == "-" { user[substr($1, 2)] = 1; next }
		/^-A / {
			chain = $2 in user ? "user" : $2
			sub(/^-A [^ ]+ ?/, "")
			if (match($0, /-[jg] [^ ]+/) &&
			    substr($0, RSTART + 3, RLENGTH - 3) in user)
				$0 = substr($0, 1, RSTART + 2) "user" \
					substr($0, RSTART + RLENGTH)
			gsub(/\t/, " ")
			print f, table, chain, $0
		}' "$file"
	done | awk -F '\t' -v OFS='\t' '
	{
		like = $0
		gsub(/[0-9]+/, "0", like)
		if (!seen[like]++)
			print $1, 100000 + ++n, "ruleset:" n, $2, $3, $4
	}'
}

# restore_text FROM ITEMS: from item number FROM on. Chains that rules jump to are declared.
restore_text() {
	awk -F '\t' -v from="$1" '
	$2 >= from {
		print "*" $4 "\n:M" $2 " - [0:0]"
		if (match($6, /-[jg] [a-z][A-Za-z0-9]*($| )/)) {
			name = substr($6, RSTART + 3, RLENGTH - 3)
			sub(/ $/, "", name)
			if (!($4 name in declared))
				print ":" name " - [0:0]"
			declared[$4 name] = 1
		}
		if ($5 !~ /^(PREROUTING|INPUT|FORWARD|OUTPUT|POSTROUTING)$/ &&
		    !($4 $5 in declared)) {
			print ":" $5 " - [0:0]"
			declared[$4 $5] = 1
		}
		print "-A " $5 ($6 == "" ? "" : " ") $6 "\nCOMMIT"
	}' "$2"
}

# translate PROGRAM ITEMS: number, text, lines parted by \001; nothing for what it refuses
translate() {
	from=1
	while restore_text $from "$2" >"$out/input" && [ -s "$out/input" ]; do
		# shellcheck disable=SC2086 # a command, or nothing
		$3 "$1" -f "$out/input" >"$out/said" 2>>"$out/errors"
		code=$?
		cat "$out/said"
		[ $code -ne 0 ] || return
		last=$(sed -n 's/^add chain [^ ]* [^ ]* M\([0-9]*\)$/\1/p' "$out/said" | tail -n 1)
		echo "refused"
		[ -n "$last" ] && [ "$last" -ge "$from" ] || return
		from=$((last + 1))
	done | awk -v OFS='\t' '
	function finish() { if (n && text != "") print n, text; n = 0; text = "" }
	/^refused$/ { n = 0; text = ""; next }
	/^add chain [^ ]* [^ ]* M[0-9]+$/ { finish(); sub(/.* M/, ""); n = $0; next }
	/^add (table|chain) / || /^# (Translated by|Completed on) / { next }
	{ text = text (text == "" ? "" : "\001") $0 }
	END { finish() }'
}

# Lines of nft for each item, in chains R<number>; the names of sets without numbers.
rules() {
	awk -F '\t' '
	$2 ~ /^#/ || $2 ~ / jhash / { next } # nft 1.0.6 dies when it lists a jhash
	{
		gsub(/connlimit[0-9]+/, "connlimit", $2)
		n = split($2, line, "\001")
		all = ""
		for (i = 1; i <= n; i++) {
			split(line[i], w, " ")
			if (w[2] == "set")
				all = all line[i] "; "
			else {
				if (match(line[i], / (jump|goto) [^ ]+/))
					all = all "add table " w[3] " " w[4] "; add chain " w[3] " " w[4] \
						substr(line[i], RSTART + 5, RLENGTH - 5) "; "
				prefix = w[1] " " w[2] " " w[3] " " w[4] " " w[5]
				rest = substr(line[i], length(prefix) + 1)
				all = all (all ~ / R[0-9]/ ? "" : "add table " w[3] " " w[4] \
					"; add chain " w[3] " " w[4] " R" $1 "; ") \
					"add rule " w[3] " " w[4] " R" $1 rest "; "
			}
		}
		if (all !~ /^add table/ && match(all, /add table [^;]*; /))
			all = substr(all, RSTART, RLENGTH) all
		sub(/; $/, "", all)
		print all
	}' "$1"
}

# load FILE: all its lines that nft takes; those that it does not go to $refused
load() {
	while [ -s "$1" ]; do
		nft -f "$1" 2>"$1.err" && return
		if [ "$(grep -c . "$1")" -gt 1 ]; then
			bad=$(sed -n "s|^$1:\([0-9]*\):.*|\1d|p" "$1.err" | sort -u)
			if [ -n "$bad" ]; then
				echo "$bad" | sed 's/d$/p/' >"$1.sed"
				sed -n -f "$1.sed" "$1" >"$1.bad"
				(load_each "$1.bad")
				echo "$bad" >"$1.sed"
				sed -i -f "$1.sed" "$1"
			else
				half=$(($(grep -c . "$1") / 2))
				head -n $half "$1" >"$1.a"
				sed -i "1,${half}d" "$1"
				(load "$1.a")
			fi
		else
			cat "$1" >>"$refused"
			sed -n '1s/^[^ ]* //p' "$1.err" | sed 's/^/# /' >>"$refused.why"
			return
		fi
	done
}

# The lines that nft blames: one by one, since a first error can hide that others are good.
load_each() {
	while IFS= read -r line; do
		printf '%s\n' "$line" >"$1.one"
		nft -f "$1.one" 2>"$1.err" || {
			cat "$1.one" >>"$refused"
			sed -n '1s/^[^ ]* //p' "$1.err" | sed 's/^/# /' >>"$refused.why"
		}
	done <"$1"
}

# listed: number, rule, as the kernel has them
listed() {
	nft -n list ruleset | awk -v OFS='\t' '
	/^\tchain R/ { n = substr($2, 2); next }
	/^\t}/ { if (n) print n, text; n = 0; text = ""; next }
	n { sub(/^\t*/, ""); text = text (text == "" ? "" : "\001") $0 }'
}

# Inside a namespace: load the rules of FILE, list them
if [ "${1:-}" = --load ]; then
	refused=$2.refused
	: >"$refused"
	: >"$refused.why"
	ip link set lo up 2>/dev/null
	rules "$2" | split -l 100 - "$2.part."
	for part in "$2".part.*; do
		load "$part"
	done
	listed >"$2.listed"
	exit
fi

# judge FAMILY: one point for each item that theirs translates, or ours
judge() {
	awk -F '\t' -v OFS='\t' -v f="$1" -v known=tests/differ/TRANSLATE \
		-v out="$out" -v queue="$queue" '
	function read_file(name, array, field,   n, line) {
		while ((getline line <name) > 0) {
			n = split(line, field, "\t")
			array[field[1]] = field[2]
		}
		close(name)
	}
	function chain_number(line) {
		match(line, / R[0-9]+/)
		return substr(line, RSTART + 2, RLENGTH - 2)
	}
	BEGIN {
		read_file(out "/ours-" f, ours)
		read_file(out "/theirs-" f, theirs)
		read_file(out "/ours-" f ".listed", our_rule)
		read_file(out "/theirs-" f ".listed", their_rule)
		while ((getline line <(out "/ours-" f ".refused")) > 0)
			our_bad[chain_number(line)] = 1
		while ((getline line <(out "/theirs-" f ".refused")) > 0)
			their_bad[chain_number(line)] = 1
		while ((getline line <known) > 0) {
			if (line ~ /^#/ || line == "")
				continue
			n = split(line, k, "\t+")
			k_file[++ks] = k[1]
			k_args[ks] = k[2]
			k_ours[ks] = k[3]
			k_why[ks] = k[4]
		}
	}
	# Of a ruleset: what is said of an extension that the rule uses.
	function excuse(where, args, text,   i) {
		sub(/:.*/, "", where)
		for (i = 1; i <= ks; i++)
			if ((where == "ruleset" ? \
			     args ~ ("-[mjp] (" k_file[i] ")( |$)") : \
			     where ~ ("^(" k_file[i] ")\\.t$")) && \
			    args ~ k_args[i] && text ~ k_ours[i]) {
				used[i] = 1
				return k_why[i]
			}
		return ""
	}
	function say(ok, what) { print (ok ? "ok" : "not ok") "\t" $3 ", IPv" f ": " what }
	{
		o = ours[$2]; t = theirs[$2]
		mine = o != "" && o !~ /^#/
		their = t != "" && t !~ /^#/
		gsub(/connlimit[0-9]+/, "connlimit", o)
		gsub(/connlimit[0-9]+/, "connlimit", t)
		if (mine && our_bad[$2] && !(o ~ / queue num / && !queue) &&
		    !(t == o && o ~ / device /)) {
			say(0, "nft takes it: " $6)
			print "#\t" o
			next
		}
		if (!their) {
			if (mine) { count["more"]++; say(1, "more than theirs") }
			next
		}
		count["theirs"]++
		if (!their_bad[$2])
			count["accepted"]++
		if (o == t) {
			count["same text"]++
			if (!their_bad[$2]) count["same rule"]++
			say(1, "the same text")
			next
		}
		if (mine && our_rule[$2] != "" && our_rule[$2] == their_rule[$2])  {
			count["same rule"]++
			say(1, "the same rule")
			next
		}
		why = excuse($3, $6, mine ? o : "comment")
		count[mine ? "right" : "comment"] += why != ""
		say(why != "", why != "" ? why : "the same rule: " $6)
		if (why == "") {
			print "#\ttheirs: " t "\n#\tours:   " o
			print "#\ttheirs: " their_rule[$2] "\n#\tours:   " our_rule[$2]
		}
	}
	END {
		for (i in used)
			print i >>(out "/used")
		for (c in count)
			print "#\tIPv" f ", " c ": " count[c]
	}' "$out/items-$1"
}

rulesets() {
	ls tests/rulesets/*.v[46]
	[ -n "${MERLON_SHORT:-}" ] || ls "$shared"/expected/*.v[46] 2>/dev/null
}

{
	items tests/golden/*.t
	# shellcheck disable=SC2046 # names without blanks
	rule_items $(rulesets)
} >"$out/items"
queue=
unshare -n nft 'add table ip t; add chain ip t c; add rule ip t c queue num 0' 2>/dev/null && queue=1
: >"$out/used"
for f in 4 6; do
	case $f in
	4)	name=iptables ;;
	6)	name=ip6tables ;;
	esac
	grep "^$f" "$out/items" >"$out/items-$f"
	translate "$THEIRS/$name-restore-translate" "$out/items-$f" "stdbuf -oL" >"$out/theirs-$f"
	translate "$OURS/$name-restore-translate" "$out/items-$f" "" >"$out/ours-$f"
	for whose in theirs ours; do
		unshare -n "$0" --load "$out/$whose-$f"
		ok "IPv$f: nft lists what it took of $whose" test -s "$out/$whose-$f.listed"
	done
	judge $f >"$out/points-$f"
	while IFS=$tab read -r state what; do
		case $state in
		ok)	pass "$what" ;;
		'#')	diag "$what" ;;
		*)	fail "$what" ;;
		esac
	done <"$out/points-$f"
done

unused() {
	awk 'NR == FNR { used[$1] = 1; next } /^#/ || /^$/ { next } !(++n in used)' \
		"$out/used" tests/differ/TRANSLATE
}
is 'every line of TRANSLATE is of use' "$(unused)" ''

# What nft cannot do for lack of a module, or of a command.
for ruleset in $(rulesets); do
	name=${ruleset##*/}
	case $name in
	*.v4)	ours=$OURS/iptables-restore-translate ;;
	*)	ours=$OURS/ip6tables-restore-translate ;;
	esac
	! grep -q '^-[DRE]' "$ruleset" || continue
	if ! "$ours" -f "$ruleset" >"$out/whole" 2>"$out/said"; then
		if grep -q "^Set\|Set .* doesn't exist" "$out/said"; then
			skip 1 "$name wants ipset"
		else
			fail "$name: is translated"
			diag "$(cat "$out/said")"
		fi
		continue
	fi
	[ -n "$queue" ] || sed -i '/ queue num /d' "$out/whole"
	ok "$name: nft takes it as a whole" unshare -n nft -f "$out/whole"
done

# reads WHAT WANTED WORD ...: the last line that the command writes
reads() {
	what=$1
	wanted=$2
	shift 2
	is "$what" "$("$@" 2>&1 | tail -n 1)" "$wanted"
}
ipt=$OURS/iptables-translate
reads 'a rule' "nft 'add rule ip filter INPUT ip saddr 192.0.2.1 counter drop'" \
	"$ipt" -A INPUT -s 192.0.2.1 -j DROP
reads 'a place' "nft 'insert rule ip filter INPUT index 2 counter accept'" \
	"$ipt" -I INPUT 3 -j ACCEPT
reads 'the first place' "nft 'insert rule ip filter INPUT counter accept'" \
	"$ipt" -I INPUT 1 -j ACCEPT
reads 'several addresses' "nft 'add rule ip filter INPUT ip saddr 192.0.2.2 counter'" \
	"$ipt" -A INPUT -s 192.0.2.1,192.0.2.2
reads 'for a shell' "nft 'add rule ip filter INPUT counter comment \"it'\\''s\"'" \
	"$ipt" -A INPUT -m comment --comment "it's"
reads 'a comment' 'nft # -A INPUT ! -p tcp -m u32 --u32 0=1 -j DROP ' \
	"$ipt" -A INPUT ! -p tcp -m u32 --u32 0=1 -j DROP
reads 'a comment of one line' 'nft # -A INPUT -j LOG --log-prefix a b ' \
	"$ipt" -A INPUT -j LOG --log-prefix "a$(printf '\t')b"
reads 'a mask with gaps' \
	"nft 'add rule ip filter INPUT ip daddr & 255.0.255.0 != 10.0.2.0 counter'" \
	"$ipt" -A INPUT ! -d 10.1.2.3/255.0.255.0
reads 'interfaces' \
	"nft 'add rule ip filter FORWARD iifname \"eth*\" oifname != \"a\\*\" counter'" \
	"$ipt" -A FORWARD -i eth+ ! -o 'a*'
reads 'no interface' "nft 'add rule ip filter INPUT iifname \"INVAL/D\" counter'" \
	"$ipt" -A INPUT ! -i +
reads 'fragments' "nft 'add rule ip filter INPUT ip frag-off & 0x1fff != 0 counter'" \
	"$ipt" -A INPUT -f
reads 'goto' "nft 'add rule ip nat a counter goto b'" "$ipt" -t nat -A a -g b
reads "a name that is nft's own" "nft 'add rule ip filter log/ counter jump reject/'" \
	"$ipt" -A log -j reject
reads 'a name that nft cannot read' 'nft # -A INPUT -j a~b ' "$ipt" -A INPUT -j a~b
reads 'a policy' \
	"nft 'add chain ip filter INPUT { type filter hook input priority 0; policy drop; }'" \
	"$ipt" -P INPUT DROP
reads 'a new chain' 'nft add chain ip filter web' "$ipt" -N web
reads 'a chain deleted' 'nft delete chain ip filter web' "$ipt" -X web
reads 'a chain renamed' 'nft rename chain ip filter a b' "$ipt" -E a b
reads 'a chain flushed' 'nft flush chain ip6 filter INPUT' \
	"$OURS/ip6tables-translate" -F INPUT
reads 'a table flushed' 'nft flush table ip nat' "$ipt" -t nat -F
reads 'a table listed' 'nft list table ip filter' "$ipt" -L
reads 'no translation' 'nft(8) has no command that means the same' "$ipt" -D INPUT 1
not_ok 'that is an error' "$ipt" -D INPUT 1
not_ok 'bad usage is one' "$ipt" -A INPUT --dport 1

cat >"$out/places" <<'END'
*filter
-A INPUT -s 192.0.2.1
-A INPUT -m u32 --u32 0=1
-A INPUT -s 192.0.2.3
-I INPUT 3 -s 192.0.2.2
-I INPUT 5 -s 192.0.2.4
COMMIT
*mangle
-A INPUT -s 192.0.2.5
-A INPUT -m u32 --u32 0=1
-I INPUT 2 -s 192.0.2.6
COMMIT
END
"$OURS/iptables-restore-translate" -f "$out/places" >"$out/whole"
# shellcheck disable=SC2016 # of the inner shell
is 'places count the rules that nft has' "$(unshare -n sh -c '
	nft -f "$1" && nft list table ip filter | grep -o "192.0.2.." | tr "\n" " "' - "$out/whole")" \
	'192.0.2.1 192.0.2.2 192.0.2.3 192.0.2.4 '
done_testing
