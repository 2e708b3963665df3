/* SPDX-License-Identifier: MIT */
/* The least that looks like a kernel to the gate: a banner, a build id, and the list of compatible strings. */
#include "liveupdate.h"

#ifndef MEMFD_COMPATIBLE
#define MEMFD_COMPATIBLE "memfd-v2"
#endif
#ifndef RELEASE
#define RELEASE "7.3.4"
#endif

__attribute__((used, section(".rodata.banner")))
static const char linux_banner[] = "Linux version " RELEASE " (builder@example) (a C compiler) #1 SMP\n";

LIVEUPDATE_SEC_HEADER(ver_hdr);
LIVEUPDATE_SEC_VERSION(luo, "luo-v5");
LIVEUPDATE_FILE_HANDLER(memfd_luo_handler, MEMFD_COMPATIBLE);
#ifdef MEMFD_OLD_COMPATIBLE
LIVEUPDATE_FILE_HANDLER(memfd_old_luo_handler, MEMFD_OLD_COMPATIBLE);
#endif
#ifndef WITHOUT_VFIO_PCI
LIVEUPDATE_FILE_HANDLER(vfio_pci_luo_handler, "vfio-pci-v1");
#endif

void _start(void)
{
	for (;;)
		;
}
