import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { finding, report } from '../support/leg-report.ts';
import { preload } from '../support/preload.ts';
import { runAction, runCommand } from '../support/runner.ts';
import { run } from '../support/tools.ts';
import { BASELINE, baseline, kernelTree, vmlinux, workspace } from '../support/workspace.ts';

const MIB = 1 << 20;

function tree(): string {
  return kernelTree(['luo-v5', 'memfd-v2'], ['luo-v5', 'memfd-v2']);
}

/** A clock that counts in ticks tells nothing of two changes within one: the image is older. */
function oldTree(): string {
  const folder = tree();
  writeFileSync(join(folder, 'other'), vmlinux(['luo-v6', 'memfd-v3']));
  run('touch', ['-d', '2001-01-01', join(folder, 'vmlinux')]);
  return folder;
}

function fifo(folder: string): string {
  run('mkfifo', [join(folder, 'fifo')]);
  return join(folder, 'fifo');
}

/** A preloaded module that does this once the image was opened and read from. */
function whileRead(action: string): Record<string, string> {
  return preload(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { openSync, readSync } = fs;
    let image = -1;
    fs.openSync = (path, ...rest) => {
      const descriptor = openSync(path, ...rest);
      if (path === 'vmlinux') image = descriptor;
      return descriptor;
    };
    let reads = 0;
    fs.readSync = (descriptor, ...rest) => {
      const count = readSync(descriptor, ...rest);
      if (descriptor === image && ++reads === Number(process.env.AFTER)) { ${action} }
      return count;
    };
    syncBuiltinESMExports();`);
}

describe('an image that changes while it is read', () => {
  const OTHER = `fs.writeFileSync('vmlinux', fs.readFileSync('other'));`;
  const CHANGES = [
    { name: 'is truncated to nothing', action: `fs.truncateSync('vmlinux', 0);` },
    { name: 'shrinks by one byte', action: `fs.truncateSync('vmlinux', fs.statSync('vmlinux').size - 1);` },
    { name: 'grows', action: `fs.appendFileSync('vmlinux', 'x');` },
    { name: 'gets other bytes', action: OTHER },
    {
      name: 'gets other bytes, and its old time back',
      action: `const { atime, mtime } = fs.statSync('vmlinux'); ${OTHER} fs.utimesSync('vmlinux', atime, mtime);`,
    },
  ];
  const cases = CHANGES.flatMap(change => [1, 2, 3].map(after => ({ ...change, after })));

  it.each(cases)('is an error where it $name after read $after', ({ action, after }) => {
    const environment = { ...whileRead(action), AFTER: String(after) };
    const step = runAction({ workspace: oldTree(), environment });
    expect(step).toMatchObject({ exit: 3, outputs: { result: 'error' } });
    const command = runCommand(['check', 'vmlinux'], { cwd: oldTree(), environment });
    expect(command.exit).toBe(3);
    expect(command.stderr).toMatch(/^error: vmlinux.*(the file changed while it was read|ends at 0x)/);
  });

  it('is an error where another file takes its name', () => {
    const folder = oldTree();
    const environment = { ...whileRead(`fs.renameSync('other', 'vmlinux');`), AFTER: '1' };
    const { exit } = runCommand(['check', 'vmlinux'], { cwd: folder, environment });
    // Its last name goes, and that is a change of its inode.
    expect(exit).toBe(3);
  });
});

/** Words that start a program without the rights of root. */
const plain = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];

describe('what is no file, or cannot be read', () => {
  it.each([
    { name: 'a directory', path: '.github', message: 'this is a directory, not a file' },
    { name: 'a FIFO', path: 'fifo', message: 'this is not a regular file' },
    { name: '/dev/zero', path: '/dev/zero', message: 'this is not a regular file' },
    { name: '/dev/full', path: '/dev/full', message: 'this is not a regular file' },
    { name: 'nothing', path: 'gone', message: 'no such file' },
    { name: 'a link to itself', path: 'loop', message: 'cannot be read (ELOOP)' },
    { name: 'a file without permission', path: 'secret', message: 'cannot be read (EACCES)' },
  ])('$name is an error as image and as baseline', ({ path, message }) => {
    const folder = tree();
    fifo(folder);
    symlinkSync('loop', join(folder, 'loop'));
    writeFileSync(join(folder, 'secret'), 'x');
    chmodSync(join(folder, 'secret'), 0);
    const image = runCommand(['check', path], { cwd: folder, through: plain });
    expect(image.exit).toBe(3);
    expect(image.stderr).toContain(message);
    const against = runCommand(['check', 'vmlinux', '--baseline', path], { cwd: folder, through: plain });
    expect(against.exit).toBe(2);
    expect(against.stderr).toMatch(/^error: /);
  });
});

describe('files of the runner', () => {
  const bad = (folder: string) => ['/nonexistent/file', folder, '/dev/full', fifo(folder)];

  it('a summary that cannot be written is a warning, and the verdict stands', () => {
    const folder = tree();
    for (const path of bad(folder)) {
      const step = runAction({ workspace: folder, environment: { GITHUB_STEP_SUMMARY: path } });
      expect(step).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
      expect(step.annotations).toMatchObject([{ severity: 'warning' }]);
      expect(step.annotations[0]?.message).toContain('the job summary cannot be written (');
    }
  });

  it('outputs that cannot be written are an error, with the verdict in the log; the worst status wins', () => {
    const folder = tree();
    for (const path of bad(folder)) {
      const step = runAction({ workspace: folder, environment: { GITHUB_OUTPUT: path } });
      expect(step.exit).toBe(2);
      expect(step.log).toMatch(/^pass: 2 strings/m);
      expect(step.annotations[0]?.message).toContain('the outputs cannot be written (');
      const inputs = { vmlinux: 'gone' };
      expect(runAction({ workspace: folder, inputs, environment: { GITHUB_OUTPUT: path } }).exit).toBe(3);
    }
  });

  it('need not be set, nor GITHUB_ENV, nor a folder for temporary files', () => {
    const environment = {
      GITHUB_OUTPUT: null,
      GITHUB_STEP_SUMMARY: null,
      GITHUB_ENV: '/nonexistent',
      TMPDIR: '/nonexistent',
      RUNNER_TEMP: null,
    };
    expect(runAction({ workspace: tree(), environment })).toMatchObject({ exit: 0, annotations: [] });
  });

  it('a payload that cannot be read leaves the verdict, with a notice', () => {
    const folder = tree();
    for (const GITHUB_EVENT_PATH of ['/nonexistent', folder, fifo(folder)]) {
      const environment = { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: '12'.repeat(20), GITHUB_EVENT_PATH };
      const step = runAction({ workspace: folder, environment, inputs: { 'github-token': '' } });
      expect(step).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
      expect(step.annotations[0]?.message).toContain('GITHUB_EVENT_PATH names no payload that can be read');
    }
  });

  it('a workspace that is gone is an error that names it', () => {
    const step = runAction({ workspace: tree(), environment: { GITHUB_WORKSPACE: '/nonexistent' } });
    expect(step.exit).toBe(2);
    expect(step.annotations[0]?.message).toContain('GITHUB_WORKSPACE names cannot be entered (ENOENT)');
  });

  it('a report that cannot be written is an error with the verdict', () => {
    const folder = tree();
    for (const path of [folder, '/dev/full', fifo(folder)]) {
      const step = runAction({ workspace: folder, inputs: { 'report-file': path } });
      expect(step).toMatchObject({ exit: 2, outputs: { result: 'error', 'report-file': '' } });
      expect(step.annotations[0]?.message).toContain('The verdict was: pass: 2 strings');
    }
  });
});

/** Starts a packaged command in a shell, for its redirections and limits. */
function shell(folder: string, command: string): { exit: number | null; stderr: string } {
  const environment = {
    ...process.env,
    NODE: process.execPath,
    COMMAND: join(process.cwd(), 'dist/cli/index.js'),
  };
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, env: environment });
  return { exit: status, stderr: stderr.toString() };
}

describe('the log', () => {
  const CLI = '"$NODE" "$COMMAND"';

  it('that cannot be written is an error, and never a pass nor a failed gate', () => {
    for (const words of ['check vmlinux', 'list vmlinux', 'list vmlinux --json', '--help']) {
      const { exit, stderr } = shell(tree(), `${CLI} ${words} > /dev/full`);
      expect([exit, stderr]).toEqual([
        2,
        'error: stdout: the output cannot be written (ENOSPC). Check the disk, and run it again.\n',
      ]);
    }
    expect(shell(tree(), `${CLI} check gone > /dev/full 2>&1`).exit).toBe(3);
  });

  it('that nobody reads any more, or that is closed, leaves the exit status', () => {
    const lost = kernelTree(['luo-v5'], ['luo-v5', 'memfd-v2']);
    for (const [folder, status] of [
      [tree(), 0],
      [lost, 1],
    ] as const) {
      expect(shell(folder, `${CLI} check vmlinux | head -c 1 > /dev/null; exit \${PIPESTATUS[0]}`).exit).toBe(
        status,
      );
      expect(shell(folder, `${CLI} check vmlinux >&- 2>&-`).exit).toBe(status);
    }
  });

  it('of the Action that cannot be written leaves summary and outputs', () => {
    const folder = kernelTree(['luo-v5'], ['luo-v5', 'memfd-v2']);
    const environment = preload(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { writeSync } = fs;
      fs.writeSync = (descriptor, ...rest) => {
        if (descriptor === 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return writeSync(descriptor, ...rest);
      };
      syncBuiltinESMExports();`);
    const step = runAction({ workspace: folder, environment });
    expect(step).toMatchObject({ exit: 2, outputs: { result: 'fail' } });
    expect(step.summary).toContain('liveupdate-gate: fail');
    expect(step.log).toContain('error: the log cannot be written (ENOSPC)');
  });
});

