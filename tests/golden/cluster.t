# -m cluster
@ 46 filter INPUT
-m cluster --cluster-total-nodes 2 --cluster-local-node 1 --cluster-hash-seed 0xdeadbeef => -m cluster --cluster-local-nodemask 0x00000001 --cluster-total-nodes 2 --cluster-hash-seed 0xdeadbeef => cluster node_mask=0x00000001 total_nodes=2 hash_seed=0xdeadbeef
-m cluster --cluster-total-nodes 2 ! --cluster-local-node 2 --cluster-hash-seed 1 => -m cluster ! --cluster-local-nodemask 0x00000002 --cluster-total-nodes 2 --cluster-hash-seed 0x00000001 => cluster !node_mask=0x00000002 total_nodes=2 hash_seed=0x00000001
-m cluster --cluster-local-nodemask 0x00000003 --cluster-total-nodes 2 --cluster-hash-seed 0xdeadbeef => -m cluster --cluster-local-nodemask 0x00000003 --cluster-total-nodes 2 --cluster-hash-seed 0xdeadbeef => cluster node_mask=0x00000003 total_nodes=2 hash_seed=0xdeadbeef
-m cluster ! --cluster-local-nodemask 1 --cluster-total-nodes 1 --cluster-hash-seed 0xffffffff => -m cluster ! --cluster-local-nodemask 0x00000001 --cluster-total-nodes 1 --cluster-hash-seed 0xffffffff
-m cluster --cluster-hash-seed 0 --cluster-local-node 32 --cluster-total-nodes 32 => -m cluster --cluster-local-nodemask 0x80000000 --cluster-total-nodes 32 --cluster-hash-seed 0x00000000
-m cluster --cluster-hash-seed 010 --cluster-local-nodemask 32 --cluster-total-nodes 6 => -m cluster --cluster-local-nodemask 0x00000020 --cluster-total-nodes 6 --cluster-hash-seed 0x00000008
# 1.8.9: refused, as all masks above 32: it cannot read back what it saves
-m cluster --cluster-local-nodemask 0xffffffff --cluster-total-nodes 32 --cluster-hash-seed 0x00000000
# 1.8.9: refused, as all masks above 32
-m cluster ! --cluster-local-nodemask 0x00000040 --cluster-total-nodes 7 --cluster-hash-seed 0x00000000
-m cluster --cluster-total-nodes 2 --cluster-local-node 3 --cluster-hash-seed 1 =! 4: cluster: there is no node of that number among 2
-m cluster --cluster-total-nodes 2 --cluster-local-nodemask 4 --cluster-hash-seed 1 =! 4: cluster: there is no node of that number among 2
-m cluster --cluster-total-nodes 2 --cluster-local-nodemask 5 --cluster-hash-seed 1 =! 4: cluster: there is no node of that number among 2
-m cluster --cluster-total-nodes 33 --cluster-local-node 1 --cluster-hash-seed 1 =! 34: "33" is not a number from 1 to 32
-m cluster --cluster-total-nodes 0 --cluster-local-node 1 --cluster-hash-seed 1 =! 34: "0" is not a number from 1 to 32
-m cluster --cluster-total-nodes x --cluster-local-node 1 --cluster-hash-seed 1 =! 34: "x" is not a number from 1 to 32
-m cluster --cluster-total-nodes 2 --cluster-local-node 0 --cluster-hash-seed 1 =! 57: "0" is not a number from 1 to 32
-m cluster --cluster-total-nodes 32 --cluster-local-node 33 --cluster-hash-seed 1 =! 58: "33" is not a number from 1 to 32
-m cluster --cluster-total-nodes 32 --cluster-local-nodemask 0 --cluster-hash-seed 1 =! 62: "0" is not a number from 1 to 4294967295
-m cluster --cluster-total-nodes 32 --cluster-local-nodemask 0x100000000 --cluster-hash-seed 1 =! 62: "0x100000000" is not a number from 1 to 4294967295
-m cluster --cluster-total-nodes 32 --cluster-local-node 1 --cluster-hash-seed 0x100000000 =! 80: "0x100000000" is not a number from 0 to 4294967295
-m cluster --cluster-total-nodes 32 --cluster-local-node 1 --cluster-hash-seed x =! 80: "x" is not a number
-m cluster --cluster-total-nodes 2 --cluster-local-node 1 =! 4: cluster: option "--cluster-hash-seed" must be specified
-m cluster --cluster-local-node 1 --cluster-hash-seed 1 =! 4: cluster: option "--cluster-total-nodes" must be specified
-m cluster --cluster-total-nodes 2 --cluster-hash-seed 1 =! 4: cluster: one of --cluster-local-nodemask or --cluster-local-node must be given
-m cluster --cluster-total-nodes 2 --cluster-local-node 1 --cluster-local-nodemask 1 --cluster-hash-seed 1 =! 59: cluster: option "--cluster-local-nodemask" cannot be used together with "--cluster-local-node"
-m cluster --cluster-total-nodes 2 --cluster-local-node 1 --cluster-local-node 1 --cluster-hash-seed 1 =! 59: cluster: option "--cluster-local-node" can be used only once
-m cluster --cluster-total-nodes 2 --cluster-total-nodes 2 --cluster-local-node 1 --cluster-hash-seed 1 =! 36: cluster: option "--cluster-total-nodes" can be used only once
-m cluster --cluster-total-nodes 2 --cluster-local-node 1 --cluster-hash-seed 1 --cluster-hash-seed 1 =! 81: cluster: option "--cluster-hash-seed" can be used only once
-m cluster ! --cluster-total-nodes 2 =! 14: cluster: option "--cluster-total-nodes" cannot be inverted
-m cluster ! --cluster-hash-seed 2 =! 14: cluster: option "--cluster-hash-seed" cannot be inverted
@ 46 mangle PREROUTING
-i eth1 -m cluster --cluster-local-nodemask 0x00000001 --cluster-total-nodes 2 --cluster-hash-seed 0xdeadbeef -j MARK --set-xmark 0xffff/0xffffffff
