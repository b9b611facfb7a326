/** @file Requests and sockets as Python's `urllib` and `websocket`, over `fetch` and `WebSocket`: both are waited for. */
import { writeFile } from 'node:fs/promises';
import type { Bytes } from './bytes.js';

type Headers = Readonly<Record<string, string>>;

/** Options of {@link Request}. */
export interface RequestOptions {
  /** Sent to the server, by POST. */
  data?: Uint8Array | string | null;
  headers?: Headers;
  method?: string | null;
}

/** A question to a server, as `urllib.request.Request`. */
export class Request {
  readonly url: string;
  readonly data: Uint8Array | string | null;
  readonly headers: Headers;
  readonly method: string;

  constructor(url: string | { toString(): string }, { data = null, headers = {}, method = null }: RequestOptions = {}) {
    this.url = String(url);
    this.data = data;
    this.headers = headers;
    this.method = method ?? (data === null ? 'GET' : 'POST');
  }
}

/** The answer of a server: its bytes are read already. */
export class UrlResponse {
  #rest: Bytes;

  /** @internal */
  constructor(
    readonly status: number,
    readonly url: string,
    readonly headers: Headers,
    bytes: Bytes,
  ) {
    this.#rest = bytes;
  }

  /** The bytes, or `count` of them; what was read is not given again. */
  read(count = -1): Bytes {
    const end = count < 0 ? this.#rest.length : count;
    const part = this.#rest.subarray(0, end) as Bytes;
    this.#rest = this.#rest.subarray(end) as Bytes;
    return part;
  }

  getcode(): number {
    return this.status;
  }

  close(): void {}

  __enter__(): this {
    return this;
  }

  __exit__(): void {}
}

/**
 * Asks a server, as `urllib.request.urlopen`; `timeout` in seconds.
 *
 * @throws Error where it cannot be reached, answers late, or with a status of 400 or more.
 * @example
 * import { urlopen } from 'torchebm/python';
 * const answer = await urlopen('data:text/plain,hello');
 * console.log(answer.read().toString()); // hello
 */
export async function urlopen(
  of: string | Request | { toString(): string },
  options: { data?: Uint8Array | string | null; timeout?: number } = {},
): Promise<UrlResponse> {
  const asked = of instanceof Request ? of : new Request(of, { data: options.data ?? null });
  const answer = await fetch(asked.url, {
    method: asked.method,
    headers: asked.headers,
    ...(asked.data !== null && { body: asked.data as string }),
    ...(options.timeout !== undefined && { signal: AbortSignal.timeout(options.timeout * 1000) }),
  });
  if (answer.status >= 400) throw new Error(`urlopen: expected ${asked.url} to be given, got status ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return new UrlResponse(answer.status, answer.url, Object.fromEntries(answer.headers), bytes);
}

/** Writes what a server gives to a file, as `urllib.request.urlretrieve`. */
export async function urlretrieve(
  url: string | { toString(): string },
  file: string | { toString(): string },
): Promise<[string, Headers]> {
  const answer = await urlopen(url);
  await writeFile(String(file), answer.read());
  return [String(file), answer.headers];
}

/** A socket whose messages come one after another, as those of the package `websocket-client`; see {@link websocket}. */
export class WebSocketConnection {
  readonly #socket: WebSocket;
  readonly #timeout: number | undefined;
  readonly #messages: (string | Buffer)[] = [];
  #wake: (() => void) | undefined;
  #ended: string | undefined;

  /** @internal */
  constructor(url: string, timeout: number | undefined) {
    if (typeof WebSocket === 'undefined')
      throw new Error(`websocket: expected Node 22 or newer, which has WebSocket, got ${process.version}`);
    this.#timeout = timeout;
    this.#socket = new WebSocket(url);
    this.#socket.binaryType = 'arraybuffer';
    const end = (reason: string) => {
      this.#ended ??= reason;
      this.#wake?.();
    };
    this.#socket.onmessage = ({ data }) => {
      this.#messages.push(typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer));
      this.#wake?.();
    };
    this.#socket.onerror = () => end(`no connection to ${url}`);
    this.#socket.onclose = () => end('the end of the connection');
  }

  /** @internal Waits until it is open. */
  async opened(): Promise<this> {
    this.#socket.onopen = () => this.#wake?.();
    await this.#until(() => this.#socket.readyState === WebSocket.OPEN, 'create_connection');
    return this;
  }

  send(data: string | Uint8Array): void {
    this.#socket.send(data as string);
  }

  /** The next message. */
  async recv(): Promise<any> {
    await this.#until(() => this.#messages.length > 0, 'recv');
    return this.#messages.shift();
  }

  close(): void {
    this.#socket.close();
  }

  async #until(is: () => boolean, owner: string): Promise<void> {
    const late = this.#timeout === undefined ? Number.POSITIVE_INFINITY : Date.now() + this.#timeout * 1000;
    while (!is()) {
      if (this.#ended !== undefined) throw new Error(`${owner}: expected an open connection, got ${this.#ended}`);
      if (Date.now() >= late) throw new Error(`${owner}: expected an answer within ${this.#timeout} s, got none`);
      await new Promise<void>((resolve) => {
        const timer = Number.isFinite(late) ? setTimeout(resolve, late - Date.now()) : undefined;
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
  }
}

/** The package `websocket-client`: a connection is waited for, and so is each message. */
export const websocket = {
  /** Opens a connection; `timeout` in seconds. Other options change nothing here. */
  createConnection(url: string, options: { timeout?: number; [name: string]: unknown } = {}) {
    return new WebSocketConnection(url, options.timeout).opened();
  },
};
