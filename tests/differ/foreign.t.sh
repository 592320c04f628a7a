#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# What others put into the kernel and ours may not know: extensions that only the system's
# iptables has, and old revisions of common ones (made by changing the byte in a stored table).
# A change of another rule leaves every byte and counter of them; -save prints something that
# gives the same bytes again, in the newest revision where ours knows the extension.
. tests/tap.sh
. tests/tools/tools.sh
. tests/differ/lib.sh

if [ ! -x "$THEIRS/iptables-legacy" ]; then
	echo "1..0 # SKIP no iptables-legacy to compare with"
	exit
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
blob=$(tool blob "$work") || exit 1

# revision TABLE NAME REVISION: of all NAME in the stored table; it stands 29 bytes after the name
revision() {
	grep -abo "$2" "$work/$1" | cut -d : -f 1 | while read -r at; do
		printf '%b' "\\0$3" | dd of="$work/$1" bs=1 seek=$((at + 29)) conv=notrunc status=none
	done
	"$blob" 4 put "$work/$1"
}

# Each line is loaded by itself: a kernel need not have all of these.
while read -r rule; do
	# shellcheck disable=SC2086 # words
	"$THEIRS/iptables-legacy" $rule -c 5 6 2>/dev/null || diag "not in this kernel: $rule"
done <<'END'
-A INPUT -m connbytes --connbytes 5:10 --connbytes-dir both --connbytes-mode packets -j ACCEPT
-A INPUT -m cpu --cpu 1 -j ACCEPT
-A INPUT -m devgroup --src-group 5 -j ACCEPT
-A INPUT -p tcp -m ecn --ecn-tcp-cwr -j ACCEPT
-A INPUT -m realm --realm 5 -j ACCEPT
-A INPUT -p tcp -m osf --genre Linux -j ACCEPT
-A INPUT -m cgroup --cgroup 5 -j ACCEPT
-A INPUT -m cluster --cluster-total-nodes 2 --cluster-local-node 1 --cluster-hash-seed 5
-A INPUT -j AUDIT --type accept
-A INPUT -p tcp -j SYNPROXY --mss 1460 --wscale 7 --timestamp
-A INPUT -p udp -m udp --dport 5 -j NFQUEUE --queue-balance 1:3
-t mangle -A PREROUTING -j TEE --gateway 192.0.2.1
-t mangle -A PREROUTING -j HMARK --hmark-tuple ct,proto --hmark-mod 5 --hmark-rnd 0x5
-t mangle -A PREROUTING -p tcp -j TCPOPTSTRIP --strip-options wscale,mss
-t mangle -A PREROUTING -p tcp -m socket --transparent
-t raw -A PREROUTING -j CT --zone 3
END

for table in filter mangle raw; do
	"$blob" 4 store $table "$work/$table"
done
revision filter NFQUEUE 1
revision mangle socket 1
revision raw CT 1

"$blob" -c 4 dump >"$work/before"
for name in NFQUEUE socket CT; do
	ok "$name of revision 1 is in the kernel" grep -q "$name rev 1" "$work/before"
done
for table in filter mangle raw; do
	chain=PREROUTING
	[ $table != filter ] || chain=INPUT
	ok "$table: a rule before them" "$OURS/iptables-legacy" -t $table -I $chain -s 192.0.2.7
	ok "$table: a rule after them" "$OURS/iptables-legacy" -t $table -A $chain -s 192.0.2.8 -j ACCEPT
	ok "$table: and away again" "$OURS/iptables-legacy" -t $table -D $chain -s 192.0.2.8 -j ACCEPT
	ok "$table: and away again" "$OURS/iptables-legacy" -t $table -D $chain 1
	ok "$table: -L" "$OURS/iptables-legacy" -t $table -L -n -v
	ok "$table: -S" "$OURS/iptables-legacy" -t $table -S
done
"$blob" -c 4 dump >"$work/after"
same "every byte and counter is as it was" "$work/after" "$work/before"

if [ "$OURS" = "$THEIRS" ]; then
	skip 2 "what theirs lacks here is asked of ours only"
	done_testing
fi
"$OURS/iptables-legacy-save" -c >"$work/saved"
# shellcheck disable=SC2016 # the inner shell expands it
ok "our -save -c can be loaded" unshare -n sh -c '"$1/iptables-legacy-restore" -c "$2" &&
	"$3" -c 4 dump >"$4"' - "$OURS" "$work/saved" "$blob" "$work/again"
sed -i -E 's/ (NFQUEUE|socket|CT) rev [0-9]/ \1 rev N/' "$work/again" "$work/before"
same "and gives the same bytes and counters" "$work/again" "$work/before"
done_testing
