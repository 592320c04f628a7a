# -m devgroup, with the names of tests/tools/etc/iproute2/group
$ tests/tools/etc.sh
@ 46 filter FORWARD
-m devgroup --src-group 1 => -m devgroup --src-group allowed => src-group 0x1
-m devgroup --src-group allowed
-m devgroup ! --src-group 0x20 => -m devgroup ! --src-group 0x20 => ! src-group 0x20
-m devgroup --src-group 0x20/0xff => -m devgroup --src-group 0x20/0xff => src-group 0x20/0xff
-m devgroup --src-group 255/15 => -m devgroup --src-group 0xff/0xf
-m devgroup --src-group 1/0xffffffff => -m devgroup --src-group allowed
-m devgroup --src-group 1/0xfffffffe => -m devgroup --src-group 0x1/0xfffffffe
-m devgroup --src-group 1/0 => -m devgroup --src-group 0x1/0x0
-m devgroup --src-group 0 => -m devgroup --src-group default
-m devgroup --src-group 4294967295 => -m devgroup --src-group 0xffffffff
-m devgroup --dst-group 1 => -m devgroup --dst-group allowed => dst-group 0x1
-m devgroup ! --dst-group two => -m devgroup ! --dst-group two => ! dst-group 0x2
-m devgroup --dst-group 0x20/0xff => -m devgroup --dst-group 0x20/0xff => dst-group 0x20/0xff
-m devgroup --dst-group 4294967295/4294967295 => -m devgroup --dst-group 0xffffffff
-m devgroup --dst-group 5 --src-group two => -m devgroup --src-group two --dst-group 0x5 => src-group 0x2 dst-group 0x5
-m devgroup ! --dst-group 6 ! --src-group 7/7 => -m devgroup ! --src-group 0x7/0x7 ! --dst-group six => ! src-group 0x7/0x7 ! dst-group 0x6
# which lines of the file count
-m devgroup --src-group 3 => -m devgroup --src-group 0x3
-m devgroup --src-group four
-m devgroup --src-group "four five" =! 25: "four five" is no device group: neither a number from 0 to 4294967295 nor a name; names are looked for in /etc/iproute2/group
-m devgroup --src-group five =! 25: "five" is no device group
-m devgroup --src-group seven#too
-m devgroup --src-group 8 => -m devgroup --src-group 8eight
-m devgroup --src-group 8eight
-m devgroup --src-group -ten
-m devgroup --src-group default
-m devgroup --src-group again
-m devgroup --src-group more => -m devgroup --src-group again
-m devgroup --src-group big =! 25: "big" is no device group
-m devgroup --src-group 256 => -m devgroup --src-group 0x100
-m devgroup --src-group minus =! 25: "minus" is no device group
-m devgroup --src-group none =! 25: "none" is no device group
-m devgroup --src-group 16 => -m devgroup --src-group 0x10
-m devgroup --src-group 17 => -m devgroup --src-group 0x11
# 1.8.9: --src-group 0x10, which is another group
-m devgroup --src-group 9 => -m devgroup --src-group 0x9
# 1.8.9: --src-group default, which is another group
-m devgroup --src-group 11 => -m devgroup --src-group 0xb
# 1.8.9: --src-group a"b, which cannot be read back
-m devgroup --src-group 13 => -m devgroup --src-group "a\"b"
# 1.8.9: --src-group c\d, which is read back otherwise
-m devgroup --src-group 14 => -m devgroup --src-group "c\\d"
# 1.8.9: --src-group 2/3, which is group 2 with a mask
-m devgroup --src-group 15 => -m devgroup --src-group 0xf
-m devgroup --src-group Allowed =! 25: "Allowed" is no device group
-m devgroup --src-group two/0xff =! 25: "two/0xff" is no device group
-m devgroup --src-group 4294967296 =! 25: "4294967296" is no device group
-m devgroup --src-group "" =! 25: "" is no device group
-m devgroup --src-group -1 =! 25: "-1" is no device group
-m devgroup --src-group 1/ =! 27: the mask "" is not a number from 0 to 0xffffffff
-m devgroup --src-group 1/x =! 27: the mask "x" is not a number from 0 to 0xffffffff
-m devgroup --dst-group 1/4294967296 =! 27: the mask "4294967296" is not a number from 0 to 0xffffffff
-m devgroup --dst-group 1/2/3 =! 27: the mask "2/3" is not a number from 0 to 0xffffffff
-m devgroup =! 4: devgroup: one of --src-group or --dst-group must be given
-m devgroup --src-group 1 --src-group 2 =! 27: devgroup: option "--src-group" can be used only once
-m devgroup --dst-group 1 --dst-group 2 =! 27: devgroup: option "--dst-group" can be used only once
@ 46 raw PREROUTING
-m devgroup --src-group 0x63
@ 46 nat INPUT
-m devgroup ! --src-group 0x63
@ 46 filter OUTPUT
-m devgroup --dst-group 0x63
@ 46 mangle POSTROUTING
-m devgroup ! --dst-group 0x63
