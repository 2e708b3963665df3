#ifndef LIVEUPDATE_H
#define LIVEUPDATE_H
#include "types.h"

struct list_head {
	struct list_head *next, *prev;
};

struct liveupdate_file_ops {
	int (*preserve)(void *file);
};

#ifdef COMPATIBLE_POINTER
#define COMPATIBLE_MEMBER const char *compatible
#else
#define COMPATIBLE_MEMBER const char compatible[48]
#endif

struct liveupdate_file_handler {
	const struct liveupdate_file_ops *ops;
	COMPATIBLE_MEMBER;
	struct list_head list;
};

struct liveupdate_ver_hdr {
	u32 magic;
	u32 version;
};

#define LIVEUPDATE_SEC_VERSION(_name, _ver) \
	static const char __##_name##_vers[48] \
	__attribute__((used, section(".liveupdate_versions"), aligned(1))) = _ver

#define LIVEUPDATE_FILE_HANDLER(_name, _compatible) \
	LIVEUPDATE_SEC_VERSION(_name, _compatible); \
	struct liveupdate_file_handler _name = { .compatible = _compatible }

int liveupdate_register(const volatile void *handler);
#endif
