import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type LibtorchErrorCode, TorchebmError } from './errors.js';
import { minorOf, pins } from './package.js';
import {
  cacheFolder,
  type Env,
  findCudaDriver,
  isMusl,
  libraryFile,
  neededSystem,
  platformName,
  usualPython,
} from './platform.js';
import { type PythonTorch, torchOfEnvironment, torchOfInterpreter } from './python.js';

/** A libtorch that can be used: its version is known and fits, and its files are there. Nothing is opened yet. */
export interface Libtorch {
  /** The folder that holds `lib/` (and, for a build, `include/`). */
  folder: string;
  /** Full version, e.g. `2.11.0+cu130`. */
  version: string;
  /** The place that led to it, e.g. `TORCHEBM_LIBTORCH`. */
  place: string;
}

/** One place where libtorch was looked for. */
export interface Place {
  name: string;
  /** The libtorch that was there, and why it was refused. */
  verdict: string;
}

/** The needs of a search and where it may look; tests give an environment of their own. */
export interface SearchOptions {
  /** Ask for the C++ headers too, as a build does. Default false. */
  headers?: boolean;
  env?: Env;
}

/** The outcome of a search: the first usable libtorch, if any, and every place that was looked at. */
export interface Search {
  found?: Libtorch;
  places: Place[];
  /** The reason, when nothing was found. */
  code?: LibtorchErrorCode;
}

type Candidate = { name: string; look: () => PythonTorch; authoritative?: boolean };

/**
 * Looks for libtorch in order: TORCHEBM_LIBTORCH or LIBTORCH, a Python torch, the user's cache.
 *
 * The version is read from the files, because a library of another minor version would not fail to load: it would
 * crash. A variable that is set decides alone: if what it names cannot be used, the search ends there.
 */
export function searchLibtorch({ headers = false, env = process.env }: SearchOptions = {}): Search {
  const places: Place[] = [];
  if (isMusl()) return { places, code: 'ERR_TORCHEBM_LIBTORCH_MUSL' };
  let code: LibtorchErrorCode = 'ERR_TORCHEBM_LIBTORCH_NOT_FOUND';
  for (const { name, look, authoritative } of candidates(env)) {
    const place = unlessRefused(look);
    if ('reason' in place) {
      places.push({ name, verdict: place.reason });
      if (authoritative) break;
      continue;
    }
    const result = unlessRefused((): Inspection => inspect(place.torch, headers));
    if ('version' in result) {
      places.push({ name, verdict: `torch ${result.version} in ${result.folder}: taken` });
      return { found: { ...result, place: name }, places };
    }
    places.push({ name, verdict: result.reason });
    if (result.wrongVersion) code = 'ERR_TORCHEBM_LIBTORCH_VERSION';
    if (authoritative) break;
  }
  return { places, code };
}

/** A place that Node's permissions or the system keep closed is one where nothing was found. */
function unlessRefused<T>(look: () => T): T | { reason: string; wrongVersion?: boolean } {
  try {
    return look();
  } catch (error) {
    const { code, message, permission, resource } = error as NodeJS.ErrnoException & Record<string, string>;
    if (code !== 'ERR_ACCESS_DENIED') return { reason: `refused: ${message}` };
    const flag = permission === 'ChildProcess' ? '--allow-child-process' : '--allow-fs-read';
    return { reason: `refused by Node's permissions${resource ? `: ${resource}` : ''}; ${flag} lifts that` };
  }
}

/**
 * Finds libtorch, or says where it was looked for and what to do.
 *
 * @throws TorchebmError with the code of what went wrong, every place tried, and the cures.
 */
export function findLibtorch(options: SearchOptions = {}): Libtorch {
  const search = searchLibtorch(options);
  if (search.found) return search.found;
  throw new TorchebmError(search.code!, describe(search, options));
}

