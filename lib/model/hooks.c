/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "model/hooks.h"

const char *const hook_names[HOOKS] = {
	[HOOK_PREROUTING] = "PREROUTING",   [HOOK_INPUT] = "INPUT",
	[HOOK_FORWARD] = "FORWARD",	    [HOOK_OUTPUT] = "OUTPUT",
	[HOOK_POSTROUTING] = "POSTROUTING",
};

const struct table_kind table_kinds[TABLES] = {
	{ TABLE_FILTER, "filter", AT_INPUT | AT_FORWARD | AT_OUTPUT },
	{ TABLE_NAT, "nat", AT_PREROUTING | AT_INPUT | AT_OUTPUT | AT_POSTROUTING },
	{ TABLE_MANGLE, "mangle",
	  AT_PREROUTING | AT_INPUT | AT_FORWARD | AT_OUTPUT | AT_POSTROUTING },
	{ TABLE_RAW, "raw", AT_PREROUTING | AT_OUTPUT },
	{ TABLE_SECURITY, "security", AT_INPUT | AT_FORWARD | AT_OUTPUT },
};

const struct table_kind *table_kind_find(struct str name)
{
	for (int i = 0; i < TABLES; i++)
		if (str_is(name, table_kinds[i].name))
			return &table_kinds[i];
	return NULL;
}
