# -m nfacct; iptables writes two blanks before the name. The objects:
$ nfacct add x
$ nfacct add a.b
$ nfacct add 0123456789012345678901234567890
@ 46 filter INPUT
-m nfacct --nfacct-name x => -m nfacct --nfacct-name  x => nfacct-name  x
-m nfacct --nfacct-name "a.b" => -m nfacct --nfacct-name  "a.b" => nfacct-name  "a.b"
-m nfacct --nfacct-name 0123456789012345678901234567890 => -m nfacct --nfacct-name  0123456789012345678901234567890
-m nfacct --nfacct-name x -m nfacct --nfacct-name a.b => -m nfacct --nfacct-name  x -m nfacct --nfacct-name  "a.b"
# 1.8.9: accepted, the name cut to 31 bytes
-m nfacct --nfacct-name 01234567890123456789012345678901 =! 25: the text has 32 bytes, of at most 31
-m nfacct --nfacct-name "" =! 25: the text is too short
-m nfacct --nfacct-name =! 11: option "--nfacct-name" requires an argument
-m nfacct =! 4: nfacct: option "--nfacct-name" must be specified
-m nfacct ! --nfacct-name x =! 13: nfacct: option "--nfacct-name" cannot be inverted
-m nfacct --nfacct-name x --nfacct-name x =! 27: nfacct: option "--nfacct-name" can be used only once
@ 46 raw OUTPUT
-p tcp -m nfacct --nfacct-name  x -j ACCEPT
