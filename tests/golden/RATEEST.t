# -j RATEEST. Two rules with the same name must have the same times.
@ 46 mangle INPUT
-j RATEEST --rateest-name r1 --rateest-interval 250ms --rateest-ewmalog 500ms => -j RATEEST --rateest-name r1 --rateest-interval 250.0ms --rateest-ewmalog 500.0ms => name r1 interval 250.0ms ewmalog 500.0ms
-j RATEEST --rateest-name r1 --rateest-interval 0.25s --rateest-ewmalog .5s => -j RATEEST --rateest-name r1 --rateest-interval 250.0ms --rateest-ewmalog 500.0ms
-j RATEEST --rateest-name r1 --rateest-interval 250msec --rateest-ewmalog 500MSECS => -j RATEEST --rateest-name r1 --rateest-interval 250.0ms --rateest-ewmalog 500.0ms
-j RATEEST --rateest-name r1 --rateest-interval 250000us --rateest-ewmalog 500000usec => -j RATEEST --rateest-name r1 --rateest-interval 250.0ms --rateest-ewmalog 500.0ms
-j RATEEST --rateest-name r1 --rateest-interval 250000usecs --rateest-ewmalog 0.5sec => -j RATEEST --rateest-name r1 --rateest-interval 250.0ms --rateest-ewmalog 500.0ms
-j RATEEST --rateest-name r1 --rateest-interval 250000 --rateest-ewmalog 0.5secs => -j RATEEST --rateest-name r1 --rateest-interval 250.0ms --rateest-ewmalog 500.0ms
-j RATEEST --rateest-name r2 --rateest-interval 250.0ms --rateest-ewmalog 1.0s => -j RATEEST --rateest-name r2 --rateest-interval 250.0ms --rateest-ewmalog 1.0s => name r2 interval 250.0ms ewmalog 1.0s
-j RATEEST --rateest-name r3 --rateest-interval 500ms --rateest-ewmalog 1s => -j RATEEST --rateest-name r3 --rateest-interval 500.0ms --rateest-ewmalog 1.0s
-j RATEEST --rateest-name r4 --rateest-interval 1s --rateest-ewmalog 2s => -j RATEEST --rateest-name r4 --rateest-interval 1.0s --rateest-ewmalog 2.0s
-j RATEEST --rateest-name r5 --rateest-interval 2s --rateest-ewmalog 4s => -j RATEEST --rateest-name r5 --rateest-interval 2.0s --rateest-ewmalog 4.0s
-j RATEEST --rateest-name r6 --rateest-interval 4s --rateest-ewmalog 8s => -j RATEEST --rateest-name r6 --rateest-interval 4.0s --rateest-ewmalog 8.0s
-j RATEEST --rateest-name r7 --rateest-interval 8s --rateest-ewmalog 16s => -j RATEEST --rateest-name r7 --rateest-interval 8.0s --rateest-ewmalog 16.0s
-j RATEEST --rateest-name r8 --rateest-interval 100ms --rateest-ewmalog 2s => -j RATEEST --rateest-name r8 --rateest-interval 250.0ms --rateest-ewmalog 4.0s
-j RATEEST --rateest-name r9 --rateest-interval 7s --rateest-ewmalog 15s => -j RATEEST --rateest-name r9 --rateest-interval 8.0s --rateest-ewmalog 16.0s
-j RATEEST --rateest-name r10 --rateest-interval 250ms --rateest-ewmalog 100s => -j RATEEST --rateest-name r10 --rateest-interval 250.0ms --rateest-ewmalog 64.0s
-j RATEEST --rateest-name r11 --rateest-interval 250ms --rateest-ewmalog 4000s => -j RATEEST --rateest-name r11 --rateest-interval 250.0ms --rateest-ewmalog 2048.0s
-j RATEEST --rateest-name r12 --rateest-interval 250ms --rateest-ewmalog 361ms => -j RATEEST --rateest-name r12 --rateest-interval 250.0ms --rateest-ewmalog 500.0ms
# 1.8.9: microseconds past 32 bits are cut off, here and in what it saves
-j RATEEST --rateest-name r13 --rateest-interval 250ms --rateest-ewmalog 10000s => -j RATEEST --rateest-name r13 --rateest-interval 250.0ms --rateest-ewmalog 8192.0s
# 1.8.9: the same
-j RATEEST --rateest-name r14 --rateest-interval 8s --rateest-ewmalog 8589934592s => -j RATEEST --rateest-name r14 --rateest-interval 8.0s --rateest-ewmalog 8589934592.0s
# 1.8.9: the same
-j RATEEST --rateest-name r15 --rateest-interval 1 --rateest-ewmalog 2s => -j RATEEST --rateest-name r15 --rateest-interval 250.0ms --rateest-ewmalog 262144.0s
-j RATEEST --rateest-name 123456789012345 --rateest-interval 250.0ms --rateest-ewmalog 500.0ms
# 1.8.9: saved without the quotes
-j RATEEST --rateest-name "a b" --rateest-interval 250.0ms --rateest-ewmalog 500.0ms
# 1.8.9: the same
-j RATEEST --rateest-name "" --rateest-interval 250.0ms --rateest-ewmalog 500.0ms => -j RATEEST --rateest-name "" --rateest-interval 250.0ms --rateest-ewmalog 500.0ms => name  interval 250.0ms ewmalog 500.0ms
-j RATEEST =! 4: option "--rateest-name" must be specified
# 1.8.9: takes the times of the rule before
-j RATEEST --rateest-name a =! 4: option "--rateest-interval" must be specified
# 1.8.9: the same
-j RATEEST --rateest-name a --rateest-interval 1s =! 4: option "--rateest-ewmalog" must be specified
-j RATEEST --rateest-interval 1s --rateest-ewmalog 2s =! 4: option "--rateest-name" must be specified
# 1.8.9: the same
-j RATEEST --rateest-name a --rateest-ewmalog 2s =! 4: option "--rateest-interval" must be specified
-j RATEEST --rateest-name a --rateest-interval 8.1s --rateest-ewmalog 20s =! 48: an interval of "8.1s" is too long: 8s at most
-j RATEEST --rateest-name a --rateest-interval -1s --rateest-ewmalog 20s =! 48: "-1s" is not a time
-j RATEEST --rateest-name a --rateest-interval abc --rateest-ewmalog 20s =! 48: "abc" is not a time
-j RATEEST --rateest-name a --rateest-interval 1min --rateest-ewmalog 20s =! 48: "1min" is not a time
-j RATEEST --rateest-name a --rateest-interval "" --rateest-ewmalog 20s =! 48: "" is not a time
-j RATEEST --rateest-name a --rateest-interval .s --rateest-ewmalog 20s =! 48: ".s" is not a time
-j RATEEST --rateest-name a --rateest-interval 1..5s --rateest-ewmalog 20s =! 48: "1..5s" is not a time
-j RATEEST --rateest-name a --rateest-interval 1s --rateest-ewmalog 2h =! 69: "2h" is not a time
-j RATEEST --rateest-name a --rateest-interval 8s --rateest-ewmalog 8s =! 4: --rateest-ewmalog must be longer than --rateest-interval
-j RATEEST --rateest-name a --rateest-interval 250ms --rateest-ewmalog 360ms =! 4: --rateest-ewmalog must be longer than --rateest-interval
-j RATEEST --rateest-name a --rateest-interval 0 --rateest-ewmalog 20s =! 4: --rateest-ewmalog must be longer than --rateest-interval
-j RATEEST --rateest-name a --rateest-interval 1s --rateest-ewmalog 0 =! 4: --rateest-ewmalog must be longer than --rateest-interval
# 1.8.9: accepted, cut to 15
-j RATEEST --rateest-name 1234567890123456 --rateest-interval 250ms --rateest-ewmalog 500ms =! 27: the text has 16 bytes, of at most 15
-j RATEEST ! --rateest-name a --rateest-interval 1s --rateest-ewmalog 2s =! 14: cannot be inverted
-j RATEEST --rateest-name a ! --rateest-interval 1s --rateest-ewmalog 2s =! 31: cannot be inverted
-j RATEEST --rateest-name a --rateest-interval 1s ! --rateest-ewmalog 2s =! 53: cannot be inverted
-j RATEEST --rateest-name a --rateest-name a =! 29: only once
-j RATEEST --rateest-interval 1s --rateest-interval 1s =! 34: only once
-j RATEEST --rateest-ewmalog 1s --rateest-ewmalog 1s =! 33: only once
