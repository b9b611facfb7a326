import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { JsonLinesWriter, SummaryWriter } from '../../lib/utils/index.js';
import { crc32c, message, records } from './events.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-events-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
let folders = 0;
const fresh = () => path.join(root, String(folders++));

/** The values of an event file: step, tag, and the fields of the value. */
function values(writer: SummaryWriter) {
  const [first, ...events] = records(writer.file).map(message);
  expect(String(first![3]![0])).toBe('brain.Event:2');
  return events.map((event) => {
    expect(event[1]![0]).toBeGreaterThan(1.7e9);
    const value = message(message(event[5]![0])[1]![0]);
    return { step: event[2]![0], tag: String(value[1]![0]), value };
  });
}

const doubles = (bytes: Buffer) => Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));

describe('SummaryWriter', () => {
  it('knows the checksum of the standard', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  });

  it('writes scalars', () => {
    const writer = new SummaryWriter(fresh());
    writer.addScalar('loss', 0.5, 0);
    writer.addScalar('a/b ü', torch.tensor(-2), 300);
    writer.addScalar('bad', Number.NaN, 2 ** 40);
    writer.addScalars('energy', { real: 1, fake: Number.POSITIVE_INFINITY }, 7);
    writer.close();
    expect(values(writer).map(({ step, tag, value }) => [step, tag, value[2]![0]])).toEqual([
      [0, 'loss', 0.5],
      [300, 'a/b ü', -2],
      [2 ** 40, 'bad', Number.NaN],
      [7, 'energy/real', 1],
      [7, 'energy/fake', Number.POSITIVE_INFINITY],
    ]);
  });

  it('writes histograms', () => {
    const writer = new SummaryWriter(fresh());
    writer.addHistogram('weights', [0, 1, 2, 3, 4, Number.NaN], 1, { bins: 4 });
    writer.addHistogram('one', torch.ones([3]), 2);
    writer.close();
    const [weights, one] = values(writer).map(({ value }) => message(value[5]![0]));
    expect([1, 2, 3, 4, 5].map((n) => weights![n]![0])).toEqual([0, 4, 5, 10, 30]);
    expect(doubles(weights![6]![0])).toEqual([0, 1, 2, 3, 4]);
    expect(doubles(weights![7]![0])).toEqual([0, 1, 1, 1, 2]);
    expect(one![3]![0]).toBe(3);
    expect(doubles(one![7]![0]).reduce((sum, n) => sum + n)).toBe(3);
  });

  it('writes images and text', () => {
    const writer = new SummaryWriter(fresh());
    writer.addImage('gray', torch.linspace(0, 1, 6).view([2, 3]), 1);
    writer.addImage('rgb', torch.zeros([3, 4, 5], { dtype: 'uint8' }), 2);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    writer.addImage('file', png, 3);
    writer.addText('note', '**bold**', 4);
    writer.close();
    const [gray, rgb, file, note] = values(writer);
    const image = ({ value }: any) => message(value[4][0]);
    expect([1, 2, 3].map((n) => image(gray)[n]![0])).toEqual([2, 3, 4]);
    expect([1, 2, 3].map((n) => image(rgb)[n]![0])).toEqual([4, 5, 4]);
    expect(image(file)[4]![0]).toEqual(png);
    expect(image(gray)[4]![0].subarray(1, 4).toString()).toBe('PNG');
    expect(note!.tag).toBe('note/text_summary');
    const tensor = message(note!.value[8]![0]);
    expect([tensor[1]![0], String(tensor[8]![0])]).toEqual([7, '**bold**']);
  });

  it('keeps values until it is flushed, and has a file of its own', () => {
    const folder = fresh();
    const [a, b] = [new SummaryWriter(folder), new SummaryWriter(folder)];
    expect(a.file).not.toBe(b.file);
    a.addScalar('x', 1, 1);
    expect(records(a.file)).toHaveLength(1);
    a.flush();
    expect(records(a.file)).toHaveLength(2);
    for (let i = 0; i < 3000; i++) a.addScalar('x', i, i);
    expect(records(a.file).length).toBeGreaterThan(1000); // at 64 KiB
    a.close();
    a.close();
    expect(records(a.file)).toHaveLength(3002);
    b.close();
  });
});

describe('JsonLinesWriter', () => {
  it('writes lines, after those that are there', () => {
    const file = path.join(fresh(), 'metrics.jsonl');
    for (const step of [1, 2]) {
      const writer = new JsonLinesWriter(file);
      writer.addScalar('loss', torch.tensor(0.5), step);
      writer.addScalar('bad', Number.NaN, step);
      writer.close();
    }
    const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { step: 1, tag: 'loss', value: 0.5 },
      { step: 1, tag: 'bad', value: 'NaN' },
      { step: 2, tag: 'loss', value: 0.5 },
      { step: 2, tag: 'bad', value: 'NaN' },
    ]);
  });
});

describe('bad input', () => {
  const writer = new SummaryWriter(fresh());
  const lines = new JsonLinesWriter(path.join(fresh(), 'x.jsonl'));
  const closed = new SummaryWriter(fresh());
  closed.close();
  it.each<[string, () => unknown, RegExp]>([
    ['no folder', () => new SummaryWriter(''), /logDir to be a path/],
    ['no file', () => new JsonLinesWriter(3 as never), /file to be a path/],
    ['no tag', () => writer.addScalar('', 1, 1), /tag to be a name/],
    ['a value of text', () => writer.addScalar('a', '1' as never, 1), /value to be a number/],
    ['a tensor of two', () => writer.addScalar('a', torch.ones([2]), 1), /2 elements|scalar|one element/],
    ['half a step', () => writer.addScalar('a', 1, 0.5), /step to be a non-negative integer/],
    ['no step', () => writer.addScalar('a', 1, undefined as never), /step/],
    ['an empty histogram', () => writer.addHistogram('a', [], 1), /at least one finite number/],
    ['no bins', () => writer.addHistogram('a', [1], 1, { bins: 0 }), /bins/],
    ['an image of two channels', () => writer.addImage('a', torch.ones([2, 4, 4]), 1), /image to be of shape/],
    ['a batch of images', () => writer.addImage('a', torch.ones([1, 3, 4, 4]), 1), /image to be of shape/],
    ['an image of text', () => writer.addImage('a', 'x' as never, 1), /image to be a Tensor or a PNG file/],
    ['a file that is no PNG', () => writer.addImage('a', new Uint8Array(64), 1), /image to be a PNG file/],
    ['text of a number', () => writer.addText('a', 3 as never, 1), /content to be text/],
    ['a closed writer', () => closed.addScalar('a', 1, 1), /closed/],
    ['a line of text', () => lines.addScalar('a', 'x' as never, 1), /value to be a number/],
  ])('%s is an error', (_, body, message) => {
    expect(body).toThrow(message);
  });
});
