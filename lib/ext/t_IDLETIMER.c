/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <limits.h>
#include <linux/types.h>
#include <linux/netfilter/xt_IDLETIMER.h>

#include "ext/value.h"

/* What the directory of the timers in sysfs has already. */
static const char *const taken[] = { ".", "..", "power", "subsystem", "uevent" };

/* A label is the name of a file there: idletimer_tg_create of the kernel. */
static int label_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct str s = arg[0];
	size_t slash = str_find(s, '/');

	if (!s.n)
		return err_refused(e, EINVAL, "the label is empty");
	if (slash < s.n) {
		err_refused(e, EINVAL, "a label cannot have a slash");
		err_span(e, slash, 1);
		return -EINVAL;
	}
	for (size_t i = 0; i < sizeof(taken) / sizeof(*taken); i++)
		if (str_is(s, taken[i]))
			return err_refused(e, EINVAL, "a label cannot be \"%s\"",
					   taken[i]);
	return value_word.parse(u, arg, e);
}

static void label_print(const struct ext_use *u, struct buf *out)
{
	value_word.print(u, out);
}

static void label_list(const struct ext_use *u, struct buf *out)
{
	value_word.list(u, out);
}

/* idletimer_tg_helper of the kernel counts in milliseconds. */
static int timeout_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (!err && (!v || v >= INT_MAX / 1000))
		err = err_refused(e, EINVAL,
				  "a timeout is a number of seconds from 1 to %d",
				  INT_MAX / 1000 - 1);
	if (!err)
		field_set(u->payload, u->opt->field, v);
	return err;
}

static void timeout_print(const struct ext_use *u, struct buf *out)
{
	value_print_number(u, out);
}

static const struct value_type value_label = { "text", 1, label_parse, label_print,
					       label_list };
static const struct value_type value_timeout = { "seconds", 1, timeout_parse,
						 timeout_print, NULL };

#define COMMON_OPTIONS                                                         \
	{                                                                      \
		.name = "timeout",                                             \
		.type = &value_timeout,                                        \
		.field = FIELD(timeout),                                       \
		.is = OPT_REQUIRED | OPT_ALWAYS,                               \
		.list = "timeout:%v",                                          \
		.help = "how long no packet must come until the notification", \
	},                                                                     \
	{                                                                      \
		.name = "label", .type = &value_label, .field = FIELD(label),  \
		.is = OPT_REQUIRED | OPT_ALWAYS, .list = "label:%v",           \
		.help = "the timer's name in /sys/class/xt_idletimer/timers",  \
	}

#define PAYLOAD struct idletimer_tg_info_v1
static const struct ext_opt options1[] = {
	COMMON_OPTIONS,
	{
		.name = "alarm",
		.type = &value_flag,
		.set = EQUALS(timer_type, 0xff, XT_IDLETIMER_ALARM),
		.list = "alarm",
		.help = "a timer that also wakes the machine from suspension",
	},
};
#undef PAYLOAD

#define PAYLOAD struct idletimer_tg_info
static const struct ext_opt options0[] = { COMMON_OPTIONS };
#undef PAYLOAD

#define IDLETIMER(number, info)                                               \
	{                                                                     \
		.name = "IDLETIMER", .kind = EXT_TARGET, .families = ON_BOTH, \
		.revision = (number), .size = sizeof(info),                   \
		.user = offsetof(info, timer), OPTIONS(options##number),      \
		.help = "tell when no packet has come for a while",           \
	}

const struct ext t_IDLETIMER[] = {
	IDLETIMER(1, struct idletimer_tg_info_v1),
	IDLETIMER(0, struct idletimer_tg_info),
	EXT_END,
};
