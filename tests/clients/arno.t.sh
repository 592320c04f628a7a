#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# arno-iptables-firewall: a router with services, forwards, and those of its plugins that need no
# other machine.
. tests/clients/lib.sh

# Of the time of day, and of what the kernel sent by itself in the meantime.
plain() {
	sed -E 's/^[A-Z][a-z]{2} [ 0-9]{2} [0-9:]{8} //; s/^ *[0-9]+[KM]? +[0-9]+[KM]? (.* (--|-f|!f) )/\1/
		s/(policy [A-Z]*) .*/\1/'
}

settings() {
	cat <<'END'
EXT_IF="eth0"
INT_IF="eth1"
DMZ_IF="eth2"
INTERNAL_NET="10.0.2.0/24"
DMZ_NET="10.0.3.0/24"
EXTERNAL_NET="10.0.1.0/24"
NAT=1
NAT_INTERNAL_NET="10.0.2.0/24"
NAT_FORWARD_TCP="80>10.0.2.10 192.0.2.0/24~2222>10.0.2.11~22"
NAT_FORWARD_UDP="5060,5062:5064>10.0.2.12"
INET_FORWARD_TCP="0/0>10.0.3.4~443"
LAN_OPEN_TCP="22 53"
DMZ_HOST_OPEN_TCP="10.0.3.5~25"
OPEN_TCP="22 80 6000:6010"
OPEN_UDP="53"
OPEN_IP="47"
OPEN_ICMP=1
HOST_OPEN_TCP="192.0.2.1~3306 2001:db8::7~3306"
HOST_OPEN_UDP="192.0.2.0/24~161"
REJECT_TCP="113"
DENY_TCP_OUTPUT="25"
HOST_DENY_UDP_OUTPUT="198.51.100.1~123"
FULL_ACCESS_HOSTS="192.0.2.99"
BLOCK_HOSTS="203.0.113.5 203.0.113.8/29 2001:db8:bad::/48"
LAN_INET_OPEN_TCP="80 443"
LAN_INET_HOST_DENY_TCP="10.0.2.50>198.51.100.0/24~25"
IPV6_SUPPORT=1
MANGLE_TOS=1
SET_MSS=1
PACKET_TTL=1
RESERVED_NET_DROP=1
DRDOS_PROTECT=1
VERBOSE=0
LOCAL_CONFIG_DIR="/etc/arno-iptables-firewall/conf.d"
END
}

client() {
	interfaces eth0 eth1 eth2
	settings >/etc/arno-iptables-firewall/conf.d/00debconf.conf
	for plugin in ids-protection ipsec-vpn nat-loopback pptp-vpn-passthrough sip-voip \
		ssh-brute-force-protection; do
		sed -i 's/^ENABLED=0/ENABLED=1/' /etc/arno-iptables-firewall/plugins/$plugin.conf
	done
	step 'start' arno-iptables-firewall start
	step 'status' arno-iptables-firewall status
	step 'restart' arno-iptables-firewall restart
	step 'force-reload' arno-iptables-firewall force-reload
	step 'stop' arno-iptables-firewall stop
}

compare arno-iptables-firewall
