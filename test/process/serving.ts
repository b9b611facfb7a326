/** @file The server of examples/server in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';

export interface Told {
  id: string;
  state: string;
  step?: number;
}

const servers = new Set<ChildProcess>();
afterAll(() => {
  for (const server of servers) server.kill('SIGKILL');
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** The server over a folder, once it answers. */
export async function serve(folder: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(packageRoot, 'examples', 'server', 'server.mjs'), folder, `${port}`]);
  servers.add(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  const ask = async (method: string, path = '', body?: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`http://localhost:${port}/jobs${path}`, { method, ...(body ? { body: text } : {}) });
    return { status: response.status, body: (await response.json()) as any };
  };
  await expect.poll(() => ask('GET').catch(() => null), { timeout: 30_000, interval: 20 }).not.toBeNull();
  const until = (id: number, wanted: (told: Told) => boolean) =>
    expect.poll(async () => wanted((await ask('GET', `/${id}`)).body), { timeout: 60_000, interval: 10 }).toBe(true);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return { ...(await ended), stderr };
  };
  return { pid: child.pid!, port, ask, until, end };
}
