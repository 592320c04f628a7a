/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lib/text: words, options as getopt_long reads them, commands and what they do.
 */
#include <errno.h>
#include <stdio.h>

#include "rules.h"
#include "tap.h"
#include "text/command.h"
#include "text/lex.h"
#include "text/print.h"

static const struct family *const v4 = &families[FAMILY_IPV4];

/* ---- words */

/* WANT: the words with "|" between them; a quoted one begins with "~". */
static void test_words(const char *line, const char *want)
{
	struct words words = { 0 };
	struct merlon_err e = { 0 };
	struct buf b;

	buf_init(&b);
	if (words_of_line(&words, str_of(line), &e))
		buf_fmt(&b, "%u+%u: %s", e.at.column, e.at.length, e.message);
	else
		for (size_t i = 0; i < words.n; i++) {
			buf_str(&b, i ? "|" : "");
			buf_str(&b, words.w[i].quoted ? "~" : "");
			buf_slice(&b, words.w[i].s);
		}
	is_str(buf_cstr(&b), want, "the words of %s", line);
	buf_fini(&b);
	words_fini(&words);
}

static void test_lexer(void)
{
	const char *argv[] = { "-A", "", "a b" };
	struct words words = { 0 };
	struct buf b;

	test_words("", "");
	test_words("  \t ", "");
	test_words("a b", "a|b");
	test_words(" a\t b ", "a|b");
	test_words("\"a b\" c", "~a b|c");
	test_words("\"\"", "~");
	test_words("\"a\"b", "~a|b");
	test_words("a\"b c\"", "~ab c");
	test_words("\"a\\\"b\"", "~a\"b");
	test_words("\"a\\\\\" b", "~a\\|b");
	test_words("\"a\\nb\"", "~anb");
	test_words("a\\b", "a\\b");
	test_words("a\\ b", "a\\|b");
	test_words("'a b'", "'a|b'");
	test_words("a \"b", "3+2: the quotation mark is never closed");
	test_words("\"", "1+1: the quotation mark is never closed");
	test_words("a \"b\\\"", "3+4: the quotation mark is never closed");
	test_words("a \"b\\", "3+3: the quotation mark is never closed");
	buf_init(&b);
	words_of_argv(&words, 3, argv, NULL);
	words_join(&words, &b);
	ok(words.n == 3 && words.w[2].at == 4 && !words.w[2].quoted,
	   "words of an argument vector");
	is_str(buf_cstr(&b), "-A  a b", "joined");
	buf_fini(&b);
	words_fini(&words);
}

/* ---- one line and what becomes of it */

/* Run lines of commands parted by "; " and print the filter table, or the error. */
static void run_all(const struct family *f, const char *lines, bool counters,
		    struct buf *b)
{
	struct ruleset *rs = ruleset_new();
	struct merlon_err e = { 0 };
	char line[1024];
	int err = 0;

	ruleset_table_add(rs, f, &table_kinds[TABLE_FILTER]);
	while (*lines && !err) {
		const char *end = strstr(lines, "; ");
		size_t n = end ? (size_t)(end - lines) : strlen(lines);

		snprintf(line, sizeof(line), "%.*s", (int)n, lines);
		err = rules_run(rs, f, TABLE_FILTER, line, &e);
		lines += n + (end ? 2 : 0);
	}
	b->n = 0;
	if (err && !e.code)
		buf_str(b, "an error without a word");
	if (err)
		buf_fmt(b, "%u+%u: %s", e.at.column, e.at.length, e.message);
	else
		print_list_rules(ruleset_table(rs, f, TABLE_FILTER), NULL, 0,
				 counters ? PRINT_COUNTERS : 0, b);
	ruleset_unref(rs);
}

