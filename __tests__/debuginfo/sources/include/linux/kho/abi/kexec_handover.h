#ifndef KHO_ABI_KEXEC_HANDOVER_H
#define KHO_ABI_KEXEC_HANDOVER_H
#include "../../types.h"

#define KHO_PAGE_SIZE 4096

struct kho_vmalloc_chunk;

struct kho_vmalloc_hdr {
	union {
		u64 phys;
		struct kho_vmalloc_chunk *ptr;
	} next;
};

struct kho_vmalloc_chunk {
	struct kho_vmalloc_hdr hdr;
	u64 phys[(KHO_PAGE_SIZE - sizeof(struct kho_vmalloc_hdr)) / sizeof(u64)];
};

struct kho_vmalloc {
	u64 first;
	u32 total_pages;
	u16 flags;
	u16 order;
};
#endif
