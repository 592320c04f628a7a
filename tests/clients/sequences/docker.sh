# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# A Docker daemon: what it clears when it starts, its chains, a bridge, a network of a user's, a
# container with published ports, the name service in a container, the routing mesh, and the
# way back. It asks with -C before each rule.

# ensure FAMILY TABLE -I|-A CHAIN RULE ...: as the daemon does it
ensure() {
	ip=$1 table=$2 how=$3
	shift 3
	refuses "$ip" --wait -t "$table" -C "$@"
	does "$ip" --wait -t "$table" "$how" "$@"
	does "$ip" --wait -t "$table" -C "$@"
}

drop() {
	ip=$1 table=$2
	shift 2
	does "$ip" --wait -t "$table" -C "$@"
	does "$ip" --wait -t "$table" -D "$@"
}

container() {
	does iptables --wait -t nat -A DOCKER -p "$1" -d 0/0 --dport "$2" \
		-j DNAT --to-destination "172.17.0.2:$3" ! -i docker0
	does iptables --wait -t filter -A DOCKER ! -i docker0 -o docker0 -p "$1" -d 172.17.0.2 \
		--dport "$3" -j ACCEPT
	does iptables --wait -t nat -A POSTROUTING -p "$1" -s 172.17.0.2 -d 172.17.0.2 \
		--dport "$3" -j MASQUERADE
}

does iptables --version
does iptables --wait -L -n
refuses iptables --wait -t nat -D PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
refuses iptables --wait -t nat -D OUTPUT -m addrtype --dst-type LOCAL ! --dst 127.0.0.0/8 -j DOCKER
refuses iptables --wait -t nat -D PREROUTING
for table in nat filter; do
	for chain in DOCKER DOCKER-ISOLATION DOCKER-ISOLATION-STAGE-1 DOCKER-ISOLATION-STAGE-2; do
		refuses iptables --wait -t "$table" -F "$chain"
		refuses iptables --wait -t "$table" -X "$chain"
	done
done
refuses iptables --wait -t nat -n -L DOCKER
does iptables --wait -t nat -N DOCKER
refuses iptables --wait -t nat -N DOCKER
for chain in DOCKER DOCKER-ISOLATION-STAGE-1 DOCKER-ISOLATION-STAGE-2; do
	refuses iptables --wait -t filter -n -L "$chain"
	does iptables --wait -t filter -N "$chain"
	does iptables --wait -t filter -n -L "$chain"
done
ensure iptables filter -A DOCKER-ISOLATION-STAGE-1 -j RETURN
ensure iptables filter -A DOCKER-ISOLATION-STAGE-2 -j RETURN
for bridge in docker0:172.17.0.0/16 br-0123456789ab:172.18.0.0/16; do
	name_of=${bridge%%:*}
	ensure iptables nat -I POSTROUTING -s "${bridge#*:}" ! -o "$name_of" -j MASQUERADE
	ensure iptables nat -I DOCKER -i "$name_of" -j RETURN
	refuses iptables --wait -D FORWARD -i "$name_of" -o "$name_of" -j DROP
	ensure iptables filter -I FORWARD -i "$name_of" -o "$name_of" -j ACCEPT
	ensure iptables filter -I FORWARD -i "$name_of" ! -o "$name_of" -j ACCEPT
	ensure iptables filter -I FORWARD -o "$name_of" -j DOCKER
	ensure iptables filter -I FORWARD -o "$name_of" -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
	ensure iptables filter -I DOCKER-ISOLATION-STAGE-1 -i "$name_of" ! -o "$name_of" \
		-j DOCKER-ISOLATION-STAGE-2
	ensure iptables filter -I DOCKER-ISOLATION-STAGE-2 -o "$name_of" -j DROP
