/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <grp.h>
#include <linux/netfilter/xt_owner.h>
#include <pwd.h>
#include <stdio.h>

#include "ext/names.h"
#include "ext/translate.h"
#include "ext/value.h"

#define PAYLOAD struct xt_owner_match_info

enum { SCRATCH = 65536 }; /* a group lists its members; a longer entry is not found */

/* One database of users or groups. */
struct ids {
	bool (*find)(const char *name, uint64_t *id);
	bool (*name)(uint64_t id, struct buf *out);
	const char *what, *database;
};

static bool user_find(const char *name, uint64_t *id)
{
	struct passwd entry, *found = NULL;
	char scratch[SCRATCH];

	names_begin();
	if (getpwnam_r(name, &entry, scratch, sizeof(scratch), &found) || !found)
		return false;
	*id = found->pw_uid;
	return true;
}

static bool user_name(uint64_t id, struct buf *out)
{
	struct passwd entry, *found = NULL;
	char scratch[SCRATCH];

	names_begin();
	if (getpwuid_r((uid_t)id, &entry, scratch, sizeof(scratch), &found) || !found)
		return false;
	buf_str(out, found->pw_name);
	return true;
}

static bool group_find(const char *name, uint64_t *id)
{
	struct group entry, *found = NULL;
	char scratch[SCRATCH];

	names_begin();
	if (getgrnam_r(name, &entry, scratch, sizeof(scratch), &found) || !found)
		return false;
	*id = found->gr_gid;
	return true;
}

static bool group_name(uint64_t id, struct buf *out)
{
	struct group entry, *found = NULL;
	char scratch[SCRATCH];

	names_begin();
	if (getgrgid_r((gid_t)id, &entry, scratch, sizeof(scratch), &found) || !found)
		return false;
	buf_str(out, found->gr_name);
	return true;
}

static const struct ids users = { user_find, user_name, "user", "passwd" };
static const struct ids groups = { group_find, group_name, "group", "group" };

/* Both databases have lines "name:password:id:...". */
static bool ask(const struct ids *ids, const char *key, struct str *name, uint64_t *id,
		char line[SCRATCH])
{
	struct str rest, number;

	if (!names_ask || !names_ask(ids->database, key, line, SCRATCH))
		return false;
	rest = str_of(line);
	return str_split(&rest, ':', name) && str_split(&rest, ':', &number) &&
	       str_split(&rest, ':', &number) && str_u64_base(number, 10, UINT32_MAX, id);
}

static bool find_id(const struct ids *ids, const char *name, uint64_t *id)
{
	char line[SCRATCH];
	struct str found;

	if (ids->find(name, id))
		return true;
	/* getent takes a number for an ID, modulo 2^32: the one of 4294967296 is root. */
	if (strspn(name, "+-0123456789") == strlen(name))
		return false;
	return ask(ids, name, &found, id, line);
}

static bool put_name(const struct ids *ids, uint64_t id, struct buf *out)
{
	char key[24], line[SCRATCH];
	struct str found;

	if (ids->name(id, out))
		return true;
	snprintf(key, sizeof(key), "%llu", (unsigned long long)id);
	if (!ask(ids, key, &found, &id, line))
		return false;
	buf_slice(out, found);
	return true;
}

/* "7", "7-9" or "7:9"; false: it is a name. */
static bool read_range(struct str s, uint64_t max, uint64_t *low, uint64_t *high)
{
	size_t dash = str_find(s, '-');

	if (dash == s.n)
		dash = str_find(s, ':');
	if (!str_u64(str_sub(s, 0, dash), max, low))
		return false;
	*high = *low;
	return dash == s.n || str_u64(str_sub(s, dash + 1, s.n), max, high);
}

