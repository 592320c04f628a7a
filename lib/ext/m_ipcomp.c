/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_ipcomp.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_ipcomp

/* Without the option it is index 0, as iptables has it, so a range of all is written too. */
/* The packet has 16 bits of what the option has 32 for. */
static bool cpi_to_nft(const struct ext_use *u, struct buf *out)
{
	uint64_t a = field_get(u->payload, u->opt->field);
	uint64_t b = field_get(u->payload, u->opt->field2);

	put_unless(u, out);
	put_span(a, b < 65535 ? b : 65535, out);
	return a <= b && a <= 65535;
}

static const struct ext_opt options[] = {
	{
		.name = "ipcompspi",
		.type = &value_uint_range,
		.field = FIELD(spis[0]),
		.field2 = FIELD(spis[1]),
		.invert = BITS(invflags, XT_IPCOMP_INV_SPI),
		.is = OPT_ALWAYS | OPT_LIST_PART,
		.list = "%<spi%m:%1%v",
		.nft = "comp cpi %v",
		.to_nft = cpi_to_nft,
		.help = "index of the compression association (default: 0)",
	},
	{
		.name = "compres",
		.type = &value_flag,
		.set = BITS(hdrres, 1),
		.list = "reserved",
		.nft = "",
		.help = "read and kept; the kernel looks at no reserved field",
	},
};

const struct ext m_ipcomp[] = {
	{
		.name = "ipcomp",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.list = "comp ",
		.nft = "",
		.help = "the index in the header of IP payload compression",
		.proto = IPPROTO_COMP,
		.comes_with = IPPROTO_COMP,
	},
	EXT_END,
};
