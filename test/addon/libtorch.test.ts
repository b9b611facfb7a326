import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedLibtorch, findLibtorch, inspect, searchLibtorch } from '../../lib/addon/libtorch.js';
import { checkCpu } from '../../lib/addon/load.js';
import { packageRoot, pinsOf } from '../../lib/addon/package.js';
import { pipConfig } from '../../lib/addon/pip.js';
import { cacheFolder, isMusl, libraryFile, missingOfCpu } from '../../lib/addon/platform.js';
import { bareEnvironment, built, runNode, temporary, torchFiles, write } from './support.js';

const inCache = (home: string) => join(home, '.cache', 'torchebm', 'libtorch-2.11.0', 'torch');

describe('the search for libtorch', () => {
  it('lists every place, in order, when nothing is there', () => {
    const { found, code, places } = searchLibtorch({ env: bareEnvironment(temporary()) });
    expect(found).toBeUndefined();
    expect(code).toBe('ERR_TORCHEBM_LIBTORCH_NOT_FOUND');
    expect(places.map(({ name }) => name)).toEqual(['TORCHEBM_LIBTORCH', 'LIBTORCH', 'python3', 'cache']);
  });

  it('goes on where Node may start no programs, and says what was refused', async () => {
    const home = temporary();
    write(home, { 'bin/python3': '#!/bin/sh\n' });
    chmodSync(join(home, 'bin', 'python3'), 0o755);
    write(inCache(home), torchFiles('2.11.0'));
    const env = { ...bareEnvironment(home), PATH: join(home, 'bin') };
    const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    const code = `import(${JSON.stringify(built('addon/libtorch.js'))}).then((m) =>
      console.log(JSON.stringify(m.searchLibtorch({ env: ${JSON.stringify(env)} }))))`;
    const args = ['--no-warnings', flag, '--allow-fs-read=*', '-e', code];
    const { found, places } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    expect(found.place).toBe('cache');
    expect(places).toContainEqual({
      name: 'python3',
      verdict: "refused by Node's permissions; --allow-child-process lifts that",
    });
  });

  it('finds no CUDA driver where Node may read the package alone', () => {
    const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    const code = `import(${JSON.stringify(built('addon/platform.js'))}).then((m) => console.log(m.findCudaDriver()))`;
    const args = ['--no-warnings', flag, `--allow-fs-read=${packageRoot}/*`, '-e', code];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('undefined\n');
  });

  it('words the error with what is needed, the places and the cures, in this order', () => {
    const home = temporary();
    expect(() => findLibtorch({ env: bareEnvironment(home) })).toThrow(
      expect.objectContaining({ code: 'ERR_TORCHEBM_LIBTORCH_NOT_FOUND' }),
    );
    let message = '';
    try {
      findLibtorch({ env: bareEnvironment(home) });
    } catch (error) {
      message = (error as Error).message;
    }
    const parts = [
      'no usable libtorch 2.11.x found',
      'Needed:  libtorch 2.11.x, linux-x64, glibc >= 2.28',
      '1 TORCHEBM_LIBTORCH  not set',
      '3 python3            python3 is not on the PATH',
      `4 cache              ${join(home, '.cache', 'torchebm')}`,
      'npx torchebm setup --',
      'npx torchebm setup --from',
      'docs/install.md#err_torchebm_libtorch_not_found',
    ];
    const positions = parts.map((part) => message.indexOf(part));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('takes the variable first, then Python, then the cache', () => {
    const home = temporary();
    for (const folder of [
      'own/torch',
      'venv/lib/python3.12/site-packages/torch',
      '.cache/torchebm/libtorch-2.11.0/torch',
    ]) {
      write(join(home, folder), torchFiles('2.11.0'));
    }
    const env = bareEnvironment(home);
    expect(findLibtorch({ env })).toEqual({ folder: inCache(home), version: '2.11.0', place: 'cache' });
    const withVenv = { ...env, VIRTUAL_ENV: join(home, 'venv') };
    expect(findLibtorch({ env: withVenv }).place).toBe('VIRTUAL_ENV');
    expect(findLibtorch({ env: { ...withVenv, LIBTORCH: join(home, 'own') } }).folder).toBe(join(home, 'own/torch'));
    const both = { ...withVenv, LIBTORCH: join(home, 'none'), TORCHEBM_LIBTORCH: join(home, 'own/torch') };
    expect(findLibtorch({ env: both }).place).toBe('TORCHEBM_LIBTORCH');
  });

  it.each(['TORCHEBM_LIBTORCH', 'LIBTORCH'])('does not look further when %s is set and bad', (name) => {
    const home = temporary();
    write(inCache(home), torchFiles('2.11.0'));
    const { found, places } = searchLibtorch({ env: { ...bareEnvironment(home), [name]: '/no/such/folder' } });
    expect(found).toBeUndefined();
    expect(places.at(-1)).toEqual({ name, verdict: '/no/such/folder does not exist' });
  });

  it('refuses another minor version and goes on', () => {
    const home = temporary();
    write(join(home, 'venv/lib/python3.12/site-packages/torch'), torchFiles('2.15.0+cu132'));
    const env = { ...bareEnvironment(home), VIRTUAL_ENV: join(home, 'venv') };
    const search = searchLibtorch({ env });
    expect(search.code).toBe('ERR_TORCHEBM_LIBTORCH_VERSION');
    expect(search.places[2]?.verdict).toMatch(
      /^torch 2\.15\.0\+cu132 in .*: refused, its ABI differs and would crash$/,
    );
    write(inCache(home), torchFiles('2.11.3'));
    expect(findLibtorch({ env }).version).toBe('2.11.3');
  });

  it('does not open a library of another version', async () => {
    const home = temporary();
    // The constructor of a real library would run on dlopen: a file that is none makes the linker complain by name.
    write(home, torchFiles('2.15.0'));
    const code = `import('${built('addon/load.js')}').then((m) => m.loadAddon()).catch((e) => console.log(e.code, e.message))`;
    const { code: status, stdout } = await runNode(['-e', code], { ...bareEnvironment(home), TORCHEBM_LIBTORCH: home });
    expect(status).toBe(0);
    expect(stdout).toContain('ERR_TORCHEBM_LIBTORCH_VERSION');
    expect(stdout).not.toMatch(/invalid ELF|file too short/);
  });

  it("says the dynamic linker's own words when a library of the right version does not load", async () => {
    const home = temporary();
    write(home, torchFiles('2.11.0'));
    const code = `import('${built('addon/load.js')}').then((m) => m.loadAddon()).catch((e) => console.log(e.code, e.message))`;
    const { stdout } = await runNode(['-e', code], { ...bareEnvironment(home), TORCHEBM_LIBTORCH: home });
    expect(stdout).toContain('ERR_TORCHEBM_LIBTORCH_LOAD');
    expect(stdout).toMatch(/Linker: .*libc10\.so: (invalid ELF header|file too short)/);
    expect(stdout).toContain(`2.11.0 in ${home} (from TORCHEBM_LIBTORCH)`);
  });

  it('asks for headers only for a build', () => {
    const home = temporary();
    write(home, torchFiles('2.11.0'));
    const env = { ...bareEnvironment(home), LIBTORCH: home };
    expect(searchLibtorch({ env }).found).toBeDefined();
    expect(searchLibtorch({ env, headers: true }).places.at(-1)?.verdict).toContain(
      'include/torch/script.h is missing',
    );
  });
});

describe('reading the version', () => {
  const { 'version.py': _, ...libraries } = torchFiles('');

  it('reads build-version, as the official archive has it', () => {
    const home = temporary();
    write(join(home, 'libtorch'), { ...libraries, 'build-version': '2.11.0+cpu\n' });
    expect(inspect(home)).toEqual({ folder: join(home, 'libtorch'), version: '2.11.0+cpu' });
  });

  it('reads the headers', () => {
    const home = temporary();
    const header = '#define TORCH_VERSION_MAJOR 2\n#define TORCH_VERSION_MINOR 11\n#define TORCH_VERSION_PATCH 1\n';
    write(home, { ...libraries, 'include/torch/headeronly/version.h': header });
    expect(inspect(home)).toEqual({ folder: home, version: '2.11.1' });
  });

  it('refuses a libtorch that does not say its version', () => {
    const home = temporary();
    write(home, libraries);
    expect(inspect(home)).toEqual({ reason: `${home} has no version file, so it might crash: refused` });
  });

  it('names what is missing', () => {
    const home = temporary();
    expect(inspect(home)).toEqual({ reason: `${home} has no lib/ (nor torch/lib/)` });
    write(home, { 'version.py': torchFiles('2.11.0')['version.py']!, 'lib/libc10.so': '' });
    expect(inspect(home)).toEqual({ reason: `torch 2.11.0 in ${home}: lib/libtorch_cpu.so is missing` });
  });
});

describe('the torch of a Python', () => {
  it('is found beside a program of a virtual environment, without starting it', () => {
    const home = temporary();
    const venv = join(home, 'venv');
    write(venv, { 'pyvenv.cfg': '', 'bin/.keep': '' });
    write(join(venv, 'lib/python3.13/site-packages/torch'), torchFiles('2.11.0'));
    symlinkSync('/bin/false', join(venv, 'bin/python3')); // a binary that cannot be asked anything
    const env = { ...bareEnvironment(home), PATH: join(venv, 'bin') };
    expect(findLibtorch({ env })).toMatchObject({ place: 'python3', version: '2.11.0' });
    const named = { ...bareEnvironment(home), TORCHEBM_PYTHON: join(venv, 'bin/python3') };
    expect(findLibtorch({ env: named }).place).toBe('TORCHEBM_PYTHON');
  });

  it('is asked of a shim, whose files do not tell', () => {
    const home = temporary();
    write(join(home, 'elsewhere/torch'), torchFiles('2.11.0'));
    write(home, { 'bin/python3': `#!/bin/sh\necho ${join(home, 'elsewhere/torch/__init__.py')}\n` });
    chmodSync(join(home, 'bin/python3'), 0o755);
    expect(findLibtorch({ env: bareEnvironment(home) }).folder).toBe(join(home, 'elsewhere/torch'));
  });

  it('says why a Python does not answer', () => {
    const home = temporary();
    write(home, { 'bin/python3': '#!/bin/sh\necho broken >&2\nexit 3\n' });
    chmodSync(join(home, 'bin/python3'), 0o755);
    const { places } = searchLibtorch({ env: bareEnvironment(home) });
    expect(places[2]?.verdict).toBe(`${join(home, 'bin/python3')} does not run: broken`);
  });
});

describe('the platform', () => {
  it('recognises a program linked against musl', () => {
    const home = temporary();
    write(home, { node: '\x7fELF…/lib/ld-musl-x86_64.so.1\0' });
    expect(isMusl(join(home, 'node'))).toBe(true);
    expect(isMusl(process.execPath)).toBe(existsSync('/etc/alpine-release'));
  });

  it('names libraries and the cache as each system does', () => {
    const env = { HOME: '/home/a', LOCALAPPDATA: '/home/a/Local' };
    const places = ['linux', 'darwin', 'win32'].map((name) => [libraryFile('c10', name), cacheFolder(env, name)]);
    expect(places).toEqual([
      ['libc10.so', '/home/a/.cache/torchebm'],
      ['libc10.dylib', '/home/a/Library/Caches/torchebm'],
      ['c10.dll', '/home/a/Local/torchebm'],
    ]);
    expect(cacheFolder({ ...env, XDG_CACHE_HOME: '/big' }, 'darwin')).toBe('/big/torchebm');
  });

  it('has a libtorch of its own in a cache that machines share', () => {
    const env = { XDG_CACHE_HOME: '/big' };
    expect(cachedLibtorch(env, 'linux-x64')).toBe('/big/torchebm/libtorch-2.11.0');
    expect(cachedLibtorch(env, 'linux-arm64')).toBe('/big/torchebm/linux-arm64/libtorch-2.11.0');
  });

  it.each([
    ['linux', '.config/pip/pip.conf'],
    ['darwin', 'Library/Application Support/pip/pip.conf'],
    ['win32', 'Roaming/pip/pip.ini'],
  ])('has pip on %s read ~/%s', (platform, file) => {
    const home = temporary();
    write(home, { [file]: '[global]\nindex-url = https://host/simple\n' });
    const env = { HOME: home, APPDATA: join(home, 'Roaming'), PROGRAMDATA: join(home, 'all') };
    expect(pipConfig(env, platform).indexes).toEqual(['https://host/simple']);
  });

  it('honours XDG_CACHE_HOME where it is absolute, as the specification says', () => {
    expect(cacheFolder({ HOME: '/home/a', XDG_CACHE_HOME: '/big' })).toBe('/big/torchebm');
    expect(cacheFolder({ HOME: '/home/a', XDG_CACHE_HOME: 'big' })).toBe('/home/a/.cache/torchebm');
    expect(cacheFolder({ HOME: '/home/a' })).toBe('/home/a/.cache/torchebm');
  });
});

describe('the package', () => {
  const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));

  it.each([
    ['linux-x64', 'x86_64', 3, 13],
    ['linux-arm64', 'aarch64', 3, 13],
    ['darwin-arm64', 'macosx_11_0_arm64', 1, 0],
    ['win32-x64', 'win_amd64', 1, 0],
    ['win32-arm64', '', 0, 0],
  ])('pins for %s wheels of %s', (platform, tag, cpu, cuda) => {
    const found = pinsOf(platform);
    expect([found.version, found.cpu.length, found.cuda.length]).toEqual(['2.11.0', cpu, cuda]);
    for (const { name, version, file, sha256, bytes } of [...found.cpu, ...found.cuda]) {
      expect(file).toMatch(new RegExp(`^${name.replaceAll('-', '_')}-${version}-.*${tag}\\.whl$`));
      expect([sha256.length, bytes > 1e5]).toEqual([64, true]);
    }
  });

  it('runs nothing on install, so that --ignore-scripts changes nothing', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'dependencies'];
    expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
    expect(manifest.gypfile).toBe(false);
    expect(manifest.files).not.toContain('binding.gyp');
  });

  it('documents every error code', () => {
    const source = readFileSync(join(packageRoot, 'lib/addon/errors.ts'), 'utf8');
    const codes = [...source.matchAll(/'(ERR_\w+)'$/gm)].map(([, code]) => code!);
    expect(codes.length).toBeGreaterThan(4);
    const page = readFileSync(join(packageRoot, 'docs/install.md'), 'utf8');
    for (const code of codes) expect(page).toContain(`### ${code}`);
  });
});

