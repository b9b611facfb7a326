import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Signal } from '../control/progress.js';
import { TorchebmError } from './errors.js';
import type { Wheel } from './package.js';
import type { Env } from './platform.js';
import type { Progress } from './progress.js';

/** The surroundings of fetching. */
export interface Fetch {
  env: Env;
  signal?: Signal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** The SHA-256 of a file in hexadecimal. */
export async function sha256(file: string, signal?: Signal, onBytes?: (done: number) => void): Promise<string> {
  const hash = createHash('sha256');
  let done = 0;
  await pipeline(
    createReadStream(file, { highWaterMark: 1 << 20 }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        done += chunk.length;
        onBytes?.(done);
      }
    },
    { signal },
  );
  return hash.digest('hex');
}

/** Says what is wrong with a wheel's file, or undefined when it is exactly the pinned one. */
export async function flaw(file: string, wheel: Wheel, { signal, onProgress }: Fetch): Promise<string | undefined> {
  if (!existsSync(file)) return `${wheel.file} is not there`;
  const { size } = statSync(file);
  if (size !== wheel.bytes) return `${wheel.file} has ${size} bytes instead of ${wheel.bytes}: cut off or another file`;
  const label = `Verifying ${wheel.name}`;
  const hash = await sha256(file, signal, (done) => onProgress?.({ label, done, total: wheel.bytes }));
  return hash === wheel.sha256 ? undefined : `${wheel.file} is damaged: SHA-256 ${hash}, expected ${wheel.sha256}`;
}

/**
 * Downloads the wheels that are not in `folder` yet with pip, whose own configuration decides about index, proxy and
 * certificates, and verifies each. A damaged or interrupted one is fetched once more.
 */
export async function download(wheels: Wheel[], folder: string, fetch: Fetch): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  for (const [i, wheel] of wheels.entries()) {
    const file = join(folder, wheel.file);
    if (existsSync(file) && !(await flaw(file, wheel, fetch))) continue;
    const label = `Downloading ${wheel.name} (${i + 1}/${wheels.length})`;
    for (let attempt = 1; ; attempt++) {
      rmSync(file, { force: true });
      const { failure, bytes } = await pip(wheel, folder, label, fetch);
      const reason = failure ?? (await flaw(file, wheel, fetch));
      if (!reason) break;
      rmSync(file, { force: true });
      fetch.signal?.throwIfAborted();
      // Nothing arrived at all: no network or no pip, which a second attempt would not change.
      if (attempt === 2 || (failure && bytes === 0))
        throw fetchError(`could not fetch ${wheel.name} ${wheel.version}.`, reason);
    }
  }
  return wheels.map(({ file }) => join(folder, file));
}

/** An error of fetching, with the ways around it. */
export function fetchError(what: string, reason: string): TorchebmError {
  return new TorchebmError(
    'ERR_TORCHEBM_SETUP',
    [
      `setup: ${what}`,
      ...reason.split('\n').map((line) => `  ${line}`),
      '  Fix:     run the same command again (what arrived whole is kept); behind a proxy or with a mirror, configure',
      '           pip (PIP_INDEX_URL, PIP_PROXY, PIP_CERT or pip.conf), since setup downloads with it',
      '  Offline: npx torchebm setup --from <folder with these wheels, or a libtorch zip>',
      '  Or:      set TORCHEBM_LIBTORCH to the folder of a libtorch or of a Python torch package',
      '  More:    docs/install.md#err_torchebm_setup',
    ].join('\n'),
  );
}

/** The options that make pip choose exactly this file, whatever Python it runs on. */
function tags({ file }: Wheel): string[] {
  const [python, abi, platforms] = basename(file, '.whl').split('-').slice(-3) as [string, string, string];
  const version = /^cp3(\d+)$/.exec(python)?.[1];
  return [
    ...platforms.split('.').flatMap((platform) => ['--platform', platform]),
    ...(version ? ['--implementation', 'cp', '--python-version', `3.${version}`, '--abi', abi] : []),
  ];
}

async function pip(wheel: Wheel, folder: string, label: string, { env, signal, onProgress }: Fetch) {
  const scratch = join(folder, 'pip');
  mkdirSync(scratch, { recursive: true });
  const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--no-cache-dir', '--progress-bar', 'off'];
  const choice = ['--no-deps', '--only-binary', ':all:', ...tags(wheel), '--dest', folder];
  const python = env.TORCHEBM_PYTHON || 'python3';
  const args = ['-m', 'pip', 'download', ...options, ...choice, `${wheel.name}==${wheel.version}`];
  // pip writes to a temporary folder first: in ours, its growth is the progress and a crash leaves nothing behind.
  const child = spawn(python, args, { env: { ...env, TMPDIR: scratch }, stdio: ['ignore', 'pipe', 'pipe'], signal });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000);
    });
  }
  let bytes = 0;
  const report = () => {
    bytes = Math.max(
      bytes,
      sizeOf(scratch) + (statSync(join(folder, wheel.file), { throwIfNoEntry: false })?.size ?? 0),
    );
    onProgress?.({ label, done: Math.min(bytes, wheel.bytes), total: wheel.bytes });
  };
  const timer = setInterval(report, 100);
  report();
  try {
    const status = await new Promise<number | string>((resolve) => {
      child.on('error', (error: NodeJS.ErrnoException) =>
        resolve(
          error.code === 'ENOENT' ? `${python} is not installed, and setup downloads with its pip` : error.message,
        ),
      );
      child.on('close', (code, killed) => resolve(killed ?? code ?? 1));
    });
    signal?.throwIfAborted();
    report();
    if (status === 0) return { bytes };
    const said = output.trim().split('\n').slice(-6).join('\n');
    const reason = typeof status === 'number' ? `exit code ${status}\n${said}` : status;
    return { bytes, failure: `${python} -m pip download ${wheel.name}==${wheel.version}: ${reason}` };
  } finally {
    clearInterval(timer);
    rmSync(scratch, { recursive: true, force: true });
  }
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce(
        (sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
        0,
      );
  } catch {
    return 0; // pip removed a folder meanwhile
  }
}
