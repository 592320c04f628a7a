# -m esp
@ 46 filter INPUT
-p esp -m esp => -p esp -m esp => esp
-p esp --espspi 0 => -p esp -m esp --espspi 0 => esp spi:0
-p esp -m esp --espspi 500 => -p esp -m esp --espspi 500 => esp spi:500
-p esp -m esp --espspi 4294967295
-p esp -m esp --espspi 500:600 => -p esp -m esp --espspi 500:600 => esp spis:500:600
-p esp -m esp --espspi :5 => -p esp -m esp --espspi 0:5
-p esp -m esp --espspi 5: => -p esp -m esp --espspi 5:4294967295
-p esp -m esp --espspi 5:5 => -p esp -m esp --espspi 5
-p esp -m esp --espspi : => -p esp -m esp
-p esp -m esp --espspi 0:4294967295 => -p esp -m esp
-p esp -m esp ! --espspi 0 => -p esp -m esp ! --espspi 0 => esp spi:!0
-p esp -m esp ! --espspi 0:4294967294
# 1.8.9: -p esp -m esp
-p esp -m esp ! --espspi : => -p esp -m esp ! --espspi 0:4294967295 => esp spis:!0:4294967295
-p 50 --espspi 0x10:020 => -p esp -m esp --espspi 16
-p esp --espspi 4294967296 =! 17: "4294967296" is not a number from 0 to 4294967295
-p esp --espspi -1 =! 17: "-1" is not a number from 0 to 4294967295
-p esp --espspi 1:x =! 19: "x" is not a number from 0 to 4294967295
-p esp ! --espspi x =! 19: "x" is not a number from 0 to 4294967295
-p esp --espspi 1:2:3 =! 19: "2:3" is not a number from 0 to 4294967295
# 1.8.9: takes it, as -p esp -m esp --espspi 6:5
-p esp --espspi 6:5 =! 17: the range "6:5" ends before it begins
# 1.8.9: takes it, as -p esp -m esp --espspi 0
-p esp --espspi "" =! 17: "" is not a number from 0 to 4294967295
-p esp --espspi 1 --espspi 2 =! 19: esp: option "--espspi" can be used only once