describe('the processor', () => {
  it('is this one, which has what libtorch needs', () => {
    expect(missingOfCpu()).toBeUndefined();
  });

  it.each([
    ['x64', 'processor\t: 0\nflags\t\t: fpu sse sse2 ssse3\nflags\t\t: sse4_1\n', 'sse4_1'],
    ['x64', 'processor\t: 0\nflags\t\t: fpu sse sse2 ssse3 sse4_1 avx\n', undefined],
    ['arm64', 'processor\t: 0\nFeatures\t: fp\n', 'asimd'],
    ['arm64', 'processor\t: 0\nFeatures\t: fp asimd\n', undefined],
    ['x64', '', undefined],
    ['arm64', 'processor\t: 0\nflags\t\t: fpu sse sse2 sse4_1\n', undefined], // in an emulator
    ['x64', 'processor\t: 0\nFeatures\t: fp asimd\n', undefined],
  ])('of %s that says %j lacks %s', (arch, description, missing) => {
    expect(missingOfCpu(description, arch)).toBe(missing);
  });

  it('that is too old is refused before libtorch is opened', () => {
    expect(() => checkCpu('sse4_1')).toThrow('[ERR_TORCHEBM_CPU] this processor lacks sse4_1, which libtorch needs.');
  });
});

it.each([
  ['ESM', 'import.meta.url'],
  ['CommonJS', 'undefined'],
])('code that a bundler has taken in as %s says how it is left out', async (_, url) => {
  const folder = temporary();
  const text = (file: string) => readFileSync(join(packageRoot, 'dist', 'addon', file), 'utf8');
  const files = {
    'package.js': text('package.js').replace('import.meta.url', url),
    'platform.js': text('platform.js'),
    'run.mjs': "import('./package.js').catch((error) => console.log(error.message));",
  };
  // Modules of no package are CommonJS.
  write(
    folder,
    Object.fromEntries(
      Object.entries(files).map(([name, code]) => [name.replace('.js', '.mjs'), code.replaceAll(".js'", ".mjs'")]),
    ),
  );
  const { stdout } = await runNode([join(folder, 'run.mjs')], process.env);
  expect(stdout.trim()).toBe(
    'torchebm: expected its code to be in its package, got it inside of a bundle; leave it external ' +
      '(esbuild: --external:torchebm; docs/install.md#bundlers tells of others)',
  );
});
