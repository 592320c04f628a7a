@ 4 filter INPUT
-m addrtype --src-type UNSPEC,UNICAST,LOCAL,BROADCAST,ANYCAST,MULTICAST,BLACKHOLE,UNREACHABLE,PROHIBIT,THROW,NAT,XRESOLVE => -m addrtype --src-type UNSPEC,UNICAST,LOCAL,BROADCAST,ANYCAST,MULTICAST,BLACKHOLE,UNREACHABLE,PROHIBIT,THROW,NAT,XRESOLVE => ADDRTYPE match src-type UNSPEC,UNICAST,LOCAL,BROADCAST,ANYCAST,MULTICAST,BLACKHOLE,UNREACHABLE,PROHIBIT,THROW,NAT,XRESOLVE
-m addrtype --src-type UNSPEC
-m addrtype --src-type UNICAST
-m addrtype --src-type LOCAL
-m addrtype --src-type BROADCAST
-m addrtype --src-type ANYCAST
-m addrtype --src-type MULTICAST
-m addrtype --src-type BLACKHOLE
-m addrtype --src-type UNREACHABLE
-m addrtype --src-type PROHIBIT
-m addrtype --src-type THROW
-m addrtype --src-type NAT
-m addrtype --src-type XRESOLVE
-m addrtype --src-type UNI,UNR,B,BL,x => -m addrtype --src-type UNICAST,BROADCAST,BLACKHOLE,UNREACHABLE,XRESOLVE
-m addrtype --src-type u => -m addrtype --src-type UNSPEC
@ 46 filter FORWARD
-m addrtype ! --dst-type LOCAL => -m addrtype ! --dst-type LOCAL => ADDRTYPE match dst-type !LOCAL
-m addrtype --dst-type local => -m addrtype --dst-type LOCAL
-m addrtype --src-type LOCAL --dst-type UNICAST => -m addrtype --src-type LOCAL --dst-type UNICAST => ADDRTYPE match src-type LOCAL dst-type UNICAST
-m addrtype ! --src-type LOCAL ! --dst-type MULTICAST --limit-iface-in => -m addrtype ! --src-type LOCAL ! --dst-type MULTICAST --limit-iface-in => ADDRTYPE match src-type !LOCAL dst-type !MULTICAST limit-in
-m addrtype --dst-type LOCAL --limit-iface-out => -m addrtype --dst-type LOCAL --limit-iface-out => ADDRTYPE match dst-type LOCAL limit-out
-m addrtype --limit-iface-in --dst-type LOCAL => -m addrtype --dst-type LOCAL --limit-iface-in
-m addrtype --dst-type UNICAST,ANYCAST,MULTICAST,UNSPEC,UNREACHABLE => -m addrtype --dst-type UNSPEC,UNICAST,ANYCAST,MULTICAST,UNREACHABLE
-m addrtype --dst-type LOCAL --limit-iface-in --limit-iface-out =! 47: addrtype: option "--limit-iface-out" cannot be used together with "--limit-iface-in"
-m addrtype --dst-type LOCAL ! --limit-iface-in =! 32: addrtype: option "--limit-iface-in" cannot be inverted
-m addrtype --dst-type LOCAL ! --limit-iface-out =! 32: addrtype: option "--limit-iface-out" cannot be inverted
-m addrtype --dst-type LOCAL --limit-iface-in --limit-iface-in =! 47: addrtype: option "--limit-iface-in" can be used only once
-m addrtype --limit-iface-in =! 4: addrtype: one of --src-type or --dst-type must be given
-m addrtype =! 4: addrtype: one of --src-type or --dst-type must be given
-m addrtype --dst-type LOCAL, =! 30: unknown dst-type ""
-m addrtype --dst-type ,LOCAL =! 24: unknown dst-type ""
-m addrtype --dst-type "" =! 24: unknown dst-type ""
-m addrtype --dst-type LOCLA =! 24: unknown dst-type "LOCLA"
-m addrtype --dst-type UNICAST,LOCALS =! 32: unknown dst-type "LOCALS"
-m addrtype --src-type FOO =! 24: unknown src-type "FOO"
-m addrtype --dst-type LOCAL --dst-type UNICAST =! 30: addrtype: option "--dst-type" can be used only once
@ 6 filter INPUT
# the kernel's routing tables of IPv6 know fewer
-m addrtype --dst-type BROADCAST =! 24: IPv6 addresses have no type BROADCAST
-m addrtype --dst-type BLACKHOLE =! 24: IPv6 addresses have no type BLACKHOLE
-m addrtype --src-type LOCAL,PROHIBIT =! 30: IPv6 addresses have no type PROHIBIT
-m addrtype --dst-type THROW =! 24: IPv6 addresses have no type THROW
-m addrtype --dst-type NAT =! 24: IPv6 addresses have no type NAT
-m addrtype --dst-type XRESOLVE =! 24: IPv6 addresses have no type XRESOLVE
@ 46 nat PREROUTING
-m addrtype --dst-type LOCAL
