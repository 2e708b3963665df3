/**
 * The code of an error that the operating system gave, e.g. `ENOENT`; `null` for any other value.
 *
 * By its shape, not its class: an error out of another realm is no instance of this one's Error.
 */
export function systemErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
