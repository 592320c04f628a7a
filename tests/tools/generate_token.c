/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What the words of a pattern stand for; see generate_value.h.
 */
#include <ctype.h>

#include "generate_value.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
#define PICK(g, array) ((array)[gen_below(g, COUNT(array))])

/* ---- numbers */

static uint64_t random_below(struct gen *g, uint64_t max)
{
	uint64_t v = (uint64_t)gen_below(g, 0x7fffffff) << 40 ^
		     (uint64_t)gen_below(g, 0x7fffffff) << 20 ^ gen_below(g, 0x7fffffff);

	v >>= gen_below(g, 64);
	return max == UINT64_MAX ? v : v % (max + 1);
}

static void put_number(struct gen *g, uint64_t v, struct buf *out)
{
	unsigned how = gen_below(g, 40);

	buf_fmt(out,
		how < 4	   ? "0x%llx"
		: how == 4 ? "0X%llX"
		: how == 5 ? "0%llo"
			   : "%llu",
		(unsigned long long)v);
}

static uint64_t number(struct gen *g, uint64_t min, uint64_t max)
{
	uint64_t v;

	switch (gen_below(g, 8)) {
	case 0:
		return min;
	case 1:
		return max;
	case 2:
		return min < max ? min + 1 : min;
	case 3:
		v = 1ull << gen_below(g, 64);
		return v >= min && v <= max ? v : min;
	case 4:
		v = min + gen_below(g, 20);
		return v <= max ? v : max;
	default:
		v = random_below(g, max - min);
		return min + v;
	}
}

static void wrong_number(struct gen *g, uint64_t min, uint64_t max, struct buf *out)
{
	static const char *const words[] = {
		"-1", "",    "x",    "1x", "0x", "4294967296", "18446744073709551616",
		"+1", "1.5", "0x1g", " 1", "1 ", "09",
	};

	switch (gen_below(g, 4)) {
	case 0:
	case 1:
		if (max < UINT64_MAX)
			buf_u64(out, max + 1);
		break;
	case 2:
		if (min)
			buf_u64(out, min - 1);
		break;
	default:
		buf_str(out, PICK(g, words));
	}
}

static uint64_t option_max(const struct gen *g)
{
	const struct ext_opt *o = g->opt;

	if (o->max)
		return o->max;
	return o->field.size >= 8 ? UINT64_MAX
	       : o->field.size	  ? (1ull << 8 * o->field.size) - 1
				  : 100000;
}

static void put_range(struct gen *g, uint64_t min, uint64_t max, struct buf *out)
{
	if (gen_below(g, 1000) < g->wrong)
		wrong_number(g, min, max, out);
	else
		put_number(g, number(g, min, max), out);
}

static void token_number(struct gen *g, struct buf *out)
{
	put_range(g, g->opt->min, option_max(g), out);
}

static void token_byte(struct gen *g, struct buf *out)
{
	put_range(g, 0, 255, out);
}

static void token_u32(struct gen *g, struct buf *out)
{
	put_range(g, 0, UINT32_MAX, out);
}

static void token_shift(struct gen *g, struct buf *out)
{
	put_range(g, 0, 31, out);
}

static void token_value(struct gen *g, struct buf *out)
{
	if (gen_below(g, 1000) < g->wrong)
		wrong_number(g, 0, option_max(g), out);
	else
		buf_fmt(out, gen_chance(g, 70) ? "0x%llx" : "%llu",
			(unsigned long long)number(g, 0, option_max(g)));
}

/* Ones in front, of a family's address; or the bits of a mark. */
static void token_bits(struct gen *g, struct buf *out)
{
	static const char *const marks[] = { "MARK", "CONNMARK", "TOS" };

	for (size_t i = 0; i < COUNT(marks); i++)
		if (strcmp(g->x->name, marks[i]) == 0) {
			token_value(g, out);
			return;
		}
	put_range(g, 0, g->family->addr_len * 8u, out);
}

static void digits(struct gen *g, unsigned min, unsigned max, unsigned width,
		   struct buf *out)
{
	unsigned v = gen_below(g, 1000) < g->wrong ? max + 1
						   : min + gen_below(g, max - min + 1);

	buf_fmt(out, "%0*u", gen_chance(g, 95) ? (int)width : 1, v);
}

