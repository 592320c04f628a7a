/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_VALUE_H
#define MERLON_EXT_VALUE_H
/*
 * The value types that extensions share.  A type of one extension alone stands in that
 * extension's file.  "field" and "field2" are those of struct ext_opt.
 */
#include "ext/ext.h"

extern const struct value_type value_flag; /* no value: the option's bits say it all */

/* Numbers in host order; field of 1, 2, 4 or 8 bytes, within the option's min and max. */
extern const struct value_type value_uint;
extern const struct value_type value_hex;  /* written 0x1f */
/* "a" or "a:b", "a:" and ":b" reaching to the ends; field the lower bound, field2 the
 * upper.  Written "a" when both are the same. */
extern const struct value_type value_uint_range;
/* Big-endian (the kernel's __be16, __be32). */
extern const struct value_type value_uint_be;

/* Ports, host order, by number or service name (of the rule's protocol). */
extern const struct value_type value_port;
extern const struct value_type value_port_range; /* as value_uint_range */

/* A value and a mask, "0x1/0xff"; no mask means all ones and is not written.  field the
 * value, field2 the mask, of the same size. */
extern const struct value_type value_mark;

/* One of the option's names. */
extern const struct value_type value_enum;
/* The same, or its number up to max. */
extern const struct value_type value_enum_number;
/* Names separated by commas; the sum of their numbers is the field. */
extern const struct value_type value_set;

/* A protocol, by name or number; 1 or 2 bytes. */
extern const struct value_type value_proto;

/* Addresses of the rule's family, in network byte order. */
extern const struct value_type value_addr;	 /* field: up to 16 bytes; a host's name too */
extern const struct value_type value_addr_mask;	 /* field and field2: "addr[/mask]" */
extern const struct value_type value_addr_range; /* field and field2: "from[-to]" */

extern const struct value_type value_mac; /* field: 6 bytes */

/* Text in a field of fixed size, with its NUL; quoted where the shell or restore would
 * stumble. */
extern const struct value_type value_text;
/* An interface's name in field, the mask of the bytes that count in field2 ("eth+"). */
extern const struct value_type value_iface;

/* ---- for the types of single files */

/* A number of the option's range; the error names the range. */
int value_number(const struct ext_use *u, struct str s, uint64_t *v, struct merlon_err *e);
/* A service or port; the error says which it is not. */
int value_port_number(const struct ext_use *u, struct str s, uint16_t *port,
		      struct merlon_err *e);
/* A name of the table, case ignored; the error says WHAT it should be and suggests. */
int value_name(const struct ext_name *names, struct str s, const char *what, uint64_t *v,
	       struct merlon_err *e);
const char *value_name_of(const struct ext_name *names, uint64_t v); /* or NULL */
/* A number with or without "/mask", as value_mark reads it. */
int value_masked(struct str s, uint64_t max, uint64_t *v, uint64_t *mask, struct merlon_err *e);
void value_print_masked(uint64_t v, uint64_t mask, uint64_t all, struct buf *out);
/* A prefix length or a mask in the family's notation. */
int value_mask(const struct family *f, struct str s, uint8_t mask[16], struct merlon_err *e);
/* An address by number or host name. */
int value_address(const struct family *f, struct str s, uint8_t addr[16],
		  struct merlon_err *e);
/* Text as iptables-save writes it: bare if harmless, else in double quotes. */
void value_print_text(const char *s, size_t n, struct buf *out);
void value_print_mac(const uint8_t mac[6], struct buf *out);
bool value_parse_mac(struct str s, uint8_t mac[6]);
/* Interface NAME to its field and mask; false when it is too long. */
bool value_put_iface(struct str name, char iface[16], uint8_t mask[16]);

#endif
