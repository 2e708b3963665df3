/**
 * What can be wrong with the bytes of an image: the code, and its cause in one sentence.
 *
 * The keys are the codes of {@link ImageError}; the causes are printed in the list of all messages in the docs.
 */
export const IMAGE_ERRORS = {
  'file-missing': 'No file has this name.',
  'file-unreadable': 'The operating system refused to open or read the file.',
  'file-not-regular': 'The name belongs to a directory, a FIFO, a socket or a device.',
  'file-changed': 'The file was written to while it was read.',
  'read-past-end': 'A field or a section lies behind the end of the file: the file is cut off or damaged.',
  'number-too-large': 'A 64-bit field holds a number that no file can reach.',
  'claim-too-large': 'The file asks for more memory than any kernel needs.',
  'image-unknown': 'The first bytes are not those of any form a kernel is delivered in.',
  'image-is-module': 'The file is a module: it is a part of a kernel, not a kernel.',
  'module-not-relocatable': 'A pattern for modules matched a file that is not a module.',
  'module-machine': 'A module was built for another machine than the image.',
  'elf-header': 'The file starts like an ELF file, but its header is not one that a kernel can have.',
  'elf-section-table': 'The section table of the ELF file is damaged.',
  'elf-no-section-table': 'The ELF file has no section table: it was stripped of it.',
  'elf-section-name': 'The name of a section is not inside the table of names.',
  'stream-cut': 'A compressed stream ends before its end mark: the file is cut off.',
  'stream-damaged': 'A compressed stream does not follow its format: the file is damaged.',
  'stream-checksum': 'What a compressed stream decodes to does not have the checksum that is stored with it.',
  'stream-length': 'A compressed stream does not decode to the length that is stored with it.',
  'stream-trailing': 'Behind the end of a compressed stream there are bytes that do not belong to it.',
  'stream-empty': 'A compressed stream decodes to nothing.',
  'stream-unsupported': 'A compressed stream uses a part of its format that this release does not read.',
  'zstd-missing': 'This version of Node has no zstd decoder.',
  'limit-decoded': 'A layer decodes to more bytes than the limit.',
  'limit-window': 'A compressed stream asks for a larger window than the limit.',
  'limit-layers': 'The image is packed in more layers than the limit.',
  'limit-starts': 'A compressed stream would have to be decoded more often than the limit.',
  'payload-range': 'The header of a boot image places its payload outside of the file.',
  'payload-unknown': 'The payload of a boot image starts like no compressed stream and no kernel.',
  'bzimage-header': 'The setup header of a bzImage is one that this release cannot follow.',
  'zboot-header': 'The header of an EFI zboot image is one that this release cannot follow.',
  'pe-header': 'The file starts like a PE file, but its headers are damaged or have no section .linux.',
  'tar-header': 'A header of a tar archive is damaged.',
  'tar-name': 'A tar archive has a member whose name leads out of the archive.',
  'tar-member-missing': 'A tar archive has no member of the name that was asked for.',
  'tar-member-type': 'The member of a tar archive that should be the kernel is not a regular file.',
  'tar-no-kernel': 'A tar archive has no member that is a kernel.',
  'tar-several-kernels': 'A tar archive has several members that could be the kernel.',
  'not-an-archive': 'A member was asked for, but the file is not a tar archive.',
  'scan-twice':
    'A list was found at two places of an image without a section table: one of them is not the list.',
  'zip-directory': 'The directory of a zip archive is damaged, or two readers could read it differently.',
  'zip-entry': 'An entry of a zip archive is not what the directory says of it.',
  'zip-entry-type': 'The entry of a zip archive that should be the kernel is not a regular file.',
  'zip-limit': 'A zip archive has more entries, or an entry more bytes, than the limit.',
  'zip-name': 'A zip archive has an entry whose name leads out of the archive.',
  'zip-name-twice': 'A zip archive has two entries of one name.',
  'zip-unsupported': 'A zip archive uses a part of the format that this release does not read.',
  'section-missing': 'The image has no list of compatible strings.',
  'section-twice': 'The image has two sections of the same name.',
  'section-nobits':
    'The section is named but has no bytes: this is a debug companion, made with objcopy --only-keep-debug.',
  'section-compressed': 'The section is marked as compressed; a kernel cannot read it at run time.',
  'section-type': 'The section has a type that does not carry data.',
  'section-size': 'The size of the section is not that of a header and whole strings.',
  'section-magic': 'The section does not start with the magic number of the list.',
  'section-version': 'The list is in a version of the format that this release does not know.',
  'section-empty': 'The section has a header and no string.',
  'section-unsupported': 'The kernel lists what it understands in a layout that this release does not read.',
  'entry-empty': 'A string of the list is empty.',
  'entry-unterminated': 'A string of the list fills its 48 bytes: the NUL byte that ends it is missing.',
  'entry-not-ascii': 'A string of the list holds a byte that is not printable ASCII.',
  'entry-trailing-bytes': 'Behind the NUL byte of a string there are bytes that are not zero.',
  'debug-info-packed': 'The image is compressed or in an archive; its debug info is not read there.',
  'debug-info-absent': 'The image has no debug info: it was stripped of it, or built without it.',
  'debug-info-split':
    'The debug info stands in .dwo files beside the image; the image holds only its skeleton.',
  'debug-info-elsewhere':
    'The debug info refers to another file (dwz -m) or to type units (-fdebug-types-section), which are not read.',
  'debug-info-truncated':
    'A field of the debug info lies behind the end of its unit or section: it is cut off or damaged.',
  'debug-info-version': 'A unit of the debug info is in a version of DWARF that this release does not know.',
  'debug-info-form': 'An attribute of the debug info has a form that is unknown, or not one it can have.',
  'debug-info-abbreviation': 'An entry of the debug info uses an abbreviation that its table does not have.',
  'debug-info-reference': 'A reference in the debug info leads to no entry, string or address.',
  'debug-info-cycle': 'A type in the debug info contains itself.',
  'debug-info-limit': 'A count in the debug info is larger than that of any kernel.',
  'debug-info-compression':
    'A compressed section of the debug info does not decompress to the size it announces.',
  'debug-info-relocation':
    'The relocations of a relocatable file cannot be applied to its debug info or data.',
  'debug-info-conflict': 'Two units of the debug info show two layouts of one structure.',
  'debug-info-handler':
    'The debug info shows a file handler, but its compatible string cannot be read out of the image.',
  'debug-info-layout': 'The debug info does not say enough of a structure to write down its layout.',
  'debug-info-root-string':
    'The kernel does not hold exactly one compatible string of the orchestrator and one of the handover root.',
} as const;

/** A code of an {@link ImageError}. */
export type ImageErrorCode = keyof typeof IMAGE_ERRORS;

/** What an {@link ImageError} says besides its code. */
export interface ImageErrorDetail {
  /** What is wrong, with the value found. Never raw bytes of the image: see `printable`. */
  readonly message: string;
  /** The file and, where there is one, the offset in bytes. */
  readonly where: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** An image that cannot be read, or does not say what it understands. Never a pass: exit status 3. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly code: ImageErrorCode;
  readonly where: string;
  readonly remedy: string;

  constructor(code: ImageErrorCode, detail: ImageErrorDetail) {
    super(detail.message);
    this.code = code;
    this.where = detail.where;
    this.remedy = detail.remedy;
  }
}
