/** @file Requests to a server that keeps metrics. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds for which a server that cannot be reached is tried. */
const PATIENCE = 30_000;
/** Milliseconds that a request may take. */
const TIMEOUT = 30_000;

/** An answer that is an error, which another try does not help. */
export class RefusedError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** A server that answers with JSON. */
export class JsonServer {
  /** The address without user, password and query. */
  readonly address: string;
  readonly #headers: Record<string, string>;

  constructor({ origin, pathname }: URL, headers: Record<string, string>) {
    this.address = `${origin}${pathname.replace(/\/$/, '')}`;
    this.#headers = { 'content-type': 'application/json', ...headers };
  }

  post<T = unknown>(call: string, body: object): Promise<T> {
    return this.ask(call, { method: 'POST', body: JSON.stringify(body) });
  }

  /**
   * The answer to a request.
   *
   * @throws RefusedError for one that another try does not help; Error for a server that cannot be reached, or is not well.
   */
  async ask<T>(call: string, init: { method?: string; body?: string } = {}): Promise<T> {
    let response: Response;
    let text: string;
    try {
      const signal = AbortSignal.timeout(TIMEOUT);
      response = await fetch(`${this.address}/${call}`, { ...init, headers: this.#headers, signal });
      text = await response.text();
    } catch (error) {
      const { cause, message } = error as Error;
      throw new Error(`${this.address}: ${(cause as Error | undefined)?.message || message}`);
    }
    const told = parsed(text);
    if (response.ok && told !== null) return told as T;
    const { message, error, error_code: code = '' } = (told ?? {}) as Record<string, string | undefined>;
    const why = (message ?? error) ? `: ${message ?? error}` : '';
    const name = call.split('?')[0]!.replace(/^api\/(2\.0\/mlflow\/)?/, '');
    if (response.ok) throw new RefusedError(`${this.address}: ${name} was answered without JSON`, code);
    const refused = `${this.address}: ${name} was refused with ${response.status}${why}`;
    if (response.status >= 500 || response.status === 429) throw new Error(refused);
    throw new RefusedError(refused, code);
  }
}

/** Tries for 30 seconds, unless the server refuses. */
export async function patiently<T>(task: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (error instanceof RefusedError || performance.now() > end) throw error;
      await sleep(500);
    }
  }
}

function parsed(text: string): object | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
