#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# -L with names where the name server says nothing: the listing is there within seconds, with the
# addresses as numbers, and says why. The server is an address to which packets go and vanish.
cd "$(dirname "$0")/../.." || exit 1
if [ "${1:-}" != inside ]; then
	OUTER_MOUNTS=$(readlink /proc/self/ns/mnt) exec unshare -m "$0" inside
fi
. tests/netns/lib.sh
need ip

tests/tools/etc.sh || exit 1
ip link add nowhere type veth peer name else
ip link set nowhere up
ip link set else up
ip address add 192.0.2.1/24 dev nowhere
ip route add default via 192.0.2.53
ip neighbour add 192.0.2.53 lladdr 02:00:00:00:00:53 dev nowhere
echo nameserver 192.0.2.53 >/etc/resolv.conf
echo 'hosts: files dns' >/etc/nsswitch.conf

{
	echo '*filter'
	for i in $(seq 200); do
		echo "-A INPUT -s 198.51.100.$i -d 203.0.113.$i -j ACCEPT"
	done
	echo COMMIT
} >"$T/input"
iptables-restore "$T/input"
echo '198.51.100.1 known' >>/etc/hosts

# listed COMMAND ...: its time in $took, in seconds
listed() {
	began=$(date +%s)
	run "$@"
	took=$(($(date +%s) - began))
}
listed iptables -L INPUT
is 'a silent server: exit code' $code 0
ok "within seconds (it was $took)" test $took -le 9
is 'all rules' "$(grep -c ^ACCEPT "$T/out")" 200
ok 'the name that is in a file' grep -q 'ACCEPT     all  --  known  ' "$T/out"
ok 'the others by number' grep -q 'ACCEPT     all  --  198.51.100.200  *203.0.113.200' "$T/out"
tells 'and it is said why' 'name servers do not answer; hosts are shown by number'
listed iptables -nL INPUT
is '-n: nothing is said' "$(cat "$T/err")" ''
ok "-n: at once (it was $took)" test $took -le 1
iptables -F INPUT
iptables -A INPUT -s 198.51.100.1
listed iptables -L INPUT
is 'a name from a file: nothing is said' "$(cat "$T/err")" ''
done_testing
