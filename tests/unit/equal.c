/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/ext/equal.c: which rules are the same, whatever their spelling, and which are not.
 */
#include <stdio.h>

#include "ext/equal.h"
#include "rules.h"
#include "tap.h"

#define BOTH 46

struct pair {
	int families;
	const char *a, *b;
};

static const struct pair same[] = {
	{ 4, "", "-s 0.0.0.0/0" },
	{ 4, "", "-s 1.2.3.4/0 -d 0/0" },
	{ 6, "", "-s ::/0" },
	{ 4, "-s 10.1.2.3/8", "-s 10.0.0.0/255.0.0.0" },
	{ 4, "-s 10.0.0.1", "-s 10.0.0.1/32" },
	{ 6, "-s fe80::1/10", "-s FE80::/10" },
	{ BOTH, "-p tcp", "-p 6" },
	{ BOTH, "-p TCP --dport ssh", "-p tcp -m tcp --dport 22" },
	{ BOTH, "-p tcp --dport 22", "-m tcp -p tcp --dport 0x16" },
	{ BOTH, "-p tcp --dport 1 --sport 2", "-p tcp --sport 2 --dport 1" },
	{ BOTH, "-p tcp --syn", "-p tcp --tcp-flags SYN,RST,ACK,FIN SYN" },
	{ BOTH, "-i eth0 -p tcp", "-p tcp -i eth0" },
	{ BOTH, "-j DROP -i eth0", "-i eth0 -j DROP" },
	{ BOTH, "-m comment --comment a", "-m comment --comment \"a\"" },
	{ BOTH, "-m mark --mark 1 -m length --length 5",
	  "-m length --length 5 -m mark --mark 1" },
	{ BOTH, "-m mark --mark 1 -m mark --mark 2 -m mark --mark 1",
	  "-m mark --mark 1 -m mark --mark 1 -m mark --mark 2" },
	{ BOTH, "-m mark --mark 1 -m length --length 5 -m limit",
	  "-m length --length 5 -m mark --mark 1 -m limit --limit 3/hour --limit-burst 5" },
	{ BOTH, "-m limit --limit 60/min", "-m limit --limit 1/sec" },
	{ BOTH, "-m mark --mark 1", "-m mark --mark 0x1/0xffffffff" },
	{ BOTH, "-m conntrack --ctstate NEW,ESTABLISHED",
	  "-m conntrack --ctstate established,new" },
	{ BOTH, "-m multiport --dports 1,2 -p tcp",
	  "-p tcp -m multiport --destination-ports 1,2" },
	{ 4, "-m conntrack --ctorigsrc 10.1.2.3",
	  "-m conntrack --ctorigsrc 10.1.2.3/32" },
	{ BOTH, "-m recent --set", "-m recent --set --name DEFAULT --rsource" },
	{ BOTH, "-c 1 2 -j ACCEPT", "-j ACCEPT -c 3 4" },
	{ 4, "-j REJECT", "-j REJECT --reject-with port-unreach" },
	{ BOTH, "-j LOG --log-level warning", "-j LOG --log-level 4" },
	{ BOTH, "-j MARK --set-mark 1", "-j MARK --set-xmark 0x1/0xffffffff" },
};

static const struct pair different[] = {
	{ BOTH, "-p tcp", "-p tcp -m tcp" }, /* fragments differ */
	{ 4, "", "! -s 0.0.0.0/0" },
	{ 4, "-s 10.0.0.0/8", "-s 10.0.0.0/9" },
	{ 4, "-s 10.0.0.1", "-d 10.0.0.1" },
	{ 4, "-s 10.0.0.1", "! -s 10.0.0.1" },
	{ 4, "-f", "! -f" },
	{ 4, "-f", "" },
	{ BOTH, "-i eth0", "-o eth0" },
	{ BOTH, "-i eth0", "-i eth+" },
	{ BOTH, "-i eth0", "-i eth01" },
	{ BOTH, "-i eth0", "! -i eth0" },
	{ BOTH, "-p tcp", "-p udp" },
	{ BOTH, "-p tcp", "! -p tcp" },
	{ BOTH, "-j ACCEPT", "-j DROP" },
	{ BOTH, "-j ACCEPT", "" },
	{ BOTH, "-j c1", "-j c2" },
	{ BOTH, "-j c1", "-g c1" },
	{ BOTH, "-j RETURN", "" },
	{ BOTH, "-m limit", "" },
	{ BOTH, "-m limit", "-m limit -m limit" },
	{ BOTH, "-m limit -m mark --mark 1", "-m mark --mark 1 -m limit" },
	{ BOTH, "-m statistic --mode nth --every 2 --packet 0 -m limit",
	  "-m limit -m statistic --mode nth --every 2 --packet 0" },
	{ BOTH, "-m mark --mark 1 -m limit -m length --length 5",
	  "-m length --length 5 -m limit -m mark --mark 1" },
	{ BOTH, "-m mark --mark 1 -m mark --mark 2",
	  "-m mark --mark 1 -m mark --mark 1" },
	{ BOTH, "-m mark --mark 1", "-m mark ! --mark 1" },
	{ BOTH, "-m mark --mark 1", "-m connmark --mark 1" },
	{ BOTH, "-m limit --limit 1/sec", "-m limit --limit 2/sec" },
	{ BOTH, "-m limit --limit-burst 5", "-m limit --limit-burst 6" },
	{ BOTH, "-m comment --comment a", "-m comment --comment A" },
	{ BOTH, "-m recent --set", "-m recent --set --name x" },
	{ BOTH, "-m recent --set", "-m recent --set --rdest" },
	{ 4, "-m conntrack --ctorigsrc 10.1.2.3",
	  "-m conntrack --ctorigsrc 10.1.2.0/24" },
	{ BOTH, "-j LOG", "-j LOG --log-prefix x" },
	{ BOTH, "-j LOG", "-j NFLOG" },
	{ BOTH, "-m hashlimit --hashlimit-upto 1/sec --hashlimit-name a",
	  "-m hashlimit --hashlimit-upto 1/sec --hashlimit-name b" },
};

