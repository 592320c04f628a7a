#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Line coverage of lib/ and cmd/ by all tests, in build-cov.
set -eu
cd "$(dirname "$0")/.."
. tools/need.sh

build_in build-cov -Db_coverage=true -Doptimization=0
find build-cov -name '*.gcda' -delete
tools/run-tests.sh build-cov "$@" || echo 'some tests failed; the figures are of what ran'
gcovr --root . --filter lib/ --filter cmd/ --print-summary build-cov |
	cut -c 1-78
