# -m connlabel, with the names of tests/tools/etc/xtables/connlabel.conf
$ tests/tools/etc.sh
@ 46 filter INPUT
-m connlabel --label 40 => -m connlabel --label "40" => connlabel 40
-m connlabel ! --label 40 => -m connlabel ! --label "40" => connlabel ! 40
-m connlabel --label 40 --set => -m connlabel --label "40" --set => connlabel 40 set
-m connlabel --set ! --label "40" => -m connlabel ! --label "40" --set => connlabel ! 40 set
-m connlabel --label 0 => -m connlabel --label "eth0-in" => connlabel 0
-m connlabel --label eth0-in => -m connlabel --label "eth0-in" => connlabel 0
-m connlabel --label 0x7e => -m connlabel --label "126"
-m connlabel ! --label last --set => -m connlabel ! --label "last" --set => connlabel ! 127 set
# which lines of the file count
-m connlabel --label "ppp in" => -m connlabel --label "ppp in" => connlabel 2
-m connlabel --label ppp =! 22: "ppp" is no label: neither a number from 0 to 127 nor a name; names are looked for in /etc/xtables/connlabel.conf
-m connlabel --label 16 => -m connlabel --label "sixteen"
-m connlabel --label 17 => -m connlabel --label "seventeen"
-m connlabel --label 18 => -m connlabel --label "eighteen"
-m connlabel --label 19 => -m connlabel --label "19"
-m connlabel --label 20 => -m connlabel --label "20"
-m connlabel --label 21 => -m connlabel --label "21"
-m connlabel --label 22 => -m connlabel --label "first"
-m connlabel --label second =! 22: "second" is no label
-m connlabel --label 23 => -m connlabel --label "23"
# 1.8.9: --label "8", which is another label
-m connlabel --label 24 => -m connlabel --label "24"
-m connlabel --label 5x => -m connlabel --label "5x" => connlabel 25
-m connlabel --label -x => -m connlabel --label "-x" => connlabel 26
-m connlabel --label "x # comment" =! 22: "x # comment" is no label
-m connlabel --label beyond =! 22: the label "beyond" has the number 128, above 127
-m connlabel --label 128 =! 22: "128" is no label
# 1.8.9: accepted, as 0
-m connlabel --label 65536 =! 22: "65536" is no label
-m connlabel --label -1 =! 22: "-1" is no label
-m connlabel --label ETH0-in =! 22: "ETH0-in" is no label
-m connlabel --label "" =! 22: "" is no label
-m connlabel --label =! 14: option "--label" requires an argument
-m connlabel =! 4: connlabel: option "--label" must be specified
-m connlabel --set =! 4: connlabel: option "--label" must be specified
-m connlabel --label 5 ! --set =! 26: connlabel: option "--set" cannot be inverted
-m connlabel --label 5 --label 6 =! 24: connlabel: option "--label" can be used only once
-m connlabel --label 5 --set --set =! 30: connlabel: option "--set" can be used only once
@ 46 raw PREROUTING
-m connlabel --label "99" --set
@ 46 nat OUTPUT
-m connlabel --label "99"
