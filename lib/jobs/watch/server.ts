/** @file The page to look at: a server of what is in the folders of jobs, and of two buttons. */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packageRoot } from '../../addon/package.js';
import { kindError, nonNegativeInteger, readOptions, text, valueError } from '../../arguments/options.js';
import type { JobRunner } from '../runner.js';
import { Board } from './board.js';
import { Controls } from './controls.js';
import { isPicture, PICTURES } from './folder.js';
import { Guard, HEADERS, isLoopback, PICTURE_HEADERS, Refusal } from './guard.js';
import { openInside } from './inside.js';
import { Stream } from './stream.js';

/** The port that is tried first, and how many after it, where none is asked for. */
const PORT = 6020;
const PORTS = 20;
/** The most streams that are open at once. */
const READERS = 100;

/** The page's own files. */
const FILES: Readonly<Record<string, [name: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/app.js': ['app.js', 'text/javascript; charset=utf-8'],
  '/chart.js': ['chart.js', 'text/javascript; charset=utf-8'],
  '/style.css': ['style.css', 'text/css; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/** Options of {@link watch}. */
export interface WatchOptions {
  /** A job's folder, or one with jobs in it or in its folders. */
  dir: string;
  /** The address to listen at, `'127.0.0.1'` by default; beyond this machine, readers need the token too. */
  host?: string;
  /** The port; by default 6020, or the next that is free. 0 is any. */
  port?: number | null;
  /** The runner of the jobs, if this process has one: it stops them, and goes on with them. */
  runner?: JobRunner | null;
}

/** A page that is served. */
export interface Watch {
  /** The address, with the token behind `#token=`. */
  readonly url: string;
  /** The readers at the moment. */
  readonly readers: number;
  /** Ends the server, and stops the jobs that it has gone on with, within so many milliseconds (10,000 by default). */
  close(options?: { within?: number }): Promise<void>;
}

type Complete = { [K in keyof WatchOptions]-?: Exclude<WatchOptions[K], undefined> };

/**
 * Serves a page of jobs: how they are, losses and all other metrics, energies, gradient norms, pictures, logs; with
 * buttons that stop them and go on with them, for who has the token. It reads the jobs' folders, whichever process
 * writes them, and needs neither the internet nor the jobs' own code.
 *
 * @throws RangeError or TypeError for options out of range or of another kind; the system's error for a port that is
 * taken.
 * @example
 * import { watch } from 'torchebm/jobs';
 * const page = await watch({ dir: 'out/jobs', port: 0 });
 * console.log(page.url.split('#')[0]);
 * await page.close();
 */
export async function watch(options: WatchOptions): Promise<Watch> {
  const owner = 'watch';
  const o = readOptions<Complete>(owner, options as Partial<Complete>, {
    ...{ dir: '', host: '127.0.0.1', port: null, runner: null },
  });
  if (typeof o.dir !== 'string' || o.dir === '') throw kindError(owner, 'dir', 'a path', o.dir);
  if (text(owner, 'host', o.host) === '') throw valueError(owner, 'host', 'an address', o.host);
  if (o.port !== null && nonNegativeInteger(owner, 'port', o.port) > 65_535) {
    throw valueError(owner, 'port', 'at most 65535', o.port);
  }
  const guard = new Guard(o.host);
  const controls = new Controls(o.runner);
  const board = new Board(o.dir, randomBytes(6).toString('hex'), (record) => controls.canResume(record));
  const page = new Page(guard, board, controls);
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => void page.answer(request, response));
  await listen(server, o);
  // A process that has nothing else to do ends.
  const { port, family } = server.address() as AddressInfo;
  const host = isLoopback(o.host) || (o.host !== '0.0.0.0' && o.host !== '::') ? o.host : '127.0.0.1';
  const name = family === 'IPv6' && host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${port}/#token=${guard.token}`,
    get readers() {
      return board.readers;
    },
    async close({ within = 10_000 } = {}) {
      board.close();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await Promise.all([closed, controls.close(within)]);
    },
  };
}

/** Listens at the port, or at the first that is free. */
async function listen(server: Server, { host, port }: Complete): Promise<void> {
  const attempt = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  if (port !== null) return attempt(port);
  for (let at = PORT; ; at++) {
    try {
      return await attempt(at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || at === PORT + PORTS) throw error;
    }
  }
}

/** The answers. */
class Page {
  constructor(
    private readonly guard: Guard,
    private readonly board: Board,
    private readonly controls: Controls,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#answer(request, response);
    } catch (error) {
      const status = error instanceof Refusal ? error.status : 500;
      if (!response.headersSent) reply(response, status, { error: (error as Error).message });
      else response.destroy();
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.guard.checkSource(request);
    const url = urlOf(request);
    // Nothing that is sent is read.
    request.resume();
    if (request.method === 'POST') return this.#act(request, response, url);
    if (request.method !== 'GET') throw new Refusal(405, `expected GET or POST, got ${request.method}`);
    const file = Object.hasOwn(FILES, url.pathname) ? FILES[url.pathname] : undefined;
    if (file) return this.#ownFile(response, file);
    this.guard.checkReader(request);
    if (url.pathname === '/events') return this.#events(request, response, url);
    if (url.pathname === '/picture') return this.#picture(response, url);
    throw new Refusal(404, `there is no ${url.pathname}`);
  }

  async #ownFile(response: ServerResponse, [name, type]: [string, string]): Promise<void> {
    const bytes = await fs.promises.readFile(path.join(packageRoot, 'assets', 'watch', name));
    response.writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': bytes.length }).end(bytes);
  }

  async #act(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    this.guard.checkToken(request);
    if (url.pathname === '/session') {
      response.setHeader('set-cookie', this.guard.session);
      return reply(response, 200, {});
    }
    if (url.pathname !== '/stop' && url.pathname !== '/resume') throw new Refusal(404, `there is no ${url.pathname}`);
    const job = this.#job(url);
    if (url.pathname === '/stop') await this.controls.stop(job);
    else await this.controls.resume(job);
    reply(response, 202, {});
  }

  async #events(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (this.board.readers >= READERS) throw new Refusal(503, `there are ${READERS} readers already`);
    const keys = new Set(url.searchParams.getAll('job').slice(0, 8));
    const lastId = String(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? '');
    response.writeHead(200, {
      ...HEADERS,
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    await new Stream(this.board, response, keys, lastId).run();
  }

  async #picture(response: ServerResponse, url: URL): Promise<void> {
    const { folder } = this.#job(url);
    const name = url.searchParams.get('name') ?? '';
    const handle = isPicture(name) ? await openInside(folder, name) : null;
    if (handle === null) throw new Refusal(404, 'there is no such picture');
    try {
      const type = PICTURES[path.extname(name)]!;
      const { size } = await handle.stat();
      response.writeHead(200, { ...PICTURE_HEADERS, 'content-type': type, 'content-length': size });
      if (size === 0) response.end();
      else await pipeline(handle.createReadStream({ end: size - 1, autoClose: false }), response);
    } finally {
      await handle.close();
    }
  }

  #job(url: URL) {
    const key = url.searchParams.get('job') ?? '';
    const job = this.board.jobs.get(key);
    if (!job) throw new Refusal(404, `there is no job ${JSON.stringify(key)}`);
    return job;
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** @throws Refusal for what is no address. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  try {
    return new URL(url, 'http://localhost');
  } catch {
    throw new Refusal(400, 'expected an address');
  }
}
