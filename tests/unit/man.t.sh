#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The man pages that the build makes, and that none leaves something out.
. tests/tap.sh

page=$MERLON_BUILD/man/iptables-extensions.8

if command -v mandoc >/dev/null; then
	is 'mandoc is content with iptables-extensions(8)' \
		"$(mandoc -T lint -W warning "$page" 2>&1)" ''
else
	skip 1 'no mandoc'
fi

missing() {
	for file in lib/ext/[mt]_*.c; do
		name=${file##*/?_}
		grep -qx ".Ss ${name%.c}" "$page" || echo "${name%.c}"
	done
}
is 'every extension has its section' "$(missing)" ''

missing() {
	grep -o '\<merlon_[a-z_]*(' include/merlon.h | tr -d '(' | sort -u |
		while read -r name; do
			grep -qx ".Fo $name" man/libmerlon.3 || echo "$name"
		done
}
is 'every function is in libmerlon(3)' "$(missing)" ''

missing() {
	"$MERLON_BIN/merlon" help | sed -n 's/^  \([a-z]*\) .*/\1/p' | while read -r verb; do
		grep -q "^\.It Cm $verb" man/merlon.8 || echo "$verb"
	done
}
is 'every verb is in merlon(8)' "$(missing)" ''
done_testing
