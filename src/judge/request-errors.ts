/**
 * What can be wrong with what the gate was asked, or with the baseline as a file: code, exit status, and cause in one
 * sentence.
 */
export const REQUEST_ERRORS = {
  usage: {
    exit: 2,
    cause: 'An input or argument is not known, is missing, or has a value that is not allowed.',
  },
  'pattern-no-match': { exit: 3, cause: 'A pattern for images matches no file.' },
  'base-unknown': {
    exit: 2,
    cause:
      'The verdict depends on what the change gives up in the baseline (fail-on: accepted), and that could not be looked at.',
  },
  'baseline-missing': { exit: 2, cause: 'There is no baseline yet, or it lies elsewhere.' },
  'baseline-unreadable': { exit: 2, cause: 'The baseline is not a file that can be read.' },
  'baseline-too-large': { exit: 2, cause: 'The baseline is larger than any list of strings.' },
  'baseline-not-utf8': { exit: 2, cause: 'The baseline is not text in UTF-8.' },
  'baseline-unwritable': { exit: 2, cause: 'The operating system refused to write the baseline.' },
  'layouts-unreadable': { exit: 2, cause: 'The layouts file is not a file that can be read.' },
  'layouts-too-large': { exit: 2, cause: 'The layouts file is larger than any record of structures.' },
  'layouts-not-utf8': { exit: 2, cause: 'The layouts file is not text in UTF-8.' },
  'layouts-unwritable': { exit: 2, cause: 'The operating system refused to write the layouts file.' },
  'layouts-missing': { exit: 2, cause: 'There is no layouts file yet, or it lies elsewhere.' },
  'layouts-syntax': { exit: 2, cause: 'A line of the layouts file is not in its format.' },
  'layouts-empty': { exit: 3, cause: 'The image hands over no structure that a layouts file could record.' },
  'layouts-abi': { exit: 2, cause: 'The layouts were recorded for another machine.' },
  'modules-needed': { exit: 2, cause: 'A listed string is provided by a module, and no modules were given.' },
  'module-twice': {
    exit: 2,
    cause: 'Two files are one module, of which a kernel loads only one, and they provide strings.',
  },
  'report-unreadable': { exit: 3, cause: 'A report that was given is not one this release can read.' },
  'report-incomplete': { exit: 3, cause: 'A report that was given could not judge all of its images.' },
  'pair-machines': { exit: 2, cause: 'The two kernels are for different machines.' },
  'running-differs': { exit: 3, cause: 'The kernel in /boot is not the one that runs.' },
  'leg-missing': { exit: 3, cause: 'A leg of the matrix that was expected left no report.' },
  'leg-twice': { exit: 2, cause: 'Two reports have one name.' },
  'leg-unnamed': { exit: 2, cause: 'A report without a name cannot stand for a leg of a matrix.' },
  'leg-empty': {
    exit: 3,
    cause: 'The report of a leg is one of list or update, or has no image: nothing was compared.',
  },
  'leg-skipped': { exit: 3, cause: 'A leg of the matrix judged nothing.' },
  'profile-unread': {
    exit: 2,
    cause:
      'A profile, or the other kernel, lists only `kho-vN`, which the version list of an image does not hold: nothing was judged.',
  },
  'profile-unknown': { exit: 2, cause: 'The baseline has no profile of this name.' },
  'update-images-differ': {
    exit: 2,
    cause: 'Several images were given to update, and they do not understand the same strings.',
  },
  'update-scan': { exit: 2, cause: 'The list was found by a scan, whose end is a guess.' },
  'update-empty': { exit: 2, cause: 'The update would leave a profile without a string.' },
  'artifact-missing': {
    exit: 3,
    cause: 'The run has no artifact of this name, or none that the pattern matches.',
  },
  'artifact-several': { exit: 2, cause: 'A pattern matches several artifacts.' },
  'artifact-too-many': { exit: 2, cause: 'The run has more artifacts than are listed.' },
  'artifact-expired': { exit: 3, cause: 'The artifact was deleted, because its retention time is over.' },
  'artifact-forbidden': { exit: 3, cause: 'The token may not read artifacts or runs there.' },
  'artifact-failed': {
    exit: 3,
    cause: 'GitHub did not list or give the artifact: it did not answer, broke off, or answered garbage.',
  },
  'artifact-digest': { exit: 3, cause: 'What was downloaded is not what was uploaded.' },
  'artifact-too-large': { exit: 2, cause: 'The artifact has more bytes than the limit.' },
  'artifact-unavailable': { exit: 3, cause: 'The server has no artifact service that this release can use.' },
  'entry-missing': { exit: 3, cause: 'The artifact has no file of this name.' },
  'entry-none': { exit: 3, cause: 'The artifact has no kernel in it.' },
  'entry-several': { exit: 3, cause: 'The artifact has several files that could be the one to read.' },
  'run-missing': { exit: 2, cause: 'There is no run that may be compared with.' },
  'run-foreign': {
    exit: 2,
    cause: 'The run belongs to a fork, or was started by an event that a stranger can cause.',
  },
  'report-unwritable': {
    exit: 2,
    cause: 'The report, or a file that the runner asks for, cannot be written.',
  },
  internal: { exit: 4, cause: 'A fault of the gate itself.' },
} as const;
