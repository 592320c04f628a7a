# -j ECN
@ 4 mangle POSTROUTING
-p tcp -j ECN --ecn-tcp-remove => -p tcp -j ECN --ecn-tcp-remove => ECN TCP remove
-p tcp -j ECN --ecn-tcp-ece 0 => -p tcp -j ECN --ecn-tcp-ece 0 => ECN ECE=0
-p tcp -j ECN --ecn-tcp-ece 1 => -p tcp -j ECN --ecn-tcp-ece 1 => ECN ECE=1
-p tcp -j ECN --ecn-tcp-cwr 0 => -p tcp -j ECN --ecn-tcp-cwr 0 => ECN CWR=0
-p tcp -j ECN --ecn-tcp-cwr 1 => -p tcp -j ECN --ecn-tcp-cwr 1 => ECN CWR=1
-p tcp -j ECN --ecn-ip-ect 0 => -p tcp -j ECN --ecn-ip-ect 0 => ECN ECT codepoint=0
-j ECN --ecn-ip-ect 3 => -j ECN --ecn-ip-ect 3 => ECN ECT codepoint=3
-p udp -j ECN --ecn-ip-ect 0x2 => -p udp -j ECN --ecn-ip-ect 2
-p tcp -j ECN --ecn-ip-ect 2 --ecn-tcp-cwr 1 --ecn-tcp-ece 1 => -p tcp -j ECN --ecn-tcp-ece 1 --ecn-tcp-cwr 1 --ecn-ip-ect 2 => ECN ECE=1 CWR=1 ECT codepoint=2
-p tcp -j ECN --ecn-tcp-ece 0 --ecn-tcp-cwr 1
-p tcp -j ECN --ecn-tcp-cwr 0 --ecn-tcp-ece 0 => -p tcp -j ECN --ecn-tcp-remove
-p tcp -j ECN --ecn-tcp-remove --ecn-ip-ect 2 => -p tcp -j ECN --ecn-tcp-ece 0 --ecn-tcp-cwr 0 --ecn-ip-ect 2 => ECN ECE=0 CWR=0 ECT codepoint=2
-p tcp -j ECN =! 11: one of --ecn-tcp-remove, --ecn-tcp-ece, --ecn-tcp-cwr or --ecn-ip-ect must be given
-p tcp -j ECN --ecn-tcp-ece 2 =! 29: "2" is not a number from 0 to 1
-p tcp -j ECN --ecn-tcp-cwr -1 =! 29: "-1" is not a number from 0 to 1
-p tcp -j ECN --ecn-tcp-cwr "" =! 29: "" is not a number from 0 to 1
-p tcp -j ECN --ecn-ip-ect 4 =! 28: "4" is not a number from 0 to 3
-p tcp -j ECN --ecn-tcp-remove --ecn-tcp-ece 1 =! 32: cannot be used together with "--ecn-tcp-remove"
-p tcp -j ECN --ecn-tcp-cwr 1 --ecn-tcp-remove =! 31: cannot be used together with "--ecn-tcp-cwr"
-p tcp -j ECN --ecn-tcp-remove --ecn-tcp-remove =! 32: only once
-p tcp -j ECN --ecn-ip-ect 1 --ecn-ip-ect 1 =! 30: only once
-p tcp -j ECN ! --ecn-tcp-remove =! 17: cannot be inverted
-p tcp -j ECN ! --ecn-tcp-ece 1 =! 17: cannot be inverted
-p tcp -j ECN ! --ecn-ip-ect 1 =! 17: cannot be inverted
-j ECN --ecn-tcp-remove =! 4: the rule needs -p tcp
-p udp -j ECN --ecn-tcp-ece 1 =! 11: the rule needs -p tcp
! -p tcp -j ECN --ecn-tcp-cwr 1 =! 13: the rule needs -p tcp
@ 6 mangle POSTROUTING
-p tcp -j ECN --ecn-tcp-remove =! 15: unknown option "--ecn-tcp-remove"
# the match has options of the same names; what was loaded last takes them
@ 4 mangle POSTROUTING
-p tcp -m ecn --ecn-ip-ect 1 -j ECN --ecn-ip-ect 0 => -p tcp -m ecn --ecn-ip-ect 1 -j ECN --ecn-ip-ect 0
-p tcp -j ECN --ecn-ip-ect 0 -m ecn --ecn-ip-ect 1 => -p tcp -m ecn --ecn-ip-ect 1 -j ECN --ecn-ip-ect 0
-p tcp -m ecn ! --ecn-tcp-cwr -j ECN --ecn-tcp-cwr 1
