import { detectFormat } from '../compression/formats.ts';
import { isBzImage } from './bzimage.ts';
import { isElf } from './elf.ts';
import { isFlat } from './flat.ts';
import { isPe } from './pe.ts';
import { isTar } from './tar.ts';
import { isZboot } from './zboot.ts';

const FORMS = [isElf, isBzImage, isZboot, isPe, isTar, isFlat];

/**
 * Whether a file that starts with these bytes, 1024 or all of it, is in a form that a kernel is delivered in.
 */
export function looksLikeImage(head: Uint8Array): boolean {
  return FORMS.some(is => is(head)) || detectFormat(head) !== undefined;
}
