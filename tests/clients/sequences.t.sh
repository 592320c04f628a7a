#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# What programs too big to be installed here ask of iptables, call by call: sequences/*.sh,
# sourced. Each call is a step:
#
#	does COMMAND ...	should succeed
#	refuses COMMAND ...	should not: a check of what is not there, as a rule
#	feeds COMMAND ...	gets standard input, and should succeed
#
# shellcheck disable=SC2317 # functions for the sequences
. tests/clients/lib.sh

# shellcheck disable=SC2034 # for lib.sh
apart=12

# Of the time of day.
plain() {
	sed -E 's/^(# (Generated .*|Completed) on ).*/\1/'
}

does() { step "$name: $*" "$@"; }
refuses() { fails "$name: $*" "$@"; }

feeds() {
	cat >"$T/input"
	# shellcheck disable=SC2016 # for sh
	step "$name: $*" sh -c 'input=$1; shift; "$@" <"$input"' sh "$T/input" "$@"
}

client() {
	for sequence in tests/clients/sequences/*.sh; do
		name=$(basename "$sequence" .sh)
		# shellcheck source=/dev/null
		. "$sequence"
	done
}

# shellcheck disable=SC2119 # no package
compare
