/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values that are addresses, of hosts and of network cards. */
#include <arpa/inet.h>
#include <errno.h>
#include <sys/socket.h>

#include "ext/names.h"
#include "ext/value.h"

struct first_address {
	uint8_t *addr;
	size_t n, len;
};

static int take_first(void *context, const uint8_t addr[16])
{
	struct first_address *first = context;

	if (!first->n++)
		memcpy(first->addr, addr, first->len);
	return 0;
}

bool value_whole_address(const struct family *f, struct str s, uint8_t addr[16])
{
	char text[INET6_ADDRSTRLEN];

	memset(addr, 0, 16);
	return str_put(s, text, sizeof(text)) && strlen(text) == s.n &&
	       inet_pton(f->af, text, addr) == 1;
}

int value_address(const struct family *f, struct str s, uint8_t addr[16],
		  struct merlon_err *e)
{
	struct first_address first = { addr, 0, f->addr_len };

	memset(addr, 0, 16);
	if (addr_parse(f, s, addr) ||
	    (host_lookup(f, s, take_first, &first) == 0 && first.n))
		return 0;
	return err_usage(e, "host/network `%.*s' not found", (int)s.n, s.p);
}

static size_t count(struct str s, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == c;
	return n;
}

int value_mask(const struct family *f, struct str s, uint8_t mask[16],
	       struct merlon_err *e)
{
	uint64_t bits;

	memset(mask, 0, 16);
	if (str_u64(s, f->addr_len * 8u, &bits)) {
		mask_of_prefix(f, (unsigned)bits, mask);
		return 0;
	}
	/* A network may be cut short, a mask may not. */
	if ((f->af != AF_INET || count(s, '.') == 3) && addr_parse(f, s, mask))
		return 0;
	return err_usage(e, "invalid mask `%.*s' specified", (int)s.n, s.p);
}

static int addr_value_parse(struct ext_use *u, const struct str *arg,
			    struct merlon_err *e)
{
	uint8_t addr[16];
	int err = value_address(u->family, arg[0], addr, e);

	if (!err)
		memcpy(u->payload + u->opt->field.at, addr,
		       u->opt->field.size < 16 ? u->opt->field.size : 16);
	return err;
}

static void addr_value_print(const struct ext_use *u, struct buf *out)
{
	addr_print(u->family, u->payload + u->opt->field.at, out);
}

/* "1.2.3" means 1.2.3.0 to some and 1.2.0.3 to iptables; here, nothing. */
static int addr_whole_parse(struct ext_use *u, const struct str *arg,
			    struct merlon_err *e)
{
	uint8_t addr[16];

	if (addr_parse(u->family, arg[0], addr) &&
	    !value_whole_address(u->family, arg[0], addr))
		return err_usage(e, "\"%.*s\" is not a whole %s address", (int)arg[0].n,
				 arg[0].p, u->family->name);
	return addr_value_parse(u, arg, e);
}

const struct value_type value_addr_whole = { "address", 1, addr_whole_parse,
					     addr_value_print, NULL };

static int addr_mask_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	size_t slash = str_find(arg[0], '/');
	size_t n = u->opt->field.size < 16 ? u->opt->field.size : 16;
	uint8_t addr[16], mask[16] = { 0 };
	int err = value_address(u->family, str_sub(arg[0], 0, slash), addr, e);

	if (err) {
		err_span(e, 0, slash);
		return err;
	}
	mask_of_prefix(u->family, u->family->addr_len * 8u, mask);
	if (slash < arg[0].n)
		err = value_mask(u->family, str_sub(arg[0], slash + 1, arg[0].n), mask,
				 e);
	if (err) {
		err_span(e, slash + 1, arg[0].n - slash - 1);
		return err;
	}
	for (size_t i = 0; i < n; i++)
		addr[i] &= mask[i];
	memcpy(u->payload + u->opt->field.at, addr, n);
	memcpy(u->payload + u->opt->field2.at, mask, n);
	return 0;
}

static void addr_mask_print(const struct ext_use *u, struct buf *out)
{
	addr_value_print(u, out);
	value_print_mask(u->family, u->payload + u->opt->field2.at, out);
}

