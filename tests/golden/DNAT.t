# -j DNAT
@ 4 nat PREROUTING
-j DNAT --to-destination 1.2.3.4 => -j DNAT --to-destination 1.2.3.4 => to:1.2.3.4
-j DNAT --to-destination 1.2.3.4-1.2.3.9 => -j DNAT --to-destination 1.2.3.4-1.2.3.9 => to:1.2.3.4-1.2.3.9
-j DNAT --to-destination 1.2.3.9-1.2.3.4
-j DNAT --to-destination 1.2.3.4-1.2.3.4 => -j DNAT --to-destination 1.2.3.4
-j DNAT --to-destination 0.0.0.0 => -j DNAT --to-destination 0.0.0.0 => to:0.0.0.0
-j DNAT --to-destination 255.255.255.255
-p tcp -j DNAT --to-destination 1.2.3.4:80 => -p tcp -j DNAT --to-destination 1.2.3.4:80 => to:1.2.3.4:80
-p udp -j DNAT --to-destination 1.2.3.4:80
-p sctp -j DNAT --to-destination 1.2.3.4:80
-p dccp -j DNAT --to-destination 1.2.3.4:80
-p icmp -j DNAT --to-destination 1.2.3.4:80
! -p tcp -j DNAT --to-destination 1.2.3.4:80
-p tcp -j DNAT --to-destination 1.2.3.4:0
-p tcp -j DNAT --to-destination 1.2.3.4:65535
-p tcp -j DNAT --to-destination 1.2.3.4:0x50 => -p tcp -j DNAT --to-destination 1.2.3.4:80
-p tcp -j DNAT --to-destination 1.2.3.4:http => -p tcp -j DNAT --to-destination 1.2.3.4:80
-p tcp -j DNAT --to-destination 1.2.3.4:ftp-data => -p tcp -j DNAT --to-destination 1.2.3.4:20
-p tcp -j DNAT --to-destination 1.2.3.4:tftp => -p tcp -j DNAT --to-destination 1.2.3.4:69
-p tcp -j DNAT --to-destination 1.2.3.4:80-90 => -p tcp -j DNAT --to-destination 1.2.3.4:80-90 => to:1.2.3.4:80-90
-p tcp -j DNAT --to-destination 1.2.3.4:80-80 => -p tcp -j DNAT --to-destination 1.2.3.4:80
-p tcp -j DNAT --to-destination 1.2.3.4:0-65535
-p tcp -j DNAT --to-destination 1.2.3.4-1.2.3.5:80-90 => -p tcp -j DNAT --to-destination 1.2.3.4-1.2.3.5:80-90 => to:1.2.3.4-1.2.3.5:80-90
-p tcp -j DNAT --to-destination :80 => -p tcp -j DNAT --to-destination :80 => to::80
-p tcp -j DNAT --to-destination :80-90
-p tcp -j DNAT --to-destination 1.2.3.4:1-10/20 => -p tcp -j DNAT --to-destination 1.2.3.4:1-10/20 => to:1.2.3.4:1-10/20
-p tcp -j DNAT --to-destination 1.2.3.4:1-10/1
-p tcp -j DNAT --to-destination 1.2.3.4:1-10/65535
-p tcp -j DNAT --to-destination 1.2.3.4:1-10/http => -p tcp -j DNAT --to-destination 1.2.3.4:1-10/80
-p tcp -j DNAT --to-destination :1-10/20
# 1.8.9: -p tcp -j DNAT --to-destination :1/20, which it refuses to read
-p tcp -j DNAT --to-destination :1-1/20
-j DNAT --to-destination 1.2.3.4 --random => -j DNAT --to-destination 1.2.3.4 --random => to:1.2.3.4 random
-j DNAT --to-destination 1.2.3.4 --persistent => -j DNAT --to-destination 1.2.3.4 --persistent => to:1.2.3.4 persistent
-p tcp -j DNAT --persistent --random --to-destination 1.2.3.4:1-10/20 => -p tcp -j DNAT --to-destination 1.2.3.4:1-10/20 --random --persistent => to:1.2.3.4:1-10/20 random persistent
-j DNAT --to-destination 1.2.3.4:80 =! 34: a port can be given only behind -p tcp, udp, sctp or dccp
-p gre -j DNAT --to-destination 1.2.3.4:80 =! 41: a port can be given only behind -p
-p udplite -j DNAT --to-destination 1.2.3.4:80 =! 45: a port can be given only behind -p
-j DNAT --to-destination 1.2.3.4:80 -p tcp =! 34: a port can be given only behind -p
-p tcp -j DNAT --to-destination 1.2.3.4:65536 =! 41: "65536" is not a port from 0 to 65535
-p tcp -j DNAT --to-destination 1.2.3.4:nosuch =! 41: "nosuch" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4: =! 41: "" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:80- =! 44: "" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:-80 =! 41: "-80" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:80x =! 41: "80x" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:80/90 =! 41: "80/90" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:80:90 =! 41: a range of ports is written with a dash
-p tcp -j DNAT --to-destination 1.2.3.4:90-80 =! 41: the range of ports ends before it begins
-p tcp -j DNAT --to-destination 1.2.3.4:1-65536 =! 43: "65536" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:80-https =! 44: "https" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:http-https =! 41: "http-https" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:80-90x =! 44: "90x" is not a port
-p tcp -j DNAT --to-destination 1.2.3.4:1-10/0 =! 46: "0" is not a port from 1 to 65535
-p tcp -j DNAT --to-destination 1.2.3.4:1-10/65536 =! 46: "65536" is not a port from 1 to 65535
-p tcp -j DNAT --to-destination 1.2.3.4:1-10/ =! 46: "" is not a port
# 1.8.9: accepted, without the x
-p tcp -j DNAT --to-destination 1.2.3.4:1-10/20x =! 46: "20x" is not a port
-j DNAT --to-destination 1.2.3 =! 26: "1.2.3" is not an ipv4 address
-j DNAT --to-destination 01.2.3.4 =! 26: "01.2.3.4" is not an ipv4 address
-j DNAT --to-destination localhost =! 26: "localhost" is not an ipv4 address
-j DNAT --to-destination "" =! 26: "" is not an ipv4 address
-j DNAT --to-destination 1.2.3.4- =! 34: "" is not an ipv4 address
-j DNAT --to-destination -1.2.3.4 =! 26: "" is not an ipv4 address
-j DNAT --to-destination 1.2.3.4-1.2.3.x =! 34: "1.2.3.x" is not an ipv4 address
-p tcp -j DNAT --to-destination [1.2.3.4]:80 =! 33: "[1.2.3.4]" is not an ipv4 address
@ 6 nat PREROUTING
-j DNAT --to-destination fe80::1 => -j DNAT --to-destination fe80::1 => to:fe80::1
-j DNAT --to-destination fe80::1-fe80::9 => -j DNAT --to-destination fe80::1-fe80::9 => to:fe80::1-fe80::9
-j DNAT --to-destination [fe80::1] => -j DNAT --to-destination fe80::1
-j DNAT --to-destination :: => -j DNAT --to-destination :: => to:::
-j DNAT --to-destination ::1.2.3.4
-j DNAT --to-destination ::ffff:1.2.3.4
-p tcp -j DNAT --to-destination [::]:80 => -p tcp -j DNAT --to-destination [::]:80 => to:[::]:80
-p tcp -j DNAT --to-destination [fe80::1]:80 => -p tcp -j DNAT --to-destination [fe80::1]:80 => to:[fe80::1]:80
-p tcp -j DNAT --to-destination fe80::1:80 => -p tcp -j DNAT --to-destination fe80::1:80 => to:fe80::1:80
-p udp -j DNAT --to-destination [fe80::1-fe80::9]:80-90
-p sctp -j DNAT --to-destination [fe80::1-fe80::9]:80-90/100 => -p sctp -j DNAT --to-destination [fe80::1-fe80::9]:80-90/100 => to:[fe80::1-fe80::9]:80-90/100
-p dccp -j DNAT --to-destination :80 => -p dccp -j DNAT --to-destination :80 => to::80
-p tcp -j DNAT --to-destination []:80 => -p tcp -j DNAT --to-destination :80
-p tcp -j DNAT --to-destination [fe80::1]:http --persistent --random => -p tcp -j DNAT --to-destination [fe80::1]:80 --random --persistent => to:[fe80::1]:80 random persistent
-j DNAT --to-destination [fe80::1]:80 =! 36: a port can be given only behind -p
-p ipv6-icmp -j DNAT --to-destination [fe80::1]:80 =! 49: a port can be given only behind -p
-p tcp -j DNAT --to-destination [fe80::1]: =! 43: "" is not a port
-p tcp -j DNAT --to-destination [fe80::1]:x =! 43: "x" is not a port
-p tcp -j DNAT --to-destination [fe80::1]-[fe80::2]:80 =! 42: brackets enclose all addresses
# 1.8.9 overlooks what stands before and behind the brackets.
# 1.8.9: accepted
-p tcp -j DNAT --to-destination [fe80::1]x:80 =! 42: brackets enclose all addresses
# 1.8.9: accepted
-p tcp -j DNAT --to-destination x[fe80::1]:80 =! 33: "x[fe80::1]:80" is not an ipv6 address
-p tcp -j DNAT --to-destination [fe80::1 =! 33: brackets enclose all addresses
-p tcp -j DNAT --to-destination fe80::1] =! 33: "fe80::1]" is not an ipv6 address
-p tcp -j DNAT --to-destination [] =! 34: "" is not an ipv6 address
-p tcp -j DNAT --to-destination a:80 =! 33: "a" is not an ipv6 address
-p tcp -j DNAT --to-destination 1.2.3.4:80 =! 33: "1.2.3.4" is not an ipv6 address
-j DNAT --to-destination ::1- =! 30: "" is not an ipv6 address
-j DNAT --to-destination -::1 =! 26: "" is not an ipv6 address
-j DNAT --to-destination "" =! 26: "" is not an ipv6 address
@ 46 nat PREROUTING
-j DNAT =! 4: option "--to-destination" must be specified
-j DNAT --random =! 4: option "--to-destination" must be specified
-p tcp -j DNAT --to-destination :1 --to-destination :2 =! 36: only once
-p tcp -j DNAT ! --to-destination :1 =! 18: cannot be inverted
-p tcp -j DNAT --to-destination :1 --random-fully =! 36: unknown option "--random-fully"
@ 46 nat OUTPUT
-p tcp -j DNAT --to-destination :8080
