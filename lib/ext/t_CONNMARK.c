/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/netfilter/xt_connmark.h>

#include "ext/xmark.h"

/* Revision 2 begins as revision 1 does, and these options touch only that, except for the
 * mode. */
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
static const struct value_type value_restore = { NULL, 0, NULL, masks_print, restore_list };
static const struct value_type value_both = { "bits", 1, both_parse, NULL, NULL };

#define MODE(is) { MODE_FIELD, 0xff, is }
#define COMMON_OPTIONS                                                                       \
	{                                                                                    \
		.name = "set-xmark",                                                         \
		.type = &value_xmark,                                                        \
		.field = FIELD(ctmark),                                                      \
		.field2 = FIELD(ctmask),                                                     \
		.set = MODE(XT_CONNMARK_SET),                                                \
		.is = OPT_ONE_OF,                                                            \
		.group = OPERATION,                                                          \
		.list = "%v",                                                                \
		.help = "clear the bits of mask, then XOR with value",                       \
	},                                                                                   \
	{                                                                                    \
		.name = "set-mark",                                                          \
		.type = &value_xmark_set,                                                    \
		.field = FIELD(ctmark),                                                      \
		.field2 = FIELD(ctmask),                                                     \
		.set = MODE(XT_CONNMARK_SET),                                                \
		.is = OPT_ONE_OF | OPT_HIDDEN,                                               \
		.group = OPERATION,                                                          \
		.help = "clear the bits of mask, then OR with value",                        \
	},                                                                                   \
	{                                                                                    \
		.name = "and-mark",                                                          \
		.type = &value_xmark_and,                                                    \
		.field = FIELD(ctmark),                                                      \
		.field2 = FIELD(ctmask),                                                     \
		.set = MODE(XT_CONNMARK_SET),                                                \
		.is = OPT_ONE_OF | OPT_HIDDEN,                                               \
		.group = OPERATION,                                                          \
		.help = "keep only these bits",                                              \
	},                                                                                   \
	{                                                                                    \
		.name = "or-mark",                                                           \
		.type = &value_xmark_or,                                                     \
		.field = FIELD(ctmark),                                                      \
		.field2 = FIELD(ctmask),                                                     \
		.set = MODE(XT_CONNMARK_SET),                                                \
		.is = OPT_ONE_OF | OPT_HIDDEN,                                               \
		.group = OPERATION,                                                          \
		.help = "set these bits",                                                    \
	},                                                                                   \
	{                                                                                    \
		.name = "xor-mark",                                                          \
		.type = &value_xmark_xor,                                                    \
		.field = FIELD(ctmark),                                                      \
		.field2 = FIELD(ctmask),                                                     \
		.set = MODE(XT_CONNMARK_SET),                                                \
		.is = OPT_ONE_OF | OPT_HIDDEN,                                               \
		.group = OPERATION,                                                          \
		.help = "flip these bits",                                                   \
	},                                                                                   \
	{                                                                                    \
		.name = "save-mark",                                                         \
		.type = &value_save,                                                         \
		.set = MODE(XT_CONNMARK_SAVE),                                               \
		.is = OPT_ONE_OF,                                                            \
		.group = OPERATION,                                                          \
		.list = "save%v",                                                            \
		.help = "copy the mark of the packet to its connection",                     \
	},                                                                                   \
	{                                                                                    \
		.name = "restore-mark",                                                      \
		.type = &value_restore,                                                      \
		.set = MODE(XT_CONNMARK_RESTORE),                                            \
		.is = OPT_ONE_OF,                                                            \
		.group = OPERATION,                                                          \
		.list = "restore%v",                                                         \
		.help = "copy the mark of the connection to the packet",                     \
	},                                                                                   \
	{                                                                                    \
		.name = "nfmask",                                                            \
		.type = &value_hex,                                                          \
		.field = FIELD(nfmask),                                                      \
		.is = OPT_HIDDEN,                                                            \
		.group = NF_OWN,                                                             \
		.help = "bits of the packet's mark to copy or overwrite",                    \
	},                                                                                   \
	{                                                                                    \
		.name = "ctmask",                                                            \
		.type = &value_hex,                                                          \
		.field = FIELD(ctmask),                                                      \
		.is = OPT_HIDDEN,                                                            \
		.group = CT_OWN,                                                             \
		.help = "bits of the connection's mark to copy or overwrite",                \
	},                                                                                   \
	{                                                                                    \
		.name = "mask",                                                              \
		.type = &value_both,                                                         \
		.field = FIELD(ctmask),                                                      \
		.field2 = FIELD(nfmask),                                                     \
		.is = OPT_HIDDEN,                                                            \
		.group = CT_OWN | NF_OWN,                                                    \
		.help = "the same bits of both",                                             \
	}

#define MODE_FIELD FIELD(mode)
static const struct ext_opt options_1[] = { COMMON_OPTIONS };
static const PAYLOAD init_1 = { .ctmask = UINT32_MAX, .nfmask = UINT32_MAX };
#undef MODE_FIELD
#undef PAYLOAD

#define PAYLOAD struct xt_connmark_tginfo2
#define MODE_FIELD FIELD(mode)

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

#define CONNMARK                                                                             \
	.name = "CONNMARK", .kind = EXT_TARGET, .families = ON_BOTH, .list = "CONNMARK",     \
	.help = "change the mark of the connection, or copy it from or to the packet"

const struct ext t_CONNMARK[] = {
	{
		CONNMARK,
		.revision = 2,
		.size = sizeof(struct xt_connmark_tginfo2),
		OPTIONS(options_2),
		.init = &init_2,
	},
	{
		CONNMARK,
		.revision = 1,
		.size = sizeof(struct xt_connmark_tginfo1),
		OPTIONS(options_1),
		.init = &init_1,
	},
	EXT_END,
};
