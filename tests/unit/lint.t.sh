#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Each lint rule must fail when what it forbids is done. A tiny tree that breaks no rule is
# made, and then each rule broken in turn.
. tests/tap.sh

tree=$TEST_TMP/tree
mkdir -p "$tree/tests" "$tree/bench" "$tree/include" "$tree/man" "$tree/.ci" \
	"$tree/lib/base" "$tree/lib/model" "$tree/cmd" "$tree/build/lib" "$tree/build/cmd"
cp -r dev tools .clang-format .clang-tidy "$tree/"
cp .ci/run "$tree/.ci/"
cp tests/tap.sh "$tree/tests/"

spdx='SPDX-License-Identifier: GPL-2.0-or-later'

# source FILE < text
source_file() {
	{
		echo "/* $spdx */"
		cat
	} >"$tree/$1"
}

# What the compiler makes of lib/, as the build does it.
compile() (
	cd "$tree" || exit 1
	rm -f build/lib/*
	for file in lib/base/x.c lib/model/y.c; do
		gcc -c -O1 -fPIC -fvisibility=hidden -Ilib -Iinclude -o "build/lib/$(basename $file).o" \
			$file || exit 1
	done
	ar rc build/lib/libmerlon.a build/lib/*.o
	gcc -shared -o build/lib/libmerlon.so build/lib/*.o
	printf '[{ "directory": "%s", "file": "%s", "command": "%s" }]\n' "$tree" \
		"$tree/lib/base/x.c" "gcc -Ilib -Iinclude -c lib/base/x.c" >build/compile_commands.json
)

good_tree() {
	source_file include/merlon.h <<'END'
__attribute__((visibility("default"))) int merlon_one(void);
END
	source_file lib/base/x.h <<'END'
#include "merlon.h"
int x_two(void);
END
	source_file lib/base/x.c <<'END'
#include "base/x.h"

static const char *const names[] = { "one", "two" };

int merlon_one(void)
{
	return names[0][0];
}

int x_two(void)
{
	return names[1][0];
}
END
	source_file lib/model/y.c <<'END'
#include "base/x.h"
END
	printf '.\\" %s\n.Dd November 1, 2026\n.Dt X 1\n.Os\n.Sh NAME\n.Nm x\n.Nd test\n' \
		"$spdx" >"$tree/man/x.1"
	echo 'int main(void) { return 0; }' >"$tree/main.c"
	gcc -o "$tree/build/cmd/merlon" "$tree/main.c"
	cp "$tree/build/cmd/merlon" "$tree/build/cmd/merlon-legacy"
	compile
}

# breaks RULE "what": after something was broken, the rule must see it. Mends it again.
breaks() {
	"$tree/tools/lint.sh" "$1" >"$TEST_TMP/said"
	is "$1: $2" "exit code $?" "exit code 1"
	good_tree
}

needs() {
	command -v "$1" >/dev/null || {
		skip 1 "$1 is not installed"
		return 1
	}
}

good_tree
for rule in spdx layers silent globals prefix exports libc; do
	ok "$rule: a good tree passes" "$tree/tools/lint.sh" $rule
done

echo 'int a;' >"$tree/lib/base/x.h"
breaks spdx 'a header without the line'

echo '#include "model/y.h"' | source_file lib/base/x.c
breaks layers 'base includes model'
echo '#include "cmd/verbs.h"' | source_file lib/model/y.c
breaks layers 'the library includes the programs'
echo '#include "x.h"' | source_file lib/base/x.c
breaks layers 'a header without its folder'
mkdir "$tree/lib/misc"
echo '#include "merlon.h"' | source_file lib/misc/z.c
breaks layers 'a folder that is not in the order'
rm -r "$tree/lib/misc"

printf '#include <stdlib.h>\nint x_two(void) { exit(1); }\n' | source_file lib/base/x.c
compile && breaks silent 'exit()'
printf '#include <stdio.h>\nint x_two(void) { return puts("a"); }\n' | source_file lib/base/x.c
compile && breaks silent 'puts()'
printf '#include <stdio.h>\nint x_two(void) { return fputs("a", stderr); }\n' |
	source_file lib/base/x.c
compile && breaks silent 'stderr'

echo 'int x_two(void) { static int n; return n++; }' | source_file lib/base/x.c
compile && breaks globals 'a static variable of a function'
echo 'int x_number = 3;' | source_file lib/base/x.c
compile && breaks globals 'a global with a value'

echo 'int xt_two(void); int xt_two(void) { return 2; }' | source_file lib/base/x.c
compile && breaks prefix "a function named as the kernel's"

echo 'int merlon_one(void); int merlon_one(void) { return 1; }' | source_file lib/base/x.c
compile && breaks exports 'declared, but hidden'
echo '__attribute__((visibility("default"))) int merlon_more(void) { return 1; }' |
	source_file lib/model/y.c
compile && breaks exports 'exported, but not declared'

gcc -o "$tree/build/cmd/merlon" "$tree/main.c" -Wl,--no-as-needed -lm
breaks libc 'a program that needs libm'

if needs shellcheck; then
	# shellcheck disable=SC2016 # the mistake
	printf '#!/bin/sh\n# %s\necho $1\n' "$spdx" >"$tree/tools/broken.sh"
	breaks shell 'an unquoted variable'
	rm "$tree/tools/broken.sh"
	ok "shell: a good tree passes" "$tree/tools/lint.sh" shell
fi
if needs clang-format-14; then
	ok "format: a good tree passes" "$tree/tools/lint.sh" format
	echo 'int  f( void );' | source_file lib/base/x.h
	breaks format 'blanks'
fi
if needs mandoc; then
	ok "man: a good tree passes" "$tree/tools/lint.sh" man
	echo '.Nosuch macro' >>"$tree/man/x.1"
	breaks man 'an unknown macro'
fi
if needs clang-tidy; then
	ok "tidy: a good tree passes" "$tree/tools/lint.sh" tidy
	echo 'int x_two(void) { int *p = 0; return *p; }' | source_file lib/base/x.c
	breaks tidy 'a null pointer'
fi

done_testing
