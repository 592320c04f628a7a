# -j NFLOG
@ 46 filter INPUT
-j NFLOG
-j NFLOG --nflog-group 0 => -j NFLOG
-j NFLOG --nflog-group 1 => -j NFLOG --nflog-group 1 => nflog-group 1
-j NFLOG --nflog-group 65535
-j NFLOG --nflog-group 0x10 => -j NFLOG --nflog-group 16
-j NFLOG --nflog-group 65536 =! 24: "65536" is not a number from 0 to 65535
-j NFLOG --nflog-group -1 =! 24: "-1" is not a number
-j NFLOG --nflog-group x =! 24: "x" is not a number
-j NFLOG --nflog-group "" =! 24: "" is not a number
-j NFLOG ! --nflog-group 3 =! 12: cannot be inverted
-j NFLOG --nflog-group 3 --nflog-group 3 =! 26: only once
-j NFLOG --nflog-size 0 => -j NFLOG --nflog-size 0 => nflog-size 0
-j NFLOG --nflog-size 1
-j NFLOG --nflog-size 4294967295
-j NFLOG --nflog-size 4294967296 =! 23: is not a number from 0 to 4294967295
-j NFLOG --nflog-size -1 =! 23: is not a number
-j NFLOG --nflog-range 0 => -j NFLOG
-j NFLOG --nflog-range 1 => -j NFLOG --nflog-range 1 => nflog-range 1
-j NFLOG --nflog-range 4294967295
-j NFLOG --nflog-range 4294967296 =! 24: is not a number from 0 to 4294967295
-j NFLOG --nflog-size 10 --nflog-range 20 =! 26: cannot be used together with "--nflog-size"
-j NFLOG --nflog-threshold 0 => -j NFLOG
-j NFLOG --nflog-threshold 1 => -j NFLOG --nflog-threshold 1 => nflog-threshold 1
-j NFLOG --nflog-threshold 65535
-j NFLOG --nflog-threshold 65536 =! 28: is not a number from 0 to 65535
-j NFLOG --nflog-prefix abc => -j NFLOG --nflog-prefix abc => nflog-prefix abc
-j NFLOG --nflog-prefix "a b" => -j NFLOG --nflog-prefix "a b" => nflog-prefix "a b"
-j NFLOG --nflog-prefix "a\'\"\\b" => -j NFLOG --nflog-prefix "a\'\"\\b" => nflog-prefix "a\'\"\\b"
-j NFLOG --nflog-prefix 123456789012345678901234567890123456789012345678901234567890123
-j NFLOG --nflog-prefix 1234567890123456789012345678901234567890123456789012345678901234 => -j NFLOG --nflog-prefix 123456789012345678901234567890123456789012345678901234567890123
-j NFLOG --nflog-prefix "" =! 25: the prefix is empty
-j NFLOG --nflog-threshold 5 --nflog-size 7 --nflog-prefix a --nflog-group 3 => -j NFLOG --nflog-prefix a --nflog-group 3 --nflog-size 7 --nflog-threshold 5 => nflog-prefix a nflog-group 3 nflog-size 7 nflog-threshold 5
-j NFLOG --nflog-threshold 5 --nflog-range 7 --nflog-group 3 => -j NFLOG --nflog-group 3 --nflog-range 7 --nflog-threshold 5 => nflog-group 3 nflog-range 7 nflog-threshold 5
@ 46 raw PREROUTING
-j NFLOG --nflog-group 7
@ 46 nat OUTPUT
-j NFLOG --nflog-group 7
