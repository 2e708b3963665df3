import type { Baseline } from '../gate/baseline.ts';
import { commitMessage } from '../gate/commit-message.ts';
import { unifiedDiff } from '../gate/diff.ts';
import type { ImageReport } from '../gate/report.ts';
import { type Update, update } from '../gate/update.ts';
import { commonVersions } from './agreement.ts';
import { patchPath } from './baseline.ts';
import type { Outcome } from './outcome.ts';
import type { Request } from './request.ts';

/**
 * The change of the baseline after which these images pass: as a patch, with a message for its commit.
 *
 * A line that only some of the images lack must go; a line is added only where all of them have the string.
 *
 * @param baseline `null` where there is no file yet
 * @param recorded what changes in the layouts file, for the message
 */
export function propose(
  request: Request,
  baseline: Baseline | null,
  images: readonly ImageReport[],
  profiles: readonly string[],
  recorded: readonly string[] = [],
): Pick<Outcome, 'changes' | 'patch' | 'commitMessage'> {
  const result = updateFrom(request, baseline, images, profiles);
  if (result.emptied.length > 0) return { changes: [], patch: '', commitMessage: '' };
  return {
    changes: result.changes,
    patch: unifiedDiff(patchPath(request.baseline), result.edits, baseline === null),
    commitMessage: commitMessage(result.changes, request.reason, recorded),
  };
}

/** The baseline rewritten from what all these images understand. */
export function updateFrom(
  request: Request,
  baseline: Baseline | null,
  images: readonly ImageReport[],
  profiles: readonly string[],
): Update {
  const [first] = images;
  return update(baseline, profiles, {
    versions: commonVersions(images),
    imagePath: first?.path ?? '',
    modulesRead: images.every(({ modules }) => modules !== null),
    khoRead: images.every(({ found }) => found === 'debug-info'),
    snapshot: request.snapshot,
    reason: request.reason,
  });
}
