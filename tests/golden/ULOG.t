# -j ULOG: the kernel has none any more, and we say what replaces it.
@ 4 filter INPUT
-j ULOG =! 4: No chain/target/match by that name
-j ULOG --ulog-nlgroup 3 --ulog-cprange 100 --ulog-qthreshold 10 --ulog-prefix x =! 4: No chain/target/match by that name
-p tcp -j ULOG --ulog-prefix "a b" =! 11: No chain/target/match by that name
-j ULOG --ulog-what 1 =! 9: unknown option "--ulog-what"
-p udp -j ULOG --ulog-nlgroup 33 =! 11: No chain/target/match by that name
@ 6 filter INPUT
-j ULOG --ulog-nlgroup 3 =! 9: unknown option "--ulog-nlgroup"
