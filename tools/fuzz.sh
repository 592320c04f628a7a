#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs the libFuzzer targets of tests/fuzz for a bounded time each.
#
#	fuzz.sh [TARGET] [SECONDS]
#	fuzz.sh differ [SECONDS] [-s SEED] [OPTION ...]
#
# The target differ is another kind: random rules through the system's iptables and ours; see
# tests/fuzz/differ.sh for its options. It is not among those that run when none is named.
#
# Each target starts from what tests/golden and tests/rulesets hold, brought into its own form,
# from what stands in tests/fuzz/TARGET/, where an input that once made it fail is kept for ever,
# and with a dictionary made from the tables of the extensions. What the fuzzer finds out stays
# in build-fuzz/corpus/TARGET, what makes it fail in build-fuzz/found/.
set -eu
cd "$(dirname "$0")/.."
. tools/need.sh

if [ "${1:-}" = differ ]; then
	shift
	need_test && build
	seconds=60
	case ${1:-} in
	[0-9]*)	seconds=$1; shift ;;
	esac
	exec tests/fuzz/differ.sh -t "$seconds" "$@"
fi

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
mkdir -p $seeds/restore $seeds/argv $seeds/diff $seeds/blob build-fuzz/found
# TABLE CHAIN ARGUMENTS of all one-liners, whether good or bad
awk '
	/^@/ { table = $3; chain = $4; next }
	/^[#$]/ || /^$/ { next }
	{
		sub(/ =[>!].*/, "")
		print table, chain, $0
	}' tests/golden/*.t >build-fuzz/lines
awk -v dir=$seeds '
	{
		args = $0
		sub(/^[^ ]* [^ ]* /, "", args)
		name = sprintf("line-%05d", NR)
		text = "*" $1 "\n-A " $2 " " args "\nCOMMIT\n"
		printf "%s", text >(dir "/restore/" name)
		close(dir "/restore/" name)
		n = split("-t " $1 " -A " $2 " " args, words, " ")
		for (i = 1; i <= n; i++)
			printf "%s%c", words[i], 0 >(dir "/argv/" name)
		close(dir "/argv/" name)
		printf "%s=\n%s", before, text >(dir "/diff/" name)
		close(dir "/diff/" name)
		before = NR % 5 ? text before : ""
	}' build-fuzz/lines
for file in tests/rulesets/*.v[46] tests/golden/*.in tests/golden/*.ok; do
	[ ! -f "$file" ] || cp "$file" "$seeds/restore/${file##*/}"
done
awk '
	{
		args = $0
		sub(/^[^ ]* [^ ]* /, "", args)
		printf "*%s\n-A %s %s\nCOMMIT\n=\n", $1, $2, args
	}' build-fuzz/lines | build-fuzz/tests/fuzzing blobs $seeds/blob
build-fuzz/tests/fuzzing dictionary >build-fuzz/dictionary

ASAN_OPTIONS=detect_stack_use_after_return=1
export ASAN_OPTIONS
failed=0
for t in ${target:-$(fuzz_targets)}; do
	kept=
	[ ! -d "tests/fuzz/$t" ] || kept=tests/fuzz/$t
	mkdir -p "build-fuzz/corpus/$t" "$seeds/$t"
	if "build-fuzz/tests/fuzz-$t" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
		-dict=build-fuzz/dictionary \
		-print_final_stats=1 -artifact_prefix="build-fuzz/found/$t-" \
		"build-fuzz/corpus/$t" ${kept:+"$kept"} "$seeds/$t" 2>"build-fuzz/$t.log"; then
		echo "fuzz $t: $seconds seconds, $(sed -n 's/^stat::number_of_executed_units: *//p' \
			"build-fuzz/$t.log") inputs"
	else
		failed=1
		tail -n 40 "build-fuzz/$t.log"
		echo "fuzz $t failed; the input is in build-fuzz/found/"
	fi
done
exit $failed
