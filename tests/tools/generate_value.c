/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * See generate_value.h.
 *
 * A pattern has words, which stand for values (the table of generate_token.c) or, where they are none,
 * for themselves; [...] may be left out; [,x...] may be repeated; x|y is one of both; the
 * character behind a backslash stands for itself.
 */
#include "generate_value.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "ext/value.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
#define PICK(g, array) ((array)[gen_below(g, COUNT(array))])

/* Where the syntax says too little, or what it says is not there; one of each option's is
 * chosen. */
static const struct {
	const char *ext, *opt, *first, *second;
} patterns[] = {
	{ "bpf", "bytecode", "1,6 0 0 U32", NULL },
	{ "bpf", "bytecode", "4,48 0 0 9,21 0 1 6,6 0 0 U32,6 0 0 0", NULL },
	{ "bpf", "bytecode", "2,48 0 0 9,6 0 0 U32[,]", NULL },
	{ "bpf", "object-pinned", "/sys/fs/bpf/nosuch", NULL },
	{ "cgroup", "path", "/", NULL },
	{ "u32", "u32", "U32=U32[:U32]", NULL },
	{ "u32", "u32", "U32[ ]&[ ]U32[>>SHIFT...]=[ ]U32[,U32:U32...]", NULL },
	{ "u32", "u32", "U32>>SHIFT&U32@U32<<SHIFT=U32[&&U32=U32...]", NULL },
	{ "sctp", "chunk-types", "any|all|only", "chunk[,chunk...]" },
	{ "sctp", "chunk-types", "any|all|only|ANY", "ALL|NONE" },
	{ "tcp", "tcp-flags", "name[,name...]", "name[,name...]" },
	{ "tcp", "tcp-flags", "ALL|SYN,ACK|FIN,SYN,RST,ACK", "NONE|SYN|ACK|ALL" },
	{ "set", "match-set", "one|list", "src|dst[,src|dst...]" },
	{ "set", "match-set", "pair", "src,dst|dst,dst|src,src" },
	{ "SET", "*-set", "one|list", "src|dst" },
	{ "SET", "*-set", "pair", "src,dst|dst,src,src" },
	{ "SET", "map-set", "skb", "src|dst" },
	{ "osf", "genre", "Linux|Windows|*NMAP|OpenBSD|unknown|name", NULL },
	{ "helper", "helper", "ftp|sip|tftp-69|text", NULL },
	{ "CT", "helper", "ftp|nosuch", NULL },
	{ "CT", "timeout", "nosuch", NULL },
	{ "CT", "zone*", "number|mark", NULL },
	{ "nfacct", "nfacct-name", "x|a.b|nosuch", NULL },
	{ "rateest", "rateest1", "e1|e2", NULL },
	{ "rateest", "rateest2", "e1|e2", NULL },
	{ "rateest", "rateest-bps*", "U32[bit]", NULL },
	{ "rateest", "rateest-bps*", "code[kbit|Mbit|kbps|KiBit|bps|gbit]", NULL },
	{ "rateest", "rateest-pps*", "number", NULL },
	{ "RATEEST", "rateest-name", "rHEXHEXHEXHEX", NULL },
	{ "IDLETIMER", "label", "iHEXHEXHEXHEXHEX", NULL },
	{ "IDLETIMER", "timeout", "code", NULL },
	{ "TEE", "oif", "interface", NULL },
	{ "CONNSECMARK", "*", "", NULL },
	{ "connlabel", "label", "code|40|eth0-in|last|ppp in|nosuch|a.b", NULL },
	{ "realm", "realm", "U32[/U32]|allowed|big|six|nosuch", NULL },
	{ "devgroup", "*-group", "U32[/U32]|allowed|big|six|nosuch", NULL },
	{ "owner", "*id-owner", "root|0|1000|nobody|U32|0-1000|U32-U32|nogroup", NULL },
	{ "policy", "reqid", "U32", NULL },
	{ "policy", "spi", "U32", NULL },
	{ "policy", "proto", "ah|esp|ipcomp|50|tcp", NULL },
	{ "policy", "mode", "transport|tunnel", NULL },
	{ "policy", "tunnel-*", "address[/mask]", NULL },
	{ "statistic", "probability", "0.5|0|1|.1|1.1|0.333333|1e-3|0.SHIFT", NULL },
	{ "string", "hex-string", "\\|HEX[ HEX...]\\|", NULL },
	{ "string", "hex-string", "text[\\|HEXHEX\\|...]text", NULL },
	{ "string", "string", "text", NULL },
	{ "time", "date*", "YYYY-MM-DD[Thh:mm[:ss]]", NULL },
	{ "limit", "limit", "rate", NULL },
	{ "statistic", "every", "number", NULL },
	{ "LED", "led-delay", "number|inf", NULL },
	{ "DNPT", "*-pfx", "prefix/48|prefix/SHIFT|prefix/PREFIX", NULL },
	{ "SNPT", "*-pfx", "prefix/48|prefix/SHIFT|prefix/PREFIX", NULL },
	{ "HMARK", "hmark-*-prefix", "PREFIX", NULL },
	{ "connlimit", "connlimit-mask", "PREFIX", NULL },
	{ "NFQUEUE", "queue-balance", "code:code|1:SHIFT|number:number", NULL },
	{ "quota", "quota", "number", NULL },
};

