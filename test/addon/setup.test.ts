import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLibtorch } from '../../lib/addon/libtorch.js';
import { type LibtorchPins, packageRoot } from '../../lib/addon/package.js';
import { damage, setup } from '../../lib/addon/setup.js';
import {
  bareEnvironment,
  built,
  fakeIndex,
  fakeProxy,
  fakePython,
  fakeWheels,
  runNode,
  temporary,
  write,
  zip,
} from './support.js';

/** A home, an index of fake wheels, and the environment in which setup finds it. */
async function world() {
  const home = temporary();
  const index = join(home, 'index');
  const pins = fakeWheels(index);
  const { url, port, faults, requests } = await fakeIndex(index);
  // The machine that runs the tests may have an index of its own.
  const env = { ...bareEnvironment(home), PIP_CONFIG_FILE: '/dev/null', PIP_INDEX_URL: url };
  const cache = join(home, '.cache', 'torchebm');
  return { home, index, pins, env, cache, folder: join(cache, 'libtorch-2.11.0'), url, port, faults, requests };
}

const rejection = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.fail('expected a rejection'),
    (error) => error,
  );

describe('setup', () => {
  it("fetches the wheels, unpacks what a CPU needs in the wheels' layout, and is found", async () => {
    const { pins, env, cache, folder } = await world();
    expect(await setup({ env, pins })).toEqual({ folder, version: '2.11.0+cu130', fetched: true });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((file) => join(file.parentPath, file.name).slice(folder.length + 1)).sort()).toEqual([
      'nvidia/cu13/lib/libcudart.so.13',
      'setup.json',
      'torch/lib/libarm_compute_graph.so',
      'torch/lib/libc10.so',
      'torch/lib/libgomp.so.1',
      'torch/lib/libnvpl_blas_lp64_gomp.so.0',
      'torch/lib/libtorch_cpu.so',
      'torch/version.py',
    ]);
    expect(readdirSync(cache)).toEqual(['libtorch-2.11.0']);
    expect(findLibtorch({ env })).toMatchObject({ place: 'cache', version: '2.11.0+cu130' });
  });

  it('does nothing when all is there, adds what is asked for later, and repairs what is damaged', async () => {
    const { pins, env, folder, requests } = await world();
    await setup({ env, pins });
    expect((await setup({ env, pins })).fetched).toBe(false);
    expect(requests).toEqual(['torch', 'nvidia-cuda-runtime']);
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
    const { pins, env } = await world();
    const last = new Map<string, [number, number]>();
    await setup({ env, pins, onProgress: ({ label, done, total }) => last.set(label, [done, total]) });
    expect([...last.keys()][0]).toBe('Downloading torch (1/2)');
    for (const [done, total] of last.values()) expect(done).toBe(total);
  });

  it('says what to do when there is no network, and leaves nothing', async () => {
    const { pins, env, cache } = await world();
    const error = await rejection(setup({ env: { ...env, PIP_INDEX_URL: 'http://127.0.0.1:1/simple' }, pins }));
    expect(error).toMatchObject({ code: 'ERR_TORCHEBM_SETUP' });
    expect(error.message).toContain('could not fetch torch 2.11.0.');
    for (const cure of ['PIP_INDEX_URL', 'setup --from', 'TORCHEBM_LIBTORCH', 'docs/install.md#err_torchebm_setup']) {
      expect(error.message).toContain(cure);
    }
    expect(readdirSync(cache)).toEqual([]);
  });

  it('lets pip download where no index is named, and says so where there is no Python', async () => {
    const { home, index, pins, env, folder } = await world();
    const { PIP_INDEX_URL, ...bare } = env;
    const python = { ...bare, TORCHEBM_PYTHON: fakePython(join(home, 'bin')) };
    const offline = await rejection(setup({ env: python, pins }));
    expect(offline.message).toContain('pip download torch==2.11.0: exit code 1');
    expect(offline.message).toContain('ERROR: Could not find a version');
    const none = await rejection(setup({ env: { ...bare, PATH: temporary() }, pins }));
    expect(none.message).toContain('no index is configured, and python3 -m pip');
    expect(none.message).toContain('python3 is not installed');
    await setup({ env: { ...python, INDEX: index }, pins });
    expect(damage(folder)).toBeUndefined();
  });
});

