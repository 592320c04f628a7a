@ 46 raw PREROUTING
-j TRACE
-p tcp -m tcp --dport 80 -j TRACE
-j TRACE --foo =! 10: unknown option "--foo"
@ 46 raw OUTPUT
-j TRACE
