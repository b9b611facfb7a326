import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';

const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

export const program = (name: string) => join(packageRoot, 'test', 'distributed', 'programs', name);

/** A process under way, and how it ended. */
export interface Rank {
  child: ChildProcess;
  /** Both outputs so far. */
  text(): string;
  ended: Promise<{ code: number | null; signal: string | null; text: string }>;
  /** Waits until it has said something. */
  says(what: RegExp): Promise<void>;
}

export function start(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Rank {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, OMP_NUM_THREADS: '1', ...env },
  });
  children.add(child);
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      for (const each of listeners) each();
    });
  }
  const ended = new Promise<{ code: number | null; signal: string | null; text: string }>((resolve) => {
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve({ code, signal, text });
      for (const each of listeners) each();
    });
  });
  const says = (what: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (what.test(text)) resolve();
        else if (!children.has(child)) reject(new Error(`it ended without ${what}:\n${text}`));
        else return;
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  return { child, text: () => text, ended, says };
}

/** A port that nobody listens on. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A program in several processes, with the variables of torchrun; `env` may say more of one. */
export async function ranks(
  size: number,
  name: string,
  args: string[] = [],
  env: (rank: number) => NodeJS.ProcessEnv = () => ({}),
): Promise<Rank[]> {
  const port = String(await freePort());
  return Array.from({ length: size }, (_, rank) => {
    const variables = { RANK: String(rank), WORLD_SIZE: String(size), MASTER_ADDR: '127.0.0.1', MASTER_PORT: port };
    return start(process.execPath, [program(name), ...args], { ...variables, ...env(rank) });
  });
}

/** The JSON in the last line that each process has printed. */
export async function results(all: Rank[]): Promise<any[]> {
  const ends = await Promise.all(all.map(({ ended }) => ended));
  return ends.map(({ code, text }, rank) => {
    const line = text.trim().split('\n').at(-1)!;
    if (code !== 0) throw new Error(`rank ${rank} ended with ${code}:\n${text}`);
    return JSON.parse(line);
  });
}
