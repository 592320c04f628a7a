# -m tcp
@ 46 filter INPUT
-p tcp -m tcp => -p tcp -m tcp => tcp
-p tcp --sport 1 => -p tcp -m tcp --sport 1 => tcp spt:1
-p tcp -m tcp --sport 0
-p tcp -m tcp --sport 65535 => -p tcp -m tcp --sport 65535 => tcp spt:65535
-p tcp -m tcp --dport 1
-p tcp -m tcp --dport 65535
-p tcp -m tcp --sport 1:1023 => -p tcp -m tcp --sport 1:1023 => tcp spts:1:1023
-p tcp -m tcp --dport 1024:65535
-p tcp -m tcp --sport 1024: => -p tcp -m tcp --sport 1024:65535
-p tcp -m tcp --sport :1024 => -p tcp -m tcp --sport 0:1024
-p tcp -m tcp --dport 4:4 => -p tcp -m tcp --dport 4
-p tcp -m tcp --sport : => -p tcp -m tcp
-p tcp -m tcp --dport 0:65535 => -p tcp -m tcp
# 1.8.9: -p tcp -m tcp
-p tcp -m tcp ! --sport : => -p tcp -m tcp ! --sport 0:65535 => tcp spts:!0:65535
# 1.8.9: -p tcp -m tcp
-p tcp -m tcp ! --dport 0:65535
-p tcp -m tcp ! --sport 1 ! --dport 2:3 => -p tcp -m tcp ! --sport 1 ! --dport 2:3 => tcp spt:!1 dpts:!2:3
-p tcp -m tcp --dport 2 --sport 1 => -p tcp -m tcp --sport 1 --dport 2
-p tcp --source-port 1 --destination-port 2 => -p tcp -m tcp --sport 1 --dport 2
-m tcp --dport 1 -p 6 => -p tcp -m tcp --dport 1
-p tcp --dport 0x50 => -p tcp -m tcp --dport 80
-p tcp --dport 020 => -p tcp -m tcp --dport 16
-p tcp -m tcp --dport ssh:http => -p tcp -m tcp --dport 22:80
-p tcp -m tcp -m tcp --dport 5
-p tcp -m tcp --tcp-option 1 => -p tcp -m tcp --tcp-option 1 => tcp option=1
-p tcp -m tcp --tcp-option 255
-p tcp -m tcp --tcp-option 0x10 => -p tcp -m tcp --tcp-option 16
-p tcp -m tcp ! --tcp-option 7 => -p tcp -m tcp ! --tcp-option 7 => tcp option=!7
-p tcp -m tcp --tcp-flags SYN,ACK SYN => -p tcp -m tcp --tcp-flags SYN,ACK SYN => tcp flags:0x12/0x02
-p tcp -m tcp --tcp-flags FIN,SYN,RST,PSH,ACK,URG RST
-p tcp -m tcp --tcp-flags URG,ACK,PSH,RST,SYN,FIN FIN => -p tcp -m tcp --tcp-flags FIN,SYN,RST,PSH,ACK,URG FIN
-p tcp -m tcp --tcp-flags ALL NONE => -p tcp -m tcp --tcp-flags FIN,SYN,RST,PSH,ACK,URG NONE => tcp flags:0x3F/0x00
-p tcp -m tcp --tcp-flags ALL ALL => -p tcp -m tcp --tcp-flags FIN,SYN,RST,PSH,ACK,URG FIN,SYN,RST,PSH,ACK,URG
-p tcp -m tcp --tcp-flags NONE NONE => -p tcp -m tcp
-p tcp -m tcp ! --tcp-flags NONE NONE => -p tcp -m tcp ! --tcp-flags NONE NONE => tcp flags:!0x00/0x00
-p tcp -m tcp --tcp-flags SYN SYN,ACK
-p tcp -m tcp --tcp-flags syn,Ack syn => -p tcp -m tcp --tcp-flags SYN,ACK SYN
-p tcp -m tcp --tcp-flags SYN,SYN SYN => -p tcp -m tcp --tcp-flags SYN SYN
-p tcp -m tcp --tcp-flags ,SYN, SYN => -p tcp -m tcp --tcp-flags SYN SYN
-p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN => -p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN => tcp flags:!0x17/0x02
-p tcp --syn => -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN => tcp flags:0x17/0x02
-p tcp ! --syn => -p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN
-p tcp ! --tcp-option 7 ! --sport 1 ! --dport 2 ! --tcp-flags ACK,FIN FIN => -p tcp -m tcp ! --sport 1 ! --dport 2 ! --tcp-option 7 ! --tcp-flags FIN,ACK FIN => tcp spt:!1 dpt:!2 option=!7 flags:!0x11/0x01
# a rule that never matches, and not one that always does
# 1.8.9: -p tcp -m tcp
-p tcp -m tcp --tcp-flags NONE SYN
-p tcp --sport 65536 =! 16: invalid port/service `65536' specified
-p tcp --sport -1 =! 16: invalid port/service `-1' specified
-p tcp --sport 1:65536 =! 18: invalid port/service `65536' specified
-p tcp ! --sport x =! 18: invalid port/service `x' specified
-p tcp --sport "" =! 16: invalid port/service `' specified
-p tcp --sport 4:3 =! 16: the range "4:3" ends before it begins
-p tcp --sport 1:2:3 =! 18: invalid port/service `2:3' specified
-p tcp --dport 08 =! 16: invalid port/service `08' specified
-p tcp --dport nonsense =! 16: invalid port/service `nonsense' specified
-p tcp --sport 1 --sport 2 =! 18: tcp: option "--sport" can be used only once
-p tcp --dport 1 --destination-port 2 =! 18: tcp: option "--dport" can be used only once
-p tcp --tcp-option 0 =! 21: "0" is not a number from 1 to 255
-p tcp --tcp-option 256 =! 21: "256" is not a number from 1 to 255
-p tcp --tcp-option 7x =! 21: "7x" is not a number from 1 to 255
-p tcp --tcp-option 5:6 =! 21: "5:6" is not a number from 1 to 255
-p tcp --tcp-option 5 --tcp-option 6 =! 23: tcp: option "--tcp-option" can be used only once
-p tcp --tcp-flags SY SYN =! 20: unknown tcp-flags "SY"
-p tcp --tcp-flags SYN,ECE SYN =! 24: unknown tcp-flags "ECE"
-p tcp --tcp-flags SYN,ACK FOO =! 28: unknown tcp-flags "FOO"
-p tcp --tcp-flags 0x2 0x2 =! 20: unknown tcp-flags "0x2"
-p tcp --tcp-flags SYN =! 8: option "--tcp-flags" requires 2 arguments
-p tcp --tcp-flags SYN -j ACCEPT =! 8: option "--tcp-flags" requires 2 arguments
# 1.8.9: takes it, as -p tcp -m tcp
-p tcp --tcp-flags "" SYN =! 20: no tcp-flags is given
# 1.8.9: takes it, as -p tcp -m tcp --tcp-flags SYN NONE
-p tcp --tcp-flags SYN "" =! 24: no tcp-flags is given
-p tcp --tcp-flags SYN,ACK SYN --tcp-flags ACK ACK =! 32: tcp: option "--tcp-flags" can be used only once
-p tcp --syn --tcp-flags ACK ACK =! 14: tcp: option "--tcp-flags" cannot be used together with "--syn"
-p tcp --tcp-flags ACK ACK --syn =! 28: tcp: option "--syn" cannot be used together with "--tcp-flags"
-p tcp --syn --syn =! 14: tcp: option "--syn" can be used only once
