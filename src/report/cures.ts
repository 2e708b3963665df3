import type { ImageErrorCode } from '../bytes/error.ts';
import type { BaselineErrorCode } from '../gate/baseline-line.ts';
import type { FindingKind } from '../gate/finding.ts';
import type { RequestErrorCode } from '../judge/problem.ts';

// What to do about each message, for docs/troubleshooting.md (npm run docs). Nothing else imports this: a message at
// run time knows more, and says it itself. The types see to it that no code is forgotten.

const AGAIN = 'Build or download the image again; if it stays, report it with the image.';
const TOOLS =
  'Find out what changed the file after the link (objcopy, a packaging script), and read the vmlinux itself.';
const PACKED =
  'Download or build the image again. If its own tool unpacks it, report it with the image, and give the vmlinux until then.';
const LIMIT =
  'No kernel needs that much. Give the vmlinux itself, and report it with the image if it is a real one.';
const HANDLER = 'Correct the string in the handler of the kernel.';
const DAMAGED =
  'Build again; compare with what readelf and llvm-dwarfdump say, and report it if they can read the file.';

/** What to do about an image that cannot be read. */
export const IMAGE_CURES: Readonly<Record<ImageErrorCode, string>> = {
  'file-missing':
    'Check the path (it starts from the workspace), and that the build step ran before the gate.',
  'file-unreadable': 'Check the permissions of the file and its folders; /boot is often for root only.',
  'file-not-regular': 'Give the path of the file itself.',
  'file-changed': 'Run the gate after the build has ended, not beside it.',
  'read-past-end': AGAIN,
  'number-too-large': AGAIN,
  'claim-too-large': AGAIN,
  'image-unknown': 'Give the vmlinux of the build, or another form that docs/images.md lists.',
  'image-is-module': 'Give the kernel as vmlinux, and the module with modules.',
  'module-not-relocatable': 'Let modules match .ko files only.',
  'module-machine': 'Give the modules of the same build as the image.',
  'elf-header': AGAIN,
  'elf-section-table': AGAIN,
  'elf-no-section-table': 'Read the vmlinux before sstrip or whatever took the table out.',
  'elf-section-name': AGAIN,
  'zip-directory': 'Make the archive again, or download the artifact again.',
  'zip-entry': 'Make the archive again, or download the artifact again.',
  'zip-entry-type': 'Upload the file itself: a link or a device holds no kernel.',
  'zip-limit': 'Upload the kernel in an artifact of its own.',
  'zip-name': 'Do not trust the artifact: find out what made it.',
  'zip-name-twice':
    'Do not trust the artifact: find out what made it. Names that differ in case only count as one, and so do `a` and `./a`.',
  'zip-unsupported': 'Make the archive with actions/upload-artifact, or with zip without options.',
  'section-missing':
    'Set CONFIG_LIVEUPDATE=y, in a tree whose linker script keeps .liveupdate_versions. For an older tree say if-no-section: debug-info.',
  'section-twice': TOOLS,
  'section-nobits': 'Give the image beside it: the one that is booted, or the vmlinux before the split.',
  'section-compressed': TOOLS,
  'section-type': TOOLS,
  'section-size': 'Look for something else that is put into the section, and take it out.',
  'section-magic': 'Look for something else that is put into the section in front of its header.',
  'section-version': 'Update the gate.',
  'section-empty': 'Build a handler in: a kernel that understands nothing can take nothing over.',
  'section-unsupported': 'Update the gate; until then say if-no-section: debug-info.',
  'entry-empty': HANDLER,
  'entry-unterminated': HANDLER,
  'entry-not-ascii': HANDLER,
  'entry-trailing-bytes': 'Fill the entry with one string constant, as the macro of the kernel does.',
  'stream-cut': PACKED,
  'stream-damaged': PACKED,
  'stream-checksum': PACKED,
  'stream-length': PACKED,
  'stream-trailing': PACKED,
  'stream-empty': PACKED,
  'stream-unsupported': 'Give the vmlinux itself, or pack the image with the defaults of its tool.',
  'zstd-missing': 'Run on Node 22.15 or newer; the Action always does.',
  'limit-decoded': LIMIT,
  'limit-window': LIMIT,
  'limit-layers': LIMIT,
  'limit-starts': LIMIT,
  'payload-range': AGAIN,
  'payload-unknown': 'Give the vmlinux itself; report it with the image if the image boots.',
  'bzimage-header': 'Give the vmlinux itself; report it with the image if the image boots.',
  'pe-header': 'Give the kernel itself, or a unified kernel image with a section .linux.',
  'tar-header': 'Download or pack the archive again.',
  'tar-name': 'Pack the archive again, without names that are absolute or hold "..".',
  'tar-member-missing': 'Correct the name of the member: list the archive with tar -t.',
  'tar-member-type': 'Give the member that the link points to.',
  'tar-no-kernel': 'Name the member, or give the kernel itself.',
  'tar-several-kernels': 'Name the member that is to be read.',
  'not-an-archive': 'Take the member out of the path.',
  'scan-twice': 'Give the vmlinux, which has a section table.',
  'scan-cut': 'Copy the image again, or give the vmlinux, which has a section table.',
  'debug-info-packed': 'Give the vmlinux itself where debug info is to be read.',
  'debug-info-absent':
    'Set CONFIG_DEBUG_INFO_DWARF5=y (or DWARF4), and read the vmlinux before it is stripped.',
  'debug-info-split': 'Set CONFIG_DEBUG_INFO_SPLIT=n.',
  'debug-info-elsewhere': 'Read the vmlinux before dwz -m, and build without -fdebug-types-section.',
  'debug-info-truncated': DAMAGED,
  'debug-info-version': 'Build with DWARF 4 or 5, or update the gate.',
  'debug-info-form': DAMAGED,
  'debug-info-abbreviation': DAMAGED,
  'debug-info-reference': DAMAGED,
  'debug-info-cycle': DAMAGED,
  'debug-info-limit': DAMAGED,
  'debug-info-compression': `zstd needs Node 22.15 or newer. ${DAMAGED}`,
  'debug-info-relocation': 'Read the vmlinux after its last link, and modules as the build leaves them.',
  'debug-info-conflict':
    'Let all files of the build see one definition: two headers, or one under different macros, differ. Give the modules of the same build.',
  'debug-info-handler':
    'Let the handler have its string as a constant in the image, and build with full debug info (no CONFIG_DEBUG_INFO_REDUCED, -gmlt or -g1).',
  'debug-info-layout': 'Build with full debug info (no CONFIG_DEBUG_INFO_REDUCED).',
  'debug-info-root-string': 'Read a vmlinux with CONFIG_LIVEUPDATE=y; if it has that, update the gate.',
};

