#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# ufw: every command, and every kind of rule that its manual has.
. tests/clients/lib.sh

# ufw tries what the kernel can do in chains with names of chance, and its copies carry the time.
plain() {
	sed -E 's/(ufw6?-caps-test)[a-z0-9_]*/\1/; s/(rules\.20)[0-9_]*/\1/'
}

# Rules that the manual would have us write, one a line.
rules() {
	sed 's/^/ufw /' <<'END'
allow 22
allow 53/udp
deny 25/tcp
reject 113/tcp
limit ssh
allow smtp
allow 6000:6007/tcp
allow 80,443,8080:8090/tcp
allow in 8000
allow out 53
deny out 25/tcp
reject out 26
allow in on eth0 to any port 80 proto tcp
allow out on eth1 to 198.51.100.0/24
deny in on eth0 from 203.0.113.0/24
allow from 192.0.2.1
deny from 192.0.2.0/24 to any port 22
allow from 192.0.2.7 port 1024:2048 to 198.51.100.9 port 5000:5010 proto udp
allow proto tcp from any to any port 80,443
allow proto tcp from 192.0.2.8 port 1:9,20 to any
limit in on eth0 proto tcp to any port 2222
reject proto udp from 203.0.113.9 to any port 514
deny proto udp from any to 224.0.0.0/4
allow to 192.0.2.1 proto esp
allow to 192.0.2.1 proto ah
allow proto gre from 192.0.2.2
allow proto igmp from 192.0.2.3
allow proto ipv6 from 192.0.2.4
allow from 2001:db8::/32 to any port 443 proto tcp
deny from 2001:db8::bad
allow proto esp from 2001:db8::1 to 2001:db8::2
reject from 2001:db8::3 to any port 53
allow log 2049/tcp
deny log-all from 192.0.2.66
allow log-all from 2001:db8::66 to any port 99 proto udp
allow 123/udp comment time
allow OpenSSH
allow from 192.0.2.5 to any app OpenSSH
insert 1 deny from 203.0.113.1
insert 2 allow from 192.0.2.9 to any port 3306
prepend deny from 203.0.113.2
prepend reject from 2001:db8::4
route allow in on eth0 out on eth1
route deny in on eth1 out on eth2 from 192.0.2.0/24 to 198.51.100.0/24
route allow in on eth0 out on eth1 to 10.0.0.1 port 80 proto tcp
route limit in on eth2 to any port 22
route reject log from 203.0.113.0/24
route allow proto udp from 2001:db8::/32 to any port 53
route insert 1 deny from 203.0.113.3
route prepend allow from 192.0.2.77
allow 22
--dry-run allow 4711
END
}

client() {
	cat >/etc/ufw/applications.d/ssh <<'END'
[OpenSSH]
title=Secure shell
description=A server
ports=22/tcp
END
	step 'what it requires' /usr/share/ufw/check-requirements -f
	step 'inactive' ufw status
	step 'allow, before it is enabled' ufw allow 4242/tcp
	step 'enable' ufw --force enable
	step 'status verbose' ufw status verbose
	rules | some >"$T/rules"
	while read -r rule; do
		# shellcheck disable=SC2086 # a list of words
		step "$rule" $rule
	done <"$T/rules"
	step 'status' ufw status
	step 'status numbered' ufw status numbered
	printf '%s\n' raw builtins before-rules user-rules after-rules logging-rules listening \
		added | some >"$T/shows"
	while read -r what; do
		step "show $what" ufw show "$what"
	done <"$T/shows"
	printf '%s\n' full low medium high off on | some >"$T/levels"
	while read -r level; do
		step "logging $level" ufw logging "$level"
	done <"$T/levels"
	printf '%s\n' 'reject incoming' 'allow incoming' 'deny incoming' 'allow outgoing' \
		'reject outgoing' 'deny outgoing' 'allow routed' 'deny routed' 'reject routed' |
		some >"$T/policies"
	while read -r policy direction; do
		step "default $policy $direction" ufw default "$policy" "$direction"
	done <"$T/policies"
	step 'reload' ufw reload
	step 'delete a rule' ufw delete allow 22
	either 'delete one with a comment' ufw delete allow 123/udp
	either 'delete one of a route' ufw route delete allow in on eth0 out on eth1
	step 'delete by number' ufw --force delete 2
	fails 'delete by a number too high' ufw --force delete 300
	either 'delete what is not there' ufw delete allow 4711
	fails 'no such port' ufw allow 99999
	step 'disable' ufw disable
	step 'enable again' ufw --force enable
	step 'reset' ufw --force reset
}

compare ufw
