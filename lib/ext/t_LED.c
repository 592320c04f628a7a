/* SPDX-License-Identifier: GPL-2.0-or-later */
/* -j LED: the name of the trigger in /sys has a prefix, which rules do not show. */
#include <linux/types.h>
#include <linux/netfilter/xt_LED.h>

#include "ext/value.h"

#define PAYLOAD struct xt_led_info

static const char prefix[] = "netfilter-";

enum { PREFIX = sizeof(prefix) - 1 };

static int id_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field f = u->opt->field;
	size_t most = f.size - 1u - PREFIX;
	char *id = (char *)u->payload + f.at;

	if (arg[0].n > most)
		return err_usage(e, "the name has %zu bytes, of at most %zu", arg[0].n,
				 most);
	str_put((struct str){ prefix, PREFIX }, id, f.size);
	if (arg[0].n)
		memcpy(id + PREFIX, arg[0].p, arg[0].n);
	return 0;
}

/* Always in quotes.  A name without the prefix is nobody's but is not lost. */
static void id_print(const struct ext_use *u, struct buf *out)
{
	const char *id = (const char *)u->payload + u->opt->field.at;
	size_t n = strnlen(id, u->opt->field.size), i = 0;

	if (n >= PREFIX && memcmp(id, prefix, PREFIX) == 0)
		i = PREFIX;
	buf_char(out, '"');
	for (; i < n; i++) {
		if (id[i] == '"' || id[i] == '\\')
			buf_char(out, '\\');
		buf_char(out, id[i]);
	}
	buf_char(out, '"');
}

static int delay_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v = UINT32_MAX;
	int err = str_is_nocase(arg[0], "inf") ? 0 : value_number(u, arg[0], &v, e);

	if (err)
		err_detail(e, "a delay is a number of milliseconds, or inf");
	else
		field_set(u->payload, u->opt->field, v);
	return err;
}

static void delay_print(const struct ext_use *u, struct buf *out)
{
	uint64_t v = field_get(u->payload, u->opt->field);

	if (v == UINT32_MAX)
		buf_str(out, "inf");
	else
		buf_u64(out, v);
}

static const struct value_type value_id = { "name", 1, id_parse, id_print, NULL };
static const struct value_type value_delay = { "milliseconds|inf", 1, delay_parse,
					       delay_print, NULL };

static const struct ext_opt options[] = {
	{
		.name = "led-trigger-id",
		.type = &value_id,
		.field = FIELD(id),
		.is = OPT_REQUIRED | OPT_ALWAYS,
		.help = "the trigger's name behind \"netfilter-\" in /sys/class/leds",
	},
	{
		.name = "led-delay",
		.type = &value_delay,
		.field = FIELD(delay),
		.help = "how long the light stays on after a packet (default: 0)",
	},
	{
		.name = "led-always-blink",
		.type = &value_flag,
		.set = EQUALS(always_blink, 0xff, 1),
		.help = "let it blink for a packet that comes while it is on",
	},
};

/* -L shows the delay in any case. */
static void led_list(const struct ext_use *u, struct buf *out)
{
	struct ext_use of = *u;

	of.opt = &options[0];
	buf_str(out, " led-trigger-id:");
	id_print(&of, out);
	of.opt = &options[1];
	buf_str(out, " led-delay:");
	delay_print(&of, out);
	if (field_get(u->payload, options[1].field) != UINT32_MAX)
		buf_str(out, "ms");
	if (bits_are(u->payload, options[2].set))
		buf_str(out, " led-always-blink");
}

const struct ext t_LED[] = {
	{
		.name = "LED",
		.kind = EXT_TARGET,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		.user = offsetof(PAYLOAD, internal_data),
		OPTIONS(options),
		.help = "switch a light of the machine on for a while",
		.print_list = led_list,
	},
	EXT_END,
};
