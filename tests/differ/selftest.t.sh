#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The differ must see every kind of difference. Stand-ins for ours are the system's programs
# behind wrappers (brought to 1.8.13's listing format); each defect is a sed script over what
# goes into a wrapper or comes out of it, and must make the named point fail, and a wrapper
# without a defect none.
unset MERLON_SHORT # in which the differ leaves out what is looked for here
. tests/tap.sh
. tests/differ/lib.sh

if [ ! -x "$THEIRS/iptables-legacy" ]; then
	echo "1..0 # SKIP no iptables-legacy to compare with"
	exit
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
system=$THEIRS
mkdir -p "$work/ours" "$work/shared/rulesets/expected"

# wrapper SUFFIX BODY: both families' programs; $real is the system's own
wrapper() {
	for program in iptables ip6tables; do
		{
			printf '#!/bin/sh\nreal=%s/%s-legacy%s\n' "$system" $program "$1"
			echo "$2"
		} >"$work/ours/$program-legacy$1"
		chmod +x "$work/ours/$program-legacy$1"
	done
}

# stand_in PROGRAM SED: ours, where PROGRAM (restore, save, list) has one defect. -restore reads
# through it, the others' output goes through it.
stand_in() {
	for program in restore save list; do
		defect=
		[ "$1" != $program ] || defect=$2
		case $program in
		restore)
			# shellcheck disable=SC2016 # for the wrapper's shell
			wrapper -restore 'c= && [ "$1" != -c ] || { c=-c && shift; }'"
				{ [ \$# -eq 0 ] && cat || cat \"\$1\"; } |
				sed -E '$defect' | \"\$real\" \$c" ;;
		save)	wrapper -save "\"\$real\" \"\$@\" | sed -E '$defect'" ;;
		list)	wrapper "" "\"\$real\" \"\$@\" |
				sed -E -f tests/differ/numeric-protocols.sed | sed -E '$defect'" ;;
		esac
	done
}

run() {
	OURS=$work/ours MERLON_SHARED=$work/shared tests/differ/rulesets.t.sh "${1:-small}" \
		>"$work/tap" 2>&1
}

# sees WHAT POINT: with the present stand-in; POINT is a pattern, "" where all is well
sees() {
	run
	if [ -z "$2" ]; then
		not_ok "$1" grep '^not ok' "$work/tap"
		ok "$1: ran" grep '^ok 8 ' "$work/tap"
	else
		ok "$1" grep "^not ok.*$2" "$work/tap"
	fi
}

small=$work/shared/rulesets/small.v4
cat >"$small" <<'END'
*filter
:INPUT DROP [7:8]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:other - [0:0]
[1:2] -A INPUT -p tcp -m tcp --dport 22 -j other
-A INPUT -s 10.0.0.0/8 -m limit --limit 5/sec -j ACCEPT
-A other -p 47 -j DROP
COMMIT
END
expected=$work/shared/rulesets/expected/small.v4
# shellcheck disable=SC2016 # for the inner shell
unshare -n sh -c '"$1/iptables-legacy-restore" "$2" && "$1/iptables-legacy-save" |
	grep -v "^#" >"$3" && { echo "# iptables -t filter -L -n -v -x --line-numbers" &&
	"$1/iptables-legacy" -L -n -v -x --line-numbers | sed -E -f "$4" &&
	echo "# iptables -t filter -S" && "$1/iptables-legacy" -S; } >"$3.list"' - \
	"$system" "$small" "$expected" tests/differ/numeric-protocols.sed
printf '*mangle\n-A INPUT -j ACCEPT\nCOMMIT\n*filter\n-A INPUT --nonsense\nCOMMIT\n' \
	>"$work/shared/rulesets/broken.v4"

