// The parts that scripts share: the root of the clone, running a program, and noticing that files have changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A failure that needs no stack: it has said all there is to say. */
export class Failure extends Error {}

/** Runs a program in the clone with its output shown; throws a Failure when it fails. */
export function run(program, args, { env = process.env, what = program } = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: root, env, stdio: 'inherit' });
  if (error) throw new Failure(`${what}: ${error.message}`);
  if (status !== 0) throw new Failure(`${what} failed (${signal ?? `exit code ${status}`})`);
}

/** Runs the main function of a script: errors become one line (or what TorchebmError says) and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    const expected = error instanceof Failure || error.name === 'TorchebmError';
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}

/** All files below the given files and folders, sorted. */
export function filesIn(paths, wanted = () => true) {
  const found = [];
  const walk = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name));
    else if (wanted(path)) found.push({ path, stat });
  };
  for (const path of paths) walk(join(root, path));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A fingerprint of names, sizes and times: a file that is added, removed or touched changes it. */
export function fingerprint(files, ...rest) {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const { path, stat } of files) hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`);
  return hash.digest('hex');
}

/** Runs `work` unless the outputs are there and were made from what `print` stands for; remembers success. */
export async function whenChanged(stamp, print, outputs, work) {
  const file = join(root, stamp);
  const current = existsSync(file) && readFileSync(file, 'utf8') === print;
  if (current && outputs.every((output) => existsSync(join(root, output)))) return false;
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
  return true;
}

/** The first JavaScript of the README. */
export function firstExample() {
  const readme = join(root, 'README.md');
  const code =
    existsSync(readme) && /```(?:js|javascript|ts|typescript)\n(.*?)```/s.exec(readFileSync(readme, 'utf8'))?.[1];
  if (!code) throw new Failure('README.md has no JavaScript example');
  return code;
}
