# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# To be sourced. tool NAME FOLDER puts blob, floor or pair into FOLDER and prints its path: a copy
# of what the build made (which may be building again), or, where there is none, compiled. So
# the differ and the benches also run alone.

tool_sources() {
	case $1 in
	blob)	echo tests/tools/blob.c tests/tools/table.c ;;
	floor)	echo bench/tools/floor.c tests/tools/table.c ;;
	pair)	echo bench/tools/pair.c ;;
	esac
}

tool() {
	# shellcheck disable=SC2046 # a list of words
	cp "${MERLON_BUILD:-build}/tests/$1" "$2/$1" 2>/dev/null ||
		cp "${MERLON_BUILD:-build}/bench/$1" "$2/$1" 2>/dev/null ||
		${CC:-cc} -std=gnu17 -D_GNU_SOURCE -O2 -o "$2/$1" $(tool_sources "$1") || return
	echo "$2/$1"
}
