# -m connlimit
@ 46 filter INPUT
-m connlimit =! 4: connlimit: one of --connlimit-above or --connlimit-upto must be given
-m connlimit --connlimit-saddr =! 4: connlimit: one of --connlimit-above or --connlimit-upto must be given
-m connlimit --connlimit-mask 24 =! 4: connlimit: one of --connlimit-above or --connlimit-upto must be given
-m connlimit --connlimit-upto 5 --connlimit-above 5 =! 33: connlimit: option "--connlimit-above" cannot be used together with "--connlimit-upto"
-m connlimit --connlimit-above 4294967296 =! 32: "4294967296" is not a number from 0 to 4294967295
-m connlimit --connlimit-upto -1 =! 31: "-1" is not a number from 0 to 4294967295
-m connlimit --connlimit-upto x =! 31: "x" is not a number from 0 to 4294967295
-m connlimit --connlimit-above 5 --connlimit-saddr --connlimit-daddr =! 52: connlimit: option "--connlimit-daddr" cannot be used together with "--connlimit-saddr"
-m connlimit --connlimit-above 5 ! --connlimit-daddr =! 36: connlimit: option "--connlimit-daddr" cannot be inverted
-m connlimit --connlimit-above 5 ! --connlimit-mask 24 =! 36: connlimit: option "--connlimit-mask" cannot be inverted
-m connlimit --connlimit-above 5 --connlimit-above 6 =! 34: connlimit: option "--connlimit-above" can be used only once
@ 4 filter INPUT
-m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr => -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr => #conn src/32 > 5
-m connlimit --connlimit-upto 0 => -m connlimit --connlimit-upto 0 --connlimit-mask 32 --connlimit-saddr => #conn src/32 <= 0
-m connlimit --connlimit-upto 5 => -m connlimit --connlimit-upto 5 --connlimit-mask 32 --connlimit-saddr => #conn src/32 <= 5
-m connlimit --connlimit-above 5 => -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr => #conn src/32 > 5
-m connlimit ! --connlimit-above 5 => -m connlimit --connlimit-upto 5 --connlimit-mask 32 --connlimit-saddr => #conn src/32 <= 5
-m connlimit ! --connlimit-upto 5 => -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr => #conn src/32 > 5
-m connlimit --connlimit-above 4294967295 => -m connlimit --connlimit-above 4294967295 --connlimit-mask 32 --connlimit-saddr => #conn src/32 > 4294967295
-m connlimit --connlimit-above 0x10 => -m connlimit --connlimit-above 16 --connlimit-mask 32 --connlimit-saddr => #conn src/32 > 16
-m connlimit --connlimit-above 5 --connlimit-mask 0 => -m connlimit --connlimit-above 5 --connlimit-mask 0 --connlimit-saddr => #conn src/0 > 5
-m connlimit --connlimit-above 5 --connlimit-mask 24 => -m connlimit --connlimit-above 5 --connlimit-mask 24 --connlimit-saddr => #conn src/24 > 5
-m connlimit --connlimit-above 5 --connlimit-mask 32 => -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr => #conn src/32 > 5
-m connlimit --connlimit-above 5 --connlimit-mask 255.255.0.0 => -m connlimit --connlimit-above 5 --connlimit-mask 16 --connlimit-saddr => #conn src/16 > 5
-m connlimit --connlimit-above 5 --connlimit-saddr => -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr => #conn src/32 > 5
-m connlimit --connlimit-above 5 --connlimit-daddr => -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-daddr => #conn dst/32 > 5
-m connlimit --connlimit-daddr --connlimit-mask 8 ! --connlimit-above 5 => -m connlimit --connlimit-upto 5 --connlimit-mask 8 --connlimit-daddr => #conn dst/8 <= 5
-m connlimit --connlimit-above 5 --connlimit-mask foo =! 51: "foo" is neither a number from 0 to 32 nor a mask
-m connlimit --connlimit-above 5 --connlimit-mask -1 =! 51: "-1" is neither a number from 0 to 32 nor a mask
-m connlimit --connlimit-above 5 --connlimit-mask ffff:: =! 51: "ffff::" is neither a number from 0 to 32 nor a mask
# masks of which 1.8.9 makes 32 bits
# 1.8.9: accepted, and saved as -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr
-m connlimit --connlimit-above 5 --connlimit-mask 33 =! 51: "33" is neither a number from 0 to 32 nor a mask
# 1.8.9: accepted, and saved as -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr
-m connlimit --connlimit-above 5 --connlimit-mask 255.0.255.0 =! 51: the mask "255.0.255.0" has gaps
@ 6 filter INPUT
-m connlimit --connlimit-above 5 --connlimit-mask 128 --connlimit-saddr => -m connlimit --connlimit-above 5 --connlimit-mask 128 --connlimit-saddr => #conn src/128 > 5
-m connlimit --connlimit-above 5 => -m connlimit --connlimit-above 5 --connlimit-mask 128 --connlimit-saddr => #conn src/128 > 5
-m connlimit --connlimit-upto 5 --connlimit-daddr => -m connlimit --connlimit-upto 5 --connlimit-mask 128 --connlimit-daddr => #conn dst/128 <= 5
-m connlimit --connlimit-above 5 --connlimit-mask 0 => -m connlimit --connlimit-above 5 --connlimit-mask 0 --connlimit-saddr => #conn src/0 > 5
-m connlimit --connlimit-above 5 --connlimit-mask 64 => -m connlimit --connlimit-above 5 --connlimit-mask 64 --connlimit-saddr => #conn src/64 > 5
-m connlimit --connlimit-above 5 --connlimit-mask 100 => -m connlimit --connlimit-above 5 --connlimit-mask 100 --connlimit-saddr => #conn src/100 > 5
-m connlimit --connlimit-above 5 --connlimit-mask 128 => -m connlimit --connlimit-above 5 --connlimit-mask 128 --connlimit-saddr => #conn src/128 > 5
-m connlimit --connlimit-above 5 --connlimit-mask ffff:ffff:: => -m connlimit --connlimit-above 5 --connlimit-mask 32 --connlimit-saddr => #conn src/32 > 5
-m connlimit --connlimit-above 5 --connlimit-mask 129 =! 51: "129" is neither a number from 0 to 128 nor a mask
-m connlimit --connlimit-above 5 --connlimit-mask foo =! 51: "foo" is neither a number from 0 to 128 nor a mask
-m connlimit --connlimit-above 5 --connlimit-mask 255.255.0.0 =! 51: "255.255.0.0" is neither a number from 0 to 128 nor a mask