static void token_hh(struct gen *g, struct buf *out)
{
	digits(g, 0, 23, 2, out);
}

static void token_mm(struct gen *g, struct buf *out)
{
	digits(g, 0, 59, 2, out);
}

static void token_year(struct gen *g, struct buf *out)
{
	digits(g, 1970, 2038, 4, out);
}

static void token_month(struct gen *g, struct buf *out)
{
	digits(g, 1, 12, 2, out);
}

static void token_date(struct gen *g, struct buf *out)
{
	digits(g, 1, gen_chance(g, 80) ? 28 : 31, 2, out);
}

static void token_day_hour(struct gen *g, struct buf *out)
{
	buf_char(out, 'T');
	token_hh(g, out);
}

static void token_hex(struct gen *g, struct buf *out)
{
	buf_fmt(out, gen_chance(g, 50) ? "%02x" : "%02X", gen_below(g, 256));
}

static void token_hex16(struct gen *g, struct buf *out)
{
	buf_fmt(out, "%llx", (unsigned long long)number(g, 0, 0xffff));
}

static void token_day(struct gen *g, struct buf *out)
{
	static const char *const names[] = { "Mon", "Tue", "wed", "THU",
					     "Fri", "Sat", "Su",  "sunday" };

	if (strcmp(g->opt->name, "monthdays") == 0)
		put_range(g, 1, 31, out);
	else if (gen_chance(g, 50))
		buf_str(out, PICK(g, names));
	else
		put_range(g, 1, 7, out);
}

static void token_rate(struct gen *g, struct buf *out)
{
	static const char *const units[] = { "/sec", "/second", "/s",	"/min", "/minute",
					     "/m",   "/hour",	"/day", "b/s",	"kb/s",
					     "mb/s", "",	"/D" };
	static const char *const wrong[] = { "/", "/w", "/sec2", "/secondx", "kb", " /s" };

	buf_u64(out, number(g, gen_below(g, 1000) >= g->wrong,
			    gen_below(g, 1000) < g->wrong ? 2000000 : 10000));
	buf_str(out, gen_below(g, 1000) < g->wrong ? PICK(g, wrong) : PICK(g, units));
}

static void token_unit(struct gen *g, struct buf *out)
{
	static const char *const units[] = { "sec",  "second", "s", "min", "minute",
					     "hour", "day",    "m", "H" };
	static const char *const wrong[] = { "", "w", "sec2", "secondx" };

	buf_str(out, gen_below(g, 1000) < g->wrong ? PICK(g, wrong) : PICK(g, units));
}

/* As RATEEST takes it: a quarter of a second to eight seconds, a power of two. */
static void token_time(struct gen *g, struct buf *out)
{
	static const char *const times[] = { "250ms",	"0.25s", "250000us", "500ms",
					     ".5s",	"1s",	 "1000ms",   "2s",
					     "4s",	"8sec",	 "3s",	     "1",
					     "300msec", "16s",	 "500000" };

	buf_str(out, PICK(g, times));
}

/* ---- ports, protocols, names */

static void token_port(struct gen *g, struct buf *out)
{
	static const char *const names[] = { "ssh",    "http",	 "https", "domain",
					     "ntp",    "syslog", "tftp",  "ftp-data",
					     "nosuch", "6553x",	 "65536", "" };

	if (gen_below(g, 1000) < g->wrong)
		buf_str(out, PICK(g, names));
	else if (gen_chance(g, 12))
		buf_str(out, names[gen_below(g, 5)]);
	else
		put_number(g, number(g, 0, 65535), out);
}

static void token_protocol(struct gen *g, struct buf *out)
{
	static const char *const names[] = {
		"tcp",	"udp",	     "icmp",   "6",    "17",   "esp", "ah",
		"sctp", "udplite",   "gre",    "ALL",  "all",  "47",  "255",
		"1",	"ipv6-icmp", "icmpv6", "dccp", "igmp", "TCP", "Udp",
		"58",	"132",	     "33",     "0",
	};
	static const char *const wrong[] = { "256", "nosuch", "", "-1", "0x100" };

	buf_str(out, gen_below(g, 1000) < g->wrong ? PICK(g, wrong) : PICK(g, names));
}