/* WANT: what -S says behind the three policies, parted by "; ", or an error. */
static void test_run(const struct family *f, const char *lines, const char *want)
{
	static const char head[] =
		"-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n";
	struct buf b, got;

	buf_init(&b);
	buf_init(&got);
	run_all(f, lines, false, &b);
	buf_cstr(&b);
	if (strncmp(b.p, head, strlen(head)) == 0)
		for (char *p = b.p + strlen(head); *p; p++)
			buf_str(&got, *p != '\n' ? (char[]){ *p, 0 } : p[1] ? "; " : "");
	else
		buf_str(&got, b.p);
	is_str(buf_cstr(&got), want, "%s", lines);
	buf_fini(&b);
	buf_fini(&got);
}

static void test_options(void)
{
	static const char *const runs[][2] = {
		{ "-A INPUT -p tcp -j DROP", "-A INPUT -p tcp -j DROP" },
		{ "-A INPUT -ptcp -jDROP", "-A INPUT -p tcp -j DROP" },
		{ "-AINPUT -ptcp -jDROP", "-A INPUT -p tcp -j DROP" },
		{ "-vAINPUT -j DROP", "-A INPUT -j DROP" },
		{ "--append INPUT --protocol tcp --jump DROP",
		  "-A INPUT -p tcp -j DROP" },
		{ "--append=INPUT --protocol=tcp --jump=DROP",
		  "-A INPUT -p tcp -j DROP" },
		{ "--app INPUT --proto tcp --ju DROP", "-A INPUT -p tcp -j DROP" },
		{ "--a INPUT", "-A INPUT" },
		{ "--in-interface=eth0 -A INPUT", "-A INPUT -i eth0" },
		{ "-A INPUT --in-i eth+", "-A INPUT -i eth+" },
		{ "-A INPUT --s 1.2.3.4", "10+3: unknown option \"--s\"" },
		{ "-A INPUT --sou 1.2.3.4", "-A INPUT -s 1.2.3.4/32" },
		{ "-A INPUT --src 1.2.3.4 --dst 5.6.7.8",
		  "-A INPUT -s 1.2.3.4/32 -d 5.6.7.8/32" },
		{ "-A INPUT --nosuch", "10+8: unknown option \"--nosuch\"" },
		{ "-A INPUT -y", "11+1: unknown option \"-y\"" },
		{ "-A INPUT -- x", "10+2: unknown arguments found on commandline" },
		{ "-A INPUT x", "10+1: Bad argument `x'" },
		{ "-A INPUT -p", "10+2: option \"-p\" requires an argument" },
		{ "-A INPUT --protocol",
		  "10+10: option \"--protocol\" requires an argument" },
		{ "-A INPUT --exact=1", "10+9: option \"--exact\" takes no argument" },
		{ "-A INPUT -p tcp --dport=80", "-A INPUT -p tcp -m tcp --dport 80" },
		{ "-A INPUT -p tcp --dpo 80", "-A INPUT -p tcp -m tcp --dport 80" },
		{ "-A INPUT -p tcp --sy",
		  "-A INPUT -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN" },
		{ "-A INPUT -p tcp --d 80", "17+3: unknown option \"--d\"" },
		{ "-A INPUT -p tcp --dport=x80", "25+3: " },
		{ "-A INPUT -p tcp --dport x80", "25+3: " },
		{ "-A INPUT -p tcp --syn=1", "17+7: option \"--syn\" takes no argument" },
		{ "-A INPUT -mset",
		  "12+3: set: option \"--match-set\" must be specified" },
		{ "-A INPUT --match=set",
		  "18+3: set: option \"--match-set\" must be specified" },
		{ "-A INPUT -p tcp --tcp-flags SYN",
		  "17+11: option \"--tcp-flags\" requires 2" },
		{ "-A INPUT -p tcp -m tcp --dport 1",
		  "-A INPUT -p tcp -m tcp --dport 1" },
		{ "-A INPUT ! -p tcp", "-A INPUT ! -p tcp" },
		{ "-A INPUT ! ! -p tcp", "12+1: multiple consecutive ! not allowed" },
		{ "-A INPUT -p tcp !", "17+1: nothing appropriate following !" },
		{ "-A INPUT ! -j DROP", "10+1: cannot have ! before -j" },
		{ "! -A INPUT", "1+1: unexpected ! flag" },
		{ "-A INPUT -p tcp -p udp", "17+2: multiple -p flags not allowed" },
		{ "-A INPUT -p nosuch", "13+6: unknown protocol \"nosuch\" specified" },
		{ "-A INPUT ! -p all", "15+3: rule would never match protocol" },
		{ "-A INPUT -m comment --comment \"-j DROP\"",
		  "-A INPUT -m comment --comment \"-j DROP\"" },
		{ "-A INPUT -i 0123456789abcdef", "13+16: interface name" },
		{ "-A INPUT -o eth0", "0+0: Can't use -o with INPUT" },
		{ "-A OUTPUT -i eth0", "0+0: Can't use -i with OUTPUT" },
		{ "-p tcp", "0+0: no command specified" },
		{ "-A INPUT -D INPUT", "10+2: Cannot use -D with -A" },
		{ "-A INPUT -n", "0+0: Illegal option `-n' with this command" },
		{ "-A INPUT -4", "-A INPUT" },
		{ "-A INPUT -6", "10+2: -6 is for ip6tables" },
		{ "-A INPUT -m nosuch", "13+6: Couldn't load match `nosuch'" },
		{ "-A INPUT -j nosuch", "13+6: Couldn't load target `nosuch'" },
		{ "-A nosuch", "4+6: No chain/target/match by that name" },
		{ "-A INPUT -f", "-A INPUT -f" },
		{ "-A INPUT ! -f", "-A INPUT ! -f" },
		{ "-A FORWARD -i \"a b\" ! -o \"c\\\"+\"",
		  "-A FORWARD -i \"a b\" ! -o \"c\\\"+\"" },
		{ "-A INPUT -s 1.2.3.4/24", "-A INPUT -s 1.2.3.0/24" },
		{ "-A INPUT -s 0/0", "-A INPUT" },
		{ "-A INPUT ! -s 0/0", "-A INPUT ! -s 0.0.0.0/0" },
		{ "-A INPUT -s 1.2.3.4/255.0.255.0", "-A INPUT -s 1.0.3.0/255.0.255.0" },
		{ "-A INPUT -s 1.2.3.4/010 -d 1.2.3.4/0x18",
		  "-A INPUT -s 1.0.0.0/8 -d 1.2.3.0/24" },
		{ "-A INPUT -s 1.2.3.4/33", "21+2: " },
		{ "-A INPUT -s 1.1.1.1,2.2.2.2/33", "29+2: " },
		{ "-A INPUT ! -s 1.1.1.1,2.2.2.2", "15+15: ! not allowed with multiple" },
		{ "-A INPUT ! -s 1.1.1.1 -d 2.2.2.2,3.3.3.3",
		  "0+0: ! not allowed with multiple" },
		{ "-A INPUT -t nat", "-t" },
	};

	for (size_t i = 0; i < sizeof(runs) / sizeof(*runs) - 1; i++) {
		const char *want = runs[i][1];
		struct buf b;
		char line[1024];

		/* An error that ends early stands for any that begins so. */
		if (want[0] == '-' || !want[0] || !strchr(want, ':')) {
			test_run(v4, runs[i][0], want);
			continue;
		}
		buf_init(&b);
		run_all(v4, runs[i][0], false, &b);
		snprintf(line, sizeof(line), "%.*s", (int)strlen(want), buf_cstr(&b));
		is_str(line, want, "%s", runs[i][0]);
		buf_fini(&b);
	}
}

