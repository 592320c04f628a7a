#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# One ruleset through theirs and ours, in namespaces of its own. Prints a line "ok WHAT" or
# "not ok WHAT" for each property, with diagnostics; rulesets.t.sh numbers them.
#
#	one.sh RULESET OUT EXPECTED	EXPECTED: the folder of what 1.8.13 prints, or ""
#	one.sh PHASE			itself again, in a namespace
#
# blob, the path of the tool, is in the environment; so is the rest, for a phase.
set -u
: "${blob:?}"
. tests/differ/lib.sh

# Everything that a side makes of the kernel's tables goes to files SIDE.WHAT in $out.
blobs() {
	"$blob" "$version" dump >"$out/$1.blob"
	"$blob" -c "$version" dump >"$out/$1.blob-c"
}

tables() {
	sort "/proc/self/net/${family}_names"
}

# Comments carry dates and names of programs.
save() {
	folder=$1
	shift
	"$folder/$ip-save" "$@" 2>&1 | grep -v '^#'
}

lists() {
	for table in $(tables); do
		echo "# $commands -t $table -L -n -v -x --line-numbers"
		"$1/$ip" -t "$table" -L -n -v -x --line-numbers 2>&1
		echo "# $commands -t $table -S"
		"$1/$ip" -t "$table" -S 2>&1
	done
}

# load FOLDER FILE [OPTION]; the sets that the ruleset names are made before
load() {
	if [ -e "${ruleset%.v[46]}.ipset" ]; then
		ipset restore <"${ruleset%.v[46]}.ipset" || return
	fi
	"$1/$ip-restore" ${3:+"$3"} "$2"
}

phase_theirs() {
	load "$THEIRS" "$ruleset" >"$out/theirs.said" 2>&1 || return
	blobs theirs
	save "$THEIRS" -c >"$out/theirs.save-c"
	save "$OURS" -c >"$out/ours.save-c"
	save "$THEIRS" >"$out/theirs.save"
	save "$OURS" >"$out/ours.save"
	lists "$THEIRS" >"$out/theirs.list"
	lists "$OURS" >"$out/ours.list"
}

phase_ours() {
	load "$OURS" "$ruleset" >"$out/ours.said" 2>&1
	code=$?
	blobs ours
	[ $code -ne 0 ] || "$OURS/$ip-save" >"$out/again"
	return $code
}

phase_again() {
	load "$OURS" "$out/again" >"$out/again.said" 2>&1
	code=$?
	blobs again
	return $code
}

# -c needs counters in every line that declares a chain, which some rulesets do not have.
phase_theirs_c() {
	load "$THEIRS" "$ruleset" -c >"$out/theirs-c.said" 2>&1 || return
	blobs theirs-c
	save "$THEIRS" -c >"$out/theirs-c.save"
	save "$OURS" -c >"$out/ours-c.save"
}

phase_ours_c() {
	load "$OURS" "$ruleset" -c >"$out/ours-c.said" 2>&1
	blobs ours-c
}

# What the tables of a refused load look like when nothing has been loaded.
phase_untouched() {
	: >"$out/untouched.blob"
	[ -s "$out/ours.blob" ] || return 0
	# shellcheck disable=SC2046 # a list of words
	"$blob" "$version" dump $(sed -n 's/^table \([a-z]*\) .*/\1/p' "$out/ours.blob") \
		>"$out/untouched.blob"
}

in_namespace() {
	unshare -n tests/differ/one.sh "$1"
}

point() {
	if [ "$1" -eq 0 ]; then
		echo "ok $name: $2"
	else
		echo "not ok $name: $2"
		sed 's/^/#   /'
	fi
}

# same PROPERTY WHAT OUR-FILE SIDE FILE
same() {
	if equal "$name" "$1" "$out/$3" "$4" "$out/$5"; then
		point 0 "$2" </dev/null
	else
		diff -a "$out/$5" "$out/$3" | head -n 12 | cut -c 1-300 | point 1 "$2"
	fi
}

refused() {
	if [ "$OURS" = "$THEIRS" ]; then
		echo "ok $name: refused # SKIP what theirs lacks here is asked of ours only"
		return
	fi
	[ "$1" -ne 0 ] && grep -qF "$name:" "$out/ours.said"
	{ echo "exit code $1" && head -n 5 "$out/ours.said"; } |
		point $? "refused, naming file and line"
	in_namespace untouched
	same refuse "nothing of it is loaded" ours.blob theirs untouched.blob
}

no_counters() {
	sed -E 's/ *(\[[0-9:]*\])? *$//; /^$/d' "$1"
}

expected() {
	[ -n "$1" ] || return 0
	if [ -e "$1/$name" ]; then
		no_counters "$1/$name" >"$out/expected.save"
		no_counters "$out/ours.save" >"$out/ours.save-plain"
		same save-1.8.13 "-save prints what 1.8.13 does" ours.save-plain expected expected.save
	fi
	if [ -e "$1/$name.list" ]; then
		cp "$1/$name.list" "$out/expected.list"
		cp "$out/ours.list" "$out/ours.list-plain"
		same list-1.8.13 "-L and -S print what 1.8.13 does" ours.list-plain expected \
			expected.list
	fi
}

loaded() {
	point "$1" "loads" <"$out/ours.said"
	same blob "the kernel holds the same bytes" ours.blob theirs theirs.blob
	same save "-save prints what theirs does" ours.save theirs theirs.save
	same save "-save -c prints what theirs does" ours.save-c theirs theirs.save-c
	if [ "$1" -eq 0 ]; then
		in_namespace again
		point $? "loads our -save" <"$out/again.said"
		same reload "loading our -save gives the same bytes" again.blob theirs ours.blob
	fi
	same list "-L and -S print what theirs do" ours.list theirs theirs.list
	if in_namespace theirs_c; then
		in_namespace ours_c
		same load-c "-c loads the same counters" ours-c.blob-c theirs theirs-c.blob-c
		same save "-save -c prints them" ours-c.save theirs theirs-c.save
	fi
}

if [ $# -eq 1 ]; then
	"phase_$1"
	exit
fi

ruleset=$1
out=$2
name=${ruleset##*/}
case $name in
*.v6)	version=6 family=ip6_tables commands=ip6tables ;;
*)	version=4 family=ip_tables commands=iptables ;;
esac
ip=$commands-legacy
if [ -e "${ruleset%.v[46]}.ipset" ] && ! command -v ipset >/dev/null; then
	echo "ok $name # SKIP it needs ipset"
	exit
fi
export ruleset out name version family commands ip OURS THEIRS
in_namespace theirs
theirs=$?
in_namespace ours
ours=$?
if [ "$(known "$name" load theirs)" = refused ] && [ "$OURS" != "$THEIRS" ]; then
	refused $ours
elif [ $theirs -eq 0 ]; then
	loaded $ours
	expected "$3"
elif [ -n "$3" ] && [ -e "$3/$name" ]; then
	point $ours "loads, as in 1.8.13" <"$out/ours.said"
else
	refused $ours
fi
