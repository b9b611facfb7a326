// A day of the server in examples/server: many small trainings, some of which are cancelled or asked for wrongly, and people
// who look on and go away. The memory of the process must not grow.
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporary } from '../addon/support.js';
import { serve } from './serving.js';

/** `npm run soak` has a day of 200 trainings, `npm test` the first hours of one. */
const soak = process.env.TORCHEBM_SOAK === '1';
const [hours, perHour] = soak ? [25, 8] : [3, 4];

/** The resources of a process: memory in MB, threads, open files and connections. */
function held(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)![1]);
  return {
    ...{ rss: field('VmRSS') / 1024, threads: field('Threads') },
    files: readdirSync(`/proc/${pid}/fd`).length,
  };
}

/** Looks on at a job for so long, as a browser that is closed then. */
function lookOn(port: number, id: number, ms: number): void {
  const request = get({ port, path: `/jobs/${id}/events` }, (response) => response.resume());
  request.on('error', () => {});
  setTimeout(() => request.destroy(), ms);
}

const quantile = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(part * (times.length - 1))]!;

it(
  `holds nothing of ${hours * perHour} trainings that have ended`,
  async () => {
    const server = await serve(temporary());
    const { pid, port, ask } = server;
    /** The times of answers, in ms. */
    const time = async (times: number[]) => {
      const start = performance.now();
      await ask('GET', '/1');
      times.push(performance.now() - start);
    };
    const open = async () => (await ask('GET')).body.filter(({ state }: any) => /waiting|running/.test(state));
    const [busy, idle]: [number[], number[]] = [[], []];
    const seen: ReturnType<typeof held>[] = [];
    let id = 0;
    for (let hour = 0; hour < hours; hour++) {
      for (let i = 0; i < perHour; i++) {
        const cancels = i === 3;
        // A job that is cancelled must not end before.
        await ask('POST', '', { steps: cancels ? 1_000_000 : 40, hidden: 8, seed: ++id });
        if (i % 2 === 0) lookOn(port, id, 200);
        if (cancels) await ask('DELETE', `/${id}`);
      }
      expect((await ask('POST', '', { steps: -1 })).status).toBe(400);
      while ((await open()).length > 0) {
        for (let i = 0; i < 5; i++) {
          await time(busy);
          await sleep(10);
        }
      }
      await sleep(500);
      for (let i = 0; i < 20; i++) await time(idle);
      seen.push(held(pid));
    }
    const states: string[] = (await ask('GET')).body.map(({ state }: any) => state);
    expect(states.length).toBe(hours * perHour);
    expect(states.filter((state) => state === 'done').length).toBe(hours * (perHour - 1));
    expect(states.filter((state) => state === 'cancelled').length).toBe(hours);
    // The first hours fill pools and caches.
    const [early, late] = [seen.slice(1, Math.ceil(hours / 2)), seen.slice(Math.ceil(hours / 2))];
    const most = (of: typeof seen, what: keyof ReturnType<typeof held>) => Math.max(...of.map((x) => x[what]));
    if (soak) {
      console.log(seen.map(({ rss, threads, files }) => `${rss.toFixed(0)} MB ${threads} ${files}`).join(', '));
      const [a, b] = [busy, idle].map((times) => [0.5, 0.99].map((part) => quantile(times, part))) as [
        number[],
        number[],
      ];
      const told = (name: string, [median, high]: number[]) =>
        `${name} ${median!.toFixed(1)} ms, p99 ${high!.toFixed(1)}`;
      console.log(
        `GET ${told('idle', b)}; ${told('while trainings run', a)}; ratio of p99 ${(a[1]! / b[1]!).toFixed(1)}`,
      );
    }
    expect(most(late, 'threads')).toBeLessThanOrEqual(most(early, 'threads'));
    expect(most(late, 'files')).toBeLessThanOrEqual(most(early, 'files'));
    expect(most(late, 'rss')).toBeLessThan(most(early, 'rss') * 1.1 + 8);
    // Nothing keeps it from ending.
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null, stderr: '' });
  },
  soak ? 5_400_000 : 300_000,
);
