#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Everything that must hold before a change goes in: both compilers, the lint rules, all tests,
# the same under the sanitizers and valgrind in their short form, ten seconds of each fuzz
# target. The last line is the sum of all test points; a build, the sanitizers and the fuzzers
# are one point each.
set -u
cd "$(dirname "$0")/.." || exit 1
. tools/need.sh

began=$(date +%s)
passed=0
failed=0
skipped=0

# add "N passed, N failed, N skipped"
add() {
	read -r p _ f _ s _ <<END
$1
END
	passed=$((passed + p))
	failed=$((failed + f))
	skipped=$((skipped + s))
}

headline() {
	echo
	echo "== $1 ($(($(date +%s) - began)) s)"
}

# step NAME COMMAND ...: one point
step() {
	headline "$1"
	shift
	if "$@"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED: $*"
	fi
}

build_clang() {
	CC=clang build_in build-clang -Dwerror=true
}

lint() {
	headline lint
	tools/lint.sh >build/lint.tap
	grep -v '^ok\|^1\.\.' build/lint.tap
	add "$(awk '/^ok/ { p++ } /^not ok/ { f++ }
		END { print p + 0, "passed,", f + !p, "failed, 0 skipped" }' build/lint.tap)"
}

tests() {
	headline tests
	rm -f build/test-out/sum
	tools/run-tests.sh build
	add "$(cat build/test-out/sum || echo 0 passed, 1 failed, 0 skipped)"
}

step 'build with gcc' build
step 'build with clang' build_clang
lint
tests
step 'sanitizers and valgrind' tools/san.sh -s
step 'fuzzing' tools/fuzz.sh 10

echo
echo "took $(($(date +%s) - began)) s"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
