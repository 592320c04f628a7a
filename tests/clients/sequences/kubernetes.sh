# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# A node of Kubernetes: the kubelet's chains, made one by one; then those of kube-proxy, which
# reads with -save and writes with restore --noflush --counters: services that come, change
# and go, in chains that are declared again, and so emptied, or deleted in the same text.

# wants IPTABLES TABLE CHAIN RULE ...: a rule that must be first
wants() {
	ip=$1 table=$2
	shift 2
	refuses "$ip" -w 5 -W 100000 -C "$@" -t "$table"
	does "$ip" -w 5 -W 100000 -I "$@" -t "$table"
}

for ip in iptables ip6tables; do
	does "$ip" -w 5 -N KUBE-MARK-DROP -t nat
	refuses "$ip" -w 5 -N KUBE-MARK-DROP -t nat
	does "$ip" -w 5 -A KUBE-MARK-DROP -t nat -j MARK --or-mark 0x8000
	does "$ip" -w 5 -N KUBE-FIREWALL -t filter
	does "$ip" -w 5 -A KUBE-FIREWALL -t filter -m comment \
		--comment 'kubernetes firewall for dropping marked packets' \
		-m mark --mark 0x8000/0x8000 -j DROP
	wants "$ip" filter OUTPUT -j KUBE-FIREWALL
	wants "$ip" filter INPUT -j KUBE-FIREWALL
	does "$ip" -w 5 -N KUBE-KUBELET-CANARY -t mangle
	for chain in KUBE-SERVICES KUBE-POSTROUTING KUBE-NODEPORTS; do
		does "$ip" -w 5 -W 100000 -N "$chain" -t nat
	done
	wants "$ip" nat OUTPUT -m comment --comment 'kubernetes service portals' -j KUBE-SERVICES
	wants "$ip" nat PREROUTING -m comment --comment 'kubernetes service portals' -j KUBE-SERVICES
	wants "$ip" nat POSTROUTING -m comment --comment 'kubernetes postrouting rules' -j KUBE-POSTROUTING
	for chain in KUBE-EXTERNAL-SERVICES KUBE-FORWARD KUBE-SERVICES KUBE-PROXY-FIREWALL; do
		does "$ip" -w 5 -W 100000 -N "$chain" -t filter
	done
	wants "$ip" filter FORWARD -m conntrack --ctstate NEW -j KUBE-SERVICES
	wants "$ip" filter FORWARD -m comment --comment 'kubernetes forwarding rules' -j KUBE-FORWARD
	does "$ip-save" -t nat
done

# service ADDRESS CHAIN ENDPOINT ...: what the proxy writes of one service
service() {
	address=$1 chain=$2
	shift 2
	left=$#
	echo "-A KUBE-SERVICES -m comment --comment \"default/$chain cluster IP\" -m tcp -p tcp" \
		"-d $address --dport 80 -j KUBE-SVC-$chain"
	echo "-A KUBE-SVC-$chain -m comment --comment \"default/$chain cluster IP\" -m tcp -p tcp" \
		"-d $address --dport 80 ! -s 10.244.0.0/16 -j KUBE-MARK-MASQ"
	for endpoint; do
		probability=
		[ "$left" -eq 1 ] || probability="-m statistic --mode random --probability 0.${left}000000000"
		echo "-A KUBE-SVC-$chain -m comment --comment \"default/$chain -> $endpoint\"" \
			"$probability -j KUBE-SEP-$chain$left"
		echo "-A KUBE-SEP-$chain$left -m comment --comment default/$chain -s ${endpoint%:*}" \
			"-j KUBE-MARK-MASQ"
		echo "-A KUBE-SEP-$chain$left -m comment --comment default/$chain -m tcp -p tcp" \
			"-j DNAT --to-destination $endpoint"
		left=$((left - 1))
	done
}

nat_head() {
	cat <<'END'
*nat
:KUBE-SERVICES - [0:0]
:KUBE-NODEPORTS - [0:0]
:KUBE-POSTROUTING - [0:0]
:KUBE-MARK-MASQ - [0:0]
END
}

nat_tail() {
	cat <<'END'
-A KUBE-POSTROUTING -m mark ! --mark 0x00004000/0x00004000 -j RETURN
-A KUBE-POSTROUTING -j MARK --xor-mark 0x00004000
-A KUBE-POSTROUTING -m comment --comment "kubernetes service traffic requiring SNAT" -j MASQUERADE --random-fully
-A KUBE-MARK-MASQ -j MARK --or-mark 0x00004000
-A KUBE-SERVICES -m comment --comment "kubernetes service nodeports; NOTE: this must be the last rule in this chain" -m addrtype --dst-type LOCAL -j KUBE-NODEPORTS
COMMIT
END
}

{
	cat <<'END'
*filter
:KUBE-SERVICES - [0:0]
:KUBE-EXTERNAL-SERVICES - [0:0]
:KUBE-FORWARD - [0:0]
-A KUBE-SERVICES -m comment --comment "default/none has no endpoints" -m tcp -p tcp -d 10.96.9.9 --dport 443 -j REJECT
-A KUBE-FORWARD -m conntrack --ctstate INVALID -j DROP
-A KUBE-FORWARD -m comment --comment "kubernetes forwarding rules" -m mark --mark 0x00004000/0x00004000 -j ACCEPT
-A KUBE-FORWARD -m comment --comment "kubernetes forwarding conntrack rule" -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
COMMIT
END
	nat_head
	printf ':KUBE-S%s - [0:0]\n' VC-AAAA EP-AAAA1 EP-AAAA2 EP-AAAA3 VC-BBBB EP-BBBB1
	service 10.96.0.10 AAAA 10.244.1.2:8080 10.244.1.3:8080 10.244.2.4:8080
	service 10.96.0.20 BBBB 10.244.1.9:53
	nat_tail
} | feeds iptables-restore -w 5 -W 100000 --noflush --counters
does iptables-save -t nat
{
	nat_head
	printf ':KUBE-S%s - [0:0]\n' VC-AAAA EP-AAAA1 EP-AAAA2 EP-AAAA3 VC-BBBB EP-BBBB1
	service 10.96.0.10 AAAA 10.244.1.2:8080 10.244.2.4:8080
	printf -- '-X KUBE-S%s\n' EP-AAAA3 VC-BBBB EP-BBBB1
	nat_tail
} | feeds iptables-restore -w 5 -W 100000 --noflush --counters
does iptables-save -t nat
{
	printf '*nat\n:KUBE-SVC-AAAA - [0:0]\n:KUBE-SEP-AAAA2 - [0:0]\n'
	service 10.96.0.10 AAAA 10.244.7.7:8080 | grep -v '^-A KUBE-SERVICES'
	echo COMMIT
} | feeds iptables-restore -w 5 -W 100000 --noflush --counters
does iptables -w 5 -W 100000 -F KUBE-SERVICES -t nat
does iptables -w 5 -W 100000 -D OUTPUT -t nat -m comment --comment 'kubernetes service portals' -j KUBE-SERVICES
refuses iptables -w 5 -W 100000 -X KUBE-SERVICES -t nat
