@ 46 mangle POSTROUTING
-j CLASSIFY --set-class 1:ffff => -j CLASSIFY --set-class 0001:ffff => CLASSIFY set 1:ffff
-j CLASSIFY --set-class 0:0 => -j CLASSIFY --set-class 0000:0000 => CLASSIFY set 0:0
-j CLASSIFY --set-class ffff:ffff => -j CLASSIFY --set-class ffff:ffff => CLASSIFY set ffff:ffff
-j CLASSIFY --set-class 1:0 => -j CLASSIFY --set-class 0001:0000
-j CLASSIFY --set-class 0001:0010
-j CLASSIFY --set-class 0x10:0xAB => -j CLASSIFY --set-class 0010:00ab
# 1.8.9: accepted, as 1:0
-j CLASSIFY --set-class 1:10000 =! 27: "10000" is not a hexadecimal number from 0 to ffff
# 1.8.9: accepted, as 2345:1
-j CLASSIFY --set-class 12345:1 =! 25: "12345" is not a hexadecimal number from 0 to ffff
# 1.8.9: accepted, as 1:2
-j CLASSIFY --set-class 1:2x =! 27: "2x" is not a hexadecimal number from 0 to ffff
# 1.8.9: accepted, as ffff:1
-j CLASSIFY --set-class -1:1 =! 25: "-1" is not a hexadecimal number from 0 to ffff
-j CLASSIFY --set-class 1 =! 25: a class is MAJOR:MINOR, two hexadecimal numbers
-j CLASSIFY --set-class 1: =! 27: "" is not a hexadecimal number from 0 to ffff
-j CLASSIFY --set-class :1 =! 25: "" is not a hexadecimal number from 0 to ffff
-j CLASSIFY --set-class x:1 =! 25: "x" is not a hexadecimal number from 0 to ffff
-j CLASSIFY --set-class root =! 25: a class is MAJOR:MINOR, two hexadecimal numbers
-j CLASSIFY --set-class "" =! 25: a class is MAJOR:MINOR, two hexadecimal numbers
-j CLASSIFY =! 4: CLASSIFY: option "--set-class" must be specified
-j CLASSIFY ! --set-class 1:1 =! 15: CLASSIFY: option "--set-class" cannot be inverted
-j CLASSIFY --set-class 1:1 --set-class 1:1 =! 29: CLASSIFY: option "--set-class" can be used only once
@ 46 mangle FORWARD
-j CLASSIFY --set-class 0001:0001
@ 46 filter OUTPUT
-j CLASSIFY --set-class 0001:0001
