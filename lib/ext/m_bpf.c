/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A BPF program: classic instructions in the rule itself, "count,code jt jf k,...", or
 * (revision 1) an eBPF program by its path.  The kernel opens the path; the descriptor
 * beside it in the payload is of use to kernels before 4.15 only, and left 0.
 */
#include <errno.h>
#include <linux/netfilter/xt_bpf.h>

#include "ext/value.h"

/* One instruction: four decimal numbers with blanks around them. */
static bool instruction_parse(struct str s, struct sock_filter *f)
{
	static const uint64_t most[] = { UINT16_MAX, UINT8_MAX, UINT8_MAX, UINT32_MAX };
	uint64_t n[4] = { 0 };
	struct str word;
	int i = 0;

	while (str_split(&s, ' ', &word)) {
		if (!word.n)
			continue;
		if (i == 4 || !str_u64_base(word, 10, most[i], &n[i]))
			return false;
		i++;
	}
	*f = (struct sock_filter){ (uint16_t)n[0], (uint8_t)n[1], (uint8_t)n[2],
				   (uint32_t)n[3] };
	return i == 4;
}

/* Field the instructions, field2 their number. */
static int bytecode_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct sock_filter f[XT_BPF_MAX_NUM_INSTR];
	struct str rest = arg[0], part;
	uint64_t count;
	size_t n = 0;

	str_split(&rest, ',', &part);
	if (!str_u64_base(part, 10, XT_BPF_MAX_NUM_INSTR, &count) || !count) {
		err_usage(e, "\"%.*s\" is not a number of instructions, 1 to %d",
			  (int)part.n, part.p, XT_BPF_MAX_NUM_INSTR);
		err_span(e, 0, part.n);
		return -EINVAL;
	}
	for (; rest.n && str_split(&rest, ',', &part); n++)
		if (n == count || !instruction_parse(part, &f[n])) {
			if (n == count)
				err_usage(e, "more than the %zu instructions announced",
					  n);
			else
				err_usage(e, "instruction %zu is not four numbers",
					  n + 1);
			err_detail(e, "an instruction is code, jt, jf and k, in decimal");
			err_span(e, (size_t)(part.p - arg[0].p), part.n);
			return -EINVAL;
		}
	if (n < count)
		return err_usage(e, "of %llu instructions only %zu are here",
				 (unsigned long long)count, n);
	memcpy(u->payload + u->opt->field.at, f, n * sizeof(*f));
	field_set(u->payload, u->opt->field2, n);
	return 0;
}

static void instructions_print(const struct ext_use *u, const struct ext_opt *o,
			       struct buf *out)
{
	uint64_t n = field_get(u->payload, o->field2);
	struct sock_filter f;

	for (uint64_t i = 0; i < n && i < XT_BPF_MAX_NUM_INSTR; i++) {
		memcpy(&f, u->payload + o->field.at + i * sizeof(f), sizeof(f));
		buf_fmt(out, "%s%u %u %u %u", i ? "," : "", f.code, f.jt, f.jf, f.k);
	}
}

static void bytecode_print(const struct ext_use *u, struct buf *out)
{
	buf_fmt(out, "\"%llu,",
		(unsigned long long)field_get(u->payload, u->opt->field2));
	instructions_print(u, u->opt, out);
	buf_char(out, '"');
}

static int path_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	if (!arg[0].n)
		return err_usage(e, "the path is empty");
	return value_text.parse(u, arg, e);
}

static void path_print(const struct ext_use *u, struct buf *out)
{
	const char *path = (const char *)u->payload + u->opt->field.at;

	value_print_word(path, strnlen(path, u->opt->field.size), out);
}

static const struct value_type value_bytecode = { "program", 1, bytecode_parse,
						  bytecode_print, NULL };
static const struct value_type value_path = { "path", 1, path_parse, path_print, NULL };

enum { BYTECODE, PINNED };

/* iptables leaves no blank before it. */
static void print_list(const struct ext_use *u, struct buf *out)
{
	struct ext_use path = *u;

	buf_str(out, "match bpf ");
	if (ext_opt_given(u, &u->ext->opts[BYTECODE])) {
		instructions_print(u, &u->ext->opts[BYTECODE], out);
	} else {
		path.opt = &u->ext->opts[PINNED];
		buf_str(out, "pinned ");
		path_print(&path, out);
	}
}

#define BYTECODE_OPTION                                                           \
	.name = "bytecode", .type = &value_bytecode, .field = FIELD(bpf_program), \
	.field2 = FIELD(bpf_program_num_elem),                                    \
	.help = "instructions, as nfbpf_compile and tcpdump -ddd write them"

#define PAYLOAD struct xt_bpf_info_v1
static const struct ext_opt options1[] = {
	[BYTECODE] = {
		BYTECODE_OPTION,
		.set = EQUALS(mode, UINT16_MAX, XT_BPF_MODE_BYTECODE),
		.is = OPT_ONE_OF,
		.group = 1,
	},
	[PINNED] = {
		.name = "object-pinned",
		.type = &value_path,
		.field = FIELD(path),
		.set = EQUALS(mode, UINT16_MAX, XT_BPF_MODE_PATH_PINNED),
		.help = "an eBPF program that is pinned at this path",
		.is = OPT_ONE_OF,
		.group = 1,
	},
};
#undef PAYLOAD

#define PAYLOAD struct xt_bpf_info
static const struct ext_opt options0[] = {
	[BYTECODE] = {
		BYTECODE_OPTION,
		.is = OPT_REQUIRED | OPT_ALWAYS,
	},
};
#undef PAYLOAD

#define BPF(number, info)                                                 \
	{                                                                 \
		.name = "bpf", .kind = EXT_MATCH, .families = ON_BOTH,    \
		.revision = (number), .size = sizeof(info),               \
		.user = offsetof(info, filter), OPTIONS(options##number), \
		.help = "a BPF program says yes", .by_text = true,        \
		.print_list = print_list,                                 \
	}

const struct ext m_bpf[] = {
	BPF(1, struct xt_bpf_info_v1),
	BPF(0, struct xt_bpf_info),
	EXT_END,
};
