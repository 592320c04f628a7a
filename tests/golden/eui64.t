# -m eui64
@ 6 filter INPUT
-m eui64 => -m eui64 => eui64
-m eui64 -j ACCEPT
-m eui64 -m eui64
-m eui64 --foo =! 10: unknown option "--foo"
! -m eui64 =! 1: unexpected ! flag before --match
@ 6 filter FORWARD
-m eui64
@ 6 raw PREROUTING
-m eui64
@ 4 filter INPUT
-m eui64 =! 4: Couldn't load match
