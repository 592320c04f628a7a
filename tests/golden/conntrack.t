@ 46 filter FORWARD
# states
-m conntrack --ctstate NEW => -m conntrack --ctstate NEW => ctstate NEW
-m conntrack --ctstate INVALID
-m conntrack --ctstate ESTABLISHED
-m conntrack --ctstate RELATED
-m conntrack --ctstate UNTRACKED
-m conntrack --ctstate SNAT
-m conntrack --ctstate DNAT
-m conntrack ! --ctstate NEW,SNAT,DNAT,UNTRACKED,INVALID,RELATED,ESTABLISHED => -m conntrack ! --ctstate INVALID,NEW,RELATED,ESTABLISHED,UNTRACKED,SNAT,DNAT => ! ctstate INVALID,NEW,RELATED,ESTABLISHED,UNTRACKED,SNAT,DNAT
-m conntrack --ctstate RELATED,ESTABLISHED
-m conntrack --ctstate ESTABLISHED,RELATED => -m conntrack --ctstate RELATED,ESTABLISHED
-m conntrack --ctstate s,d,inv => -m conntrack --ctstate INVALID,SNAT,DNAT
-m conntrack --ctstate New,NEW => -m conntrack --ctstate NEW
-m conntrack --ctstate ESTABLISHD =! 24: unknown ctstate "ESTABLISHD"
-m conntrack --ctstate NEW,RELATE,NET =! 35: unknown ctstate "NET"
-m conntrack --ctstate NEW, =! 28: unknown ctstate ""
-m conntrack --ctstate ,NEW =! 24: unknown ctstate ""
-m conntrack --ctstate "" =! 24: unknown ctstate ""
-m conntrack --ctstate NEW --ctstate NEW =! 28: conntrack: option "--ctstate" can be used only once
# protocols
-m conntrack --ctproto 6 => -m conntrack --ctproto 6 => ctproto 6
-m conntrack --ctproto tcp => -m conntrack --ctproto 6
-m conntrack --ctproto UDP => -m conntrack --ctproto 17
-m conntrack --ctproto 0x11 => -m conntrack --ctproto 17
-m conntrack ! --ctproto 132 => -m conntrack ! --ctproto 132 => ! ctproto 132
-m conntrack --ctproto 1
-m conntrack --ctproto 255
# 1.8.9: accepted
-m conntrack --ctproto 0 =! 24: no connection has the protocol 0
# 1.8.9: accepted
-m conntrack ! --ctproto all =! 26: no connection has the protocol 0
-m conntrack --ctproto 256 =! 24: unknown protocol "256" specified
-m conntrack --ctproto nope =! 24: unknown protocol "nope" specified
-m conntrack --ctproto "" =! 24: unknown protocol "" specified
-m conntrack --ctproto -1 =! 24: unknown protocol "-1" specified
# ports, of any protocol
-m conntrack --ctorigsrcport 80 => -m conntrack --ctorigsrcport 80 => ctorigsrcport 80
-m conntrack ! --ctorigsrcport 80:90 => -m conntrack ! --ctorigsrcport 80:90 => ! ctorigsrcport 80:90
-m conntrack --ctorigdstport 1024:65535 => -m conntrack --ctorigdstport 1024:65535 => ctorigdstport 1024:65535
-m conntrack --ctorigdstport http => -m conntrack --ctorigdstport 80
-m conntrack --ctorigdstport http:https => -m conntrack --ctorigdstport 80:443
-p tcp -m conntrack --ctorigdstport tftp => -p tcp -m conntrack --ctorigdstport 69
-m conntrack --ctorigdstport :90 => -m conntrack --ctorigdstport 0:90
-m conntrack --ctorigdstport 90: => -m conntrack --ctorigdstport 90:65535
-m conntrack --ctorigdstport : => -m conntrack --ctorigdstport 0:65535
-m conntrack --ctorigdstport 0
-m conntrack --ctorigdstport 65535
-m conntrack --ctorigdstport 010 => -m conntrack --ctorigdstport 10
-m conntrack --ctorigdstport 7:7 => -m conntrack --ctorigdstport 7
-m conntrack --ctreplsrcport 22 => -m conntrack --ctreplsrcport 22 => ctreplsrcport 22
-m conntrack ! --ctreplsrcport 1:65535
-m conntrack --ctrepldstport 8080:8081 => -m conntrack --ctrepldstport 8080:8081 => ctrepldstport 8080:8081
-m conntrack ! --ctrepldstport 8
# 1.8.9: accepted
-m conntrack --ctorigdstport 90:80 =! 30: the range "90:80" ends before it begins
# 1.8.9: accepted, as port 0
-m conntrack --ctorigdstport 65536 =! 30: invalid port/service `65536' specified
# 1.8.9: accepted, as port 4464
-m conntrack --ctrepldstport 1:70000 =! 32: invalid port/service `70000' specified
-m conntrack --ctorigsrcport 0x50 =! 30: invalid port/service `0x50' specified
-m conntrack --ctorigsrcport nope =! 30: invalid port/service `nope' specified
-m conntrack --ctorigsrcport 1:nope =! 32: invalid port/service `nope' specified
-m conntrack --ctorigsrcport 1:2:3 =! 32: invalid port/service `2:3' specified
-m conntrack --ctreplsrcport 80x =! 30: invalid port/service `80x' specified
# marks of the connection
-m conntrack --ctstatus NONE => -m conntrack --ctstatus NONE => ctstatus NONE
-m conntrack ! --ctstatus NONE => -m conntrack ! --ctstatus NONE => ! ctstatus NONE
-m conntrack --ctstatus EXPECTED
-m conntrack --ctstatus SEEN_REPLY
-m conntrack --ctstatus ASSURED
-m conntrack --ctstatus CONFIRMED
-m conntrack --ctstatus EXPECTED,SEEN_REPLY,ASSURED,CONFIRMED => -m conntrack --ctstatus EXPECTED,SEEN_REPLY,ASSURED,CONFIRMED => ctstatus EXPECTED,SEEN_REPLY,ASSURED,CONFIRMED
-m conntrack --ctstatus confirmed,NONE,e => -m conntrack --ctstatus EXPECTED,CONFIRMED
-m conntrack --ctstatus FOO =! 25: unknown ctstatus "FOO"
-m conntrack --ctstatus EXPECTED,ASURED =! 34: unknown ctstatus "ASURED"
-m conntrack --ctstatus "" =! 25: unknown ctstatus ""
# time left
-m conntrack --ctexpire 5 => -m conntrack --ctexpire 5 => ctexpire 5
-m conntrack ! --ctexpire 5:7 => -m conntrack ! --ctexpire 5:7 => ! ctexpire 5:7
-m conntrack --ctexpire 0
-m conntrack --ctexpire :7 => -m conntrack --ctexpire 0:7
-m conntrack --ctexpire 7: => -m conntrack --ctexpire 7:4294967295
-m conntrack --ctexpire : => -m conntrack --ctexpire 0:4294967295
-m conntrack --ctexpire 4294967295
-m conntrack --ctexpire 0x10:020 => -m conntrack --ctexpire 16
-m conntrack --ctexpire 0x10:0x20 => -m conntrack --ctexpire 16:32
# 1.8.9: accepted
-m conntrack --ctexpire 7:5 =! 25: the range "7:5" ends before it begins
-m conntrack --ctexpire 4294967296 =! 25: "4294967296" is not a number from 0 to 4294967295
-m conntrack --ctexpire 1:4294967296 =! 27: "4294967296" is not a number from 0 to 4294967295
-m conntrack --ctexpire a =! 25: "a" is not a number from 0 to 4294967295
-m conntrack --ctexpire -1 =! 25: "-1" is not a number from 0 to 4294967295
-m conntrack --ctexpire 1:2:3 =! 27: "2:3" is not a number from 0 to 4294967295
# direction
-m conntrack --ctdir ORIGINAL => -m conntrack --ctdir ORIGINAL => ctdir ORIGINAL
-m conntrack --ctdir reply => -m conntrack --ctdir REPLY => ctdir REPLY
-m conntrack ! --ctdir REPLY =! 16: conntrack: option "--ctdir" cannot be inverted
-m conntrack --ctdir REP =! 22: unknown direction "REP"
-m conntrack --ctdir "" =! 22: unknown direction ""
-m conntrack =! 4: conntrack: one of --ctstate, --ctproto, --ctorigsrc, --ctorigdst, --ctreplsrc, --ctrepldst, --ctorigsrcport, --ctorigdstport, --ctreplsrcport, --ctrepldstport, --ctstatus, --ctexpire or --ctdir must be given
-m conntrack --state NEW =! 14: unknown option "--state"
-m conntrack --ctdir REPLY --ctexpire 9 --ctstate NEW => -m conntrack --ctstate NEW --ctexpire 9 --ctdir REPLY
-m conntrack --ctstate NEW -m conntrack --ctstatus ASSURED

@ 4 filter INPUT
# addresses; host bits stay
-m conntrack --ctorigsrc 10.1.2.3 => -m conntrack --ctorigsrc 10.1.2.3 => ctorigsrc 10.1.2.3
-m conntrack --ctorigsrc 10.1.2.3/8 => -m conntrack --ctorigsrc 10.1.2.3/8 => ctorigsrc 10.1.2.3/8
-m conntrack --ctorigsrc 10.1.2.3/32 => -m conntrack --ctorigsrc 10.1.2.3
-m conntrack ! --ctorigdst 10.1.2.3/255.255.0.0 => -m conntrack ! --ctorigdst 10.1.2.3/16 => ! ctorigdst 10.1.2.3/16
-m conntrack --ctreplsrc 10.1.2.0/24
-m conntrack ! --ctrepldst 0.0.0.0/0 => -m conntrack ! --ctrepldst 0.0.0.0/0 => ! ctrepldst 0.0.0.0/0
-m conntrack --ctrepldst 0/0 => -m conntrack --ctrepldst 0.0.0.0/0
-m conntrack --ctrepldst 10.1.2.3/010 => -m conntrack --ctrepldst 10.1.2.3/8
-m conntrack --ctrepldst 10.1.2.3/0x10 => -m conntrack --ctrepldst 10.1.2.3/16
-m conntrack --ctorigsrc localhost => -m conntrack --ctorigsrc 127.0.0.1
# 1.8.9: --ctreplsrc 10.1.2.3, the mask lost
-m conntrack --ctreplsrc 10.1.2.3/255.0.255.0
# 1.8.9: accepted, the mask lost
-m conntrack --ctrepldst 10.1.2.3/33 =! 35: "33" is neither a mask nor a number from 0 to 32
-m conntrack --ctrepldst 10.1.2.3/ =! 35: "" is neither a mask nor a number from 0 to 32
-m conntrack --ctrepldst 10.1.2.3/x =! 35: "x" is neither a mask nor a number from 0 to 32
-m conntrack --ctrepldst 10.1.2.3/255.255.256.0 =! 35: "255.255.256.0" is neither a mask nor a number from 0 to 32
-m conntrack --ctrepldst 10.1.2.3,10.1.2.4 =! 26: "10.1.2.3,10.1.2.4" is neither an ipv4 address nor a known host
-m conntrack --ctrepldst ::1 =! 26: "::1" is neither an ipv4 address nor a known host
-m conntrack --ctrepldst "" =! 26: "" is neither an ipv4 address nor a known host
-m conntrack --ctstate NEW --ctproto tcp --ctorigsrc 1.2.3.4 --ctorigdst 1.2.3.5 --ctreplsrc 1.2.3.6 --ctrepldst 1.2.3.7 --ctorigsrcport 1 --ctorigdstport 2 --ctreplsrcport 3 --ctrepldstport 4 --ctstatus ASSURED --ctexpire 9 --ctdir REPLY => -m conntrack --ctstate NEW --ctproto 6 --ctorigsrc 1.2.3.4 --ctorigdst 1.2.3.5 --ctreplsrc 1.2.3.6 --ctrepldst 1.2.3.7 --ctorigsrcport 1 --ctorigdstport 2 --ctreplsrcport 3 --ctrepldstport 4 --ctstatus ASSURED --ctexpire 9 --ctdir REPLY => ctstate NEW ctproto 6 ctorigsrc 1.2.3.4 ctorigdst 1.2.3.5 ctreplsrc 1.2.3.6 ctrepldst 1.2.3.7 ctorigsrcport 1 ctorigdstport 2 ctreplsrcport 3 ctrepldstport 4 ctstatus ASSURED ctexpire 9 ctdir REPLY
-m conntrack --ctdir REPLY --ctexpire 9 --ctstatus ASSURED --ctrepldstport 4 --ctreplsrcport 3 --ctorigdstport 2 --ctorigsrcport 1 --ctrepldst 1.2.3.7 --ctreplsrc 1.2.3.6 --ctorigdst 1.2.3.5 --ctorigsrc 1.2.3.4 --ctproto 6 --ctstate NEW => -m conntrack --ctstate NEW --ctproto 6 --ctorigsrc 1.2.3.4 --ctorigdst 1.2.3.5 --ctreplsrc 1.2.3.6 --ctrepldst 1.2.3.7 --ctorigsrcport 1 --ctorigdstport 2 --ctreplsrcport 3 --ctrepldstport 4 --ctstatus ASSURED --ctexpire 9 --ctdir REPLY

@ 6 filter OUTPUT
-m conntrack --ctorigsrc 2001:db8::1 => -m conntrack --ctorigsrc 2001:db8::1 => ctorigsrc 2001:db8::1
-m conntrack --ctorigsrc 2001:db8::1/64 => -m conntrack --ctorigsrc 2001:db8::1/64 => ctorigsrc 2001:db8::1/64
-m conntrack --ctorigsrc 2001:DB8:0:0::1/128 => -m conntrack --ctorigsrc 2001:db8::1
-m conntrack ! --ctorigdst 2001:db8::1/ffff:: => -m conntrack ! --ctorigdst 2001:db8::1/16 => ! ctorigdst 2001:db8::1/16
-m conntrack --ctreplsrc ::1
-m conntrack ! --ctrepldst ::/0
-m conntrack --ctrepldst fe80::1/0x40 => -m conntrack --ctrepldst fe80::1/64
# 1.8.9: --ctreplsrc 2001:db8::1, the mask lost
-m conntrack --ctreplsrc 2001:db8::1/ffff:0:ffff::
-m conntrack --ctorigdst ::1/129 =! 30: "129" is neither a mask nor a number from 0 to 128
-m conntrack --ctorigdst ::1/ =! 30: "" is neither a mask nor a number from 0 to 128
-m conntrack --ctorigdst 1.2.3.4 =! 26: "1.2.3.4" is neither an ipv6 address nor a known host
-m conntrack --ctorigdst 2001:db8::g =! 26: "2001:db8::g" is neither an ipv6 address nor a known host

@ 46 raw PREROUTING
-m conntrack --ctstate UNTRACKED
@ 46 nat POSTROUTING
-m conntrack --ctstate DNAT
