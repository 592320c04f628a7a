# -j NOTRACK
@ 46 raw PREROUTING
-j NOTRACK => -j NOTRACK => NOTRACK
-p tcp -m tcp --dport 80 -j NOTRACK
-j NOTRACK --notrack =! 12: unknown option "--notrack"
-j NOTRACK --zone 1 =! 12: unknown option "--zone"
@ 46 raw OUTPUT
-p udp -j NOTRACK
