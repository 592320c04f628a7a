# -j TEE
@ 4 mangle PREROUTING
-j TEE --gateway 1.2.3.4 => -j TEE --gateway 1.2.3.4 => TEE gw:1.2.3.4
-j TEE --gateway 1.2.3.4 --oif eth0.1 => -j TEE --gateway 1.2.3.4 --oif eth0.1 => TEE gw:1.2.3.4 oif=eth0.1
-j TEE --oif eth+ --gateway 255.255.255.255 => -j TEE --gateway 255.255.255.255 --oif eth+
-j TEE --gateway localhost => -j TEE --gateway 127.0.0.1
-j TEE --gateway 1.2.3.4 --oif 123456789012345
-j TEE --gateway 1.2.3.4 --oif "" => -j TEE --gateway 1.2.3.4
# 1.8.9: saved without the quotes
-j TEE --gateway 1.2.3.4 --oif "a b" => -j TEE --gateway 1.2.3.4 --oif "a b" => TEE gw:1.2.3.4 oif=a b
# 1.8.9: accepted, as 1.2.0.3
-j TEE --gateway 1.2.3 =! 18: "1.2.3" is not a whole ipv4 address
-j TEE --gateway 1.2.3.4/24 =! 18: not found
-j TEE --gateway ::1 =! 18: not found
-j TEE --gateway 0.0.0.0 =! 18: 0.0.0.0 is no gateway
-j TEE --gateway 1.2.3.4 ! --oif lo =! 28: cannot be inverted
-j TEE ! --gateway 1.2.3.4 =! 10: cannot be inverted
-j TEE --gateway 1.2.3.4 --gateway 1.2.3.5 =! 26: only once
-j TEE --gateway 1.2.3.4 --oif a --oif b =! 34: only once
# 1.8.9: accepted, cut to 15
-j TEE --gateway 1.2.3.4 --oif 1234567890123456 =! 32: the text has 16 bytes, of at most 15
@ 6 mangle PREROUTING
-j TEE --gateway 2001:db8::1 => -j TEE --gateway 2001:db8::1 => TEE gw:2001:db8::1
-j TEE --gateway ::ffff:1.2.3.4 --oif lo => -j TEE --gateway ::ffff:1.2.3.4 --oif lo => TEE gw:::ffff:1.2.3.4 oif=lo
-j TEE --gateway :: =! 18: :: is no gateway
-j TEE --gateway 1.2.3.4 =! 18: not found
-j TEE --gateway 2001:db8::1/64 =! 18: not found
@ 46 filter FORWARD
-j TEE =! 4: option "--gateway" must be specified
-j TEE --oif lo =! 4: option "--gateway" must be specified
-j TEE --gateway "" =! 18: not found
