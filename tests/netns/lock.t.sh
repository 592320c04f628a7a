#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The xtables lock: who takes it, who waits and for how long, and what is said.
. tests/netns/lib.sh

busy='Another app is currently holding the xtables lock'
perhaps="$busy. Perhaps you want to use the -w option?"
lock=$XTABLES_LOCKFILE

# held SECONDS COMMAND ...: somebody else has the lock for so long; $took is in milliseconds
held() {
	flock "$lock" sleep "$1" &
	holder=$!
	shift
	while flock -n "$lock" true; do
		sleep 0.01
	done
	began=$(date +%s%3N)
	run "$@"
	took=$(($(date +%s%3N) - began))
	wait $holder
}

at_once() {
	ok "$1: at once" test $took -lt 300
}

between() {
	ok "$1: after $2 to $3 ms (it was $took)" test "$took" -ge "$2" -a "$took" -le "$3"
}

printf '%s\n' '*filter' '-A INPUT -s 10.0.0.9' COMMIT >"$T/input"
iptables -N chain

for words in '-A INPUT' '-I INPUT' '-D INPUT 1' '-S' '-L -n' '-C INPUT' '-F' '-Z' '-N one' \
	'-X chain' '-E chain other' '-P INPUT DROP' '-R INPUT 1'; do
	# shellcheck disable=SC2086 # several words
	held 0.4 iptables $words
	says "iptables $words" 4 "$perhaps"
	at_once "iptables $words"
done
held 0.4 ip6tables -S
says 'ip6tables -S' 4 "$perhaps"
held 0.4 iptables-restore "$T/input"
says 'iptables-restore' 4 "$perhaps"
at_once 'iptables-restore'
held 0.4 iptables-restore --test "$T/input"
says 'iptables-restore --test takes none' 0 ''
held 0.4 iptables-save
says 'iptables-save takes none' 0 ''
at_once iptables-save
for words in -V -h; do
	held 0.4 iptables $words
	is "iptables $words takes none" $code 0
	at_once "iptables $words"
done
held 0.4 iptables --nonsense
is 'a wrong word is said first' $code 2

held 1.6 iptables -w 1 -A INPUT
is 'iptables -w 1: exit code' $code 4
tells 'iptables -w 1: what is said last' "^$busy. Stopped waiting after 1s."
between 'iptables -w 1' 900 1400
held 1.6 iptables-restore -w 1 "$T/input"
is 'iptables-restore -w 1: exit code' $code 4
tells 'iptables-restore -w 1: what is said last' "^$busy. Stopped waiting after 1s."
between 'iptables-restore -w 1' 900 1400
is 'iptables-restore -w 1: no line of the input is shown' "$(grep -c filter "$T/err")" 0
is 'nothing was changed' "$(iptables -S | grep -c -e '-A')" 0

for words in '-w 5' '-w' '--wait' '--wait=5'; do
	# shellcheck disable=SC2086 # several words
	held 0.6 iptables $words -A INPUT -s 10.0.0.1
	is "iptables $words -A: exit code" $code 0
	between "iptables $words -A" 400 900
	# shellcheck disable=SC2086 # several words
	held 0.6 iptables-restore $words -n <"$T/input"
	is "iptables-restore $words: exit code" $code 0
	between "iptables-restore $words" 400 900
done
is 'all were made' "$(iptables -S | grep -c -e '-A')" 8
held 1.3 iptables -w 5 -W 100000 -A INPUT
is '-W: exit code' $code 0
between '-W' 1100 1700
tells '-W: it says that it waits' "$busy; "
tells '-W: ignored, as it says' 'Ignoring deprecated --wait-interval option.'
held 0.6 iptables -A INPUT -s 10.0.0.1 -w
is '-w at the end: exit code' $code 0
between '-w at the end' 400 900

# ---- which file
held 0.5 env XTABLES_LOCKFILE="$T/other" iptables -S
is 'XTABLES_LOCKFILE' $code 0
at_once 'XTABLES_LOCKFILE'
ok 'its file is made' test -e "$T/other"
is 'for its owner only' "$(stat -c %a "$T/other")" 600
: >"$T/mine"
flock "$T/mine" sleep 0.5 &
holder=$!
while flock -n "$T/mine" true; do
	sleep 0.01
done
run env XTABLES_LOCKFILE="$T/mine" iptables -S
says 'the file that it names' 4 "$perhaps"
wait $holder
run env XTABLES_LOCKFILE=/nonexistent/folder/lock iptables -S
is 'a file that cannot be made: exit code' $code 4
tells 'a file that cannot be made' \
	"can't open lock file /nonexistent/folder/lock: No such file or directory"
mkdir "$T/folder"
run env XTABLES_LOCKFILE="$T/folder" iptables -A INPUT
is 'a folder: exit code' $code 4
run env XTABLES_LOCKFILE=/nonexistent/folder/lock iptables-restore "$T/input"
is 'for restore: exit code' $code 4
run env XTABLES_LOCKFILE=/nonexistent/folder/lock iptables-save
is 'for save, which takes none' $code 0

# ---- both ways with the system's
if PATH=$system_path command -v iptables-legacy >/dev/null; then
	held 0.6 theirs iptables-legacy -w 5 -S
	between "the system's iptables waits for the same file" 400 900
	ours=$(for i in $(seq 20); do iptables -w -A INPUT -s "10.3.0.$i" & done; wait)
	(for i in $(seq 20); do iptables -w -A INPUT -s "10.4.0.$i" & done; wait) 2>/dev/null &
	pid=$!
	for i in $(seq 20); do
		theirs iptables-legacy -w -A INPUT -s "10.5.0.$i" 2>/dev/null &
		writers="${writers:-} $!"
	done
	# shellcheck disable=SC2086 # a list of numbers
	wait $pid $writers
	is "ours and the system's, mixed: none lost $ours" \
		"$(iptables -S INPUT | grep -c -e ' 10\.[345]\.')" 60
else
	skip 2 'no iptables-legacy here'
fi
# ---- a listing that somebody reads slowly
mkfifo "$T/slow"
yes -- '-A chain -s 192.0.2.1/32 -j ACCEPT' | head -n 5000 | sed '1i *filter\n:chain - [0:0]\n' >"$T/long"
echo COMMIT >>"$T/long"
iptables-restore "$T/long"
for words in '-S chain' '-nL chain'; do
	# shellcheck disable=SC2086 # several words
	iptables $words >"$T/slow" &
	listing=$!
	exec 9<"$T/slow"
	read -r line <&9
	run iptables -I INPUT
	is "while iptables $words waits for its reader: exit code" $code 0
	is 'and it was waiting' "$(kill -0 $listing && echo "$line" | grep -c chain)" 1
	exec 9<&-
	wait $listing
done
done_testing