describe('a fault of the gate that nothing catches', () => {
  /** A preloaded module that throws on its own once the image is open. */
  const late = preload(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { openSync } = fs;
    fs.openSync = (path, ...rest) => {
      if (String(path).endsWith('vmlinux')) setImmediate(() => { throw new TypeError('late \\x1b[31m ::stop-commands::x'); });
      return openSync(path, ...rest);
    };
    syncBuiltinESMExports();`);

  it('is exit status 4 of the command line, and printed harmless', () => {
    const { exit, stderr } = runCommand(['check', 'vmlinux'], { cwd: tree(), environment: late });
    expect(exit).toBe(4);
    expect(stderr).toContain('a fault of liveupdate-gate itself: TypeError: late \\x1b[31m');
  });

  it('is exit status 4 of the Action, and no command for the runner', () => {
    const step = runAction({ workspace: tree(), environment: late });
    expect(step).toMatchObject({ exit: 4, outputs: { result: 'error' } });
    expect(step.log).toMatch(/^::error title=liveupdate-gate::.*TypeError: late \\x1b/m);
    expect(step.log).not.toMatch(/^::stop-commands::/m);
  });
});

describe('a fault of the gate in one of its last steps', () => {
  const lost = () => kernelTree(['luo-v5'], ['luo-v5', 'memfd-v2']);

  it('in the annotations leaves the summary and the outputs, which say error', () => {
    const environment = preload(`
      const { write } = process.stdout;
      process.stdout.write = () => {
        process.stdout.write = write;
        throw new RangeError('Invalid string length');
      };`);
    const step = runAction({ workspace: lost(), environment });
    expect(step).toMatchObject({ exit: 4, outputs: { result: 'error', removed: '["memfd-v2"]' } });
    expect(step.summary).toContain('memfd-v2');
    expect(step.annotations.at(-1)?.message).toContain('RangeError: Invalid string length');
  });

  it('in the outputs leaves those that say error', () => {
    const environment = preload(`
      const { stringify } = JSON;
      JSON.stringify = (value, ...rest) => {
        if (Array.isArray(value) && value.length > 0) throw new RangeError('Invalid string length');
        return stringify(value, ...rest);
      };`);
    for (const folder of [tree(), lost()]) {
      const step = runAction({ workspace: folder, environment });
      expect(step).toMatchObject({ exit: 4, outputs: { result: 'error', removed: '[]', count: '0' } });
      expect(step.annotations.at(-1)?.message).toContain('RangeError: Invalid string length');
    }
  });
});

describe('update', () => {
  const LONG = Array.from({ length: 400 }, (_, index) => `family${index}-v1`);
  const committed = (folder: string) => readFileSync(join(folder, BASELINE), 'utf8');

  it('that meets a limit of the file size leaves the old file, and nothing beside it', () => {
    const folder = kernelTree(LONG, ['luo-v5']);
    const { exit, stderr } = shell(
      folder,
      'ulimit -f 1; "$NODE" "$COMMAND" update vmlinux | cat > /dev/null; exit ${PIPESTATUS[0]}',
    );
    expect(exit).toBe(2);
    expect(stderr).toContain('the file cannot be written (EFBIG)');
    expect(committed(folder)).toBe(baseline('luo-v5'));
    expect(readdirSync(join(folder, '.github'))).toEqual(['liveupdate-versions.txt']);
  });

  it('in a folder that may be written and not read is done', () => {
    const folder = kernelTree(['luo-v5', 'memfd-v2'], ['luo-v5']);
    chmodSync(join(folder, '.github'), 0o300);
    const { exit, stderr } = runCommand(['update', 'vmlinux'], { cwd: folder, through: plain });
    chmodSync(join(folder, '.github'), 0o700);
    expect([exit, stderr]).toEqual([0, '']);
    expect(committed(folder)).toBe(baseline('luo-v5', 'memfd-v2'));
  });

  /** A preloaded module that sends a signal at the first write, the sync or the rename of the new file. */
  function signalled(signal: string, call: string): Record<string, string> {
    return preload(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { ${call} } = fs;
      fs.${call} = (first, ...rest) => {
        if (first !== 1 && first !== 2) process.kill(process.pid, '${signal}');
        return ${call}(first, ...rest);
      };
      syncBuiltinESMExports();`);
  }

  const CALLS = ['writeSync', 'fsyncSync', 'renameSync'];

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])(
    '%s in the middle leaves the new file, and nothing beside it',
    signal => {
      for (const call of CALLS) {
        const folder = kernelTree(LONG, ['luo-v5']);
        chmodSync(join(folder, BASELINE), 0o640);
        const { exit } = runCommand(['update', 'vmlinux'], {
          cwd: folder,
          environment: signalled(signal, call),
        });
        expect([0, null]).toContain(exit);
        expect(committed(folder)).toContain('family399-v1\n');
        expect(statSync(join(folder, BASELINE)).mode & 0o777).toBe(0o640);
        expect(readdirSync(join(folder, '.github'))).toEqual(['liveupdate-versions.txt']);
      }
    },
  );

  it('SIGKILL in the middle leaves the old file whole', () => {
    for (const call of CALLS) {
      const folder = kernelTree(LONG, ['luo-v5']);
      const environment = signalled('SIGKILL', call);
      expect(runCommand(['update', 'vmlinux'], { cwd: folder, environment }).exit).toBe(null);
      expect(committed(folder)).toBe(baseline('luo-v5'));
      expect(runCommand(['update', 'vmlinux'], { cwd: folder }).exit).toBe(0);
      expect(committed(folder)).toContain('family399-v1\n');
    }
  });
});

