# -m ah
@ 4 filter INPUT
-p ah -m ah
-p ah --ahspi 0 => -p ah -m ah --ahspi 0 => ah spi:0
-p ah -m ah --ahspi 4294967295
-p ah -m ah --ahspi 500:600 => -p ah -m ah --ahspi 500:600 => ah spis:500:600
-p ah -m ah --ahspi :5 => -p ah -m ah --ahspi 0:5
-p ah -m ah --ahspi 5: => -p ah -m ah --ahspi 5:4294967295
-p ah -m ah --ahspi 5:5 => -p ah -m ah --ahspi 5
-p ah -m ah --ahspi : => -p ah -m ah
-p ah -m ah ! --ahspi 0 => -p ah -m ah ! --ahspi 0 => ah spi:!0
# 1.8.9: -p ah -m ah
-p ah -m ah ! --ahspi : => -p ah -m ah ! --ahspi 0:4294967295 => ah spis:!0:4294967295
-p 51 --ahspi 0x10 => -p ah -m ah --ahspi 16
-p ah --ahspi 4294967296 =! 15: "4294967296" is not a number from 0 to 4294967295
-p ah --ahspi 0:x =! 17: "x" is not a number from 0 to 4294967295
# 1.8.9: takes it, as -p ah -m ah --ahspi 6:5
-p ah --ahspi 6:5 =! 15: the range "6:5" ends before it begins
# 1.8.9: takes it, as -p ah -m ah --ahspi 0
-p ah --ahspi "" =! 15: "" is not a number from 0 to 4294967295
-p ah --ahspi 1 --ahspi 2 =! 17: ah: option "--ahspi" can be used only once
-p ah --ahlen 5 =! 7: unknown option "--ahlen"
-p ah --ahres =! 7: unknown option "--ahres"
# IPv6: another struct, and no -p
@ 6 filter INPUT
-m ah
-p ah -m ah
-p ah --ahspi 1 => -p ah -m ah --ahspi 1 => ah spi:1
-m ah --ahspi 0 => -m ah --ahspi 0 => ah spi:0
-m ah --ahspi 500:600 => -m ah --ahspi 500:600 => ah spis:500:600
-m ah --ahspi :5 => -m ah --ahspi 0:5
-m ah --ahspi 5: => -m ah --ahspi 5:4294967295
-m ah --ahspi : => -m ah
-m ah ! --ahspi 0 => -m ah ! --ahspi 0 => ah spi:!0
# 1.8.9: -m ah
-m ah ! --ahspi 0:4294967295 => -m ah ! --ahspi 0:4294967295 => ah spis:!0:4294967295
-m ah --ahlen 32 => -m ah --ahlen 32 => ah length:32
-m ah --ahlen 0 => -m ah
-m ah --ahlen 0x20 => -m ah --ahlen 32
-m ah --ahlen 4294967295
-m ah ! --ahlen 32 => -m ah ! --ahlen 32 => ah length:!32
-m ah ! --ahlen 0 => -m ah ! --ahlen 0 => ah length:!0
-m ah --ahres => -m ah --ahres => ah  reserved
-m ah --ahres ! --ahlen 2 ! --ahspi 1 => -m ah ! --ahspi 1 ! --ahlen 2 --ahres => ah spi:!1length:!2 reserved
# 1.8.9: takes it, as -m ah --ahspi 6:5
-m ah --ahspi 6:5 =! 15: the range "6:5" ends before it begins
-m ah --ahspi 4294967296 =! 15: "4294967296" is not a number from 0 to 4294967295
-m ah --ahlen 4294967296 =! 15: "4294967296" is not a number from 0 to 4294967295
-m ah --ahlen 5:6 =! 15: "5:6" is not a number from 0 to 4294967295
-m ah ! --ahlen x =! 17: "x" is not a number from 0 to 4294967295
-m ah ! --ahres =! 9: ah: option "--ahres" cannot be inverted
-m ah --ahres --ahres =! 15: ah: option "--ahres" can be used only once
