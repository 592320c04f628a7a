#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The rules that a compiler does not know, as TAP. A rule is a function rule_NAME that prints
# what is wrong, and nothing where all is well; to add one, add it to the table too.
#
#	lint.sh [-l] [RULE ...]		-l: list the rules
#
# tests/unit/lint.t.sh shows for each rule that it sees what it should.
#
# shellcheck disable=SC2317 # the rules are called by their names
set -u
cd "$(dirname "$0")/.." || exit 1
. tools/need.sh
. tests/tap.sh

rules() {
	cat <<'END'
spdx	each source file begins with its SPDX line
shell	shellcheck is content
format	clang-format is content
layers	a folder of lib/ includes only what stands above it
silent	the library neither exits nor prints
globals	the library has no writable globals
prefix	no name of the library begins as the kernel's or netfilter's
exports	the shared library exports what merlon.h declares, and no more
libc	merlon and merlon-legacy need libc alone
man	mandoc is content with the man pages
tidy	clang-tidy is content (.clang-tidy)
END
}

library=build/lib/libmerlon.a

rule_spdx() {
	{
		c_files
		shell_files
		find . -name meson.build -o -name meson_options.txt -o -name '*.map' -o \
			-path './man/*.[1-8]'
	} | grep -v '^\./build' | while read -r file; do
		head -n 3 "$file" | grep -q 'SPDX-License-Identifier: GPL-2.0-or-later' ||
			echo "$file: no SPDX line"
	done
}

rule_shell() {
	shell_files | xargs shellcheck -x 2>&1
}

rule_format() {
	c_files | xargs clang-format-14 --dry-run -Werror 2>&1 |
		sed -n 's/:[0-9].*code should be.*//p' | uniq -c |
		sed 's/$/: places that .\/dev fmt would change/'
}

# Keep the order as in ARCHITECTURE.md.
rule_layers() {
	# shellcheck disable=SC2016 # of awk
	find lib -name '*.[ch]' | sort | xargs awk '
	BEGIN {
		n = split("base model ext text plan classify kernel bpf stage watch reconcile api", order)
		for (i = 1; i <= n; i++)
			rank[order[i]] = i
	}
	FNR == 1 {
		parts = split(FILENAME, path, "/")
		own = parts > 2 ? path[2] : "the API"
		if (parts == 2)
			rank[own] = n + 1
		else if (!(own in rank))
			print FILENAME ": lib/" own " has no place in the order of the layers"
	}
	/^[ \t]*#[ \t]*include[ \t]*"/ {
		split($0, quoted, "\"")
		header = quoted[2]
		folder = header
		sub(/\/.*/, "", folder)
		if (header == "merlon.h")
			next
		if (!(folder in rank))
			print FILENAME ":" FNR ": \"" header "\" is not FOLDER/NAME.h of lib/"
		else if (rank[folder] > rank[own])
			print FILENAME ":" FNR ": \"" header "\": " own " stands above " folder
	}'
}

rule_silent() {
	nm -A -u "$library" | awk '
	BEGIN {
		split("exit _exit _Exit quick_exit abort __assert_fail printf vprintf puts putchar " \
			"perror psignal err errx verr verrx warn warnx vwarn vwarnx error " \
			"stdout stderr syslog vsyslog __printf_chk __vprintf_chk __syslog_chk", words)
		for (i in words)
			banned[words[i]] = 1
	}
	$NF in banned { print $1, "uses", $NF }'
}

# By section: nm's letters cannot tell .data.rel.ro (constant) from .data.
rule_globals() {
	objdump -t "$library" | awk -F '\t' '
	/file format/ { object = $1 }
	NF == 2 {
		fields = split($1, left, " ")
		section = left[fields]
		split($2, right, " ")
		if (left[2] != "l" || left[3] != "d")
			if (section ~ /^(\.data|\.bss|\.tdata|\.tbss|\*COM\*)/ &&
			    section !~ /^\.data\.rel\.ro/)
				print object, right[2], "is in", section
	}'
}

rule_prefix() {
	nm -A --defined-only "$library" | awk '$NF ~ /^(ip6?t|xt|iptc|nf|nft)_/'
}

rule_exports() {
	nm -D --defined-only build/lib/libmerlon.so | awk '$2 == "T" { print $3 }' |
		sed 's/@.*//' | sort >build/exported
	gcc -E -P include/merlon.h | grep -oE 'merlon_[a-z0-9_]+\(' | tr -d '(' |
		sort -u >build/declared
	diff build/declared build/exported |
		sed -n 's/^< /declared, not exported: /p; s/^> /exported, not declared: /p'
}

rule_libc() {
	for program in merlon merlon-legacy; do
		readelf -d "build/cmd/$program" 2>&1 | grep -e NEEDED -e Error |
			grep -v 'libc\.so\.6' | sed "s/^/$program: /"
	done
}

rule_man() {
	find man -name '*.[1-8]' -exec mandoc -T lint -W warning {} +
}

rule_tidy() {
	find lib cmd -name '*.c' | sort |
		xargs -n 4 -P 2 clang-tidy -p build --quiet --warnings-as-errors='*' 2>build/tidy.err ||
		tail -n 3 build/tidy.err
}

# Not rules: what to look at when there is time.
guides() {
	c_files | xargs awk '
	FNR == 601 { print FILENAME ": more than 600 lines" }
	/^\{/ { begin = FNR }
	/^\}/ && begin {
		if (FNR - begin > 51)
			print FILENAME ":" begin ": a function of " FNR - begin - 1 " lines"
		begin = 0
	}'
}

if [ "${1:-}" = -l ]; then
	rules
	exit
fi
[ $# -gt 0 ] || eval "set -- $(rules | cut -f 1 | tr '\n' ' ')"
for rule; do
	what=$(rules | sed -n "s/^$rule	//p")
	if [ -z "$what" ]; then
		echo "no rule '$rule'; ./dev lint -l lists them" >&2
		exit 2
	fi
	said=$("rule_$rule" 2>&1)
	if [ -z "$said" ]; then
		pass "lint $rule: $what"
	else
		fail "lint $rule: $what"
		diag "$said"
	fi
done
guides | sed 's/^/# guide: /'
done_testing
