#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Matches and targets that have no table (in a program that was built without them): whatever is
# done to other rules leaves their bytes and counters, and what -save and -S print of them gives
# the same bytes again.
. tests/netns/lib.sh
need iptables-legacy

mkdir "$T/less"
for name in iptables iptables-save iptables-restore; do
	ln -s "$MERLON_BUILD/tests/less/merlon-legacy-less" "$T/less/$name"
done
PATH=$T/less:$PATH

made=0
while read -r rule; do
	# shellcheck disable=SC2086 # several words
	theirs iptables-legacy $rule 2>/dev/null && made=$((made + 1))
done <<'END'
-A INPUT -m cpu --cpu 0 -c 3 4 -j ACCEPT
-A INPUT -p tcp -m ecn --ecn-ip-ect 2 -c 5 6
-A INPUT -m socket --transparent -c 7 8
-t mangle -A FORWARD -p tcp -j ECN --ecn-tcp-remove -c 9 10
-t mangle -A FORWARD -j AUDIT --type accept -c 11 12
END
if ! iptables-save | grep -q merlon-payload; then
	echo '1..0 # SKIP nothing that is unknown here can be made'
	exit
fi
diag "$made rules, of which $(iptables-save | grep -c merlon-payload) are opaque"

keep
iptables -N chain
iptables -I INPUT 1 -s 10.0.0.1 -j chain
iptables -R INPUT 1 -s 10.0.0.2 -g chain
iptables -E chain other
iptables -P FORWARD DROP
iptables -P FORWARD ACCEPT
iptables -A INPUT -s 10.0.0.3
iptables -D INPUT -s 10.0.0.3
iptables -D INPUT 1
iptables -X other
iptables -t mangle -I FORWARD 1
iptables -t mangle -D FORWARD 1
printf '%s\n' '*filter' '-A INPUT -s 10.0.0.4' '-D INPUT -s 10.0.0.4' COMMIT '*mangle' \
	'-I FORWARD' '-D FORWARD 1' COMMIT | iptables-restore -n
unchanged 'after commands about other rules'

iptables-save -c >"$T/saved"
theirs iptables-legacy -F
theirs iptables-legacy -t mangle -F
run iptables-restore -c "$T/saved"
says 'what -save wrote is read' 0 ''
unchanged 'and gives the same bytes'
iptables -S INPUT >"$T/rules"
iptables -F INPUT
while read -r rule; do
	# shellcheck disable=SC2086 # several words
	case $rule in
	-A*) iptables $rule || fail "iptables $rule" ;;
	esac
done <"$T/rules"
iptables -S INPUT >"$T/again"
same 'what -S wrote is read' "$T/again" "$T/rules"

first=$(grep merlon-payload "$T/rules" | head -n 1 | sed 's/^-A //')
# shellcheck disable=SC2086 # several words
ok '-C finds one' iptables -C $first
# shellcheck disable=SC2086 # several words
ok '-D deletes one' iptables -D $first
# shellcheck disable=SC2086 # several words
not_ok '-C finds it no more' iptables -C $first
ok '-D by number' iptables -D INPUT 1
ok '-L' iptables -nL
run iptables -A INPUT -m nosuch --merlon-payload 0:01
is 'a payload of no full word: exit code' $code 2
run iptables -A INPUT -m nosuch --merlon-payload 0:0102030405060708
says 'one that the kernel does not know' 1 'iptables: No chain/target/match by that name.'
run iptables -A INPUT -j nosuch --merlon-payload 300:0102030405060708
is 'a revision that is too large' $code 2
done_testing
