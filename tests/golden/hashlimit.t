# -m hashlimit
@ 46 filter INPUT
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
-m hashlimit --hashlimit 3/sec --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
-m hashlimit --hashlimit-above 3/sec --hashlimit-name a => -m hashlimit --hashlimit-above 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: above 3/sec burst 5
-m hashlimit ! --hashlimit-upto 3/sec --hashlimit-name a => -m hashlimit --hashlimit-above 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: above 3/sec burst 5
-m hashlimit ! --hashlimit 3/sec --hashlimit-name a => -m hashlimit --hashlimit-above 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: above 3/sec burst 5
-m hashlimit ! --hashlimit-above 3/sec --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
-m hashlimit --hashlimit-name limit-icmp-src- --hashlimit-mode srcip --hashlimit-above 1000/sec => -m hashlimit --hashlimit-above 1000/sec --hashlimit-burst 5 --hashlimit-mode srcip --hashlimit-name limit-icmp-src- => limit: above 1000/sec burst 5 mode srcip
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a.b:c@d% => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a.b:c@d% => limit: up to 3/sec burst 5
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# 1.8.9: saved as -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a b
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name "a b" => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name "a b" => limit: up to 3/sec burst 5
# rates
-m hashlimit --hashlimit-upto 7 --hashlimit-name a => -m hashlimit --hashlimit-upto 7/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 7/sec burst 5
-m hashlimit --hashlimit-upto 7/MI --hashlimit-name a => -m hashlimit --hashlimit-upto 7/min --hashlimit-burst 5 --hashlimit-name a => limit: up to 7/min burst 5
-m hashlimit --hashlimit-upto 7/second --hashlimit-name a => -m hashlimit --hashlimit-upto 7/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 7/sec burst 5
-m hashlimit --hashlimit-upto 1000000/sec --hashlimit-name a => -m hashlimit --hashlimit-upto 1000000/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 1000000/sec burst 5
-m hashlimit --hashlimit-upto 999999/sec --hashlimit-name a => -m hashlimit --hashlimit-upto 1000000/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 1000000/sec burst 5
-m hashlimit --hashlimit-upto 1/hour --hashlimit-name a => -m hashlimit --hashlimit-upto 1/hour --hashlimit-burst 5 --hashlimit-name a => limit: up to 1/hour burst 5
-m hashlimit --hashlimit-upto 1/day --hashlimit-burst 30000 --hashlimit-name a => -m hashlimit --hashlimit-upto 1/day --hashlimit-burst 30000 --hashlimit-name a => limit: up to 1/day burst 30000
-m hashlimit --hashlimit-upto 30000000/min --hashlimit-name a => -m hashlimit --hashlimit-upto 500000/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-expire 60000 => limit: up to 500000/sec burst 5 htable-expire 60000
# rates of bytes
-m hashlimit --hashlimit-upto 16b/s --hashlimit-name a => -m hashlimit --hashlimit-upto 16b/s --hashlimit-name a => limit: up to 16b/s
-m hashlimit --hashlimit-upto 17b/s --hashlimit-name a => -m hashlimit --hashlimit-upto 16b/s --hashlimit-name a => limit: up to 16b/s
-m hashlimit --hashlimit-upto 100b/s --hashlimit-name a => -m hashlimit --hashlimit-upto 96b/s --hashlimit-name a => limit: up to 96b/s
-m hashlimit --hashlimit-above 512b/s --hashlimit-name a => -m hashlimit --hashlimit-above 512b/s --hashlimit-name a => limit: above 512b/s
-m hashlimit --hashlimit-above 1kb/s --hashlimit-name a => -m hashlimit --hashlimit-above 1kb/s --hashlimit-name a => limit: above 1kb/s
-m hashlimit --hashlimit-above 512kb/s --hashlimit-name a => -m hashlimit --hashlimit-above 512kb/s --hashlimit-name a => limit: above 512kb/s
-m hashlimit --hashlimit-above 512kb/sec --hashlimit-name a => -m hashlimit --hashlimit-above 512kb/s --hashlimit-name a => limit: above 512kb/s
-m hashlimit --hashlimit-above 1mb/s --hashlimit-name a => -m hashlimit --hashlimit-above 1mb/s --hashlimit-name a => limit: above 1mb/s
-m hashlimit --hashlimit-above 1024kb/s --hashlimit-name a => -m hashlimit --hashlimit-above 1mb/s --hashlimit-name a => limit: above 1mb/s
-m hashlimit --hashlimit-above 1000mb/s --hashlimit-name a => -m hashlimit --hashlimit-above 1008mb/s --hashlimit-name a => limit: above 1008mb/s
-m hashlimit --hashlimit-above 4095mb/s --hashlimit-name a => -m hashlimit --hashlimit-above 4095mb/s --hashlimit-name a => limit: above 4095mb/s
-m hashlimit --hashlimit-above 4096mb/s --hashlimit-name a => -m hashlimit --hashlimit-above 4581298432b/s --hashlimit-name a => limit: above 4581298432b/s
-m hashlimit --hashlimit-above 32767mb/s --hashlimit-name a => -m hashlimit --hashlimit-above 34359738336b/s --hashlimit-name a => limit: above 34359738336b/s
-m hashlimit --hashlimit-above 1b/s --hashlimit-name a => -m hashlimit --hashlimit-above 0b/s --hashlimit-name a => limit: above 0b/s
# 1.8.9: refused
-m hashlimit --hashlimit-above 0b/s --hashlimit-name a => -m hashlimit --hashlimit-above 0b/s --hashlimit-name a => limit: above 0b/s
# burst
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 1 --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 1 --hashlimit-name a => limit: up to 3/sec burst 1
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 1000000 --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 1000000 --hashlimit-name a => limit: up to 3/sec burst 1000000
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 0x10 --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 16 --hashlimit-name a => limit: up to 3/sec burst 16
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 3k --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 3072 --hashlimit-name a => limit: up to 3/sec burst 3072
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 3kb --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 3072 --hashlimit-name a => limit: up to 3/sec burst 3072
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 3b --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 3 --hashlimit-name a => limit: up to 3/sec burst 3
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1mb --hashlimit-name a => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1mb --hashlimit-name a => limit: up to 512kb/s burst 1mb
-m hashlimit --hashlimit-burst 1mb --hashlimit-upto 512kb/s --hashlimit-name a => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1mb --hashlimit-name a => limit: up to 512kb/s burst 1mb
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1024k --hashlimit-name a => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1mb --hashlimit-name a => limit: up to 512kb/s burst 1mb
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 600kb --hashlimit-name a => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1mb --hashlimit-name a => limit: up to 512kb/s burst 1mb
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 524288b --hashlimit-name a => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 512kb --hashlimit-name a => limit: up to 512kb/s burst 512kb
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1000000 --hashlimit-name a => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1mb --hashlimit-name a => limit: up to 512kb/s burst 1mb
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 4095mb --hashlimit-name a => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 4095mb --hashlimit-name a => limit: up to 512kb/s burst 4095mb
# 1.8.9: saved as -m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a --hashlimit-htable-expire 60000
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 4096mb --hashlimit-name a => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 4096mb --hashlimit-name a => limit: up to 512kb/s burst 4096mb
-m hashlimit --hashlimit-upto 1500kb/s --hashlimit-burst 1600kb --hashlimit-name a => -m hashlimit --hashlimit-upto 1500kb/s --hashlimit-burst 2mb --hashlimit-name a => limit: up to 1500kb/s burst 2mb
# 1.8.9: saved as -m hashlimit --hashlimit-upto 600kb/s --hashlimit-burst 2mb --hashlimit-name a
-m hashlimit --hashlimit-upto 600kb/s --hashlimit-burst 3000kb --hashlimit-name a => -m hashlimit --hashlimit-upto 600kb/s --hashlimit-burst 3000kb --hashlimit-name a => limit: up to 600kb/s burst 3000kb
-m hashlimit --hashlimit-upto 1234567b/s --hashlimit-burst 3mb --hashlimit-name a => -m hashlimit --hashlimit-upto 1234560b/s --hashlimit-burst 3mb --hashlimit-name a => limit: up to 1234560b/s burst 3mb
-m hashlimit --hashlimit-upto 1500b/s --hashlimit-burst 3000b --hashlimit-name a => -m hashlimit --hashlimit-upto 1488b/s --hashlimit-burst 4kb --hashlimit-name a => limit: up to 1488b/s burst 4kb
-m hashlimit --hashlimit-upto 16b/s --hashlimit-burst 1mb --hashlimit-name a => -m hashlimit --hashlimit-upto 16b/s --hashlimit-burst 1mb --hashlimit-name a => limit: up to 16b/s burst 1mb
# mode
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode srcip --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-mode srcip --hashlimit-name a => limit: up to 3/sec burst 5 mode srcip
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode srcport --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-mode srcport --hashlimit-name a => limit: up to 3/sec burst 5 mode srcport
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode dstip --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-mode dstip --hashlimit-name a => limit: up to 3/sec burst 5 mode dstip
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode dstport --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-mode dstport --hashlimit-name a => limit: up to 3/sec burst 5 mode dstport
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode dstport,srcport,dstip,srcip --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-mode srcip,srcport,dstip,dstport --hashlimit-name a => limit: up to 3/sec burst 5 mode srcip-srcport-dstip-dstport
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode dstport|srcport --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-mode srcport,dstport --hashlimit-name a => limit: up to 3/sec burst 5 mode srcport-dstport
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode ,srcip,,dstip, --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-mode srcip,dstip --hashlimit-name a => limit: up to 3/sec burst 5 mode srcip-dstip
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode "" --hashlimit-name a => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
# the table
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-size 7 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-size 7 => limit: up to 3/sec burst 5 htable-size 7
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-size 0 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-max 1 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-max 1 => limit: up to 3/sec burst 5 htable-max 1
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-max 1048576 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-max 1048576 => limit: up to 3/sec burst 5 htable-max 1048576
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-gcinterval 500 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-gcinterval 500 => limit: up to 3/sec burst 5 htable-gcinterval 500
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-gcinterval 1000 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-expire 1000 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
-m hashlimit --hashlimit-upto 3/min --hashlimit-name a --hashlimit-htable-expire 1000 => -m hashlimit --hashlimit-upto 3/min --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-expire 1000 => limit: up to 3/min burst 5 htable-expire 1000
-m hashlimit --hashlimit-upto 3/min --hashlimit-name a --hashlimit-htable-expire 60000 => -m hashlimit --hashlimit-upto 3/min --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/min burst 5
-m hashlimit --hashlimit-upto 3/hour --hashlimit-name a => -m hashlimit --hashlimit-upto 3/hour --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/hour burst 5
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a --hashlimit-htable-expire 15000 => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a => limit: up to 512kb/s
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a --hashlimit-htable-expire 60000 => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a --hashlimit-htable-expire 60000 => limit: up to 512kb/s htable-expire 60000
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1mb --hashlimit-name a --hashlimit-htable-expire 60000 => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 1mb --hashlimit-name a => limit: up to 512kb/s burst 1mb
-m hashlimit --hashlimit-above 20/sec --hashlimit-burst 14497 --hashlimit-mode srcip --hashlimit-name newconnections --hashlimit-htable-expire 31991 => -m hashlimit --hashlimit-above 20/sec --hashlimit-burst 14497 --hashlimit-mode srcip --hashlimit-name newconnections --hashlimit-htable-expire 31991 => limit: above 20/sec burst 14497 mode srcip htable-expire 31991
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 24 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-srcmask 24 => limit: up to 3/sec burst 5 srcmask 24
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-dstmask 0 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-dstmask 0 => limit: up to 3/sec burst 5 dstmask 0
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 0x18 --hashlimit-dstmask 010 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-srcmask 24 --hashlimit-dstmask 8 => limit: up to 3/sec burst 5 srcmask 24 dstmask 8
# rate-match
-m hashlimit --hashlimit-upto 100/sec --hashlimit-name a --hashlimit-rate-match => -m hashlimit --hashlimit-upto 100/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-rate-match => limit: up to 100/sec burst 5 rate-match
-m hashlimit --hashlimit-rate-match --hashlimit-upto 100/sec --hashlimit-name a => -m hashlimit --hashlimit-upto 100/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-rate-match => limit: up to 100/sec burst 5 rate-match
-m hashlimit --hashlimit-upto 100/sec --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 5 => -m hashlimit --hashlimit-upto 100/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 5 => limit: up to 20/sec burst 5 rate-match rate-interval 5
-m hashlimit --hashlimit-upto 100/sec --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 010 => -m hashlimit --hashlimit-upto 100/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 10
-m hashlimit --hashlimit-upto 100/sec --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 0x10 =! 107: "0x10" is not a number from 1 to 2147483647
-m hashlimit --hashlimit-upto 100/sec --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 1 => -m hashlimit --hashlimit-upto 100/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-rate-match => limit: up to 100/sec burst 5 rate-match
# lossy: without --hashlimit-rate-match the interval is kept but not saved
-m hashlimit --hashlimit-upto 100/sec --hashlimit-name a --hashlimit-rate-interval 5 => -m hashlimit --hashlimit-upto 100/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 20/sec burst 5
-m hashlimit --hashlimit-upto 7/min --hashlimit-name a --hashlimit-rate-match => -m hashlimit --hashlimit-upto 7/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-expire 60000 --hashlimit-rate-match --hashlimit-rate-interval 60 => limit: up to 10080/day burst 5 htable-expire 60000 rate-match rate-interval 60
-m hashlimit --hashlimit-upto 120/min --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 60 => -m hashlimit --hashlimit-upto 120/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-expire 60000 --hashlimit-rate-match --hashlimit-rate-interval 60 => limit: up to 172806/day burst 5 htable-expire 60000 rate-match rate-interval 60
-m hashlimit --hashlimit-upto 7/min --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 5 => -m hashlimit --hashlimit-upto 7/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-expire 60000 --hashlimit-rate-match --hashlimit-rate-interval 5 => limit: up to 84/min burst 5 rate-match rate-interval 5
-m hashlimit --hashlimit-upto 3/hour --hashlimit-name a --hashlimit-rate-match => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-expire 3600000 --hashlimit-rate-match --hashlimit-rate-interval 3600 => limit: up to 72/day burst 5 htable-expire 3600000 rate-match rate-interval 3600
-m hashlimit --hashlimit-upto 3/day --hashlimit-burst 7 --hashlimit-name a --hashlimit-rate-match => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 7 --hashlimit-name a --hashlimit-htable-expire 86400000 --hashlimit-rate-match --hashlimit-rate-interval 86400 => limit: up to 3/day burst 7 rate-match rate-interval 86400
-m hashlimit --hashlimit-upto 700000/min --hashlimit-name a --hashlimit-rate-match => -m hashlimit --hashlimit-upto 1000000/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-htable-expire 60000 --hashlimit-rate-match --hashlimit-rate-interval 60 => limit: up to 16666/sec burst 5 htable-expire 60000 rate-match rate-interval 60
-m hashlimit --hashlimit-upto 7/sec --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 2147483647 => -m hashlimit --hashlimit-upto 7/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 2147483647 => limit: up to 0/day burst 5 htable-expire 1000 rate-match rate-interval 2147483647
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a --hashlimit-rate-match => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a --hashlimit-rate-match => limit: up to 512kb/s rate-match
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 3600 => -m hashlimit --hashlimit-upto 512kb/s --hashlimit-name a --hashlimit-rate-match --hashlimit-rate-interval 3600 => limit: up to 512kb/s rate-match rate-interval 3600
-m hashlimit --hashlimit-upto 7/sec --hashlimit-rate-match --hashlimit-rate-interval 8 --hashlimit-srcmask 24 --hashlimit-dstmask 25 --hashlimit-htable-size 3 --hashlimit-htable-max 4 --hashlimit-htable-gcinterval 5 --hashlimit-htable-expire 6 --hashlimit-mode srcip,dstip --hashlimit-name a --hashlimit-burst 7 => -m hashlimit --hashlimit-upto 7/sec --hashlimit-burst 7 --hashlimit-mode srcip,dstip --hashlimit-name a --hashlimit-htable-size 3 --hashlimit-htable-max 4 --hashlimit-htable-gcinterval 5 --hashlimit-htable-expire 6 --hashlimit-srcmask 24 --hashlimit-dstmask 25 --hashlimit-rate-match --hashlimit-rate-interval 8 => limit: up to 75600/day burst 7 mode srcip-dstip htable-size 3 htable-max 4 htable-gcinterval 5 htable-expire 6 srcmask 24 dstmask 25 rate-match rate-interval 8
# errors
-m hashlimit =! 4: hashlimit: option "--hashlimit-name" must be specified
-m hashlimit --hashlimit-name a =! 4: hashlimit: one of --hashlimit-upto or --hashlimit-above must be given
-m hashlimit --hashlimit-upto 3/sec =! 4: hashlimit: option "--hashlimit-name" must be specified
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name "" =! 54: the name is empty
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a/b =! 55: the name of a file in /proc cannot have a slash
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name . =! 54: "." cannot be the name of a file in /proc
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name .. =! 54: ".." cannot be the name of a file in /proc
-m hashlimit --hashlimit-upto 3/sec --hashlimit-above 3/sec --hashlimit-name a =! 37: hashlimit: option "--hashlimit-above" cannot be used together with "--hashlimit-upto"
-m hashlimit --hashlimit-upto 3/sec --hashlimit-upto 3/sec --hashlimit-name a =! 37: hashlimit: option "--hashlimit-upto" can be used only once
-m hashlimit --hashlimit-upto 1000001/sec --hashlimit-name a =! 31: the rate is too fast: at most 1000000/second can be told
-m hashlimit --hashlimit-upto 0/sec --hashlimit-name a =! 31: "0/sec" is not a rate
-m hashlimit --hashlimit-upto x --hashlimit-name a =! 31: "x" is not a rate
-m hashlimit --hashlimit-upto 7/ --hashlimit-name a =! 32: "" is not a unit of time: second, minute, hour or day
-m hashlimit --hashlimit-upto 7/week --hashlimit-name a =! 33: "week" is not a unit of time: second, minute, hour or day
-m hashlimit --hashlimit-upto b/s --hashlimit-name a =! 31: "b/s" is not a rate of bytes up to 32767mb/s
-m hashlimit --hashlimit-upto kb/s --hashlimit-name a =! 31: "kb/s" is not a rate of bytes up to 32767mb/s
-m hashlimit --hashlimit-upto 32768mb/s --hashlimit-name a =! 31: "32768mb/s" is not a rate of bytes up to 32767mb/s
-m hashlimit --hashlimit-upto 512kb/s --hashlimit-burst 5 --hashlimit-name a =! 4: hashlimit: burst is less than 524288b
-m hashlimit --hashlimit-burst 256kb --hashlimit-upto 512kb/s --hashlimit-name a =! 4: hashlimit: burst is less than 524288b
-m hashlimit --hashlimit-upto 1b/s --hashlimit-burst 1mb --hashlimit-name a =! 4: hashlimit: burst needs 16b/s or more
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 0 --hashlimit-name a =! 55: "0" is not from 1 to 1000000, nor bytes (b, kb, mb)
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 1000001 --hashlimit-name a =! 55: "1000001" is not from 1 to 1000000, nor bytes (b, kb, mb)
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 1000001b --hashlimit-name a =! 4: hashlimit: burst is not from 1 to 1000000
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 1mb --hashlimit-name a =! 4: hashlimit: burst is not from 1 to 1000000
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst x --hashlimit-name a =! 55: "x" is not from 1 to 1000000, nor bytes (b, kb, mb)
-m hashlimit --hashlimit-upto 3/sec --hashlimit-burst kb --hashlimit-name a =! 55: "kb" is not from 1 to 1000000, nor bytes (b, kb, mb)
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode none --hashlimit-name a =! 54: unknown mode "none"
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode srcip,destip --hashlimit-name a =! 60: unknown mode "destip"
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode SRCIP --hashlimit-name a =! 54: case counts: write srcip
-m hashlimit --hashlimit-upto 3/sec --hashlimit-mode srcip --hashlimit-mode dstip --hashlimit-name a =! 60: hashlimit: option "--hashlimit-mode" can be used only once
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-size 4294967296 =! 80: "4294967296" is not a number from 0 to 4294967295
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-max 4294967296 =! 79: "4294967296" is not a number from 0 to 4294967295
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-gcinterval 0 =! 86: "0" is not a number from 1 to 4294967295
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-htable-expire 0 =! 82: "0" is not a number from 1 to 4294967295
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a ! --hashlimit-srcmask 24 =! 58: hashlimit: option "--hashlimit-srcmask" cannot be inverted
-m hashlimit --hashlimit-upto 2000000/min --hashlimit-name a --hashlimit-rate-match =! 4: hashlimit: rate-match takes at most 1000000
-m hashlimit --hashlimit-upto 2000000/sec --hashlimit-name a --hashlimit-rate-match =! 31: the rate is too fast: at most 1000000/second can be told
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-rate-interval 0 =! 82: "0" is not a number from 1 to 2147483647
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-rate-interval 4294967295 =! 82: "4294967295" is not a number from 1 to 2147483647
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-rate-interval x =! 82: "x" is not a number from 1 to 2147483647
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a ! --hashlimit-rate-match =! 58: hashlimit: option "--hashlimit-rate-match" cannot be inverted
# units that 1.8.9 does not see are refused
# 1.8.9: accepted, and saved as -m hashlimit --hashlimit-upto 0b/s --hashlimit-name a
-m hashlimit --hashlimit-upto 1gb/s --hashlimit-name a =! 31: "1gb/s" is not a rate of bytes up to 32767mb/s
# 1.8.9: accepted, and saved as -m hashlimit --hashlimit-upto 0b/s --hashlimit-name a
-m hashlimit --hashlimit-upto 1Mb/s --hashlimit-name a =! 31: "1Mb/s" is not a rate of bytes up to 32767mb/s
# 1.8.9: accepted, and saved as -m hashlimit --hashlimit-upto 512/sec --hashlimit-burst 5 --hashlimit-name a
-m hashlimit --hashlimit-upto 512kbit/s --hashlimit-name a =! 31: "512kbit/s" is not a rate
# 1.8.9: accepted, and saved as -m hashlimit --hashlimit-upto 0b/s --hashlimit-name a
-m hashlimit --hashlimit-upto 65536mb/s --hashlimit-name a =! 31: "65536mb/s" is not a rate of bytes up to 32767mb/s
@ 4 filter INPUT
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 32 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a => limit: up to 3/sec burst 5
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 255.255.240.0 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-srcmask 20 => limit: up to 3/sec burst 5 srcmask 20
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 33 =! 76: "33" is neither a number from 0 to 32 nor a mask
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-dstmask 128 =! 76: "128" is neither a number from 0 to 32 nor a mask
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-dstmask 255.0.255.0 =! 76: the mask "255.0.255.0" has gaps
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask -1 =! 76: "-1" is neither a number from 0 to 32 nor a mask
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask foo =! 76: "foo" is neither a number from 0 to 32 nor a mask
@ 6 filter INPUT
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 32 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-srcmask 32 => limit: up to 3/sec burst 5 srcmask 32
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 128 --hashlimit-dstmask 127 => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-dstmask 127 => limit: up to 3/sec burst 5 dstmask 127
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask ffff:: --hashlimit-dstmask :: => -m hashlimit --hashlimit-upto 3/sec --hashlimit-burst 5 --hashlimit-name a --hashlimit-srcmask 16 --hashlimit-dstmask 0 => limit: up to 3/sec burst 5 srcmask 16 dstmask 0
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 129 =! 76: "129" is neither a number from 0 to 128 nor a mask
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask 255.255.0.0 =! 76: "255.255.0.0" is neither a number from 0 to 128 nor a mask
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask -1 =! 76: "-1" is neither a number from 0 to 128 nor a mask
-m hashlimit --hashlimit-upto 3/sec --hashlimit-name a --hashlimit-srcmask foo =! 76: "foo" is neither a number from 0 to 128 nor a mask
