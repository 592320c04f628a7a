#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The runner must see every way in which a test can fail. A small tree of its own, with tests
# that go wrong on purpose, is run by a copy of tools/run-tests.sh; so are programs of tap.h.
. tests/tap.sh

tree=$TEST_TMP/tree
mkdir -p "$tree/tools" "$tree/tests/x" "$tree/build/tests"
cp tools/run-tests.sh "$tree/tools/"

# run NAME < script: what the runner's last line says of it
run() {
	rm -f "$tree"/tests/x/*.t.sh
	{ echo '#!/bin/sh'; cat; } >"$tree/tests/x/$1.t.sh"
	chmod +x "$tree/tests/x/$1.t.sh"
	"$tree/tools/run-tests.sh" "$tree/build" >"$TEST_TMP/said" 2>&1
	code=$?
	tail -n 1 "$TEST_TMP/said"
}

last=$(run good <<'END'
printf 'ok 1 - one\nok 2 - two # SKIP no such thing\n1..2\n'
END
)
is "what passes, passes" "$last" "1 passed, 0 failed, 1 skipped"
ok "the reason of a skip is shown" grep -q "skipped: no such thing" "$TEST_TMP/said"

last=$(run bad <<'END'
printf 'ok 1 - one\nnot ok 2 - two\n# the reason\n1..2\n'
echo complaint >&2
exit 1
END
)
is "a failed point counts once" "$last" "1 passed, 1 failed, 0 skipped"
ok "its diagnostics are shown" grep -q "# the reason" "$TEST_TMP/said"
ok "standard error is shown" grep -q "| complaint" "$TEST_TMP/said"
run bad </dev/null >/dev/null
is "no plan: a failure, and exit code 1" "$code, $(tail -n 1 "$TEST_TMP/said")" \
	"1, 0 passed, 1 failed, 0 skipped"

last=$(run short <<'END'
printf 'ok 1 - one\n1..2\n'
END
)
is "fewer points than planned" "$last" "1 passed, 1 failed, 0 skipped"

last=$(run exits <<'END'
printf 'ok 1 - one\n1..1\n'
exit 3
END
)
is "an exit code without a failed point" "$last" "1 passed, 1 failed, 0 skipped"

last=$(run dies <<'END'
printf 'ok 1 - one\n1..1\n'
kill -SEGV $$
END
)
is "killed by a signal" "$last" "1 passed, 1 failed, 0 skipped"

last=$(TEST_TIMEOUT=1 run hangs <<'END'
printf 'ok 1 - one\n1..1\n'
exec sleep 30
END
)
is "out of time" "$last" "1 passed, 1 failed, 0 skipped"

last=$(run whole <<'END'
echo '1..0 # SKIP not here'
END
)
is "a test skipped as a whole" "$last" "0 passed, 0 failed, 1 skipped"

last=$(run lo <<'END'
ip -o link | grep -v ' lo:' && exit 1
printf 'ok 1 - alone\n1..1\n'
END
)
is "scripts see a network of their own" "$last" "1 passed, 0 failed, 0 skipped"

mkdir -p "$tree/tests/y"
echo >"$tree/tests/y/unlisted.c"
"$tree/tools/run-tests.sh" -p "$tree/build" >"$TEST_TMP/said" 2>&1
is "a test source that is not listed in meson.build" "$(tail -n 1 "$TEST_TMP/said")" \
	"0 passed, 1 failed, 0 skipped"

"$MERLON_BUILD/tests/failing" >"$TEST_TMP/failing"
is "tap.h: exit code of a program with failed points" "$?" 1
same "tap.h: what failed points say" "$TEST_TMP/failing" tests/tools/failing.ok

done_testing
