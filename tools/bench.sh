#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs bench/NAME.sh, or bench/NAME/run.sh, against a release build (build-release); without a
# name, lists what there is. The bench finds MERLON_BUILD and MERLON_BIN in its environment.
set -eu
cd "$(dirname "$0")/.."
. tools/need.sh

if [ $# -eq 0 ]; then
	echo 'benches:'
	find bench -name '*.sh' | sed -n 's,^bench/\([^/]*\)\.sh$,  \1,p; s,^bench/\(.*\)/run\.sh$,  \1,p' |
		sort
	exit
fi
name=$1
shift
for script in "bench/$name.sh" "bench/$name/run.sh"; do
	if [ -x "$script" ]; then
		build_in build-release --buildtype=release -Db_ndebug=true
		MERLON_BUILD=$PWD/build-release
		MERLON_BIN=$MERLON_BUILD/bin
		export MERLON_BUILD MERLON_BIN
		exec "$script" "$@"
	fi
done
echo "no bench '$name'; ./dev bench lists them" >&2
exit 2
