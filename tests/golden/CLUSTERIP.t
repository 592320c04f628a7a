# -j CLUSTERIP
# 1.8.9: its kernel module is missing here
@ 4 filter INPUT
-d 1.2.3.4/32 -i eth0 -j CLUSTERIP => -d 1.2.3.4/32 -i eth0 -j CLUSTERIP => CLUSTERIP
-j CLUSTERIP --new --hashmode sourceip --clustermac 01:00:5e:00:00:01 --total-nodes 2 --local-node 1 => -j CLUSTERIP --new --hashmode sourceip --clustermac 01:00:5E:00:00:01 --total-nodes 2 --local-node 1 --hash-init 0 => CLUSTERIP hashmode=sourceip clustermac=01:00:5E:00:00:01 total_nodes=2 local_node=1 hash_init=0
-j CLUSTERIP --local-node 16 --total-nodes 16 --clustermac FF:FF:FF:FF:FF:FF --hashmode sourceip-sourceport --new --hash-init 4294967295 => -j CLUSTERIP --new --hashmode sourceip-sourceport --clustermac FF:FF:FF:FF:FF:FF --total-nodes 16 --local-node 16 --hash-init 4294967295 => CLUSTERIP hashmode=sourceip-sourceport clustermac=FF:FF:FF:FF:FF:FF total_nodes=16 local_node=16 hash_init=4294967295
-j CLUSTERIP --new --hashmode sourceip-sourceport-destport --clustermac 1:0:5e:0:0:1 --total-nodes 0x2 --local-node 01 --hash-init 0x201 => -j CLUSTERIP --new --hashmode sourceip-sourceport-destport --clustermac 01:00:5E:00:00:01 --total-nodes 2 --local-node 1 --hash-init 513
-j CLUSTERIP --new --hashmode sourceip --clustermac 01:00:5E:00:00:01 --total-nodes 0 --local-node 0 --hash-init 0
@ 4 filter INPUT
-j CLUSTERIP --new =! 4: option "--new" also requires "--hashmode"
-j CLUSTERIP --new --hashmode sourceip =! 4: option "--new" also requires "--clustermac"
-j CLUSTERIP --new --hashmode sourceip --clustermac 01:00:5e:00:00:01 =! 4: option "--new" also requires "--total-nodes"
-j CLUSTERIP --new --hashmode sourceip --clustermac 01:00:5e:00:00:01 --total-nodes 2 =! 4: option "--new" also requires "--local-node"
-j CLUSTERIP --hashmode sourceip =! 4: option "--hashmode" also requires "--new"
-j CLUSTERIP --clustermac 01:00:5e:00:00:01 =! 4: option "--clustermac" also requires "--new"
-j CLUSTERIP --total-nodes 2 =! 4: option "--total-nodes" also requires "--new"
-j CLUSTERIP --local-node 1 =! 4: option "--local-node" also requires "--new"
-j CLUSTERIP --hash-init 1 =! 4: option "--hash-init" also requires "--new"
-j CLUSTERIP --hashmode SOURCEIP =! 25: case counts
-j CLUSTERIP --hashmode sour =! 25: unknown hashmode "sour"
-j CLUSTERIP --hashmode "" =! 25: unknown hashmode ""
-j CLUSTERIP --clustermac 00:00:5e:00:00:01 =! 27: "00:00:5e:00:00:01" is not a multicast address
-j CLUSTERIP --clustermac 01:00:5e:00:00 =! 27: is not a MAC address
-j CLUSTERIP --clustermac 01:00:5e:00:00:01:02 =! 27: is not a MAC address
-j CLUSTERIP --total-nodes 17 =! 28: "17" is not a number from 0 to 16
-j CLUSTERIP --total-nodes -1 =! 28: "-1" is not a number from 0 to 16
-j CLUSTERIP --local-node 17 =! 27: "17" is not a number from 0 to 16
-j CLUSTERIP --local-node 1,2 =! 27: "1,2" is not a number from 0 to 16
-j CLUSTERIP --hash-init 4294967296 =! 26: is not a number from 0 to 4294967295
-j CLUSTERIP --hash-init x =! 26: is not a number from 0 to 4294967295
-j CLUSTERIP --local-node 1 --local-node 2 =! 29: only once
-j CLUSTERIP --new --new =! 20: only once
-j CLUSTERIP ! --new =! 16: cannot be inverted
-j CLUSTERIP ! --hashmode sourceip =! 16: cannot be inverted
-j CLUSTERIP ! --clustermac 01:00:5e:00:00:01 =! 16: cannot be inverted
-j CLUSTERIP ! --total-nodes 1 =! 16: cannot be inverted
-j CLUSTERIP ! --local-node 1 =! 16: cannot be inverted
-j CLUSTERIP ! --hash-init 1 =! 16: cannot be inverted
@ 6 filter INPUT
-j CLUSTERIP --hashmode sourceip =! 14: unknown option "--hashmode"