describe('the index', () => {
  it('may answer in HTML', async () => {
    const { pins, env, folder, faults } = await world();
    faults.html = true;
    await setup({ env, pins });
    expect(damage(folder)).toBeUndefined();
  });

  it.each(['JSON', 'HTML'])('is named where it has another file of that name, or none (%s)', async (format) => {
    const { index, pins, env, url, faults, requests } = await world();
    faults.html = format === 'HTML';
    const { file } = pins.cpu[0]!;
    writeFileSync(join(index, file), 'another');
    expect((await rejection(setup({ env, pins }))).message).toContain(`${url}/torch/ has another ${file}, of SHA-256`);
    renameSync(join(index, file), join(index, 'torch-2.10.0-cp311-cp311-manylinux_2_28_x86_64.whl'));
    expect((await rejection(setup({ env, pins }))).message).toContain(`${url}/torch/ has no ${file}`);
    expect(requests).toEqual([]);
  });

  it('is the one that the call names, else the one of variables, of files, of the package', async () => {
    const { home, pins, env, url } = await world();
    const nowhere = 'http://127.0.0.1:1/simple';
    const { PIP_INDEX_URL, PIP_CONFIG_FILE, ...bare } = env;
    const from = async (extra: object, options: object = {}) => {
      const dir = join(temporary(), 'libtorch');
      return (await setup({ env: { ...bare, ...extra }, pins, dir, ...options })).fetched;
    };
    expect(await from({ PIP_INDEX_URL: nowhere }, { index: url })).toBe(true);
    expect(await from({ PIP_CONFIG_FILE }, { pins: { ...pins, index: url } })).toBe(true);
    write(home, {
      '.config/pip/pip.conf': `# of the user\n[global]\nindex_url: ${url}\n[list]\nindex-url = ${nowhere}\n`,
    });
    expect(await from({}, { pins: { ...pins, index: nowhere } })).toBe(true);
    write(home, { 'venv/pip.conf': `[global]\nindex-url = ${nowhere}\n[download]\nindex-url = ${url}\n` });
    expect(await from({ VIRTUAL_ENV: join(home, 'venv') })).toBe(true);
    write(home, { 'other.conf': `[global]\nindex-url = ${nowhere}\nextra-index-url =\n  ${nowhere}\n  ${url}\n` });
    expect(await from({ PIP_CONFIG_FILE: join(home, 'other.conf'), PIP_INDEX_URL: `${nowhere}/a/` })).toBe(true);
  });

  it('needs the certificates that pip is told of', async () => {
    const { pins, env, folder } = await world();
    const error = await rejection(setup({ env: { ...env, PIP_CERT: '/nowhere/ca.pem' }, pins }));
    expect(error).toMatchObject({ code: 'ERR_TORCHEBM_SETUP' });
    expect(error.message).toContain("open '/nowhere/ca.pem'");
    expect(existsSync(folder)).toBe(false);
  });

  it('has to be one of http', async () => {
    const { pins, env } = await world();
    for (const index of ['file:///wheels', 'wheels']) {
      const { message } = await rejection(setup({ env, pins, index }));
      expect(message).toContain(`expected index to be the URL of a package index (http or https).\n  got ${index}`);
    }
  });

  it('gets the user and password of its URL or of ~/.netrc, which no message repeats', async () => {
    const { home, pins, env, url, port, faults } = await world();
    faults.login = 'me@example.org:s3cret/';
    const dir = join(home, 'private');
    const refused = await rejection(setup({ env, pins, dir }));
    expect(refused.message).toContain('401 Unauthorized');
    const index = (password: string) => url.replace('http://', `http://me%40example.org:${password}@`);
    const wrong = await rejection(setup({ env, pins, dir, index: index('secret') }));
    expect(wrong.message).toContain(`http://127.0.0.1:${port}/simple/torch/: 401`);
    expect(wrong.message).not.toContain('secret');
    expect((await setup({ env, pins, dir, index: index('s3cret%2F') })).fetched).toBe(true);
    const machines =
      'machine other.example login a password b\nmachine 127.0.0.1\n  login me@example.org password s3cret/';
    write(home, { '.netrc': machines });
    expect((await setup({ env, pins })).fetched).toBe(true);
  });

  it('is reached by the proxy of the variables, of pip, or none', async () => {
    const { pins, env, url } = await world();
    const seen: string[] = [];
    const proxy = await fakeProxy((request) => seen.push(request));
    const from = async (extra: object) => {
      seen.length = 0;
      await setup({ env: { ...env, ...extra }, pins, dir: join(temporary(), 'libtorch') });
      return seen.length;
    };
    const host = new URL(url).host;
    expect(await from({ HTTP_PROXY: proxy })).toBeGreaterThan(0);
    expect(seen[0]).toBe(`dXNlcjpwYXNz ${host}`);
    expect(await from({ http_proxy: proxy, no_proxy: 'example.org' })).toBeGreaterThan(0);
    expect(await from({ PIP_PROXY: proxy })).toBeGreaterThan(0);
    expect(await from({ all_proxy: proxy })).toBeGreaterThan(0);
    expect(await from({ HTTP_PROXY: proxy, NO_PROXY: 'example.org,127.0.0.1' })).toBe(0);
    expect(await from({ HTTPS_PROXY: proxy })).toBe(0);
  });
});

