# -m cgroup; paths must exist when they are loaded: the root always does
@ 46 filter OUTPUT
-m cgroup --path / => -m cgroup --path "/" => cgroup /
-m cgroup ! --path / => -m cgroup ! --path "/" => cgroup ! /
-m cgroup --path "" => -m cgroup --path "" => cgroup
# 1.8.9: the kernel has no such cgroup
-m cgroup --path service/http-server => -m cgroup --path "service/http-server" => cgroup service/http-server
# 1.8.9: the kernel has no such cgroup
-m cgroup ! --path "/a b" => -m cgroup ! --path "/a b" => cgroup ! /a b
# 1.8.9: the kernel has no such cgroup
-m cgroup --path plain => -m cgroup --path plain => cgroup plain
-m cgroup --cgroup 5 => -m cgroup --cgroup 5 => cgroup 5
-m cgroup ! --cgroup 0x10 => -m cgroup ! --cgroup 16 => cgroup ! 16
-m cgroup --cgroup 0
-m cgroup ! --cgroup 0
-m cgroup --cgroup 4294967295
-m cgroup --cgroup 4294967296 =! 20: "4294967296" is not a number from 0 to 4294967295
-m cgroup --cgroup -1 =! 20: "-1" is not a number
-m cgroup --cgroup x =! 20: "x" is not a number
-m cgroup --cgroup "" =! 20: "" is not a number
-m cgroup --cgroup =! 11: option "--cgroup" requires an argument
-m cgroup --path / --cgroup 3 =! 20: cgroup: option "--cgroup" cannot be used together with "--path"
-m cgroup --cgroup 3 --path / =! 22: cgroup: option "--path" cannot be used together with "--cgroup"
-m cgroup --path / --path / =! 20: cgroup: option "--path" can be used only once
-m cgroup --cgroup 1 --cgroup 2 =! 22: cgroup: option "--cgroup" can be used only once
-m cgroup =! 4: cgroup: one of --path or --cgroup must be given
# 1.8.9: the kernel has no such cgroup
-m cgroup --path ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
-m cgroup --path ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddde =! 18: the text has 512 bytes, of at most 511
@ 46 filter INPUT
-m cgroup --cgroup 1
@ 46 mangle POSTROUTING
-m cgroup ! --cgroup 1
