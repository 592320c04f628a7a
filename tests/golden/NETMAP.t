# -j NETMAP
@ 4 nat PREROUTING
-j NETMAP --to 10.0.0.0/24 => -j NETMAP --to 10.0.0.0/24 => to:10.0.0.0/24
-j NETMAP --to 10.0.0.5/24 => -j NETMAP --to 10.0.0.0/24
-j NETMAP --to 10.0.0.5 => -j NETMAP --to 10.0.0.5/32 => to:10.0.0.5/32
-j NETMAP --to 10.0.0.5/32
-j NETMAP --to 0.0.0.0/0 => -j NETMAP --to 0.0.0.0/0 => to:0.0.0.0/0
-j NETMAP --to 1.2.3.4/0 => -j NETMAP --to 0.0.0.0/0
-j NETMAP --to 10.1.0.0/255.255.0.0 => -j NETMAP --to 10.1.0.0/16
-j NETMAP --to 10.0.0.0/0x18 => -j NETMAP --to 10.0.0.0/24
-j NETMAP --to localhost/24 => -j NETMAP --to 127.0.0.0/24
# 1.8.9 takes a mask with holes for /32; the kernel can do better.
# 1.8.9: -j NETMAP --to 10.1.2.3/32
-j NETMAP --to 10.1.2.3/255.0.255.0 => -j NETMAP --to 10.0.2.0/255.0.255.0 => to:10.0.2.0/255.0.255.0
# 1.8.9 reads this as the mask 0.0.0.33.
# 1.8.9: -j NETMAP --to 10.0.0.0/32
-j NETMAP --to 10.0.0.0/33 =! 25: "33" is neither a mask nor a number from 0 to 32
-j NETMAP --to 10.0.0.0/ =! 25: "" is neither a mask nor a number from 0 to 32
-j NETMAP --to 10.0.0.0/x =! 25: "x" is neither a mask nor a number
-j NETMAP --to /24 =! 16: "" is neither an ipv4 address nor a known host
-j NETMAP --to fe80::1 =! 16: "fe80::1" is neither an ipv4 address nor a known host
@ 4 nat INPUT
-j NETMAP --to 10.0.0.0/24
@ 4 nat OUTPUT
-j NETMAP --to 10.0.0.0/24
@ 4 nat POSTROUTING
-j NETMAP --to 10.0.0.0/24
@ 6 nat PREROUTING
-j NETMAP --to fe80::/64 => -j NETMAP --to fe80::/64 => to:fe80::/64
-j NETMAP --to fe80::5/64 => -j NETMAP --to fe80::/64
-j NETMAP --to fe80::5 => -j NETMAP --to fe80::5/128
-j NETMAP --to fe80::5/127 => -j NETMAP --to fe80::4/127
-j NETMAP --to ::/0 => -j NETMAP --to ::/0 => to:::/0
-j NETMAP --to fe80::/ffff:: => -j NETMAP --to fe80::/16
# 1.8.9: -j NETMAP --to fe80:1:2:3::5/128
-j NETMAP --to fe80:1:2:3::5/ffff:0:ffff:: => -j NETMAP --to fe80:0:2::/ffff:0:ffff::
-j NETMAP --to fe80::/129 =! 23: "129" is neither a mask nor a number from 0 to 128
-j NETMAP --to fe80::/x =! 23: "x" is neither a mask nor a number
-j NETMAP --to 1.2.3.4 =! 16: "1.2.3.4" is neither an ipv6 address nor a known host
@ 6 nat POSTROUTING
-j NETMAP --to fe80::/64
@ 46 nat PREROUTING
-j NETMAP =! 4: option "--to" must be specified
-j NETMAP ! --to ::/0 =! 13: cannot be inverted
