# The sets that these lines name:
$ ipset create ip4 hash:ip
$ ipset create ip6 hash:ip family inet6
$ ipset create pair4 hash:ip,port
$ ipset create skb4 hash:ip skbinfo
@ 4 filter INPUT
-j SET --add-set ip4 src => -j SET --add-set ip4 src => add-set ip4 src
-j SET --add-set pair4 src,dst => -j SET --add-set pair4 src,dst => add-set pair4 src,dst
-j SET --del-set ip4 dst => -j SET --del-set ip4 dst => del-set ip4 dst
-j SET --add-set ip4 src --exist => -j SET --add-set ip4 src --exist => add-set ip4 src exist
-j SET --exist --add-set ip4 src --exist => -j SET --add-set ip4 src --exist
-j SET --add-set ip4 src --timeout 0 => -j SET --add-set ip4 src --timeout 0 => add-set ip4 src timeout 0
-j SET --add-set ip4 src --timeout 0x10 => -j SET --add-set ip4 src --timeout 16
-j SET --add-set ip4 src --timeout 4294967294
-j SET --add-set ip4 src,dst,src,dst,src,dst
-j SET --del-set pair4 src,src --timeout 77 --exist --add-set ip4 src => -j SET --add-set ip4 src --exist --timeout 77 --del-set pair4 src,src => add-set ip4 src exist timeout 77 del-set pair4 src,src
-j SET --add-set ip4 src --timeout 4294967295 =! 36: "4294967295" is not a number from 0 to 4294967294
-j SET --add-set ip4 src --timeout x =! 36: "x" is not a number from 0 to 4294967294
-j SET --del-set ip4 src --exist =! 4: SET: option "--exist" also requires "--add-set"
-j SET --del-set ip4 src --timeout 1 =! 4: SET: option "--timeout" also requires "--add-set"
-j SET --add-set ip4 src --map-mark =! 4: SET: option "--map-mark" also requires "--map-set"
-j SET --add-set ip4 src --map-prio =! 4: SET: option "--map-prio" also requires "--map-set"
-j SET --del-set ip4 src --map-queue =! 4: SET: option "--map-queue" also requires "--map-set"
-j SET =! 4: SET: one of --add-set, --del-set or --map-set must be given
-j SET --exist =! 4: SET: one of --add-set, --del-set or --map-set must be given
-j SET --add-set nosuch src =! 18: the set "nosuch" does not exist
-j SET --add-set ip6 src =! 18: the set "ip6" holds ipv6 addresses
-j SET --add-set ip4 =! 8: option "--add-set" requires 2 arguments
-j SET --add-set ip4 from =! 22: "from" is neither src nor dst
-j SET --add-set ip4 src,dst,src,dst,src,dst,src =! 46: a set has at most 6 dimensions
-j SET --add-set ip4 src --add-set ip4 dst =! 26: SET: option "--add-set" can be used only once
-j SET --del-set ip4 src --del-set ip4 dst =! 26: SET: option "--del-set" can be used only once
# 1.8.9: accepted, and not inverted
-j SET ! --add-set ip4 src =! 10: SET: option "--add-set" cannot be inverted
# 1.8.9: accepted, and not inverted
-j SET --add-set ip4 src ! --exist =! 28: SET: option "--exist" cannot be inverted
-j SET --map-set skb4 src --map-mark =! 4: SET: option "--map-set" works in the table mangle only
@ 4 mangle POSTROUTING
-j SET --map-set skb4 src --map-mark => -j SET --map-set skb4 src --map-mark => map-set skb4 src map-mark
-j SET --map-set skb4 src --map-prio => -j SET --map-set skb4 src --map-prio => map-set skb4 src map-prio
-j SET --map-set skb4 src --map-queue => -j SET --map-set skb4 src --map-queue => map-set skb4 src map-queue
-j SET --map-set skb4 src --map-queue --map-prio --map-mark => -j SET --map-set skb4 src --map-mark --map-prio --map-queue => map-set skb4 src map-mark map-prio map-queue
-j SET --add-set ip4 src --del-set pair4 src,src --exist --timeout 77 --map-set skb4 dst --map-mark => -j SET --add-set ip4 src --exist --timeout 77 --del-set pair4 src,src --map-set skb4 dst --map-mark => add-set ip4 src exist timeout 77 del-set pair4 src,src map-set skb4 dst map-mark
-j SET --map-set skb4 src =! 4: SET: option "--map-set" also requires "--map-mark", "--map-prio" or "--map-queue"
-j SET --map-set skb4 src --map-mark --map-set skb4 src =! 38: SET: option "--map-set" can be used only once
@ 6 nat PREROUTING
-j SET --add-set ip6 src
-j SET --add-set ip4 src =! 18: the set "ip4" holds ipv4 addresses
