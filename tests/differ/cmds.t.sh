#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Sequences of commands through theirs and ours, side by side. After each are compared: exit
# code, standard output, the first line of standard error (without the version), and every
# table of both families in the kernel, counters too. One point per command; where the kernels
# differ, ours goes on from the tables of theirs.
#
#	cmds.t.sh [PATTERN [FOLDER]]	only the files *.cmds whose names contain PATTERN;
#					those of FOLDER instead of this one's
#
# A *.cmds file has one shell command a line. `@ TEXT` begins a section, in new namespaces.
# Lines that begin with #! belong to the command before them:
#
#	#! 1.8.13: REASON	theirs, being older, does otherwise
#	#! ours: REASON		iptables of any version does otherwise, and we mean to
#	#! theirs COMMAND	what theirs runs in its place, to arrive at the same
#	#! exit CODE		ours exits so, whatever theirs does; not zero: it says why
#	#! err TEXT		the first line of our standard error contains this
#	#! out TEXT		a line of our standard output contains this
#	#! differs		the tables may differ after it
#
# The commands run in a folder of their own and find: lines, which prints each argument on a
# line; hold SECONDS COMMAND, which runs it while another holds the lock; waits COMMAND, which
# tells whether it took a while; and ./modprobe, a stand-in that writes to ./modprobe.log.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tools/tools.sh
. tests/tap.sh
. tests/differ/lib.sh

if [ ! -x "$THEIRS/iptables-legacy" ]; then
	echo "1..0 # SKIP no iptables-legacy to compare with"
	exit
fi
work=$(mktemp -d)
running=
# steps.sh ends by itself when its folder goes, but may be writing there still.
# shellcheck disable=SC2086 # a list of numbers
trap '[ -z "$running" ] || kill $running
	until rm -rf "$work" 2>/dev/null; do sleep 0.1; done' EXIT
trap 'exit 1' HUP INT TERM
pattern=${1:-${MERLON_SHORT:+restore}}
folder=${2:-tests/differ}
blob=$(tool blob "$work") || exit 1
export blob

# side FOLDER PROGRAMS: bin with the plain names; transcripts and what commands write go beside
side() {
	mkdir -p "$1/bin"
	for program in iptables ip6tables; do
		for suffix in '' -save -restore; do
			ln -s "$2/$program-legacy$suffix" "$1/bin/$program$suffix"
		done
	done
	# shellcheck disable=SC2016 # for the stand-in's own shell
	printf '#!/bin/sh\necho "$@" >>"$0.log"\n' >"$1/modprobe"
	chmod +x "$1/modprobe"
}

# split FILE: commands of section N to $out/section.N as "LINE COMMAND"; what theirs runs, to
# section.N.theirs; the notes of LINE to $out/LINE.notes
split() {
	awk -v out="$out" '
	function flush() {
		if (line) {
			print line, command >(out "/section." section)
			print line, (instead ? instead : command) >(out "/section." section ".theirs")
		}
		line = 0
		instead = ""
	}
	BEGIN { section = 100 }
	/^@/ { flush(); section++; next }
	/^#! theirs / { instead = substr($0, 11) }
	/^#! / { print substr($0, 4) >(out "/" line ".notes"); next }
	/^#/ || /^$/ { next }
	{ flush(); line = NR; command = $0 }
	END { flush() }' "$1"
}

# The commands themselves run in tests/differ/steps.sh.
run() {
	for section in "$out"/section.???; do
		unshare -n tests/differ/steps.sh "$out/theirs" <"$section.theirs"
		[ "$OURS" != "$THEIRS" ] || section=$section.theirs
		unshare -n tests/differ/steps.sh "$out/ours" "$out/theirs" <"$section"
	done
}

# note LINE KIND: the text of such a note
note() {
	[ ! -e "$out/$1.notes" ] || sed -n "s/^$2 //p" "$out/$1.notes"
}

# expect LINE KIND PART: what a note asks of ours; the part is then taken out of both transcripts
expect() {
	text=$(note "$1" "$2")
	[ "$2$text" != err ] || [ "${asked:-0}" -eq 0 ] || text=tables
	[ -n "$text" ] || return 0
	got=$(sed -n "s/^$3: //p" "$out/ours/$1")
	case $2 in
	exit)	[ "$got" = "$text" ] || complaint="$complaint exit code $got, not $text;" ;;
	*)	case $got in
		*"$text"*) ;;
		*)	complaint="$complaint $3 does not say: $text;" ;;
		esac ;;
	esac
	for side in ours theirs; do
		sed -i "/^$3: /d" "$out/$side/$1"
	done
}

# step FILE LINE COMMAND
step() {
	complaint=
	what="$1:$2: $3"
	case $what in
	*\\*)	what=$(printf %s "$what" | sed 's/\\/&&/g') ;;	# echo reads them
	esac
	if [ "$OURS" != "$THEIRS" ]; then
		asked=$(note "$2" exit)
		expect "$2" exit exit
		expect "$2" err stderr
		expect "$2" out stdout
	fi
	if grep -qsx differs "$out/$2.notes"; then
		cp "$out/theirs/$2.kernel" "$out/ours/$2.kernel"
	fi
	if equal "$1" step "$out/ours/$2" theirs "$out/theirs/$2" && [ -z "$complaint" ] &&
		cmp -s "$out/ours/$2.kernel" "$out/theirs/$2.kernel"; then
		pass "$what"
		return
	fi
	fail "$what"
	[ -z "$complaint" ] || diag "expected:$complaint"
	for part in "$2" "$2.kernel"; do
		diff -a "$out/theirs/$part" "$out/ours/$part" | head -n 12 | cut -c 1-300
	done | sed 's/^/# /'
}

theirs=$(cd "$THEIRS" && pwd)
ours=$(cd "$OURS" && pwd)
for file in "$folder"/*"$pattern"*.cmds; do
	out=$work/${file##*/}
	side "$out/theirs" "$theirs"
	side "$out/ours" "$ours"
	split "$file"
	run &
	running="$running $!"
done
wait
running=
for file in "$folder"/*"$pattern"*.cmds; do
	out=$work/${file##*/}
	cat "$out"/section.??? >"$out/steps"
	while read -r line command; do
		step "${file##*/}" "$line" "$command"
	done <"$out/steps"
done
done_testing
