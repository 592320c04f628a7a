#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The tests built with ASan and UBSan (build-san), then the test programs of the ordinary build
# under valgrind. -s: the short form that ./dev check runs; test scripts see MERLON_SHORT=1.
set -eu
cd "$(dirname "$0")/.."
. tools/need.sh

ASAN_OPTIONS=abort_on_error=1:detect_leaks=1:strict_string_checks=1
ASAN_OPTIONS=$ASAN_OPTIONS:detect_stack_use_after_return=1
UBSAN_OPTIONS=halt_on_error=1:abort_on_error=1:print_stacktrace=1
export ASAN_OPTIONS UBSAN_OPTIONS
if [ "${1:-}" = -s ]; then
	MERLON_SHORT=1
	export MERLON_SHORT
fi

build_in build-san -Dwerror=true -Db_sanitize=address,undefined -Db_lundef=false \
	-Doptimization=1
failed=0
echo 'ASan and UBSan:'
TEST_TIMEOUT=900 tools/run-tests.sh build-san || failed=1

echo 'valgrind:'
build
valgrind='valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=all'
TEST_WRAP="$valgrind --errors-for-leak-kinds=definite,indirect,possible" TEST_TIMEOUT=900 \
	tools/run-tests.sh -p build || failed=1
exit $failed
