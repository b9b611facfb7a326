import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLibtorch } from '../../lib/addon/libtorch.js';
import { type LibtorchPins, packageRoot } from '../../lib/addon/package.js';
import { damage, setup } from '../../lib/addon/setup.js';
import { bareEnvironment, built, fakePython, fakeWheels, runNode, temporary, write, zip } from './support.js';

/** A home with a fake pip and an index of fake wheels. */
function world() {
  const home = temporary();
  const index = join(home, 'index');
  const pins = fakeWheels(index);
  const env = { ...bareEnvironment(home), TORCHEBM_PYTHON: fakePython(join(home, 'bin')), INDEX: index };
  const cache = join(home, '.cache', 'torchebm');
  const requests = () =>
    existsSync(join(index, 'log')) ? readFileSync(join(index, 'log'), 'utf8').trim().split('\n') : [];
  return { home, index, pins, env, cache, folder: join(cache, 'libtorch-2.11.0'), requests };
}

const rejection = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.fail('expected a rejection'),
    (error) => error,
  );

describe('setup', () => {
  it("fetches the wheels, unpacks what a CPU needs in the wheels' layout, and is found", async () => {
    const { pins, env, cache, folder } = world();
    expect(await setup({ env, pins })).toEqual({ folder, version: '2.11.0+cu130', fetched: true });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((file) => join(file.parentPath, file.name).slice(folder.length + 1)).sort()).toEqual([
      'nvidia/cu13/lib/libcudart.so.13',
      'setup.json',
      'torch/lib/libc10.so',
      'torch/lib/libgomp.so.1',
      'torch/lib/libtorch_cpu.so',
      'torch/version.py',
    ]);
    expect(readdirSync(cache)).toEqual(['libtorch-2.11.0']);
    const { TORCHEBM_PYTHON, ...plain } = env;
    expect(findLibtorch({ env: plain })).toMatchObject({ place: 'cache', version: '2.11.0+cu130' });
  });

  it('does nothing when all is there, adds what is asked for later, and repairs what is damaged', async () => {
    const { pins, env, folder, requests } = world();
    await setup({ env, pins });
    expect((await setup({ env, pins })).fetched).toBe(false);
    expect(requests()).toEqual(['torch', 'nvidia-cuda-runtime']);
    expect((await setup({ env, pins, headers: true })).fetched).toBe(true);
    expect(existsSync(join(folder, 'torch/include/torch/script.h'))).toBe(true);
    expect((await setup({ env, pins, cuda: true })).fetched).toBe(true);
    expect(existsSync(join(folder, 'torch/lib/libtorch_cuda.so'))).toBe(true);
    expect(existsSync(join(folder, 'nvidia/cu13/lib/libcublas.so.13'))).toBe(true);
    expect(existsSync(join(folder, 'torch/include/torch/script.h'))).toBe(true); // kept
    expect((await setup({ env, pins })).fetched).toBe(false);
    truncateSync(join(folder, 'torch/lib/libtorch_cpu.so'), 10);
    expect(damage(folder)).toContain('libtorch_cpu.so');
    expect((await setup({ env, pins })).fetched).toBe(true);
    expect(damage(folder)).toBeUndefined();
  });

  it('reports progress up to the whole size', async () => {
    const { pins, env } = world();
    const last = new Map<string, [number, number]>();
    await setup({ env, pins, onProgress: ({ label, done, total }) => last.set(label, [done, total]) });
    expect([...last.keys()][0]).toBe('Downloading torch (1/2)');
    for (const [done, total] of last.values()) expect(done).toBe(total);
  });

  it('says what to do when there is no network, and leaves nothing', async () => {
    const { pins, env, cache } = world();
    const { INDEX, ...offline } = env;
    const error = await rejection(setup({ env: offline, pins }));
    expect(error).toMatchObject({ code: 'ERR_TORCHEBM_SETUP' });
    expect(error.message).toContain('pip download torch==2.11.0: exit code 1');
    expect(error.message).toContain('ERROR: Could not find a version');
    for (const cure of ['PIP_INDEX_URL', 'setup --from', 'TORCHEBM_LIBTORCH', 'docs/install.md#err_torchebm_setup']) {
      expect(error.message).toContain(cure);
    }
    expect(readdirSync(cache)).toEqual([]);
  });

  it('says so when there is no Python', async () => {
    const { pins, env } = world();
    const error = await rejection(setup({ env: { ...env, TORCHEBM_PYTHON: '', PATH: temporary() }, pins }));
    expect(error.message).toContain('python3 is not installed');
  });
});

