/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <netinet/in.h> /* before linux/ */
#include <linux/netfilter/xt_TEE.h>

#include "ext/names.h"
#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_tee_tginfo

/* tee_tg_check of the kernel. */
static int gateway_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	static const uint8_t none[16];
	int err = value_addr_whole.parse(u, arg, e);

	if (!err && memcmp(u->payload + u->opt->field.at, none, sizeof(none)) == 0)
		err = err_refused(e, EINVAL, "%.*s is no gateway", (int)arg[0].n,
				  arg[0].p);
	return err;
}

static void gateway_print(const struct ext_use *u, struct buf *out)
{
	value_addr.print(u, out);
}

static void gateway_list(const struct ext_use *u, struct buf *out)
{
	const uint8_t *addr = u->payload + u->opt->field.at;
	char room[256];
	const char *name = u->names ? host_name(u->family, addr, u->names, room) : NULL;

	if (name)
		buf_str(out, name);
	else
		value_addr.print(u, out);
}

static const struct value_type value_gateway = { "address", 1, gateway_parse,
						 gateway_print, gateway_list };

static const struct ext_opt options[] = {
	{
		.name = "gateway",
		.type = &value_gateway,
		.field = FIELD(gw),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.list = "gw:%v",
		.help = "a host on a local network, to which the copy goes",
	},
	{
		.name = "oif",
		.type = &value_word,
		.field = FIELD(oif),
		.list = "oif=%v",
		.help = "look for the gateway behind this interface",
	},
};

static bool plain(const char *s)
{
	for (; *s; s++)
		if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.",
			    *s))
			return false;
	return true;
}

static bool translate(struct ext_use *u, struct translation *t)
{
	const PAYLOAD *info = (const void *)u->payload;
	size_t n = strnlen(info->oif, sizeof(info->oif));
	char oif[sizeof(info->oif) + 1] = "";

	memcpy(oif, info->oif, n);
	buf_str(t->out, " dup to ");
	addr_print(u->family, u->payload + offsetof(PAYLOAD, gw), t->out);
	if (n)
		buf_fmt(t->out, " device %s", oif);
	return plain(oif);
}

const struct ext t_TEE[] = {
	{
		.name = "TEE",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, priv),
		OPTIONS(options),
		.list = "TEE",
		.translate = translate,
		.help = "send a copy of the packet to another host, and go on",
	},
	EXT_END,
};
