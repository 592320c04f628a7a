# -m quota
@ 46 filter INPUT
-m quota --quota 0 => -m quota --quota 0 => quota: 0 bytes
-m quota --quota 1 => -m quota --quota 1 => quota: 1 bytes
-m quota ! --quota 1 => -m quota ! --quota 1 => quota: 1 bytes
-m quota --quota 18446744073709551615 => -m quota --quota 18446744073709551615 => quota: 18446744073709551615 bytes
-m quota --quota 0x10 => -m quota --quota 16 => quota: 16 bytes
-m quota --quota 010 => -m quota --quota 8 => quota: 8 bytes
-m quota =! 4: quota: option "--quota" must be specified
-m quota --quota 18446744073709551616 =! 18: "18446744073709551616" is not a number from 0 to 18446744073709551615
-m quota --quota -1 =! 18: "-1" is not a number from 0 to 18446744073709551615
-m quota --quota 1k =! 18: "1k" is not a number from 0 to 18446744073709551615
-m quota --quota "" =! 18: "" is not a number from 0 to 18446744073709551615
-m quota --quota 5 --quota 6 =! 20: quota: option "--quota" can be used only once
