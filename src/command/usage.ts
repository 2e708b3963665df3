/** What `--help` prints. */
export const USAGE = `liveupdate-gate: does this kernel still understand what the baseline lists?

  liveupdate-gate check  IMAGE...                  compare a kernel with the baseline
  liveupdate-gate check  NEW --baseline OLD        compare two kernels
  liveupdate-gate check  NEW --running             compare with the kernel that runs
  liveupdate-gate update IMAGE...                  write the baseline from a kernel
  liveupdate-gate list   IMAGE...                  print the compatible strings of a kernel
  liveupdate-gate merge  REPORT... --expect NAMES  join the reports of a matrix into one verdict

IMAGE is a kernel in any form (vmlinux, bzImage, Image, EFI zboot, UKI, compressed or in a
tar archive, ARCHIVE//MEMBER), a report that --json printed, or a glob in quotes.

Options
  --baseline FILE        the committed list (default: .github/liveupdate-versions.txt);
                         check: or another kernel, or a report, to compare with
  --baseline-modules GLOB  modules of that kernel; none: its build has none
  --both                 with another kernel: also the way back
  --running              the baseline is the kernel that runs, out of /boot and /lib/modules
  --modules GLOB         .ko files whose strings count too; may be repeated
  --profile NAME         check: judge only this profile; may be repeated
                         update: the profile to write (default: the one without a header)
  --fail-on KINDS        check: kinds that fail (default: removed,changed); may add added,
                         moved, unhandled; or none: nothing fails, it warns
  --if-no-section WHAT   an image without a list is an error (default); or debug-info (take
                         the list from there); or warn, ignore: it is skipped
  --debug-info require   every handler that the debug info shows must be listed
  --layouts FILE         check: hold the structures in the debug info against this file
                         update: record them in it
  --accept-layout FAMILY update: its layouts may change without a new version; needs --reason
  --name LABEL           label of this run in the report
  --expect NAMES         merge: the legs that must be there, with commas between them;
                         NAME=skipped may have judged nothing
  --strict               check, update, merge: warn and skipped are exit status 1 too
  --accept-scan          update: also from an image without sections, whose list has no sure end
  --snapshot             update: make a named profile the image's whole list again
  --reason TEXT          update: why; goes into a comment and the commit message
  --dry-run              update: show the change, write nothing
  --json                 print the report as JSON, errors too
  --help, --version      print this, or the version

Exit status
  0  pass (also warn and skipped; see --strict)
  1  the gate failed: a string is gone, or another finding fails
  2  usage error, or an error in the baseline or the layouts file
  3  an image cannot be read, or has no list
  4  a fault of liveupdate-gate itself
`;
