const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t]|$)/;

/** What both committed files say of one. */
export const CONFLICT = 'a conflict marker: the merge is not finished';

/** Whether git put this line there (git-merge(1), HOW CONFLICTS ARE PRESENTED). */
export function isConflictMarker(line: string): boolean {
  return MARKER.test(line);
}
