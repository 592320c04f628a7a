#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# A restore changes all tables of its input or none of them, and says which rule is to blame.
. tests/netns/lib.sh
without_leaks

# input TABLE LINE ...: three tables, in one of which stand these lines; $line is that of the last
input() {
	bad=$1
	shift
	for table in filter nat mangle; do
		printf '%s\n' "*$table" ':OUTPUT ACCEPT [5:6]' ':one - [0:0]' ':two - [0:0]' \
			'-A OUTPUT -s 10.9.0.1 -j one' '-A one -p tcp --dport 1:9 -j RETURN'
		[ $table != "$bad" ] || printf '%s\n' "$@"
		printf '%s\n' '-A two -j ACCEPT' COMMIT
	done >"$T/input"
	for last; do :; done
	line=$(grep -n -x -e "$last" "$T/input" | tail -n 1 | cut -d : -f 1)
}

# refused TABLE KIND CODE FIRST-LINE REASON LINE ...
refused() {
	where=$1 kind=$2 want=$3 first=$4 reason=$5
	shift 5
	input "$where" "$@"
	run iptables-restore "$T/input"
	says "$kind in $where" "$want" "$(echo "$first" |
		sed "s/LINE/$line/; s/COMMIT/$((line + 2))/")"
	tells "$kind in $where: the place and the reason" "^$T/input:$line:.*$reason"
	unchanged "$kind in $where: nothing changed"
}

in_each() {
	for each in filter nat mangle; do
		refused $each "$@"
	done
}

usage='iptables-restore v1.8.13 (legacy)'
failed='iptables-restore: line LINE failed'
refused='iptables-restore: line COMMIT failed' # by the kernel, as iptables has it

cat >"$T/before" <<'END'
*filter
:INPUT DROP [11:12]
:FORWARD ACCEPT [13:14]
:OUTPUT ACCEPT [15:16]
:mine - [0:0]
[21:22] -A INPUT -s 10.1.0.0/16 -j mine
[23:24] -A mine -m limit --limit 5/sec -j ACCEPT
COMMIT
*nat
:PREROUTING ACCEPT [31:32]
:POSTROUTING ACCEPT [35:36]
[33:34] -A POSTROUTING -o eth9 -j MASQUERADE
COMMIT
*mangle
[41:42] -A FORWARD -p tcp --syn -j TCPMSS --clamp-mss-to-pmtu
COMMIT
END
iptables-restore -c "$T/before"
keep
ok 'there is something to lose' grep -q 'counters 41 42' "$T/kept"

in_each 'a wrong option' 2 "$usage: unknown option \"--nonsense\"" 'unknown option' \
	'-A one --nonsense'
in_each 'a jump to nowhere' 2 \
	"$usage: Couldn't load target \`nochain':No such file or directory" \
	'has no chain of that name' '-A one -j nochain'
in_each 'a match that nobody knows' 2 \
	"$usage: Couldn't load match \`nosuch':No such file or directory" '' '-A one -m nosuch'
in_each 'a rule for no chain' 1 "$failed" 'has no chain "nochain"' \
	'-A nochain -j ACCEPT'
in_each 'a jump loop' 1 "$refused" \
	'chain two jumps to one, from which a packet can come back' '-A one -j two' '-A two -g one'
in_each 'a match that the kernel lacks' 1 "$refused" \
	'this kernel has no match nosuch' '-A one -m nosuch --merlon-payload 0:0102030405060708'
for each in CLUSTERIP:ipt_CLUSTERIP 'LED --led-trigger-id x:xt_LED'; do
	name=${each%% *} name=${name%:*}
	if grep -q -x "$name" /proc/net/ip_tables_targets; then
		skip 3 "this kernel has $name"
	else
		refused filter "a target that the kernel lacks, $name," 1 "$refused" \
			"this kernel has no target $name for ipv4 (module ${each##*:})" \
			"-A one -j ${each%:*}"
	fi
done
refused filter 'a wrong table' 1 "$refused" 'may stand in table nat only' \
	'-A OUTPUT -j MASQUERADE'
refused nat 'a wrong table' 1 "$refused" 'may stand in table filter only' '-A OUTPUT -j REJECT'
refused mangle 'a wrong table' 1 "$refused" 'may stand in table filter only' \
	'-A OUTPUT -j REJECT'
refused nat 'a wrong hook' 1 "$refused" 'works in POSTROUTING only.*from OUTPUT' \
	'-A one -j MASQUERADE'
refused mangle 'a wrong hook' 1 "$refused" 'works in PREROUTING only.*from OUTPUT' \
	'-A one -p tcp -j TPROXY --on-port 1'
if theirs ipset list >/dev/null 2>&1; then
	in_each 'a set that is missing' 2 "$usage: Set nosuch doesn't exist." \
		'ipset create' '-A one -m set --match-set nosuch src'
