# -m osf
@ 4 filter INPUT
-p tcp -m osf --genre Linux => -p tcp -m osf --genre Linux => OS fingerprint match Linux
-p tcp -m osf ! --genre Linux => -p tcp -m osf ! --genre Linux => OS fingerprint match ! Linux
-p tcp -m osf --genre Linux --ttl 0 => -p tcp -m osf --genre Linux --ttl 0 => OS fingerprint match Linux
-p tcp -m osf --genre Linux --ttl 2
-p tcp -m osf --genre Linux --log 0
-p tcp -m osf --genre Linux --log 2
-p tcp -m osf --log 1 --ttl 0x1 ! --genre Windows => -p tcp -m osf ! --genre Windows --ttl 1 --log 1 => OS fingerprint match ! Windows
-p tcp -m osf --genre 0123456789012345678901234567890
-p tcp -m osf --genre *NMAP:v4
# 1.8.9: saved without quotes
-p tcp -m osf --genre "Mac OS" => -p tcp -m osf --genre "Mac OS" => OS fingerprint match Mac OS
# 1.8.9: saved without quotes
-p tcp -m osf --genre "" => -p tcp -m osf --genre "" => OS fingerprint match
# 1.8.9: accepted, the name cut to 31 bytes
-p tcp -m osf --genre 01234567890123456789012345678901 =! 23: the text has 32 bytes, of at most 31
-p tcp -m osf --genre Linux --ttl 3 =! 35: "3" is not a number from 0 to 2
-p tcp -m osf --genre Linux --ttl x =! 35: "x" is not a number from 0 to 2
-p tcp -m osf --genre Linux --log 3 =! 35: "3" is not a number from 0 to 2
-p tcp -m osf --genre Linux --log "" =! 35: "" is not a number from 0 to 2
-p tcp -m osf --genre Linux ! --ttl 1 =! 31: osf: option "--ttl" cannot be inverted
-p tcp -m osf --genre Linux ! --log 1 =! 31: osf: option "--log" cannot be inverted
-p tcp -m osf =! 11: osf: option "--genre" must be specified
-p tcp -m osf --log 1 --ttl 1 =! 11: osf: option "--genre" must be specified
-p tcp -m osf --genre =! 15: option "--genre" requires an argument
-p tcp -m osf --genre a --genre b =! 25: osf: option "--genre" can be used only once
-p tcp -m osf --genre a --ttl 1 --ttl 1 =! 33: osf: option "--ttl" can be used only once
-p tcp -m osf --genre a --log 1 --log 1 =! 33: osf: option "--log" can be used only once
@ 4 raw PREROUTING
-p tcp -m osf --genre Linux
@ 4 mangle FORWARD
-p tcp -m osf --genre Linux
@ 6 filter INPUT
-p tcp -m osf --genre Linux =! 11: Couldn't load match
