@ 46 filter INPUT
-m mac --mac-source 00:11:22:aa:bb:cc => -m mac --mac-source 00:11:22:aa:bb:cc => MAC 00:11:22:aa:bb:cc
-m mac --mac-source 00:11:22:AA:bb:Cc => -m mac --mac-source 00:11:22:aa:bb:cc
-m mac ! --mac-source 00:11:22:aa:bb:cc => -m mac ! --mac-source 00:11:22:aa:bb:cc => MAC ! 00:11:22:aa:bb:cc
-m mac --mac-source 0:1:2:3:4:5 => -m mac --mac-source 00:01:02:03:04:05
-m mac --mac-source 00:00:00:00:00:00
-m mac --mac-source ff:ff:ff:ff:ff:ff
-m mac --mac-source 00:11:22:33:44 =! 21: "00:11:22:33:44" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)
-m mac --mac-source 00:11:22:33:44:55:66 =! 21: "00:11:22:33:44:55:66" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)
-m mac --mac-source 00:11:22:33:44:5g =! 21: "00:11:22:33:44:5g" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)
-m mac --mac-source 000:11:22:33:44:55 =! 21: "000:11:22:33:44:55" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)
-m mac --mac-source 00-11-22-33-44-55 =! 21: "00-11-22-33-44-55" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)
-m mac --mac-source 001122334455 =! 21: "001122334455" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)
-m mac --mac-source "" =! 21: "" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)
-m mac =! 4: mac: option "--mac-source" must be specified
-m mac --mac-source 0:1:2:3:4:5 --mac-source 0:1:2:3:4:5 =! 33: mac: option "--mac-source" can be used only once
@ 46 filter FORWARD
-m mac --mac-source 00:11:22:33:44:55
@ 46 raw PREROUTING
-m mac --mac-source 00:11:22:33:44:55
