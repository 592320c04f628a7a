#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# merlon json: the rules of all one-liners and of the rulesets at hand, to JSON and back, are what
# they were; the JSON can be read by others; bad JSON is refused with the path to the fault.
. tests/tap.sh

T=$TEST_TMP
merlon=$MERLON_BIN/merlon
if ! "$merlon" json -r </dev/null 2>&1 | grep -q 'merlon json: [0-9]'; then
	echo '1..0 # SKIP built without jansson'
	exit
fi

# round WHAT -4|-6 FILE [-c]: the text as ours saves it, and as it is after the way
round() {
	"$merlon" json "$2" ${4+"$4"} "$3" >"$T/json" 2>"$T/err" &&
		"$merlon" json -r ${4+"$4"} "$T/json" >"$T/back" 2>>"$T/err"
	is "$1: can be done" "$?$(head -n 3 "$T/err")" 0
	same "$1: the same rules" "$T/back" "$3"
}

# ---- the one-liners; one line each table, so that a fault is easily found
mkdir "$T/keep"
GOLDEN_KEEP=$T/keep "$MERLON_BUILD/tests/golden-golden" >"$T/golden"
is 'the one-liners of all tables and families' "$(find "$T/keep" -type f | wc -l)" 10
for file in "$T"/keep/*; do
	name=${file##*/} family=-4
	[ "${name%%.*}" = ipv4 ] || family=-6
	{
		echo "*${name#*.}"
		grep '^:' "$file" | sort -u
		grep -v '^:' "$file"
		echo COMMIT
	} >"$T/all"
	# By way of our own text, which orders the rules by chains.
	"$merlon" json $family "$T/all" 2>"$T/err" | "$merlon" json -r >"$T/text"
	is "$name: is read" "$(cat "$T/err")" ''
	is "$name: none is lost" "$(grep -c '^-A' "$T/text")" "$(grep -c '^-A' "$T/all")"
	sort "$T/all" | sed '/^:/d' >"$T/want"
	sort "$T/text" | sed '/^:/d' >"$T/got"
	same "$name: each is what it was" "$T/got" "$T/want"
	round "$name" $family "$T/text"
done

# ---- rulesets
for ruleset in tests/rulesets/*.v[46]; do
	tables=$MERLON_BIN/iptables family=-4
	case $ruleset in *.v6) tables=$MERLON_BIN/ip6tables family=-6 ;; esac
	"$tables-restore" "$ruleset" 2>/dev/null || continue # wants ipset
	"$tables" -I INPUT -c 18446744073709551615 7
	for table in filter nat mangle raw security; do
		"$tables-save" -c -t $table | grep -v '^#'
	done >"$T/saved"
	round "${ruleset##*/}, with counters" $family "$T/saved" -c
done
"$merlon" json >"$T/live"
ok 'the kernel, both families' grep -q '^  "ipv6": {' "$T/live"
ok 'JSON that others can read' python3 -m json.tool "$T/live" "$T/tidy"
printf '*filter\n-A INPUT -j DROP\nCOMMIT\n' >"$T/one"
is 'a rule' "$("$merlon" json "$T/one" | grep -c '{"jump":"DROP"}')" 1

# ---- what is no UTF-8, and words that look like options
cat >"$T/odd" <<'END'
*filter
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:a b - [0:0]
:a'b - [0:0]
-A INPUT -m comment --comment "a\"b\\ ä <>"
-A INPUT -m comment --comment "ISO"
-A INPUT -m comment --comment "-j DROP"
-A INPUT -m comment --comment -j -j DROP
-A INPUT -m comment --comment -g -g a'b
-A INPUT -i -p -p tcp -j LOG --log-prefix -j
-A INPUT -i -o -p tcp -j "a b"
-A FORWARD -o ! -p tcp
-A a'b -i -x -m mark ! --mark 0x1
COMMIT
END
sed -i 's/^:a b -/:"a b" -/' "$T/odd"
printf '\377 \200' >"$T/bytes"
sed "s/ISO/$(cat "$T/bytes")/" "$T/odd" >"$T/odder" && mv "$T/odder" "$T/odd"
round 'odd words' -4 "$T/odd"
ok 'bytes in hexadecimal digits' grep -q '{"hex":"ff2080"}' "$T/json"

