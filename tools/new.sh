#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# new.sh match NAME: begins lib/ext/m_NAME.c and tests/golden/NAME.t, and lists the match in
# lib/ext/meson.build. The templates stand in tools/new/; @NAME@ in them is replaced.
set -eu
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")/.."

if [ $# -ne 2 ] || [ "$1" != match ]; then
	echo 'usage: ./dev new match NAME' >&2
	exit 2
fi
name=$2
case $name in
'' | *[!A-Za-z0-9_]*)
	echo "the name of a match is the kernel's, of letters, digits and _: not '$name'" >&2
	exit 2 ;;
esac
source=lib/ext/m_$name.c
tests=tests/golden/$name.t
for file in "$source" "$tests"; do
	if [ -e "$file" ]; then
		echo "$file is there already" >&2
		exit 1
	fi
done
sed "s/@NAME@/$name/g" tools/new/match.c >"$source"
sed "s/@NAME@/$name/g" tools/new/match.t >"$tests"

list=lib/ext/meson.build
awk -v entry="  '$name'," '
	/^matches = \[/ { inside = 1; print; next }
	inside && (/^\]/ || $0 > entry) { print entry; inside = 0 }
	{ print }' $list >$list.new
mv $list.new $list
echo "begun: $source and $tests, listed in $list"
echo "fill in what says TODO; ./dev build"
