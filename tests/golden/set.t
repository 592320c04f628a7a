# The sets that these lines name:
$ ipset create ip4 hash:ip counters
$ ipset create ip6 hash:ip family inet6 counters
$ ipset create pair4 hash:ip,port
$ ipset create pair6 hash:ip,port family inet6
$ ipset create any list:set
$ ipset create ports bitmap:port range 0-100
$ ipset create a.b hash:ip
@ 4 filter INPUT
-m set --match-set ip4 src => -m set --match-set ip4 src => match-set ip4 src
-m set ! --match-set ip4 dst => -m set ! --match-set ip4 dst => ! match-set ip4 dst
-m set --match-set pair4 src,dst => -m set --match-set pair4 src,dst => match-set pair4 src,dst
-m set --match-set pair4 src,dst,src,dst,src,dst
-m set --match-set ports dst
-m set --match-set a.b src
-m set --set ip4 src => -m set --match-set ip4 src
-m set --match-set "ip4" src => -m set --match-set ip4 src
-m set --match-set ip4 src --return-nomatch => -m set --match-set ip4 src --return-nomatch => match-set ip4 src return-nomatch
-m set --return-nomatch --match-set ip4 src --return-nomatch => -m set --match-set ip4 src --return-nomatch
-m set --match-set ip4 src ! --update-counters => -m set --match-set ip4 src ! --update-counters => match-set ip4 src ! update-counters
-m set --match-set ip4 src --update-counters => -m set --match-set ip4 src
-m set --match-set ip4 src ! --update-subcounters => -m set --match-set ip4 src ! --update-subcounters => match-set ip4 src ! update-subcounters
-m set --match-set ip4 src --update-subcounters => -m set --match-set ip4 src
-m set --match-set ip4 src --packets-eq 5 => -m set --match-set ip4 src --packets-eq 5 => match-set ip4 src packets-eq 5
-m set --match-set ip4 src ! --packets-eq 5 => -m set --match-set ip4 src ! --packets-eq 5 => match-set ip4 src ! packets-eq 5
-m set --match-set ip4 src --packets-eq 0
-m set --match-set ip4 src --packets-lt 5 => -m set --match-set ip4 src --packets-lt 5 => match-set ip4 src packets-lt 5
-m set --match-set ip4 src --packets-gt 18446744073709551615 => -m set --match-set ip4 src --packets-gt 18446744073709551615 => match-set ip4 src packets-gt 18446744073709551615
-m set --match-set ip4 src --bytes-eq 0x10 => -m set --match-set ip4 src --bytes-eq 16 => match-set ip4 src bytes-eq 16
-m set --match-set ip4 src ! --bytes-eq 010 => -m set --match-set ip4 src ! --bytes-eq 8 => match-set ip4 src ! bytes-eq 8
-m set --match-set ip4 src --bytes-lt 5 => -m set --match-set ip4 src --bytes-lt 5 => match-set ip4 src bytes-lt 5
-m set --match-set ip4 src --bytes-gt 5 => -m set --match-set ip4 src --bytes-gt 5 => match-set ip4 src bytes-gt 5
-m set --bytes-gt 5 --packets-lt 7 ! --update-subcounters ! --update-counters --return-nomatch ! --match-set ip4 src => -m set ! --match-set ip4 src --return-nomatch ! --update-counters ! --update-subcounters --packets-lt 7 --bytes-gt 5 => ! match-set ip4 src return-nomatch ! update-counters ! update-subcounters packets-lt 7 bytes-gt 5
-m set --match-set ip4 src -m set ! --match-set pair4 dst,dst
-m set --match-set nosuch src =! 20: the set "nosuch" does not exist
-m set --match-set ip6 src =! 20: the set "ip6" holds ipv6 addresses
-m set --match-set "" src =! 20: the set "" does not exist
-m set --match-set 0 src =! 20: the set "0" does not exist
-m set --match-set abcdefghijabcdefghijabcdefghijab src =! 20: the name of a set has at most 31 bytes, not 32
-m set --match-set pair4 src,dst,src,dst,src,dst,src =! 50: a set has at most 6 dimensions
-m set --match-set ip4 sr =! 24: "sr" is neither src nor dst
-m set --match-set ip4 SRC =! 24: "SRC" is neither src nor dst
-m set --match-set ip4 src, =! 28: "" is neither src nor dst
-m set --match-set ip4 src,both =! 28: "both" is neither src nor dst
-m set --match-set ip4 "" =! 24: "" is neither src nor dst
# 1.8.9: accepted, as src
-m set --match-set ip4 srcs =! 24: "srcs" is neither src nor dst
-m set --match-set ip4 =! 8: option "--match-set" requires 2 arguments
-m set --match-set ip4 src --match-set pair4 src,dst =! 28: set: option "--match-set" can be used only once
-m set --match-set ip4 src --set ip4 src =! 28: set: option "--match-set" can be used only once
-m set --match-set ip4 src ! --return-nomatch =! 30: set: option "--return-nomatch" cannot be inverted
-m set --match-set ip4 src ! --packets-lt 5 =! 30: set: option "--packets-lt" cannot be inverted
-m set --match-set ip4 src ! --packets-gt 5 =! 30: set: option "--packets-gt" cannot be inverted
-m set --match-set ip4 src ! --bytes-lt 5 =! 30: set: option "--bytes-lt" cannot be inverted
-m set --match-set ip4 src ! --bytes-gt 5 =! 30: set: option "--bytes-gt" cannot be inverted
-m set --match-set ip4 src --packets-eq 18446744073709551616 =! 41: "18446744073709551616" is not a number from 0 to 18446744073709551615
-m set --match-set ip4 src --packets-eq x =! 41: "x" is not a number from 0 to 18446744073709551615
-m set --match-set ip4 src --bytes-gt -1 =! 39: "-1" is not a number from 0 to 18446744073709551615
-m set --match-set ip4 src --packets-eq 1 --packets-lt 2 =! 43: set: option "--packets-lt" cannot be used together with "--packets-eq"
-m set --match-set ip4 src --packets-eq 1 --packets-eq 2 =! 43: set: option "--packets-eq" can be used only once
-m set --match-set ip4 src --bytes-gt 5 --bytes-lt 7 =! 41: set: option "--bytes-lt" cannot be used together with "--bytes-gt"
-m set =! 4: set: option "--match-set" must be specified
-m set --return-nomatch =! 4: set: option "--match-set" must be specified
@ 6 filter INPUT
-m set --match-set ip6 src
-m set ! --match-set pair6 src,dst => -m set ! --match-set pair6 src,dst => ! match-set pair6 src,dst
-m set --match-set ip4 src =! 20: the set "ip4" holds ipv4 addresses
@ 46 raw PREROUTING
-m set --match-set any src
-m set --match-set ports dst
