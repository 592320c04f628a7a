# -m bpf
@ 46 filter INPUT
-m bpf --object-pinned "" =! 24: the path is empty
-m bpf ! --object-pinned x =! 10: bpf: option "--object-pinned" cannot be inverted
-m bpf --object-pinned x --object-pinned y =! 26: bpf: option "--object-pinned" can be used only once
-m bpf =! 4: bpf: one of --bytecode or --object-pinned must be given
-m bpf --bytecode "1,6 0 0 1" => -m bpf --bytecode "1,6 0 0 1" => match bpf 6 0 0 1
-m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0" => -m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0" => match bpf 48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0
-m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0," => -m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0" => match bpf 48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0
-m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0,6 0 0 0" =! 55: more than the 4 instructions announced
-m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 0 1" =! 19: of 4 instructions only 3 are here
-m bpf --bytecode "4, 48 0 0 9, 21 0 1 6, 6 0 0 1, 6 0 0 0" => -m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0" => match bpf 48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0
-m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 0 1,6 0 0" =! 47: instruction 4 is not four numbers
-m bpf --bytecode "0," =! 19: "0" is not a number of instructions, 1 to 64
-m bpf --bytecode "0" =! 19: "0" is not a number of instructions, 1 to 64
-m bpf --bytecode "1" =! 19: of 1 instructions only 0 are here
-m bpf --bytecode "1," =! 19: of 1 instructions only 0 are here
-m bpf --bytecode "x" =! 19: "x" is not a number of instructions, 1 to 64
-m bpf --bytecode "" =! 19: "" is not a number of instructions, 1 to 64
-m bpf --bytecode "65,6 0 0 1" =! 19: "65" is not a number of instructions, 1 to 64
-m bpf --bytecode "1,6 0 0 4294967295" => -m bpf --bytecode "1,6 0 0 4294967295" => match bpf 6 0 0 4294967295
-m bpf --bytecode "1,  6  0  0  1  " => -m bpf --bytecode "1,6 0 0 1" => match bpf 6 0 0 1
-m bpf ! --bytecode "1,6 0 0 1" =! 10: bpf: option "--bytecode" cannot be inverted
-m bpf --bytecode "1,6 0 0 1" --bytecode "1,6 0 0 1" =! 31: bpf: option "--bytecode" can be used only once
-m bpf --bytecode "01,06 0 0 1" => -m bpf --bytecode "1,6 0 0 1" => match bpf 6 0 0 1
-m bpf --bytecode "64,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,6 0 0 1"
-m bpf --bytecode "65,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,0 0 0 1,6 0 0 1" =! 19: "65" is not a number of instructions, 1 to 64
-m bpf --bytecode "4,48 0 0 9,21 0 1 6,6 0 x 1,6 0 0 0" =! 39: instruction 3 is not four numbers
-m bpf --bytecode "1,,6 0 0 1" =! 21: instruction 1 is not four numbers
-m bpf --bytecode "-1,6 0 0 1" =! 19: "-1" is not a number of instructions, 1 to 64
# 1.8.9: the program must be there
-m bpf --object-pinned /sys/fs/bpf/x => -m bpf --object-pinned /sys/fs/bpf/x => match bpf pinned /sys/fs/bpf/x
# what 1.8.9 reads as other numbers, or passes over
# 1.8.9: accepted, and saved as -m bpf --bytecode "1,6 0 0 0"
-m bpf --bytecode "1,6 0 0 0x10" =! 21: instruction 1 is not four numbers
# 1.8.9: accepted, and saved as -m bpf --bytecode "1,6 0 0 1"
-m bpf --bytecode "1,6 0 0 1 1" =! 21: instruction 1 is not four numbers
# 1.8.9: accepted, and saved as -m bpf --bytecode "1,6 0 0 0"
-m bpf --bytecode "1,6 0 0 4294967296" =! 21: instruction 1 is not four numbers
# 1.8.9: accepted, and saved as -m bpf --bytecode "1,6 0 0 1"
-m bpf --bytecode "1,6 256 0 1" =! 21: instruction 1 is not four numbers
# 1.8.9: accepted, and saved as -m bpf --bytecode "1,6 0 0 1"
-m bpf --bytecode "1,6 0 256 1" =! 21: instruction 1 is not four numbers
# 1.8.9: accepted, and saved as -m bpf --bytecode "1,6 0 0 4294967295"
-m bpf --bytecode "1,6 0 0 -1" =! 21: instruction 1 is not four numbers
# one program only
-m bpf --bytecode "1,6 0 0 1" --object-pinned /sys/fs/bpf/x =! 31: bpf: option "--object-pinned" cannot be used together with "--bytecode"
