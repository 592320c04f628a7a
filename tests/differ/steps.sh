#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The commands of one section, read as "LINE COMMAND", with one side's programs; the part of
# cmds.t.sh that runs in a namespace. Leaves a transcript per command in the side's folder.
#
#	steps.sh FOLDER <COMMANDS
: "${blob:?}"
folder=$1
PATH=$folder/bin:$PATH
XTABLES_LOCKFILE=$folder/lock
MERLON_BACKEND=legacy
modprobe=$folder/modprobe
LC_ALL=C
export PATH XTABLES_LOCKFILE MERLON_BACKEND LC_ALL modprobe

hold() {
	flock "$XTABLES_LOCKFILE" sleep "$1" &
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
	if [ $(($(date +%s%3N) - began)) -ge 700 ]; then
		echo "it took a while"
	else
		echo "it was quick"
	fi
	return $waited
}

transcript() {
	echo "exit: $1"
	sed 's/^/stdout: /' "$folder/stdout"
	sed -E 's/^(ip6?tables[a-z-]*) v[0-9.]+ \(legacy\)( merlon [^ :]*)?:/\1:/; s/^/stderr: /; q' \
		"$folder/stderr"
	"$blob" -c 4 dump
	"$blob" -c 6 dump
}

while read -r line command; do
	(eval "$command") >"$folder/stdout" 2>"$folder/stderr" </dev/null
	transcript $? >"$folder/$line"
	rm -f "$modprobe.log"
done
