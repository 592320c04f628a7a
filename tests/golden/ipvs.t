# -m ipvs; the bytes and texts of these lines agree with iptables' where a kernel takes them
# 1.8.9: not in every kernel
@ 46 filter INPUT
-m ipvs --ipvs => -m ipvs --ipvs => ipvs
-m ipvs ! --ipvs => -m ipvs ! --ipvs => ! ipvs
-m ipvs --vproto tcp => -m ipvs --vproto 6 => vproto 6
-m ipvs ! --vproto 17 => -m ipvs ! --vproto 17 => ! vproto 17
-m ipvs --vproto 0
-m ipvs --vproto all => -m ipvs --vproto 0
-m ipvs --vproto 255
-m ipvs --vport 80 => -m ipvs --vport 80 => vport 80
-m ipvs ! --vport http => -m ipvs ! --vport 80 => ! vport 80
-m ipvs --vport 0
-m ipvs --vport 65535
-m ipvs --vport 010 => -m ipvs --vport 10
-m ipvs --vdir ORIGINAL => -m ipvs --vdir ORIGINAL => vdir ORIGINAL
-m ipvs --vdir reply => -m ipvs --vdir REPLY => vdir REPLY
-m ipvs --vmethod GATE => -m ipvs --vmethod GATE => vmethod GATE
-m ipvs ! --vmethod ipip => -m ipvs ! --vmethod IPIP => ! vmethod IPIP
-m ipvs --vmethod MASQ => -m ipvs --vmethod MASQ => vmethod MASQ
-m ipvs --vportctl 21 => -m ipvs --vportctl 21 => vportctl 21
-m ipvs ! --vportctl ftp => -m ipvs ! --vportctl 21 => ! vportctl 21
-m ipvs --ipvs --vport 80 => -m ipvs --vport 80 => vport 80
-m ipvs --vport 80 --ipvs => -m ipvs --vport 80
-m ipvs ! --ipvs --vport 80 =! 4: ipvs: ! --ipvs cannot stand beside other options
-m ipvs --vport 80 ! --ipvs =! 4: ipvs: ! --ipvs cannot stand beside other options
-m ipvs =! 4: ipvs: one of --ipvs, --vproto, --vaddr, --vport, --vdir, --vmethod or --vportctl must be given
-m ipvs --vproto x =! 18: unknown protocol "x" specified
-m ipvs --vproto 256 =! 18: unknown protocol "256" specified
-m ipvs --vport 65536 =! 17: invalid port/service `65536' specified
-m ipvs --vport nosuch =! 17: invalid port/service `nosuch' specified
-m ipvs --vportctl 65536 =! 20: invalid port/service `65536' specified
-m ipvs --vportctl "" =! 20: invalid port/service `' specified
-m ipvs --vdir REP =! 16: unknown direction "REP"
-m ipvs ! --vdir REPLY =! 11: ipvs: option "--vdir" cannot be inverted
-m ipvs --vmethod x =! 19: unknown vmethod "x"
-m ipvs --ipvs --ipvs =! 16: ipvs: option "--ipvs" can be used only once
-m ipvs --vport 80 --vport 81 =! 20: ipvs: option "--vport" can be used only once
@ 4 filter INPUT
# 1.8.9: not in every kernel
-m ipvs --vaddr 1.2.3.4 => -m ipvs --vaddr 1.2.3.4 => vaddr 1.2.3.4
# 1.8.9: not in every kernel
-m ipvs ! --vaddr 1.2.3.4/24 => -m ipvs ! --vaddr 1.2.3.4/24 => ! vaddr 1.2.3.4/24
# 1.8.9: not in every kernel
-m ipvs --vaddr 1.2.3.4/32 => -m ipvs --vaddr 1.2.3.4
# 1.8.9: the mask lost
-m ipvs ! --vaddr 1.2.3.4/255.0.255.0
# 1.8.9: not in every kernel
-m ipvs --vaddr 0.0.0.0
# 1.8.9: not in every kernel
-m ipvs --vaddr 0/0 => -m ipvs --vaddr 0.0.0.0/0
# 1.8.9: not in every kernel
-m ipvs --vportctl 21 ! --vmethod GATE --vdir REPLY ! --vport 80 ! --vaddr 1.2.3.4 ! --vproto tcp => -m ipvs ! --vproto 6 ! --vaddr 1.2.3.4 ! --vport 80 --vdir REPLY ! --vmethod GATE --vportctl 21 => ! vproto 6 ! vaddr 1.2.3.4 ! vport 80 vdir REPLY ! vmethod GATE vportctl 21
-m ipvs --vaddr 1.2.3.4/33 =! 25: "33" is neither a mask nor a number from 0 to 32
-m ipvs --vaddr ::1 =! 17: "::1" is neither an ipv4 address nor a known host
@ 6 filter INPUT
# 1.8.9: not in every kernel
-m ipvs --vaddr 2001:db8::1 => -m ipvs --vaddr 2001:db8::1 => vaddr 2001:db8::1
# 1.8.9: not in every kernel
-m ipvs ! --vaddr 2001:db8::1/64
# 1.8.9: the mask lost
-m ipvs ! --vaddr 2001:db8::1/ffff:0:ffff::
# 1.8.9: not in every kernel
-m ipvs --vaddr ::/0
-m ipvs --vaddr 1.2.3.4 =! 17: "1.2.3.4" is neither an ipv6 address nor a known host