/** What to do about a baseline with errors. */
export const BASELINE_CURES: Readonly<Record<BaselineErrorCode, string>> = {
  'baseline-empty': 'Run update, and commit the file.',
  'baseline-format': 'Make the first line "# liveupdate-gate baseline 1", or correct the path.',
  'baseline-conflict': 'Finish the merge: say which lines stay, and take the markers out.',
  'baseline-newer': 'Update the gate.',
  'baseline-syntax':
    'Write one string a line, then its attributes; one with white space, #, [ or " as a JSON string.',
  'baseline-attribute': 'Known are optional and module, each once.',
  'baseline-repeated': 'Take one of the lines out.',
  'baseline-profile-name':
    'Use letters, digits, dots, hyphens, underscores; current is the part before the first header.',
  'baseline-profile-repeated': 'Join the two, or rename one.',
  'baseline-profile-empty': 'List its strings, or take the header out.',
  'baseline-optional-luo': 'Take the attribute out: without that format nothing is restored at all.',
  'baseline-impossible': 'Write 1 to 47 characters of printable ASCII.',
};

/** What to do about a request that cannot be carried out. */
export const REQUEST_CURES: Readonly<Record<RequestErrorCode, string>> = {
  usage: 'The message names the input and what is allowed; see README.md or --help.',
  'pattern-no-match':
    'Check the pattern (it starts from the workspace), and that the build step left the files there.',
  'base-unknown':
    'Check out with fetch-depth: 2, or give github-token with contents: read. A change that mends the list, brings it in or moves it: take accepted out of fail-on for it.',
  'baseline-missing':
    'Run update and commit the file (git add -f, where names with a dot are ignored), or correct the path. In a job without a checkout, check out the baseline.',
  'baseline-unreadable': 'Check the path and the permissions; the baseline is a file, not a folder.',
  'baseline-too-large': 'Correct the path: baseline names the committed list.',
  'baseline-not-utf8': 'Save it as UTF-8, or correct the path.',
  'baseline-unwritable': 'Check the permissions of its folder and the free space. The old file is as it was.',
  'layouts-unreadable': 'Check the path and the permissions; layouts names a file, not a folder.',
  'layouts-too-large': 'Correct the path: layouts names the committed record.',
  'layouts-not-utf8': 'Save it as UTF-8, or correct the path.',
  'layouts-unwritable': 'Check the permissions of its folder and the free space. The old file is as it was.',
  'layouts-missing': 'Run update with layouts and commit the file, or correct the path.',
  'layouts-syntax': 'Restore the line from git, or write the file anew with update.',
  'layouts-empty':
    'Record the image that has the headers under kho/abi/ in its debug info, or leave layouts away.',
  'layouts-abi': 'Keep one layouts file per machine.',
  'modules-needed': 'Give modules, in a pair those of both kernels (modules, baseline-modules).',
  'module-twice':
    'Give the one that depmod takes, as modules.dep names it: updates/ overrides kernel/, and extra/ where /etc/depmod.d says so.',
  'report-unreadable': 'Give a report that --json or report-file of this release wrote.',
  'report-incomplete': 'Give the report of a run that read its image, or the image itself.',
  'pair-machines': 'Compare kernels of one machine.',
  'running-differs':
    'The file in /boot was replaced since boot: give the image of the running kernel with --baseline.',
  'leg-missing':
    'Look at the job of the leg: it failed before the gate, did not run, or did not upload its report.',
  'leg-twice': 'Give each leg its own name, out of the matrix values.',
  'leg-unnamed': 'Give name in the step of the leg.',
  'leg-empty': 'Let each leg run mode: check, and upload the report of that step.',
  'leg-skipped': 'Where a leg may have no list, expect NAME=skipped.',
  'profile-unread':
    'List in the profile what the version list holds too, or name the other profiles with profile.',
  'profile-unknown': 'Correct the name: the message lists the known ones. Or write it with update --profile.',
  'update-images-differ': 'Keep one baseline per configuration, and update each from its own image.',
  'update-scan': 'Give the vmlinux; or look at the list, and say accept-scan.',
  'update-empty': 'Check that it is the right image. To give a profile up, delete it by hand.',
  'artifact-missing':
    'Correct the name, and let the job need the one that uploads it. For another run: check run-id and repository, and give permissions: actions: read.',
  'artifact-several': 'Name one of them; only mode: merge takes several.',
  'artifact-too-many':
    'Set `ACTIONS_ARTIFACT_MAX_ARTIFACT_COUNT` in env to more than the run has, or upload fewer.',
  'artifact-expired': 'Build it again, and keep it longer.',
  'artifact-forbidden':
    'Give the job permissions: actions: read; for another repository, a token of it with that permission.',
  'artifact-failed':
    'Start the job again; if it stays so, look at githubstatus.com. An artifact that expired can look like this too.',
  'artifact-digest':
    'Start the job again. If it happens again, somebody changed the artifact: do not use it.',
  'artifact-too-large': 'Upload the kernel in an artifact of its own.',
  'artifact-unavailable':
    'Use the Action in a step with uses:. On GitHub Enterprise Server download and upload with the v3 actions, and give paths.',
  'entry-missing': 'Correct the name or the pattern: the message lists what is there.',
  'entry-none': 'Upload the vmlinux of the build, or name the file in vmlinux.',
  'entry-several': 'Name one of them in vmlinux.',
  'run-missing':
    'Check the names. The first baseline is made by hand, with mode: list and the same report-artifact.',
  'run-foreign': 'Give a run of this repository that somebody with write access started.',
  'report-unwritable': 'Check the path and the disk. The message says what the verdict was.',
  internal: 'Report it with the command, and the image if you can share it. Nothing was judged.',
};

