#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Shows the main job: a firewall for both families loaded, listed, changed and saved, with real
# packets to prove it, and a broken one refused. All of it happens in two network namespaces
# that end with it: "server", which has the firewall, and "client", joined by a veth pair. As an
# ordinary user, a user namespace is made around them. Nothing of the host is touched: the lock
# file, too, is its own.
#
# Each step checks what it shows; the exit code is 0 if all was as it says.
set -eu
cd "$(dirname "$0")/.."

bin=${MERLON_BIN:-$PWD/build/bin}
udp=${MERLON_BUILD:-$PWD/build}/tests/udp

if [ -z "${MERLON_DEMO:-}" ]; then
	MERLON_DEMO=1
	export MERLON_DEMO
	if [ "$(id -u)" -eq 0 ] && unshare -n true 2>/dev/null; then
		exec unshare -n "$0" "$@"
	elif unshare -Ur unshare -n true 2>/dev/null; then
		# In two steps: /proc/net/ip_tables_names belongs to the user who is root when
		# the network namespace is made, and with -Urn nobody is, yet.
		exec unshare -Ur unshare -n "$0" "$@"
	fi
	echo 'The demo needs a network namespace, and this system lets you make none.' >&2
	echo 'Run it as root, or allow user namespaces to all users.' >&2
	exit 1
fi

if [ -t 1 ]; then
	bold=$(printf '\033[1m') dim=$(printf '\033[2m') off=$(printf '\033[0m')
else
	bold='' dim='' off=''
fi

say() {
	printf '\n%s%s%s\n' "$bold" "$*" "$off"
}

# Show a command, one of ours, and what it prints.
run() {
	printf '%s$ %s%s\n' "$dim" "$*" "$off"
	program=$bin/$1
	shift
	"$program" "$@" >"$scratch/said" 2>&1 || wrong "$(cat "$scratch/said")"
	sed 's/^/    /' "$scratch/said"
}

wrong() {
	printf '\ndemo: this is not as it should be: %s\n' "$*" >&2
	exit 1
}

# packets WANTED ADDRESS PORT: three datagrams from the client; all or none are to arrive.
packets() {
	got=$("$udp" -n 3 "$client" "$2" "$3") || [ -n "$got" ] || wrong 'no packet could be sent'
	echo "    client -> $2 udp port $3: $got"
	[ "$got" = "$1 of 3 arrived" ] || wrong "$1 of 3 should have arrived"
}

rules_only() {
	"$bin/iptables-save" | grep -v '^#' | sed 's/\[[0-9:]*\]//'
}

scratch=$(mktemp -d)
XTABLES_LOCKFILE=$scratch/xtables.lock
export XTABLES_LOCKFILE
unshare -n sleep 60 &
peer=$!
trap 'kill $peer; rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
client=/proc/$peer/ns/net
while [ "$(readlink $client)" = "$(readlink /proc/self/ns/net)" ]; do
	sleep 0.01
done

in_client() {
	nsenter --net="$client" "$@"
}

ip link set lo up
ip link add eth0 type veth peer name eth0 netns $peer
ip addr add 192.0.2.1/24 dev eth0
ip link set eth0 up
in_client ip addr add 192.0.2.2/24 dev eth0
in_client ip link set eth0 up
six=yes
if [ -e /proc/net/if_inet6 ]; then
	ip addr add 2001:db8::1/64 dev eth0 nodad
	in_client ip addr add 2001:db8::2/64 dev eth0 nodad
else
	six=
fi

say '1. Two namespaces, "server" and "client", and no firewall yet: a packet gets through.'
packets 3 192.0.2.1 514

say '2. The server gets a firewall, IPv4 and IPv6: three tables, two chains of its own.'
run iptables-restore tools/demo/server.v4
[ -z "$six" ] || run ip6tables-restore tools/demo/server.v6

say '3. What the kernel now has. The chain "services" says what is let in.'
run iptables -L services -n
[ -z "$six" ] || run ip6tables -S services

say '4. Packets: name service is let in, syslog (port 514) is not.'
packets 3 192.0.2.1 53
packets 0 192.0.2.1 514
if [ -n "$six" ]; then
	packets 3 2001:db8::1 53
	packets 0 2001:db8::1 514
fi

say '5. One change: the client may send its log.'
run iptables -I services 1 -s 192.0.2.2 -p udp --dport 514 -j ACCEPT
packets 3 192.0.2.1 514

say '6. The counters tell the same story, and those from before the change are still there.'
run iptables -L services -n -v -x
"$bin/iptables" -L services -n -v -x | grep -q '^ *3 .*dpt:514' || wrong 'counted 3 to port 514'
"$bin/iptables" -L services -n -v -x | grep -q '^ *3 .*dpt:53' || wrong 'counted 3 to port 53'

say '7. A new firewall, with a mistake in its second table: refused as a whole.'
rules_only >"$scratch/before"
printf '%s$ %s%s\n' "$dim" 'iptables-restore tools/demo/broken.v4' "$off"
if "$bin/iptables-restore" tools/demo/broken.v4 >"$scratch/said" 2>&1; then
	wrong 'it was accepted'
fi
sed 's/^/    /' "$scratch/said"
rules_only >"$scratch/after"
cmp -s "$scratch/before" "$scratch/after" || wrong 'it changed the rules'
echo 'The old one is still in force, all of it:'
packets 3 192.0.2.1 514
packets 0 192.0.2.1 515

say '8. Saved, with its counters; iptables-restore -c would load it again.'
run iptables-save -c -t filter

say 'All was as it should be. The namespaces end here; the host is as it was.'
