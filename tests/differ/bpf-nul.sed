# SPDX-License-Identifier: GPL-2.0-or-later
# 1.8.9's -L prints a NUL after a bpf program.
s/\x00//g
