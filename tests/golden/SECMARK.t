# -j SECMARK. A kernel without SELinux maps no context, so that none of the good lines can be
# loaded here.
# 1.8.9: cannot load them here, see above
@ 46 security OUTPUT
-j SECMARK --selctx system_u:object_r:httpd_packet_t:s0 => -j SECMARK --selctx system_u:object_r:httpd_packet_t:s0 => SECMARK selctx system_u:object_r:httpd_packet_t:s0
-j SECMARK --selctx s0:c1.c3,c5
-j SECMARK --selctx "a b" => -j SECMARK --selctx "a b" => SECMARK selctx a b
-j SECMARK --selctx "" => -j SECMARK --selctx "" => SECMARK selctx
-j SECMARK --selctx aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
-j SECMARK --selctx aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa =! 21: the text has 256 bytes, of at most 255
@ 46 mangle FORWARD
-j SECMARK =! 4: option "--selctx" must be specified
-j SECMARK --selctx a --selctx b =! 23: only once
-j SECMARK ! --selctx a =! 14: cannot be inverted
-j SECMARK --selctx =! 12: option "--selctx" requires an argument
