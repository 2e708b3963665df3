#include <linux/liveupdate.h>

#ifdef LUO_SECTION
const struct liveupdate_ver_hdr ver_hdr
	__attribute__((used, section(".liveupdate_sec_hdr"))) = { 0x4c565550, 1 };
LIVEUPDATE_SEC_VERSION(luo_ver, "luo-v5");
#endif

typedef struct liveupdate_file_handler handler_t;

/* Declared in one place, defined in another; the definition carries no type of its own with gcc. */
extern struct liveupdate_file_handler declared_handler;
struct liveupdate_file_handler declared_handler = { .compatible = "declared-v3" };

static const volatile handler_t qualified_handler = { .compatible = "qualified-v1" };

static handler_t handlers[3] = {
	{ .compatible = "array-v1" },
	{ .compatible = "array-v2" },
};

/* Without the macro: nothing of it stands in the section. */
static struct liveupdate_file_handler forgotten_handler = { .compatible = "forgotten-v1" };

const void *volatile last;

int __attribute__((noinline)) liveupdate_register(const volatile void *handler)
{
	last = (const void *)handler;
	return 0;
}

static const char *const luo_compatible = "luo-v5";
static const char *const kho_compatible = "kho-v4";
const char *volatile roots[2];

int memfd_register(void);

void _start(void)
{
	roots[0] = luo_compatible;
	roots[1] = kho_compatible;
	liveupdate_register(&declared_handler);
	liveupdate_register(&qualified_handler);
	for (int i = 0; i < 3; i++)
		liveupdate_register(&handlers[i]);
	liveupdate_register(&forgotten_handler);
	memfd_register();
}
