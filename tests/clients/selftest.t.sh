#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The tests of this folder see it when ours is not like theirs: a program that leaves out one
# rule, one that exits with another code, one that prints another word. And with theirs in the
# place of ours they pass.
#
# shellcheck disable=SC2317 # functions for ok
. tests/tap.sh

if [ ! -x /usr/sbin/xtables-legacy-multi ] || [ ! -e "${CLIENTS:-build/clients.tar}" ]; then
	echo '1..0 # SKIP there is no build/clients.tar, or no iptables-legacy'
	exit
fi
T=$TEST_TMP
mkdir "$T/bin" "$T/like"

# like NAME SCRIPT: a folder of programs that do as theirs do, but for what SCRIPT does before
like() {
	OURS=$T/like/$1
	mkdir "$OURS"
	# shellcheck disable=SC2016 # for the programs
	grep -v -e -nft -e -apply cmd/names | while read -r program; do
		printf '#!/bin/sh\n%s\nexec /usr/sbin/xtables-legacy-multi "${0##*/}" "$@"\n' "$2" \
			>"$OURS/$program"
		chmod +x "$OURS/$program"
	done
	export OURS
}

# points PATTERN: of the test "small" with these programs
points() {
	rm -rf "$T/run"
	mkdir "$T/run"
	cp "$T/small" "$T/run/small"
	TEST_TMP=$T/run "$T/run/small" >"$T/said" 2>&1
	grep -q -e "$1" "$T/said" || { cat "$T/said"; return 1; }
}

cat >"$T/small" <<'END'
#!/bin/sh
. tests/clients/lib.sh
client() {
	step 'a rule' iptables -A INPUT -s 192.0.2.1 -j DROP
	step 'another' ip6tables -A INPUT -s 2001:db8::1 -j DROP
	fails 'no such rule' iptables -C INPUT -s 192.0.2.2 -j DROP
	step 'one call in a script' sh -c 'iptables -S; iptables-save -t filter >/dev/null; true'
}
compare
END
chmod +x "$T/small"

like same ''
ok 'theirs is as theirs' points '^1\.\.8$'
not_ok 'and nothing failed' grep '^not ok' "$T/said"
# shellcheck disable=SC2016 # for the programs
like less 'case $* in *2001:db8::1*) exit 0 ;; esac'
ok 'a rule that is missing' points '^not ok 2 - another: not the same: save'
# shellcheck disable=SC2016
like other 'case $* in *192.0.2.1*) set -- -A INPUT -s 192.0.2.1/32 -p 255 -j DROP ;; esac'
ok 'a rule that is another' points '^not ok 1 - a rule: not the same: save'
# shellcheck disable=SC2016
like code 'case $* in *192.0.2.2*) exit 2 ;; esac'
ok 'another exit code' points '^not ok 3 - no such rule: not the same: calls'
# shellcheck disable=SC2016
like hidden 'case $* in "-t filter") exit 1 ;; esac'
ok 'a failure that the client ignores' points '^not ok 4 - one call in a script: not the same: calls'
# shellcheck disable=SC2016
like words 'case $* in -S) echo "# more" ;; esac'
ok 'more output' points '^not ok 4 - one call in a script: not the same: out'
like tables '/usr/sbin/xtables-legacy-multi iptables -t mangle -L >/dev/null'
ok 'a table that theirs has not' points '^not ok 1 - a rule: not the same: save'
done_testing
