# SPDX-License-Identifier: GPL-2.0-or-later
# The protocol column of 1.8.9's -L -n, to that of 1.8.13: those names that iptables has itself.
s/^(.*[ !])0    (--|-f|!f) /\1all  \2 /
s/^(.*[ !])1    (--|-f|!f) /\1icmp \2 /
s/^(.*[ !])6    (--|-f|!f) /\1tcp  \2 /
s/^(.*[ !])17   (--|-f|!f) /\1udp  \2 /
s/^(.*[ !])50   (--|-f|!f) /\1esp  \2 /
s/^(.*[ !])51   (--|-f|!f) /\1ah   \2 /
s/^(.*[ !])58   (--|-f|!f) /\1ipv6-icmp \2 /
s/^(.*[ !])132  (--|-f|!f) /\1sctp \2 /
s/^(.*[ !])135  (--|-f|!f) /\1ipv6-mh \2 /
s/^(.*[ !])136  (--|-f|!f) /\1udplite \2 /
