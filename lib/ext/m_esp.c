/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <netinet/in.h>
#include <linux/netfilter/xt_esp.h>

#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_esp

static const struct ext_opt options[] = {
	{
		.name = "espspi",
		.type = &value_uint_range,
		.field = FIELD(spis[0]),
		.field2 = FIELD(spis[1]),
		.invert = BITS(invflags, XT_ESP_INV_SPI),
		.list = "spi%m:%1%v",
		.nft = "esp spi %v",
		.to_nft = range_to_nft,
		.help = "index of the security association",
	},
};

static const PAYLOAD init = { .spis = { 0, UINT32_MAX } };

const struct ext m_esp[] = {
	{
		.name = "esp",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.init = &init,
		.list = "esp",
		.nft = "esp spi 0-4294967295",
		.help = "the SPI of IPsec's ESP header",
		.proto = IPPROTO_ESP,
		.comes_with = IPPROTO_ESP,
	},
	EXT_END,
};
