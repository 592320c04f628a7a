# -m dccp
@ 46 filter INPUT
-p dccp -m dccp => -p dccp -m dccp => dccp
-p dccp --sport 1 => -p dccp -m dccp --sport 1 => dccp spt:1
-p dccp -m dccp --sport 0
-p dccp -m dccp --sport 65535 --dport 1:1023 => -p dccp -m dccp --sport 65535 --dport 1:1023 => dccp spt:65535 dpts:1:1023
-p dccp -m dccp --sport 4: => -p dccp -m dccp --sport 4:65535
-p dccp -m dccp --dport :4 => -p dccp -m dccp --dport 0:4
-p dccp -m dccp --dport 4:4 => -p dccp -m dccp --dport 4
-p dccp -m dccp --sport : => -p dccp -m dccp --sport 0:65535 => dccp
-p dccp -m dccp ! --sport : => -p dccp -m dccp ! --sport 0:65535 => dccp spts:!0:65535
-p dccp -m dccp ! --sport 1 ! --dport 2 => -p dccp -m dccp ! --sport 1 ! --dport 2 => dccp spt:!1 dpt:!2
-p 33 --source-port 1 ! --destination-port ntp:2000 => -p dccp -m dccp --sport 1 ! --dport 123:2000
-p dccp -m dccp --sport 020 => -p dccp -m dccp --sport 20
-p dccp -m dccp --dccp-types REQUEST => -p dccp -m dccp --dccp-types REQUEST => dccp 0
-p dccp -m dccp --dccp-types request,Data => -p dccp -m dccp --dccp-types REQUEST,DATA
-p dccp -m dccp --dccp-types REQUEST,RESPONSE,DATA,ACK,DATAACK,CLOSEREQ,CLOSE,RESET,SYNC,SYNCACK,INVALID => -p dccp -m dccp --dccp-types REQUEST,RESPONSE,DATA,ACK,DATAACK,CLOSEREQ,CLOSE,RESET,SYNC,SYNCACK,INVALID => dccp 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
-p dccp -m dccp ! --dccp-types INVALID => -p dccp -m dccp ! --dccp-types INVALID => dccp ! 10,11,12,13,14,15
-p dccp -m dccp --dccp-types ACK,DATA,,DATA, => -p dccp -m dccp --dccp-types DATA,ACK
-p dccp -m dccp --dccp-option 1 => -p dccp -m dccp --dccp-option 1 => dccp option=1
-p dccp -m dccp --dccp-option 255
-p dccp -m dccp --dccp-option 0x10 => -p dccp -m dccp --dccp-option 16
-p dccp -m dccp ! --dccp-option 5 => -p dccp -m dccp ! --dccp-option 5 => dccp option=!5
-p dccp -m dccp ! --dccp-option 7 ! --dccp-types DATA,ACK ! --dport 5 ! --sport 1:2 => -p dccp -m dccp ! --sport 1:2 ! --dport 5 ! --dccp-types DATA,ACK ! --dccp-option 7 => dccp spts:!1:2 dpt:!5 ! 2,3 option=!7
# 1.8.9: takes it, as -p dccp -m dccp --sport 0
-p dccp --sport 65536 =! 17: invalid port/service `65536' specified
-p dccp --sport -1 =! 17: invalid port/service `-1' specified
-p dccp --sport 0x10 =! 17: invalid port/service `0x10' specified
# 1.8.9: takes it, as -p dccp -m dccp --sport 0
-p dccp --sport "" =! 17: invalid port/service `' specified
# 1.8.9: takes it, as -p dccp -m dccp --dport 4:3
-p dccp --dport 4:3 =! 17: the range "4:3" ends before it begins
-p dccp --sport 1 --sport 2 =! 19: dccp: option "--sport" can be used only once
-p dccp --dccp-types ALL =! 22: unknown dccp-types "ALL"
-p dccp --dccp-types DATA,FOO =! 27: unknown dccp-types "FOO"
# 1.8.9: takes it, as -p dccp -m dccp --dccp-types
-p dccp --dccp-types "" =! 22: no dccp-types is given
-p dccp --dccp-types ACK --dccp-types ACK =! 26: dccp: option "--dccp-types" can be used only once
-p dccp --dccp-option 0 =! 23: "0" is not a number from 1 to 255
-p dccp --dccp-option 256 =! 23: "256" is not a number from 1 to 255
-p dccp ! --dccp-option x =! 25: "x" is not a number from 1 to 255
