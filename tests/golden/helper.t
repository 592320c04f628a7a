@ 46 filter INPUT
-m helper --helper ftp => -m helper --helper ftp => helper match "ftp"
-m helper ! --helper ftp-2121 => -m helper ! --helper ftp-2121 => helper match ! "ftp-2121"
-m helper --helper "" => -m helper --helper "" => helper match ""
-m helper --helper Q.931 => -m helper --helper "Q.931" => helper match "Q.931"
-m helper --helper "a b"
-m helper --helper aaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# 1.8.9: accepted, cut to 29 bytes
-m helper --helper bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb =! 20: the text has 30 bytes, of at most 29
-m helper =! 4: helper: option "--helper" must be specified
-m helper --helper ftp --helper ftp =! 24: helper: option "--helper" can be used only once
