# -m cpu
@ 46 filter INPUT
-m cpu --cpu 0 => -m cpu --cpu 0 => cpu 0
-m cpu ! --cpu 3 => -m cpu ! --cpu 3 => cpu ! 3
-m cpu ! --cpu 0
-m cpu --cpu 4294967295
-m cpu --cpu 0x10 => -m cpu --cpu 16
-m cpu --cpu 010 => -m cpu --cpu 8
-m cpu --cpu 4294967296 =! 14: "4294967296" is not a number from 0 to 4294967295
-m cpu --cpu -1 =! 14: "-1" is not a number from 0 to 4294967295
-m cpu --cpu 1,2 =! 14: "1,2" is not a number
-m cpu --cpu x =! 14: "x" is not a number
-m cpu --cpu "" =! 14: "" is not a number
-m cpu --cpu =! 8: option "--cpu" requires an argument
-m cpu =! 4: cpu: option "--cpu" must be specified
-m cpu --cpu 1 --cpu 2 =! 16: cpu: option "--cpu" can be used only once
-m cpu --cpu 1 -m cpu ! --cpu 2
@ 46 nat PREROUTING
-p tcp -m tcp --dport 80 -m cpu --cpu 0 -j REDIRECT --to-ports 8080
@ 46 raw OUTPUT
-m cpu --cpu 7