/** What each kind of finding says, and what to do about it. */
export const FINDING_GUIDE: Readonly<Record<FindingKind, { readonly cause: string; readonly cure: string }>> =
  {
    removed: {
      cause: 'A listed string is not understood any more.',
      cure: 'Keep the handler, or accept the loss with the printed patch or command.',
    },
    changed: {
      cause: 'A listed string is gone, and other versions of its family are there.',
      cure: 'Keep the old handler beside the new one, or accept the change with the printed patch or command.',
    },
    unlisted: {
      cause: 'A handler registers a string that the version list does not hold.',
      cure: 'Define the handler with LIVEUPDATE_FILE_HANDLER, which puts its string into the list.',
    },
    'layout-changed': {
      cause: 'A structure that is handed over changed, and its compatible string is still listed.',
      cure: 'Give the string a new version, or accept it with update --accept-layout FAMILY.',
    },
    'layout-stale': {
      cause: 'A recorded layout belongs to a version that is not the one of the image.',
      cure: 'Record it anew with update --layouts.',
    },
    'layout-missing': {
      cause: 'A recorded structure is not in the debug info.',
      cure: 'Keep it, change the string with it, or take it out with update --accept-layout FAMILY.',
    },
    accepted: {
      cause: 'The change that is judged takes protection out of the baseline itself.',
      cure: 'Reviewer: approve only if no host writes the string any more, or losing what it holds is intended.',
    },
    moved: {
      cause: 'A string went from the image to a module, or back.',
      cure: 'Run update with modules: it sets or clears the attribute module.',
    },
    unhandled: {
      cause: 'The version list holds a string for which no handler was found.',
      cure: 'Take the entry out of the list, or build its handler in.',
    },
    'stale-line': {
      cause: 'An optional line, of whose family no image has anything.',
      cure: 'Run update: it takes the line out.',
    },
    added: {
      cause: 'The image understands a string that no profile lists.',
      cure: 'Nothing breaks. Run update, so that its loss will be noticed.',
    },
    'layout-added': {
      cause: 'A structure is handed over whose layout is not recorded.',
      cure: 'Record it with update --layouts.',
    },
    'layout-renamed': {
      cause: 'A structure or a field has another name, and the same layout.',
      cure: 'Nothing breaks. Record it with update --layouts.',
    },
    note: {
      cause: 'Something about a string is strange: the message says what.',
      cure: 'As the message says; nothing fails.',
    },
  };
