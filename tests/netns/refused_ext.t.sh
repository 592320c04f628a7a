#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Rules that can be written and that the kernel refuses: which one it was is said, and why.
. tests/netns/lib.sh
without_leaks

# refused 4|6 TABLE REASON CHAIN ARGS
refused() {
	case $1 in
	4)	program=iptables-restore ;;
	6)	program=ip6tables-restore ;;
	esac
	printf '%s\n' "*$2" ':one - [0:0]' '-A one -j ACCEPT' "-A $4 $5" COMMIT >"$T/input"
	keep
	run $program "$T/input"
	says "$5 in $2, $4, IPv$1" 1 "$program: line 5 failed"
	tells "$5 in $2, $4, IPv$1: the reason" "^$T/input:4:.*$3"
	unchanged "$5 in $2, $4, IPv$1: nothing changed"
}

for program in iptables-restore ip6tables-restore; do
	printf '*%s\nCOMMIT\n' filter mangle raw | $program
done

for family in 4 6; do
	refused $family filter 'option --src-group of devgroup works in PREROUTING, INPUT, FORWARD only.*from OUTPUT' \
		OUTPUT '-m devgroup --src-group 1'
	refused $family mangle 'option --src-group of devgroup works in .* only.*from POSTROUTING' \
		POSTROUTING '-m devgroup ! --src-group 1'
	refused $family filter 'option --dst-group of devgroup works in FORWARD, OUTPUT, POSTROUTING only.*from INPUT' \
		INPUT '-m devgroup --dst-group 1'
	refused $family raw 'option --dst-group of devgroup .*from PREROUTING' \
		PREROUTING '-m devgroup --dst-group 1'
	refused $family filter 'match cgroup works in INPUT, OUTPUT, POSTROUTING only.*from FORWARD' \
		FORWARD '-m cgroup --cgroup 1'
	refused $family filter 'match socket works in PREROUTING, INPUT only.*from OUTPUT' \
		OUTPUT '-m socket'
	refused $family filter 'option --ecn-tcp-ece of ecn needs -p tcp' \
		INPUT '-m ecn --ecn-tcp-ece'
	refused $family filter 'option --ecn-tcp-cwr of ecn needs -p tcp' \
		INPUT '-p udp -m ecn ! --ecn-tcp-cwr'
	refused $family filter 'option --ecn-tcp-cwr of ecn needs -p tcp' \
		INPUT '! -p tcp -m ecn --ecn-ip-ect 1 --ecn-tcp-cwr'
	refused $family filter 'match ipcomp needs -p ipcomp' INPUT '-m ipcomp --ipcompspi 5'
	refused $family filter 'there is no accounting object "nosuch"' \
		INPUT '-m nfacct --nfacct-name nosuch'
	refused $family filter 'refuses rule 1 of chain INPUT' \
		INPUT '-m cgroup --path /no/such/cgroup'
	if grep -qx ipvs /proc/net/ip_tables_matches; then
		skip 3 'this kernel has the match ipvs'
	else
		refused $family filter "no match ipvs for ipv$family (module xt_ipvs)" \
			INPUT '-m ipvs --vport 80'
	fi
done
printf '%s\n' '*filter' '-A INPUT -m rateest --rateest nosuch --rateest-lt --rateest-bps 1' COMMIT >"$T/input"
run iptables-restore "$T/input"
says 'an estimator that is missing' 1 'iptables-restore: line 3 failed'
# One that another table makes is not missing, though a scratch namespace does not have it.
if theirs iptables-legacy -t mangle -A OUTPUT -j RATEEST --rateest-name one \
	--rateest-interval 250ms --rateest-ewmalog 500ms; then
	sed 's/nosuch/one/' "$T/input" >"$T/other"
	printf '*%s\nCOMMIT\n' raw nat >>"$T/other"
	run iptables-restore "$T/other"
	says 'an estimator of another table' 0 ''
	theirs iptables-legacy -F
	theirs iptables-legacy -t mangle -F
else
	skip 2 'no estimators here'
fi
refused 4 filter 'match osf needs -p tcp' INPUT '-m osf --genre Linux'
refused 4 filter 'match osf works in PREROUTING, INPUT, FORWARD only.*from OUTPUT' \
	OUTPUT '-p tcp -m osf --genre Linux'
refused 4 raw 'match realm works in INPUT, FORWARD, OUTPUT, POSTROUTING only.*from PREROUTING' \
	PREROUTING '-m realm --realm 1'
refused 6 filter 'match eui64 works in PREROUTING, INPUT, FORWARD only.*from OUTPUT' \
	OUTPUT '-m eui64'
done_testing
