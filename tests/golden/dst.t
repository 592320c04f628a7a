# -m dst
@ 6 filter INPUT
-m dst => -m dst => dst
-m dst --dst-len 0 => -m dst --dst-len 0 => dst length:0
-m dst --dst-len 42
-m dst --dst-len 4294967295
-m dst --dst-len 0x10 => -m dst --dst-len 16
-m dst ! --dst-len 42 => -m dst ! --dst-len 42 => dst length:!42
-m dst ! --dst-len 0
-m dst --dst-opts 0 => -m dst --dst-opts 0 => dst opts 0
-m dst --dst-opts 1:2 => -m dst --dst-opts 1:2 => dst opts 1:2
-m dst --dst-opts 1:2,23:42,4:6,8:10,42,23,4:5 => -m dst --dst-opts 1:2,23:42,4:6,8:10,42,23,4:5 => dst opts 1:2,23:42,4:6,8:10,42,23,4:5
-m dst --dst-opts 255,255:254
-m dst --dst-opts 0x5:0x10,010 => -m dst --dst-opts 5:16,8
-m dst --dst-opts 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16
# 255 is the kernel's word for any length
-m dst --dst-opts 5:255 => -m dst --dst-opts 5
-m dst --dst-opts 1:2,3 ! --dst-len 42 => -m dst ! --dst-len 42 --dst-opts 1:2,3 => dst length:!42 opts 1:2,3
-m dst --dst-len 4294967296 =! 18: "4294967296" is not a number from 0 to 4294967295
-m dst --dst-len 1:2 =! 18: "1:2" is not a number from 0 to 4294967295
-m dst ! --dst-len x =! 20: "x" is not a number from 0 to 4294967295
-m dst --dst-len 1 --dst-len 2 =! 20: dst: option "--dst-len" can be used only once
# 1.8.9: takes it, as -m dst --dst-opts 0
-m dst --dst-opts 256 =! 19: the option "256" is not a number from 0 to 255
# 1.8.9: takes it, as -m dst --dst-opts 5:0
-m dst --dst-opts 5:256 =! 21: the length "256" is not a number from 0 to 255
-m dst --dst-opts 0:0 =! 19: option 0 (Pad1) has no length
-m dst --dst-opts 1: =! 21: the length "" is not a number from 0 to 255
-m dst --dst-opts :1 =! 19: the option "" is not a number from 0 to 255
-m dst --dst-opts 1, =! 21: the option "" is not a number from 0 to 255
-m dst --dst-opts 1,,2 =! 21: the option "" is not a number from 0 to 255
-m dst --dst-opts "" =! 19: the option "" is not a number from 0 to 255
-m dst --dst-opts 1,x =! 21: the option "x" is not a number from 0 to 255
-m dst --dst-opts 1,2:x =! 23: the length "x" is not a number from 0 to 255
-m dst --dst-opts 1:2:3 =! 21: the length "2:3" is not a number from 0 to 255
-m dst --dst-opts 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17 =! 58: more than 16 options
-m dst ! --dst-opts 5 =! 10: dst: option "--dst-opts" cannot be inverted
-m dst --dst-opts 5 --dst-opts 6 =! 21: dst: option "--dst-opts" can be used only once
-m dst --dst-not-strict =! 8: unknown option "--dst-not-strict"
@ 4 filter INPUT
-m dst =! 4: Couldn't load match `dst':No such file or directory
