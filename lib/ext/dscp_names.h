/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_EXT_DSCP_NAMES_H
#define MERLON_EXT_DSCP_NAMES_H
/*
 * The names of the traffic field's values: tos_names for the match tos and the target TOS,
 * dscp_names for the match dscp and the target DSCP.
 */
#include "ext/ext.h"

enum { TOS_NAMES_MASK = 0x3f }; /* what value_tos takes for the mask of a name */

/* The whole byte, as it was used before there were differentiated services. */
static const __attribute__((unused)) struct ext_name tos_names[] = {
	{ "Minimize-Delay", 0x10 },	  { "Maximize-Throughput", 0x08 },
	{ "Maximize-Reliability", 0x04 }, { "Minimize-Cost", 0x02 },
	{ "Normal-Service", 0x00 },	  { NULL, 0 },
};

/* The classes of differentiated services: the upper six bits. */
static const __attribute__((unused)) struct ext_name dscp_names[] = {
	{ "CS0", 0x00 },  { "CS1", 0x08 },  { "CS2", 0x10 },  { "CS3", 0x18 },
	{ "CS4", 0x20 },  { "CS5", 0x28 },  { "CS6", 0x30 },  { "CS7", 0x38 },
	{ "BE", 0x00 },	  { "AF11", 0x0a }, { "AF12", 0x0c }, { "AF13", 0x0e },
	{ "AF21", 0x12 }, { "AF22", 0x14 }, { "AF23", 0x16 }, { "AF31", 0x1a },
	{ "AF32", 0x1c }, { "AF33", 0x1e }, { "AF41", 0x22 }, { "AF42", 0x24 },
	{ "AF43", 0x26 }, { "EF", 0x2e },   { NULL, 0 },
};

#endif