static void put_name(struct gen *g, const char *name, struct buf *out)
{
	size_t n = strlen(name);

	if (g->opt->is & OPT_PREFIX && n > 3 && gen_chance(g, 10))
		n -= 1 + gen_below(g, (uint32_t)n - 3);
	for (size_t i = 0, how = gen_below(g, 20); i < n; i++)
		buf_char(out, how == 0	 ? (char)toupper(name[i])
			      : how == 1 ? (char)tolower(name[i])
					 : name[i]);
}

static void put_text(struct gen *g, bool wild, struct buf *out)
{
	static const char *const plain[] = { "a",	"abc",	 "x.y",	 "A-b_c",
					     "DEFAULT", "name0", "eth0", "z9",
					     "_",	"a:b",	 "1",	 "0x10" };
	static const char *const odd[] = { "a b", "a\"b",      "it's", "a\\b", "",
					   " ",	  "a,b",       "a/b",  "#",    "%s",
					   "a!b", "f\xc3\xb6", "\\",   "a;b",  "$x",
					   "~",	  "-",	       "!" };
	size_t room = g->opt->field.size;

	if (gen_below(g, 1000) < g->wrong * 2 && room > 4 && room < 300) {
		for (size_t n = room - 2 + gen_below(g, 4); n > 0; n--)
			buf_char(out, (char)('a' + n % 26));
	} else if (wild && gen_chance(g, 40)) {
		for (unsigned n = 1 + gen_below(g, 3); n > 0; n--)
			buf_str(out, gen_chance(g, 50) ? PICK(g, odd) : PICK(g, plain));
	} else {
		buf_str(out, PICK(g, plain));
	}
}

static void token_text(struct gen *g, struct buf *out)
{
	put_text(g, true, out);
}

static void token_name(struct gen *g, struct buf *out)
{
	const struct ext_name *names = g->opt->names;
	size_t n = 0;

	while (names && names[n].name)
		n++;
	if (!n)
		put_text(g, gen_below(g, 1000) < g->wrong * 4, out);
	else if (gen_below(g, 1000) < g->wrong)
		buf_str(out, gen_chance(g, 50) ? "nosuch" : "");
	else
		put_name(g, names[gen_below(g, (uint32_t)n)].name, out);
}

/* A name of the option, or a number. */
static void token_type(struct gen *g, struct buf *out)
{
	if (g->opt->names && gen_chance(g, 60))
		token_name(g, out);
	else
		token_byte(g, out);
}

static void token_known(struct gen *g, struct buf *out)
{
	if (g->opt->names)
		token_name(g, out);
	else
		token_byte(g, out);
}

static void token_interface(struct gen *g, struct buf *out)
{
	static const char *const names[] = {
		"eth0", "eth+",	    "lo",   "+",
		"e+",	"wlan0.10", "br-1", "abcdefghijklmno",
		"a+b",	"ppp0",	    "x@y",  "abcdefghijklmn+"
	};
	static const char *const wrong[] = { "", "abcdefghijklmnop", "a/b", "a b",
					     "abcdefghijklmno+" };

	buf_str(out, gen_below(g, 1000) < g->wrong ? PICK(g, wrong) : PICK(g, names));
}

/* ---- addresses */

static void token_address(struct gen *g, struct buf *out)
{
	static const char *const v4[] = { "10.0.0.0",  "10.1.2.3",	  "192.168.1.0",
					  "0.0.0.0",   "255.255.255.255", "127.0.0.1",
					  "224.0.0.1", "172.16.0.0",	  "1.2.3.4" };
	static const char *const v6[] = { "::",
					  "::1",
					  "fe80::1",
					  "2001:db8::",
					  "FF02::1",
					  "2001:db8:1:2:3:4:5:6",
					  "::ffff:1.2.3.4",
					  "::1.2.3.4",
					  "1::8",
					  "fd00:0:0:1::" };
	static const char *const wrong[] = { "1.2.3", "1.2.3.256", "1.2.3.4.5", "::g", "",
					     "10",    "1::2::3",   "0x1.2.3.4" };
	bool ipv4 = g->family->id == FAMILY_IPV4;

	if (gen_below(g, 1000) < g->wrong)
		buf_str(out, PICK(g, wrong));
	else if (gen_chance(g, 70))
		buf_str(out, ipv4 ? PICK(g, v4) : PICK(g, v6));
	else if (ipv4)
		buf_fmt(out, "%u.%u.%u.%u", gen_below(g, 256), gen_below(g, 256),
			gen_below(g, 256), gen_below(g, 256));
	else
		buf_fmt(out, "%x:%x:%x::%x:%x", gen_below(g, 65536), gen_below(g, 65536),
			gen_below(g, 3), gen_below(g, 3), gen_below(g, 65536));
	g->after_address = true;
}