static int ids_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	const struct ids *ids = u->opt->more;
	uint64_t low, high;
	char name[256];

	if (!read_range(arg[0], u->opt->max, &low, &high)) {
		if (!str_put(arg[0], name, sizeof(name)) || !find_id(ids, name, &low))
			return err_usage(
				e,
				"\"%.*s\" is neither a %s nor a range of numbers from 0 to %llu",
				(int)arg[0].n, arg[0].p, ids->what,
				(unsigned long long)u->opt->max);
		high = low;
	}
	if (low > high)
		return err_refused(e, EINVAL, "the range \"%.*s\" ends before it begins",
				   (int)arg[0].n, arg[0].p);
	field_set(u->payload, u->opt->field, low);
	field_set(u->payload, u->opt->field2, high);
	return 0;
}

static void ids_print(const struct ext_use *u, struct buf *out)
{
	uint64_t low = field_get(u->payload, u->opt->field);
	uint64_t high = field_get(u->payload, u->opt->field2);

	buf_u64(out, low);
	if (low != high) {
		buf_char(out, '-');
		buf_u64(out, high);
	}
}

static void ids_list(const struct ext_use *u, struct buf *out)
{
	const struct ids *ids = u->opt->more;
	uint64_t low = field_get(u->payload, u->opt->field);

	if (!u->names || low != field_get(u->payload, u->opt->field2) ||
	    !put_name(ids, low, out))
		ids_print(u, out);
}

static int suppl_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	const PAYLOAD *info = (const void *)u->payload;

	(void)arg;
	if (!(info->match & XT_OWNER_GID))
		return err_usage(
			e,
			"owner: option \"--suppl-groups\" must come after \"--gid-owner\"");
	return 0;
}

static const struct value_type value_ids = { "name|number[-number]", 1, ids_parse,
					     ids_print, ids_list };
static const struct value_type value_suppl = { NULL, 0, suppl_parse, NULL, NULL };

/* Inverted, the match holds for packets of no socket too. */
static bool ids_to_nft(const struct ext_use *u, struct buf *out)
{
	return range_to_nft(u, out) && !ext_opt_inverted(u, u->opt);
}

static const struct ext_opt options[] = {
	{
		.name = "socket-exists",
		.type = &value_flag,
		.set = BITS(match, XT_OWNER_SOCKET),
		.invert = BITS(invert, XT_OWNER_SOCKET),
		.is = OPT_ONE_OF,
		.list = "%!owner socket exists",
		.help = "the packet comes from a socket",
	},
	{
		.name = "uid-owner",
		.type = &value_ids,
		.field = FIELD(uid_min),
		.field2 = FIELD(uid_max),
		.set = BITS(match, XT_OWNER_UID),
		.invert = BITS(invert, XT_OWNER_UID),
		.max = UINT32_MAX - 1,
		.more = &users,
		.is = OPT_ONE_OF,
		.list = "%!owner UID match %v",
		.nft = "skuid %v",
		.to_nft = ids_to_nft,
		.help = "the user whose program made the socket",
	},
	{
		.name = "gid-owner",
		.type = &value_ids,
		.field = FIELD(gid_min),
		.field2 = FIELD(gid_max),
		.set = BITS(match, XT_OWNER_GID),
		.invert = BITS(invert, XT_OWNER_GID),
		.max = UINT32_MAX - 1,
		.more = &groups,
		.is = OPT_ONE_OF,
		.list = "%!owner GID match %v",
		.nft = "skgid %v",
		.to_nft = ids_to_nft,
		.help = "the group of the program that made the socket",
	},
	{
		.name = "suppl-groups",
		.type = &value_suppl,
		.set = BITS(match, XT_OWNER_SUPPL_GROUPS),
		.list = "incl. suppl. groups",
		.help = "look at the program's other groups as well",
	},
};

const struct ext m_owner[] = {
	{
		.name = "owner",
		.kind = EXT_MATCH,
		.families = ON_BOTH,
		.revision = 1,
		.size = sizeof(PAYLOAD),
		OPTIONS(options),
		.nft = "",
		.help = "who sends the packet, if it is from this machine",
		.hooks = AT_OUTPUT | AT_POSTROUTING,
		.pure = true,
	},
	EXT_END,
};
