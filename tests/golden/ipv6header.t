# -m ipv6header
@ 6 filter INPUT
-m ipv6header --header hop-by-hop => -m ipv6header --header hop-by-hop => ipv6header flags:0x80
-m ipv6header --header hop => -m ipv6header --header hop-by-hop
-m ipv6header --header hop,dst,route,frag,auth,esp,none,prot => -m ipv6header --header hop-by-hop,ipv6-opts,ipv6-route,ipv6-frag,ah,esp,ipv6-nonxt,protocol => ipv6header flags:0xFF
-m ipv6header --header hop-by-hop,ipv6-opts,ipv6-route,ipv6-frag,ah,esp,ipv6-nonxt,protocol
-m ipv6header --header 0,60,43,44,51,50,59,255 => -m ipv6header --header hop-by-hop,ipv6-opts,ipv6-route,ipv6-frag,ah,esp,ipv6-nonxt,protocol
-m ipv6header --header hopopt => -m ipv6header --header hop-by-hop
-m ipv6header --header esp,hop,hop => -m ipv6header --header hop-by-hop,esp
-m ipv6header --header hop,,dst, => -m ipv6header --header hop-by-hop,ipv6-opts
-m ipv6header ! --header hop-by-hop => -m ipv6header ! --header hop-by-hop => ipv6header flags:!0x80
-m ipv6header --header ah --soft => -m ipv6header --header ah --soft => ipv6header flags:0x08 soft
-m ipv6header ! --header hop-by-hop,ipv6-opts --soft => -m ipv6header ! --header hop-by-hop,ipv6-opts --soft => ipv6header flags:!0xC0 soft
-m ipv6header =! 4: ipv6header: option "--header" must be specified
-m ipv6header --soft =! 4: ipv6header: option "--header" must be specified
-m ipv6header --header "" =! 24: no header is given
-m ipv6header --header 256 =! 24: unknown header "256"
-m ipv6header --header 6 =! 24: unknown header "6"
-m ipv6header --header hop,tcp =! 28: unknown header "tcp"
-m ipv6header --header HOP =! 24: unknown header "HOP"
-m ipv6header --header 0x0 =! 24: unknown header "0x0"
-m ipv6header --header proto =! 24: unknown header "proto"
-m ipv6header --header hop --header dst =! 28: ipv6header: option "--header" can be used only once
-m ipv6header --header hop ! --soft =! 30: ipv6header: option "--soft" cannot be inverted
-m ipv6header --header hop --soft --soft =! 35: ipv6header: option "--soft" can be used only once
@ 4 filter INPUT
-m ipv6header --header hop =! 4: Couldn't load match `ipv6header':No such file or directory
