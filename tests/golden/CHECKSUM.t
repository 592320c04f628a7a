@ 46 mangle POSTROUTING
-j CHECKSUM --checksum-fill => -j CHECKSUM --checksum-fill => CHECKSUM fill
-p udp -m udp --dport 68 -j CHECKSUM --checksum-fill
-j CHECKSUM =! 4: CHECKSUM: option "--checksum-fill" must be specified
-j CHECKSUM ! --checksum-fill =! 15: CHECKSUM: option "--checksum-fill" cannot be inverted
-j CHECKSUM --checksum-fill --checksum-fill =! 29: CHECKSUM: option "--checksum-fill" can be used only once
@ 46 mangle PREROUTING
-j CHECKSUM --checksum-fill
