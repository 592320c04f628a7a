#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Prints restore input for the bench:
#
#	rules.sh flat RULES TABLE ...	RULES rules in the INPUT chain of each TABLE
#	rules.sh chains CHAINS RULES	in each chain but the last two, the first rule jumps to the
#					next chain but one
#	rules.sh mixed RULES		in the INPUT chain of filter, of 20 extensions in turn
#	rules.sh last RULES		the last rule of flat, as one writes it after -A INPUT
set -eu

what=$1
count=$2
shift 2

flat() {
	awk -v table="$1" -v count="$count" -v what="$what" '
	function rule(i) {
		return sprintf("-s %d.%d.%d.%d/32 -p tcp -m tcp --dport %d -j DROP",
			10 + int(i / 16777216), int(i / 65536) % 256, int(i / 256) % 256, i % 256,
			1 + i * 7919 % 65535)
	}
	BEGIN {
		if (what == "last") {
			print rule(count - 1)
			exit
		}
		print "*" table
		for (i = 0; i < count; i++)
			print "-A INPUT " rule(i)
		print "COMMIT"
	}'
}

chains() {
	awk -v chains="$count" -v rules="$1" '
	BEGIN {
		print "*filter"
		for (i = 0; i < chains; i++)
			print ":chain-" i " - [0:0]"
		print "-A INPUT -j chain-0\n-A INPUT -j chain-1"
		for (i = 0; i < chains; i++) {
			for (j = 0; j < rules; j++) {
				source = sprintf("10.%d.%d.%d/32", j, int(i / 256), i % 256)
				verdict = j == 0 && i + 2 < chains ? "chain-" i + 2 : "DROP"
				print "-A chain-" i " -s " source " -p tcp -m tcp --dport " j + 1 \
					" -j " verdict
			}
		}
		print "COMMIT"
	}'
}

mixed() {
	awk -v rules="$1" '
	BEGIN {
		n = split("-p tcp -m tcp --dport PORT -j ACCEPT\n" \
			"-p udp -m udp --sport PORT:65535 -j DROP\n" \
			"-p tcp -m multiport --dports 80,443,PORT -j ACCEPT\n" \
			"-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n" \
			"-m state --state NEW -j RETURN\n" \
			"-m comment --comment \"rule PORT\" -j DROP\n" \
			"-m mark --mark 0xPORT -j ACCEPT\n" \
			"-m connmark --mark 0xPORT/0xff -j ACCEPT\n" \
			"-m limit --limit 5/min --limit-burst 7 -j RETURN\n" \
			"-m mac --mac-source 02:00:00:00:00:01 -j DROP\n" \
			"-m iprange --src-range 10.0.0.1-10.0.0.99 -j DROP\n" \
			"-m addrtype --dst-type LOCAL -j ACCEPT\n" \
			"-p icmp -m icmp --icmp-type 8 -j ACCEPT\n" \
			"-m length --length 1:PORT -j DROP\n" \
			"-m ttl --ttl-lt 5 -j DROP\n" \
			"-m dscp --dscp 0x2e -j ACCEPT\n" \
			"-m pkttype --pkt-type broadcast -j DROP\n" \
			"-m statistic --mode nth --every 7 --packet 0 -j RETURN\n" \
			"-p tcp -j REJECT --reject-with tcp-reset\n" \
			"-j LOG --log-prefix \"mixed \"", form, "\n")
		print "*filter"
		for (i = 0; i < rules; i++) {
			rule = form[i % n + 1]
			gsub(/PORT/, 1 + i * 7919 % 65535, rule)
			printf "-A INPUT -s %d.%d.%d.%d/32 %s\n", 10 + int(i / 16777216),
				int(i / 65536) % 256, int(i / 256) % 256, i % 256, rule
		}
		print "COMMIT"
	}'
}

case $what in
flat)	for table; do flat "$table"; done ;;
chains)	chains "$1" ;;
mixed)	mixed "$count" ;;
last)	flat filter ;;
esac
