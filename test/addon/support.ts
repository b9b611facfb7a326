import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { type LibtorchPins, packageRoot, type Wheel } from '../../lib/addon/package.js';

/** A folder that is removed after the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files by path below a folder. */
export function write(folder: string, files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A torch folder as it looks from outside; the libraries are no libraries, so whoever opens them fails. */
export const torchFiles = (version: string): Record<string, string> => ({
  'version.py': `from typing import Optional\n__version__ = '${version}'\ncuda: Optional[str] = '13.0'\n`,
  'lib/libc10.so': 'no library',
  'lib/libtorch_cpu.so': 'no library',
});

/** A zip archive, deflated. */
export function zip(files: Record<string, string | Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest, path]));
    parts.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, table, end]);
}

/** Stand-ins for the real wheels, in the same layout, with what setup takes and what it leaves. */
export function fakeWheels(index: string): LibtorchPins {
  const noise = createHash('sha512').update('torch').digest();
  const wheel = (file: string, files: Record<string, string | Buffer>): Wheel => {
    const data = zip(files);
    write(index, { [file]: data });
    const [name, version] = file.split('-') as [string, string];
    const sha256 = createHash('sha256').update(data).digest('hex');
    return { name: name.replaceAll('_', '-'), version, file, sha256, bytes: data.length };
  };
  return {
    version: '2.11.0',
    cpu: [
      wheel('torch-2.11.0-cp311-cp311-manylinux_2_28_x86_64.whl', {
        'torch/version.py': torchFiles('2.11.0+cu130')['version.py']!,
        'torch/lib/libc10.so': 'c10',
        'torch/lib/libtorch_cpu.so': Buffer.concat(Array<Buffer>(5000).fill(noise)),
        'torch/lib/libtorch_cuda.so': 'cuda',
        'torch/lib/libtorch_python.so': 'python',
        'torch/lib/libgomp.so.1': 'gomp',
        'torch/include/torch/script.h': '// script',
        'torch/nn/__init__.py': '',
        'torch/lib/../../../outside.so': 'a wheel must not write here',
      }),
      wheel('nvidia_cuda_runtime-13.0.96-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl', {
        'nvidia/cu13/lib/libcudart.so.13': 'cudart',
        'nvidia/cu13/lib/libcudart_static.a': 'static',
      }),
    ],
    cuda: [
      wheel('nvidia_cublas-13.1.0.3-py3-none-manylinux_2_27_x86_64.whl', {
        'nvidia/cu13/lib/libcublas.so.13': 'cublas',
      }),
    ],
  };
}

/**
 * A `python3` whose pip takes wheels from a folder, slowly and faultily where the environment says so:
 * INDEX the folder (pip fails without it), CUT how many bytes of the first transfers arrive (`10,20` cuts two),
 * FLIP damages every transfer, HOLD names a file before whose coming no transfer ends. Requests are logged to
 * `INDEX/log`.
 */
export function fakePython(folder: string): string {
  const code = `#!${process.execPath}
const fs = require('node:fs');
const path = require('node:path');
const { INDEX, CUT = '', FLIP, HOLD, TMPDIR } = process.env;
const args = process.argv.slice(2);
if (args[0] === '-c') process.exit(0);
if (!INDEX || args.slice(0, 3).join(' ') !== '-m pip download') {
  console.error('ERROR: Could not find a version that satisfies the requirement ' + args.at(-1));
  process.exit(1);
}
const [name, version] = args.at(-1).split('==');
const file = fs.readdirSync(INDEX).find((f) => f.startsWith(name.replaceAll('-', '_') + '-' + version + '-'));
const log = path.join(INDEX, 'log');
const count = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\\n').length : 0;
fs.appendFileSync(log, name + '\\n');
if (!file) {
  console.error('ERROR: No matching distribution found for ' + args.at(-1));
  process.exit(1);
}
let data = fs.readFileSync(path.join(INDEX, file));
const cut = CUT.split(',')[count];
if (cut) data = data.subarray(0, Number(cut));
if (FLIP) data[data.length >> 1] ^= 1;
const scratch = fs.mkdtempSync(path.join(TMPDIR, 'pip-unpack-'));
fs.writeFileSync(path.join(scratch, file), data);
const timer = setInterval(() => {
  if (HOLD && !fs.existsSync(HOLD) && fs.existsSync(scratch)) return;
  clearInterval(timer);
  fs.renameSync(path.join(scratch, file), path.join(args[args.indexOf('--dest') + 1], file));
}, 10);
`;
  write(folder, { python3: code });
  chmodSync(join(folder, 'python3'), 0o755);
  return join(folder, 'python3');
}

/** An environment with nothing in it: no variables of ours, a home of its own, no Python on the PATH. */
export function bareEnvironment(home: string): NodeJS.ProcessEnv {
  return { HOME: home, PATH: join(home, 'bin') };
}

/** Runs a program of the built package and waits for its end. */
export function runNode(
  args: string[],
  env: NodeJS.ProcessEnv,
  options: { uid?: number; gid?: number; cwd?: string } = {},
) {
  return new Promise<{ code: number | string; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { env, encoding: 'utf8', ...options }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.signal ?? error.code ?? 1) : 0, stdout, stderr });
    });
  });
}

/** The URL of a compiled module of the package. */
export const built = (module: string): string => `file://${join(packageRoot, 'dist', module)}`;
