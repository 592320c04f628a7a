# -j HMARK
@ 46 mangle PREROUTING
-j HMARK --hmark-tuple ct,proto --hmark-mod 10 --hmark-rnd 1 => -j HMARK --hmark-proto-mask 0xffff --hmark-rnd 0x00000001 --hmark-mod 10 --hmark-tuple ct => HMARK mod 10 ct, proto-mask 0xffff rnd 0x1
-j HMARK --hmark-tuple ct --hmark-mod 1 --hmark-rnd 0 => -j HMARK --hmark-rnd 0x00000000 --hmark-mod 1 --hmark-tuple ct => HMARK mod 1 ct, rnd 0x0
-j HMARK --hmark-tuple sport,dport --hmark-mod 10 --hmark-rnd 1 => -j HMARK --hmark-sport-mask 0xffff --hmark-dport-mask 0xffff --hmark-rnd 0x00000001 --hmark-mod 10 => HMARK mod 10 sport-mask 0xffff dport-mask 0xffff rnd 0x1
-p esp -j HMARK --hmark-tuple spi --hmark-mod 10 --hmark-rnd 1 => -p esp -j HMARK --hmark-spi-mask 0xffffffff --hmark-rnd 0x00000001 --hmark-mod 10 => HMARK mod 10 spi-mask 0xffffffff rnd 0x1
-j HMARK --hmark-tuple SPI,spi,P --hmark-mod 10 --hmark-rnd 1 => -j HMARK --hmark-spi-mask 0xffffffff --hmark-proto-mask 0xffff --hmark-rnd 0x00000001 --hmark-mod 10
-j HMARK --hmark-tuple c,sp,dp --hmark-mod 10 --hmark-rnd 1 => -j HMARK --hmark-sport-mask 0xffff --hmark-dport-mask 0xffff --hmark-rnd 0x00000001 --hmark-mod 10 --hmark-tuple ct
-j HMARK --hmark-tuple ct --hmark-mod 0xffffffff --hmark-offset 0xffffffff --hmark-rnd 0xffffffff => -j HMARK --hmark-rnd 0xffffffff --hmark-mod 4294967295 --hmark-offset 4294967295 --hmark-tuple ct => HMARK mod 4294967295 + 0xffffffff ct, rnd 0xffffffff
-j HMARK --hmark-tuple ct --hmark-mod 1 --hmark-offset 0 --hmark-rnd 1 => -j HMARK --hmark-rnd 0x00000001 --hmark-mod 1 --hmark-offset 0 --hmark-tuple ct => HMARK mod 1 + 0x0 ct, rnd 0x1
-j HMARK --hmark-src-prefix 24 --hmark-dst-prefix 0 --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-src-prefix 24 --hmark-dst-prefix 0 --hmark-rnd 0x00000001 --hmark-mod 1 => HMARK mod 1 src-prefix 24 dst-prefix 0 rnd 0x1
-j HMARK --hmark-sport-mask 0xff00 --hmark-dport-mask 0xf0 --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-sport-mask 0xff00 --hmark-dport-mask 0x00f0 --hmark-rnd 0x00000001 --hmark-mod 1 => HMARK mod 1 sport-mask 0xff00 dport-mask 0xf0 rnd 0x1
-j HMARK --hmark-sport 80 --hmark-dport 0xffff --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-sport 0x0050 --hmark-dport 0xffff --hmark-rnd 0x00000001 --hmark-mod 1 => HMARK mod 1 sport 0x50 dport 0xffff rnd 0x1
-j HMARK --hmark-sport 0 --hmark-dport-mask 0 --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-dport-mask 0x0000 --hmark-sport 0x0000 --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-spi 0x12345678 --hmark-spi-mask 0x9abcdef0 --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-spi-mask 0x9abcdef0 --hmark-spi 0x12345678 --hmark-rnd 0x00000001 --hmark-mod 1 => HMARK mod 1 spi-mask 0x9abcdef0 spi 0x12345678 rnd 0x1
-j HMARK --hmark-spi 0 --hmark-proto-mask 0 --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-spi 0x00000000 --hmark-proto-mask 0x00 --hmark-rnd 0x00000001 --hmark-mod 1 => HMARK mod 1 spi 0x0 proto-mask 0x0 rnd 0x1
-j HMARK --hmark-spi 0xff --hmark-sport-mask 0xf --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-sport-mask 0x000f --hmark-spi 0x000000ff --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-spi-mask 0xff --hmark-sport 1 --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-spi-mask 0x000000ff --hmark-sport 0x0001 --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-proto-mask 0xffff --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-proto-mask 0xffff --hmark-rnd 0x00000001 --hmark-mod 1
# What stands before --hmark-tuple gives way to it.
-j HMARK --hmark-sport-mask 1 --hmark-tuple sport --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-sport-mask 0xffff --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-tuple ct,sport,dport --hmark-sport 3 --hmark-dport 4 --hmark-src-prefix 1 --hmark-dst-prefix 2 --hmark-proto-mask 6 --hmark-rnd 1 --hmark-mod 7 --hmark-offset 8 => -j HMARK --hmark-src-prefix 1 --hmark-dst-prefix 2 --hmark-sport-mask 0xffff --hmark-dport-mask 0xffff --hmark-sport 0x0003 --hmark-dport 0x0004 --hmark-proto-mask 0x06 --hmark-rnd 0x00000001 --hmark-mod 7 --hmark-offset 8 --hmark-tuple ct => HMARK mod 7 + 0x8 ct, src-prefix 1 dst-prefix 2 sport-mask 0xffff dport-mask 0xffff sport 0x3 dport 0x4 proto-mask 0x6 rnd 0x1
@ 4 filter INPUT
-j HMARK --hmark-tuple src,dst --hmark-rnd 1 --hmark-mod 10 => -j HMARK --hmark-src-prefix 32 --hmark-dst-prefix 32 --hmark-rnd 0x00000001 --hmark-mod 10 => HMARK mod 10 src-prefix 32 dst-prefix 32 rnd 0x1
-j HMARK --hmark-tuple s,d --hmark-rnd 1 --hmark-mod 10 => -j HMARK --hmark-src-prefix 32 --hmark-dst-prefix 32 --hmark-rnd 0x00000001 --hmark-mod 10
-j HMARK --hmark-src-prefix 24 --hmark-tuple src --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-src-prefix 32 --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-src-prefix 32 --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-src-prefix 010 --hmark-dst-prefix 0x18 --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-src-prefix 8 --hmark-dst-prefix 24 --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-src-prefix 255.255.0.0 --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-src-prefix 16 --hmark-rnd 0x00000001 --hmark-mod 1
# 1.8.9: takes a mask with gaps for one of ones
-j HMARK --hmark-src-prefix 255.0.255.0 --hmark-rnd 0x00000001 --hmark-mod 1 => -j HMARK --hmark-src-prefix 255.0.255.0 --hmark-rnd 0x00000001 --hmark-mod 1 => HMARK mod 1 src-prefix 255.0.255.0 rnd 0x1
# 1.8.9: accepted, as 32
-j HMARK --hmark-src-prefix 33 --hmark-rnd 1 --hmark-mod 1 =! 29: invalid mask `33' specified
-j HMARK --hmark-dst-prefix ffff:: --hmark-rnd 1 --hmark-mod 1 =! 29: invalid mask `ffff::' specified
@ 6 filter INPUT
# -L of 1.8.9: shows nothing for 128
-j HMARK --hmark-tuple src,dst --hmark-rnd 1 --hmark-mod 10 => -j HMARK --hmark-src-prefix 128 --hmark-dst-prefix 128 --hmark-rnd 0x00000001 --hmark-mod 10 => HMARK mod 10 src-prefix 128 dst-prefix 128 rnd 0x1
-j HMARK --hmark-src-prefix 65 --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-src-prefix ffff:: --hmark-rnd 1 --hmark-mod 1 => -j HMARK --hmark-src-prefix 16 --hmark-rnd 0x00000001 --hmark-mod 1
-j HMARK --hmark-src-prefix 129 --hmark-rnd 1 --hmark-mod 1 =! 29: invalid mask `129' specified
-j HMARK --hmark-dst-prefix 255.0.0.0 --hmark-rnd 1 --hmark-mod 1 =! 29: invalid mask `255.0.0.0' specified
@ 46 filter OUTPUT
-j HMARK =! 4: option "--hmark-rnd" must be specified
-j HMARK --hmark-tuple src --hmark-mod 1 =! 4: option "--hmark-rnd" must be specified
-j HMARK --hmark-tuple src --hmark-rnd 1 =! 4: option "--hmark-mod" must be specified
-j HMARK --hmark-mod 1 --hmark-rnd 1 --hmark-offset 1 =! 4: or --hmark-tuple must be given
-j HMARK --hmark-tuple "" --hmark-mod 1 --hmark-rnd 1 =! 24: a part of the packet is missing
-j HMARK --hmark-tuple src, --hmark-mod 1 --hmark-rnd 1 =! 28: a part of the packet is missing
-j HMARK --hmark-tuple ,src --hmark-mod 1 --hmark-rnd 1 =! 24: a part of the packet is missing
-j HMARK --hmark-tuple src,,dst --hmark-mod 1 --hmark-rnd 1 =! 28: a part of the packet is missing
-j HMARK --hmark-tuple src,port --hmark-mod 1 --hmark-rnd 1 =! 28: did you mean sport?
-j HMARK --hmark-tuple srcs --hmark-mod 1 --hmark-rnd 1 =! 24: unknown part of a packet "srcs"
-j HMARK --hmark-tuple spi,sport --hmark-mod 1 --hmark-rnd 1 =! 4: masks of ports and of an SPI exclude each other
-j HMARK --hmark-spi-mask 1 --hmark-dport-mask 1 --hmark-mod 1 --hmark-rnd 1 =! 4: masks of ports and of an SPI exclude each other
-j HMARK --hmark-spi-mask 1 --hmark-tuple sport --hmark-mod 1 --hmark-rnd 1 =! 4: masks of ports and of an SPI exclude each other
-j HMARK --hmark-spi 1 --hmark-sport 1 --hmark-mod 1 --hmark-rnd 1 =! 4: "--hmark-spi" excludes "--hmark-sport" and "--hmark-dport"
-j HMARK --hmark-dport 1 --hmark-spi 1 --hmark-mod 1 --hmark-rnd 1 =! 4: "--hmark-spi" excludes "--hmark-sport" and "--hmark-dport"
-j HMARK --hmark-tuple src --hmark-src-prefix 24 --hmark-mod 1 --hmark-rnd 1 =! 47: "--hmark-tuple" stands before "--hmark-src-prefix" and has it
-j HMARK --hmark-tuple dst --hmark-dst-prefix 24 --hmark-mod 1 --hmark-rnd 1 =! 47: stands before
-j HMARK --hmark-tuple sport --hmark-sport-mask 1 --hmark-mod 1 --hmark-rnd 1 =! 49: stands before
-j HMARK --hmark-tuple dport --hmark-dport-mask 1 --hmark-mod 1 --hmark-rnd 1 =! 49: stands before
-j HMARK --hmark-tuple spi --hmark-spi-mask 1 --hmark-mod 1 --hmark-rnd 1 =! 45: stands before
-j HMARK --hmark-tuple proto --hmark-proto-mask 1 --hmark-mod 1 --hmark-rnd 1 =! 49: stands before
-j HMARK --hmark-src-prefix foo --hmark-mod 1 --hmark-rnd 1 =! 29: invalid mask `foo' specified
-j HMARK --hmark-mod 0 --hmark-rnd 1 --hmark-tuple src =! 22: "0" is not a number from 1 to 4294967295
-j HMARK --hmark-mod 0x100000000 =! 22: is not a number from 1 to 4294967295
-j HMARK --hmark-offset 0x100000000 =! 25: is not a number from 0 to 4294967295
-j HMARK --hmark-rnd 0x100000000 =! 22: is not a number from 0 to 4294967295
-j HMARK --hmark-rnd feedcafe =! 22: is not a number from 0 to 4294967295
-j HMARK --hmark-sport-mask 0x10000 =! 29: is not a number from 0 to 65535
-j HMARK --hmark-dport-mask x =! 29: is not a number from 0 to 65535
-j HMARK --hmark-sport http =! 24: is not a number from 0 to 65535
-j HMARK --hmark-dport 65536 =! 24: is not a number from 0 to 65535
-j HMARK --hmark-proto-mask 0x10000 =! 29: is not a number from 0 to 65535
-j HMARK --hmark-spi 0x100000000 =! 22: is not a number from 0 to 4294967295
-j HMARK --hmark-spi-mask -1 =! 27: is not a number from 0 to 4294967295
-j HMARK ! --hmark-tuple src =! 12: cannot be inverted
-j HMARK ! --hmark-mod 1 =! 12: cannot be inverted
-j HMARK ! --hmark-rnd 1 =! 12: cannot be inverted
-j HMARK ! --hmark-offset 1 =! 12: cannot be inverted
-j HMARK ! --hmark-src-prefix 1 =! 12: cannot be inverted
-j HMARK ! --hmark-spi 1 =! 12: cannot be inverted
-j HMARK --hmark-tuple src --hmark-tuple src =! 28: only once
-j HMARK --hmark-mod 1 --hmark-mod 1 =! 24: only once
-j HMARK --hmark-sport 1 --hmark-sport 1 =! 26: only once
