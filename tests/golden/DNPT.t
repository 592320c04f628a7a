# -j DNPT: the options are those of SNPT, see there.
@ 6 mangle PREROUTING
-j DNPT --src-pfx 2001:db8:1::/48 --dst-pfx fd00:1::/48 => -j DNPT --src-pfx 2001:db8:1::/48 --dst-pfx fd00:1::/48 => DNPT src-pfx 2001:db8:1::/48 dst-pfx fd00:1::/48
-j DNPT --dst-pfx fd00::/8 --src-pfx 2001:db8::/64 => -j DNPT --src-pfx 2001:db8::/64 --dst-pfx fd00::/8
-j DNPT =! 4: option "--src-pfx" must be specified
-j DNPT --src-pfx fd00::/64 =! 4: option "--dst-pfx" must be specified
-j DNPT --dst-pfx fd00::/64 =! 4: option "--src-pfx" must be specified
-j DNPT --src-pfx fd00::/65 --dst-pfx 2001:db8::/65 =! 26: the prefix has 65 bits, of at most 64
-j DNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::1/64 =! 39: "2001:db8::1" has bits behind its prefix of 64
@ 6 mangle OUTPUT
-j DNPT --src-pfx 2001:db8::/64 --dst-pfx fd00::/64
@ 4 mangle PREROUTING
-j DNPT --src-pfx fd00::/64 --dst-pfx 2001:db8::/64 =! 9: unknown option "--src-pfx"
