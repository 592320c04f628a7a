#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# A private root for one run of a client: the machine's own, build/clients.tar over it, and what
# the client changes over both, in memory. Its /usr/sbin has, under all names of iptables, those
# of SIDE (theirs or ours), behind tests/tools/called.c. To be run in fresh namespaces for
# mounts, processes and the network, from the top of the tree.
#
#	enter.sh SIDE SCRIPT		runs SCRIPT there, with SIDE in its environment
#
# Of the machine's root, the tree is seen, read-only, and of that $TEST_TMP can be written to.
set -eu
side=$1
script=$2
base=$TEST_TMP/$side/mnt
root=$base/root

# keep FOLDER MODE: the same folder, in the new root
keep() {
	mkdir -p "$root$1"
	mount --bind "$1" "$root$1"
	mount -o "remount,bind,$2" "$root$1"
}

mkdir -p "$base"
mount -t tmpfs -o mode=755 tmpfs "$base"
mkdir "$base/upper" "$base/work" "$root"
tar -C "$base/upper" --xattrs --xattrs-include='trusted.overlay.*' -xf "$CLIENTS"
mount -t overlay -o "lowerdir=/,upperdir=$base/upper,workdir=$base/work" overlay "$root"

mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/tmp"
keep "$PWD" ro
keep "$MERLON_BUILD" ro
keep "$TEST_TMP" rw

mount -t proc proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys"
mount --bind "$root/proc/sys/net" "$root/proc/sys/net"
mount -o remount,bind,ro "$root/proc/sys"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do
	: >"$root/dev/$device"
	mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/0 "$root/dev/stdin"
ln -s /proc/self/fd/1 "$root/dev/stdout"
ln -s /proc/self/fd/2 "$root/dev/stderr"

# The names. iptables-nft and iptables-apply stay as they are.
mkdir -p "$root/merlon/bin" "$root/merlon/real"
cp "$MERLON_BUILD/tests/called" "$root/merlon/called"
grep -v -e -nft -e -apply cmd/names | while read -r name; do
	case $side in
	theirs)	ln -s /usr/sbin/xtables-legacy-multi "$root/merlon/real/$name" ;;
	*)	cp -L "$OURS/$name" "$root/merlon/real/$name" ;;
	esac
	ln -s ../called "$root/merlon/bin/$name"
	ln -sf /merlon/called "$root/usr/sbin/$name"
done
: >"$root/merlon/calls"
# Modules are the machine's own. The kernel loads what it needs by itself, outside.
for program in modprobe insmod rmmod; do
	ln -sf /bin/true "$root/usr/sbin/$program"
done

ip link set lo up
# shellcheck disable=SC2016 # for the shell that it starts
exec chroot "$root" /usr/bin/env -i PATH=/merlon/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
	LC_ALL=C TERM=dumb PERL_HASH_SEED=0 PERL_PERTURB_KEYS=0 PYTHONHASHSEED=0 SIDE="$side" TEST_TMP="$TEST_TMP" MERLON_BUILD="$MERLON_BUILD" \
	CLIENTS_FULL="${CLIENTS_FULL:-}" ASAN_OPTIONS="${ASAN_OPTIONS:-}" \
	UBSAN_OPTIONS="${UBSAN_OPTIONS:-}" sh -c 'cd "$1" && exec "$2"' sh "$PWD" "$script"
