/** Values that go into a job and come out of it: configs, results, logs, progress. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { createJob, type JobContext, JobRunner, type LogRecord } from '../../lib/jobs/index.js';
import * as torch from '../../lib/torch/index.js';
import { built, temporary } from '../addon/support.js';
import { record } from './support.js';

const circle: Record<string, unknown> = { a: 1 };
circle.self = { circle };
let deep: object = {};
for (let i = 0; i < 2000; i++) deep = { deep };
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
class Settings {
  lr = 1;
}

const logged = (dir: string, id = 'a'): LogRecord[] =>
  fs
    .readFileSync(join(dir, id, 'logs', 'log.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a config', () => {
  it.each([
    ['NaN', { lr: Number.NaN }, 'config.lr to be JSON, such as null or the text "NaN", got NaN'],
    ['Infinity', { a: [1, -1 / 0] }, 'config.a[1] to be JSON, such as null or the text "-Infinity", got -Infinity'],
    ['a Set', { tags: new Set(['x']) }, 'config.tags to be JSON, such as [...it], got a Set'],
    ['a Map', { 'a b': new Map() }, 'config["a b"] to be JSON, such as Object.fromEntries(it), got a Map'],
    ['a Date', { at: new Date(0) }, 'config.at to be JSON, such as its toJSON(), got a Date'],
    ['a tensor', [torch.ones([2])], 'config[0] to be JSON, such as its tolist(), got a Tensor'],
    ['a typed array', { w: new Float32Array(2) }, 'config.w to be JSON, such as [...it], got a Float32Array'],
    ['an instance', new Settings(), 'config to be JSON, such as an object of names and values, got a Settings'],
    ['a function', { f: () => 1 }, 'config.f to be JSON, such as a text, got function f'],
    ['a symbol', { s: Symbol('s') }, 'config.s to be JSON, such as a text, got Symbol(s)'],
    ['a name that is a symbol', { [Symbol('s')]: 1 }, 'config to be JSON, such as an object of names and values'],
    ['a bigint', { rows: 10n }, 'config.rows to be JSON, such as a text, got 10n'],
    ['undefined', undefined, null],
    ['undefined in an array', [undefined], 'config[0] to be JSON, such as null, got undefined'],
    ['a hole', new Array(1), 'config[0] to be JSON, such as null, got undefined'],
    ['a circle', circle, 'config.self.circle to be JSON, got an object that it is a part of'],
    ['depth', deep, 'config to be JSON, got one of more than 1000 levels'],
    ['a proxy', { proxy }, "config.proxy to be JSON, got one with Cannot perform 'IsArray' on a proxy"],
    [
      'a getter',
      {
        get lr() {
          throw null;
        },
      },
      'config to be JSON, got one with null was thrown',
    ],
  ])('of %s is refused with its place, or as none', (_, config, message) => {
    const make = () => createJob({ id: 'a', dir: temporary(), train: () => 1, config });
    if (message === null) expect(make).not.toThrow();
    else expect(make).toThrow(`createJob: expected ${message}`);
  });

  it('reaches the function as it is, also one of another realm', async () => {
    const config = {
      ...{ a: [1, { b: null, c: 'x\ud800' }], none: undefined, small: 5e-324 },
      ...{ far: runInNewContext('({ a: [1] })') },
      ...JSON.parse('{"":1,"numbers":["NaN"]}'),
    };
    Object.defineProperty(config, '__proto__', { value: { x: 1 }, enumerable: true });
    const dir = temporary();
    const { none: _, ...given } = config;
    Object.defineProperty(given, '__proto__', { value: { x: 1 }, enumerable: true });
    const job = createJob({ id: 'a', dir, train: ({ config }: JobContext) => config, config });
    expect(await job.result).toEqual(given);
    expect(Object.keys(job.status.config as object)).toContain('__proto__');
    const again = createJob({ id: 'a', dir, train: () => 'never', config });
    expect(await again.result).toEqual(given);
  });
});

describe('a result', () => {
  it('is the same before and after a restart, NaN and infinite numbers too', async () => {
    const dir = temporary();
    const value = {
      ...{ loss: Number.NaN, best: Number.POSITIVE_INFINITY, zero: -0, text: 'NaN', at: new Date(0) },
      ...{ history: [1, Number.NEGATIVE_INFINITY, Number.NaN], weights: torch.ones([2]), none: undefined },
    };
    const kept = { ...value, at: '1970-01-01T00:00:00.000Z', weights: [1, 1] };
    const { none: _, ...whole } = kept;
    const train = ({ config }: JobContext) => (config === null ? value : Number.NaN);
    const job = createJob({ id: 'a', dir, train });
    expect(await job.result).toStrictEqual(whole);
    expect(job.status.result).toStrictEqual(whole);
    expect(await createJob({ id: 'a', dir, train }).result).toStrictEqual(whole);
    expect(await createJob({ id: 'n', dir, train, config: 1 }).result).toBe(Number.NaN);
    const runner = new JobRunner({ dir, train });
    expect(await runner.get('a')!.result).toStrictEqual(whole);
    expect(runner.get('a')!.status.result).toStrictEqual(whole);
    expect(await runner.get('n')!.result).toBe(Number.NaN);
    // Readers of the file see text, and where it is a number.
    expect(record(dir).result).toMatchObject({
      loss: 'NaN',
      zero: '-0',
      text: 'NaN',
      history: [1, '-Infinity', 'NaN'],
    });
    expect(record(dir).numbers).toContainEqual(['result', 'loss']);
    expect(record(dir).numbers).not.toContainEqual(['result', 'text']);
  });

  it('is read from a file whose places of numbers are damaged', async () => {
    const dir = temporary();
    await createJob({ id: 'a', dir, train: () => ({ loss: Number.NaN }) }).result;
    const file = join(dir, 'a', 'job.json');
    const numbers = [5, [], ['no', 'way'], ['result', '__proto__', 'x'], ['result', 'loss']];
    fs.writeFileSync(file, JSON.stringify({ ...record(dir), numbers }));
    expect(await createJob({ id: 'a', dir, train: () => 1 }).result).toStrictEqual({ loss: Number.NaN });
  });

  const refusals = [
    ['{ best: new Map([[1, 2]]) }', 'result.best to be JSON, such as Object.fromEntries(it), got a Map'],
    ['() => 1', 'result to be JSON, such as a text, got '],
    ['[{ save() {} }]', 'result[0].save to be JSON, such as a text, got function save'],
    ['Symbol("s")', 'result to be JSON, such as a text, got Symbol(s)'],
    ['5n', 'result to be JSON, such as a text, got 5n'],
    ['{ toJSON() { throw new Error("no"); } }', 'result to be JSON, got one with no'],
  ] as const;

  it('that JSON does not hold fails with its place, in this thread as in another', async () => {
    const { createJob: createModule } = (await import(built('jobs/index.js'))) as { createJob: typeof createJob };
    const dir = temporary();
    for (const [i, [code, message]] of refusals.entries()) {
      const file = join(dir, `${i}.mjs`);
      fs.writeFileSync(file, `export default () => (${code});`);
      const { default: train } = await import(file);
      for (const [id, job] of Object.entries({
        [`here-${i}`]: createJob({ id: `here-${i}`, dir, train }),
        [`thread-${i}`]: createModule({ id: `thread-${i}`, dir, train: file }),
      })) {
        await expect(job.result, id).rejects.toThrow(`createJob: expected ${message}`);
        expect(record(dir, id)).toMatchObject({ state: 'failed', error: { name: 'TypeError' } });
      }
    }
  }, 240_000);
});

describe('a log', () => {
  it('takes whatever it is given', async () => {
    const dir = temporary();
    const req: Record<string, unknown> = { url: '/a', list: [1, 2], method: undefined, send() {} };
    Object.assign(req, { res: { req }, when: new Date(0) });
    const odd = [
      { req },
      { rows: 10n, loss: Number.NaN, error: new RangeError('no') },
      { a: { toJSON: () => JSON.parse('{') }, b: 1 },
      { toJSON: () => JSON.parse('{') },
      {
        get far() {
          throw null;
        },
        near: 1,
      },
      proxy,
      { proxy, circle },
      null,
      Object.assign(new Error('x'), { message: Symbol('s') }),
    ];
    const train = ({ log }: JobContext) => {
      for (const [i, fields] of odd.entries()) log.info(fields as object, `${i}`);
      log.info(Symbol('said') as never);
      log.info({ a: 1 }, Object.create(null) as never);
      log.warn(undefined as never);
      return 'done';
    };
    const seen: unknown[] = [];
    const take = (...args: unknown[]) => {
      seen.push(args);
      throw new Error('of the logger');
    };
    const logger = { trace: take, debug: take, info: take, warn: take, error: take, fatal: take };
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    expect(await createJob({ id: 'a', dir, train, logger }).result).toBe('done');
    expect(warn).toHaveBeenCalledWith('the logger of a job has thrown: of the logger', 'TorchEBMWarning');
    warn.mockRestore();
    const lines = logged(dir);
    expect(lines.length).toBe(odd.length + 3);
    expect(seen.length).toBe(lines.length);
    const wanted = { url: '/a', list: [1, 2], res: { req: '[Circular]' }, when: '1970-01-01T00:00:00.000Z' };
    expect(lines[0]!.req).toEqual(wanted);
    expect(lines[1]).toMatchObject({ rows: '10', loss: 'NaN', error: { name: 'RangeError', message: 'no' } });
    expect(lines[2]).toMatchObject({ a: expect.stringMatching(/^\[.*JSON.*\]$/), b: 1, msg: '2' });
    expect(lines[3]).toMatchObject({ fields: expect.stringMatching(/^\[.*JSON.*\]$/) });
    expect(lines[4]).toMatchObject({ far: '[null was thrown]', near: 1 });
    expect(lines[6]).toMatchObject({ circle: { a: 1, self: { circle: '[Circular]' } } });
    expect(lines[8]).toMatchObject({ err: { message: 'something was thrown that cannot be written down' } });
    expect(lines.slice(-3).map(({ msg }) => msg)).toEqual(['Symbol(said)', expect.stringMatching(/^\[/), '']);
  });

  it('of a graph without end is bounded', async () => {
    const dir = temporary();
    const all: Record<string, unknown>[] = Array.from({ length: 60 }, () => ({}));
    for (const each of all) Object.assign(each, { all });
    await createJob({ id: 'a', dir, train: ({ log }) => log.info({ all }) }).result;
    expect(fs.statSync(join(dir, 'a', 'logs', 'log.jsonl')).size).toBeLessThan(1e6);
  });
});

describe('progress', () => {
  it.each([[null], [5], [{}], [{ step: '3' }], [[3]]])('of %j is refused', async (progress) => {
    const train = (job: JobContext) => job.progress(progress as never);
    const job = createJob({ id: 'a', dir: temporary(), train });
    await expect(job.result).rejects.toThrow(
      'job.progress: expected progress to be an object with step, a number, got',
    );
  });

  it('is of numbers alone', async () => {
    const given = { step: 1, total: Number.POSITIVE_INFINITY, rate: 'fast', more: () => 1, terms: { a: 1, b: 'x' } };
    const dir = temporary();
    const job = createJob({ id: 'a', dir, train: ({ progress }: JobContext) => progress(given as never) });
    await job.result;
    expect(job.status).toMatchObject({ step: 1, total: Number.POSITIVE_INFINITY, terms: { a: 1 } });
    expect(job.status).not.toHaveProperty('rate');
    expect(job.status.terms).toEqual({ a: 1 });
    const { status } = new JobRunner({ dir, train: () => 1 }).get('a')!;
    expect(status.total).toBe(Number.POSITIVE_INFINITY);
  });
});
