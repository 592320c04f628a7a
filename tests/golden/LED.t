# -j LED
# 1.8.9: its kernel module is missing here
@ 46 filter INPUT
-j LED --led-trigger-id ssh => -j LED --led-trigger-id "ssh" => led-trigger-id:"ssh" led-delay:0ms
-j LED --led-trigger-id "" => -j LED --led-trigger-id "" => led-trigger-id:"" led-delay:0ms
-j LED --led-trigger-id "a b\"c\\d" => -j LED --led-trigger-id "a b\"c\\d" => led-trigger-id:"a b\"c\\d" led-delay:0ms
-j LED --led-trigger-id "1234567890123456"
-j LED --led-trigger-id "a" --led-delay 1 => -j LED --led-trigger-id "a" --led-delay 1 => led-trigger-id:"a" led-delay:1ms
-j LED --led-trigger-id "a" --led-delay 0 => -j LED --led-trigger-id "a"
-j LED --led-trigger-id "a" --led-delay 0x10 => -j LED --led-trigger-id "a" --led-delay 16
-j LED --led-trigger-id "a" --led-delay 4294967294
# It saves -1, which it does not read.
-j LED --led-trigger-id "a" --led-delay inf => -j LED --led-trigger-id "a" --led-delay inf => led-trigger-id:"a" led-delay:inf
-j LED --led-trigger-id "a" --led-delay INF => -j LED --led-trigger-id "a" --led-delay inf
-j LED --led-trigger-id "a" --led-delay 4294967295 => -j LED --led-trigger-id "a" --led-delay inf
-j LED --led-trigger-id "a" --led-always-blink => -j LED --led-trigger-id "a" --led-always-blink => led-trigger-id:"a" led-delay:0ms led-always-blink
-j LED --led-always-blink --led-delay 1000 --led-trigger-id a => -j LED --led-trigger-id "a" --led-delay 1000 --led-always-blink => led-trigger-id:"a" led-delay:1000ms led-always-blink
@ 46 filter INPUT
-j LED =! 4: option "--led-trigger-id" must be specified
-j LED --led-always-blink =! 4: option "--led-trigger-id" must be specified
-j LED --led-trigger-id 12345678901234567 =! 25: the name has 17 bytes, of at most 16
-j LED --led-trigger-id a --led-delay 4294967296 =! 39: a delay is a number of milliseconds, or inf
-j LED --led-trigger-id a --led-delay -1 =! 39: a delay is a number of milliseconds, or inf
-j LED --led-trigger-id a --led-delay infinite =! 39: a delay is a number of milliseconds, or inf
-j LED --led-trigger-id a --led-delay "" =! 39: a delay is a number of milliseconds, or inf
-j LED ! --led-trigger-id a =! 10: cannot be inverted
-j LED --led-trigger-id a ! --led-delay 5 =! 29: cannot be inverted
-j LED --led-trigger-id a ! --led-always-blink =! 29: cannot be inverted
-j LED --led-trigger-id a --led-trigger-id a =! 27: only once
-j LED --led-trigger-id a --led-delay 1 --led-delay 1 =! 41: only once
-j LED --led-trigger-id a --led-always-blink --led-always-blink =! 46: only once
