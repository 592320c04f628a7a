#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# No update is lost: writers that take the lock, and writers that do not. A writer with a lock
# file of its own excludes nobody.
. tests/netns/lib.sh
without_leaks

writers=40 rules=25
[ -z "${MERLON_SHORT:-}" ] || writers=10

# writer NUMBER WORD ...: adds its rules, and says which could not be added
writer() {
	number=$1
	shift
	for rule in $(seq $rules); do
		iptables "$@" -A INPUT -s "10.0.$number.$rule" || echo "$number.$rule"
	done
}

expected() {
	for number in $(seq $writers); do
		for rule in $(seq $rules); do
			echo "-A INPUT -s 10.0.$number.$rule/32"
		done
	done | sort
}

all_at_once() {
	iptables -F INPUT
	for number in $(seq $writers); do
		[ "$1" = locked ] || export XTABLES_LOCKFILE="$T/lock.$number"
		writer "$number" -w >>"$T/failed" 2>>"$T/errors" &
		writing="$writing $!"
	done
	export XTABLES_LOCKFILE="$lock"
	# shellcheck disable=SC2086 # a list of numbers
	wait $writing
	iptables -S INPUT | grep '^-A' | sort >"$T/got"
}

lock=$XTABLES_LOCKFILE
writing=
expected >"$T/expected"
all_at_once locked
same "$writers writers with the lock" "$T/got" "$T/expected"
is 'all of them succeeded' "$(cat "$T/failed" "$T/errors" | grep -v waiting)" ''

# Without it, each clash must be seen (the number of entries differs) and the edit made again.
: >"$T/failed"
: >"$T/errors"
all_at_once alone
grep -vxF -f "$T/got" "$T/expected" | sed 's/.*10\.0\.//; s,/.*,,' | sort >"$T/lost"
sort "$T/failed" >"$T/said"
same "$writers writers without the lock: none lost unless they said so" "$T/lost" "$T/said"
if [ -s "$T/said" ]; then
	diag "$(wc -l <"$T/said") of $((writers * rules)) gave up"
	ok 'giving up is said' grep -q 'Resource temporarily unavailable' "$T/errors"
else
	pass 'none gave up'
fi

# ---- the same number of entries, so that the kernel does not see it
if ! theirs strace -o /dev/null true 2>/dev/null; then
	skip 7 'no strace to delay calls'
	done_testing
fi

# While the program is held up for two seconds, after it has read the table, somebody else replaces
# a rule by another.
meanwhile() {
	iptables -F INPUT
	iptables -A INPUT -s 10.1.0.1
	iptables -A INPUT -s 10.1.0.2
	strace -o "$T/dry" -e trace=getsockopt "$MERLON_BIN/iptables" -I INPUT 2 -s 10.1.1.1
	iptables -D INPUT 2
	number=$(grep -n "$entries" "$T/dry" | head -n 1 | cut -d : -f 1)
	strace -o "$T/strace" -e trace=getsockopt \
		-e "inject=getsockopt:delay_enter=2000000:when=$((number + 1))" \
		"$MERLON_BIN/iptables" "$@" 2>"$T/err" &
	held=$!
	sleep 0.5
	XTABLES_LOCKFILE=$T/lock.other iptables -R INPUT 1 -s 10.2.0.1
	wait $held
	code=$?
}

entries='IPT_SO_GET_ENTRIES\|0x41'
iptables -F INPUT
strace -o "$T/dry" -e trace=getsockopt,setsockopt "$MERLON_BIN/iptables" -A INPUT -s 10.1.0.1
is 'the table is read again before it is written' \
	"$(sed -n '/REPLACE\|0x40.*set/q; p' "$T/dry" | grep -c "$entries")" 2
meanwhile -A INPUT -s 10.1.0.3
is 'a rule is replaced between reading and writing: exit code' $code 0
is 'both changes are there' "$(iptables -S INPUT | grep -c -e 10.2.0.1 -e 10.1.0.3)" 2
ok 'the edit was made again' test "$(grep -c "$entries" "$T/strace")" -ge 2
meanwhile -D INPUT -s 10.1.0.1
is 'the rule to delete is replaced by another: exit code' $code 1
tells 'it is not there any more' 'Bad rule'
is 'the other is still there' "$(iptables -S INPUT | grep -c 10.2.0.1)" 1

printf '%s\n' '*filter' '-A INPUT -s 10.1.0.4' COMMIT >"$T/input"
cat >"$T/restore" <<END
#!/bin/sh
exec strace -o "$T/strace" -e trace=getsockopt \
	-e inject=getsockopt:delay_enter=2000000:when=3 "$MERLON_BIN/iptables-restore" -n "$T/input"
END
chmod +x "$T/restore"
iptables -F INPUT
iptables -A INPUT -s 10.1.0.1
"$T/restore" &
held=$!
sleep 0.5
XTABLES_LOCKFILE=$T/lock.other iptables -R INPUT 1 -s 10.2.0.1
wait $held
is 'restore --noflush: both are there' "$(iptables -S INPUT | grep '^-A' | sort)" \
	"$(printf '%s\n' '-A INPUT -s 10.1.0.4/32' '-A INPUT -s 10.2.0.1/32')"
done_testing
