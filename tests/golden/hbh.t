# -m hbh
@ 6 filter INPUT
-m hbh => -m hbh => hbh
-m hbh --hbh-len 0 => -m hbh --hbh-len 0 => hbh length:0
-m hbh --hbh-len 42
-m hbh --hbh-len 4294967295
-m hbh --hbh-len 0x10 => -m hbh --hbh-len 16
-m hbh ! --hbh-len 42 => -m hbh ! --hbh-len 42 => hbh length:!42
-m hbh ! --hbh-len 0
-m hbh --hbh-opts 0 => -m hbh --hbh-opts 0 => hbh opts 0
-m hbh --hbh-opts 1:2 => -m hbh --hbh-opts 1:2 => hbh opts 1:2
-m hbh --hbh-opts 1:2,23:42,4:6,8:10,42,23,4:5 => -m hbh --hbh-opts 1:2,23:42,4:6,8:10,42,23,4:5 => hbh opts 1:2,23:42,4:6,8:10,42,23,4:5
-m hbh --hbh-opts 255,255:254
-m hbh --hbh-opts 0x5:0x10,010 => -m hbh --hbh-opts 5:16,8
-m hbh --hbh-opts 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16
# 255 is the kernel's word for any length
-m hbh --hbh-opts 5:255 => -m hbh --hbh-opts 5
-m hbh --hbh-opts 1:2,3 ! --hbh-len 42 => -m hbh ! --hbh-len 42 --hbh-opts 1:2,3 => hbh length:!42 opts 1:2,3
-m hbh --hbh-len 4294967296 =! 18: "4294967296" is not a number from 0 to 4294967295
-m hbh --hbh-len 1:2 =! 18: "1:2" is not a number from 0 to 4294967295
-m hbh ! --hbh-len x =! 20: "x" is not a number from 0 to 4294967295
-m hbh --hbh-len 1 --hbh-len 2 =! 20: hbh: option "--hbh-len" can be used only once
# 1.8.9: takes it, as -m hbh --hbh-opts 0
-m hbh --hbh-opts 256 =! 19: the option "256" is not a number from 0 to 255
# 1.8.9: takes it, as -m hbh --hbh-opts 5:0
-m hbh --hbh-opts 5:256 =! 21: the length "256" is not a number from 0 to 255
-m hbh --hbh-opts 0:0 =! 19: option 0 (Pad1) has no length
-m hbh --hbh-opts 1: =! 21: the length "" is not a number from 0 to 255
-m hbh --hbh-opts :1 =! 19: the option "" is not a number from 0 to 255
-m hbh --hbh-opts 1, =! 21: the option "" is not a number from 0 to 255
-m hbh --hbh-opts 1,,2 =! 21: the option "" is not a number from 0 to 255
-m hbh --hbh-opts "" =! 19: the option "" is not a number from 0 to 255
-m hbh --hbh-opts 1,x =! 21: the option "x" is not a number from 0 to 255
-m hbh --hbh-opts 1,2:x =! 23: the length "x" is not a number from 0 to 255
-m hbh --hbh-opts 1:2:3 =! 21: the length "2:3" is not a number from 0 to 255
-m hbh --hbh-opts 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17 =! 58: more than 16 options
-m hbh ! --hbh-opts 5 =! 10: hbh: option "--hbh-opts" cannot be inverted
-m hbh --hbh-opts 5 --hbh-opts 6 =! 21: hbh: option "--hbh-opts" can be used only once
-m hbh --hbh-not-strict =! 8: unknown option "--hbh-not-strict"
@ 4 filter INPUT
-m hbh =! 4: Couldn't load match `hbh':No such file or directory
