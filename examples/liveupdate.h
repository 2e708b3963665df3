/* SPDX-License-Identifier: MIT */
/*
 * The list of compatible strings as a kernel with the section .liveupdate_versions keeps it: a header of two
 * 32-bit numbers in the byte order of the machine, then strings of 48 bytes, filled up with NUL bytes.
 */
#ifndef EXAMPLE_LIVEUPDATE_H
#define EXAMPLE_LIVEUPDATE_H

#define LIVEUPDATE_MAGIC 0x4c565550u
#define LIVEUPDATE_FORMAT 1u
#define LIVEUPDATE_COMPAT_LENGTH 48

/* Once in a kernel: the header that the linker script puts in front of the strings. */
#define LIVEUPDATE_SEC_HEADER(name)                                                                            \
	static const struct { unsigned int magic, format; } name                                               \
	__attribute__((used, section(".liveupdate_sec_hdr"))) = { LIVEUPDATE_MAGIC, LIVEUPDATE_FORMAT }

/* One string. aligned(1): else the compiler spreads long arrays out, and the list has holes. */
#define LIVEUPDATE_SEC_VERSION(name, compatible)                                                               \
	static const char name##_vers[LIVEUPDATE_COMPAT_LENGTH]                                                \
	__attribute__((used, aligned(1), section(".liveupdate_versions"))) = compatible

/* A file handler and its string, so that no handler is without one. */
#define LIVEUPDATE_FILE_HANDLER(name, string)                                                                  \
	LIVEUPDATE_SEC_VERSION(name, string);                                                                  \
	static const struct liveupdate_file_handler name __attribute__((used)) = { .compatible = name##_vers }

struct liveupdate_file_handler {
	const char *compatible;
};

#endif