describe('a truncated download', () => {
  const size = () => fakeWheels(temporary()).cpu[0]!.bytes;
  const offsets: [string, (bytes: number) => number][] = [
    ['at the start', () => 0],
    ['in the first header', () => 20],
    ['in the middle', (bytes) => bytes >> 1],
    ['before the table of contents', (bytes) => bytes - 800],
    ['at the last byte', (bytes) => bytes - 1],
  ];

  it.each(offsets)('cut %s is noticed and fetched again', async (_, offset) => {
    const { pins, env, folder, requests } = world();
    await setup({ env: { ...env, CUT: `${offset(size())}` }, pins });
    expect(requests()).toEqual(['torch', 'torch', 'nvidia-cuda-runtime']);
    expect(damage(folder)).toBeUndefined();
  });

  it.each(offsets)('cut %s each time is an error that leaves nothing', async (_, offset) => {
    const { pins, env, cache } = world();
    const cut = offset(size());
    const error = await rejection(setup({ env: { ...env, CUT: `${cut},${cut}` }, pins }));
    expect(error.message).toContain(`has ${cut} bytes instead of ${size()}`);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('keeps what arrived whole for the next attempt', async () => {
    const { pins, env, cache, requests } = world();
    await rejection(setup({ env: { ...env, CUT: ',5,5' }, pins }));
    expect(readdirSync(join(cache, 'libtorch-2.11.0.setup', 'downloads'))).toEqual([pins.cpu[0]!.file]);
    await setup({ env, pins });
    expect(requests()).toEqual(['torch', 'nvidia-cuda-runtime', 'nvidia-cuda-runtime', 'nvidia-cuda-runtime']);
    expect(readdirSync(cache)).toEqual(['libtorch-2.11.0']);
  });
});

describe('a damaged archive', () => {
  it('of the right size is known by its SHA-256', async () => {
    const { pins, env, cache } = world();
    const error = await rejection(setup({ env: { ...env, FLIP: '1' }, pins }));
    expect(error.message).toMatch(/is damaged: SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64}/);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('given by --from is refused, wherever it was cut', async () => {
    const { home, pins, env, cache } = world();
    const archive = join(home, 'libtorch.zip');
    const data = zip({
      'libtorch/build-version': '2.11.0+cpu',
      'libtorch/lib/libc10.so': 'c10',
      'libtorch/lib/libtorch_cpu.so': 'cpu',
    });
    for (const cut of [0, 10, data.length >> 1, data.length - 1]) {
      writeFileSync(archive, data.subarray(0, cut));
      const error = await rejection(setup({ env, pins, from: archive }));
      expect(error.message).toContain('an archive cannot be unpacked');
      expect(readdirSync(cache)).toEqual([]);
    }
    const flipped = Buffer.from(data);
    flipped[data.indexOf('libc10.so') + 9] ^= 0xff;
    writeFileSync(archive, flipped);
    expect((await rejection(setup({ env, pins, from: archive }))).message).toContain(
      'damaged at libtorch/lib/libc10.so',
    );
    expect(readdirSync(cache)).toEqual([]);
  });
});

describe('setup --from', () => {
  it('takes a folder of wheels without the network', async () => {
    const { pins, env, index, folder, requests } = world();
    await setup({ env, pins, from: index });
    expect(findLibtorch({ env: { ...env, TORCHEBM_LIBTORCH: folder } }).version).toBe('2.11.0+cu130');
    expect(requests()).toEqual([]);
    expect(existsSync(join(index, pins.cpu[0]!.file))).toBe(true); // the user's own files stay
  });

  it('names every wheel that is missing', async () => {
    const { pins, env } = world();
    const error = await rejection(setup({ env, pins, from: temporary() }));
    for (const { file } of pins.cpu) expect(error.message).toContain(`${file} is not there`);
  });

  it('takes an archive of the same minor version, checked by a hash that the user gives', async () => {
    const { home, pins, env } = world();
    const files = { 'lib/libc10.so': 'c10', 'lib/libtorch_cpu.so': 'cpu', 'lib/libfoo.so.2': 'foo' };
    const archive = (name: string, version: string) => {
      const named = Object.entries({ ...files, 'build-version': version }).map(([path, text]) => [
        `libtorch/${path}`,
        text,
      ]);
      write(home, { [name]: zip(Object.fromEntries(named)) });
      return join(home, name);
    };
    const good = archive('good.zip', '2.11.1+cpu');
    expect((await rejection(setup({ env, pins, from: good, sha256: '00' }))).message).toContain('is damaged');
    const { folder } = await setup({ env, pins, from: good });
    expect(existsSync(join(folder, 'torch/lib/libfoo.so.2'))).toBe(true);
    const error = await rejection(setup({ env, pins, from: archive('bad.zip', '2.15.0'), dir: join(home, 'other') }));
    expect(error.message).toContain('torch 2.15.0');
    expect(existsSync(join(home, 'other'))).toBe(false);
  });
});

describe('setup --dir', () => {
  it('fills an empty folder and refuses one with other files', async () => {
    const { home, pins, env } = world();
    const dir = join(home, 'opt');
    mkdirSync(dir);
    expect((await setup({ env, pins, dir })).folder).toBe(dir);
    write(home, { 'mine/thesis.tex': 'five years' });
    expect((await rejection(setup({ env, pins, dir: join(home, 'mine') }))).message).toContain('is not empty');
    expect(readFileSync(join(home, 'mine/thesis.tex'), 'utf8')).toBe('five years');
  });

  it('says where it cannot write', async () => {
    const { pins, env } = world();
    // Even the superuser cannot make folders there.
    const error = await rejection(setup({ env, pins, dir: '/sys/torchebm/libtorch' }));
    expect(error).toMatchObject({ code: 'ERR_TORCHEBM_SETUP' });
    expect(error.message).toContain('cannot write to /sys/torchebm');
    expect(error.message).toContain('--dir');
  });
});

/** Runs setup in a process of its own. */
const program = (pins: LibtorchPins, onWait = "console.log('waiting for', pid)") =>
  `import('${built('addon/setup.js')}').then(({ setup }) => setup({ pins: ${JSON.stringify(pins)},
     onWait: (pid) => { ${onWait} } })).then((r) => console.log('fetched', r.fetched));`;

describe('several processes', () => {
  it('of which two set up at once fetch once', async () => {
    const { home, pins, env, cache, requests } = world();
    const HOLD = join(home, 'go');
    const first = runNode(['-e', program(pins)], { ...env, HOLD });
    while (requests().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    // The transfer goes on once the second says that it waits.
    const onWait = `console.log('waiting for', pid); require('node:fs').writeFileSync('${HOLD}', '')`;
    const second = runNode(['-e', program(pins, onWait)], { ...env, HOLD });
    expect(await first).toMatchObject({ code: 0, stdout: 'fetched true\n' });
    expect(await second).toMatchObject({ code: 0 });
    expect((await second).stdout).toMatch(/^waiting for \d+\nfetched false\n$/);
    expect(requests()).toEqual(['torch', 'nvidia-cuda-runtime']);
    expect(readdirSync(cache)).toEqual(['libtorch-2.11.0']);
  });

  it('of which one was killed do not wait for it, and nothing of it stays', async () => {
    const { pins, env, cache, folder, requests } = world();
    const child = spawn(process.execPath, ['-e', program(pins)], { env: { ...env, HOLD: 'never' } });
    while (requests().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(`${folder}.lock-1`)).toBe(true);
    await setup({ env, pins });
    expect(readdirSync(cache)).toEqual(['libtorch-2.11.0']);
  });

  it('of which one is interrupted leave nothing', async () => {
    const { pins, env, cache, requests } = world();
    const interrupt = new AbortController();
    const running = setup({ env: { ...env, HOLD: 'never' }, pins, signal: interrupt.signal });
    while (requests().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    interrupt.abort(new Error('stop'));
    expect((await rejection(running)).message).toBe('stop');
    expect(readdirSync(cache)).toEqual([]);
  });
});

it('needs no right to write to the package', async () => {
  const { home, index, pins, env, folder } = world();
  const copy = join(home, 'node_modules', 'torchebm');
  cpSync(join(packageRoot, 'dist', 'addon'), join(copy, 'dist', 'addon'), { recursive: true });
  cpSync(join(packageRoot, 'package.json'), join(copy, 'package.json'));
  const all = (path: string): string[] =>
    statSync(path).isDirectory() ? [path, ...readdirSync(path).flatMap((name) => all(join(path, name)))] : [path];
  const isRoot = process.getuid?.() === 0;
  const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
  if (isRoot) for (const path of [home, index]) chownSync(path, 65534, 65534);
  for (const path of all(copy)) chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
  const code = program(pins).replace(/file:[^']*/, `file://${join(copy, 'dist/addon/setup.js')}`);
  const { code: status, stdout, stderr } = await runNode(['-e', code], env, nobody);
  for (const path of all(copy)) if (statSync(path).isDirectory()) chmodSync(path, 0o755);
  expect(stderr).toBe('');
  expect([status, stdout]).toEqual([0, 'fetched true\n']);
  expect(existsSync(join(folder, 'torch/lib/libtorch_cpu.so'))).toBe(true);
});
