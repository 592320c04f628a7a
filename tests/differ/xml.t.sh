#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# iptables-xml beside the system's, over every ruleset at hand, with and without -c and -v.
# Three things are theirs alone: -v begins with the line "xptables-xml", in front of the XML; a
# chain without counters is shown with whatever number was in memory (so all get some here); and
# of a letter outside ASCII each byte becomes a character of its own.
. tests/tap.sh
. tests/differ/lib.sh

shared=${MERLON_SHARED:-../shared}/rulesets
theirs=$(command -v iptables-xml)
ours=$OURS/iptables-xml
case $theirs in
'' | */build/*)
	echo "1..0 # SKIP no iptables-xml to compare with"
	exit ;;
esac
out=$TEST_TMP

# compare NAME FILE
compare() {
	sed -E 's/^(:[^ ]+ [A-Z-]+) *$/\1 [0:0]/' "$2" >"$out/in"
	for options in '' -c -v -cv; do
		# shellcheck disable=SC2086 # words
		"$theirs" $options <"$out/in" 2>/dev/null | sed '/^xptables-xml$/d' |
			perl -pe 's/&#(1[2-9]\d|2\d\d);/chr $1/ge' >"$out/theirs"
		# shellcheck disable=SC2086 # words
		"$ours" $options <"$out/in" >"$out/ours" 2>"$out/err"
		cat "$out/err" >>"$out/ours"
		same "$1${options:+, $options}" "$out/ours" "$out/theirs"
	done
}

cat >"$out/own" <<'END'
# a -- comment <with> & such
*filter
:INPUT DROP [1:2]
:empty - [3:4]
:web - [0:0]
[10:20] -A INPUT -s 10.0.0.0/8 ! -i eth0 -p tcp -m tcp --dport 22 -m comment --comment "ä <b> & \"c\" 'd'" -j ACCEPT
-A INPUT -p tcp -m tcp ! --dport 22 -m multiport --dports 1,2 -j LOG --log-prefix "x y" --log-level 3
-A INPUT -p tcp -m tcp ! --dport 22 -m multiport --dports 1,2 -j DROP
-A INPUT -p tcp -m tcp ! --dport 22 -m multiport --dports 1,2 -j DROP
-A INPUT -s 10.0.0.1/32 -j web
-A INPUT -s 10.0.0.1/32 -g web
-A INPUT -s 10.0.0.1/32 -j ACCEPT
-A INPUT -s 10.0.0.1/32
-A INPUT -s 10.0.0.1/32
-A INPUT -j LOG
-A INPUT -j LOG
-A web -m conntrack --ctstate NEW -j REJECT --reject-with tcp-reset
-A web -m conntrack --ctstate NEW -m mark --mark 0x1
-A INPUT -m set --match-set "foo" src,dst -j RETURN
-A web -f -o lo -c 3 4 -j MARK --set-xmark 0x1/0xffffffff
COMMIT
*nat
:PREROUTING ACCEPT [0:0]
-A PREROUTING -p udp -j DNAT --to-destination 1.2.3.4:5
COMMIT
END
compare 'of our own' "$out/own"

for ruleset in tests/rulesets/*.v[46]; do
	tables=$OURS/iptables
	case $ruleset in *.v6) tables=$OURS/ip6tables ;; esac
	"$tables-legacy-restore" "$ruleset" 2>/dev/null || continue # wants ipset
	"$tables-legacy-save" -c | grep -v '^#' >"$out/dump"
	compare "${ruleset##*/}" "$out/dump"
done
for ruleset in "$shared"/expected/*.v[46]; do
	[ -n "${MERLON_SHORT:-}" ] || [ ! -e "$ruleset" ] ||
		compare "${ruleset##*/}" "$ruleset"
done

# refuses WHAT LINE:MESSAGE TEXT: says where and why, and fails
refuses() {
	printf '%b' "$3" | "$ours" >/dev/null 2>"$out/err"
	code=$?
	is "refuses $1" "$((code != 0)) $(grep -o "^<stdin>:.*" "$out/err")" "1 <stdin>:$2"
}
refuses 'a rule in no table' '1:1: no table is open; *NAME opens one' '-A INPUT -j DROP\n'
refuses 'a chain without a line' '2:4: the chain has no line ":web" before' '*filter\n-A web\n'
refuses 'a line of its own kind' '2:1: a rule is -A CHAIN and what it says' '*filter\n-N web\n'
refuses 'counters that are none' '2:15: counters are [packets:bytes]' '*filter\n:INPUT ACCEPT [0:x]\n'
refuses 'an open table' '1: the last table has no COMMIT' '*filter\n'
refuses 'an open quote' '2:13: the quotation mark is never closed' '*filter\n-A INPUT -m "x\n'
not_ok 'two files' "$ours" "$out/own" "$out/own"
not_ok 'a file that is not there' "$ours" "$out/none"
ok 'a file' "$ours" "$out/own"
done_testing
