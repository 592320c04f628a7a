/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Names of chains for nft(8), which takes no quotation marks around them, wants a letter at
 * the beginning, and reads its own words as such.
 */
#include <ctype.h>
#include <stdlib.h>

#include "text/translate.h"

/* What nft 1.0.6 does not take for the name of a chain; sorted. */
static const char *const words[] = {
	"accept",     "add",	   "ah",       "all",	    "and",	"arp",
	"auto-merge", "bridge",	   "cgroup",   "chain",	    "comment",	"comp",
	"constant",   "continue",  "counter",  "cpu",	    "create",	"ct",
	"day",	      "dccp",	   "define",   "delete",    "describe", "device",
	"devices",    "dnat",	   "drop",     "dst",	    "dup",	"dynamic",
	"ecn",	      "element",   "elements", "eq",	    "esp",	"ether",
	"exists",     "expires",   "export",   "exthdr",    "fib",	"flags",
	"flow",	      "flowtable", "flush",    "frag",	    "fwd",	"gc-interval",
	"ge",	      "get",	   "goto",     "gt",	    "handle",	"hbh",
	"hook",	      "hour",	   "ibriport", "ibrname",   "icmp",	"icmpv6",
	"igmp",	      "iif",	   "iifgroup", "iifname",   "iiftype",	"import",
	"include",    "index",	   "inet",     "insert",    "interval", "ip",
	"ip6",	      "ipsec",	   "jhash",    "jump",	    "le",	"limit",
	"list",	      "log",	   "lshift",   "lt",	    "map",	"mark",
	"masquerade", "meta",	   "meter",    "mh",	    "missing",	"monitor",
	"ne",	      "netdev",	   "nftrace",  "not",	    "notrack",	"numgen",
	"obriport",   "obrname",   "offload",  "oif",	    "oifgroup", "oifname",
	"oiftype",    "or",	   "osf",      "pkttype",   "policy",	"position",
	"priority",   "queue",	   "quota",    "random",    "redefine", "redirect",
	"reject",     "rename",	   "replace",  "reset",	    "return",	"rshift",
	"rt",	      "rt0",	   "rt2",      "rtclassid", "rule",	"ruleset",
	"sctp",	      "secmark",   "set",      "size",	    "skgid",	"skuid",
	"snat",	      "socket",	   "srh",      "symhash",   "synproxy", "table",
	"tcp",	      "th",	   "time",     "timeout",   "tproxy",	"type",
	"typeof",     "udp",	   "udplite",  "undefine",  "update",	"vlan",
	"vmap",	      "xor",	   "xt",
};

static int compare(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

/* A word of nft's has a slash put behind it, and so has a name with one, so that no two chains
 * become one. */
bool translate_name(const char *name, struct buf *out)
{
	size_t n = strlen(name);

	if (!isalpha((unsigned char)*name))
		return false;
	for (const char *c = name; *c; c++)
		if (!isalnum((unsigned char)*c) && !strchr("-_./", *c))
			return false;
	buf_str(out, name);
	if (name[n - 1] == '/' ||
	    bsearch(name, words, sizeof(words) / sizeof(*words), sizeof(*words), compare))
		buf_char(out, '/');
	return true;
}
