# -m state: the old name of -m conntrack --ctstate
@ 46 filter INPUT
-m state --state NEW => -m state --state NEW => state NEW
-m state --state INVALID
-m state --state ESTABLISHED
-m state --state RELATED
-m state --state UNTRACKED
-m state ! --state NEW,ESTABLISHED => -m state ! --state NEW,ESTABLISHED => ! state NEW,ESTABLISHED
-m state --state INVALID,ESTABLISHED,NEW,RELATED,UNTRACKED => -m state --state INVALID,NEW,RELATED,ESTABLISHED,UNTRACKED => state INVALID,NEW,RELATED,ESTABLISHED,UNTRACKED
-m state --state ESTABLISHED,RELATED => -m state --state RELATED,ESTABLISHED
-m state --state NEW,NEW => -m state --state NEW
-m state --state new => -m state --state NEW
-m state --state EST,REL => -m state --state RELATED,ESTABLISHED
-m state --state I,N,R,E,U => -m state --state INVALID,NEW,RELATED,ESTABLISHED,UNTRACKED
-m state --state=NEW => -m state --state NEW
-m state --state NEW -m conntrack --ctstate NEW
-p tcp -m state --state NEW -m tcp --dport 22
-m state --state NEW -m state --state ESTABLISHED
-m state --state ESTABLISHD =! 18: unknown state "ESTABLISHD"
-m state --state NEW,ESTABLISHD,RELATED =! 22: unknown state "ESTABLISHD"
-m state --state SNAT =! 18: unknown state "SNAT"
-m state --state DNAT =! 18: unknown state "DNAT"
-m state --state NEW, =! 22: unknown state ""
-m state --state ,NEW =! 18: unknown state ""
-m state --state NEW,,RELATED =! 22: unknown state ""
-m state --state "" =! 18: unknown state ""
-m state --state NEWS =! 18: unknown state "NEWS"
-m state --state 1 =! 18: unknown state "1"
-m state =! 4: state: option "--state" must be specified
-m state ! =! 10: nothing appropriate following !
-m state --state NEW --state NEW =! 22: state: option "--state" can be used only once
-m state --ctstate NEW =! 10: unknown option "--ctstate"
@ 46 raw PREROUTING
-m state --state UNTRACKED
@ 46 mangle POSTROUTING
-m state ! --state INVALID
