# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# To be sourced: many rules at once through iptables-restore and into the kernel. A rule is a line
# of fields parted by tabs, of which these count here: the third says where it comes from, then
# follow its table, its chain and its arguments (a tab in them is \001).

tab=$(printf '\t')

# Tables and chains in the kernel's order, the lines of a chain in theirs.
in_order() {
	awk -F '\t' -v OFS='\t' '
	BEGIN {
		split("PREROUTING INPUT FORWARD OUTPUT POSTROUTING", hooks, " ")
		for (i in hooks)
			rank[hooks[i]] = i
	}
	{ print $4, rank[$5], NR, $0 }' | LC_ALL=C sort -t "$tab" -k1,1 -k2,2n -k3,3n | cut -f 4-
}

# restore_text TABLES [HEAD]: what iptables-restore reads of such lines. All tables, so that none
# holds older rules. With a file HEAD of lines "TABLE LINE" before them, rules are counted as
# [N:0], N being the number of the line, by which they can be found again.
restore_text() {
	awk -F '\t' -v tables="$1" -v head="${2:-}" '
	BEGIN {
		n = split(tables, table, " ")
		while (head && (getline line <head) > 0) {
			i = index(line, " ")
			text[substr(line, 1, i - 1)] = \
				text[substr(line, 1, i - 1)] substr(line, i + 1) "\n"
		}
	}
	{ gsub(/\001/, "\t", $6) }
	{
		text[$4] = text[$4] (head ? "[" NR ":0] " : "") "-A " $5 \
			($6 == "" ? "" : " ") $6 "\n"
	}
	END {
		for (i = 1; i <= n; i++)
			printf "*%s\n%sCOMMIT\n", table[i], text[table[i]]
	}'
}

# blob dump, one line for each rule; policies and the end are left out.
rules_of_blob() {
	awk '
	function out() { if (entry != "" && !policy) print entry; entry = "" }
	/^table / {
		out()
		delete underflow
		for (i = 8; i <= NF; i++) {
			sub(/.*-/, "", $i)
			underflow[$i] = 1
		}
		next
	}
	/^entry / {
		out()
		policy = $4 in underflow
		sub(/^entry [0-9]+ at [0-9]+/, "")
	}
	{ entry = entry $0 }
	/ target ERROR / { entry = "" }
	END { out() }'
}
