#ifndef KHO_ABI_MEMFD_H
#define KHO_ABI_MEMFD_H
#include "../../types.h"
#include "kexec_handover.h"

#ifndef CHANGE
#define CHANGE 0
#endif

enum memfd_luo_mode {
	MEMFD_LUO_PLAIN,
#if CHANGE == 6
	MEMFD_LUO_HUGE = 3,
#else
	MEMFD_LUO_HUGE = 2,
#endif
	MEMFD_LUO_NEGATIVE = -7,
};

struct memfd_luo_folio_ser {
#if CHANGE == 5
	u64 pfn : 51;
	u64 flags : 13;
#else
	u64 pfn : 52;
	u64 flags : 12;
#endif
	u64 index;
};

struct memfd_luo_nested {
	u32 first;
#if CHANGE == 7
	u64 second;
#else
	u32 second;
#endif
};

typedef struct {
	u16 left;
	u8 right;
} memfd_luo_pair;

struct memfd_luo_ser {
#if CHANGE == 2
	u64 size;
	u64 pos;
#else
	u64 pos;
	u64 size;
#endif
	u32 seals;
#if CHANGE == 1
	u32 inserted;
#endif
#if CHANGE == 8
	u32 marks;
#else
	u32 flags;
#endif
#if CHANGE == 3
	s32 count;
	u32 count_rest;
#else
	u64 count;
#endif
	struct kho_vmalloc folios;
	const struct memfd_luo_nested nested;
	union {
		u64 whole;
		struct {
			u32 low, high;
		};
	};
	enum memfd_luo_mode mode;
	memfd_luo_pair pair;
	bool is_open;
	u8 small : 3, middle : 2;
	s32 across : 9;
	u8 name[CHANGE == 4 ? 24 : 16];
	u32 table[2][3];
	void *unused;
	struct {
		u8 kind;
		u16 value;
	} slots[2];
	u8 tail[];
};
#endif
