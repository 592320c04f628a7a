# -m rt
@ 6 filter INPUT
-m rt => -m rt => rt
-m rt --rt-type 0 => -m rt --rt-type 0 => rt type:0
-m rt --rt-type 2
-m rt --rt-type 0x2 => -m rt --rt-type 2
-m rt ! --rt-type 0 => -m rt ! --rt-type 0 => rt type:!0
# -L of 1.8.9: shows it as -1
-m rt --rt-type 4294967295
-m rt --rt-segsleft 0 => -m rt --rt-segsleft 0 => rt segsleft:0
-m rt --rt-segsleft 1:23 => -m rt --rt-segsleft 1:23 => rt segslefts:1:23
-m rt --rt-segsleft 5: => -m rt --rt-segsleft 5:4294967295
-m rt --rt-segsleft :5 => -m rt --rt-segsleft 0:5
-m rt --rt-segsleft 5:5 => -m rt --rt-segsleft 5
# 1.8.9: -m rt
-m rt --rt-segsleft : => -m rt --rt-segsleft 0:4294967295
-m rt ! --rt-segsleft 1:23 => -m rt ! --rt-segsleft 1:23 => rt segslefts:!1:23
# 1.8.9: -m rt
-m rt ! --rt-segsleft : => -m rt ! --rt-segsleft 0:4294967295 => rt segslefts:!0:4294967295
-m rt --rt-len 0 => -m rt --rt-len 0 => rt length:0
-m rt --rt-len 4294967295
-m rt ! --rt-len 40 => -m rt ! --rt-len 40 => rt length:!40
-m rt --rt-type 0 --rt-0-res => -m rt --rt-type 0 --rt-0-res => rt type:0 reserved
-m rt --rt-type 0 --rt-0-addrs 3ffe::1 => -m rt --rt-type 0 --rt-0-addrs 3ffe::1 => rt type:0 0-addrs 3ffe::1
-m rt --rt-type 0 --rt-0-addrs 3ffe::1,3ffe::2,::3 => -m rt --rt-type 0 --rt-0-addrs 3ffe::1,3ffe::2,::3 => rt type:0 0-addrs 3ffe::1,3ffe::2,::3
-m rt --rt-type 0 --rt-0-addrs 1::1,1::2,1::3,1::4,1::5,1::6,1::7,1::8,1::9,1::10,1::11,1::12,1::13,1::14,1::15,1::16
-m rt --rt-type 0 --rt-0-addrs 3ffe::1 --rt-0-not-strict => -m rt --rt-type 0 --rt-0-addrs 3ffe::1 --rt-0-not-strict => rt type:0 0-addrs 3ffe::1 0-not-strict
-m rt --rt-type 0 ! --rt-segsleft 1:23 ! --rt-len 42 --rt-0-res --rt-0-addrs 3ffe::1,3ffe::2 --rt-0-not-strict => -m rt --rt-type 0 ! --rt-segsleft 1:23 ! --rt-len 42 --rt-0-res --rt-0-addrs 3ffe::1,3ffe::2 --rt-0-not-strict => rt type:0 segslefts:!1:23 length:!42 reserved 0-addrs 3ffe::1,3ffe::2 0-not-strict
-m rt ! --rt-len 42 ! --rt-segsleft 12:23 ! --rt-type 1 => -m rt ! --rt-type 1 ! --rt-segsleft 12:23 ! --rt-len 42
-m rt --rt-type 4294967296 =! 17: "4294967296" is not a number from 0 to 4294967295
-m rt --rt-type -1 =! 17: "-1" is not a number from 0 to 4294967295
-m rt --rt-type "" =! 17: "" is not a number from 0 to 4294967295
-m rt --rt-type 0 --rt-type 0 =! 19: rt: option "--rt-type" can be used only once
# 1.8.9: takes it, as -m rt --rt-segsleft 5:4
-m rt --rt-segsleft 5:4 =! 21: the range "5:4" ends before it begins
-m rt --rt-segsleft 1:x =! 23: "x" is not a number from 0 to 4294967295
# 1.8.9: takes it, as -m rt --rt-segsleft 0
-m rt --rt-segsleft "" =! 21: "" is not a number from 0 to 4294967295
-m rt --rt-len 1:2 =! 16: "1:2" is not a number from 0 to 4294967295
-m rt ! --rt-len 4294967296 =! 18: "4294967296" is not a number from 0 to 4294967295
-m rt --rt-0-res =! 7: --rt-0-res needs --rt-type 0 before it
-m rt --rt-type 2 --rt-0-res =! 19: --rt-0-res needs --rt-type 0 before it
-m rt ! --rt-type 0 --rt-0-res =! 21: --rt-0-res needs --rt-type 0 before it
-m rt --rt-type 0 ! --rt-0-res =! 21: rt: option "--rt-0-res" cannot be inverted
-m rt --rt-type 0 --rt-0-res --rt-0-res =! 30: rt: option "--rt-0-res" can be used only once
-m rt --rt-0-addrs 3ffe::1 =! 20: --rt-0-addrs needs --rt-type 0 before it
-m rt --rt-0-addrs 3ffe::1 --rt-type 0 =! 20: --rt-0-addrs needs --rt-type 0 before it
-m rt ! --rt-type 0 --rt-0-addrs 3ffe::1 =! 34: --rt-0-addrs needs --rt-type 0 before it
-m rt --rt-type 0 ! --rt-0-addrs 3ffe::1 =! 21: rt: option "--rt-0-addrs" cannot be inverted
-m rt --rt-type 0 --rt-0-addrs 3ffe::1 --rt-0-addrs 3ffe::2 =! 40: rt: option "--rt-0-addrs" can be used only once
-m rt --rt-type 0 --rt-0-addrs 1::1,1::2,1::3,1::4,1::5,1::6,1::7,1::8,1::9,1::10,1::11,1::12,1::13,1::14,1::15,1::16,1::17 =! 119: more than 16 addresses
-m rt --rt-type 0 --rt-0-addrs 3ffe::1, =! 40: "" is not an ipv6 address
-m rt --rt-type 0 --rt-0-addrs "" =! 32: "" is not an ipv6 address
-m rt --rt-type 0 --rt-0-addrs 3ffe::1,1.2.3.4 =! 40: "1.2.3.4" is not an ipv6 address
-m rt --rt-type 0 --rt-0-addrs 3ffe::1/64 =! 32: "3ffe::1/64" is not an ipv6 address
-m rt --rt-type 0 --rt-0-addrs localhost =! 32: "localhost" is not an ipv6 address
-m rt --rt-type 0 --rt-0-not-strict =! 19: --rt-0-not-strict needs --rt-0-addrs before it
-m rt --rt-type 0 --rt-0-not-strict --rt-0-addrs 3ffe::1 =! 19: --rt-0-not-strict needs --rt-0-addrs before it
@ 4 filter INPUT
-m rt =! 4: Couldn't load match `rt':No such file or directory
