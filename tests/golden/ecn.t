# -m ecn; that the kernel wants -p tcp for some is tested in netns/refused.t.sh
@ 46 filter INPUT
-p tcp -m ecn --ecn-tcp-cwr => -p tcp -m ecn --ecn-tcp-cwr => ECN match CWR
-p tcp -m ecn ! --ecn-tcp-cwr => -p tcp -m ecn ! --ecn-tcp-cwr => ECN match !CWR
-p tcp -m ecn --ecn-tcp-ece => -p tcp -m ecn --ecn-tcp-ece => ECN match ECE
-p tcp -m ecn ! --ecn-tcp-ece => -p tcp -m ecn ! --ecn-tcp-ece => ECN match !ECE
-m ecn --ecn-ip-ect 0 => -m ecn --ecn-ip-ect 0 => ECN match ECT=0
-m ecn --ecn-ip-ect 1
-m ecn --ecn-ip-ect 2
-m ecn ! --ecn-ip-ect 3 => -m ecn ! --ecn-ip-ect 3 => ECN match !ECT=3
-m ecn ! --ecn-ip-ect 0
-m ecn --ecn-ip-ect 0x2 => -m ecn --ecn-ip-ect 2
-p udp -m ecn --ecn-ip-ect 1
! -p tcp -m ecn --ecn-ip-ect 1
-p tcp -m ecn --ecn-ip-ect 1 ! --ecn-tcp-cwr --ecn-tcp-ece => -p tcp -m ecn --ecn-tcp-ece ! --ecn-tcp-cwr --ecn-ip-ect 1 => ECN match ECE !CWR ECT=1
-m ecn ! --ecn-tcp-cwr ! --ecn-ip-ect 3 ! --ecn-tcp-ece -p tcp => -p tcp -m ecn ! --ecn-tcp-ece ! --ecn-tcp-cwr ! --ecn-ip-ect 3 => ECN match !ECE !CWR !ECT=3
-m ecn --ecn-ip-ect 4 =! 21: "4" is not a number from 0 to 3
-m ecn --ecn-ip-ect -1 =! 21: "-1" is not a number from 0 to 3
-m ecn --ecn-ip-ect x =! 21: "x" is not a number from 0 to 3
-m ecn --ecn-ip-ect "" =! 21: "" is not a number from 0 to 3
-m ecn --ecn-ip-ect =! 8: option "--ecn-ip-ect" requires an argument
-m ecn =! 4: ecn: one of --ecn-tcp-ece, --ecn-tcp-cwr or --ecn-ip-ect must be given
-m ecn --ecn-ip-ect 1 --ecn-ip-ect 1 =! 23: ecn: option "--ecn-ip-ect" can be used only once
-p tcp -m ecn --ecn-tcp-cwr --ecn-tcp-cwr =! 29: ecn: option "--ecn-tcp-cwr" can be used only once
-p tcp -m ecn --ecn-tcp-ece ! --ecn-tcp-ece =! 31: ecn: option "--ecn-tcp-ece" can be used only once
-p tcp -m ecn --ecn-tcp-cwr=1 =! 15: option "--ecn-tcp-cwr" takes no argument
@ 46 mangle POSTROUTING
-p tcp -m ecn --ecn-tcp-cwr
