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
extern const struct value_type value_hex; /* written 0x1f */
/* "a" or "a:b", "a:" and ":b" reaching to the ends; field the lower bound, field2 the
 * upper.  Written "a" when both are the same. */
extern const struct value_type value_uint_range;
/* Big-endian (the kernel's __be16, __be32). */
extern const struct value_type value_uint_be;

/* Ports, host order, by number or service name (of the rule's protocol). */
extern const struct value_type value_port;
extern const struct value_type value_port_range; /* as value_uint_range */
/* The same, but numbers are decimal and services those of any protocol. */
extern const struct value_type value_service_range;

/* A value and a mask, "0x1/0xff"; no mask means all ones and is not written.  field the
 * value, field2 the mask, of the same size. */
extern const struct value_type value_mark;

/* One of the option's names. */
extern const struct value_type value_enum;
/* The same, or its number up to max. */
extern const struct value_type value_enum_number;
/* Names separated by commas; the sum of their numbers is the field.  A name of the number 0
 * is written when nothing else is. */
extern const struct value_type value_set;

/* An ICMP type: a name (its beginning will do, where no other begins so) or "type", or
 * "type/code[:code]".  field the type, field2 the first and the last code; the number of
 * a name is type << 16 | first code << 8 | last code. */
extern const struct value_type value_icmp;

/* Options in a header of IPv6, "type[:length],...": field the kernel's array of them,
 * field2 how many they are. */
extern const struct value_type value_ipv6_opts;

/* A protocol, by name or number; 1 or 2 bytes. */
extern const struct value_type value_proto;
/* As value_mark, or a name from the file that `more` is (struct numbered). */
extern const struct value_type value_numbered;

/* Addresses of the rule's family, in network byte order. */
extern const struct value_type value_addr; /* field: up to 16 bytes; a host's name too */
/* The same, but of an address by number nothing may be left out. */
extern const struct value_type value_addr_whole;
extern const struct value_type value_addr_mask; /* field and field2: "addr[/mask]" */
/* As value_addr_mask, with the host bits kept; a host's name must have one address.  Of 16
 * bytes each; without a mask all bytes of field2 are ones. */
extern const struct value_type value_host;
/* The same, and -L shows names of hosts, or "anywhere". */
extern const struct value_type value_peer;
extern const struct value_type value_addr_range; /* field and field2: "from[-to]" */

/* The number of leading ones, 0 to the family's 32 or 128; a mask is read too. */
extern const struct value_type value_prefix_bits;

extern const struct value_type value_mac; /* field: 6 bytes */

/* Text in a field of fixed size, with its NUL; quoted where the shell or restore would
 * stumble. */
extern const struct value_type value_text;
/* The same, written without quotes where it can be: names that the kernel looks up. */
extern const struct value_type value_word;
/* As value_text, for the beginning of log lines: no newline, and cut to the field's size. */
extern const struct value_type value_prefix;
/* The name of a list that the kernel shows as a file under /proc/net.  Field: the name and
 * its NUL; what stood behind it stays, as iptables leaves it. */
extern const struct value_type value_proc_name;
/* A byte of differentiated services or of the old type of service and the mask of the bits
 * that count, "0x10/0x3f" or a name of the option's names; field and field2. */
extern const struct value_type value_tos;
extern const struct value_type value_hex_byte; /* written 0x0f */
/* An interface's name in field, the mask of the bytes that count in field2 ("eth+"). */
extern const struct value_type value_iface;

/* ---- for the types of single files */

/* The greatest number that the option at hand takes. */
uint64_t value_max(const struct ext_use *u);
/* The field in decimal, host order. */
void value_print_number(const struct ext_use *u, struct buf *out);

/* A number of the option's range; the error names the range. */
int value_number(const struct ext_use *u, struct str s, uint64_t *v,
		 struct merlon_err *e);
