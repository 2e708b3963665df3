#!/usr/bin/env bash
# Runs the gate's step of examples/workflows/pr-check.yml with act (github.com/nektos/act) on this machine: a runner that
# is not GitHub's. The step is taken from the file; only its Action becomes ./, and its kernel one of the examples.
# Passes when act sees examples/vmlinux pass, and examples/vmlinux-changed fail with its annotation.
#
# Needs git, npm ci, and act: from PATH, or installed with Go into $(go env GOPATH)/bin.
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD
# act starts the Action with the node of PATH; the Action is for Node 24.
export PATH="$project/node_modules/.bin:$PATH"

if ! command -v act >/dev/null; then
  command -v go >/dev/null || { echo 'neither act nor Go is here' >&2; exit 2; }
  PATH="$PATH:$(go env GOPATH)/bin"
  command -v act >/dev/null || go install github.com/nektos/act@latest
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tree=$folder/tree
mkdir -p "$tree/.github/workflows"
cp -r action.yml dist examples "$tree/"
node --input-type=module - "$tree/.github/workflows" <<'END'
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

const folder = process.argv[2];
const { jobs, ...workflow } = parse(readFileSync('examples/workflows/pr-check.yml', 'utf8'));
for (const kernel of ['vmlinux', 'vmlinux-changed']) {
  const job = jobs['liveupdate-gate'];
  // The checkout stays: act knows it and copies the local tree instead of fetching anything.
  const checkout = job.steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
  const gate = job.steps.filter(({ uses = '' }) => uses.includes('/liveupdate-gate@'));
  if (checkout.length !== 1 || gate.length !== 1) throw new Error('pr-check.yml is not what this script knows');
  const images = { vmlinux: `examples/${kernel}`, baseline: 'examples/liveupdate-versions.txt' };
  const steps = [...checkout, { ...gate[0], uses: './', with: { ...gate[0].with, ...images } }];
  const derived = { ...workflow, jobs: { 'liveupdate-gate': { ...job, steps } } };
  writeFileSync(`${folder}/${kernel}.yml`, stringify(derived));
}
END
git -C "$tree" init --quiet --initial-branch=main
git -C "$tree" add -A
git -C "$tree" -c user.name=act -c user.email=act@example commit --quiet -m 'the working tree'

run_act() {
  act pull_request --directory "$tree" --workflows "$tree/.github/workflows/$1.yml" \
    --platform ubuntu-latest=-self-hosted --platform ubuntu-24.04=-self-hosted 2>&1 | tee "$folder/$1.log"
}

act --version
run_act vmlinux || { echo 'NOT AS EXPECTED: examples/vmlinux failed' >&2; exit 1; }
if run_act vmlinux-changed; then
  echo 'NOT AS EXPECTED: examples/vmlinux-changed passed' >&2
  exit 1
fi
grep '::error .*title=memfd-v2 changed' "$folder/vmlinux-changed.log" | grep 'file=examples/liveupdate-versions.txt' |
  grep -q 'line=3' || { echo 'NOT AS EXPECTED: no annotation names the lost string and its line' >&2; exit 1; }
echo 'as expected: examples/vmlinux passes, examples/vmlinux-changed fails'
