import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { CheckpointFolder, readCheckpointSync } from '../../lib/training/index.js';

const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

export const programs = (name: string) => join(packageRoot, 'test', 'jobs', 'programs', name);

/** A program, of which what it prints is kept. */
export function start(command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  children.add(child);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output.text += text;
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.on('close', () => resolve(output.text));
  });
  const says = (what: RegExp) => expect.poll(() => output.text, { timeout: 60_000, interval: 10 }).toMatch(what);
  return { child, output, says, ended };
}

/** A process with a job of its own. */
export const startJob = (dir: string, id: string, config: object, options: object = {}, before: string[] = []) => {
  const [command = process.execPath, ...rest] = [...before, process.execPath];
  const all = [...rest, programs('job.mjs'), dir, id, JSON.stringify(config), JSON.stringify(options)];
  return start(command, all);
};

/** What a job's folder says of it. */
export const record = (dir: string, id = 'a') => JSON.parse(readFileSync(join(dir, id, 'job.json'), 'utf8'));

export const stepOf = (text: string): number => Number([...text.matchAll(/^running (\d+)$/gm)].at(-1)?.[1] ?? 0);

/** The steps that a job has done, by its newest checkpoint. */
export function checkpointed(dir: string, id: string): number {
  const { latest } = new CheckpointFolder(join(dir, id, 'checkpoints'));
  return latest === null ? 0 : readCheckpointSync(latest).position.step;
}
