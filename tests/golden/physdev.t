@ 46 filter FORWARD
-m physdev --physdev-in eth0 => -m physdev --physdev-in eth0 => PHYSDEV match --physdev-in eth0
-m physdev ! --physdev-in eth+ => -m physdev ! --physdev-in eth+ => PHYSDEV match ! --physdev-in eth+
-m physdev --physdev-in +
-m physdev ! --physdev-in +
-m physdev --physdev-out eth0 --physdev-is-bridged => -m physdev --physdev-out eth0 --physdev-is-bridged => PHYSDEV match --physdev-out eth0 --physdev-is-bridged
-m physdev --physdev-out eth0.1
-m physdev --physdev-out abcdefghijklmno
-m physdev --physdev-out abcdefghijklmn+
-m physdev --physdev-is-in => -m physdev --physdev-is-in => PHYSDEV match --physdev-is-in
-m physdev ! --physdev-is-in => -m physdev ! --physdev-is-in => PHYSDEV match ! --physdev-is-in
-m physdev --physdev-is-out => -m physdev --physdev-is-out => PHYSDEV match --physdev-is-out
-m physdev ! --physdev-is-out
-m physdev --physdev-is-bridged => -m physdev --physdev-is-bridged => PHYSDEV match --physdev-is-bridged
-m physdev ! --physdev-is-bridged
-m physdev --physdev-is-bridged --physdev-out eth1 --physdev-is-out --physdev-in eth0 --physdev-is-in => -m physdev --physdev-is-in --physdev-in eth0 --physdev-is-out --physdev-out eth1 --physdev-is-bridged => PHYSDEV match --physdev-is-in --physdev-in eth0 --physdev-is-out --physdev-out eth1 --physdev-is-bridged
-m physdev ! --physdev-is-bridged ! --physdev-out eth1 ! --physdev-is-out ! --physdev-in eth0 ! --physdev-is-in => -m physdev ! --physdev-is-in ! --physdev-in eth0 ! --physdev-is-out ! --physdev-out eth1 ! --physdev-is-bridged => PHYSDEV match ! --physdev-is-in ! --physdev-in eth0 ! --physdev-is-out ! --physdev-out eth1 ! --physdev-is-bridged
-m physdev --physdev-out abcdefghijklmnop =! 26: the interface name "abcdefghijklmnop" is longer than 15 bytes
# 1.8.9: accepted, and saved as a line that cannot be read back
-m physdev --physdev-in "" =! 25: the interface name is empty
-m physdev =! 4: physdev: one of --physdev-is-in, --physdev-in, --physdev-is-out, --physdev-out or --physdev-is-bridged must be given
-m physdev --physdev-in a --physdev-in b =! 27: physdev: option "--physdev-in" can be used only once
-m physdev --physdev-is-in --physdev-is-in =! 28: physdev: option "--physdev-is-in" can be used only once
@ 46 filter OUTPUT
-m physdev --physdev-is-bridged --physdev-out eth0 => -m physdev --physdev-out eth0 --physdev-is-bridged
@ 46 filter INPUT
-m physdev --physdev-in eth0
