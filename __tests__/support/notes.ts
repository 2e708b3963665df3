/** A note with a build id, as a kernel has it in `.notes` and shows it in /sys/kernel/notes (ELF gABI, "Note Section"). */
export function buildIdNote(hex: string): Buffer {
  const description = Buffer.from(hex, 'hex');
  const head = Buffer.alloc(12);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(description.length, 4);
  head.writeUInt32LE(3, 8);
  return Buffer.concat([head, Buffer.from('GNU\0'), description]);
}
