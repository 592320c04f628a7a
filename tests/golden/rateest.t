# -m rateest; the estimators are made by another table's rules:
$ iptables-legacy -t mangle -A OUTPUT -j RATEEST --rateest-name e1 --rateest-interval 250ms --rateest-ewmalog 500ms
$ iptables-legacy -t mangle -A OUTPUT -j RATEEST --rateest-name e.2 --rateest-interval 250ms --rateest-ewmalog 500ms
@ 46 filter INPUT
# one estimator and a number
-m rateest --rateest e1 --rateest-lt --rateest-bps 2.5mbit => -m rateest --rateest e1 --rateest-lt --rateest-bps 2500Kbit => rateest match e1 bps 312500 lt
-m rateest --rateest e1 --rateest-gt --rateest-bps 2500000 => -m rateest --rateest e1 --rateest-gt --rateest-bps 2500Kbit => rateest match e1 bps 312500 gt
-m rateest --rateest e.2 --rateest-eq --rateest-bps 8bit => -m rateest --rateest e.2 --rateest-eq --rateest-bps 8bit => rateest match e.2 bps 1 eq
-m rateest --rateest e1 ! --rateest-lt --rateest-bps 8bit => -m rateest --rateest e1 ! --rateest-lt --rateest-bps 8bit => rateest match e1 bps 1 ! lt
-m rateest --rateest e1 ! --rateest-gt --rateest-bps 8bit
-m rateest --rateest e1 ! --rateest-eq --rateest-bps 8bit
-m rateest --rateest e1 --rateest-lt --rateest-bps => -m rateest --rateest e1 --rateest-lt --rateest-bps 0bit => rateest match e1 bps 0 lt
# 1.8.9: refused, wants a blank
-m rateest --rateest1 e1 --rateest-lt --rateest-bps=8 => -m rateest --rateest e1 --rateest-lt --rateest-bps 8bit
-m rateest --rateest-bps2 8 --rateest-lt --rateest1 e1 => -m rateest --rateest e1 --rateest-lt --rateest-bps 8bit
-m rateest --rateest e1 --rateest-lt --rateest-pps 5 => -m rateest --rateest e1 --rateest-lt --rateest-pps 5 => rateest match e1 pps lt 5
-m rateest --rateest e1 ! --rateest-gt --rateest-pps 4294967295 => -m rateest --rateest e1 ! --rateest-gt --rateest-pps 4294967295 => rateest match e1 pps ! gt 4294967295
-m rateest --rateest e1 --rateest-gt --rateest-pps2 0x10 => -m rateest --rateest e1 --rateest-gt --rateest-pps 16
-m rateest --rateest e1 --rateest-gt --rateest-pps => -m rateest --rateest e1 --rateest-gt --rateest-pps 0 => rateest match e1 pps gt 0
-m rateest --rateest-pps --rateest e1 --rateest-gt -j ACCEPT => -m rateest --rateest e1 --rateest-gt --rateest-pps 0 -j ACCEPT
# 1.8.9: saves the comparison twice, and cannot read that
-m rateest --rateest e1 --rateest-lt --rateest-pps 5 --rateest-bps 8 => -m rateest --rateest e1 --rateest-lt --rateest-bps 8bit --rateest-pps 5 => rateest match e1 bps 1 lt pps lt 5
# less than another estimator
-m rateest --rateest1 e1 --rateest-lt --rateest2 e.2 --rateest-bps => -m rateest --rateest1 e1 --rateest-lt --rateest-bps --rateest2 e.2 => rateest match e1 bps lt e.2 bps
-m rateest --rateest e1 ! --rateest-eq --rateest-pps --rateest2 e1 => -m rateest --rateest1 e1 ! --rateest-eq --rateest-pps --rateest2 e1 => rateest match e1 pps ! eq e1 pps
# 1.8.9: saves the comparison twice, and cannot read that
-m rateest --rateest1 e1 --rateest-lt --rateest-bps --rateest-pps --rateest2 e.2 => -m rateest --rateest1 e1 --rateest-lt --rateest-bps --rateest-pps --rateest2 e.2 => rateest match e1 bps pps lt e.2 bps pps
# differences
-m rateest --rateest-delta --rateest e1 --rateest-bps1 5mbit --rateest-gt --rateest-bps2 2mbit => -m rateest --rateest-delta --rateest e1 --rateest-bps1 5000Kbit --rateest-gt --rateest-bps2 2000Kbit => rateest match e1 delta bps 625000 250000 gt
-m rateest --rateest-delta --rateest e1 --rateest-bps1 5mbit --rateest-gt => -m rateest --rateest-delta --rateest e1 --rateest-bps1 5000Kbit --rateest-gt --rateest-bps2 0bit
-m rateest --rateest-delta --rateest e1 --rateest-bps 5mbit --rateest-gt => -m rateest --rateest-delta --rateest e1 --rateest-bps1 0bit --rateest-gt --rateest-bps2 5000Kbit
-m rateest --rateest e1 --rateest-pps1 5 ! --rateest-lt --rateest-pps2 2 --rateest-delta => -m rateest --rateest-delta --rateest e1 --rateest-pps1 5 ! --rateest-lt --rateest-pps2 2 => rateest match e1 delta pps 5 ! lt 2
-m rateest --rateest-delta --rateest1 e1 --rateest-bps1 2.5mbit --rateest-gt --rateest2 e.2 --rateest-bps2 2mbit => -m rateest --rateest-delta --rateest1 e1 --rateest-bps1 2500Kbit --rateest-gt --rateest-bps2 2000Kbit --rateest2 e.2 => rateest match e1 delta bps 312500 gt e.2 bps 250000
-m rateest --rateest-delta --rateest1 e1 --rateest-pps1 5 ! --rateest-eq --rateest2 e.2 --rateest-pps2 6 => -m rateest --rateest-delta --rateest1 e1 --rateest-pps1 5 ! --rateest-eq --rateest-pps2 6 --rateest2 e.2 => rateest match e1 delta pps 5 ! eq e.2 pps 6
-m rateest --rateest-delta --rateest1 e1 --rateest-pps1 --rateest-gt --rateest2 e.2 => -m rateest --rateest-delta --rateest1 e1 --rateest-pps1 0 --rateest-gt --rateest-pps2 0 --rateest2 e.2
# 1.8.9: saves the comparison twice, and cannot read that
-m rateest --rateest-delta --rateest1 e1 --rateest-bps1 8 --rateest-pps1 5 --rateest-gt --rateest-bps2 16 --rateest-pps2 6 --rateest2 e.2 => -m rateest --rateest-delta --rateest1 e1 --rateest-bps1 8bit --rateest-pps1 5 --rateest-gt --rateest-bps2 16bit --rateest-pps2 6 --rateest2 e.2 => rateest match e1 delta bps 1 pps 5 gt e.2 bps 2 pps 6
# numbers that do not count
-m rateest --rateest e1 --rateest-lt --rateest-bps1 2.5mbit => -m rateest --rateest e1 --rateest-lt --rateest-bps 0bit => rateest match e1 bps 0 lt
-m rateest --rateest e1 --rateest-lt --rateest-pps1 5 => -m rateest --rateest e1 --rateest-lt --rateest-pps 0
-m rateest --rateest1 e1 --rateest-lt --rateest2 e.2 --rateest-bps1 8 --rateest-bps2 16 => -m rateest --rateest1 e1 --rateest-lt --rateest-bps --rateest2 e.2
# units
-m rateest --rateest e1 --rateest-eq --rateest-bps 0 => -m rateest --rateest e1 --rateest-eq --rateest-bps 0bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 15bit => -m rateest --rateest e1 --rateest-eq --rateest-bps 8bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 100 => -m rateest --rateest e1 --rateest-eq --rateest-bps 96bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1kbit => -m rateest --rateest e1 --rateest-eq --rateest-bps 1000bit
-m rateest --rateest e1 --rateest-eq --rateest-bps .5KBIT => -m rateest --rateest e1 --rateest-eq --rateest-bps 496bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1Kibit => -m rateest --rateest e1 --rateest-eq --rateest-bps 1024bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1mbit => -m rateest --rateest e1 --rateest-eq --rateest-bps 1000Kbit
-m rateest --rateest e1 --rateest-eq --rateest-bps 100mbit => -m rateest --rateest e1 --rateest-eq --rateest-bps 100000Kbit
-m rateest --rateest e1 --rateest-eq --rateest-bps 0100 => -m rateest --rateest e1 --rateest-eq --rateest-bps 96bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 0x100 => -m rateest --rateest e1 --rateest-eq --rateest-bps 256bit
# 1.8.9: 1049Kbit, which is more
-m rateest --rateest e1 --rateest-eq --rateest-bps 1Mibit => -m rateest --rateest e1 --rateest-eq --rateest-bps 1048576bit => rateest match e1 bps 131072 eq
-m rateest --rateest e1 --rateest-eq --rateest-bps 1gbit => -m rateest --rateest e1 --rateest-eq --rateest-bps 1000Mbit
# 1.8.9: 1074Mbit, which is more
-m rateest --rateest e1 --rateest-eq --rateest-bps 1Gibit => -m rateest --rateest e1 --rateest-eq --rateest-bps 1073741824bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 0.01tbit => -m rateest --rateest e1 --rateest-eq --rateest-bps 10000Mbit
# 1.8.9: 1100Kbit, which is more
-m rateest --rateest e1 --rateest-eq --rateest-bps 0.000001Tibit => -m rateest --rateest e1 --rateest-eq --rateest-bps 1099504bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1Bps => -m rateest --rateest e1 --rateest-eq --rateest-bps 8bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1KBps => -m rateest --rateest e1 --rateest-eq --rateest-bps 8000bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1kibps => -m rateest --rateest e1 --rateest-eq --rateest-bps 8192bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1MBps => -m rateest --rateest e1 --rateest-eq --rateest-bps 8000Kbit
# 1.8.9: 8389Kbit, which is more
-m rateest --rateest e1 --rateest-eq --rateest-bps 1MiBps => -m rateest --rateest e1 --rateest-eq --rateest-bps 8388608bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1GBps => -m rateest --rateest e1 --rateest-eq --rateest-bps 8000Mbit
# 1.8.9: 8590Mbit, which is more
-m rateest --rateest e1 --rateest-eq --rateest-bps 1GiBps => -m rateest --rateest e1 --rateest-eq --rateest-bps 8589934592bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 0.004TBps => -m rateest --rateest e1 --rateest-eq --rateest-bps 32000Mbit
# 1.8.9: 17592Mbit, which is less
-m rateest --rateest e1 --rateest-eq --rateest-bps 0.002TiBps => -m rateest --rateest e1 --rateest-eq --rateest-bps 17592186040bit
# 1.8.9: 34360Mbit, which is more
-m rateest --rateest e1 --rateest-eq --rateest-bps 4294967295Bps => -m rateest --rateest e1 --rateest-eq --rateest-bps 34359738360bit
-m rateest --rateest e1 --rateest-eq --rateest-bps 0x10 => -m rateest --rateest e1 --rateest-eq --rateest-bps 16bit
# 1.8.9: accepted, as 0
-m rateest --rateest e1 --rateest-eq --rateest-bps 4294967296Bps =! 52: the rate "4294967296Bps" is above 4294967295 bytes a second
# 1.8.9: accepted, as 3568Mbit
-m rateest --rateest e1 --rateest-eq --rateest-bps 1tbit =! 52: the rate "1tbit" is above
# 1.8.9: accepted, as 0
-m rateest --rateest e1 --rateest-eq --rateest-bps nan =! 52: could not parse rate `nan'
# 1.8.9: accepted, as 0
-m rateest --rateest e1 --rateest-eq --rateest-bps inf =! 52: could not parse rate `inf'
# 1.8.9: accepted, as 1000
-m rateest --rateest e1 --rateest-eq --rateest-bps 1e3 =! 53: unknown unit "e3"
-m rateest --rateest e1 --rateest-eq --rateest-bps x =! 52: could not parse rate `x'
-m rateest --rateest e1 --rateest-eq --rateest-bps 1x =! 53: unknown unit "x"
-m rateest --rateest e1 --rateest-eq --rateest-bps "1 mbit" =! 53: unknown unit " mbit"; did you mean mbit?
-m rateest --rateest e1 --rateest-eq --rateest-bps 1.2.3 =! 55: unknown unit ".3"
-m rateest --rateest e1 --rateest-eq --rateest-bps "" =! 52: could not parse rate `'
-m rateest --rateest e1 --rateest-eq --rateest-bps . =! 52: could not parse rate `.'
-m rateest --rateest e1 --rateest-eq --rateest-bps1 x =! 53: could not parse rate `x'
-m rateest --rateest e1 --rateest-eq --rateest-pps 4294967296 =! 52: "4294967296" is not a number from 0 to 4294967295
-m rateest --rateest e1 --rateest-eq --rateest-pps1 x =! 53: "x" is not a number
-m rateest --rateest e1 --rateest-eq --rateest-pps -1 =! 53: unknown option "-1"
# what goes together
-m rateest =! 4: rateest: option "--rateest1" must be specified
-m rateest --rateest2 e1 --rateest-lt --rateest-bps =! 4: rateest: option "--rateest1" must be specified
-m rateest --rateest e1 --rateest-bps 5 =! 4: rateest: one of --rateest-lt, --rateest-gt or --rateest-eq must be given
-m rateest --rateest e1 --rateest-lt =! 4: rateest: one of --rateest-bps and --rateest-pps must be given
-m rateest --rateest-delta --rateest1 e1 --rateest-gt --rateest2 e.2 =! 4: rateest: one of --rateest-bps and --rateest-pps must be given
-m rateest --rateest "" --rateest-lt --rateest-pps 5 =! 22: the text is too short
-m rateest --rateest 0123456789abcdef --rateest-lt --rateest-pps 5 =! 22: the text has 16 bytes, of at most 15
-m rateest --rateest1 e1 --rateest-lt --rateest2 0123456789abcdef --rateest-bps =! 50: the text has 16 bytes, of at most 15
# 1.8.9: accepted, the last one counts
-m rateest --rateest e1 --rateest-lt --rateest-gt --rateest-bps 8 =! 38: rateest: option "--rateest-gt" cannot be used together with "--rateest-lt"
-m rateest --rateest e1 --rateest-lt --rateest-lt --rateest-bps 8 =! 38: rateest: option "--rateest-lt" can be used only once
-m rateest --rateest1 e1 --rateest e1 --rateest-lt --rateest-bps 8 =! 26: rateest: option "--rateest1" can be used only once
-m rateest --rateest e1 --rateest-bps 8 --rateest-bps2 8 --rateest-lt =! 41: rateest: option "--rateest-bps2" can be used only once
-m rateest --rateest e1 --rateest-pps 8 --rateest-pps2 8 --rateest-lt =! 41: rateest: option "--rateest-pps2" can be used only once
-m rateest ! --rateest e1 =! 14: rateest: option "--rateest1" cannot be inverted
-m rateest ! --rateest2 e1 =! 14: rateest: option "--rateest2" cannot be inverted
-m rateest ! --rateest-delta =! 14: rateest: option "--rateest-delta" cannot be inverted
-m rateest --rateest e1 ! --rateest-bps 5 =! 27: rateest: option "--rateest-bps2" cannot be inverted
-m rateest --rateest e1 ! --rateest-bps1 5 =! 27: rateest: option "--rateest-bps1" cannot be inverted
-m rateest --rateest e1 ! --rateest-pps 5 =! 27: rateest: option "--rateest-pps2" cannot be inverted
-m rateest --rateest e1 ! --rateest-pps1 5 =! 27: rateest: option "--rateest-pps1" cannot be inverted
