#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# ferm: all examples of its package that speak of iptables, in its two ways of loading, and a
# configuration of ours with what they leave out.
. tests/clients/lib.sh

# Of the time of day, and of a name of chance.
plain() {
	sed -E 's/^(# (Generated .*|Completed) on ).*/\1/; s,/tmp/[A-Za-z0-9_]{10},/tmp/NAME,'
}

ours_too() {
	cat <<'END'
@def $LAN = (eth1 eth2);
@def $HOSTS = (192.0.2.1 192.0.2.2 2001:db8::1);
@def &open($proto, $port) = {
	domain (ip ip6) table filter chain INPUT proto $proto dport $port ACCEPT;
}
@hook pre "true";
domain (ip ip6) {
	table filter {
		chain (INPUT FORWARD) policy DROP;
		chain OUTPUT policy ACCEPT;
		chain INPUT {
			interface lo ACCEPT;
			mod conntrack ctstate (RELATED ESTABLISHED) ACCEPT;
			mod conntrack ctstate INVALID { LOG log-prefix "bad one: "; DROP; }
			proto tcp syn dport ssh mod limit limit 3/minute limit-burst 5 @subchain "ssh" {
				mod hashlimit hashlimit-above 10/hour hashlimit-burst 3
					hashlimit-mode srcip hashlimit-name ssh DROP;
				ACCEPT;
			}
			saddr @ipfilter($HOSTS) proto (tcp udp) dport (domain 853) ACCEPT;
			proto tcp mod multiport destination-ports (80 443 8000:8010) ACCEPT;
			proto ipv6-icmp @if @eq($DOMAIN, ip6) ACCEPT;
			proto icmp @if @eq($DOMAIN, ip) { icmp-type echo-request ACCEPT; DROP; }
			mod comment comment "the \$ rest" REJECT;
		}
		chain FORWARD {
			interface $LAN outerface ! eth0 proto ! tcp ACCEPT;
			mod time timestart 08:00 timestop 17:30 weekdays (Mon) jump office;
		}
		chain office { mod mark mark 0x1 RETURN; }
	}
	table mangle chain FORWARD proto tcp tcp-flags (SYN RST) SYN TCPMSS clamp-mss-to-pmtu;
	table mangle chain PREROUTING interface eth1 MARK set-mark 0x10/0xff;
	table raw chain (PREROUTING OUTPUT) proto udp dport 53 CT notrack;
}
domain ip table nat {
	chain PREROUTING interface eth0 daddr 198.51.100.1 proto tcp dport 80 DNAT to 10.0.0.1:8080;
	chain POSTROUTING outerface eth0 saddr 10.0.0.0/8 MASQUERADE;
	chain POSTROUTING outerface eth3 SNAT to (192.0.2.5-192.0.2.9) persistent;
	chain PREROUTING proto udp dport 123 REDIRECT to-ports 1123;
}
&open(tcp, (993 995));
END
}

# A library that ferm resolves names with: everybody lives at addresses for documentation.
resolver() {
	cat <<'END'
package Net::DNS;
package Net::DNS::Resolver;
sub new { bless {} }
sub errorstring { '' }
sub search { my ($self, $name, $type) = @_; bless { name => $name, type => $type }, 'Answer' }
package Answer;
sub answer { $_[0] }
sub type { $_[0]->{type} }
sub nsdname { "ns." . $_[0]->{name} }
sub exchange { "mx." . $_[0]->{name} }
sub address {
	my $n = length $_[0]->{name};
	$_[0]->{type} eq 'AAAA' ? "2001:db8::$n" : "192.0.2.$n";
}
1;
END
}

client() {
	mkdir -p /etc/perl/Net "$T/ferm"
	resolver >/etc/perl/Net/DNS.pm
	# What these two need is not in Debian 12 any more: an old port's name, and commas.
	echo 'imap3 220/tcp' >>/etc/services
	mkdir "$T/ferm/ferm.d"
	cp /usr/share/doc/ferm/examples/*.ferm /etc/ferm/ferm.conf "$T/ferm"
	sed -i 's/(80, 443)/(80 443)/' "$T/ferm/antiddos.ferm"
	ours_too >"$T/ferm/ours.ferm"
	# Of other programs than iptables.
	rm "$T/ferm/ebtables.ferm" "$T/ferm/arptables.ferm"
	for file in "$T"/ferm/*.*; do
		step "${file##*/}" ferm "$file"
	done
	for file in "$T"/ferm/*.*; do
		echo "$file"
	done | some >"$T/slow"
	while read -r file; do
		step "${file##*/}: one call for each rule" ferm --slow "$file"
	done <"$T/slow"
	step '--noflush' ferm --noflush "$T/ferm/workstation.ferm"
	step 'import-ferm' import-ferm
	step '--noexec --lines' ferm --noexec --lines "$T/ferm/ours.ferm"
	step '--flush' ferm --flush "$T/ferm/ours.ferm"
	sed -i 's/tcp-flags.*;/tcp-flags (SYN RST) SYN TCPMSS set-mss 0x10000;/' "$T/ferm/ours.ferm"
	step 'again' ferm "$T/ferm/workstation.ferm"
	fails 'one that iptables refuses: rolled back' ferm "$T/ferm/ours.ferm"
	fails 'the same, one call for each rule' ferm --slow "$T/ferm/ours.ferm"
}

compare ferm
