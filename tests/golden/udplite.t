# -m udplite
# 1.8.9: iptables does not know this match of the kernel's; none of these lines is taken
@ 46 filter INPUT
-p udplite -m udplite => -p udplite -m udplite => udplite
-p udplite --sport 1 => -p udplite -m udplite --sport 1 => udplite spt:1
-p udplite -m udplite --sport 1:1023 --dport 53 => -p udplite -m udplite --sport 1:1023 --dport 53 => udplite spts:1:1023 dpt:53
-p udplite -m udplite ! --sport 1 ! --dport 2:3 => -p udplite -m udplite ! --sport 1 ! --dport 2:3 => udplite spt:!1 dpts:!2:3
-p udplite -m udplite --sport : => -p udplite -m udplite
-p udplite -m udplite ! --sport : => -p udplite -m udplite ! --sport 0:65535
-p 136 --source-port 1 --destination-port 2 => -p udplite -m udplite --sport 1 --dport 2
-p udplite --sport 65536 =! 20: invalid port/service `65536' specified
-p udplite --sport 4:3 =! 20: the range "4:3" ends before it begins
-p udplite --sport 1 --sport 2 =! 22: udplite: option "--sport" can be used only once