/* A service or port; the error says which it is not. */
int value_port_number(const struct ext_use *u, struct str s, uint16_t *port,
		      struct merlon_err *e);
/* A port in -L: by its name, if names are wanted and it has one. */
void value_list_port(const struct ext_use *u, uint64_t v, struct buf *out);
/* The same for value_service_range. */
int value_service(const struct ext_use *u, struct str s, uint64_t *v,
		  struct merlon_err *e);
/* The number that is called S in the file F; the error says what it should be. */
struct numbered;
int value_numbered_name(const struct numbered *f, struct str s, uint64_t max, uint64_t *v,
			struct merlon_err *e);
/* A name of the table, case ignored; the error says WHAT it should be and suggests. */
int value_name(const struct ext_name *names, struct str s, const char *what, uint64_t *v,
	       struct merlon_err *e);
const char *value_name_of(const struct ext_name *names, uint64_t v); /* or NULL */
/* The first name from N on that begins with S, case ignored, or NULL. */
const struct ext_name *value_name_prefix(const struct ext_name *n, struct str s);
/* Names of the option, as value_set reads and writes them.  GAPS: "a,,b," is "a,b". */
int value_names(const struct ext_use *u, struct str s, bool gaps, uint64_t *sum,
		struct merlon_err *e);
void value_print_names(const struct ext_name *names, uint64_t v, struct buf *out);
/* A number with or without "/mask", as value_mark reads it. */
int value_masked(struct str s, uint64_t max, uint64_t *v, uint64_t *mask,
		 struct merlon_err *e);
void value_print_masked(uint64_t v, uint64_t mask, uint64_t all, struct buf *out);
/* A prefix length or a mask in the family's notation. */
int value_mask(const struct family *f, struct str s, uint8_t mask[16],
	       struct merlon_err *e);
/* What value_host reads. */
int value_host_mask(const struct family *f, struct str s, uint8_t addr[16],
		    uint8_t mask[16], struct merlon_err *e);
/* The "/mask" behind an address; nothing where the mask is all ones. */
void value_print_mask(const struct family *f, const uint8_t *mask, struct buf *out);
/* "a[:b]" into field and field2, with READ for each end; an end left out is MIN or MAX. */
int value_range(struct ext_use *u, struct str s, uint64_t min, uint64_t max,
		int (*read)(const struct ext_use *, struct str, uint64_t *,
			    struct merlon_err *),
		struct merlon_err *e);
/* A number of leading ones, or a mask without gaps. */
int value_prefix_of(const struct family *f, struct str s, unsigned *bits,
		    struct merlon_err *e);
/* An address by number of which nothing is left out. */
bool value_whole_address(const struct family *f, struct str s, uint8_t addr[16]);
/* An address by number or host name. */
int value_address(const struct family *f, struct str s, uint8_t addr[16],
		  struct merlon_err *e);
/* "number[/second|/minute|/hour|/day]", also cut short: NUMBER in SECONDS, at most SCALE a
 * second.  What kernels keep is the time between two: seconds * scale / number. */
int value_rate(struct str s, uint64_t scale, uint64_t *number, unsigned *seconds,
	       struct merlon_err *e);
/* From that interval the unit in which it is written, in seconds, and the rate itself. */
unsigned value_rate_unit(uint64_t interval, uint64_t scale);
void value_print_rate(uint64_t interval, uint64_t scale, struct buf *out);
/* Text as iptables-save writes it: bare if harmless, else in double quotes. */
void value_print_text(const char *s, size_t n, struct buf *out);
/* The same, but bare unless a reader would stumble over it: names of interfaces and sets. */
void value_print_word(const char *s, size_t n, struct buf *out);
void value_print_mac(const uint8_t mac[6], struct buf *out);
bool value_parse_mac(struct str s, uint8_t mac[6]);
/* Interface NAME to its field and mask; false when it is too long. */
bool value_put_iface(struct str name, char iface[16], uint8_t mask[16]);

#endif
