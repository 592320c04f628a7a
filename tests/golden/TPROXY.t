# -j TPROXY
@ 4 mangle PREROUTING
-p tcp -j TPROXY --on-port 010 => -p tcp -j TPROXY --on-port 10 --on-ip 0.0.0.0 --tproxy-mark 0x0/0x0
-p tcp -j TPROXY --on-port 0 => -p tcp -j TPROXY --on-port 0 --on-ip 0.0.0.0 --tproxy-mark 0x0/0x0 => TPROXY redirect 0.0.0.0:0 mark 0x0/0x0
-p udp -j TPROXY --on-port 65535 => -p udp -j TPROXY --on-port 65535 --on-ip 0.0.0.0 --tproxy-mark 0x0/0x0
-p tcp -j TPROXY --on-port http => -p tcp -j TPROXY --on-port 80 --on-ip 0.0.0.0 --tproxy-mark 0x0/0x0
-p tcp -j TPROXY --on-port 80 --on-ip 1.2.3.4 => -p tcp -j TPROXY --on-port 80 --on-ip 1.2.3.4 --tproxy-mark 0x0/0x0 => TPROXY redirect 1.2.3.4:80 mark 0x0/0x0
-p tcp -j TPROXY --on-port 80 --on-ip localhost => -p tcp -j TPROXY --on-port 80 --on-ip 127.0.0.1 --tproxy-mark 0x0/0x0
-p tcp -j TPROXY --tproxy-mark 1/2 --on-ip 1.2.3.4 --on-port 33 => -p tcp -j TPROXY --on-port 33 --on-ip 1.2.3.4 --tproxy-mark 0x1/0x2 => TPROXY redirect 1.2.3.4:33 mark 0x1/0x2
-p tcp -j TPROXY --on-port 80 --tproxy-mark 0 => -p tcp -j TPROXY --on-port 80 --on-ip 0.0.0.0 --tproxy-mark 0x0/0xffffffff => TPROXY redirect 0.0.0.0:80 mark 0x0/0xffffffff
-p tcp -j TPROXY --on-port 80 --tproxy-mark 0xffffffff => -p tcp -j TPROXY --on-port 80 --on-ip 0.0.0.0 --tproxy-mark 0xffffffff/0xffffffff
-p tcp -j TPROXY --on-port 80 --tproxy-mark 0xff/0xf => -p tcp -j TPROXY --on-port 80 --on-ip 0.0.0.0 --tproxy-mark 0xff/0xf
# 1.8.9: accepted, as 1.2.0.3
-p tcp -j TPROXY --on-port 80 --on-ip 1.2.3 =! 39: "1.2.3" is not a whole ipv4 address
-p tcp -j TPROXY --on-port 80 --on-ip ::1 =! 39: not found
-p tcp -j TPROXY --on-port 80 --on-ip 1.2.3.4/24 =! 39: not found
@ 6 mangle PREROUTING
-p tcp -j TPROXY --on-port 80 => -p tcp -j TPROXY --on-port 80 --on-ip :: --tproxy-mark 0x0/0x0 => TPROXY redirect :::80 mark 0x0/0x0
-p udp -j TPROXY --on-port 80 --on-ip ::1 => -p udp -j TPROXY --on-port 80 --on-ip ::1 --tproxy-mark 0x0/0x0 => TPROXY redirect ::1:80 mark 0x0/0x0
-p tcp -j TPROXY --on-port 80 --on-ip ::ffff:1.2.3.4 --tproxy-mark 0x1/0xff
-p tcp -j TPROXY --on-port 80 --on-ip 1.2.3.4 =! 39: not found
@ 46 mangle PREROUTING
-p tcp -j TPROXY =! 11: option "--on-port" must be specified
-p tcp -j TPROXY --tproxy-mark 1 =! 11: option "--on-port" must be specified
-p tcp -j TPROXY --on-port 0x50 =! 28: invalid port/service
# 1.8.9: accepted, as 0
-p tcp -j TPROXY --on-port 65536 =! 28: invalid port/service
-p tcp -j TPROXY --on-port -1 =! 28: invalid port/service
-p tcp -j TPROXY --on-port nosuch =! 28: invalid port/service
-p tcp -j TPROXY ! --on-port 80 =! 20: cannot be inverted
-p tcp -j TPROXY --on-port 80 --tproxy-mark 1/ =! 47: the mask "" is not a number
-p tcp -j TPROXY --on-port 80 --tproxy-mark x =! 45: "x" is not a number
-p tcp -j TPROXY --on-port 80 --tproxy-mark 0x100000000 =! 45: is not a number
-j TPROXY --on-port 80 =! 4: TPROXY redirects TCP and UDP only
-p sctp -j TPROXY --on-port 80 =! 12: TPROXY redirects TCP and UDP only
! -p tcp -j TPROXY --on-port 80 =! 13: TPROXY redirects TCP and UDP only
