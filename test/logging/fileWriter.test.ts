import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { JsonLinesWriter, SummaryWriter } from '../../lib/utils/index.js';
import { records } from './events.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-logs-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
let folders = 0;
const fresh = () => path.join(root, String(folders++));
const freshFile = () => path.join(fresh(), 'metrics.jsonl');

/** The steps in a file of lines, each of which must be whole. */
const stepsIn = (file: string) => {
  const text = fs.readFileSync(file, 'utf8');
  expect(text).toMatch(/^$|\n$/);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).step as number);
};
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('records on a disk that is full', () => {
  const { writeSync } = fs;
  afterEach(() => {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
  });

  /** Lets `room` more bytes onto the disk. */
  function leave(room: number): void {
    fs.writeSync = ((fd: number, bytes: Uint8Array, offset: number) => {
      const given = Math.min(room, bytes.length - offset);
      if (given === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      room -= given;
      return writeSync(fd, bytes, offset, given);
    }) as typeof writeSync;
    syncBuiltinESMExports();
  }

  it.each([0, 1, 35, 36, 37, 72, 200, 359])(
    'are whole or absent, and come once when there is room: %i bytes',
    (room) => {
      const writer = new JsonLinesWriter(freshFile());
      for (const step of upTo(10)) writer.addScalar('loss', 0.5, step); // of 36 bytes
      leave(room);
      expect(() => writer.flush()).toThrow(/ENOSPC/);
      expect(stepsIn(writer.file)).toEqual(upTo(Math.floor(room / 36)));
      writer.addScalar('loss', 0.5, 10);
      leave(20);
      expect(() => writer.flush()).toThrow(/ENOSPC/);
      leave(1e6);
      writer.close();
      expect(stepsIn(writer.file)).toEqual(upTo(11));
    },
  );

  it('of TensorBoard too', () => {
    const writer = new SummaryWriter(fresh());
    for (const step of upTo(10)) writer.addScalar('loss', 0.5, step);
    leave(100);
    expect(() => writer.flush()).toThrow(/ENOSPC/);
    const some = records(writer.file).length;
    expect(some).toBeGreaterThan(1);
    leave(1e6);
    writer.close();
    expect(records(writer.file)).toHaveLength(11);
  });

  it('are not taken if the error comes at once', () => {
    const writer = new JsonLinesWriter(freshFile());
    const tag = 'x'.repeat(40_000);
    writer.addScalar(tag, 1, 0);
    leave(10);
    expect(() => writer.addScalar(tag, 1, 1)).toThrow(/ENOSPC/);
    leave(1e6);
    writer.addScalar(tag, 1, 1);
    writer.close();
    expect(stepsIn(writer.file)).toEqual([0, 1]);
  });
});

describe('records', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are in the file after 2 seconds, also while the event loop stands still', () => {
    vi.useFakeTimers();
    const writer = new JsonLinesWriter(freshFile());
    writer.addScalar('loss', 1, 0);
    expect(stepsIn(writer.file)).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(stepsIn(writer.file)).toEqual([0]);
    writer.addScalar('loss', 1, 1);
    vi.setSystemTime(Date.now() + 2001);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 2001);
    writer.addScalar('loss', 1, 2);
    vi.restoreAllMocks();
    expect(stepsIn(writer.file)).toEqual([0, 1]);
    writer.close();
  });

  it('that a killed process has begun are taken away when the file is opened', () => {
    const file = freshFile();
    const first = new JsonLinesWriter(file);
    for (const step of upTo(3)) first.addScalar('Verlust ü', 0.5, step);
    first.close();
    const whole = fs.readFileSync(file);
    const line = whole.length / 3;
    for (let cut = 2 * line + 1; cut < whole.length; cut++) {
      fs.writeFileSync(file, whole.subarray(0, cut));
      const writer = new JsonLinesWriter(file);
      writer.addScalar('loss', 1, 9);
      writer.close();
      expect(stepsIn(file), `cut after ${cut}`).toEqual(cut === whole.length - 1 ? [0, 1, 2, 9] : [0, 1, 9]);
    }
  });

  it('are not added to a file of something else', () => {
    const file = freshFile();
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, 'a note');
    expect(() => new JsonLinesWriter(file)).toThrow(/expected file to be of lines of JSON/);
    expect(fs.readFileSync(file, 'utf8')).toBe('a note');
  });
});

describe('a log that goes on from a checkpoint', () => {
  function lines(file: string, ...steps: number[]) {
    const writer = new JsonLinesWriter(file);
    for (const step of steps) writer.addScalar('loss', step / 2, step);
    return writer;
  }

  it('has nothing that came after it, wherever it was moved to', () => {
    const writer = lines(freshFile(), 0, 1, 2);
    const state = writer.stateDict();
    for (const step of [3, 4]) writer.addScalar('loss', 1, step);
    writer.flush();
    writer.addScalar('loss', 1, 5);
    writer.loadStateDict(state);
    writer.addScalar('loss', 1, 3);
    writer.close();
    expect(stepsIn(writer.file)).toEqual([0, 1, 2, 3]);

    const moved = freshFile();
    fs.mkdirSync(path.dirname(moved));
    fs.renameSync(writer.file, moved);
    const again = lines(moved);
    again.loadStateDict(JSON.parse(JSON.stringify(state)));
    again.close();
    expect(stepsIn(moved)).toEqual([0, 1, 2]);
  });

  it('of another name, or with other lines, stays as it is', () => {
    const { file, ...state } = lines(freshFile(), 0, 1).stateDict() as any;
    const other = lines(freshFile(), 7, 8, 9);
    other.loadStateDict({ file, ...state });
    other.loadStateDict({ file, size: 0, tail: '' });
    other.loadStateDict(null);
    const longer = lines(path.join(fresh(), 'other.jsonl'), 0, 1, 2);
    longer.loadStateDict({ file, ...state });
    for (const writer of [other, longer]) writer.close();
    expect(stepsIn(other.file)).toEqual([7, 8, 9]);
    expect(stepsIn(longer.file)).toEqual([0, 1, 2]);
  });

  it('of TensorBoard goes on in its own file', () => {
    const folder = fresh();
    const first = new SummaryWriter(folder);
    for (const step of upTo(3)) first.addScalar('loss', 1, step);
    const state = first.stateDict();
    first.addScalar('loss', 1, 3);
    first.close();
    const second = new SummaryWriter(folder);
    second.loadStateDict(state);
    expect(second.file).toBe(first.file);
    second.addScalar('loss', 1, 3);
    second.close();
    expect(fs.readdirSync(folder)).toHaveLength(1);
    expect(records(second.file)).toHaveLength(5);
  });
});
