#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Prints restore input for the bench:
#
#	rules.sh flat RULES TABLE ...	RULES rules in the INPUT chain of each TABLE
#	rules.sh chains CHAINS RULES	in each chain but the last two, the first rule jumps to the
#					next chain but one
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

case $what in
flat)	for table; do flat "$table"; done ;;
chains)	chains "$1" ;;
last)	flat filter ;;
esac
