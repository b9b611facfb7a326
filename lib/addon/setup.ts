import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { TorchebmError } from './errors.js';
import { withLease } from './lease.js';
import { cachedLibtorch, inspect } from './libtorch.js';
import { type LibtorchPins, pins as packagePins } from './package.js';
import { isMusl, platformName } from './platform.js';
import { readZip, unzip, type ZipEntry } from './unzip.js';
import { download, downloadArchive, type Fetch, fetchError, flaw, sha256 } from './wheels.js';

/** The files to fetch, and from and to where. */
export interface SetupOptions extends Partial<Fetch> {
  /** Everything that CUDA needs instead of the CPU's part alone. Default false. */
  cuda?: boolean;
  /** The C++ headers too, to build the addon with. Default false. */
  headers?: boolean;
  /** Where to put it. Default the user's cache, where the package looks by itself. */
  dir?: string;
  /** A folder with the pinned wheels, one of them, or the archive of another libtorch of this minor version or its URL. */
  from?: string;
  /** The SHA-256 of such an archive. */
  sha256?: string;
  /** Called with the holder's process id when another setup is running. */
  onWait?: (pid: string) => void;
  /** For tests: other wheels than those of package.json. */
  pins?: LibtorchPins;
}

/** Where libtorch now is. */
export interface SetupResult {
  folder: string;
  version: string;
  /** False when it had been there already. */
  fetched: boolean;
}

/** The record that setup leaves beside the files, so that a later one knows what is there and whether it is whole. */
interface Receipt {
  version: string;
  cuda: boolean;
  headers: boolean;
  /** Sizes of the libraries by path. */
  files: Record<string, number>;
}

const RECEIPT = 'setup.json';

/**
 * Puts a libtorch into a folder: downloads (or takes) the pinned wheels, verifies them, unpacks what is needed beside
 * the folder, and renames it into place, so that it is there whole or not at all.
 *
 * A second process waits for the first. Downloads of an interrupted setup are gone on with by the next one.
 *
 * @throws TorchebmError with the reason and the ways around it.
 *
 * @example
 * import { setup } from './setup.js';
 * const { folder } = await setup({ dir: '/opt/libtorch' });
 * console.log(folder); // /opt/libtorch
 */
export async function setup(options: SetupOptions = {}): Promise<SetupResult> {
  const { env = process.env, pins = packagePins, dir } = options;
  if (isMusl()) throw new TorchebmError('ERR_TORCHEBM_LIBTORCH_MUSL', 'setup: no libtorch exists for musl (Alpine).');
  const folder = resolve(dir ?? cachedLibtorch(env));
  try {
    mkdirSync(dirname(folder), { recursive: true });
    return await withLease(`${folder}.lock`, () => fill(folder, { ...options, env, pins }), options.onWait);
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
      throw fetchError(
        `cannot write to ${path ?? folder}.`,
        `${message}\nChoose another folder: --dir D, then TORCHEBM_LIBTORCH=D`,
      );
    }
    if (code === 'ENOSPC') throw fetchError(`the disk of ${folder} is full.`, message);
    throw error;
  }
}

/** The faults of a folder that setup filled: libraries that are gone or have another size. */
export function damage(folder: string): string | undefined {
  const receipt = readReceipt(folder);
  if (!receipt) return undefined;
  const bad = Object.entries(receipt.files).find(
    ([path, size]) => statSync(join(folder, path), { throwIfNoEntry: false })?.size !== size,
  );
  return bad && `${join(folder, bad[0])} is not as setup left it`;
}

type Complete = SetupOptions & Required<Pick<SetupOptions, 'env' | 'pins'>>;

async function fill(folder: string, options: Complete): Promise<SetupResult> {
  const { pins, from } = options;
  const before = readReceipt(folder);
  // A folder that had CUDA or the headers keeps them.
  const cuda = Boolean(options.cuda || before?.cuda);
  const headers = Boolean(options.headers || before?.headers);
  const isThere = before?.version === pins.version && before.cuda === cuda && before.headers === headers;
  if (isThere && !from && !damage(folder)) return { folder, version: before.version, fetched: false };
  if (!before && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new TorchebmError(
      'ERR_TORCHEBM_SETUP',
      `setup: ${folder} is not empty and was not made by setup; choose another --dir.`,
    );
  }
  const work = `${folder}.setup`;
  const downloads = join(work, 'downloads');
  const unpacked = join(work, 'unpacked');
  try {
    rmSync(unpacked, { recursive: true, force: true });
    const archives = from ? await given(from, downloads, cuda, options) : await fetched(downloads, cuda, options);
    const files = await unpack(archives, unpacked, { cuda, headers }, options);
    const result = inspect(unpacked, headers);
    if ('reason' in result) throw fetchError('the unpacked archive is no libtorch that fits.', result.reason);
    const receipt: Receipt = { version: from ? result.version.split('+')[0]! : pins.version, cuda, headers, files };
    writeFileSync(join(unpacked, RECEIPT), `${JSON.stringify(receipt, undefined, 2)}\n`);
    const old = join(work, 'old');
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(unpacked, folder);
    rmSync(work, { recursive: true, force: true });
    return { folder, version: result.version, fetched: true };
  } catch (error) {
    // Downloads stay for the next attempt; anything else goes.
    rmSync(unpacked, { recursive: true, force: true });
    if (!existsSync(downloads) || readdirSync(downloads).length === 0) rmSync(work, { recursive: true, force: true });
    throw error;
  }
}

