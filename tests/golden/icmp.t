# -m icmp
@ 4 filter INPUT
-p icmp -m icmp --icmp-type any => -p icmp -m icmp --icmp-type any => icmptype 255
-p icmp ! --icmp-type any => -p icmp -m icmp ! --icmp-type any => icmp !type 255
-p icmp -m icmp --icmp-type 255 => -p icmp -m icmp --icmp-type any
# type 255 stands for any type, whatever the code
# 1.8.9: saved so too, but in the kernel with the code 255
-p icmp -m icmp --icmp-type 255/255 => -p icmp -m icmp --icmp-type any => icmptype 255
# 1.8.9: -p icmp -m icmp --icmp-type any
-p icmp -m icmp --icmp-type 255/3
-p icmp -m icmp --icmp-type 255/0:255 => -p icmp -m icmp --icmp-type any
-p icmp -m icmp --icmp-type 0 => -p icmp -m icmp --icmp-type 0 => icmptype 0
-p icmp --icmp-type 8 => -p icmp -m icmp --icmp-type 8 => icmptype 8
-p icmp -m icmp --icmp-type 8/0 => -p icmp -m icmp --icmp-type 8/0 => icmptype 8 code 0
-p icmp -m icmp --icmp-type 8/0:255 => -p icmp -m icmp --icmp-type 8
-p icmp -m icmp --icmp-type 8:8 => -p icmp -m icmp --icmp-type 8
-p icmp -m icmp --icmp-type 3/255
-p icmp -m icmp --icmp-type 254/255
-p icmp -m icmp ! --icmp-type 3/1 => -p icmp -m icmp ! --icmp-type 3/1 => icmp !type 3 code 1
-p icmp -m icmp --icmp-type 0x8/0x1 => -p icmp -m icmp --icmp-type 8/1
-p icmp -m icmp --icmp-type 010 => -p icmp -m icmp --icmp-type 8
# 1.8.9: -p icmp -m icmp --icmp-type 8/1
-p icmp -m icmp --icmp-type 8/1:3 => -p icmp -m icmp --icmp-type 8/1:3 => icmptype 8 codes 1-3
# 1.8.9: -p icmp -m icmp --icmp-type 8/3
-p icmp -m icmp --icmp-type 8/3:1
-p 1 --icmp-type any => -p icmp -m icmp --icmp-type any
-p icmp -m icmp --icmp-type echo-reply => -p icmp -m icmp --icmp-type 0
-p icmp -m icmp --icmp-type pong => -p icmp -m icmp --icmp-type 0
-p icmp -m icmp --icmp-type destination-unreachable => -p icmp -m icmp --icmp-type 3
-p icmp -m icmp --icmp-type network-unreachable => -p icmp -m icmp --icmp-type 3/0
-p icmp -m icmp --icmp-type host-unreachable => -p icmp -m icmp --icmp-type 3/1
-p icmp -m icmp --icmp-type protocol-unreachable => -p icmp -m icmp --icmp-type 3/2
-p icmp -m icmp --icmp-type port-unreachable => -p icmp -m icmp --icmp-type 3/3
-p icmp -m icmp --icmp-type fragmentation-needed => -p icmp -m icmp --icmp-type 3/4
-p icmp -m icmp --icmp-type source-route-failed => -p icmp -m icmp --icmp-type 3/5
-p icmp -m icmp --icmp-type network-unknown => -p icmp -m icmp --icmp-type 3/6
-p icmp -m icmp --icmp-type host-unknown => -p icmp -m icmp --icmp-type 3/7
-p icmp -m icmp --icmp-type network-prohibited => -p icmp -m icmp --icmp-type 3/9
-p icmp -m icmp --icmp-type host-prohibited => -p icmp -m icmp --icmp-type 3/10
-p icmp -m icmp --icmp-type TOS-network-unreachable => -p icmp -m icmp --icmp-type 3/11
-p icmp -m icmp --icmp-type TOS-host-unreachable => -p icmp -m icmp --icmp-type 3/12
-p icmp -m icmp --icmp-type communication-prohibited => -p icmp -m icmp --icmp-type 3/13
-p icmp -m icmp --icmp-type host-precedence-violation => -p icmp -m icmp --icmp-type 3/14
-p icmp -m icmp --icmp-type precedence-cutoff => -p icmp -m icmp --icmp-type 3/15
-p icmp -m icmp --icmp-type source-quench => -p icmp -m icmp --icmp-type 4
-p icmp -m icmp --icmp-type redirect => -p icmp -m icmp --icmp-type 5
-p icmp -m icmp --icmp-type network-redirect => -p icmp -m icmp --icmp-type 5/0
-p icmp -m icmp --icmp-type host-redirect => -p icmp -m icmp --icmp-type 5/1
-p icmp -m icmp --icmp-type TOS-network-redirect => -p icmp -m icmp --icmp-type 5/2
-p icmp -m icmp --icmp-type TOS-host-redirect => -p icmp -m icmp --icmp-type 5/3
-p icmp -m icmp --icmp-type echo-request => -p icmp -m icmp --icmp-type 8
-p icmp -m icmp --icmp-type ping => -p icmp -m icmp --icmp-type 8
-p icmp -m icmp --icmp-type router-advertisement => -p icmp -m icmp --icmp-type 9
-p icmp -m icmp --icmp-type router-solicitation => -p icmp -m icmp --icmp-type 10
-p icmp -m icmp --icmp-type time-exceeded => -p icmp -m icmp --icmp-type 11
-p icmp -m icmp --icmp-type ttl-exceeded => -p icmp -m icmp --icmp-type 11
-p icmp -m icmp --icmp-type ttl-zero-during-transit => -p icmp -m icmp --icmp-type 11/0
-p icmp -m icmp --icmp-type ttl-zero-during-reassembly => -p icmp -m icmp --icmp-type 11/1
-p icmp -m icmp --icmp-type parameter-problem => -p icmp -m icmp --icmp-type 12
-p icmp -m icmp --icmp-type ip-header-bad => -p icmp -m icmp --icmp-type 12/0
-p icmp -m icmp --icmp-type required-option-missing => -p icmp -m icmp --icmp-type 12/1
-p icmp -m icmp --icmp-type timestamp-request => -p icmp -m icmp --icmp-type 13
-p icmp -m icmp --icmp-type timestamp-reply => -p icmp -m icmp --icmp-type 14
# 1.8.9: refuses it
-p icmp -m icmp --icmp-type info-request => -p icmp -m icmp --icmp-type 15
# 1.8.9: refuses it
-p icmp -m icmp --icmp-type info-reply => -p icmp -m icmp --icmp-type 16
-p icmp -m icmp --icmp-type address-mask-request => -p icmp -m icmp --icmp-type 17
-p icmp -m icmp --icmp-type address-mask-reply => -p icmp -m icmp --icmp-type 18
-p icmp -m icmp --icmp-type PONG => -p icmp -m icmp --icmp-type 0
-p icmp -m icmp --icmp-type dest => -p icmp -m icmp --icmp-type 3
-p icmp -m icmp --icmp-type tos-host-r => -p icmp -m icmp --icmp-type 5/3
-p icmp -m icmp =! 12: icmp: option "--icmp-type" must be specified
-m icmp =! 4: icmp: option "--icmp-type" must be specified
-p icmp --icmp-type 256 =! 21: the type "256" is not a number from 0 to 255
-p icmp --icmp-type -1 =! 21: unknown ICMP type "-1"
-p icmp --icmp-type 8/256 =! 23: the code "256" is not a number from 0 to 255
-p icmp --icmp-type 8/ =! 23: the code "" is not a number from 0 to 255
-p icmp --icmp-type 8/1: =! 23: the code "1:" is not a number from 0 to 255
-p icmp ! --icmp-type 8/x =! 25: the code "x" is not a number from 0 to 255
-p icmp --icmp-type 8:9 =! 21: types come one by one, not in ranges like "8:9"
-p icmp --icmp-type 8x =! 21: the type "8x" is not a number from 0 to 255
-p icmp --icmp-type / =! 21: unknown ICMP type ""
-p icmp --icmp-type "" =! 21: unknown ICMP type ""
-p icmp --icmp-type any/3 =! 21: only a number can have a code, not "any"
-p icmp --icmp-type echo-request/0 =! 21: only a number can have a code, not "echo-request"
-p icmp --icmp-type echo =! 21: "echo" may mean echo-reply or echo-request
-p icmp --icmp-type host =! 21: "host" may mean host-unreachable or host-unknown
-p icmp --icmp-type a =! 21: "a" may mean any or address-mask-request
-p icmp --icmp-type echo-replay =! 21: unknown ICMP type "echo-replay"
-p icmp --icmp-type mld-listener-query =! 21: unknown ICMP type "mld-listener-query"
-p icmp --icmp-type 8 --icmp-type 0 =! 23: icmp: option "--icmp-type" can be used only once
-p icmp --icmpv6-type 128 =! 9: unknown option "--icmpv6-type"
@ 6 filter INPUT
-p icmp -m icmp --icmp-type 8 =! 12: Couldn't load match `icmp':No such file or directory