/** The lines that say what is needed, where it was looked for and what cures it: errors and `doctor` share them. */
export function describe({ places, code }: Search, { env = process.env, headers = false }: SearchOptions = {}): string {
  const minor = minorOf(pins.version);
  if (code === 'ERR_TORCHEBM_LIBTORCH_MUSL') {
    return [
      'this Node is linked against musl (Alpine), for which no libtorch exists.',
      `  Needed: libtorch ${minor}.x, ${neededSystem}`,
      '  Fix:    use a glibc image, e.g. node:22-slim instead of node:22-alpine',
      `  More:   docs/install.md#${code.toLowerCase()}`,
    ].join('\n');
  }
  const width = Math.max(...places.map(({ name }) => name.length));
  const driver = findCudaDriver(env);
  const flag = driver ? '--cuda' : '--cpu';
  const other = driver
    ? `(CUDA driver ${driver.version ?? ''} found; --cpu is smaller)`
    : '(no CUDA driver found; --cuda for a CUDA machine)';
  return [
    `no usable libtorch ${minor}.x found.`,
    `  Needed:  libtorch ${minor}.x${headers ? ' with headers' : ''}, ${neededSystem}`,
    ...places.map(({ name, verdict }, i) => `  ${i + 1} ${name.padEnd(width)}  ${verdict}`),
    `  Fix:     npx torchebm setup ${flag}${headers ? ' --headers' : ''}   ${other}`,
    '  Offline: npx torchebm setup --from <folder of wheels, or a libtorch zip>',
    '  Docker:  npx torchebm setup --cpu --dir /opt/libtorch, then ENV TORCHEBM_LIBTORCH=/opt/libtorch',
    `  More:    npx torchebm doctor; docs/install.md#${code?.toLowerCase() ?? ''}`,
  ].join('\n');
}

/**
 * The folder below the cache that setup fills, one per version so that two packages can share a machine, and one per
 * platform so that machines can share a home.
 */
export function cachedLibtorch(env: Env = process.env, platform: string = platformName): string {
  const folder = platform === 'linux-x64' ? cacheFolder(env) : join(cacheFolder(env), platform);
  return join(folder, `libtorch-${pins.version}`);
}

function* candidates(env: Env): Generator<Candidate> {
  for (const name of ['TORCHEBM_LIBTORCH', 'LIBTORCH']) {
    const value = env[name];
    yield value
      ? { name, look: () => ({ torch: resolve(value) }), authoritative: true }
      : { name, look: () => ({ reason: 'not set' }) };
  }
  for (const name of ['VIRTUAL_ENV', 'CONDA_PREFIX']) {
    const value = env[name];
    if (value) yield { name, look: () => torchOfEnvironment(value) };
  }
  const python = env.TORCHEBM_PYTHON;
  if (python) yield { name: 'TORCHEBM_PYTHON', look: () => torchOfInterpreter(python, true, env) };
  else yield { name: usualPython, look: () => torchOfInterpreter(usualPython, false, env) };
  const cache = cachedLibtorch(env);
  yield { name: 'cache', look: () => (existsSync(cache) ? { torch: cache } : { reason: `${cache} is not there` }) };
}

type Inspection = { folder: string; version: string } | { reason: string; wrongVersion?: boolean };

/** Decides by reading files whether `path`, or `torch` or `libtorch` inside it, holds a libtorch that fits. */
export function inspect(path: string, headers = false): Inspection {
  if (!existsSync(path)) return { reason: `${path} does not exist` };
  const folders = [path, join(path, 'torch'), join(path, 'libtorch')];
  const folder = folders.find((candidate) => existsSync(join(candidate, 'lib')));
  if (!folder) return { reason: `${path} has no lib/ (nor torch/lib/)` };
  const version = readVersion(folder);
  if (!version) return { reason: `${folder} has no version file, so it might crash: refused` };
  if (minorOf(version) !== minorOf(pins.version)) {
    return { reason: `torch ${version} in ${folder}: refused, its ABI differs and would crash`, wrongVersion: true };
  }
  const libraries = ['c10', 'torch_cpu'].map((name) => `lib/${libraryFile(name)}`);
  const needed = [...libraries, ...(headers ? ['include/torch/script.h'] : [])];
  const missing = needed.find((file) => !existsSync(join(folder, file)));
  return missing ? { reason: `torch ${version} in ${folder}: ${missing} is missing` } : { folder, version };
}

/** Wheels say it in version.py, the official archive in build-version, and both in the headers. */
function readVersion(folder: string): string | undefined {
  const read = (file: string) => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const fromPython = /^__version__\s*(?::\s*\w+\s*)?=\s*['"](\d+\.\d+[^'"]*)['"]/m.exec(read('version.py'))?.[1];
  const fromArchive = /^\d+\.\d+\S*/.exec(read('build-version').trim())?.[0];
  if (fromPython ?? fromArchive) return fromPython ?? fromArchive;
  const header = read('include/torch/headeronly/version.h') || read('include/torch/csrc/api/include/torch/version.h');
  const part = (name: string) => new RegExp(`#define TORCH_VERSION_${name} (\\d+)`).exec(header)?.[1];
  return part('MAJOR') && part('MINOR') ? `${part('MAJOR')}.${part('MINOR')}.${part('PATCH') ?? 0}` : undefined;
}
