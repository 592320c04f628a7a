#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# What is said of a rule that the kernel refuses: which it is, as the user wrote it where that
# can be read again, and why.
. tests/netns/lib.sh

unsaid() {
	if grep -q -e "$2" "$T/err"; then
		fail "$1"
		diag "$(cat "$T/err")"
	else
		pass "$1"
	fi
}

line='-A OUTPUT   --jump MASQUERADE'
printf '%s\n' '*nat' '-A POSTROUTING -j MASQUERADE' "$line" COMMIT >"$T/input"
iptables -t nat -S >"$T/out"
for options in '' -n --each-commit; do
	# shellcheck disable=SC2086 # none or one
	run iptables-restore $options "$T/input"
	says "from a file $options" 1 'iptables-restore: line 4 failed'
	tells "from a file $options: the place" "^$T/input:3: .*rule 1 of chain OUTPUT in ipv4 table nat: the target MASQUERADE works in POSTROUTING only"
	tells "from a file $options: the line as it stands" "^  $line\$"
done
tail -n 1 "$T/err" >"$T/last"
is 'and nothing is marked in it' "$(cat "$T/last")" "  $line"
run iptables-restore <"$T/input"
tells 'from standard input: the line as it stands' "^  $line\$"
{ echo read by others && cat "$T/input"; } >"$T/more"
{
	read -r others
	run iptables-restore
} <"$T/more"
tells "from standard input, behind what was $others" "^  $line\$"
# shellcheck disable=SC2002 # a pipe is meant
cat "$T/input" | run iptables-restore
tells 'from a pipe: the place' '^<stdin>:3: .*rule 1 of chain OUTPUT'
unsaid 'from a pipe: the line is gone' '^  -A'
# shellcheck disable=SC2002 # a pipe is meant
cat "$T/input" | run iptables-restore -n
tells 'from a pipe, -n: the line was kept' "^  $line\$"

run iptables -t nat -A OUTPUT --jump MASQUERADE
says 'a command' 1 "iptables: Invalid argument. Run \`dmesg' for more information."
tells 'a command: the rule' 'rule 1 of chain OUTPUT in ipv4 table nat (-A OUTPUT -j MASQUERADE): the target'
iptables -t nat -N odd
iptables -t nat -A odd -s 10.0.0.1 -j MASQUERADE
run iptables -t nat -A OUTPUT -j odd
tells 'a rule that was there' 'rule 1 of chain odd in ipv4 table nat (-A odd -s 10.0.0.1/32 -j MASQUERADE): .*from OUTPUT'
unsaid 'a rule that was there: the command is not blamed' '-A OUTPUT'

# ---- names that only the extension knows of
if iptables -t raw -A PREROUTING -j CT --zone 1 2>/dev/null; then
	run iptables -t raw -A PREROUTING -p tcp -j CT --helper nosuch
	says 'a helper' 1 'iptables: No chain/target/match by that name.'
	tells 'a helper: which' 'no conntrack helper "nosuch" for tcp over ipv4 (module nf_conntrack_nosuch)'
	run iptables -t raw -A PREROUTING -j CT --helper ftp
	tells 'a helper for no protocol' '--helper needs -p'
	run iptables -t raw -A PREROUTING -p tcp -j CT --timeout nosuch
	tells 'a timeout policy' 'no timeout policy "nosuch"'
	run iptables -t raw -A PREROUTING -j CT --timeout nosuch
	tells 'a timeout policy for no protocol' '--timeout needs -p'
else
	skip 5 'no CT here'
fi

# ---- a chain that is not there
iptables -N chain
for command in -L -S; do
	run iptables $command chian
	says "$command" 1 'iptables: No chain/target/match by that name.'
	tells "$command: where not, and what may be meant" '^table filter has no chain "chian"; did you mean chain?'
	printf '%s\n' '*filter' "$command chian" COMMIT >"$T/input"
	run iptables-restore -n "$T/input"
	tells "$command in a file" ':2:4: .*table filter has no chain "chian"; did you mean chain?'
done
done_testing
