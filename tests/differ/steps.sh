#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The commands of one section, read as "LINE COMMAND", with one side's programs; the part of
# cmds.t.sh that runs in a namespace. It runs in the side's folder, so that no path tells the
# sides apart, and leaves there, for each command: LINE, what it said; LINE.kernel, the tables
# after it; and LINE.4.TABLE, LINE.6.TABLE, for the other side to go on from after a difference.
#
#	steps.sh FOLDER [THEIRS] <COMMANDS
: "${blob:?}"
cd "$1" || exit 1
theirs=${2:-}
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
	while flock -n ./lock true; do
		sleep 0.02
	done
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
}

kernel() {
	for version in 4 6; do
		"$blob" -c $version dump | sed "s/^table/& $version/"
	done | if [ -s extra ]; then
		awk 'NR == FNR { extra[$0] = 1; next }
			/^table/ { hidden = ($2 " " $3) in extra }
			!hidden' extra -
	else
		cat
	fi
}

names() {
	sed -n 's/^table \(. [a-z]*\) .*/\1/p' "$1"
}

# Ours goes on from the tables of theirs, so that a difference is reported once. A table that
# only ours has cannot be taken from a namespace again; it is left out from here on.
follow() {
	for stored in "$theirs/$line".[46].*; do
		version=${stored#"$theirs/$line."}
		[ ! -e "$stored" ] || "$blob" "${version%%.*}" put "$stored"
	done
	names "$theirs/$line.kernel" >their-names
	names "$line.kernel" | grep -vxFf their-names >>extra
}

rm -f extra
while [ -e bin ] && read -r line command; do
	(eval "$command") >stdout 2>stderr </dev/null
	transcript $? >"$line"
	kernel >"$line.kernel"
	if [ -z "$theirs" ]; then
		"$blob" 4 keep "$line.4."
		"$blob" 6 keep "$line.6."
	elif ! cmp -s "$line.kernel" "$theirs/$line.kernel"; then
		follow
	fi
	rm -f modprobe.log
done