static void test_commands(void)
{
	static const char *const runs[][2] = {
		{ "-A INPUT -s 1.1.1.1; -A INPUT -s 2.2.2.2",
		  "-A INPUT -s 1.1.1.1/32; -A INPUT -s 2.2.2.2/32" },
		{ "-A INPUT -s 1.1.1.1; -I INPUT -s 2.2.2.2",
		  "-A INPUT -s 2.2.2.2/32; -A INPUT -s 1.1.1.1/32" },
		{ "-A INPUT -s 1.1.1.1; -I INPUT 2 -s 2.2.2.2",
		  "-A INPUT -s 1.1.1.1/32; -A INPUT -s 2.2.2.2/32" },
		{ "-I INPUT 2", "0+0: Index of insertion too big" },
		{ "-I INPUT 0", "10+1: Invalid rule number `0'" },
		{ "-I INPUT 99999999999", "10+11: Invalid rule number `99999999999'" },
		{ "-A INPUT -s 1.1.1.1; -A INPUT; -D INPUT 1", "-A INPUT" },
		{ "-A INPUT -s 1.1.1.1; -A INPUT; -D INPUT -s 1.1.1.1/32", "-A INPUT" },
		{ "-A INPUT; -D INPUT 2", "0+0: Index of deletion too big" },
		{ "-D INPUT -s 1.1.1.1",
		  "0+0: Bad rule (does a matching rule exist in that chain?)" },
		{ "-A INPUT; -R INPUT 1 -j DROP", "-A INPUT -j DROP" },
		{ "-A INPUT; -R INPUT 2 -j DROP", "0+0: Index of replacement too big" },
		{ "-R INPUT -j DROP", "4+5: -R requires a rule number" },
		{ "-A INPUT; -R INPUT 1 -s 1.1.1.1,2.2.2.2",
		  "0+0: Replacement rule does not specify a unique address" },
		{ "-A INPUT -j DROP; -C INPUT -j DROP", "-A INPUT -j DROP" },
		{ "-A INPUT -j DROP; -C INPUT -j ACCEPT",
		  "0+0: Bad rule (does a matching rule exist in that chain?)" },
		{ "-A INPUT; -A OUTPUT; -F INPUT", "-A OUTPUT" },
		{ "-A INPUT; -A OUTPUT; -F", "" },
		{ "-N x", "-N x" },
		{ "-N x; -N x", "4+1: Chain already exists" },
		{ "-N INPUT", "4+5: Chain already exists" },
		{ "-N ACCEPT", "4+6: chain name may not clash with target name" },
		{ "-N LOG", "4+3: chain name may not clash with target name" },
		{ "-N -x", "4+2: chain name not allowed to start with `-'" },
		{ "-N \"a b\"", "4+5: Invalid chain name `a b'" },
		{ "-N 0123456789012345678901234567", "-N 0123456789012345678901234567" },
		{ "-N 01234567890123456789012345678",
		  "4+29: chain name `01234567890123456789012345678' too long (must be under 29 chars)" },
		{ "-N x; -A INPUT -j x; -A x -g x", "-N x; -A INPUT -j x; -A x -g x" },
		{ "-N x; -A INPUT -j x; -X x", "0+0: Too many links" },
		{ "-N x; -A x; -X x", "0+0: Directory not empty" },
		{ "-N x; -N y; -X x", "-N y" },
		{ "-N x; -N y; -X", "" },
		{ "-X INPUT", "0+0: Invalid argument" },
		{ "-X nosuch", "4+6: No chain/target/match by that name" },
		{ "-A INPUT -j OUTPUT", "13+6: Invalid argument" },
		{ "-N x; -A INPUT -j x; -E x y", "-N y; -A INPUT -j y" },
		{ "-N x; -N y; -E x y", "6+1: File exists" },
		{ "-E INPUT y", "4+5: No chain/target/match by that name" },
		{ "-N x; -E x", "4+1: -E requires old-chain-name and new-chain-name" },
		{ "-N x; -E x DROP", "6+4: chain name may not clash with target name" },
		{ "-P x DROP", "4+1: Bad built-in chain name" },
		{ "-P INPUT x", "10+1: Bad policy name" },
		{ "-P INPUT", "4+5: -P requires a chain and a policy" },
		{ "-A INPUT -s 1.1.1.1,2.2.2.2 -d 3.3.3.3,4.4.4.4",
		  "-A INPUT -s 1.1.1.1/32 -d 3.3.3.3/32; -A INPUT -s 1.1.1.1/32 -d 4.4.4.4/32; "
		  "-A INPUT -s 2.2.2.2/32 -d 3.3.3.3/32; -A INPUT -s 2.2.2.2/32 -d 4.4.4.4/32" },
		{ "-I INPUT -s 1.1.1.1,2.2.2.2",
		  "-A INPUT -s 2.2.2.2/32; -A INPUT -s 1.1.1.1/32" },
		{ "-A INPUT -s 1.1.1.1,2.2.2.2; -D INPUT -s 2.2.2.2,1.1.1.1", "" },
		{ "-A INPUT -s 1.1.1.1,2.2.2.2,3.3.3.3; -C INPUT -s 1.1.1.1,3.3.3.3",
		  "-A INPUT -s 1.1.1.1/32; -A INPUT -s 2.2.2.2/32; -A INPUT -s 3.3.3.3/32" },
	};

	for (size_t i = 0; i < sizeof(runs) / sizeof(*runs); i++)
		test_run(v4, runs[i][0], runs[i][1]);
	test_run(&families[FAMILY_IPV6], "-A INPUT -f",
		 "10+2: `-f' is not supported in IPv6, use -m frag instead");
	test_run(&families[FAMILY_IPV6], "-A INPUT -s ::1 ! -d fe80::1/10",
		 "-A INPUT -s ::1/128 ! -d fe80::/10");
	test_run(&families[FAMILY_IPV6], "-A INPUT -4", "10+2: -4 is for iptables");
}

