#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# fail2ban: a server with one jail for each of its action files that call iptables; bans of both
# families, and what it does when others have deleted its rules.
. tests/clients/lib.sh

actions() {
	for file in /etc/fail2ban/action.d/*.conf; do
		if grep -q '<iptables>\|^before *= *iptables' "$file"; then
			basename "$file" .conf
		fi
	done
}

# jail NAME ACTION OPTIONS
jail() {
	cat <<END
[$1]
enabled = true
filter =
backend = polling
logpath = $T/log
action = $2[name=%(__name__)s, $3]
END
}

configuration() {
	printf '[DEFAULT]\nbantime = 3600\n'
	for action in $actions; do
		jail "${action#iptables-}" "$action" 'port=ssh, protocol=tcp'
	done
	jail several iptables-multiport 'port="53,853:860", protocol="tcp,udp", blocktype=DROP'
	jail dropping iptables-allports 'chain=FORWARD, protocol=all, blocktype=DROP, lockingopt="-w 5"'
	# udp, since 1.8.9's ip6tables-legacy -C sees no difference in what matches say, and so
	# would take the rule of the jail "ipset" for this one; 1.8.10 has that mended.
	jail counted iptables-ipset 'port=22, protocol=udp, ipsettime=3600'
}

client() {
	actions=$(actions)
	jails="$(echo "$actions" | sed 's/^iptables-//') several dropping counted"
	: >"$T/log"
	mkdir -p /etc/symbiosis/firewall/blacklist.d /run/fail2ban
	rm /etc/fail2ban/jail.d/*
	configuration >/etc/fail2ban/jail.local
	sed -i 's,^logtarget.*,logtarget = /merlon/tmp/server.log,; s,^dbfile.*,dbfile = None,' \
		/etc/fail2ban/fail2ban.conf
	step 'a chain that one of them wants' sh -c \
		'iptables -N blacklist && ip6tables -N blacklist'
	step 'start' fail2ban-client start
	for name in $jails; do
		step "$name: ban" fail2ban-client set "$name" banip 192.0.2.1 198.51.100.7 \
			192.0.2.64 2001:db8::1 2001:db8:0:1::/64
		step "$name: unban" fail2ban-client set "$name" unbanip 198.51.100.7
	done
	step 'others flush INPUT' iptables -F INPUT
	for name in iptables multiport new; do
		step "$name: ban, and repair" fail2ban-client set "$name" banip 203.0.113.5
	done
	step 'unban one everywhere' fail2ban-client unban 192.0.2.1
	step 'status' fail2ban-client status multiport
	step 'reload of a jail' fail2ban-client reload allports
	for name in $jails; do
		echo "$name"
	done | some >"$T/stop"
	while read -r name; do
		step "$name: stop" fail2ban-client stop "$name"
	done <"$T/stop"
	step 'stop' fail2ban-client stop
	step 'commands that failed' sed -n '/ERROR/s/.* -- \(exec\|returned\)/\1/p' "$T/server.log"
}

compare fail2ban