done
ensure iptables nat -A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
ensure iptables nat -A OUTPUT -m addrtype --dst-type LOCAL -j DOCKER ! --dst 127.0.0.0/8
ensure iptables filter -I FORWARD -j DOCKER-ISOLATION-STAGE-1
does iptables --wait -P FORWARD DROP
refuses iptables --wait -t filter -n -L DOCKER-USER
does iptables --wait -t filter -N DOCKER-USER
ensure iptables filter -A DOCKER-USER -j RETURN
ensure iptables filter -I FORWARD -j DOCKER-USER
drop iptables filter FORWARD -j DOCKER-USER
does iptables --wait -t filter -I FORWARD -j DOCKER-USER
container tcp 8080 80
container udp 5353 53
container sctp 9999 9999

# IPv6. What 1.8.9's ip6tables -C takes for equal (it does not look into matches) is not asked.
does ip6tables --wait -t nat -N DOCKER
does ip6tables --wait -t filter -N DOCKER
ensure ip6tables nat -I POSTROUTING -s fd00:17::/64 ! -o docker0 -j MASQUERADE
ensure ip6tables nat -A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
ensure ip6tables nat -A OUTPUT -m addrtype --dst-type LOCAL -j DOCKER ! --dst ::1/128
does ip6tables --wait -t nat -A DOCKER -p tcp -d 0/0 --dport 8080 \
	-j DNAT --to-destination '[fd00:17::2]:80' ! -i docker0
ensure ip6tables filter -I FORWARD -o docker0 -j DOCKER

# The name service in a container's own namespace.
feeds iptables-restore --wait -n <<END
*nat
:DOCKER_OUTPUT - [0:0]
:DOCKER_POSTROUTING - [0:0]
-I OUTPUT -d 127.0.0.11 -j DOCKER_OUTPUT
-A DOCKER_OUTPUT -d 127.0.0.11 -p udp --dport 53 -j DNAT --to-destination 127.0.0.11:40001
-A DOCKER_OUTPUT -d 127.0.0.11 -p tcp --dport 53 -j DNAT --to-destination 127.0.0.11:40002
-I POSTROUTING -d 127.0.0.11 -j DOCKER_POSTROUTING
-A DOCKER_POSTROUTING -s 127.0.0.11 -p udp --sport 40001 -j SNAT --to-source :53
-A DOCKER_POSTROUTING -s 127.0.0.11 -p tcp --sport 40002 -j SNAT --to-source :53
COMMIT
END

# The routing mesh, and an encrypted overlay.
does iptables --wait -t nat -N DOCKER-INGRESS
does iptables --wait -t nat -A DOCKER-INGRESS -j RETURN
does iptables --wait -t nat -I DOCKER-INGRESS -p tcp --dport 30000 -j DNAT --to-destination 172.18.0.2:30000
does iptables --wait -t nat -I PREROUTING -m addrtype --dst-type LOCAL -j DOCKER-INGRESS
does iptables --wait -t nat -I POSTROUTING -o docker_gwbridge -m addrtype --src-type LOCAL -j MASQUERADE
does iptables --wait -t mangle -A PREROUTING -p tcp --dport 30000 -j MARK --set-mark 256
does iptables --wait -t mangle -A OUTPUT -d 10.0.0.5/32 -j MARK --set-mark 0x101
does iptables --wait -t mangle -A OUTPUT -p udp --dport 4789 -m u32 \
	--u32 '0>>22&0x3C@12&0xFFFFFF00=4096' -j MARK --set-mark 0xd0c4e3
does iptables --wait -t filter -A INPUT -p udp --dport 4789 -m policy --dir in --pol ipsec -j ACCEPT
does iptables --wait -t filter -A INPUT -p udp --dport 4789 -j DROP

does iptables --wait -t nat -D DOCKER -p tcp -d 0/0 --dport 8080 \
	-j DNAT --to-destination 172.17.0.2:80 ! -i docker0
does iptables --wait -t filter -D DOCKER ! -i docker0 -o docker0 -p tcp -d 172.17.0.2 --dport 80 -j ACCEPT
drop iptables nat POSTROUTING -s 172.18.0.0/16 ! -o br-0123456789ab -j MASQUERADE
drop iptables filter DOCKER-ISOLATION-STAGE-2 -o br-0123456789ab -j DROP
refuses iptables --wait -t filter -X DOCKER-USER
