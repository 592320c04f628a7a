# -m length
@ 46 filter INPUT
-m length --length 1 => -m length --length 1 => length 1
-m length --length 0
-m length --length 65535
-m length --length 0:3 => -m length --length 0:3 => length 0:3
-m length --length :2 => -m length --length 0:2
-m length --length 4: => -m length --length 4:65535
-m length --length 4:4 => -m length --length 4
-m length --length : => -m length --length 0:65535 => length 0:65535
-m length --length 0:65535
-m length ! --length 0:65535 => -m length ! --length 0:65535 => length !0:65535
-m length ! --length 5
-m length --length 0x10:0x20 => -m length --length 16:32
-p tcp -m length --length 40:60 -m length ! --length 50
-m length =! 4: length: option "--length" must be specified
-m length --length 65536 =! 20: "65536" is not a number from 0 to 65535
-m length --length 0:65536 =! 22: "65536" is not a number from 0 to 65535
-m length --length -1:5 =! 20: "-1" is not a number from 0 to 65535
# 1.8.9: takes it, as -m length --length 4:3
-m length --length 4:3 =! 20: the range "4:3" ends before it begins
-m length ! --length x =! 22: "x" is not a number from 0 to 65535
-m length --length 1:2:3 =! 22: "2:3" is not a number from 0 to 65535
# 1.8.9: takes it, as -m length --length 0
-m length --length "" =! 20: "" is not a number from 0 to 65535
-m length --length 1 --length 2 =! 22: length: option "--length" can be used only once
