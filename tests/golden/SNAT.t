# -j SNAT
@ 4 nat POSTROUTING
-j SNAT --to-source 1.2.3.4 => -j SNAT --to-source 1.2.3.4 => to:1.2.3.4
-j SNAT --to-source 1.2.3.4-1.2.3.9 => -j SNAT --to-source 1.2.3.4-1.2.3.9 => to:1.2.3.4-1.2.3.9
-p tcp -j SNAT --to-source 1.2.3.4-1.2.3.9:1-10 => -p tcp -j SNAT --to-source 1.2.3.4-1.2.3.9:1-10 => to:1.2.3.4-1.2.3.9:1-10
-p udp -j SNAT --to-source 1.2.3.4:0
-p sctp -j SNAT --to-source 1.2.3.4:http => -p sctp -j SNAT --to-source 1.2.3.4:80
-p icmp -j SNAT --to-source :1-10 => -p icmp -j SNAT --to-source :1-10 => to::1-10
-p dccp -j SNAT --to-source :65535
-j SNAT --to-source 1.2.3.4 --random => -j SNAT --to-source 1.2.3.4 --random => to:1.2.3.4 random
-j SNAT --to-source 1.2.3.4 --random-fully => -j SNAT --to-source 1.2.3.4 --random-fully => to:1.2.3.4 random-fully
-j SNAT --to-source 1.2.3.4 --persistent => -j SNAT --to-source 1.2.3.4 --persistent => to:1.2.3.4 persistent
-j SNAT --persistent --random-fully --random --to-source 1.2.3.4 => -j SNAT --to-source 1.2.3.4 --random --random-fully --persistent => to:1.2.3.4 random random-fully persistent
-j SNAT --to-source 1.2.3.4:1 =! 29: a port can be given only behind -p
-j SNAT --to-source 1.2.3.256 =! 21: "1.2.3.256" is not an ipv4 address
-j SNAT --to-source fe80::1 =! 26: a port can be given only behind -p
-p tcp -j SNAT --to-source 1.2.3.4:90-80 =! 36: the range of ports ends before it begins
@ 6 nat POSTROUTING
-j SNAT --to-source fe80::1 => -j SNAT --to-source fe80::1 => to:fe80::1
-j SNAT --to-source fe80::1-fe80::2
-p tcp -j SNAT --to-source [fe80::1-fe80::2]:80-90 => -p tcp -j SNAT --to-source [fe80::1-fe80::2]:80-90 => to:[fe80::1-fe80::2]:80-90
-p udp -j SNAT --to-source :80-90
-j SNAT --persistent --random-fully --random --to-source fe80::1 => -j SNAT --to-source fe80::1 --random --random-fully --persistent => to:fe80::1 random random-fully persistent
-j SNAT --to-source [fe80::1]:1 =! 31: a port can be given only behind -p
-j SNAT --to-source 1.2.3.4 =! 21: "1.2.3.4" is not an ipv6 address
@ 46 nat POSTROUTING
-j SNAT =! 4: option "--to-source" must be specified
-p tcp -j SNAT --to-source :1 --to-source :1 =! 31: only once
-p tcp -j SNAT --to-source :1 --random --random =! 40: only once
-p tcp -j SNAT ! --to-source :1 =! 18: cannot be inverted
# 1.8.9 and the kernel forget the base port.
# 1.8.9: accepted
-p tcp -j SNAT --to-source :1-10/20 =! 34: SNAT takes no base port
@ 46 nat INPUT
-p tcp -j SNAT --to-source :1-10
