#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Where the kernel answers that it knows nothing of its tables, modprobe is run, as iptables
# runs it; --modprobe says which. What the kernel answers is made up here.
. tests/netns/lib.sh
without_leaks
need strace

printf '#!/bin/sh\necho "$*" >>%s\n' "$T/called" >"$T/fake"
chmod +x "$T/fake"

# answers ERROR WHEN COMMAND ...: getsockopt number WHEN and what it has called are in $called
answers() {
	inject=getsockopt:error=$1:when=$2
	shift 2
	rm -f "$T/called"
	program=$MERLON_BIN/$1
	shift
	run strace -o "$T/strace" -e trace=getsockopt -e "inject=$inject" "$program" "$@"
	called=$(cat "$T/called" 2>/dev/null)
}

printf '%s\n' '*filter' '-A INPUT -s 10.0.0.1 -j DROP' COMMIT >"$T/input"
for error in ENOPROTOOPT ENOENT; do
	answers $error 1 iptables --modprobe="$T/fake" -S
	is "iptables, $error: modprobe is called" "$called" 'ip_tables -q'
	says "iptables, $error: and it goes on" 0 ''
	answers $error 1 iptables-save -M "$T/fake" -t filter
	is "iptables-save, $error: modprobe is called" "$called" 'ip_tables -q'
	says "iptables-save, $error: and it goes on" 0 ''
	answers $error 1 iptables-restore -M "$T/fake" "$T/input"
	is "iptables-restore, $error: modprobe is called" "$called" 'ip_tables -q'
	says "iptables-restore, $error: and it goes on" 0 ''
	answers $error 1 ip6tables --modprobe="$T/fake" -A INPUT -j DROP
	is "ip6tables, $error: modprobe is called" "$called" 'ip6_tables -q'
	says "ip6tables, $error: and it goes on" 0 ''
done
answers ENOPROTOOPT 1 iptables --modprobe="$T/fake" -A INPUT -m conntrack --ctstate NEW
is 'for an extension' "$called" 'ip_tables -q'
says 'for an extension: it goes on' 0 ''
for word in "--modprobe=$T/fake" "--modprobe $T/fake" "--modp $T/fake" "-M $T/fake" "-M$T/fake"; do
	# shellcheck disable=SC2086 # one word or two
	answers ENOPROTOOPT 1 iptables -A INPUT $word -m conntrack --ctstate NEW
	is "for an extension, $word: modprobe is called" "$called" 'ip_tables -q'
	says "for an extension, $word: and it goes on" 0 ''
done
# The system's own program is asked of the kernel. Getsockopt 1 is of IPv4, and 4 of IPv6.
iptables -S >"$T/rules"
ip6tables -S >"$T/rules"
rm -f "$T/called"
# shellcheck disable=SC2016 # for the other shell
run unshare -m sh -c 'mount -t tmpfs none /proc/sys/kernel && echo "$0" >/proc/sys/kernel/modprobe &&
	exec "$@"' "$T/fake" \
	strace -o "$T/strace" -e trace=getsockopt -e inject=getsockopt:error=ENOPROTOOPT:when=1+3 \
	"$MERLON_BIN/merlon" show
is 'once for each family' "$(cat "$T/called")" "$(printf '%s\n' 'ip_tables -q' 'ip6_tables -q')"
is 'and it goes on' $code 0
answers ENOPROTOOPT 1+ iptables --modprobe="$T/fake" -S
is 'in vain: once' "$called" 'ip_tables -q'
says 'in vain' 3 "iptables v1.8.13 (legacy): can't initialize iptables table \`filter': iptables who? (do you need to insmod?)"
answers ENOENT 1+ iptables --modprobe="$T/fake" -t nat -S
says 'in vain, no such table' 3 "iptables v1.8.13 (legacy): can't initialize iptables table \`nat': Table does not exist (do you need to insmod?)"
answers ENOPROTOOPT 1+ iptables --modprobe=/nonexistent/modprobe -S
is 'no such program' $code 3
answers ENOPROTOOPT 2+ iptables --modprobe="$T/fake" -V
is 'not where no table is asked for' "$called" ''
done_testing
