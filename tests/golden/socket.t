# -m socket
@ 46 filter INPUT
-m socket => -m socket => socket
-m socket --transparent => -m socket --transparent => socket --transparent
-m socket --nowildcard => -m socket --nowildcard => socket --nowildcard
-m socket --restore-skmark => -m socket --restore-skmark => socket --restore-skmark
-m socket --nowildcard --transparent => -m socket --transparent --nowildcard => socket --transparent --nowildcard
-m socket --restore-skmark --transparent => -m socket --transparent --restore-skmark
-m socket --restore-skmark --nowildcard --transparent => -m socket --transparent --nowildcard --restore-skmark => socket --transparent --nowildcard --restore-skmark
-m socket ! --transparent =! 13: socket: option "--transparent" cannot be inverted
-m socket ! --nowildcard =! 13: socket: option "--nowildcard" cannot be inverted
-m socket ! --restore-skmark =! 13: socket: option "--restore-skmark" cannot be inverted
-m socket --transparent --transparent =! 25: socket: option "--transparent" can be used only once
-m socket --nowildcard --nowildcard =! 24: socket: option "--nowildcard" can be used only once
-m socket --restore-skmark --restore-skmark =! 28: socket: option "--restore-skmark" can be used only once
-m socket --transparent=1 =! 11: option "--transparent" takes no argument
@ 46 mangle PREROUTING
-p tcp -m socket --transparent -j MARK --set-xmark 0x1/0xffffffff
-p udp -m socket
@ 46 raw PREROUTING
-m socket --nowildcard