static int take_only(void *context, const uint8_t addr[16])
{
	struct first_address *first = context;

	if (first->n && memcmp(first->addr, addr, first->len) == 0)
		return 0;
	return take_first(context, addr);
}

/* Nothing left out: here the resolver reads "10.1" in its own way, as 10.0.0.1. */
static bool whole_addr_parse(const struct family *f, struct str s, uint8_t addr[16])
{
	int dots = 0;

	for (size_t i = 0; i < s.n; i++)
		dots += s.p[i] == '.';
	return (f->addr_len > 4 || dots == 3) && addr_parse(f, s, addr);
}

static int one_host(const struct family *f, struct str s, uint8_t addr[16],
		    struct merlon_err *e)
{
	struct first_address first = { addr, 0, f->addr_len };

	memset(addr, 0, 16);
	if (whole_addr_parse(f, s, addr))
		return 0;
	memset(addr, 0, 16);
	if (host_lookup(f, s, take_only, &first) || !first.n)
		return err_usage(e, "\"%.*s\" is neither an %s address nor a known host",
				 (int)s.n, s.p, f->name);
	if (first.n > 1)
		return err_usage(e, "the host \"%.*s\" has several addresses; name one",
				 (int)s.n, s.p);
	return 0;
}

int value_host_mask(const struct family *f, struct str s, uint8_t addr[16],
		    uint8_t mask[16], struct merlon_err *e)
{
	size_t slash = str_find(s, '/');
	struct str bits = str_sub(s, slash < s.n ? slash + 1 : s.n, s.n);
	uint64_t n;
	int err = one_host(f, str_sub(s, 0, slash), addr, e);

	if (err) {
		err_span(e, 0, slash);
		return err;
	}
	memset(mask, 0xff, 16);
	if (slash == s.n)
		return 0;
	if (str_u64(bits, f->addr_len * 8u, &n)) {
		memset(mask, 0, 16);
		mask_of_prefix(f, (unsigned)n, mask);
	} else if (!whole_addr_parse(f, bits, mask)) {
		err_usage(e, "\"%.*s\" is neither a mask nor a number from 0 to %u",
			  (int)bits.n, bits.p, f->addr_len * 8u);
		err_span(e, slash + 1, bits.n);
		return -EINVAL;
	} else if (mask_prefix(f, mask) >= 0) {
		memset(mask + f->addr_len, 0, 16u - f->addr_len);
	}
	return 0;
}

void value_print_mask(const struct family *f, const uint8_t *mask, struct buf *out)
{
	int bits = mask_prefix(f, mask);

	if (bits == f->addr_len * 8)
		return;
	buf_char(out, '/');
	if (bits >= 0)
		buf_u64(out, (uint64_t)bits);
	else
		addr_print(f, mask, out);
}

static int host_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	return value_host_mask(u->family, arg[0], u->payload + u->opt->field.at,
			       u->payload + u->opt->field2.at, e);
}

const struct value_type value_host = { "address[/mask]", 1, host_parse, addr_mask_print,
				       NULL };

static void peer_list(const struct ext_use *u, struct buf *out)
{
	const uint8_t *addr = u->payload + u->opt->field.at;
	const char *name = NULL;
	char room[256];

	if (u->names && addr_is_zero(u->family, addr)) {
		buf_str(out, "anywhere");
		return;
	}
	if (u->names)
		name = host_name(u->family, addr, u->names, room);
	if (!name) {
		addr_mask_print(u, out);
		return;
	}
	buf_str(out, name);
	value_print_mask(u->family, u->payload + u->opt->field2.at, out);
}

const struct value_type value_peer = { "address[/mask]", 1, host_parse, addr_mask_print,
				       peer_list };

/* A number alone may be read as an address too. */
static bool is_mask(struct str s)
{
	return str_find(s, '.') < s.n || str_find(s, ':') < s.n;
}

int value_prefix_of(const struct family *f, struct str s, unsigned *bits,
		    struct merlon_err *e)
{
	uint8_t mask[16] = { 0 };
	uint64_t v;
	int n;