/* A star at the beginning or the end of PATTERN stands for anything. */
static bool fits(const char *pattern, const char *name)
{
	const char *star = strchr(pattern, '*');
	size_t n = strlen(name), before, behind;

	if (!star)
		return strcmp(pattern, name) == 0;
	before = (size_t)(star - pattern);
	behind = strlen(star + 1);
	return n >= before + behind && strncmp(pattern, name, before) == 0 &&
	       strcmp(star + 1, name + n - behind) == 0;
}

/* ---- expanding */

/* The end of the bracket that opens at S. */
static const char *closing(const char *s, const char *end)
{
	int depth = 0;

	for (; s < end; s++) {
		if (*s == '\\')
			s++;
		else if (*s == '[')
			depth++;
		else if (*s == ']' && --depth == 0)
			return s;
	}
	return end;
}

/* One of the alternatives in [*S, *END). */
static void alternative(struct gen *g, const char **s, const char **end)
{
	const char *starts[16] = { *s }, *at = *s;
	unsigned n = 1, k;

	for (; at < *end; at++) {
		if (*at == '\\')
			at++;
		else if (*at == '[')
			at = closing(at, *end);
		else if (*at == '|' && n < 15)
			starts[n++] = at + 1;
	}
	k = gen_below(g, n);
	starts[n] = *end + 1;
	*s = starts[k];
	*end = starts[k + 1] - 1;
}

static void expand(struct gen *g, const char *s, const char *end, struct buf *out);

static void bracket(struct gen *g, const char *before, const char *s, const char *end,
		    struct buf *out)
{
	bool more = end - s > 3 && strncmp(end - 3, "...", 3) == 0;
	unsigned n = more && gen_chance(g, 50) ? 1 + gen_below(g, 4) : 0;

	if (!more) {
		if (gen_chance(g, 50))
			expand(g, s, end, out);
		return;
	}
	end -= 3;
	while (n--)
		if (end - s == 1) { /* "x[,...]": the same again */
			buf_char(out, *s);
			expand(g, before, s - 1, out);
		} else if (isalnum((unsigned char)*s) || s[1] == '&' || s[1] == '>') {
			expand(g, s, end, out);
		} else { /* "[,x...]" */
			if (*s == '\\')
				s++;
			buf_char(out, *s);
			expand(g, s + 1, end, out);
		}
}

static void word(struct gen *g, const char *s, size_t n, struct buf *out)
{
	if (gen_token(g, s, n, out))
		return;
	for (size_t i = 0; i < n; i++)
		if (n - i >= 3 && strncmp(s + i, "HEX", 3) == 0) {
			buf_fmt(out, gen_chance(g, 50) ? "%02x" : "%02X",
				gen_below(g, 256));
			i += 2;
		} else {
			buf_char(out, s[i]);
		}
}

