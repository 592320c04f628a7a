# -j REJECT
@ 4 filter INPUT
-j REJECT => -j REJECT --reject-with icmp-port-unreachable => reject-with icmp-port-unreachable
-j REJECT --reject-with icmp-net-unreachable => -j REJECT --reject-with icmp-net-unreachable => reject-with icmp-net-unreachable
-j REJECT --reject-with net-unreach => -j REJECT --reject-with icmp-net-unreachable
-j REJECT --reject-with icmp-host-unreachable
-j REJECT --reject-with host-unreach => -j REJECT --reject-with icmp-host-unreachable
-j REJECT --reject-with icmp-proto-unreachable
-j REJECT --reject-with proto-unreach => -j REJECT --reject-with icmp-proto-unreachable
-j REJECT --reject-with icmp-port-unreachable
-j REJECT --reject-with port-unreach => -j REJECT --reject-with icmp-port-unreachable
-j REJECT --reject-with icmp-net-prohibited
-j REJECT --reject-with net-prohib => -j REJECT --reject-with icmp-net-prohibited
-j REJECT --reject-with icmp-host-prohibited
-j REJECT --reject-with host-prohib => -j REJECT --reject-with icmp-host-prohibited
-j REJECT --reject-with icmp-admin-prohibited
-j REJECT --reject-with admin-prohib => -j REJECT --reject-with icmp-admin-prohibited
-p tcp -j REJECT --reject-with tcp-reset => -p tcp -j REJECT --reject-with tcp-reset => reject-with tcp-reset
-p tcp -j REJECT --reject-with tcp-rst => -p tcp -j REJECT --reject-with tcp-reset
-j REJECT --reject-with tcp-reset -p tcp => -p tcp -j REJECT --reject-with tcp-reset
-j REJECT --reject-with i => -j REJECT --reject-with icmp-net-unreachable
-j REJECT --reject-with icmp-h => -j REJECT --reject-with icmp-host-unreachable
-j REJECT --reject-with p => -j REJECT --reject-with icmp-proto-unreachable
-j REJECT --reject-with ICMP-Port-Unreachable => -j REJECT --reject-with icmp-port-unreachable
-j REJECT --reject-with echo-reply =! 25: unknown reject-with "echo-reply"
-j REJECT --reject-with icmp-echo-reply =! 25: unknown reject-with "icmp-echo-reply"
-j REJECT --reject-with icmp6-no-route =! 25: unknown reject-with "icmp6-no-route"
-j REJECT --reject-with tcp-rst =! 4: tcp-reset answers TCP only
@ 6 filter INPUT
-j REJECT => -j REJECT --reject-with icmp6-port-unreachable => reject-with icmp6-port-unreachable
-j REJECT --reject-with icmp6-no-route => -j REJECT --reject-with icmp6-no-route => reject-with icmp6-no-route
-j REJECT --reject-with no-route => -j REJECT --reject-with icmp6-no-route
-j REJECT --reject-with icmp6-adm-prohibited
-j REJECT --reject-with adm-prohibited => -j REJECT --reject-with icmp6-adm-prohibited
-j REJECT --reject-with icmp6-addr-unreachable
-j REJECT --reject-with addr-unreach => -j REJECT --reject-with icmp6-addr-unreachable
-j REJECT --reject-with icmp6-port-unreachable
-j REJECT --reject-with port-unreach => -j REJECT --reject-with icmp6-port-unreachable
-j REJECT --reject-with icmp6-policy-fail
-j REJECT --reject-with policy-fail => -j REJECT --reject-with icmp6-policy-fail
-j REJECT --reject-with icmp6-reject-route
-j REJECT --reject-with reject-route => -j REJECT --reject-with icmp6-reject-route
-p tcp -j REJECT --reject-with tcp-reset => -p tcp -j REJECT --reject-with tcp-reset => reject-with tcp-reset
-j REJECT --reject-with a => -j REJECT --reject-with icmp6-adm-prohibited
-j REJECT --reject-with r => -j REJECT --reject-with icmp6-reject-route
-j REJECT --reject-with NO-ROUTE => -j REJECT --reject-with icmp6-no-route
-p tcp -j REJECT --reject-with tcp-rst =! 32: unknown reject-with "tcp-rst"
-j REJECT --reject-with icmp6-echo =! 25: unknown reject-with "icmp6-echo"
-j REJECT --reject-with icmp-port-unreachable =! 25: unknown reject-with "icmp-port-unreachable"
@ 46 filter INPUT
-j REJECT --reject-with tcp-reset =! 4: tcp-reset answers TCP only
-p udp -j REJECT --reject-with tcp-reset =! 11: tcp-reset answers TCP only
! -p tcp -j REJECT --reject-with tcp-reset =! 13: tcp-reset answers TCP only
-j REJECT --reject-with x =! 25: unknown reject-with "x"
-j REJECT --reject-with 3 =! 25: unknown reject-with "3"
# 1.8.9 takes nothing for the beginning of the first name.
# 1.8.9: accepted
-j REJECT --reject-with "" =! 25: unknown reject-with ""
-j REJECT ! --reject-with tcp-reset =! 13: cannot be inverted
-p tcp -j REJECT --reject-with tcp-reset --reject-with tcp-reset =! 42: only once
