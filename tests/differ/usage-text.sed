# SPDX-License-Identifier: GPL-2.0-or-later
# In a transcript: that a usage error is explained, but not in which words.
/^exit: 2$/,$s/^stderr: .*/stderr: (what is wrong)/