static void token_prefix_bits(struct gen *g, struct buf *out)
{
	put_range(g, 0, g->family->addr_len * 8u, out);
}

static void token_mask(struct gen *g, struct buf *out)
{
	static const char *const v4[] = { "255.0.0.0",	 "255.255.255.255", "0.0.0.0",
					  "255.0.255.0", "255.255.255.128", "0.0.0.255" };
	static const char *const v6[] = { "ffff::", "ffff:ffff:ffff:ffff::", "::",
					  "ffff::ffff",
					  "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" };

	/* --mask of recent is an address, too. */
	if (!g->after_address && strcmp(g->x->name, "recent") != 0)
		token_value(g, out);
	else if (gen_below(g, 1000) < g->wrong)
		buf_str(out, gen_chance(g, 50) ? "129" : "33");
	else if (gen_chance(g, 25) || !g->after_address)
		buf_str(out, g->family->id == FAMILY_IPV4 ? PICK(g, v4) : PICK(g, v6));
	else
		put_number(g, number(g, 0, g->family->addr_len * 8u), out);
}

/* ---- chunks of SCTP */

static void token_chunk(struct gen *g, struct buf *out)
{
	static const struct {
		const char *name, *flags;
	} flagged[] = { { "DATA", "UBEIubei" },
			{ "ABORT", "Tt" },
			{ "SHUTDOWN_COMPLETE", "Tt" } };
	unsigned k = gen_below(g, COUNT(flagged)), n;

	if (gen_chance(g, 70)) {
		token_name(g, out);
		return;
	}
	buf_str(out, flagged[k].name);
	buf_char(out, ':');
	for (n = 1 + gen_below(g, 3); n > 0; n--)
		buf_char(out, flagged[k].flags[gen_below(
				      g, (uint32_t)strlen(flagged[k].flags))]);
}

/* ---- the table */

static const struct {
	const char *word;
	void (*put)(struct gen *g, struct buf *out);
} tokens[] = {
	{ "number", token_number },
	{ "seconds", token_number },
	{ "milliseconds", token_number },
	{ "first", token_number },
	{ "last", token_number },
	{ "from", token_number },
	{ "to", token_number },
	{ "unit", token_unit },
	{ "value", token_value },
	{ "bits", token_bits },
	{ "mask", token_mask },
	{ "address", token_address },
	{ "prefix", token_address },
	{ "PREFIX", token_prefix_bits },
	{ "port", token_port },
	{ "protocol", token_protocol },
	{ "name", token_name },
	{ "part", token_known },
	{ "header", token_known },
	{ "option", token_type },
	{ "level", token_type },
	{ "type", token_type },
	{ "code", token_byte },
	{ "length", token_byte },
	{ "text", token_text },
	{ "rate", token_rate },
	{ "time", token_time },
	{ "day", token_day },
	{ "interface", token_interface },
	{ "hh", token_hh },
	{ "mm", token_mm },
	{ "ss", token_mm },
	{ "YYYY", token_year },
	{ "MM", token_month },
	{ "DD", token_date },
	{ "Thh", token_day_hour },
	{ "aa", token_hex },
	{ "bb", token_hex },
	{ "cc", token_hex },
	{ "dd", token_hex },
	{ "ee", token_hex },
	{ "ff", token_hex },
	{ "major", token_hex16 },
	{ "minor", token_hex16 },
	{ "chunk", token_chunk },
	{ "U32", token_u32 },
	{ "SHIFT", token_shift },
	{ "HEX", token_hex },
};

bool gen_token(struct gen *g, const char *word, size_t n, struct buf *out)
{
	for (size_t i = 0; i < COUNT(tokens); i++)
		if (strlen(tokens[i].word) == n && memcmp(tokens[i].word, word, n) == 0) {
			tokens[i].put(g, out);
			return true;
		}
	return false;
}
