# -j CT
@ 46 raw PREROUTING
-j CT => -j CT => CT
-j CT --notrack => -j CT --notrack => CT notrack
-j CT --notrack --notrack =! 17: only once
-j CT ! --notrack =! 9: cannot be inverted
-j CT --zone 0 => -j CT => CT
-j CT --zone 1 => -j CT --zone 1 => CT zone 1
-j CT --zone 65535
-j CT --zone 0x10 => -j CT --zone 16
-j CT --zone mark => -j CT --zone mark => CT zone mark
-j CT --zone Mark => -j CT --zone mark
-j CT --zone 65536 =! 14: "65536" is not a zone: a number from 0 to 65535, or mark
-j CT --zone x =! 14: "x" is not a zone
-j CT --zone "" =! 14: "" is not a zone
-j CT --zone -1 =! 14: "-1" is not a zone
-j CT ! --zone 1 =! 9: cannot be inverted
-j CT --zone 6 --zone 6 =! 16: only once
-j CT --zone-orig 1 => -j CT --zone-orig 1 => CT zone-orig 1
-j CT --zone-orig mark => -j CT --zone-orig mark => CT zone-orig mark
-j CT --zone-orig marked =! 19: "marked" is not a zone
-j CT --zone-reply 5 => -j CT --zone-reply 5 => CT zone-reply 5
-j CT --zone-reply mark => -j CT --zone-reply mark => CT zone-reply mark
-j CT --zone-reply 65536 =! 20: is not a zone
# lossy: the direction of zone 0
-j CT --zone-orig 0 => -j CT
# lossy: both directions are as good as none named
-j CT --zone-orig 6 --zone-reply 6 => -j CT --zone 6 => CT zone 6
# lossy: the same
-j CT --zone-orig 6 --zone-reply 5 => -j CT --zone 5
# lossy: the number, where the mark is the zone
-j CT --zone mark --zone-orig 7 => -j CT --zone-orig mark
-j CT --zone 7 --zone-orig mark => -j CT --zone-orig mark
-j CT --zone 6 --zone-reply 6 => -j CT --zone-reply 6
-j CT --zone-reply 6 --zone 6 => -j CT --zone-reply 6
-p tcp -j CT --helper ftp => -p tcp -j CT --helper ftp => CT helper ftp
-p tcp -m tcp --dport 1720 -j CT --helper Q.931
-p tcp -j CT --helper "" => -p tcp -j CT
-p tcp -j CT --helper 1234567890123456 =! 23: the text has 16 bytes, of at most 15
-p tcp -j CT --timeout "" => -p tcp -j CT
-p tcp -j CT --timeout 12345678901234567890123456789012 =! 24: the text has 32 bytes, of at most 31
-j CT --ctevents new => -j CT --ctevents new => CT ctevents new
-j CT --ctevents related
-j CT --ctevents destroy
-j CT --ctevents reply
-j CT --ctevents assured
-j CT --ctevents protoinfo
-j CT --ctevents helper
-j CT --ctevents mark
-j CT --ctevents natseqinfo
-j CT --ctevents secmark
-j CT --ctevents new,related,destroy,reply,assured,protoinfo,helper,mark,natseqinfo,secmark => -j CT --ctevents new,related,destroy,reply,assured,protoinfo,helper,mark,natseqinfo,secmark => CT ctevents new,related,destroy,reply,assured,protoinfo,helper,mark,natseqinfo,secmark
-j CT --ctevents secmark,new,secmark => -j CT --ctevents new,secmark
-j CT --ctevents label =! 18: unknown ctevents "label"
-j CT --ctevents NEW =! 18: unknown ctevents "NEW"
-j CT --ctevents new,relatd,mark =! 22: unknown ctevents "relatd"
-j CT --ctevents "" =! 18: unknown ctevents ""
-j CT --ctevents new, =! 22: unknown ctevents ""
-j CT --ctevents none =! 18: unknown ctevents "none"
-j CT --expevents new => -j CT --expevents new => CT expevents new
-j CT --expevents new,new => -j CT --expevents new
-j CT --expevents related =! 19: unknown expevents "related"
-j CT --expevents NEW =! 19: unknown expevents "NEW"
-p tcp -j CT --zone 3 --expevents new --ctevents mark,new --helper ftp --notrack => -p tcp -j CT --notrack --helper ftp --ctevents new,mark --expevents new --zone 3 => CT notrack helper ftp ctevents new,mark expevents new zone 3
@ 4 raw PREROUTING
-p udp -j CT --helper netbios-ns
@ 46 raw OUTPUT
-j CT --zone 2
