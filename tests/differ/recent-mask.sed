# SPDX-License-Identifier: GPL-2.0-or-later
# The mask of recent in a kernel table, to one that --mask 255.255.255.255 makes.
s/^( match recent rev 1 .* ffffffff) ffffffff ffffffff ffffffff 00000000$/\1 00000000 00000000 00000000 00000000/
