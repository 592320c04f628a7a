#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# firewalld, with its iptables backend: the daemon on a bus of its own, zones, policies, sets,
# rich and direct rules; whole tables by iptables-restore, then one call for each rule.
#
# shellcheck disable=SC2317 # functions for step
. tests/clients/lib.sh

# Lists of words are sets, in any order.
plain() {
	sed -E 's/\.[a-z0-9_]{8}$/.NAME/'
}

daemon() {
	firewalld --nofork --nopid >"$T/log" 2>&1 &
	daemon=$!
	tries=0
	until firewall-cmd --state >/dev/null 2>&1; do
		tries=$((tries + 1))
		[ "$tries" -lt 40 ] || return 1
		sleep 0.2
	done
}

halt() {
	kill "$daemon"
	wait "$daemon"
}

options() {
	cat <<'END'
--add-service=http --add-service=dns --add-service=ftp
--add-port=8080/tcp --add-port=6000-6010/udp --add-port=99/sctp
--add-source-port=68/udp
--add-protocol=gre --add-protocol=igmp
--add-masquerade
--add-forward-port=port=80:proto=tcp:toaddr=192.0.2.10:toport=8080
--add-forward-port=port=25:proto=tcp:toport=2525
--add-icmp-block=echo-request --add-icmp-block=redirect
--add-icmp-block-inversion
--remove-icmp-block-inversion
--zone=trusted --add-interface=eth1
--zone=internal --add-source=192.0.2.0/24 --add-source=2001:db8::/32
--zone=drop --add-source=00:11:22:33:44:55
--zone=dmz --add-interface=eth2
--zone=internal --add-forward
--add-rich-rule=rule family=ipv4 source address=192.0.2.1 service name=ssh accept
--add-rich-rule=rule family=ipv6 source address=2001:db8::/64 port port=22 protocol=tcp reject type=icmp6-adm-prohibited
--add-rich-rule=rule family=ipv4 source not address=198.51.100.0/24 port port=123 protocol=udp log prefix="ntp " level=info limit value=3/m accept
--add-rich-rule=rule priority=-5 family=ipv4 source address=203.0.113.0/24 drop
--add-rich-rule=rule family=ipv4 forward-port port=443 protocol=tcp to-port=8443 to-addr=192.0.2.11
--add-rich-rule=rule protocol value=esp audit accept
--add-rich-rule=rule family=ipv4 source address=192.0.2.7 masquerade
--add-rich-rule=rule icmp-block name=parameter-problem
--add-rich-rule=rule family=ipv4 source address=192.0.2.9 mark set=0x10/0xff
--add-rich-rule=rule service name=telnet reject limit value=2/h
--remove-rich-rule=rule service name=telnet reject limit value=2/h
--remove-service=ftp --remove-service=dns
--remove-masquerade
--direct --add-chain ipv4 filter mine
--direct --add-rule ipv4 filter mine 0 -p tcp --dport 4711 -m comment --comment mine -j ACCEPT
--direct --add-rule ipv4 filter INPUT 1 -j mine
--direct --add-rule ipv6 raw PREROUTING 0 -p udp --dport 53 -j NOTRACK
--direct --add-rule eb filter INPUT 0 -j ACCEPT
--direct --add-passthrough ipv4 -t mangle -A PREROUTING -p tcp --dport 80 -j MARK --set-mark 7
--direct --passthrough ipv4 -t nat -nvL
--direct --passthrough ipv6 -A INPUT -s 2001:db8::5 -j DROP
--direct --passthrough ipv4 -A INPUT --dport nothing
--direct --remove-rule ipv4 filter mine 0 -p tcp --dport 4711 -m comment --comment mine -j ACCEPT
--direct --remove-rules ipv4 filter mine
--direct --get-all-rules
--set-log-denied=all
--runtime-to-permanent
--panic-on
--panic-off
--list-all-zones
--reload
--complete-reload
END
}

permanent() {
	for words in '--new-ipset=bad --type=hash:net' '--ipset=bad --add-entry=203.0.113.7' \
		'--zone=block --add-source=ipset:bad' '--new-policy=out' \
		'--policy=out --add-ingress-zone=internal' \
		'--policy=out --add-egress-zone=public' '--policy=out --add-service=https' \
		'--policy=out --set-target=REJECT' \
		'--policy=out --set-priority=-10' '--policy=out --add-masquerade' \
		'--new-zone=mine' '--zone=mine --set-target=DROP' \
		'--zone=mine --add-interface=eth3' '--zone=mine --add-service=ssh'; do
		# shellcheck disable=SC2086 # a list of words
		firewall-cmd -q --permanent $words || return
	done
	firewall-cmd --reload
}

client() {
	mkdir -p /run/dbus
	dbus-daemon --system --fork
	sed -i 's/^FirewallBackend=.*/FirewallBackend=iptables/' /etc/firewalld/firewalld.conf
	step 'start' daemon
	step 'state and zones' firewall-cmd --get-active-zones
	options | some >"$T/options"
	while read -r words; do
		# shellcheck disable=SC2086 # a list of words
		case $words in
		*rich-rule=*)	step "$words" firewall-cmd "$words" ;;
		*nothing)	fails "$words" firewall-cmd $words ;;
		*)	step "$words" firewall-cmd $words ;;
		esac
	done <"$T/options"
	step 'permanent zones, policies and sets' permanent
	step 'stop' halt
	sed -i 's/^IndividualCalls=.*/IndividualCalls=yes/' /etc/firewalld/firewalld.conf
	step 'start, with one call for each rule' daemon
	step 'reload' firewall-cmd --reload
	step 'stop' halt
	step 'what it complained of' sed -E 's/^[-0-9]+ [0-9:]+ //' "$T/log"
}

compare firewalld
