# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2317 # functions for others
#
# Sourced by dev and by the scripts in tools/: what each verb needs installed, and how a build
# folder is made. need PACKAGE:TEST ... installs the packages whose test fails; a test is a
# program to be found, or a file (a pattern) where it has a slash.

need() {
	missing=
	for pair; do
		# shellcheck disable=SC2086 # a file may be a pattern
		case ${pair#*:} in
		*/*)	ls -d ${pair#*:} >/dev/null 2>&1 || missing="$missing ${pair%%:*}" ;;
		*)	command -v "${pair#*:}" >/dev/null || missing="$missing ${pair%%:*}" ;;
		esac
	done
	[ -n "$missing" ] || return 0
	if ! command -v apt-get >/dev/null; then
		echo "./dev: please install what Debian calls:$missing" >&2
		return 1
	fi
	if [ "$(id -u)" -ne 0 ]; then
		echo "./dev: not installed, and only root can do it: apt-get install$missing" >&2
		return 1
	fi
	echo "installing:$missing"
	# shellcheck disable=SC2086 # a list of words
	{ apt-get -qq update && DEBIAN_FRONTEND=noninteractive \
		apt-get -qq install -y --no-install-recommends $missing; } >&2
}

# want PACKAGE:TEST ...: the same for what a build can do without
want() {
	if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
		need "$@"
	fi
}

need_build() {
	need gcc:gcc libc6-dev:/usr/include/stdio.h meson:meson ninja-build:ninja &&
		want pkg-config:pkg-config libjansson-dev:/usr/include/jansson.h
}
need_demo() { need iproute2:ip util-linux:unshare; }
need_test() {
	need iproute2:ip util-linux:unshare iptables:iptables-legacy ipset:ipset strace:strace \
		conntrack:conntrack nfct:nfct nfacct:nfacct netbase:/etc/protocols nftables:nft
}
need_lint() {
	need clang:clang clang-format-14:clang-format-14 clang-tidy:clang-tidy \
		shellcheck:shellcheck mandoc:mandoc binutils:objdump
}
need_san() {
	need clang:clang "libclang-rt-14-dev:/usr/lib/llvm-14/lib/clang/*/lib" valgrind:valgrind \
		llvm:llvm-symbolizer && need_test
}
# Not onto this machine; see there.
need_clients() { need_test && tools/clients.sh; }
need_cov() { need gcovr:gcovr && need_test; }
need_all() { need_build && need_demo && need_clients && need_lint && need_san && need_cov; }

# quietly LOG COMMAND ...: shows what it says only on a terminal, or when it fails.
quietly() {
	log=$1
	shift
	if [ -t 1 ]; then
		"$@"
	else
		"$@" >"$log" 2>&1 || { cat "$log"; return 1; }
	fi
}

# build_in FOLDER [MESON OPTION ...]: the options count when the folder is made. One at a time:
# ninja does not see another ninja in the same folder.
build_in() {
	dir=$1
	shift
	mkdir -p "$dir"
	[ -f "$dir/build.ninja" ] || quietly "$dir/setup.log" meson setup "$dir" "$@" || return 1
	quietly "$dir/ninja.log" flock "$dir/lock" ninja -C "$dir" && link_names "$dir"
}

build() { build_in build -Dwerror=true; }

# FOLDER/bin: the programs, and the drop-in one under each of its names.
link_names() {
	mkdir -p "$1/bin"
	for program in "$1"/cmd/merlon*; do
		if [ -f "$program" ] && [ -x "$program" ]; then
			ln -sf "../cmd/${program##*/}" "$1/bin/"
		fi
	done
	while read -r name; do
		ln -sf ../cmd/merlon-legacy "$1/bin/$name"
	done <cmd/names
}

c_files() {
	for folder in bench cmd examples include lib man tests; do
		[ ! -d "$folder" ] || find "$folder" -name '*.[ch]'
	done | sort
}

shell_files() {
	{ echo dev && echo .ci/run && find tools tests bench cmd -name '*.sh'; } | sort
}

fuzz_targets() {
	find tests/fuzz -maxdepth 1 -name '*.c' | sed 's,.*/,,; s,\.c$,,' | sort
}
