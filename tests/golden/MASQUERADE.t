# -j MASQUERADE
@ 46 nat POSTROUTING
-j MASQUERADE
-p tcp -j MASQUERADE --to-ports 80 => -p tcp -j MASQUERADE --to-ports 80 => masq ports: 80
-p udp -j MASQUERADE --to-ports 80-90 => -p udp -j MASQUERADE --to-ports 80-90 => masq ports: 80-90
-p sctp -j MASQUERADE --to-ports 0
-p dccp -j MASQUERADE --to-ports 0-65535
-p tcp -j MASQUERADE --to-ports http => -p tcp -j MASQUERADE --to-ports 80
-p tcp -j MASQUERADE --to-ports 7-7 => -p tcp -j MASQUERADE --to-ports 7
-j MASQUERADE --random => -j MASQUERADE --random => random
-j MASQUERADE --random-fully => -j MASQUERADE --random-fully => random-fully
-p tcp -j MASQUERADE --random-fully --random --to-ports 1-2 => -p tcp -j MASQUERADE --to-ports 1-2 --random --random-fully => masq ports: 1-2 random random-fully
-j MASQUERADE --to-ports 80 =! 26: a port can be given only behind -p
-p gre -j MASQUERADE --to-ports 80 =! 33: a port can be given only behind -p
-p tcp -j MASQUERADE --to-ports 80:90 =! 33: a range of ports is written with a dash
-p tcp -j MASQUERADE --to-ports 90-80 =! 33: the range of ports ends before it begins
-p tcp -j MASQUERADE --to-ports 65536 =! 33: "65536" is not a port
-p tcp -j MASQUERADE --to-ports "" =! 33: "" is not a port
-p tcp -j MASQUERADE --to-ports 1- =! 35: "" is not a port
# 1.8.9 and the kernel forget the base port.
# 1.8.9: accepted
-p tcp -j MASQUERADE --to-ports 80-90/100 =! 39: MASQUERADE takes no base port
-p tcp -j MASQUERADE --to-ports 1 --to-ports 2 =! 35: only once
-j MASQUERADE ! --random =! 17: cannot be inverted
-j MASQUERADE --persistent =! 15: unknown option "--persistent"
