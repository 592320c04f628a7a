# -m tcpmss
@ 46 filter INPUT
-p tcp -m tcpmss --mss 42 => -p tcp -m tcpmss --mss 42 => tcpmss match 42
-p tcp -m tcpmss --mss 0
-p tcp -m tcpmss --mss 65535
-p tcp -m tcpmss --mss 42:12345 => -p tcp -m tcpmss --mss 42:12345 => tcpmss match 42:12345
-p tcp -m tcpmss --mss :42 => -p tcp -m tcpmss --mss 0:42
-p tcp -m tcpmss --mss 42: => -p tcp -m tcpmss --mss 42:65535
-p tcp -m tcpmss --mss 42:42 => -p tcp -m tcpmss --mss 42
-p tcp -m tcpmss --mss : => -p tcp -m tcpmss --mss 0:65535 => tcpmss match 0:65535
-p tcp -m tcpmss ! --mss 42 => -p tcp -m tcpmss ! --mss 42 => tcpmss match !42
-p tcp -m tcpmss ! --mss 0:65535
-p tcp -m tcpmss --mss 0x10:020 => -p tcp -m tcpmss --mss 16
-p tcp -m tcpmss =! 11: tcpmss: option "--mss" must be specified
-p tcp -m tcpmss --mss 65536 =! 24: "65536" is not a number from 0 to 65535
-p tcp -m tcpmss --mss 42:65536 =! 27: "65536" is not a number from 0 to 65535
-p tcp -m tcpmss --mss 65535:1000 =! 24: the range "65535:1000" ends before it begins
-p tcp -m tcpmss ! --mss x =! 26: "x" is not a number from 0 to 65535
-p tcp -m tcpmss --mss 1:2:3 =! 26: "2:3" is not a number from 0 to 65535
# 1.8.9: takes it, as -p tcp -m tcpmss --mss 0
-p tcp -m tcpmss --mss "" =! 24: "" is not a number from 0 to 65535
-p tcp -m tcpmss --mss 1 --mss 2 =! 26: tcpmss: option "--mss" can be used only once
