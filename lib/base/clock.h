/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MERLON_BASE_CLOCK_H
#define MERLON_BASE_CLOCK_H
/*
 * Time that only goes forward, for what takes how long.
 */
#include <stdint.h>
#include <time.h>

static inline uint64_t clock_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

#endif
