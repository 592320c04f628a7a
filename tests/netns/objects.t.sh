#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Tables that name sets, accounting objects or timeout policies: all but the first of a restore
# are tried in a scratch namespace, which must have them as well, sets by the same index.
. tests/netns/lib.sh
need ipset

# after SECOND-TABLE: a restore that is valid but for what SECOND-TABLE may bring
after() {
	printf '%s\n' '*mangle' '-A PREROUTING -j ACCEPT' COMMIT
	cat
}

# Indexes 0 to 6, of which 0, 2 and 5 are then free.
for set in gone0 addresses gone2 ports all gone5 six; do
	case $set in
	ports)	ipset create ports bitmap:port range 1000-2000 ;;
	all)	ipset create all list:set size 4 ;;
	six)	ipset create six hash:net family inet6 counters comment ;;
	*)	ipset create $set hash:ip ;;
	esac || { echo '1..0 # SKIP this kernel has no sets'; exit; }
done
for set in gone0 gone2 gone5; do
	ipset destroy $set
done
ipset add addresses 10.0.0.1
ipset add all addresses
sets=$(ipset save)

after >"$T/input" <<'END'
*filter
-A INPUT -m set --match-set addresses src -j ACCEPT
-A INPUT -p tcp -m set --match-set ports dst -j ACCEPT
-A INPUT -m set --match-set all src,dst -j SET --add-set addresses src --exist
-A INPUT -j SET --del-set addresses dst
COMMIT
END
run iptables-restore "$T/input"
says 'a table that names sets' 0 ''
run iptables-restore --noflush "$T/input"
says 'added to' 0 ''
after >"$T/input" <<'END'
*filter
-A INPUT -m set --match-set six src -j ACCEPT
COMMIT
END
run ip6tables-restore "$T/input"
says 'IPv6' 0 ''
is 'the sets are as they were' "$(ipset save)" "$sets"

keep
after >"$T/input" <<'END'
*filter
-A INPUT -m set --match-set six src -j ACCEPT
-A INPUT -m set --match-set six src -j MASQUERADE
COMMIT
END
run ip6tables-restore "$T/input"
says 'a real mistake beside sets' 1 'ip6tables-restore: line 7 failed'
tells 'its reason' 'MASQUERADE may stand in table nat only'
unchanged 'nothing changed'
after >"$T/input" <<'END'
*filter
-A INPUT -m set --match-set nosuch src -j ACCEPT
COMMIT
END
run iptables-restore "$T/input"
is 'a set that does not exist' $code 2
tells 'is named' "$T/input:5:.*the set \"nosuch\" does not exist"
unchanged 'nothing changed'

for type in hash:ip,port hash:net hash:net,iface hash:mac hash:ip,port,net \
	'bitmap:ip range 10.0.0.0/24' 'bitmap:ip,mac range 10.0.0.0/24 timeout 9' \
	'hash:ip timeout 60 skbinfo' 'hash:net,net counters comment' \
	'hash:ip netmask 24 hashsize 4096 maxelem 100' 'hash:ip,mark markmask 0xff'; do
	# shellcheck disable=SC2086 # a type and its options
	if ! ipset create one $type 2>"$T/why"; then
		skip 1 "$type: $(cat "$T/why")"
		continue
	fi
	after >"$T/input" <<'END'
*filter
-A INPUT -m set --match-set one src,dst -j DROP
COMMIT
END
	run iptables-restore "$T/input"
	says "$type" 0 ''
	iptables -F
	ipset destroy one
done

for i in $(seq 300); do
	echo "create many$i hash:ip"
done | ipset restore
for i in $(seq 2 299); do
	echo "destroy many$i"
done | ipset restore
after >"$T/input" <<'END'
*filter
-A INPUT -m set --match-set many1 src -m set --match-set many300 src -j DROP
COMMIT
END
run iptables-restore "$T/input"
says 'far apart' 0 ''

if ! theirs nfct add timeout slow inet tcp established 100 2>"$T/why"; then
	skip 2 "no timeout policies: $(head -n 1 "$T/why")"
else
	after >"$T/input" <<'END'
*raw
-A PREROUTING -p tcp -j CT --timeout slow
COMMIT
END
	run iptables-restore "$T/input"
	says 'a timeout policy' 0 ''
	keep
	sed 's/slow/fast/' "$T/input" >"$T/other"
	run iptables-restore "$T/other"
	is 'a policy that does not exist' $code 1
	unchanged 'nothing changed'
fi

# What has no table here may name anything: then a refusal in scratch proves nothing.
if ! theirs nfacct add counted 2>"$T/why" ||
	! theirs iptables-legacy -A FORWARD -m nfacct --nfacct-name counted 2>"$T/why"; then
	skip 2 "no accounting objects: $(head -n 1 "$T/why")"
else
	after >"$T/input" <<'END'
*filter
END
	iptables -S FORWARD | grep nfacct >>"$T/input"
	echo COMMIT >>"$T/input"
	run iptables-restore "$T/input"
	says 'an accounting object' 0 ''
	sed -i 's/^COMMIT/-A FORWARD -j MASQUERADE\n&/' "$T/input"
	keep
	run iptables-restore "$T/input"
	is 'and a mistake beside it' $code 1
	unchanged 'nothing changed'
fi
done_testing
