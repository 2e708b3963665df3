#include <linux/liveupdate.h>
#include <linux/kho/abi/memfd.h>

/* All types of the header are used, so that no compiler drops one. */
struct memfd_luo_ser memfd_example;
struct memfd_luo_folio_ser memfd_folio_example;
struct kho_vmalloc_chunk memfd_chunk_example;

LIVEUPDATE_FILE_HANDLER(memfd_luo_handler, "memfd-v2");

int memfd_register(void)
{
	static struct liveupdate_file_handler in_function = { .compatible = "in-function-v1" };

	liveupdate_register(&in_function);
	return liveupdate_register(&memfd_luo_handler);
}
