#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# merlon.h stands alone, in old C and in C++, and the examples compile as both.
. tests/tap.sh

strict='-Wall -Wextra -Wpedantic -Werror -fsyntax-only -Iinclude'
for std in c99 c17; do
	# shellcheck disable=SC2086 # a list of words
	ok "the header as $std" ${CC:-cc} -std=$std $strict -x c include/merlon.h
done
if ! command -v "${CXX:-c++}" >/dev/null; then
	skip 5 'no C++ compiler'
	done_testing
fi
for std in c++11 c++20; do
	# shellcheck disable=SC2086
	ok "the header as $std" "${CXX:-c++}" -std=$std $strict -x c++ include/merlon.h
done
for example in examples/*.c; do
	# shellcheck disable=SC2086
	ok "$example as C++" "${CXX:-c++}" -std=c++20 $strict \
		-Wno-missing-field-initializers -x c++ "$example"
done
done_testing
