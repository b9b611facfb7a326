import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Environment variables. */
export type Env = Readonly<Record<string, string | undefined>>;

/** This platform, as wheels and prebuilt addons are named for it. */
export const platformName = `${process.platform}-${process.arch}`;

/** The needs of libtorch and the addon here, as messages state them. */
export const neededSystem = process.platform === 'linux' ? `${platformName}, glibc >= 2.28` : platformName;

/** Python's program. */
export const usualPython = process.platform === 'win32' ? 'python' : 'python3';

/** The file of a shared library of libtorch. */
export function libraryFile(name: string, platform: string = process.platform): string {
  if (platform === 'win32') return `${name}.dll`;
  return `lib${name}.${platform === 'darwin' ? 'dylib' : 'so'}`;
}

/** Whether this Node is linked against musl, read from the program's own ELF interpreter without loading anything. */
export function isMusl(executable = process.execPath): boolean {
  if (process.platform !== 'linux') return false;
  const head = Buffer.alloc(2048);
  const file = openSync(executable, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head.includes('/ld-musl-');
}

/** The version of the C library that Node runs on, or undefined where it is not glibc. */
export function glibcVersion(): string | undefined {
  const report = process.report as typeof process.report & { excludeNetwork: boolean };
  report.excludeNetwork = true; // or the report asks DNS for the names of open sockets
  return (report.getReport() as { header: { glibcVersionRuntime?: string } }).header.glibcVersionRuntime;
}

/**
 * The feature that a processor must have, as Linux names it, and the line that lists it: libtorch's kernels use it
 * without asking. An emulator may show the lines of another processor, the one that it runs on.
 */
const NEEDED_OF_CPU: Partial<Record<string, { line: string; feature: string }>> = {
  x64: { line: 'flags', feature: 'sse4_1' },
  arm64: { line: 'Features', feature: 'asimd' },
};

/** The needed feature that this processor lacks, by the system's description; undefined where none is missing, or unknown. */
export function missingOfCpu(description = cpuDescription(), arch: string = process.arch): string | undefined {
  const needed = NEEDED_OF_CPU[arch];
  if (!needed) return undefined;
  const features = new RegExp(`^${needed.line}\\s*:(.*)$`, 'm').exec(description)?.[1]?.split(/\s+/);
  return features && !features.includes(needed.feature) ? needed.feature : undefined;
}

/** The beginning of what Linux says of its first processor. */
function cpuDescription(): string {
  try {
    const head = Buffer.alloc(8192);
    const file = openSync('/proc/cpuinfo', 'r');
    try {
      return head.toString('latin1', 0, readSync(file, head, 0, head.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/**
 * The folder that setup writes to by default: `$XDG_CACHE_HOME/torchebm`, else `~/.cache/torchebm`; without the variable
 * `~/Library/Caches/torchebm` on macOS and `%LOCALAPPDATA%\\torchebm` on Windows.
 */
export function cacheFolder(env: Env = process.env, platform: string = process.platform): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = env;
  const home = env.HOME || homedir();
  // The XDG specification says to ignore a relative path.
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'torchebm');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'torchebm');
  if (platform === 'win32') return join(LOCALAPPDATA || join(home, 'AppData', 'Local'), 'torchebm');
  return join(home, '.cache', 'torchebm');
}

/** The NVIDIA driver, which is what decides whether CUDA can run; a toolkit (`nvcc`) says nothing about that. */
export interface CudaDriver {
  library: string;
  version?: string;
}

/** Whether a file is there, and neither Node's permissions nor the system keep it closed. */
function isOpen(file: string): boolean {
  try {
    return existsSync(file);
  } catch {
    return false;
  }
}

/** Finds the CUDA driver library and the driver's version, or undefined where there is none. */
export function findCudaDriver(env: Env = process.env): CudaDriver | undefined {
  const folders = [
    ...(env.LD_LIBRARY_PATH ?? '').split(':').filter(Boolean),
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
    '/usr/lib64',
    '/usr/lib',
    '/usr/lib/wsl/lib',
    '/usr/local/nvidia/lib64',
    '/run/opengl-driver/lib',
  ];
  const library = folders.map((folder) => join(folder, 'libcuda.so.1')).find(isOpen);
  if (!library) return undefined;
  let text = '';
  try {
    text = readFileSync('/proc/driver/nvidia/version', 'utf8');
  } catch {
    // WSL has no such file
  }
  return { library, version: /(\d+\.\d+(?:\.\d+)?)\s/.exec(text.split('Kernel Module')[1] ?? '')?.[1] };
}
