# -j SYNPROXY
@ 46 filter INPUT
-p tcp -j SYNPROXY => -p tcp -j SYNPROXY => SYNPROXY
-p tcp -j SYNPROXY --sack-perm => -p tcp -j SYNPROXY --sack-perm => SYNPROXY sack-perm
-p tcp -j SYNPROXY --timestamp => -p tcp -j SYNPROXY --timestamp => SYNPROXY timestamp
-p tcp -j SYNPROXY --ecn => -p tcp -j SYNPROXY --ecn => SYNPROXY ecn
-p tcp -j SYNPROXY --wscale 0 => -p tcp -j SYNPROXY --wscale 0 => SYNPROXY wscale 0
-p tcp -j SYNPROXY --wscale 14
-p tcp -j SYNPROXY --wscale 255
-p tcp -j SYNPROXY --mss 0 => -p tcp -j SYNPROXY --mss 0 => SYNPROXY mss 0
-p tcp -j SYNPROXY --mss 0x5b4 => -p tcp -j SYNPROXY --mss 1460
-p tcp -j SYNPROXY --mss 65535
-p tcp -j SYNPROXY --ecn --mss 1460 --wscale 7 --timestamp --sack-perm => -p tcp -j SYNPROXY --sack-perm --timestamp --wscale 7 --mss 1460 --ecn => SYNPROXY sack-perm timestamp wscale 7 mss 1460 ecn
# 1.8.9: accepted, as 0
-p tcp -j SYNPROXY --mss 65536 =! 26: "65536" is not a number from 0 to 65535
# 1.8.9: the same
-p tcp -j SYNPROXY --wscale 256 =! 29: "256" is not a number from 0 to 255
-p tcp -j SYNPROXY --mss -1 =! 26: "-1" is not a number from 0 to 65535
-p tcp -j SYNPROXY --wscale x =! 29: "x" is not a number from 0 to 255
-p tcp -j SYNPROXY --timestamps =! 20: unknown option "--timestamps"
-p tcp -j SYNPROXY ! --mss 1460 =! 22: cannot be inverted
-p tcp -j SYNPROXY ! --wscale 7 =! 22: cannot be inverted
-p tcp -j SYNPROXY ! --ecn =! 22: cannot be inverted
-p tcp -j SYNPROXY --mss 1 --mss 2 =! 28: only once
-p tcp -j SYNPROXY --ecn --ecn =! 26: only once
-j SYNPROXY =! 4: the rule needs -p tcp
-p udp -j SYNPROXY =! 11: the rule needs -p tcp
! -p tcp -j SYNPROXY =! 13: the rule needs -p tcp
@ 46 mangle FORWARD
-p tcp -m conntrack --ctstate INVALID,UNTRACKED -j SYNPROXY --sack-perm --timestamp --wscale 7 --mss 1460
