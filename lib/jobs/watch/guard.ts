/** @file Who may read and who may act: hosts, origins, a token. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** A refusal, with the status of the answer. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The headers of every answer: nothing of the page comes from elsewhere, and nobody else may show it. */
export const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** A header of pictures from a job's folder: SVG that is opened by itself runs nothing and loads nothing. */
export const PICTURE_HEADERS = {
  ...HEADERS,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
};

export const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The name in a Host header, without its port; an address of IPv6 without its brackets. */
function nameIn(host: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::\d+)?$/.exec(host) ?? [];
  return (bracketed ?? plain ?? '').toLowerCase();
}

/** The guard of a server that is bound to a host. */
export class Guard {
  readonly token = randomBytes(24).toString('base64url');
  readonly #host: string;
  readonly #isOpen: boolean;
  readonly #session = randomBytes(24).toString('base64url');

  constructor(host: string) {
    this.#host = host.toLowerCase();
    this.#isOpen = isLoopback(this.#host);
  }

  /**
   * Refuses what a page of another site may have sent. Its own name that was made to lead here (DNS rebinding) stands in
   * the Host header; an address in numbers cannot be made to lead anywhere.
   *
   * @throws Refusal
   */
  checkSource({ headers, method }: IncomingMessage): void {
    const { host = '', origin } = headers;
    const name = nameIn(host);
    const own = isLoopback(name) || name === this.#host;
    const isAddress = isIP(name) > 0 || name === hostname().toLowerCase();
    if (!own && (this.#isOpen || !isAddress))
      throw new Refusal(421, `this is no page of the host ${JSON.stringify(host)}`);
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
      throw new Refusal(403, 'another site asked');
    }
    const site = headers['sec-fetch-site'];
    const isNavigation = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
    if ((site === 'cross-site' || site === 'same-site') && !(method === 'GET' && isNavigation)) {
      throw new Refusal(403, 'another site asked');
    }
  }

  /** @throws Refusal unless the token is in the header, which no other site can send. */
  checkToken({ headers }: IncomingMessage): void {
    const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(given), digest(this.token))) {
      throw new Refusal(401, 'expected the token that the link of the start has');
    }
  }

  /** @throws Refusal beyond the loopback unless the reader has the token, or the cookie that it was given for that. */
  checkReader(request: IncomingMessage): void {
    if (this.#isOpen) return;
    const cookies = (request.headers.cookie ?? '').split('; ');
    const isKnown = cookies.some((cookie) => timingSafeEqual(digest(cookie), digest(this.#cookie)));
    if (!isKnown) this.checkToken(request);
  }

  get #cookie(): string {
    return `torchebm-watch=${this.#session}`;
  }

  /** The cookie for who has the token, with which a browser reads streams and pictures. */
  get session(): string {
    return `${this.#cookie}; HttpOnly; SameSite=Strict; Path=/`;
  }
}
