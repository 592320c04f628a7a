# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# Sourced by the scripts of this folder, which run in the project's root. OURS and THEIRS are
# folders with iptables-legacy, ip6tables-legacy-save and so on. With OURS=THEIRS everything
# must pass: what 1.8.13 does otherwise than 1.8.9 is then altered on our side as well.
# out is a folder for what the points leave behind.

OURS=${OURS:-${MERLON_BIN:-build/bin}}
THEIRS=${THEIRS:-$(dirname "$(command -v iptables-legacy || echo /none/iptables)")}
tab=$(printf '\t')

# known NAME PROPERTY SIDE: what KNOWN says of it, one WHAT a line
known() {
	while IFS=$tab read -r files property side what reason; do
		# shellcheck disable=SC2254 # patterns
		case $1 in $files) case $2 in $property) case $3 in $side)
			echo "$what"
			echo "$files $property $side $what: $reason" >>"${out:?}/known-used" ;;
		esac ;; esac ;; esac
	done <tests/differ/KNOWN
}

# alter NAME PROPERTY SIDE FILE: what KNOWN makes of the text, in place
alter() {
	known "$1" "$2" "$3" | while read -r what; do
		sed -E -f "tests/differ/$what.sed" "$4" >"$4.altered" && mv "$4.altered" "$4"
	done
}

# equal NAME PROPERTY OUR-FILE SIDE FILE: as they are, or after what KNOWN allows; else both
# files are left as they were last compared
equal() {
	! cmp -s "$3" "$5" || return 0
	case " $(known "$1" "$2" "$4" | tr '\n' ' ') " in
	*' skip '*) return 0 ;;
	esac
	alter "$1" "$2" "$4" "$5"
	alter "$1" "$2" both "$5"
	alter "$1" "$2" both "$3"
	if [ "$OURS" = "$THEIRS" ]; then
		alter "$1" "${2%-1.8.13}" theirs "$3"
	fi
	cmp -s "$3" "$5"
}
