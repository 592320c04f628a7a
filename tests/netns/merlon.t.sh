#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The light verbs of merlon: what they print, their exit codes, and that looking makes no table.
. tests/tap.sh

merlon=$MERLON_BIN/merlon
restore=$MERLON_BIN/iptables-restore
cd "$TEST_TMP" || exit 1

code() {
	want=$1
	shift
	what=$*
	"$@" >out 2>err
	is "exit code $want: merlon${what#"$merlon"}" $? "$want"
}

cat >a.v4 <<'END'
*filter
:INPUT DROP [0:0]
:OLD - [0:0]
-A INPUT -i lo -j ACCEPT
-A INPUT -s 192.0.2.1 -j DROP
COMMIT
END
cat >b.v4 <<'END'
*filter
:INPUT ACCEPT [5:9]
:NEW - [0:0]
-A INPUT -i lo -j ACCEPT
-A INPUT -p tcp --dport 80 -j NEW
COMMIT
*nat
COMMIT
END
cat >plan <<'END'
iptables -t filter
~ -P INPUT ACCEPT
+ -N NEW
- -D INPUT 2 # -s 192.0.2.1/32 -j DROP
+ -I INPUT 2 -p tcp -m tcp --dport 80 -j NEW
- -X OLD
END
printf '*filter\n-A INPUT -j NOWHERE\n-A INPUT -p tpc\nCOMMIT\n' >bad.v6

code 0 "$merlon" version
ok 'a version' grep -q '^merlon [0-9]' out
code 0 "$merlon" help
ok 'the list of verbs' grep -q '^  diff ' out
code 0 "$merlon" help diff
code 2 "$merlon" help nothing
for verb in check diff help json show version; do
	code 0 "$merlon" help $verb
	mv out told
	is "help $verb: how it is called" "$(cut -d ' ' -f 1-3 told | head -n 1)" "usage: merlon $verb"
	for args in --help -h '-4 --help'; do
		# shellcheck disable=SC2086 # several words
		code 0 "$merlon" $verb $args
		is "$verb $args: the same" "$(cat out)" "$(cat told)"
	done
done
code 2 "$merlon" check -- --help
code 2 "$merlon"
code 2 "$merlon" chekc
ok 'a suggestion' grep -q 'did you mean check?' err

code 0 "$merlon" show
is 'no table is in use, and none is shown' "$(cat out)" ''
is 'nor made by looking' "$(cat /proc/net/ip_tables_names /proc/net/ip6_tables_names 2>&1)" ''
code 2 "$merlon" show -t nothing
code 2 "$merlon" show more

code 0 "$merlon" check a.v4 b.v4
code 1 "$merlon" check a.v4 bad.v6
is 'all errors are told' "$(grep -c '^bad.v6:' err)" 2
ok 'with their columns' grep -q '^bad.v6:3:13: .*tpc' err
code 2 "$merlon" check a.v4 missing.v4 bad.v6
code 2 "$merlon" check
code 1 "$merlon" check -6 a.v4

code 0 "$merlon" diff a.v4 a.v4
is 'nothing to do' "$(cat out)" ''
code 1 "$merlon" diff a.v4 b.v4
same 'the plan' out plan
code 2 "$merlon" diff a.v4
code 2 "$merlon" diff a.v4 missing.v4
code 2 "$merlon" diff a.v4 bad.v6
code 2 "$merlon" diff -6 bad.v6 bad.v6
code 1 "$merlon" diff live a.v4
is 'a table that is not there is empty' "$(sed -n 2p out)" '~ -P INPUT DROP'
is 'and stays away' "$(cat /proc/net/ip_tables_names)" ''

ok 'load it' "$restore" a.v4
code 0 "$merlon" diff live a.v4
code 0 "$merlon" diff a.v4 live
code 1 "$merlon" diff live b.v4
same 'the same plan' out plan
code 0 "$merlon" show -4
is 'the rules' "$(grep -c '^-A' out)" 2
code 0 "$merlon" show -4 --save
ok 'what show saves loads' "$restore" out
code 0 "$merlon" diff live a.v4
code 0 "$merlon" show --list -t filter
ok 'a listing' grep -q '^1 .*ACCEPT .* lo ' out
code 2 "$merlon" show -4 --nothing
code 2 sh -c "$merlon show -4 >/dev/full"

mkdir libexec
# shellcheck disable=SC2016 # of the other script
printf '#!/bin/sh\necho "$0: $*"; exit 7\n' >libexec/merlon-heavy
chmod +x libexec/merlon-heavy
MERLON_LIBEXEC=$TEST_TMP/libexec
export MERLON_LIBEXEC
code 7 "$merlon" heavy one two
is 'another program gets the words' "$(sed 's/.*: //' out)" 'one two'
code 2 "$merlon" ../libexec/merlon-heavy
done_testing
