@ 46 filter INPUT
-m comment --comment foo => -m comment --comment foo => /* foo */
-m comment --comment "foo bar" => -m comment --comment "foo bar" => /* foo bar */
-m comment --comment "foo" => -m comment --comment foo
-m comment --comment a_b-c9
-m comment --comment foo.bar => -m comment --comment "foo.bar" => /* foo.bar */
-m comment --comment foo,bar => -m comment --comment "foo,bar"
-m comment --comment "" => -m comment --comment "" => /*  */
-m comment --comment "say \"hi\"" => -m comment --comment "say \"hi\"" => /* say "hi" */
-m comment --comment "it\'s" => -m comment --comment "it\'s" => /* it's */
-m comment --comment it's => -m comment --comment "it\'s"
-m comment --comment "back\\slash" => -m comment --comment "back\\slash" => /* back\slash */
-m comment --comment -x
-m comment --comment "!"
-m comment --comment "--comment" => -m comment --comment --comment
-m comment --comment "/* */" => -m comment --comment "/* */" => /* /* */ */
-m comment --comment "# not a remark"
-m comment --comment "grüße"
-m comment --comment "%s%n"
-m comment --comment one -m comment --comment two
-p tcp -m comment --comment x -m tcp --dport 80
# 255 bytes are kept
-m comment --comment aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
-m comment --comment bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb => -m comment --comment bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
-m comment --comment cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc => -m comment --comment ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
-m comment =! 4: comment: option "--comment" must be specified
-m comment --comment =! 12: option "--comment" requires an argument
-m comment --comment foo --comment bar =! 26: comment: option "--comment" can be used only once
-m comment ! --comment foo =! 14: comment: option "--comment" cannot be inverted
-m comment --comment foo bar =! 26: Bad argument `bar'
@ 46 nat OUTPUT
-m comment --comment nat
@ 46 raw PREROUTING
-m comment --comment raw
@ 46 mangle FORWARD
-m comment --comment mangle
@ 46 security INPUT
-m comment --comment security
