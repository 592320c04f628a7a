#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Every extension of the installed iptables must be one of ours, in the same families, and every
# option that it names ours as well, whole: a point for each extension and family. What there is
# is told by the files of the installed extensions, their help (-m NAME -h, -j NAME -h) and the
# page iptables-extensions(8); what ours has, by our help.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh
out=$TEST_TMP
. tests/differ/lib.sh

# What is missing in ours on purpose: name, families, option (or "all" of it), reason.
# Families are those in which the installed iptables has it.
missing() {
	cat <<'END'
SYNPROXY	46	timestamps	the page misspells --timestamp; the program does not know it either
osf	6	all	the page does not say so, but it is of IPv4 alone: ip6tables has none, nor has the kernel
END
}

# What ours has and the installed one has not, in these families, and why.
extra() {
	cat <<'END'
-m l2tp	46	the kernel has it, and rules with it can be met
-m udplite	46	the kernel has it, and rules with it can be met
END
}

theirs() {
	case $1 in
	4)	shift; "$THEIRS/iptables-legacy" "$@" ;;
	6)	shift; "$THEIRS/ip6tables-legacy" "$@" ;;
	esac 2>/dev/null
}

ours() {
	case $1 in
	4)	shift; "$OURS/iptables-legacy" "$@" ;;
	6)	shift; "$OURS/ip6tables-legacy" "$@" ;;
	esac 2>/dev/null
}

# The page as lines KIND NAME FAMILIES OPTION; "-" for an option: the section itself.
read_page() {
	case $1 in
	*.gz)	gzip -dc "$1" ;;
	*)	cat "$1" ;;
	esac | sed 's/\\f.//g; s/\\-/-/g' | awk '
	/^\.SH / { kind = /^\.SH MATCH/ ? "-m" : /^\.SH TARGET/ ? "-j" : "" }
	/^\.SS / && kind != "" {
		name = $2
		families = /IPv4-spec/ ? "4" : /IPv6-spec/ ? "6" : "46"
		print kind, name, families, "-"
	}
	/^(\[!\] )?--[a-z]/ && above == ".TP" && kind != "" { # else it is prose
		line = $0
		while (match(line, /--[a-z][a-z0-9-]*/)) {
			print kind, name, families, substr(line, RSTART + 2, RLENGTH - 2)
			line = substr(line, RSTART + RLENGTH)
		}
	}
	{ above = $0 }'
}

# The same of the files of the extensions: matches are written small, targets in capitals.
read_folder() {
	for file in "$1"/lib*t_*.so; do
		name=${file##*/} name=${name%.so}
		case $name in
		libxt_standard | libxt_NAT)	continue ;; # no extensions of that name
		libxt_*)	families=46 ;;
		libipt_*)	families=4 ;;
		libip6t_*)	families=6 ;;
		*)	continue ;;
		esac
		name=${name#lib*t_}
		case $name in
		*[A-Z]*) echo "-j $name $families -" ;;
		*)	echo "-m $name $families -" ;;
		esac
	done
	# Names that stand in no file.
	echo '-m icmpv6 6 -'
	echo '-m ipv6-icmp 6 -'
}

options() {
	grep -o -e '--[a-z][a-z0-9-]*' | cut -c 3-
}

# Behind the general help, the last line of which is that of -V.
their_help() {
	theirs "$@" -h | sed '1,/^\[!\] --version/d' | options
}

our_help() {
	ours "$@" -h | sed -n '/^[^ ]* \(match\|target\) options:$/,$p'
}

# compare KIND NAME FAMILY: its options as the page has them stand in $out/page
compare() {
	what="IPv$3 $1 $2"
	our_help "$3" "$1" "$2" >"$out/help"
	if ! [ -s "$out/help" ]; then
		if excused "$2" "$3" all; then
			skip 1 "$what: $reason"
		else
			fail "$what: ours has none"
		fi
		return
	fi
	options <"$out/help" | sort -u >"$out/ours"
	{
		awk -v kind="$1" -v name="$2" -v family="$3" \
			'$1 == kind && $2 == name && $3 ~ family && $4 != "-" { print $4 }' \
			"$out/page"
		their_help "$3" "$1" "$2"
	} | sort -u >"$out/theirs"
	lacks=
	for option in $(comm -13 "$out/ours" "$out/theirs"); do
		excused "$2" "$3" "$option" || lacks="$lacks --$option"
	done
	if [ -n "$lacks" ]; then
		fail "$what: ours lacks$lacks"
	else
		pass "$what: $(grep -c . <"$out/theirs") options"
	fi
}

# excused NAME FAMILY OPTION; $reason
excused() {
	reason=$(missing | awk -F '\t' -v OFS='\t' -v name="$1" -v family="$2" -v option="$3" \
		'$1 == name && $2 ~ family && $3 == option { print $4 }')
	[ -n "$reason" ] || return 1
	echo "$1$tab$3" >>"$out/excused"
}

if ! [ -x "$THEIRS/iptables-legacy" ]; then
	echo '1..0 # SKIP no iptables-legacy to compare with'
	exit
fi
: >"$out/page"
: >"$out/excused"
for page in "$(man -w iptables-extensions 2>/dev/null)" \
	/usr/share/man/man8/iptables-extensions.8*; do
	if [ -f "$page" ]; then
		read_page "$page" >"$out/page"
		break
	fi
done
for folder in "${XTABLES_LIBDIR:-}" /usr/lib/*/xtables /usr/lib/xtables /usr/lib64/xtables \
	/usr/local/lib/xtables; do
	if [ -f "$folder/libxt_standard.so" ]; then
		read_folder "$folder" >"$out/folder"
		break
	fi
done
[ -s "$out/page" ] || skip 1 'the page iptables-extensions(8) is not installed'
if ! [ -f "$out/folder" ]; then
	skip 1 'the extensions of the installed iptables are not found'
	: >"$out/folder"
fi
cut -d ' ' -f 1-3 "$out/page" "$out/folder" | sort -u >"$out/all"
while read -r kind name families; do
	case $families in *4*) echo "$kind $name 4" ;; esac
	case $families in *6*) echo "$kind $name 6" ;; esac
done <"$out/all" | sort -u >"$out/each"
while read -r kind name family; do
	compare "$kind" "$name" "$family"
done <"$out/each"

# Our tables, file by file, in both families.
for file in lib/ext/[mt]_*.c; do
	name=${file##*/?_} name=${name%.c}
	case ${file##*/} in
	m_*)	kind=-m ;;
	*)	kind=-j ;;
	esac
	for family in 4 6; do
		[ -z "$(our_help $family $kind "$name")" ] || echo "$kind $name $family"
	done
done | sort | comm -23 - "$out/each" >"$out/extra"
extra | while IFS=$tab read -r name families reason; do
	case $families in *4*) echo "$name 4" ;; esac
	case $families in *6*) echo "$name 6" ;; esac
done | sort >"$out/extra-known"
is 'ours has none beyond theirs, but for what is known' "$(cat "$out/extra")" \
	"$(cat "$out/extra-known")"

missing | while IFS=$tab read -r name families option reason; do
	grep -q -x "$name$tab$option" "$out/excused" || echo "$name $option"
done >"$out/idle"
is 'whatever is missing on purpose is missing' "$(cat "$out/idle")" ''
done_testing
