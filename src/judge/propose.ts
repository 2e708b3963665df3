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
 */
export function propose(
  request: Request,
  baseline: Baseline | null,
  images: readonly ImageReport[],
  profiles: readonly string[],
): Proposal {
  const result = updateFrom(request, baseline, images, profiles);
  if (result.emptied.length > 0) return { changes: [], patch: '', commitMessage: '' };
  return proposalOf(request, result, baseline === null);
}

/** A change of the baseline, to show. */
export type Proposal = Pick<Outcome, 'changes' | 'patch' | 'commitMessage'>;

/**
 * What an update is shown as.
 *
 * @param isNew whether there is no file yet
 * @param recorded what changes in the layouts file, for the message
 */
export function proposalOf(
  { baseline, reason }: Request,
  { edits, changes }: Update,
  isNew: boolean,
  recorded: readonly string[] = [],
): Proposal {
  return {
    changes,
    patch: unifiedDiff(patchPath(baseline), edits, isNew),
    commitMessage: commitMessage(changes, reason, recorded),
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
