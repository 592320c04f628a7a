# -m ipcomp
@ 46 filter INPUT
-p ipcomp -m ipcomp => -p ipcomp -m ipcomp --ipcompspi 0 => comp spi:0
-p ipcomp -m ipcomp --ipcompspi 0 => -p ipcomp -m ipcomp --ipcompspi 0 => comp spi:0
-p 108 -m ipcomp --ipcompspi 18 => -p ipcomp -m ipcomp --ipcompspi 18 => comp spi:18
-p 108 --ipcompspi 5 => -p ipcomp -m ipcomp --ipcompspi 5
-p ipcomp -m ipcomp ! --ipcompspi 18 => -p ipcomp -m ipcomp ! --ipcompspi 18 => comp spi:!18
-p ipcomp -m ipcomp ! --ipcompspi 0
-p ipcomp -m ipcomp --ipcompspi 18:20 => -p ipcomp -m ipcomp --ipcompspi 18:20 => comp spis:18:20
-p ipcomp -m ipcomp ! --ipcompspi 18:20 => -p ipcomp -m ipcomp ! --ipcompspi 18:20 => comp spis:!18:20
-p ipcomp -m ipcomp --ipcompspi :5 => -p ipcomp -m ipcomp --ipcompspi 0:5
-p ipcomp -m ipcomp --ipcompspi 5: => -p ipcomp -m ipcomp --ipcompspi 5:4294967295
-p ipcomp -m ipcomp --ipcompspi 5:5 => -p ipcomp -m ipcomp --ipcompspi 5
-p ipcomp -m ipcomp --ipcompspi 0x10:0x20 => -p ipcomp -m ipcomp --ipcompspi 16:32
-p ipcomp -m ipcomp --ipcompspi 4294967295
# 1.8.9: -p ipcomp -m ipcomp, which is read back as index 0
-p ipcomp -m ipcomp --ipcompspi : => -p ipcomp -m ipcomp --ipcompspi 0:4294967295 => comp
# 1.8.9: the same
-p ipcomp -m ipcomp --ipcompspi 0:4294967295 => -p ipcomp -m ipcomp --ipcompspi 0:4294967295 => comp
# 1.8.9: the same
-p ipcomp -m ipcomp ! --ipcompspi : => -p ipcomp -m ipcomp ! --ipcompspi 0:4294967295 => comp spis:!0:4294967295
-p ipcomp -m ipcomp --compres => -p ipcomp -m ipcomp --ipcompspi 0 --compres => comp spi:0 reserved
-p ipcomp -m ipcomp --compres --ipcompspi 5 => -p ipcomp -m ipcomp --ipcompspi 5 --compres => comp spi:5 reserved
-p ipcomp -m ipcomp ! --compres =! 23: ipcomp: option "--compres" cannot be inverted
-p ipcomp -m ipcomp --compres --compres =! 31: ipcomp: option "--compres" can be used only once
-p ipcomp -m ipcomp --ipcompspi 4294967296 =! 33: "4294967296" is not a number from 0 to 4294967295
-p ipcomp -m ipcomp --ipcompspi -1 =! 33: "-1" is not a number
-p ipcomp -m ipcomp --ipcompspi 1:x =! 35: "x" is not a number
-p ipcomp -m ipcomp --ipcompspi 1:2:3 =! 35: "2:3" is not a number
-p ipcomp -m ipcomp --ipcompspi x =! 33: "x" is not a number
# 1.8.9: accepted, as 0
-p ipcomp -m ipcomp --ipcompspi "" =! 33: "" is not a number
# 1.8.9: accepted
-p ipcomp -m ipcomp --ipcompspi 6:5 =! 33: the range "6:5" ends before it begins
-p ipcomp -m ipcomp --ipcompspi 1 --ipcompspi 2 =! 35: ipcomp: option "--ipcompspi" can be used only once
-p udp --ipcompspi 1 =! 8: unknown option "--ipcompspi"
