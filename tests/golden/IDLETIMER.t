# -j IDLETIMER. Timers have one name for the whole machine, and one kind: labels differ.
@ 46 filter INPUT
-j IDLETIMER --timeout 5 --label idle1 => -j IDLETIMER --timeout 5 --label idle1 => timeout:5 label:idle1
-j IDLETIMER --label idle2 --timeout 0x10 => -j IDLETIMER --timeout 16 --label idle2
-j IDLETIMER --timeout 5 --label alarm1 --alarm => -j IDLETIMER --timeout 5 --label alarm1 --alarm => timeout:5 label:alarm1 alarm
-j IDLETIMER --timeout 1 --label a.b
-j IDLETIMER --timeout 2147482 --label 123456789012345678901234567
# 1.8.9: saved without the quotes
-j IDLETIMER --timeout 5 --label "idle 3" => -j IDLETIMER --timeout 5 --label "idle 3" => timeout:5 label:idle 3
# 1.8.9: the same, and read back otherwise
-j IDLETIMER --timeout 5 --label "idle\"4" => -j IDLETIMER --timeout 5 --label "idle\"4" => timeout:5 label:idle"4
-j IDLETIMER =! 4: option "--timeout" must be specified
-j IDLETIMER --timeout 5 =! 4: option "--label" must be specified
-j IDLETIMER --label x =! 4: option "--timeout" must be specified
-j IDLETIMER --alarm =! 4: option "--timeout" must be specified
-j IDLETIMER --timeout 0 --label x =! 24: a timeout is a number of seconds from 1 to 2147482
-j IDLETIMER --timeout 2147483 --label x =! 24: a timeout is a number of seconds from 1 to 2147482
-j IDLETIMER --timeout 4294967295 --label x =! 24: a timeout is a number of seconds from 1 to 2147482
-j IDLETIMER --timeout 4294967296 --label x =! 24: is not a number from 0 to 4294967295
-j IDLETIMER --timeout -1 --label x =! 24: is not a number from 0 to 4294967295
-j IDLETIMER --timeout 5s --label x =! 24: is not a number from 0 to 4294967295
-j IDLETIMER --timeout 5 --label "" =! 34: the label is empty
-j IDLETIMER --timeout 5 --label a/b =! 35: a label cannot have a slash
-j IDLETIMER --timeout 5 --label . =! 34: a label cannot be "."
-j IDLETIMER --timeout 5 --label .. =! 34: a label cannot be ".."
-j IDLETIMER --timeout 5 --label power =! 34: a label cannot be "power"
-j IDLETIMER --timeout 5 --label subsystem =! 34: a label cannot be "subsystem"
-j IDLETIMER --timeout 5 --label uevent =! 34: a label cannot be "uevent"
# 1.8.9: accepted, cut to 27
-j IDLETIMER --timeout 5 --label 1234567890123456789012345678 =! 34: the text has 28 bytes, of at most 27
-j IDLETIMER ! --timeout 5 --label x =! 16: cannot be inverted
-j IDLETIMER --timeout 5 ! --label x =! 28: cannot be inverted
-j IDLETIMER --timeout 5 --label x ! --alarm =! 38: cannot be inverted
-j IDLETIMER --timeout 5 --timeout 5 --label x =! 26: only once
-j IDLETIMER --timeout 5 --label x --label x =! 36: only once
-j IDLETIMER --timeout 5 --label x --alarm --alarm =! 44: only once
@ 46 mangle FORWARD
-j IDLETIMER --timeout 5 --label idle1
