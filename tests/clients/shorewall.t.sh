#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# shorewall and shorewall6: the two-interface samples of their packages, with more kinds of rules
# behind their own; compiled, started, changed, saved, restored, stopped.
. tests/clients/lib.sh

# Process numbers and hashes, in chains that try what the kernel can do and in names of files; the time.
plain() {
	sed -E 's/foo(X|1X)[0-9]+/foo\1/g; s/[0-9]{2}:[0-9]{2}:[0-9]{2}/TIME/g
		s/(Shorewall6?)-[0-9.]+/\1/; s/\.(iptables|ip6tables)-restore-input-[0-9]+/.input/
		s/(sha-[lr]h-)[0-9a-f]+/\1/g; s/7368612d (6c|72)682d.*/sha-\1/
		s/([a-zA-Z]\.)[A-Za-z0-9]{6,10}\b/\1NAME/'
}

more_rules() {
	cat <<'END'
Web(ACCEPT)	net	$FW
ACCEPT		net:192.0.2.0/24	$FW	tcp	22,2222:2230	-	-	3/min:5
DNAT		net	loc:10.0.2.5:8080	tcp	80
DNAT		net	loc:10.0.2.6	udp	5060:5070
REDIRECT	loc	3128	tcp	www	-	!10.0.2.1
REJECT:info	net	$FW	tcp	auth
LOG:notice:smb	net	$FW	udp	137:139
DROP		loc:~00-11-22-33-44-55	net
ACCEPT		loc	net	all	-	-	-	s:mine:10/min:20
CONTINUE	net	loc	47
NFQUEUE(1)	net	$FW	udp	53
NONAT		loc	net:198.51.100.9	tcp	25
QUEUE		net	$FW	sctp	99
?COMMENT a remark
ACCEPT		net	$FW	tcp	9999
END
}

more_rules6() {
	cat <<'END'
Web(ACCEPT)	net	$FW
ACCEPT		net:[2001:db8:9::]/48	$FW	tcp	22,2222:2230	-	-	3/min:5
REJECT:info	net	$FW	tcp	auth
DROP		net	loc:[2001:db8:2::5]	udp	53
ACCEPT		net	$FW	ipv6-icmp	echo-request
?COMMENT a remark
ACCEPT		net	$FW	tcp	9999
END
}

mangle() {
	cat <<'END'
MARK(1):F	0.0.0.0/0	0.0.0.0/0	tcp	22
CONNMARK(0x10/0xff):P	eth0	0.0.0.0/0	udp	53
DSCP(EF):T	0.0.0.0/0	eth0	udp	5060
TOS(0x10/0xff):T	0.0.0.0/0	eth0	tcp	22
TTL(+1):F	eth1	0.0.0.0/0
END
}

# both COMMAND ...: of shorewall and of shorewall6
both() {
	step "shorewall $*" shorewall "$@"
	step "shorewall6 $*" shorewall6 "$@"
}

client() {
	interfaces eth0 eth1
	for name in shorewall shorewall6; do
		cp /usr/share/doc/$name/examples/two-interfaces/[a-z]* /etc/$name
		rm /etc/$name/*.annotated
		sed -i 's/^STARTUP_ENABLED=.*/STARTUP_ENABLED=Yes/; s/^LOAD_HELPERS_ONLY=.*/LOAD_HELPERS_ONLY=No/
			s/^OPTIMIZE=.*/OPTIMIZE=0/' /etc/$name/$name.conf
	done
	more_rules >>/etc/shorewall/rules
	more_rules6 >>/etc/shorewall6/rules
	: >/var/log/messages
	step 'capabilities' shorewall show capabilities
	step 'capabilities of IPv6' shorewall6 show capabilities
	both check
	both start
	both status
	both drop 192.0.2.66
	step 'shorewall reject' shorewall reject 192.0.2.67
	step 'shorewall allow' shorewall allow 192.0.2.66
	mangle >/etc/shorewall/mangle
	for name in shorewall shorewall6; do
		sed -i 's/^OPTIMIZE=.*/OPTIMIZE=All/' /etc/$name/$name.conf
	done
	both reload
	both show connections
	both save
	both stop
	both restore
	both clear
	both start -f
	both stop
}

compare shorewall shorewall6
