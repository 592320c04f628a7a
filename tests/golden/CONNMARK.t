# -j CONNMARK
@ 46 mangle PREROUTING
-j CONNMARK --set-xmark 0 => -j CONNMARK --set-xmark 0x0/0xffffffff => CONNMARK and 0x0
-j CONNMARK --set-xmark 1 => -j CONNMARK --set-xmark 0x1/0xffffffff => CONNMARK set 0x1
-j CONNMARK --set-xmark 0x1/0x1 => -j CONNMARK --set-xmark 0x1/0x1 => CONNMARK or 0x1
-j CONNMARK --set-xmark 0x1/0xff => -j CONNMARK --set-xmark 0x1/0xff => CONNMARK xset 0x1/0xff
-j CONNMARK --set-xmark 0x0/0x0 => -j CONNMARK --set-xmark 0x0/0x0 => CONNMARK and 0xffffffff
-j CONNMARK --set-xmark 0x1/0x0 => -j CONNMARK --set-xmark 0x1/0x0 => CONNMARK xor 0x1
-j CONNMARK --set-xmark 0x100000000 =! 25: is not a number
-j CONNMARK --set-xmark 1/ =! 27: the mask "" is not a number
-j CONNMARK --set-mark 0xff/0x0f => -j CONNMARK --set-xmark 0xff/0xff => CONNMARK or 0xff
-j CONNMARK --set-mark 1 => -j CONNMARK --set-xmark 0x1/0xffffffff
-j CONNMARK --set-mark x =! 24: "x" is not a number
-j CONNMARK --and-mark 0xff => -j CONNMARK --set-xmark 0x0/0xffffff00 => CONNMARK and 0xff
-j CONNMARK --and-mark 1/1 =! 24: "1/1" is not a number
-j CONNMARK --or-mark 0xff => -j CONNMARK --set-xmark 0xff/0xff
-j CONNMARK --or-mark 0x100000000 =! 23: is not a number
-j CONNMARK --xor-mark 0xff => -j CONNMARK --set-xmark 0xff/0x0
-j CONNMARK --xor-mark "" =! 24: "" is not a number
-j CONNMARK --save-mark => -j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0xffffffff => CONNMARK save
-j CONNMARK --save-mark --mask 0 => -j CONNMARK --save-mark --nfmask 0x0 --ctmask 0x0 => CONNMARK save mask 0x0
-j CONNMARK --save-mark --mask 0xff => -j CONNMARK --save-mark --nfmask 0xff --ctmask 0xff => CONNMARK save mask 0xff
-j CONNMARK --mask 0xff --save-mark => -j CONNMARK --save-mark --nfmask 0xff --ctmask 0xff
-j CONNMARK --save-mark --nfmask 0xff --ctmask 0xf0 => -j CONNMARK --save-mark --nfmask 0xff --ctmask 0xf0 => CONNMARK save nfmask 0xff ctmask ~0xf0
-j CONNMARK --save-mark --ctmask 0 => -j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0x0 => CONNMARK save nfmask 0xffffffff ctmask ~0x0
-j CONNMARK --nfmask 255 --save-mark => -j CONNMARK --save-mark --nfmask 0xff --ctmask 0xffffffff
-j CONNMARK --restore-mark => -j CONNMARK --restore-mark --nfmask 0xffffffff --ctmask 0xffffffff => CONNMARK restore
-j CONNMARK --restore-mark --mask 0xff => -j CONNMARK --restore-mark --nfmask 0xff --ctmask 0xff => CONNMARK restore mask 0xff
-j CONNMARK --restore-mark --nfmask 0xff --ctmask 0xf0 => -j CONNMARK --restore-mark --nfmask 0xff --ctmask 0xf0 => CONNMARK restore ctmask 0xf0 nfmask ~0xff
-j CONNMARK --restore-mark --nfmask 0x1fff --ctmask 0x1fff
-j CONNMARK --restore-mark --mask 0x100000000 =! 35: is not a number from 0 to 4294967295
-j CONNMARK --restore-mark --nfmask x =! 37: "x" is not a number
-j CONNMARK --restore-mark --ctmask 1/1 =! 37: "1/1" is not a number
-j CONNMARK --restore-mark --mask 0xff --ctmask 0xff =! 40: cannot be used together with "--mask"
-j CONNMARK --restore-mark --nfmask 0xff --mask 0xff =! 42: cannot be used together with "--nfmask"
-j CONNMARK --save-mark --left-shift-mark 1 => -j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0xffffffff --left-shift-mark 1 => CONNMARK save left-shift-mark 1
-j CONNMARK --restore-mark --right-shift-mark 31 => -j CONNMARK --restore-mark --nfmask 0xffffffff --ctmask 0xffffffff --right-shift-mark 31 => CONNMARK restore right-shift-mark 31
-j CONNMARK --left-shift-mark 0x10 --restore-mark --mask 0xff => -j CONNMARK --restore-mark --nfmask 0xff --ctmask 0xff --left-shift-mark 16 => CONNMARK restore mask 0xff left-shift-mark 16
-j CONNMARK --set-mark 1 --right-shift-mark 2 => -j CONNMARK --set-xmark 0x1/0xffffffff --right-shift-mark 2 => CONNMARK set 0x1 right-shift-mark 2
-j CONNMARK --save-mark --left-shift-mark 1 --right-shift-mark 2 => -j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0xffffffff --right-shift-mark 2
-j CONNMARK --save-mark --right-shift-mark 2 --left-shift-mark 1 => -j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0xffffffff --left-shift-mark 1
-j CONNMARK --save-mark --left-shift-mark 0 => -j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0xffffffff
# lossy: the direction of a shift by nothing
-j CONNMARK --save-mark --right-shift-mark 0 => -j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0xffffffff
-j CONNMARK --save-mark --left-shift-mark 32 =! 43: "32" is not a number from 0 to 31
-j CONNMARK --save-mark --right-shift-mark -1 =! 44: "-1" is not a number
# lossy: a mask of the packet's mark means nothing here
-j CONNMARK --set-mark 1 --mask 0xff => -j CONNMARK --set-xmark 0x1/0xff
# lossy: the same
-j CONNMARK --mask 0xff --set-mark 1 => -j CONNMARK --set-xmark 0x1/0xffffffff
# lossy: the same
-j CONNMARK --set-mark 1 --nfmask 0xff => -j CONNMARK --set-xmark 0x1/0xffffffff
-j CONNMARK --set-mark 1 --ctmask 0xff => -j CONNMARK --set-xmark 0x1/0xff
-j CONNMARK =! 4: one of --set-xmark, --set-mark, --and-mark, --or-mark, --xor-mark, --save-mark or --restore-mark must be given
-j CONNMARK --mask 0xff =! 4: must be given
-j CONNMARK --left-shift-mark 1 =! 4: must be given
-j CONNMARK --set-mark 1 --save-mark =! 26: cannot be used together with "--set-mark"
-j CONNMARK --save-mark --restore-mark =! 25: cannot be used together with "--save-mark"
-j CONNMARK --save-mark --save-mark =! 25: only once
-j CONNMARK ! --save-mark =! 15: cannot be inverted
-j CONNMARK ! --nfmask 1 --save-mark =! 15: cannot be inverted
@ 46 filter OUTPUT
-j CONNMARK --restore-mark => -j CONNMARK --restore-mark --nfmask 0xffffffff --ctmask 0xffffffff
@ 46 raw OUTPUT
-j CONNMARK --or-mark 4 => -j CONNMARK --set-xmark 0x4/0x4
