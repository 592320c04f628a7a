#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Whose fault it is when the kernel refuses a table: the line that is blamed is that of the rule
# which the kernel refuses, wherever the jump stands that brings packets to it.
. tests/netns/lib.sh

bounded() {
	setpriv --bounding-set -all,+net_admin,+net_raw --inh-caps -all -- "$@"
}

# blames "what" TABLE LINE REASON: the rules on standard input, from line 2 on, are refused, and
# LINE is to blame, also where there is no namespace to try rules in
blames() {
	{
		echo "*$2"
		cat
		echo COMMIT
	} >"$T/input"
	run iptables-restore "$T/input"
	tells "$1" "^$T/input:$3:.*$4"
	if [ "${bound:-}" ]; then
		run bounded iptables-restore "$T/input"
		tells "$1, told from the tables" "^$T/input:$3:.*$4"
	fi
}

accepts() {
	{
		echo "*$2"
		cat
		echo COMMIT
	} >"$T/input"
	run iptables-restore "$T/input"
	is "$1" "$code$(cat "$T/err")" 0
}

! bounded true 2>/dev/null || bounded unshare -n true 2>/dev/null || bound=yes

blames 'the chain of the bad rule stands before the one that jumps to it' nat 5 \
	'works in POSTROUTING only.*from OUTPUT by rule 2 of chain zzz (line 7)' <<'END'
:aaa - [0:0]
:zzz - [0:0]
-A aaa -s 10.0.0.1 -j ACCEPT
-A aaa -j MASQUERADE
-A zzz -s 10.0.0.1 -j ACCEPT
-A zzz -j aaa
-A OUTPUT -j zzz
END
blames 'a chain reached through three others, in the reverse order of names' mangle 7 \
	'works in PREROUTING only.*from FORWARD by rule 1 of chain b (line 6)' <<'END'
:a - [0:0]
:b - [0:0]
:c - [0:0]
-A c -j b
-A b -j a
-A a -p tcp -j TPROXY --on-port 1
-A PREROUTING -j a
-A FORWARD -j c
END
blames 'the match of a rule, not the jump that comes later' filter 5 \
	'owner works in OUTPUT, POSTROUTING only.*from INPUT by rule 1 of chain two' <<'END'
:one - [0:0]
:two - [0:0]
-A one -s 10.0.0.1
-A one -m owner --uid-owner 5 -j ACCEPT
-A one -s 10.0.0.2
-A OUTPUT -j one
-A two -g one
-A INPUT -j two
END
blames 'of two bad rules the first that the kernel looks at' nat 5 \
	'works in PREROUTING, OUTPUT only.*from POSTROUTING by rule 1 of chain zzz' <<'END'
:aaa - [0:0]
:bbb - [0:0]
:zzz - [0:0]
-A aaa -p tcp -j REDIRECT --to-ports 1
-A bbb -p tcp -j DNAT --to-destination 10.0.0.1
-A zzz -j aaa
-A zzz -j bbb
-A POSTROUTING -j zzz
END
blames 'a bad rule behind one that only the place of its jump makes bad' nat 6 \
	'MASQUERADE works in POSTROUTING only.*from OUTPUT' <<'END'
:aaa - [0:0]
:zzz - [0:0]
-A POSTROUTING -j aaa
-A aaa -s 10.0.0.1 -j SNAT --to-source 10.0.0.2
-A zzz -j MASQUERADE
-A OUTPUT -j zzz
END
blames 'a wrong table deep in chains' mangle 4 'REJECT may stand in table filter only' <<'END'
:aaa - [0:0]
:zzz - [0:0]
-A aaa -j REJECT
-A zzz -j aaa
-A OUTPUT -j zzz
END
blames 'a chain that nothing reaches is checked for its table' nat 3 \
	'REJECT may stand in table filter only' <<'END'
:aaa - [0:0]
-A aaa -j REJECT
END
accepts 'but not for its hooks, nor for loops' nat <<'END'
:aaa - [0:0]
:bbb - [0:0]
-A aaa -j MASQUERADE
-A aaa -j bbb
-A bbb -j aaa
END
accepts 'nor are rules behind a verdict on every packet' nat <<'END'
:aaa - [0:0]
:bbb - [0:0]
-A OUTPUT -j aaa
-A aaa -j ACCEPT
-A aaa -j MASQUERADE
-A aaa -j bbb
-A bbb -j aaa
END
blames 'what is behind such a verdict makes nothing reachable' nat 8 \
	'works in POSTROUTING only.*from OUTPUT by rule 1 of chain OUTPUT (line 9)' <<'END'
:aaa - [0:0]
:bbb - [0:0]
-A POSTROUTING -j aaa
-A aaa -j ACCEPT
-A aaa -j MASQUERADE
-A PREROUTING -j ACCEPT
-A bbb -j MASQUERADE
-A OUTPUT -j bbb
-A PREROUTING -j aaa
END
blames 'a loop, not the one that nothing reaches' filter 9 \
	'chain mmm jumps to nnn, from which a packet can come back' <<'END'
:aaa - [0:0]
:bbb - [0:0]
:mmm - [0:0]
:nnn - [0:0]
-A aaa -j bbb
-A bbb -j aaa
-A nnn -s 10.0.0.1 -j mmm
-A mmm -s 10.0.0.2 -g nnn
-A FORWARD -j nnn
END
blames 'a loop, not what stands behind a verdict on every packet' filter 8 \
	'chain nnn jumps to nnn, from which a packet can come back' <<'END'
:aaa - [0:0]
:nnn - [0:0]
-A INPUT -j aaa
-A aaa -j DROP
-A aaa -j aaa
-A FORWARD -j nnn
-A nnn -j nnn
END
blames 'a loop before all bad rules' nat 6 'chain bbb jumps to aaa' <<'END'
:aaa - [0:0]
:bbb - [0:0]
-A OUTPUT -j MASQUERADE
-A aaa -j bbb
-A bbb -j aaa
-A OUTPUT -j aaa
END
# What an extension asks of its place, and no table says: only a kernel can tell.
bound=
blames 'a policy that the hook has not' filter 4 \
	'packets reach this chain from OUTPUT by rule 1 of chain OUTPUT (line 6), from INPUT by rule 1 of chain zzz (line 5)' <<'END'
:aaa - [0:0]
:zzz - [0:0]
-A aaa -m policy --dir out --pol none -j ACCEPT
-A zzz -j aaa
-A OUTPUT -j aaa
-A INPUT -j zzz
END
blames 'clamping where there is no route' mangle 4 \
	'packets reach this chain from .*, from INPUT by rule 1 of chain zzz (line 5)' <<'END'
:aaa - [0:0]
:zzz - [0:0]
-A aaa -p tcp --syn -j TCPMSS --clamp-mss-to-pmtu
-A zzz -j aaa
-A FORWARD -j aaa
-A INPUT -j zzz
END

# ---- for IPv6, in a table of some size
{
	echo '*nat'
	seq -f ':c%05g - [0:0]' 1 400
	seq -f '-A c%05g -s 2001:db8::1 -j ACCEPT' 1 400
	seq -f '-A c%05g -p udp -j DNAT --to-destination 2001:db8::2' 1 400
	seq 2 400 | awk '{ printf "-A c%05d -j c%05d\n", $1, $1 - 1 }'
	echo '-A POSTROUTING -j c00400'
	echo COMMIT
} >"$T/input"
run ip6tables-restore "$T/input"
tells 'many chains, all of them bad: the first' \
	"^$T/input:802:.*works in PREROUTING, OUTPUT only.*by rule 3 of chain c00002"
done_testing
