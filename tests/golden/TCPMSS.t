# -j TCPMSS
@ 46 mangle FORWARD
-p tcp -m tcp --tcp-flags SYN,RST SYN -j TCPMSS --set-mss 1400 => -p tcp -m tcp --tcp-flags SYN,RST SYN -j TCPMSS --set-mss 1400 => tcp flags:0x06/0x02 TCPMSS set 1400
-p tcp --syn -j TCPMSS --clamp-mss-to-pmtu => -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j TCPMSS --clamp-mss-to-pmtu => tcp flags:0x17/0x02 TCPMSS clamp to PMTU
-p tcp -m tcp --tcp-flags SYN SYN -j TCPMSS --set-mss 0
-p tcp -m tcp --tcp-flags SYN SYN -j TCPMSS --set-mss 0x10 => -p tcp -m tcp --tcp-flags SYN SYN -j TCPMSS --set-mss 16
-p tcp --syn -j TCPMSS --clamp-mss-to-pmtu --set-mss 3 => -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j TCPMSS --set-mss 3
-p tcp --syn -j TCPMSS --set-mss 3 --clamp-mss-to-pmtu => -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j TCPMSS --clamp-mss-to-pmtu
-p tcp --syn -j TCPMSS --set-mss 65535 =! 34: is not a number
-p tcp --syn -j TCPMSS --set-mss x =! 34: "x" is not a number
-p tcp --syn -j TCPMSS ! --set-mss 3 =! 26: cannot be inverted
-p tcp --syn -j TCPMSS =! 17: one of --set-mss or --clamp-mss-to-pmtu must be given
-j TCPMSS --set-mss 1400 =! 4: TCPMSS works on TCP connections only
-p udp -j TCPMSS --set-mss 1400 =! 11: TCPMSS works on TCP connections only
! -p tcp -j TCPMSS --set-mss 1400 =! 13: TCPMSS works on TCP connections only
@ 4 mangle FORWARD
-p tcp -m tcp --tcp-flags SYN SYN -j TCPMSS --set-mss 65515
-p tcp --syn -j TCPMSS --set-mss 65516 =! 34: "65516" is not a number from 0 to 65515
@ 6 mangle FORWARD
-p tcp -m tcp --tcp-flags SYN SYN -j TCPMSS --set-mss 65495
-p tcp --syn -j TCPMSS --set-mss 65496 =! 34: "65496" is not a number from 0 to 65495
@ 46 mangle INPUT
-p tcp --syn -j TCPMSS --set-mss 1400 => -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j TCPMSS --set-mss 1400
@ 46 mangle POSTROUTING
-p tcp --syn -j TCPMSS --clamp-mss-to-pmtu => -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j TCPMSS --clamp-mss-to-pmtu
@ 46 mangle OUTPUT
-p tcp --syn -j TCPMSS --clamp-mss-to-pmtu => -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j TCPMSS --clamp-mss-to-pmtu
@ 46 filter FORWARD
-p tcp --syn -j TCPMSS --set-mss 1400 => -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j TCPMSS --set-mss 1400
