import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Watch, WatchOptions } from '../../lib/jobs/index.js';
import { built } from '../addon/support.js';

const module = (name: string) => import(built(`${name}/index.js`));

/** The rooms as they were built, of which threads can be started. */
export const { createJob, JobRunner, watch } = (await module('jobs')) as typeof import('../../lib/jobs/index.js');
export const core = (await module('core')) as typeof import('../../lib/core/index.js');
export const losses = (await module('losses')) as typeof import('../../lib/losses/index.js');
export const samplers = (await module('samplers')) as typeof import('../../lib/samplers/index.js');
export const torch = (await module('torch')) as typeof import('../../lib/torch/index.js');

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-watch-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A page that ends with its test. */
export async function page(options: WatchOptions): Promise<Watch & { port: number; token: string }> {
  const made = await watch({ port: 0, ...options });
  cleanups.push(() => made.close());
  const { port, hash } = new URL(made.url);
  const rest = { port: Number(port), token: hash.replace('#token=', '') };
  return Object.defineProperties(rest, Object.getOwnPropertyDescriptors(made)) as never;
}

/** A job's folder as a process leaves it. */
export function writeJob(dir: string, id: string, record: object = {}): string {
  const folder = join(dir, id);
  const now = new Date().toISOString();
  const whole = { id, state: 'done', config: { lr: 0.01 }, seed: 0, train: null, lease: 1, created: now, updated: now };
  put(join(folder, 'job.json'), JSON.stringify({ ...whole, ...record }));
  return folder;
}

export function put(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Lines of metrics, as a training writes them. */
export function log(folder: string, tag: string, values: readonly (number | string)[], first = 1): void {
  const file = join(folder, 'logs', 'metrics.jsonl');
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, values.map((value, i) => `${JSON.stringify({ step: first + i, tag, value })}\n`).join(''));
}

type Asked = { method?: string; headers?: Record<string, string>; host?: string };

/** The answer to a request, with exactly these headers. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, host = '127.0.0.1' }: Asked = {}) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; text: string }>((resolve, reject) => {
    request({ host, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** A reader of a page's events. */
export async function read(port: number, keys: string[] = [], headers: Record<string, string> = {}) {
  const path = `/events?${keys.map((key) => `job=${encodeURIComponent(key)}`).join('&')}`;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, resolve).on('error', reject).end();
  });
  const events: { id: string; type: string; data: any }[] = [];
  let rest = '';
  response.setEncoding('utf8').on('data', (part: string) => {
    const parts = (rest + part).split('\n\n');
    rest = parts.pop()!;
    for (const text of parts) {
      const fields = Object.fromEntries(text.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (fields.data) events.push({ id: fields.id, type: fields.event, data: JSON.parse(fields.data) });
    }
  });
  response.on('error', () => {});
  cleanups.push(() => response.destroy());
  const of = (type: string) => events.filter((event) => event.type === type).map(({ data }) => data);
  return { response, events, of, close: () => response.destroy() };
}
