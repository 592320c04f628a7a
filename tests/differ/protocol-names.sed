# SPDX-License-Identifier: GPL-2.0-or-later
# Names from /etc/protocols, where rules are saved with numbers.
/^-A /s/ -p 2 / -p igmp /
/^-A /s/ -p 47 / -p gre /
