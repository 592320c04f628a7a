@ 46 raw PREROUTING
-m rpfilter => -m rpfilter => rpfilter
-m rpfilter --loose => -m rpfilter --loose => rpfilter loose
-m rpfilter --validmark => -m rpfilter --validmark => rpfilter validmark
-m rpfilter --accept-local => -m rpfilter --accept-local => rpfilter accept-local
-m rpfilter --invert => -m rpfilter --invert => rpfilter invert
-m rpfilter --invert --accept-local --validmark --loose => -m rpfilter --loose --validmark --accept-local --invert => rpfilter loose validmark accept-local invert
-m rpfilter ! --loose =! 15: rpfilter: option "--loose" cannot be inverted
-m rpfilter ! --invert =! 15: rpfilter: option "--invert" cannot be inverted
-m rpfilter --loose --loose =! 21: rpfilter: option "--loose" can be used only once
-m rpfilter --tight =! 13: unknown option "--tight"
@ 46 mangle PREROUTING
-m rpfilter --invert
