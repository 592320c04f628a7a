#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# firehol: a router with two zones, services of many kinds, and the helpers of its language.
. tests/clients/lib.sh

configuration() {
	cat <<'END'
version 6
ipv4 masquerade eth0
ipv4 dnat to 10.0.2.5 inface eth0 proto tcp dport 8080
ipv4 snat to 10.0.1.1 outface eth0 src4 10.0.2.0/24
ipv4 redirect to 3128 inface eth1 proto tcp dport 80
mark 1 FORWARD proto tcp dport 22
blacklist4 full "203.0.113.0/24 198.51.100.7"
server_mine_ports="tcp/4711 udp/4711:4720"
client_mine_ports="default"
interface eth0 outside
	policy drop
	protection strong 10/sec 10
	server "ssh http https" accept
	server smtp accept with limit 3/minute 5
	server4 mine accept src 192.0.2.0/24
	server4 dns accept src not "192.0.2.9"
	server6 icmpv6 accept
	server ident reject with tcp-reset
	server ftp accept
	server custom strange tcp/9999 default accept loglimit "strange"
	client all accept
interface "eth1" inside
	policy reject
	server all accept
	client all accept
router out inface eth1 outface eth0
	route all accept
	server ssh drop
router in inface eth0 outface eth1
	route http accept
	client4 ping accept
END
}

client() {
	interfaces eth0 eth1
	configuration >/etc/firehol/firehol.conf
	sed -i 's/START_FIREHOL=.*/START_FIREHOL=YES/' /etc/default/firehol
	step 'start' firehol start
	either 'status' firehol status
	step 'stop' firehol stop
	sed -i '1a FIREHOL_FAST_ACTIVATION=0' /etc/firehol/firehol.conf
	step 'one call for each rule' firehol start
	either 'panic' firehol panic
	step 'stop' firehol stop
}

compare firehol