/* A list of which one is not there must leave all. */
static void test_all_or_nothing(void)
{
	struct ruleset *rs = ruleset_new();
	struct buf b;

	buf_init(&b);
	rules_run(rs, v4, TABLE_FILTER, "-A INPUT -s 1.1.1.1,2.2.2.2,3.3.3.3", NULL);
	is_int(rules_run(rs, v4, TABLE_FILTER, "-D INPUT -s 2.2.2.2,1.1.1.1,9.9.9.9",
			 NULL),
	       -ENOENT, "a list of which one is not there");
	print_list_rules(ruleset_table(rs, v4, TABLE_FILTER),
			 table_chain(ruleset_table(rs, v4, TABLE_FILTER),
				     str_of("INPUT")),
			 0, 0, &b);
	is_str(buf_cstr(&b),
	       "-P INPUT ACCEPT\n-A INPUT -s 1.1.1.1/32\n-A INPUT -s 2.2.2.2/32\n"
	       "-A INPUT -s 3.3.3.3/32\n",
	       "leaves all where they were");
	buf_fini(&b);
	ruleset_unref(rs);
}

static void test_counters(void)
{
	static const char *const runs[][2] = {
		{ "-A INPUT -c 5 6", "-A INPUT -c 5 6" },
		{ "-A INPUT -c 5 6; -Z INPUT", "-A INPUT -c 0 0" },
		{ "-A INPUT -c 5 6; -A INPUT -c 7 8; -Z INPUT 2",
		  "-A INPUT -c 5 6\n-A INPUT -c 0 0" },
		{ "-A INPUT -c 5 6; -Z", "-A INPUT -c 0 0" },
		{ "-A INPUT -c 18446744073709551615 0",
		  "-A INPUT -c 18446744073709551615 0" },
	};
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < sizeof(runs) / sizeof(*runs); i++) {
		const char *at;

		run_all(v4, runs[i][0], true, &b);
		b.n -= b.n && b.p[b.n - 1] == '\n';
		at = strstr(buf_cstr(&b), "-A ");
		is_str(at ? at : b.p, runs[i][1], "%s", runs[i][0]);
	}
	run_all(v4, "-A INPUT -c 5", true, &b);
	is_str(buf_cstr(&b), "13+1: -c requires packet and byte counter", "-c 5");
	run_all(v4, "-A INPUT -c x 5", true, &b);
	is_str(buf_cstr(&b), "13+1: -c packet counter not numeric", "-c x 5");
	run_all(v4, "-A INPUT -c 18446744073709551616 5", true, &b);
	is_str(buf_cstr(&b), "13+20: -c packet counter not numeric", "too many packets");
	run_all(v4, "-P INPUT DROP -c 3 4", true, &b);
	ok(strncmp(buf_cstr(&b), "-P INPUT DROP -c 3 4\n", 21) == 0,
	   "a policy's counters");
	buf_fini(&b);
}

