// The server of examples/server, as it stands.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { CheckpointFolder, readCheckpointSync } from '../../lib/training/index.js';
import { temporary } from '../addon/support.js';
import { serve, type Told } from './serving.js';

const folderOf = (folder: string, id: number) => new CheckpointFolder(join(folder, `${id}`, 'checkpoints'));

/** All that a job has trained, in its last checkpoint. */
function trained(folder: string, id: number): string {
  const { trainer, position } = readCheckpointSync(folderOf(folder, id).latest!);
  return JSON.stringify([position.step, trainer.model, trainer.optimizer], (_, value) => value?.tolist?.() ?? value);
}

const spec = (seed: number) => ({ steps: 60, hidden: 8, seed });

describe('examples/server', () => {
  it('disturbs no job by another, and goes on with all of them after kill -9, to the same bits', async () => {
    const alone = temporary();
    const first = await serve(alone);
    await first.ask('POST', '', spec(1));
    await first.until(1, ({ state }) => state === 'done');
    await first.end('SIGKILL');

    const folder = temporary();
    const many = await serve(folder);
    for (const seed of [1, 2, 3, 1]) expect((await many.ask('POST', '', spec(seed))).status).toBe(201);
    await many.until(1, ({ step = 0 }) => step > 5);
    await many.ask('DELETE', '/3');
    expect((await many.end('SIGKILL')).signal).toBe('SIGKILL');

    const again = await serve(folder);
    for (const id of [1, 2, 4]) await again.until(id, ({ state }) => state === 'done');
    expect((await again.ask('GET')).body.map(({ state }: Told) => state)).toEqual([
      'done',
      'done',
      'cancelled',
      'done',
    ]);
    await again.end('SIGKILL');
    expect(trained(folder, 1)).toBe(trained(alone, 1));
    expect(trained(folder, 4)).toBe(trained(alone, 1));
    expect(trained(folder, 2)).not.toBe(trained(alone, 1));
  }, 120_000);

  it('streams progress until a job is cancelled', async () => {
    const { port, ask, end } = await serve(temporary());
    await ask('POST', '', { steps: 1e6, hidden: 8 });
    const response = await fetch(`http://localhost:${port}/jobs/1/events`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const told: Told[] = [];
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const events = (rest + chunk).split('\n\n');
      rest = events.pop()!;
      told.push(...events.map((event) => JSON.parse(event.replace(/^data: /, ''))));
      if (told.length >= 3 && told.at(-1)!.state === 'running') await ask('DELETE', '/1');
    }
    expect(told.at(-1)!.state).toBe('cancelled');
    expect(told.filter(({ step = 0 }) => step > 0).length).toBeGreaterThan(1);
    expect((await end('SIGTERM')).code).toBe(0);
  }, 60_000);

  it('answers while four jobs train, and ends on SIGTERM in less time than a start takes, or two seconds', async () => {
    const starting = performance.now();
    const { ask, until, end } = await serve(temporary());
    const started = performance.now() - starting;
    const median = async () => {
      const times: number[] = [];
      for (let i = 0; i < 60; i++) {
        const asked = performance.now();
        await ask('GET');
        times.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return times.sort((a, b) => a - b)[30]!;
    };
    const idle = await median();
    for (const seed of [1, 2, 3, 4]) await ask('POST', '', { steps: 1e6, hidden: 64, seed });
    for (const id of [1, 2, 3, 4]) await until(id, ({ step = 0 }) => step > 0);
    const training = await median();
    expect(training, `${idle} ms while idle`).toBeLessThan(20 + 10 * idle);
    const asked = performance.now();
    expect((await end('SIGTERM')).code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(Math.max(2000, started));
  }, 120_000);

  it('has at most 60 lines of code, of which the server itself has 30', () => {
    const files = ['server.mjs', 'training.mjs'].map((file) => join(packageRoot, 'examples', 'server', file));
    const lines = files.flatMap((file) => fs.readFileSync(file, 'utf8').split('\n'));
    const ofCode = (line: string) => !/^\s*(\/[/*].*)?$/.test(line);
    expect(lines.filter(ofCode).length).toBeLessThanOrEqual(60);
    expect(fs.readFileSync(files[0]!, 'utf8').split('\n').filter(ofCode).length).toBeLessThanOrEqual(30);
  });

  it('ends on SIGTERM with a checkpoint of each job, and goes on with them when it is started', async () => {
    const folder = temporary();
    const first = await serve(folder);
    for (const seed of [1, 2]) await first.ask('POST', '', { ...spec(seed), steps: 1e6 });
    for (const id of [1, 2]) await first.until(id, ({ step = 0 }) => step > 0);
    void fetch(`http://localhost:${first.port}/jobs/1/events`)
      .then(
        (events) => events.text(),
        () => {},
      )
      .catch(() => {});
    expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null, stderr: '' });
    for (const id of [1, 2]) {
      expect(folderOf(folder, id).files).not.toEqual([]);
      expect(fs.readdirSync(join(folder, `${id}`)).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    const second = await serve(folder);
    const before = Number(/step-(\d+)/.exec(folderOf(folder, 1).latest!)![1]);
    await second.until(1, ({ step = 0 }) => step > before);
    expect((await second.end('SIGTERM')).code).toBe(0);
  }, 60_000);

  it.each([
    ['no JSON', 'nonsense', /JSON/],
    ['null', 'null', /null/],
    ['a megabyte', ' '.repeat(1e6), /a body of at most 10 kB/],
    ['an unknown name', { stesp: 5 }, /expected stesp to be/],
    ['too many steps', { steps: 1e12 }, /expected steps to be at most/],
    ['a layer of -3', { hidden: -3 }, /positive integer, got -3/],
    ['a rate of text', { lr: 'fast' }, /expected lr to be/],
  ])('refuses %s', async (_, body, message) => {
    shared ??= serve(temporary());
    const { ask } = await shared;
    const answer = await ask('POST', '', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatch(message);
    expect((await ask('GET')).body).toEqual([]);
    expect((await ask('GET', '/7')).status).toBe(404);
  });
  let shared: ReturnType<typeof serve> | undefined;
});
