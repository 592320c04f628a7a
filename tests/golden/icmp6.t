# -m icmp6
@ 6 filter INPUT
-p ipv6-icmp -m icmp6 --icmpv6-type 128 => -p ipv6-icmp -m icmp6 --icmpv6-type 128 => ipv6-icmptype 128
-p icmpv6 --icmpv6-type 128 => -p ipv6-icmp -m icmp6 --icmpv6-type 128
-p 58 -m icmpv6 --icmpv6-type 128 => -p ipv6-icmp -m icmp6 --icmpv6-type 128
-p 58 -m ipv6-icmp --icmpv6-type 128 => -p ipv6-icmp -m icmp6 --icmpv6-type 128
-p ipv6-icmp -m icmp6 --icmpv6-type 1/0 => -p ipv6-icmp -m icmp6 --icmpv6-type 1/0 => ipv6-icmptype 1 code 0
-p ipv6-icmp -m icmp6 --icmpv6-type 0
-p ipv6-icmp -m icmp6 --icmpv6-type 255 => -p ipv6-icmp -m icmp6 --icmpv6-type 255 => ipv6-icmptype 255
-p ipv6-icmp -m icmp6 --icmpv6-type 255/255
-p ipv6-icmp -m icmp6 --icmpv6-type 1/0:255 => -p ipv6-icmp -m icmp6 --icmpv6-type 1
# 1.8.9: -p ipv6-icmp -m icmp6 --icmpv6-type 1/1
-p ipv6-icmp -m icmp6 --icmpv6-type 1/1:3 => -p ipv6-icmp -m icmp6 --icmpv6-type 1/1:3 => ipv6-icmptype 1 codes 1-3
-p ipv6-icmp -m icmp6 --icmpv6-type 1/255
-p ipv6-icmp -m icmp6 ! --icmpv6-type 1/0 => -p ipv6-icmp -m icmp6 ! --icmpv6-type 1/0 => ipv6-icmp !type 1 code 0
-p ipv6-icmp -m icmp6 --icmpv6-type 0x80 => -p ipv6-icmp -m icmp6 --icmpv6-type 128
-p ipv6-icmp -m icmp6 --icmpv6-type destination-unreachable => -p ipv6-icmp -m icmp6 --icmpv6-type 1
-p ipv6-icmp -m icmp6 --icmpv6-type no-route => -p ipv6-icmp -m icmp6 --icmpv6-type 1/0
-p ipv6-icmp -m icmp6 --icmpv6-type communication-prohibited => -p ipv6-icmp -m icmp6 --icmpv6-type 1/1
-p ipv6-icmp -m icmp6 --icmpv6-type beyond-scope => -p ipv6-icmp -m icmp6 --icmpv6-type 1/2
-p ipv6-icmp -m icmp6 --icmpv6-type address-unreachable => -p ipv6-icmp -m icmp6 --icmpv6-type 1/3
-p ipv6-icmp -m icmp6 --icmpv6-type port-unreachable => -p ipv6-icmp -m icmp6 --icmpv6-type 1/4
-p ipv6-icmp -m icmp6 --icmpv6-type failed-policy => -p ipv6-icmp -m icmp6 --icmpv6-type 1/5
-p ipv6-icmp -m icmp6 --icmpv6-type reject-route => -p ipv6-icmp -m icmp6 --icmpv6-type 1/6
-p ipv6-icmp -m icmp6 --icmpv6-type packet-too-big => -p ipv6-icmp -m icmp6 --icmpv6-type 2
-p ipv6-icmp -m icmp6 --icmpv6-type time-exceeded => -p ipv6-icmp -m icmp6 --icmpv6-type 3
-p ipv6-icmp -m icmp6 --icmpv6-type ttl-exceeded => -p ipv6-icmp -m icmp6 --icmpv6-type 3
-p ipv6-icmp -m icmp6 --icmpv6-type ttl-zero-during-transit => -p ipv6-icmp -m icmp6 --icmpv6-type 3/0
-p ipv6-icmp -m icmp6 --icmpv6-type ttl-zero-during-reassembly => -p ipv6-icmp -m icmp6 --icmpv6-type 3/1
-p ipv6-icmp -m icmp6 --icmpv6-type parameter-problem => -p ipv6-icmp -m icmp6 --icmpv6-type 4
-p ipv6-icmp -m icmp6 --icmpv6-type bad-header => -p ipv6-icmp -m icmp6 --icmpv6-type 4/0
-p ipv6-icmp -m icmp6 --icmpv6-type unknown-header-type => -p ipv6-icmp -m icmp6 --icmpv6-type 4/1
-p ipv6-icmp -m icmp6 --icmpv6-type unknown-option => -p ipv6-icmp -m icmp6 --icmpv6-type 4/2
-p ipv6-icmp -m icmp6 --icmpv6-type echo-request => -p ipv6-icmp -m icmp6 --icmpv6-type 128
-p ipv6-icmp -m icmp6 --icmpv6-type ping => -p ipv6-icmp -m icmp6 --icmpv6-type 128
-p ipv6-icmp -m icmp6 --icmpv6-type echo-reply => -p ipv6-icmp -m icmp6 --icmpv6-type 129
-p ipv6-icmp -m icmp6 --icmpv6-type pong => -p ipv6-icmp -m icmp6 --icmpv6-type 129
# 1.8.9: refuses it
-p ipv6-icmp -m icmp6 --icmpv6-type mld-listener-query => -p ipv6-icmp -m icmp6 --icmpv6-type 130
# 1.8.9: refuses it
-p ipv6-icmp -m icmp6 --icmpv6-type mld-listener-report => -p ipv6-icmp -m icmp6 --icmpv6-type 131
# 1.8.9: refuses it
-p ipv6-icmp -m icmp6 --icmpv6-type mld-listener-done => -p ipv6-icmp -m icmp6 --icmpv6-type 132
# 1.8.9: refuses it
-p ipv6-icmp -m icmp6 --icmpv6-type mld-listener-reduction => -p ipv6-icmp -m icmp6 --icmpv6-type 132
-p ipv6-icmp -m icmp6 --icmpv6-type router-solicitation => -p ipv6-icmp -m icmp6 --icmpv6-type 133
-p ipv6-icmp -m icmp6 --icmpv6-type router-advertisement => -p ipv6-icmp -m icmp6 --icmpv6-type 134
-p ipv6-icmp -m icmp6 --icmpv6-type neighbour-solicitation => -p ipv6-icmp -m icmp6 --icmpv6-type 135
-p ipv6-icmp -m icmp6 --icmpv6-type neighbor-solicitation => -p ipv6-icmp -m icmp6 --icmpv6-type 135
-p ipv6-icmp -m icmp6 --icmpv6-type neighbour-advertisement => -p ipv6-icmp -m icmp6 --icmpv6-type 136
-p ipv6-icmp -m icmp6 --icmpv6-type neighbor-advertisement => -p ipv6-icmp -m icmp6 --icmpv6-type 136
-p ipv6-icmp -m icmp6 --icmpv6-type redirect => -p ipv6-icmp -m icmp6 --icmpv6-type 137
-p ipv6-icmp -m icmp6 --icmpv6-type Rej => -p ipv6-icmp -m icmp6 --icmpv6-type 1/6
-p icmpv6 -m icmp6 =! 14: icmp6: option "--icmpv6-type" must be specified
# iptables has the word for IPv4 only
-p icmpv6 --icmpv6-type any =! 25: unknown ICMP type "any"
-p icmpv6 --icmpv6-type 256 =! 25: the type "256" is not a number from 0 to 255
-p icmpv6 --icmpv6-type 1/256 =! 27: the code "256" is not a number from 0 to 255
-p icmpv6 --icmpv6-type 1:2 =! 25: types come one by one, not in ranges like "1:2"
-p icmpv6 --icmpv6-type neigh =! 25: "neigh" may mean neighbour-solicitation or neighbor-solicitation
-p icmpv6 --icmpv6-type neighbor-solicitaton =! 25: unknown ICMP type "neighbor-solicitaton"
-p icmpv6 --icmpv6-type no-route --icmpv6-type packet-too-big =! 34: icmp6: option "--icmpv6-type" can be used only once
-p icmpv6 --icmp-type 8 =! 11: unknown option "--icmp-type"
@ 4 filter INPUT
-p icmpv6 -m icmp6 --icmpv6-type 128 =! 14: Couldn't load match `icmp6':No such file or directory
