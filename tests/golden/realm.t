# -m realm, with the names of tests/tools/etc/iproute2/rt_realms
$ tests/tools/etc.sh
@ 4 filter INPUT
-m realm --realm 1 => -m realm --realm allowed => realm 0x1
-m realm --realm 99 => -m realm --realm 0x63 => realm 0x63
-m realm ! --realm two => -m realm ! --realm two => ! realm 0x2
-m realm --realm 0x1/0x2a => -m realm --realm 0x1/0x2a => realm 0x1/0x2a
-m realm ! --realm 010/7 => -m realm ! --realm 0x8/0x7 => ! realm 0x8/0x7
-m realm --realm 1/0xffffffff => -m realm --realm allowed
-m realm --realm 1/0 => -m realm --realm 0x1/0x0
-m realm --realm 0 => -m realm --realm default
-m realm --realm 4294967295/4294967294 => -m realm --realm 0xffffffff/0xfffffffe
-m realm --realm 4294967295 => -m realm --realm 0xffffffff
# 1.8.9: --realm 0x10, which is another realm
-m realm --realm 9 => -m realm --realm 0x9
-m realm --realm 4294967296 =! 18: "4294967296" is no realm: neither a number from 0 to 4294967295 nor a name; names are looked for in /etc/iproute2/rt_realms
-m realm --realm nosuch =! 18: "nosuch" is no realm
-m realm --realm two/0xff =! 18: "two/0xff" is no realm
-m realm --realm 1/x =! 20: the mask "x" is not a number from 0 to 0xffffffff
-m realm --realm 1/ =! 20: the mask "" is not a number from 0 to 0xffffffff
-m realm --realm "" =! 18: "" is no realm
-m realm --realm =! 10: option "--realm" requires an argument
-m realm =! 4: realm: option "--realm" must be specified
-m realm --realm 1 --realm 2 =! 20: realm: option "--realm" can be used only once
@ 4 filter FORWARD
-m realm --realm two
@ 4 mangle POSTROUTING
-m realm ! --realm two
@ 4 raw OUTPUT
-m realm --realm two
@ 6 filter INPUT
-m realm --realm 1 =! 4: Couldn't load match
