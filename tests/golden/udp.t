# -m udp
@ 46 filter INPUT
-p udp -m udp => -p udp -m udp => udp
-p udp --sport 1 => -p udp -m udp --sport 1 => udp spt:1
-p udp -m udp --sport 0
-p udp -m udp --sport 65535
-p udp -m udp --dport 1 => -p udp -m udp --dport 1 => udp dpt:1
-p udp -m udp --dport 65535
-p udp -m udp --sport 1:1023 => -p udp -m udp --sport 1:1023 => udp spts:1:1023
-p udp -m udp --dport 1024:65535
-p udp -m udp --sport 1024: => -p udp -m udp --sport 1024:65535
-p udp -m udp --dport :1024 => -p udp -m udp --dport 0:1024
-p udp -m udp --sport 4:4 => -p udp -m udp --sport 4
-p udp -m udp --sport : => -p udp -m udp
# 1.8.9: -p udp -m udp
-p udp -m udp ! --sport : => -p udp -m udp ! --sport 0:65535 => udp spts:!0:65535
# 1.8.9: -p udp -m udp
-p udp -m udp ! --dport 0:65535
-p udp -m udp ! --sport 1 ! --dport 2:3 => -p udp -m udp ! --sport 1 ! --dport 2:3 => udp spt:!1 dpts:!2:3
-p udp --dport 2 --sport 1 => -p udp -m udp --sport 1 --dport 2
-p udp --source-port 1 --destination-port 2 => -p udp -m udp --sport 1 --dport 2
-m udp --dport 1 -p 17 => -p udp -m udp --dport 1
-p udp --dport domain:ntp => -p udp -m udp --dport 53:123
# numbers are decimal here
-p udp --dport 020 => -p udp -m udp --dport 20
# services of any protocol
-p udp --dport http => -p udp -m udp --dport 80
# 1.8.9: takes it, as -p udp -m udp --sport 0
-p udp --sport 65536 =! 16: invalid port/service `65536' specified
# 1.8.9: takes it, as -p udp -m udp --sport 1:4464
-p udp --sport 1:70000 =! 18: invalid port/service `70000' specified
-p udp --sport -1 =! 16: invalid port/service `-1' specified
-p udp --sport 0x10 =! 16: invalid port/service `0x10' specified
-p udp ! --sport x =! 18: invalid port/service `x' specified
# 1.8.9: takes it, as -p udp -m udp --sport 0
-p udp --sport "" =! 16: invalid port/service `' specified
# 1.8.9: takes it, as -p udp -m udp --sport 4:3
-p udp --sport 4:3 =! 16: the range "4:3" ends before it begins
# 1.8.9: takes it, as -p udp -m udp --sport 123:53
-p udp --sport ntp:domain =! 16: the range "ntp:domain" ends before it begins
-p udp --sport 1:2:3 =! 18: invalid port/service `2:3' specified
-p udp --sport 1-2 =! 16: invalid port/service `1-2' specified
-p udp --sport 1,2 =! 16: invalid port/service `1,2' specified
-p udp --sport 1 --sport 2 =! 18: udp: option "--sport" can be used only once
-p udp --syn =! 8: unknown option "--syn"
