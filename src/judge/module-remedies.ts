import { ImageError, type ImageErrorCode } from '../bytes/error.ts';

const UNPACK = { remedy: 'Unpack it first, and give the .ko itself.' };

/** What is said of a kernel, and is of no use for a module. */
const OF_MODULES: Partial<Record<ImageErrorCode, { readonly message?: string; readonly remedy: string }>> = {
  'debug-info-absent': {
    message: 'the module has no debug info (section .debug_info)',
    remedy:
      'Build with CONFIG_DEBUG_INFO_DWARF_TOOLCHAIN_DEFAULT=y, and give the modules before they are stripped ' +
      '(INSTALL_MOD_STRIP).',
  },
  'debug-info-packed': UNPACK,
  'file-not-regular': { remedy: "Name the modules themselves, e.g. 'DIRECTORY/**/*.ko'." },
  'limit-decoded': UNPACK,
  'limit-layers': UNPACK,
  'limit-starts': UNPACK,
  'limit-window': UNPACK,
  'section-compressed': { remedy: 'Take the module as the build leaves it.' },
  'section-nobits': { remedy: 'Give the .ko itself, not its .debug file.' },
  'image-unknown': { remedy: 'Let modules name .ko files only; if this is one, build it or copy it again.' },
};

/** The same error, said of a module. */
export function ofModule(error: ImageError): ImageError {
  const { code, message, where, remedy } = error;
  return new ImageError(code, { message, where, remedy, ...OF_MODULES[code] });
}
