import { statSync } from 'node:fs';

/** What two names of one file have in common; `null` for the name of no file: a member of an archive. */
export function fileIdentity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