/* What a command asks for, without running it. */
static struct command parse(struct parser *p, const char *line, unsigned flags, int *err)
{
	static struct words words;
	struct command cmd;

	words_of_line(&words, str_of(line), NULL);
	*err = command_parse(p, words.w, words.n, flags, &table_kinds[TABLE_FILTER], &cmd,
			     NULL);
	return cmd;
}

static void test_parsed(void)
{
	struct parser *p = parser_new(v4, NULL);
	struct command c;
	int err;

	c = parse(p, "-nvvxL --line-numbers", 0, &err);
	ok(!err && c.op == CMD_LIST && !c.chain.s.n && c.verbose == 2 &&
		   c.given ==
			   (GAVE_NUMERIC | GAVE_VERBOSE | GAVE_EXACT | GAVE_LINE_NUMBERS),
	   "-nvvxL --line-numbers");
	c = parse(p, "-L INPUT 3 -n", 0, &err);
	ok(!err && str_is(c.chain.s, "INPUT") && c.number == 3 && command_reads(&c),
	   "-L INPUT 3");
	c = parse(p, "-L -Z", 0, &err);
	ok(!err && c.op == CMD_LIST && c.and_zero && !command_reads(&c), "-L -Z");
	c = parse(p, "-Z -S INPUT", 0, &err);
	ok(!err && c.op == CMD_LIST_RULES && c.and_zero, "-Z -S INPUT");
	c = parse(p, "-t nat -w 5 -W 100 -A PREROUTING", 0, &err);
	ok(!err && c.table->id == TABLE_NAT && c.wait == 5 && c.wait_interval == 100,
	   "-t, -w, -W");
	c = parse(p, "-w -L", 0, &err);
	ok(!err && c.wait == 0 && c.op == CMD_LIST, "-w waits for ever");
	c = parse(p, "-w5 -L", 0, &err);
	ok(!err && c.wait == 5, "-w5");
	c = parse(p, "--wait=5 -L", 0, &err);
	ok(!err && c.wait == 5, "--wait=5");
	parse(p, "-W 5 -L", 0, &err);
	ok(err, "-W without -w");
	parse(p, "-t nosuch -L", 0, &err);
	is_int(err, -ENOENT, "a table that there is not");
	parse(p, "-t nat -L", PARSE_RESTORE, &err);
	is_int(err, -EINVAL, "another table inside a restore file");
	parse(p, "-t filter -L", PARSE_RESTORE, &err);
	is_int(err, 0, "the same table inside a restore file");
	parse(p, "-w -L", PARSE_RESTORE, &err);
	is_int(err, -EINVAL, "-w inside a restore file");
	c = parse(p, "-A INPUT -6 -s ::1", PARSE_RESTORE, &err);
	ok(c.other_family, "a line for the other family");
	c = parse(p, "-V", 0, &err);
	ok(!err && c.op == CMD_VERSION, "-V");
	c = parse(p, "-p tcp -h", 0, &err);
	ok(!err && c.op == CMD_HELP && c.n_helps == 1 && !strcmp(c.helps[0]->name, "tcp"),
	   "-p tcp -h");
	c = parse(p, "-m limit -h", 0, &err);
	ok(!err && c.n_helps && !strcmp(c.helps[0]->name, "limit"), "-m limit -h");
	c = parse(p, "-j LOG -A INPUT", 0, &err);
	c = parse(p, "-A INPUT --log-prefix x", 0, &err);
	is_int(err, -EINVAL, "a parser forgets the target of the last command");
	parser_free(p);
}

int main(void)
{
	test_lexer();
	test_options();
	test_commands();
	test_all_or_nothing();
	test_counters();
	test_parsed();
	return tap_done();
}