# ---- by hand
cat >"$T/hand" <<'END'
{ "merlon": 1, "ipv4": { "filter": [
  { "name": "INPUT", "policy": "DROP", "rules": [
    { "source": { "not": "10.0.0.0/8" }, "protocol": "tcp",
      "matches": [ { "tcp": { "dport": 22, "syn": true } }, { "limit": { "limit": "5/min" } } ],
      "jump": "ACCEPT" },
    { "goto": "web" },
    { "target": { "LOG": { "log-prefix": "a b" } } } ] },
  { "name": "web" } ] } }
END
cat >"$T/want" <<'END'
*filter
:INPUT DROP [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:web - [0:0]
-A INPUT ! -s 10.0.0.0/8 -p tcp -m tcp --dport 22 --tcp-flags FIN,SYN,RST,ACK SYN -m limit --limit 5/min -j ACCEPT
-A INPUT -g web
-A INPUT -j LOG --log-prefix "a b"
COMMIT
END
"$merlon" json -r "$T/hand" >"$T/got" 2>&1
same 'written by hand' "$T/got" "$T/want"

# ---- what is refused: refuses TEXT OPTION ... JSON
refuses() {
	text=$1
	printf '%s' "$2" >"$T/bad"
	"$merlon" json -r "$T/bad" >"$T/out" 2>"$T/err"
	is "refused: $text" "$? $(cat "$T/out")$(head -n 1 "$T/err")" "2 merlon json: $text"
}
in_rule() {
	refuses "ipv4.filter, chain \"INPUT\", rule 1: $1" \
		"{\"merlon\":1,\"ipv4\":{\"filter\":[{\"name\":\"INPUT\",\"rules\":[$2]}]}}"
}
refuses "1:1: ']' expected near end of file" '['
refuses 'the document: "merlon", the number of the form, is not 1' '{"merlon":2}'
refuses 'the document: there is no key "ipv5" here' '{"merlon":1,"ipv5":{}}'
refuses 'it holds no rules of any family' '{"merlon":1}'
refuses 'it holds both families; say -4 or -6' '{"merlon":1,"ipv4":{},"ipv6":{}}'
refuses 'ipv4.fliter: there is no such table' '{"merlon":1,"ipv4":{"fliter":[]}}'
refuses 'ipv4.filter: a table is an array of chains' '{"merlon":1,"ipv4":{"filter":{}}}'
in_rule 'a rule is an object' 1
in_rule 'there is no key "sauce" here' '{"sauce":"10.0.0.1"}'
in_rule 'a rule has one of "jump", "goto" and "target"' '{"jump":"A","goto":"B"}'
in_rule '"matches" is an array' '{"matches":{}}'
in_rule 'a match or target is an object with its name as the only key' '{"target":{}}'
in_rule 'a word is a string, a number or {"hex": digits}' '{"source":null}'
in_rule 'a word can hold no NUL and no newline' '{"source":"a\nb"}'
in_rule 'there is no option "x y" here' '{"matches":[{"tcp":{"x y":1}}]}'
in_rule 'there is no option "jump" here' '{"matches":[{"comment":{"comment":"x","jump":"DROP"}}]}'
in_rule '"log-prefix" takes 1 word' '{"target":{"LOG":{"log-prefix":true,"log-uid":true}}}'
in_rule '"source" takes 1 word' '{"source":[]}'
in_rule 'beside "not" nothing can stand' '{"matches":[{"tcp":{"dport":{"not":"22","sport":"80"}}}]}'
in_rule 'that cannot be the name of a match or target' '{"target":{"LOG\n-A INPUT":{}}}'
refuses 'ipv4.filter, chain "INPUT": "policy" is "ACCEPT" or "DROP"' \
	'{"merlon":1,"ipv4":{"filter":[{"name":"INPUT","policy":"ACCEPT [0:0]\n-A INPUT -j DROP\n#"}]}}'
in_rule '"hex" is not pairs of hexadecimal digits' '{"source":{"hex":"abc"}}'
in_rule '"packets" is not a number from 0 to 18446744073709551615' '{"packets":-1}'
in_rule '"bytes" is not a number from 0 to 18446744073709551615' '{"bytes":"1x"}'
printf '{"merlon":1,"ipv4":{"filter":[{"name":"INPUT","rules":[{"jump":"NOWHERE"}]}]}}' >"$T/bad"
not_ok 'a chain that is not there' "$merlon" json -r "$T/bad"
"$merlon" json -r "$T/bad" 2>"$T/err"
ok 'the parser says so' grep -q NOWHERE "$T/err"
done_testing
