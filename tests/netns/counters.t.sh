#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Counters, step by step beside the system's iptables-legacy: both get the same commands in
# namespaces of their own and the same packets, and the kernel must count alike.
. tests/netns/lib.sh
need iptables-legacy nsenter

# A pair of namespaces for each side: packets come from $out to the address 10.7.0.1 of $in.
pair() {
	namespace
	in=$pid
	namespace
	out=$pid
	ip link add near netns "$in" type veth peer name far netns "$out" &&
		nsenter -t "$in" -n sh -c 'ip addr add 10.7.0.1/24 dev near; ip link set near up;
			ip link set lo up' &&
		nsenter -t "$out" -n sh -c 'ip addr add 10.7.0.2/24 dev far; ip link set far up'
	# Nothing may be sent but what the test sends.
	nsenter -t "$in" -n sh -c 'echo 1 >/proc/sys/net/ipv6/conf/near/disable_ipv6' 2>/dev/null
	nsenter -t "$out" -n sh -c 'echo 1 >/proc/sys/net/ipv6/conf/far/disable_ipv6' 2>/dev/null
}

pair || { echo '1..0 # SKIP no veth here'; exit; }
ours_in=$in ours_out=$out
pair
theirs_in=$in theirs_out=$out

packets() {
	nsenter -t "$ours_in" -n "$MERLON_BUILD/tests/udp" -n "$1" -t 50 \
		"/proc/$ours_out/ns/net" 10.7.0.1 "$2" >/dev/null
	nsenter -t "$theirs_in" -n "$MERLON_BUILD/tests/udp" -n "$1" -t 50 \
		"/proc/$theirs_out/ns/net" 10.7.0.1 "$2" >/dev/null
}

# A table without the counters of its policies, which the system's iptables sets to zero with
# every change of the table; here they live on.
rules() {
	nsenter -t "$1" -n "$blob" -c 4 dump filter | awk '
		/^table/ {
			print
			for (i = 8; i <= NF; i++) {
				split($i, ends, "-")
				policy[ends[2]] = 1
			}
		}
		/^entry/ { masked = ($4 in policy) }
		/^entry/ || /^ target/ { print $1, $2, $3, $4, $5, $8, $9, $10, $11, $12 }
		/^ counters/ { print masked ? " counters of a policy" : $0 }'
}

alike() {
	rules "$ours_in" >"$T/ours"
	rules "$theirs_in" >"$T/theirs"
	same "$1" "$T/ours" "$T/theirs"
}

# policies "what" INPUT FORWARD OUTPUT: their packets, here
policies() {
	is "$1: the policies' counters" "$(nsenter -t "$ours_in" -n "$MERLON_BIN/iptables" -nvxL |
		sed -n 's/^Chain.*(policy [A-Z]* \([0-9]*\) packets.*/\1/p' | tr '\n' ' ')" "$2 $3 $4 "
}

# shellcheck disable=SC2016 # for another shell
both() {
	nsenter -t "$ours_in" -n "$MERLON_BIN/iptables" -w "$@" >"$T/out" 2>&1
	nsenter -t "$theirs_in" -n sh -c 'PATH=$1; shift; exec iptables-legacy "$@"' - \
		"$system_path" -w "$@" >"$T/out" 2>&1
	packets 2 1000
	packets 1 1001
	alike "iptables $*"
}

# shellcheck disable=SC2016 # for another shell
restores() {
	nsenter -t "$ours_in" -n "$MERLON_BIN/iptables-restore" "$@" "$T/input" 2>"$T/err"
	nsenter -t "$theirs_in" -n sh -c 'PATH=$1; shift; exec iptables-legacy-restore "$@"' - \
		"$system_path" "$@" "$T/input" 2>"$T/err"
	alike "iptables-restore $*"
	packets 2 1000
	alike "iptables-restore $*, and packets"
}

nsenter -t "$ours_in" -n "$MERLON_BIN/iptables" -P FORWARD DROP -c 71 72
nsenter -t "$theirs_in" -n sh -c "PATH=$system_path; iptables-legacy -P FORWARD DROP -c 71 72"
both -A INPUT -p udp --dport 1000
ok 'packets are counted' grep -q 'counters 2 58' "$T/ours"
policies 'at first' 3 71 0
both -A INPUT -p udp --dport 1001 -j ACCEPT
both -I INPUT -p udp
both -I INPUT 2 -s 10.7.0.2
policies 'after -A and -I' 9 71 0
both -N one
both -A one -p udp
both -A one -j RETURN
both -A INPUT -j one
both -I one 2 -s 10.7.0.2
both -R one 1 -p udp --sport 1:65535
both -R INPUT 1 -p udp
both -R INPUT 2 -s 10.7.0.0/24 -c 5 6
both -A one -c 7 8 -d 10.7.0.1
policies 'after -N and -R' 27 71 0
both -D INPUT 2
both -D INPUT -p udp
both -E one two
both -N three
both -A three -j DROP
both -A INPUT -p tcp -j three
policies 'after -D and -E' 39 71 0
both -P INPUT DROP
both -P INPUT ACCEPT
policies 'after -P INPUT' 2 71 0
both -P FORWARD ACCEPT -c 70 80
both -P OUTPUT ACCEPT
policies 'after -P with -c' 6 70 0
both -F three
both -D INPUT -p tcp -j three
both -X three
both -Z two 2
both -C INPUT -j two
both -L -n
both -S -v
both -Z INPUT 1
policies 'after -F, -X and -Z of a rule' 22 70 0
both -I INPUT -c 100 200 -j ACCEPT
both -D INPUT 1
both -Z two
both -L two -Z
policies 'after -Z of a chain' 28 70 0
both -Z FORWARD
policies 'after -Z of one with a policy' 30 0 0
both -F two
both -Z
policies 'after -Z' 2 0 0
both -F
both -A INPUT -p udp --dport 1000 -m limit --limit 1/hour -j ACCEPT

cat >"$T/input" <<'END'
*filter
:INPUT ACCEPT [11:12]
:FORWARD DROP [13:14]
:OUTPUT ACCEPT [15:16]
:chain - [0:0]
[21:22] -A INPUT -p udp -j chain
[23:24] -A chain -s 10.7.0.2
-A chain -s 10.7.0.3
COMMIT
END
restores
policies 'after a restore' 2 0 0
restores -c
restores -c
policies 'after a restore with -c' 13 13 15
restores
restores -n
restores -n -c
policies 'after a restore with -n -c' 13 13 15
cat >"$T/input" <<'END'
*filter
-A chain -s 10.7.0.2/31
COMMIT
END
restores -n
restores -n -c
cat >"$T/input" <<'END'
*filter
:chain - [0:0]
[31:32] -A chain -s 10.7.0.2/31
-I INPUT 1 -s 10.0.0.0/8
COMMIT
END
restores -n
restores -n -c
cat >"$T/input" <<'END'
*filter
:INPUT ACCEPT [41:42]
-D chain 1
-Z INPUT
-R INPUT 1 -s 10.0.0.0/7
-P FORWARD ACCEPT
COMMIT
END
restores -n
restores -n -c
cat >"$T/input" <<'END'
*filter
-A INPUT -p udp -c 51 52
COMMIT
END
restores
restores -c
done_testing
