#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Puts a copy of /etc over it, with the files of tests/tools/etc in it. Only in a mount
# namespace, since it would be everybody's /etc otherwise: whoever makes the namespace sets
# OUTER_MOUNTS to what `readlink /proc/self/ns/mnt` said outside of it.
set -eu

inner=$(readlink /proc/self/ns/mnt)
if [ -z "${OUTER_MOUNTS:-}" ] || [ -z "$inner" ] || [ "$inner" = "$OUTER_MOUNTS" ]; then
	echo "$0: not in a mount namespace of its own" >&2
	exit 1
fi
files=$(dirname "$0")/etc
mount -t tmpfs etc /mnt
cp -R /etc/. /mnt 2>/dev/null || : # what may be read
cp -R "$files/." /mnt
mount --bind /mnt /etc
