# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# To be sourced. tool NAME FOLDER prints the path of blob, floor or pair: as the build made it,
# or, where there is no build, compiled into FOLDER. So the differ and the benches also run alone.

tools_root=$(cd "${tools_root:-.}" && pwd)

tool_sources() {
	case $1 in
	blob)	echo tests/tools/blob.c tests/tools/table.c ;;
	floor)	echo bench/tools/floor.c tests/tools/table.c ;;
	pair)	echo bench/tools/pair.c ;;
	esac
}

tool() {
	for tool_path in "${MERLON_BUILD:-$tools_root/build}"/tests/"$1" \
		"${MERLON_BUILD:-$tools_root/build}"/bench/"$1" "$2/$1"; do
		if [ -x "$tool_path" ]; then
			echo "$tool_path"
			return
		fi
	done
	# shellcheck disable=SC2046 # a list of words
	(cd "$tools_root" && ${CC:-cc} -std=gnu17 -D_GNU_SOURCE -O2 -o "$2/$1" $(tool_sources "$1")) &&
		echo "$2/$1"
}