struct side {
	struct ruleset *rs;
	struct table *t;
	const struct rule *r;
};

/* The chains in another order, so that equal jumps have other ids. */
static bool make(struct side *s, const struct family *f, const char *args, bool other_ids)
{
	struct merlon_err e = { 0 };
	char line[512];

	s->rs = ruleset_new();
	rules_run(s->rs, f, TABLE_FILTER, other_ids ? "-N c2" : "-N c1", NULL);
	rules_run(s->rs, f, TABLE_FILTER, other_ids ? "-N c1" : "-N c2", NULL);
	s->t = ruleset_table(s->rs, f, TABLE_FILTER);
	snprintf(line, sizeof(line), "-A FORWARD %s", args);
	if (rules_run(s->rs, f, TABLE_FILTER, line, &e)) {
		tap_diag("%s: %s", line, e.message);
		return false;
	}
	s->r = table_chain(s->t, str_of("FORWARD"))->rules[0];
	return true;
}

static void test_pair(const struct pair *p, const struct family *f, bool want)
{
	struct side a = { 0 }, b = { 0 };
	bool made = make(&a, f, p->a, false), there, back, hash;

	made = make(&b, f, p->b, true) && made;
	if (made) {
		there = rule_equal(a.t, a.r, b.t, b.r);
		back = rule_equal(b.t, b.r, a.t, a.r);
		hash = rule_hash(a.rs->key, a.t, a.r) == rule_hash(a.rs->key, b.t, b.r);
		ok(there == want && back == want && (hash || !want) &&
			   rule_equal(a.t, a.r, a.t, a.r),
		   "\"%s\" and \"%s\" are %s (%d %d, hash %d)", p->a, p->b,
		   want ? "the same" : "different", there, back, hash);
	} else {
		ok(false, "\"%s\" and \"%s\" are rules", p->a, p->b);
	}
	ruleset_unref(a.rs);
	ruleset_unref(b.rs);
}

static void test_pairs(const struct pair *p, size_t n, bool want)
{
	for (size_t i = 0; i < n; i++) {
		if (p[i].families != 6)
			test_pair(&p[i], &families[FAMILY_IPV4], want);
		if (p[i].families != 4)
			test_pair(&p[i], &families[FAMILY_IPV6], want);
	}
}

/* A rule of another revision, and with other bytes where only the kernel looks. */
static void test_bytes(void)
{
	const struct family *f = &families[FAMILY_IPV4];
	struct side a = { 0 }, b = { 0 };
	struct xt_entry_match *m;

	make(&a, f, "-m limit --limit 1/sec -j ACCEPT", false);
	make(&b, f, "-m limit --limit 1/sec -j ACCEPT", false);
	m = (struct xt_entry_match *)(void *)rule_match_next(b.r, NULL);
	m->data[m->u.match_size - sizeof(*m) - 1] ^= 0xff; /* the kernel's pointer */
	ok(rule_equal(a.t, a.r, b.t, b.r), "the kernel's private bytes do not count");
	m->data[0] ^= 1;
	ok(!rule_equal(a.t, a.r, b.t, b.r), "others do");
	m->data[0] ^= 1;
	m->u.user.revision = 77;
	ok(!rule_equal(a.t, a.r, b.t, b.r), "nor is an unknown revision the same");
	ruleset_unref(a.rs);
	ruleset_unref(b.rs);
}

int main(void)
{
	test_pairs(same, sizeof(same) / sizeof(*same), true);
	test_pairs(different, sizeof(different) / sizeof(*different), false);
	test_bytes();
	return tap_done();
}
