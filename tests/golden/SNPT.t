# -j SNPT
@ 6 mangle POSTROUTING
-j SNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::/64 => -j SNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::/64 => SNPT src-pfx fd00::/64 dst-pfx 2001:db8::/64
-j SNPT --src-pfx fd00::/48 --dst-pfx 2001:db8::/32
-j SNPT --src-pfx fd00:0:0:1::/64 --dst-pfx 2001:db8::/62
-j SNPT --src-pfx fd00:0:0:4::/62 --dst-pfx 2001:db8::/62
-j SNPT --src-pfx fd00::/16 --dst-pfx 2001::/16
-j SNPT --src-pfx 8000::/1 --dst-pfx ::/1
-j SNPT --src-pfx fd00::/ffff:: --dst-pfx 2001::/ffff:: => -j SNPT --src-pfx fd00::/16 --dst-pfx 2001::/16
-j SNPT --src-pfx fd00::/0x40 --dst-pfx 2001:db8::/0100 => -j SNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::/64
-j SNPT --src-pfx FD00:0::/64 --dst-pfx 2001:DB8:0::/64 => -j SNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::/64
# 1.8.9: leaves prefixes of ::/0 out, and so saves what it cannot read
-j SNPT --src-pfx ::/0 --dst-pfx ::/0 => -j SNPT --src-pfx ::/0 --dst-pfx ::/0 => SNPT src-pfx ::/0 dst-pfx ::/0
# 1.8.9: the same
-j SNPT --src-pfx ::/0 --dst-pfx 2001::/16
-j SNPT =! 4: option "--src-pfx" must be specified
-j SNPT --src-pfx fd00::/64 =! 4: option "--dst-pfx" must be specified
-j SNPT --dst-pfx fd00::/64 =! 4: option "--src-pfx" must be specified
-j SNPT --src-pfx fd00::/65 --dst-pfx 2001:db8::/65 =! 26: the prefix has 65 bits, of at most 64
-j SNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::/65 =! 50: the prefix has 65 bits, of at most 64
-j SNPT --src-pfx fd00::/128 --dst-pfx 2001:db8::/128 =! 26: the prefix has 128 bits
-j SNPT --src-pfx fd00:: --dst-pfx 2001:db8::/64 =! 19: the prefix has 128 bits
-j SNPT --src-pfx fd00::1/48 --dst-pfx 2001:db8::/48 =! 19: "fd00::1" has bits behind its prefix of 48
-j SNPT --src-pfx fd00::/48 --dst-pfx 2001:db8::1/48 =! 39: "2001:db8::1" has bits behind its prefix of 48
-j SNPT --src-pfx fd00:0:0:1::/60 --dst-pfx 2001:db8::/64 =! 19: has bits behind its prefix of 60
-j SNPT --src-pfx fd00::/0 --dst-pfx ::/0 =! 19: has bits behind its prefix of 0
-j SNPT --src-pfx fd00::/129 --dst-pfx 2001::/16 =! 26: "129" is neither a number from 0 to 128 nor a mask
-j SNPT --src-pfx fd00::/ --dst-pfx 2001::/16 =! 26: "" is neither
-j SNPT --src-pfx fd00::/64/64 --dst-pfx 2001::/16 =! 26: "64/64" is neither
-j SNPT --src-pfx fd00::/ffff:0:ffff:: --dst-pfx 2001::/16 =! 26: the mask "ffff:0:ffff::" has gaps
-j SNPT --src-pfx 1.2.3.4/16 --dst-pfx 2001::/16 =! 19: host/network `1.2.3.4' not found
-j SNPT --src-pfx "" --dst-pfx 2001::/16 =! 19: not found
-j SNPT --src-pfx /64 --dst-pfx 2001::/16 =! 19: not found
-j SNPT ! --src-pfx fd00::/64 --dst-pfx 2001:db8::/64 =! 11: cannot be inverted
-j SNPT --src-pfx fd00::/64 ! --dst-pfx 2001:db8::/64 =! 31: cannot be inverted
-j SNPT --src-pfx fd00::/64 --src-pfx fd00::/64 --dst-pfx 2001:db8::/64 =! 29: only once
@ 6 mangle INPUT
-j SNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::/64
@ 4 mangle POSTROUTING
-j SNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::/64 =! 9: unknown option "--src-pfx"
