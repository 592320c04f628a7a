# -j AUDIT
@ 46 filter INPUT
-j AUDIT --type accept => -j AUDIT --type accept => AUDIT accept
-j AUDIT --type drop => -j AUDIT --type drop => AUDIT drop
-j AUDIT --type reject => -j AUDIT --type reject => AUDIT reject
-j AUDIT --type REJECT => -j AUDIT --type reject
-p tcp -m tcp --dport 22 -j AUDIT --type accept
-j AUDIT =! 4: option "--type" must be specified
-j AUDIT --type acc =! 17: unknown type "acc"
-j AUDIT --type dorp =! 17: did you mean drop?
-j AUDIT --type 1 =! 17: unknown type "1"
-j AUDIT --type "" =! 17: unknown type ""
-j AUDIT --type drop,accept =! 17: unknown type "drop,accept"
-j AUDIT ! --type drop =! 12: cannot be inverted
-j AUDIT --type drop --type accept =! 22: only once
-j AUDIT --type =! 10: option "--type" requires an argument
-j AUDIT --typ drop --level 1 =! 21: unknown option "--level"
@ 46 mangle POSTROUTING
-j AUDIT --type drop
@ 46 raw PREROUTING
-j AUDIT --type drop
@ 46 nat OUTPUT
-j AUDIT --type drop
