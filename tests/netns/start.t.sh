#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# A start opens nothing but what libc opens for itself, the lock, the input, and the kernel's
# list of tables where all of them are asked for; and the program needs libc alone.
. tests/netns/lib.sh
if [ -n "${ASAN_OPTIONS:-}" ]; then
	echo "1..0 # SKIP a sanitizer opens files of its own"
	exit
fi
need strace

printf '%s\n' '*filter' '-A INPUT -s 10.0.0.1 -p tcp -m tcp --dport 22 -m state --state NEW -j DROP' \
	COMMIT '*nat' '-A OUTPUT -j RETURN' COMMIT >"$T/input"
libc='/etc/ld\.so\.cache|(/usr)?/lib[^ ]*/libc\.so\.6|/etc/nsswitch\.conf|/etc/localtime'

# opens "what" ALLOWED COMMAND ...: besides libc's
opens() {
	what=$1 allowed=$2 program=$MERLON_BIN/$3
	shift 3
	strace -f -o "$T/strace" -e trace=open,openat,openat2,connect,execve \
		"$program" "$@" >/dev/null 2>"$T/err"
	is "$what: exit code" $? 0
	is "$what: opens" "$(sed -n 's/.*open[a-z0-9]*([^"]*"\([^"]*\)".*/\1/p' "$T/strace" |
		grep -v -x -E "$libc|$XTABLES_LOCKFILE" | sort -u | tr '\n' ' ')" "$allowed"
	is "$what: runs and asks nobody" \
		"$(grep -e 'connect(' -e 'execve(' "$T/strace" | grep -c -v "execve(\"$program")" 0
}

opens 'iptables -S' '' iptables -S
opens 'iptables -nL' '' iptables -nL
opens 'iptables -A' '' iptables -A INPUT -s 10.0.0.1 -p 6 -m tcp --dport 22 -j ACCEPT
opens 'iptables -C' '' iptables -C INPUT -s 10.0.0.1 -p tcp -m tcp --dport 22 -j ACCEPT
opens 'ip6tables -A' '' ip6tables -A INPUT -s 2001:db8::/32 -p udp --dport 53 -j DROP
opens 'iptables -V' '' iptables -V
opens 'iptables-restore FILE' "$T/input " iptables-restore "$T/input"
opens 'iptables-restore' '' iptables-restore <"$T/input"
opens 'iptables-save -t' '' iptables-save -t filter
opens 'iptables-save' '/proc/net/ip_tables_names ' iptables-save
is 'needs libc alone' "$(ldd "$MERLON_BIN/iptables" 2>&1 |
	grep -v -e linux-vdso -e 'libc\.so\.6' -e ld-linux -e 'not a dynamic executable')" ''
done_testing