async function fetched(downloads: string, cuda: boolean, options: Complete): Promise<string[]> {
  const { pins } = options;
  const lacking = pins.cpu.length === 0 ? 'libtorch' : cuda && pins.cuda.length === 0 ? 'CUDA' : undefined;
  if (lacking)
    throw fetchError(`no wheels with ${lacking} are pinned for ${platformName}.`, 'give an archive: --from P');
  const wheels = [...pins.cpu, ...(cuda ? pins.cuda : [])];
  mkdirSync(downloads, { recursive: true });
  const bytes = wheels.reduce((sum, wheel) => sum + wheel.bytes, 0);
  const { bavail, bsize } = statfsSync(downloads);
  const needed = 2.5 * bytes; // the wheels and what is unpacked from them
  if (bavail * bsize < needed) {
    const [free, need] = [bavail * bsize, needed].map((value) => `${(value / 1e9).toFixed(1)} GB`);
    throw fetchError(
      `not enough room on the disk of ${dirname(downloads)}.`,
      `${free} are free, ${need} needed for a while`,
    );
  }
  return download(wheels, downloads, options, pins.index);
}

/** The archives that `--from` names, verified: the pinned wheels, or one archive that is not pinned. */
async function given(from: string, downloads: string, cuda: boolean, options: Complete): Promise<string[]> {
  const isUrl = /^https?:/.test(from);
  if (isUrl && !options.sha256) throw fetchError(`--from ${from}:`, 'a download needs --sha256, the hash it must have');
  const path = isUrl ? await downloadArchive(new URL(from), downloads, options) : resolve(from);
  const { pins } = options;
  if (!existsSync(path)) throw fetchError(`--from ${from}:`, 'there is no such file or folder');
  const wheels = [...pins.cpu, ...(cuda ? pins.cuda : [])];
  const isFolder = statSync(path).isDirectory();
  if (isFolder || wheels.some(({ file }) => file === basename(path))) {
    const folder = isFolder ? path : dirname(path);
    const reasons: string[] = [];
    for (const wheel of wheels) {
      const reason = await flaw(join(folder, wheel.file), wheel, options);
      if (reason) reasons.push(reason);
    }
    if (reasons.length > 0) throw fetchError(`${folder} does not hold what is needed.`, reasons.join('\n'));
    return wheels.map(({ file }) => join(folder, file));
  }
  if (options.sha256) {
    const hash = await sha256(path, options.signal);
    if (hash !== options.sha256.toLowerCase()) {
      if (isUrl) rmSync(path);
      throw fetchError(`${from} is damaged.`, `SHA-256 ${hash}, expected ${options.sha256}`);
    }
  }
  return [path];
}

async function unpack(
  archives: string[],
  target: string,
  what: { cuda: boolean; headers: boolean },
  { onProgress, signal }: SetupOptions,
): Promise<Record<string, number>> {
  const plan: { archive: string; entry: ZipEntry; path: string }[] = [];
  try {
    for (const archive of archives) {
      for (const entry of await readZip(archive)) {
        const path = placeOf(entry.name, what, archives.length === 1);
        if (path) plan.push({ archive, entry, path });
      }
    }
    const total = plan.reduce((sum, { entry }) => sum + entry.size, 0);
    let done = 0;
    const onBytes = (bytes: number) => {
      done += bytes;
      onProgress?.({ label: 'Unpacking', done, total });
    };
    for (const { archive, entry, path } of plan) await unzip(archive, entry, join(target, path), onBytes, signal);
  } catch (error) {
    if (signal?.aborted || (error as NodeJS.ErrnoException).code) throw error;
    throw fetchError('an archive cannot be unpacked.', (error as Error).message);
  }
  const libraries = plan.filter(({ path }) => path.includes('/lib/'));
  return Object.fromEntries(libraries.map(({ path, entry }) => [path, entry.size]));
}

/** The libraries that libtorch_cpu links against; on arm64 they include libraries of linear algebra. */
const OF_THE_CPU = /^lib(c10|torch|torch_cpu|gomp|cudart|cupti|arm_compute\w*|gfortran|nvpl_\w+)\b/;

/** Where a file of an archive goes, or undefined where it is not needed; the wheels' own layout fits their rpath. */
function placeOf(
  name: string,
  { cuda, headers }: { cuda: boolean; headers: boolean },
  all: boolean,
): string | undefined {
  const path = name.replace(/^libtorch\//, 'torch/');
  if (path.endsWith('/') || path.split('/').includes('..')) return undefined;
  if (path === 'torch/version.py' || path === 'torch/build-version') return path;
  if (path.startsWith('torch/include/')) return headers ? path : undefined;
  // Windows links against the small .lib beside a library.
  const kinds = headers ? /\.(so|dylib|dll|lib)\b/ : /\.(so|dylib|dll)\b/;
  if (!/^(torch|nvidia\/\w+)\/lib\/[^/]+$/.test(path) || !kinds.test(path)) return undefined;
  const library = basename(path);
  if (/^(lib)?(torch_python|shm)\./.test(library)) return undefined;
  // Wheels for Linux hold CUDA too, of which a CPU needs nothing. Of one archive, with all in it, everything is taken.
  return cuda || all || OF_THE_CPU.test(library) ? path : undefined;
}

function readReceipt(folder: string): Receipt | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, RECEIPT), 'utf8'));
  } catch {
    return undefined;
  }
}
