import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { type LibtorchPins, packageRoot, type Wheel } from '../../lib/addon/package.js';

/** A folder that is removed after the test; a process that the test has just killed may still write there for a moment. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

/** The files below a folder that this process has open. */
export const openFiles = (folder: string): string[] =>
  readdirSync('/proc/self/fd')
    .flatMap((fd) => {
      try {
        return readlinkSync(join('/proc/self/fd', fd));
      } catch {
        return [];
      }
    })
    .filter((file) => file.startsWith(realpathSync(folder)));

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
        'torch/lib/libtorch_nvshmem.so': 'cuda',
        'torch/lib/libarm_compute_graph.so': 'kernels of arm64',
        'torch/lib/libnvpl_blas_lp64_gomp.so.0': 'linear algebra of arm64',
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

/** The faults of a fake index; each may change while it serves. */
export interface Faults {
  /** The bytes of a file that have been sent when the connection breaks, one after the other. */
  cuts: number[];
  /** The same for every file, always. */
  cut?: number;
  /** Damages files. */
  flip?: boolean;
  /** Sends no file before it has resolved. */
  hold?: Promise<unknown>;
  /** Pages of links rather than JSON. */
  html?: boolean;
  /** Knows no ranges. */
  noRanges?: boolean;
  /** The user and the password that it asks for. */
  login?: string;
}

/** A package index that serves the wheels of a folder by the simple API, faultily where it is told so. */
export async function fakeIndex(folder: string) {
  const faults: Faults = { cuts: [] };
  /** Files in the order of their requests, with the ranges asked for. */
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://index');
    const login = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString();
    if (faults.login && login !== faults.login) return response.writeHead(401).end();
    const [kind, name] = url.pathname.split('/').slice(1) as [string, string];
    if (kind === 'simple') {
      const files = readdirSync(folder).filter((file) => file.replaceAll('_', '-').startsWith(`${name}-`));
      if (files.length === 0) return response.writeHead(404).end();
      const link = (file: string) => ({
        filename: file,
        url: `../../files/${file}`,
        hashes: {
          sha256: createHash('sha256')
            .update(readFileSync(join(folder, file)))
            .digest('hex'),
        },
      });
      const links = ['other-1.0.zip']
        .concat(files)
        .map((file, i) => (i ? link(file) : { ...link(files[0]!), filename: file }));
      if (!faults.html)
        return response
          .setHeader('content-type', 'application/vnd.pypi.simple.v1+json')
          .end(JSON.stringify({ files: links }));
      const anchors = links.map(
        ({ filename, url, hashes }) => `<a href="${url}#sha256=${hashes.sha256}">${filename}</a><br/>`,
      );
      return response
        .setHeader('content-type', 'text/html')
        .end(`<!DOCTYPE html><html><body>${anchors.join('\n')}</body></html>`);
    }
    requests.push(
      [name.split('-')[0]!.replaceAll('_', '-'), ...(request.headers.range ? [request.headers.range] : [])].join(' '),
    );
    let data = readFileSync(join(folder, name));
    if (faults.flip) data[data.length >> 1]! ^= 1;
    const start = faults.noRanges ? 0 : Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (start >= data.length) return response.writeHead(416).end();
    const { length } = data;
    data = data.subarray(start);
    response.setHeader('content-length', data.length);
    if (start) {
      response.statusCode = 206;
      response.setHeader('content-range', `bytes ${start}-${length - 1}/${length}`);
    }
    await faults.hold;
    const cut = faults.cut ?? faults.cuts.shift();
    if (cut === undefined) return response.end(data);
    response.flushHeaders();
    const part = data.subarray(0, Math.max(0, cut - start));
    if (part.length > 0) response.write(part, () => response.destroy());
    else response.destroy();
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/simple`, port, faults, requests };
}

/** A proxy that tells `onRequest` the credentials and the host of each request; gives its URL, with user and password. */
export async function fakeProxy(onRequest: (request: string) => void): Promise<string> {
  const server = createServer((request, response) => {
    onRequest(`${request.headers['proxy-authorization']?.slice(6)} ${new URL(request.url!).host}`);
    get(request.url!, { headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
  });
  const port = await listen(server);
  return `http://user:pass@127.0.0.1:${port}`;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A `python3` whose pip takes wheels from the folder that INDEX names; its requests are logged to `INDEX/log`. */
export function fakePython(folder: string): string {
  const code = `#!${process.execPath}
const fs = require('node:fs');
const path = require('node:path');
const { INDEX } = process.env;
const args = process.argv.slice(2);
const [name, version] = args.at(-1).split('==');
const file = INDEX && fs.readdirSync(INDEX).find((f) => f.startsWith(name.replaceAll('-', '_') + '-' + version + '-'));
if (!file || args.slice(0, 3).join(' ') !== '-m pip download') {
  console.error('ERROR: Could not find a version that satisfies the requirement ' + args.at(-1));
  process.exit(1);
}
fs.copyFileSync(path.join(INDEX, file), path.join(args[args.indexOf('--dest') + 1], file));
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
  options: { uid?: number; gid?: number; cwd?: string; timeout?: number } = {},
) {
  return new Promise<{ code: number | string; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { env, encoding: 'utf8', ...options }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.signal ?? error.code ?? 1) : 0, stdout, stderr });
    });
  });
}

/** The URL of a compiled module of the package. */
export const built = (module: string): string => `file://${join(packageRoot, 'dist', module)}`;
