# -m l2tp, which iptables does not have
# 1.8.9: unknown
@ 46 filter INPUT
-p udp -m l2tp --tid 1 => -p udp -m l2tp --tid 1 => l2tp tid 1
-p udp -m l2tp --tid 0
-p 115 -m l2tp --tid 4294967295 => -p l2tp -m l2tp --tid 4294967295
-p udp -m l2tp --sid 0x10 => -p udp -m l2tp --sid 16 => l2tp sid 16
-p 115 -m l2tp --sid 4294967295 => -p l2tp -m l2tp --sid 4294967295
-p udp -m l2tp --type control => -p udp -m l2tp --type control => l2tp type control
-p udp -m l2tp --type CONTROL --pversion 2 => -p udp -m l2tp --pversion 2 --type control => l2tp pversion 2 type control
-p l2tp -m l2tp --type control --pversion 3 => -p l2tp -m l2tp --pversion 3 --type control
-p udp -m l2tp --type data --pversion 3 --sid 65536 --tid 65537 => -p udp -m l2tp --tid 65537 --sid 65536 --pversion 3 --type data => l2tp tid 65537 sid 65536 pversion 3 type data
-p udp -m l2tp --tid 65535 --sid 65535 --pversion 2
-p udp -m l2tp --tid 4294967296 =! 22: "4294967296" is not a number from 0 to 4294967295
-p udp -m l2tp --sid x =! 22: "x" is not a number
-p udp -m l2tp --pversion 1 =! 27: "1" is not a number from 2 to 3
-p udp -m l2tp --pversion 4 =! 27: "4" is not a number from 2 to 3
-p udp -m l2tp --type other =! 23: unknown type "other"
-p udp -m l2tp ! --tid 1 =! 18: l2tp: option "--tid" cannot be inverted
-p udp -m l2tp --tid 1 --tid 2 =! 24: l2tp: option "--tid" can be used only once
-p udp -m l2tp =! 11: l2tp: one of --tid, --sid and --type control must be given
-p udp -m l2tp --pversion 2 =! 11: l2tp: one of --tid, --sid and --type control must be given
-p udp -m l2tp --type data =! 11: l2tp: one of --tid, --sid and --type control must be given
-m l2tp --tid 1 =! 4: l2tp needs -p udp or -p l2tp
-p tcp -m l2tp --tid 1 =! 11: l2tp needs -p udp or -p l2tp
-p l2tp -m l2tp --tid 1 --pversion 2 =! 12: l2tp: version 2 goes over UDP only
-p udp -m l2tp --tid 65536 --pversion 2 =! 11: l2tp: version 2 has numbers up to 65535 only
-p udp -m l2tp --sid 65536 --pversion 2 =! 11: l2tp: version 2 has numbers up to 65535 only
