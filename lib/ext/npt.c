/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/npt.h"

#include <errno.h>

/* What ip6t_npt_checkentry of the kernel asks for. */
static int check_prefix(const struct family *f, const uint8_t addr[16], struct str s,
			size_t slash, unsigned bits, struct merlon_err *e)
{
	uint8_t mask[16] = { 0 };
	bool host_bits = false;

	if (bits > 64) {
		err_refused(e, EINVAL, "the prefix has %u bits, of at most 64", bits);
		err_span(e, slash < s.n ? slash + 1 : 0,
			 slash < s.n ? s.n - slash - 1 : s.n);
		return -EINVAL;
	}
	mask_of_prefix(f, bits, mask);
	for (int i = 0; i < 16; i++)
		host_bits |= (addr[i] & ~mask[i]) != 0;
	if (!host_bits)
		return 0;
	err_refused(e, EINVAL, "\"%.*s\" has bits behind its prefix of %u", (int)slash,
		    s.p, bits);
	err_span(e, 0, slash);
	return -EINVAL;
}

static int prefix_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct str s = arg[0];
	size_t slash = str_find(s, '/');
	unsigned bits = 128;
	uint8_t addr[16];
	int err = value_address(u->family, str_sub(s, 0, slash), addr, e);

	if (err) {
		err_span(e, 0, slash);
		return err;
	}
	if (slash < s.n)
		err = value_prefix_of(u->family, str_sub(s, slash + 1, s.n), &bits, e);
	if (err) {
		err_span(e, slash + 1, s.n - slash - 1);
		return err;
	}
	err = check_prefix(u->family, addr, s, slash, bits, e);
	if (err)
		return err;
	memcpy(u->payload + u->opt->field.at, addr, sizeof(addr));
	field_set(u->payload, u->opt->field2, bits);
	return 0;
}

static void prefix_print(const struct ext_use *u, struct buf *out)
{
	addr_print(u->family, u->payload + u->opt->field.at, out);
	buf_char(out, '/');
	buf_u64(out, field_get(u->payload, u->opt->field2));
}

const struct value_type value_npt_prefix = { "prefix/bits", 1, prefix_parse, prefix_print,
					     NULL };
