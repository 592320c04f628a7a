# -j REDIRECT
@ 46 nat PREROUTING
-j REDIRECT
-p tcp -j REDIRECT --to-ports 80 => -p tcp -j REDIRECT --to-ports 80 => redir ports 80
-p tcp -j REDIRECT --to-port 80 => -p tcp -j REDIRECT --to-ports 80
-p udp -j REDIRECT --to-ports 80-90 => -p udp -j REDIRECT --to-ports 80-90 => redir ports 80-90
-p udp -j REDIRECT --to-ports domain => -p udp -j REDIRECT --to-ports 53
-p sctp -j REDIRECT --to-ports 0
-p dccp -j REDIRECT --to-ports 65535
-j REDIRECT --random => -j REDIRECT --random => random
-p tcp -j REDIRECT --random --to-ports 1-2 => -p tcp -j REDIRECT --to-ports 1-2 --random => redir ports 1-2 random
-j REDIRECT --to-ports 80 =! 24: a port can be given only behind -p
-p tcp -j REDIRECT --to-ports 80-90/100 =! 37: REDIRECT takes no base port
-p tcp -j REDIRECT --to-ports 80:90 =! 31: a range of ports is written with a dash
-p tcp -j REDIRECT --to-ports 9-8 =! 31: the range of ports ends before it begins
-p tcp -j REDIRECT --to-ports 65536 =! 31: "65536" is not a port
-p tcp -j REDIRECT --to-ports x =! 31: "x" is not a port
-p tcp -j REDIRECT --to-ports 1 --to-ports 1 =! 33: only once
-p tcp -j REDIRECT ! --to-ports 1 =! 22: cannot be inverted
-j REDIRECT --random-fully =! 13: unknown option "--random-fully"
-j REDIRECT --persistent =! 13: unknown option "--persistent"
@ 46 nat OUTPUT
-p tcp -j REDIRECT --to-ports 8080
