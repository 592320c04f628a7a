#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Installs the clients that tests/clients runs, from Debian's packages, and not on this machine:
# into what an overlay keeps of changes to its root, build/clients.tar, which each test lays over
# the root again. Packages are fetched with the machine's apt-get and unpacked without a
# network, so that none of their scripts can reach the firewall; no daemon is started.
#
#	clients.sh		makes build/clients.tar, unless it is there
#	clients.sh test [NAME ...]	then runs all tests of clients at length, or those named
#	clients.sh in FOLDER	itself again, in namespaces of its own
set -eu
cd "$(dirname "$0")/.."

packages='ufw ferm fail2ban firewalld shorewall shorewall6 arno-iptables-firewall firehol
	dbus ipset iproute2 iptables'
tar=build/clients.tar


# In a mount and a PID namespace: what a package's script leaves running ends with them.
install_in() {
	mount -t tmpfs -o mode=755 tmpfs "$1"
	mkdir "$1/upper" "$1/work" "$1/root"
	root=$1/root
	mount -t overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" overlay "$root"
	mount -t tmpfs tmpfs "$root/run"
	mount -t proc proc "$root/proc"
	mount --rbind /dev "$root/dev"
	printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
	chmod +x "$root/usr/sbin/policy-rc.d"
	export DEBIAN_FRONTEND=noninteractive
	mount --bind /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
	chroot "$root" apt-get -qq update
	for how in 'env apt-get --download-only' 'unshare -n apt-get --no-download'; do
		# shellcheck disable=SC2086 # lists of words
		chroot "$root" $how -qq install -y --no-install-recommends \
			-o 'Dpkg::Options::=--path-include=/usr/share/doc/*' $packages
	done
	rm -rf "$root/var/lib/apt/lists" "$root"/var/cache/apt/*
	tar -C "$1/upper" --xattrs --xattrs-include='trusted.overlay.*' -cf "$1/tar" .
	cp "$1/tar" $tar.new
	mv $tar.new $tar
}

case ${1:-} in
in)
	install_in "$2"
	exit ;;
test)
	shift
	[ $# -gt 0 ] || set -- ''
	for name; do
		shift
		set -- "$@" "clients-$name"
	done
	CLIENTS_FULL=1 exec tools/run-tests.sh build "$@" ;;
esac
# The list of packages is kept beside it.
if [ -e $tar ] && [ "$(cat $tar.packages 2>/dev/null)" = "$packages" ]; then
	exit
fi
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
	echo './dev: the clients are installed with apt-get, by root; their tests skip' >&2
	exit
fi
echo "installing, into build/clients.tar: $(echo "$packages" | tr -s '\n\t' ' ')"
mkdir -p build
folder=$(mktemp -d)
trap 'rmdir "$folder"' EXIT
if unshare -m -p --fork --kill-child --propagation private "$0" in "$folder" \
	>build/clients.log 2>&1; then
	echo "$packages" >$tar.packages
else
	tail -n 20 build/clients.log >&2
	echo './dev: the clients could not be installed; their tests skip' >&2
fi
