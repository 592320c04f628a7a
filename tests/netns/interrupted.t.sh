#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Policies that a text does not declare, and what happens when the user, the session or the
# reader of the output goes away in the middle.
. tests/netns/lib.sh
without_leaks

policy() {
	iptables -S INPUT | head -n 1
}

# ---- a policy stays until somebody sets another
printf '%s\n' '*filter' ':INPUT DROP [0:0]' COMMIT '*filter' '-A INPUT -j LOG' COMMIT >"$T/twice"
for option in '' --each-commit; do
	iptables -P INPUT ACCEPT
	# shellcheck disable=SC2086 # none or one
	iptables-restore $option "$T/twice"
	is "the policy of the first COMMIT holds after the second ${option:-(all at once)}" \
		"$(policy)" '-P INPUT DROP'
done
printf '%s\n' '*filter' '-A INPUT -j LOG' COMMIT | iptables-restore
is 'a table without a line for the chain keeps it' "$(policy)" '-P INPUT DROP'
printf '%s\n' '*filter' ':INPUT ACCEPT' '-P INPUT DROP' COMMIT | iptables-restore
is 'the last word counts' "$(policy)" '-P INPUT DROP'

mkfifo "$T/pipe"
iptables-restore -w --each-commit <"$T/pipe" &
restore=$!
exec 5>"$T/pipe"
printf '%s\n' '*filter' ':INPUT ACCEPT' '-A INPUT -s 10.0.0.1' COMMIT >&5
for _ in $(seq 40); do
	iptables -w -C INPUT -s 10.0.0.1 2>/dev/null && break
	sleep 0.05
done
iptables -w -P INPUT DROP
printf '%s\n' '*filter' '-A INPUT -i lo' COMMIT >&5
exec 5>&-
wait $restore
is "another program's policy holds between two COMMITs" "$(policy)" '-P INPUT DROP'

# ---- -L and -Z in a restore file do what they do elsewhere
iptables-restore -c <<'END'
*filter
[5:6] -A INPUT -j LOG
COMMIT
END
printf '%s\n' '*filter' '-L INPUT -Z' COMMIT | iptables-restore -n >"$T/out"
is '-Z behind -L zeroes' "$(iptables -S INPUT -v | tail -n 1)" '-A INPUT -c 0 0 -j LOG'
printf '%s\n' '*filter' '-L nosuch' COMMIT >"$T/input"
run iptables-restore "$T/input"
says '-L of no chain' 1 'iptables-restore: line 2 failed'

# ---- the reader of -v goes away: the rule is there all the same
(sleep 0.2; iptables -v -A INPUT -s 10.0.0.7) | true
ok 'a rule whose story nobody reads' iptables -C INPUT -s 10.0.0.7

# ---- signals between the swaps of two tables
if ! PATH=$system_path command -v strace >/dev/null; then
	skip 3 'no strace here'
fi
printf '%s\n' '*filter' '-A INPUT -s 10.0.0.8' COMMIT '*nat' '-A OUTPUT -d 10.0.0.8' COMMIT \
	>"$T/both"
for signal in $(PATH=$system_path command -v strace >/dev/null && echo HUP INT TERM); do
	iptables -F
	iptables -t nat -F
	strace -f -o "$T/strace" -e trace=setsockopt -e "inject=setsockopt:signal=SIG$signal:when=2" \
		iptables-restore "$T/both"
	is "SIG$signal between two tables leaves both" \
		"$(iptables -S INPUT | grep -c 0.8)$(iptables -t nat -S OUTPUT | grep -c 0.8)" 11
done
done_testing
