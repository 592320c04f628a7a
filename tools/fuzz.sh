#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs the libFuzzer targets of tests/fuzz for a bounded time each.
#
#	fuzz.sh [TARGET] [SECONDS]
#
# The seeds of each target are the whole files of tests/golden, each line of its one-liners, and
# what stands in tests/fuzz/TARGET/, where an input that once made it fail is kept for ever.
# What the fuzzer finds out stays in build-fuzz/corpus/TARGET, what makes it fail in
# build-fuzz/found/.
set -eu
cd "$(dirname "$0")/.."
. tools/need.sh

target=
seconds=60
for word; do
	case $word in
	*[!0-9]*) target=$word ;;
	*)	seconds=$word ;;
	esac
done
if [ -n "$target" ] && [ ! -f "tests/fuzz/$target.c" ]; then
	echo "no such target: $target; there are: $(fuzz_targets | tr '\n' ' ')" >&2
	exit 2
fi

CC=clang build_in build-fuzz -Dwerror=true -Dfuzzing=true -Db_sanitize=address,undefined \
	-Db_lundef=false -Doptimization=1

seeds=build-fuzz/seeds
rm -rf $seeds
mkdir -p $seeds build-fuzz/found
find tests/golden -name '*.in' -o -name '*.ok' | while read -r file; do
	cp "$file" "$seeds/$(echo "$file" | tr / -)"
done
find tests/golden -name '*.t' -exec cat {} + | sed '/^#/d; /^$/d' |
	split -l 1 -a 5 - $seeds/line-

failed=0
for t in ${target:-$(fuzz_targets)}; do
	kept=
	[ ! -d "tests/fuzz/$t" ] || kept=tests/fuzz/$t
	mkdir -p "build-fuzz/corpus/$t"
	if "build-fuzz/tests/fuzz-$t" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
		-print_final_stats=1 -artifact_prefix="build-fuzz/found/$t-" \
		"build-fuzz/corpus/$t" ${kept:+"$kept"} $seeds 2>"build-fuzz/$t.log"; then
		echo "fuzz $t: $seconds seconds, $(sed -n 's/^stat::number_of_executed_units: *//p' \
			"build-fuzz/$t.log") inputs"
	else
		failed=1
		tail -n 40 "build-fuzz/$t.log"
		echo "fuzz $t failed; the input is in build-fuzz/found/"
	fi
done
exit $failed
