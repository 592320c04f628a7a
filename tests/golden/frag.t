# -m frag
@ 6 filter INPUT
-m frag
-m frag --fragid 0 => -m frag --fragid 0 => frag id:0
-m frag --fragid 1:42 => -m frag --fragid 1:42 => frag ids:1:42
-m frag --fragid :42 => -m frag --fragid 0:42
-m frag --fragid 42: => -m frag --fragid 42:4294967295
-m frag --fragid 3:3 => -m frag --fragid 3
# 1.8.9: -m frag
-m frag --fragid : => -m frag --fragid 0:4294967295
-m frag ! --fragid 1:42 => -m frag ! --fragid 1:42 => frag ids:!1:42
# 1.8.9: -m frag
-m frag ! --fragid : => -m frag ! --fragid 0:4294967295 => frag ids:!0:4294967295
-m frag --fragid 4294967295
-m frag --fraglen 42 => -m frag --fraglen 42 => frag  length:42
-m frag --fraglen 0
-m frag --fraglen 4294967295
-m frag ! --fraglen 0 => -m frag ! --fraglen 0 => frag  length:!0
-m frag --fragres => -m frag --fragres => frag  reserved
-m frag --fragfirst => -m frag --fragfirst => frag  first
-m frag --fragmore => -m frag --fragmore => frag  more
-m frag --fraglast => -m frag --fraglast => frag  last
-m frag --fragfirst --fragmore => -m frag --fragfirst --fragmore => frag  first more
-m frag --fragfirst --fraglast
-m frag --fraglast --fragfirst --fragres ! --fraglen 42 ! --fragid 1 => -m frag ! --fragid 1 ! --fraglen 42 --fragres --fragfirst --fraglast => frag id:!1 length:!42 reserved first last
# 1.8.9: takes it, as -m frag --fragid 5:4
-m frag --fragid 5:4 =! 18: the range "5:4" ends before it begins
-m frag --fragid 4294967296 =! 18: "4294967296" is not a number from 0 to 4294967295
-m frag ! --fragid x =! 20: "x" is not a number from 0 to 4294967295
# 1.8.9: takes it, as -m frag --fragid 0
-m frag --fragid "" =! 18: "" is not a number from 0 to 4294967295
-m frag --fragid 1 --fragid 2 =! 20: frag: option "--fragid" can be used only once
-m frag --fraglen 4294967296 =! 19: "4294967296" is not a number from 0 to 4294967295
-m frag --fraglen 1:2 =! 19: "1:2" is not a number from 0 to 4294967295
-m frag ! --fragres =! 11: frag: option "--fragres" cannot be inverted
-m frag ! --fragfirst =! 11: frag: option "--fragfirst" cannot be inverted
-m frag --fragmore --fraglast =! 20: frag: option "--fraglast" cannot be used together with
-m frag --fraglast --fragmore =! 20: frag: option "--fragmore" cannot be used together with
-m frag --fragmore --fragmore =! 20: frag: option "--fragmore" can be used only once
@ 4 filter INPUT
-m frag =! 4: Couldn't load match `frag':No such file or directory
