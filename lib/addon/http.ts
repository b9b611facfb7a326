import { appendFileSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PipConfig } from './pip.js';
import type { Env } from './platform.js';
import type { Fetch } from './wheels.js';

/**
 * Asks a server, with credentials, proxy and certificates as configured; a status that is no success is an error.
 * Redirections are followed; `url` is the last.
 */
export type Get = (url: URL, headers?: Record<string, string>) => Promise<{ url: URL; response: IncomingMessage }>;

/** A server's answer that is no success. */
class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  /** Whether asking again may have another answer. */
  get passes(): boolean {
    return this.status >= 500 || [408, 416, 429].includes(this.status);
  }
}

/** The time that a server may be silent. */
const SILENCE_MS = 60_000;

/** The waits after attempts that brought nothing; after the last there is no other. */
const PAUSES_MS = [200, 1000, 3000];

/** Opens the way to servers; `login` holds URLs whose user and password go to their servers. */
export async function openHttp(
  { proxy, cert }: Pick<PipConfig, 'proxy' | 'cert'>,
  login: URL[],
  { env, signal }: Pick<Fetch, 'env' | 'signal'>,
): Promise<Get> {
  const { HttpProxyAgent } = await import('http-proxy-agent');
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  // Named certificates take the place of Node's own, those of the variable too.
  const ca = cert && [cert, env.NODE_EXTRA_CA_CERTS].flatMap((file) => (file ? [readFileSync(file)] : []));
  const proxyOf = (url: URL) => proxy ?? proxyFor(url, env);
  const ask = (url: URL, headers: Record<string, string>) => {
    const authorization = credentials(url, login, env);
    const way = proxyOf(url);
    const agent = way && new (url.protocol === 'https:' ? HttpsProxyAgent : HttpProxyAgent)(way, ca ? { ca } : {});
    return new Promise<IncomingMessage>((resolve, reject) => {
      const request = (url.protocol === 'https:' ? https : http).get(
        withoutLogin(url),
        {
          ...(ca ? { ca } : {}),
          ...(agent ? { agent } : {}),
          ...(signal ? { signal } : {}),
          timeout: SILENCE_MS,
          headers: { 'user-agent': 'torchebm', ...headers, ...(authorization ? { authorization } : {}) },
        },
        resolve,
      );
      request.on('error', reject);
      request.on('timeout', () => request.destroy(new Error(`${url.host} has been silent for ${SILENCE_MS / 1000} s`)));
    });
  };
  return async (start, headers = {}) => {
    let url = start;
    for (let redirects = 0; ; redirects++) {
      const response = await ask(url, headers);
      const { statusCode: status = 0, statusMessage } = response;
      if (status >= 200 && status < 300) return { url: withoutLogin(url), response };
      response.destroy();
      const { location } = response.headers;
      if (status < 300 || status >= 400 || !location || redirects === 10) {
        throw new HttpError(status, `${withoutLogin(url)}: ${status} ${statusMessage}`.trim());
      }
      url = new URL(location, url);
    }
  };
}

function withoutLogin(url: URL): URL {
  const plain = new URL(url);
  plain.username = plain.password = '';
  return plain;
}

/** The proxy that the variables name for a server, or undefined. */
function proxyFor({ protocol, hostname, port }: URL, env: Env): string | undefined {
  const setting = (name: string) => env[name] || env[name.toUpperCase()];
  const exempt = (setting('no_proxy') ?? '').split(/[\s,]+/).some((entry) => {
    const [, name, only] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry)!;
    if (entry === '*') return true;
    const isPort = !only || only === (port || (protocol === 'https:' ? '443' : '80'));
    return name && isPort && (hostname === name || hostname.endsWith(`.${name}`));
  });
  return exempt ? undefined : setting(`${protocol.slice(0, -1)}_proxy`) || setting('all_proxy');
}

/** The header of the user and the password that stand in the URL, in one of the same server, or in ~/.netrc. */
function credentials(url: URL, login: URL[], env: Env): string | undefined {
  const known = [url, ...login].find(({ origin, username }) => origin === url.origin && username);
  const pair = known
    ? [known.username, known.password].map(decodeURIComponent)
    : netrc(env.NETRC || join(env.HOME || homedir(), '.netrc'), url.hostname);
  return pair && `Basic ${Buffer.from(pair.join(':')).toString('base64')}`;
}

function netrc(file: string, host: string): [string, string] | undefined {
  const words = existsSync(file) ? readFileSync(file, 'utf8').match(/\S+/g) : null;
  for (let i = 0; words && i < words.length; i++) {
    if (words[i] !== 'default' && !(words[i] === 'machine' && words[++i] === host)) continue;
    const entry: Record<string, string> = {};
    for (i++; i + 1 < words.length && /^(login|password|account)$/.test(words[i]!); i += 2) {
      entry[words[i]!] = words[i + 1]!;
    }
    return [entry.login ?? '', entry.password ?? ''];
  }
  return undefined;
}

/**
 * Downloads to a file, from where the file ends: who was cut off goes on by asking for the rest.
 *
 * @param onBytes hears how many bytes the file has, and the whole length as the server states it.
 * @throws the server's refusal, or the last failure of several in a row that brought nothing.
 */
export async function downloadFile(
  get: Get,
  url: URL,
  file: string,
  { signal }: Pick<Fetch, 'signal'>,
  onBytes: (done: number, total: number) => void,
): Promise<void> {
  let fruitless = 0;
  while (true) {
    const start = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    let done = start;
    try {
      const { response } = await get(url, start > 0 ? { range: `bytes=${start}-` } : {});
      // A server that does not know ranges sends all of it again.
      const isRest = response.statusCode === 206 && response.headers['content-range']?.startsWith(`bytes ${start}-`);
      if (!isRest) done = 0;
      const total = done + Number(response.headers['content-length'] ?? Number.NaN);
      // Written as it arrives: nothing that has been received is lost when the connection breaks.
      const target = openSync(file, isRest ? 'a' : 'w');
      try {
        response.on('data', (chunk: Buffer) => {
          try {
            appendFileSync(target, chunk);
          } catch (error) {
            response.destroy(error as Error);
          }
          done += chunk.length;
          onBytes(done, total);
        });
        await finished(response);
      } finally {
        closeSync(target);
      }
      if (!(done < total)) return;
      throw new Error(`${url.host} sent ${done} of ${total} bytes`);
    } catch (error) {
      signal?.throwIfAborted();
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC' || (error instanceof HttpError && !error.passes)) throw error;
      // There is no rest: the file is another one, or whole and damaged.
      if (error instanceof HttpError && error.status === 416) rmSync(file, { force: true });
      fruitless = done > start ? 0 : fruitless + 1;
      const pause = PAUSES_MS[fruitless - 1] ?? (fruitless === 0 ? 0 : undefined);
      if (pause === undefined) throw error;
      await sleep(pause, undefined, signal ? { signal } : {});
    }
  }
}

/** The sentence of an error of the network. */
export function reasonOf(error: unknown): string {
  const { message, code, errors } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  return message || errors?.map(reasonOf).join('; ') || code || String(error);
}
