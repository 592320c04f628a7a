/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_connmark.h>

#include "ext/xmark.h"

/* Revision 2 has the marks and masks where revision 1 has them. */
#define PAYLOAD struct xt_connmark_tginfo1

enum { CT_OWN = 2, NF_OWN = 4, OPERATION = 1 }; /* groups */

static void put_masks(const struct ext_use *u, bool saving, struct buf *out)
{
	struct ext_field ct = FIELD(ctmask), nf = FIELD(nfmask);
	unsigned ctmask = (unsigned)field_get(u->payload, ct);
	unsigned nfmask = (unsigned)field_get(u->payload, nf);

	if (ctmask == nfmask && ctmask != UINT32_MAX)
		buf_fmt(out, " mask 0x%x", ctmask);
	else if (ctmask != nfmask && saving)
		buf_fmt(out, " nfmask 0x%x ctmask ~0x%x", nfmask, ctmask);
	else if (ctmask != nfmask)
		buf_fmt(out, " ctmask 0x%x nfmask ~0x%x", ctmask, nfmask);
}

/* The masks are written with the operation that they belong to; with another they have no
 * meaning. */
static void masks_print(const struct ext_use *u, struct buf *out)
{
	struct ext_field ct = FIELD(ctmask), nf = FIELD(nfmask);

	buf_fmt(out, "--nfmask 0x%x --ctmask 0x%x", (unsigned)field_get(u->payload, nf),
		(unsigned)field_get(u->payload, ct));
}

static void save_list(const struct ext_use *u, struct buf *out)
{
	put_masks(u, true, out);
}

static void restore_list(const struct ext_use *u, struct buf *out)
{
	put_masks(u, false, out);
}

static int both_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint64_t v;
	int err = value_number(u, arg[0], &v, e);

	if (err)
		return err;
	field_set(u->payload, u->opt->field, v);
	field_set(u->payload, u->opt->field2, v);
	return 0;
}

static const struct value_type value_save = { NULL, 0, NULL, masks_print, save_list };
static const struct value_type value_restore = { NULL, 0, NULL, masks_print,
						 restore_list };
static const struct value_type value_both = { "bits", 1, both_parse, NULL, NULL };

#define SET(option, how, hidden, text)                                               \
	{                                                                            \
		.name = (option), .type = &(how), .field = FIELD(ctmark),            \
		.field2 = FIELD(ctmask), .set = EQUALS(mode, 0xff, XT_CONNMARK_SET), \
		.is = OPT_ONE_OF | (hidden), .group = OPERATION, .list = "%v",       \
		.help = (text),                                                      \
	}
#define COPY(word, masks, as, text)                                                      \
	{                                                                                \
		.name = word "-mark", .type = &(masks), .set = EQUALS(mode, 0xff, as),   \
		.is = OPT_ONE_OF, .group = OPERATION, .list = word "%v", .help = (text), \
	}
#define MASK(option, member, own, text)                                       \
	{                                                                     \
		.name = (option), .type = &value_hex, .field = FIELD(member), \
		.is = OPT_HIDDEN, .group = (own), .help = (text),             \
	}
#define BOTH_MASKS                                                                   \
	{                                                                            \
		.name = "mask", .type = &value_both, .field = FIELD(ctmask),         \
		.field2 = FIELD(nfmask), .is = OPT_HIDDEN, .group = CT_OWN | NF_OWN, \
		.help = "the same bits of both",                                     \
	}
#define COMMON_OPTIONS                                                                   \
	SET("set-xmark", value_xmark, 0, "clear the bits of mask, then XOR with value"), \
		SET("set-mark", value_xmark_set, OPT_HIDDEN,                             \
		    "clear the bits of mask, then OR with value"),                       \
		SET("and-mark", value_xmark_and, OPT_HIDDEN, "keep only these bits"),    \
		SET("or-mark", value_xmark_or, OPT_HIDDEN, "set these bits"),            \
		SET("xor-mark", value_xmark_xor, OPT_HIDDEN, "flip these bits"),         \
		COPY("save", value_save, XT_CONNMARK_SAVE,                               \
		     "copy the mark of the packet to its connection"),                   \
		COPY("restore", value_restore, XT_CONNMARK_RESTORE,                      \
		     "copy the mark of the connection to the packet"),                   \
		MASK("nfmask", nfmask, NF_OWN,                                           \
		     "bits of the packet's mark to copy or overwrite"),                  \
		MASK("ctmask", ctmask, CT_OWN,                                           \
		     "bits of the connection's mark to copy or overwrite"),              \
		BOTH_MASKS

