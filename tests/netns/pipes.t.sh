#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Pipes and files: programs that feed a restore bit by bit, input that breaks off, output that
# cannot be written.
. tests/netns/lib.sh

mkfifo "$T/pipe"

# eventually COMMAND ...: within two seconds
# shellcheck disable=SC2317 # a word of ok
eventually() {
	for _ in $(seq 40); do
		"$@" >/dev/null 2>&1 && return
		sleep 0.05
	done
	return 1
}

# ---- a program that keeps the pipe open and expects every COMMIT at once
iptables-restore --each-commit --noflush <"$T/pipe" 2>"$T/err" &
restore=$!
exec 5>"$T/pipe"
for n in 1 2 3; do
	printf '%s\n' '*filter' "-A INPUT -s 10.0.0.$n" COMMIT >&5
	ok "--each-commit: COMMIT $n is done at once" eventually iptables -w -C INPUT -s 10.0.0.$n
done
printf '%s\n' '*nat' '-A OUTPUT -d 10.0.0.9 -j RETURN' COMMIT >&5
ok '--each-commit: another table' eventually iptables -w -t nat -C OUTPUT -d 10.0.0.9 -j RETURN
printf '%s\n' '*filter' '-A INPUT -s 10.0.0.4' >&5
exec 5>&-
wait $restore
is '--each-commit: input that ends without COMMIT' $? 1
ok 'what was committed is there' iptables -C INPUT -s 10.0.0.3
not_ok 'what was not is not' iptables -C INPUT -s 10.0.0.4

# ---- without it, all at the end; and nothing if the end does not come
keep
iptables-restore <"$T/pipe" 2>"$T/err" &
restore=$!
exec 5>"$T/pipe"
printf '%s\n' '*filter' '-A INPUT -s 10.0.0.8' COMMIT '*nat' COMMIT >&5
sleep 0.3
unchanged 'nothing happens before the end of the input'
kill -9 $restore
wait $restore 2>/dev/null
exec 5>&-
unchanged 'nor when the program is killed'
ok 'the lock is free again' iptables -S
iptables-restore <"$T/pipe" 2>"$T/err" &
restore=$!
exec 5>"$T/pipe"
printf '%s\n' '*filter' '-A INPUT -s 10.0.0.8' COMMIT '*nat' '-A OUTPUT -d 10.' >&5
exec 5>&-
wait $restore
is 'input that breaks off in a word' $? 2
unchanged 'changes nothing'
printf '*filter\n-A INPUT -s 10.0.0.7\nCOMMIT' | iptables-restore 2>"$T/err"
is 'a last line without its end' $? 0
iptables -t nat -F
ok 'counts' iptables -C INPUT -s 10.0.0.7

# ---- output
for n in $(seq 3000); do
	echo "-A INPUT -s 10.1.$((n / 250)).$((n % 250))"
done | { echo '*filter'; cat; echo COMMIT; } >"$T/input"
iptables-restore "$T/input"
for words in 'iptables -S' 'iptables -nL' iptables-save; do
	# shellcheck disable=SC2086 # several words
	{
		$words 2>"$T/err"
		echo $? >"$T/code"
	} | head -n 1 >/dev/null
	ok "$words into a pipe that is closed: fails" test "$(cat "$T/code")" -ne 0
	is "$words into a pipe that is closed: says nothing" "$(cat "$T/err")" ''
	# shellcheck disable=SC2086 # several words
	$words >/dev/full 2>"$T/err"
	is "$words into a full disk: exit code" $? 1
	tells "$words into a full disk: the reason" 'No space left on device'
	# shellcheck disable=SC2086 # several words
	$words >&- 2>"$T/err"
	is "$words without an output: exit code" $? 1
done
ok 'iptables-save -f' iptables-save -f "$T/saved"
is 'writes it all' "$(grep -c '^-A' "$T/saved")" 3000
run iptables-save -f /nonexistent/file
says 'iptables-save -f into no folder' 1 'Failed to open file, error: No such file or directory'
run iptables-save -f /dev/full
is 'iptables-save -f into a full disk' $code 1

# ---- input
keep
run iptables-restore /nonexistent/file
says 'no such file' 1 "Can't open /nonexistent/file: No such file or directory"
run iptables-restore "$T"
is 'a folder: exit code' $code 1
tells 'a folder: the reason' 'Is a directory'
if [ "$(id -u)" -eq 0 ] && setpriv --bounding-set -all,+net_admin,+net_raw true 2>/dev/null; then
	: >"$T/secret"
	chmod 0 "$T/secret"
	run setpriv --bounding-set -all,+net_admin,+net_raw "$MERLON_BIN/iptables-restore" "$T/secret"
	says 'a file that may not be read' 1 "Can't open $T/secret: Permission denied"
else
	skip 1 'may read everything'
fi
iptables-restore <&- 2>"$T/err"
is 'no input at all' $? 1
run iptables-restore one two
is 'two files' $code 1
unchanged 'nothing of this changed anything'
run iptables-restore /dev/null
says 'an empty input' 0 ''
unchanged 'is nothing to do'
iptables-restore - <"$T/input"
is '- is the standard input' $? 0
done_testing
