# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# libvirt: its chains, a network with address translation, an isolated and a routed one of IPv6,
# and the filter of one machine's interface. It writes all options out.

for ip in iptables ip6tables; do
	does "$ip" -w --table filter --list-rules
	does "$ip" -w --table nat --list-rules
	for chain in INPUT:LIBVIRT_INP OUTPUT:LIBVIRT_OUT FORWARD:LIBVIRT_FWO FORWARD:LIBVIRT_FWI \
		FORWARD:LIBVIRT_FWX; do
		does "$ip" -w --table filter --new-chain "${chain#*:}"
		does "$ip" -w --table filter --insert "${chain%:*}" --jump "${chain#*:}"
	done
	for table in nat mangle; do
		does "$ip" -w --table "$table" --new-chain LIBVIRT_PRT
		does "$ip" -w --table "$table" --insert POSTROUTING --jump LIBVIRT_PRT
	done
done
for port in tcp:67 udp:67 tcp:53 udp:53; do
	does iptables -w --table filter --insert LIBVIRT_INP --in-interface virbr0 \
		--protocol "${port%:*}" --destination-port "${port#*:}" --jump ACCEPT
	does iptables -w --table filter --insert LIBVIRT_OUT --out-interface virbr0 \
		--protocol "${port%:*}" --destination-port "${port#*:}" --jump ACCEPT
done
does iptables -w --table filter --insert LIBVIRT_FWI --out-interface virbr0 --jump REJECT
does iptables -w --table filter --insert LIBVIRT_FWO --in-interface virbr0 --jump REJECT
does iptables -w --table filter --insert LIBVIRT_FWX --in-interface virbr0 --out-interface virbr0 \
	--jump ACCEPT
does iptables -w --table filter --insert LIBVIRT_FWO --source 192.168.122.0/24 \
	--in-interface virbr0 --jump ACCEPT
does iptables -w --table filter --insert LIBVIRT_FWI --destination 192.168.122.0/24 \
	--out-interface virbr0 --match conntrack --ctstate ESTABLISHED,RELATED --jump ACCEPT
does iptables -w --table nat --insert LIBVIRT_PRT --source 192.168.122.0/24 '!' \
	--destination 192.168.122.0/24 --jump MASQUERADE
for protocol in udp tcp; do
	does iptables -w --table nat --insert LIBVIRT_PRT --source 192.168.122.0/24 \
		-p "$protocol" '!' --destination 192.168.122.0/24 --jump MASQUERADE --to-ports 1024-65535
done
does iptables -w --table nat --insert LIBVIRT_PRT --source 192.168.122.0/24 \
	--destination 255.255.255.255/32 --jump RETURN
does iptables -w --table nat --insert LIBVIRT_PRT --source 192.168.122.0/24 \
	--destination 224.0.0.0/24 --jump RETURN
does iptables -w --table mangle --insert LIBVIRT_PRT --out-interface virbr0 --protocol udp \
	--destination-port 68 --jump CHECKSUM --checksum-fill

for port in 53 547; do
	does ip6tables -w --table filter --insert LIBVIRT_INP --in-interface virbr1 \
		--protocol udp --destination-port "$port" --jump ACCEPT
done
does ip6tables -w --table filter --insert LIBVIRT_FWI --out-interface virbr1 --jump REJECT
does ip6tables -w --table filter --insert LIBVIRT_FWO --in-interface virbr1 --jump REJECT
does ip6tables -w --table filter --insert LIBVIRT_FWI --destination fd00:122::/64 \
	--out-interface virbr1 --jump ACCEPT
does ip6tables -w --table nat --insert LIBVIRT_PRT --source fd00:122::/64 '!' \
	--destination fd00:122::/64 --jump MASQUERADE

# The filter of an interface.
for chain in libvirt-in libvirt-out libvirt-in-post libvirt-host-in FI-vnet0 FO-vnet0 HI-vnet0; do
	does iptables -w -N "$chain"
done
does iptables -w -D FORWARD -j LIBVIRT_FWX
refuses iptables -w -D FORWARD -j libvirt-in-post
does iptables -w -I FORWARD 1 -j libvirt-in
does iptables -w -I FORWARD 2 -j libvirt-out
does iptables -w -I FORWARD 3 -j libvirt-in-post
does iptables -w -I INPUT 1 -j libvirt-host-in
does iptables -w -A libvirt-out -m physdev --physdev-is-bridged --physdev-out vnet0 -g FO-vnet0
does iptables -w -A libvirt-in -m physdev --physdev-in vnet0 -g FI-vnet0
does iptables -w -A libvirt-host-in -m physdev --physdev-in vnet0 -g HI-vnet0
does iptables -w -A libvirt-in-post -m physdev --physdev-in vnet0 -j ACCEPT
does iptables -w -A FI-vnet0 -p tcp --sport 22 -m conntrack --ctstate ESTABLISHED \
	-m conntrack --ctdir Reply -m comment --comment 'a server'\''s answers' -j RETURN
does iptables -w -A FO-vnet0 -p tcp -s 192.0.2.0/24 --dport 22 -m conntrack --ctstate NEW,ESTABLISHED \
	-m conntrack --ctdir Original -j ACCEPT
does iptables -w -A FO-vnet0 -p icmp --icmp-type 8 -m connlimit --connlimit-above 5 -j DROP
does iptables -w -A HI-vnet0 -m mac --mac-source 52:54:00:12:34:56 -m iprange \
	--src-range 192.168.122.2-192.168.122.9 -j RETURN
does iptables -w -E FI-vnet0 FJ-vnet0
does iptables -w -L libvirt-in -n
does iptables -w -D libvirt-in -m physdev --physdev-in vnet0 -g FJ-vnet0
does iptables -w -F FJ-vnet0
does iptables -w -X FJ-vnet0
does iptables -w --table filter --delete LIBVIRT_FWI --out-interface virbr0 --jump REJECT
refuses iptables -w --table filter --delete LIBVIRT_FWI --out-interface virbr0 --jump REJECT
