#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The commands of one section, read as "LINE COMMAND", with one side's programs; the part of
# cmds.t.sh that runs in a namespace. Leaves a transcript per command in the side's folder,
# which is where it runs, so that no path tells the sides apart.
#
#	steps.sh FOLDER <COMMANDS
: "${blob:?}"
cd "$1" || exit 1
PATH=$1/bin:$PATH
XTABLES_LOCKFILE=./lock
MERLON_BACKEND=legacy
LC_ALL=C
export PATH XTABLES_LOCKFILE MERLON_BACKEND LC_ALL

lines() {
	printf '%s\n' "$@"
}

hold() {
	flock ./lock sleep "$1" &
	shift
	sleep 0.1
	"$@"
	held=$?
	wait
	return $held
}

waits() {
	began=$(date +%s%3N)
	"$@"
	waited=$?
	if [ $(($(date +%s%3N) - began)) -ge 500 ]; then
		echo "it took a while"
	else
		echo "it was quick"
	fi
	return $waited
}

transcript() {
	echo "exit: $1"
	sed 's/^/stdout: /' stdout
	sed -E 's/^(ip6?tables[a-z-]*) v[0-9.]+ \(legacy\)( merlon [^ :]*)?:/\1:/; s/^/stderr: /; q' stderr
	"$blob" -c 4 dump
	"$blob" -c 6 dump
}

while [ -e bin ] && read -r line command; do
	(eval "$command") >stdout 2>stderr </dev/null
	transcript $? >"$line"
	rm -f modprobe.log
done