static const struct ext_opt options_1[] = { COMMON_OPTIONS };
static const PAYLOAD init_1 = { .ctmask = UINT32_MAX, .nfmask = UINT32_MAX };
#undef PAYLOAD

#define PAYLOAD struct xt_connmark_tginfo2

/* A shift by nothing is none. */
static bool shifts(const struct ext_use *u, const struct ext_opt *o)
{
	return bits_are(u->payload, o->set) && field_get(u->payload, o->field);
}

static const struct ext_opt options_2[] = {
	COMMON_OPTIONS,
	{
		.name = "left-shift-mark",
		.type = &value_uint,
		.field = FIELD(shift_bits),
		.set = EQUALS(shift_dir, 0xff, D_SHIFT_LEFT),
		.given = shifts,
		.max = 31,
		.list = "left-shift-mark %v",
		.help = "shift the mark to the left while copying or setting it",
	},
	{
		.name = "right-shift-mark",
		.type = &value_uint,
		.field = FIELD(shift_bits),
		.set = EQUALS(shift_dir, 0xff, D_SHIFT_RIGHT),
		.given = shifts,
		.max = 31,
		.list = "right-shift-mark %v",
		.help = "shift the mark to the right while copying or setting it",
	},
};
static const PAYLOAD init_2 = { .ctmask = UINT32_MAX, .nfmask = UINT32_MAX };

#define CONNMARK                                                                         \
	.name = "CONNMARK", .kind = EXT_TARGET, .families = ON_BOTH, .list = "CONNMARK", \
	.help = "change the mark of the connection, or copy it from or to the packet"

static uint32_t shifted(uint32_t v, unsigned bits, bool right)
{
	return right ? v >> bits : v << bits;
}

/* "MARK set KEY", of which the bits of MASK count, shifted. */
static void put_copy(const char *mark, const char *key, uint32_t mask, unsigned bits,
		     bool right, struct buf *out)
{
	buf_fmt(out, " %s set %s%s", mark, bits ? "( " : "", key);
	if (mask != UINT32_MAX)
		buf_fmt(out, " and 0x%x", mask);
	if (bits)
		buf_fmt(out, " ) %s %u", right ? ">>" : "<<", bits);
}

/* INFO: its marks and masks.  nft cannot keep bits of the mark that it writes while it reads another one. */
static bool put_operation(const struct xt_connmark_tginfo1 *info, unsigned mode,
			  unsigned bits, bool right, struct buf *out)
{
	switch (mode) {
	case XT_CONNMARK_SET:
		if (bits && info->ctmask != UINT32_MAX)
			return false;
		xmark_translate("ct mark", "ct mark", shifted(info->ctmark, bits, right),
				info->ctmask, out);
		return true;
	case XT_CONNMARK_SAVE:
		put_copy("ct mark", "mark", info->nfmask, bits, right, out);
		return info->ctmask == UINT32_MAX;
	case XT_CONNMARK_RESTORE:
		put_copy("meta mark", "ct mark", info->ctmask, bits, right, out);
		return info->nfmask == UINT32_MAX;
	default:
		return false;
	}
}

static bool translate_1(struct ext_use *u, struct translation *t)
{
	const struct xt_connmark_tginfo1 *info = (const void *)u->payload;

	return put_operation(info, info->mode, 0, false, t->out);
}

static bool translate_2(struct ext_use *u, struct translation *t)
{
	const struct xt_connmark_tginfo2 *info = (const void *)u->payload;

	return put_operation((const void *)u->payload, info->mode, info->shift_bits,
			     info->shift_dir == D_SHIFT_RIGHT, t->out);
}

const struct ext t_CONNMARK[] = {
	{
		CONNMARK,
		.revision = 2,
		.size = sizeof(struct xt_connmark_tginfo2),
		OPTIONS(options_2),
		.init = &init_2,
		.translate = translate_2,
	},
	{
		CONNMARK,
		.revision = 1,
		.size = sizeof(struct xt_connmark_tginfo1),
		OPTIONS(options_1),
		.init = &init_1,
		.translate = translate_1,
	},
	EXT_END,
};
