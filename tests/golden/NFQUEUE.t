# -j NFQUEUE
@ 46 filter INPUT
-j NFQUEUE => -j NFQUEUE --queue-num 0 => NFQUEUE num 0
-j NFQUEUE --queue-num 0 => -j NFQUEUE --queue-num 0 => NFQUEUE num 0
-j NFQUEUE --queue-num 1
-j NFQUEUE --queue-num 65535 => -j NFQUEUE --queue-num 65535 => NFQUEUE num 65535
-j NFQUEUE --queue-num 0x10 => -j NFQUEUE --queue-num 16
-j NFQUEUE --queue-num 65536 =! 24: "65536" is not a number from 0 to 65535
-j NFQUEUE --queue-num -1 =! 24: is not a number
-j NFQUEUE --queue-num x =! 24: is not a number
-j NFQUEUE --queue-num 1:2 =! 24: is not a number
-j NFQUEUE ! --queue-num 3 =! 14: cannot be inverted
-j NFQUEUE --queue-balance 0:1 => -j NFQUEUE --queue-balance 0:1 => NFQUEUE balance 0:1
-j NFQUEUE --queue-balance 0:65534
-j NFQUEUE --queue-balance 1:65534 => -j NFQUEUE --queue-balance 1:65534 => NFQUEUE balance 1:65534
-j NFQUEUE --queue-balance 0x1:0x5 => -j NFQUEUE --queue-balance 1:5
-j NFQUEUE --queue-balance :5 => -j NFQUEUE --queue-balance 0:5
# 1.8.9: -j NFQUEUE --queue-balance 5:65535
-j NFQUEUE --queue-balance 5: => -j NFQUEUE --queue-balance 5:65534
# 1.8.9: refused by the kernel
-j NFQUEUE --queue-balance : => -j NFQUEUE --queue-balance 0:65534
-j NFQUEUE --queue-balance 0:65535 =! 30: "65535" is not a number from 0 to 65534
# 1.8.9: accepted
-j NFQUEUE --queue-balance 1:65535 =! 30: "65535" is not a number from 0 to 65534
# 1.8.9: accepted
-j NFQUEUE --queue-balance 65534: =! 28: a range of one queue is --queue-num 65534
-j NFQUEUE --queue-balance 0:65536 =! 30: "65536" is not a number
-j NFQUEUE --queue-balance -1:5 =! 28: "-1" is not a number
-j NFQUEUE --queue-balance x:5 =! 28: "x" is not a number
-j NFQUEUE --queue-balance 0:x =! 30: "x" is not a number
-j NFQUEUE --queue-balance 1:2:3 =! 30: "2:3" is not a number
-j NFQUEUE --queue-balance 2:1 =! 28: ends before it begins
-j NFQUEUE --queue-balance 1:1 =! 28: a range of one queue is --queue-num 1
-j NFQUEUE --queue-balance 5 =! 28: "5" is not a range: first:last
-j NFQUEUE --queue-balance "" =! 28: "" is not a range
-j NFQUEUE --queue-num 3 --queue-balance 1:2 =! 26: cannot be used together with "--queue-num"
-j NFQUEUE --queue-bypass => -j NFQUEUE --queue-num 0 --queue-bypass => NFQUEUE num 0 bypass
-j NFQUEUE --queue-num 3 --queue-bypass
-j NFQUEUE --queue-bypass --queue-cpu-fanout --queue-balance 1:2 => -j NFQUEUE --queue-balance 1:2 --queue-bypass --queue-cpu-fanout => NFQUEUE balance 1:2 bypass cpu-fanout
-j NFQUEUE --queue-balance 1:2 --queue-cpu-fanout => -j NFQUEUE --queue-balance 1:2 --queue-cpu-fanout => NFQUEUE balance 1:2 cpu-fanout
-j NFQUEUE --queue-cpu-fanout =! 4: --queue-cpu-fanout needs --queue-balance
-j NFQUEUE --queue-num 3 --queue-cpu-fanout =! 4: --queue-cpu-fanout needs --queue-balance
-j NFQUEUE ! --queue-bypass =! 14: cannot be inverted
@ 46 raw OUTPUT
-j NFQUEUE --queue-num 7
@ 46 nat PREROUTING
-j NFQUEUE --queue-num 7