static void expand(struct gen *g, const char *s, const char *end, struct buf *out)
{
	const char *begin, *close;

	alternative(g, &s, &end);
	for (begin = s; s < end;) {
		if (*s == '\\') {
			buf_char(out, s[1]);
			s += 2;
		} else if (*s == '[') {
			close = closing(s, end);
			bracket(g, begin, s + 1, close, out);
			s = close + 1;
		} else if (isalpha((unsigned char)*s)) {
			size_t n = 1;

			while (s + n < end && isalnum((unsigned char)s[n]))
				n++;
			word(g, s, n, out);
			s += n;
		} else {
			buf_char(out, *s++);
		}
	}
}

static void gen_pattern(struct gen *g, const char *pattern, char text[GEN_TEXT])
{
	struct buf out;

	buf_init(&out);
	g->after_address = false;
	expand(g, pattern, pattern + strlen(pattern), &out);
	snprintf(text, GEN_TEXT, "%s", buf_cstr(&out) ? out.p : "");
	buf_fini(&out);
}

/* Ranges mostly begin at their lower end. */
static void sort_ranges(struct gen *g, char text[GEN_TEXT])
{
	char copy[GEN_TEXT], *colon = strchr(text, ':'), *end;
	unsigned long long a, b;

	if (!colon || strchr(text, ',') || gen_below(g, 1000) < g->wrong)
		return;
	a = strtoull(text, &end, 0);
	if (end != colon || !isdigit((unsigned char)colon[1]))
		return;
	b = strtoull(colon + 1, &end, 0);
	if (*end || a <= b)
		return;
	snprintf(copy, sizeof(copy), "%s", text);
	snprintf(text, GEN_TEXT, "%s:%.*s", copy + (colon - text) + 1,
		 (int)(colon - text), copy);
}

static void nat_value(struct gen *g, char text[GEN_TEXT])
{
	static const char *const v4[] = { "address",
					  "address-address",
					  "address:port",
					  "address:port-port",
					  ":port",
					  ":port-port",
					  "address-address:port-port",
					  ":port-port/port" };
	static const char *const v6[] = { "address",
					  "address-address",
					  "\\[address\\]:port",
					  "\\[address\\]:port-port",
					  ":port",
					  "\\[address\\]",
					  "\\[address\\]-\\[address\\]:port-port" };

	gen_pattern(g, g->family->id == FAMILY_IPV4 ? PICK(g, v4) : PICK(g, v6), text);
}

void gen_value(struct gen *g, char arg[2][GEN_TEXT])
{
	const struct ext_opt *o = g->opt;
	unsigned found[COUNT(patterns)], n = 0, k;
	const char *blank;
	char syntax[128];

	arg[0][0] = arg[1][0] = '\0';
	if (!o->type->args)
		return;
	for (unsigned i = 0; i < COUNT(patterns); i++)
		if (g->x->name && strcmp(patterns[i].ext, g->x->name) == 0 &&
		    fits(patterns[i].opt, o->name))
			found[n++] = i;
	if (n) {
		k = found[gen_below(g, n)];
		gen_pattern(g, patterns[k].first, arg[0]);
		if (patterns[k].second)
			gen_pattern(g, patterns[k].second, arg[1]);
		return;
	}
	if (strcmp(o->type->syntax, "[address[-address]][:port[-port]]") == 0) {
		nat_value(g, arg[0]);
		return;
	}
	snprintf(syntax, sizeof(syntax), "%s", o->type->syntax);
	blank = o->type->args == 2 ? strchr(syntax, ' ') : NULL;
	if (blank) {
		syntax[blank - syntax] = '\0';
		gen_pattern(g, blank + 1, arg[1]);
	}
	gen_pattern(g, syntax, arg[0]);
	if (strcmp(syntax, "port[:port]") == 0 ||
	    strcmp(syntax, "number[:number]") == 0 || strcmp(syntax, "from[:to]") == 0)
		sort_ranges(g, arg[0]);
}
