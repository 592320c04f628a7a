/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ext/nat.h"

#include <errno.h>

static bool mask_parse(const struct family *f, struct str s, size_t at, uint8_t mask[16],
		       struct merlon_err *e)
{
	struct str bits = str_sub(s, at, s.n);
	uint64_t n;

	if (str_u64(bits, f->addr_len * 8u, &n)) {
		mask_of_prefix(f, (unsigned)n, mask);
		return true;
	}
	if (value_whole_address(f, bits, mask))
		return true;
	err_usage(e, "\"%.*s\" is neither a mask nor a number from 0 to %u", (int)bits.n,
		  bits.p, f->addr_len * 8u);
	err_span(e, at, bits.n);
	return false;
}

/* The kernel holds the first and the last address of the network; the bits in which they
 * differ are the host's. */
static int network_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	struct ext_field first = u->opt->field, last = u->opt->field2;
	size_t slash = str_find(arg[0], '/');
	uint8_t addr[16], mask[16];

	if (value_host_mask(u->family, str_sub(arg[0], 0, slash), addr, mask, e)) {
		err_span(e, 0, slash);
		return -EINVAL;
	}
	if (slash < arg[0].n && !mask_parse(u->family, arg[0], slash + 1, mask, e))
		return -EINVAL;
	for (uint8_t i = 0; i < u->family->addr_len; i++) {
		u->payload[first.at + i] = addr[i] & mask[i];
		u->payload[last.at + i] = (uint8_t)(addr[i] | ~mask[i]);
	}
	return 0;
}

static void network_print(const struct ext_use *u, struct buf *out)
{
	const uint8_t *first = u->payload + u->opt->field.at;
	const uint8_t *last = u->payload + u->opt->field2.at;
	uint8_t mask[16] = { 0 };
	int bits;

	for (uint8_t i = 0; i < u->family->addr_len; i++)
		mask[i] = (uint8_t) ~(first[i] ^ last[i]);
	bits = mask_prefix(u->family, mask);
	addr_print(u->family, first, out);
	buf_char(out, '/');
	if (bits >= 0)
		buf_u64(out, (uint64_t)bits);
	else
		addr_print(u->family, mask, out);
}

static const struct value_type value_network = { "address[/mask]", 1, network_parse,
						 network_print, NULL };

#define NETMAP_OPTIONS(first, last, flags)                                       \
	{                                                                        \
		.name = "to", .type = &value_network, .field = FIELD(first),     \
		.field2 = FIELD(last), .set = BITS(flags, NF_NAT_RANGE_MAP_IPS), \
		.is = OPT_REQUIRED | OPT_ALWAYS, .list = "to:%v",                \
		.help = "the network that replaces the address; host bits stay", \
	}

#define PAYLOAD struct nf_nat_ipv4_multi_range_compat
static const struct ext_opt ipv4_options[] = { NETMAP_OPTIONS(
	range[0].min_ip, range[0].max_ip, range[0].flags) };
static const PAYLOAD ipv4_init = { .rangesize = 1 };
#undef PAYLOAD

#define PAYLOAD struct nf_nat_range
static const struct ext_opt ipv6_options[] = { NETMAP_OPTIONS(min_addr, max_addr,
							      flags) };
#undef PAYLOAD

#define NETMAP                                                          \
	.name = "NETMAP", .kind = EXT_TARGET, .tables = IN_NAT,         \
	.hooks = AT_PREROUTING | AT_INPUT | AT_OUTPUT | AT_POSTROUTING, \
	.help = "map a whole network onto another, address by address"

const struct ext t_NETMAP[] = {
	{
		NETMAP,
		.families = ON_IPV4,
		.size = sizeof(struct nf_nat_ipv4_multi_range_compat),
		OPTIONS(ipv4_options),
		.init = &ipv4_init,
	},
	{
		NETMAP,
		.families = ON_IPV6,
		.size = sizeof(struct nf_nat_range),
		OPTIONS(ipv6_options),
	},
	EXT_END,
};
