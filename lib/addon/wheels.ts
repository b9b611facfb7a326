import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Signal } from '../control/progress.js';
import { TorchebmError } from './errors.js';
import { downloadFile, type Get, openHttp, reasonOf } from './http.js';
import type { Wheel } from './package.js';
import { pipConfig, pipDownload } from './pip.js';
import type { Env } from './platform.js';
import type { Progress } from './progress.js';

/** The surroundings of fetching. */
export interface Fetch {
  env: Env;
  signal?: Signal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** The package index to ask, instead of the one that pip's configuration names. */
  index?: string | undefined;
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
 * Downloads the wheels that are not in `folder` yet from the package index, and verifies each. A part that a broken
 * connection leaves is gone on with, now or by the next call; a damaged wheel is fetched once more.
 *
 * @param usual the index where neither the call nor pip's configuration names one; without it pip itself downloads.
 */
export async function download(wheels: Wheel[], folder: string, fetch: Fetch, usual?: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const source = await openSource(folder, fetch, usual);
  for (const [i, wheel] of wheels.entries()) {
    const file = join(folder, wheel.file);
    if (existsSync(file) && !(await flaw(file, wheel, fetch))) continue;
    rmSync(file, { force: true });
    const label = `Downloading ${wheel.name} (${i + 1}/${wheels.length})`;
    const report = (done: number) =>
      fetch.onProgress?.({ label, done: Math.min(done, wheel.bytes), total: wheel.bytes });
    report(0);
    for (let attempt = 1; ; attempt++) {
      try {
        await source(wheel, file, report);
      } catch (error) {
        fetch.signal?.throwIfAborted();
        throw fetchError(`could not fetch ${wheel.name} ${wheel.version}.`, reasonOf(error));
      }
      const reason = await flaw(file, wheel, fetch);
      if (!reason) break;
      rmSync(file, { force: true });
      if (attempt === 2) throw fetchError(`could not fetch ${wheel.name} ${wheel.version}.`, reason);
    }
    report(wheel.bytes);
  }
  return wheels.map(({ file }) => join(folder, file));
}

/** Downloads one archive that is not pinned; returns its file. Who calls verifies it. */
export async function downloadArchive(url: URL, folder: string, fetch: Fetch): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, basename(url.pathname) || 'libtorch.zip');
  if (existsSync(file)) return file;
  const get = await openWay([url], fetch);
  const label = `Downloading ${basename(file)}`;
  try {
    await downloadFile(get, url, `${file}.part`, fetch, (done, total) => fetch.onProgress?.({ label, done, total }));
  } catch (error) {
    fetch.signal?.throwIfAborted();
    throw fetchError(`could not fetch ${basename(file)}.`, reasonOf(error));
  }
  renameSync(`${file}.part`, file);
  return file;
}

/** Puts a wheel into a file. */
type Source = (wheel: Wheel, file: string, onBytes: (done: number) => void) => Promise<void>;

async function openSource(folder: string, fetch: Fetch, usual: string | undefined): Promise<Source> {
  const named = fetch.index ? [fetch.index] : pipConfig(fetch.env).indexes;
  const indexes = (named.length > 0 ? named : usual ? [usual] : []).map(indexAt);
  if (indexes.length === 0) {
    return async (wheel, _file, onBytes) => {
      const failure = await pipDownload(wheel, folder, fetch, onBytes);
      if (failure) throw new Error(failure);
    };
  }
  const get = await openWay(indexes, fetch);
  return async (wheel, file, onBytes) => {
    const part = `${file}.part`;
    await downloadFile(get, await locate(get, indexes, wheel), part, fetch, onBytes);
    renameSync(part, file);
  };
}

/** The way to servers by pip's configuration. */
async function openWay(login: URL[], fetch: Fetch): Promise<Get> {
  try {
    return await openHttp(pipConfig(fetch.env), login, fetch);
  } catch (error) {
    throw fetchError('cannot read the certificates that are configured.', reasonOf(error));
  }
}

function indexAt(index: string): URL {
  const url = URL.canParse(index) ? new URL(index) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw fetchError('expected index to be the URL of a package index (http or https).', `got ${index}`);
  }
  url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}

/** Where the first of the indexes that has this wheel keeps it (the simple API, as JSON or as a page of links). */
async function locate(get: Get, indexes: URL[], wheel: Wheel): Promise<URL> {
  const reasons: string[] = [];
  for (const index of indexes) {
    try {
      const { url, response } = await get(new URL(`${wheel.name.toLowerCase().replaceAll(/[-_.]+/g, '-')}/`, index), {
        accept: 'application/vnd.pypi.simple.v1+json, text/html;q=0.5',
      });
      const page = await text(response);
      const isJson = response.headers['content-type']?.includes('json');
      const links: Link[] = isJson ? JSON.parse(page).files : linksOf(page);
      const link = links.find(({ filename }) => filename === wheel.file);
      const hash = link?.hashes?.sha256;
      if (link && (!hash || hash === wheel.sha256)) return new URL(link.url, url);
      reasons.push(`${url} ${link ? `has another ${wheel.file}, of SHA-256 ${hash}` : `has no ${wheel.file}`}`);
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  throw new Error(reasons.join('\n'));
}

interface Link {
  filename: string;
  url: string;
  hashes?: { sha256?: string };
}

function linksOf(page: string): Link[] {
  return [...page.matchAll(/<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([^<]*)<\/a>/gi)].map(
    ([, double, single, text]) => {
      const url = (double ?? single ?? '').replaceAll('&amp;', '&');
      const sha256 = /#sha256=([0-9a-f]{64})/i.exec(url)?.[1]?.toLowerCase();
      return { filename: text!.trim(), url, ...(sha256 ? { hashes: { sha256 } } : {}) };
    },
  );
}

/** An error of fetching, with the ways around it. */
export function fetchError(what: string, reason: string): TorchebmError {
  return new TorchebmError(
    'ERR_TORCHEBM_SETUP',
    [
      `setup: ${what}`,
      ...reason.split('\n').map((line) => `  ${line}`),
      '  Fix:     run the same command again, which goes on where this one ended; with a mirror, give --index or set',
      '           PIP_INDEX_URL; behind a proxy, set HTTPS_PROXY; for certificates, set NODE_EXTRA_CA_CERTS',
      '  Offline: npx torchebm setup --from <folder with these wheels, or a libtorch zip>',
      '  Or:      set TORCHEBM_LIBTORCH to the folder of a libtorch or of a Python torch package',
      '  More:    docs/install.md#err_torchebm_setup',
    ].join('\n'),
  );
}
