import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import type { Env } from './platform.js';

/** Where a Python keeps its torch package, or why there is none. */
export type PythonTorch = { torch: string } | { reason: string };

/** Looks for torch in a virtual or conda environment by its files alone. */
export function torchOfEnvironment(folder: string): PythonTorch {
  if (!existsSync(folder)) return { reason: `${folder} does not exist` };
  return firstTorch(sitePackages(folder)) ?? { reason: `no torch in ${folder}` };
}

/**
 * Looks for the torch of an interpreter without importing it.
 *
 * The standard folders of a binary interpreter are read from disk. Python itself is started, which costs some
 * 50 ms, where the files cannot tell: a shim (pyenv, a wrapper), or `ask`, for an interpreter that the user named.
 */
export function torchOfInterpreter(python: string, ask: boolean, env: Env): PythonTorch {
  const program = which(python, env);
  if (!program) return { reason: `${python} is not on the PATH` };
  const binary = isBinary(program);
  const found = binary ? firstTorch(standardFolders(program, env)) : undefined;
  if (found || (binary && !ask)) return found ?? { reason: `${program} has no torch` };
  const code = 'import importlib.util as u; s = u.find_spec("torch"); print(s.origin if s and s.origin else "")';
  const run = spawnSync(program, ['-c', code], { env, encoding: 'utf8', timeout: 20_000 });
  if (run.status !== 0) return { reason: `${program} does not run: ${(run.stderr || `${run.error}`).trim()}` };
  const origin = run.stdout.trim();
  return origin ? { torch: dirname(origin) } : { reason: `${program} has no torch` };
}

/** The file that a command name stands for on the PATH, or undefined. */
export function which(command: string, env: Env = process.env): string | undefined {
  if (command.includes('/')) return existsSync(command) ? command : undefined;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const names = process.platform === 'win32' ? [`${command}.exe`, command] : [command];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function firstTorch(folders: string[]): PythonTorch | undefined {
  const torch = folders.map((folder) => join(folder, 'torch')).find((folder) => existsSync(join(folder, 'version.py')));
  return torch ? { torch } : undefined;
}

function sitePackages(prefix: string): string[] {
  const versions = ['lib', 'lib64'].flatMap((lib) =>
    list(join(prefix, lib))
      .filter((name) => /^python3\.\d+$/.test(name))
      .map((name) => join(prefix, lib, name, 'site-packages')),
  );
  return [...versions, join(prefix, 'Lib', 'site-packages')]; // the last is Windows'
}

/** PYTHONPATH, the environment beside the program, the user's folder and the system's, in Python's own order. */
function standardFolders(program: string, env: Env): string[] {
  const path = (env.PYTHONPATH ?? '').split(delimiter).filter(Boolean);
  const prefix = dirname(dirname(program));
  // In a virtual environment the program is a link whose target belongs to another prefix: do not follow it.
  if (existsSync(join(prefix, 'pyvenv.cfg'))) return [...path, ...sitePackages(prefix)];
  const real = realpathSync(program);
  const home = dirname(dirname(real));
  const version = /^python3\.\d+/.exec(basename(real))?.[0] ?? 'python3';
  return [
    ...path,
    join(env.HOME || homedir(), '.local', 'lib', version, 'site-packages'),
    join(home, 'local', 'lib', version, 'dist-packages'),
    join(home, 'lib', version, 'site-packages'),
    join(home, 'lib', 'python3', 'dist-packages'),
    join(dirname(real), 'Lib', 'site-packages'), // Windows
  ];
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The first bytes of programs: ELF of Linux, Mach-O of macOS (for one processor and for several), PE of Windows. */
const MAGIC = ['7f454c46', 'cffaedfe', 'cafebabe', '4d5a'];

function isBinary(path: string): boolean {
  const head = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 4, 0);
  } finally {
    closeSync(file);
  }
  return MAGIC.some((magic) => head.toString('hex').startsWith(magic));
}
