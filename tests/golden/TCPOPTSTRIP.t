# -j TCPOPTSTRIP
@ 46 mangle PREROUTING
-p tcp -j TCPOPTSTRIP => -p tcp -j TCPOPTSTRIP => 
-p tcp -j TCPOPTSTRIP --strip-options 2 => -p tcp -j TCPOPTSTRIP --strip-options 2 => TCPOPTSTRIP options 2
-p tcp -j TCPOPTSTRIP --strip-options 255,31,32,33 => -p tcp -j TCPOPTSTRIP --strip-options 31,32,33,255
-p tcp -j TCPOPTSTRIP --strip-options wscale,mss,sack-permitted,sack,timestamp,md5 => -p tcp -j TCPOPTSTRIP --strip-options 2,3,4,5,8,19 => TCPOPTSTRIP options 2,3,4,5,8,19
-p tcp -j TCPOPTSTRIP --strip-options 0x10,010 => -p tcp -j TCPOPTSTRIP --strip-options 8,16
-p tcp -j TCPOPTSTRIP --strip-options 0 =! 39: "0" is not a TCP option from 2 to 255
-p tcp -j TCPOPTSTRIP --strip-options 3,1 =! 41: "1" is not a TCP option from 2 to 255
-p tcp -j TCPOPTSTRIP --strip-options 256 =! 39: "256" is not a TCP option from 2 to 255
-p tcp -j TCPOPTSTRIP --strip-options -2 =! 39: unknown TCP option "-2"
-p tcp -j TCPOPTSTRIP --strip-options MSS =! 39: unknown TCP option "MSS"; case counts
-p tcp -j TCPOPTSTRIP --strip-options wsc =! 39: unknown TCP option "wsc"
-p tcp -j TCPOPTSTRIP --strip-options 2,timstamp =! 41: did you mean timestamp?
-p tcp -j TCPOPTSTRIP --strip-options "" =! 39: unknown TCP option ""
-p tcp -j TCPOPTSTRIP --strip-options mss,,sack =! 43: unknown TCP option ""
-p tcp -j TCPOPTSTRIP --strip-options mss, =! 43: unknown TCP option ""
-p tcp -j TCPOPTSTRIP --strip-options 2,3,2 =! 43: the TCP option "2" is there twice
-p tcp -j TCPOPTSTRIP --strip-options 2,mss =! 41: the TCP option "mss" is there twice
-p tcp -j TCPOPTSTRIP --strip-options mss --strip-options sack =! 43: only once
-p tcp -j TCPOPTSTRIP ! --strip-options mss =! 25: cannot be inverted
-j TCPOPTSTRIP --strip-options mss =! 4: the rule needs -p tcp
-p udp -j TCPOPTSTRIP --strip-options mss =! 11: the rule needs -p tcp
! -p tcp -j TCPOPTSTRIP --strip-options mss =! 13: the rule needs -p tcp
