# -j CONNSECMARK
@ 46 security INPUT
-j CONNSECMARK --save => -j CONNSECMARK --save => CONNSECMARK save
-j CONNSECMARK --restore => -j CONNSECMARK --restore => CONNSECMARK restore
-m conntrack --ctstate NEW -j CONNSECMARK --save
-j CONNSECMARK =! 4: one of --save or --restore must be given
-j CONNSECMARK --save --restore =! 23: "--restore" cannot be used together with "--save"
-j CONNSECMARK --restore --save =! 26: "--save" cannot be used together with "--restore"
-j CONNSECMARK --save --save =! 23: only once
-j CONNSECMARK ! --save =! 18: cannot be inverted
-j CONNSECMARK --restore ! --restore =! 28: only once
-j CONNSECMARK ! --restore =! 18: cannot be inverted
-j CONNSECMARK --save 1 =! 23: Bad argument `1'
@ 46 mangle POSTROUTING
-j CONNSECMARK --restore