	if (str_u64(s, f->addr_len * 8u, &v)) {
		*bits = (unsigned)v;
		return 0;
	}
	if (!is_mask(s) || !addr_parse(f, s, mask))
		return err_usage(e,
				 "\"%.*s\" is neither a number from 0 to %u nor a mask",
				 (int)s.n, s.p, f->addr_len * 8u);
	n = mask_prefix(f, mask);
	if (n < 0)
		return err_usage(e, "the mask \"%.*s\" has gaps", (int)s.n, s.p);
	*bits = (unsigned)n;
	return 0;
}

static int prefix_bits_parse(struct ext_use *u, const struct str *arg,
			     struct merlon_err *e)
{
	unsigned bits = 0;
	int err = value_prefix_of(u->family, arg[0], &bits, e);

	if (!err)
		field_set(u->payload, u->opt->field, bits);
	return err;
}

const struct value_type value_prefix_bits = { "bits", 1, prefix_bits_parse,
					      value_print_number, NULL };

static int addr_range_parse(struct ext_use *u, const struct str *arg,
			    struct merlon_err *e)
{
	size_t dash = str_find(arg[0], '-');
	struct str low = str_sub(arg[0], 0, dash), high = low;
	uint8_t a[16] = { 0 }, b[16] = { 0 };

	if (dash < arg[0].n)
		high = str_sub(arg[0], dash + 1, arg[0].n);
	if (!addr_parse(u->family, low, a)) {
		err_usage(e, "\"%.*s\" is not an %s address", (int)low.n, low.p,
			  u->family->name);
		err_span(e, 0, low.n);
		return -EINVAL;
	}
	if (!addr_parse(u->family, high, b)) {
		err_usage(e, "\"%.*s\" is not an %s address", (int)high.n, high.p,
			  u->family->name);
		err_span(e, dash < arg[0].n ? dash + 1 : 0, high.n);
		return -EINVAL;
	}
	memcpy(u->payload + u->opt->field.at, a, u->family->addr_len);
	memcpy(u->payload + u->opt->field2.at, b, u->family->addr_len);
	return 0;
}

static void addr_range_print(const struct ext_use *u, struct buf *out)
{
	addr_print(u->family, u->payload + u->opt->field.at, out);
	buf_char(out, '-');
	addr_print(u->family, u->payload + u->opt->field2.at, out);
}

const struct value_type value_addr = { "address", 1, addr_value_parse, addr_value_print,
				       NULL };
const struct value_type value_addr_mask = { "address[/mask]", 1, addr_mask_parse,
					    addr_mask_print, NULL };
const struct value_type value_addr_range = { "address[-address]", 1, addr_range_parse,
					     addr_range_print, NULL };

bool value_parse_mac(struct str s, uint8_t mac[6])
{
	struct str byte;
	uint64_t v;
	int i;

	for (i = 0; i < 6 && str_split(&s, ':', &byte); i++) {
		if (byte.n > 2 || !str_u64_base(byte, 16, 255, &v))
			return false;
		mac[i] = (uint8_t)v;
	}
	return i == 6 && !s.p;
}

void value_print_mac(const uint8_t mac[6], struct buf *out)
{
	for (int i = 0; i < 6; i++) {
		if (i)
			buf_char(out, ':');
		buf_char(out, "0123456789abcdef"[mac[i] >> 4]);
		buf_char(out, "0123456789abcdef"[mac[i] & 15]);
	}
}

static int mac_parse(struct ext_use *u, const struct str *arg, struct merlon_err *e)
{
	uint8_t mac[6];

	if (!value_parse_mac(arg[0], mac))
		return err_usage(
			e, "\"%.*s\" is not a MAC address (six bytes, aa:bb:cc:dd:ee:ff)",
			(int)arg[0].n, arg[0].p);
	memcpy(u->payload + u->opt->field.at, mac, 6);
	return 0;
}

static void mac_print(const struct ext_use *u, struct buf *out)
{
	value_print_mac(u->payload + u->opt->field.at, out);
}

const struct value_type value_mac = { "aa:bb:cc:dd:ee:ff", 1, mac_parse, mac_print,
				      NULL };
