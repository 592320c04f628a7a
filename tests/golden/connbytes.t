# -m connbytes; an inverted range lies in the kernel back to front
@ 46 filter INPUT
-m connbytes --connbytes 1000 --connbytes-mode packets --connbytes-dir original => -m connbytes --connbytes 1000 --connbytes-mode packets --connbytes-dir original => connbytes 1000 connbytes mode packets connbytes direction original
-m connbytes --connbytes 1000: --connbytes-mode packets --connbytes-dir original => -m connbytes --connbytes 1000 --connbytes-mode packets --connbytes-dir original
-m connbytes --connbytes 0:1000 --connbytes-mode bytes --connbytes-dir reply => -m connbytes --connbytes 0:1000 --connbytes-mode bytes --connbytes-dir reply => connbytes 0:1000 connbytes mode bytes connbytes direction reply
-m connbytes --connbytes :1000 --connbytes-mode avgpkt --connbytes-dir both => -m connbytes --connbytes 0:1000 --connbytes-mode avgpkt --connbytes-dir both => connbytes 0:1000 connbytes mode avgpkt connbytes direction both
-m connbytes --connbytes 0 --connbytes-mode packets --connbytes-dir both
-m connbytes --connbytes : --connbytes-mode packets --connbytes-dir both => -m connbytes --connbytes 0 --connbytes-mode packets --connbytes-dir both
-m connbytes --connbytes 5:5 --connbytes-mode bytes --connbytes-dir both
# 1.8.9: saved as --connbytes 0, which has no end
-m connbytes --connbytes 0:0 --connbytes-mode bytes --connbytes-dir both
-m connbytes --connbytes 18446744073709551615 --connbytes-mode bytes --connbytes-dir both
-m connbytes --connbytes 0:18446744073709551615 --connbytes-mode bytes --connbytes-dir both => -m connbytes --connbytes 0 --connbytes-mode bytes --connbytes-dir both
-m connbytes --connbytes 1:18446744073709551614 --connbytes-mode bytes --connbytes-dir both
-m connbytes --connbytes 0x10:020 --connbytes-mode bytes --connbytes-dir both => -m connbytes --connbytes 16:16 --connbytes-mode bytes --connbytes-dir both
-m connbytes ! --connbytes 1000 --connbytes-mode packets --connbytes-dir both => -m connbytes ! --connbytes 1000 --connbytes-mode packets --connbytes-dir both => ! connbytes 1000 connbytes mode packets connbytes direction both
-m connbytes ! --connbytes 0 --connbytes-mode packets --connbytes-dir both
-m connbytes ! --connbytes 5: --connbytes-mode packets --connbytes-dir both => -m connbytes ! --connbytes 5 --connbytes-mode packets --connbytes-dir both
-m connbytes ! --connbytes 10:1000 --connbytes-mode avgpkt --connbytes-dir reply => -m connbytes ! --connbytes 10:1000 --connbytes-mode avgpkt --connbytes-dir reply => ! connbytes 10:1000 connbytes mode avgpkt connbytes direction reply
-m connbytes ! --connbytes :1000 --connbytes-mode avgpkt --connbytes-dir reply => -m connbytes ! --connbytes 0:1000 --connbytes-mode avgpkt --connbytes-dir reply
-m connbytes --connbytes-dir both --connbytes-mode avgpkt --connbytes 1 => -m connbytes --connbytes 1 --connbytes-mode avgpkt --connbytes-dir both
-m connbytes --connbytes 6:5 --connbytes-mode bytes --connbytes-dir both =! 26: the range "6:5" ends before it begins
-m connbytes ! --connbytes 6:5 --connbytes-mode bytes --connbytes-dir both =! 28: the range "6:5" ends before it begins
# 1.8.9: accepted, the inversion lost
-m connbytes ! --connbytes 5:5 --connbytes-mode bytes --connbytes-dir both =! 28: a range of one number cannot be inverted
# 1.8.9: accepted, the inversion lost
-m connbytes ! --connbytes 18446744073709551615 --connbytes-mode bytes --connbytes-dir both =! 28: a range of one number cannot be inverted
# 1.8.9: accepted, as 0
-m connbytes --connbytes "" --connbytes-mode bytes --connbytes-dir both =! 26: "" is not a number
-m connbytes --connbytes 18446744073709551616 --connbytes-mode bytes --connbytes-dir both =! 26: "18446744073709551616" is not a number from 0 to 18446744073709551615
-m connbytes --connbytes 1:18446744073709551616 --connbytes-mode bytes --connbytes-dir both =! 28: "18446744073709551616" is not a number from 0 to 18446744073709551615
-m connbytes --connbytes -1:5 --connbytes-mode bytes --connbytes-dir both =! 26: "-1" is not a number
-m connbytes --connbytes 1:x --connbytes-mode bytes --connbytes-dir both =! 28: "x" is not a number
-m connbytes --connbytes 1:2:3 --connbytes-mode bytes --connbytes-dir both =! 28: "2:3" is not a number
-m connbytes =! 4: connbytes: option "--connbytes" must be specified
-m connbytes --connbytes-mode bytes --connbytes-dir both =! 4: connbytes: option "--connbytes" must be specified
-m connbytes --connbytes 1 --connbytes-dir both =! 4: connbytes: option "--connbytes-mode" must be specified
-m connbytes --connbytes 1 --connbytes-mode bytes =! 4: connbytes: option "--connbytes-dir" must be specified
-m connbytes --connbytes 1 --connbytes-mode Bytes --connbytes-dir both =! 45: unknown connbytes-mode "Bytes"; case counts: write bytes
-m connbytes --connbytes 1 --connbytes-mode byt --connbytes-dir both =! 45: unknown connbytes-mode "byt"
-m connbytes --connbytes 1 --connbytes-mode bytes --connbytes-dir BOTH =! 67: unknown connbytes-dir "BOTH"; case counts: write both
-m connbytes --connbytes 1 --connbytes-mode bytes --connbytes-dir "" =! 67: unknown connbytes-dir ""
-m connbytes --connbytes 1 ! --connbytes-mode bytes --connbytes-dir both =! 30: connbytes: option "--connbytes-mode" cannot be inverted
-m connbytes --connbytes 1 --connbytes-mode bytes ! --connbytes-dir both =! 53: connbytes: option "--connbytes-dir" cannot be inverted
-m connbytes --connbytes 1 --connbytes 2 --connbytes-mode bytes --connbytes-dir both =! 28: connbytes: option "--connbytes" can be used only once
-m connbytes --connbytes 1 --connbytes-mode bytes --connbytes-mode bytes --connbytes-dir both =! 51: connbytes: option "--connbytes-mode" can be used only once
-m connbytes --connbytes 1 --connbytes-mode bytes --connbytes-dir both --connbytes-dir both =! 72: connbytes: option "--connbytes-dir" can be used only once
@ 46 mangle POSTROUTING
-m connbytes --connbytes 10000:100000 --connbytes-mode bytes --connbytes-dir both