stand_in none ""
sees "no defect" ""
stand_in restore 's/^COMMIT//'
sees "nothing loaded" "same bytes"
stand_in restore 's/^-A other.*/-A other --bad/'
sees "a load that fails" "small.v4: loads"
stand_in restore '/^-A other/d'
sees "a rule lost" "same bytes"
stand_in restore 's/dport 22/dport 23/'
sees "one byte of a match" "same bytes"
stand_in restore 's/INPUT DROP/INPUT ACCEPT/'
sees "a policy" "same bytes"
stand_in restore 's/\[1:2\] //'
sees "a rule's counters" "-c loads the same counters"
stand_in restore 's/\[7:8\]/[7:9]/'
sees "a policy's counters" "-c loads the same counters"
stand_in save 's/ACCEPT$/ACCEPT /'
sees "a space in -save" "-save prints what theirs does"
stand_in save 's/\[1:2\]/[1:3]/'
sees "a counter in -save -c" "-save -c prints them"
stand_in save '/^-A other/d'
sees "a rule lost in -save" "loading our -save gives the same bytes"
stand_in save '/limit/s/.*/-A INPUT --bad/'
sees "a -save that does not load" "loads our -save"
stand_in list 's/^num /no. /'
sees "the head of -L" "-L and -S print what theirs do"
stand_in list 's/^-P INPUT DROP/-P INPUT ACCEPT/'
sees "a policy in -S" "-L and -S print what theirs do"
stand_in list 's/ tcp  --/ 6    --/'
sees "1.8.9's own protocol column" "-L and -S print what 1.8.13 does"

stand_in none ""
run broken
ok "a refusal that names no line" grep "^not ok.*naming file and line" "$work/tap"
ok "a refusal that leaves a table loaded" grep "^not ok.*nothing of it is loaded" "$work/tap"
sed -i 's/dport 22/dport 23/' "$expected"
sees "another -save than 1.8.13's" "-save prints what 1.8.13 does"
sed -i 's/avg 5/avg 6/' "$expected.list"
sees "another -L than 1.8.13's" "-L and -S print what 1.8.13 does"

# The same for commands. The last two ask of ours what theirs does not do.
mkdir "$work/cmds"
cat >"$work/cmds/small.cmds" <<'END'
@ one
iptables -A INPUT -s 10.0.0.1 -c 3 4 -j DROP
iptables -S
iptables -A INPUT -j nosuch
@ two
iptables -S INPUT
iptables --nonsense
#! ours: to be seen
#! exit 2
#! err unknown option
iptables -P INPUT DROP
#! ours: to be seen
#! theirs iptables -P INPUT DROP
END
sees_in_commands() {
	OURS=$work/ours tests/differ/cmds.t.sh small "$work/cmds" >"$work/tap" 2>&1
	if [ -z "$2" ]; then
		is "commands: $1" "$(grep -c '^ok' "$work/tap"), $(tail -n 1 "$work/tap")" "6, 1..6"
	else
		ok "commands: $1" grep "^not ok.*$2" "$work/tap"
	fi
}
# shellcheck disable=SC2016 # for the wrappers' shell
while IFS='|' read -r what point body; do
	wrapper "" "$body"
	sees_in_commands "$what" "$point"
done <<'END'
no defect||"$real" "$@"
an exit code|small.cmds:4:|"$real" "$@" && exit; [ $? -ne 2 ] || exit 1
standard error|small.cmds:4:|"$real" "$@" 2>/dev/null
standard output|small.cmds:3:|"$real" "$@" && echo
a counter in the kernel|small.cmds:2:|"$real" "$@" && "$real" -Z
a table in the kernel|small.cmds:6:|"$real" "$@" && "$real" -t nat -S >/dev/null
a step later|small.cmds:3:|[ "$1" = -S ] || "$real" "$@"
an exit code that is noted|small.cmds:7: iptables|"$real" "$@" || exit 1
a message that is noted|small.cmds:7: iptables|"$real" "$@" 2>/dev/null
a change that is noted|small.cmds:11: iptables|[ "$1" = -P ] || "$real" "$@"
END
done_testing