describe('much of everything', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `family${index}-v1`);

  it('10,000 findings: the annotations and the summary say how many more there are, and where', () => {
    const step = runAction({ workspace: kernelTree(['luo-v5'], many(10_000)) });
    expect(step.exit).toBe(1);
    expect(step.annotations.filter(({ severity }) => severity === 'error')).toHaveLength(10);
    expect(step.annotations[0]?.message).toBe(
      'Only 9 of 10000 are shown here. All of them are in the log, and in the job summary as far as they fit.',
    );
    expect(step.log).toContain('family9999-v1');
    expect(step.summary).toMatch(/… and \d+ more rows: all of it is in the log/);
    expect(Buffer.byteLength(step.summary)).toBeLessThan(MIB);
  });

  it('100,000 lines: read, judged, and refused with how many more there are where each is wrong', () => {
    const sound = workspace({
      vmlinux: vmlinux(['luo-v5']),
      [BASELINE]: baseline('luo-v5', ...many(100_000).map(line => `${line} optional`)),
    });
    expect(runCommand(['check', 'vmlinux'], { cwd: sound }).exit).toBe(0);
    const broken = workspace({
      vmlinux: vmlinux(['luo-v5']),
      [BASELINE]: baseline(...many(100_000).map(line => `"${line}`)),
    });
    const step = runAction({ workspace: broken });
    expect(step).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(Buffer.byteLength(step.summary)).toBeLessThan(MIB);
    const told = step.log.split('\n').filter(line => line.startsWith('error: '));
    expect(told).toHaveLength(201);
    expect(told[0]).toMatch(new RegExp(`^error: ${BASELINE}:2:1: `));
    expect(told[200]).toMatch(new RegExp(`^error: ${BASELINE}:202:1: .*; 99799 more after this one`));
  });

  it('a million words on one line of the baseline: log and report stay short', () => {
    const folder = kernelTree(['luo-v5'], [`luo-v5${' x'.repeat(1_000_000)}`]);
    const step = runAction({ workspace: folder, inputs: { 'report-file': 'r.json' } });
    expect(step).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(step.log).toContain('; 999799 more after this one');
    expect(step.log.length + statSync(join(folder, 'r.json')).size).toBeLessThan(MIB);
  });

  it('errors that are all annotated stand in the log once', () => {
    const folder = (errors: number) =>
      kernelTree(
        ['luo-v5'],
        many(errors).map(line => `"${line}`),
      );
    expect(runAction({ workspace: folder(9) }).log).not.toContain('\nerror: ');
    const { log, annotations } = runAction({ workspace: folder(10) });
    expect(log.split('\n').filter(line => line.startsWith('error: '))).toHaveLength(10);
    expect(annotations).toHaveLength(10);
  });

  it.each(['name', 'compatible', 'effect', 'remedy'])(
    'a report whose %s has 2 MB leaves a summary that fits',
    field => {
      const long = 'z'.repeat(2 * MIB);
      const leg =
        field === 'name' ? report({ name: long }) : report({ findings: [finding({ [field]: long })] });
      const folder = workspace({ 'leg.json': JSON.stringify(leg) });
      const step = runAction({
        workspace: folder,
        inputs: { mode: 'merge', reports: 'leg.json', expect: 'x86' },
      });
      expect(step.exit).not.toBe(0);
      expect(step.summary).toMatch(
        /^## (❌|🛑) liveupdate-gate: (fail|error)\n\nThe report is too long for a summary/,
      );
      expect(Buffer.byteLength(step.summary)).toBeLessThan(MIB);
    },
  );

  it('100,000 strings that two images of an update do not share: the summary fits', () => {
    const folder = workspace({ a: vmlinux(many(100_000)), b: vmlinux(['luo-v5']) });
    const step = runAction({ workspace: folder, inputs: { mode: 'update', vmlinux: 'a\nb' } });
    expect(step).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(step.summary).toContain('family19-v1 and 99981 more.');
    expect(Buffer.byteLength(step.summary)).toBeLessThan(MIB);
  });

  it('500 images with 64 descriptors', () => {
    const folder = tree();
    mkdirSync(join(folder, 'images'));
    for (let index = 0; index < 500; index++)
      writeFileSync(join(folder, 'images', `vmlinux${index}`), readFileSync(join(folder, 'vmlinux')));
    expect(shell(folder, `ulimit -n 64; "$NODE" "$COMMAND" check 'images/*' > log`)).toEqual({
      exit: 0,
      stderr: '',
    });
    expect(readFileSync(join(folder, 'log'), 'utf8')).toContain('pass: 2 strings in 500 images');
    truncateSync(join(folder, 'images/vmlinux499'), 100);
    expect(shell(folder, `ulimit -n 64; "$NODE" "$COMMAND" check 'images/*' > log`).exit).toBe(3);
  });

  it('a workspace that is read-only is checked', () => {
    const through = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
    const folder = tree();
    chmodSync(folder, 0o555);
    const { exit } = runCommand(['check', 'vmlinux'], { cwd: folder, through });
    chmodSync(folder, 0o755);
    expect(exit).toBe(0);
    expect(existsSync(join(folder, BASELINE))).toBe(true);
  });
});
