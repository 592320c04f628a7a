# -m mh
# 1.8.9: writes -p mobility-header in all of these
@ 6 filter INPUT
-p mh -m mh => -p mobility-header -m mh => mh
-p mh --mh-type 1 => -p mobility-header -m mh --mh-type 1 => mh 1
-p ipv6-mh -m mh ! --mh-type 4 => -p mobility-header -m mh ! --mh-type 4 => mh !4
-p 135 -m mh --mh-type 4:123 => -p mobility-header -m mh --mh-type 4:123 => mh 4:123
-p mh -m mh --mh-type 3: => -p mobility-header -m mh --mh-type 3:255
-p mh -m mh --mh-type :3 => -p mobility-header -m mh --mh-type 0:3
-p mh -m mh --mh-type 3:3 => -p mobility-header -m mh --mh-type 3
-p mh -m mh --mh-type : => -p mobility-header -m mh
# 1.8.9: -p mobility-header -m mh
-p mh -m mh ! --mh-type : => -p mobility-header -m mh ! --mh-type 0:255 => mh !0:255
-p mh -m mh --mh-type 0 => -p mobility-header -m mh --mh-type 0
-p mh -m mh --mh-type 255 => -p mobility-header -m mh --mh-type 255
-p mh -m mh --mh-type 0x3 => -p mobility-header -m mh --mh-type 3
-p mh -m mh --mh-type binding-refresh-request => -p mobility-header -m mh --mh-type 0
-p mh -m mh --mh-type brr => -p mobility-header -m mh --mh-type 0
-p mh -m mh --mh-type home-test-init => -p mobility-header -m mh --mh-type 1
-p mh -m mh --mh-type hoti => -p mobility-header -m mh --mh-type 1
-p mh -m mh --mh-type careof-test-init => -p mobility-header -m mh --mh-type 2
-p mh -m mh --mh-type coti => -p mobility-header -m mh --mh-type 2
-p mh -m mh --mh-type home-test => -p mobility-header -m mh --mh-type 3
-p mh -m mh --mh-type hot => -p mobility-header -m mh --mh-type 3
-p mh -m mh --mh-type careof-test => -p mobility-header -m mh --mh-type 4
-p mh -m mh --mh-type cot => -p mobility-header -m mh --mh-type 4
-p mh -m mh --mh-type binding-update => -p mobility-header -m mh --mh-type 5
-p mh -m mh --mh-type bu => -p mobility-header -m mh --mh-type 5
-p mh -m mh --mh-type binding-acknowledgement => -p mobility-header -m mh --mh-type 6
-p mh -m mh --mh-type ba => -p mobility-header -m mh --mh-type 6
-p mh -m mh --mh-type binding-error => -p mobility-header -m mh --mh-type 7
-p mh -m mh --mh-type be => -p mobility-header -m mh --mh-type 7
-p mh -m mh --mh-type BU:Ba => -p mobility-header -m mh --mh-type 5:6
-p mh -m mh --mh-type brr:binding-a => -p mobility-header -m mh --mh-type 0:6
-p mh -m mh --mh-type c => -p mobility-header -m mh --mh-type 2
-p mh --mh-type 256 =! 17: "256" is not a number from 0 to 255
-p mh --mh-type 1:256 =! 19: "256" is not a number from 0 to 255
-p mh --mh-type -1 =! 17: unknown MH type "-1"
-p mh --mh-type 4:3 =! 17: the range "4:3" ends before it begins
-p mh --mh-type bu:brr =! 17: the range "bu:brr" ends before it begins
-p mh --mh-type 1:foo =! 19: unknown MH type "foo"
-p mh ! --mh-type hotti =! 19: unknown MH type "hotti"
# 1.8.9: takes it, as -p mobility-header -m mh --mh-type 0
-p mh --mh-type "" =! 17: unknown MH type ""
-p mh --mh-type 1 --mh-type 2 =! 19: mh: option "--mh-type" can be used only once
@ 4 filter INPUT
-m mh --mh-type 1 =! 4: Couldn't load match `mh':No such file or directory