describe('a download that is cut', () => {
  const { bytes } = fakeWheels(mkdtempSync(join(tmpdir(), 'torchebm-test-'))).cpu[0]!;
  const offsets = [0, 1, 20, bytes >> 2, bytes >> 1, (bytes >> 1) + 1, bytes - 800, bytes - 22, bytes - 2, bytes - 1];

  it.each(offsets)('at byte %i goes on from there', async (offset) => {
    const { pins, env, folder, faults, requests } = await world();
    faults.cuts = [offset];
    await setup({ env, pins });
    const rest = offset > 0 ? `torch bytes=${offset}-` : 'torch';
    expect(requests).toEqual(['torch', rest, 'nvidia-cuda-runtime']);
    expect(damage(folder)).toBeUndefined();
  });

  it('at ten places one after the other goes on from each', async () => {
    const { pins, env, folder, faults, requests } = await world();
    faults.cuts = [...offsets];
    await setup({ env, pins });
    expect(requests).toEqual([
      'torch',
      ...offsets.map((offset) => (offset > 0 ? `torch bytes=${offset}-` : 'torch')),
      'nvidia-cuda-runtime',
    ]);
    expect(damage(folder)).toBeUndefined();
  });

  it('starts anew where the server knows no ranges', async () => {
    const { pins, env, folder, faults } = await world();
    Object.assign(faults, { noRanges: true, cuts: [bytes >> 1, bytes >> 2] });
    await setup({ env, pins });
    expect(damage(folder)).toBeUndefined();
  });

  it('always at the same byte is an error; the next setup goes on from there', async () => {
    const { pins, env, cache, folder, faults, requests } = await world();
    faults.cut = 1000;
    const error = await rejection(setup({ env, pins }));
    expect(error.message).toContain('could not fetch torch 2.11.0.');
    expect(readdirSync(join(cache, 'libtorch-2.11.0.setup', 'downloads'))).toEqual([`${pins.cpu[0]!.file}.part`]);
    delete faults.cut;
    requests.length = 0;
    await setup({ env, pins });
    expect(requests).toEqual(['torch bytes=1000-', 'nvidia-cuda-runtime']);
    expect(damage(folder)).toBeUndefined();
    expect(readdirSync(cache)).toEqual(['libtorch-2.11.0']);
  }, 20_000);

  it.each([
    ['longer', 100],
    ['as long', 0],
  ])('and whose remains are %s than the file and another starts anew', async (_, more) => {
    const { pins, env, cache, folder, requests } = await world();
    write(cache, { [`libtorch-2.11.0.setup/downloads/${pins.cpu[0]!.file}.part`]: Buffer.alloc(bytes + more) });
    await setup({ env, pins });
    expect(requests.slice(1)).toEqual(['torch', 'nvidia-cuda-runtime']);
    expect(damage(folder)).toBeUndefined();
  });
});