else
	skip 9 'no sets here'
fi

for end in '' COMMIT; do
	{
		input none '#'
		echo '*raw'
		echo '-A PREROUTING -j nochain'
		echo "$end"
	} >>"$T/input"
	run iptables-restore "$T/input"
	unchanged "an error after three good tables, with '$end': nothing changed"
	is 'exit code' $code 2
done

# ---- as iptables does it
iptables-restore -c "$T/before"
input mangle '-A one -j nochain'
run iptables-restore --each-commit "$T/input"
is '--each-commit: exit code' $code 2
"$blob" -c 4 dump mangle >"$T/mangle"
sed -n '/^table mangle/,/^table/{ /^table [^m]/!p; }' "$T/kept" >"$T/want"
same '--each-commit: the table with the error is as it was' "$T/mangle" "$T/want"
is '--each-commit: those before it are committed' \
	"$(iptables -S OUTPUT; iptables -t nat -S OUTPUT)" \
	"$(for table in filter nat; do
		printf '%s\n' '-P OUTPUT ACCEPT' '-A OUTPUT -s 10.9.0.1/32 -j one'
	done)"

# ---- the commit itself fails, after the first table or the second: all is put back
needs_strace() {
	theirs strace -o /dev/null true 2>/dev/null
}

# failing SPEC ERROR [OPTION]: a restore of three tables, of whose setsockopts some fail. The first two
# try tables two and three in a scratch namespace.
failing() {
	input none '#'
	# shellcheck disable=SC2086 # none or one
	run strace -o "$T/strace" -e trace=setsockopt -e "inject=setsockopt:error=$2:when=$1" \
		"$MERLON_BIN/iptables-restore" ${3:-} "$T/input"
}

if needs_strace; then
	iptables-restore -c "$T/before"
	keep
	for error in ENOMEM EINVAL; do
		for call in 3 4 5; do
			failing $call $error
			is "call $call fails with $error: exit code" $code 1
			unchanged "call $call fails with $error: all is as it was"
		done
	done
	failing 4+ ENOMEM
	is 'putting back fails as well: exit code' $code 1
	tells 'putting back fails as well: it says so' 'could not be put back as they were: filter'
	iptables-restore -c "$T/before"
	failing 6+ ENOMEM -c
	is 'counters cannot be set, which is no failure: exit code' $code 0
	tells 'counters cannot be set: it says so' 'the rules are in force, but begin to count at 0 in filter'
else
	skip 16 'no strace to make calls fail'
fi

# ---- a table that was not there is empty after a failure
namespace
in_it() {
	nsenter -t $pid -n "$@"
}
in_it iptables -A INPUT -s 10.0.0.1
input mangle '-A OUTPUT -j REJECT'
run in_it iptables-restore "$T/input"
is 'tables that were not there: exit code' $code 1
is 'tables that were not there: nothing in them' \
	"$(in_it iptables-save | grep -v '^[#*:]' | sort)" \
	"$(printf '%s\n' '-A INPUT -s 10.0.0.1/32' COMMIT COMMIT COMMIT)"
if needs_strace; then
	run in_it strace -o "$T/strace" -e trace=setsockopt -e inject=setsockopt:error=ENOMEM:when=4 \
		"$MERLON_BIN/iptables-restore" "$T/input"
	is 'nor after a commit that fails' \
		"$(in_it iptables-save | grep -v '^[#*:]' | sort)" \
		"$(printf '%s\n' '-A INPUT -s 10.0.0.1/32' COMMIT COMMIT COMMIT)"
else
	skip 1 'no strace to make calls fail'
fi

# ---- where no namespace may be made
bounded() {
	setpriv --bounding-set -all,+net_admin,+net_raw --inh-caps -all -- "$@"
}

iptables-restore -c "$T/before"
keep
if ! bounded true 2>/dev/null || bounded unshare -n true 2>/dev/null; then
	skip 9 'cannot give up making namespaces'
else
	for where in filter nat mangle; do
		input $where '-A OUTPUT -p tcp -j TPROXY --on-port 1'
		run bounded iptables-restore "$T/input"
		is "CAP_NET_ADMIN only, an error in $where: exit code" $code 1
		tells "CAP_NET_ADMIN only, an error in $where: the reason" 'TPROXY \(works\|may stand\) in .* only'
		unchanged "CAP_NET_ADMIN only, an error in $where: all is as it was"
	done
	input none '#'
	run bounded iptables-restore "$T/input"
	says 'CAP_NET_ADMIN only: three good tables' 0 \
		'iptables-restore: the tables could not be tried in a namespace of their own first'
	is 'are there' "$(iptables -t mangle -S two)" "$(printf '%s\n' '-N two' '-A two -j ACCEPT')"
fi
done_testing
