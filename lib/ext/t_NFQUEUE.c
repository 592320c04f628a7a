/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_NFQUEUE.h>

#include "ext/translate.h"
#include "ext/value.h"

enum { NUM = 1 }; /* group: a queue or several */

/* field the first queue, field2 how many: of 16 bits, so 65536 queues are one too many. */
static int balance_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field first = u->opt->field, total = u->opt->field2;
	uint64_t low, high;
	int err;

	if (str_find(arg[0], ':') == arg[0].n)
		return err_usage(e, "\"%.*s\" is not a range: first:last", (int)arg[0].n,
				 arg[0].p);
	err = value_range(u, arg[0], 0, u->opt->max, value_number, e);
	if (err)
		return err;
	low = field_get(u->payload, first);
	high = field_get(u->payload, total);
	if (low == high)
		return err_usage(e, "a range of one queue is --queue-num %u",
				 (unsigned)low);
	field_set(u->payload, total, high - low + 1);
	return 0;
}

static void balance_print(const struct ext_use *u, struct buf *out)
{
	uint64_t first = field_get(u->payload, u->opt->field);

	buf_fmt(out, "%u:%u", (unsigned)first,
		(unsigned)(first + field_get(u->payload, u->opt->field2) - 1));
}

static const struct value_type value_balance = { "first:last", 1, balance_parse,
						 balance_print, NULL };

static bool one_queue(const struct ext_use *u, const struct ext_opt *o)
{
	return field_get(u->payload, o->field2) <= 1;
}

static bool many_queues(const struct ext_use *u, const struct ext_opt *o)
{
	return field_get(u->payload, o->field2) > 1;
}

#define QUEUE_NUM(...)                                                              \
	{                                                                           \
		.name = "queue-num", .type = &value_uint, .field = FIELD(queuenum), \
		.group = NUM, .list = "num %v", .help = "the queue (default: 0)",   \
		__VA_ARGS__                                                         \
	}
#define QUEUE_BALANCE                                                                 \
	{                                                                             \
		.name = "queue-balance", .type = &value_balance,                      \
		.field = FIELD(queuenum), .field2 = FIELD(queues_total),              \
		.given = many_queues, .max = UINT16_MAX - 1, .group = NUM,            \
		.list = "balance %v", .help = "spread connections over these queues", \
	}
#define QUEUE_BYPASS(member)                                                       \
	{                                                                          \
		.name = "queue-bypass", .type = &value_flag,                       \
		.set = BITS(member, NFQ_FLAG_BYPASS), .list = "bypass",            \
		.help = "accept the packet where no program listens to the queue", \
	}

#define PAYLOAD struct xt_NFQ_info_v3
static const struct ext_opt options_3[] = {
	QUEUE_NUM(.field2 = FIELD(queues_total), .given = one_queue),
	QUEUE_BALANCE,
	QUEUE_BYPASS(flags),
	{
		.name = "queue-cpu-fanout",
		.type = &value_flag,
		.set = BITS(flags, NFQ_FLAG_CPU_FANOUT),
		.list = "cpu-fanout",
		.help = "choose the queue by CPU and not by connection",
	},
};
static const PAYLOAD init_3 = { .queues_total = 1 };

/* One CPU's queue among others: there must be others. */
static int check_fanout(struct ext_use *u, struct merlon_err *e)
{
	struct ext_bits fanout = BITS(flags, NFQ_FLAG_CPU_FANOUT);
	struct ext_field total = FIELD(queues_total);

	if (!bits_are(u->payload, fanout) || field_get(u->payload, total) > 1)
		return 0;
	return err_usage(e, "NFQUEUE: --queue-cpu-fanout needs --queue-balance");
}
#undef PAYLOAD

#define PAYLOAD struct xt_NFQ_info_v2
static const struct ext_opt options_2[] = {
	QUEUE_NUM(.field2 = FIELD(queues_total), .given = one_queue),
	QUEUE_BALANCE,
	QUEUE_BYPASS(bypass),
};
static const PAYLOAD init_2 = { .queues_total = 1 };
#undef PAYLOAD

#define PAYLOAD struct xt_NFQ_info_v1
static const struct ext_opt options_1[] = {
	QUEUE_NUM(.field2 = FIELD(queues_total), .given = one_queue),
	QUEUE_BALANCE,
};
static const PAYLOAD init_1 = { .queues_total = 1 };
#undef PAYLOAD

#define PAYLOAD struct xt_NFQ_info
static const struct ext_opt options_0[] = { QUEUE_NUM(.is = OPT_ALWAYS) };
#undef PAYLOAD

#define NFQUEUE                                                                        \
	.name = "NFQUEUE", .kind = EXT_TARGET, .families = ON_BOTH, .list = "NFQUEUE", \
	.help = "let a program decide about the packet"

/* FLAGS: those of revision 3, which has all. */
static bool put_queue(unsigned first, unsigned total, unsigned flags, struct buf *out)
{
	const char *before = " ";

	buf_str(out, " queue num ");
	put_span(first, total > 1 ? first + total - 1 : first, out);
	if (flags & NFQ_FLAG_BYPASS) {
		buf_str(out, " bypass");
		before = ",";
	}
	if (flags & NFQ_FLAG_CPU_FANOUT)
		buf_fmt(out, "%sfanout", before);
	return !(flags & ~NFQ_FLAG_MASK) && (total <= 1 || first + total - 1 <= 65535);
}

static bool translate_3(struct ext_use *u, struct translation *t)
{
	const struct xt_NFQ_info_v3 *q = (const void *)u->payload;

	return put_queue(q->queuenum, q->queues_total, q->flags, t->out);
}

static bool translate_2(struct ext_use *u, struct translation *t)
{
	const struct xt_NFQ_info_v2 *q = (const void *)u->payload;

	return put_queue(q->queuenum, q->queues_total, q->bypass ? NFQ_FLAG_BYPASS : 0,
			 t->out);
}

static bool translate_1(struct ext_use *u, struct translation *t)
{
	const struct xt_NFQ_info_v1 *q = (const void *)u->payload;

	return put_queue(q->queuenum, q->queues_total, 0, t->out);
}

static bool translate_0(struct ext_use *u, struct translation *t)
{
	const struct xt_NFQ_info *q = (const void *)u->payload;

	return put_queue(q->queuenum, 1, 0, t->out);
}

const struct ext t_NFQUEUE[] = {
	{
		NFQUEUE,
		.revision = 3,
		.size = sizeof(struct xt_NFQ_info_v3),
		OPTIONS(options_3),
		.translate = translate_3,
		.init = &init_3,
		.check = check_fanout,
	},
	{
		NFQUEUE,
		.revision = 2,
		.size = sizeof(struct xt_NFQ_info_v2),
		OPTIONS(options_2),
		.translate = translate_2,
		.init = &init_2,
	},
	{
		NFQUEUE,
		.revision = 1,
		.size = sizeof(struct xt_NFQ_info_v1),
		OPTIONS(options_1),
		.translate = translate_1,
		.init = &init_1,
	},
	{
		NFQUEUE,
		.revision = 0,
		.size = sizeof(struct xt_NFQ_info),
		OPTIONS(options_0),
		.translate = translate_0,
	},
	EXT_END,
};