describe('a damaged archive', () => {
  it('of the right size is known by its SHA-256', async () => {
    const { pins, env, cache, faults, requests } = await world();
    faults.flip = true;
    const error = await rejection(setup({ env, pins }));
    expect(requests).toEqual(['torch', 'torch']);
    expect(error.message).toMatch(/is damaged: SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64}/);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('given by --from is refused, wherever it was cut', async () => {
    const { home, pins, env, cache } = await world();
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
  it('takes a URL, with a hash', async () => {
    const { index, pins, env, url, faults, requests } = await world();
    const data = zip({
      'libtorch/build-version': '2.11.0+cpu',
      'libtorch/lib/libc10.so': 'c10',
      'libtorch/lib/libtorch_cpu.so': 'cpu',
    });
    write(index, { 'libtorch-2.zip': data });
    const from = url.replace('simple', 'files/libtorch-2.zip');
    expect((await rejection(setup({ env, pins, from }))).message).toContain('a download needs --sha256');
    expect((await rejection(setup({ env, pins, from, sha256: '00' }))).message).toContain('is damaged');
    faults.cuts = [100];
    const sha256 = createHash('sha256').update(data).digest('hex');
    expect((await setup({ env, pins, from, sha256 })).version).toBe('2.11.0+cpu');
    expect(requests).toEqual(['libtorch', 'libtorch', 'libtorch bytes=100-']);
  });

  it('takes a folder of wheels without the network', async () => {
    const { pins, env, index, folder, requests } = await world();
    await setup({ env, pins, from: index });
    expect(findLibtorch({ env: { ...env, TORCHEBM_LIBTORCH: folder } }).version).toBe('2.11.0+cu130');
    expect(requests).toEqual([]);
    expect(existsSync(join(index, pins.cpu[0]!.file))).toBe(true); // the user's own files stay
  });

  it('names every wheel that is missing', async () => {
    const { pins, env } = await world();
    const error = await rejection(setup({ env, pins, from: temporary() }));
    for (const { file } of pins.cpu) expect(error.message).toContain(`${file} is not there`);
  });

  it('takes an archive of the same minor version, checked by a hash that the user gives', async () => {
    const { home, pins, env } = await world();
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
    const { home, pins, env } = await world();
    const dir = join(home, 'opt');
    mkdirSync(dir);
    expect((await setup({ env, pins, dir })).folder).toBe(dir);
    write(home, { 'mine/thesis.tex': 'five years' });
    expect((await rejection(setup({ env, pins, dir: join(home, 'mine') }))).message).toContain('is not empty');
    expect(readFileSync(join(home, 'mine/thesis.tex'), 'utf8')).toBe('five years');
  });

  it('says where it cannot write', async () => {
    const { pins, env } = await world();
    // Even the superuser cannot make folders there.
    const error = await rejection(setup({ env, pins, dir: '/sys/torchebm/libtorch' }));
    expect(error).toMatchObject({ code: 'ERR_TORCHEBM_SETUP' });
    expect(error.message).toContain('cannot write to /sys/torchebm');
    expect(error.message).toContain('--dir');
  });
});

/** Runs setup in a process of its own. */
const program = (pins: LibtorchPins) =>
  `import('${built('addon/setup.js')}').then(({ setup }) => setup({ pins: ${JSON.stringify(pins)},
     onWait: (pid) => console.log('waiting for', pid) })).then((r) => console.log('fetched', r.fetched));`;

describe('several processes', () => {
  /** Waits for the first request of a file. */
  const started = async (requests: string[]) => {
    while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('of which two set up at once fetch once', async () => {
    const { pins, env, cache, faults, requests } = await world();
    let go = () => {};
    faults.hold = new Promise<void>((resolve) => {
      go = resolve;
    });
    const first = runNode(['-e', program(pins)], env);
    await started(requests);
    // The transfer goes on once the second says that it waits.
    const second = spawn(process.execPath, ['-e', program(pins)], { env });
    let said = '';
    second.stdout.on('data', (text) => {
      said += text;
      go();
    });
    const ended = new Promise((resolve) => second.on('close', resolve));
    expect(await first).toMatchObject({ code: 0, stdout: 'fetched true\n' });
    expect(await ended).toBe(0);
    expect(said).toMatch(/^waiting for \d+\nfetched false\n$/);
    expect(requests).toEqual(['torch', 'nvidia-cuda-runtime']);
    expect(readdirSync(cache)).toEqual(['libtorch-2.11.0']);
  });

  it('of which one was killed do not wait for it, and nothing of it stays', async () => {
    const { pins, env, cache, folder, faults, requests } = await world();
    faults.hold = new Promise(() => {});
    const child = spawn(process.execPath, ['-e', program(pins)], { env });
    await started(requests);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(`${folder}.lock-1`)).toBe(true);
    delete faults.hold;
    await setup({ env, pins });
    expect(readdirSync(cache)).toEqual(['libtorch-2.11.0']);
  });

  it('of which one is interrupted end at once', async () => {
    const { pins, env, cache, faults, requests } = await world();
    faults.hold = new Promise(() => {});
    const interrupt = new AbortController();
    const running = setup({ env, pins, signal: interrupt.signal });
    await started(requests);
    interrupt.abort(new Error('stop'));
    expect((await rejection(running)).message).toBe('stop');
    expect(readdirSync(cache)).toEqual([]);
  });
});

it('needs no right to write to the package', async () => {
  const { home, index, pins, env, folder } = await world();
  const copy = join(home, 'node_modules', 'torchebm');
  cpSync(join(packageRoot, 'dist', 'addon'), join(copy, 'dist', 'addon'), { recursive: true });
  for (const name of ['https-proxy-agent', 'http-proxy-agent', 'agent-base', 'debug', 'ms']) {
    cpSync(join(packageRoot, 'node_modules', name), join(home, 'node_modules', name), { recursive: true });
  }
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
