/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdio.h>

#include "verb.h"

int verb_version(int argc, char **argv)
{
	(void)argv;
	if (argc > 1)
		return usage("version");
	printf("merlon %s\n", merlon_version());
	return finish("version");
}
